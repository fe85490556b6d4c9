//! The sidebar: the outline, the place in it, and how many hits each section has.

use ratatui::style::{Modifier, Style};

use super::{canvas::Canvas, theme::Palette};
use crate::{
    document::Document,
    reader::{Areas, Focus, SidebarRow, State, sidebar_head},
};

/// A row of the sidebar. An entry's title is the document's: another document, or outline, changes the epoch.
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
    Entry { entry: SidebarRow, branch: bool },
}

pub(super) fn of(state: &State, areas: &Areas, row: u16) -> Option<Side> {
    if areas.sidebar.width == 0 {
        return None;
    }
    let head = sidebar_head(areas);
    let entry = row.checked_sub(head).and_then(|r| state.sidebar_row(r.into()));
    let row = match entry {
        Some(entry) => {
            let outline = &state.doc.outline;
            let next = outline.sections.get(entry.id + 1);
            let branch = next.is_some_and(|n| n.depth > outline.sections[entry.id].depth);
            SideRow::Entry { entry, branch }
        }
        None if head > 0 && row == 1 => SideRow::Head,
        None => SideRow::Blank,
    };
    Some(Side { row, width: areas.sidebar.width, focused: state.focus == Focus::Sidebar })
}

/// Cells that an entry of a depth is moved in.
fn indent(depth: u8) -> usize {
    2 * usize::from(depth.min(5))
}

pub(super) fn paint(side: &Side, doc: &Document, areas: &Areas, palette: &Palette, canvas: &mut Canvas) {
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
        SideRow::Entry { entry, branch } => {
            let count = if entry.hits > 0 { entry.hits.to_string() } else { String::new() };
            let room =
                usize::from(width).saturating_sub(4 + indent(entry.depth) + count.len() + usize::from(entry.hits > 0));
            let title = doc.section_title(entry.id).unwrap_or_default().cut(room);
            let x = 2 + indent(entry.depth) as u16;
            let mut style = Style::new();
            if entry.current {
                style = palette.accent.add_modifier(Modifier::BOLD);
                canvas.put(0, "▌", 1, if side.focused { palette.accent } else { palette.faint });
                canvas.style(1, width.saturating_sub(2), palette.chosen);
            }
            if *branch {
                canvas.put(x.saturating_sub(2).max(1), if entry.folded { "▸" } else { "" }, 1, palette.dim);
            }
            canvas.put(x, title.as_str(), width.saturating_sub(x), style);
            if entry.hits > 0 {
                let at = width.saturating_sub(1 + count.len() as u16);
                canvas.put(at.max(x), &count, count.len() as u16, palette.minor);
            }
        }
    }
}
