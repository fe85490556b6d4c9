//! How good the recogniser is: precision, recall and F1 of exact places and kinds, values, and texts without a figure
//! kept clean, by language, on the marked texts under `tests/corpus`; and how many numbers it finds in sentences that a
//! grammar makes.
//!
//! `cargo test --test quality -- --nocapture` prints the table, with `FAULTS=german` every fault of a language, with
//! `FAULTS=german/news` of one file. Nothing may fall under the floors in `tests/corpus/floors.txt`, which
//! `REWRITE=1 cargo test --test quality` writes anew.

mod decisive;
mod fit;
mod floors;
mod marked;
mod news;
mod score;

use std::{fs, path::PathBuf};

use floors::Floors;
use score::Tally;

/// The folders of the corpus.
const LANGUAGES: [&str; 7] = ["english", "chinese", "german", "french", "spanish", "russian", "italian"];

fn corpus() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// Scores the files of a language, a line of the table each; prints faults when they are asked for.
fn score_language(language: &str, table: &mut String) -> Tally {
    let wanted = std::env::var("FAULTS").unwrap_or_default();
    let mut paths: Vec<_> = fs::read_dir(corpus().join(language)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut whole = Tally::default();
    for path in paths {
        let name = format!("{language}/{}", path.file_stem().unwrap().to_string_lossy());
        let texts = marked::read(&fs::read_to_string(&path).unwrap()).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut tally = Tally::default();
        for (line, text) in texts {
            let mut faults = Vec::new();
            tally.add(&score::score(&text, &mut faults));
            if !faults.is_empty() && (wanted == language || wanted == name) {
                println!("{name}:{line}: {}", text.text.escape_debug());
                faults.iter().for_each(|fault| println!("    {fault}"));
            }
        }
        *table += &row(&name, &tally);
        whole.add(&tally);
    }
    *table += &row(language, &whole);
    whole
}

fn row(name: &str, t: &Tally) -> String {
    let shares =
        [t.precision(), t.recall(), t.f1(), t.values(), t.clean()].map(|share| format!("{share:>7.3}")).concat();
    format!("{name:<22}{:>6}{:>8}{:>7}{shares}\n", t.texts, t.marked, t.found)
}

/// The share of a grammar's numbers that are found; prints the sentences of the others when they are asked for.
fn found_in_news(grammar: &news::Grammar) -> f64 {
    let wanted = std::env::var("FAULTS").is_ok_and(|wanted| wanted == format!("{}/grammar", grammar.language));
    let (mut found, sentences) = (0, grammar.sentences());
    for sentence in &sentences {
        let right = |f: &serde_json::Value| f["text"] == sentence.number && f["kind"] == sentence.kind;
        if score::recognised(&sentence.text).iter().any(right) {
            found += 1;
        } else if wanted {
            println!("{}: {}", sentence.number, sentence.text);
        }
    }
    f64::from(found) / sentences.len() as f64
}

#[test]
fn nothing_falls_under_its_floor() {
    let mut floors = Floors::read();
    let heads = ["texts", "marked", "found", "P", "R", "F1", "values", "clean"];
    let mut table = format!("{:<22}{:>6}{:>8}", "", heads[0], heads[1]);
    heads[2..].iter().for_each(|head| table += &format!("{head:>7}"));
    table.push('\n');
    for language in LANGUAGES {
        let tally = score_language(language, &mut table);
        floors.note(language, &[("F1", tally.f1()), ("values", tally.values()), ("clean", tally.clean())]);
    }
    for grammar in &news::GRAMMARS {
        let share = found_in_news(grammar);
        table += &format!("{}: {share:.3} of the grammar's numbers found\n", grammar.language);
        floors.note(grammar.language, &[("news", share)]);
    }
    println!("{table}");
    floors.end();
}
