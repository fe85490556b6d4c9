//! The margin: what stands to the left of a block and above it, because of the quotes, items and notes that hold it.

use super::{Row, draft::Draft, page::Page};
use crate::document::{AlertKind, BlockRef, Container, ContainerKind, Document, Roles, Shown};

/// Cells of prose that indenting leaves at least, where the column has them: what is nested deeper is not indented
/// further.
const LEAST_PROSE: usize = 20;
/// Nesting that is looked at; a format flattens what is deeper.
const DEEPEST: usize = 256;
/// Cells by which a list stands in from the text around it.
const LIST_INDENT: usize = 2;
/// Cells by which a definition stands in from its term.
const DEFINITION_INDENT: usize = 4;

/// The margin of one block.
#[derive(Debug)]
pub(super) struct Margin {
    /// Cells free to the left of it.
    pub(super) left: usize,
    /// Cells it takes.
    pub(super) cells: usize,
    /// The alert that begins with this block.
    alert: Option<AlertKind>,
    /// Roles that the text has because of where it stands.
    pub(super) roles: Roles,
    segments: Vec<Segment>,
}

/// What one container adds.
#[derive(Debug)]
struct Segment {
    cells: usize,
    /// Roles of its bar; None for an item or a note.
    bar: Option<Roles>,
    /// The container begins with this block.
    begins: bool,
    /// On the first row.
    marker: Option<Shown>,
}

impl Margin {
    /// The margin of `block` on `page`.
    pub(super) fn of(doc: &Document, block: &BlockRef, page: Page) -> Self {
        let mut margin = Self { left: page.left, cells: 0, alert: None, roles: Roles::empty(), segments: Vec::new() };
        let least = LEAST_PROSE.min(page.column * 2 / 3).max(1);
        let mut depth = Depth::default();
        for container in chain(doc, block.block.container) {
            let begins = container.start == block.block.range.start && !block.block.continues;
            let segment = depth.segment(doc, container, begins);
            match &container.kind {
                ContainerKind::Quote => margin.roles |= Roles::QUOTE,
                ContainerKind::Alert(kind) if begins => margin.alert = Some(*kind),
                _ => {}
            }
            if margin.cells + segment.cells + least <= page.column {
                margin.cells += segment.cells;
                margin.segments.push(segment);
            } else if segment.marker.is_some() {
                margin.mark_last(segment);
            }
        }
        margin
    }

    /// An item without room of its own puts its marker in place of the last one that has.
    fn mark_last(&mut self, deeper: Segment) {
        let marker_cells = |m: &Option<Shown>| m.as_ref().map_or(0, Shown::cells);
        if let Some(last) = self.segments.iter_mut().rev().find(|s| s.bar.is_none())
            && marker_cells(&deeper.marker) < last.cells
        {
            last.marker = deeper.marker;
        }
    }

    /// A row of the block, the margin drawn; `first` of the block's rows carries the markers.
    pub(super) fn row(&self, first: bool) -> Draft {
        self.row_from(self.left, first)
    }

    /// As [`Margin::row`], with `left` cells free before it.
    pub(super) fn row_from(&self, left: usize, first: bool) -> Draft {
        let mut draft = Draft::new(left, 0);
        for segment in &self.segments {
            match (&segment.bar, &segment.marker) {
                (Some(roles), _) => {
                    draft.ornament("▎", *roles);
                    draft.space(1);
                }
                (None, Some(marker)) if first => {
                    let blank = segment.cells.saturating_sub(marker.cells() + 1);
                    draft.space(blank);
                    draft.words(marker, Roles::FAINT);
                    draft.space(segment.cells - marker.cells() - blank);
                }
                _ => draft.space(segment.cells),
            }
        }
        draft
    }

    /// The row of the name of an alert that begins with this block; it carries the markers in the block's stead.
    pub(super) fn alert_row(&mut self, page: Page, at: usize) -> Option<Row> {
        let kind = self.alert?;
        let name = Shown::from(kind.name());
        let mut draft = self.row(true);
        for segment in &mut self.segments {
            segment.marker = None;
        }
        draft.words(&name.cut(page.column.saturating_sub(self.cells).max(1)), Roles::of_alert(kind) | Roles::STRONG);
        Some(draft.finish(at..at, false))
    }

    /// A row between this block and the one before: the bars of what holds both.
    pub(super) fn gap(&self) -> Draft {
        let mut draft = Draft::new(self.left, 0);
        for (i, segment) in self.segments.iter().enumerate() {
            let rest = &self.segments[i..];
            if !rest.iter().any(|s| s.bar.is_some() && !s.begins) {
                break;
            }
            match segment.bar {
                Some(roles) if !segment.begins => {
                    draft.ornament("▎", roles);
                    draft.space(1);
                }
                _ => draft.space(segment.cells),
            }
        }
        draft
    }
}

/// The containers around a block, the outermost first.
pub(super) fn chain(doc: &Document, innermost: Option<u32>) -> Vec<&Container> {
    let next = |id: Option<u32>| doc.containers.get(id? as usize);
    let mut chain: Vec<_> = std::iter::successors(next(innermost), |c| next(c.parent)).take(DEEPEST).collect();
    chain.reverse();
    chain
}

/// How deep in lists a container stands.
#[derive(Default)]
struct Depth {
    items: usize,
    bullets: usize,
}

impl Depth {
    fn segment(&mut self, doc: &Document, container: &Container, begins: bool) -> Segment {
        let mut segment = Segment { cells: 2, bar: None, begins, marker: None };
        let marker = match container.kind {
            ContainerKind::Quote => {
                segment.bar = Some(Roles::FAINT | Roles::QUOTE);
                return segment;
            }
            ContainerKind::Alert(kind) => {
                segment.bar = Some(Roles::of_alert(kind));
                return segment;
            }
            ContainerKind::Definition => {
                segment.cells = DEFINITION_INDENT;
                return segment;
            }
            ContainerKind::Item { number, digits, task, .. } => {
                let indent = if self.items == 0 { LIST_INDENT } else { 0 };
                let marker = item(number, task, self.bullets);
                let numbered = number.map_or(0, |_| usize::from(digits) + 2 + if task.is_some() { 2 } else { 0 });
                segment.cells = indent + numbered.max(marker.cells() + 1);
                self.items += 1;
                self.bullets += usize::from(number.is_none());
                marker
            }
            ContainerKind::Note(id) => {
                let digits = |n: usize| n.max(1).ilog10() as usize + 1;
                segment.cells = digits(doc.notes.len()) + 3;
                Shown::new(&format!("[{}]", id + 1))
            }
        };
        segment.marker = begins.then_some(marker);
        segment
    }
}

/// The marker of an item.
fn item(number: Option<u64>, task: Option<bool>, bullets: usize) -> Shown {
    let task = task.map(|done| if done { "☑" } else { "☐" });
    match (number, task) {
        (Some(n), Some(task)) => Shown::new(&format!("{n}. {task}")),
        (Some(n), None) => Shown::new(&format!("{n}.")),
        (None, Some(task)) => Shown::from(task),
        (None, None) => Shown::from(["•", "◦", "▪"][bullets.min(2)]),
    }
}
