//! Words and numbers that name the parts of a text: `BOOK I`, `CHAPTER IV`, `VI.`

use super::{
    candidate::{Candidate, Looks},
    label::{BOOK, Label, PART},
};

/// A part, and how far out it stands: smaller is further out.
pub(super) type Found = (usize, u8);

/// Where Roman numbers without a word stand among the words.
pub(super) const ROMAN: u8 = 9;

/// The candidates that are named parts.
pub(super) fn worded(candidates: &[Candidate]) -> Vec<Found> {
    let mut ranks: Vec<u8> = candidates.iter().filter_map(|c| c.word.map(|w| w.rank)).collect();
    ranks.sort_unstable();
    ranks.dedup();
    let mut found: Vec<Found> = Vec::new();
    for rank in ranks {
        let group: Vec<usize> = (0..candidates.len())
            .filter(|&i| candidates[i].word.is_some_and(|w| w.rank == rank) && stands(&candidates[i]))
            .collect();
        let number = |i: usize| candidates[i].word.map_or(0, |w| w.number);
        let in_order = sequence(&group, number);
        if in_order.len() >= 2 && in_order.len() * 3 >= group.len() * 2 || known(candidates, &group) {
            found.extend(group.into_iter().map(|i| (i, rank)));
        }
    }
    // Of parts and books, what comes first holds the other.
    let first = |rank: u8| found.iter().filter(|f| f.1 == rank).map(|f| f.0).min();
    if let (Some(part), Some(book)) = (first(PART), first(BOOK))
        && book < part
    {
        for f in &mut found {
            f.1 = match f.1 {
                PART => BOOK,
                BOOK => PART,
                other => other,
            };
        }
    }
    found.sort_unstable();
    found
}

/// A line with a word and a number, alone or over a title: what goes on as a sentence is none.
fn stands(c: &Candidate) -> bool {
    let first = c.above > 0 || c.underline.is_some();
    let ends = c.below > 0 || c.goes_on() || c.underline.is_some();
    let sentence = c.word.is_some_and(|w| !w.marked) && c.looks.intersects(Looks::SENTENCE | Looks::OPEN);
    c.entry.is_some() || first && ends && !sentence && !(c.looks.contains(Looks::OPEN) && c.titled)
}

fn known(candidates: &[Candidate], group: &[usize]) -> bool {
    let known = group.iter().filter(|&&i| candidates[i].entry.is_some()).count();
    known > 0 && known * 2 >= group.len()
}

/// The candidates with Roman numbers that go up one by one and begin anew.
pub(super) fn roman(candidates: &[Candidate]) -> Vec<Found> {
    let value = |i: usize| match candidates[i].label {
        Some(Label::Roman(n)) => n,
        _ => 0,
    };
    let all: Vec<usize> = (0..candidates.len())
        .filter(|&i| {
            let c = &candidates[i];
            let pointed = !c.titled || c.looks.contains(Looks::CAPITAL);
            value(i) > 0
                && pointed
                && c.whole_alone()
                && !c.looks.intersects(Looks::OPEN)
                && (c.entry.is_some() || !c.looks.contains(Looks::SENTENCE))
        })
        .collect();
    // Numbers alone and numbers before titles are two forms.
    let mut found = Vec::new();
    for titled in [false, true] {
        let form: Vec<usize> = all.iter().copied().filter(|&i| candidates[i].titled == titled).collect();
        let in_order = sequence(&form, value);
        if in_order.len() >= 3 && in_order.len() * 3 >= form.len() * 2 {
            found.extend(in_order.into_iter().map(|i| (i, ROMAN)));
        }
    }
    found.sort_unstable();
    found
}

/// The parts that have a name and no number: alone, and set as most of the numbered parts are.
pub(super) fn named(candidates: &[Candidate], numbered: &[Found]) -> Vec<usize> {
    let fits = |c: &Candidate| {
        let alike = |(i, _): &&Found| {
            let other = &candidates[*i];
            let centred = c.looks.contains(Looks::CENTRED) && other.looks.contains(Looks::CENTRED);
            (centred || c.indent == other.indent) && c.above >= other.above.min(2)
        };
        c.looks.contains(Looks::DIVISION)
            && c.alone()
            && numbered.len() >= 2
            && numbered.iter().filter(alike).count() * 2 >= numbered.len()
    };
    (0..candidates.len()).filter(|&i| fits(&candidates[i])).collect()
}

/// Those that go up by one from the one before, or begin anew with 1; one that is missing is passed over.
fn sequence(group: &[usize], number: impl Fn(usize) -> u32) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    let mut last = 0;
    for (n, &i) in group.iter().enumerate() {
        let now = number(i);
        let next = group.get(n + 1).map(|&j| number(j));
        // Scenes begin anew with the second, where the first stands in the act's line.
        let anew = now == 1 && last != 1 || now == 2 && last > 1 && next_is(group, n, 3, &number);
        let goes_on = now == last + 1 || anew;
        // A gap is one, where the numbers go on behind it.
        let gap = now > last && now <= last + 4 && next.is_none_or(|next| next == now + 1 || next == 1);
        if goes_on || gap {
            kept.push(i);
            last = now;
        }
    }
    kept
}

fn next_is(group: &[usize], n: usize, value: u32, number: &impl Fn(usize) -> u32) -> bool {
    group.get(n + 1).is_some_and(|&j| number(j) == value || number(j) == 2)
}
