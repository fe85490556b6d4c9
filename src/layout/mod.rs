//! Layout: how a block becomes rows of a given width.
//!
//! Knows the document; not files, colours, keys or the terminal, nor which rows stand on the screen. *Offset*: byte of
//! the display text. *Cell*: a column of the terminal. *Row*: a line of the screen. *Line*: a line of the source.
//!
//! A stage a file: `runs` (roles, from marks), `shape`
//! (clusters with their cells), `breaks` (where a line may end), `fit` (where it does), `draft` (a row in the making).
//! A kind of block a file: `prose`, `heading`, `badges`, `line`, `flow`, `code`, `table`. Around it: `page`, `gap`, `margin`.
//!
//! Always: no row is wider than asked, from one cell up; the rows of a block cover its bytes once, in order (the rows of
//! one row of a table, whose cells stand side by side, all have its range); every glyph is safe to send; the same
//! arguments give the same rows. Costs are linear in the block, whatever it holds.

mod badges;
mod breaks;
mod clip;
mod code;
mod draft;
mod fit;
mod flow;
mod gap;
mod heading;
mod line;
mod margin;
mod page;
mod prose;
mod row;
mod runs;
mod shape;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use row::{Glyph, Row, Rows};

use crate::document::{BlockKind, BlockRef, Document, DocumentKind, Roles, Table};
use margin::Margin;
use page::Page;

/// A bar beside the number of a table's row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bar {
    /// Length as a share of the longest bar's possible length, 0 to 1.
    pub share: f32,
    /// Runs to the left of the zero line.
    pub negative: bool,
}

/// The bars of a table, all on one scale.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bars {
    /// Of each column that has them, in order of place.
    pub columns: Vec<ColumnBars>,
}

/// The bars of a column of a table: one per row of the body (None: no number there).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ColumnBars {
    /// Column of the numbers, counted from 0.
    pub column: usize,
    /// One entry a row of the body.
    pub bars: Vec<Option<Bar>>,
}

/// Finds the bars of a table, or None when it has no numeric column.
pub(crate) type FindBars = fn(&Document, &Table) -> Option<Bars>;

/// What can distinguish code, links and headings from the text around them where the rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Means {
    /// Colours, and backgrounds quiet enough to read on.
    #[default]
    Backgrounds,
    /// Colours of text alone: a bar stands beside code.
    Colours,
    /// No colours: backticks stand around code, and a rule under second headings.
    Signs,
}

/// What layout has to keep to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    /// Cells of the whole pane; no row is wider.
    pub pane: u16,
    /// Cells of the column of prose, at most `pane`; it stands in the middle of the pane.
    pub column: u16,
    /// Cells by which wide code and tables are moved to the left.
    pub sideways: u16,
    /// Where a table's bars come from.
    pub bars: FindBars,
    /// What distinguishes code, links and headings from other text.
    pub means: Means,
    /// Rows are printed: code is not cut, wide tables become records, long addresses are whole.
    pub paper: bool,
    /// Long lines of text are cut and moved as code is, instead of being wrapped.
    pub chop: bool,
    /// Cells between two tab stops; None for those that text and code usually have.
    pub tabs: Option<u16>,
}

impl Default for Setting {
    /// A screen of one cell, without bars.
    fn default() -> Self {
        Self {
            pane: 1,
            column: 1,
            sideways: 0,
            bars: |_, _| None,
            means: Means::default(),
            paper: false,
            chop: false,
            tabs: None,
        }
    }
}

/// The rows of `block`, the blank rows above it included.
///
/// A function of its arguments alone; it costs what the block's size costs (of a table: its sample's too).
pub(crate) fn lay_out(doc: &Document, block: &BlockRef, setting: &Setting) -> Rows {
    let page = Page::of(setting);
    let mut margin = Margin::of(doc, block, page);
    let start = block.block.range.start;
    let gap = gap::above(doc, block);
    let mut rows: Vec<_> = (0..gap).map(|_| margin.gap().finish(start..start, false)).collect();
    rows.extend(margin.alert_row(page, start));
    let mut prose = |roles| prose::lay_out(doc, block, page, &margin, roles, &mut rows);
    match block.block.kind {
        BlockKind::Title => heading::lay_out(doc, block, page, &margin, heading::TITLE, &mut rows),
        BlockKind::Byline if doc.kind == DocumentKind::Markup => prose(Roles::BYLINE),
        BlockKind::Byline => line::lay_out(doc, block, page, &margin, Roles::BYLINE, &mut rows),
        BlockKind::Navigation | BlockKind::PageEdge => {
            line::lay_out(doc, block, page, &margin, Roles::FAINT, &mut rows)
        }
        BlockKind::Heading(level) => heading::lay_out(doc, block, page, &margin, level, &mut rows),
        BlockKind::Paragraph if doc.kind == DocumentKind::Markup => prose(Roles::empty()),
        BlockKind::Paragraph | BlockKind::Lines => flow::lay_out(doc, block, page, &margin, &mut rows),
        BlockKind::Caption => prose(Roles::EMPHASIS),
        BlockKind::Line => line::lay_out(doc, block, page, &margin, Roles::empty(), &mut rows),
        BlockKind::Rule => rows.push(rule(block, page, &margin)),
        BlockKind::Code => code::lay_out(doc, block, page, &margin, setting.sideways.into(), &mut rows),
        BlockKind::Table { table, from, to } => match doc.tables.get(table as usize) {
            Some(t) if !t.columns.is_empty() => {
                let (piece, options) = ((t, from as usize, to as usize), (setting.sideways.into(), setting.bars));
                table::lay_out(doc, block, piece, page, &margin, options, &mut rows);
            }
            _ => prose(Roles::empty()),
        },
    }
    Rows { gap, rows }
}

/// A thematic break: a thin line through the column.
fn rule(block: &BlockRef, page: Page, margin: &Margin) -> Row {
    let mut draft = margin.row(true);
    for _ in 0..page.column.saturating_sub(margin.cells).max(1) {
        draft.ornament("─", Roles::FAINT);
    }
    draft.finish(block.block.range.clone(), false)
}
