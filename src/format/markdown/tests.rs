use super::*;
use crate::{document::ContainerKind, format::described};
use proptest::prelude::*;

fn described(source: &str) -> Vec<String> {
    described::blocks(&parse(source))
}

#[test]
fn blocks_and_roles() {
    let cases: &[(&str, &[&str])] = &[
        ("# One *two*\n\nthree\nfour  \nfive", &["h1: One (e two)", "paragraph: three four/five"]),
        ("a **b *c* d** `e` ~~f~~", &["paragraph: a (s b (e c) d) (c e) (x f)"]),
        (
            "[text](http://a.b) and ![a map](m.png) ![](x/y.png)",
            &["paragraph: (l text) and (i [a map]) (i [image: y.png])"],
        ),
        ("see http://a.example/x.", &["paragraph: see (l http://a.example/x)."]),
        ("> q\n>\n> r", &["> paragraph: q", "> paragraph: r"]),
        ("> [!NOTE]\n> text", &["!Note paragraph: text"]),
        ("- a\n- b\n  1. c\n  2. d", &["- paragraph: a", "- paragraph: b", "- 1 paragraph: c", "- 2 paragraph: d"]),
        ("- a\n\n- b", &["-~ paragraph: a", "-~ paragraph: b"]),
        ("- [x] done\n- [ ] not", &["-x paragraph: done", "-o paragraph: not"]),
        ("```rust\nlet a = 1;\n\nb\n```", &["code: (c let a = 1;//b)"]),
        (
            "```\nsee http://a.example\n```\n\nhttp://a.example",
            &["code: (c see http://a.example)", "paragraph: (l http://a.example)"],
        ),
        ("---\n\ntext", &["rule: ", "paragraph: text"]),
        ("| a | b |\n| - | -: |\n| c | *d* |\n| e |", &["table 0-2: a|b|/c|(e d)|/e||"]),
        (
            "x[^1] y[^b]\n\n[^b]: second\n[^1]: first",
            &["paragraph: x(n [1]) y(n [2])", "[0] paragraph: first", "[1] paragraph: second"],
        ),
        ("[^a]: one\n\nx[^a]\n\n[^a]: two", &["paragraph: x(n [1])", "[0] paragraph: one", "[0] paragraph: two"]),
        ("<p>a <b>b</b> &amp; c<br>d</p>\n\nx <kbd>K</kbd>", &["paragraph: a (s b) & c/d", "paragraph: x (c K)"]),
        ("<p>\n a <a href=\"x\"> b <i>c </i>d</a> e <span> f</p>", &["paragraph: a (l b (e c) d) e f"]),
        (
            "a <b>b *c <i>d* e</b> f</i> <a href=\"u\">http://g.h</a>",
            &["paragraph: a (s b (e c d) e) f (l http://g.h)"],
        ),
        ("<b>open\n\nnext", &["paragraph: (s open)", "paragraph: next"]),
        ("<!-- hidden -->\n\n<script>\nalert(1)\n</script>\n\nend", &["paragraph: end"]),
        ("a &lt; b &#x41;", &["paragraph: a < b A"]),
        // Text of a tight item has no paragraph around it.
        ("- # one\n  two", &["- h1: one", "- paragraph: two"]),
        ("- a\n  # one\n  b\n- c", &["- paragraph: a", "- h1: one", "- paragraph: b", "- paragraph: c"]),
        ("- one\n  ===\n  two", &["- h1: one", "- paragraph: two"]),
        ("- ```\n  x\n  ```\n  two", &["- code: (c x)", "- paragraph: two"]),
        ("- ***\n  two", &["- rule: ", "- paragraph: two"]),
    ];
    for (source, expected) in cases {
        assert_eq!(described(source), *expected, "{source}");
    }
}

#[test]
fn the_masthead_stands_above_and_is_not_told_twice() {
    let source = "---\ntitle: A title\nauthor: Ann\ndate: 2020\n---\n# A title\n\ntext";
    assert_eq!(described(source), ["title: A title", "byline: Ann · 2020", "paragraph: text"]);
    assert_eq!(parse(source).title().unwrap().as_str(), "A title");
}

#[test]
fn offsets_lead_back_to_the_source() {
    let source = "---\ntitle: T\n---\n# One *two*\n\nA [link](http://x.y) and `code` here.\n\n| a |\n| - |\n| cell |\n";
    let doc = parse(source);
    let shown = doc.text.as_str().unwrap();
    for word in ["two", "link", "code", "here", "cell"] {
        let at = shown.find(word).unwrap();
        assert_eq!(&source[doc.source_map.source_range(&(at..at + word.len()))], word);
    }
}

#[test]
fn a_label_defined_twice_means_the_first_definition() {
    let doc = parse("x[^a]\n\n[^a]: one\n\n[^a]: two");
    assert_eq!(&*doc.text.slice(doc.notes[0].range.clone()), "one");
}

#[test]
fn a_document_without_headings_is_told_by_its_first_words() {
    let doc = parse("One two three.\n\nFour of the five words, and more.\n");
    assert!(doc.outline.derived);
    let titles = [0, 1].map(|id| doc.section_entry(id).unwrap().to_string());
    assert_eq!(titles, ["One two three", "Four of the five words, and…"]);
}

#[test]
fn the_beginning_of_a_large_source_is_a_prefix_of_the_whole() {
    let source = "# Head\n\nSome *words* of prose in [a link](http://x.y).\n\n```\ncode\n\nmore\n```\n\n".repeat(6000);
    let (head, whole) = (parse_head(&source).unwrap(), parse(&source));
    assert!(!head.whole && whole.whole);
    let (a, b) = (head.text.as_str().unwrap(), whole.text.as_str().unwrap());
    assert!(a.len() > 12_000 && b.starts_with(a));
    assert!(parse_head("# no blank line\n").is_none());
}

#[test]
fn the_briefing_has_its_sections_and_figures() {
    let doc = parse(crate::source::BRIEFING);
    let titles: Vec<_> = (0..doc.outline.sections.len()).map(|id| doc.section_title(id).unwrap().to_string()).collect();
    assert_eq!(
        titles,
        ["Founding", "20-year achievements", "Statistics", "New challenges", "Afghanistan role", "About this briefing"]
    );
    let figures: Vec<_> = doc.metadata.figures.iter().map(|f| doc.text.slice(f.range.clone()).to_string()).collect();
    assert_eq!(figures, ["more than 600", "more than 500", "more than 2,000"]);
    assert!(doc.complaints.is_empty(), "{:?}", doc.complaints);
}

/// What every document promises.
fn check(source: &str) {
    let doc = parse(source);
    let text = doc.text.as_str().unwrap();
    let mut end = 0;
    for b in &doc.blocks {
        assert!(b.range.start >= end && text.get(b.range.clone()).is_some(), "{b:?}");
        end = b.range.end;
    }
    let mut start = 0;
    for m in &doc.marks {
        assert!(m.range.start >= start && text.get(m.range.clone()).is_some() && !m.range.is_empty());
        assert!(doc.blocks.iter().any(|b| b.range.start <= m.range.start && m.range.end <= b.range.end), "{m:?}");
        start = m.range.start;
    }
    for s in &doc.outline.sections {
        assert!(text.get(s.title.clone()).is_some());
    }
    for t in &doc.tables {
        assert!(t.header.iter().chain(&t.cells).all(|c| text.get(c.clone()).is_some()));
        assert_eq!(t.cells.len() % t.columns.len().max(1), 0);
    }
    for n in &doc.notes {
        assert!(text.get(n.range.clone()).is_some());
    }
    let notes = doc.containers.iter().filter(|c| matches!(c.kind, ContainerKind::Note(_)));
    let first_note = notes.map(|c| c.start).min().unwrap_or(text.len());
    let mut last = 0;
    for at in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
        let there = doc.source_map.source(at);
        assert!(there <= source.len() && (there >= last || at >= first_note), "{at}: {there} after {last}");
        last = if at < first_note { there } else { 0 };
    }
    check_head(source, text);
}

/// Wherever the beginning may end, what it shows is the beginning of what the whole shows, as far as no link or
/// footnote of the rest changes it.
fn check_head(source: &str, whole: &str) {
    if source.contains("]:") {
        return;
    }
    if let Some(end) = head::end(source) {
        let head = read(&source[..end], false);
        let shown = head.text.as_str().unwrap();
        assert!(whole.starts_with(shown), "{shown:?} is not the beginning of {whole:?}");
    }
}

#[test]
fn what_is_hostile_is_read_in_linear_time() {
    let cases = [
        "*a ".repeat(50_000),
        "[".repeat(50_000),
        "[a](".repeat(20_000),
        "![".repeat(50_000),
        "> ".repeat(50_000),
        "- ".repeat(20_000),
        "`a``b".repeat(20_000),
        "<".repeat(50_000),
        "a\n\n".repeat(20_000),
        format!("|{}\n|{}\n", "a|".repeat(2000), "-|".repeat(2000)),
        "[^1]".repeat(20_000),
        "&amp;".repeat(20_000),
        "\\*".repeat(50_000),
        "http://a.b/(".repeat(20_000),
        "_www.a".repeat(40_000),
        "a <b><i>".repeat(20_000),
        format!("{}a{}", "*a **b ".repeat(20_000), "b** a*".repeat(20_000)),
        "a </b><a href=x>".repeat(20_000),
        "* a\n  ".repeat(3_000),
    ];
    for source in cases {
        let doc = parse(&source);
        assert!(doc.text.len() <= 8 * source.len() + 100);
    }
}

/// Lines that mean something together.
const LINES: &[&str] = &[
    "", "", "", "---", "title: T", "# One", "## Two *x*", "===", "text", "more text  ", "- a", "  - b", "1. c", "   d",
    "> q", "> > r", "> [!TIP]", "- [x] t", "| a | b |", "|---|:-:|", "| c |", "```", "    code", "~~~ x", "<div>",
    "</div>", "<!-- x", "-->", "<pre>", "</pre>", "<p>a<br>b", "[^1] z", "[^1]: note", "    of two", "[l]: /u", "[l]",
    "![i](j.png)", "***", "\t", "www.a.b", "**s", "s**", "<b>x</b>", "a\\", "<script>", "</script>", "`c", "c`",
];

proptest! {
    #[test]
    fn any_text_makes_a_document(source in "[-#*_`~\\[\\]()!<>|:+=\\\\&;^ \n\t0-9a-cé会\u{301}\r.]{0,120}") {
        check(&source);
    }

    #[test]
    fn any_lines_make_a_document(lines in prop::collection::vec(prop::sample::select(LINES), 0..14)) {
        check(&lines.join("\n"));
    }

    #[test]
    fn any_bytes_make_a_document(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        check(&crate::format::decode(&bytes, None));
    }
}

#[test]
fn lines_may_end_as_on_windows() {
    let text = "---\ntitle: A title\n---\n\n# One #\n\nWords\nof a paragraph.\n\nTwo\n===\n\n## Three\n\n- an item\n\n```\ncode\n\nmore\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    let outline = |source: &str| {
        let doc = parse(source);
        (0..doc.outline.sections.len()).map(|id| doc.section_title(id).unwrap().to_string()).collect::<Vec<_>>()
    };
    let windows = text.replace('\n', "\r\n");
    assert_eq!(outline(text), ["One", "Two", "Three"]);
    assert_eq!(outline(&windows), outline(text));
    assert_eq!(described(&windows), described(text));
}

#[test]
fn the_title_has_words_and_is_of_level_1() {
    let title = |source: &str| parse(source).title().map(|t| t.to_string());
    assert_eq!(title("# ![logo](l.png)\n\n# Real *name*\n\nText\n").as_deref(), Some("Real name"));
    assert_eq!(title("# ![logo](l.png) Name\n\nText\n").as_deref(), Some("Name"));
    assert_eq!(title("## 1.10.0 (2023-10-09)\n\n- a\n"), None);
    assert_eq!(title("# 1.10.0 (2023-10-09)\n\n- a\n"), None);
    assert_eq!(title("# Version 0.8.6\n\n- a\n"), None);
    assert_eq!(title("# [Unreleased]\n\n- a\n\n# [1.0.0] - 2020-01-01\n"), None);
    assert_eq!(title("Text\n\n## What it does\n\n# Pros\n\n# Cons\n"), None);
    assert_eq!(title("## News\n\n# Name\n\n## Use\n").as_deref(), Some("Name"));
    assert_eq!(title("# Changelog\n\n## 1.0\n").as_deref(), Some("Changelog"));
    let prose = "This crate turns the words of a name into those of another form.\n\n";
    assert_eq!(title(&format!("{prose}# Features\n\n# Examples\n")), None);
    assert_eq!(title(&format!("{prose}# License\n")), None);
    let badges = "[![build](b.svg)](b) [![crate](c.svg)](c)\n\n[English](en.md) | [Deutsch](de.md) | 中文\n\n";
    assert_eq!(title(&format!("{badges}# Name\n\n{prose}# Use\n")).as_deref(), Some("Name"));
    assert_eq!(title(&format!("{badges}## Name\n\n{prose}### Use\n")).as_deref(), Some("Name"));
    assert_eq!(title(&format!("{prose}## Use\n\n### More\n")), None);
}

#[test]
fn images_are_no_words_of_a_section() {
    let doc =
        parse("# Name &emsp; ![build] [![crate]](u)\n\n## ![logo only](l.png)\n\n[build]: b.svg\n[crate]: c.svg\n");
    assert_eq!(doc.section_title(0).unwrap().as_str(), "Name");
    assert_eq!(doc.outline.sections.len(), 1);
}
