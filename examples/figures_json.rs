//! Prints the figures of a plain text (a file, or standard input) as one JSON array.

use std::{fs, io::Read};

use sco_reader::figure::{self, Record};

fn main() -> std::io::Result<()> {
    let text = match std::env::args().nth(1) {
        Some(path) => fs::read_to_string(path)?,
        None => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            text
        }
    };
    let figures = figure::in_text(&text);
    let records: Vec<_> = figures.iter().map(|f| Record::new(&text, f, f.range.clone())).collect();
    println!("{}", serde_json::to_string(&records)?);
    Ok(())
}
