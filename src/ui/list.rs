//! A list over the text: a quiet frame, a line to filter by, entries.

use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::{frame::Canvas, theme::Palette};
use crate::{
    document::Shown,
    reader::{Areas, Entry, Overlay, Rect, State, list_room},
};

#[derive(Debug)]
pub(super) struct ListBox {
    title: &'static str,
    count: usize,
    top: usize,
    selected: usize,
    filter: String,
    empty: &'static str,
}

#[derive(Debug, Hash)]
pub(super) enum ListRow {
    Top { title: &'static str, count: String },
    Filter(String),
    Blank,
    Empty(&'static str),
    Entry { text: Vec<(String, bool)>, aside: String, indent: u16, heading: bool, selected: bool },
    Bottom,
}

pub(super) fn of(state: &State, areas: &Areas) -> Option<ListBox> {
    let overlay = state.overlay.as_ref()?;
    let list = overlay.list()?;
    let (title, empty) = match overlay {
        Overlay::Help(_) => ("Keys", "No key does that"),
        Overlay::Contents(_) => ("Contents", "No section is called so"),
        Overlay::Hits(_) => ("Hits", "No hit"),
        Overlay::Note(_) => return None,
    };
    let count = state.entries();
    let filter = Shown::new(list.filter.text()).to_string();
    (areas.list.width > 0).then_some(ListBox { title, count, top: list.top, selected: list.selected, filter, empty })
}

impl ListBox {
    pub(super) fn row(&self, state: &State, areas: &Areas, y: u16) -> Option<ListRow> {
        let area = areas.list;
        let row = usize::from(y.checked_sub(area.y).filter(|r| *r < area.height)?);
        let last = usize::from(area.height) - 1;
        Some(match row {
            0 => ListRow::Top { title: self.title, count: self.place() },
            _ if row == last => ListRow::Bottom,
            1 => ListRow::Filter(self.filter.clone()),
            2 => ListRow::Blank,
            _ if row - 3 >= list_room(areas) => ListRow::Blank,
            3 if self.count == 0 => ListRow::Empty(self.empty),
            _ => self.entry(state, area, self.top + row - 3).unwrap_or(ListRow::Blank),
        })
    }

    fn place(&self) -> String {
        match self.count {
            0 => String::new(),
            n => format!("{} of {n}", self.selected + 1),
        }
    }

    fn entry(&self, state: &State, area: Rect, n: usize) -> Option<ListRow> {
        let Entry { text, strong, aside, indent, heading, .. } = state.entry(n)?;
        let width = usize::from(area.width).saturating_sub(6 + usize::from(indent));
        let aside = aside.cut(width / 3);
        let room = width.saturating_sub(aside.cells() + usize::from(aside.cells() > 0) * 2);
        let text = around(&text, strong, room);
        Some(ListRow::Entry {
            text,
            aside: aside.to_string(),
            indent,
            heading,
            selected: n == self.selected && !heading,
        })
    }
}

/// `text` cut to `room` cells so that what stands out in it can be seen, with a third of the room before it.
fn around(text: &Shown, strong: Option<crate::document::Range>, room: usize) -> Vec<(String, bool)> {
    let whole = text.as_str();
    let Some(strong) = strong else { return vec![(text.cut(room).to_string(), false)] };
    let (mut before, hit, after) = (&whole[..strong.start], &whole[strong.clone()], &whole[strong.end..]);
    let mut parts = Vec::new();
    let tail = after.width().min(room / 3);
    if before.width() + hit.width() + tail > room {
        let keep = room.saturating_sub(hit.width() + tail + 1);
        let cut = before.char_indices().map(|(i, _)| i).find(|&i| before[i..].width() <= keep).unwrap_or(before.len());
        before = before[cut..].trim_start();
        parts.push(("…".to_owned(), false));
    }
    parts.push((before.to_owned(), false));
    parts.push((hit.to_owned(), true));
    let left = room.saturating_sub(parts.iter().map(|(t, _)| t.width()).sum());
    parts.push((Shown::new(after).cut(left).to_string(), false));
    parts
}

pub(super) fn paint(row: &ListRow, area: Rect, palette: &Palette, canvas: &mut Canvas) {
    canvas.clear(area.x.saturating_sub(1), area.width + 2);
    let (x, right) = (area.x, area.x + area.width);
    let line = |from: u16, to: u16| "─".repeat(usize::from(to.saturating_sub(from)));
    let edges = |canvas: &mut Canvas, left: &str, end: &str| {
        canvas.put(x, left, 1, palette.faint);
        if area.width > 1 {
            canvas.put(right - 1, end, 1, palette.faint);
        }
    };
    let inner = area.width.saturating_sub(2);
    match row {
        ListRow::Top { title, count } => {
            canvas.put(x + 1, &line(x + 1, right.saturating_sub(1)), inner, palette.faint);
            edges(canvas, "╭", "╮");
            canvas.put(
                x + 2,
                &format!(" {title} "),
                inner.saturating_sub(1),
                palette.accent.add_modifier(Modifier::BOLD),
            );
            let cells = count.len() as u16 + 2;
            if !count.is_empty() && inner > cells + title.len() as u16 + 6 {
                canvas.put(right - 2 - cells, &format!(" {count} "), cells, palette.dim);
            }
        }
        ListRow::Bottom => {
            canvas.put(x + 1, &line(x + 1, right.saturating_sub(1)), inner, palette.faint);
            edges(canvas, "╰", "╯");
        }
        ListRow::Blank => edges(canvas, "│", "│"),
        ListRow::Empty(text) => {
            edges(canvas, "│", "│");
            canvas.put(x + 3, text, inner.saturating_sub(3), palette.dim);
        }
        ListRow::Filter(filter) => {
            edges(canvas, "│", "│");
            match filter.is_empty() {
                true => canvas.put(x + 3, "type to filter", inner.saturating_sub(3), palette.dim),
                false => canvas.put(x + 3, filter, inner.saturating_sub(3), Style::new()),
            };
        }
        ListRow::Entry { text, aside, indent, heading, selected } => {
            edges(canvas, "│", "│");
            if *selected {
                canvas.put(x + 1, "▌", inner, palette.accent);
                canvas.style(x + 2, inner.saturating_sub(2), palette.chosen);
            }
            let bold = Style::new().add_modifier(Modifier::BOLD);
            let style = match (heading, selected) {
                (true, _) => palette.dim,
                (false, true) => bold,
                (false, false) => Style::new(),
            };
            let mut at = x + 3 + indent;
            for (part, strong) in text {
                let look = match (*strong, *selected) {
                    (true, true) => palette.current,
                    (true, false) => palette.hit,
                    _ => style,
                };
                at = canvas.put(at, part, right.saturating_sub(at + 2), look);
            }
            let cells = aside.width() as u16;
            if cells > 0 && right > at + cells + 2 {
                canvas.put(right - 2 - cells, aside, cells, palette.dim);
            }
        }
    }
}

/// The cursor stands behind the filter.
pub(super) fn cursor(state: &State, areas: &Areas) -> Option<(u16, u16)> {
    let list = state.overlay.as_ref()?.list()?;
    let area = areas.list;
    let before = Shown::new(&list.filter.text()[..list.filter.cursor()]).cells() as u16;
    (area.height > 2 && area.width > 6).then(|| ((area.x + 3 + before).min(area.x + area.width - 2), area.y + 1))
}
