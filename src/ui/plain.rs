//! The screen for screen readers and braille lines: signs that only draw give way to letters or to nothing, and the cursor
//! stands on the line that is read.

use std::borrow::Cow;

use crate::reader::{Areas, Focus, State, sidebar_head};

/// `text` of the program's own without what is only drawn.
pub(super) fn undrawn(text: &str) -> Cow<'_, str> {
    match text.chars().all(|c| sign(c).is_some()) {
        true => Cow::Owned(text.chars().filter_map(sign).collect()),
        false => Cow::Borrowed(text),
    }
}

/// What stands for a character that draws something; None for one that says something.
fn sign(c: char) -> Option<char> {
    Some(match c {
        '•' | '◦' | '▪' => '-',
        '☑' => 'x',
        '☐' => 'o',
        '▎' | '▌' | '›' => '>',
        '‹' => '<',
        '▸' => '+',
        '▾' => '-',
        '\u{2500}'..='\u{25ff}' => ' ',
        _ => return None,
    })
}

/// Where the cursor stands, column and row: at the chosen entry of a list or the sidebar, at the hit or link that was
/// gone to, else at the first line of the text.
pub(super) fn cursor(state: &State, areas: &Areas) -> Option<(u16, u16)> {
    if let Some(list) = state.overlay.as_ref().and_then(|overlay| overlay.list()) {
        // Below the title, the filter, and the line behind it.
        let row = 3 + list.selected.saturating_sub(list.top) as u16;
        return Some((0, (areas.list.y + row).min(areas.status.y.saturating_sub(1))));
    }
    if areas.sidebar.width > 0 && state.focus == Focus::Sidebar {
        let head = sidebar_head(areas);
        let rows = 0..usize::from(areas.sidebar.height.saturating_sub(head));
        let current = rows.clone().find(|&row| state.sidebar_row(row).is_some_and(|entry| entry.current)).unwrap_or(0);
        return Some((0, areas.sidebar.y + head + current as u16));
    }
    let rows = &state.page().rows;
    let hit = state.search.active.as_ref().and_then(|active| active.current.as_ref()).map(|hit| hit.start);
    let link = state.link.and_then(|link| state.doc.marks.get(link)).map(|mark| mark.range.start);
    let holding = |place: usize| rows.iter().position(|spot| spot.row().range.contains(&place));
    let first = || rows.iter().position(|spot| !spot.row().glyphs.is_empty());
    let row = link.or(hit).and_then(holding).or_else(first).unwrap_or(0);
    Some((areas.pane.x, areas.pane.y + row as u16))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Doc, Session, Setup};

    #[test]
    fn the_cursor_stands_on_what_is_read() {
        let text = "# First\n\nWords here.\n\n## Second\n\nOther words with a [link](http://a.example).\n\n\
                    And one [more](http://b.example).\n";
        let mut session = Session::new(Doc::markdown(text), Setup { plain: true, ..Setup::of(60, 20) });
        for (keys, read) in [
            ("l", "First"),
            ("/ o t h e r Enter", "Other words"),
            ("Tab Tab", "And one more"),
            ("Esc Esc o", ">   Second"),
            ("Up", "> First"),
            ("Esc g", "First"),
        ] {
            session.press(keys);
            let areas = session.state.areas();
            let (column, row) = cursor(&session.state, &areas).unwrap();
            let screen = session.screen();
            let line: String = (column..60).map(|x| screen[(x, row)].symbol()).collect();
            assert!(line.trim().starts_with(read), "{keys}: {line}");
        }
    }

    #[test]
    fn what_is_drawn_goes_and_what_is_said_stays() {
        for (text, expected) in
            [("▌", ">"), ("──┼─", "    "), ("• ", "• "), ("╭", " "), ("Founding", "Founding"), ("▸", "+")]
        {
            assert_eq!(undrawn(text), expected);
        }
    }
}
