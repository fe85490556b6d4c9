//! The printed commands over several documents: in their order, each row with its path, whatever one of them is.

use std::{
    fs,
    process::{Command, Output, Stdio},
};

use crate::support::{BIN, Folder, Session};

fn run(folder: &Folder, args: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(BIN);
    command.args(args).current_dir(folder.path()).env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn reports(test: &str) -> Folder {
    Folder::new(
        test,
        &[
            ("in/2022.md", "# Report of 2022\n\nIt spent $3 million on roads in 2022. It had 41,200 employees.\n"),
            (
                "in/2023.md",
                "---\nauthor: Ann Author\ndate: 2023-05-07\n---\n\n# Report of 2023\n\n## Outlook\n\nBy March 2023 it had 43,000 employees and €5 million.\n",
            ),
            ("in/deep/q3.txt", "Letter\n\nOn 7 June 2021 it had 39,900 employees.\n"),
            ("in/logo.bin2", "\u{0}\u{1}\u{2}"),
        ],
    )
}

fn rows(json: &str) -> Vec<serde_json::Value> {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

#[test]
fn figures_of_a_folder_tell_their_path_in_every_form() {
    let folder = reports("several-figures");
    let (code, json, err) = run(&folder, &["figures", "--format", "json", "--counts", "employee", "in"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let found: Vec<_> = rows(&json).iter().map(|r| format!("{} {}", r["path"], r["text"])).collect();
    let expected = ["\"in/2022.md\" \"41,200\"", "\"in/2023.md\" \"43,000\"", "\"in/deep/q3.txt\" \"39,900\""];
    assert_eq!(found, expected);
    let (_, csv, _) = run(&folder, &["figures", "--format", "csv", "--counts", "employee", "in"]);
    let starts: Vec<_> = csv.lines().map(|l| l.split(',').next().unwrap()).collect();
    assert_eq!(starts, ["path", "in/2022.md", "in/2023.md", "in/deep/q3.txt"]);
    let (_, text, _) = run(&folder, &["figures", "--counts", "employee", "in"]);
    let heads: Vec<_> = text.lines().filter(|l| !l.starts_with(' ')).collect();
    assert!(heads.len() == 3 && heads[0].starts_with("in/2022.md: 41,200 "), "{text}");
    let (_, table, _) = run(&folder, &["figures", "--format", "markdown", "--counts", "employee", "in"]);
    let cells: Vec<_> = table.lines().map(|l| l.split('|').nth(1).unwrap().trim()).collect();
    assert_eq!(cells, ["Document", "---", "in/2022.md", "in/2023.md", "in/deep/q3.txt"]);
    let (_, lines, _) = run(&folder, &["figures", "--format", "jsonl", "in"]);
    assert!(lines.lines().all(|l| l.starts_with("{\"path\":\"in/")), "{lines}");
    let (_, picture, _) = run(&folder, &["figures", "--format", "svg", "--counts", "employee", "in"]);
    assert!(picture.contains("in/2022.md: employees") && picture.ends_with("</svg>\n"), "{picture}");
}

#[test]
fn figures_are_chosen_by_unit_size_time_and_rank() {
    let folder = reports("several-filters");
    let texts = |args: &[&str]| {
        let (code, json, err) = run(&folder, &[&["figures", "--format", "json"], args, &["in"]].concat());
        assert_eq!((code, err.as_str()), (0, ""), "{args:?}");
        rows(&json).iter().map(|r| r["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&["--unit", "dollars"]), ["$3 million"]);
    assert_eq!(texts(&["--kind", "money", "--min", "4e6"]), ["€5 million"]);
    assert_eq!(texts(&["--since", "2023", "--min", "1e4"]), ["43,000", "€5 million"]);
    assert_eq!(texts(&["--until", "June 2021", "--kind", "count"]), ["39,900"]);
    assert_eq!(texts(&["--top", "1", "--unit", "EUR"]), ["€5 million"]);
    assert_eq!(texts(&["--top", "2"]).len(), 2);
    let (code, out, err) = run(&folder, &["figures", "--since", "soon", "in"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("this names no date"), "{err}");
}

#[test]
fn dates_of_all_stand_in_one_order_of_time() {
    let folder = reports("several-timeline");
    let (code, json, _) = run(&folder, &["timeline", "--format", "json", "in"]);
    assert_eq!(code, 0);
    let rows = rows(&json);
    let starts: Vec<_> = rows.iter().map(|r| r["date_start"].as_str().unwrap()).collect();
    assert!(starts.is_sorted() && starts[0] == "2021-06-07", "{starts:?}");
    assert_eq!(rows[0]["path"], "in/deep/q3.txt");
    let (_, text, _) = run(&folder, &["timeline", "--since", "2023", "in"]);
    assert!(text.lines().all(|l| l.starts_with("in/2023.md: 2023") || l.starts_with("    ")), "{text}");
    let (_, picture, _) = run(&folder, &["timeline", "--format", "svg", "in"]);
    assert!(picture.contains("in/deep/q3.txt: 7 June 2021"), "{picture}");
}

#[test]
fn outlines_prints_and_citations_name_their_document() {
    let folder = reports("several-outline");
    let (_, out, _) = run(&folder, &["outline", "in"]);
    let expected = "in/2022.md: Report of 2022\nin/2023.md: Report of 2023\nin/2023.md:   Outlook\nin/deep/q3.txt: ";
    assert!(out.starts_with(expected), "{out}");
    let (_, json, _) = run(&folder, &["outline", "--format", "json", "in/2022.md", "in/2023.md"]);
    assert_eq!(rows(&json)[2]["path"], "in/2023.md");
    let (_, printed, _) = run(&folder, &["print", "in/2022.md", "in/2023.md"]);
    assert!(
        printed.starts_with("==> in/2022.md <==\n\n") && printed.contains("\n\n==> in/2023.md <==\n\n"),
        "{printed}"
    );
    let (_, cited, _) = run(&folder, &["cite", "in"]);
    assert!(cited.contains("in/2023.md: Ann Author, \u{201c}"), "{cited}");
    let (_, csl, _) = run(&folder, &["cite", "--format", "csl-json", "in"]);
    let items = rows(&csl);
    assert_eq!(items[1]["custom"]["path"], "in/2023.md");
    let ids: std::collections::BTreeSet<_> = items.iter().map(|i| i["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), items.len());
    let (_, bib, _) = run(&folder, &["cite", "--format", "bibtex", "in"]);
    assert!(bib.contains("file    = {in/deep/q3.txt}"), "{bib}");
}

#[test]
fn one_that_cannot_be_read_is_told_and_the_others_are_done() {
    let folder = reports("several-errors");
    for command in ["figures", "timeline", "outline", "print", "cite"] {
        let (code, out, err) = run(&folder, &[command, "in/2022.md", "in/none.md", "in/logo.bin2", "in/deep/q3.txt"]);
        assert_eq!(code, 2, "{command}");
        assert!(out.contains("2022") && out.contains("q3.txt"), "{command}: {out}");
        let found: Vec<_> = err.lines().collect();
        assert_eq!(found.len(), 2, "{command}: {err}");
        assert!(found[0].starts_with("sco-reader: ") && err.contains("none.md: no such file"), "{command}: {err}");
        assert!(err.contains("logo.bin2: "), "{command}: {err}");
    }
    // What a folder holds besides documents is no error, and an empty folder holds none.
    assert_eq!(run(&folder, &["outline", "in"]).0, 0);
    fs::create_dir(format!("{}/empty", folder.path())).unwrap();
    let empty = run(&folder, &["figures", "--format", "json", "empty"]);
    assert_eq!(empty, (2, String::new(), "sco-reader: empty: holds no document to read\n".into()));
}

#[test]
fn ctrl_c_leaves_whole_rows_in_their_frame() {
    let page = "It had 500 members and spent $3 million.\n\n".repeat(1_000);
    let folder = Folder::new("several-interrupt", &[("1.txt", &page), ("3.txt", &page)]);
    // Nobody writes to the second, so there is no end before it is asked for.
    assert!(Command::new("mkfifo").arg(format!("{}/2.txt", folder.path())).status().unwrap().success());
    let out = format!("{}/out.json", folder.path());
    let script = format!("cd {}; exec {BIN} figures --format json 1.txt 2.txt 3.txt > {out}", folder.path());
    let mut s = Session::run(80, 24, Session::command("sh").args(["-c", &script]));
    let deadline = std::time::Instant::now() + crate::support::PATIENCE;
    while fs::metadata(&out).map_or(0, |m| m.len()) == 0 {
        assert!(std::time::Instant::now() < deadline, "nothing is written");
        std::thread::yield_now();
    }
    s.send("\x03");
    assert_eq!(s.wait_end().code(), Some(130));
    let found = rows(&fs::read_to_string(&out).unwrap());
    assert!(!found.is_empty() && found.iter().all(|row| row["path"] == "1.txt"));
}
