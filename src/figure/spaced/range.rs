//! Ranges of amounts, qualifiers around them, and what is taken in the end.

use super::{
    amount::Amount,
    context::is_capitalised,
    number::{Blur, Form, glued_scale},
    scan::Scan,
};
use crate::figure::{
    lexicon::{Adjectives, Bound, phrase_at},
    value::{Kind, Unit, Value},
};

/// What stands before the first end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    None,
    /// `between`, and where it begins.
    Between(usize),
    /// `from`, and where it begins.
    From(usize),
}

impl Scan<'_> {
    /// Takes the amount, extended to a range where one is told. Returns the end, or None when it is no figure.
    pub(super) fn amount(&mut self, first: Amount) -> Option<usize> {
        let lead = self.lead_before(first.start);
        if let Some((second, led)) = self.second(&first, lead) {
            let mut first = first;
            // la hausse des salaires de 3 à 4 %
            let tied = matches!(lead, Lead::From(at) if first.is_bare() && self.is_genitive(at));
            inherit(&mut first, &second);
            let falls = second.value() < first.value();
            // von 12 auf 14 is a change, von 0,8 bis 1,1 a range.
            let next = self.view.after_space(first.end);
            let to = self.lexicon.change_to.at(self.view, next).is_some();
            let range = self.tells_rate(second.end) || self.lexicon.change_to.any() && !to;
            if matches!(lead, Lead::From(_)) && (falls || to || self.tells_change(first.start) && !range && !tied) {
                // A change: two figures, and a unit that is told once holds for both.
                return self.take_amount(first.start, &first, first.value(), first.value());
            }
            let start = match lead {
                Lead::Between(at) | Lead::From(at)
                    if led
                        && !self.is_dashed_genitive(at, first.end)
                        && self.before(&self.lexicon.aged, first.start).is_none()
                        && !self.is_genitive(at) =>
                {
                    at
                }
                _ => first.start,
            };
            let (low, high) = (first.value(), second.value());
            let second = if second.times { self.multiple(&second).unwrap_or(second) } else { second };
            let mut whole = Amount { end: second.end, kind: second.kind, unit: second.unit.or(first.unit), ..first };
            whole.number.form = Form::Marked;
            if whole.kind == Kind::Count {
                whole.kind = first.kind;
            }
            self.age_unit(start, &mut whole);
            return self.take_amount(start, &whole, low, high);
        }
        let mut only = first;
        self.share_unit(&mut only);
        self.share_currency(&mut only);
        self.age_unit(only.start, &mut only);
        match only.kind {
            Kind::Duration => self.longer(&mut only),
            Kind::Measure => _ = self.and_part(&mut only),
            Kind::Money if !only.led => self.and_cents(&mut only),
            _ => {}
        }
        self.take_amount(only.start, &only, only.value(), only.value())
    }

    /// True when a range begins with the amount: `anderthalb bis zwei Liter`.
    pub(super) fn begins_range(&self, amount: &Amount) -> bool {
        self.second(amount, self.lead_before(amount.start)).is_some()
    }

    /// Where the range that begins with the amount ends, and whether its second end has a unit.
    pub(super) fn range_of(&self, amount: &Amount) -> Option<(usize, bool)> {
        let (second, _) = self.second(amount, self.lead_before(amount.start))?;
        Some((second.end, !second.is_bare() || second.number.scaled))
    }

    /// `une aide de 12 à 15 millions`, `penas de nueve a trece años`: the word at `at` is no `from`, but ties what
    /// follows to a noun, which has an article or is one of several.
    fn is_genitive(&self, at: usize) -> bool {
        let (noun_at, noun) = self.previous_word(at);
        let small = !self.lexicon.changes.begins(noun)
            && noun.chars().count() > 3
            && !self.lexicon.function.has(noun)
            && !is_capitalised(noun);
        let known =
            self.before(&self.lexicon.one, noun_at).is_some() || self.lexicon.the.has(self.word_before(noun_at));
        self.view.word_at(at) == "de" && small && (known || self.lexicon.is_plural(noun))
    }

    /// `de 38-41 cm`: of two ways to tell a range the word before it is none.
    fn is_dashed_genitive(&self, at: usize, end: usize) -> bool {
        self.view.word_at(at) == "de" && matches!(self.view.char_at(self.view.after_space(end)), '-' | '–' | '—')
    }

    fn lead_before(&self, start: usize) -> Lead {
        if let Some(at) = self.before(&self.lexicon.between, start) {
            return Lead::Between(at);
        }
        match self.before(&self.lexicon.from, start) {
            Some(at) => Lead::From(at),
            None => Lead::None,
        }
    }

    /// True when `par an`, `im Jahr`, `a year` stands at `end`: what rises from 3 to 4 millimetres a year rises at a rate.
    fn tells_rate(&self, end: usize) -> bool {
        let v = self.view;
        let next = v.after_space(end);
        [&self.lexicon.per, &self.lexicon.one].iter().filter_map(|p| p.at(v, next)).any(|e| {
            let unit = self.lexicon.tails.longest_at(v, v.after_space(e));
            unit.is_some_and(|(_, tail)| matches!(tail, crate::figure::lexicon::Tail::Time(..)))
        })
    }

    fn tells_change(&self, start: usize) -> bool {
        let extends = || self.sentence_begins(start, &self.lexicon.extents);
        self.before(&self.lexicon.range_from, start).is_none()
            && self.sentence_begins(start, &self.lexicon.changes)
            && !extends()
    }

    /// The amount at the other end of a range, and whether the words before the range belong to it.
    fn second(&self, first: &Amount, lead: Lead) -> Option<(Amount, bool)> {
        let v = self.view;
        let c = v.char_at(first.end);
        let next = v.after_space(first.end);
        let spaced = v.char_at(next);
        if matches!(c, '-' | '–' | '—' | '−' | '~' | '‑' | '\u{ff5e}')
            || next > first.end && matches!(spaced, '–' | '—')
            || next > first.end && spaced == '-' && v.byte(next + 1) == b' ' && v.byte(next + 2).is_ascii_digit()
        {
            let at = v.after_space(if next > first.end { next + spaced.len_utf8() } else { first.end + c.len_utf8() });
            // 40- bis 59-Jährige
            let joint = self.lexicon.to.at(v, at).or_else(|| self.lexicon.or.at(v, at));
            let at = joint.filter(|_| self.lexicon.capital_nouns).map_or(at, |e| v.after_space(e));
            let second = self.end_at(at, first)?;
            return (second.value() > first.value() || scales_differ(first, &second)).then_some((second, true));
        }
        if let Lead::From(_) = lead
            && let Some(to) = self.lexicon.change_to.at(v, next)
        {
            let second = self.end_at(v.after_space(to), first)?;
            return self
                .tells_change(first.start)
                .then_some((second, true))
                .or(Some((second, false)))
                .filter(|_| first.is_bare());
        }
        if next == first.end || first.number.form == Form::One && lead == Lead::None && !self.few_follow(next) {
            return None;
        }
        if let Some(to) = self.lexicon.to.at(v, next).or_else(|| self.until_at(next, lead)) {
            let second = self.end_at(v.after_space(to), first)?;
            // `fell 84 cents to $76` tells how far and where to; so does `rose 12 to 345`.
            if !first.is_bare() && second.is_bare() && !first.led {
                return None; // six months to 30 September
            }
            let far = !first.is_bare() && !second.is_bare() || second.is_bare() && second.value() > first.value() * 3.0;
            if lead == Lead::None && far && self.tells_change(first.start) {
                return None;
            }
            // Without `from`, `5 to 7` tells a range upwards alone.
            if lead == Lead::None && second.value() <= first.value() && !scales_differ(first, &second) {
                return None;
            }
            return Some((second, true));
        }
        if let Lead::Between(_) = lead {
            let and = v.after_space(self.lexicon.and.at(v, next)?);
            let number = self.lexicon.articles.at(v, and).map_or(and, |end| v.after_space(end));
            return Some((self.end_at(and, first).or_else(|| self.end_at(number, first))?, true));
        }
        let or = self.lexicon.or.at(v, next)?;
        if self.before(&self.lexicon.either, first.start).is_some() {
            return None;
        }
        let second = self.end_at(v.after_space(or), first)?;
        let near = second.value() > first.value() && second.value() <= first.value() * 2.0 + 5.0;
        (near && first.is_bare()).then_some((second, false))
    }

    /// `to two`, `or two` at `at`: a range that begins with one in words goes on.
    fn few_follow(&self, at: usize) -> bool {
        let v = self.view;
        let joint = self.lexicon.to.at(v, at).or_else(|| self.lexicon.or.at(v, at));
        let few = joint.and_then(|end| self.number_at(v.after_space(end)));
        few.is_some_and(|n| n.form == Form::Words && !n.scaled && n.value() <= 12.0)
    }

    /// Russian `от 5 до 6`, where the joint is a qualifier elsewhere.
    fn until_at(&self, at: usize, lead: Lead) -> Option<usize> {
        match lead {
            Lead::From(_) => self.lexicon.until.at(self.view, at),
            _ => None,
        }
    }

    /// A second amount that fits the first.
    fn end_at(&self, at: usize, first: &Amount) -> Option<Amount> {
        let mut second = self.amount_at(at)?;
        // US$600m–900m: the letter is a scale as it is behind the first.
        if first.led
            && !second.led
            && let Some((_, power)) = glued_scale(self.view, second.number.end, true).filter(|(e, _)| *e == second.end)
            && second.kind == Kind::Measure
        {
            second.number.decimal.scale(power);
            (second.number.scaled, second.kind, second.unit) = (true, Kind::Count, None);
        }
        let fits =
            first.is_bare() && !first.led || second.is_bare() || first.kind == second.kind && first.unit == second.unit;
        let dated = second.is_bare() && second.number.year().is_some() && !first.is_bare();
        (fits && !dated && second.number.form != Form::One && !second.times || fits && second.times && first.is_bare())
            .then_some(second)
    }

    /// `aged 34`, `aged 15 to 24`: years without the word.
    fn age_unit(&self, start: usize, amount: &mut Amount) {
        let plain = amount.is_bare() && !amount.number.scaled && amount.number.value() < 150.0;
        if !plain {
            return;
        }
        let lead = self.qualifier_before(start).map_or(start, |q| q.0);
        if self.before(&self.lexicon.aged, lead).is_some() || self.goes_on_ages(start) || self.shares_years(amount) {
            (amount.kind, amount.unit) = (Kind::Duration, Some(Unit::of("yr")));
        }
    }

    /// True when the unit of the number is told with the next: `de 19 y 71 años`, `either 2 or 4 years`.
    pub(super) fn shares_unit(&self, amount: &Amount) -> bool {
        let mut shared = *amount;
        self.share_unit(&mut shared);
        !shared.is_bare() || self.shares_years(amount)
    }

    /// Gives an alternative the unit that the other tells: `either 2 or 4 years`.
    fn share_unit(&self, amount: &mut Amount) {
        let v = self.view;
        if !amount.is_bare() || self.before(&self.lexicon.either, amount.start).is_none() {
            return;
        }
        let next = v.after_space(amount.end + usize::from(v.byte(amount.end) == b','));
        let joint = self.lexicon.or.at(v, next).or_else(|| self.lexicon.either.at(v, next));
        let other = joint.and_then(|end| self.amount_at(v.after_space(end)));
        if let Some(other) = other.filter(|o| !o.is_bare()) {
            (amount.kind, amount.unit, amount.factor) = (other.kind, other.unit, other.factor);
        }
    }

    /// Gives the second end of a change the currency of the first: `von 930 Millionen Mark auf 430 Millionen`.
    fn share_currency(&self, amount: &mut Amount) {
        let Some(last) = self.last_figure().filter(|f| f.kind == Kind::Money && f.range.end < amount.start) else {
            return;
        };
        let between = self.view.text[last.range.end..amount.start].trim();
        let joined = self.lexicon.to.has(between) || self.lexicon.change_to.has(between);
        if let (true, true, Value::Number { unit, .. }) = (joined, amount.is_bare() && amount.number.scaled, last.value)
        {
            (amount.kind, amount.unit) = (Kind::Money, unit);
        }
    }

    /// `de 19 y 71 años`: the word for years stands behind the second number.
    fn shares_years(&self, amount: &Amount) -> bool {
        let v = self.view;
        let Some(and) = self.lexicon.and.at(v, v.after_space(amount.end)) else { return false };
        let second = self.amount_at(v.after_space(and));
        amount.number.form == Form::Plain
            && (2.0..110.0).contains(&amount.number.value())
            && second.is_some_and(|s| {
                s.unit == Some(Unit::of("yr")) && s.factor == 1.0 && s.number.form == Form::Plain && s.value() < 110.0
            })
    }

    /// True for the `22` of `aged 19, 22 and 34`.
    fn goes_on_ages(&self, start: usize) -> bool {
        let Some(last) = self.last_figure().filter(|f| f.kind == Kind::Duration && f.range.end <= start) else {
            return false;
        };
        let text = self.view.text;
        if start - last.range.end > 12 || !text[..last.range.end].ends_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let between = text[last.range.end..start].trim();
        between == "," || self.lexicon.and.has(between)
    }

    /// `nine and a half years` is read with its number; `deux ans et demi`, `two years and six months` go on here.
    fn longer(&self, amount: &mut Amount) {
        let v = self.view;
        if self.and_part(amount) {
            return;
        }
        if v.text[amount.number.end..amount.end].trim().contains(' ') {
            return; // one full day and three hours are two
        }
        for _ in 0..2 {
            let next = v.after_space(amount.end);
            let at = self.lexicon.and.at(v, next).map_or(next, |e| v.after_space(e));
            if at == amount.end || v.text[amount.end..at].contains('\n') {
                return;
            }
            let Some(more) = self.amount_at(at).filter(|m| m.kind == Kind::Duration && !m.tied) else { return };
            let (Some(a), Some(b)) = (amount.unit, more.unit) else { return };
            let (Some(whole), Some(part)) = (seconds(a), seconds(b)) else { return };
            if part >= whole || more.value() * part >= whole * amount.factor {
                return;
            }
            amount.factor = (amount.value() + more.value() * part / whole) / amount.number.value();
            amount.end = more.end;
        }
    }

    /// `un litre et demi`, `una hora y cuarto`: true when a part of the unit follows.
    fn and_part(&self, amount: &mut Amount) -> bool {
        let next = self.view.after_space(amount.end);
        let half = self.lexicon.and_half.at(self.view, next).map(|end| (end, 0.5));
        let part = half.or_else(|| self.lexicon.and_quarter.at(self.view, next).map(|end| (end, 0.25)));
        let Some((end, part)) = part else { return false };
        amount.factor *= (amount.number.value() + part) / amount.number.value();
        amount.end = end;
        true
    }

    /// `12 рублей 40 копеек`, `12 euros et 40 centimes`.
    fn and_cents(&self, amount: &mut Amount) {
        let v = self.view;
        let next = v.after_space(amount.end);
        let at = self.lexicon.and.at(v, next).map_or(next, |e| v.after_space(e));
        let Some(more) = self.amount_at(at).filter(|m| m.kind == Kind::Money && m.unit == amount.unit && !m.led) else {
            return;
        };
        if more.factor < amount.factor && more.value() < 1.0 && !v.text[amount.end..at].contains('\n') {
            amount.factor *= (amount.value() + more.value()) / amount.value();
            amount.end = more.end;
        }
    }

    /// Takes an amount whose value is known, with its qualifier.
    fn take_amount(&mut self, start: usize, amount: &Amount, low: f64, high: f64) -> Option<usize> {
        let v = self.view;
        if amount.number.form == Form::One && amount.kind == Kind::Count {
            return None;
        }
        let mut end = amount.end;
        let bound = match amount.number.blur {
            Blur::Least => Some(Bound::Least),
            Blur::About => Some(Bound::About),
            Blur::None => None,
        };
        // 500+
        if v.byte(end) == b'+' && !v.byte(end + 1).is_ascii_digit() {
            end += 1;
            self.take_open(start, end, amount.kind, low, amount.unit, "at least");
            return Some(end);
        }
        let rule = rule_of(amount.kind);
        let unit = amount.unit.filter(|_| amount.kind != Kind::Count);
        let behind = self.qualifier_behind(amount);
        if let Some((after, _, true)) = behind {
            end = after;
        }
        let bound = bound.or(behind.map(|(_, bound, _)| bound));
        self.take_blurred(start, end, amount.kind, (low, high), unit, bound, rule);
        Some(end)
    }

    /// A qualifier behind an amount: where it ends, what it does, and whether it belongs to the figure, as `or more`
    /// right behind it does. Behind the noun that is counted it tells the value alone: `1250 viviendas, aproximadamente`.
    fn qualifier_behind(&self, amount: &Amount) -> Option<(usize, Bound, bool)> {
        let v = self.view;
        let found = |at: usize| {
            let (phrase, bound) = self.lexicon.behind.iter().find(|(p, _)| phrase_at(v, at, p).is_some())?;
            let end = phrase_at(v, at, phrase)?;
            let next = v.after_space(end);
            let goes_on = v.byte(next).is_ascii_digit()
                || self.number_at(next).is_some()
                || self.lexicon.one.at(v, next).is_some();
            (!goes_on && !v.text[at..end].contains('\n')).then_some((end, *bound))
        };
        if let Some((end, bound)) = found(amount.end).or_else(|| found(v.after_space(amount.end))) {
            let noun = self.next_word(end).1;
            let closed =
                noun.is_empty() || self.lexicon.function.has(noun) || v.text[amount.end..end].trim().contains(' ');
            return (closed || amount.kind == Kind::Count || self.lexicon.adjectives == Adjectives::Agree)
                .then_some((end, bound, true));
        }
        let (at, noun) = self.next_word(amount.end);
        if at == amount.end || noun.is_empty() || self.lexicon.function.has(noun) {
            return None;
        }
        let end = at + noun.len();
        let next = v.after_space(end + usize::from(v.byte(end) == b','));
        found(next).map(|(end, bound)| (end, bound, false))
    }

    /// Takes a number with an open upper end.
    fn take_open(&mut self, start: usize, end: usize, kind: Kind, low: f64, unit: Option<Unit>, rule: &'static str) {
        let start = self.qualifier_before(start).map_or(start, |q| q.0);
        self.take(start, end, kind, Value::Number { low: Some(low), high: None, unit }, true, rule);
    }

    /// Takes a number with the qualifier before it.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn take_number(
        &mut self,
        start: usize,
        end: usize,
        kind: Kind,
        ends: (f64, f64),
        unit: Option<Unit>,
        rule: &'static str,
    ) {
        self.take_blurred(start, end, kind, ends, unit, None, rule);
    }

    #[allow(clippy::too_many_arguments)]
    fn take_blurred(
        &mut self,
        start: usize,
        end: usize,
        kind: Kind,
        (low, high): (f64, f64),
        unit: Option<Unit>,
        blur: Option<Bound>,
        rule: &'static str,
    ) {
        let mut bound = blur;
        let mut from = start;
        for _ in 0..3 {
            let Some((at, more)) = self.qualifier_before(from) else { break };
            // Of two qualifiers the one that opens an end decides.
            bound = match bound {
                // порядка сотни
                Some(Bound::Least)
                    if more == Bound::About && blur.is_some() && !self.view.byte(start).is_ascii_digit() =>
                {
                    Some(more)
                }
                Some(Bound::Least | Bound::Most) => bound,
                _ => Some(more),
            };
            from = at;
            // buried under an estimated 200,000 tonnes
            if self.view.is_at(from, "an estimated") {
                break;
            }
        }
        let (low, high) = match bound {
            Some(Bound::Least) if low == high => (Some(low), None),
            Some(Bound::Most) if low == high => (None, Some(high)),
            _ => (Some(low), Some(high)),
        };
        self.take(from, end, kind, Value::Number { low, high, unit }, bound.is_some(), rule);
    }
}

/// Gives the first end of a range what is told only with the second.
fn inherit(first: &mut Amount, second: &Amount) {
    if first.is_bare() && !second.is_bare() {
        (first.kind, first.unit, first.factor) = (second.kind, second.unit, second.factor);
    }
    if !first.number.scaled && second.number.scaled && scales_differ(first, second) {
        first.number.decimal.exponent = first.number.decimal.exponent.saturating_add(scale(second));
    }
}

/// The power of ten of the scale word behind a number in digits.
fn scale(amount: &Amount) -> i32 {
    let value = amount.number.decimal.value();
    let power = if value >= 1e12 {
        12
    } else if value >= 1e9 {
        9
    } else if value >= 1e6 {
        6
    } else {
        3
    };
    if value >= 1e3 { power } else { 0 }
}

/// True when `3` of `3 to 5 million` shares the scale, as does the `212` that falls to `184 million`.
fn scales_differ(first: &Amount, second: &Amount) -> bool {
    let power = 10f64.powi(scale(second));
    let (a, b) = (first.number.value(), second.number.value() / power);
    !first.number.scaled && second.number.scaled && (a <= b || a < 1000.0 && a < b * 10.0)
}

/// Seconds in a unit of time.
fn seconds(unit: Unit) -> Option<f64> {
    Some(match unit.of.symbol {
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

fn rule_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Percent => "number with percent",
        Kind::Money => "number with currency",
        Kind::Measure => "number with unit of measure",
        Kind::Duration => "number with unit of time",
        Kind::Ratio => "multiple",
        _ => "number",
    }
}
