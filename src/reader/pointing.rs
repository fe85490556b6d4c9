//! The mouse: the wheel scrolls what is under it, a click goes where it points, a drag moves a bar.

use super::{
    Effect, Focus, State, following, lists,
    pointer::{Drag, Pointer, PointerKind},
    scrolling, sections,
    sidebar::{self, SidebarEntry},
    trail,
};

/// Rows a notch of the wheel scrolls.
const NOTCH: i64 = 3;

pub(super) fn apply(state: &mut State, pointer: Pointer) -> Vec<Effect> {
    match pointer.kind {
        PointerKind::Wheel(notches) => wheel(state, pointer, notches),
        PointerKind::WheelAcross(notches) => scrolling::sideways(state, notches),
        PointerKind::Press => return press(state, pointer),
        PointerKind::Drag => drag(state, pointer),
        PointerKind::Release => state.drag = None,
    }
    Vec::new()
}

fn wheel(state: &mut State, Pointer { x, y, .. }: Pointer, notches: i32) {
    let rows = i64::from(notches) * NOTCH;
    let areas = state.areas();
    if state.overlay.as_ref().is_some_and(|o| o.list().is_some()) {
        lists::wheel(state, notches);
    } else if areas.sidebar.holds(x, y) {
        sidebar::scroll(state, rows);
    } else {
        scrolling::scroll(state, rows);
    }
}

fn press(state: &mut State, Pointer { x, y, .. }: Pointer) -> Vec<Effect> {
    let areas = state.areas();
    if state.overlay.as_ref().is_some_and(|o| o.list().is_some()) {
        let inner = areas.list.inset(1, 1);
        match y.checked_sub(inner.y + 2) {
            Some(row) if areas.list.holds(x, y) && usize::from(row) < state.list_room() => {
                return lists::click(state, row.into());
            }
            _ if !areas.list.holds(x, y) => state.overlay = None,
            _ => {}
        }
    } else if areas.bar.holds(x, y) {
        trail::leave(state);
        state.drag = Some(Drag::Bar);
        drag(state, Pointer { kind: PointerKind::Drag, x, y });
    } else if areas.rule == Some(x) && y >= areas.sidebar.y && y < areas.sidebar.y + areas.sidebar.height {
        state.drag = Some(Drag::Rule);
    } else if areas.sidebar.holds(x, y) {
        state.focus = Focus::Sidebar;
        let row = (y - areas.sidebar.y).checked_sub(sidebar::head(&areas));
        if let Some(entry) = row.and_then(|r| state.sidebar_row(r.into())) {
            if let (SidebarEntry::Section(id), true, true) = (entry.entry, entry.current, entry.folded) {
                state.sidebar.folded.remove(&id);
            }
            return sections::enter(state, entry.entry);
        }
    } else if areas.pane.holds(x, y) {
        return press_text(state, x - areas.pane.x, y - areas.pane.y);
    }
    Vec::new()
}

fn press_text(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    state.focus = Focus::Text;
    state.overlay = None;
    let Some(offset) = offset_at(state, x, y) else { return Vec::new() };
    match following::at(state, offset) {
        Some(mark) if state.link == Some(mark) => following::follow(state),
        Some(mark) => {
            // The first click shows the address, the second goes there; a footnote has none to show.
            following::choose(state, mark);
            let note = matches!(state.doc.marks[mark].role, crate::document::Role::NoteRef(_));
            let inside = |m: &str| m.starts_with('#');
            let here = state.message.as_ref().is_some_and(|m| inside(m.as_str()));
            if note || here { following::follow(state) } else { Vec::new() }
        }
        None => {
            state.link = None;
            Vec::new()
        }
    }
}

/// The offset of what stands at a cell of the pane.
fn offset_at(state: &State, x: u16, y: u16) -> Option<usize> {
    let row = state.page.rows.get(usize::from(y))?.row();
    let mut left = usize::from(x).checked_sub(row.indent.into())?;
    for glyph in &row.glyphs {
        if left < usize::from(glyph.cells) {
            return Some(row.range.start + glyph.offset as usize);
        }
        left -= usize::from(glyph.cells);
    }
    None
}

fn drag(state: &mut State, Pointer { x, y, .. }: Pointer) {
    let areas = state.areas();
    match state.drag {
        Some(Drag::Bar) => {
            let rows = usize::from(areas.bar.height.saturating_sub(1).max(1));
            let row = usize::from(y.saturating_sub(areas.bar.y)).min(rows);
            let offset = (state.doc.text.len() as u128 * row as u128 / rows as u128) as usize;
            scrolling::go(state, state.doc.text.floor(offset), 0);
        }
        Some(Drag::Rule) => state.sidebar.width = x.max(1),
        None => {}
    }
}
