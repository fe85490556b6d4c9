//! Ordinals in words and digits, and the phrases in which they tell no place.

use super::{
    number::{Form, Number},
    scan::Scan,
};
use crate::figure::{
    value::{Date, Kind, Part, Value},
    view::is_capitalised,
};

impl Scan<'_> {
    /// Takes or rejects the ordinal at `start..end` of number `n`; a day of the month is a date.
    pub(super) fn ordinal(&mut self, start: usize, end: usize, n: u16) -> usize {
        let v = self.view;
        if let Some(read) = self.ordinal_part_at(start) {
            let early = self.before(&self.lexicon.early, start - usize::from(v.byte_before(start) == b'-'));
            let read = super::date::Read { early: early.is_some(), ..read };
            return self.take_date(early.unwrap_or(start), read).unwrap_or(end);
        }
        if let Some(end) = self.decade_in_words(start, end, u64::from(n)) {
            return end;
        }
        if (1..=31).contains(&n)
            && let Some(read) = self.month_behind_day(n as u8, end)
        {
            return self.take_date(start, read).unwrap_or(end);
        }
        if let Some((at, noun)) = Some(self.next_word(end)).filter(|w| self.lexicon.day_noun.has(w.1))
            && (1..=31).contains(&n)
        {
            let date = Date { year: None, part: Part::Year, day: Some(n as u8) };
            let (from, to) = (self.weekday_before(start).unwrap_or(start), at + noun.len());
            self.take(from, to, Kind::Date, Value::Dates { start: date, end: date }, false, "day of the month");
            return to;
        }
        if v.byte(start).is_ascii_digit() && self.is_day_alone(start, end, n) {
            let date = Date { year: None, part: Part::Year, day: Some(n as u8) };
            self.take(start, end, Kind::Date, Value::Dates { start: date, end: date }, false, "day of the month");
            return end;
        }
        if let Some(end) = self.ordinal_part_of_whole(start, end, n) {
            return end;
        }
        if n >= 2
            && let Some(from) = self.before(&self.lexicon.every, start)
        {
            return self.take_ratio(from, end, 1.0 / f64::from(n), "every so many").unwrap_or(end);
        }
        if let Some(rule) = self.no_ordinal(start, end, n) {
            return self.reject(start, end, rule);
        }
        let n = f64::from(n);
        self.take(
            start,
            end,
            Kind::Ordinal,
            Value::Number { low: Some(n), high: Some(n), unit: None },
            false,
            "ordinal",
        );
        end
    }

    /// `43 место`, `10 и 11 места`: digits that the number of the noun behind them makes an ordinal.
    pub(super) fn place_of_noun(&self, number: &Number) -> Option<u16> {
        let v = self.view;
        let n = u16::try_from(number.decimal.mantissa).ok().filter(|n| (1..1000).contains(n))?;
        if number.form != Form::Plain || !self.lexicon.clues.placed_nouns.any() {
            return None;
        }
        let (next, noun) = self.next_word(number.end);
        // на 21 место
        let one = n > 20 && n % 10 == 1 && n % 100 != 11;
        let joined = |at: usize| self.number_at(v.after_space(at)).filter(|other| other.form == Form::Plain);
        let first = || {
            let other = self.lexicon.and.at(v, next).and_then(joined);
            other.is_some_and(|other| self.lexicon.clues.placed_plurals.has(self.next_word(other.end).1))
        };
        let last = || {
            let (and, word) = self.previous_word(number.start);
            let ordinal = self.last_figure().is_some_and(|f| f.kind == Kind::Ordinal && f.range.end + 1 == and);
            self.lexicon.clues.placed_plurals.has(noun) && self.lexicon.and.has(word) && ordinal
        };
        (self.lexicon.clues.placed_nouns.has(noun) && !one || first() || last()).then_some(n)
    }

    /// `on the 16th`, with nothing that it numbers.
    fn is_day_alone(&self, start: usize, end: usize, n: u16) -> bool {
        let v = self.view;
        let next = self.next_word(end).1;
        // начнётся 16-го, кассы
        if self.lexicon.clues.day_ends.iter().any(|e| v.text[start..end].ends_with(e))
            && (1..=31).contains(&n)
            && next.is_empty()
        {
            return true;
        }
        // geht am 19. in die vierte Runde
        let led = self.lexicon.capital_nouns && self.before(&self.lexicon.day_led, start).is_some();
        if led && (1..=31).contains(&n) && (next.is_empty() || self.lexicon.function.has(next)) {
            return true;
        }
        let Some(article) = self.before(&self.lexicon.the, start) else { return false };
        (1..=31).contains(&n)
            && (next.is_empty() || self.lexicon.function.has(next))
            && self.before(&self.lexicon.on_day, article).is_some()
            && v.byte(end) != b'-'
    }

    /// Why an ordinal word tells no place here.
    fn no_ordinal(&self, start: usize, end: usize, n: u16) -> Option<&'static str> {
        let v = self.view;
        let next = v.char_at(end);
        let (at, word) = self.next_word(end);
        let head = self.begins_sentence(start);
        if v.byte(start).is_ascii_digit() {
            // 1re division is a league's
            let league = self.lexicon.clues.leagues.has(word) && v.digits(start, 1).is_some_and(|(n, _)| n <= 4);
            if self.is_of_troops(end) && !league {
                return Some("number of troops");
            }
            // East 42nd Street
            if at > end && self.is_avenue(word) {
                return Some("street");
            }
            if self.is_of_storey(end) {
                return Some("number of a storey");
            }
        }
        // second-class, and not third-largest
        if next == '-' && self.lexicon.marks.month_first {
            let tied = v.word_at(end + 1);
            let superlative = self.lexicon.clues.superlative_ends.iter().any(|end| tied.ends_with(end));
            if !superlative && !self.lexicon.ranked.has(tied) {
                return Some("compound");
            }
        }
        // but first let's go
        let asked = at > end && self.lexicon.auxiliaries.at(v, at).is_some();
        if self.is_adverb(start, word) || asked && self.lexicon.adverb_ordinals.has(v.word_at(start)) {
            return Some("adverb");
        }
        if let Some(from) = self.enumerator(start) {
            let closed = self.lexicon.enumerators.at(v, from).is_some_and(|e| v.byte(e) == b',');
            if closed || self.begins_sentence(from) {
                return Some("enumeration adverb");
            }
        }
        let ordinal = v.word_at(start);
        // 15 000 requêtes par seconde; 400 frames a second
        let second = n == 2 && (word.is_empty() || self.lexicon.function.has(word));
        let (article, one) = self.previous_word(start);
        let how_often = || self.lexicon.one.has(one) && self.lexicon.is_plural(self.previous_word(article).1);
        if second && (self.before(&self.lexicon.per, start).is_some() || how_often()) {
            return Some("unit of time");
        }
        // for just a second
        if second && self.lexicon.one.has(one) && self.lexicon.clues.within.has(self.previous_word(article).1) {
            return Some("moment");
        }
        let full = self.lexicon.clues.full_ordinals.has(ordinal);
        if full && self.lexicon.one.has(one) && (word.is_empty() || self.lexicon.function.has(word)) {
            return Some("pronoun");
        }
        // Primero hay que apagar: before a noun it would be primer.
        if head && full {
            return Some("enumeration adverb");
        }
        if matches!(next, ',' | ':') && (head || !self.lexicon.marks.month_first && self.enumerates(start)) {
            return Some("enumeration adverb");
        }
        let adverb = !is_capitalised(ordinal) && self.lexicon.adverb_ordinals.has(ordinal);
        // read page 112 first.
        if adverb && matches!(next, '.' | ';' | '!' | '?') && !self.may_come_first(start) {
            return Some("adverb");
        }
        let first_in_word = is_capitalised(v.word_at(start)) && !head;
        if first_in_word && !v.byte(start).is_ascii_digit() {
            return Some("name");
        }
        if is_capitalised(word) && is_capitalised(v.word_at(start)) && at > end && !self.lexicon.capital_nouns {
            return Some("name");
        }
        None
    }

    /// `was first printed`: an ordinal that is an adverb before a participle, unless a determiner stands before it.
    fn is_adverb(&self, start: usize, next: &str) -> bool {
        if !self.lexicon.adverb_ordinals.has(self.view.word_at(start)) {
            return false;
        }
        let before = self.word_before(start);
        let asked = || self.before(&self.lexicon.auxiliaries, start).is_some();
        let led = self.lexicon.determiners.has(before) && !asked();
        let verb = || {
            self.lexicon.participles.has(next)
                || next.len() > 4 && self.lexicon.clues.participle_ends.iter().any(|end| next.ends_with(end))
        };
        !led && (verb() || self.lexicon.persons.has(next) || asked())
    }

    /// Where the phrase that enumerates and holds the ordinal at `start` begins: `en segundo lugar`.
    fn enumerator(&self, start: usize) -> Option<usize> {
        let from = self.previous_word(start).0;
        self.lexicon.enumerators.at(self.view, from).filter(|e| *e > start).map(|_| from)
    }

    /// True when what stands before an ordinal at the end of a clause is a word that it may belong to: an article, a
    /// preposition, a verb that tells a place.
    fn may_come_first(&self, start: usize) -> bool {
        let word = self.word_before(start);
        self.lexicon.function.has(word) || self.lexicon.the.has(word) || self.lexicon.clues.placed.has(word)
    }

    /// True after `, ` or `; `: the place where an enumeration goes on.
    fn enumerates(&self, start: usize) -> bool {
        let v = self.view;
        let end = v.before_space(start);
        let before = self
            .lexicon
            .and
            .at(v, end - v.word_before(end).len())
            .map_or(end, |_| v.before_space(end - v.word_before(end).len()));
        matches!(v.char_before(before), ',' | ';' | '.' | ':' | '\0')
    }
}
