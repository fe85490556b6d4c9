//! Ratios: shares (`one in five`), parts (`two thirds`, `half`), multiples, votes, `3:1`.

use super::{
    amount::Amount,
    number::{Form, digits_at},
    scan::Scan,
    words::meaning,
};
use crate::figure::{
    lexicon::{Num, Tail},
    value::{Kind, Unit, Value},
    view::is_capitalised,
};

impl Scan<'_> {
    /// Takes `3:1`, `1.8:1` whose first number begins at `at`.
    pub(super) fn colon_ratio(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let first = self.number_at(at)?;
        let c = v.char_at(first.end);
        if !matches!(c, ':' | '∶') {
            return None;
        }
        let second = digits_at(v, first.end + c.len_utf8(), self.lexicon.marks)?;
        if self.is_book_before(at) {
            return Some(self.reject(at, second.end, "verse of a book"));
        }
        let next = v.char_at(second.end);
        // 2:6, 3:6
        let comma = v.before_space(at);
        let set = |end: usize| v.byte_before(end) == b',' && v.byte_before(end - 1).is_ascii_digit();
        if set(comma) && v.byte_before(comma - 2) == b':' && first.value() < 8.0 && second.value() < 8.0 {
            return Some(self.reject(at, second.end, "score of a match"));
        }
        // 1:2.39.5
        let goes_on = next == '.' && v.char_at(second.end + 1).is_ascii_digit();
        if second.value() == 0.0 || next.is_alphanumeric() || matches!(next, ':' | '/') || goes_on {
            return None;
        }
        let drawn = first.value() == second.value() && first.value() > 1.0;
        let betted = self.sentence_has(at, &self.lexicon.clues.odds);
        if drawn
            || first.value() == 0.0
            || !betted && (self.tells_match(at, second.end) || self.is_score_noun(second.end))
        {
            return Some(self.reject(at, second.end, "score of a match"));
        }
        self.take_ratio(at, second.end, first.value() / second.value(), "ratio")
    }

    /// `3:1-Auswärtssieg`, `3:1 - Sieg`: a compound of sports goes on behind a hyphen at `end`.
    fn is_score_noun(&self, end: usize) -> bool {
        let v = self.view;
        let at = v.after_space(end);
        let hyphen = v.char_at(at);
        self.lexicon.capital_nouns
            && matches!(hyphen, '-' | '‑' | '–')
            && self.lexicon.sports.ends_compound(v.next_word(at + hyphen.len_utf8()).1)
    }

    /// Takes `71 / 100`, `6.0/10`: so many of ten or a hundred points.
    pub(super) fn out_of_points(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let points = self.number_at(at)?;
        let slash = v.after_space(points.end);
        let next = v.after_space(slash + 1);
        let (most, end) = v.digits(next, 3).filter(|_| v.byte(slash) == b'/')?;
        let sure = most == 100 || most == 10 && (slash > points.end || points.decimal.exponent < 0);
        let closed = !v.char_at(end).is_alphanumeric() && !matches!(v.char_at(end), '/' | '.' | ',' | '%')
            || matches!(v.char_at(end), '.' | ',') && !v.byte(end + 1).is_ascii_digit();
        // 0,45 / 100 000 horas
        let closed = closed && !(v.byte(end) == b' ' && v.byte(end + 1).is_ascii_digit());
        let few = points.value() <= f64::from(most) && v.byte_before(at) != b'/';
        if sure && closed && few { self.take_ratio(at, end, points.value() / f64::from(most), "points") } else { None }
    }

    /// `(Мф. 5:9)`: behind a bracket the short name of a book ends before `at`.
    fn is_book_before(&self, at: usize) -> bool {
        let v = self.view;
        let dot = v.before_space(at);
        if v.byte_before(dot) != b'.' {
            return false;
        }
        let book = v.word_before(dot - 1);
        let opens = matches!(v.char_before(dot - 1 - book.len()), '(' | ';' | '[');
        opens && is_capitalised(book) && book.chars().count() <= 4
    }

    /// Takes `one in five`, `9 out of 10`, `three out of four`, `uno de cada cinco`.
    pub(super) fn share(&mut self, amount: &Amount) -> Option<usize> {
        let v = self.view;
        if !amount.is_bare() || amount.number.scaled {
            return None;
        }
        let next = v.after_space(amount.end);
        let direct = self.lexicon.out_of.at(v, next).filter(|_| next > amount.end);
        let rated = || {
            let of = self.lexicon.of.at(v, next).filter(|_| next > amount.end && self.lexicon.clues.rated.any())?;
            let full =
                self.number_at(v.after_space(of)).is_some_and(|n| matches!(n.value(), 5.0 | 10.0 | 20.0 | 100.0));
            (full && self.sentence_has(amount.start, &self.lexicon.clues.rated)).then_some(of)
        };
        let direct = direct.or_else(rated);
        let joint = direct.or_else(|| self.out_of_things(amount.end))?;
        let second = self.number_at(v.after_space(joint))?;
        let (a, b) = (amount.value(), second.value());
        let goes_on = self.looks_counted(self.next_word(second.end).1) || self.tails_follow(second.end);
        if direct.is_none() && (b > 12.0 || goes_on) {
            return None;
        }
        let plain_in = !v.text[next..joint].contains(' ');
        // "two in 2020", "6 in 10 cases": an `in` needs words, or small numbers.
        let one = amount.number.form == Form::One && a == 1.0; // one in 50,000
        if !(a >= 1.0 && a < b)
            || plain_in && !one && (b > 100.0 || a > 10.0 && !(b == 100.0 && self.lexicon.marks.decimal == ','))
        {
            return None;
        }
        // one in five people: heads alone are no unit
        let heads = matches!(self.unit_at(v.after_space(second.end)), Some((_, Tail::Heads)));
        if plain_in && !heads && self.tails_follow(second.end) {
            return None;
        }
        self.take_ratio(amount.start, second.end, a / b, "share")
    }

    /// Takes `12-3`, `287 to 142` as a vote; rejects a score.
    pub(super) fn votes(&mut self, amount: &Amount) -> Option<usize> {
        let v = self.view;
        let decimal = amount.number.decimal.exponent < 0;
        if !amount.is_bare() || amount.number.form == Form::One || decimal || amount.number.scaled {
            return None;
        }
        let c = v.char_at(amount.end);
        // 31 votes to 12
        let (at, noun) = self.next_word(amount.end);
        let ballots = self.lexicon.ballots.has(noun);
        // 212 votes to 198 are two counts.
        if ballots {
            return None;
        }
        let next = if self.lexicon.votes.has(noun) { at + noun.len() } else { amount.end };
        let next = v.after_space(next);
        let start = match c {
            '-' if self.lexicon.to.at(v, amount.end + 1).is_some() => return self.tied_relation(amount),
            '-' | '–' | '‑' => amount.end + c.len_utf8(),
            _ => v.after_space(self.lexicon.to.at(v, next).or_else(|| self.lexicon.against.at(v, next))?),
        };
        let second =
            self.number_at(start).filter(|n| (n.form == Form::Words) == (amount.number.form == Form::Words))?;
        if v.char_at(second.end).is_alphanumeric() || matches!(v.char_at(second.end), '%' | '-' | '°') {
            return None;
        }
        let points = amount.value() < 200.0 && second.value() < 200.0;
        let vote = self.sentence_has(amount.start, &self.lexicon.votes);
        let dash = matches!(c, '-' | '–' | '‑');
        if !vote && points && dash && self.tells_match(amount.start, second.end) {
            return Some(self.reject_score(amount.start, second.end));
        }
        // condemned 95 to 1
        let against = !dash
            && amount.value() > second.value()
            && amount.number.form == Form::Plain
            && self.lexicon.against.at(v, next).is_some()
            && !self.tells_match(amount.start, second.end)
            && !self.sentence_begins(amount.start, &self.lexicon.changes)
            && !self.counts_something(second.start);
        if !(vote || against || dash && amount.value() > second.value())
            || self.tails_follow(second.end)
            || vote
                && !dash
                && second.value() > amount.value()
                && self.before(&self.lexicon.from, amount.start).is_some()
        {
            return None;
        }
        let value = Value::Number { low: Some(amount.value()), high: Some(second.value()), unit: None };
        self.take(amount.start, second.end, Kind::Ratio, value, false, "votes");
        Some(second.end)
    }

    /// Rejects `la victoria de 1 a 0`, `une défaite 105 à 94`: a score whose ends no dash ties.
    pub(super) fn score_in_words(&mut self, amount: &Amount) -> Option<usize> {
        let v = self.view;
        let to = self.lexicon.to.at(v, v.after_space(amount.end))?;
        let second = self.number_at(v.after_space(to)).filter(|n| n.form == Form::Plain)?;
        let falls = amount.value() >= second.value() && amount.value() < 200.0;
        let score = amount.number.form == Form::Plain
            && falls
            && !self.counts_something(second.start)
            && !self.tails_follow(second.end)
            && !self.sentence_begins(amount.start, &self.lexicon.changes)
            && !self.sentence_has(amount.start, &self.lexicon.votes)
            && self.tells_match(amount.start, second.end);
        score.then(|| self.reject_score(amount.start, second.end))
    }

    fn reject_score(&mut self, start: usize, end: usize) -> usize {
        self.score_end = end;
        self.reject(start, end, "score of a match")
    }

    /// Takes `five-to-four`: votes among the words of a vote, else a ratio.
    fn tied_relation(&mut self, amount: &Amount) -> Option<usize> {
        let v = self.view;
        let to = self.lexicon.to.at(v, amount.end + 1).filter(|&e| v.byte(e) == b'-')?;
        let second = self.number_at(to + 1).filter(|n| n.value() > 0.0)?;
        let value = Value::Number { low: Some(amount.value()), high: Some(second.value()), unit: None };
        self.take(amount.start, second.end, Kind::Ratio, value, false, "votes");
        Some(second.end)
    }

    pub(super) fn tells_match(&self, start: usize, end: usize) -> bool {
        (self.lexicon.capital_nouns && self.compound_before(start, &self.lexicon.sports))
            || self.sentence_has(start, &self.lexicon.sports)
            || self.sentence_goes_on_with(end, &self.lexicon.sports)
    }

    /// Takes `two thirds`, `three-quarters`, `ein Drittel` whose number is `amount`.
    pub(super) fn parts(&mut self, amount: &Amount) -> Option<usize> {
        let v = self.view;
        if !amount.is_bare() || amount.number.scaled {
            return None;
        }
        let tied = v.byte(amount.end) == b'-';
        let part = if tied { amount.end + 1 } else { v.after_space(amount.end) };
        let word = v.word_at(part);
        let mut end = part + word.len();
        let noun = self.next_word(end);
        let named = self.lexicon.part_noun.has(noun.1);
        // one third stayed
        let one_part = self.lexicon.clues.one_part.has(v.word_at(amount.start));
        let next = if one_part { "" } else { noun.1 };
        let parts = self.parts_word(word, amount.number.form == Form::One, next, named)?;
        if named {
            end = noun.0 + noun.1.len();
        }
        let share = amount.value() / f64::from(parts);
        if let Some(end) = self.part_of_time(amount.start, end, share) {
            return Some(end);
        }
        self.take_ratio(amount.start, end, share, "parts")
    }

    /// Takes `three quarters of an hour`, `a quarter of a century`, `un quart d'heure`: a part of a unit of time.
    fn part_of_time(&mut self, start: usize, end: usize, share: f64) -> Option<usize> {
        let v = self.view;
        let of = v.after_space(self.lexicon.of.at(v, v.after_space(end))?);
        let unit = self.lexicon.one.at(v, of).map_or(of, |e| v.after_space(e));
        let (after, tail) = self.unit_at(unit)?;
        let Tail::Time(factor, symbol) = tail else { return None };
        let n = share * factor;
        self.take_number(start, after, Kind::Duration, (n, n), Some(Unit::of(symbol)), "part of a unit of time");
        Some(after)
    }

    /// Where `exploitations sur` of `deux exploitations sur trois` ends, behind a number that ends at `at`.
    fn out_of_things(&self, at: usize) -> Option<usize> {
        let v = self.view;
        if !self.lexicon.out_of_things.any() {
            return None;
        }
        let (start, noun) = self.next_word(at);
        let end = self.lexicon.out_of_things.at(v, v.after_space(start + noun.len()))?;
        (!self.lexicon.function.has(noun)).then_some(end)
    }

    /// The number of parts that `word` tells behind a number.
    fn parts_word(&self, word: &str, one: bool, next: &str, named: bool) -> Option<u32> {
        match meaning(self.lexicon, word)? {
            Num::Parts(n) if !one || self.lexicon.capital_nouns => Some(u32::from(n)),
            Num::Part(n) if n > 2 || one => Some(u32::from(n)),
            Num::Ordinal(n @ 3..) if named || self.lexicon.ordinal_parts && self.is_part_form(word, one) => {
                Some(u32::from(n))
            }
            // A fifth of them; a fifth candidate is an ordinal.
            Num::Ordinal(n @ 3..)
                if one
                    && (next.is_empty() || self.lexicon.function.has(next))
                    && !self.lexicon.clues.full_ordinals.has(word) =>
            {
                Some(u32::from(n))
            }
            _ => None,
        }
    }

    /// Takes a part without a number before it: `half`, `a third`, `a quarter`, `треть`.
    pub(super) fn part(&mut self, start: usize, end: usize, parts: u8) -> Option<usize> {
        let v = self.view;
        let word = v.word_at(end);
        if v.byte(end) == b'-' || !word.is_empty() {
            return None;
        }
        // запустил третью линию: the ordinal has this form too
        let next = self.next_word(end).1;
        if self.lexicon.clues.part_ordinals.has(v.word_at(start))
            && !next.is_empty()
            && !self.lexicon.function.has(next)
        {
            return Some(self.ordinal(start, end, 3));
        }
        let one = self.before(&self.lexicon.one, start);
        // le quart des logements
        let whole = self.lexicon.the_parts
            && self.before(&self.lexicon.the, start).is_some()
            && self.lexicon.of.at(v, v.after_space(end)).is_some();
        if parts > 2 && one.is_none() && !self.lexicon.bare_parts && !whole {
            return None;
        }
        let start = one.filter(|_| parts > 2 || self.lexicon.capital_nouns || self.lexicon.bare_parts).unwrap_or(start);
        let share = 1.0 / f64::from(parts);
        self.part_of_time(start, end, share).or_else(|| self.take_ratio(start, end, share, "part"))
    }

    /// Takes `a third` when what follows is no noun that it numbers.
    pub(super) fn ordinal_part_of_whole(&mut self, start: usize, end: usize, n: u16) -> Option<usize> {
        let v = self.view;
        let from = self.before(&self.lexicon.one, start)?;
        let next = self.next_word(end).1;
        let whole = next.is_empty() || self.lexicon.function.has(next) || self.qualifier_before(from).is_some();
        // contra un tercero
        let someone = self.lexicon.clues.full_ordinals.has(v.word_at(start));
        if n < 3 || !whole || someone || v.byte(end) == b'-' {
            return None;
        }
        self.take_ratio(from, end, 1.0 / f64::from(n), "part")
    }

    /// Takes `four times the rate`, `2.5 times`, `trois fois plus`. A number of times that is compared with nothing
    /// is a count.
    pub(super) fn multiple(&mut self, amount: &Amount) -> Option<Amount> {
        let v = self.view;
        let next = self.next_word(amount.end).1;
        let half = self.lexicon.and_half.at(v, v.after_space(amount.end));
        let compared = half.is_some()
            || self.lexicon.compared.has(next)
            || self.sentence_begins(amount.start, &self.lexicon.changes) && !self.lexicon.function.has(next)
            || self.before(&self.lexicon.by, self.lead(amount.start)).is_some();
        let mut amount = *amount;
        amount.times = false;
        if compared {
            amount.kind = Kind::Ratio;
            amount.unit = Some(Unit::of("x"));
            if let Some(end) = half {
                amount.factor = 1.0 + 0.5 / amount.number.value();
                amount.end = end;
            }
        } else {
            // 5.3 million times
            let times = amount.end - v.word_before(amount.end).len();
            amount.end = if amount.number.scaled { v.before_space(times) } else { amount.number.end };
            amount.unit = None;
        }
        Some(amount)
    }

    /// The beginning of the qualifier before `at`, or `at`.
    fn lead(&self, at: usize) -> usize {
        self.qualifier_before(at).map_or(at, |q| q.0)
    }

    pub(super) fn take_ratio(&mut self, start: usize, end: usize, ratio: f64, rule: &'static str) -> Option<usize> {
        self.take_number(start, end, Kind::Ratio, (ratio, ratio), None, rule);
        Some(end)
    }

    /// True for the forms of an ordinal that tell parts: `две пятых`, `одна пятая`; not `из десяти пятый`.
    fn is_part_form(&self, word: &str, one: bool) -> bool {
        let clues = self.lexicon.clues;
        let ends = if one { clues.part_ends } else { clues.parts_ends };
        ends.iter().any(|end| word.ends_with(end))
    }
}
