//! What holds for every block at every width.

use proptest::prelude::*;

use super::*;
use crate::document::{
    AlertKind, Align, Block, CodeLanguage, Container, ContainerKind, DocumentKind, Mark, Note, Parts, Range, Role,
    Shown, Text, Token,
};

fn no_bars(_: &Document, _: &Table) -> Option<Bars> {
    None
}

pub(super) fn setting(pane: u16, column: u16) -> Setting {
    Setting { pane, column, bars: no_bars, ..Setting::default() }
}

/// A document of `blocks`, each its text, kind and container.
pub(super) fn document(blocks: &[(&str, BlockKind, Option<u32>)], containers: Vec<ContainerKind>) -> Document {
    let mut parts = Parts { kind: DocumentKind::Markup, ..Parts::default() };
    let (mut text, mut starts) = (String::new(), vec![None; containers.len()]);
    for &(piece, kind, container) in blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        let range = text.len()..text.len() + piece.len();
        if let Some(c) = container {
            starts[c as usize].get_or_insert(range.start);
        }
        text.push_str(piece);
        parts.blocks.push(Block { range, kind, container, continues: false });
    }
    // Each container stands in the one before it, from its own first block or that of one within it.
    for i in (1..starts.len()).rev() {
        starts[i - 1] = [starts[i - 1], starts[i]].into_iter().flatten().min();
    }
    parts.containers = containers
        .into_iter()
        .enumerate()
        .map(|(i, kind)| Container { kind, parent: i.checked_sub(1).map(|p| p as u32), start: starts[i].unwrap_or(0) })
        .collect();
    parts.text = Text::owned(text);
    parts.notes = vec![Note { label: "1".into(), range: 0..0 }];
    parts.into()
}

/// All rows of the document as text, blanks at their ends cut.
pub(super) fn drawn(doc: &Document, setting: &Setting) -> Vec<String> {
    let blocks = std::iter::successors(doc.block_at(0), |b| doc.block_after(b));
    blocks.flat_map(|b| lay_out(doc, &b, setting).rows).map(|row| picture(&row)).collect()
}

pub(super) fn picture(row: &Row) -> String {
    let picture = " ".repeat(row.indent.into()) + row.text.as_str();
    picture.trim_end().to_owned()
}

fn item(number: Option<u64>, digits: u8, task: Option<bool>) -> ContainerKind {
    ContainerKind::Item { number, digits, task, tight: true }
}

#[test]
fn prose_stands_in_the_middle() {
    let doc = document(
        &[
            ("A title", BlockKind::Title, None),
            ("Someone", BlockKind::Byline, None),
            ("A heading", BlockKind::Heading(1), None),
            ("Words that are broken", BlockKind::Paragraph, None),
            ("And more", BlockKind::Paragraph, None),
        ],
        vec![],
    );
    let rule = "    ──────────";
    let expected = [
        "    A title", rule, "    Someone", "", "", "    A heading", "", "    Words that", "    are broken", "",
        "    And more",
    ];
    assert_eq!(drawn(&doc, &setting(18, 10)), expected);
}

#[test]
fn lists_and_quotes_have_their_margin() {
    let p = BlockKind::Paragraph;
    let doc = document(
        &[("one two three", p, Some(0)), ("deeper", p, Some(1)), ("said", p, Some(2)), ("and said", p, Some(2))],
        vec![item(None, 0, None), item(Some(7), 2, None), ContainerKind::Quote],
    );
    assert_eq!(
        drawn(&doc, &setting(40, 40)),
        ["  • one two three", "     7. deeper", "        ▎ said", "        ▎", "        ▎ and said"]
    );
    let doc = document(
        &[("done", p, Some(0)), ("mind", p, Some(1))],
        vec![item(None, 0, Some(true)), ContainerKind::Alert(AlertKind::Warning)],
    );
    assert_eq!(drawn(&doc, &setting(30, 30)), ["  ☑ done", "    ▎ Warning", "    ▎ mind"]);
}

#[test]
fn an_alert_carries_the_marker_of_its_item() {
    let containers = vec![item(None, 0, None), ContainerKind::Alert(AlertKind::Note)];
    let doc = document(&[("mind", BlockKind::Paragraph, Some(1))], containers);
    assert_eq!(drawn(&doc, &setting(30, 30)), ["  • ▎ Note", "    ▎ mind"]);
}

#[test]
fn nesting_leaves_room_for_prose() {
    let doc = document(
        &[("word", BlockKind::Paragraph, Some(99))],
        (0..100).map(|_| item(None, 0, None)).collect::<Vec<_>>(),
    );
    let rows = drawn(&doc, &setting(40, 30));
    assert_eq!(rows, ["       • ◦ ▪ ▪ word"]);
}

#[test]
fn code_in_a_quotation_keeps_its_margin_however_wide_it_is() {
    for code in ["short".to_owned(), "x".repeat(18), "x".repeat(60)] {
        let doc = document(&[(&code, BlockKind::Code, Some(0))], vec![ContainerKind::Quote]);
        let rows = lay_out(&doc, &doc.block_at(0).unwrap(), &setting(30, 20)).rows;
        assert!(rows.iter().all(|row| row.text.as_str().starts_with('▎') && row.cells() <= 30), "{code}: {rows:?}");
        assert!(rows.iter().any(|row| row.cut) == (code.len() == 60), "{code}: {rows:?}");
    }
}

#[test]
fn code_is_cut_and_scrolled() {
    let doc = document(&[("short\n\tfn long_line()\n\n会议会议会议", BlockKind::Code, None)], vec![]);
    assert_eq!(drawn(&doc, &setting(10, 10)), ["", "short", "    fn lo›", "", "会议会议 ›", ""]);
    let eight = drawn(&doc, &Setting { tabs: Some(8), ..setting(24, 24) });
    assert_eq!(eight[2], "         fn long_line()");
    let scrolled = Setting { sideways: 6, ..setting(10, 10) };
    assert_eq!(drawn(&doc, &scrolled), ["", "‹", "‹long_lin›", "", "‹ 会议", ""]);
    let rows = lay_out(&doc, &doc.block_at(0).unwrap(), &scrolled).rows;
    assert_eq!(rows.iter().map(|r| r.cut).collect::<Vec<_>>(), [false, true, true, false, true, false]);
}

#[test]
fn code_stands_where_prose_does_and_the_widest_in_the_whole_pane() {
    let doc = document(&[("a line of code of thirty cells", BlockKind::Code, None)], vec![]);
    let background = |pane, column| {
        let rows = lay_out(&doc, &doc.block_at(0).unwrap(), &setting(pane, column)).rows;
        assert!(rows.iter().all(|row| row.background == rows[0].background));
        (rows[1].background.clone(), picture(&rows[1]))
    };
    assert_eq!(background(60, 40), (10..50, "           a line of code of thirty cells".to_owned()));
    assert_eq!(background(36, 28), (4..36, "     a line of code of thirty cells".to_owned()));
    assert_eq!(background(34, 20), (0..34, " a line of code of thirty cells".to_owned()));
    assert_eq!(background(20, 10), (0..20, "a line of code of t›".to_owned()));
}

#[test]
fn code_says_its_language_by_every_means() {
    let doc = document(&[("let a;\n\tb", BlockKind::Code, None), ("c", BlockKind::Code, None)], vec![]);
    let languages = vec![CodeLanguage { range: 0..9, name: "rust".into() }];
    let (text, blocks) = (doc.text.clone(), doc.blocks.clone());
    let doc: Document = Parts { text, kind: doc.kind, blocks, languages, ..Parts::default() }.into();
    let by = |means, paper| drawn(&doc, &Setting { means, paper, ..setting(20, 20) });
    assert_eq!(by(Means::Backgrounds, false), ["               rust", " let a;", "     b", "", "", "", " c", ""]);
    let barred = ["│ rust", "│ let a;", "│     b", "", "│ c"];
    assert_eq!(by(Means::Colours, false), barred);
    assert_eq!(by(Means::Signs, true), ["  rust", "    let a;", "        b", "", "    c"]);
    let rows = lay_out(&doc, &doc.block_at(0).unwrap(), &setting(20, 20)).rows;
    assert_eq!(rows[1].glyphs[0].roles.token(), Some(Token::Keyword));
    assert_eq!(rows[1].glyphs[4].roles.token(), None);
}

#[test]
fn code_on_paper_is_neither_wrapped_nor_cut() {
    let line = "a line of code of thirty cells".repeat(9);
    let doc = document(&[(&line, BlockKind::Code, None)], vec![]);
    assert_eq!(drawn(&doc, &Setting { paper: true, ..setting(20, 20) }), [format!("    {line}")]);
}

#[test]
fn headings_have_rules_and_without_colours_one_more() {
    let blocks = [1, 2, 3].map(|level| ("Head", BlockKind::Heading(level), None));
    let by = |means| drawn(&document(&blocks, vec![]), &Setting { means, ..setting(9, 9) });
    assert_eq!(by(Means::Backgrounds), ["Head", "─────────", "", "Head", "", "Head"]);
    assert_eq!(by(Means::Signs), ["Head", "═════════", "", "Head", "────", "", "Head"]);
}

#[test]
fn pictures_alone_are_badges() {
    let text = "[build passing] [docs]\n[MIT]";
    let image = |range| Mark { range, role: Role::Image };
    let mark = |marks: Vec<Mark>, text: &str| {
        let doc = document(&[(text, BlockKind::Paragraph, None)], vec![]);
        let (text, blocks) = (doc.text.clone(), doc.blocks.clone());
        drawn(&Parts { text, kind: doc.kind, blocks, marks, ..Parts::default() }.into(), &setting(30, 30))
    };
    let three = || vec![image(0..15), image(16..22), image(23..28)];
    assert_eq!(mark(three(), text), ["build passing · docs · MIT"]);
    assert_eq!(mark(three(), &format!("{text} words")), ["[build passing] [docs]", "[MIT] words"]);
    assert_eq!(mark(vec![image(0..6)], "[a map]"), ["[a map]"]);
    let linked = vec![Mark { range: 0..7, role: Role::Link(0) }, image(0..7)];
    assert_eq!(mark(linked, "[a map]"), ["a map"]);
}

#[test]
fn long_addresses_are_whole_on_paper() {
    let marks = || vec![Mark { range: 18..25, role: Role::Elided }];
    let doc = document(&[("https://a.example/one/two/three", BlockKind::Paragraph, None)], vec![]);
    let (text, blocks) = (doc.text.clone(), doc.blocks.clone());
    let doc: Document = Parts { text, kind: doc.kind, blocks, marks: marks(), ..Parts::default() }.into();
    assert_eq!(drawn(&doc, &setting(30, 30)), ["https://a.example/…/three"]);
    assert_eq!(drawn(&doc, &Setting { paper: true, ..setting(40, 40) }), ["https://a.example/one/two/three"]);
}

#[test]
fn code_in_a_sentence_stays_on_one_line() {
    let text = "Some words, then run cargo test now";
    let doc = document(&[(text, BlockKind::Paragraph, None)], vec![]);
    let (text, blocks) = (doc.text.clone(), doc.blocks.clone());
    let marks = vec![Mark { range: 21..31, role: Role::Code }];
    let doc: Document = Parts { text, kind: doc.kind, blocks, marks, ..Parts::default() }.into();
    assert_eq!(drawn(&doc, &setting(27, 27)), ["Some words, then run", "cargo test now"]);
    let signs = Setting { means: Means::Signs, ..setting(27, 27) };
    assert_eq!(drawn(&doc, &signs), ["Some words, then run", "`cargo test` now"]);
}

#[test]
fn pieces_of_a_block_go_on_as_one() {
    let wide = "a line of code of thirty cells";
    let doc = document(&[("short", BlockKind::Code, None), (wide, BlockKind::Code, None)], vec![]);
    let continued = |doc: &Document| {
        let mut blocks = doc.blocks.clone();
        blocks[1].continues = true;
        let (text, containers) = (doc.text.clone(), doc.containers.clone());
        Document::from(Parts { text, kind: doc.kind, blocks, containers, ..Parts::default() })
    };
    assert_eq!(drawn(&continued(&doc), &setting(34, 20)), ["", " short", " a line of code of thirty cells", ""]);
    let doc = document(&[(wide, BlockKind::Code, None), ("short", BlockKind::Code, None)], vec![]);
    assert_eq!(drawn(&continued(&doc), &setting(34, 20)), ["", " a line of code of thirty cells", " short", ""]);
    let p = BlockKind::Paragraph;
    let doc = continued(&document(&[("", p, Some(0)), ("and on", p, Some(0))], vec![item(None, 0, None)]));
    let mut blocks = doc.blocks.clone();
    blocks[1].range.start = 0; // the container begins where the piece does, which is none the less no new item
    let parts = Parts {
        text: doc.text.clone(),
        kind: doc.kind,
        blocks,
        containers: doc.containers.clone(),
        ..Parts::default()
    };
    assert_eq!(drawn(&parts.into(), &setting(20, 20)).last().map(String::as_str), Some("    and on"));
}

#[test]
fn plain_lines_keep_their_white_space() {
    let long =
        "    an indented line that is longer than anyone would type by hand, and so it wraps at the column, hanging";
    let typed = "a line of forty-six cells that was ended by hand";
    let table = "name        value        what it is";
    let doc = Document::plain(Text::owned(format!("{typed}\n\n\t{table}\n{long}\n\x1b[1mbold\x1b[0m\n   \n")));
    let rows = drawn(&doc, &setting(64, 40));
    assert_eq!(
        rows[..4],
        [
            format!("            {typed}"),
            String::new(),
            format!("                    {table}"),
            "                an indented line that is longer than".into()
        ]
    );
    assert!(rows[4..6].iter().all(|row| row.starts_with("                ") && row.len() <= 52));
    assert_eq!(rows[rows.len() - 2..], ["            bold", ""]);
}

/// Everything that must hold for the rows of a block that is no table.
fn check(doc: &Document, block: &BlockRef, setting: &Setting) -> Result<Rows, TestCaseError> {
    let rows = lay_out(doc, block, setting);
    prop_assert_eq!(&rows, &lay_out(doc, block, setting));
    let range = &block.block.range;
    let mut at = range.start;
    for row in &rows.rows {
        prop_assert!(row.cells() <= usize::from(setting.pane.max(1)), "{:?}", row);
        prop_assert_eq!(row.range.start, at);
        prop_assert!(row.indent == 0 || !row.glyphs.is_empty());
        at = row.range.end;
        let offsets: Vec<_> = row.glyphs.iter().map(|g| g.offset).collect();
        prop_assert!(offsets.is_sorted());
        prop_assert!(offsets.iter().all(|&o| o as usize <= row.range.len()));
        prop_assert!(row.glyphs.iter().all(|g| g.cells > 0));
        let cells = |i: usize| Shown::new(row.symbol(i)).cells();
        prop_assert!((0..row.glyphs.len()).all(|i| cells(i) == usize::from(row.glyphs[i].cells)), "{:?}", row);
        let text_glyphs = row.glyphs.iter().filter(|g| !g.roles.contains(Roles::ORNAMENT));
        prop_assert!(text_glyphs.clone().all(|g| (g.offset as usize) < row.range.len()));
    }
    prop_assert_eq!(at, range.end);
    prop_assert!(rows.rows.len() > rows.gap);
    for offset in [range.start, range.start + range.len() / 2, range.end] {
        let row = &rows.rows[rows.row_of(offset)];
        prop_assert!(row.range.contains(&offset) || offset == range.end || row.range.end == range.end);
    }
    Ok(rows)
}

/// What the rows show of the text, without white space.
fn shown(rows: &Rows) -> String {
    let mut out = String::new();
    for row in &rows.rows {
        for (i, glyph) in row.glyphs.iter().enumerate() {
            if !glyph.roles.contains(Roles::ORNAMENT) {
                out += row.symbol(i);
            }
        }
    }
    out.split_whitespace().collect()
}

fn without_space(text: &str) -> String {
    text.split('\n')
        .map(|line| Shown::new(&line.replace('\t', " ")).to_string())
        .collect::<String>()
        .split_whitespace()
        .collect()
}

fn some_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-z]{1,9}[ ,.\\-]{0,2}",
        2 => "[会议首都。，]{1,6}",
        1 => "[\\PC\\t\\n ]{1,8}",
        1 => Just("👩\u{200d}💻 e\u{301}\u{302} \u{ad}\u{200b}".to_owned()),
        1 => Just("https://example.org/a/very-long-path?with=parameters&and=more".to_owned()),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat().replace(['\r', '\u{85}'], ""))
}

fn some_kind() -> impl Strategy<Value = ContainerKind> {
    prop_oneof![
        Just(ContainerKind::Quote),
        Just(ContainerKind::Alert(AlertKind::Tip)),
        (any::<Option<u64>>(), 0u8..30, any::<Option<bool>>()).prop_map(|(n, digits, task)| item(n, digits, task)),
        Just(ContainerKind::Note(0)),
    ]
}

fn with_marks(doc: Document, marks: &[(usize, usize, u8)]) -> Document {
    let range = doc.blocks[0].range.clone();
    let floor = |at: usize| doc.text.floor(range.start + at % (range.len() + 1));
    let mut marks: Vec<_> = marks
        .iter()
        .map(|&(a, b, role)| (floor(a).min(floor(b))..floor(a).max(floor(b)), role))
        .filter(|(range, _)| !range.is_empty())
        .map(|(range, role)| Mark {
            range,
            role: [Role::Strong, Role::Emphasis, Role::Link(0), Role::Code][usize::from(role % 4)],
        })
        .collect();
    marks.sort_by_key(|m| m.range.start);
    let parts = Parts {
        text: doc.text.clone(),
        kind: doc.kind,
        blocks: doc.blocks.clone(),
        containers: doc.containers.clone(),
        notes: doc.notes.clone(),
        marks,
        ..Parts::default()
    };
    parts.into()
}

proptest! {
    #[test]
    fn prose_loses_no_word_and_keeps_its_width(
        text in some_text(),
        kinds in prop::collection::vec(some_kind(), 0..6),
        marks in prop::collection::vec((0usize..300, 0usize..300, any::<u8>()), 0..6),
        kind in prop_oneof![Just(BlockKind::Paragraph), Just(BlockKind::Heading(3)), Just(BlockKind::Line)],
        pane in 1u16..90,
        column in 1u16..80,
    ) {
        let container = (kinds.len() as u32).checked_sub(1);
        let doc = with_marks(document(&[(&text, kind, container)], kinds), &marks);
        let rows = check(&doc, &doc.block_at(0).unwrap(), &setting(pane, column))?;
        if pane.min(column) > 30 {
            prop_assert_eq!(shown(&rows).replace('◌', ""), without_space(&text).replace('◌', ""));
        }
    }

    #[test]
    fn code_keeps_its_width(text in some_text(), pane in 1u16..60, column in 1u16..60, sideways in 0u16..80) {
        let doc = document(&[(&text, BlockKind::Code, None)], vec![]);
        let setting = Setting { sideways, ..setting(pane, column) };
        let rows = check(&doc, &doc.block_at(0).unwrap(), &setting)?;
        prop_assert_eq!(rows.rows.len(), text.split('\n').count() + 2); // and the background above and below
    }

    #[test]
    fn plain_lines_of_any_bytes(raw in "([a-z ]|\x1b\\[[0-9;]{0,5}m|\x08|_\x08x|会|\\PC|\t|\x1b){0,60}", pane in 1u16..60, column in 1u16..60) {
        let doc = Document::plain(Text::owned(raw));
        let mut block = doc.block_at(0);
        while let Some(b) = block {
            check(&doc, &b, &setting(pane, column))?;
            block = doc.block_after(&b);
        }
    }
}

#[test]
fn unused_ranges_are_accepted() {
    // A document may be built by hand with ranges that reach past its text.
    let block =
        Block { range: Range { start: 3, end: 90 }, kind: BlockKind::Code, container: Some(7), continues: true };
    let doc: Document = Parts {
        text: Text::owned("short"),
        kind: DocumentKind::Markup,
        blocks: vec![block],
        tables: vec![Table { columns: vec![Align::End], ..Table::default() }],
        ..Parts::default()
    }
    .into();
    for kind in [BlockKind::Code, BlockKind::Paragraph, BlockKind::Line, BlockKind::Rule] {
        let mut block = doc.block_at(0).unwrap();
        block.block.kind = kind;
        assert_eq!(lay_out(&doc, &block, &setting(9, 9)).rows.last().map(|r| r.range.end), Some(90));
    }
}
