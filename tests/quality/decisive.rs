//! Which rows of evidence decide something alone: for how many there is a number in the corpus that is decided rightly with
//! the row and wrongly without it. Rows overlap, so that many decide together with others only.
//! `ROWS=1 cargo test --test quality decide -- --nocapture` prints that example for each row, and a counter-example where
//! there is one: a number at which the row fits and is rightly outweighed.

use std::path::Path;

use sco_reader::testing;

use crate::fit::{QUESTIONS, Sample, samples, texts};

/// So many of the rows decide something alone, at least, and so many are somewhere outweighed. Both only rise.
const DECIDING: f64 = 0.76;
const OUTWEIGHED: f64 = 0.66;

/// What the row adds to the sum of a sample; 0 where it does not fit.
fn added(sample: &Sample, row: usize) -> i32 {
    sample.rows.iter().position(|r| *r == row).map_or(0, |i| sample.weights[i])
}

/// True when the sample is decided rightly, and without the row it would not be.
fn is_example(sample: &Sample, row: usize) -> bool {
    (sample.sum > 0) == sample.yes && (sample.sum - added(sample, row) > 0) != sample.yes
}

/// True when the row speaks for the wrong answer and the others outweigh it.
fn is_counter_example(sample: &Sample, row: usize) -> bool {
    let speaks = added(sample, row);
    speaks != 0 && (speaks > 0) != sample.yes && (sample.sum > 0) == sample.yes
}

#[test]
fn rows_of_evidence_decide_alone() {
    let texts = texts(Path::new(env!("CARGO_MANIFEST_DIR")), "");
    let names: Vec<_> = testing::evidence().collect();
    let (mut idle, mut outweighed) = (Vec::new(), 0);
    for question in QUESTIONS {
        let samples = samples(&texts, question, &names);
        for (row, (_, name)) in names.iter().enumerate().filter(|(_, (on, _))| *on == question) {
            let shortest = |fits: fn(&Sample, usize) -> bool| {
                samples.iter().filter(|s| fits(s, row)).min_by_key(|s| s.place.len()).map(|s| s.place.as_str())
            };
            let (example, counter) = (shortest(is_example), shortest(is_counter_example));
            outweighed += usize::from(counter.is_some());
            if std::env::var_os("ROWS").is_some() {
                println!("{question}: {name}\n    {}", example.unwrap_or("decides nothing"));
                println!("    {}", counter.unwrap_or("never outweighed"));
            }
            if example.is_none() {
                idle.push(format!("{question}: {name}"));
            }
        }
    }
    let share = |rows: usize| rows as f64 / names.len() as f64;
    let deciding = share(names.len() - idle.len());
    assert!(deciding >= DECIDING, "{} of {} rows decide nothing alone: {idle:#?}", idle.len(), names.len());
    assert!(share(outweighed) >= OUTWEIGHED, "{outweighed} of {} rows are outweighed somewhere", names.len());
}
