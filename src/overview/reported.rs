//! A figure of one document among those of many: what of it stays once the document is closed.

use crate::{
    document::{Document, Range, Text, one_line},
    figure::{Kind, Value, Weight},
};

use super::{Day, Entry, figures, moment};

/// A figure as it can be shown without its document at hand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reported {
    /// Number of its document.
    pub document: usize,
    /// Bytes of that document's display text.
    pub range: Range,
    /// What sort it is.
    pub kind: Kind,
    /// What it is worth.
    pub value: Value,
    /// The value is not exact.
    pub approximate: bool,
    /// Its own words. Like the other strings the document's own, on one line: show them through
    /// [`crate::document::Shown`] alone.
    pub text: String,
    /// What it counts.
    pub counts: Option<String>,
    /// The sentence around it.
    pub sentence: String,
    /// Bytes of `sentence` that are the figure; None where it stands outside.
    pub strong: Option<Range>,
    /// First and last day of a date or period whose year is known.
    pub days: Option<(Day, Day)>,
}

impl Reported {
    /// The years that its sentence names.
    pub(super) fn years(&self) -> Vec<&str> {
        let numbers = self.sentence.split(|c: char| !c.is_ascii_digit());
        numbers.filter(|n| n.len() == 4 && ("1800".."2100").contains(n)).collect()
    }

    /// The one year that its sentence names.
    pub(crate) fn year(&self) -> Option<&str> {
        match self.years()[..] {
            [year] => Some(year),
            _ => None,
        }
    }
}

/// The figures of a document that a reader would mark, and its dates, in order of place; `document` is its number.
pub(crate) fn report(doc: &Document, document: usize) -> Vec<Reported> {
    let entries: Vec<Entry> = figures(doc, 0..doc.text.len()).collect();
    let mut days = vec![None; entries.len()];
    for moment in moment::timeline(doc, &entries) {
        days[moment.entry] = (moment.start.0 != 0).then_some((moment.start, moment.end));
    }
    let kept = entries.into_iter().zip(days).filter(|(e, days)| e.weight == Weight::Key || days.is_some());
    kept.map(|(entry, days)| reported(&doc.text, document, entry, days)).collect()
}

fn reported(text: &Text, document: usize, entry: Entry, days: Option<(Day, Day)>) -> Reported {
    let line = |range: Range| one_line(&text.letters(range));
    let (sentence, strong) = match entry.sentence.start <= entry.range.start && entry.range.end <= entry.sentence.end {
        true => {
            let before = text.letters(entry.sentence.start..entry.range.start);
            let mut sentence = one_line(&before);
            if !sentence.is_empty() && before.ends_with(char::is_whitespace) {
                sentence.push(' ');
            }
            let start = sentence.len();
            sentence += &line(entry.range.clone());
            let strong = start..sentence.len();
            let after = text.letters(entry.range.end..entry.sentence.end);
            if after.starts_with(char::is_whitespace) {
                sentence.push(' ');
            }
            sentence += &one_line(&after);
            (sentence, Some(strong))
        }
        false => (line(entry.sentence.clone()), None),
    };
    Reported {
        document,
        kind: entry.kind,
        value: entry.value,
        approximate: entry.approximate,
        text: line(entry.range.clone()),
        counts: entry.counts.as_deref().map(one_line),
        sentence,
        strong,
        days,
        range: entry.range,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_shows_where_the_figure_stands() {
        let reported = report(&Document::plain(Text::owned("It\nhas  500 members\nnow.")), 0);
        let figure = &reported[0];
        assert_eq!(figure.sentence, "It has 500 members now.");
        assert_eq!(figure.strong.clone().map(|r| &figure.sentence[r]), Some("500"));
    }
}
