//! Tables at every width.

use proptest::prelude::*;

use crate::document::{
    Align, Block, BlockKind, BlockRef, Document, DocumentKind, Parts, Range, Roles, Shown, Table, Text,
};
use crate::layout::{Bar, Bars, ColumnBars, Row, Rows, Setting, lay_out, tests::picture};

/// A document that is one table; the first row is its header. Pieces have `piece` rows.
fn table(columns: &[Align], rows: &[Vec<String>], piece: usize) -> Document {
    let (mut text, mut cells, mut starts) = (String::new(), Vec::new(), Vec::new());
    for row in rows {
        starts.push(text.len());
        for cell in row {
            cells.push(Range { start: text.len(), end: text.len() + cell.len() });
            text.push_str(cell);
            text.push('\t');
        }
        text.push('\n');
    }
    text.pop();
    let body = rows.len() - 1;
    let header = cells.drain(..columns.len()).collect::<Vec<_>>().into();
    let pieces = (0..body.max(1)).step_by(piece.max(1)).map(|from| {
        let to = (from + piece).min(body);
        let start = if from == 0 { 0 } else { starts[from + 1] };
        let end = starts.get(to + 1).map_or(text.len(), |s| s - 1);
        let kind = BlockKind::Table { table: 0, from: from as u32, to: to as u32 };
        Block { range: start..end, kind, container: None, continues: from > 0 }
    });
    let blocks = pieces.collect();
    let tables = vec![Table { columns: columns.to_vec(), header, cells }];
    Parts { text: Text::owned(text), kind: DocumentKind::Markup, blocks, tables, ..Parts::default() }.into()
}

fn rows_of(cells: &[&[&str]]) -> Vec<Vec<String>> {
    cells.iter().map(|row| row.iter().map(|c| (*c).to_owned()).collect()).collect()
}

fn no_bars(_: &Document, _: &Table) -> Option<Bars> {
    None
}

fn last_column(_: &Document, table: &Table) -> Option<Bars> {
    let bar = |n| Some(Bar { share: 1.0 / (n + 1) as f32, negative: false });
    let column = table.columns.len().saturating_sub(1);
    Some(Bars { columns: vec![ColumnBars { column, bars: (0..table.rows()).map(bar).collect() }] })
}

fn setting(pane: u16, column: u16) -> Setting {
    Setting { pane, column, bars: no_bars, ..Setting::default() }
}

fn laid_out(doc: &Document, setting: &Setting) -> Vec<Rows> {
    std::iter::successors(doc.block_at(0), |b| doc.block_after(b)).map(|b| lay_out(doc, &b, setting)).collect()
}

fn drawn(doc: &Document, setting: &Setting) -> Vec<String> {
    laid_out(doc, setting).iter().flat_map(|rows| rows.rows.iter().map(picture)).collect()
}

fn deeds() -> Document {
    let cells: [&[&str]; 4] = [
        &["What was done", "Number"],
        &["crimes stopped", "more than 600"],
        &["bases destroyed", "more than 500"],
        &["members of groups", "more than 2,000"],
    ];
    table(&[Align::Start, Align::End], &rows_of(&cells), 64)
}

#[test]
fn columns_are_aligned_under_their_header() {
    let expected = [
        "  What was done                Number",
        "  ───────────────────────────────────",
        "  crimes stopped        more than 600",
        "  bases destroyed       more than 500",
        "  members of groups   more than 2,000",
    ];
    let rows = drawn(&deeds(), &setting(40, 36));
    assert_eq!(rows, expected);
    let doc = table(&[Align::Start; 2], &rows_of(&[&["Year", "Share"], &["2001", "5%"], &["2017", "12.5%"]]), 64);
    assert_eq!(drawn(&doc, &setting(20, 20)), ["Year   Share", "────────────", "2001      5%", "2017   12.5%"]);
}

#[test]
fn bars_stand_beside_their_numbers() {
    let barred = Setting { bars: last_column, ..setting(60, 50) };
    let rows = drawn(&deeds(), &barred);
    assert_eq!(rows[2], "     crimes stopped        more than 600   ████████████");
    assert_eq!(rows[3], "     bases destroyed       more than 500   ██████");
    let narrow = Setting { bars: last_column, ..setting(36, 36) };
    assert!(drawn(&deeds(), &narrow).iter().all(|row| !row.contains('█')));
    let beyond = Setting { bars: last_column, ..setting(60, 36) };
    assert!(drawn(&deeds(), &beyond)[2].ends_with("600   ██████████"));
}

#[test]
fn told_alignment_is_kept() {
    let doc = table(&[Align::Centre; 2], &rows_of(&[&["Number", "Word"], &["1", "a"], &["123", "three"]]), 64);
    assert_eq!(drawn(&doc, &setting(20, 20))[2..], ["  1        a", " 123     three"]);
}

#[test]
fn a_bar_stands_beside_the_first_line_of_its_row() {
    let doc = table(&[Align::Start; 2], &rows_of(&[&["Two", "n"], &["one\ntwo", "1"], &["x", "2"]]), 64);
    let rows = drawn(&doc, &Setting { bars: last_column, ..setting(15, 15) });
    assert_eq!(rows[2..], ["one   1   █████", "two", "x     2   ██▌"]);
}

#[test]
fn wide_characters_in_narrow_cells_are_whole_or_left_out() {
    let doc = table(&[Align::Start, Align::End], &rows_of(&[&["地", "数"], &["首都北京", "十二"], &["a", "1"]]), 64);
    assert_eq!(drawn(&doc, &setting(14, 14)), ["地          数", "──────────────", "首都北京  十二", "a            1"]);
    for cells in 1..14 {
        for row in laid_out(&doc, &setting(cells, cells)).into_iter().flat_map(|rows| rows.rows) {
            let text = picture(&row);
            assert!(Shown::new(&text).cells() <= usize::from(cells), "{cells}: {text:?}");
        }
    }
}

#[test]
fn wide_tables_wrap_then_scroll() {
    let cells: [&[&str]; 3] =
        [&["Name", "What it is"], &["first", "a cell of many words that wraps"], &["second", "short"]];
    let doc = table(&[Align::Start; 2], &rows_of(&cells), 64);
    assert_eq!(
        drawn(&doc, &setting(24, 20)),
        [
            "Name    What it is",
            "────────────────────────",
            "first   a cell of many",
            "        words that wraps",
            "second  short",
        ]
    );
    let most = table(&[Align::Start; 2], &rows_of(&[cells[0], cells[1], cells[1]]), 64);
    let wrapped = ["first  a cell of many", "       words that wraps"];
    assert_eq!(drawn(&most, &setting(24, 20))[2..], [wrapped[0], wrapped[1], "", wrapped[0], wrapped[1]]);
    let scrolled = |sideways| drawn(&doc, &Setting { sideways, ..setting(12, 12) });
    assert_eq!(scrolled(0)[..4], ["Name    What", "        it ›", "────────────", "first   a c›"]);
    assert_eq!(scrolled(2)[..4], ["‹e    What", "‹     it is", "────────────", "‹st   a cell"]);
    assert_eq!(scrolled(900), scrolled(2));
}

#[test]
fn the_first_column_stays_when_others_are_scrolled() {
    let cells: [&[&str]; 2] = [&["No", "One", "Two", "Three"], &["1", "abcdefghij", "klmnopqrst", "uvwxyzabcd"]];
    let doc = table(&[Align::Start; 4], &rows_of(&cells), 64);
    let scrolled = |sideways| drawn(&doc, &Setting { sideways, ..setting(20, 20) });
    assert_eq!(scrolled(0), ["No  One         Two›", "────────────────────", " 1  abcdefghij  klm›"]);
    assert_eq!(scrolled(5), ["No  ‹      Two     ›", "────────────────────", " 1  ‹ghij  klmnopqr›"]);
    assert_eq!(scrolled(900), ["No  ‹     Three", "────────────────────", " 1  ‹rst  uvwxyzabcd"]);
}

#[test]
fn pieces_have_the_same_columns() {
    let mut rows = rows_of(&[&["Name", "Value"]]);
    rows.extend((0..150).map(|n| vec![format!("row {n}"), "x".repeat(n % 30)]));
    let (whole, pieces) = (table(&[Align::Start; 2], &rows, 200), table(&[Align::Start; 2], &rows, 7));
    for (pane, column) in [(80, 72), (30, 30), (16, 10)] {
        assert_eq!(drawn(&whole, &setting(pane, column)), drawn(&pieces, &setting(pane, column)));
    }
}

#[test]
fn a_place_is_found_on_its_row() {
    let cells: [&[&str]; 2] = [&["Name", "What it is"], &["the first one", "a cell of many words that wraps"]];
    let doc = table(&[Align::Start; 2], &rows_of(&cells), 64);
    let rows = &laid_out(&doc, &setting(24, 20))[0];
    let text = doc.text.as_str().unwrap();
    for word in ["Name", "What", "first", "one", "cell", "wraps"] {
        let row = &rows.rows[rows.row_of(text.find(word).unwrap())];
        assert!(picture(row).contains(word), "{word} is not in {:?}", picture(row));
    }
}

#[test]
fn a_place_without_a_glyph_is_on_the_first_row() {
    let cells: [&[&str]; 2] = [&["Name", "What it is"], &["", "a cell of many words that wraps"]];
    let doc = table(&[Align::Start; 2], &rows_of(&cells), 64);
    let rows = &laid_out(&doc, &setting(20, 20))[0];
    let start = doc.tables[0].row(0)[0].start;
    assert_eq!(rows.row_of(start), 2);
}

fn check(doc: &Document, block: &BlockRef, setting: &Setting) -> Result<(), TestCaseError> {
    let rows = lay_out(doc, block, setting);
    prop_assert!(rows.rows.len() > rows.gap);
    let mut covered = block.block.range.start..block.block.range.start;
    for row in &rows.rows {
        prop_assert!(row.cells() <= usize::from(setting.pane), "{:?}", row);
        if row.range != covered {
            prop_assert_eq!(row.range.start, covered.end);
            covered = row.range.clone();
        }
        let inside = |g: &crate::layout::Glyph| g.offset as usize <= row.range.len();
        prop_assert!(row.glyphs.iter().all(|g| g.cells > 0 && inside(g)));
    }
    prop_assert_eq!(covered.end, block.block.range.end);
    Ok(())
}

/// The letters that the rows show, sorted: cells stand side by side.
fn letters(rows: &[Row]) -> Vec<String> {
    let mut out = Vec::new();
    for row in rows {
        let shown = (0..row.glyphs.len()).filter(|&i| !row.glyphs[i].roles.contains(Roles::ORNAMENT));
        out.extend(shown.map(|i| row.symbol(i).to_owned()).filter(|s| s.trim() != ""));
    }
    out.sort();
    out
}

proptest! {
    #[test]
    fn tables_keep_their_width_and_lose_nothing(
        cells in prop::collection::vec("([a-z]{1,12} ?|[0-9]{1,4}|会议|e\u{301}|\\PC){0,5}", 1..40),
        columns in prop::collection::vec(0u8..3, 1..6),
        pane in 1u16..90,
        column in 1u16..80,
        sideways in 0u16..60,
        piece in 1usize..5,
        with_bars in any::<bool>(),
    ) {
        let columns: Vec<_> =
            columns.iter().map(|c| [Align::Start, Align::Centre, Align::End][usize::from(*c)]).collect();
        let rows: Vec<_> = cells.chunks(columns.len()).map(|row| {
            let mut row = row.to_vec();
            row.resize(columns.len(), String::new());
            row
        }).collect();
        let doc = table(&columns, &rows, piece);
        let bars = if with_bars { last_column } else { no_bars };
        let setting = Setting { pane, column, sideways, bars, ..Setting::default() };
        let blocks: Vec<_> = std::iter::successors(doc.block_at(0), |b| doc.block_after(b)).collect();
        for block in &blocks {
            check(&doc, block, &setting)?;
        }
        if pane > 70 {
            let shown: Vec<_> = blocks.iter().flat_map(|b| lay_out(&doc, b, &setting).rows).collect();
            if shown.iter().all(|row| !row.cut) {
                let text: String = rows.concat().concat();
                let mut expected: Vec<_> = Shown::new(&text).as_str().chars().filter(|c| !c.is_whitespace()).collect();
                expected.sort();
                let mut found: Vec<_> = letters(&shown).concat().chars().filter(|c| !c.is_whitespace()).collect();
                found.sort();
                found.retain(|&c| c != '◌');
                expected.retain(|&c| c != '◌');
                prop_assert_eq!(found, expected);
            }
        }
    }

    #[test]
    fn tables_built_by_hand_never_panic(
        header in prop::collection::vec((0usize..40, 0usize..40), 0..4),
        cells in prop::collection::vec((0usize..40, 0usize..40), 0..20),
        columns in 0usize..4,
        (from, to) in (0u32..9, 0u32..9),
        (start, end) in (0usize..40, 0usize..40),
        pane in 1u16..40,
        with_bars in any::<bool>(),
    ) {
        let ranges = |of: &[(usize, usize)]| of.iter().map(|&(a, b)| a.min(b)..a.max(b)).collect::<Vec<Range>>();
        let table = Table { columns: vec![Align::Centre; columns], header: ranges(&header).into(), cells: ranges(&cells) };
        let range = start.min(end)..start.max(end);
        let block = Block { range, kind: BlockKind::Table { table: 0, from, to }, container: None, continues: false };
        let text = Text::owned("a table\tof thirty\nbytes, 会议 and 12\t");
        let parts = Parts { text, kind: DocumentKind::Markup, blocks: vec![block], tables: vec![table], ..Parts::default() };
        let doc: Document = parts.into();
        let bars = if with_bars { last_column } else { no_bars };
        let rows = lay_out(&doc, &doc.block_at(0).unwrap(), &Setting { bars, ..setting(pane, pane) });
        prop_assert!(rows.rows.iter().all(|row| row.cells() <= usize::from(pane)));
        prop_assert!(!rows.rows.is_empty());
    }
}
