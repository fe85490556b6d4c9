//! The window of a bare number: what the evidence sees of it.

use super::{
    number::{Form, Number},
    scan::Scan,
};
use crate::figure::{
    Figure,
    evidence::{
        Question, SLOTS, Slot, Window, asked,
        class::{number as own, place, token},
        foregone, sum,
    },
    value::Kind,
    view::is_capitalised,
};

/// Classes of a place for which the whole sentence is looked through: they are asked last, and only where they decide.
const FAR: u64 = place::TYPED | place::VOTE;

/// The classes of each slot that decide anything; others are not looked for.
const ASKED: [u64; SLOTS] = asked([Question::Count, Question::Year]);

/// Classes that decide anything.
#[derive(Debug, Clone, Copy)]
struct Asked(u64);

impl Asked {
    /// The class where it is asked for and holds.
    #[inline(always)]
    fn bit(self, class: u64, holds: impl FnOnce() -> bool) -> u64 {
        if self.0 & class != 0 && holds() { class } else { 0 }
    }
}

/// How far behind a figure the next of a list may begin, in bytes.
const LIST: usize = 60;

impl Scan<'_> {
    /// True when the evidence takes the number for what is asked.
    pub(super) fn weighs(&self, question: Question, number: &Number) -> bool {
        self.weighs_to(question, number, number.end)
    }

    /// The same of a range that begins with the number and ends at `end`.
    pub(super) fn weighs_to(&self, question: Question, number: &Number, end: usize) -> bool {
        let whole = Number { end, ..*number };
        let mut window = self.window(&whole);
        if !self.tells()
            && let Some(decided) = foregone(question, &window, FAR)
        {
            return decided;
        }
        window.set(Slot::Place, self.far_clues(&whole));
        let sum = sum(question, &window);
        self.tell(question, number, &window);
        sum > 0
    }

    /// The classes of [`FAR`] that a number has.
    fn far_clues(&self, number: &Number) -> u64 {
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        let votes = &self.lexicon.votes;
        bit(number.form != Form::Words && self.is_code(number), place::TYPED)
            | bit(self.sentence_has(number.start, votes) || self.sentence_goes_on_with(number.end, votes), place::VOTE)
    }

    /// The classes of a number and of what stands around it, without those of [`FAR`].
    pub(super) fn window(&self, number: &Number) -> Window {
        let place = (number.start, number.end, self.floor);
        let (kept, window) = self.weighed.get();
        if kept == place {
            return window;
        }
        let window = self.new_window(number);
        self.weighed.set((place, window));
        window
    }

    fn new_window(&self, number: &Number) -> Window {
        let mut window = Window::default();
        window.set(Slot::Number, self.number_classes(number));
        let before = self.whole_token(self.token_before(number.start));
        let behind = self.token_behind(number.end);
        let mut note = |slot: Slot, token| window.set(slot, self.token_classes(token, Asked(ASKED[slot as usize])));
        note(Slot::Before, before);
        note(Slot::Behind, behind);
        if before.0 < number.start {
            note(Slot::Before2, self.token_before(before.0));
        }
        if behind.1 > number.end {
            note(Slot::Behind2, self.token_behind(behind.1));
        }
        window.set(Slot::Place, self.name_clues(number) | self.place_clues(number));
        if self.counts_singular(number, behind) {
            window.set(Slot::Behind, token::PLURAL);
            window.set(Slot::Place, place::COUNTS);
        }
        window
    }

    /// `71 гол`: where plurals have a form of few, what ends in one counts a singular.
    fn counts_singular(&self, number: &Number, (start, end): (usize, usize)) -> bool {
        let one = number.form == Form::Plain && number.decimal.mantissa % 10 == 1 && number.value() > 20.0;
        let word = &self.view.text[start.min(end)..end];
        one && number.decimal.mantissa % 100 != 11
            && self.lexicon.paucal_year.any()
            && word.chars().count() > 2
            && word.chars().all(char::is_lowercase)
            && !self.lexicon.function.has(word)
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
        size | bit(plain, own::DIGITS)
            | bit(number.form == Form::Words, own::WORDS)
            | bit(number.decimal.exponent < 0, own::DECIMAL)
            | bit(number.form == Form::Marked && number.decimal.exponent >= 0, own::GROUPED)
            | bit(value == 1.0, own::ONE)
            | bit((1950..=2030).contains(&year), own::MODERN)
            | bit((1700..1950).contains(&year), own::EARLY)
            | bit((1000..1700).contains(&year) || year > 2030, own::OLD)
            | bit(number.decimal.mantissa.is_multiple_of(100), own::ROUND)
            | bit(plain && number.digits() >= 5, own::LONG)
            | bit(!plain && is_capitalised(self.view.word_at(number.start)), own::CAPITAL)
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

    /// The token with the words that hyphens tie before it: `Baden-Württemberg`.
    fn whole_token(&self, (mut start, end): (usize, usize)) -> (usize, usize) {
        let v = self.view;
        for _ in 0..2 {
            if !v.char_at(start).is_alphabetic() || v.byte_before(start) != b'-' {
                break;
            }
            let word = v.word_before(start - 1);
            if word.is_empty() {
                break;
            }
            start -= 1 + word.len();
        }
        (start, end)
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

    fn token_classes(&self, (start, end): (usize, usize), asked: Asked) -> u64 {
        let text = &self.view.text[start.min(end)..end];
        match text.chars().next() {
            None => token::EDGE,
            Some(first) if first.is_ascii_digit() => token::DIGITS,
            Some(first) if !first.is_alphabetic() => mark_class(first),
            Some(_) => self.word_classes(text, asked),
        }
    }

    fn word_classes(&self, word: &str, asked: Asked) -> u64 {
        let lexicon = self.lexicon;
        let capital = is_capitalised(word);
        let letters = if word.is_ascii() { word.len() } else { word.chars().count() };
        let function = lexicon.function.has(word);
        let acronym = capital && letters > 1 && word.chars().all(char::is_uppercase);
        let shouted = || acronym && letters > 3 && lexicon.is_plural(&word.to_lowercase());
        let plural = || !function && letters > 2 && (self.looks_counted(word) || shouted());
        let capital_plural = || capital && !lexicon.capital_nouns && letters > 3 && lexicon.is_plural(word);
        asked.bit(token::CAPITAL, || capital)
            | asked.bit(token::LOWER, || !capital)
            | asked.bit(token::ACRONYM, || acronym)
            | asked.bit(token::LETTER, || letters == 1)
            | asked.bit(token::FUNCTION, || function)
            | asked.bit(token::THE, || lexicon.the.has(word))
            | asked.bit(token::OF, || lexicon.of.has(word))
            | asked.bit(token::DETERMINER, || lexicon.determiners.has(word) || lexicon.one.has(word))
            | asked.bit(token::AND, || lexicon.and.has(word) || lexicon.or.has(word))
            | asked.bit(token::SINGULAR, || lexicon.singular.has(word))
            | asked.bit(token::PLURAL, plural)
            | asked.bit(token::SPORT, || lexicon.sports.has(word))
            | asked.bit(token::VERB, || lexicon.verbs.has(word))
            | asked.bit(token::DATED, || lexicon.dated.has(word))
            | asked.bit(token::CAPITAL_PLURAL, capital_plural)
            | asked.bit(token::LABEL, || lexicon.labels.has(word))
            | asked.bit(token::AHEAD, || lexicon.clues.noun_ahead.has(word))
            | asked.bit(token::COUNTED, || lexicon.clues.counted_before.has(word))
            | asked.bit(token::VERSIONED, || lexicon.clues.versioned.has(word))
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
            | bit(self.heads_entry(start, end), place::ENTRY)
            | bit(v.heads_line(start), place::HEADS_LINE)
            | bit(self.begins_sentence(start), place::BEGINS)
            | bit(digits && self.year_list_follows(end), place::YEAR_LIST)
            | bit(digits && self.is_cited_year(number), place::CITED)
            | bit(self.tails_follow(end), place::UNIT)
            | bit(self.lexicon.capital_nouns, place::CAPITAL_NOUNS)
            | bit(matches!(v.char_before(start), '(' | '[') && matches!(v.char_at(end), ')' | ']'), place::BRACKETS)
            | bit(self.joins_number(end), place::RANGE)
            | bit(self.lexicon.year_after.any(), place::YEAR_WORDED)
            | bit(self.list_goes_on(start), place::LIST_GOES_ON)
            | bit(self.is_capital_label(start), place::CAPITAL_LABEL)
            | bit(v.char_before(start) == '(' && v.char_at(end) == ')' && self.tells_works(start), place::WORK)
            | self.bracket_clues(number)
    }

    /// True when the last figure is a count of the same list: `killed 3, wounded 12`.
    fn list_goes_on(&self, start: usize) -> bool {
        let near = |f: &Figure| {
            let (from, to) = (f.range.end, start);
            f.kind == Kind::Count && from <= to && to - from <= LIST && !self.view.text[from..to].contains(['.', '\n'])
        };
        self.last_figure().is_some_and(near)
    }

    /// `the Wave 4 interviews`: within a sentence a noun that is numbered has a capital.
    fn is_capital_label(&self, start: usize) -> bool {
        let (at, word) = self.previous_word(start);
        !self.lexicon.capital_nouns
            && is_capitalised(word)
            && (self.lexicon.labels.has(word) || self.lexicon.weak_labels.has(word))
            && !self.begins_sentence(at)
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
        '§' | '№' | '#' => token::NUMBERED,
        '\0' | '\n' => token::EDGE,
        _ => token::SIGN,
    }
}
