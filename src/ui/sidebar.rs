//! The sidebar: the outline, the place in it, and how many hits each section has.

use ratatui::style::{Modifier, Style};

use super::{canvas::Canvas, theme::Palette};
use crate::{
    document::Shown,
    reader::{Areas, Focus, SidebarEntry, SidebarRow, State, sidebar_head},
};

/// A row of the sidebar.
#[derive(Debug, Hash)]
pub(super) struct Side {
    row: SideRow,
    width: u16,
    focused: bool,
}

#[derive(Debug, Hash)]
enum SideRow {
    Blank,
    Head,
    Entry { row: SidebarRow, title: Shown },
}

pub(super) fn of(state: &State, areas: &Areas, row: u16) -> Option<Side> {
    if areas.sidebar.width == 0 {
        return None;
    }
    let head = sidebar_head(areas);
    let entry = row.checked_sub(head).and_then(|r| state.sidebar_row(r.into()));
    let row = match entry {
        Some(row) => SideRow::Entry { row, title: title(state, row.entry) },
        None if head > 0 && row == 1 => SideRow::Head,
        None => SideRow::Blank,
    };
    Some(Side { row, width: areas.sidebar.width, focused: state.focus == Focus::Sidebar })
}

/// What an entry is called: a section by its heading, a document by its title, or its name until it has been read.
fn title(state: &State, entry: SidebarEntry) -> Shown {
    match entry {
        SidebarEntry::Section(id) => state.doc.section_title(id).unwrap_or_default(),
        SidebarEntry::Document(n) => {
            let shelved = state.shelf.documents().get(n);
            shelved.map(|s| s.title.as_ref().unwrap_or(&s.name).clone()).unwrap_or_default()
        }
    }
}

/// Cells that an entry of a depth is moved in.
fn indent(depth: u8) -> usize {
    2 * usize::from(depth.min(5))
}

pub(super) fn paint(side: &Side, areas: &Areas, palette: &Palette, canvas: &mut Canvas) {
    let width = side.width;
    if areas.over {
        canvas.clear(0, (width + 2).min(areas.size.width));
    }
    if let Some(rule) = areas.rule {
        canvas.put(rule, "│", 1, palette.faint);
    }
    match &side.row {
        SideRow::Blank => {}
        SideRow::Head => {
            canvas.put(2, "CONTENTS", width.saturating_sub(2), palette.dim);
        }
        SideRow::Entry { row: entry, title } => {
            let count = if entry.hits > 0 { entry.hits.to_string() } else { String::new() };
            let room =
                usize::from(width).saturating_sub(4 + indent(entry.depth) + count.len() + usize::from(entry.hits > 0));
            let x = 2 + indent(entry.depth) as u16;
            let mut style = Style::new();
            if entry.current {
                style = palette.accent.add_modifier(Modifier::BOLD);
                canvas.put(0, "▌", 1, if side.focused { palette.accent } else { palette.faint });
                canvas.style(1, width.saturating_sub(2), palette.chosen);
            }
            if entry.branch {
                canvas.put(x.saturating_sub(2).max(1), if entry.folded { "▸" } else { "" }, 1, palette.dim);
            }
            canvas.put(x, title.cut(room).as_str(), width.saturating_sub(x), style);
            if entry.hits > 0 {
                let at = width.saturating_sub(1 + count.len() as u16);
                canvas.put(at.max(x), &count, count.len() as u16, palette.minor);
            }
        }
    }
}
