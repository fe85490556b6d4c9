//! The sidebar: the outline, the place in it, and how many hits each section has.

use ratatui::style::{Modifier, Style};

use super::{canvas::Canvas, theme::Palette};
use crate::reader::{Areas, Focus, SidebarRow, State, sidebar_head};

/// A row of the sidebar.
#[derive(Debug, Hash)]
pub(super) struct Side {
    row: SideRow,
    focused: bool,
}

#[derive(Debug, Hash)]
enum SideRow {
    Blank,
    Head,
    Entry(SidebarRow),
}

pub(super) fn of(state: &State, areas: &Areas, row: u16) -> Option<Side> {
    if areas.sidebar.width == 0 {
        return None;
    }
    let head = sidebar_head(areas);
    let row = match row.checked_sub(head).and_then(|r| state.sidebar_row(r.into())) {
        Some(entry) => SideRow::Entry(entry.clone()),
        None if head > 0 && row == 1 => SideRow::Head,
        None => SideRow::Blank,
    };
    Some(Side { row, focused: state.focus == Focus::Sidebar })
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
        SideRow::Entry(entry) => paint_entry(entry, side.focused, width, palette, canvas),
    }
}

fn paint_entry(entry: &SidebarRow, focused: bool, width: u16, palette: &Palette, canvas: &mut Canvas) {
    let count = if entry.hits > 0 { entry.hits.to_string() } else { String::new() };
    let x = entry.indent;
    let taken = usize::from(x) + 2 + count.len() + usize::from(entry.hits > 0);
    let title = entry.title.cut(usize::from(width).saturating_sub(taken));
    let mut style = Style::new();
    if entry.current {
        style = palette.accent.add_modifier(Modifier::BOLD);
        canvas.put(0, "▌", 1, if focused { palette.accent } else { palette.faint });
        canvas.style(1, width.saturating_sub(2), palette.chosen);
    }
    if entry.branch {
        canvas.put(x.saturating_sub(2), if entry.folded { "▸" } else { "▾" }, 1, palette.dim);
    }
    canvas.put(x, title.as_str(), width.saturating_sub(x), style);
    if entry.hits > 0 {
        let at = width.saturating_sub(1 + count.len() as u16);
        canvas.put(at.max(x), &count, count.len() as u16, palette.minor);
    }
}
