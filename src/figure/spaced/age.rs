//! Ages that no unit tells: `The midfielder, 29, has`, `she was 38`, `at 31, he`.

use super::{
    number::{Form, Number},
    scan::Scan,
};
use crate::figure::view::is_capitalised;

impl Scan<'_> {
    /// True when the number tells how old someone is.
    pub(super) fn is_age(&self, number: &Number) -> bool {
        let fits = matches!(number.form, Form::Plain | Form::Words) && !number.scaled && !number.negative;
        fits && (self.is_age_between_commas(number) || self.is_age_of_being(number) || self.is_age_then(number))
    }

    /// `The midfielder, 29, has`.
    fn is_age_between_commas(&self, number: &Number) -> bool {
        let v = self.view;
        let comma = v.before_space(number.start);
        number.form == Form::Plain
            && (10.0..110.0).contains(&number.value())
            && v.byte_before(comma) == b','
            && v.char_before(comma - 1).is_alphabetic()
            && v.byte(number.end) == b','
            && v.char_at(v.after_space(number.end + 1)).is_alphabetic()
    }

    /// `she was 38`, `Betty turned forty and`: a person, a verb, and the clause ends behind the number or goes on.
    fn is_age_of_being(&self, number: &Number) -> bool {
        let (at, verb) = self.previous_word(number.start);
        if !(3.0..110.0).contains(&number.value()) || !self.lexicon.being.has(verb) {
            return false;
        }
        let (who, name) = self.previous_word(at);
        let person = self.lexicon.persons.has(name)
            || is_capitalised(name)
                && !self.lexicon.capital_nouns
                && !name.chars().all(char::is_uppercase)
                && !self.lexicon.function.has(name)
                && !self.lexicon.is_plural(name)
                && (!self.begins_sentence(who) || number.form == Form::Words);
        let next = self.next_word(number.end).1;
        let mark = self.view.char_at(self.view.after_space(number.end));
        let closed = matches!(mark, '.' | ',' | ';' | '!' | '?' | '\0' | ')' | '\n');
        person && if next.is_empty() { closed } else { self.lexicon.function.has(next) && !self.lexicon.of.has(next) }
    }

    /// `At 31, he`: a preposition before the number, a comma and a pronoun behind it.
    fn is_age_then(&self, number: &Number) -> bool {
        let v = self.view;
        let pronoun = || self.lexicon.persons.has(self.next_word(number.end + 1).1);
        (10.0..110.0).contains(&number.value())
            && v.byte(number.end) == b','
            && self.before(&self.lexicon.at_age, number.start).is_some()
            && pronoun()
    }
}
