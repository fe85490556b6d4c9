//! What a row shows and its signature.

use ratatui::buffer::Buffer;

use super::{Depth, Frame};
use crate::testing::{Doc, Session, Setup};

/// Every form of Markdown below the document that the program brings along.
const FORMS: &str = "# First\n\nSome *emphasis*, **strong** words, ~~gone~~ and `code`, [a link](http://a.example) and a note[^1].\n\n\
    > A quotation of more than 40 words\n\n> [!WARNING]\n> An alert.\n\n1. one\n2. two\n   - inner\n\n- [x] done\n- [ ] open\n\n\
    ## Under\n\n```\nlet code = 1;\n```\n\n| name | value |\n| --- | ---: |\n| a | 10 |\n| b | -5 |\n\n***\n\n\
    ![a map](m.png)\n\n# Last\n\nThe end.\n\n[^1]: What the note says.\n";

/// Rows whose signature stays are not painted again, so all that is painted of a row has to be in its signature.
#[test]
fn rows_of_equal_signature_look_equal() {
    let keys = "↓ j j / t e r r o r Enter n n z i → j j Space b Tab Tab Enter Esc T \\ + o Esc ? Esc s Esc f ↓ Tab Tab Ctrl-s Ctrl-k ↓ y e Esc t ↓ ↓ m Esc G g 5 0 %";
    let text = format!("{}\n\n{FORMS}", crate::source::BRIEFING);
    let mut session = Session::new(Doc::markdown(&text), Setup::of(80, 24));
    let mut before: Option<(Vec<(u64, u64)>, Buffer)> = None;
    for key in keys.split(' ') {
        session.press(key);
        let frame = Frame::of(&session.state, Depth::True);
        let now: Vec<_> = (0..24).map(|y| frame.signature(y)).collect();
        let screen = session.screen();
        if let Some((signatures, old)) = &before {
            for y in (0..24).filter(|&y| signatures[usize::from(y)] == now[usize::from(y)]) {
                for x in 0..80 {
                    assert_eq!(old[(x, y)], screen[(x, y)], "row {y}, column {x} after {key}");
                }
            }
        }
        before = Some((now, screen));
    }
}

#[test]
fn links_that_a_terminal_is_sent_have_their_columns() {
    let text = "Take [this long way](http://a.example/1) or [b](#c) and [that](http://a.example/2).\n";
    let mut session = Session::new(Doc::markdown(text), Setup::of(40, 12));
    let links = |session: &Session| {
        let (frame, screen) = (Frame::of(&session.state, Depth::True), session.screen());
        let words =
            |y: u16, columns: std::ops::Range<u16>| columns.map(|x| screen[(x, y)].symbol()).collect::<String>();
        let of = |y| frame.links(y).into_iter().map(move |(columns, sequence)| (y, columns, sequence));
        let found: Vec<_> = (0..12).flat_map(of).collect();
        found.into_iter().map(|(y, columns, sequence)| (words(y, columns), sequence)).collect::<Vec<_>>()
    };
    assert_eq!(links(&session), []);
    session.state.hyperlinks = true;
    let sent = |words: &str, id: u8, address: &str| (words.to_owned(), format!("\x1b]8;id={id};{address}\x1b\\"));
    let expected = [sent("this long way", 0, "http://a.example/1"), sent("that", 2, "http://a.example/2")];
    assert_eq!(links(&session), expected);
    // Under a list none can be clicked.
    session.press("?");
    assert_eq!(links(&session), []);
}

#[test]
fn notes_and_marks_stand_beside_the_text_at_every_width() {
    let text = "# A mark\n\nHere is a note.\n\nHere is nothing.\n";
    for (keys, width) in [("", 120), ("", 80), ("", 60), ("\\", 60), ("#", 80), ("", 40), ("", 20)] {
        let mut session = Session::new(Doc::markdown(text), Setup::of(width, 20));
        session.press(keys);
        session.press("→ m q / n o t e Enter a k e p t Enter Esc");
        let screen = session.screen();
        let row = |y| (0..width).map(|x| screen[(x, y)].symbol()).collect::<String>();
        let sign = |what: &str| {
            // The words stand in the sidebar too, further left.
            let (row, at) = (0..20)
                .map(row)
                .filter_map(|row| row.rfind(what).map(|at| (row, at)))
                .max_by_key(|(_, at)| *at)
                .unwrap();
            row[..at].trim_end().chars().next_back()
        };
        assert_eq!((sign("A mark"), sign("Here is a note")), (Some('q'), Some('▌')), "{width} {keys}");
        assert!(!matches!(sign("Here is nothing"), Some('▌' | 'q')), "{width} {keys}");
    }
}

/// The last row of the screen.
fn status(session: &Session) -> String {
    let screen = session.screen();
    let y = screen.area.height - 1;
    (0..screen.area.width).map(|x| screen[(x, y)].symbol()).collect()
}

#[test]
fn the_way_out_of_a_list_is_told_once_and_beside_what_else_has_room() {
    let text = format!("{}\n\n{FORMS}", crate::source::BRIEFING);
    for list in ["o", "f", "t", "?", ":", "/ t e r r o r Enter s"] {
        for width in [40, 48, 56, 64, 72, 80, 96, 120, 160] {
            let mut session = Session::new(Doc::markdown(&text), Setup::of(width, 24));
            session.press(list);
            let status = status(&session);
            assert_eq!(status.matches("Esc close").count(), 1, "{list} in {width}: {status:?}");
            assert!(!status.contains("q quit"), "{list} in {width}: {status:?}");
        }
        let mut session = Session::new(Doc::markdown(&text), Setup::of(80, 24));
        session.press(list);
        session.press("Esc");
        assert!(status(&session).trim_end().ends_with("q quit"), "{list}: {:?}", status(&session));
    }
}

#[test]
fn hints_are_those_of_what_is_typed_into_and_shown() {
    let status = |keys: &str| {
        let mut session = Session::new(Doc::briefing(), Setup::of(80, 24));
        session.press(keys);
        status(&session)
    };
    let sieve = status("& t e r r o r");
    assert!(sieve.contains("Enter show only these  Esc leave"), "{sieve:?}");
    let both = status("& t e r r o r Enter / S C O Enter");
    assert!(both.contains("only terror") && both.matches("Esc").count() == 1, "{both:?}");
    // The message that nothing was found goes with the next key.
    let none = status("/ q q q q Enter j");
    assert!(none.contains("no hit  Esc drop") && !none.contains("next"), "{none:?}");
}
