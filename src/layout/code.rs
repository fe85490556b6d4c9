//! Code: lines that do not wrap but are scrolled sideways, on a background of their own or beside a bar.

use unicode_width::UnicodeWidthStr;

use super::{
    Means, Row,
    clip::clip,
    draft::Draft,
    margin::Margin,
    page::Page,
    runs,
    shape::{Shaping, shape},
};
use crate::{
    document::{BlockKind, BlockRef, Document, Range, Roles, Shown, Token},
    syntax,
};

/// Cells between two tab stops.
const TAB: usize = 4;
/// Pieces of a block of code whose lines decide how wide it is.
const LOOKED_AT: usize = 16;
/// Pieces before one that are read for what its first line goes on with: a comment, a string.
const BEFORE: usize = 4;
/// Cells of the background to the left of code, and to the right where there are any.
const PAD: usize = 1;
/// Cells of a bar and of what is free behind it.
const BAR: usize = 2;
/// Cells by which code on paper stands in: what is marked and copied there has to run.
const INDENT: usize = 4;
/// On a page of fewer cells, code begins where its background does.
const NARROW: usize = 20;

/// Appends the rows of `block`, moved to the left by `sideways` cells where they do not fit.
pub(super) fn lay_out(
    doc: &Document,
    block: &BlockRef,
    page: Page,
    margin: &Margin,
    sideways: usize,
    rows: &mut Vec<Row>,
) {
    let range = &block.block.range;
    let text = doc.text.slice(range.clone());
    let pieces = Pieces::of(doc, block, page.tabs.unwrap_or(TAB));
    let frame = Frame::of(&pieces, page, margin);
    let language = doc.code_language(range.start);
    let mut first = true;
    if let Some(label) = frame.label(language, margin).filter(|_| !block.block.continues) {
        rows.push(label.finish(range.start..range.start, false));
        first = false;
    }
    let base = Roles::CODE | Roles::BLOCK | margin.roles;
    let runs = runs::of_marks(doc, range, base, page);
    let runs = runs::overlay(&runs, &words(&pieces, language));
    let shaped = shape(&text, &runs, Shaping { tab: page.tabs.unwrap_or(TAB), widest: frame.room, ticks: false });
    let sideways = sideways.min(frame.widest.saturating_sub(frame.room));
    let (mut start, mut glyph) = (0, 0);
    loop {
        let feed = memchr::memchr(b'\n', &text.as_bytes()[start..]);
        let end = feed.map_or(range.len(), |n| start + n + 1);
        let next = shaped.glyph_at(end, glyph);
        let mut draft = frame.row(margin, first).starting_at(start as isize);
        let cut = clip(&shaped, glyph..next, sideways, frame.room, &mut draft);
        rows.push(draft.finish(range.start + start..range.start + end, cut));
        if feed.is_none() {
            break;
        }
        (start, glyph, first) = (end, next, false);
    }
    if frame.form == Form::Background && pieces.is_last {
        rows.push(frame.row(margin, false).finish(range.end..range.end, false));
    }
}

/// The words of the last piece in `language` that look different, in bytes of its text.
fn words(pieces: &Pieces, language: Option<&str>) -> Vec<(Range, Token)> {
    let Some(language) = language.and_then(syntax::language) else { return Vec::new() };
    let (start, end) = (pieces.before, pieces.here.end);
    let skipped = pieces.here.start - start;
    let text = pieces.doc.text.slice(start..end);
    let here = |lexeme: syntax::Lexeme| {
        let from = lexeme.range.start.max(skipped);
        (lexeme.range.end > from).then(|| (from - skipped..lexeme.range.end - skipped, lexeme.token))
    };
    language.lexemes(&text).into_iter().filter_map(here).collect()
}

/// A block of code that was cut in pieces, seen from one of them.
struct Pieces<'a> {
    doc: &'a Document,
    /// Bytes of this one.
    here: Range,
    /// Where the piece begins from which on the code is read.
    before: usize,
    /// This one is the last.
    is_last: bool,
    /// Cells of the widest line of the first ones.
    widest: usize,
}

impl<'a> Pieces<'a> {
    fn of(doc: &'a Document, block: &BlockRef, tab: usize) -> Self {
        let piece = |i: usize| doc.blocks.get(i).filter(|b| b.kind == BlockKind::Code);
        let goes_on = |i: usize| piece(i).is_some_and(|b| b.continues);
        let mut first = block.index;
        while first > 0 && goes_on(first) {
            first -= 1;
        }
        let known = first.max(block.index.saturating_sub(BEFORE));
        let whole = (first..first + LOOKED_AT).map_while(piece).enumerate().take_while(|(i, b)| *i == 0 || b.continues);
        Self {
            doc,
            here: block.block.range.clone(),
            before: piece(known).map_or(block.block.range.start, |b| b.range.start),
            is_last: !goes_on(block.index + 1),
            widest: whole.map(|(_, b)| widest_line(&doc.text.slice(b.range.clone()), tab)).max().unwrap_or(0),
        }
    }
}

/// How code differs from the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// On a background.
    Background,
    /// Beside a bar.
    Bar,
    /// By standing in.
    Paper,
}

/// Where the code of a block stands; the same for all of its pieces.
struct Frame {
    form: Form,
    /// Cells free to the left of the margin.
    left: usize,
    /// Cells of the background, or from the bar to the edge, behind the margin.
    cells: usize,
    /// Cells of code that a row shows.
    room: usize,
    /// Cells of the widest line.
    widest: usize,
}

impl Frame {
    /// Code begins at the column's left edge. Its background is as wide as the column, or reaches to the pane's right edge
    /// where lines need it; lines that do not fit there have the whole pane, unless they stand in a quote or list.
    fn of(pieces: &Pieces, page: Page, margin: &Margin) -> Self {
        let widest = pieces.widest;
        if page.paper {
            return Self { form: Form::Paper, left: page.left + INDENT, cells: 0, room: widest.max(1), widest };
        }
        let (form, before) = match page.means {
            Means::Backgrounds => (Form::Background, if page.column < NARROW { 0 } else { PAD }),
            Means::Colours | Means::Signs => (Form::Bar, BAR.min(page.column - 1)),
        };
        let less_margin = |cells: usize| cells.saturating_sub(margin.cells).max(1);
        let (column, room) = (less_margin(page.column), less_margin(page.room()));
        let (left, cells) = match before + widest {
            needed if needed <= column => (page.left, column),
            needed if needed <= room => (page.left, (needed + PAD).min(room)),
            _ if margin.cells > 0 => (page.left, room),
            _ => (0, page.pane),
        };
        Self { form, left, cells, room: cells.saturating_sub(before).max(1), widest }
    }

    /// A row with its margin, background or bar.
    fn row(&self, margin: &Margin, first: bool) -> Draft {
        let mut draft = margin.row_from(self.left, first);
        let start = self.left + margin.cells;
        match self.form {
            Form::Background => draft = draft.on_background(start..start + self.cells),
            Form::Bar if self.cells > BAR => draft.ornament("│", Roles::FAINT),
            Form::Bar | Form::Paper => {}
        }
        draft.space(self.cells.saturating_sub(self.room + usize::from(self.form == Form::Bar)));
        draft
    }

    /// The row above the code: on a background there is one in any case, elsewhere to say the language.
    fn label(&self, language: Option<&str>, margin: &Margin) -> Option<Draft> {
        let name = language.map(Shown::new).unwrap_or_default();
        if name.cells() == 0 && self.form != Form::Background {
            return None;
        }
        let roles = Roles::FAINT | Roles::EMPHASIS;
        let name = name.cut(self.room.saturating_sub(PAD));
        let mut draft = self.row(margin, true);
        match self.form {
            Form::Background => draft.space(self.room.saturating_sub(name.cells() + PAD)),
            Form::Bar => {}
            Form::Paper => draft = margin.row_from(self.left - INDENT / 2, true),
        }
        draft.words(&name, roles);
        Some(draft)
    }
}

/// Cells of the widest line of `text`, tabs taken as long as they can be: up to `tab` cells.
fn widest_line(text: &str, tab: usize) -> usize {
    let ascii = text.is_ascii(); // a byte is a cell
    let cells = |line: &str| {
        let tabs = memchr::memchr_iter(b'\t', line.as_bytes()).count();
        (if ascii { line.len() } else { line.width() }) + tab.saturating_sub(1) * tabs
    };
    text.split('\n').map(cells).max().unwrap_or(0)
}
