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
            "h |".repeat(30),
            "-|".repeat(30),
            "cellword | ".repeat(30)
        ),
    );
    let (_, out, _) = run(&["print", "--width", "40", file.path()]);
    assert!(out.lines().all(|l| l.chars().count() <= 40), "{out}");
    assert!(out.replace(['\n', ' '], "").contains(&code.replace(' ', "")), "{out}");
    assert_eq!(out.replace(['\n', ' '], "").matches("cellword").count(), 30, "{out}");
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
        (0, "a.md: First: Some words here, and a link.\na.md: Last: The end of words.\n".into(), String::new())
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
}

#[test]
fn lines_of_plain_text_are_numbered() {
    let file = TempFile::new("a.txt", "one\ntwo words\n\nthree words\n");
    let (_, out, _) = run(&["search", "words", file.path()]);
    assert_eq!(out, "a.txt:2: one two words\na.txt:4: three words\n");
}

#[test]
fn what_is_wrong_is_one_line_and_status_2() {
    for args in [&["--nonsense"][..], &["print", "--width", "0"], &["/"], &["print", "/no/such"], &["print", "a", "b"]]
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
