//! Screens with their looks: under each row that is not plain stands a row of roles.
//!
//! A changed look is read as a difference and accepted with `INSTA_UPDATE=always cargo test --test screens`.

use proptest::prelude::*;
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::{Color, Modifier, Style},
};
use sco_reader::{
    document::{Roles, Shown},
    format, keymap,
    keymap::Key,
    layout::Means,
    reader::{self, Event, Size, Start, State, Theme},
    source,
    ui::{Depth, Frame, Palette},
};

const LEGEND: &str = "a accent  b bold  d dim  f key figure  m minor figure  h hit  H current hit  c chosen  i italic  u underlined  r reversed  l link  g ground of code  w word of code";

fn start(markdown: &str, width: u16, height: u16) -> State {
    start_in(markdown, width, height, Depth::True)
}

fn start_in(markdown: &str, width: u16, height: u16, depth: Depth) -> State {
    State::new(Start {
        doc: format::markdown::parse(markdown),
        name: Shown::from("text.md"),
        size: Size { width, height },
        help: keymap::help(),
        theme: Some(Theme::Dark),
        means: depth.means(),
        mouse: true,
        plain: false,
    })
}

/// Presses keys, named as in the keymap.
fn press(state: &mut State, keys: &str) {
    for name in keys.split(' ').filter(|k| !k.is_empty()) {
        let key = Key::parse(name).unwrap_or_else(|| panic!("{name} is no key"));
        let action = keymap::read(state.contexts(), state.count.is_some(), key);
        if let Some(action) = action {
            reader::update(state, action);
        }
    }
}

fn paint(state: &State, size: Size) -> Buffer {
    painted(state, size, Depth::True)
}

fn painted(state: &State, size: Size, depth: Depth) -> Buffer {
    let frame = Frame::of(state, depth);
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    (0..size.height).for_each(|y| frame.paint(y, &mut buffer));
    buffer
}

fn screen(state: &State) -> String {
    screen_in(state, Depth::True)
}

fn screen_in(state: &State, depth: Depth) -> String {
    let size = state.areas().size;
    let buffer = painted(state, size, depth);
    let palette = Palette::of(Theme::Dark, depth, false);
    let mut out = format!("{LEGEND}\n");
    for y in 0..size.height {
        let cells = || (0..size.width).map(|x| &buffer[(x, y)]);
        let text: String = cells().map(Cell::symbol).collect();
        let roles: String = cells().map(|c| role(c, &palette)).collect();
        out += text.trim_end();
        out += "\n";
        if !roles.trim().is_empty() {
            out += &format!("{}\n", roles.trim_end());
        }
    }
    out
}

fn role(cell: &Cell, palette: &Palette) -> char {
    let style = cell.style();
    let has = |m| cell.modifier.contains(m);
    let fg = |s: Style| style.fg == s.fg && s.fg != Some(Color::Reset);
    let (grounded, link) = (palette.code.bg.is_some() && style.bg == palette.code.bg, palette.roles(Roles::LINK));
    match () {
        () if style.bg == palette.current.bg => 'H',
        () if style.bg == palette.hit.bg => 'h',
        () if style.bg == palette.chosen.bg => 'c',
        () if has(Modifier::REVERSED) => 'r',
        () if grounded && cell.symbol() != " " && cell.fg != Color::Reset => 'w',
        () if grounded => 'g',
        () if cell.symbol() == " " || fg(palette.faint) => ' ',
        () if fg(palette.figure) && has(Modifier::BOLD) => 'f',
        () if fg(palette.figure) => 'm',
        () if fg(palette.accent) => 'a',
        () if fg(palette.dim) => 'd',
        () if fg(link) => 'l',
        () if has(Modifier::BOLD) => 'b',
        () if has(Modifier::ITALIC) => 'i',
        () if has(Modifier::UNDERLINED) => 'u',
        () => ' ',
    }
}

/// A text with every form that Markdown has.
const FORMS: &str = "---\ntitle: Forms\nauthor: Ann Author\ndate: 1 May 2020\n---\n# First\n\nSome *emphasis*, **strong** words, ~~gone~~ and `code`, [a link](http://a.example) and a note[^1].\n\n> A quotation of more than 40 words\n\n> [!WARNING]\n> An alert.\n\n1. one\n2. two\n   - inner\n\n- [x] done\n- [ ] open\n\n## Under\n\n```\nlet code = 1;\n```\n\n| name | value |\n| --- | ---: |\n| a | 10 |\n| b | -5 |\n\n***\n\n![a map](m.png)\n\n# Last\n\nThe end.\n\n[^1]: What the note says.\n";

/// What the head of a README has, and what follows.
const TECHNICAL: &str = include_str!("technical.md");

#[test]
fn technical_texts() {
    for (width, height) in [(120, 36), (80, 24), (40, 15)] {
        for (name, depth) in [("true", Depth::True), ("sixteen", Depth::Sixteen), ("none", Depth::None)] {
            let mut state = start_in(TECHNICAL, width, height, depth);
            insta::assert_snapshot!(format!("technical_{name}_{width}x{height}"), screen_in(&state, depth));
            press(&mut state, "→ Space");
            insta::assert_snapshot!(format!("technical_more_{name}_{width}x{height}"), screen_in(&state, depth));
        }
    }
}

/// On the ground of a theme no cell has the terminal's own colours, whatever stands on it.
#[test]
fn a_theme_with_a_ground_colours_every_cell() {
    let size = Size { width: 90, height: 30 };
    for theme in Theme::ALL.into_iter().skip(2) {
        let (doc, name, help) = (format::markdown::parse(TECHNICAL), Shown::from("text.md"), keymap::help());
        let means = Means::Grounds;
        let mut state =
            State::new(Start { doc, name, size, help, theme: Some(theme), means, mouse: true, plain: false });
        for keys in ["", "→ Space", "? ", "Esc", "/ f i Enter", "s"] {
            press(&mut state, keys);
            for depth in [Depth::Sixteen, Depth::Indexed, Depth::True] {
                let buffer = painted(&state, size, depth);
                let bare = buffer.content().iter().filter(|cell| cell.fg == Color::Reset || cell.bg == Color::Reset);
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
            let mut state = start(source::BRIEFING, width, height);
            press(&mut state, keys);
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), screen(&state));
        }
    }
}

#[test]
fn what_is_drawn_is_left_out_for_those_who_hear_it() {
    let plain = |keys: &str| {
        let size = Size { width: 60, height: 20 };
        let doc = format::markdown::parse(&format!("{FORMS}\n\n{}", source::BRIEFING));
        let (name, help) = (Shown::from("text.md"), keymap::help());
        let mut state = State::new(Start {
            doc,
            name,
            size,
            help,
            theme: Some(Theme::Dark),
            means: Means::Grounds,
            mouse: false,
            plain: true,
        });
        press(&mut state, keys);
        screen(&state)
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
        let mut state = start(FORMS, width, height);
        insta::assert_snapshot!(format!("forms_{width}x{height}"), screen(&state));
        press(&mut state, "Tab Tab Enter");
        insta::assert_snapshot!(format!("note_{width}x{height}"), screen(&state));
    }
}

/// What is painted of a row is in its signature: rows that are left alone must look as if painted anew.
#[test]
fn rows_of_equal_signature_look_equal() {
    let size = Size { width: 80, height: 24 };
    let keys = "↓ j j / t e r r o r Enter n n z i → j j Space b Tab Tab Enter Esc T \\ + o Esc ? Esc s Esc f ↓ Tab Tab Ctrl-s Ctrl-k ↓ y e Esc t ↓ ↓ m Esc G g 5 0 %";
    let mut state = start(&format!("{}\n\n{FORMS}", source::BRIEFING), size.width, size.height);
    let mut before: Option<(Vec<(u64, u64)>, Buffer)> = None;
    for key in keys.split(' ') {
        press(&mut state, key);
        let frame = Frame::of(&state, Depth::True);
        let now: Vec<_> = (0..size.height).map(|y| frame.signature(y)).collect();
        let buffer = paint(&state, size);
        if let Some((signatures, old)) = &before {
            for y in (0..size.height).filter(|&y| signatures[usize::from(y)] == now[usize::from(y)]) {
                for x in 0..size.width {
                    assert_eq!(old[(x, y)], buffer[(x, y)], "row {y}, column {x} after {key}");
                }
            }
        }
        before = Some((now, buffer));
    }
}

#[test]
fn nothing_breaks_at_any_size() {
    let mut state = start(FORMS, 80, 24);
    for width in (1..70).step_by(3).chain([100, 300]) {
        for height in (1..30).step_by(2).chain([60, 100]) {
            reader::handle(&mut state, Event::Resized(Size { width, height }));
            for keys in [
                "", "?", "Esc", "o", "Esc", "/ e Enter", "s", "Esc", "f ↓ Ctrl-k Tab", "End", "Esc", "t ↓", "End",
                "Esc", "Esc", "G", "g", "→ Tab", "Esc Esc",
            ] {
                press(&mut state, keys);
                paint(&state, Size { width, height });
            }
        }
    }
}

/// Every key that does something anywhere, and some that are typed.
fn any_key() -> impl Strategy<Value = String> {
    let groups = keymap::help().into_iter().flat_map(|(_, rows)| rows);
    let bound: Vec<_> = groups.flat_map(|(_, keys)| keys).map(str::to_owned).collect();
    prop_oneof![8 => prop::sample::select(bound), 2 => "[a-z0-9]"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_keys_break_it(
        keys in prop::collection::vec(any_key(), 1..60),
        (width, height) in (1u16..130, 1u16..45),
        plain in any::<bool>(),
        text in prop_oneof![Just(FORMS.to_owned()), Just(source::BRIEFING.to_owned()), Just(String::new()), "\\PC{0,200}"],
    ) {
        let size = Size { width, height };
        let (name, help) = (Shown::from("text.md"), keymap::help());
        let doc = format::markdown::parse(&text);
        let mut state = State::new(Start { doc, name, size, help, theme: Some(Theme::Dark), means: Means::Grounds, mouse: true, plain });
        for key in keys {
            press(&mut state, &key);
            let page = state.page();
            prop_assert!(page.rows.len() <= usize::from(state.areas().pane.height));
            paint(&state, size);
        }
    }
}
