//! The place that is read: its section, and how far into the text it is.

use super::{RowRef, State};
use crate::document::SectionId;

impl State {
    pub(super) fn find_section(&self) -> Option<SectionId> {
        let outline = &self.doc.outline;
        let top = self.page.top();
        let page = self.page.range();
        let hit = self.search.active.as_ref().and_then(|a| a.current.as_ref()).map(|c| c.start);
        if let Some(hit) = hit.filter(|h| page.contains(h)) {
            // A hit stands a third down the pane: its section is the one that is looked at.
            return Some(outline.at(hit).unwrap_or(0)).filter(|_| !outline.sections.is_empty());
        }
        let id = outline.at(top).unwrap_or(0);
        let section = outline.sections.get(id)?;
        let last = outline.sections.len() - 1;
        let at_heading = section.title.start == top;
        Some(if self.page.at_end && !self.page.at_top && !at_heading { last } else { id })
    }

    /// How far into the text the page is, 0 to 100.
    pub(crate) fn percent(&self) -> u32 {
        match self.doc.text.len() {
            0 => 100,
            _ if self.page.at_end => 100,
            _ if self.page.at_top => 0,
            // By the end of the top row, so that going to 50 % shows as 50 %.
            len => {
                let text = self.page.rows.iter().map(RowRef::row).find(|r| !r.range.is_empty());
                (text.map_or(0, |r| r.range.end) as u128 * 100 / len as u128) as u32
            }
        }
    }
}
