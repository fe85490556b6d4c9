//! A click in a list chooses what is under it, and nothing else.

use super::session::described;
use crate::{
    reader::{self, Action, Pointer, PointerKind},
    testing::{Doc, Session, Setup},
};

fn start() -> Session {
    let text: String = (0..40).map(|n| format!("# Section {n}\n\nIn {} there were {n} tons.\n\n", 1980 + n)).collect();
    Session::new(Doc::markdown(&text), Setup { theme: None, ..Setup::of(80, 24) })
}

/// A session in which a list was opened and clicked at a cell, in words.
fn clicked(list: &str, x: u16, y: u16) -> String {
    let mut session = start();
    session.press(list);
    let effects = reader::update(&mut session.state, Action::Pointer(Pointer { kind: PointerKind::Press, x, y }));
    described(&session.state, &effects)
}

fn pressed(keys: &str) -> String {
    let mut session = start();
    session.press(keys);
    described(&session.state, &[])
}

#[test]
fn every_row_of_a_list_is_chosen_by_a_click() {
    for list in ["o", "f", "t"] {
        let mut session = start();
        session.press(list);
        let (area, room) = (session.state.areas().list, session.state.list_room() as u16);
        let first = area.y + 3;
        for row in 0..area.height {
            let down = "↓ ".repeat(usize::from((area.y + row).saturating_sub(first)));
            let chooses = (first..first + room).contains(&(area.y + row));
            let expected = if chooses { pressed(&format!("Home {list} Home {down}Enter")) } else { pressed(list) };
            assert_eq!(clicked(list, area.x + 5, area.y + row), expected, "row {row} of {area:?} of {list}");
        }
        for (x, y) in [(area.x - 1, area.y + 4), (area.x + area.width, area.y + 4), (area.x + 5, area.y + area.height)]
        {
            assert_eq!(clicked(list, x, y), pressed(&format!("{list} Esc")), "beside {list}");
        }
    }
}

#[test]
fn a_link_is_chosen_by_a_click_on_its_letters_alone() {
    let doc = Doc::markdown("Before it [a link](http://a.example)\n\nAnd [another](#x) behind.\n");
    let mut session = Session::new(doc, Setup { theme: None, ..Setup::of(60, 12) });
    let pane = session.state.areas().pane;
    let row = session.state.page().rows.iter().position(|spot| !spot.row().range.is_empty()).unwrap();
    let indent = session.state.page().rows[row].row().indent;
    let mut click = |column: u16| {
        let (x, y) = (pane.x + indent + column, pane.y + row as u16);
        reader::update(&mut session.state, Action::Pointer(Pointer { kind: PointerKind::Press, x, y }));
        let chosen = session.state.link.take().is_some();
        (chosen, session.state.message.take().map(|message| message.to_string()))
    };
    // The text is `Before it a link`.
    for column in 0..20 {
        let expected = (10..16).contains(&column).then(|| "http://a.example".to_owned());
        assert_eq!(click(column), (expected.is_some(), expected), "column {column}");
    }
}
