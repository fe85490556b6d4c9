//! Lists: their items are numbered, aligned and spaced alike, which is known only at their end.

use super::Builder;
use crate::document::{ContainerId, ContainerKind};

/// A list that is open.
#[derive(Debug)]
pub(super) struct List {
    /// Number of the next item; None for bullets.
    number: Option<u64>,
    /// Its items so far.
    pub(super) items: Vec<ContainerId>,
    /// No paragraph stands directly in an item.
    tight: bool,
    /// Where its item stands among the open containers; past their end while none is open.
    depth: usize,
}

impl Builder {
    /// Opens a list whose first item has `number`; None for bullets. Ends the open block.
    pub(crate) fn open_list(&mut self, number: Option<u64>) {
        self.end();
        self.lists.push(List { number, items: Vec::new(), tight: true, depth: usize::MAX });
    }

    /// Closes the innermost list: its items learn how wide its numbers are and whether it is tight.
    pub(crate) fn close_list(&mut self) {
        self.end();
        let Some(list) = self.lists.pop() else { return };
        let last = list.number.map(|next| next.saturating_sub(1));
        let width = last.map_or(0, |n| n.checked_ilog10().unwrap_or(0) as u8 + 1);
        for id in list.items {
            if let ContainerKind::Item { digits, tight, .. } = &mut self.containers[id as usize].kind {
                (*digits, *tight) = (width, list.tight);
            }
        }
    }

    /// Opens the next item of the innermost list.
    pub(crate) fn open_item(&mut self) {
        let depth = self.open.len();
        let number = self.lists.last_mut().and_then(|list| {
            list.depth = depth;
            let number = list.number;
            list.number = number.map(|n| n.saturating_add(1));
            number
        });
        self.open(ContainerKind::Item { number, digits: 0, task: None, tight: true });
    }

    /// Says that a paragraph stands directly in the open item: the list is not tight.
    pub(crate) fn loosen(&mut self) {
        if self.in_item()
            && let Some(list) = self.lists.last_mut()
        {
            list.tight = false;
        }
    }

    /// Makes the open item one of a task list.
    pub(crate) fn set_task(&mut self, done: bool) {
        if self.in_item()
            && let Some(open) = self.open.last_mut()
            && let ContainerKind::Item { task, .. } = &mut open.kind
        {
            *task = Some(done);
        }
    }

    /// The open list whose item is the open container `at`.
    pub(super) fn open_list_of(&self, at: usize) -> Option<usize> {
        let list = self.lists.partition_point(|l| l.depth < at);
        self.lists.get(list).filter(|l| l.depth == at).map(|_| list)
    }

    /// True when the innermost container is an item.
    fn in_item(&self) -> bool {
        self.flattened == 0 && matches!(self.open.last().map(|o| &o.kind), Some(ContainerKind::Item { .. }))
    }
}
