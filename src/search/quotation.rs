//! Words of an earlier reading, found again in a text that may have changed.

use super::{Mode, Query};
use crate::document::{Document, Quotation, Range, Text, one_line, sort_by_numbers};

/// Bytes to either side of where words stood in which they are looked for.
pub(super) const NEAR: usize = 4 << 20;
/// Characters of a long quotation's ends that are looked for when the whole is not there.
const END: usize = 60;
/// Characters that identify a place; fewer may stand anywhere.
const LEAST: usize = 4;
/// Places of the same words that are compared by what stands around them.
const COMPARED: usize = 64;

/// Where the words of `quotation` stand in a document, in this version of it or another.
pub(crate) fn find_quotation(doc: &Document, quotation: &Quotation) -> Option<Range> {
    find_again(&doc.text, quotation, doc.source_map.display(quotation.start))
}

/// Where the words of `quotation` stand in `text`: at `at` (an offset), where they stood before, or else in the place
/// that is most like theirs, by what stands around it and how near it is. Words that were changed in the middle are
/// found by their ends, or by what stood on either side. None when neither is there.
pub(crate) fn find_again(text: &Text, quotation: &Quotation, at: usize) -> Option<Range> {
    let at = text.floor(at.min(text.len()));
    here(text, quotation, at).or_else(|| elsewhere(text, quotation, at, NEAR))
}

/// The words, when they stand at `at` as they did, with what stood around them.
pub(super) fn here(text: &Text, quotation: &Quotation, at: usize) -> Option<Range> {
    is_here(text, quotation, at).then(|| at..at + quotation.text.len())
}

/// The words, within `near` bytes to either side of `at`.
pub(super) fn elsewhere(text: &Text, quotation: &Quotation, at: usize, near: usize) -> Option<Range> {
    whole(text, quotation, at, near)
        .or_else(|| by_its_ends(text, quotation, at, near))
        .or_else(|| by_context(text, quotation, at, near))
}

fn is_here(text: &Text, Quotation { text: words, before, after, .. }: &Quotation, at: usize) -> bool {
    let end = at.saturating_add(words.len());
    let (from, to) = (at.saturating_sub(before.len()), end.saturating_add(after.len()));
    !words.is_empty()
        && to <= text.len()
        && *text.slice(at..end) == **words
        && *text.slice(from..at) == **before
        && *text.slice(end..to) == **after
}

/// Words as one looks for them: white space is one space, and what begins like a regular expression is none.
fn query(words: &str) -> Option<Query> {
    let words = one_line(words);
    if words.chars().count() < LEAST || words.starts_with("\\v") {
        return None;
    }
    Query::new(&words, Mode::Literal).ok()
}

/// All words, in the place whose surroundings are most like those that were.
fn whole(text: &Text, quotation: &Quotation, at: usize, near: usize) -> Option<Range> {
    let query = query(&quotation.text)?;
    let mut best: Option<(usize, std::cmp::Reverse<usize>, Range)> = None;
    for hit in around(&query, text, at, near) {
        let likeness = like_before(text, &hit, &quotation.before) + like_after(text, &hit, &quotation.after);
        let rank = (likeness, std::cmp::Reverse(hit.start.abs_diff(at)));
        if best.as_ref().is_none_or(|(l, d, _)| rank > (*l, *d)) {
            best = Some((rank.0, rank.1, hit));
        }
    }
    best.map(|(_, _, hit)| hit)
}

/// The hits next to a place, on either side.
fn around(query: &Query, text: &Text, at: usize, near: usize) -> Vec<Range> {
    let mut hits = Vec::new();
    let mut from = at;
    while let Some(hit) = query.next(text, from, near).filter(|_| hits.len() < COMPARED) {
        from = hit.end.max(hit.start + 1);
        hits.push(hit);
    }
    let (mut before, after) = (at, hits.len());
    while let Some(hit) = query.last_before(text, before, near).filter(|_| hits.len() < after + COMPARED) {
        before = hit.start;
        hits.push(hit);
    }
    hits
}

/// Characters that stand before `hit` as they stood before the words.
fn like_before(text: &Text, hit: &Range, before: &str) -> usize {
    let slice = text.slice(text.floor(hit.start.saturating_sub(2 * before.len()))..hit.start);
    letters(slice.chars().rev()).zip(letters(before.chars().rev())).take_while(|(a, b)| a == b).count()
}

fn like_after(text: &Text, hit: &Range, after: &str) -> usize {
    let slice = text.slice(hit.end..text.floor(hit.end.saturating_add(2 * after.len())));
    letters(slice.chars()).zip(letters(after.chars())).take_while(|(a, b)| a == b).count()
}

fn letters(chars: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    chars.filter(|c| !c.is_whitespace())
}

/// From the first words of a long quotation to its last ones, when they stand about as far from each other as they did.
fn by_its_ends(text: &Text, quotation: &Quotation, at: usize, near: usize) -> Option<Range> {
    let count = quotation.text.chars().count();
    if count < 2 * LEAST {
        return None;
    }
    let end = END.min(count / 2);
    let head: String = quotation.text.chars().take(end).collect();
    let tail: String = quotation.text.chars().skip(count - end).collect();
    between(text, (&query(&head)?, &query(&tail)?), quotation.text.len(), (at, near), true)
}

/// What stands between the words that stood on either side.
fn by_context(text: &Text, quotation: &Quotation, at: usize, near: usize) -> Option<Range> {
    let (before, after) = (query(&quotation.before)?, query(&quotation.after)?);
    let found = between(text, (&before, &after), quotation.text.len(), (at, near), false)?;
    let slice = text.slice(found.clone());
    let start = found.start + slice.len() - slice.trim_start().len();
    let found = start..start + slice.trim().len();
    (!found.is_empty()).then_some(found)
}

/// From a hit of `first` to the next one of `last`, with both or between them, at most twice as far and a little.
fn between(
    text: &Text,
    (first, last): (&Query, &Query),
    long: usize,
    (at, near): (usize, usize),
    with: bool,
) -> Option<Range> {
    let mut starts = around(first, text, at, near);
    sort_by_numbers(&mut starts, |hit| (hit.start.abs_diff(at) as i64, 0));
    starts.into_iter().find_map(|start| {
        let end = last.next(text, start.end, 2 * long + 400)?;
        let found = if with { start.start..end.end } else { start.end..end.start };
        (end.end - start.start <= 2 * long + 400).then_some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Parts;

    /// The words in brackets of `before` are looked for in `now`, where brackets say what is to be found.
    fn check(before: &str, now: &str) {
        let unmarked = |text: &str| {
            let (from, to) = (text.find('[').unwrap_or(0), text.find(']').unwrap_or(1) - 1);
            (text.replace(['[', ']'], ""), from..to)
        };
        let (old, range) = unmarked(before);
        let doc: Document = Parts { text: Text::owned(old), whole: true, ..Parts::default() }.into();
        let quotation = Quotation::of(&doc, &range);
        let (text, expected) = unmarked(now);
        let found = find_again(&Text::owned(text.clone()), &quotation, range.start);
        let expected = now.contains('[').then_some(expected);
        assert_eq!(found.clone().map(|r| &text[r]), expected.clone().map(|r| &text[r]), "{now}");
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_found_again() {
        let before = "It was late. [They stopped more than 600 of them.] Then they left, all of them.";
        for now in [
            "It was late. [They stopped more than 600 of them.] Then they left, all of them.",
            "A new beginning. It was late. [They stopped more than 600 of them.] Then they left.",
            "It was late. [They stopped\nmore than  600 of them.] Then they left, all of them.",
            "It was late. [They stopped as many as 650 and more of them.] Then they left, all of them.",
            "Nothing of this is left.",
        ] {
            check(before, now);
        }
        check(
            "It was late. [Nobody came here.] Then they left again.",
            "It was late. [Some did come.] Then they left again.",
        );
        // By both ends alone, where what stands around is another text.
        check(
            "Early on. [In the long and dry year of the great drought of the south the guards stopped 600 of them, and in \
             the one that came next they let all of the others go their way.] Then they left.",
            "Other words. [In the long and dry year of the great drought of the south the guards stopped 900 and more, and in \
             the one that came next they let all of the others go their way.] Nobody knows.",
        );
    }

    #[test]
    fn of_the_same_words_those_in_the_same_surroundings_are_meant() {
        check(
            "first: same words here; second: [same words here]; third: same words",
            "second: [same words here]; first: same words here",
        );
        check("a [same words] a same words a", "new a [same words] a same words a");
        // Ten characters behind them decide, where the nearer ones are the same.
        check(
            "one; [same words] in the long run it paid; two; same words in the long run it failed",
            "two; same words in the long run it failed; one; [same words] in the long run it paid",
        );
        check(
            "it paid in the long run: [same words]; it failed in the long run: same words",
            "it failed in the long run: same words; it paid in the long run: [same words]",
        );
        // White space is no difference.
        check("in a\nlong run [same words] x", "in b long run same words x; in a long run [same words] x");
    }
}
