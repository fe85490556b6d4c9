//! Whether a number is a year.

use super::super::{context::is_capitalised, number::digits_at, scan::Scan};
use crate::figure::{evidence::Question, lexicon::Words, value::Kind};

impl Scan<'_> {
    /// True when the bare year at `start..end` is used as one.
    pub(super) fn is_year(&self, start: usize, end: usize) -> bool {
        let number = digits_at(self.view, start, self.lexicon.marks).filter(|n| n.end == end);
        number.is_some_and(|number| self.weighs(Question::Year, &number))
    }

    #[allow(dead_code)]
    fn is_year_by_rule(&self, start: usize, end: usize) -> bool {
        let v = self.view;
        let year = digits_at(v, start, self.lexicon.marks).and_then(|n| n.year()).unwrap_or(0);
        let (next_at, next) = self.next_word(end);
        let dated = (1900..=2100).contains(&year) && year % 100 != 0 && self.lexicon.dated.has(next);
        let noun = !next.is_empty() && !self.lexicon.function.has(next);
        let plural = noun && self.looks_counted(next) && next_at > end;
        if self.lexicon.tails_follow(v, end) || symbol_follows(v, next_at) {
            return false;
        }
        if dated || self.is_founded(start) {
            return true;
        }
        let before = self.word_before(start);
        // stellt seit 1912 Papier her: seit 1912 Tagen would be a length of time
        let since = before.eq_ignore_ascii_case("seit") && (1800..=2100).contains(&year) && year % 100 != 0;
        if since {
            return true;
        }
        if self.before(&self.lexicon.in_year, start).is_some() {
            return !plural || (1900..=2100).contains(&year) && !self.lexicon.capital_nouns && !next.ends_with('s');
        }
        if self.before(&self.lexicon.of_year, start).is_some() {
            return !noun && year >= 1500 || !plural && year >= 1700;
        }
        if self.date_just_ended(start) {
            return !plural;
        }
        let c = v.char_before(start);
        let closed = matches!(v.char_at(end), ')' | ']' | '|' | ';')
            || matches!(c, '(' | '|')
            || v.heads_line(start) && next.is_empty();
        let modern = (1800..=2100).contains(&year);
        // Census of Agriculture, 2020
        let comma = v.before_space(start);
        let cited = comma < start
            && v.byte_before(comma) == b','
            && is_capitalised(v.word_before(comma - 1))
            && next.is_empty()
            && matches!(v.char_at(end), '\0' | '\n' | '.');
        let cell = v.char_at(v.after_space(end)) == '|' || v.char_before(v.before_space(start)) == '|';
        if (closed || cell || cited || self.heads_entry(start, end) || before.is_empty() && v.heads_line(start))
            && modern
            && !plural
        {
            return true;
        }
        // German puts the year beside the verb: "lag 2021 bei".
        self.lexicon.capital_nouns && modern && !is_capitalised(next) && !(before.is_empty() && next.is_empty())
    }

    /// `Gründung: 1898`, `Founded: 1923`.
    pub(in crate::figure::spaced) fn is_founded(&self, start: usize) -> bool {
        let v = self.view;
        let colon = v.before_space(start);
        let noun = v.before_space(colon.saturating_sub(1));
        v.byte_before(colon) == b':' && FOUNDED.has(v.word_before(noun))
    }

    /// `Growth 2025: +1.6 %`: a noun and a year head a line.
    pub(in crate::figure::spaced) fn heads_entry(&self, start: usize, end: usize) -> bool {
        let (noun, word) = self.previous_word(start);
        self.view.byte(end) == b':' && !word.is_empty() && self.begins_sentence(noun)
    }

    /// True when the last figure is a date that ends right before `start`, over a comma or `and`.
    pub(in crate::figure::spaced) fn date_just_ended(&self, start: usize) -> bool {
        let Some(last) = self.last_figure() else { return false };
        if !matches!(last.kind, Kind::Date | Kind::Period) || last.range.end > start || start - last.range.end > 8 {
            return false;
        }
        let between = self.view.text[last.range.end..start].trim();
        matches!(between, "," | "/" | "&")
            || self.lexicon.and.has(between)
            || self.lexicon.or.has(between)
            || self.lexicon.then.has(between)
            || between.strip_prefix(',').is_some_and(|b| self.lexicon.and.has(b.trim()))
    }

    /// True when the word after a number looks like something that is counted.
    pub(in crate::figure::spaced) fn looks_counted(&self, word: &str) -> bool {
        if self.lexicon.capital_nouns {
            is_capitalised(word)
        } else {
            !is_capitalised(word) && self.lexicon.is_plural(word)
        }
    }
}

fn symbol_follows(view: crate::figure::view::View, at: usize) -> bool {
    matches!(view.char_at(at), '%' | '€' | '$' | '£' | '°' | '¥')
}

/// Words before a colon and the year of which they tell.
static FOUNDED: Words = Words::of(&[
    "année", "apertura", "año", "baujahr", "born", "built", "création", "died", "eröffnung", "established",
    "fondation", "fondée", "foundation", "founded", "founding", "fundación", "fundada", "fundado", "geboren",
    "gegründet", "gründung", "gründungsjahr", "jahr", "jahrgang", "nacimiento", "né", "née", "opened", "ouverture",
    "since", "year", "год", "основан", "основана", "основание", "постройки", "рождения",
]);
