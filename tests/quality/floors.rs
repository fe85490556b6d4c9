//! What quality may not fall under.

use std::{collections::BTreeMap, fs, path::PathBuf};

/// The stored floors, and what holds now.
pub(crate) struct Floors {
    stored: BTreeMap<(String, String), f64>,
    now: Vec<(String, &'static str, f64)>,
}

fn path() -> PathBuf {
    crate::corpus().join("floors.txt")
}

impl Floors {
    /// Reads the stored floors: a language, what is measured, and its floor a line.
    pub(crate) fn read() -> Self {
        let file = fs::read_to_string(path()).unwrap_or_default();
        let rows = file.lines().filter_map(|line| {
            let mut words = line.split_whitespace();
            let key = (words.next()?.to_owned(), words.next()?.to_owned());
            Some((key, words.next()?.parse().ok()?))
        });
        Self { stored: rows.collect(), now: Vec::new() }
    }

    /// Notes how good a language is in what is measured.
    pub(crate) fn note(&mut self, language: &str, measured: &[(&'static str, f64)]) {
        self.now.extend(measured.iter().map(|&(what, share)| (language.to_owned(), what, share)));
    }

    /// Compares, or stores what holds now when `REWRITE` is set.
    pub(crate) fn end(self) {
        if std::env::var_os("REWRITE").is_some() {
            let line =
                |(language, what, share): &(String, &str, f64)| format!("{language} {what} {:.3}\n", down(*share));
            return fs::write(path(), self.now.iter().map(line).collect::<String>()).unwrap();
        }
        let mut fallen = Vec::new();
        for (language, what, share) in self.now {
            let floor = self.stored.get(&(language.clone(), what.to_owned())).copied().unwrap_or(1.0);
            if down(share) < floor {
                fallen.push(format!("{language} {what}: {:.3}, floor {floor:.3}", down(share)));
            }
        }
        assert!(fallen.is_empty(), "quality has fallen (FAULTS=LANGUAGE shows where):\n{}", fallen.join("\n"));
    }
}

/// To three digits, never up: what is stored holds when it is measured again.
fn down(share: f64) -> f64 {
    (share * 1000.0 + 1e-9).floor() / 1000.0
}
