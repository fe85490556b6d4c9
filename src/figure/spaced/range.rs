//! Ranges of amounts, and amounts in two units.

use super::{
    amount::Amount,
    number::{Blur, Form},
    scan::Scan,
};
use crate::figure::{
    symbols,
    value::{Kind, Unit, Value, seconds},
    view::is_capitalised,
};

/// The most words of a qualifier.
const LONGEST_QUALIFIER: usize = 3;

/// The most amounts of a list that share a currency.
const SHARING: usize = 4;

/// How far behind an amount of money another may share its currency, in bytes.
const NEAR: usize = 80;

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
    /// Takes the amount, extended to a range where one is written. Returns the end, or None when it is no figure.
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
                // A change: two figures, and a unit that is written once holds for both.
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
            if second.number.blur == Blur::About {
                whole.number.blur = Blur::About;
            }
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
        self.lexicon.clues.genitive_of.has(self.view.word_at(at)) && small && (known || self.lexicon.is_plural(noun))
    }

    /// `de 38-41 cm`: of two ways to tell a range the word before it is none.
    fn is_dashed_genitive(&self, at: usize, end: usize) -> bool {
        self.lexicon.clues.genitive_of.has(self.view.word_at(at))
            && matches!(self.view.char_at(self.view.after_space(end)), '-' | '–' | '—')
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
            let unit = self.unit_at(v.after_space(e));
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
            || next > first.end && spaced == '-' && v.byte(next + 1) == b' ' && v.byte(next + 2).is_ascii_digit()
        {
            let dash = if v.is_at(first.end, "--") { 2 } else { c.len_utf8() };
            let at = v.after_space(if next > first.end { next + spaced.len_utf8() } else { first.end + dash });
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
            let second = self.end_at(and, first).or_else(|| self.end_at(number, first)).or_else(|| {
                let mut second = self.end_at(self.behind_qualifier(and)?, first)?;
                second.number.blur = Blur::About;
                Some(second)
            })?;
            return Some((second, true));
        }
        let or = self.lexicon.or.at(v, next)?;
        if self.before(&self.lexicon.either, first.start).is_some() {
            return None;
        }
        let second = self.end_at(v.after_space(or), first)?;
        let near = second.value() > first.value() && second.value() <= first.value() * 2.0 + 5.0;
        (near && first.is_bare()).then_some((second, false))
    }

    /// Where the number behind the qualifier at `at` begins: `entre 3 y más de 10 millones`.
    fn behind_qualifier(&self, at: usize) -> Option<usize> {
        let v = self.view;
        let mut next = at;
        for _ in 0..LONGEST_QUALIFIER {
            let (start, word) = v.next_word(next);
            let end = start + word.len();
            next = v.after_space(end);
            if self.lexicon.qualifiers.before(v, end).is_some_and(|(start, _)| start == at) {
                return self.number_at(next).map(|_| next);
            }
        }
        None
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
            && let Some((_, power)) =
                symbols::glued_scale(self.view, second.number.end, true).filter(|(e, _)| *e == second.end)
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

    /// True when the unit of the number is written with the next: `de 19 y 71 años`, `either 2 or 4 years`.
    pub(super) fn shares_unit(&self, amount: &Amount) -> bool {
        let mut shared = *amount;
        self.share_unit(&mut shared);
        !shared.is_bare() || self.shares_years(amount)
    }

    /// Gives an alternative the unit that the other tells: `either 2 or 4 years`, `by 4 and 7%`.
    fn share_unit(&self, amount: &mut Amount) {
        let v = self.view;
        if !amount.is_bare() {
            return;
        }
        if self.before(&self.lexicon.either, amount.start).is_none() {
            self.share_percent(amount);
            return;
        }
        let next = v.after_space(amount.end + usize::from(v.byte(amount.end) == b','));
        let joint = self.lexicon.or.at(v, next).or_else(|| self.lexicon.either.at(v, next));
        let other = joint.and_then(|end| self.amount_at(v.after_space(end)));
        if let Some(other) = other.filter(|o| !o.is_bare()) {
            (amount.kind, amount.unit, amount.factor) = (other.kind, other.unit, other.factor);
        }
    }

    /// Gives how much something changes the percent sign behind the next: `by 4 and 7%`, `de 4 et 7 %`.
    fn share_percent(&self, amount: &mut Amount) {
        let v = self.view;
        let next = v.after_space(amount.end);
        let Some(and) = self.lexicon.and.at(v, next).filter(|_| next > amount.end) else { return };
        if amount.number.form == Form::Words || amount.value() > 100.0 {
            return;
        }
        let led = self.before(&self.lexicon.by, amount.start).or_else(|| self.before(&self.lexicon.from, amount.start));
        let other = self.amount_at(v.after_space(and)).filter(|other| other.kind == Kind::Percent);
        if let Some(other) = other.filter(|_| led.is_some()) {
            (amount.kind, amount.unit) = (other.kind, other.unit);
        }
    }

    /// Gives an amount with a scale the currency that its neighbour tells: `von 930 Millionen Mark auf 430 Millionen`,
    /// `8.7 millones y 5.02 millones de dólares`.
    fn share_currency(&self, amount: &mut Amount) {
        if !amount.is_bare() || !amount.number.scaled {
            return;
        }
        if let Some(unit) = self.currency_behind(amount).or_else(|| self.currency_before(amount)) {
            (amount.kind, amount.unit) = (Kind::Money, Some(unit));
        }
    }

    /// The currency of the amount before, which `to` joins, or a mark behind in the same sentence.
    fn currency_before(&self, amount: &Amount) -> Option<Unit> {
        let v = self.view;
        let last = self.last_figures().find(|f| f.kind == Kind::Money && f.range.end < amount.start)?;
        let Value::Number { unit, low, high } = last.value else { return None };
        let between = v.text[last.range.end..amount.start].trim();
        let joined = self.lexicon.to.has(between) || self.lexicon.change_to.has(between);
        let closed = matches!(v.char_at(v.after_space(amount.end)), ')' | ',' | '.' | ';' | '\0');
        let sized = low.or(high).is_some_and(|n| n >= 1e6) && amount.value() >= 1e6;
        let near = between.len() <= NEAR && !between.contains(". ") && closed && sized;
        unit.filter(|_| joined || near)
    }

    /// The currency of an amount that follows in the list.
    fn currency_behind(&self, amount: &Amount) -> Option<Unit> {
        let v = self.view;
        let mut end = amount.end;
        for _ in 0..SHARING {
            let next = v.after_space(end + usize::from(v.byte(end) == b','));
            let and = self.lexicon.and.at(v, next).map(|end| v.after_space(end));
            let at = and.or((next > end && v.byte(end) == b',').then_some(next))?;
            let next = self.amount_at(at).filter(|next| next.number.scaled)?;
            match next.kind {
                Kind::Money => return next.unit,
                _ if next.is_bare() => end = next.end,
                _ => return None,
            }
        }
        None
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
    pub(super) fn goes_on_ages(&self, start: usize) -> bool {
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
            let (Some(whole), Some(part)) = (seconds(a.of.symbol), seconds(b.of.symbol)) else { return };
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
}

/// Gives the first end of a range what is written only with the second.
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
