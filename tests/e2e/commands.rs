//! The printed commands: what they write, and how they end.

use std::process::{Command, Output, Stdio};

use crate::support::{BIN, TempFile};

fn run(args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } =
        Command::new(BIN).args(args).env_remove("CLICOLOR_FORCE").stdin(Stdio::null()).output().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

const ARTICLE: &str = "---\ntitle: A title\nauthor: A. Author\n---\n\n# First\n\nSome *words* here, and [a link](http://a.example).\n\n## Under it\n\n1. one\n2. two\n\n# Last\n\nThe end of words.\n";

#[test]
fn text_is_printed_in_72_cells_without_colour() {
    let file = TempFile::new("a.md", ARTICLE);
    let (code, plain, _) = run(&[file.path()]);
    let (_, printed, _) = run(&["print", file.path()]);
    assert_eq!(code, 0);
    assert_eq!(plain, printed);
    assert!(plain.lines().all(|l| l.chars().count() <= 72) && !plain.contains('\x1b'));
    assert!(plain.contains("Some words here, and a link.") && !plain.contains("a.example"));
}

#[test]
fn nothing_is_cut_off_on_paper() {
    let code = (0..60).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
    let file = TempFile::new(
        "a.md",
        format!(
            "```\n{code}\n```\n\n| {} |\n|{}\n| {} |\n",
            "h |".repeat(30).trim_end_matches('|'),
            "-|".repeat(30),
            "cellword | ".repeat(30).trim_end_matches("| ")
        ),
    );
    let (_, out, _) = run(&["print", "--width", "40", file.path()]);
    assert!(out.contains(&format!("    {code}\n")), "{out}");
    assert!(out.lines().all(|l| l.contains(&code) || l.chars().count() <= 40), "{out}");
    assert_eq!(out.matches("h: cellword\n").count(), 30, "{out}");
}

#[test]
fn a_section_alone_is_printed_with_what_is_under_it() {
    let file = TempFile::new("a.md", ARTICLE);
    let (_, first, _) = run(&["print", "--section", "first", file.path()]);
    assert!(first.starts_with("First\n") && first.contains("2. two") && !first.contains("Last"), "{first}");
    let (code, out, err) = run(&["print", "--section", "nowhere", file.path()]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(err, "sco-reader: a.md: no section is called nowhere; sco-reader outline lists them\n");
}

#[test]
fn the_outline_is_a_tree() {
    let file = TempFile::new("a.md", ARTICLE);
    assert_eq!(run(&["outline", file.path()]), (0, "First\n  Under it\nLast\n".into(), String::new()));
    let (_, json, _) = run(&["outline", "--format", "json", file.path()]);
    let sections: serde_json::Value = serde_json::from_str(&json).unwrap();
    let start = sections[1]["start"].as_u64().unwrap() as usize;
    assert!(ARTICLE[start..].starts_with("Under it"), "{json}");
    assert_eq!(sections[1]["depth"], 1);
}

#[test]
fn the_briefing_has_its_sections() {
    let (code, out, _) = run(&["outline"]);
    assert_eq!(code, 0);
    assert_eq!(
        out,
        "Founding\n20-year achievements\nStatistics\nNew challenges\nAfghanistan role\nAbout this briefing\n"
    );
}

#[test]
fn a_search_tells_by_its_status_whether_it_found() {
    let file = TempFile::new("a.md", ARTICLE);
    let found = run(&["search", "words", file.path()]);
    assert_eq!(
        found,
        (0, format!("{0}:8:Some words here, and a link.\n{0}:17:The end of words.\n", file.path()), String::new())
    );
    assert_eq!(run(&["search", "absent", file.path()]), (1, String::new(), String::new()));
    let (code, _, err) = run(&["search", "-E", "(", file.path()]);
    assert_eq!((code, err.lines().count()), (2, 1), "{err}");
    let (_, json, _) = run(&["search", "--format", "json", "WORDS|ONE", "-E", file.path()]);
    assert_eq!(json, "[]\n", "a capital asks for the exact case");
    let (_, json, _) = run(&["search", "--format", "json", "a link", file.path()]);
    let hits: serde_json::Value = serde_json::from_str(&json).unwrap();
    let (start, end) = (hits[0]["start"].as_u64().unwrap() as usize, hits[0]["end"].as_u64().unwrap() as usize);
    assert_eq!(&ARTICLE[start..end], "a link");
    assert_eq!(hits[0]["line"], 8);
}

#[test]
fn lines_of_plain_text_are_numbered() {
    let file = TempFile::new("a.txt", "one\ntwo words\n\nthree words\n");
    let (_, out, _) = run(&["search", "words", file.path()]);
    assert_eq!(out, format!("{0}:2:one two words\n{0}:4:three words\n", file.path()));
}

#[test]
fn a_log_is_searched_by_its_lines_in_linear_time() {
    // With a walk back over the text for each hit this took minutes.
    let log: String = (1..=60_000).map(|n| format!("line {n} fox the quick brown\n")).collect();
    let file = TempFile::new("a.log", log);
    let (code, out, _) = run(&["search", "fox", file.path()]);
    assert_eq!((code, out.lines().count()), (0, 60_000));
    let last = format!("{}:60000:line 60000 fox the quick brown", file.path());
    assert_eq!(out.lines().last(), Some(last.as_str()));
}

#[test]
fn json_escapes_what_cannot_be_seen() {
    let file = TempFile::new("a.txt", "see pay\u{202e}pal\u{200b}\u{7f}\u{9b}\u{e0041} here\n");
    let (_, json, _) = run(&["search", "--format", "json", "here", file.path()]);
    assert!(json.contains(r"pay\u202epal\u200b\u007f\u009b\udb40\udc41 here"), "{json}");
    let hits: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(hits[0]["sentence"], "see pay\u{202e}pal\u{200b}\u{7f}\u{9b}\u{e0041} here");
}

#[test]
fn a_pipe_is_the_input_of_every_command() {
    use std::io::Write;
    let piped = |args: &[&str]| {
        let mut command = Command::new(BIN);
        let mut child = command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all("# Hi\n\nThey paid $5 on 3 May 2020.\n".as_bytes()).unwrap();
        String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
    };
    for (args, found) in [
        (&["outline"][..], "Hi"),
        (&["print"], "They paid $5"),
        (&["search", "paid"], "(standard input):3:They paid $5 on 3 May 2020."),
        (&["figures"], "$5"),
        (&["timeline"], "2020-05-03"),
    ] {
        let out = piped(args);
        assert!(out.contains(found) && !out.contains("Founding"), "{args:?}: {out}");
    }
}

#[test]
fn what_cannot_be_written_is_told() {
    for args in [&["--help"][..], &["--version"], &["outline"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let out = Command::new(BIN).args(args).stdin(Stdio::null()).stdout(full).output().unwrap();
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        let message = String::from_utf8(out.stderr).unwrap();
        assert_eq!(message, "sco-reader: standard output: no space left on device\n");
    }
}

#[test]
fn what_may_have_been_meant_stands_on_its_own_line() {
    let (_, _, err) = run(&["--colr", "always"]);
    let lines: Vec<_> = err.lines().collect();
    assert_eq!(lines[0], "sco-reader: unexpected argument '--colr' found; --help explains");
    assert_eq!(lines[1..], ["  tip: a similar argument exists: '--color'"]);
    let (code, _, err) = run(&["notes", "a", "b"]);
    assert_eq!(err, "sco-reader: this command reads one document: leave out b; --help explains\n");
    assert_eq!(code, 2);
}

#[test]
fn json_and_csv_carry_the_same_fields() {
    for command in ["figures", "timeline"] {
        let (_, csv, _) = run(&[command, "--format", "csv"]);
        let (_, json, _) = run(&[command, "--format", "json"]);
        let rows: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(&json).unwrap();
        let fields: std::collections::BTreeSet<_> = csv.lines().next().unwrap().split(',').collect();
        assert!(
            rows.iter().all(|row| row.keys().map(String::as_str).collect::<std::collections::BTreeSet<_>>() == fields)
        );
    }
}

#[test]
fn what_is_wrong_is_one_line_and_status_2() {
    for args in
        [&["--xyz"][..], &["print", "--width", "0"], &["/dev/zero"], &["print", "/no/such"], &["notes", "a", "b"]]
    {
        let (code, out, err) = run(args);
        assert_eq!((code, out.as_str(), err.lines().count()), (2, "", 1), "{args:?}: {err}");
        assert!(err.starts_with("sco-reader: "), "{err}");
    }
}

#[test]
fn a_pipe_that_closes_early_is_no_error() {
    let mut child = Command::new(BIN).args(["print"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success() && out.stderr.is_empty());
}

#[test]
fn standard_input_is_read_where_it_is_named() {
    use std::io::Write;
    let mut child =
        Command::new(BIN).args(["outline", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(ARTICLE.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(out.stdout).unwrap(), "First\n  Under it\nLast\n");
}

#[test]
fn colours_follow_the_conventions() {
    let print = |vars: &[(&str, &str)], args: &[&str]| {
        let mut command = Command::new(BIN);
        command.arg("print").args(args).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
        let out = command.envs(vars.iter().copied()).output().unwrap();
        String::from_utf8(out.stdout).unwrap().contains('\x1b')
    };
    assert!(!print(&[], &[]));
    assert!(print(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!print(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &[]));
    assert!(print(&[("NO_COLOR", "1")], &["--color", "always"]));
    assert!(!print(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
}

#[test]
fn what_fits_on_one_screen_is_written_when_that_is_asked_for() {
    use crate::support::Session;
    let (short, long) =
        (TempFile::new("short.txt", "A short text.\n"), TempFile::new("long.txt", "A line.\n".repeat(300)));
    let mut s = Session::start(80, 24, &["-F", short.path()]);
    assert!(s.wait_end().success());
    assert!(!String::from_utf8_lossy(&s.bytes()).contains("\x1b[?1049h"));
    assert!(s.screen().contents().starts_with("A short text."));
    let s = Session::start(80, 24, &["-F", long.path()]);
    s.wait("the reader", |screen| screen.alternate_screen());
    for (text, fits) in [("one", true), ("one\n\ntwo\n\n$(seq 1 3000)", false)] {
        let script = format!("printf '%s' \"{text}\" | {BIN}");
        let command = Session::command("/bin/sh").args(["-c", &script]).env("SCO_READER_OPTS", "-F");
        let mut s = Session::run(80, 24, command);
        match fits {
            true => assert!(s.wait_end().success() && s.screen().contents().starts_with("one")),
            false => s.wait("the reader", |screen| screen.alternate_screen()),
        }
    }
}
