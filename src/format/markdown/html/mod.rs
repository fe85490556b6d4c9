//! HTML within Markdown, simply: its text, headings, links and the descriptions of its images.
//!
//! This is no HTML parser: tags of block elements end a block, others are left out, and nothing is nested.

mod entities;
mod tokens;

use super::{images, inline::Inline};
use crate::document::{BlockKind, Builder, Range, Role};
pub(super) use tokens::tag_name;
use tokens::{Token, attribute, tokens};

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "header", "html", "li", "main", "nav", "ol", "p", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "ul",
];

/// A block of HTML, gathered line by line.
#[derive(Debug, Default)]
pub(super) struct Html {
    text: String,
    /// Where in the text each line begins, and where in the source.
    lines: Vec<(usize, usize)>,
}

impl Html {
    /// Appends a line, which stands at `source`.
    pub(super) fn push(&mut self, line: &str, source: Range) {
        self.lines.push((self.text.len(), source.start));
        self.text.push_str(line);
    }

    /// The bytes of the source for bytes `part` of the text, counted from the line that `part` begins in.
    fn source(&self, part: &Range) -> Range {
        let line = self.lines.partition_point(|&(start, _)| start <= part.start).saturating_sub(1);
        let start = self.lines.get(line).map_or(0, |&(start, source)| source + part.start - start);
        start..start + part.len()
    }
}

/// Writes what a block of HTML has to read.
pub(super) fn write(html: &Html, out: &mut Builder) {
    let mut writer = Writer { html, out, inline: Inline::default(), pre: false, space: false, fresh: true };
    writer.end_block();
    for token in tokens(&html.text) {
        match token {
            Token::Text(part) if writer.pre => writer.lines(part),
            Token::Text(part) => writer.words(part),
            Token::Tag(part) => writer.tag(part),
        }
    }
    writer.end_block();
}

/// Writes the description of the image of an `<img>` tag at `source`; nothing when it says that it has none.
pub(super) fn image(tag: &str, source: Range, out: &mut Builder) {
    let description = match attribute(tag, "alt") {
        Some(alt) => entities::decode(alt).split_whitespace().collect::<Vec<_>>().join(" "),
        None => images::name(attribute(tag, "src").unwrap_or_default()),
    };
    if description.is_empty() {
        return;
    }
    out.start_role(Role::Image);
    out.push(&format!("[{description}]"), source);
    out.end_role();
}

/// Where the link of an `<a href=…>` tag goes; None for other tags.
pub(super) fn link_target(tag: &str) -> Option<String> {
    let target = tag_name(tag).eq_ignore_ascii_case("a").then(|| attribute(tag, "href"))??;
    Some(entities::decode(target))
}

struct Writer<'a> {
    html: &'a Html,
    out: &'a mut Builder,
    inline: Inline,
    /// White space stands as it is.
    pre: bool,
    /// White space came after the last word.
    space: bool,
    /// No word stands in the block, or on its line, yet.
    fresh: bool,
}

impl Writer<'_> {
    fn end_block(&mut self) {
        self.out.end();
        self.inline.clear();
        (self.pre, self.space, self.fresh) = (false, false, true);
    }

    fn tag(&mut self, part: Range) {
        let html = self.html;
        let tag = &html.text[part.clone()];
        let (name, opens) = (tag_name(tag).to_ascii_lowercase(), !tag.starts_with("</"));
        match &*name {
            "br" => {
                self.out.push("\n", html.source(&part));
                (self.space, self.fresh) = (false, true);
            }
            "img" => {
                self.separate(part.start);
                image(tag, html.source(&part), self.out);
                self.fresh = false;
            }
            "a" if opens => {
                if let Some(target) = link_target(tag).filter(|_| !self.pre) {
                    self.separate(part.start);
                    self.inline.start_link(&target, self.out);
                }
            }
            "hr" => {
                self.end_block();
                self.out.rule(html.source(&part));
            }
            "pre" => {
                self.end_block();
                self.pre = opens;
                if opens {
                    self.out.begin(BlockKind::Code);
                    self.out.start_role(Role::Code);
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block();
                if opens {
                    self.out.begin(BlockKind::Heading(name.as_bytes()[1] - b'0'));
                }
            }
            "td" | "th" => self.space = true,
            name if BLOCKS.contains(&name) => self.end_block(),
            name if opens => {
                self.separate(part.start);
                self.inline.start_element(name, self.out);
            }
            name => self.inline.end_element(name, self.out),
        }
    }

    /// Writes text with each run of white space as one space.
    fn words(&mut self, part: Range) {
        let html = self.html;
        let mut at = part.start;
        while at < part.end {
            let rest = &html.text[at..part.end];
            let spaces = rest.len() - rest.trim_ascii_start().len();
            if spaces > 0 {
                self.space = true;
                at += spaces;
                continue;
            }
            let (word, len) = entities::next(rest, |c| c.is_ascii_whitespace());
            self.separate(at);
            self.fresh = false;
            self.out.push(&word, html.source(&(at..at + len)));
            at += len;
        }
    }

    /// Writes text as it stands.
    fn lines(&mut self, part: Range) {
        let html = self.html;
        let mut at = part.start;
        while at < part.end {
            let (line, len) = entities::next(&html.text[at..part.end], |c| c == '\n');
            let len = len.max(1); // at a line feed
            let line = if line.is_empty() { "\n".into() } else { line };
            self.out.push(&line, html.source(&(at..at + len)));
            at += len;
        }
    }

    /// Writes the space before the word or tag at `at`, if there is one; further ones before the word are the same.
    fn separate(&mut self, at: usize) {
        if std::mem::take(&mut self.space) && !self.fresh {
            self.out.push(" ", self.html.source(&(at.saturating_sub(1)..at)));
            self.fresh = true;
        }
    }
}
