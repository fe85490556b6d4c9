//! An amount: a number with its currency before it, or its scale and unit after it.

use super::{
    number::{Blur, Form, Number, digits_at, sign_before},
    scan::Scan,
    words::{cardinal_at, meaning},
};
use crate::figure::{
    lexicon::{Adjectives, Num, Tail},
    symbols,
    value::{Kind, Power, Unit, is_calendar},
    view::Lower,
};

/// A number with what belongs to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) number: Number,
    /// Count when nothing follows.
    pub(super) kind: Kind,
    pub(super) unit: Option<Unit>,
    /// What the unit multiplies: a decade is ten years.
    pub(super) factor: f64,
    /// The currency stood before the number.
    pub(super) led: bool,
    /// The unit is tied by a hyphen: `three-day`.
    pub(super) tied: bool,
    /// The unit is a multiple that counts only when compared with something.
    pub(super) times: bool,
}

impl Amount {
    pub(super) fn value(&self) -> f64 {
        self.number.value() * self.factor
    }

    /// A number without scale, currency and unit.
    pub(super) fn is_bare(&self) -> bool {
        self.kind == Kind::Count && !self.times
    }

    fn of(number: Number, start: usize) -> Self {
        Self {
            start,
            end: number.end,
            number,
            kind: Kind::Count,
            unit: None,
            factor: 1.0,
            led: false,
            tied: false,
            times: false,
        }
    }
}

impl Scan<'_> {
    /// The amount whose sign, currency or number begins at `at`.
    pub(super) fn amount_at(&self, at: usize) -> Option<Amount> {
        let v = self.view;
        let mut start = at;
        let mut negative = false;
        if let c @ ('-' | '−' | '+' | '–' | '±') = v.char_at(at) {
            negative = matches!(c, '-' | '−' | '–');
            start += c.len_utf8();
        }
        let money = symbols::currency_at(v, start);
        if let Some((after, _)) = money {
            start = after;
            if let c @ ('-' | '−') = v.char_at(start) {
                negative = true;
                start += c.len_utf8();
            }
        }
        let mut number = self.number_at(start)?;
        number.negative = negative;
        let mut amount = Amount::of(number, at);
        if let Some((_, code)) = money {
            (amount.kind, amount.unit, amount.led) = (Kind::Money, Some(Unit::of(code)), true);
        }
        self.take_tails(&mut amount);
        Some(amount)
    }

    /// The amount of a number that has been read, with the sign and the currency before it.
    pub(super) fn amount_of(&self, number: Number) -> Amount {
        let v = self.view;
        let mut amount = Amount::of(number, number.start);
        if let Some((start, negative)) = sign_before(v, amount.start).filter(|s| s.0 >= self.floor) {
            (amount.start, amount.number.negative) = (start, negative);
        }
        // PHP 8.2 is a version, PHP 8.20 are pesos.
        let version =
            |code: &str| code == symbols::PHILIPPINE_PESO && number.decimal.exponent == -1 && number.value() < 100.0;
        let money = symbols::currency_before(v, amount.start).filter(|c| c.0 >= self.floor);
        if let Some((start, code)) = money.filter(|(_, code)| !version(code) || self.tails_follow(amount.end)) {
            (amount.start, amount.kind, amount.unit, amount.led) = (start, Kind::Money, Some(Unit::of(code)), true);
            if let Some((start, negative)) = sign_before(v, start).filter(|s| s.0 >= self.floor) {
                amount.start = start;
                amount.number.negative |= negative;
            }
        }
        self.take_tails(&mut amount);
        self.take_minus(&mut amount);
        amount
    }

    /// `minus 10 degrees`; the word is no sign where it is part of a qualifier (`au moins 3 %`).
    fn take_minus(&self, amount: &mut Amount) {
        let degrees = amount.unit.is_some_and(|u| u.of.symbol.starts_with('°') || u.of.symbol == "%");
        if degrees
            && !amount.number.negative
            && let Some(start) = self.before(&self.lexicon.minus, amount.start)
            && self.qualifier_before(amount.start).is_none()
        {
            (amount.start, amount.number.negative) = (start, true);
        }
        if degrees && let Some(end) = self.lexicon.below_zero.at(self.view, self.view.after_space(amount.end)) {
            (amount.end, amount.number.negative) = (end, true);
        }
        if amount.number.negative && amount.unit == Some(Unit::of("°")) {
            amount.unit = Some(Unit::of("°C"));
        }
    }

    /// The number in digits or words that begins at `at`.
    pub(super) fn number_at(&self, at: usize) -> Option<Number> {
        self.numbers.of(at, || self.read_number(at))
    }

    fn read_number(&self, at: usize) -> Option<Number> {
        if self.view.byte(at).is_ascii_digit() {
            return digits_at(self.view, at, self.lexicon.marks);
        }
        cardinal_at(self.view, at, self.lexicon).or_else(|| self.article_number_at(at))
    }

    /// The unit, scale or currency of the language that stands at `at`, and where it ends.
    pub(super) fn unit_at(&self, at: usize) -> Option<(usize, Tail)> {
        self.units.of(at, || self.lexicon.tails.longest_at(self.view, at))
    }

    /// The symbol of all languages that stands at `at`, and where it ends.
    pub(super) fn symbol_at(&self, at: usize) -> Option<(usize, Tail)> {
        self.symbols.of(at, || symbols::tail_at(self.view, at))
    }

    /// True when a scale, unit or currency stands behind the white space at `at`.
    pub(super) fn tails_follow(&self, at: usize) -> bool {
        let next = self.view.after_space(at);
        self.unit_at(next).is_some() || self.symbol_at(next).is_some()
    }

    /// `a million`, `a dozen`, `a hundred` beginning at the article.
    fn article_number_at(&self, at: usize) -> Option<Number> {
        let article = self.lexicon.one.at(self.view, at)?;
        let start = self.view.after_space(article);
        let word = self.view.word_at(start);
        let mut number = self.scale_number(start, word)?;
        number.start = at;
        Some(number)
    }

    /// A scale or set word at `start` as a number of one of it.
    pub(super) fn scale_number(&self, start: usize, word: &str) -> Option<Number> {
        let (n, blur) = match meaning(self.lexicon, word)? {
            Num::Scale(power) => (10u64.checked_pow(u32::from(power))?, Blur::None),
            Num::Set(n) => (u64::from(n), Blur::None),
            Num::Hundred => (100, Blur::None),
            Num::Round(n) => (u64::from(n), Blur::About),
            _ => return None,
        };
        let decimal = crate::figure::decimal::Decimal::whole(n);
        let end = start + word.len();
        Some(Number { start, end, decimal, negative: false, form: Form::Words, blur, scaled: n >= 1000 })
    }

    /// Takes scale words, then a unit, behind the number.
    pub(super) fn take_tails(&self, amount: &mut Amount) {
        let v = self.view;
        if amount.number.form != Form::Words
            && let Some((end, power)) = symbols::glued_scale(v, amount.end, amount.led)
                .or_else(|| symbols::scale_before_sign(v, v.after_space(amount.end)))
        {
            amount.number.decimal.scale(power);
            amount.number.scaled = true;
            amount.end = end;
        }
        for _ in 0..3 {
            let Some((end, tail, tied)) = self.tail_after(amount) else { return };
            let before = amount.end;
            amount.end = end;
            match tail {
                Tail::Scale(power) => {
                    amount.number.decimal.scale(power);
                    amount.number.scaled = true;
                    continue;
                }
                Tail::Money(code) => {
                    // `$5 million US dollars` keeps the sign's country when the words tell none.
                    (amount.kind, amount.unit) = (Kind::Money, Some(Unit::of(code)));
                }
                Tail::Cent(code) => {
                    (amount.kind, amount.unit, amount.factor) = (Kind::Money, Some(Unit::of(code)), 0.01);
                }
                _ if amount.led => {
                    amount.end = before;
                    return;
                }
                Tail::Points if !self.follows_percent(amount) && !self.tells_poll(amount) => {
                    amount.end = before;
                    return;
                }
                Tail::Points => (amount.kind, amount.unit) = (Kind::Percent, Some(Unit::of("pp"))),
                Tail::Percent(unit) => (amount.kind, amount.unit) = (Kind::Percent, Some(Unit::of(unit))),
                // Pounds in thousands are money, where they are no weight of every day.
                Tail::Measure("lb", 1) if !self.lexicon.marks.month_first && amount.value() >= 1000.0 => {
                    (amount.kind, amount.unit) = (Kind::Money, Some(Unit::of("GBP")));
                }
                Tail::Measure(symbol, power) => {
                    (amount.kind, amount.unit) = (Kind::Measure, Some(Unit::to_the(symbol, power)));
                    self.take_rate(amount);
                }
                Tail::Heads => {
                    (amount.kind, amount.unit) = (Kind::Measure, Some(Unit::of("hab")));
                    self.take_rate(amount);
                    if amount.unit.is_none_or(|u| u.per.is_none()) {
                        (amount.end, amount.kind, amount.unit) = (before, Kind::Count, None);
                        return;
                    }
                }
                Tail::Rate(symbol, per) => (amount.kind, amount.unit) = (Kind::Measure, Some(Unit::by(symbol, per))),
                // World Cup 2018 day five
                Tail::Time(..)
                    if amount.number.year().is_some()
                        && !tied
                        && self.lexicon.adjectives == Adjectives::Plain
                        && !self.lexicon.is_plural(v.word_before(end)) =>
                {
                    amount.end = before;
                    return;
                }
                Tail::Time(factor, unit) => {
                    (amount.kind, amount.unit, amount.factor) = (Kind::Duration, Some(Unit::of(unit)), factor);
                }
                Tail::Fold => (amount.kind, amount.unit) = (Kind::Ratio, Some(Unit::of("x"))),
                Tail::Times => {
                    amount.times = true;
                    amount.unit = Some(Unit::of("x"));
                }
            }
            amount.tied = tied;
            return;
        }
    }

    /// The unit that an adjective at `at` is made of.
    fn adjective_tail_at(&self, at: usize) -> Option<(usize, Tail)> {
        let word = self.view.word_at(at);
        Some((at + word.len(), self.lexicon.adjective_tail?(Lower::of(word).as_str())?))
    }

    /// True when one of the last figures of the sentence is a percentage, so that points are those of a percentage.
    fn follows_percent(&self, amount: &Amount) -> bool {
        let same_sentence = |end: usize| end <= amount.start && !self.view.text[end..amount.start].contains(". ");
        // d'un demi-point, à 3,25 %
        let ahead = &self.view.text.as_bytes()[amount.end..(amount.end + 24).min(self.view.text.len())];
        let percent_ahead = amount.value() < 10.0 && ahead.contains(&b'%');
        let behind = || self.last_figures().any(|f| f.kind == Kind::Percent && same_sentence(f.range.end));
        amount.value() < 100.0 && (percent_ahead || behind())
    }

    /// The scale or unit behind an amount, where it ends, and whether a hyphen ties it.
    fn tail_after(&self, amount: &Amount) -> Option<(usize, Tail, bool)> {
        let v = self.view;
        // 1+ hour
        let plus = amount.end == amount.number.end && v.is_at(amount.end, "+ ");
        let end = amount.end + usize::from(plus);
        let c = v.char_at(end);
        let tied = matches!(c, '-' | '‑');
        let elided = self.lexicon.elided_numbers && amount.number.form != Form::Plain && matches!(c, '\'' | '’');
        let at = if tied || elided { end + c.len_utf8() } else { v.after_space(end) };
        // A new line begins a new thought in tables and lists, unless letters go on.
        if v.text[end..at].contains('\n') && !v.char_at(at).is_lowercase() {
            return None;
        }
        // 13,2 - мм
        let apart = v.is_at(at, "- ") && amount.number.form != Form::Words;
        if apart && let Some((end, tail)) = self.symbol_at(at + 2).filter(|(_, t)| matches!(t, Tail::Measure(..))) {
            return Some((end, tail, true));
        }
        // 75 MILLONES A LOS
        let word = |e: usize| e - at == 1 && (tied || amount.number.scaled && v.byte(at) == b'A');
        let found = self.symbol_at(at).filter(|(e, _)| !word(*e)).or_else(|| {
            if at > end || tied || amount.number.form != Form::Words {
                self.unit_at(at).or_else(|| self.adjective_tail_at(at).filter(|_| tied))
            } else {
                None
            }
        });
        let (after, tail) = match found {
            Some(found) => found,
            None if amount.number.scaled || amount.number.blur != Blur::None => {
                let of = self.lexicon.of.at(v, at)?;
                let at = v.after_space(of);
                self.symbol_at(at).or_else(|| self.unit_at(at))?
            }
            None => return self.time_behind_adjective(amount),
        };
        let money = amount.led && !matches!(tail, Tail::Scale(_) | Tail::Money(_));
        (!money).then_some((after, tail, tied))
    }

    /// True when the words around tell of a poll, whose points are of percent.
    fn tells_poll(&self, amount: &Amount) -> bool {
        let polls = &self.lexicon.polls;
        amount.value() < 100.0
            && (self.sentence_has(amount.start, polls) || self.sentence_goes_on_with(amount.end, polls))
    }

    /// `6 zusätzliche Tage`, `one full day`: a unit of time behind one adjective.
    fn time_behind_adjective(&self, amount: &Amount) -> Option<(usize, Tail, bool)> {
        let v = self.view;
        let (at, adjective) = self.next_word(amount.end);
        let open = !self.lexicon.function.has(adjective)
            && adjective.starts_with(char::is_lowercase)
            && adjective.chars().count() > 3
            && meaning(self.lexicon, adjective).is_none()
            && match self.lexicon.adjectives {
                Adjectives::Plain => !self.lexicon.is_plural(adjective),
                Adjectives::Lower => true,
                Adjectives::Agree => false,
                Adjectives::End(ends) => ends.iter().any(|end| adjective.ends_with(end)),
            };
        if at == amount.end || !(open || self.lexicon.within_unit.has(adjective)) {
            return None;
        }
        let (end, tail) = self.unit_at(v.after_space(at + adjective.len()))?;
        matches!(tail, Tail::Time(..)).then_some((end, tail, false))
    }

    /// `/h`, `per day` behind a unit of measure.
    fn take_rate(&self, amount: &mut Amount) {
        let v = self.view;
        let end = amount.end;
        let slash = v.after_space(end);
        let at = if v.byte(slash) == b'/' {
            v.after_space(slash + 1)
        } else {
            let next = v.after_space(end);
            match self.lexicon.per.at(v, next) {
                Some(after) if after > next => v.after_space(after),
                _ => return,
            }
        };
        // м³/с
        let short = (v.byte(slash) == b'/' && self.lexicon.clues.per_second.has(v.word_at(at)))
            .then(|| (at + v.word_at(at).len(), Tail::Time(1.0, "s")));
        let Some((end, tail)) = short.or_else(|| self.symbol_at(at)).or_else(|| self.unit_at(at)) else {
            return;
        };
        let per = match tail {
            Tail::Measure(symbol, power) => Power { symbol, power },
            Tail::Time(1.0, symbol) => Power { symbol, power: 1 },
            _ => return,
        };
        // 1.4 mg/kg/h
        let timed = symbols::PER_TIME.iter().find(|(mass, rest, _)| *mass == per.symbol && v.is_at(end, rest));
        let letter = |rest: &str| v.char_at(end + rest.len()).is_alphanumeric();
        let (per, end) = match timed.filter(|(_, rest, _)| !letter(rest)) {
            Some((_, rest, symbol)) => (Power { symbol, power: 1 }, end + rest.len()),
            None => (per, end),
        };
        // Millimetres `par an`, `в год` tell how often, as `a year` does; barrels `par jour` are a unit.
        if is_calendar(per.symbol) && self.lexicon.per_day_alone && v.byte(slash) != b'/' {
            return;
        }
        if let Some(unit) = &mut amount.unit {
            unit.per = Some(per);
            amount.end = end;
        }
    }
}
