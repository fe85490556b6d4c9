//! `figures` and `timeline`: what they write, in each form.

use std::process::{Command, Output, Stdio};

use crate::support::{BIN, TempFile};
use serde_json::Value;

fn run(args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = Command::new(BIN).args(args).stdin(Stdio::null()).output().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn json(args: &[&str]) -> Vec<Value> {
    let (code, out, err) = run(args);
    assert_eq!((code, err.as_str()), (0, ""), "{args:?}");
    serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out}"))
}

fn texts(found: &[Value]) -> Vec<&str> {
    found.iter().map(|f| f["text"].as_str().unwrap()).collect()
}

const REPORT: &str = "---\ntitle: A report\ndate: 15 September 2021\n---\n\n# Size\n\nIt has **more than 600** offices & 3 <i>labs</i>.\nIt spent $1.2 billion in June 2001.\n\n```\nlet n = 5000;\n```\n\nRun `retry 7000` now.\n\n# Time\n\nIt meets on September 16. From 2013 to 2017 it grew by 5.2%.\n\n| Country | People |\n| --- | ---: |\n| Utopia | 2,500 |\n";

#[test]
fn the_briefing_shows_what_its_front_matter_says() {
    let (code, out, err) = run(&["figures"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let line = "  more than 600         terrorist criminal activities stopped; 2013 to 2017; the SCO's regional anti-terror centre\n";
    assert!(out.contains(line), "{out}");
    let all = json(&["figures", "--format", "json"]);
    let figure = all.iter().find(|f| f["text"] == "more than 2,000").unwrap();
    assert_eq!(figure["counts"], "members of international terrorist organisations seized");
    assert_eq!(
        (&figure["low"], &figure["high"], &figure["section"]),
        (&2000.into(), &Value::Null, &"Statistics".into())
    );
    assert_eq!((&figure["period"], &figure["qualifier"]), (&"2013 to 2017".into(), &"more than".into()));
}

#[test]
fn offsets_are_those_of_the_source() {
    let file = TempFile::new("a.md", REPORT);
    let all = json(&["figures", file.path(), "--format", "json"]);
    let found = texts(&all);
    assert_eq!(
        found,
        ["more than 600", "3", "$1.2 billion", "June 2001", "September 16", "From 2013 to 2017", "5.2%", "2,500"],
        "code has no figures"
    );
    for figure in &all {
        let (start, end) = (figure["start"].as_u64().unwrap() as usize, figure["end"].as_u64().unwrap() as usize);
        assert_eq!(&REPORT[start..end], figure["text"].as_str().unwrap());
    }
    assert_eq!(all[0]["sentence"], "It has more than 600 offices & 3 labs.");
    assert_eq!(all[7]["counts"], "Utopia");
    assert_eq!(all[7]["sentence"], "Utopia | 2,500");
}

#[test]
fn an_amount_in_a_table_has_the_names_of_its_row_and_column() {
    let file = TempFile::new("a.md", "| | 2021 | 2022 |\n|---|---|---|\n| Sales | 1,021 | 5 % |\n| | 3,400 | |\n");
    let counts: Vec<_> = json(&["figures", file.path(), "--format", "json"])
        .iter()
        .filter(|figure| figure["kind"] != "date")
        .map(|figure| figure["counts"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(counts, [Some("Sales, 2021".to_owned()), Some("Sales, 2022".to_owned()), None]);
}

#[test]
fn key_figures_alone_are_shown_to_people() {
    let file = TempFile::new("a.md", REPORT);
    let (_, key, _) = run(&["figures", file.path()]);
    assert!(key.starts_with("Size\n  more than 600         offices\n"), "{key}");
    assert!(key.contains("\nTime\n") && !key.contains("June 2001\n"), "{key}");
    let (_, all, _) = run(&["figures", "--all", file.path()]);
    assert!(all.contains("\n  June 2001\n"), "{all}");
    let (_, dates, _) = run(&["figures", "--kind", "date", file.path()]);
    assert!(dates.contains("June 2001") && !dates.contains("2,500"), "{dates}");
    assert_eq!(
        texts(&json(&["figures", "--section", "time", "--kind", "percent", "--format", "json", file.path()])),
        ["5.2%"]
    );
}

#[test]
fn lines_and_tables_hold_what_the_array_holds() {
    let file = TempFile::new("a.md", REPORT);
    let array = json(&["figures", file.path(), "--format", "json"]);
    let (_, lines, _) = run(&["figures", file.path(), "--format", "jsonl"]);
    let lines: Vec<Value> = lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines, array);
    let (_, csv, _) = run(&["figures", "--all", file.path(), "--format", "csv"]);
    assert_eq!(csv.lines().count(), array.len() + 1);
    assert!(csv.starts_with("start,end,text,kind,low,high,unit,"), "{csv}");
    assert!(
        csv.contains(",\"2,500\",count,2500,2500,,,,false,Utopia,Time,Utopia | 2,500,key,,,,\n")
            || csv.contains("\"Utopia | 2,500\""),
        "{csv}"
    );
    let (_, table, _) = run(&["figures", file.path(), "--format", "markdown"]);
    assert!(table.starts_with("| Figure | Counts |") && table.contains(r"| Utopia \| 2,500 |"), "{table}");
}

#[test]
fn nothing_found_is_no_failure() {
    let file = TempFile::new("a.txt", "Not one of them.\n");
    assert_eq!(run(&["figures", file.path()]), (0, String::new(), String::new()));
    assert_eq!(run(&["figures", file.path(), "--format", "json"]).1, "[]\n");
    assert_eq!(run(&["figures", file.path(), "--format", "jsonl"]).1, "");
    assert_eq!(run(&["timeline", file.path(), "--format", "json"]).1, "[]\n");
    for command in ["figures", "timeline"] {
        assert!(run(&[command, file.path(), "--format", "svg"]).1.ends_with("</svg>\n"));
    }
}

#[test]
fn rules_are_told() {
    let file = TempFile::new("a.txt", "The G20 met 300 people.\n");
    let (code, out, _) = run(&["figures", "--explain", file.path()]);
    assert_eq!(code, 0);
    assert!(out.lines().any(|l| l.starts_with("count     300  (")), "{out}");
    assert!(out.lines().any(|l| l.starts_with("none      ") && l.contains("20")), "{out}");
    let rows = json(&["figures", "--explain", "--format", "json", file.path()]);
    assert!(rows.iter().any(|v| v["taken"] == false) && rows.iter().any(|v| v["kind"] == "count"), "{rows:?}");
    let (code, out, err) = run(&["figures", "--explain", "--format", "svg", file.path()]);
    assert_eq!((code, out.as_str(), err.lines().count()), (2, "", 1));
}

#[test]
fn dates_stand_in_order_of_time() {
    let file = TempFile::new("a.md", REPORT);
    let moments = json(&["timeline", file.path(), "--format", "json"]);
    assert_eq!(texts(&moments), ["June 2001", "From 2013 to 2017", "September 16"]);
    assert_eq!((&moments[0]["date_start"], &moments[0]["year_from"]), (&"2001-06".into(), &"text".into()));
    assert_eq!((&moments[2]["date_start"], &moments[2]["year_from"]), (&"2021-09-16".into(), &"context".into()));
    let (_, text, _) = run(&["timeline", file.path()]);
    assert!(text.contains("2021-09-16            September 16  (year from the context)\n"), "{text}");
    let (_, csv, _) = run(&["timeline", file.path(), "--format", "csv"]);
    assert!(csv.lines().nth(3).is_some_and(|l| l.ends_with(",context")), "{csv}");
    let (_, table, _) = run(&["timeline", file.path(), "--format", "markdown"]);
    assert!(table.contains("| 2013 to 2017 | From 2013 to 2017 | text | Time |"), "{table}");
}

#[test]
fn charts_are_whole_and_hold_no_markup_of_the_document() {
    let text =
        "We paid $5 million for <script>alert(1)</script> & more. They paid \u{1b}[1m$7 million on June 3, 2001.\n";
    let file = TempFile::new("a.txt", text);
    for command in ["figures", "timeline"] {
        let (code, svg, _) = run(&[command, file.path(), "--format", "svg"]);
        assert_eq!(code, 0);
        assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"), "{svg}");
        assert!(!svg.contains("<script") && !svg.contains('\x1b'), "{svg}");
        let opened = ["text", "title", "rect", "g"].map(|e| svg.matches(&format!("<{e}>")).count());
        assert!(svg.contains("prefers-color-scheme:dark"), "{opened:?}");
    }
    let (_, chart, _) = run(&["figures", file.path(), "--format", "svg"]);
    assert_eq!(chart.matches("class=\"bar\"").count(), 2, "{chart}");
}

#[test]
fn fenced_code_of_plain_text_has_none() {
    let file = TempFile::new("a.txt", "There were 600 men.\n\n```\nx = 5000\n\ny = 6000\n```\n\nThen 700 came.\n");
    assert_eq!(texts(&json(&["figures", "--as", "txt", file.path(), "--format", "json"])), ["600", "700"]);
}
