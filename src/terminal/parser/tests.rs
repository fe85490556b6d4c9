use proptest::prelude::*;

use super::*;
use crate::terminal::event::{Button, Mouse, MouseKind};

fn fed(bytes: &[u8]) -> (Parser, Vec<TerminalEvent>) {
    let (mut parser, mut events) = (Parser::default(), Vec::new());
    parser.feed(bytes, &mut events);
    (parser, events)
}

/// The events in short: `C-a`, `M-x`, `S-Up`, `paste "text"`.
fn short(events: &[TerminalEvent]) -> String {
    let one = |event: &TerminalEvent| match event {
        TerminalEvent::Key(key) => short_key(*key),
        TerminalEvent::Paste(text) => format!("paste {text:?}"),
        TerminalEvent::Mouse(mouse) => {
            let held = short_mods(mouse.mods);
            format!("{held}{:?}@{},{}", mouse.kind, mouse.column, mouse.row)
        }
        other => format!("{other:?}"),
    };
    events.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn short_mods(mods: Mods) -> String {
    let names = [(mods.ctrl, "C-"), (mods.alt, "M-"), (mods.shift, "S-")];
    names.into_iter().filter(|(held, _)| *held).map(|(_, name)| name).collect()
}

fn short_key(key: Key) -> String {
    short_mods(key.mods)
        + &match key.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            other => format!("{other:?}"),
        }
}

#[test]
fn keys() {
    let cases: &[(&str, &str)] = &[
        ("jG", "j G"),
        ("é会👍", "é 会 👍"),
        ("\r\t \x7f\x08", "Enter Tab Space Backspace Backspace"),
        ("\x01\x0a\x1a\x00\x1c\x1f", "C-a C-j C-z C-Space C-\\ C-_"),
        ("\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F", "Up Down Right Left Home End"),
        ("\x1bOA\x1bOH\x1bOP\x1bOS", "Up Home F1 F4"),
        ("\x1b[5~\x1b[6~\x1b[3~\x1b[2~\x1b[1~\x1b[4~\x1b[7~\x1b[8~", "PageUp PageDown Delete Insert Home End Home End"),
        ("\x1b[11~\x1b[15~\x1b[17~\x1b[21~\x1b[23~\x1b[24~", "F1 F5 F6 F10 F11 F12"),
        ("\x1b[[A\x1b[[E", "F1 F5"),
        ("\x1b[1;5C\x1b[1;2A\x1b[6;3~\x1bO5P", "C-Right S-Up M-PageDown C-F1"),
        ("\x1b[Z\x1b[1;2Z", "S-Tab S-Tab"),
        ("\x1b[a\x1bOj\x1bOM", "S-Up * Enter"),
        ("\x1bx", "M-x"),
        ("\x1bé\x1b\x7f\x1b\r\x1b\x01", "M-é M-Backspace M-Enter C-M-a"),
        ("\x1b\x1b[A", "Esc Up"),
        ("\x1bO\x1b[A", "M-O Up"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(short(&fed(bytes.as_bytes()).1), *expected, "{bytes:?}");
    }
}

#[test]
fn keys_by_their_code_points() {
    let cases = [
        ("\x1b[32;2u", "S-Space"),
        ("\x1b[97;5u", "C-a"),
        ("\x1b[103;2u", "G"),
        ("\x1b[49:33;2u", "!"),
        ("\x1b[49;2u", "1"),
        ("\x1b[27u\x1b[13;3u\x1b[9;2u\x1b[127;5u", "Esc M-Enter S-Tab C-Backspace"),
        ("\x1b[97;1:3u", ""),
        ("\x1b[97;1:2u", "a"),
        ("\x1b[1;1:3A\x1b[5;1:3~", ""),
        ("\x1b[97;9u", ""),
        ("\x1b[97;65u", "a"),
        ("\x1b[57358u\x1b[57441;2u", ""),
        ("\x1b[57400u\x1b[57414u\x1b[57419u\x1b[57376u", "1 Enter Up F13"),
        ("\x1b[27;5;97~\x1b[27;2;71~", "C-a G"),
        ("\x1b[4294967296u\x1b[55296u\x1b[7u", ""),
    ];
    for (bytes, expected) in cases {
        assert_eq!(short(&fed(bytes.as_bytes()).1), expected, "{bytes:?}");
    }
}

#[test]
fn mouse() {
    let cases = [
        ("\x1b[<0;1;1M\x1b[<0;1;1m", "Down(Left)@0,0 Up(Left)@0,0"),
        ("\x1b[<2;120;40M\x1b[<1;3;4m", "Down(Right)@119,39 Up(Middle)@2,3"),
        ("\x1b[<32;5;6M\x1b[<35;5;6M", "Drag(Left)@4,5 Moved@4,5"),
        (
            "\x1b[<64;1;2M\x1b[<65;1;2M\x1b[<66;1;2M\x1b[<67;1;2M",
            "WheelUp@0,1 WheelDown@0,1 WheelLeft@0,1 WheelRight@0,1",
        ),
        ("\x1b[<20;1;1M", "C-S-Down(Left)@0,0"),
        ("\x1b[<0;99999;0M", "Down(Left)@65535,0"),
        ("\x1b[<128;1;1M\x1b[<65;1;1m", ""),
        ("\x1b[32;5;6M\x1b[96;5;6M", "Down(Left)@4,5 WheelUp@4,5"),
        ("\x1b[M !!\x1b[M#!!q", "Down(Left)@0,0 Up(Left)@0,0 q"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(short(&fed(bytes.as_bytes()).1), expected, "{bytes:?}");
    }
}

#[test]
fn answers_are_never_keys() {
    let cases: &[(&[u8], &str)] = &[
        (b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\j", "Background { light: true } j"),
        (b"\x1b]11;rgb:0000/0000/0000\x07j", "Background { light: false } j"),
        (b"\x1b]4;255;rgb:eeee/eeee/eeee\x1b\\j", "Colours j"),
        (b"\x1b]4;7;rgb:eeee/eeee/eeee\x07\x1b]4;255;?\x07j", "j"),
        (b"\x1b]10;rgb:ffff/ffff/ffff\x07j", "j"),
        (b"\x1b[?62;22c\x1b[>1;10;0cj", "j"),
        (b"\x1b[12;40Rj", "j"),
        (b"\x1b[?2026;2$y\x1b[?1u\x1b[?0nj", "j"),
        (b"\x1b[?997;1n\x1b[?997;2nj", "Background { light: false } Background { light: true } j"),
        (b"\x1bP>|term 1.2\x1b\\\x1bP1$r0m\x1b\\j", "j"),
        (b"\x1b_Gi=1;OK\x1b\\\x1b^x\x1b\\\x1bXy\x1b\\j", "j"),
        (b"\x1b[8;40;120tj", "j"),
        (b"\x1b]52;c;c2VjcmV0\x07j", "j"),
        (b"\x1b[I\x1b[Oj", "Focus(true) Focus(false) j"),
        (b"\x80\xff\xc0\xed\xa0\x80\xc2\x9bj", "j"),
        // Broken ones: what breaks them counts.
        (b"\x1b[1;5\rj", "Enter j"),
        (b"\x1b]11;rgb:ff\rj", "Enter j"),
        (b"\x1b]11;rgb:ff\x1b[Aj", "Up j"),
        (b"\xc3\x1b[A", "Up"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(short(&fed(bytes).1), *expected, "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_paste_is_one_event() {
    let cases = [
        ("\x1b[200~one\r\ntwo\rthree\x1b[201~q", "paste \"one\\ntwo\\nthree\" q"),
        ("\x1b[200~\x1b[201~", "paste \"\""),
        ("\x1b[200~a\x1b[Ab\x1b\x1b[201~", "paste \"a\\u{1b}[Ab\\u{1b}\""),
        ("\x1b[200~\x1b[20\x1b[201~", "paste \"\\u{1b}[20\""),
    ];
    for (bytes, expected) in cases {
        assert_eq!(short(&fed(bytes.as_bytes()).1), expected, "{bytes:?}");
    }
}

#[test]
fn a_paste_of_a_megabyte_is_whole_and_one_without_end_is_bounded() {
    let text = "wörd ".repeat(200_000);
    let (_, events) = fed(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    assert_eq!(events, [TerminalEvent::Paste(text)]);
    let (mut parser, _) = fed(format!("\x1b[200~{}", "x".repeat(9 << 20)).as_bytes());
    let mut events = Vec::new();
    parser.give_up(&mut events);
    assert!(matches!(events.as_slice(), [TerminalEvent::Paste(text)] if text.len() == 4 << 20));
}

#[test]
fn what_is_cut_short_is_decided() {
    let cases = [
        ("", None, ""),
        ("\x1b", Some(KEY), "Esc"),
        ("\x1b[", Some(KEY), "M-["),
        ("\x1bO", Some(KEY), "M-O"),
        ("\x1b]", Some(KEY), "M-]"),
        ("\x1bP", Some(KEY), "M-P"),
        ("\x1b[1;", Some(ANSWER), ""),
        ("\x1b]11;rgb", Some(ANSWER), ""),
        ("\x1b]11;rgb\x1b", Some(ANSWER), "Esc"),
        ("\x1b[M!", Some(ANSWER), ""),
        ("\x1b[200~text\x1b[20", Some(PASTE), "paste \"text\""),
    ];
    for (bytes, patience, expected) in cases {
        let (mut parser, mut events) = fed(bytes.as_bytes());
        assert_eq!((parser.patience(), short(&events)), (patience, String::new()), "{bytes:?}");
        parser.give_up(&mut events);
        assert_eq!(short(&events), expected, "{bytes:?}");
        assert_eq!(parser.patience(), None);
        parser.feed(b"\x1b[Aj", &mut events);
        assert_eq!(short(&events[events.len() - 2..]), "Up j");
    }
}

#[test]
fn what_the_terminal_is_was_seen() {
    assert!(fed(b"\x1b[?62c").0.saw_attributes());
    assert!(!fed(b"\x1b[?62n").0.saw_attributes());
}

#[test]
fn a_press_is_an_event() {
    let mouse = Mouse { kind: MouseKind::Down(Button::Left), column: 0, row: 0, mods: Mods::default() };
    assert_eq!(fed(b"\x1b[<0;1;1M").1, [TerminalEvent::Mouse(mouse)]);
}

/// Bytes as they come from terminals, whole and broken.
fn input() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop_oneof![
        Just(b"\x1b".to_vec()),
        Just(b"\x1b[".to_vec()),
        Just(b"\x1b[200~".to_vec()),
        Just(b"\x1b[201~".to_vec()),
        Just(b"\x1b]11;rgb:ffff/0/0".to_vec()),
        Just(b"\x1b\\".to_vec()),
        Just(b"\x1bP".to_vec()),
        Just(b"\x1bO".to_vec()),
        Just(b"\x1b[M".to_vec()),
        Just(b"\x1b[<64;10;20M".to_vec()),
        "[0-9;:?<>$]{0,8}[@-~]".prop_map(String::into_bytes),
        "\\PC{0,4}".prop_map(String::into_bytes),
        prop::collection::vec(any::<u8>(), 0..8),
    ];
    prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn cuts_change_nothing(bytes in input(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
        let (whole, expected) = fed(&bytes);
        let (mut parser, mut events) = (Parser::default(), Vec::new());
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        for pair in cuts.windows(2) {
            parser.feed(&bytes[pair[0]..pair[1]], &mut events);
        }
        prop_assert_eq!(&events, &expected);
        prop_assert_eq!(parser.patience(), whole.patience());
    }

    #[test]
    fn keys_get_through_whatever_came_before(bytes in input()) {
        let (mut parser, mut events) = fed(&bytes);
        parser.give_up(&mut events);
        prop_assert_eq!(parser.patience(), None);
        let before = events.len();
        parser.feed(b"q", &mut events);
        prop_assert_eq!(&events[before..], &[plain(KeyCode::Char('q'))]);
    }

    #[test]
    fn no_control_character_is_a_key(bytes in input()) {
        for event in fed(&bytes).1 {
            if let TerminalEvent::Key(Key { code: KeyCode::Char(c), .. }) = event {
                prop_assert!(!c.is_control());
            }
        }
    }
}
