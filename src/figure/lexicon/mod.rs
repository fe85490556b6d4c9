//! What a language tells the rules: tables of words, sorted so that they need no building at start.

mod filter;
mod phrase;
mod tables;

pub(super) use filter::{Filter, filter, may_begin};
pub(super) use phrase::{phrase_at, phrase_before};
pub(super) use tables::{Phrases, Qualifiers, Sayings, Table, Words};

use super::view::View;
use filter::NO_WORDS;

/// What a number word means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Num {
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
pub(super) enum Tail {
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
pub(super) enum Bound {
    /// Near it: `about`.
    About,
    /// From it on: `more than`.
    Least,
    /// As far as it: `up to`.
    Most,
}

/// How adjectives tell their number, which tells them from nouns before a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Adjectives {
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
pub(super) struct Marks {
    /// Between groups of three digits; a space stands for spaces of all widths.
    pub(super) group: char,
    /// Spaces group as well.
    pub(super) spaces: bool,
    /// Before the decimals.
    pub(super) decimal: char,
    /// Dates of three numbers tell the month first.
    pub(super) month_first: bool,
    /// Both marks part thousands, as in the countries of Spanish: `4,500` is no decimal.
    pub(super) either: bool,
}

/// The tables of one language that puts spaces between words. All slices of pairs are sorted by word, in lower case.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) marks: Marks,
    /// Number words.
    pub(super) numbers: Table<Num>,
    /// Which beginnings of words may be number words.
    pub(super) filter: &'static Filter,
    /// Words that part of a number word is glued to in this language, by rule and not by table.
    pub(super) glue: Option<fn(&str) -> Option<Num>>,
    /// Units, scales and currencies after a number.
    pub(super) tails: Table<Tail>,
    pub(super) months: Table<u8>,
    pub(super) weekdays: Words,
    /// Qualifiers before a number, longer ones before their own ends.
    pub(super) qualifiers: Qualifiers,
    /// Words between a number and what is tied to it: `per`.
    pub(super) per: Phrases,
    pub(super) and: Phrases,
    pub(super) or: Phrases,
    /// Between dates that follow each other: `1930 puis 1940`.
    pub(super) then: Phrases,
    /// Between the ends of a range.
    pub(super) to: Phrases,
    /// Before the first end of a range or of a change.
    pub(super) from: Phrases,
    /// Before the first end of a range whose second follows `and`.
    pub(super) between: Phrases,
    /// Articles that make one of a scale, set or part: `a million`.
    pub(super) one: Phrases,
    /// Before a scale that is not told: `several hundred`.
    pub(super) several: Phrases,
    /// Before a date, part of it: `early`.
    pub(super) early: Phrases,
    /// Between the parts of a date: `of`.
    pub(super) of: Phrases,
    /// Articles before a day: `the`.
    pub(super) the: Phrases,
    /// After a year, part of it: `года`.
    pub(super) year_after: Phrases,
    /// The one of them that as a plural stands behind 2, 3, 4 and what ends so alone: `976 года` is a year.
    pub(super) paucal_year: Phrases,
    /// After a year before the common era, and after one of it.
    pub(super) before_era: Phrases,
    pub(super) common_era: Phrases,
    /// Before a year of the common era: `AD 394`.
    pub(super) era_led: Phrases,
    /// Before a year that may be less than 1000, which a mark closes: `in 731,`.
    pub(super) old_year: Phrases,
    /// Before a year of any size, whatever follows: `im Jahr 731`.
    pub(super) the_year: Phrases,
    /// Before the first of several years: `los años`.
    pub(super) years: Phrases,
    /// Behind a day told by its number alone: `del mismo mes`.
    pub(super) same_month: Phrases,
    /// How adjectives tell their number.
    pub(super) adjectives: Adjectives,
    /// Adjectives between a number and a unit of time.
    pub(super) within_unit: Words,
    /// Beginnings of verbs of speech, and the word behind them that is no qualifier there: `talk about`.
    pub(super) speech: Words,
    pub(super) spoken_of: Phrases,
    /// Auxiliary verbs and verbs of reports, behind which no name begins.
    pub(super) verbs: Words,
    /// Words before the second of two authors, or before one: `and`, `by`.
    pub(super) authors: Words,
    /// Before the first of two alternatives: `either`.
    pub(super) either: Phrases,
    /// Nouns of what is held in editions, which Roman numbers count: `XXVI Campeonato`.
    pub(super) editions: Words,
    /// Words of polls, whose points are percentage points.
    pub(super) polls: Words,
    /// Past participles behind an adverb: `was first printed`.
    pub(super) participles: Words,
    /// Ordinals that are adverbs unless an article or the like stands before them: `prima`.
    pub(super) led_ordinals: Words,
    /// Ordinals that are prepositions before a name: `secondo Rossi`.
    pub(super) preposition_ordinals: Words,
    /// Ordinals that are adverbs too, before a participle.
    pub(super) adverb_ordinals: Words,
    /// Before an hour in words, part of it, and its minutes: `half past`.
    pub(super) past_hour: &'static [(&'static str, i8)],
    /// Behind the day of a month that is told by its number: `14-го числа`.
    pub(super) day_noun: Words,
    /// Enumerating phrases, which are none at the head of a sentence or before a comma: `en segundo lugar`.
    pub(super) enumerators: Phrases,
    /// Qualifiers of years alone: `um 1900`.
    pub(super) about_year: Phrases,
    /// Behind a number, and part of it: `or more`, `and older`; and what it does.
    pub(super) behind: &'static [(&'static str, Bound)],
    /// Before or after the first year of a decade.
    pub(super) decade: Phrases,
    /// Plurals of `year` behind the ordinal or adjective of a decade: `siebziger Jahre`.
    pub(super) decade_years: Words,
    /// After the hour: `Uhr`, `a.m.` has a rule of its own.
    pub(super) hour_after: Phrases,
    /// Ordinals before these name a century, a quarter or a half of a year.
    pub(super) century: Words,
    pub(super) quarter: Words,
    pub(super) half: Words,
    /// After the number of an ordinal in digits.
    pub(super) ordinal_ends: Phrases,
    /// Before a year that is a date.
    pub(super) in_year: Phrases,
    /// Before a year that may be a date or a count.
    pub(super) of_year: Phrases,
    /// Nouns that are numbered: the number after them is a name.
    pub(super) labels: Words,
    /// Nouns that are numbered and verbs as well: no label before something counted.
    pub(super) weak_labels: Words,
    /// Nouns that are numbered in words behind them: `game six`.
    pub(super) word_labels: Words,
    /// Beginnings of words that tell a change: `from 5 to 7` is two figures then.
    pub(super) changes: Words,
    /// Beginnings of verbs that tell how far something goes: `varies from 5 to 7` is one range.
    pub(super) extents: Words,
    /// Words that tell a vote.
    pub(super) votes: Words,
    /// Plurals that a year stands before rather than a number: `2019 levels`.
    pub(super) dated: Words,
    /// Articles and possessives before the number of a type: `the 737 MAX`.
    pub(super) determiners: Words,
    /// Words that make `1:50` a ratio where it could be a time of day.
    pub(super) ratios: Words,
    /// Behind the first count of votes: `31 votes to 12`.
    pub(super) ballots: Words,
    /// Words that tell a match.
    pub(super) sports: Words,
    /// After a multiple, what it is compared with.
    pub(super) compared: Words,
    /// Before an age.
    pub(super) aged: Phrases,
    /// Pronouns of people, and the verbs behind them or behind a name that tell an age: `she was 38`.
    pub(super) persons: Words,
    pub(super) being: Words,
    /// Before an age that a comma and a pronoun follow: `at 31, he`.
    pub(super) at_age: Phrases,
    /// Qualifiers that tell a place before a few things: `under two headings`.
    pub(super) of_place: Words,
    /// Verbs before an adverb: `should first ask`.
    pub(super) auxiliaries: Phrases,
    /// Behind an ordinal and a hyphen, besides superlatives, what leaves it one: `third-ranked`.
    pub(super) ranked: Words,
    /// Words that are no noun after a number or an article.
    pub(super) function: Words,
    /// Phrases with a number word that tell no number; the number word is the first or not the last of them.
    pub(super) idioms: Sayings,
    /// The same where the things stand between: `deux fermes sur trois`.
    pub(super) out_of_things: Phrases,
    /// Between the numbers of a share: `one in five`.
    pub(super) out_of: Phrases,
    /// After a unit of time, half of it more: `et demi`.
    pub(super) and_half: Phrases,
    /// After a unit, a quarter of it more: `et quart`.
    pub(super) and_quarter: Phrases,
    /// Before a multiple where it may be an adjective or a verb: `le double`.
    pub(super) multiple_after: Phrases,
    /// Adjectives of units behind a number and a hyphen: `57-километровый`.
    pub(super) adjective_tail: Option<fn(&str) -> Option<Tail>>,
    /// Plurals of scales that tell no number by themselves: `Millionen`.
    pub(super) plural_scales: Words,
    /// Articles that may stand between a qualifier and its number: `aproximadamente el 3 %`.
    pub(super) articles: Phrases,
    /// Between the ends of a change, besides the words of a range: `von 5 auf 7`.
    pub(super) change_to: Phrases,
    /// Before the first end of a range, never of a change.
    pub(super) range_from: Phrases,
    /// Words for the sign: `minus`.
    pub(super) minus: Phrases,
    /// The same behind degrees: `below zero`.
    pub(super) below_zero: Phrases,
    /// Qualifiers as far as a number, unless a change is told: `до 40 см`.
    pub(super) up_to: Phrases,
    /// After an hour when one of `at_hour` stands before it.
    pub(super) hour_words: Phrases,
    pub(super) at_hour: Phrases,
    /// Before an ordinal that tells a share: `jeder fünfte`.
    pub(super) every: Phrases,
    /// After an ordinal that tells a share: `la quinta parte`.
    pub(super) part_noun: Words,
    /// `and a half` after a number.
    pub(super) number_and_half: Phrases,
    /// Between two counts of votes, besides `to`.
    pub(super) against: Phrases,
    /// Before how much something changes: `by`.
    pub(super) by: Phrases,
    /// Words that join a range only after `from`, being qualifiers elsewhere: Russian `до`.
    pub(super) until: Phrases,
    /// Before a day of the month in digits that stands alone: `le 16`, `am 16.`.
    pub(super) day_led: Phrases,
    /// Before a day that is told by its number alone: `on the 16th`.
    pub(super) on_day: Phrases,
    /// Before an ordinal in digits, besides articles.
    pub(super) before_ordinal: Phrases,
    /// Words beside which `half` is no ratio.
    pub(super) no_half_after: Words,
    pub(super) no_half_before: Words,
    /// Multiples that tell how often unless something is compared: `twice`.
    pub(super) adverbs_of_number: Words,
    /// Articles of the singular, behind which no number of things can stand.
    pub(super) the_one: Words,
    /// Verbs in the singular, which tell of one thing.
    pub(super) singular: Words,
    /// Endings of nouns in the plural.
    pub(super) plural: &'static [&'static str],
    /// True where nouns begin with a capital letter, so that one before a number proves no name.
    pub(super) capital_nouns: bool,
    /// Months are told from other words by their capital.
    pub(super) capital_months: bool,
    /// Number words lose their last vowel before another: `trent'anni`.
    pub(super) elided_numbers: bool,
    /// Parts of a whole stand without article: `треть`.
    pub(super) bare_parts: bool,
    /// Parts of a whole that is told stand with the article: `le quart des logements`.
    pub(super) the_parts: bool,
    /// Ordinals behind a number are its parts: `две пятых`.
    pub(super) ordinal_parts: bool,
    /// `dozen`, `million` stand without article or number.
    pub(super) bare_scales: bool,
    /// `tens` stands without `thousands`.
    pub(super) tens_alone: bool,
    /// Postcodes of five digits stand before places.
    pub(super) postcodes: bool,
    /// The words of [`Self::per`] make units with days and hours, not with months and years.
    pub(super) per_day_alone: bool,
    /// Telephone numbers are three groups of three digits: `900 123 456`.
    pub(super) calls_in_threes: bool,
    /// Full stops part the numbers of a date, whose year may have two digits: `7.4.33`.
    pub(super) dotted_dates: bool,
    /// A full stop parts hours and minutes, without a word for the hour: `a las 18.00`.
    pub(super) dotted_hours: bool,
    /// `half` has an article that belongs to its scale or unit.
    pub(super) half_takes_article: bool,
    /// Ordinals may begin with a capital within a sentence.
    pub(super) title_ordinals: bool,
}

impl Lexicon {
    /// No words at all: what a language leaves out is as here.
    pub(super) const EMPTY: Self = Self {
        marks: Marks { group: ',', spaces: false, decimal: '.', month_first: false, either: false },
        numbers: Table::NONE,
        filter: &NO_WORDS,
        glue: None,
        tails: Table::NONE,
        months: Table::NONE,
        weekdays: Words::NONE,
        qualifiers: Qualifiers::NONE,
        per: Phrases::NONE,
        and: Phrases::NONE,
        or: Phrases::NONE,
        then: Phrases::NONE,
        to: Phrases::NONE,
        from: Phrases::NONE,
        between: Phrases::NONE,
        one: Phrases::NONE,
        several: Phrases::NONE,
        early: Phrases::NONE,
        of: Phrases::NONE,
        the: Phrases::NONE,
        year_after: Phrases::NONE,
        paucal_year: Phrases::NONE,
        before_era: Phrases::NONE,
        common_era: Phrases::NONE,
        era_led: Phrases::NONE,
        old_year: Phrases::NONE,
        the_year: Phrases::NONE,
        years: Phrases::NONE,
        same_month: Phrases::NONE,
        about_year: Phrases::NONE,
        either: Phrases::NONE,
        editions: Words::NONE,
        polls: Words::NONE,
        participles: Words::NONE,
        led_ordinals: Words::NONE,
        preposition_ordinals: Words::NONE,
        adverb_ordinals: Words::NONE,
        past_hour: &[],
        day_noun: Words::NONE,
        enumerators: Phrases::NONE,
        verbs: Words::NONE,
        authors: Words::NONE,
        adjectives: Adjectives::Agree,
        within_unit: Words::NONE,
        speech: Words::NONE,
        spoken_of: Phrases::NONE,
        behind: &[],
        decade: Phrases::NONE,
        decade_years: Words::NONE,
        hour_after: Phrases::NONE,
        century: Words::NONE,
        quarter: Words::NONE,
        half: Words::NONE,
        ordinal_ends: Phrases::NONE,
        in_year: Phrases::NONE,
        of_year: Phrases::NONE,
        labels: Words::NONE,
        weak_labels: Words::NONE,
        word_labels: Words::NONE,
        changes: Words::NONE,
        extents: Words::NONE,
        votes: Words::NONE,
        dated: Words::NONE,
        determiners: Words::NONE,
        ratios: Words::NONE,
        ballots: Words::NONE,
        sports: Words::NONE,
        compared: Words::NONE,
        aged: Phrases::NONE,
        persons: Words::NONE,
        being: Words::NONE,
        at_age: Phrases::NONE,
        of_place: Words::NONE,
        auxiliaries: Phrases::NONE,
        ranked: Words::NONE,
        function: Words::NONE,
        idioms: Sayings::NONE,
        out_of: Phrases::NONE,
        out_of_things: Phrases::NONE,
        and_half: Phrases::NONE,
        and_quarter: Phrases::NONE,
        multiple_after: Phrases::NONE,
        adjective_tail: None,
        plural_scales: Words::NONE,
        articles: Phrases::NONE,
        change_to: Phrases::NONE,
        minus: Phrases::NONE,
        below_zero: Phrases::NONE,
        up_to: Phrases::NONE,
        range_from: Phrases::NONE,
        hour_words: Phrases::NONE,
        at_hour: Phrases::NONE,
        every: Phrases::NONE,
        part_noun: Words::NONE,
        number_and_half: Phrases::NONE,
        against: Phrases::NONE,
        by: Phrases::NONE,
        until: Phrases::NONE,
        on_day: Phrases::NONE,
        day_led: Phrases::NONE,
        before_ordinal: Phrases::NONE,
        no_half_after: Words::NONE,
        no_half_before: Words::NONE,
        adverbs_of_number: Words::NONE,
        singular: Words::NONE,
        the_one: Words::NONE,
        plural: &[],
        capital_nouns: false,
        capital_months: false,
        elided_numbers: false,
        bare_parts: false,
        the_parts: false,
        ordinal_parts: false,
        bare_scales: false,
        tens_alone: false,
        postcodes: false,
        half_takes_article: false,
        calls_in_threes: false,
        dotted_dates: false,
        dotted_hours: false,
        per_day_alone: false,
        title_ordinals: false,
    };

    /// True when a unit, a scale or a currency stands behind a number that ends at `at`.
    pub(super) fn tails_follow(&self, view: View, at: usize) -> bool {
        let next = view.after_space(at);
        self.tails.longest_at(view, next).is_some() || super::symbols::tail_at(view, next).is_some()
    }

    /// True when `word` ends as a noun in the plural does.
    pub(super) fn is_plural(&self, word: &str) -> bool {
        self.plural.iter().any(|end| word.ends_with(end))
    }
}
