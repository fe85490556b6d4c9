//! End to end: the terminal is given back whatever happens, and nothing that comes from it is misread.

use std::{os::unix::process::ExitStatusExt, process::Stdio};

use crate::support::{STILL, Session, TempFile, threads};
use rustix::process::Signal;

#[test]
fn lines_for_a_screen_reader_stand_on_the_main_screen_and_the_cursor_on_the_one_that_is_read() {
    let script = format!("echo what was there; {} --plain", crate::support::BIN);
    let mut s = Session::run(80, 24, Session::command("sh").args(["-c", &script]));
    s.wait_for("Founding");
    s.wait("the cursor on the first line", |screen| !screen.hide_cursor() && screen.cursor_position() == (1, 0));
    assert!(!s.screen().alternate_screen());
    s.send("/Dushanbe\r");
    s.wait("the cursor on the hit", |screen| {
        let row = screen.contents().lines().position(|line| line.contains("Dushanbe"));
        !screen.hide_cursor() && row == Some(screen.cursor_position().0.into())
    });
    s.send("o");
    s.wait_for("Contents");
    s.send("\x1b[B");
    s.wait("the cursor on the chosen entry", |screen| {
        let line = screen.contents().lines().nth(screen.cursor_position().0.into()).map(str::to_owned);
        line.is_some_and(|line| line.contains("> 20-year achievements"))
    });
    s.send("\x1b");
    s.wait_gone("Contents");
    s.send("q");
    assert!(s.wait_end().success());
    s.assert_given_back();
    let sent = String::from_utf8_lossy(&s.bytes()).into_owned();
    assert!(!sent.contains("\x1b[?1049") && !sent.contains("\x1b[?1002h"), "another screen, or the mouse");
}

#[test]
fn every_signal_gives_the_terminal_back() {
    let rare = [Signal::XFSZ, Signal::XCPU, Signal::USR1, Signal::USR2, Signal::ALARM, Signal::ABORT, Signal::VTALARM];
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT].into_iter().chain(rare) {
        let mut s = Session::start(80, 24, &[]);
        s.wait_for("CONTENTS");
        // The first screen is not waited for by those that seldom come.
        s.send("/");
        s.wait("the search line", |screen| !screen.hide_cursor());
        s.signal(signal);
        let status = s.wait_end();
        let number = status.signal().or(status.code().map(|c| c - 128));
        assert_eq!(number, Some(signal.as_raw()), "{status}");
        s.assert_given_back();
    }
}

#[test]
fn stopped_from_outside_it_gives_the_terminal_back_until_it_is_continued() {
    let mut s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    for _ in 0..2 {
        s.signal(Signal::TSTP);
        s.wait_stopped();
        s.assert_given_back();
        s.signal(Signal::CONT);
        s.wait("CONTENTS again", |screen| screen.alternate_screen() && screen.contents().contains("CONTENTS"));
    }
    s.send("q");
    assert!(s.wait_end().success());
    s.assert_given_back();
}

#[test]
fn control_c_ends_as_q_does() {
    let mut s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.send("\x03");
    assert!(s.wait_end().success());
    s.assert_given_back();
}

#[test]
fn a_panic_is_told_in_one_line_after_the_terminal_is_given_back() {
    let mut s = Session::start(80, 24, &["--debug-panic"]);
    s.wait_for("CONTENTS");
    s.send("j");
    assert!(!s.wait_end().success());
    s.assert_given_back();
    let screen = s.screen().contents();
    let lines: Vec<_> = screen.lines().filter(|l| !l.trim().is_empty()).collect();
    assert!(lines.iter().any(|l| l.starts_with("sco-reader: ")), "{screen}");
    assert!(lines.len() <= 3, "{screen}");
}

#[test]
fn suspended_and_continued_by_the_shell() {
    let script = format!("set -m; {}; echo the shell is back; fg; echo done", crate::support::BIN);
    let mut s = Session::run(80, 24, Session::command("/bin/sh").args(["-c", &script]));
    s.wait_for("CONTENTS");
    s.send("\x1a");
    s.wait_sent("the shell is back");
    s.wait("CONTENTS again", |screen| screen.alternate_screen() && screen.contents().contains("CONTENTS"));
    s.send("q");
    s.wait_for("done");
    s.wait_end();
    s.assert_given_back();
}

#[test]
fn an_unfinished_sequence_does_not_swallow_what_follows() {
    let s = Session::start(80, 24, &[]);
    s.wait_for("section 1 of 6");
    s.send("\x1b[");
    s.wait_still();
    s.send("]");
    s.wait_still();
    s.send("/tali");
    s.wait_for("/tali");
}

#[test]
fn late_answers_of_the_terminal_are_no_keys() {
    let s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.wait_still();
    let before = s.screen().contents();
    s.send("\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\\x1b[?62;22c\x1b[?2026;2$y\x1bP1+r544e=71\x1b\\\x1b]10;rgb:ff/qq\x07");
    s.wait_still();
    assert_eq!(s.screen().contents(), before);
    // In two halves, with a pause between.
    s.send("\x1b]11;rgb:1e1e/1e");
    s.wait_still();
    s.send("1e/2e2e\x07");
    s.wait_still();
    assert_eq!(s.screen().contents(), before);
}

#[test]
fn a_long_paste_arrives_whole_at_once() {
    let s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.send("/");
    s.wait("the search line", |screen| !screen.hide_cursor());
    let long = "x".repeat(100_000);
    s.send(format!("\x1b[200~{long}\x1b[201~"));
    s.wait("the paste", |screen| screen.contents().lines().last().is_some_and(|l| l.contains("xxxxxxxx")));
    s.send("\x1b");
    s.wait_for("CONTENTS");
    s.wait_gone("xxxx");
}

#[test]
fn without_a_key_nothing_happens() {
    let s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    // Work behind the first screen may take any time on a loaded machine; what ticks or polls never comes to rest.
    let rests = || {
        s.wait_still();
        let before = (s.bytes().len(), threads(s.pid()));
        std::thread::sleep(STILL * 3);
        before == (s.bytes().len(), threads(s.pid()))
    };
    assert!((0..10).any(|_| rests()), "it never rests");
}

/// What a hostile document may try: each would act on a terminal if it were sent as it stands.
const HOSTILE: &str = "# Title \x1b]0;owned\x07 \u{9b}31m\n\nred \x1b[31m text \x1b[?1049l and \x07 bell, \u{85} \u{202e}reversed\u{202c} \u{2066}isolate\u{2069} \
    tag \u{e0041}\u{e007f} del \x7f zero\u{200b}width\u{feff} mark \u{200f}rtl\n\n[link\x1b[5m](http://a.example/\u{202e}%0a)\n\n\
    | a\x1b[1m | 5 |\n| --- | --- |\n| \u{90}dcs | 7 |\n| \u{9d}osc | 9 |\n\n```\n\x1bP+q544e\x1b\\ code \x08\x08\n```\n";

/// The bytes without what the reader itself sends: SGR, cursor moves, erasing, scroll regions, modes, OSC queries.
fn foreign(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut rest = text.as_str();
    let mut out = String::new();
    while let Some(at) = rest.find('\x1b') {
        out += &rest[..at];
        let body = &rest[at + 1..];
        let len = if let Some(csi) = body.strip_prefix('[') {
            let end = csi.find(|c: char| ('@'..='~').contains(&c)).unwrap_or(csi.len());
            let last = csi.as_bytes().get(end).copied().unwrap_or(b'?');
            assert!(b"mHABCDJKrSTXhlcuGdpq".contains(&last), "CSI {}", &csi[..=end]);
            end + 2
        } else if let Some(osc) = body.strip_prefix(']') {
            assert!(osc.starts_with("10;?") || osc.starts_with("11;?") || osc.starts_with("8;"), "OSC {osc:.20}");
            osc.find(['\x07', '\x1b']).map_or(osc.len(), |end| end + if osc.as_bytes()[end] == 7 { 2 } else { 3 })
        } else {
            assert!(body.starts_with(['7', '8', '=', '>', '(', '\\']), "ESC {body:.10}");
            1
        };
        rest = &body[len.min(body.len())..];
    }
    out + rest
}

fn assert_harmless(text: &str) {
    for c in text.chars() {
        let acts = (c.is_control() && !matches!(c, '\r' | '\n' | '\x0f'))
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{200b}' | '\u{feff}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}');
        assert!(!acts, "{c:?} was sent");
    }
}

#[test]
fn nothing_of_a_document_acts_on_the_screen() {
    for name in ["hostile.md", "hostile.txt"] {
        let file = TempFile::new(name, HOSTILE);
        let mut s = Session::start(100, 30, &[file.path()]);
        s.wait_for("reversed");
        for keys in ["o", "\x1b", "/red", "\r", "s", "\x1b", "\t", "\r", "G"] {
            s.send(keys);
            s.wait_still();
        }
        s.send("q");
        s.wait_end();
        assert_harmless(&foreign(&s.bytes()));
    }
}

#[test]
fn nothing_of_a_document_acts_in_print_or_in_messages() {
    for (name, colour) in [("hostile.md", "never"), ("hostile.txt", "always"), ("hostile.md", "always")] {
        let file = TempFile::new(name, HOSTILE);
        let mut command = std::process::Command::new(crate::support::BIN);
        let out = command.args(["print", "--color", colour, file.path()]).stdin(Stdio::null()).output().unwrap();
        let text = String::from_utf8(out.stdout).unwrap();
        assert!(text.contains("reversed"), "{text}");
        if colour == "never" {
            assert!(!text.contains('\x1b'));
        }
        assert_harmless(&foreign(text.as_bytes()));
    }
    let mut command = std::process::Command::new(crate::support::BIN);
    let out = command.args(["print", "no\x1b[31m\u{202e}file"]).output().unwrap();
    assert_eq!(String::from_utf8(out.stderr).unwrap(), "sco-reader: no␛[31m<U+202E>file: no such file or directory\n");
    assert_eq!(out.status.code(), Some(2));
}

#[test]
fn a_terminal_that_can_do_nothing_is_told_of_print() {
    for term in ["dumb", ""] {
        let mut s = Session::run(80, 24, Session::command(crate::support::BIN).env("TERM", term));
        let status = s.wait_end();
        assert_eq!(status.code(), Some(2));
        assert!(s.screen().contents().contains("print"), "{}", s.screen().contents());
    }
}
