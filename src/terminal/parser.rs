//! From the terminal's bytes to events, by ECMA-48 and xterm's control sequences.
//!
//! Bytes may come in any pieces. Answers to queries, late or garbled, are swallowed and never taken for keys. Only a
//! lone Esc and an unfinished introducer need a pause to be told; see [`Parser::pending`].

use memchr::memmem;

use super::event::{Button, Event, Key, KeyCode, Mods, Mouse, MouseKind};

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE_END: &[u8] = b"\x1b[201~";
/// Bytes of a sequence that are kept; what is longer is swallowed without being understood.
const LONGEST: usize = 256;

/// Reads events out of bytes.
#[derive(Debug, Default)]
pub(super) struct Parser {
    buf: Vec<u8>,
    /// Text pasted so far, while a paste is under way.
    paste: Option<Vec<u8>>,
    /// A control string is being swallowed: its beginning, as far as it is kept.
    string: Option<Vec<u8>>,
}

enum Step {
    /// So many bytes were used up, and made an event or nothing.
    Used(usize, Option<Event>),
    /// More bytes are needed.
    More,
}

impl Parser {
    /// Takes bytes in, and puts the events they complete into `out`.
    pub(super) fn feed(&mut self, bytes: &[u8], out: &mut Vec<Event>) {
        self.buf.extend_from_slice(bytes);
        self.run(out);
    }

    /// True while a pause would tell what the bytes mean: an Esc, or an introducer without anything after it.
    pub(super) fn pending(&self) -> bool {
        self.paste.is_none() && self.string.is_none() && self.buf.first() == Some(&ESC)
    }

    /// The pause came: what is pending is keys.
    pub(super) fn pause(&mut self, out: &mut Vec<Event>) {
        if !self.pending() {
            return;
        }
        let buf = std::mem::take(&mut self.buf);
        match buf.get(1) {
            None => out.push(Event::Key(KeyCode::Esc.into())),
            // `Esc [` alone is Alt and a bracket; a longer beginning of a sequence is of no use.
            Some(&c) if buf.len() == 2 => out.push(Event::Key(alt(plain(c)))),
            Some(_) => {}
        }
    }

    fn run(&mut self, out: &mut Vec<Event>) {
        let mut at = 0;
        while at < self.buf.len() {
            let step = if self.paste.is_some() {
                self.paste_step(at)
            } else if self.string.is_some() {
                self.string_step(at)
            } else {
                self.step(at)
            };
            match step {
                Step::Used(n, event) => {
                    at += n;
                    out.extend(event);
                }
                Step::More => break,
            }
        }
        self.buf.drain(..at);
    }

    fn paste_step(&mut self, at: usize) -> Step {
        let buf = &self.buf[at..];
        let Some(paste) = &mut self.paste else { return Step::More };
        match memmem::find(buf, PASTE_END) {
            Some(end) => {
                paste.extend_from_slice(&buf[..end]);
                let text = String::from_utf8_lossy(paste).into_owned();
                self.paste = None;
                Step::Used(end + PASTE_END.len(), Some(Event::Paste(text)))
            }
            None => {
                // The end may have begun: its bytes stay.
                let kept = (1..PASTE_END.len()).rev().find(|&n| buf.ends_with(&PASTE_END[..n])).unwrap_or(0);
                let taken = buf.len() - kept;
                paste.extend_from_slice(&buf[..taken]);
                if taken == 0 { Step::More } else { Step::Used(taken, None) }
            }
        }
    }

    fn string_step(&mut self, at: usize) -> Step {
        let buf = &self.buf[at..];
        let Some(string) = &mut self.string else { return Step::More };
        match buf[0] {
            BEL => {
                let answer = answer(string);
                self.string = None;
                Step::Used(1, answer)
            }
            ESC => match buf.get(1) {
                None => Step::More,
                Some(b'\\') => {
                    let answer = answer(string);
                    self.string = None;
                    Step::Used(2, answer)
                }
                Some(_) => {
                    self.string = None;
                    Step::Used(0, None)
                }
            },
            0x18 | 0x1a => {
                self.string = None;
                Step::Used(1, None)
            }
            byte => {
                if string.len() < LONGEST {
                    string.push(byte);
                }
                Step::Used(1, None)
            }
        }
    }

    fn step(&mut self, at: usize) -> Step {
        let buf = &self.buf[at..];
        match buf[0] {
            ESC => self.escape(at),
            0x00..=0x1f | 0x7f => Step::Used(1, Some(Event::Key(control(buf[0])))),
            0x20..=0x7e => Step::Used(1, Some(Event::Key(plain(buf[0])))),
            _ => character(buf)
                .map_or(Step::More, |(c, n)| Step::Used(n, c.map(|c| Event::Key(KeyCode::Char(c).into())))),
        }
    }

    fn escape(&mut self, at: usize) -> Step {
        let buf = &self.buf[at..];
        let Some(&second) = buf.get(1) else { return Step::More };
        match second {
            b'[' => csi(self, at),
            b'O' => match buf.get(2) {
                None => Step::More,
                Some(&c) => match ss3(c) {
                    Some(code) => Step::Used(3, Some(Event::Key(code.into()))),
                    None => Step::Used(2, Some(Event::Key(alt(plain(b'O'))))),
                },
            },
            // An answer begins with a digit or a sign; anything else is Alt and a letter.
            b']' | b'P' => match buf.get(2) {
                None => Step::More,
                Some(b'0'..=b'9' | b'>' | b'!' | b'+' | b'$' | b'|') => {
                    self.string = Some(Vec::new());
                    Step::Used(2, None)
                }
                Some(_) => Step::Used(2, Some(Event::Key(alt(plain(second))))),
            },
            b'_' | b'^' => match buf.get(2) {
                None => Step::More,
                Some(b'G') if second == b'_' => {
                    self.string = Some(Vec::new());
                    Step::Used(2, None)
                }
                Some(_) => Step::Used(2, Some(Event::Key(alt(plain(second))))),
            },
            ESC => Step::Used(1, Some(Event::Key(KeyCode::Esc.into()))),
            0x00..=0x1f | 0x7f => Step::Used(2, Some(Event::Key(alt(control(second))))),
            0x20..=0x7e => Step::Used(2, Some(Event::Key(alt(plain(second))))),
            _ => match character(&buf[1..]) {
                None => Step::More,
                Some((c, n)) => Step::Used(1 + n, c.map(|c| Event::Key(alt(KeyCode::Char(c).into())))),
            },
        }
    }
}

/// A control sequence: parameters, a final byte. One that is broken off is swallowed as far as it goes.
fn csi(parser: &mut Parser, at: usize) -> Step {
    let buf = &parser.buf[at..];
    if buf.get(2) == Some(&b'[') {
        // The Linux console's first function keys.
        return match buf.get(3) {
            None => Step::More,
            Some(c @ b'A'..=b'E') => Step::Used(4, Some(Event::Key(KeyCode::F(c - b'A' + 1).into()))),
            Some(_) => Step::Used(3, None),
        };
    }
    let Some(len) = buf[2..].iter().position(|b| !(0x20..=0x3f).contains(b)) else {
        // A sequence that does not end is dropped when it is longer than any that means something.
        return if buf.len() > LONGEST { Step::Used(buf.len(), None) } else { Step::More };
    };
    let (body, last) = (&buf[2..2 + len], buf[2 + len]);
    let used = 3 + len;
    if !(0x40..=0x7e).contains(&last) {
        return Step::Used(used - 1, None);
    }
    if (body, last) == (b"200", b'~') {
        parser.paste = Some(Vec::new());
        return Step::Used(used, None);
    }
    if body.is_empty() && last == b'M' {
        // The mouse as terminals of old report it: three bytes follow.
        return if buf.len() < used + 3 { Step::More } else { Step::Used(used + 3, None) };
    }
    Step::Used(used, sequence(body, last))
}

fn sequence(body: &[u8], last: u8) -> Option<Event> {
    if let Some(body) = body.strip_prefix(b"<") {
        return mouse(body, last);
    }
    if body.first().is_some_and(|b| !b.is_ascii_digit() && *b != b';') {
        return None; // an answer
    }
    let text = std::str::from_utf8(body).ok()?;
    let mut numbers = text.split(';').map(|p| p.split(':').next().and_then(|n| n.parse::<u32>().ok()));
    let first = numbers.next().flatten();
    let second = numbers.next().flatten();
    let third = numbers.next().flatten();
    let mods = second.map_or(Mods::default(), modifiers);
    let key = |code| Some(Event::Key(Key { code, mods }));
    match last {
        b'A' => key(KeyCode::Up),
        b'B' => key(KeyCode::Down),
        b'C' => key(KeyCode::Right),
        b'D' => key(KeyCode::Left),
        b'H' => key(KeyCode::Home),
        b'F' => key(KeyCode::End),
        b'P' => key(KeyCode::F(1)),
        b'Q' => key(KeyCode::F(2)),
        // With other numbers it is an answer: where the cursor stands.
        b'R' if first.is_none() || (first == Some(1) && matches!(second, Some(2..=8))) => key(KeyCode::F(3)),
        b'S' => key(KeyCode::F(4)),
        b'Z' => key(KeyCode::BackTab),
        b'I' => Some(Event::Focus(true)),
        b'O' => Some(Event::Focus(false)),
        b'u' => letter(first?, mods, text),
        b'~' if first == Some(27) => letter(third?, mods, ""),
        b'~' => key(numbered(first?)?),
        _ => None,
    }
}

/// Keys that are told by number, as the VT220 does.
fn numbered(n: u32) -> Option<KeyCode> {
    Some(match n {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F((n - 10) as u8),
        17..=21 => KeyCode::F((n - 11) as u8),
        23..=24 => KeyCode::F((n - 12) as u8),
        _ => return None,
    })
}

/// A key told by its code point. Releases, which `:3` tells, are none.
fn letter(code: u32, mods: Mods, text: &str) -> Option<Event> {
    if text.split(';').nth(1).is_some_and(|p| p.ends_with(":3")) {
        return None;
    }
    let code = match code {
        9 if mods.shift => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 | 8 => KeyCode::Backspace,
        c => match char::from_u32(c).filter(|c| !c.is_control() && !('\u{e000}'..='\u{f8ff}').contains(c))? {
            c if mods.shift => KeyCode::Char(c.to_uppercase().next().unwrap_or(c)),
            c => KeyCode::Char(c),
        },
    };
    Some(Event::Key(Key { code, mods }))
}

/// xterm's modifiers: one more than the sum of shift 1, alt 2, control 4.
fn modifiers(n: u32) -> Mods {
    let bits = n.saturating_sub(1);
    Mods { shift: bits & 1 != 0, alt: bits & 2 != 0, ctrl: bits & 4 != 0 }
}

/// The mouse by SGR reports (mode 1006).
fn mouse(body: &[u8], last: u8) -> Option<Event> {
    let text = std::str::from_utf8(body).ok()?;
    let mut numbers = text.split(';').map(|n| n.parse::<u16>().ok());
    let (code, x, y) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let button = match code & 3 {
        0 => Button::Left,
        1 => Button::Middle,
        _ => Button::Right,
    };
    let kind = match (code & 0xc0, code & 32 != 0, last) {
        (64, _, b'M') => match code & 3 {
            0 => MouseKind::WheelUp,
            1 => MouseKind::WheelDown,
            2 => MouseKind::WheelLeft,
            _ => MouseKind::WheelRight,
        },
        (0, true, b'M') if code & 3 == 3 => MouseKind::Moved,
        (0, true, b'M') => MouseKind::Drag(button),
        (0, false, b'M') => MouseKind::Down(button),
        (0, _, b'm') => MouseKind::Up(button),
        _ => return None,
    };
    let mods = Mods { shift: code & 4 != 0, alt: code & 8 != 0, ctrl: code & 16 != 0 };
    Some(Event::Mouse(Mouse { kind, column: x.checked_sub(1)?, row: y.checked_sub(1)?, mods }))
}

fn ss3(c: u8) -> Option<KeyCode> {
    Some(match c {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(c - b'P' + 1),
        _ => return None,
    })
}

fn plain(byte: u8) -> Key {
    KeyCode::Char(char::from(byte)).into()
}

fn alt(mut key: Key) -> Key {
    key.mods.alt = true;
    key
}

fn control(byte: u8) -> Key {
    let ctrl = |c: u8| Key { code: KeyCode::Char(char::from(c)), mods: Mods { ctrl: true, ..Mods::default() } };
    match byte {
        0x09 => KeyCode::Tab.into(),
        0x0d => KeyCode::Enter.into(),
        0x08 | 0x7f => KeyCode::Backspace.into(),
        ESC => KeyCode::Esc.into(),
        0 => ctrl(b' '),
        0x01..=0x1a => ctrl(byte + b'a' - 1),
        _ => ctrl(byte + b'@'),
    }
}

/// The character at the start of `buf` and its bytes; no character for a byte that is none. None when more are needed.
fn character(buf: &[u8]) -> Option<(Option<char>, usize)> {
    let len = match buf[0] {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Some((None, 1)),
    };
    let have = &buf[..len.min(buf.len())];
    match std::str::from_utf8(have) {
        Ok(text) => Some((text.chars().next().filter(|c| !c.is_control()), len)),
        Err(e) if e.error_len().is_none() && buf.len() < len => None,
        Err(_) => Some((None, 1)),
    }
}

/// The ground's colour out of an answer to OSC 11: `11;rgb:RRRR/GGGG/BBBB`, one to four hexadecimal digits each.
fn answer(string: &[u8]) -> Option<Event> {
    let text = std::str::from_utf8(string).ok()?;
    let colour = text.strip_prefix("11;")?.trim_start_matches("rgba:").trim_start_matches("rgb:");
    let mut parts = colour.split('/').map(|p| {
        let most = (1u32 << (4 * p.len().clamp(1, 4))) - 1;
        u32::from_str_radix(p, 16).ok().filter(|v| *v <= most).map(|v| f64::from(v) / f64::from(most))
    });
    let (r, g, b) = (parts.next()??, parts.next()??, parts.next()??);
    // Luma of ITU-R BT.601, as other programs judge it.
    Some(Event::Background { light: 0.299 * r + 0.587 * g + 0.114 * b > 0.5 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn events(bytes: &[u8]) -> Vec<Event> {
        let (mut parser, mut out) = (Parser::default(), Vec::new());
        parser.feed(bytes, &mut out);
        parser.pause(&mut out);
        out
    }

    fn key(code: KeyCode, mods: &str) -> Event {
        let has = |c| mods.contains(c);
        Event::Key(Key { code, mods: Mods { ctrl: has('c'), alt: has('a'), shift: has('s') } })
    }

    #[test]
    fn keys_are_read_in_all_their_forms() {
        use KeyCode::*;
        let cases: &[(&[u8], Event)] = &[
            (b"j", key(Char('j'), "")),
            ("é".as_bytes(), key(Char('é'), "")),
            (b"\x1b", key(Esc, "")),
            (b"\x1b[", key(Char('['), "a")),
            (b"\x1bx", key(Char('x'), "a")),
            (b"\x1b\x0d", key(Enter, "a")),
            (b"\x04", key(Char('d'), "c")),
            (b"\x1c", key(Char('\\'), "c")),
            (b"\x7f", key(Backspace, "")),
            (b"\x1b[A", key(Up, "")),
            (b"\x1bOB", key(Down, "")),
            (b"\x1b[1;3D", key(Left, "a")),
            (b"\x1b[1;2C", key(Right, "s")),
            (b"\x1b[5~", key(PageUp, "")),
            (b"\x1b[11~", key(F(1), "")),
            (b"\x1bOP", key(F(1), "")),
            (b"\x1b[[A", key(F(1), "")),
            (b"\x1b[24~", key(F(12), "")),
            (b"\x1b[Z", key(BackTab, "")),
            (b"\x1b[32;2u", key(Char(' '), "s")),
            (b"\x1b[27;5;100~", key(Char('d'), "c")),
            (b"\x1b]", key(Char(']'), "a")),
        ];
        for (bytes, event) in cases {
            assert_eq!(events(bytes), std::slice::from_ref(event), "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn answers_are_no_keys() {
        for bytes in [
            &b"\x1b[?62;22c"[..],
            b"\x1b[>0;276;0c",
            b"\x1b[?2026;2$y",
            b"\x1b[24;80R",
            b"\x1b[0n",
            b"\x1b]10;rgb:ffff/ffff/ffff\x07",
            b"\x1b]11;garbage\x1b\\",
            b"\x1bP1+r544e=71\x1b\\",
            b"\x1bP>|foot(1.2)\x1b\\",
            b"\x1b_Gi=1;OK\x1b\\",
            b"\x1b[8;24;80t",
            b"\x1b[M !!",
            b"\x1b[106;1:3u",
        ] {
            assert_eq!(events(bytes), [], "{}", bytes.escape_ascii());
        }
        assert_eq!(events(b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\"), [Event::Background { light: false }]);
        assert_eq!(events(b"\x1b]11;rgb:ff/ff/e0\x07"), [Event::Background { light: true }]);
    }

    #[test]
    fn the_mouse_is_read() {
        let at = |kind, column, row| Event::Mouse(Mouse { kind, column, row, mods: Mods::default() });
        assert_eq!(
            events(b"\x1b[<0;1;1M\x1b[<32;3;4M\x1b[<0;3;4m"),
            [
                at(MouseKind::Down(Button::Left), 0, 0),
                at(MouseKind::Drag(Button::Left), 2, 3),
                at(MouseKind::Up(Button::Left), 2, 3)
            ]
        );
        assert_eq!(events(b"\x1b[<65;10;20M"), [at(MouseKind::WheelDown, 9, 19)]);
    }

    #[test]
    fn a_broken_sequence_does_not_swallow_what_follows() {
        assert_eq!(events(b"\x1b[12\x1b[Ax"), [key(KeyCode::Up, ""), key(KeyCode::Char('x'), "")]);
        assert_eq!(events(b"\xff\xc3x"), [key(KeyCode::Char('x'), "")]);
        assert_eq!(events(b"\x1b]11;half\x1b[Ax"), [key(KeyCode::Up, ""), key(KeyCode::Char('x'), "")]);
    }

    #[test]
    fn a_paste_is_text_whatever_it_holds() {
        let pasted = "q\x1b[31m\x03\u{1f600}".repeat(1000);
        let bytes = format!("\x1b[200~{pasted}\x1b[201~j");
        assert_eq!(events(bytes.as_bytes()), [Event::Paste(pasted), key(KeyCode::Char('j'), "")]);
    }

    proptest! {
        #[test]
        fn pieces_make_no_difference(
            parts in prop::collection::vec(prop_oneof![
                Just(b"\x1b[A".to_vec()), Just(b"\x1b[200~a\x1b[20".to_vec()), Just(b"\x1b[201~".to_vec()),
                Just("é😀".as_bytes().to_vec()), Just(b"\x1b]11;rgb:0/0/0\x07".to_vec()), Just(b"\x1b".to_vec()),
                Just(b"\x1b[<0;1;1M".to_vec()), Just(b"\x1bP+q\x1b\\".to_vec()),
                prop::collection::vec(any::<u8>(), 0..6)], 0..10),
            cuts in prop::collection::vec(1usize..5, 1..8),
        ) {
            let bytes = parts.concat();
            let whole = events(&bytes);
            let (mut parser, mut out, mut at) = (Parser::default(), Vec::new(), 0);
            for cut in cuts.iter().cycle() {
                if at >= bytes.len() {
                    break;
                }
                let end = (at + cut).min(bytes.len());
                parser.feed(&bytes[at..end], &mut out);
                at = end;
            }
            parser.pause(&mut out);
            prop_assert_eq!(out, whole);
        }
    }
}
