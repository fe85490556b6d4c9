//! Front matter: what a source says of itself before its text, in YAML between `---` or in TOML between `+++`.

mod figures;
mod keys;
mod node;
mod yaml;

use crate::document::{Metadata, Parts, Range};
use figures::Wish;
use node::Node;

/// Front matter of more bytes is taken for text.
const LONGEST: usize = 64 << 10;

/// How front matter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Yaml,
    Toml,
}

/// The front matter of a source, if it has any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Front<'a> {
    /// Its bytes of the source, the lines around it included; empty without front matter.
    pub(super) source: Range,
    /// Where the text begins.
    pub(super) rest: usize,
    body: Option<(Syntax, &'a str)>,
}

/// What front matter says.
#[derive(Debug, Default)]
pub(super) struct Matter {
    /// The masthead; its figures have no places yet.
    pub(super) metadata: Metadata,
    figures: Vec<Wish>,
    complaints: Vec<String>,
}

/// Finds the front matter of `source`. A `---` at its head may be a thematic break too: front matter is closed soon,
/// and has a key or nothing in it.
pub(super) fn split(source: &str) -> Front<'_> {
    find(source).unwrap_or(Front { source: 0..0, rest: 0, body: None })
}

fn find(source: &str) -> Option<Front<'_>> {
    let near = &source[..source.floor_char_boundary(LONGEST)];
    let mut lines = near.split_inclusive('\n');
    let first = lines.next()?;
    let syntax = match first.trim_end() {
        "---" => Syntax::Yaml,
        "+++" => Syntax::Toml,
        _ => return None,
    };
    let mut end = first.len();
    for line in lines {
        let closes = match line.trim_end() {
            "---" | "..." => syntax == Syntax::Yaml,
            "+++" => syntax == Syntax::Toml,
            _ => false,
        };
        if closes {
            let body = &source[first.len()..end];
            let fence = line.trim_end().len();
            let front = Front { source: 0..end + fence, rest: end + line.len(), body: Some((syntax, body)) };
            return (body.trim().is_empty() || has_key(body, syntax)).then_some(front);
        }
        end += line.len();
    }
    None
}

/// True when a line of `body`, the first one not a comment, begins with a key.
fn has_key(body: &str, syntax: Syntax) -> bool {
    let mut lines = body.lines().filter(|l| !l.trim_start().starts_with('#') && !l.trim().is_empty());
    let Some(line) = lines.next() else { return true };
    let is_key = |key: &str| !key.is_empty() && !key.contains(char::is_whitespace);
    match syntax {
        Syntax::Yaml => line.split_once(':').is_some_and(|(key, rest)| {
            is_key(key.trim_matches(['"', '\''])) && (rest.is_empty() || rest.starts_with([' ', '\t', '\r']))
        }),
        Syntax::Toml => line.starts_with('[') || line.contains('='),
    }
}

impl Front<'_> {
    /// Reads it. What is broken becomes a complaint, what is unknown passed over.
    pub(super) fn read(&self) -> Matter {
        let Some((syntax, body)) = self.body else { return Matter::default() };
        let node = match syntax {
            Syntax::Yaml => yaml::read(body),
            Syntax::Toml => node::from_toml(body),
        };
        match node {
            Ok(node) => keys::matter(&node),
            Err(broken) => {
                let line = broken.line + 1; // the fence is line 1
                let complaint = format!("The front matter is left out: line {line}: {}.", broken.reason);
                Matter { complaints: vec![complaint], ..Matter::default() }
            }
        }
    }
}

impl Matter {
    /// Gives a document what its front matter says: metadata, figures with their places, complaints.
    pub(super) fn settle(mut self, parts: &mut Parts) {
        self.metadata.figures = figures::place(&self.figures, parts, &mut self.complaints);
        parts.metadata = self.metadata;
        parts.complaints.append(&mut self.complaints);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Matter {
        split(source).read()
    }

    #[test]
    fn yaml_and_toml_say_the_same() {
        let yaml = "---\ntitle: A title\nauthors: [One, {name: Two}]\npublisher: \"The Press\"\ndate: 2021-09-15\nlang: en\ntags: [x]\n---\ntext";
        let toml = "+++\ntitle = 'A title'\nauthor = ['One', 'Two']\nsource = 'The Press'\ndate = 2021-09-15\nlanguage = 'en'\n[extra]\na = 1\n+++\ntext";
        for source in [yaml, toml, &yaml.replace('\n', "\r\n")] {
            let m = read(source).metadata;
            let facts = [m.title, m.author, m.source, m.date, m.language].map(Option::unwrap);
            assert_eq!(facts, ["A title", "One, Two", "The Press", "2021-09-15", "en"]);
            assert_eq!(&source[split(source).rest..], "text");
        }
    }

    #[test]
    fn a_thematic_break_is_no_front_matter() {
        let texts =
            ["---\n\ntext\n\n---\n", "---\nJust text: yes\n---\n", "---\ntitle: never closed\n", "text\n---\n", ""];
        for text in texts {
            assert_eq!(split(text).rest, 0, "{text:?}");
        }
        assert_eq!(split("---\n---\ntext").rest, 8);
        assert_eq!(split("---\n# only a comment\n...\ntext").rest, 25);
    }

    #[test]
    fn broken_front_matter_is_told_with_its_line() {
        for (source, line) in
            [("---\ntitle: ok\nbad: [1, 2\n---\n", "line "), ("+++\ntitle = 'ok'\nbad = = 1\n+++\n", "line 3: ")]
        {
            let complaints = read(source).complaints;
            assert_eq!(complaints.len(), 1);
            let complaint = &complaints[0];
            assert!(complaint.starts_with("The front matter is left out: ") && complaint.contains(line), "{complaint}");
            assert!(!complaint.contains('\n'), "{complaint}");
        }
    }

    #[test]
    fn bombs_and_depth_are_refused() {
        let mut bomb = String::from("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for n in 1..12 {
            let alias = format!("*a{}", n - 1);
            bomb += &format!("a{n}: &a{n} [{}]\n", vec![alias; 9].join(", "));
        }
        bomb += "---\n";
        assert_eq!(read(&bomb).complaints.len(), 1);
        let deep = |open: &str, close: &str| format!("{}{}", open.repeat(20_000), close.repeat(20_000));
        assert_eq!(read(&format!("---\na: {}\n---\n", deep("[", "]"))).complaints.len(), 1);
        assert_eq!(read(&format!("+++\na = {}\n+++\n", deep("[", "]"))).complaints.len(), 1);
    }
}
