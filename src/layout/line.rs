//! Lines of plain text: their white space stands, and they wrap only where they are longer than anyone types.

use super::{
    Row,
    clip::clip,
    fit::{self, Line, Width},
    margin::Margin,
    page::Page,
    prose::{self, Hang},
    runs,
    shape::{Shaped, Shaping, shape},
};
use crate::document::{BlockRef, Document, DocumentKind, Range, Roles, is_title, item, styling};

/// Signs of a rule, at least.
const RULE: usize = 10;
/// Cells between two tab stops.
pub(super) const TAB: usize = 8;
/// Spaces that stay between the parts of a line which has no room for all of them.
const APART: usize = 2;
/// Cells by which the middle of a line's second part may miss its own, counted twice.
const OFF_CENTRE: usize = 6;
/// Cells by which the end of a line may miss the right edge of its page.
const OFF_EDGE: usize = 3;
/// Letters that the beginning of a name has at least where the rest of it is printed over.
const NAME: usize = 4;
/// Cells of the longest line that someone may have ended by hand: it stands as it is where the pane has room. A longer
/// one is a paragraph, and wraps at the column.
const TYPED: usize = 100;

/// Cells for lines, behind the margin.
pub(super) struct Room {
    /// To the right edge of the pane.
    pane: usize,
    /// To the right edge of the column.
    pub(super) column: usize,
}

impl Room {
    pub(super) fn of(page: Page, margin: &Margin) -> Self {
        let behind = |cells: usize| cells.saturating_sub(margin.cells).max(1);
        Self { pane: behind(page.room()), column: behind(page.column) }
    }

    /// True for a line of so many cells that stands as it is.
    pub(super) fn holds(&self, cells: usize) -> bool {
        cells <= self.column || cells <= self.pane && cells <= TYPED
    }
}

/// Appends the rows of `block`, whose text has the roles `base`.
pub(super) fn lay_out(doc: &Document, block: &BlockRef, page: Page, margin: &Margin, base: Roles, rows: &mut Vec<Row>) {
    let range = &block.block.range;
    let text = doc.text.slice(range.clone());
    let base = base | margin.roles;
    let runs = match doc.kind {
        DocumentKind::Plain if doc.marks.is_empty() => styling(&text, base),
        _ => runs::of_marks(doc, range, base, page),
    };
    let room = Room::of(page, margin);
    let column = room.column;
    let tab = page.tabs.unwrap_or(TAB);
    if let Some(sideways) = page.chop {
        let shaped = shape(&text, &runs, Shaping { tab, widest: room.pane, ticks: false });
        let mut draft = margin.row(true);
        let whole = shaped.trimmed(0..shaped.glyphs.len());
        let cut = clip(&shaped, whole, sideways, room.pane, &mut draft);
        return rows.push(draft.finish(range.clone(), cut));
    }
    let tab = tab.min(column.div_ceil(2));
    // What hangs leaves room for a wide letter.
    let most = column.saturating_sub(2) / 2;
    let mut shaped = shape(&text, &runs, Shaping { tab, widest: column - most, ticks: false });
    let before = placed(doc, range, &shaped, column).unwrap_or(most);
    let indent = indentation(&mut shaped, before);
    let whole = shaped.trimmed(0..shaped.glyphs.len());
    let cells = shaped.cells(whole.clone());
    let drawn = cells > column && is_drawn(shaped.symbols(indent..whole.end));
    let head = || {
        let spared = drawn.then(|| spared(&shaped, whole.end, cells - room.pane, doc.wrap.page())).flatten();
        spared.or_else(|| name_again(doc, &text).map(|again| vec![(again, "")]))
    };
    if cells > room.pane
        && !text.contains('\t')
        && let Some(spared) = head()
    {
        let shaped = shape(&text, &runs::replace(&runs, &spared), Shaping { tab, widest: room.pane, ticks: false });
        let whole = shaped.trimmed(0..shaped.glyphs.len());
        if shaped.cells(whole.clone()) <= room.pane {
            let line = Line { glyphs: whole, end: text.len(), hyphen: false };
            return prose::push_rows(&[line], &shaped, range, margin, Hang::NONE, rows);
        }
    }
    let rule = cells > column && is_rule(shaped.symbols(indent..whole.end));
    if room.holds(cells) || drawn && cells <= room.pane || rule {
        // A rule is as long as there is room.
        let shown = if rule { whole.end.min(column) } else { whole.end };
        let line = Line { glyphs: whole.start..shown, end: text.len(), hyphen: false };
        return prose::push_rows(&[line], &shaped, range, margin, Hang::NONE, rows);
    }
    // The text of an item goes on below its beginning.
    let inside = text.trim_start_matches(' ');
    let begins = item(inside).map_or(indent, |len| shaped.glyph_at(text.len() - inside.len() + len, 0));
    let hang = Some(shaped.cells(0..begins)).filter(|cells| *cells <= most).unwrap_or(shaped.cells(0..indent));
    let first = if drawn { room.pane } else { column };
    let width = Width { first, rest: first - hang };
    let lines = fit::text(&text, &runs, &shaped, width);
    prose::push_rows(&lines, &shaped, range, margin, Hang::of(hang), rows);
}

/// Cells before a line where the page that it was typed for is wider than `column`: what stood in its middle stands in the
/// middle of the column, and what stood at its right edge at the column's. None for another line.
fn placed(doc: &Document, line: &Range, shaped: &Shaped, column: usize) -> Option<usize> {
    let whole = shaped.trimmed(0..shaped.glyphs.len());
    let blank = (0..whole.end).take_while(|&i| shaped.is_space(i)).count();
    let (before, words) = (shaped.cells(0..blank), shaped.cells(blank..whole.end));
    let page = doc.wrap.page();
    if doc.kind != DocumentKind::Plain || before == 0 || column >= page {
        return None;
    }
    let at_edge = before * 2 >= page && (before + words).abs_diff(page) <= OFF_EDGE;
    match at_edge {
        true => column.checked_sub(words),
        false => is_title(&doc.text, line).then(|| column.saturating_sub(words) / 2),
    }
}

/// Glyphs of the white space that `shaped` begins with. Of more than `most` cells the first ones are taken away.
pub(super) fn indentation(shaped: &mut Shaped, most: usize) -> usize {
    let blank = (0..shaped.glyphs.len()).take_while(|&i| shaped.is_space(i)).count();
    let mut over = shaped.cells(0..blank).saturating_sub(most);
    let taken = shaped.glyphs[..blank].iter().take_while(|g| {
        let takes = over > 0;
        over = over.saturating_sub(g.cells.into());
        takes
    });
    let taken = taken.count();
    shaped.glyphs.drain(..taken);
    blank - taken
}

/// Where the header of a manual page says the page's name once more: at its end (`LS(1)  User Commands  LS(1)`), or at its
/// beginning, where the name at the end was printed over the other parts (`LONG-NUser ComLONG-NAME(1)`). None for another line.
fn name_again(doc: &Document, text: &str) -> Option<std::ops::Range<usize>> {
    let header = text.trim_end();
    if !doc.wrap.is_for_screen() || !header.ends_with(')') {
        return None;
    }
    let before = &header[..header.rfind(' ').map_or(0, |space| space + 1)];
    if before.len() > 1 && header.starts_with(&header[before.len()..]) {
        return Some(before.trim_end().len()..header.len());
    }
    // How many of its first bytes the header has at `at` once more.
    let common = |at: usize| header.bytes().zip(header[at..].bytes()).take_while(|(a, b)| a == b).count();
    let starts = header.char_indices().map(|(at, _)| at).skip(1);
    let (at, common) = starts.map(|at| (at, common(at))).max_by_key(|&(at, common)| (common, usize::MAX - at))?;
    (common >= NAME && !header[at..].contains(' ')).then_some(0..at)
}

/// Where `over` spaces are to be left out of a line whose parts stand apart as those of heads do: the last one ends at the right
/// edge of a page of `page` cells, or the second of three stands in the middle. None where the line is another one, or its
/// parts would not stand apart.
fn spared(
    shaped: &Shaped,
    end: usize,
    over: usize,
    page: usize,
) -> Option<Vec<(std::ops::Range<usize>, &'static str)>> {
    let mut gaps: Vec<std::ops::Range<usize>> = Vec::new();
    for at in (0..end).filter(|&at| shaped.is_space(at)) {
        match gaps.last_mut().filter(|gap| gap.end == at) {
            Some(gap) => gap.end = at + 1,
            None => gaps.push(at..at + 1),
        }
    }
    gaps.retain(|gap| gap.len() >= APART);
    // What the text is set in by is no gap.
    gaps.retain(|gap| gap.start > 0);
    let cells = shaped.cells(0..end);
    let at_edge = cells.abs_diff(page) <= OFF_EDGE;
    let is_part = |range: std::ops::Range<usize>| {
        let text = shaped.symbols(range);
        text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '[')
            && text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ')' | ']'))
    };
    let (left, right) = match &gaps[..] {
        [gap] if at_edge && shaped.cells(0..gap.end) * 2 >= page && is_part(gap.end..end) => (gap, &(end..end + APART)),
        [left, right] if is_part(right.end..end) => (left, right),
        _ => return None,
    };
    let middle = (shaped.cells(0..left.end) + shaped.cells(0..right.start.min(end))).abs_diff(cells);
    let spare = |gap: &std::ops::Range<usize>| gap.len() - APART;
    if !at_edge && middle > OFF_CENTRE || spare(left) + spare(right) < over {
        return None;
    }
    let before = (over / 2).max(over.saturating_sub(spare(right))).min(spare(left));
    let offset = |glyph: usize| shaped.glyphs[glyph].offset as usize;
    let part = |start: usize, spaces: usize| (offset(start)..offset(start + spaces), "");
    let parts = [(left, before), (right, over - before)];
    Some(parts.into_iter().filter(|(_, over)| *over > 0).map(|(gap, over)| part(gap.start, over)).collect())
}

/// True for a rule that is drawn with one sign.
fn is_rule(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= RULE && b"-_=*~#.".contains(&bytes[0]) && bytes.iter().all(|b| *b == bytes[0])
}

/// True when `text` is set out in columns or drawn with lines: such text keeps its place.
fn is_drawn(text: &str) -> bool {
    let mut spaces = 0;
    let mut before = b' '; // what stands before these spaces
    for (i, &byte) in text.as_bytes().iter().enumerate() {
        if byte == b' ' {
            spaces += 1;
            continue;
        }
        // Two spaces behind a full stop are a typist's habit.
        let usual = if matches!(before, b'.' | b'!' | b'?' | b':') { 2 } else { 1 };
        let box_drawing = byte == 0xe2 && matches!(text.as_bytes().get(i + 1), Some(0x94..=0x96)); // U+2500 to U+25BF
        if box_drawing || spaces > usual {
            return true;
        }
        (spaces, before) = (0, byte);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Parts, Text, Wrap},
        layout::Setting,
    };

    #[test]
    fn rules_are_of_one_sign() {
        assert!(is_rule("__________") && is_rule("-------------"));
        assert!(!is_rule("-----") && !is_rule("--------- -") && !is_rule("aaaaaaaaaaaa"));
    }

    #[test]
    fn what_stood_in_the_middle_or_at_the_edge_stands_there_in_a_narrow_column() {
        let doc = |text: &str| -> Document {
            Parts { text: Text::owned(text), kind: DocumentKind::Plain, ..Parts::default() }.into()
        };
        let cells = |text: &str, column: usize| {
            let shaped = shape(text, &styling(text, Roles::empty()), Shaping { tab: TAB, widest: 80, ticks: false });
            placed(&doc(text), &(0..text.len()), &shaped, column)
        };
        let (title, version) =
            ("                    GNU GENERAL PUBLIC LICENSE", "                       Version 3, 29 June 2007");
        assert_eq!((cells(title, 40), cells(version, 40)), (Some(7), Some(8)));
        assert_eq!(cells("                            Preamble", 40), Some(16));
        assert_eq!((cells(title, 26), cells(title, 25), cells(title, 71)), (Some(0), Some(0), Some(22)));
        assert_eq!(cells(title, 72), None);
        let date = format!("{:>72}", "September 1997");
        assert_eq!((cells(&date, 40), cells(&date, 13), cells(&date, 72)), (Some(26), None, None));
        assert_eq!(cells("                                        A. Name in a column", 40), None);
    }

    #[test]
    fn heads_of_pages_are_squeezed() {
        let squeezed = |text: &str, over: usize| {
            let shaping = Shaping { tab: TAB, widest: 200, ticks: false };
            let runs = styling(text, Roles::empty());
            let shaped = shape(text, &runs, shaping);
            let spared = spared(&shaped, shaped.glyphs.len(), over, 72)?;
            let shaped = shape(text, &runs::replace(&runs, &spared), shaping);
            Some(shaped.symbols(0..shaped.glyphs.len()).to_owned())
        };
        let head = "LS(1)          User Commands          LS(1)";
        assert_eq!(squeezed(head, 9).as_deref(), Some("LS(1)      User Commands     LS(1)"));
        assert_eq!(squeezed(head, 16).as_deref(), Some("LS(1)  User Commands  LS(1)"));
        assert_eq!(squeezed(head, 17), None);
        assert_eq!(squeezed("name  value      what it is good for", 2), None);
        assert_eq!(squeezed("one      two", 2), None);
        let pair = format!("Network Working Group{:>51}", "M. Eisler");
        assert_eq!(squeezed(&pair, 40).as_deref(), Some("Network Working Group  M. Eisler"));
        assert_eq!(squeezed(&pair, 41), None);
        let foot = format!("3.0.19{:>43}{:>23}", "2026-01-27", "EVP_CIPHER-CHACHA(7)");
        assert_eq!(squeezed(&foot, 32).as_deref(), Some("3.0.19  2026-01-27  EVP_CIPHER-CHACHA(7)"));
    }

    #[test]
    fn headers_of_manual_pages_name_the_page_once_where_there_is_no_room() {
        let row = |text: &str, page: u16, column: u16| {
            let page = format!("{:>width$}\n\nNAME\n", "", width = page.into());
            let wrap = Wrap::of(&Text::owned(page.as_str()), Some(page.len() - 7));
            let doc: Document =
                Parts { text: Text::owned(text), wrap, kind: DocumentKind::Plain, ..Parts::default() }.into();
            let setting = Setting { pane: column, column, ..Setting::default() };
            let rows = crate::layout::lay_out(&doc, &doc.block_at(0).unwrap(), &setting).rows;
            rows.iter().map(|row| row.text.as_str().trim_end().to_owned()).collect::<Vec<_>>()
        };
        let header = "AWK(1)                    User Commands                    AWK(1)";
        assert_eq!(row(header, 65, 65), [header]);
        assert_eq!(row(header, 65, 40), ["AWK(1)        User Commands       AWK(1)"]);
        assert_eq!(row("A-LONG-NAME(1)  Commands  A-LONG-NAME(1)", 40, 30), ["A-LONG-NAME(1)  Commands"]);
        assert_eq!(row("A-LONG-NAME(1User ComA-LONG-NAME(1)", 35, 34), ["A-LONG-NAME(1)"]);
        assert_eq!(row("see printf(3) and what is told of it in scanf(3)", 80, 30).len(), 2);
    }

    #[test]
    fn what_is_set_out_is_told_from_prose() {
        for drawn in ["name   value", "│ cell │", "a  b", "├── src"] {
            assert!(is_drawn(drawn), "{drawn}");
        }
        for prose in ["", "one two", "A stop.  And more.", "ends in spaces   ", "会议"] {
            assert!(!is_drawn(prose), "{prose}");
        }
    }
}
