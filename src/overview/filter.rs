//! Which figures of a document are wanted: by what they are, what they count, how large they are, and of what time.

use crate::figure::{self, Kind, Value, Weight};

use super::{Day, Entry, across::name};

/// Which figures are wanted. What is not named leaves all of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// Minor ones too; what is named below takes them in as well.
    pub all: bool,
    /// Those of this kind.
    pub kind: Option<Kind>,
    /// Those of this unit, as a sign, a code or a word.
    pub unit: Option<String>,
    /// Those that count this: its words stand in what they count, whatever the case and the plural.
    pub counts: Option<String>,
    /// Numbers from this one on.
    pub min: Option<f64>,
    /// Those of a time.
    pub time: Time,
}

/// A stretch of time, open where an end is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Time {
    /// First day.
    pub since: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
}

impl Time {
    /// True when any day from `first` to `last` is in it.
    pub(crate) fn meets(&self, first: Day, last: Day) -> bool {
        self.since.is_none_or(|since| last >= since) && self.until.is_none_or(|until| first <= until)
    }

    /// True when it has no end.
    pub(crate) fn is_open(&self) -> bool {
        self.since.is_none() && self.until.is_none()
    }
}

impl Filter {
    /// Those of `entries` that are wanted, in their order. Where a time is wanted an entry has its own, if it is a date, or
    /// the one that front matter gives it; else those that its sentence or row of a table names.
    pub(crate) fn among(&self, entries: impl Iterator<Item = Entry>) -> impl Iterator<Item = Entry> {
        let mut entries = entries.peekable();
        let mut sentence: std::vec::IntoIter<Entry> = Vec::new().into_iter();
        let unit = self.unit.as_deref().map(Wanted::named);
        let counts = self.counts.as_deref().map(name);
        std::iter::from_fn(move || {
            // Without a time that is wanted nothing depends on the sentence.
            if self.time.is_open() {
                return entries.find(|entry| self.is_wanted(entry, unit.as_ref(), counts.as_deref()));
            }
            loop {
                if let Some(entry) = sentence.next() {
                    return Some(entry);
                }
                let first = entries.next()?;
                let mut together = vec![first];
                while let Some(next) = entries.next_if(|next| next.sentence == together[0].sentence) {
                    together.push(next);
                }
                let times: Vec<_> = together.iter().flat_map(span).collect();
                together.retain(|entry| {
                    self.is_wanted(entry, unit.as_ref(), counts.as_deref()) && self.is_of_time(entry, &times)
                });
                sentence = together.into_iter();
            }
        })
    }

    fn is_wanted(&self, entry: &Entry, unit: Option<&Wanted>, counts: Option<&str>) -> bool {
        let narrow = self.kind.is_some() || unit.is_some() || counts.is_some() || self.min.is_some();
        let counted = || entry.counts.as_deref().map(name).unwrap_or_default();
        (self.all || narrow || !self.time.is_open() || entry.weight == Weight::Key)
            && self.kind.is_none_or(|kind| entry.kind == kind)
            && unit.is_none_or(|unit| unit.is(entry))
            && counts.is_none_or(|counts| counted().contains(counts))
            && self.min.is_none_or(|min| entry.value.magnitude().is_some_and(|value| value >= min))
    }

    fn is_of_time(&self, entry: &Entry, times: &[(Day, Day)]) -> bool {
        let meets = |times: &[(Day, Day)]| times.iter().any(|&(first, last)| self.time.meets(first, last));
        let own: Vec<_> = span(entry).into_iter().collect();
        if own.is_empty() { meets(times) } else { meets(&own) }
    }
}

/// First and last day of the time that an entry names, where its year is known.
fn span(entry: &Entry) -> Option<(Day, Day)> {
    let of = |value: &Value| match *value {
        Value::Dates { start, end } => {
            let year = start.year.or(end.year)?;
            Some((start.first_day(year), end.last_day(year)))
        }
        _ => None,
    };
    let period = || entry.curated.as_ref()?.period.as_deref();
    let counted = || figure::recognise(period()?).iter().find_map(|figure| of(&figure.value));
    of(&entry.value).or_else(counted)
}

/// A unit that is asked for.
struct Wanted(Vec<String>);

impl Wanted {
    /// What `word` may stand for: itself, and what an amount of it is recognised as.
    fn named(word: &str) -> Self {
        let amounts = [format!("5 {word}"), format!("{word}5"), format!("5{word}")];
        let units = amounts.iter().flat_map(|text| figure::recognise(text)).filter_map(|figure| figure.value.unit());
        Self(units.map(|unit| unit.to_string()).chain([word.to_owned()]).collect())
    }

    fn is(&self, entry: &Entry) -> bool {
        let unit = entry.value.unit().map(|unit| unit.to_string());
        unit.is_some_and(|unit| self.0.iter().any(|wanted| wanted.eq_ignore_ascii_case(&unit)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Document, Text},
        overview::figures,
    };

    const TEXT: &str = "In 2019 it spent $3 million on roads and €2 million on schools. It had 500 members. In 2021 it \
                        spent $5 million and had 700 members. It grew by 12 percent over 8 km.";

    fn wanted(filter: &Filter) -> Vec<&'static str> {
        let doc = Document::plain(Text::owned(TEXT));
        let found = filter.among(figures(&doc, 0..TEXT.len()));
        found.map(|entry| &TEXT[entry.range]).collect()
    }

    #[test]
    fn figures_are_wanted_by_what_they_are() {
        let named = |word: &str| wanted(&Filter { unit: Some(word.into()), ..Filter::default() });
        assert_eq!(named("USD"), ["$3 million", "$5 million"]);
        assert_eq!(named("dollars"), named("$"));
        assert_eq!(named("€"), ["€2 million"]);
        assert_eq!(named("percent"), named("%"));
        assert_eq!(named("%"), ["12 percent"]);
        let counting = |word: &str| wanted(&Filter { counts: Some(word.into()), ..Filter::default() });
        assert_eq!(counting("Member"), ["500", "700"]);
        assert_eq!(wanted(&Filter { min: Some(600.0), ..Filter::default() }).len(), 4);
        assert_eq!(wanted(&Filter { kind: Some(Kind::Date), ..Filter::default() }), ["2019", "2021"]);
    }

    #[test]
    fn a_figure_is_of_the_time_that_its_sentence_names() {
        let since = |day| Filter { time: Time { since: Some(day), until: None }, ..Filter::default() };
        assert_eq!(wanted(&since((2020, 1, 1))), ["2021", "$5 million", "700"]);
        let until = Time { since: None, until: Some((2020, 1, 1)) };
        assert_eq!(wanted(&Filter { time: until, ..Filter::default() }), ["2019", "$3 million", "€2 million"]);
        assert!(!Time { since: Some((2020, 5, 2)), until: None }.meets((2020, 1, 1), (2020, 5, 1)));
    }
}
