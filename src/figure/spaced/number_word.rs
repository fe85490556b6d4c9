//! Rules that begin at a number word, by its meaning.

use super::{
    number::{Blur, Form, Number},
    scan::Scan,
    words::meaning,
};
use crate::figure::{
    decimal::Decimal,
    lexicon::{Num, Tail},
    value::{Kind, Unit},
    view::is_letter,
};

impl Scan<'_> {
    /// Looks at the number word at `at`. None when it is no number word.
    pub(super) fn word(&mut self, at: usize) -> Option<usize> {
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
        // sent in one day: a length of time, and no day to come
        let clues = self.lexicon.clues;
        let spans =
            num == Num::Small(1) && clues.day.has(self.next_word(end).1) && clues.within.has(self.word_before(at));
        let idiom = self.idiom(at).filter(|_| !share && !spans);
        if idiom.is_some() && self.lexicon.qualifiers.at(v, at).is_some() {
            return Some(end); // un peu plus de 3 %
        }
        if let Some(idiom) = idiom {
            return Some(self.reject(at, idiom.max(end), "idiom"));
        }
        // Trois-Rivières; Twenty-One is a number itself
        let tied = v.byte(end) == b'-' && v.char_at(end + 1).is_uppercase() && word.starts_with(char::is_uppercase);
        if tied && !self.lexicon.capital_nouns && meaning(self.lexicon, v.word_at(end + 1)).is_none() {
            return Some(self.reject_token(at, "name"));
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
    pub(super) fn idiom(&self, at: usize) -> Option<usize> {
        let v = self.view;
        if let Some(end) = self.lexicon.idioms.at(v, at) {
            return Some(end);
        }
        // Up to two words before may belong to it: `in erster Linie`.
        let (one, word) = self.previous_word(at);
        if word.is_empty() {
            return None;
        }
        let two = self.previous_word(one);
        [one, two.0].into_iter().find_map(|s| self.lexicon.idioms.at(v, s).filter(|e| *e > at))
    }

    pub(super) fn cardinal(&mut self, at: usize, end: usize) -> usize {
        if let Some((n, after)) = self.ordinal_value_at(at) {
            return self.ordinal(at, after, n);
        }
        let Some(number) = self.number_at(at) else { return end };
        if let Some(end) = self.hour_in_words(&number) {
            return end;
        }
        // zwanzig Jahre lang, and not the zwanziger Jahre
        let spans = self.lexicon.decade_years.has(self.next_word(number.end).1);
        if !spans && let Some(end) = self.decade_in_words(at, number.end, number.value() as u64) {
            return end;
        }
        // Tails, parts, idioms decide of `one`; alone it is a pronoun.
        self.counted(self.with_half(number)).max(end)
    }

    /// `million`, `dozen` without a number before it: an article or `several` makes one of it.
    pub(super) fn scale_word(&mut self, at: usize, end: usize, word: &str, num: Num) -> usize {
        let Some(mut number) = self.scale_number(at, word) else { return end };
        if let Some(start) = self.before(&self.lexicon.several, at) {
            number.start = start;
            number.blur = Blur::Least;
        } else if self.lexicon.plural_scales.has(word) && self.qualifier_before(at).is_none() {
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
    pub(super) fn vague(&mut self, at: usize, end: usize, low: f64) -> usize {
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
        self.counted(number).max(end)
    }

    /// `half`, `half a century`, `half a million`, `half of it`.
    pub(super) fn half(&mut self, at: usize, end: usize) -> usize {
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
            && let Some((after, tail @ (Tail::Time(..) | Tail::Measure(..)))) = self.unit_at(next)
        {
            // a half gallon
            let led = self.before(&self.lexicon.one, at).filter(|_| next == v.after_space(end));
            let start = led.unwrap_or(start);
            let (kind, n, unit) = match tail {
                Tail::Time(factor, unit) => (Kind::Duration, 0.5 * factor, Unit::of(unit)),
                Tail::Measure(symbol, power) => (Kind::Measure, 0.5, Unit::to_the(symbol, power)),
                _ => return end,
            };
            self.take_number(start, after, kind, (n, n), Some(unit), "half of a unit");
            return after;
        }
        if next > end
            && let Some((after, tail)) = self.unit_at(next)
            && let Tail::Percent(unit) = if tail == Tail::Points { Tail::Percent("pp") } else { tail }
        {
            self.take_number(start, after, Kind::Percent, (0.5, 0.5), Some(Unit::of(unit)), "half of a percentage");
            return after;
        }
        if tied || !self.half_tells_ratio(at, end) {
            return self.reject(at, end, "half of something named");
        }
        self.part(at, end, 2).unwrap_or(end)
    }

    pub(super) fn half_tells_ratio(&self, at: usize, end: usize) -> bool {
        let before = self.word_before(at);
        let after = self.next_word(end).1;
        let ordinal = matches!(meaning(self.lexicon, before), Some(Num::Ordinal(_)));
        !ordinal && !self.lexicon.no_half_after.has(before) && !self.lexicon.no_half_before.has(after)
    }

    /// `twice as many`, `threefold`.
    pub(super) fn multiple_word(&mut self, at: usize, end: usize, n: f64) -> usize {
        let v = self.view;
        let next = self.next_word(end).1;
        let joined = v.byte(end) == b'-';
        let bare = !next.is_empty() && !self.lexicon.function.has(next);
        if self.lexicon.multiple_after.any() && (bare || self.before(&self.lexicon.multiple_after, at).is_none()) {
            return self.reject(at, end, "multiple that is no noun");
        }
        // recaudó el triple
        let noun = next.is_empty() && self.lexicon.the.has(self.word_before(at));
        let compared = noun || self.lexicon.compared.has(next) || !self.lexicon.adverbs_of_number.has(v.word_at(at));
        if joined || !compared {
            return self.reject(at, end, "number of times, compared with nothing");
        }
        self.take_number(at, end, Kind::Ratio, (n, n), Some(Unit::of("x")), "multiple");
        end
    }

    /// `anderthalb Jahre`, `полтора года`, `ein halbes Jahr`, `media hora`; without a unit it tells nothing.
    pub(super) fn mixed(&mut self, at: usize, end: usize, n: f64) -> usize {
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
        if n < 1.0 && self.lexicon.capital_nouns && self.lexicon.compared.has(self.next_word(end).1) {
            return self.take_ratio(at, end, n, "half as much").unwrap_or(end);
        }
        if amount.is_bare() && !amount.number.scaled && !self.begins_range(&amount) {
            return self.reject(at, end, "half of something named");
        }
        self.counted(number).max(end)
    }

    /// `65-jährige`'s cousins in one word: `zweitägig`, `двухлетний`.
    pub(super) fn span_word(&mut self, at: usize, end: usize, n: f64, unit: &'static str) -> usize {
        self.take_number(at, end, Kind::Duration, (n, n), Some(Unit::of(unit)), "length of time in one word");
        end
    }

    /// A decade written in words: `siebziger Jahren`, `années soixante-dix`, `семидесятых годах`.
    pub(super) fn decade_in_words(&mut self, at: usize, end: usize, n: u64) -> Option<usize> {
        if !n.is_multiple_of(10) || !(20..100).contains(&n) {
            return None;
        }
        let (noun_at, noun) = self.next_word(end);
        let (start, end) = if self.lexicon.decade_years.has(noun) {
            (at, noun_at + noun.len())
        } else {
            (self.decade_before(at)?, end)
        };
        self.take_date(start, super::date::decade_read(1900 + n as i32, end))
    }

    /// The century with a Roman number that begins at `at`.
    pub(super) fn roman_century_at(&self, at: usize) -> Option<super::date::Read> {
        let v = self.view;
        let first = v.word_at(at);
        let (next_at, next) = self.next_word(at + first.len());
        let (noun, number) = if self.lexicon.century.has(first) { (first, next) } else { (next, first) };
        let number = self.without_roman_end(number);
        let n = roman_value(number).filter(|_| self.lexicon.century.has(noun))?;
        self.named_part(n, noun, next_at + next.len())
    }

    /// A Roman number without the ending of an ordinal.
    fn without_roman_end<'w>(&self, word: &'w str) -> &'w str {
        self.lexicon.clues.roman_ends.iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
    }

    /// `XIX веке`, `siglo XIX`, `XIXe siècle`, `II квартал 2023`.
    pub(super) fn roman(&mut self, at: usize, end: usize) -> usize {
        let v = self.view;
        let noun = v.word_at(at);
        let (start, mut word) = self.previous_word(at);
        word = self.without_roman_end(word);
        if let Some(n) = roman_value(word).filter(|_| start >= self.floor)
            && let Some(read) = self.named_part(n, noun, end)
        {
            let early = self.before(&self.lexicon.early, start);
            let read = super::date::Read { early: early.is_some(), ..read };
            return self.take_date(early.unwrap_or(start), read).unwrap_or(end);
        }
        let (after, word) = self.next_word(end);
        if let Some(n) = roman_value(word)
            && let Some(read) = self.named_part(n, noun, after + word.len())
        {
            return self.take_date(at, read).unwrap_or(end);
        }
        end
    }

    /// `XXVI Campeonato`, `das XXVI. Turnfest`: a Roman number of two letters or more before what is held in editions.
    pub(super) fn roman_edition(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let word = v.word_at(at);
        if word.len() < 2 || is_letter(v.char_before(at)) {
            return None;
        }
        let n = roman_value(word).filter(|n| *n > 1)?;
        let mut end = at + word.len();
        end += usize::from(self.lexicon.capital_nouns && v.byte(end) == b'.');
        let (next, noun) = self.next_word(end);
        let second = self.next_word(next + noun.len()).1;
        let named = [noun, second]
            .iter()
            .any(|w| self.lexicon.editions.has(w) || self.lexicon.capital_nouns && self.lexicon.editions.ends(w));
        if !named || next == end {
            return None;
        }
        let n = f64::from(n);
        self.take_number(at, end, Kind::Ordinal, (n, n), None, "edition");
        Some(end)
    }

    /// `nine and a half`, `два с половиной`.
    pub(super) fn with_half(&self, mut number: Number) -> Number {
        let v = self.view;
        let phrase = self.lexicon.number_and_half.at(v, v.after_space(number.end));
        let Some(end) = phrase else { return self.with_fraction(number) };
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

    pub(super) fn month_before(&self, at: usize) -> bool {
        let v = self.view;
        let end = v.before_space(at);
        let end = end - usize::from(matches!(v.byte_before(end), b'.' | b','));
        self.lexicon.months.find_word(v.word_before(end)).is_some()
    }
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
