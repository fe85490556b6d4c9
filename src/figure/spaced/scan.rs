//! The pass over a paragraph: stops at digits and number words, and asks the rules in their order.

use super::{
    context::is_capitalised,
    number::{Blur, Form, Number, digits_at},
    reject,
    words::meaning,
};
use crate::figure::{
    Figure,
    decimal::Decimal,
    lexicon::{Lexicon, Num, Tail, may_begin},
    sink::Sink,
    value::{Kind, Unit, Value},
    view::{View, is_letter},
};

/// The state of the pass.
pub(super) struct Scan<'a> {
    pub(super) view: View<'a>,
    pub(super) lexicon: &'static Lexicon,
    /// The end of what has been taken or rejected: nothing before it is looked at again.
    pub(super) floor: usize,
    /// The end of the last number of a page, article or the like; 0 when there was none.
    pub(super) label_end: usize,
    /// That number had decimals.
    pub(super) label_marked: bool,
    /// The length of the shortest run of backticks that is known to have no partner, to search for each once.
    unpaired: u32,
    sink: &'a mut Sink,
}

/// Finds the figures of a paragraph of a language with spaces.
pub(in crate::figure) fn scan(text: &str, lexicon: &'static Lexicon, sink: &mut Sink) {
    let mut scan =
        Scan { view: View { text }, lexicon, floor: 0, label_end: 0, label_marked: false, unpaired: 0, sink };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'0'..=b'9' => scan.digits(at),
            b'`' => scan.code(at),
            b if LETTER[usize::from(b)] => scan.letters(at),
            _ => at + 1,
        };
    }
}

/// The bytes of letters: of ASCII, and all of the characters of two bytes from U+00C0 on. A character of three bytes
/// ends a word by its first byte; its others do no harm.
static LETTER: [bool; 256] = {
    let mut table = [false; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = (b as u8).is_ascii_alphabetic() || b >= 0xc3 && b <= 0xd4;
        b += 1;
    }
    table
};

impl<'a> Scan<'a> {
    /// Skips a code span; an unpaired backtick is a character like any.
    fn code(&mut self, at: usize) -> usize {
        let bytes = self.view.text.as_bytes();
        let run = |from: usize| bytes[from..].iter().take_while(|b| **b == b'`').count();
        let ticks = run(at);
        let inside = at + ticks;
        if self.unpaired >> ticks.min(31) & 1 == 1 {
            return inside;
        }
        let mut from = inside;
        while let Some(i) = memchr::memchr(b'`', &bytes[from..]) {
            let close = from + i;
            let n = run(close);
            if n == ticks {
                self.floor = close + n;
                return close + n;
            }
            from = close + n;
        }
        self.unpaired |= 1 << ticks.min(31);
        inside
    }

    /// Looks at the word at `at`; returns where to go on.
    #[inline]
    fn letters(&mut self, at: usize) -> usize {
        let bytes = self.view.text.as_bytes();
        if may_begin(self.lexicon.filter, &bytes[at..])
            && let Some(end) = self.word(at)
        {
            return end.max(at + 1);
        }
        let letters = bytes[at..].iter().take_while(|b| LETTER[usize::from(**b)] || (0x80..0xc0).contains(*b)).count();
        let end = at + letters;
        match bytes.get(end) {
            Some(b'0'..=b'9') => self.digits(end),
            Some(b'\'') => end + 1,
            _ => end,
        }
    }

    /// Looks at the digits at `at`; returns where to go on.
    fn digits(&mut self, at: usize) -> usize {
        let next = self.digit_rules(at);
        next.max(self.view.after_digits(at))
    }

    fn digit_rules(&mut self, at: usize) -> usize {
        let v = self.view;
        let left = v.char_before(at);
        if (matches!(left, '/' | '.' | '=' | '?' | '&' | '%' | '-' | '_' | '@' | '#' | ':') || is_letter(left))
            && reject::in_address(v, at)
        {
            return self.reject_token(at, "web or mail address");
        }
        if let Some(end) = self.touched_from_left(at) {
            return end;
        }
        let Some(number) = digits_at(v, at, self.lexicon.marks) else { return at + 1 };
        if let Some(end) = self.list_number(at, &number).or_else(|| self.label(&number)) {
            return end;
        }
        if let Some(end) = self
            .date_unless_named(at, &number)
            .or_else(|| self.time(at))
            .or_else(|| self.colon_ratio(at))
            .or_else(|| self.slash_fraction(at))
        {
            return end;
        }
        if let Some((n, end)) = self.ordinal_value_at(at).filter(|(_, end)| self.is_ordinal_here(at, *end)) {
            return self.ordinal(at, end, n);
        }
        if let Some(end) = self.grouped_digits(at, &number) {
            return end;
        }
        self.counted(number)
    }

    /// Dates, but not the year in a name: `Euro 2024`.
    fn date_unless_named(&mut self, at: usize, number: &Number) -> Option<usize> {
        let v = self.view;
        // 2023/0457
        let slash = number.end + 1;
        if number.year().is_some()
            && v.byte(number.end) == b'/'
            && v.byte(slash) == b'0'
            && v.after_digits(slash) > slash + 2
        {
            return Some(self.reject_token(at, "identifier"));
        }
        // le 11-Septembre, улица 8 Марта
        if !self.lexicon.capital_months && v.byte(number.end) == b'-' && is_capitalised(v.word_at(number.end + 1)) {
            return Some(self.reject_token(at, "name"));
        }
        let next = v.next_word(number.end);
        if !self.lexicon.capital_months
            && next.0 > number.end
            && is_capitalised(next.1)
            && reject::is_street(self.word_before(at))
        {
            return Some(self.reject(at, self.date_at(at)?.end.max(number.end), "street"));
        }
        // Straße des 17. Juni, rue du 4 septembre
        let (article, of) = v.previous_word(at);
        let street = |word: &str| reject::is_street(word) && is_capitalised(word) == self.lexicon.capital_nouns;
        if ["des", "du", "del"].contains(&of) && street(v.previous_word(article).1) {
            return Some(self.reject(at, self.date_at(at)?.end.max(number.end), "street"));
        }
        if number.year().is_some() && self.name_before(at) && !self.month_before(at) && v.byte(number.end) != b'-' {
            return Some(self.reject(at, number.end, "year in a name"));
        }
        self.date(at)
    }

    /// German writes ordinals as digits with a full stop, which ends sentences too.
    fn is_ordinal_here(&self, at: usize, end: usize) -> bool {
        let v = self.view;
        if v.byte(end - 1) != b'.' {
            return true;
        }
        let (next, word) = v.next_word(end);
        let article = self.word_before(at);
        next > end
            && !word.is_empty()
            && (word.chars().next().is_some_and(char::is_lowercase)
                || self.lexicon.the.has(article)
                || self.lexicon.before_ordinal.has(article))
    }

    /// The number at its place as an amount, a share, a vote or a count.
    pub(super) fn counted(&mut self, number: Number) -> usize {
        let v = self.view;
        let mut amount = self.amount_of(number);
        let glued = v.char_at(amount.end);
        if amount.end == number.end && glued.is_alphanumeric() && number.form != Form::Words {
            return self.reject_token(number.start, "number with letters");
        }
        if let Some(end) = self.share(&amount).or_else(|| self.parts(&amount)) {
            return end;
        }
        if amount.times {
            amount = self.multiple(&amount).unwrap_or(amount);
        }
        if self.is_titled(&amount) {
            return self.reject(number.start, amount.end, "name");
        }
        if amount.is_bare() {
            if let Some(rule) = self.no_count(&amount) {
                return self.reject(number.start, number.end, rule);
            }
            if let Some(end) = self.votes(&amount) {
                return end;
            }
            if amount.start == number.start && amount.end == number.end && self.is_age(&amount.number) {
                let n = amount.value();
                self.take_number(number.start, number.end, Kind::Duration, (n, n), Some(Unit::of("yr")), "age");
                return number.end;
            }
        }
        self.amount(amount).unwrap_or(number.end)
    }

    /// `the Thirty Years' War`: number word and unit capitalised within a sentence.
    fn is_titled(&self, amount: &super::amount::Amount) -> bool {
        let v = self.view;
        if amount.start == amount.number.start && self.begins_work(amount.start) {
            return true;
        }
        // Canal 24 Horas
        let unit = v.word_before(amount.end);
        let titled = self.lexicon.marks.decimal == ','
            && !self.lexicon.capital_nouns
            && unit.chars().count() >= 4
            && is_capitalised(unit)
            && unit.chars().any(char::is_lowercase);
        let whole = amount.kind == Kind::Duration && (titled || self.is_capitalised_within(&amount.number));
        whole
            || amount.kind == Kind::Duration
                && amount.number.form == Form::Words
                && !self.lexicon.capital_nouns
                && is_capitalised(v.word_at(amount.number.start))
                && is_capitalised(v.word_before(amount.end))
                && !self.begins_sentence(amount.number.start)
    }

    /// Why a bare number counts nothing here.
    fn no_count(&self, amount: &super::amount::Amount) -> Option<&'static str> {
        let (v, number) = (self.view, &amount.number);
        if number.form != Form::Words && (self.is_dialled(number) || self.is_pressed(number)) {
            return Some("telephone number");
        }
        if amount.start == number.start && self.numbers_a_noun(number) {
            return Some("number of the noun before");
        }
        if number.form == Form::Plain && !number.scaled && amount.start == number.start {
            let catalogued = self.acronym_before(number.start) && self.view.after_space(number.end) == number.end + 1;
            if self.name_before(number.start) && (number.digits() <= 5 || catalogued) || self.names_what_follows(number)
            {
                return Some("number in a name");
            }
            if self.street(number) {
                return Some("street number");
            }
            if self.tied_to_capitals(number) {
                return Some("number in a name");
            }
            if self.is_assigned(number) {
                return Some("value of a variable");
            }
            // Schalke 04: nothing is counted with a zero before it.
            if number.digits() == 2 && v.byte(number.start) == b'0' {
                return Some("number in a name");
            }
            // WDR 2, KV 550, but die SPD 19
            let (at, next) = v.next_word(number.end);
            let party = self.lexicon.the.has(v.previous_word(v.previous_word(number.start).0).1);
            if self.lexicon.capital_nouns && catalogued && !party && !(at > number.end && is_capitalised(next)) {
                return Some("number in a name");
            }
            if matches!(number.digits(), 5 | 6)
                && number.decimal.mantissa % 100 != 0
                && self.lexicon.postcodes
                && is_place(v, number.end)
            {
                return Some("postcode");
            }
        }
        let acronym = number.value() < 20.0 && self.acronym_before(number.start);
        let product = !self.lexicon.capital_nouns
            && number.value() < 100.0
            && number.decimal.exponent < 0
            && self.name_before(number.start)
            && !self.begins_sentence(v.previous_word(number.start).0);
        if number.form == Form::Marked && (acronym || product) || self.names_version(number) {
            return Some("version");
        }
        if number.form == Form::Words && !number.scaled {
            if self.is_named_by_word(number.start) {
                return Some("number of a thing that is numbered");
            }
            let capital = is_capitalised(v.word_at(number.start));
            let (at, next) = v.next_word(number.end);
            let titled = is_capitalised(next) && at > number.end && !self.lexicon.capital_nouns;
            // German: seiner Elf
            let noun = self.lexicon.capital_nouns && !is_capitalised(next) && number.value() < 100.0;
            let titled = titled || noun || is_capitalised(self.word_before(number.start));
            if capital && !self.begins_sentence(number.start) && (titled || !self.lexicon.capital_nouns) {
                return Some("name");
            }
        }
        if self.is_capitalised_within(number) {
            return Some("name");
        }
        None
    }

    /// `Vingt Mille Lieues`, `Cien años de soledad`: languages that write titles in small letters have number words
    /// with a capital within a sentence only where a name begins.
    fn is_capitalised_within(&self, number: &Number) -> bool {
        number.form == Form::Words
            && !self.lexicon.capital_nouns
            && self.lexicon.marks.decimal == ','
            && is_capitalised(self.view.word_at(number.start))
            && !self.begins_sentence(number.start)
    }

    /// `Python 3.11`, where decimals of the language have a comma.
    fn names_version(&self, number: &Number) -> bool {
        number.form == Form::Marked
            && number.decimal.exponent < 0
            && self.lexicon.marks.decimal == ','
            && self.view.text[number.start..number.end].contains('.')
            && (self.name_before(number.start)
                || self.lexicon.capital_nouns && is_capitalised(self.word_before(number.start))
                || matches!(self.view.char_at(number.end), '“' | '»' | '”' | '"'))
    }

    /// `the 737 MAX`, `its 787 Dreamliner`: between a determiner and a capitalised word that is no people and no plural.
    fn names_what_follows(&self, number: &Number) -> bool {
        let v = self.view;
        let (at, word) = v.next_word(number.end);
        let next = v.next_word(at + word.len()).1;
        number.digits() >= 3
            && is_capitalised(word)
            && !self.lexicon.is_plural(word)
            && !PEOPLES.iter().any(|end| word.ends_with(end))
            && (next.is_empty() || self.lexicon.function.has(next))
            && self.lexicon.determiners.has(self.word_before(number.start))
    }

    /// `USB 3.0`: a short word in capitals before a number with decimals.
    fn acronym_before(&self, at: usize) -> bool {
        let word = self.word_before(at);
        (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
    }

    /// Looks at the number word at `at`. None when it is no number word.
    fn word(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        if is_letter(v.char_before(at)) && at > self.floor {
            return None;
        }
        let word = v.word_at(at);
        let num = meaning(self.lexicon, word)?;
        let end = at + word.len();
        let share = num == Num::Small(1)
            && self
                .lexicon
                .out_of
                .at(v, v.after_space(end))
                .is_some_and(|e| self.number_at(v.after_space(e)).is_some());
        let idiom = self.idiom(at).filter(|_| !share);
        if idiom.is_some() && self.lexicon.qualifiers.begins_at(v, at) {
            return Some(end); // un peu plus de 3 %
        }
        if let Some(idiom) = idiom {
            return Some(self.reject(at, idiom.max(end), "idiom"));
        }
        if v.byte(end).is_ascii_digit()
            || v.byte_before(at) == b'-'
                && is_letter(v.char_before(at - 1))
                && at > self.floor
                && !matches!(num, Num::Parts(_))
        {
            return None;
        }
        Some(match num {
            Num::Small(_) | Num::Hundreds(_) | Num::Whole(_) => self.cardinal(at, end),
            Num::Hundred | Num::Scale(_) | Num::Set(_) | Num::Round(_) => self.scale_word(at, end, word, num),
            Num::Vague(low) => self.vague(at, end, low),
            Num::Ordinal(n) => self.ordinal(at, end, n),
            Num::Part(2) => self.half(at, end),
            Num::Part(n) => self.part(at, end, n).unwrap_or(end),
            Num::Parts(_) => end,
            Num::Multiple(n) => self.multiple_word(at, end, n),
            Num::Decade(n) => self.decade_in_words(at, end, u64::from(n)).unwrap_or(end),
            Num::Mixed(n) => self.mixed(at, end, n),
            Num::Span(n, unit) => self.span_word(at, end, n, unit),
            Num::Century | Num::QuarterWord | Num::HalfWord => self.roman(at, end),
        })
    }

    /// The end of an idiom that begins with the number word at `at`, or that holds it.
    fn idiom(&self, at: usize) -> Option<usize> {
        let v = self.view;
        if let Some(end) = self.lexicon.idioms.at(v, at) {
            return Some(end);
        }
        // Up to two words before may belong to it: `in erster Linie`.
        let (one, word) = v.previous_word(at);
        if word.is_empty() {
            return None;
        }
        let two = v.previous_word(one);
        [one, two.0].into_iter().find_map(|s| self.lexicon.idioms.at(v, s).filter(|e| *e > at))
    }

    fn cardinal(&mut self, at: usize, end: usize) -> usize {
        if let Some((n, after)) = self.ordinal_value_at(at) {
            return self.ordinal(at, after, n);
        }
        let Some(number) = self.number_at(at) else { return end };
        // zwanzig Jahre lang, and not the zwanziger Jahre
        let spans = self.lexicon.decade_years.has(self.view.next_word(number.end).1);
        if !spans && let Some(end) = self.decade_in_words(at, number.end, number.value() as u64) {
            return end;
        }
        // Tails, parts, idioms decide of `one`; alone it is a pronoun.
        self.counted(self.with_half(number)).max(end)
    }

    /// `million`, `dozen` without a number before it: an article or `several` makes one of it.
    fn scale_word(&mut self, at: usize, end: usize, word: &str, num: Num) -> usize {
        let Some(mut number) = self.scale_number(at, word) else { return end };
        if let Some(start) = self.before(&self.lexicon.several, at) {
            number.start = start;
            number.blur = Blur::Least;
        } else if self.lexicon.plural_scales.has(word) {
            number.blur = Blur::Least;
        } else if let Some(start) = self.before(&self.lexicon.one, at) {
            number.start = start;
        } else if matches!(num, Num::Scale(_) | Num::Set(_)) && !self.lexicon.bare_scales {
            return end;
        }
        // `a hundred and twenty` goes on in words.
        if let Some(longer) = super::words::words_at(self.view, at, self.lexicon)
            .filter(|n| n.end > number.end && number.blur == Blur::None)
        {
            number.end = longer.end;
            number.decimal = longer.decimal;
        }
        self.counted(number).max(end)
    }

    /// `hundreds`, `tens of thousands`, `hundreds of millions of dollars`.
    fn vague(&mut self, at: usize, end: usize, low: f64) -> usize {
        let v = self.view;
        let mut number = Number {
            start: at,
            end,
            decimal: Decimal::whole(low as u64),
            negative: false,
            form: Form::Words,
            blur: Blur::Least,
            scaled: true,
        };
        for _ in 0..2 {
            let next = v.after_space(number.end);
            let at = self.lexicon.of.at(v, next).map_or(next, |e| v.after_space(e));
            let word = v.word_at(at);
            let times = match meaning(self.lexicon, word) {
                Some(Num::Vague(low)) => low as u64,
                Some(Num::Scale(power)) => 10u64.pow(u32::from(power.min(15))),
                _ => break,
            };
            number.decimal.mantissa = number.decimal.mantissa.saturating_mul(times);
            number.end = at + word.len();
        }
        if let Some(start) = self.before(&self.lexicon.several, at) {
            number.start = start;
        }
        // `tens` alone tells nothing.
        if low < 12.0 && number.end == end && !self.lexicon.tens_alone {
            return end;
        }
        if low < 1000.0 && v.byte(end) == b'-' {
            return end;
        }
        self.counted(number).max(end)
    }

    /// `half`, `half a century`, `half a million`, `half of it`.
    fn half(&mut self, at: usize, end: usize) -> usize {
        let v = self.view;
        let tied = v.byte(end) == b'-';
        let next = if tied { end + 1 } else { v.after_space(end) };
        let next = self.lexicon.one.at(v, next).filter(|_| !tied).map_or(next, |e| v.after_space(e));
        let start = if self.lexicon.half_takes_article { self.before(&self.lexicon.one, at).unwrap_or(at) } else { at };
        let mut number = Number {
            start: at,
            end,
            decimal: Decimal { mantissa: 5, exponent: -1 },
            negative: false,
            form: Form::Words,
            blur: Blur::None,
            scaled: false,
        };
        let word = v.word_at(next);
        if let Some(Num::Scale(_) | Num::Set(_)) = meaning(self.lexicon, word)
            && let Some(scale) = self.scale_number(next, word)
        {
            number.decimal = Decimal { mantissa: 5 * scale.decimal.mantissa, exponent: -1 };
            (number.start, number.end, number.scaled) = (start, scale.end, true);
            return self.counted(number).max(end);
        }
        if next > end
            && let Some((after, Tail::Time(factor, unit))) = self.lexicon.tails.longest_at(v, next)
        {
            let n = 0.5 * factor;
            self.take_number(start, after, Kind::Duration, (n, n), Some(Unit::of(unit)), "half of a unit of time");
            return after;
        }
        if tied || !self.half_tells_ratio(at, end) {
            return self.reject(at, end, "half of something named");
        }
        self.part(at, end, 2).unwrap_or(end)
    }

    fn half_tells_ratio(&self, at: usize, end: usize) -> bool {
        let before = self.word_before(at);
        let after = self.view.next_word(end).1;
        let ordinal = matches!(meaning(self.lexicon, before), Some(Num::Ordinal(_)));
        !ordinal && !self.lexicon.no_half_after.has(before) && !self.lexicon.no_half_before.has(after)
    }

    /// `twice as many`, `threefold`.
    fn multiple_word(&mut self, at: usize, end: usize, n: f64) -> usize {
        let v = self.view;
        let next = v.next_word(end).1;
        let joined = v.byte(end) == b'-';
        let bare = !next.is_empty() && !self.lexicon.function.has(next);
        if self.lexicon.multiple_after.any() && (bare || self.before(&self.lexicon.multiple_after, at).is_none()) {
            return self.reject(at, end, "multiple that is no noun");
        }
        let compared = self.lexicon.compared.has(next) || !self.lexicon.adverbs_of_number.has(v.word_at(at));
        if joined || !compared {
            return self.reject(at, end, "number of times, compared with nothing");
        }
        self.take_number(at, end, Kind::Ratio, (n, n), Some(Unit::of("x")), "multiple");
        end
    }

    /// `anderthalb Jahre`, `полтора года`, `ein halbes Jahr`, `media hora`; without a unit it tells nothing.
    fn mixed(&mut self, at: usize, end: usize, n: f64) -> usize {
        let v = self.view;
        let decimal = Decimal { mantissa: (n * 10.0).round() as u64, exponent: -1 };
        let mut number =
            Number { start: at, end, decimal, negative: false, form: Form::Words, blur: Blur::None, scaled: false };
        if n < 1.0
            && let Some(start) = self.before(&self.lexicon.one, at)
        {
            number.start = start;
        }
        let amount = self.amount_of(number);
        // German: halb so breit.
        if n < 1.0 && self.lexicon.capital_nouns && self.lexicon.compared.has(v.next_word(end).1) {
            return self.take_ratio(at, end, n, "half as much").unwrap_or(end);
        }
        if amount.is_bare() && !amount.number.scaled && !self.begins_range(&amount) {
            return self.reject(at, end, "half of something named");
        }
        self.counted(number).max(end)
    }

    /// `65-jährige`'s cousins in one word: `zweitägig`, `двухлетний`.
    fn span_word(&mut self, at: usize, end: usize, n: f64, unit: &'static str) -> usize {
        self.take_number(at, end, Kind::Duration, (n, n), Some(Unit::of(unit)), "length of time in one word");
        end
    }

    /// A decade told in words: `siebziger Jahren`, `années soixante-dix`, `семидесятых годах`.
    pub(super) fn decade_in_words(&mut self, at: usize, end: usize, n: u64) -> Option<usize> {
        let v = self.view;
        if !n.is_multiple_of(10) || !(20..100).contains(&n) {
            return None;
        }
        let (noun_at, noun) = v.next_word(end);
        let (start, end) = if self.lexicon.decade_years.has(noun) {
            (at, noun_at + noun.len())
        } else {
            (self.before(&self.lexicon.decade, at).filter(|_| !self.lexicon.capital_nouns)?, end)
        };
        self.take_date(start, super::date::decade_read(1900 + n as i32, end))
    }

    /// The century with a Roman number that begins at `at`.
    pub(super) fn roman_century_at(&self, at: usize) -> Option<super::date::Read> {
        let v = self.view;
        let first = v.word_at(at);
        let (next_at, next) = v.next_word(at + first.len());
        let (noun, number) = if self.lexicon.century.has(first) { (first, next) } else { (next, first) };
        let number = number.strip_suffix("ème").or_else(|| number.strip_suffix('e')).unwrap_or(number);
        let n = roman_value(number).filter(|_| self.lexicon.century.has(noun))?;
        self.named_part(n, noun, next_at + next.len())
    }

    /// `XIX веке`, `siglo XIX`, `XIXe siècle`, `II квартал 2023`.
    fn roman(&mut self, at: usize, end: usize) -> usize {
        let v = self.view;
        let noun = v.word_at(at);
        let (start, mut word) = v.previous_word(at);
        word = word.strip_suffix("ème").or_else(|| word.strip_suffix('e')).unwrap_or(word);
        if let Some(n) = roman_value(word).filter(|_| start >= self.floor)
            && let Some(read) = self.named_part(n, noun, end)
        {
            let early = self.before(&self.lexicon.early, start);
            let read = super::date::Read { early: early.is_some(), ..read };
            return self.take_date(early.unwrap_or(start), read).unwrap_or(end);
        }
        let (after, word) = v.next_word(end);
        if let Some(n) = roman_value(word)
            && let Some(read) = self.named_part(n, noun, after + word.len())
        {
            return self.take_date(at, read).unwrap_or(end);
        }
        end
    }

    /// `nine and a half`, `2½`, `два с половиной`.
    pub(super) fn with_half(&self, mut number: Number) -> Number {
        let v = self.view;
        let sign = match v.char_at(number.end) {
            '½' => Some(5),
            _ => None,
        };
        let phrase = self.lexicon.number_and_half.at(v, v.after_space(number.end));
        let end = match (sign, phrase) {
            (Some(_), _) => number.end + '½'.len_utf8(),
            (None, Some(end)) => end,
            _ => return number,
        };
        let whole = number.decimal.mantissa;
        if let Some(power) = [1_000_000_000_000, 1_000_000_000, 1_000_000, 1000]
            .into_iter()
            .find(|p| number.scaled && whole.is_multiple_of(*p))
        {
            // Two million and a half.
            number.decimal.mantissa = whole.saturating_add(power / 2);
            number.end = end;
        } else if number.decimal.exponent == 0 {
            number.decimal.push_fraction(5);
            number.end = end;
            number.form = Form::Words;
        }
        number
    }

    fn month_before(&self, at: usize) -> bool {
        let v = self.view;
        let end = v.before_space(at);
        let end = end - usize::from(matches!(v.byte_before(end), b'.' | b','));
        self.lexicon.months.find_word(v.word_before(end)).is_some()
    }

    /// The figures that were taken last, the last of all first.
    pub(super) fn last_figures(&self) -> impl Iterator<Item = &Figure> {
        self.sink.figures.iter().rev().take(4)
    }

    /// The figure that was taken last.
    pub(super) fn last_figure(&self) -> Option<&Figure> {
        self.sink.figures.last()
    }

    /// Records that there is no figure at a place, and why. Returns where to go on.
    pub(super) fn reject(&mut self, start: usize, end: usize, rule: &'static str) -> usize {
        self.sink.reject(start..end, rule);
        self.floor = end;
        end
    }

    /// Records a figure.
    pub(super) fn take(
        &mut self,
        start: usize,
        end: usize,
        kind: Kind,
        value: Value,
        approximate: bool,
        rule: &'static str,
    ) {
        self.sink.take(self.view.text, start..end, kind, value, approximate, rule);
        self.floor = end;
    }
}

/// What the names of peoples end in that have no plural of their own: `the 500 Chinese`.
static PEOPLES: &[&str] = &["ese", "ish", "ch", "an"];

fn is_place(v: View, at: usize) -> bool {
    let (start, word) = v.next_word(at);
    start > at && is_capitalised(word)
}

/// The value of a Roman number in capitals, below 40.
fn roman_value(word: &str) -> Option<u16> {
    if word.is_empty() || word.len() > 7 {
        return None;
    }
    let (mut sum, mut last) = (0u16, 0u16);
    for c in word.chars().rev() {
        let n = match c {
            'I' | 'І' => 1,
            'V' => 5,
            'X' | 'Х' => 10,
            _ => return None,
        };
        if n < last {
            sum = sum.checked_sub(n)?
        } else {
            sum += n
        }
        last = last.max(n);
    }
    (1..40).contains(&sum).then_some(sum)
}
