//! Headings recognised by how they are set: underlined, further left than the text, in capitals, short and alone.

use std::{collections::HashMap, ops::RangeInclusive};

use super::{
    body::Body,
    candidate::{Candidate, Looks},
};

/// From so many headings on a form is believed.
pub(super) const ENOUGH: usize = 3;
/// A short line alone has at most so many characters.
const SHORT: usize = 50;
/// The title of a manual page's section takes at most so many lines.
const TITLE_LINES: usize = 3;
/// A line set out to the left has at most so many characters.
const SET_OUT: usize = 72;

/// The underlined candidates, each with the number of its style in order of appearance.
pub(super) fn underlined(candidates: &[Candidate]) -> Vec<(usize, u8)> {
    let mut styles = Vec::new();
    let mut found = Vec::new();
    for (i, c) in candidates.iter().enumerate() {
        let Some(style) = c.underline.filter(|u| (c.above > 0 || u.over) && !c.looks.contains(Looks::OPEN)) else {
            continue;
        };
        let n = styles.iter().position(|&s| s == style).unwrap_or_else(|| {
            styles.push(style);
            styles.len() - 1
        });
        found.push((i, n as u8));
    }
    found
}

/// The sections of a manual page and, set in by a few cells, their parts: text stands below them, further in. A part may
/// begin its section, and a title may take some lines: it is recognised by its first and last one.
pub(super) fn manual(candidates: &[Candidate]) -> Vec<(usize, usize, u8)> {
    let mut found: Vec<(usize, usize, u8)> = Vec::new();
    let mut first = 0;
    for (i, c) in candidates.iter().enumerate() {
        let goes_on = i > first && candidates[i - 1].is_next_line(c) && candidates[i - 1].indent == c.indent;
        if !goes_on {
            first = i;
        }
        let begin = &candidates[first];
        let below = found.last().is_some_and(|&(_, last, level)| level == 0 && candidates[last].is_next_line(begin));
        let level = match c.indent {
            0 if begin.above > 0 || c.looks.contains(Looks::CAPITALS) => 0,
            2..=3 if begin.above > 0 || below => 1,
            _ => continue,
        };
        let remark = level > 0 && c.looks.contains(Looks::REMARK);
        if c.next.indent > c.indent && !remark && i - first < TITLE_LINES {
            found.push((first, i, level));
        }
    }
    found
}

/// The candidates further left than the text, each with the number of its column from the left.
pub(super) fn set_out(candidates: &[Candidate], body: &Body) -> Vec<(usize, u8)> {
    let (indent, clear) = body.indent();
    if indent < 2 || !clear {
        return Vec::new();
    }
    let left = |c: &Candidate| c.above > 0 && c.indent < indent && c.chars <= SET_OUT && c.next.indent > c.indent;
    let fine = |c: &Candidate| !c.looks.intersects(Looks::OPEN | Looks::SENTENCE | Looks::FIELD);
    let mut columns: Vec<usize> = candidates.iter().filter(|c| left(c) && fine(c)).map(|c| c.indent).collect();
    columns.sort_unstable();
    columns.dedup();
    // Over the headings of a column stand blank lines; where others do not have them, its lines are something else.
    let sure = |column: &usize| {
        let heading = |c: &&Candidate| c.indent == *column && c.above > 0 && !c.looks.contains(Looks::FIELD);
        let here = || candidates.iter().filter(heading);
        let good = here().filter(|c| left(c) && fine(c)).count();
        good >= 2 && good * 3 >= here().count() * 2
    };
    columns.retain(sure);
    let number = |c: &Candidate| columns.iter().position(|&x| x == c.indent).map(|n| n as u8);
    let found = candidates.iter().enumerate().filter(|(_, c)| left(c) && fine(c));
    let found: Vec<_> = found.filter_map(|(i, c)| Some((i, number(c)?))).collect();
    if found.len() >= ENOUGH { found } else { Vec::new() }
}

/// The candidates in the middle of the page, alone over text; a title page, which is a heap of such lines, counts once.
pub(super) fn centred(candidates: &[Candidate]) -> Vec<usize> {
    let fits = |c: &Candidate| {
        let looks = Looks::CENTRED | Looks::CAPITAL;
        let named = c.looks.contains(Looks::PLAIN_END) || c.looks.contains(Looks::CAPITALS);
        c.alone() && c.looks.contains(looks) && named && !c.looks.intersects(Looks::FIELD | Looks::OPEN)
    };
    let over_text = |c: &Candidate| c.next.chars >= SHORT && c.next.indent < c.indent;
    let found: Vec<usize> = (0..candidates.len()).filter(|&i| fits(&candidates[i])).collect();
    let sure = found.iter().filter(|&&i| over_text(&candidates[i])).count();
    let first = found.first().copied();
    let found: Vec<usize> = found.into_iter().filter(|&i| over_text(&candidates[i]) || Some(i) == first).collect();
    if sure >= ENOUGH { found } else { Vec::new() }
}

/// The candidates in the middle of the page, of words alone, over text, that stand before and behind the numbered headings
/// in `numbered`: a preamble, what a licence says of its use. None unless there are two, one of them behind.
pub(super) fn beside(candidates: &[Candidate], numbered: RangeInclusive<usize>) -> Vec<usize> {
    let fits = |i: &usize| {
        let c = &candidates[*i];
        let over_text = c.next.chars >= SHORT && c.next.indent < c.indent;
        c.alone() && c.looks.contains(Looks::CENTRED | Looks::CAPITAL | Looks::BARE) && over_text
    };
    let found: Vec<usize> = (0..candidates.len()).filter(|i| !numbered.contains(i)).filter(fits).collect();
    let behind = found.last().is_some_and(|last| last > numbered.end());
    if behind && found.len() >= 2 { found } else { Vec::new() }
}

/// The candidates in capitals, alone, of the form that most of them have; none unless there are `enough`.
pub(super) fn capitals(candidates: &[Candidate], enough: usize) -> Vec<usize> {
    let all: Vec<usize> = (0..candidates.len())
        .filter(|&i| {
            let c = &candidates[i];
            c.looks.contains(Looks::CAPITALS) && c.alone() && c.chars >= 4 && !c.looks.contains(Looks::OPEN)
        })
        .collect();
    let form = |i: &usize| {
        let c = &candidates[*i];
        (if c.looks.contains(Looks::CENTRED) { usize::MAX } else { c.indent }, c.above.min(3))
    };
    let mut counts: HashMap<_, usize> = HashMap::new();
    for i in &all {
        *counts.entry(form(i)).or_default() += 1;
    }
    let Some((&usual, _)) = counts.iter().max_by_key(|(form, n)| (**n, **form)) else { return Vec::new() };
    let fits = |i: &usize| form(i).0 == usual.0 && form(i).1 >= usual.1;
    let found: Vec<usize> = all.into_iter().filter(fits).collect();
    // A title page is a heap of lines in capitals: of those one below another the last one has text.
    let with_text =
        |n: usize| found.get(n + 1).is_none_or(|&next| next != found[n] + 1 || candidates[found[n]].next.chars > SHORT);
    let found: Vec<usize> = (0..found.len()).filter(|&n| with_text(n)).map(|n| found[n]).collect();
    if found.len() >= enough { found } else { Vec::new() }
}

/// Short lines alone, where all else is made of sentences and no short line stands beside another.
pub(super) fn short(candidates: &[Candidate], body: &Body) -> Vec<usize> {
    let is_short = |c: &Candidate| {
        c.alone()
            && c.chars <= SHORT
            && c.looks.contains(Looks::CAPITAL | Looks::PLAIN_END)
            && c.chars >= 4
            && c.below != u8::MAX
    };
    let found: Vec<usize> = (0..candidates.len()).filter(|&i| is_short(&candidates[i])).collect();
    let one_column = found.windows(2).all(|w| candidates[w[0]].indent == candidates[w[1]].indent);
    let over_text = found.iter().all(|&i| {
        candidates[i].next.chars >= SHORT
            || candidates[i].next.chars > candidates[i].chars && candidates[i].next.chars > 20
    });
    let rest = body.paragraphs.saturating_sub(found.len());
    let prose = rest >= found.len() && body.sentences * 10 >= rest * 9;
    if found.len() >= ENOUGH && one_column && over_text && prose { found } else { Vec::new() }
}
