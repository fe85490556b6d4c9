//! The text's own table of contents: its entries say which lines are headings, and are none themselves.

use std::collections::{HashMap, HashSet};

use super::{
    candidate::{Candidate, FURTHER, Seen, words},
    label::Labelled,
};
use crate::document::Range;

/// What stands above a table of contents, in small letters.
const TITLES: &[&str] = &[
    "contents", "table of contents", "list of contents", "toc", "list of illustrations", "illustrations",
    "list of figures", "list of tables", "inhalt", "inhaltsverzeichnis", "table des matières", "sommaire", "índice",
    "indice", "sommario", "sumario", "содержание", "оглавление", "目录", "目錄",
];
/// No table has more entries.
const MOST: usize = 5000;
/// A line of so many characters is prose, when another one stands beside it.
const PROSE: usize = 55;
/// An entry that goes on at the same indentation has a line of so many characters.
const WRAPPED: usize = 50;
/// Entries with the same words that are looked at.
const SAME: usize = 24;
/// Blank lines that part a table from the text behind it.
const APART: u8 = 3;

/// An entry of the table.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Where it stands.
    at: usize,
    /// The words, the further lines of a long one included.
    text: String,
    /// Cells before it.
    pub(super) indent: usize,
    above: u8,
    /// Its page number has been read.
    complete: bool,
    /// Characters of its last line.
    chars: usize,
    labelled: bool,
    /// Of its words with the label, and of those behind it.
    hashes: (u64, u64),
}

/// The tables of contents of a text, gathered line by line.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Where tables stand.
    regions: Vec<Range>,
    pub(super) entries: Vec<Entry>,
    /// The entries of the table that is being read begin here.
    first: usize,
    open: Option<Open>,
    /// The first entries of each table, which end it where they come again.
    firsts: Vec<u64>,
}

#[derive(Debug)]
struct Open {
    start: usize,
    /// Of these first ones so many are its own.
    own: usize,
    /// The last line was as long as prose is.
    prose: Option<usize>,
    /// A list of images: its entries are no headings.
    ignored: bool,
}

impl Contents {
    /// Takes the next line with text.
    pub(super) fn take(&mut self, seen: &Seen) {
        let text = seen.text();
        let at = seen.line.range.start;
        if let Some(ignored) = title(text) {
            self.close(at);
            self.first = self.entries.len();
            self.open = Some(Open { start: at, own: 0, prose: None, ignored });
            return;
        }
        let Some(open) = &mut self.open else { return };
        if seen.rule().is_some() || text.contains("[Page ") {
            return;
        }
        let stripped = without_leaders(text);
        let led = stripped.len() < text.len();
        let hash = words(stripped).0;
        let begun = self.entries.len() - self.first >= 2 || self.entries.last().is_none_or(|e| e.complete);
        if (begun || open.own == 0) && !led && self.firsts.contains(&hash) {
            return self.close(at);
        }
        let labelled = Labelled::read(stripped);
        let has_label = labelled.label.is_some() || labelled.word.is_some();
        let long = seen.chars() >= PROSE && !led && !has_label;
        if long && seen.above == 0 && open.prose.is_some() {
            let from = open.prose.unwrap_or(at);
            return self.close_before_prose(from);
        }
        open.prose = long.then(|| if seen.above == 0 { open.prose.unwrap_or(at) } else { at });
        let full = self.entries.len() - self.first >= MOST;
        if full || !led && stripped.contains("   ") && !has_label {
            return;
        }
        let last = self.entries.last_mut().filter(|e| self.first > 0 || e.at >= open.start);
        if let Some(last) = last
            && seen.above == 0
            && !has_label
            && Labelled::read(&last.text).label.is_some()
            && !last.complete
            && (seen.indent > last.indent || seen.indent == last.indent && last.chars >= WRAPPED)
        {
            last.complete = led;
            last.chars = seen.chars();
            last.text.push(' ');
            last.text += stripped;
            return;
        }
        if open.own < 2 {
            open.own += 1;
            self.firsts.push(hash);
        }
        self.entries.push(Entry {
            at,
            text: stripped.to_owned(),
            indent: seen.indent,
            above: seen.above,
            complete: led,
            chars: seen.chars(),
            labelled: false,
            hashes: (0, 0),
        });
    }

    /// True when a table has been seen.
    pub(super) fn any(&self) -> bool {
        self.open.is_some() || !self.entries.is_empty()
    }

    /// Forgets what was found: it belongs to the head that a publisher put before the text.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn end(&mut self, at: usize) {
        if self.open.is_some() {
            self.close_before_prose(at);
        }
    }

    fn close(&mut self, at: usize) {
        if let Some(open) = self.open.take() {
            if open.ignored {
                self.entries.truncate(self.first);
            }
            self.regions.push(open.start..at);
        }
    }

    /// The table ends before the prose at `at`, and before the headings above it: those that stand apart, or come again.
    fn close_before_prose(&mut self, at: usize) {
        let mut end = at;
        let table = &self.entries[self.first..];
        if let Some(n) = table.iter().rposition(|e| e.above >= APART).filter(|&n| n > 0) {
            end = table[n].at.min(end);
        } else if let Some(last) = table.last().filter(|e| e.at < at && e.above > 0 && table.len() > 1) {
            end = last.at;
        }
        self.entries.truncate(self.first + self.entries[self.first..].iter().take_while(|e| e.at < end).count());
        self.close(end);
    }

    /// True for a place in a table.
    pub(super) fn holds(&self, at: usize) -> bool {
        let after = self.regions.partition_point(|r| r.start <= at);
        after > 0 && self.regions[after - 1].contains(&at)
    }

    /// Finds the entries among `candidates` (sorted by place) in the order of both; each found one learns its entry and
    /// how far its title goes. Returns how many entries were found.
    pub(super) fn match_with(&mut self, candidates: &mut [Candidate]) -> usize {
        if self.entries.len() < 2 {
            return 0;
        }
        let mut places: HashMap<u64, Vec<u32>> = HashMap::new();
        for (n, entry) in self.entries.iter_mut().enumerate() {
            let labelled = Labelled::read(&entry.text);
            entry.labelled = labelled.label.is_some() || labelled.word.is_some();
            entry.hashes = words(&entry.text);
            for hash in [entry.hashes.0, entry.hashes.1].into_iter().filter(|&h| h != 0) {
                let list = places.entry(hash).or_default();
                if list.last() != Some(&(n as u32)) {
                    list.push(n as u32);
                }
            }
        }
        let whole: HashSet<u64> = candidates.iter().flat_map(|c| c.hashes.map(|h| h.0)).collect();
        let chain = longest(candidates.iter().map(|c| self.entries_of(c, &places, &whole)));
        for &(n, further, entry) in &chain {
            let candidate = &mut candidates[n];
            candidate.entry = Some(entry);
            if further > 0 {
                candidate.ends = [0; FURTHER];
                candidate.ends[further - 1] = candidate.further[further - 1];
            }
        }
        chain.len()
    }

    /// The entries that a candidate may be, each over the fewest lines. A title without its label is believed where the
    /// entry has none either, or no line has the entry's; `whole` are the lines' words.
    fn entries_of(
        &self,
        candidate: &Candidate,
        places: &HashMap<u64, Vec<u32>>,
        whole: &HashSet<u64>,
    ) -> Vec<(usize, u32)> {
        let labelled = candidate.label.is_some() || candidate.word.is_some();
        let mut found: Vec<(usize, u32)> = Vec::new();
        for (further, (full, title)) in candidate.hashes.iter().enumerate() {
            for (hash, bare) in [(full, false), (title, true)] {
                let list = places.get(hash).filter(|_| *hash != 0).map_or(&[][..], |l| l);
                for &n in list.iter().take(SAME) {
                    let entry = &self.entries[n as usize];
                    let alone = !labelled && entry.labelled && !whole.contains(&entry.hashes.0);
                    let fits = entry.hashes.0 == *full || alone || bare && !entry.labelled && candidate.titled;
                    if fits && !found.iter().any(|f| f.1 == n) {
                        found.push((further, n));
                    }
                }
            }
        }
        found
    }
}

/// The longest run of entries in the order of the candidates: `(candidate, further lines, entry)`.
fn longest(candidates: impl Iterator<Item = Vec<(usize, u32)>>) -> Vec<(usize, usize, u32)> {
    // The usual way to find it: `tails[k]` is the end of a run of k + 1 that ends with the smallest entry.
    let mut steps: Vec<(usize, usize, u32, Option<usize>)> = Vec::new();
    let mut tails: Vec<usize> = Vec::new();
    for (n, mut entries) in candidates.enumerate() {
        // From the last to the first, so that a candidate is one entry at most.
        entries.sort_unstable_by_key(|&(_, entry)| std::cmp::Reverse(entry));
        for (further, entry) in entries {
            let k = tails.partition_point(|&t| steps[t].2 < entry);
            // What comes first stays: the words of a heading may come again in the text.
            if tails.get(k).is_some_and(|&t| steps[t].2 == entry) {
                continue;
            }
            let before = k.checked_sub(1).map(|k| tails[k]).filter(|&t| steps[t].0 != n);
            if k > 0 && before.is_none() {
                continue;
            }
            steps.push((n, further, entry, before));
            let at = steps.len() - 1;
            match tails.get_mut(k) {
                Some(tail) => *tail = at,
                None => tails.push(at),
            }
        }
    }
    let mut run: Vec<_> = std::iter::successors(tails.last().copied(), |&s| steps[s].3)
        .map(|s| (steps[s].0, steps[s].1, steps[s].2))
        .collect();
    run.reverse();
    run
}

/// Whether `text` stands above a table, and whether that one lists images.
fn title(text: &str) -> Option<bool> {
    if text.len() > 40 {
        return None;
    }
    let small = text.to_lowercase();
    let words = small.trim_matches(|c: char| !c.is_alphanumeric());
    let words = Labelled::read(words).title.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned();
    TITLES
        .contains(&&*words)
        .then(|| words.contains("illustration") || words.contains("figures") || words.contains("tables"))
}

/// `text` without bullet, and without the leaders and page number at its end.
fn without_leaders(text: &str) -> &str {
    let text = text.trim_start_matches(['*', '+', '-', '•', '[']).trim();
    let page = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x' | ']' | '['));
    let before = page.trim_end_matches(|c: char| matches!(c, '.' | '_' | '·' | '…') || c.is_whitespace());
    let between = &page[before.len()..];
    let numbered = page.len() < text.len();
    let dots = between.matches(['.', '_', '·', '…']).count();
    let leaders = numbered && (dots >= 2 || between.len() >= 2 && between.ends_with(' ') && dots == 0);
    if leaders || dots >= 3 { before } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaders_and_pages_are_taken_off() {
        let cases = [
            ("1.  Introduction ........ 3", "1.  Introduction"),
            ("2.1 Terms . . . . . . . . 12", "2.1 Terms"),
            ("* 1.1. Scope", "1.1. Scope"),
            ("I. THE PRISON-DOOR                51", "I. THE PRISON-DOOR"),
            ("Chapter 3", "Chapter 3"),
            ("CHAPTER XII", "CHAPTER XII"),
            ("Version 2.0", "Version 2.0"),
        ];
        for (text, entry) in cases {
            assert_eq!(without_leaders(text), entry);
        }
    }
}
