//! The sidebar: the outline, the place in it, and how many hits each section has.

use ratatui::style::{Modifier, Style};

use super::{frame::Canvas, theme::Palette};
use crate::reader::{Areas, Focus, SidebarRow, State, sidebar_head};

#[derive(Debug, Hash)]
pub(super) struct Side {
    row: SideRow,
    focused: bool,
}

#[derive(Debug, Hash)]
enum SideRow {
    Blank,
    Head,
    Entry { entry: SidebarRow, title: String, branch: bool },
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
            let count = if entry.hits > 0 { entry.hits.to_string().len() + 1 } else { 0 };
            let room = usize::from(areas.sidebar.width).saturating_sub(4 + indent(entry.depth) + count);
            let title = state.doc.section_title(entry.id).unwrap_or_default().cut(room).to_string();
            SideRow::Entry { entry, title, branch }
        }
        None if head > 0 && row == 1 => SideRow::Head,
        None => SideRow::Blank,
    };
    Some(Side { row, focused: state.focus == Focus::Sidebar })
}

/// Cells that an entry of a depth is moved in.
fn indent(depth: u8) -> usize {
    2 * usize::from(depth.min(5))
}

pub(super) fn paint(side: &Side, areas: &Areas, palette: &Palette, canvas: &mut Canvas) {
    let width = areas.sidebar.width;
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
        SideRow::Entry { entry, title, branch } => {
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
            canvas.put(x, title, width.saturating_sub(x), style);
            if entry.hits > 0 {
                let count = entry.hits.to_string();
                let at = width.saturating_sub(1 + count.len() as u16);
                canvas.put(at.max(x), &count, count.len() as u16, palette.minor);
            }
        }
    }
}
