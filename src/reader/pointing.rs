//! The mouse: the wheel scrolls what is under it, a click goes where it points, a drag moves a bar or selects.

use super::{
    Copy, Effect, Focus, State, Unit, copying, following, lists,
    pointer::{Drag, Pointer, PointerKind},
    scrolling, sections, selection, sidebar, trail,
};

/// Rows a notch of the wheel scrolls.
const NOTCH: i64 = 3;

pub(super) fn apply(state: &mut State, pointer: Pointer) -> Vec<Effect> {
    match pointer.kind {
        PointerKind::Wheel(notches) => wheel(state, pointer, notches),
        PointerKind::WheelAcross(notches) => scrolling::sideways(state, notches),
        PointerKind::Press => return press(state, pointer),
        PointerKind::PressAgain(times) => press_again(state, pointer, times),
        PointerKind::Drag => drag(state, pointer),
        PointerKind::Release => return release(state),
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
        if let Some(entry) = row.and_then(|r| state.sidebar_row(r.into())).cloned() {
            if entry.current && entry.folded {
                sidebar::fold(state);
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
    selection::drop(state);
    if let Some(offset) = offset_near(state, x, y) {
        state.drag = Some(Drag::Text(offset, None));
    }
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

/// The second press at a place selects its word, the third one its paragraph.
fn press_again(state: &mut State, Pointer { x, y, .. }: Pointer, times: u8) {
    let pane = state.areas().pane;
    let listed = state.overlay.as_ref().is_some_and(|o| o.list().is_some());
    if listed || !pane.holds(x, y) {
        return;
    }
    let Some(offset) = offset_near(state, x - pane.x, y - pane.y) else { return };
    let unit = if times == 2 { Unit::Word } else { Unit::Paragraph };
    selection::between(state, offset, offset, Some(unit));
    state.drag = Some(Drag::Text(offset, Some(unit)));
}

/// What a drag has selected is copied when it ends.
fn release(state: &mut State) -> Vec<Effect> {
    let dragged = state.drag.take();
    let selected = state.selection.filter(|selection| !selection.range().is_empty());
    let (Some(Drag::Text(_, None)), Some(selection)) = (dragged, selected) else { return Vec::new() };
    let effects = copying::copy(state, Copy::Text);
    state.selection = Some(selection);
    effects
}

/// The offset of what stands at a cell of the pane.
fn offset_at(state: &State, x: u16, y: u16) -> Option<usize> {
    let row = state.page.rows.get(usize::from(y))?.row();
    (row.indent <= x && usize::from(x) < row.cells()).then(|| row.offset_at(x))
}

/// The offset next to a cell of the pane: of the beginning or the end of its row where nothing stands there.
fn offset_near(state: &State, x: u16, y: u16) -> Option<usize> {
    let row = state.page.rows.get(usize::from(y)).or(state.page.rows.last())?;
    Some(row.row().offset_at(x))
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
        Some(Drag::Rule) => state.sidebar.dragged = Some(x.max(1)),
        Some(Drag::Text(origin, unit)) => drag_text(state, origin, unit, (x, y)),
        None => {}
    }
}

/// Selects up to where the pointer is; beyond the pane's edge the text scrolls on.
fn drag_text(state: &mut State, origin: usize, unit: Option<Unit>, (x, y): (u16, u16)) {
    let pane = state.areas().pane;
    let beyond = if y < pane.y { -1 } else { i64::from(y >= pane.y + pane.height) };
    if beyond != 0 {
        scrolling::scroll(state, beyond);
        state.settle();
    }
    let y = y.clamp(pane.y, pane.y + pane.height.saturating_sub(1)) - pane.y;
    if let Some(now) = offset_near(state, x.saturating_sub(pane.x), y) {
        state.link = None;
        state.message = None;
        selection::between(state, origin, now, unit);
    }
}
