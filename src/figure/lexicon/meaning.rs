//! What the words of a language mean: numbers, what stands behind them, qualifiers.

/// What a number word means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::figure) enum Num {
    /// A number below a hundred that is added: `seven`, `forty`.
    Small(u8),
    /// A number of any size in one word: `zweihundertfünfzig`.
    Whole(u32),
    /// Hundreds in one word that are added: `doscientos`.
    Hundreds(u16),
    /// Multiplies what stands before it: `hundred`.
    Hundred,
    /// A power of ten that multiplies: `million` is 6.
    Scale(u8),
    /// A place in an order.
    Ordinal(u16),
    /// A part by its own word: `half`, `quarter`; the number of parts.
    Part(u8),
    /// Parts in the plural, which need a number before them: `thirds`.
    Parts(u8),
    /// A plural without number: `hundreds`; its least value.
    Vague(f64),
    /// A round number with blurred edges: `vingtaine`.
    Round(u32),
    /// A set of that many: `dozen`.
    Set(u8),
    /// A multiple in one word: `twice`, `threefold`.
    Multiple(f64),
    /// One and a half and its like, before a unit: `anderthalb`.
    Mixed(f64),
    /// A length of time or an age in one word: number and unit (`двухлетний`).
    Span(f64, &'static str),
    /// A decade of a century before the word for years: `siebziger`; its first year of the century.
    Decade(u8),
    /// `century`, before or after a Roman number.
    Century,
    /// `quarter` of a year, after a Roman number.
    QuarterWord,
    /// A part of the year in one word: `полугодие`.
    HalfWord,
}

/// What a word after a number makes of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::figure) enum Tail {
    /// A power of ten: `million`.
    Scale(u8),
    /// Percent and points: the unit.
    Percent(&'static str),
    /// A currency: its ISO 4217 code.
    Money(&'static str),
    /// A hundredth of a currency's unit.
    Cent(&'static str),
    /// A unit of measure and its power.
    Measure(&'static str, u8),
    /// People, who are a unit only by an area: `hab/km²`.
    Heads,
    /// A unit of measure by another.
    Rate(&'static str, &'static str),
    /// A unit of time and how many of it: a decade is 10 `yr`.
    Time(f64, &'static str),
    /// Points, which are of a percentage behind a percentage.
    Points,
    /// A multiple, always: `-fold`.
    Fold,
    /// A multiple when compared with something: `times`.
    Times,
}

/// What a qualifier does to the ends of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::figure) enum Bound {
    /// Near it: `about`.
    About,
    /// From it on: `more than`.
    Least,
    /// As far as it: `up to`.
    Most,
}

/// How adjectives tell their number, which tells them from nouns before a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::figure) enum Adjectives {
    /// They have no plural.
    Plain,
    /// Nouns have capitals, adjectives have none.
    Lower,
    /// They agree with their noun: only those of a list are known.
    Agree,
    /// They have endings that nouns do not have.
    End(&'static [&'static str]),
}

/// How numbers are written in digits.
#[derive(Debug, Clone, Copy)]
pub(in crate::figure) struct Marks {
    /// Between groups of three digits; a space stands for spaces of all widths.
    pub(in crate::figure) group: char,
    /// Spaces group as well.
    pub(in crate::figure) spaces: bool,
    /// Before the decimals.
    pub(in crate::figure) decimal: char,
    /// Dates of three numbers tell the month first.
    pub(in crate::figure) month_first: bool,
    /// Both marks part thousands, as in the countries of Spanish: `4,500` is no decimal.
    pub(in crate::figure) either: bool,
}
