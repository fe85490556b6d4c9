//! What is taken of an amount in the end, with the qualifiers before and behind it.

use super::{
    amount::Amount,
    number::{Blur, Form},
    scan::Scan,
};
use crate::figure::{
    lexicon::{Adjectives, Bound},
    value::{Kind, Unit, Value},
};

impl Scan<'_> {
    /// Takes an amount whose value is known, with its qualifier.
    pub(super) fn take_amount(&mut self, start: usize, amount: &Amount, low: f64, high: f64) -> Option<usize> {
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
        if v.byte(amount.number.end) == b'+' && end > amount.number.end && low == high {
            self.take_open(start, end, amount.kind, low, amount.unit, "at least");
            return Some(end);
        }
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
            let (end, bound) = self.lexicon.behind.at(v, at)?;
            let next = v.after_space(end);
            let goes_on = v.byte(next).is_ascii_digit() || self.lexicon.one.at(v, next).is_some();
            (!goes_on && !v.text[at..end].contains('\n')).then_some((end, bound))
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
            if self.lexicon.one.at(self.view, from).is_some() {
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
