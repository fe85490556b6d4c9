//! The header: the document's title, and how far one has come.

use super::{canvas::Canvas, theme::Palette};
use crate::reader::{Areas, Rect, State};
use ratatui::style::{Modifier, Style};

/// Bytes of text read in a minute: some 220 words of six bytes, or 430 Chinese characters of three.
const BYTES_A_MINUTE: usize = 1300;

#[derive(Debug, Hash)]
pub(super) struct Header {
    title: String,
    place: String,
}

pub(super) fn of(state: &State, areas: &Areas) -> Header {
    let width = usize::from(areas.header.width).saturating_sub(2);
    let place = place(state, width);
    let room = width.saturating_sub(place.chars().count() + usize::from(!place.is_empty()) * 2);
    Header { title: state.title.cut(room).to_string(), place }
}

/// As much of `section 3 of 6 · 41 % · 3 min left` as leaves half of the header to the title.
fn place(state: &State, width: usize) -> String {
    let percent = format!("{} %", state.percent());
    let mut parts = vec![percent];
    let outline = &state.doc.outline;
    if let Some(section) = state.section().filter(|_| !outline.derived) {
        parts.insert(0, format!("section {} of {}", section + 1, outline.sections.len()));
    }
    parts.extend(left(state));
    while parts.len() > 1 && parts.iter().map(|p| p.chars().count() + 3).sum::<usize>() > width * 2 / 3 {
        parts.pop();
        if parts.len() == 1 {
            parts = vec![format!("{} %", state.percent())];
        }
    }
    let place = parts.join(" · ");
    if place.chars().count() > width { String::new() } else { place }
}

fn left(state: &State) -> Option<String> {
    let bytes = state.doc.text.len().saturating_sub(state.page().top());
    let minutes = bytes.div_ceil(BYTES_A_MINUTE);
    match minutes {
        _ if state.page().at_end => None,
        0..120 => Some(format!("{minutes} min left")),
        120..6000 => Some(format!("{} h left", minutes / 60)),
        _ => None,
    }
}

pub(super) fn paint(header: &Header, area: Rect, palette: &Palette, canvas: &mut Canvas) {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let margin = u16::from(area.width > 2);
    canvas.put(margin, &header.title, area.width.saturating_sub(2 * margin), bold);
    let cells = header.place.chars().count() as u16;
    if let Some(x) = area.width.checked_sub(cells + margin) {
        canvas.put(x, &header.place, cells, palette.dim);
    }
}
