//! What kind a source is: told by its name where that is sure, else by how it begins.

/// Kinds of sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// Lines as they stand.
    Plain,
}

/// Bytes of the beginning that are looked at.
const NEAR: usize = 16 << 10;
/// Signs of Markdown that make a source without a telling name one.
const ENOUGH: usize = 3;

/// The kind of a source called `name` that begins with `head`.
pub fn detect(name: Option<&str>, head: &[u8]) -> Format {
    let extension = name.and_then(|n| n.rsplit_once('.')).map(|(_, e)| e.to_ascii_lowercase());
    match extension.as_deref() {
        Some("md" | "markdown" | "mdown" | "mkd" | "mkdn" | "mdwn" | "mdx" | "rmd" | "qmd") => Format::Markdown,
        Some(
            "txt" | "text" | "log" | "csv" | "tsv" | "json" | "rs" | "c" | "h" | "py" | "sh" | "toml" | "yaml" | "yml",
        ) => Format::Plain,
        _ if looks_like_markdown(head) => Format::Markdown,
        _ => Format::Plain,
    }
}

/// True when a text has front matter, or several sure signs of Markdown and none of a terminal's text.
fn looks_like_markdown(head: &[u8]) -> bool {
    let head = &head[..head.len().min(NEAR)];
    if head.iter().any(|b| matches!(b, 0x08 | 0x1b | 0)) {
        return false;
    }
    let text = String::from_utf8_lossy(head);
    if super::front_matter::split(&text).rest > 0 {
        return true;
    }
    let (mut headings, mut signs) = (0, 0);
    let mut fenced = false;
    for line in text.lines() {
        let hashes = line.bytes().take_while(|b| *b == b'#').count();
        let fence = line.starts_with("```") || line.starts_with("~~~");
        fenced ^= fence;
        if fenced && !fence {
            continue;
        }
        let heading = (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') && line.len() > hashes + 1;
        headings += usize::from(heading && hashes > 0);
        signs += usize::from(fence)
            + usize::from(line.contains("](") && line.contains('['))
            + usize::from(line.starts_with("- ") || line.starts_with("* ") || line.starts_with("> "))
            + usize::from(line.contains("**"))
            + usize::from(line.starts_with('|') && line.trim_end().ends_with('|') && line.contains("--"));
    }
    // A line that begins with a hash is a comment in many a language: it needs company.
    headings >= 2 && starts_with_heading(&text)
        || headings >= 1 && signs >= 1 && starts_with_heading(&text)
        || headings + signs >= ENOUGH && headings >= 1 && signs >= 2
}

/// True when the first line with text is a heading and a blank line follows, as hardly any comment has it.
fn starts_with_heading(text: &str) -> bool {
    let mut lines = text.lines().skip_while(|l| l.trim().is_empty());
    let first = lines.next().is_some_and(|l| l.starts_with("# ") || l.starts_with("## "));
    first && lines.next().is_none_or(|l| l.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_beginnings_tell_the_kind() {
        use Format::{Markdown, Plain};
        let cases = [
            (Some("a/b.MD"), "anything", Markdown),
            (Some("notes.txt"), "# One\n\n# Two\n", Plain),
            (None, "---\ntitle: x\n---\ntext", Markdown),
            (None, "# One\n\nfirst words\n\n# Two\n\nlast words\n", Markdown),
            (None, "# Title\n\nSee [this](http://a.example).\n", Markdown),
            (None, "#!/bin/sh\n# a comment\n# and more\necho - a\n", Plain),
            (Some("README"), "Name\n====\n\nplain words\n", Plain),
            (None, "LS(1)\n\nN\x08NA\x08A # One\n\n# Two\n- a\n- b", Plain),
            (None, "commit 1234\n\n    * a list\n", Plain),
            (None, "", Plain),
        ];
        for (name, head, format) in cases {
            assert_eq!(detect(name, head.as_bytes()), format, "{name:?} {head:?}");
        }
    }
}
