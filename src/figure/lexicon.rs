//! What a language tells the rules: tables of words, sorted so that they need no building at start.

use super::view::{Lower, View};

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

/// A sorted list of words in lower case, with a filter that says a quick no.
#[derive(Debug)]
pub(super) struct Words {
    list: &'static [&'static str],
    filter: Bits,
}

/// Phrases in lower case, which are few: found by comparing each whose first or last byte fits.
#[derive(Debug)]
pub(super) struct Phrases {
    list: &'static [&'static str],
    first: [u64; 4],
    last: [u64; 4],
}

/// A sorted table from words or phrases in lower case to what they mean, with a filter on the first word.
#[derive(Debug)]
pub(super) struct Table<T: 'static> {
    rows: &'static [(&'static str, T)],
    filter: Bits,
}

/// Qualifiers before a number; longer ones stand before their own ends.
#[derive(Debug)]
pub(super) struct Qualifiers {
    rows: &'static [(&'static str, Bound)],
    last: Bits,
}

/// A set of short keys: large enough that most words which are in no table are in no filter either.
type Bits = [u64; 64];

/// Bits of a filter.
const BITS: usize = 4096;

/// Where a word stands in a filter: by its length and three of its bytes. Case changes none of them in ASCII.
const fn bit_of(word: &[u8]) -> usize {
    let first = if word[0] < 0x80 { small(word[0]) } else { 0x80 };
    let near = small(word[if word.len() > 2 { 2 } else { word.len() - 1 }]);
    let last = small(word[word.len() - 1]);
    (first as usize * 1009 + near as usize * 61 + last as usize * 7 + word.len() * 211) % BITS
}

/// A letter of ASCII in lower case, other bytes as they are.
const fn small(byte: u8) -> u8 {
    if byte < 0x80 { byte | 0x20 } else { byte }
}

/// The length of the first word of a phrase: up to the first byte of ASCII that is no letter.
const fn first_word(phrase: &[u8]) -> usize {
    let mut n = 0;
    while n < phrase.len() && (phrase[n] >= 0x80 || phrase[n].is_ascii_alphabetic()) {
        n += 1;
    }
    if n == 0 { phrase.len() } else { n }
}

/// The byte by which phrases are told apart; case does not change it in ASCII, and letters of other alphabets are told
/// by their first byte alone, the apostrophe of print is told as the other one.
const fn edge(byte: u8) -> usize {
    if byte >= 0x80 || byte == b'\'' { 0x80 } else { (byte | 0x20) as usize }
}

/// Two bytes at the end of a phrase.
const fn edge_pair(a: u8, b: u8) -> usize {
    (edge(a) * 31 + edge(b)) % BITS
}

const fn set(bits: &mut [u64; 4], i: usize) {
    bits[i / 64] |= 1 << (i % 64);
}

impl Words {
    /// No words.
    pub(super) const NONE: Self = Self::of(&[]);

    pub(super) const fn of(list: &'static [&'static str]) -> Self {
        let mut filter = [0; 64];
        let mut i = 0;
        while i < list.len() {
            let bit = bit_of(list[i].as_bytes());
            filter[bit / 64] |= 1 << (bit % 64);
            i += 1;
        }
        Self { list, filter }
    }

    /// True when `word`, in any case, ends with one of them that has five letters or more, as a compound does.
    pub(super) fn ends(&self, word: &str) -> bool {
        let lower = Lower::of(word);
        self.list.iter().any(|w| w.len() >= 5 && lower.ends_with(w.as_bytes()))
    }

    /// True when `word`, in any case, is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        !word.is_empty() && may_hold(&self.filter, word.as_bytes()) && has_word(self.list, &Lower::of(word))
    }

    /// The word of the list that begins as `word` does, at the end of those that sort before it.
    pub(super) fn begins(&self, word: &str) -> bool {
        let lower = Lower::of(word);
        let i = self.list.partition_point(|s| s.as_bytes() <= &*lower);
        i > 0 && lower.starts_with(self.list[i - 1].as_bytes())
            || i > 1 && lower.starts_with(self.list[i - 2].as_bytes())
    }

    /// All of them.
    #[cfg(test)]
    pub(super) fn list(&self) -> &'static [&'static str] {
        self.list
    }
}

fn has_word(list: &[&str], word: &[u8]) -> bool {
    list.binary_search_by(|w| w.as_bytes().cmp(word)).is_ok()
}

/// False when the filter knows no such word. Capitals outside ASCII have other bytes and pass.
fn may_hold(filter: &Bits, bytes: &[u8]) -> bool {
    let bit = bit_of(bytes);
    let ascii = bytes[bytes.len() - 1] < 0x80 && bytes[if bytes.len() > 2 { 2 } else { bytes.len() - 1 }] < 0x80;
    // Chinese has no capitals: its words are told as well as those of ASCII.
    !ascii && bytes[0] < 0xe2 || filter[bit / 64] >> (bit % 64) & 1 == 1
}

impl Phrases {
    /// No phrases.
    pub(super) const NONE: Self = Self::of(&[]);

    pub(super) const fn of(list: &'static [&'static str]) -> Self {
        let (mut first, mut last) = ([0; 4], [0; 4]);
        let mut i = 0;
        while i < list.len() {
            let bytes = list[i].as_bytes();
            set(&mut first, edge(bytes[0]));
            set(&mut last, edge(bytes[bytes.len() - 1]));
            i += 1;
        }
        Self { list, first, last }
    }

    /// True when there are any.
    pub(super) fn any(&self) -> bool {
        !self.list.is_empty()
    }

    /// Where the longest of them that stands at `at` ends.
    pub(super) fn at(&self, view: View, at: usize) -> Option<usize> {
        let byte = edge(view.byte(at));
        if self.first[byte / 64] >> (byte % 64) & 1 == 0 {
            return None;
        }
        let fits = |p: &&&str| edge(p.as_bytes()[0]) == byte;
        self.list.iter().filter(fits).filter_map(|p| phrase_at(view, at, p)).max()
    }

    /// Where the longest of them that ends at `at` begins.
    pub(super) fn before(&self, view: View, at: usize) -> Option<usize> {
        let byte = edge(view.byte_before(at));
        if self.last[byte / 64] >> (byte % 64) & 1 == 0 {
            return None;
        }
        let fits = |p: &&&str| edge(p.as_bytes()[p.len() - 1]) == byte;
        self.list.iter().filter(fits).filter_map(|p| phrase_before(view, at, p)).min()
    }

    /// True when `words`, in any case, is one of them.
    pub(super) fn has(&self, words: &str) -> bool {
        !words.is_empty() && self.at(View { text: words }, 0) == Some(words.len())
    }
}

impl Qualifiers {
    pub(super) const NONE: Self = Self::of(&[]);

    pub(super) const fn of(rows: &'static [(&'static str, Bound)]) -> Self {
        let mut last = [0; 64];
        let mut i = 0;
        while i < rows.len() {
            let bytes = rows[i].0.as_bytes();
            let bit = edge_pair(bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
            last[bit / 64] |= 1 << (bit % 64);
            i += 1;
        }
        Self { rows, last }
    }

    /// The first of them that ends at `at`: where it begins and what it does.
    pub(super) fn before(&self, view: View, at: usize) -> Option<(usize, Bound)> {
        let byte = edge(view.byte_before(at));
        let bit = edge_pair(view.byte_before(at.saturating_sub(1)), view.byte_before(at));
        if self.last[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        let fits = |(p, _): &&(&str, Bound)| edge(p.as_bytes()[p.len() - 1]) == byte;
        self.rows.iter().filter(fits).find_map(|(p, bound)| phrase_before(view, at, p).map(|start| (start, *bound)))
    }

    /// True when one of them stands at `at`.
    pub(super) fn begins_at(&self, view: View, at: usize) -> bool {
        self.rows.iter().any(|(phrase, _)| phrase_at(view, at, phrase).is_some())
    }

    /// All rows.
    #[cfg(test)]
    pub(super) fn rows(&self) -> &'static [(&'static str, Bound)] {
        self.rows
    }
}

impl<T: Copy> Table<T> {
    pub(super) const NONE: Self = Self { rows: &[], filter: [0; 64] };

    pub(super) const fn of(rows: &'static [(&'static str, T)]) -> Self {
        let mut filter = [0; 64];
        let mut i = 0;
        while i < rows.len() {
            let bytes = rows[i].0.as_bytes();
            let bit = bit_of(bytes.split_at(first_word(bytes)).0);
            filter[bit / 64] |= 1 << (bit % 64);
            i += 1;
        }
        Self { rows, filter }
    }

    /// What the table says of a word in lower case.
    pub(super) fn find(&self, word: &[u8]) -> Option<T> {
        if word.is_empty() || !may_hold(&self.filter, word) {
            return None;
        }
        self.rows.binary_search_by(|(w, _)| w.as_bytes().cmp(word)).ok().map(|i| self.rows[i].1)
    }

    /// What the table says of a word in any case.
    pub(super) fn find_word(&self, word: &str) -> Option<T> {
        if word.is_empty() || !may_hold(&self.filter, word.as_bytes()) { None } else { self.find(&Lower::of(word)) }
    }

    /// The longest phrase of the table that stands at `at`, and where it ends.
    pub(super) fn longest_at(&self, view: View, at: usize) -> Option<(usize, T)> {
        let word = view.word_at(at);
        if word.is_empty() || !may_hold(&self.filter, word.as_bytes()) {
            return None;
        }
        let first = Lower::of(word);
        let from = self.rows.partition_point(|(w, _)| w.as_bytes() < &*first);
        let mut best = None;
        for (phrase, what) in &self.rows[from..] {
            let Some(rest) = phrase.as_bytes().strip_prefix(&*first) else { break };
            if rest.first().is_some_and(u8::is_ascii_alphabetic) {
                break; // letters sort after every mark that parts words
            }
            if let Some(end) = phrase_at(view, at, phrase)
                && best.is_none_or(|(b, _)| end > b)
            {
                best = Some((end, *what));
            }
        }
        best
    }

    /// All rows.
    #[cfg(test)]
    pub(super) fn rows(&self) -> &'static [(&'static str, T)] {
        self.rows
    }
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
    /// Words that are no noun after a number or an article.
    pub(super) function: Words,
    /// Phrases with a number word that tell no number; the number word is the first or not the last of them.
    pub(super) idioms: Phrases,
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
    /// Before a day that is told by its number alone: `on the 16th`.
    pub(super) on_day: Phrases,
    /// Before an ordinal in digits, besides articles.
    pub(super) before_ordinal: Phrases,
    /// Words beside which `half` is no ratio.
    pub(super) no_half_after: Words,
    pub(super) no_half_before: Words,
    /// Multiples that tell how often unless something is compared: `twice`.
    pub(super) adverbs_of_number: Words,
    /// Endings of nouns in the plural.
    pub(super) plural: &'static [&'static str],
    /// True where nouns begin with a capital letter, so that one before a number proves no name.
    pub(super) capital_nouns: bool,
    /// Months are told from other words by their capital.
    pub(super) capital_months: bool,
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
    /// `half` has an article that belongs to its scale or unit.
    pub(super) half_takes_article: bool,
    /// Ordinals may begin with a capital within a sentence.
    pub(super) title_ordinals: bool,
}

impl Lexicon {
    /// No words at all: what a language leaves out is as here.
    pub(super) const EMPTY: Self = Self {
        marks: Marks { group: ',', spaces: false, decimal: '.', month_first: false },
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
        to: Phrases::NONE,
        from: Phrases::NONE,
        between: Phrases::NONE,
        one: Phrases::NONE,
        several: Phrases::NONE,
        early: Phrases::NONE,
        of: Phrases::NONE,
        the: Phrases::NONE,
        year_after: Phrases::NONE,
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
        votes: Words::NONE,
        dated: Words::NONE,
        determiners: Words::NONE,
        ratios: Words::NONE,
        ballots: Words::NONE,
        sports: Words::NONE,
        compared: Words::NONE,
        aged: Phrases::NONE,
        function: Words::NONE,
        idioms: Phrases::NONE,
        out_of: Phrases::NONE,
        and_half: Phrases::NONE,
        and_quarter: Phrases::NONE,
        multiple_after: Phrases::NONE,
        adjective_tail: None,
        plural_scales: Words::NONE,
        articles: Phrases::NONE,
        change_to: Phrases::NONE,
        minus: Phrases::NONE,
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
        before_ordinal: Phrases::NONE,
        no_half_after: Words::NONE,
        no_half_before: Words::NONE,
        adverbs_of_number: Words::NONE,
        plural: &[],
        capital_nouns: false,
        capital_months: false,
        bare_parts: false,
        the_parts: false,
        ordinal_parts: false,
        bare_scales: false,
        tens_alone: false,
        postcodes: false,
        half_takes_article: false,
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

/// The sets of the first bytes of words, for a quick no.
#[derive(Debug)]
pub(super) struct Filter {
    /// By the first letter, the second ones; of words that begin with a letter of ASCII.
    pairs: [u32; 32],
    /// By the first three bytes, or two Cyrillic letters.
    bits: [u64; 64],
}

/// A filter without words.
static NO_WORDS: Filter = Filter { pairs: [0; 32], bits: [0; 64] };

const fn slot(a: u8, b: u8, c: u8, d: u8) -> usize {
    let key = (a as u32) | (b as u32) << 8 | (c as u32) << 16 | (d as u32) << 24;
    (key.wrapping_mul(0x9e37_79b1) >> 20) as usize
}

/// The slot of the first letters of a word: three bytes, or two Cyrillic letters.
const fn slot_of(word: &[u8]) -> usize {
    let mut key = [0; 4];
    let mut i = 0;
    let most = if !word.is_empty() && word[0] >= 0xd0 { 4 } else { 3 };
    while i < most && i < word.len() && (word[i] >= 0x80 || word[i].is_ascii_alphabetic()) {
        // Case differs by this bit in ASCII and Latin-1; Cyrillic capitals have slots of their own.
        key[i] = if word[0] >= 0xd0 { word[i] } else { word[i] | 0x20 };
        i += 1;
    }
    slot(key[0], key[1], key[2], key[3])
}

/// The filter of a table of number words.
pub(super) const fn filter(words: &[(&str, Num)]) -> Filter {
    let (mut bits, mut pairs) = ([0; 64], [0; 32]);
    let mut i = 0;
    while i < words.len() {
        let word = words[i].0.as_bytes();
        pairs[word[0] as usize % 32] |= 1 << (word[1] % 32);
        let s = slot_of(word);
        bits[s / 64] |= 1 << (s % 64);
        if word.len() >= 4 && word[0] >= 0xd0 {
            // The same word with a Cyrillic capital.
            let mut capital = [word[0], word[1], word[2], word[3]];
            match (word[0], word[1]) {
                (0xd0, b @ 0xb0..=0xbf) => capital[1] = b - 0x20,
                (0xd1, b @ 0x80..=0x8f) => {
                    capital[0] = 0xd0;
                    capital[1] = b + 0x20;
                }
                _ => {}
            }
            let s = slot_of(&capital);
            bits[s / 64] |= 1 << (s % 64);
        }
        i += 1;
    }
    Filter { pairs, bits }
}

/// False when `word`, which begins the slice, is surely no number word of the filter.
#[inline]
pub(super) fn may_begin(filter: &Filter, word: &[u8]) -> bool {
    let second = if word.len() > 1 { word[1] } else { 0 };
    if word[0] < 0x80 && filter.pairs[usize::from(word[0] % 32)] >> (second % 32) & 1 == 0 {
        return false;
    }
    let s = slot_of(word);
    filter.bits[s / 64] >> (s % 64) & 1 == 1
}

/// Where `phrase` (lower case) ends when it stands at `at` as whole words. A space of it meets any white space,
/// a hyphen a space too.
pub(super) fn phrase_at(view: View, at: usize, phrase: &str) -> Option<usize> {
    let mut end = at;
    for p in phrase.chars() {
        let c = view.char_at(end);
        if p == ' ' {
            let next = view.after_space(end);
            if next == end {
                return None;
            }
            end = next;
        } else if same_letter(c, p) {
            end += c.len_utf8();
        } else {
            return None;
        }
    }
    let closed = phrase.chars().next_back().is_some_and(super::view::is_letter);
    let next = view.char_at(end);
    (!closed || !(super::view::is_letter(next) || next.is_ascii_digit())).then_some(end)
}

/// Where `phrase` (lower case) begins when it ends at `at` and is whole words.
pub(super) fn phrase_before(view: View, at: usize, phrase: &str) -> Option<usize> {
    let mut start = at;
    for p in phrase.chars().rev() {
        let c = view.char_before(start);
        if p == ' ' {
            let next = view.before_space(start);
            if next == start {
                return None;
            }
            start = next;
        } else if same_letter(c, p) {
            start -= c.len_utf8();
        } else {
            return None;
        }
    }
    let opens = phrase.chars().next().is_some_and(super::view::is_letter);
    (!opens || !super::view::is_letter(view.char_before(start))).then_some(start)
}

fn same_letter(c: char, lower: char) -> bool {
    if c == lower {
        return true;
    }
    match c {
        '’' => lower == '\'',
        'ё' | 'Ё' => lower == 'е',
        c if c.is_ascii() => c.to_ascii_lowercase() == lower,
        c => c.to_lowercase().next() == Some(lower),
    }
}
