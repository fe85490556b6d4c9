//! What kind a source is: by its name where that is sure, else by how it begins.

use super::html::Extent;

/// Kinds of sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Markdown.
    Markdown,
    /// HTML, or XHTML, and how much of it.
    Html(Extent),
    /// A book in EPUB, which is no text itself.
    Epub,
    /// Lines as they stand.
    Plain,
}

/// Bytes of the beginning that are looked at.
const NEAR: usize = 16 << 10;

/// The kind of a source called `name` that begins with `head`.
pub(crate) fn detect(name: Option<&str>, head: &[u8]) -> Format {
    let extension = name.and_then(|n| n.rsplit_once('.')).map(|(_, e)| e.to_ascii_lowercase());
    match extension.as_deref() {
        named if is_epub(named, head) => Format::Epub,
        Some("md" | "markdown" | "mdown" | "mkd" | "mkdn" | "mdwn" | "mdx" | "rmd" | "qmd") => Format::Markdown,
        Some("html" | "htm" | "xhtml" | "xht") => Format::Html(Extent::Article),
        // A text may be Markdown under a modest name: front matter says so.
        Some("txt" | "text") if has_front_matter(head) => Format::Markdown,
        Some(
            "txt" | "text" | "log" | "csv" | "tsv" | "json" | "rs" | "c" | "h" | "py" | "sh" | "toml" | "yaml" | "yml",
        ) => Format::Plain,
        _ if looks_like_html(head) => Format::Html(Extent::Article),
        _ if looks_like_markdown(head) => Format::Markdown,
        _ => Format::Plain,
    }
}

/// True for a zip archive that is called or begins as a book, whatever it is called. Something else may stand before a
/// book that is called one or says so: a part of the answer that it was sent in, or of another archive.
fn is_epub(extension: Option<&str>, head: &[u8]) -> bool {
    let place = |what: &[u8]| memchr::memmem::find(head, what);
    let Some(zip) = place(b"PK\x03\x04") else { return false };
    let kind = place(b"mimetypeapplication/epub+zip").is_some_and(|kind| kind > zip);
    extension == Some("epub") || kind || zip == 0 && place(b"META-INF/container.xml").is_some()
}

/// True when a text begins as pages do: with a doctype of HTML, its root or head, behind comments and declarations.
fn looks_like_html(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(&head[..head.len().min(NEAR)]);
    let mut rest = text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']);
    let begins = |rest: &str, with: &str| rest.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if begins(rest, "<?xml") => "?>",
            _ => break,
        };
        let Some((_, behind)) = rest.split_once(end) else { return false };
        rest = behind.trim_start();
    }
    ["<!doctype html", "<html", "<head>", "<body"].iter().any(|start| begins(rest, start))
}

fn has_front_matter(head: &[u8]) -> bool {
    let head = &head[..head.len().min(NEAR)];
    super::front_matter::split(&String::from_utf8_lossy(head)).rest > 0
}

/// True when a text has front matter, or sure signs of Markdown and none of a terminal's text or of code.
fn looks_like_markdown(head: &[u8]) -> bool {
    let head = &head[..head.len().min(NEAR)];
    if head.iter().any(|b| matches!(b, 0x08 | 0x1b | 0)) || head.starts_with(b"#!") {
        return false;
    }
    let text = String::from_utf8_lossy(head);
    super::front_matter::split(&text).rest > 0 || Signs::of(&text).suffice()
}

/// What in a text speaks for Markdown, and what against it.
#[derive(Debug, Default)]
struct Signs {
    /// Headings with `#` that stand alone, as hardly any comment does.
    headings: usize,
    /// Their levels, a bit each.
    levels: u8,
    /// The first line with text is one of them.
    heading_first: bool,
    /// Lines with a `#` before or behind such a line: comments, in many a language.
    comments: usize,
    fence: bool,
    link: bool,
    table: bool,
    /// Items, quotes and strong emphasis: other texts have them too.
    weak: usize,
    /// Lines with the signs of a program or of settings.
    code: usize,
}

impl Signs {
    fn of(text: &str) -> Self {
        let (mut signs, mut before, mut fenced) = (Self::default(), "", false);
        let mut lines = text.lines().map(str::trim_end).peekable();
        let mut first = true;
        while let Some(line) = lines.next() {
            let fence = line.trim_start().starts_with("```") || line.starts_with("~~~");
            fenced ^= fence;
            signs.fence |= fence;
            if !fenced && !fence {
                signs.take(line, before, lines.peek().copied().unwrap_or_default(), first);
            }
            first &= line.is_empty();
            before = line;
        }
        signs
    }

    /// Takes a line outside code, with its neighbours.
    fn take(&mut self, line: &str, before: &str, after: &str, first: bool) {
        if line.starts_with('#') {
            let alone = before.is_empty() && (after.is_empty() || is_item(after));
            let level = heading_level(line).filter(|_| alone);
            self.headings += usize::from(level.is_some());
            self.levels |= level.map_or(0, |n| 1 << n);
            self.heading_first |= first && level.is_some();
            self.comments += usize::from(before.starts_with('#') || after.starts_with('#'));
            return;
        }
        self.link |= has_link(line);
        self.table |= line.starts_with('|') && line.ends_with('|') && line.contains("--");
        self.weak += usize::from(is_item(line) && before.is_empty() || line.contains("**"));
        self.code += usize::from(line.contains(['=', '{', '}', ';', '$']));
    }

    /// A heading in company: of a link, a fence or a table, or of weaker signs where nothing speaks against it.
    fn suffice(&self) -> bool {
        let sure = usize::from(self.fence) + usize::from(self.link) + usize::from(self.table);
        let several = self.headings >= 2 && (self.levels.count_ones() >= 2 || self.weak > 0 || self.code == 0);
        let one = self.headings == 1 && self.weak > 0 && self.code == 0;
        self.comments <= self.headings / 2
            && (sure >= 2 || self.headings > 0 && sure > 0 || self.heading_first && (several || one))
    }
}

/// The level of a heading with `#`.
fn heading_level(line: &str) -> Option<u32> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    let says = title.starts_with(' ') && title.contains(char::is_alphanumeric);
    (level <= 6 && says).then_some(level as u32)
}

/// True for a line of a list or a quote.
fn is_item(line: &str) -> bool {
    ["- ", "* ", "+ ", "> "].iter().any(|mark| line.starts_with(mark))
}

/// True for a line with `[text](address)`.
fn has_link(line: &str) -> bool {
    line.match_indices("](").any(|(at, _)| {
        let address = line[at + 2..].split_once(')').map_or("", |(address, _)| address);
        let sound = address.starts_with(['#', '/', '.', '<']) || address.contains(['/', '.']);
        line[..at].contains('[') && sound && !address.contains(['"', '(', '[', ','])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_beginnings_tell_the_kind() {
        use Format::{Epub, Markdown, Plain};
        let html = Format::Html(Extent::Article);
        let cases = [
            (Some("a/b.MD"), "anything", Markdown),
            (Some("spec.txt"), "---\ntitle: A spec\n...\n\n# One\n", Markdown),
            (Some("notes.txt"), "# One\n\n# Two\n", Plain),
            (None, "---\ntitle: x\n---\ntext", Markdown),
            (None, "# One\n\nfirst words\n\n# Two\n\nlast words\n", Markdown),
            (None, "# Title\n\nSee [this](http://a.example).\n", Markdown),
            (None, "# Title\n\nWords.\n\n## Part\n\na = b\n", Markdown),
            (None, "Title\n=====\n\n[a](b/c)\n\n```\nx\n```\n", Markdown),
            (None, "# Title\n\n```sh\n# a comment\n# another\n# and one more\n```\n\nWords.\n", Markdown),
            (None, "```\n# One\n# Two\n```\n# Three\n# Four\n# Five\n", Plain),
            (None, "# Settings\n\nport = 80\n\n# Paths\n\nroot = /srv\n", Plain),
            (Some("some.conf"), "# One\n# Two\n\n- a\n\n# Three\n\nf[1](2/3)\n", Plain),
            (None, "Copyright:\n----\n\n* one **or** two\n\n* three\n\n- four\n", Plain),
            (None, "#!/bin/sh\n# a comment\n# and more\necho - a\n", Plain),
            (None, "#!/usr/bin/env x\n\n# Title\n\nSee [this](http://a.example).\n", Plain),
            (None, "\x1b[1mBold\x1b[0m\n\n# Title\n\nSee [this](http://a.example).\n", Plain),
            (Some("README"), "Name\n====\n\nplain words\n", Plain),
            (None, "LS(1)\n\nN\x08NA\x08A # One\n\n# Two\n- a\n- b", Plain),
            (None, "commit 1234\n\n    * a list\n", Plain),
            (Some("a.epub"), "PK\x03\x04", Epub),
            (None, "PK\x03\x04\0\0mimetypeapplication/epub+zipPK", Epub),
            (Some("a.epub"), "no archive", Plain),
            (Some("a.epub"), "HTTP/1.1 200 OK\r\n\r\nPK\x03\x04", Epub),
            (None, "\0\x01PK\x03\x04\0\0mimetypeapplication/epub+zipPK", Epub),
            (Some("zip.txt"), "It holds mimetypeapplication/epub+zip behind PK\x03\x04.", Plain),
            (Some("a.zip"), "PK\x03\x04", Plain),
            (None, "", Plain),
            (Some("page.HTM"), "words", html),
            (None, "\u{feff}<!-- saved -->\n<!DOCTYPE html>\n<title>x", html),
            (Some("page"), "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'>", html),
            (None, "<html lang=en>", html),
            (None, "<p>A README that begins with a tag</p>\n\n# Title\n\n[a](b/c)\n", Markdown),
            (None, "<?xml version='1.0'?><feed/>", Plain),
            (Some("notes.txt"), "<html>", Plain),
        ];
        for (name, head, format) in cases {
            assert_eq!(detect(name, head.as_bytes()), format, "{name:?} {head:?}");
        }
    }
}
