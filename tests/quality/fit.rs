//! Fits the weights of the evidence to the marked texts: logistic regression, the same on every run.
//!
//! `FIT=1 cargo test --test quality fit -- --nocapture` writes `src/figure/evidence/weights.rs`, which holds from the
//! next build on. `FIT` may name further files, parted by colons, one JSON object a line with `text` and `figures`. With `FAULTS`
//! set, the numbers that the weights decide wrongly are shown.

use std::{collections::HashMap, fmt::Write, fs, path::Path};

use sco_reader::testing;

use crate::{marked, news};

/// What is asked of numbers, in the order of the biases.
pub(crate) const QUESTIONS: [&str; 4] = ["count", "year", "count in Chinese", "year in Chinese"];

/// How much a weight is held back to what is stored, in samples: what a few texts alone say changes little, and what
/// others said before is kept.
const RIDGE: f64 = 0.5;

/// The least weight, in hundredths, that is worth keeping.
const LEAST: f64 = 8.0;

/// A weight of one in the regression, in the integers that are stored.
const UNIT: f64 = 100.0;

/// A candidate of a marked text.
pub(crate) struct Sample {
    /// The rows that fit.
    pub(crate) rows: Vec<usize>,
    /// What each adds with the stored weights, and their sum.
    pub(crate) weights: Vec<i32>,
    pub(crate) sum: i32,
    /// What the marks answer.
    pub(crate) yes: bool,
    /// How much it counts.
    weight: f64,
    /// The text that it is of, which decides its fold.
    text: usize,
    /// The number with what stands around it, to be shown.
    pub(crate) place: String,
}

#[test]
fn fit() {
    let Ok(more) = std::env::var("FIT") else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names: Vec<_> = testing::evidence().collect();
    let texts = texts(root, &more);
    let stored = Stored::read(root, names.len());
    let mut weights = vec![0.0; names.len()];
    let mut bias = Vec::new();
    for (number, question) in QUESTIONS.into_iter().enumerate() {
        let before = (&stored.weights[..], stored.bias[number]);
        let samples = samples(&texts, question, &names);
        for fold in 0..5 {
            let (kept, left): (Vec<&Sample>, Vec<_>) = samples.iter().partition(|s| s.text % 5 != fold);
            let (w, b) = fitted(&kept, before);
            let right = left.iter().filter(|s| (score(s, &w, b) > 0.0) == s.yes).count();
            println!("{question} fold {fold}: {right} of {} right", left.len());
        }
        let all: Vec<_> = samples.iter().collect();
        let (w, b) = fitted(&all, before);
        for (n, (on, name)) in names.iter().enumerate().filter(|(_, (on, _))| *on == question) {
            weights[n] = w[n];
            println!("{:7.0} {on} {name}", w[n] * UNIT);
        }
        bias.push(b);
        let wrong = all.iter().filter(|s| (score(s, &w, b) > 0.0) != s.yes).count();
        println!("{question}: {wrong} of {} wrong", all.len());
        if std::env::var_os("FAULTS").is_some() {
            all.iter().filter(|s| (score(s, &w, b) > 0.0) != s.yes).for_each(|s| println!("    {}", s.place));
        }
    }
    fs::write(root.join("src/figure/evidence/weights.rs"), source(&weights, &bias)).unwrap();
}

/// The weights of the last fit, from which a new one starts.
struct Stored {
    weights: Vec<f64>,
    bias: Vec<f64>,
}

impl Stored {
    /// The weights of `src/figure/evidence/weights.rs`, which has one for each of so many rows.
    fn read(root: &Path, rows: usize) -> Self {
        let text = fs::read_to_string(root.join("src/figure/evidence/weights.rs")).unwrap();
        let list = |name: &str| {
            let array = text.split(name).nth(1).unwrap().split(" = [").nth(1).unwrap().split("];").next().unwrap();
            array.split(',').filter_map(|n| n.trim().parse::<f64>().ok()).map(|n| n / UNIT).collect::<Vec<_>>()
        };
        let stored = Self { weights: list("WEIGHTS"), bias: list("BIAS") };
        assert_eq!(stored.weights.len(), rows, "a new row needs a weight of 0 at its place in weights.rs");
        stored
    }
}

/// A text and where its figures stand, with true for dates and periods.
pub(crate) struct Text {
    text: String,
    figures: Vec<(std::ops::Range<usize>, bool)>,
    weight: f64,
}

pub(crate) fn texts(root: &Path, more: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    let dated = |kind: &str| matches!(kind, "date" | "period" | "time");
    let mut files: Vec<_> = fs::read_dir(root.join("tests/corpus"))
        .unwrap()
        .filter_map(|folder| fs::read_dir(folder.unwrap().path()).ok())
        .flat_map(|files| files.map(|file| file.unwrap().path()))
        .collect();
    files.sort();
    for file in files {
        for (_, marked) in marked::read(&fs::read_to_string(file).unwrap()).unwrap() {
            let figures = marked.figures.iter().map(|f| (f.range.clone(), dated(&f.kind))).collect();
            texts.push(Text { text: marked.text, figures, weight: 1.0 });
        }
    }
    for grammar in &news::GRAMMARS {
        for sentence in grammar.sentences() {
            let start = sentence.text.find(sentence.number).unwrap();
            let range = start..start + sentence.number.len();
            texts.push(Text { text: sentence.text, figures: vec![(range, false)], weight: 0.03 });
        }
    }
    for file in more.split(':').filter(|file| file.contains('.')) {
        for line in fs::read_to_string(file).unwrap().lines() {
            let json: serde_json::Value = serde_json::from_str(line).unwrap();
            let place = |f: &serde_json::Value| {
                let at = |key: &str| f[key].as_u64().unwrap() as usize;
                (at("start")..at("end"), dated(f["kind"].as_str().unwrap()))
            };
            let figures = json["figures"].as_array().unwrap().iter().map(place).collect();
            texts.push(Text { text: json["text"].as_str().unwrap().to_owned(), figures, weight: 1.0 });
        }
    }
    texts
}

pub(crate) fn samples(texts: &[Text], question: &str, names: &[(&str, &str)]) -> Vec<Sample> {
    let places: HashMap<_, _> = names.iter().enumerate().map(|(n, name)| (*name, n)).collect();
    let mut samples = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        let mut seen = Vec::new();
        let weighings = paragraphs(&text.text).flat_map(|paragraph| {
            let found = testing::weighings(&text.text[paragraph.clone()]);
            found.into_iter().map(move |w| (w.range.start + paragraph.start..w.range.end + paragraph.start, w))
        });
        for (range, weighing) in weighings.filter(|(_, w)| w.question == question) {
            if seen.contains(&range) {
                continue;
            }
            let marked = text.figures.iter().find(|(f, _)| f.start < range.end && range.start < f.end);
            let yes = marked.is_some_and(|(_, dated)| *dated == question.starts_with("year"));
            let rows = weighing.rows.iter().map(|(row, _)| places[&(question, *row)]).collect();
            let weights = weighing.rows.iter().map(|(_, weight)| *weight).collect();
            let place = shown(&text.text, &range, yes);
            samples.push(Sample { rows, weights, sum: weighing.sum, yes, weight: text.weight, text: n, place });
            seen.push(range);
        }
    }
    samples
}

/// The number at a place with what stands around it, and what the marks say of it.
fn shown(text: &str, range: &std::ops::Range<usize>, yes: bool) -> String {
    let before: String = text[..range.start].chars().rev().take(40).collect();
    let before: String = before.chars().rev().collect();
    let behind: String = text[range.end..].chars().take(40).collect();
    let mark = if yes { '+' } else { '-' };
    format!("{mark} {before}[{}]{behind}", &text[range.clone()]).replace('\n', " ")
}

/// What stands between blank lines, in bytes of the text.
fn paragraphs(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    text.split("\n\n").scan(0, |at, part| {
        let start = *at;
        *at += part.len() + 2;
        Some(start..start + part.len())
    })
}

fn score(sample: &Sample, weights: &[f64], bias: f64) -> f64 {
    bias + sample.rows.iter().map(|r| weights[*r]).sum::<f64>()
}

/// The weights and the bias that make the answers likeliest, by descent with a step of its own for each row.
fn fitted(samples: &[&Sample], (stored, stored_bias): (&[f64], f64)) -> (Vec<f64>, f64) {
    let (mut weights, mut bias) = (stored.to_vec(), stored_bias);
    let (mut squares, mut bias_squares) = (vec![1e-8; stored.len()], 1e-8);
    for _ in 0..600 {
        let held = weights.iter().zip(stored).map(|(weight, stored)| (weight - stored) * RIDGE);
        let (mut slope, mut bias_slope) = (held.collect::<Vec<f64>>(), 0.0);
        for sample in samples {
            let likely = 1.0 / (1.0 + (-score(sample, &weights, bias)).exp());
            let error = (likely - f64::from(u8::from(sample.yes))) * sample.weight;
            sample.rows.iter().for_each(|r| slope[*r] += error);
            bias_slope += error;
        }
        for ((weight, square), slope) in weights.iter_mut().zip(&mut squares).zip(&slope) {
            *square += slope * slope;
            *weight -= 0.3 * slope / square.sqrt();
        }
        bias_squares += bias_slope * bias_slope;
        bias -= 0.3 * bias_slope / f64::sqrt(bias_squares);
    }
    (weights, bias)
}

fn source(weights: &[f64], bias: &[f64]) -> String {
    let whole = |w: &f64| if (w * UNIT).abs() < LEAST { 0 } else { (w * UNIT).round() as i32 };
    let bias: Vec<_> = bias.iter().map(|w| (w * UNIT).round().to_string()).collect();
    let mut text = String::from(
        "//! The weights, written by `FIT=1 cargo test --test quality fit` and not by hand.\n\n/// What each question \
         starts from.\n",
    );
    writeln!(text, "pub(super) static BIAS: [i32; {}] = [{}];", bias.len(), bias.join(", ")).unwrap();
    writeln!(text, "\n/// The weight of each row, in the order of the rows.").unwrap();
    writeln!(text, "#[rustfmt::skip]\npub(super) static WEIGHTS: [i32; {}] = [", weights.len()).unwrap();
    for line in weights.chunks(16) {
        let line: Vec<_> = line.iter().map(|w| whole(w).to_string()).collect();
        writeln!(text, "    {},", line.join(", ")).unwrap();
    }
    text + "];\n"
}
