//! The help: what is done and the keys that do it, over several rows where one has no room for it.

use super::{Entry, State};
use crate::{
    document::Shown,
    reader::guide::{HelpPage, HelpRow},
};

/// Cells of a list beside its entries: frame and margins.
const FRAME: usize = 6;
/// Cells of the column of keys, with the gap behind it.
const KEYS: usize = 24;
/// Cells of a list that has room for two columns.
const WIDE: usize = 56;
/// Cells by which the further rows of an act stand in where there are no columns.
const FURTHER: usize = 4;

/// The page that is shown.
fn page(state: &State) -> Option<&HelpPage> {
    state.guide.pages.get(state.help_page)
}

/// Cells of an entry.
fn width(state: &State) -> usize {
    usize::from(state.areas().list.width).saturating_sub(FRAME).max(1)
}

/// How many rows there are.
pub(super) fn count(state: &State) -> usize {
    let width = width(state);
    let rows = |group: &[HelpRow]| group.iter().map(|row| Fitting::of(row, width).count()).sum::<usize>();
    page(state).map_or(0, |page| page.groups.iter().map(|(_, group)| rows(group) + 1).sum())
}

/// Row `n`: a heading, or keys (`aside`) in so many cells (`indent`) with an act, or a part of it, behind them.
pub(super) fn entry(state: &State, mut n: usize) -> Option<Entry> {
    let width = width(state);
    for (group, rows) in &page(state)?.groups {
        if n == 0 {
            return Some(Entry { text: Shown::from(*group), heading: true, ..Entry::default() });
        }
        n -= 1;
        for row in rows {
            let fitting = Fitting::of(row, width);
            let count = fitting.count();
            if n < count {
                return Some(fitting.entry(n));
            }
            n -= count;
        }
    }
    None
}

/// Rows of the acts in which all the words stand, in their words or keys, below their headings.
pub(in crate::reader) fn passing(state: &State, words: &[String]) -> Vec<usize> {
    let (width, mut passing, mut n) = (width(state), Vec::new(), 0);
    let Some(page) = page(state) else { return passing };
    for (group, rows) in &page.groups {
        let whole = holds(group, words);
        let (heading, mut any) = (n, false);
        n += 1;
        for row in rows {
            let count = Fitting::of(row, width).count();
            if whole || holds(&format!("{} {}", row.act, row.keys), words) {
                passing.extend((!any).then_some(heading));
                passing.extend(n..n + count);
                any = true;
            }
            n += count;
        }
    }
    passing
}

fn holds(text: &str, words: &[String]) -> bool {
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word))
}

/// How keys and what they do stand in some cells.
struct Fitting<'a> {
    row: &'a HelpRow,
    /// Cells of the keys in the first row, 0 where they have it for themselves; and by which the further ones stand in.
    columns: (usize, usize),
    /// Cells of what is done in the first row and in the further ones.
    room: (usize, usize),
}

impl<'a> Fitting<'a> {
    fn of(row: &'a HelpRow, width: usize) -> Self {
        let keys = Shown::new(&row.keys).cells();
        let further = FURTHER.min(width / 2);
        let (first, further) = match () {
            () if width >= WIDE => (KEYS.max(keys + 2), KEYS.max(keys + 2)),
            () if keys <= width / 2 => (keys + 2, further),
            () => (0, further),
        };
        let behind = |column: usize| width.saturating_sub(column).max(1);
        Self { row, columns: (first, further), room: (if first == 0 { 0 } else { behind(first) }, behind(further)) }
    }

    fn count(&self) -> usize {
        // The usual case, without looking for words.
        if self.row.act.len() <= self.room.0 { 1 } else { self.parts().len() }
    }

    /// What is done, in parts that fit; a word that is longer than a row is cut.
    fn parts(&self) -> Vec<String> {
        let mut parts = vec![String::new()];
        let cells = |text: &str| Shown::new(text).cells();
        for word in self.row.act.split(' ') {
            let room = if parts.len() == 1 { self.room.0 } else { self.room.1 };
            match parts.last_mut() {
                Some(last) if last.is_empty() && cells(word) <= room => last.push_str(word),
                Some(last) if !last.is_empty() && cells(last) + 1 + cells(word) <= room => {
                    last.push(' ');
                    last.push_str(word);
                }
                _ => parts.push(Shown::new(word).cut(self.room.1).to_string()),
            }
        }
        parts
    }

    /// Row `n` of it.
    fn entry(&self, n: usize) -> Entry {
        let text = Shown::new(self.parts().get(n).map_or("", |part| part));
        let (aside, column) = match n {
            0 => (Shown::new(&self.row.keys), self.columns.0),
            _ => (Shown::default(), self.columns.1),
        };
        Entry { text, aside, indent: column as u16, ..Entry::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(keys: &str, act: &str, width: usize) -> Vec<String> {
        let row = HelpRow { act: act.to_owned(), keys: keys.to_owned() };
        let fitting = Fitting::of(&row, width);
        let rows: Vec<_> = (0..fitting.count()).map(|n| fitting.entry(n)).collect();
        let line = |entry: &Entry| {
            let gap = usize::from(entry.indent).saturating_sub(entry.aside.cells());
            let gap = if entry.text.as_str().is_empty() { 0 } else { gap };
            format!("{}{}{}", entry.aside, " ".repeat(gap), entry.text)
        };
        let lines: Vec<_> = rows.iter().map(line).collect();
        assert!(lines.iter().all(|line| Shown::new(line).cells() <= width), "{lines:?}");
        lines
    }

    #[test]
    fn what_has_no_room_goes_on_in_the_next_row() {
        assert_eq!(rows("q", "quit", 34), ["q  quit"]);
        assert_eq!(
            rows("z", "fold or unfold the branch; after a number: all", 34),
            ["z  fold or unfold the branch;", "    after a number: all"]
        );
        assert_eq!(
            rows("Ctrl-o  Backspace  H  Alt-←", "back to where you jumped from", 34),
            ["Ctrl-o  Backspace  H  Alt-←", "    back to where you jumped from"]
        );
        let wide = rows("z", "fold or unfold the branch; after a number: all below so many levels", 60);
        assert_eq!(wide[1], format!("{}number: all below so many levels", " ".repeat(24)));
        for width in 1..80 {
            let row = HelpRow { act: "an unbelievably long act".into(), keys: "Ctrl-o  H".into() };
            let fitting = Fitting::of(&row, width);
            assert_eq!(fitting.count(), fitting.parts().len(), "{width}");
        }
    }
}
