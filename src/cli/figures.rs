//! Arguments of the commands that write figures and dates.

use std::path::PathBuf;

use clap::{Args, builder::PossibleValuesParser};

use super::{Common, EntriesFormat};
use crate::figure::{self, Kind, Value};

/// The arguments of `figures`.
#[derive(Debug, Args)]
pub(crate) struct FiguresArgs {
    /// Files, folders with all that is in them; - is standard input
    #[arg(value_name = "PATH")]
    pub files: Vec<PathBuf>,
    /// How
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: EntriesFormat,
    /// Minor ones too
    #[arg(long)]
    pub all: bool,
    /// Only those of a kind
    #[arg(id = "figure_kind", long = "kind", value_name = "KIND", value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::name)))]
    pub kind: Option<String>,
    /// Only those of a unit: USD, $, dollars, %, km
    #[arg(long, value_name = "UNIT", conflicts_with = "explain")]
    pub unit: Option<String>,
    /// Only those that count this
    #[arg(long, value_name = "WORD", conflicts_with = "explain")]
    pub counts: Option<String>,
    /// Only numbers from this one on
    #[arg(long, value_name = "N", conflicts_with = "explain", allow_negative_numbers = true)]
    pub min: Option<f64>,
    /// Of what time
    #[command(flatten)]
    pub span: Span,
    /// The most telling ones, at most so many, with what tells for each
    #[arg(long, value_name = "N", conflicts_with = "explain")]
    pub top: Option<usize>,
    /// Which rule took or rejected each candidate
    #[arg(long, conflicts_with_all = ["since", "until"])]
    pub explain: bool,
    /// Only this section
    #[arg(long, value_name = "NAME")]
    pub section: Option<String>,
    /// Shared options
    #[command(flatten)]
    pub common: Common,
}

impl FiguresArgs {
    /// The kind that is asked for.
    pub(crate) fn kind(&self) -> Option<Kind> {
        let name = self.kind.as_deref()?;
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The arguments of `timeline`.
#[derive(Debug, Args)]
pub(crate) struct TimelineArgs {
    /// Files, folders with all that is in them; - is standard input
    #[arg(value_name = "PATH")]
    pub files: Vec<PathBuf>,
    /// How
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: EntriesFormat,
    /// Of what time
    #[command(flatten)]
    pub span: Span,
    /// Shared options
    #[command(flatten)]
    pub common: Common,
}

/// A stretch of time that is asked for.
#[derive(Debug, Clone, Args)]
pub(crate) struct Span {
    /// Only those of this time or later: 2020, 2020-05, "May 2020"
    #[arg(long, value_name = "DATE", value_parser = days)]
    pub since: Option<Days>,
    /// Only those of this time or earlier
    #[arg(long, value_name = "DATE", value_parser = days)]
    pub until: Option<Days>,
}

impl Span {
    /// The first day.
    pub(crate) fn since(&self) -> Option<Day> {
        self.since.map(|days| days.first)
    }

    /// The last day.
    pub(crate) fn until(&self) -> Option<Day> {
        self.until.map(|days| days.last)
    }
}

/// Year, month, day.
type Day = (i32, u8, u8);

/// The first and last day of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Days {
    first: Day,
    last: Day,
}

/// The days of a date: as ISO 8601 writes it, or as the recogniser finds it.
fn days(text: &str) -> Result<Days, String> {
    let parts: Option<Vec<u16>> = text.trim().split('-').map(|part| part.parse().ok()).collect();
    let small = |n: u16, most: u8| u8::try_from(n).ok().filter(|n| (1..=most).contains(n));
    let iso = match parts.as_deref() {
        Some(&[year]) => Some(((year.into(), 1, 1), (year.into(), 12, 31))),
        Some(&[year, month]) => small(month, 12).map(|month| ((year.into(), month, 1), (year.into(), month, 31))),
        Some(&[year, month, day]) => small(month, 12)
            .zip(small(day, 31))
            .map(|(month, day)| ((year.into(), month, day), (year.into(), month, day))),
        _ => None,
    };
    // What is written in the form of ISO 8601 and is none is no date.
    let recognised = || {
        figure::recognise(text).iter().find_map(|figure| match figure.value {
            Value::Dates { start, end } => {
                let year = start.year.or(end.year)?;
                Some((start.first_day(year), end.last_day(year)))
            }
            _ => None,
        })
    };
    let days = if parts.is_some() { iso } else { recognised() };
    let days = days.map(|(first, last)| Days { first, last });
    days.ok_or_else(|| "this names no date; some are 2020, 2020-05, 2020-05-07, \"7 May 2020\"".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days() {
        let cases = [
            ("2020", Some(((2020, 1, 1), (2020, 12, 31)))),
            ("2020-05", Some(((2020, 5, 1), (2020, 5, 31)))),
            ("2020-05-07", Some(((2020, 5, 7), (2020, 5, 7)))),
            ("7 May 2020", Some(((2020, 5, 7), (2020, 5, 7)))),
            ("May 2020", Some(((2020, 5, 1), (2020, 5, 31)))),
            ("2020-13", None),
            ("soon", None),
        ];
        for (text, expected) in cases {
            assert_eq!(days(text).ok().map(|days| (days.first, days.last)), expected, "{text}");
        }
    }
}
