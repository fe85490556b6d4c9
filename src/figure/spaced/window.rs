//! The window of a bare number: what the evidence is told of it.

use super::{
    context::is_capitalised,
    number::{Form, Number},
    reject::words::{COUNTED_BEFORE, MAKERS, NOUN_AHEAD, TROOPS, VERSIONED, WORKS},
    scan::Scan,
};
use crate::figure::{
    evidence::{
        Question, Slot, Window,
        class::{number as own, place, token},
        sum,
    },
    value::Kind,
};

/// How far behind a figure the next of a list may begin, in bytes.
const LIST: usize = 60;

impl Scan<'_> {
    /// True when the evidence takes the number for what is asked.
    pub(super) fn weighs(&self, question: Question, number: &Number) -> bool {
        self.weighs_to(question, number, number.end)
    }

    /// The same of a range that begins with the number and ends at `end`.
    pub(super) fn weighs_to(&self, question: Question, number: &Number, end: usize) -> bool {
        let window = self.window(&Number { end, ..*number });
        let sum = sum(question, &window);
        self.tell(question, number, &window);
        sum > 0
    }

    /// The classes of a number and of what stands around it.
    pub(super) fn window(&self, number: &Number) -> Window {
        let mut window = Window::default();
        window.set(Slot::Number, self.number_classes(number));
        let before = self.token_before(number.start);
        let behind = self.token_behind(number.end);
        window.set(Slot::Before, self.token_classes(before, true));
        window.set(Slot::Behind, self.token_classes(behind, false));
        if before.0 < number.start {
            window.set(Slot::Before2, self.token_classes(self.token_before(before.0), true));
        }
        if behind.1 > number.end {
            window.set(Slot::Behind2, self.token_classes(self.token_behind(behind.1), false));
        }
        window.set(Slot::Place, self.name_clues(number) | self.place_clues(number));
        window
    }

    fn number_classes(&self, number: &Number) -> u64 {
        let value = number.value().abs();
        let plain = number.form == Form::Plain;
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        let size = match value {
            v if v < 13.0 => own::SMALL,
            v if v < 100.0 => own::TENS,
            v if v < 1000.0 => own::HUNDREDS,
            _ => own::THOUSANDS,
        };
        let year = number.year().unwrap_or(0);
        let first = self.view.byte(number.start);
        size | bit(plain, own::DIGITS)
            | bit(number.form == Form::Words, own::WORDS)
            | bit(number.decimal.exponent < 0, own::DECIMAL)
            | bit(number.form == Form::Marked && number.decimal.exponent >= 0, own::GROUPED)
            | bit(number.scaled, own::SCALED)
            | bit(value == 1.0, own::ONE)
            | bit((1950..=2030).contains(&year), own::MODERN)
            | bit((1700..1950).contains(&year), own::EARLY)
            | bit((1000..1700).contains(&year) || year > 2030, own::OLD)
            | bit(number.decimal.mantissa.is_multiple_of(100), own::ROUND)
            | bit(plain && first == b'0' && number.digits() > 1, own::ZERO_LED)
            | bit(plain && number.digits() >= 5, own::LONG)
            | bit(!plain && is_capitalised(self.view.word_at(number.start)), own::CAPITAL)
            | bit(number.negative, own::SIGNED)
            | bit(self.qualifier_before(number.start).is_some(), own::QUALIFIED)
    }

    /// Where the token before `at` begins and ends.
    fn token_before(&self, at: usize) -> (usize, usize) {
        let v = self.view;
        let (start, word) = self.previous_word(at);
        if !word.is_empty() {
            return (start, start + word.len());
        }
        let end = v.before_space(at);
        let digits = v.text.as_bytes()[..end].iter().rev().take_while(|b| b.is_ascii_digit()).count();
        let len = if digits > 0 { digits } else { v.char_before(end).len_utf8().min(end) };
        (end - len, end)
    }

    /// Where the token behind `at` begins and ends.
    fn token_behind(&self, at: usize) -> (usize, usize) {
        let v = self.view;
        let (start, word) = self.next_word(at);
        if !word.is_empty() {
            return (start, start + word.len());
        }
        let digits = v.after_digits(start);
        let mark = start + v.char_at(start).len_utf8();
        (start, if digits > start { digits } else { mark.min(v.text.len()) })
    }

    fn token_classes(&self, (start, end): (usize, usize), before: bool) -> u64 {
        let text = &self.view.text[start.min(end)..end];
        let Some(first) = text.chars().next() else { return token::EDGE };
        if first.is_ascii_digit() {
            return token::DIGITS;
        }
        if first.is_alphabetic() { self.word_classes(start, text, before) } else { mark_class(first) }
    }

    fn word_classes(&self, start: usize, word: &str, before: bool) -> u64 {
        let lexicon = self.lexicon;
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        let capital = is_capitalised(word);
        let letters = word.chars().count();
        let function = lexicon.function.has(word);
        let acronym = letters > 1 && word.chars().all(char::is_uppercase);
        let plural = !function && self.looks_counted(word) && letters > 2;
        bit(capital, token::CAPITAL)
            | bit(!capital, token::LOWER)
            | bit(acronym, token::ACRONYM)
            | bit(letters == 1, token::LETTER)
            | bit(function, token::FUNCTION)
            | bit(lexicon.the.has(word), token::THE)
            | bit(lexicon.of.has(word), token::OF)
            | bit(lexicon.determiners.has(word) || lexicon.one.has(word), token::DETERMINER)
            | bit(lexicon.and.has(word) || lexicon.or.has(word), token::AND)
            | bit(lexicon.singular.has(word), token::SINGULAR)
            | bit(plural, token::PLURAL)
            | bit(lexicon.months.find_word(word).is_some(), token::MONTH)
            | bit(lexicon.sports.has(word), token::SPORT)
            | bit(lexicon.verbs.has(word), token::VERB)
            | bit(lexicon.dated.has(word), token::DATED)
            | bit(capital && !lexicon.capital_nouns && letters > 3 && lexicon.is_plural(word), token::CAPITAL_PLURAL)
            | if before {
                bit(lexicon.labels.has(word), token::LABEL)
                    | bit(lexicon.weak_labels.has(word), token::WEAK_LABEL)
                    | bit(NOUN_AHEAD.has(word), token::AHEAD)
                    | bit(COUNTED_BEFORE.has(word), token::COUNTED)
                    | bit(MAKERS.has(word), token::MAKER)
                    | bit(WORKS.has(word), token::WORK)
                    | bit(VERSIONED.has(word), token::VERSIONED)
                    | bit(capital && self.begins_sentence(start), token::BEGINS)
            } else {
                bit(TROOPS.has(word), token::TROOP)
            }
    }

    /// What the grammar says of the place of a number, besides names.
    fn place_clues(&self, number: &Number) -> u64 {
        let (v, start, end) = (self.view, number.start, number.end);
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        let digits = number.form != Form::Words;
        bit(self.is_label_before(start), place::LABELLED)
            | bit(self.counts_something(start), place::COUNTS)
            | bit(self.before(&self.lexicon.in_year, start).is_some(), place::IN_YEAR)
            | bit(self.before(&self.lexicon.of_year, start).is_some(), place::OF_YEAR)
            | bit(self.date_just_ended(start), place::DATE_ENDED)
            | bit(self.heads_entry(start, end), place::ENTRY)
            | bit(v.heads_line(start), place::HEADS_LINE)
            | bit(self.begins_sentence(start), place::BEGINS)
            | bit(self.begins_work(start), place::WORK)
            | bit(self.list_goes_on(start), place::LIST_GOES_ON)
            | bit(digits && self.year_list_follows(end), place::YEAR_LIST)
            | bit(self.is_founded(start), place::FOUNDED)
            | bit(digits && self.is_cited_year(number), place::CITED)
            | bit(v.char_at(v.after_space(end)) == '|' || v.char_before(v.before_space(start)) == '|', place::CELL)
            | bit(matches!(v.char_at(v.after_space(end)), '%' | '€' | '$' | '£' | '°' | '¥'), place::SYMBOL)
            | bit(self.lexicon.tails_follow(v, end), place::UNIT)
            | bit(self.lexicon.capital_nouns, place::CAPITAL_NOUNS)
            | bit(matches!(v.char_before(start), '(' | '[') && matches!(v.char_at(end), ')' | ']'), place::BRACKETS)
            | bit(matches!(v.char_before(v.before_space(start)), '=' | '×' | '<' | '>'), place::FORMULA)
            | bit(matches!(v.char_at(v.after_space(end)), '×' | '=' | '*'), place::TIMES)
            | bit(self.sentence_begins(start, &self.lexicon.changes), place::CHANGE)
            | bit(
                self.sentence_has(start, &self.lexicon.votes) || self.sentence_goes_on_with(end, &self.lexicon.votes),
                place::VOTE,
            )
            | bit(self.tells_match(start, end), place::MATCH)
            | bit(self.joins_number(end), place::RANGE)
    }

    /// True when the last figure is a count of the same list: `killed 3, wounded 12`.
    fn list_goes_on(&self, start: usize) -> bool {
        let near = |f: &crate::figure::Figure| {
            let (from, to) = (f.range.end, start);
            f.kind == Kind::Count && from <= to && to - from <= LIST && !self.view.text[from..to].contains(['.', '\n'])
        };
        self.last_figure().is_some_and(near)
    }

    /// True when a dash, `to` or `against` ties another number behind `end`: `95 to 1`.
    pub(super) fn joins_number(&self, end: usize) -> bool {
        let v = self.view;
        let next = v.after_space(end);
        let joint = match v.char_at(next) {
            c @ ('-' | '–' | '—') => Some(next + c.len_utf8()),
            _ => self.lexicon.to.at(v, next).or_else(|| self.lexicon.against.at(v, next)).filter(|_| next > end),
        };
        joint.is_some_and(|end| self.number_at(v.after_space(end)).is_some_and(|n| n.form != Form::One))
    }

    /// True when a list goes on behind `end` with a year: `2002, 2004, 2008 и 2012 годов`.
    fn year_list_follows(&self, end: usize) -> bool {
        let v = self.view;
        let next = v.after_space(end);
        let next = match v.byte(end) {
            b',' => {
                let next = v.after_space(end + 1);
                self.lexicon.and.at(v, next).map_or(next, |e| v.after_space(e))
            }
            _ => match self.lexicon.and.at(v, next).or_else(|| self.lexicon.or.at(v, next)) {
                Some(end) => v.after_space(end),
                None => return false,
            },
        };
        let year = v.digits(next, 4).filter(|(n, e)| e - next == 4 && (1000..=2100).contains(n));
        year.is_some_and(|(_, e)| !v.char_at(e).is_alphanumeric() && !self.counts_something(next))
    }

    /// `(Bassène, 2007)`, `Hogenes (2002)`, `Sapir’s (1971)`: a year behind its author.
    fn is_cited_year(&self, number: &Number) -> bool {
        let v = self.view;
        if number.year().is_none() {
            return false;
        }
        let letter = usize::from(v.byte(number.end).is_ascii_lowercase());
        let closed = matches!(v.char_at(number.end + letter), ')' | ';' | ',' | ':');
        let end = v.before_space(number.start);
        match v.char_before(end) {
            ',' if closed => {
                let (at, name) = self.previous_word(end - 1);
                let alone = matches!(v.char_before(at), '(' | ';')
                    || matches!(self.previous_word(at).1, "al" | "and" | "y" | "et" | "und" | "и");
                let partner = matches!(v.char_before(v.before_space(at)), '&');
                (is_capitalised(name) || name.is_empty() && v.is_before(end, "al.,"))
                    && (alone || partner || name.is_empty())
            }
            '(' if closed && v.char_at(number.end + letter) == ')' => self.is_author_before(v.before_space(end - 1)),
            _ => false,
        }
    }

    /// True when a name ends at `end` that another name, a verb or a preposition of authors ties, or in the genitive.
    fn is_author_before(&self, end: usize) -> bool {
        let v = self.view;
        let (at, name) = self.previous_word(end);
        if name == "s" && matches!(v.char_before(at), '\'' | '’') {
            return is_capitalised(v.word_before(at - v.char_before(at).len_utf8()));
        }
        if v.is_before(end, "al.") {
            return true;
        }
        let (_, tie) = self.previous_word(at);
        let partner = matches!(v.char_before(v.before_space(at)), '&');
        is_capitalised(name) && !name.chars().all(char::is_uppercase) && (partner || self.lexicon.authors.has(tie))
    }
}

fn mark_class(mark: char) -> u64 {
    match mark {
        ',' => token::COMMA,
        '.' | '!' | '?' | '…' => token::STOP,
        ':' => token::COLON,
        ';' => token::SEMICOLON,
        '(' | '[' | '{' => token::OPEN,
        ')' | ']' | '}' => token::CLOSE,
        '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' => token::QUOTE,
        '-' | '–' | '—' => token::DASH,
        '/' | '\\' | '|' => token::SLASH,
        '\0' | '\n' => token::EDGE,
        _ => token::SIGN,
    }
}
