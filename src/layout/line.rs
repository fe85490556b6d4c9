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
use crate::document::{BlockRef, Document, DocumentKind, Roles, item, styling};

/// Signs of a rule, at least.
const RULE: usize = 10;
/// Cells between two tab stops.
pub(super) const TAB: usize = 8;
/// Spaces that stay between the parts of a line which has no room for all of them.
const APART: usize = 2;
/// Cells by which the middle of a line's second part may miss its own, counted twice.
const OFF_CENTRE: usize = 6;
/// The middle of a typed page, in cells.
const MIDDLE: std::ops::RangeInclusive<usize> = 30..=42;
/// Cells before a line that stands in the middle of one, at least.
const INDENTED: usize = 10;
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
    let before = middle(&shaped, column, most).unwrap_or(most);
    let indent = indentation(&mut shaped, before);
    let whole = shaped.trimmed(0..shaped.glyphs.len());
    let cells = shaped.cells(whole.clone());
    let drawn = cells > column && is_drawn(shaped.symbols(indent..whole.end));
    if drawn
        && cells > room.pane
        && !text.contains('\t')
        && let Some(spared) = spared(&shaped, whole.end, cells - room.pane)
    {
        let shaped = shape(&text, &runs::replace(&runs, &spared), Shaping { tab, widest: room.pane, ticks: false });
        let line = Line { glyphs: shaped.trimmed(0..shaped.glyphs.len()), end: text.len(), hyphen: false };
        return prose::push_rows(&[line], &shaped, range, margin, Hang::NONE, rows);
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

/// Cells before a line that stood in the middle of a page and has no room there, so that it stands in the middle of
/// `column` cells, as it does with more than `most` cells before it; None for another line.
fn middle(shaped: &Shaped, column: usize, most: usize) -> Option<usize> {
    let whole = shaped.trimmed(0..shaped.glyphs.len());
    let blank = (0..whole.end).take_while(|&i| shaped.is_space(i)).count();
    let (before, words) = (shaped.cells(0..blank), shaped.cells(blank..whole.end));
    let was_in_the_middle =
        before >= INDENTED && MIDDLE.contains(&(before + words / 2)) && is_name(shaped.symbols(blank..whole.end));
    let moves = was_in_the_middle && (before > most || before + words > column) && words <= column;
    moves.then(|| (column - words) / 2)
}

/// True for a title or a name, as far as its ends show: code and the rest of a sentence keep their indentation.
fn is_name(text: &str) -> bool {
    let begins = |c: char| c.is_uppercase() || c.is_ascii_digit() || c == '©' || c.is_alphabetic() && !c.is_lowercase();
    text.trim_start_matches('(').starts_with(begins) && !text.ends_with([';', ',', '{', '}', '(', '=', '\\', '&', '|'])
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

/// Where `over` spaces are to be left out of a line of three parts whose second one stands in the middle, as heads of pages
/// have them. None where the line is another one, or its parts would not stand apart.
fn spared(shaped: &Shaped, end: usize, over: usize) -> Option<Vec<(std::ops::Range<usize>, &'static str)>> {
    let mut gaps: Vec<std::ops::Range<usize>> = Vec::new();
    for at in (0..end).filter(|&at| shaped.is_space(at)) {
        match gaps.last_mut().filter(|gap| gap.end == at) {
            Some(gap) => gap.end = at + 1,
            None => gaps.push(at..at + 1),
        }
    }
    gaps.retain(|gap| gap.len() >= APART);
    let [left, right] = &gaps[..] else { return None };
    let middle = (shaped.cells(0..left.end) + shaped.cells(0..right.start)).abs_diff(shaped.cells(0..end));
    let spare = |gap: &std::ops::Range<usize>| gap.len() - APART;
    if left.start == 0 || middle > OFF_CENTRE || spare(left) + spare(right) < over {
        return None;
    }
    let before = (over / 2).max(over.saturating_sub(spare(right))).min(spare(left));
    let offset = |glyph: usize| shaped.glyphs[glyph].offset as usize;
    let part = |start: usize, spaces: usize| (offset(start)..offset(start + spaces), "");
    Some(vec![part(left.start, before), part(right.start, over - before)])
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

    #[test]
    fn rules_are_of_one_sign() {
        assert!(is_rule("__________") && is_rule("-------------"));
        assert!(!is_rule("-----") && !is_rule("--------- -") && !is_rule("aaaaaaaaaaaa"));
    }

    #[test]
    fn what_stood_in_the_middle_stands_there_in_a_narrow_column() {
        let cells = |text: &str, column: usize| {
            let shaped = shape(text, &styling(text, Roles::empty()), Shaping { tab: TAB, widest: 80, ticks: false });
            middle(&shaped, column, column / 2)
        };
        let (title, version) =
            ("                    GNU GENERAL PUBLIC LICENSE", "                       Version 3, 29 June 2007");
        assert_eq!((cells(title, 40), cells(version, 40)), (Some(7), Some(8)));
        assert_eq!(cells("                            Preamble", 40), Some(16));
        assert_eq!((cells(title, 26), cells(title, 25), cells(title, 46)), (Some(0), None, None));
        for other in [
            "                  printf(\"Cannot connect to the display\");",
            "                  STORE(data, names[i], of_the_other);",
            "a line from the left that is longer than it",
            "          ten cells in",
            "         a line that ends in its middle, or near it",
        ] {
            assert_eq!(cells(other, 20), None, "{other}");
        }
    }

    #[test]
    fn heads_of_pages_are_squeezed() {
        let squeezed = |text: &str, over: usize| {
            let shaping = Shaping { tab: TAB, widest: 200, ticks: false };
            let runs = styling(text, Roles::empty());
            let shaped = shape(text, &runs, shaping);
            let spared = spared(&shaped, shaped.glyphs.len(), over)?;
            let shaped = shape(text, &runs::replace(&runs, &spared), shaping);
            Some(shaped.symbols(0..shaped.glyphs.len()).to_owned())
        };
        let head = "LS(1)          User Commands          LS(1)";
        assert_eq!(squeezed(head, 9).as_deref(), Some("LS(1)      User Commands     LS(1)"));
        assert_eq!(squeezed(head, 16).as_deref(), Some("LS(1)  User Commands  LS(1)"));
        assert_eq!(squeezed(head, 17), None);
        assert_eq!(squeezed("name  value      what it is good for", 2), None);
        assert_eq!(squeezed("one      two", 2), None);
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
