//! Screens with their looks: under each row that is not plain stands a row of roles.
//!
//! A changed look is read as a difference and accepted with `INSTA_UPDATE=always cargo test --test screens`.

use proptest::prelude::*;
use ratatui::style::Color;
use sco_reader::testing::{self, Depth, Doc, LEGEND, Session, Setup, Theme};

fn start(markdown: &str, width: u16, height: u16) -> Session {
    Session::new(Doc::markdown(markdown), Setup::of(width, height))
}

fn screen(session: &Session) -> String {
    format!("{LEGEND}\n{}", session.looks())
}

/// A text with every form that Markdown has.
const FORMS: &str = "---\ntitle: Forms\nauthor: Ann Author\ndate: 1 May 2020\n---\n# First\n\nSome *emphasis*, **strong** words, ~~gone~~ and `code`, [a link](http://a.example) and a note[^1].\n\n> A quotation of more than 40 words\n\n> [!WARNING]\n> An alert.\n\n1. one\n2. two\n   - inner\n\n- [x] done\n- [ ] open\n\n## Under\n\n```\nlet code = 1;\n```\n\n| name | value |\n| --- | ---: |\n| a | 10 |\n| b | -5 |\n\n***\n\n![a map](m.png)\n\n# Last\n\nThe end.\n\n[^1]: What the note says.\n";

/// The document that the program brings along.
const BRIEFING: &str = include_str!("../assets/briefing.md");

/// What the head of a README has, and what follows.
const TECHNICAL: &str = include_str!("technical.md");

#[test]
fn technical_texts() {
    for (width, height) in [(120, 36), (80, 24), (40, 15)] {
        for (name, depth) in [("true", Depth::True), ("sixteen", Depth::Sixteen), ("none", Depth::None)] {
            let mut session = Session::new(Doc::markdown(TECHNICAL), Setup { depth, ..Setup::of(width, height) });
            insta::assert_snapshot!(format!("technical_{name}_{width}x{height}"), screen(&session));
            session.press("→ Space");
            insta::assert_snapshot!(format!("technical_more_{name}_{width}x{height}"), screen(&session));
        }
    }
}

/// On the background of a theme no cell has the terminal's own colours, whatever stands on it.
#[test]
fn a_theme_with_a_background_colours_every_cell() {
    for theme in Theme::ALL.into_iter().skip(2) {
        for depth in [Depth::Sixteen, Depth::Indexed, Depth::True] {
            let setup = Setup { theme: Some(theme), depth, ..Setup::of(90, 30) };
            let mut session = Session::new(Doc::markdown(TECHNICAL), setup);
            for keys in ["", "→ Space", "? ", "Esc", "/ f i Enter", "s"] {
                session.press(keys);
                let screen = session.screen();
                let bare = screen.content().iter().filter(|cell| cell.fg == Color::Reset || cell.bg == Color::Reset);
                assert_eq!(bare.count(), 0, "{} after {keys:?}", theme.name());
            }
        }
    }
}

#[test]
fn overlays_of_the_briefing() {
    let cases = [
        ("start", ""),
        ("statistics", "↓ ↓"),
        ("text_focused", "→ 3 j"),
        ("searching", "/ t e r r o r"),
        ("searched", "/ t e r r o r Enter n"),
        ("broken_expression", "/ Ctrl-r t ("),
        ("hits", "/ t e r r o r Enter s ↓"),
        ("contents", "o a f g"),
        ("help", "?"),
        ("help_filtered", "? s e c t i o n"),
        ("figures", "f ↓ ↓"),
        ("figures_by_size", "f Ctrl-k Ctrl-s Tab ↓"),
        ("figures_filtered", "f t e r r o r"),
        ("timeline", "t ↓ ↓"),
        ("end", "G"),
    ];
    for (width, height) in [(80, 24), (40, 15)] {
        for (name, keys) in cases {
            let mut session = start(BRIEFING, width, height);
            session.press(keys);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), screen(&session));
        }
    }
}

#[test]
fn what_is_drawn_is_left_out_for_those_who_hear_it() {
    let plain = |keys: &str| {
        let setup = Setup { plain: true, ..Setup::of(60, 20) };
        let mut session = Session::new(Doc::markdown(&format!("{FORMS}\n\n{BRIEFING}")), setup);
        session.press(keys);
        screen(&session)
    };
    for (name, keys) in [("text", ""), ("more", "→ Space"), ("sidebar", "→ ←"), ("list", "→ o"), ("figures", "→ f ↓")]
    {
        let shown = plain(keys);
        assert!(!shown.contains(['─', '│', '█', '▌', '•', '╭']), "{name}:\n{shown}");
        insta::assert_snapshot!(format!("plain_{name}"), shown);
    }
}

#[test]
fn forms_of_markdown() {
    for (width, height) in [(100, 48), (60, 20), (20, 5)] {
        let mut session = start(FORMS, width, height);
        insta::assert_snapshot!(format!("forms_{width}x{height}"), screen(&session));
        session.press("Tab Tab Enter");
        insta::assert_snapshot!(format!("note_{width}x{height}"), screen(&session));
    }
}

#[test]
fn nothing_breaks_at_any_size() {
    let mut session = start(FORMS, 80, 24);
    for width in (1..70).step_by(3).chain([100, 300]) {
        for height in (1..30).step_by(2).chain([60, 100]) {
            session.resize(width, height);
            for keys in [
                "", "?", "Esc", "o", "Esc", "/ e Enter", "s", "Esc", "f ↓ Ctrl-k Tab", "End", "Esc", "t ↓", "End",
                "Esc", "Esc", "G", "g", "→ Tab", "Esc Esc",
            ] {
                session.press(keys);
                session.screen();
            }
        }
    }
}

/// Every key that does something anywhere, and some that are typed.
fn any_key() -> impl Strategy<Value = String> {
    let bound: Vec<_> = testing::keys().into_iter().map(str::to_owned).collect();
    prop_oneof![8 => prop::sample::select(bound), 2 => "[a-z0-9]"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_keys_break_it(
        keys in prop::collection::vec(any_key(), 1..60),
        (width, height) in (1u16..130, 1u16..45),
        plain in any::<bool>(),
        text in prop_oneof![Just(FORMS.to_owned()), Just(BRIEFING.to_owned()), Just(String::new()), "\\PC{0,200}"],
    ) {
        let mut session = Session::new(Doc::markdown(&text), Setup { plain, ..Setup::of(width, height) });
        for key in keys {
            session.press(&key);
            session.screen();
        }
    }
}
