//! The numbered clauses of licences and contracts: paragraphs that begin with their numbers. Their first words name them.

use super::{
    super::super::opening::first_words,
    candidate::{Candidate, is_capitalised},
    label::Label,
};

/// So many clauses, of so many bytes each on average, are believed; a list has fewer or shorter ones.
const ENOUGH: usize = 6;
const LENGTH: usize = 250;
/// First clauses that are tried.
const TRIED: usize = 32;
/// A title that a clause's first sentence is has at most so many bytes.
const TITLE: usize = 60;

/// The candidates that the clauses of the text begin with; none where it does not consist of clauses.
pub(super) fn find(candidates: &[Candidate]) -> Vec<usize> {
    let starts = (0..candidates.len()).filter(|&i| number(&candidates[i]).is_some_and(|n| n <= 1));
    let found = starts.take(TRIED).map(|first| from(candidates, first)).max_by_key(Vec::len).unwrap_or_default();
    let (Some(&first), Some(&last), Some(end)) = (found.first(), found.last(), candidates.last()) else {
        return Vec::new();
    };
    let span = candidates[last].range.start - candidates[first].range.start;
    let long = span >= LENGTH * (found.len() - 1) && span * 2 >= end.range.end;
    if found.len() >= ENOUGH && long { found } else { Vec::new() }
}

/// The candidates in the column of `first` whose numbers go on from it by one.
fn from(candidates: &[Candidate], first: usize) -> Vec<usize> {
    let Some(mut next) = number(&candidates[first]) else { return Vec::new() };
    let mut found = Vec::new();
    for (i, c) in candidates.iter().enumerate().skip(first) {
        if c.indent == candidates[first].indent && number(c) == Some(next) {
            found.push(i);
            next += 1;
        }
    }
    found
}

/// The number that the first line of a paragraph begins with.
fn number(c: &Candidate) -> Option<u32> {
    match c.label {
        Some(Label::Path(ref path)) if path.len() == 1 && c.above > 0 && c.titled && c.word.is_none() => Some(path[0]),
        _ => None,
    }
}

/// What a clause is called whose first line is `line`: its number and its first sentence where that is a title, else its
/// first words.
pub(super) fn name(line: &str) -> &str {
    let line = line.trim();
    let label = line.find(char::is_whitespace).unwrap_or(line.len());
    let sentence = line[label..].find(". ").map(|at| label + at).filter(|&at| at <= TITLE);
    match sentence.filter(|&at| is_capitalised(&line[label..at])) {
        Some(end) => &line[..end],
        None => &line[..first_words(line)],
    }
}
