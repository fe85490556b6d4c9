//! What a figure is worth: numbers with units, dates, times of day.

use std::fmt;

/// What sort of figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// How many of something, also bare large numbers.
    Count,
    /// A share in hundred, in ten or in points.
    Percent,
    /// An amount with a currency.
    Money,
    /// An amount with a physical unit.
    Measure,
    /// A point in the calendar, of any precision.
    Date,
    /// From one date to another.
    Period,
    /// Time of day, or from one to another.
    Time,
    /// Length of time, or an age.
    Duration,
    /// A relation of numbers: fractions, multiples, votes.
    Ratio,
    /// A place in an order.
    Ordinal,
}

impl Kind {
    /// All kinds, in the order in which people see them.
    pub(crate) const ALL: [Kind; 10] = [
        Kind::Count,
        Kind::Percent,
        Kind::Money,
        Kind::Measure,
        Kind::Date,
        Kind::Period,
        Kind::Time,
        Kind::Duration,
        Kind::Ratio,
        Kind::Ordinal,
    ];

    /// The kind's name in outputs and filters.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Percent => "percent",
            Kind::Money => "money",
            Kind::Measure => "measure",
            Kind::Date => "date",
            Kind::Period => "period",
            Kind::Time => "time",
            Kind::Duration => "duration",
            Kind::Ratio => "ratio",
            Kind::Ordinal => "ordinal",
        }
    }
}

/// How much a figure says to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// What a reader would mark.
    Key,
    /// Bare years, ordinals, times, small counts as in a list.
    Minor,
}

impl Weight {
    /// The weight's name in outputs.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Weight::Key => "key",
            Weight::Minor => "minor",
        }
    }
}

/// What a figure is worth, in plain units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Value {
    /// A number or a range of numbers. `None` is an open end.
    Number {
        /// The least value.
        low: Option<f64>,
        /// The greatest value.
        high: Option<f64>,
        /// Currency, unit of measure or of time, `%`, `pp`, `bp`, `x`; none for counts.
        unit: Option<Unit>,
    },
    /// A date or a period.
    Dates {
        /// The first date.
        start: Date,
        /// The last date, the same for a single one.
        end: Date,
    },
    /// A time of day, or from one to another.
    Times {
        /// The first time.
        start: Clock,
        /// The last time, the same for a single one.
        end: Clock,
    },
}

impl Value {
    /// The one number that stands for this value in bars and sorting: the middle of a range, or its known end.
    /// None for dates and times.
    pub(crate) fn magnitude(&self) -> Option<f64> {
        match *self {
            Value::Number { low: Some(low), high: Some(high), .. } => Some(low / 2.0 + high / 2.0),
            Value::Number { low, high, .. } => low.or(high),
            _ => None,
        }
    }

    /// The unit of a number, if it has one.
    pub(crate) fn unit(&self) -> Option<Unit> {
        match *self {
            Value::Number { unit, .. } => unit,
            _ => None,
        }
    }
}

/// A unit symbol with its power: `km` and 2 for km².
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Power {
    /// The symbol.
    pub symbol: &'static str,
    /// 1 for lengths, 2 for areas, 3 for volumes.
    pub power: u8,
}

impl fmt::Display for Power {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol)?;
        match self.power {
            2 => f.write_str("²"),
            3 => f.write_str("³"),
            _ => Ok(()),
        }
    }
}

/// A unit: one symbol, or one by another (`m³/d`). Displays as the symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Unit {
    /// Above the line.
    pub of: Power,
    /// Below the line.
    pub per: Option<Power>,
}

impl Unit {
    /// A unit of one symbol.
    pub(crate) const fn of(symbol: &'static str) -> Self {
        Self::to_the(symbol, 1)
    }

    /// A symbol to the power of two or three.
    pub(crate) const fn to_the(symbol: &'static str, power: u8) -> Self {
        Self { of: Power { symbol, power }, per: None }
    }

    /// One symbol by another.
    pub(crate) const fn by(symbol: &'static str, per: &'static str) -> Self {
        Self { of: Power { symbol, power: 1 }, per: Some(Power { symbol: per, power: 1 }) }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.fmt(f)?;
        match self.per {
            Some(per) => write!(f, "/{per}"),
            None => Ok(()),
        }
    }
}

/// A date as exact as the text tells it. Displays in ISO 8601, with `2024-Q3`, `2021-H1`, and dashes for what is not
/// given: `--09-16`, `--Q1`, `---16`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Date {
    /// Astronomical year: that of the common era, 0 for 1 BC, -775 for 776 BC.
    pub year: Option<i32>,
    /// Month, quarter or half.
    pub part: Part,
    /// Day of the month.
    pub day: Option<u8>,
}

/// The part of a year that a date tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) enum Part {
    /// The whole year.
    #[default]
    Year,
    /// A month, 1 to 12.
    Month(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A half, 1 or 2.
    Half(u8),
}

impl Date {
    /// A year.
    pub(crate) const fn year(year: i32) -> Self {
        Self { year: Some(year), part: Part::Year, day: None }
    }

    /// The month, if one is written.
    pub(crate) fn month(&self) -> Option<u8> {
        match self.part {
            Part::Month(month) => Some(month),
            _ => None,
        }
    }

    /// (year, month, day) of the first day, for sorting. `year` is taken when the date tells none.
    pub(crate) fn first_day(&self, year: i32) -> (i32, u8, u8) {
        let month = match self.part {
            Part::Year => 1,
            Part::Month(month) => month,
            Part::Quarter(quarter) => quarter * 3 - 2,
            Part::Half(half) => half * 6 - 5,
        };
        (self.year.unwrap_or(year), month, self.day.unwrap_or(1))
    }

    /// (year, month, day) of the last day; `year` is taken when the date tells none. A month's last day is taken as 31.
    pub(crate) fn last_day(&self, year: i32) -> (i32, u8, u8) {
        let month = match self.part {
            Part::Year => 12,
            Part::Month(month) => month,
            Part::Quarter(quarter) => quarter * 3,
            Part::Half(half) => half * 6,
        };
        (self.year.unwrap_or(year), month, self.day.unwrap_or(31))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) if year < 0 => write!(f, "-{:04}", -year)?,
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        match (self.part, self.day) {
            (Part::Year, None) => Ok(()),
            (Part::Year, Some(day)) => write!(f, "--{day:02}"),
            (Part::Month(month), None) => write!(f, "-{month:02}"),
            (Part::Month(month), Some(day)) => write!(f, "-{month:02}-{day:02}"),
            (Part::Quarter(quarter), _) => write!(f, "-Q{quarter}"),
            (Part::Half(half), _) => write!(f, "-H{half}"),
        }
    }
}

/// A time of day, as exact as the text tells it. Displays as `T17:09:43`, `T17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: Option<u8>,
    /// 0 to 60.
    pub second: Option<u8>,
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "T{:02}", self.hour)?;
        if let Some(minute) = self.minute {
            write!(f, ":{minute:02}")?;
        }
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        Ok(())
    }
}

/// True for months and years, whose days are not always as many.
pub(super) fn is_calendar(symbol: &str) -> bool {
    matches!(symbol, "mo" | "yr")
}

/// Seconds in a unit of time; None for any other unit.
pub(super) fn seconds(symbol: &str) -> Option<f64> {
    Some(match symbol {
        "s" => 1.0,
        "min" => 60.0,
        "h" => 3600.0,
        "d" => 86400.0,
        "wk" => 604_800.0,
        "mo" => 31_536_000.0 / 12.0,
        "yr" => 31_536_000.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_display_in_iso() {
        let date = |year, part, day| Date { year, part, day }.to_string();
        assert_eq!(date(Some(2021), Part::Month(9), Some(15)), "2021-09-15");
        assert_eq!(date(None, Part::Month(9), Some(16)), "--09-16");
        assert_eq!(date(None, Part::Month(6), None), "--06");
        assert_eq!(date(None, Part::Year, Some(16)), "---16");
        assert_eq!(date(None, Part::Quarter(1), None), "--Q1");
        assert_eq!(date(Some(2021), Part::Half(1), None), "2021-H1");
        assert_eq!(Clock { hour: 7, minute: None, second: None }.to_string(), "T07");
    }

    #[test]
    fn units_display_their_powers() {
        let unit = Unit { of: Power { symbol: "µg", power: 1 }, per: Some(Power { symbol: "m", power: 3 }) };
        assert_eq!(unit.to_string(), "µg/m³");
        assert_eq!(Unit::to_the("km", 2).to_string(), "km²");
    }
}
