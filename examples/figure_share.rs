//! How much of a text stands out: the share of its words that are in figures which stand out fully, for each file and the median of all.
//!
//! `cargo run --release --example figure_share -- FILE...`

use std::{env, error::Error, path::Path};

use sco_reader::testing::Doc;

fn main() -> Result<(), Box<dyn Error>> {
    let mut shares = Vec::new();
    for path in env::args_os().skip(1) {
        let share = share(&Doc::open(Path::new(&path))?);
        println!("{:6.2} %  {}", share * 100.0, path.to_string_lossy());
        shares.push(share);
    }
    shares.sort_by(f64::total_cmp);
    if let Some(median) = shares.get(shares.len() / 2) {
        println!("{:6.2} %  median of {}", median * 100.0, shares.len());
    }
    Ok(())
}

fn share(doc: &Doc) -> f64 {
    let text = doc.text();
    let key: usize = doc.key_figures().map(|range| words(&text[range])).sum();
    key as f64 / words(&text).max(1) as f64
}

/// Words between white space; of Chinese every two characters are one.
fn words(text: &str) -> usize {
    let han = text.chars().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}')).count();
    let others = text.split(|c: char| c.is_whitespace() || matches!(c, '\u{3400}'..='\u{9fff}'));
    others.filter(|word| !word.is_empty()).count() + han / 2
}
