use super::*;
use proptest::prelude::*;
use ratatui::buffer::CellWidth;
use ratatui::style::{Color, Modifier, Style};
use std::hash::{DefaultHasher, Hash, Hasher};

fn nonzero(n: u16) -> std::num::NonZero<u16> {
    std::num::NonZero::new(n).unwrap()
}

/// Cells of what stands beside the lines.
const SIDE: u16 = 6;

/// Lines, and what stands beside them.
struct Lines(Vec<(String, u8)>, Vec<String>);

fn hash(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

impl RowSource for Lines {
    fn signature(&self, row: u16) -> Signature {
        let row = usize::from(row);
        Signature { moving: hash(self.0.get(row)), beside: hash(self.1.get(row)) }
    }

    fn paint(&self, row: u16, buffer: &mut Buffer) {
        let side = self.1.get(usize::from(row)).map_or("", String::as_str);
        buffer.set_stringn(0, row, side, SIDE.into(), Style::new());
        let Some((text, look)) = self.0.get(usize::from(row)) else { return };
        let style = match look % 4 {
            0 => Style::new(),
            1 => Style::new().fg(Color::Indexed(30)).add_modifier(Modifier::BOLD),
            2 => Style::new().bg(Color::Rgb(1, 2, 3)),
            _ => Style::new().fg(Color::Red).add_modifier(Modifier::UNDERLINED | Modifier::REVERSED),
        };
        let x = SIDE + u16::from(look / 4);
        buffer.set_stringn(x, row, text, usize::from(buffer.area.width - x), style);
    }
}

/// The emulator shows what `lines` paint, cell by cell.
fn shows(emulator: &vt100::Parser, lines: &Lines, (width, height): (u16, u16)) {
    for y in 0..height {
        let mut row = Buffer::empty(Rect { x: 0, y, width, height: 1 });
        lines.paint(y, &mut row);
        let mut rest = 0;
        for x in 0..width {
            let (drawn, shown) = (&row[(x, y)], emulator.screen().cell(y, x).unwrap());
            if rest > 0 {
                rest -= 1;
                assert!(shown.is_wide_continuation(), "row {y}, column {x}");
                continue;
            }
            rest = drawn.symbol().cell_width() - 1;
            let symbol = if shown.has_contents() { shown.contents() } else { " " };
            assert_eq!(symbol, drawn.symbol(), "row {y}, column {x}");
            assert_eq!(shown.bgcolor(), colour(drawn.bg), "row {y}, column {x}");
            let seen = [(Modifier::UNDERLINED, shown.underline()), (Modifier::REVERSED, shown.inverse())];
            for (modifier, has) in seen {
                assert_eq!(has, drawn.modifier.contains(modifier), "row {y}, column {x}");
            }
            if symbol != " " {
                assert_eq!(shown.fgcolor(), colour(drawn.fg), "row {y}, column {x}");
                assert_eq!(shown.bold(), drawn.modifier.contains(Modifier::BOLD), "row {y}, column {x}");
            }
        }
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Red => vt100::Color::Idx(1),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        _ => vt100::Color::Default,
    }
}

fn line() -> impl Strategy<Value = (String, u8)> {
    (prop_oneof!["[a-z ]{0,20}", "[会议é ]{0,10}", "[ab会👩☀ ]{0,9}", "a {10,17}b?", Just(String::new())], 0u8..24)
}

proptest! {
    #[test]
    fn the_terminal_shows_every_frame(
        mut rows in prop::collection::vec(line(), 10),
        mut side in prop::collection::vec("[a-c会 ]{0,4}", 8),
        steps in prop::collection::vec((prop::collection::vec(line(), 3), 0usize..7, -4i16..5, 0usize..30), 1..8),
    ) {
        let size = (26, 8);
        let mut screen = Screen::new(size.0, size.1);
        let mut emulator = vt100::Parser::new(nonzero(size.1), nonzero(size.0), 0);
        screen.frame(&Lines(rows.clone(), side.clone()), None, None);
        emulator.process(&screen.out);
        for (new, at, by, entry) in steps {
            // Rows 1 to 6 move, then some are replaced: what the hint promises need not be all that changes.
            let region = &mut rows[1..7];
            match by {
                0 => {}
                1.. => region.rotate_left(by as usize),
                _ => region.rotate_right(by.unsigned_abs().into()),
            }
            rows.splice(at..at + 3, new);
            side.iter_mut().skip(entry).take(1).for_each(|entry| entry.push('d'));
            let lines = Lines(rows.clone(), side.clone());
            screen.frame(&lines, (by != 0).then_some(Scroll { rows: 1..7, columns: SIDE..26, by }), None);
            emulator.process(&screen.out);
            shows(&emulator, &lines, size);
            screen.frame(&lines, None, None);
            prop_assert!(screen.out.is_empty(), "a frame without a change sends nothing");
        }
    }
}

#[test]
fn what_acts_is_never_sent() {
    let mut screen = Screen::new(10, 1);
    struct Evil;
    impl RowSource for Evil {
        fn signature(&self, _: u16) -> Signature {
            Signature::default()
        }
        fn paint(&self, _: u16, buffer: &mut Buffer) {
            buffer[(0, 0)].set_symbol("\x1b");
            buffer[(1, 0)].set_symbol("\u{9b}");
        }
    }
    screen.frame(&Evil, None, None);
    let text = String::from_utf8(screen.out.clone()).unwrap();
    assert!(text.contains("??") && !text.contains('\u{9b}'), "{text:?}");
}

/// Rows of text with a sidebar of `entries` beside them.
struct Text {
    from: u16,
    entries: u16,
}

impl RowSource for Text {
    fn signature(&self, row: u16) -> Signature {
        let beside = if row < self.entries { u64::from(row) + 1 } else { 0 };
        Signature { moving: u64::from(self.from + row), beside }
    }

    fn paint(&self, row: u16, buffer: &mut Buffer) {
        if row < self.entries {
            buffer.set_string(2, row, format!("Section {row}"), Style::new());
        }
        // Rows that have little in common, by a multiplicative hash.
        let text: Vec<String> =
            (1..8).map(|word| format!("{:x}", (self.from + row).wrapping_mul(40_503).wrapping_mul(word))).collect();
        let text = format!("{} and so on to the edge", text.join(" "));
        buffer.set_string(28, row, "│", Style::new().fg(Color::Rgb(60, 60, 60)));
        buffer.set_string(38, row, text, Style::new());
    }
}

/// Bytes of the frame after the text moved by `by` rows on a screen of 120 by 40.
fn bytes_of_a_move(by: i16, entries: u16, hint: bool) -> usize {
    let mut screen = Screen::new(120, 40);
    screen.frame(&Text { from: 100, entries }, None, None);
    let scroll = hint.then_some(Scroll { rows: 0..40, columns: 29..120, by });
    screen.frame(&Text { from: 100_u16.saturating_add_signed(by), entries }, scroll, None);
    screen.out.len()
}

#[test]
fn a_line_is_few_bytes_and_a_hint_never_costs() {
    for (by, entries) in [(1, 7), (-1, 7), (1, 40), (3, 12)] {
        let bytes = bytes_of_a_move(by, entries, true);
        assert!(bytes < 160 + 30 * usize::from(entries), "{bytes} by {by} beside {entries}");
    }
    for (by, entries) in [(1, 0), (-5, 7), (18, 7), (38, 7), (-39, 40), (30, 40)] {
        let (with, without) = (bytes_of_a_move(by, entries, true), bytes_of_a_move(by, entries, false));
        assert!(with <= without + 40, "{with} with, {without} without, by {by} beside {entries}");
    }
}

#[test]
fn a_hint_that_cannot_be_is_ignored() {
    let rows = [(0, 41, 1), (5, 5, 1), (9, 3, 1), (0, 40, 0), (0, 40, 40), (0, 40, i16::MIN)];
    let columns = [(29, 121), (50, 50), (60, 50)];
    let hints = rows.map(|rows| (rows, (29, 120))).into_iter().chain(columns.map(|columns| ((0, 40, 1), columns)));
    for ((top, bottom, by), (left, right)) in hints {
        let mut screen = Screen::new(120, 40);
        screen.frame(&Text { from: 9, entries: 3 }, None, None);
        screen.frame(&Text { from: 9, entries: 3 }, Some(Scroll { rows: top..bottom, columns: left..right, by }), None);
        assert!(screen.out.is_empty(), "{top} {bottom} {by} {left} {right}");
    }
}

#[test]
fn the_cursor_shows_where_it_is_asked_for() {
    let (mut screen, mut emulator) = (Screen::new(120, 40), vt100::Parser::new(nonzero(40), nonzero(120), 0));
    for (cursor, from) in [(Some((3, 39)), 0), (Some((4, 39)), 0), (Some((4, 39)), 1), (None, 1), (Some((0, 0)), 2)] {
        screen.frame(&Text { from, entries: 1 }, None, cursor);
        emulator.process(b"\x1b[?25l");
        emulator.process(&screen.out);
        assert_eq!(emulator.screen().hide_cursor(), cursor.is_none());
        if let Some((x, y)) = cursor {
            assert_eq!(emulator.screen().cursor_position(), (y, x));
        }
        screen.frame(&Text { from, entries: 1 }, None, cursor);
        assert!(screen.out.is_empty());
    }
}

#[test]
fn a_symbol_that_may_be_drawn_wider_spoils_nothing() {
    struct Emoji(&'static str);
    impl RowSource for Emoji {
        fn signature(&self, _: u16) -> Signature {
            Signature { moving: self.0.len() as u64, beside: 0 }
        }
        fn paint(&self, _: u16, buffer: &mut Buffer) {
            buffer.set_string(0, 0, self.0, Style::new());
        }
    }
    let mut emulator = vt100::Parser::new(nonzero(1), nonzero(20), 0);
    let mut screen = Screen::new(20, 1);
    for text in ["abcdefghijkl", "👩\u{200d}💻cdefghijkl", "abcdefghijkl"] {
        screen.frame(&Emoji(text), None, None);
        emulator.process(&screen.out);
        // The emulator draws two emoji in four cells; what stands behind them was written after that.
        assert_eq!(
            emulator.screen().contents().split_at_checked(emulator.screen().contents().len() - 10).map(|s| s.1),
            Some("cdefghijkl")
        );
    }
}

/// Words of which the middle ones are a link, from column to column, by its number.
struct Linked(&'static str, std::ops::Range<u16>, u8);

impl RowSource for Linked {
    fn signature(&self, row: u16) -> Signature {
        Signature { moving: hash((self.0, &self.1, self.2, row)), beside: 0 }
    }

    fn paint(&self, row: u16, buffer: &mut Buffer) {
        buffer.set_string(0, row, self.0, Style::new());
    }

    fn links(&self, _row: u16) -> Vec<LinkedColumns> {
        vec![LinkedColumns {
            columns: self.1.clone(),
            sequence: format!("\x1b]8;id={};https://a.example\x1b\\", self.2),
        }]
    }
}

#[test]
fn links_are_begun_and_ended_with_their_cells() {
    let mut screen = Screen::new(12, 2);
    let mut frame = |row: Linked| {
        let sent = String::from_utf8_lossy(screen.frame(&row, None, None)).into_owned();
        let inside = sent.strip_prefix("\x1b[?2026h").and_then(|sent| sent.strip_suffix("\x1b[?2026l"));
        inside.unwrap_or(&sent).to_owned()
    };
    let first = frame(Linked("see a page.", 4..10, 1));
    let row = "see \x1b]8;id=1;https://a.example\x1b\\a page\x1b]8;;\x1b\\.";
    assert_eq!(first, format!("\x1b[m\x1b[H\x1b[2J{row}\r\n{row}"));
    assert_eq!(frame(Linked("see a page.", 4..10, 1)), "");
    // A cursor that only moves leaves the link open.
    let again = frame(Linked("see a page.", 4..10, 2));
    assert_eq!(again, "\x1b[1;5H\x1b]8;id=2;https://a.example\x1b\\a page\x1b[2;5Ha page\x1b]8;;\x1b\\");
    assert_eq!(frame(Linked("see a page.", 9..9, 2)), "\x1b[1;5Ha page\x1b[2;5Ha page");
    // What is erased is no part of it.
    let short = frame(Linked("see a p", 4..7, 2));
    let part = "\x1b]8;id=2;https://a.example\x1b\\a p\x1b]8;;\x1b\\\x1b[K";
    assert_eq!(short, format!("\x1b[1;5H{part}\x1b[2;5H{part}"));
}

#[test]
fn what_is_no_link_is_not_sent_as_one() {
    let mut links = links::Links::default();
    for sequence in ["https://a.example", "\x1b]8;;a b\x1b\\", "\x1b]8;;\x1b]0;x\x1b\\", "\x1b]52;c;eA==\x1b\\"] {
        assert_eq!(links.number(sequence), 0, "{sequence:?}");
    }
    assert_eq!(
        (links.number("\x1b]8;;a\x1b\\"), links.number("\x1b]8;;b\x1b\\"), links.number("\x1b]8;;a\x1b\\")),
        (1, 2, 1)
    );
}

/// Rows of which is noted which are painted.
struct Watched(Text, std::cell::RefCell<Vec<u16>>);

impl RowSource for Watched {
    fn signature(&self, row: u16) -> Signature {
        self.0.signature(row)
    }

    fn paint(&self, row: u16, buffer: &mut Buffer) {
        self.1.borrow_mut().push(row);
        self.0.paint(row, buffer);
    }
}

#[test]
fn after_a_move_only_the_rows_that_come_in_are_painted() {
    for (by, entries) in [(1, 7), (-1, 7), (3, 12), (-3, 12), (1, 0), (-39, 0), (2, 38), (5, 40)] {
        let mut screen = Screen::new(120, 40);
        screen.frame(&Text { from: 100, entries }, None, None);
        let moved = Text { from: 100_u16.saturating_add_signed(by), entries };
        let watched = Watched(moved, std::cell::RefCell::default());
        screen.frame(&watched, Some(Scroll { rows: 0..40, columns: 29..120, by }), None);
        let new = if by > 0 { 40 - by as u16..40 } else { 0..by.unsigned_abs() };
        assert_eq!(watched.1.into_inner(), new.collect::<Vec<_>>(), "by {by} beside {entries}");
    }
}
