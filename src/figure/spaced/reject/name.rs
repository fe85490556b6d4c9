//! Numbers in names: of products, clubs, works, norms, addresses.

use super::super::{
    context::is_capitalised,
    number::{Form, Number},
    scan::Scan,
    words::meaning,
};
use super::words::{GROUPS, REGISTERED};
use crate::figure::view::View;

impl Scan<'_> {
    /// `2023/0457`, `2023-0042`, `7-Eleven`, `le 11-Septembre`: what is tied to the digits makes them no date.
    pub(in crate::figure::spaced) fn tied_as_name(&self, number: &Number) -> bool {
        let (v, next) = (self.view, number.end + 1);
        match v.byte(number.end) {
            b':' => self.is_tied_by_colon(next),
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

    /// Why plain digits are part of a name here.
    pub(in crate::figure::spaced) fn plain_in_name(&self, number: &Number) -> Option<&'static str> {
        let v = self.view;
        let closed = matches!(v.char_at(number.end), '.' | ',' | ';' | ')') && !v.byte(number.end + 1).is_ascii_digit();
        let catalogued = self.acronym_before(number.start) && (closed || v.after_space(number.end) == number.end + 1);
        // Schalke 04: nothing is counted with a zero before it.
        let zero = number.digits() == 2 && v.byte(number.start) == b'0';
        if self.name_before(number.start) && (number.digits() <= 5 || catalogued)
            || self.names_what_follows(number)
            || self.is_one_thing(number)
            || self.letter_before(number.start)
            || self.tied_to_capitals(number)
            || zero
            || catalogued && self.is_catalogued(number)
            || self.is_serial(number)
            || self.is_reported(number)
            || self.is_group(number)
            || self.is_registered(number)
            || self.is_possessed(number)
            || self.ends_name(number)
            || self.is_title_article(number.start)
            || self.is_one_model(number)
            || self.is_station(number)
        {
            return Some("number in a name");
        }
        if self.street(number) {
            return Some("street number");
        }
        if self.is_assigned(number) {
            return Some("value of a variable");
        }
        // Portland, OR 97209
        let state = self.word_before(number.start);
        if number.digits() == 5
            && state.len() == 2
            && state.bytes().all(|b| b.is_ascii_uppercase())
            && !self.lexicon.capital_nouns
        {
            return Some("postcode");
        }
        let round = number.decimal.mantissa.is_multiple_of(100) && v.byte_before(v.before_space(number.start)) != b':';
        let postcode = matches!(number.digits(), 5 | 6) && !round;
        (postcode && self.lexicon.postcodes && is_place(v, number.end)).then_some("postcode")
    }

    /// `AB 7719203`, `B-MW 2718`: capitals before the number of a passport or a car.
    fn is_serial(&self, number: &Number) -> bool {
        let v = self.view;
        self.acronym_before(number.start)
            && (number.digits() >= 6 || v.byte_before(self.previous_word(number.start).0) == b'-')
            && !self.counts_something(number.start)
    }

    /// `the Group of 77`, `the Class of 92`: behind a capitalised noun and `of`.
    fn is_group(&self, number: &Number) -> bool {
        let (of, word) = self.previous_word(number.start);
        let noun = self.previous_word(of).1;
        self.lexicon.of.has(word) && GROUPS.has(noun) && is_capitalised(noun) && !self.counts_something(number.start)
    }

    /// `catalogued as 99942`, `designated 2417`: what things are called by.
    fn is_registered(&self, number: &Number) -> bool {
        let (at, word) = self.previous_word(number.start);
        let verb = if REGISTERED.has(word) { word } else { self.previous_word(at).1 };
        REGISTERED.has(verb)
            && (verb == word || matches!(word, "as" | "als" | "comme" | "como" | "sous" | "bajo" | "под" | "unter"))
            && !self.counts_something(number.start)
    }

    /// `Levi's 501`: behind a name in the genitive, and no plural follows.
    fn is_possessed(&self, number: &Number) -> bool {
        let v = self.view;
        let (s, letter) = self.previous_word(number.start);
        let mark = v.char_before(s);
        letter == "s"
            && matches!(mark, '\'' | '’')
            && is_capitalised(v.word_before(s - mark.len_utf8()))
            && number.digits() == 3
            && !self.counts_something(number.start)
    }

    /// `«Северный поток — 2»`: a dash before and a quotation mark behind.
    fn ends_name(&self, number: &Number) -> bool {
        let v = self.view;
        matches!(v.char_before(v.before_space(number.start)), '—' | '–')
            && number.digits() == 1
            && matches!(v.char_at(number.end), '»' | '”' | '"')
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
        let german = || matches!(article, "Der" | "Die" | "Das") && self.is_quoted_name(at, start);
        // La 2, which Spanish television has
        let channel = || article == "La" && self.view.byte(start) <= b'2' && !self.counts_something(start);
        matches!(article, "El" | "La" | "Los" | "Las" | "Le" | "Les") && (!self.begins_sentence(at) || channel())
            || german()
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

    /// `WDR 2`, `KV 550` where nouns have capitals; but `die SPD 19 Sitze` and `der SPD 19`.
    fn is_catalogued(&self, number: &Number) -> bool {
        let (at, next) = self.next_word(number.end);
        let counts = at > number.end && is_capitalised(next);
        self.lexicon.capital_nouns && !counts && !PARTIES.contains(&self.word_before(number.start))
    }

    /// Why a number word is part of a name here.
    pub(in crate::figure::spaced) fn word_in_name(&self, number: &Number) -> Option<&'static str> {
        let v = self.view;
        if number.form == Form::Words {
            if self.is_new(number) {
                return Some("adjective");
            }
            if self.is_other_noun(number) {
                return Some("noun");
            }
            // Nineteen Eighty-Four
            let next = self.next_word(number.end).1;
            let doubled = is_capitalised(next)
                && is_capitalised(v.word_at(number.start))
                && !(self.lexicon.capital_nouns && self.begins_sentence(number.start));
            if doubled && meaning(self.lexicon, next).is_some() || self.is_title_article(number.start) {
                return Some("name");
            }
        }
        if number.form == Form::Words && !number.scaled {
            if self.is_named_by_word(number.start) {
                return Some("number of a thing that is numbered");
            }
            let capital = is_capitalised(v.word_at(number.start));
            let (at, next) = self.next_word(number.end);
            let titled = is_capitalised(next) && at > number.end && !self.lexicon.capital_nouns;
            // German: seiner Elf
            let noun = self.lexicon.capital_nouns && !is_capitalised(next) && number.value() < 100.0;
            let titled = titled || noun || is_capitalised(self.word_before(number.start));
            if capital && !self.begins_sentence(number.start) && (titled || !self.lexicon.capital_nouns) {
                return Some("name");
            }
        }
        self.is_capitalised_within(number).then_some("name")
    }

    /// `un bâtiment neuf ;`: French for new, behind its noun.
    fn is_new(&self, number: &Number) -> bool {
        let v = self.view;
        if !v.text[number.start..number.end].eq_ignore_ascii_case("neuf") {
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
        match &self.view.text[number.start..number.end] {
            "семью" => !next.ends_with("ми"),
            "сорока" => {
                let counts = self.lexicon.function.has(self.word_before(number.start));
                next.is_empty() && !counts && self.qualifier_before(number.start).is_none()
            }
            _ => false,
        }
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
            && !PEOPLES.iter().any(|end| word.ends_with(end))
            && (next.is_empty() || self.lexicon.function.has(next))
            && self.lexicon.determiners.has(self.word_before(number.start))
    }

    /// `The 747 was`: one thing, of which the verb tells in the singular.
    fn is_one_thing(&self, number: &Number) -> bool {
        number.digits() >= 3
            && (self.lexicon.the_one.has(self.word_before(number.start)) && !self.counts_something(number.start)
                || self.lexicon.the.has(self.word_before(number.start))
                    && self.lexicon.singular.has(self.next_word(number.end).1))
    }

    /// `an 18650;`: the indefinite article, and nothing that is counted.
    fn is_one_model(&self, number: &Number) -> bool {
        let next = self.next_word(number.end).1;
        matches!(self.word_before(number.start), "a" | "an")
            && number.digits() >= 3
            && (matches!(self.view.char_at(number.end), '.' | ',' | ';' | ')' | '\0')
                || self.lexicon.function.has(next))
    }

    /// `Bayern 2`: a land after which a station is called; but `in Bayern 2`.
    fn is_station(&self, number: &Number) -> bool {
        let (land, word) = self.previous_word(number.start);
        number.digits() == 1
            && word == "Bayern"
            && !matches!(self.word_before(land), "in" | "aus" | "für")
            && !self.counts_something(number.start)
    }

    /// `NF C 15-100`, `S. 2155`: a capital letter alone, which is no word of one letter, within a sentence.
    fn letter_before(&self, at: usize) -> bool {
        let v = self.view;
        let end = v.before_space(at);
        let end = end - usize::from(v.byte_before(end) == b'.');
        let letter = v.word_before(end);
        let begins = end - letter.len();
        let word = matches!(letter, "A" | "E" | "I" | "O" | "U" | "V" | "Y");
        letter.len() == 1
            && letter.as_bytes()[0].is_ascii_uppercase()
            && !word
            && end < at
            && !v.is_before(begins, "'")
            && !v.is_before(begins, "’")
            && (!self.begins_sentence(begins) || v.byte_before(begins) == b'.')
            && !self.counts_something(at)
    }

    /// `USB 3.0`: a short word in capitals before a number with decimals.
    pub(in crate::figure::spaced) fn acronym_before(&self, at: usize) -> bool {
        let word = self.word_before(at);
        (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
    }
}

/// Capitals before a number that count: parties and states.
static PARTIES: &[&str] = &[
    "SPD", "CDU", "CSU", "FDP", "BSW", "PDS", "NPD", "SPÖ", "ÖVP", "FPÖ", "NEOS", "SVP", "EDU", "EVP", "USA", "EU",
    "UNO", "UN", "DDR", "BRD",
];

/// What the names of peoples end in that have no plural of their own: `the 500 Chinese`.
static PEOPLES: &[&str] = &["ese", "ish", "ch", "an"];

/// True when a place stands behind the postcode that ends at `at`: `420111 Казань`, `125009, Москва,`.
fn is_place(v: View, at: usize) -> bool {
    let comma = usize::from(v.byte(at) == b',');
    let (start, word) = v.next_word(at + comma);
    // 630099, г. Новосибирск
    let town = comma == 1 && word == "г";
    start > at + comma
        && (town || is_capitalised(word) && (comma == 0 || matches!(v.byte(start + word.len()), b',' | b'-')))
}
