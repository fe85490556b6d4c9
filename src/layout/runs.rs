//! Runs: the roles of a block's text, flat and in order, from marks that nest.

use crate::document::{Document, Mark, Range, Role, Roles};

pub(super) use crate::document::Run;

/// The runs of `range` by the document's marks, on top of `base`. The first run starts at 0.
pub(super) fn of_marks(doc: &Document, range: &Range, base: Roles) -> Vec<Run> {
    of(doc.marks_in(range), range, base)
}

/// The runs of `range` by `marks`, which lie in it, on top of `base`. The first run starts at 0.
pub(super) fn of<'a>(marks: impl Iterator<Item = &'a Mark>, range: &Range, base: Roles) -> Vec<Run> {
    let mut edges = Vec::new();
    for mark in marks {
        let end = mark.range.end.min(range.end).saturating_sub(range.start);
        edges.push((mark.range.start.saturating_sub(range.start), true, mark.role));
        edges.push((end, false, mark.role));
    }
    let mut runs = vec![Run::shown(0, base)];
    if edges.is_empty() {
        return runs;
    }
    edges.sort_by_key(|&(at, opens, _)| (at, opens));
    let mut open = Open::default();
    let mut edges = edges.into_iter().peekable();
    while let Some((at, opens, role)) = edges.next() {
        open.change(role, opens);
        if edges.peek().is_none_or(|next| next.0 > at) {
            open.run(at, base).push(&mut runs);
        }
    }
    runs
}

/// The roles that are open at a place: how many times each, so that marks may overlap in any way at a linear cost.
#[derive(Default)]
struct Open {
    counts: [u32; 16],
    hidden: u32,
    colours: Vec<u8>,
}

impl Open {
    fn change(&mut self, role: Role, opens: bool) {
        let by = if opens { 1 } else { u32::MAX };
        match role {
            Role::Hidden => self.hidden = self.hidden.wrapping_add(by),
            Role::Colour(colour) if opens => self.colours.push(colour),
            Role::Colour(_) => drop(self.colours.pop()),
            _ => {
                let bit = Roles::empty().with(role).bits().trailing_zeros() as usize;
                if let Some(count) = self.counts.get_mut(bit) {
                    *count = count.wrapping_add(by);
                }
            }
        }
    }

    fn run(&self, at: usize, base: Roles) -> Run {
        let bits = (0..self.counts.len()).filter(|&bit| self.counts[bit] > 0).fold(0, |bits, bit| bits | 1 << bit);
        let roles = base | Roles::from_bits_retain(bits);
        let roles = self.colours.last().map_or(roles, |&colour| roles.with_colour(colour));
        Run { start: at as u32, roles, hidden: self.hidden > 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, BlockKind, Kind, Parts, Text};

    #[test]
    fn marks_that_nest_and_overlap_become_flat() {
        let mark = |start, end, role| Mark { range: start..end, role };
        let marks = vec![
            mark(0, 4, Role::Emphasis),
            mark(2, 8, Role::Strong),
            mark(2, 3, Role::Code),
            mark(8, 9, Role::Hidden),
        ];
        let block = Block { range: 0..10, kind: BlockKind::Paragraph, container: None, continues: false };
        let text = Text::owned("0123456789");
        let doc: Document = Parts { text, kind: Kind::Markup, blocks: vec![block], marks, ..Parts::default() }.into();
        let (e, s, c) = (Roles::EMPHASIS, Roles::STRONG, Roles::CODE);
        let expected = [
            Run::shown(0, e),
            Run::shown(2, e | s | c),
            Run::shown(3, e | s),
            Run::shown(4, s),
            Run::hidden(8),
            Run::shown(9, Roles::empty()),
        ];
        assert_eq!(of_marks(&doc, &(0..10), Roles::empty()), expected);
    }
}
