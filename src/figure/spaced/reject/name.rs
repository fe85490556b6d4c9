//! Numbers in names: of products, clubs, works, norms, addresses.

use super::super::{
    number::{Form, Number},
    scan::Scan,
    words::meaning,
};
use crate::figure::{evidence::class::place, view::is_capitalised};

impl Scan<'_> {
    /// `2023/0457`, `2023-0042`, `7-Eleven`, `le 11-Septembre`: what is tied to the digits makes them no date.
    pub(in crate::figure::spaced) fn tied_as_name(&self, number: &Number) -> bool {
        let (v, next) = (self.view, number.end + 1);
        match v.byte(number.end) {
            b':' => self.is_tied_by_colon(next),
            // 1600/2002/EC
            b'/' if v.byte(v.after_digits(next)) == b'/' && v.byte(v.after_digits(next) + 1).is_ascii_uppercase() => {
                true
            }
            b'/' | b'-' if number.year().is_some() && v.byte(next) == b'0' && v.after_digits(next) > next + 2 => true,
            b'-' => {
                let tied = v.word_at(next);
                // 2019-nCoV
                let mixed = tied.starts_with(char::is_lowercase) && tied.contains(char::is_uppercase);
                let name = || !self.lexicon.capital_months || meaning(self.lexicon, tied).is_some();
                mixed || is_capitalised(tied) && name()
            }
            _ => false,
        }
    }

    /// `2001:db8::1`, `1:22-cv-04567`: an address, or the number of a suit, goes on at `at` behind a colon.
    fn is_tied_by_colon(&self, at: usize) -> bool {
        let v = self.view;
        let hex = v.text.as_bytes()[at..].iter().take(5).take_while(|b| b.is_ascii_hexdigit()).count();
        let digits = v.after_digits(at);
        hex > 0 && v.byte(at + hex) == b':' && v.text[at..at + hex].contains(|c: char| c.is_ascii_lowercase())
            || v.byte(digits) == b'-' && v.byte(digits + 1).is_ascii_lowercase()
    }

    /// What tells that a bare number is part of a name, an address, a version.
    pub(in crate::figure::spaced) fn name_clues(&self, number: &Number) -> u64 {
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        let start = number.start;
        let mut clues = bit(self.is_version(number), place::VERSION)
            | bit(self.name_before(start), place::NAME_BEFORE)
            | bit(self.made_before(start), place::MADE)
            | bit(self.is_title_article(start), place::TITLE_ARTICLE);
        if number.form == Form::Words {
            clues |= self.word_clues(number);
        }
        if number.form == Form::Plain && !number.scaled {
            clues |= self.digit_clues(number);
        }
        clues
    }

    /// The clues of plain digits.
    fn digit_clues(&self, number: &Number) -> u64 {
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        bit(self.acronym_before(number.start), place::ACRONYM_BEFORE)
            | bit(self.names_what_follows(number), place::NAMES_NEXT)
            | bit(self.is_reported(number), place::REPORTED)
            | bit(self.is_group(number), place::GROUP)
            | bit(self.is_station(number) || self.is_year_of_name(number), place::MODEL)
            | bit(self.street(number), place::STREET)
    }

    /// `the Group of 77`, `the Class of 92`: behind a capitalised noun and `of`.
    fn is_group(&self, number: &Number) -> bool {
        let (of, word) = self.previous_word(number.start);
        let noun = self.previous_word(of).1;
        let named = is_capitalised(noun) || number.year().is_some();
        self.lexicon.of.has(word)
            && self.lexicon.clues.groups.has(noun)
            && named
            && !self.counts_something(number.start)
    }

    /// `410 U.S. 113`, `18 U.S.C. § 1343`: a volume of reports, a title of the laws.
    fn is_reported(&self, number: &Number) -> bool {
        let v = self.view;
        let letters = number.end + 1;
        let dotted = |n: &usize| v.byte(letters + 2 * n).is_ascii_uppercase() && v.byte(letters + 2 * n + 1) == b'.';
        let end = letters + 2 * (0..4).take_while(dotted).count();
        let cited = |at: usize| v.byte(at).is_ascii_digit() || v.char_at(at) == '§';
        v.byte(number.end) == b' ' && end >= letters + 4 && v.byte(end) == b' ' && cited(end + 1)
    }

    /// `en La 2`, `leía Los tres mosqueteros`: an article with a capital within a sentence begins a title.
    fn is_title_article(&self, start: usize) -> bool {
        let (at, article) = self.previous_word(start);
        let clues = self.lexicon.clues;
        if !is_capitalised(article) {
            return false;
        }
        let quoted = || clues.quoted_articles.has(article) && self.is_quoted_name(at, start);
        // La 2, which Spanish television has
        let channel =
            || clues.channel_article.has(article) && self.view.byte(start) <= b'2' && !self.counts_something(start);
        clues.title_articles.has(article) && (!self.begins_sentence(at) || channel()) || quoted()
    }

    /// `„Die sieben Samurai“`: quotation marks before `at`, and behind the number at `number` one word or two.
    fn is_quoted_name(&self, at: usize, number: usize) -> bool {
        let v = self.view;
        let closes = |at: usize| matches!(v.char_at(at), '“' | '”' | '«' | '"');
        let end = v.after_digits(number) + v.word_at(number).len();
        let (one, word) = self.next_word(end);
        let (two, second) = self.next_word(one + word.len());
        matches!(v.char_before(at), '„' | '»' | '"' | '“')
            && is_capitalised(word)
            && (closes(one + word.len()) || is_capitalised(second) && closes(two + second.len()))
    }

    /// The clues of number words.
    fn word_clues(&self, number: &Number) -> u64 {
        let v = self.view;
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        let next = self.next_word(number.end).1;
        let capital = is_capitalised(v.word_at(number.start));
        let begins = self.begins_sentence(number.start);
        // Nineteen Eighty-Four
        let doubled = is_capitalised(next) && capital && !(self.lexicon.capital_nouns && begins);
        let doubled = doubled && meaning(self.lexicon, next).is_some();
        bit(self.is_new(number) || self.is_other_noun(number), place::ADJECTIVE)
            | bit(doubled, place::DOUBLED)
            | bit(!number.scaled && self.is_named_by_word(number.start), place::NAMED_BY_WORD)
    }

    /// `un bâtiment neuf ;`: French for new, behind its noun.
    fn is_new(&self, number: &Number) -> bool {
        let v = self.view;
        if !self.lexicon.clues.adjective_numbers.has(&v.text[number.start..number.end]) {
            return false;
        }
        let (at, noun) = self.previous_word(number.start);
        let next = self.next_word(number.end).1;
        !noun.is_empty()
            && !self.lexicon.function.has(noun)
            && (next.is_empty() || self.lexicon.function.has(next))
            && self.before(&self.lexicon.one, at).is_some()
    }

    /// `вывез семью на юг`, `трещала сорока.`: Russian nouns that are spelt as forms of numbers, which stand before what
    /// is counted.
    fn is_other_noun(&self, number: &Number) -> bool {
        let next = self.next_word(number.end).1;
        let clues = self.lexicon.clues;
        let word = &self.view.text[number.start..number.end];
        if clues.instrumental_nouns.has(word) {
            return !clues.instrumental_end.iter().any(|end| next.ends_with(end));
        }
        let counts = || {
            let led = self.lexicon.function.has(self.word_before(number.start));
            led || self.qualifier_before(number.start).is_some()
        };
        clues.closing_nouns.has(word) && next.is_empty() && !counts()
    }

    /// `Vingt Mille Lieues`, `Cien años de soledad`: languages that write titles in small letters have number words
    /// with a capital within a sentence only where a name begins.
    pub(in crate::figure::spaced) fn is_capitalised_within(&self, number: &Number) -> bool {
        number.form == Form::Words
            && !self.lexicon.capital_nouns
            && self.lexicon.marks.decimal == ','
            && is_capitalised(self.view.word_at(number.start))
            && !self.begins_sentence(number.start)
    }

    /// `the 737 MAX`, `its 787 Dreamliner`: between a determiner and a capitalised word that is no people and no plural.
    pub(in crate::figure::spaced) fn names_what_follows(&self, number: &Number) -> bool {
        let (at, word) = self.next_word(number.end);
        let next = self.next_word(at + word.len()).1;
        number.digits() >= 3
            && is_capitalised(word)
            && !self.lexicon.is_plural(word)
            && !self.lexicon.clues.people_ends.iter().any(|end| word.ends_with(end))
            && (next.is_empty() || self.lexicon.function.has(next))
            && self.lexicon.determiners.has(self.word_before(number.start))
    }

    /// `Bayern 2`: a land after which a station is called; but `in Bayern 2`.
    fn is_station(&self, number: &Number) -> bool {
        let (land, word) = self.previous_word(number.start);
        number.digits() == 1
            && self.lexicon.clues.station_lands.has(word)
            && !self.lexicon.clues.place_prepositions.has(self.word_before(land))
            && !self.counts_something(number.start)
    }

    /// `USB 3.0`: a short word in capitals before a number with decimals.
    pub(in crate::figure::spaced) fn acronym_before(&self, at: usize) -> bool {
        let word = self.word_before(at);
        (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
    }
}
