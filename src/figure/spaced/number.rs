//! Numbers in digits: groups, decimals, signs.

use crate::figure::{decimal::Decimal, lexicon::Marks, view::View};

/// How a number is written, which tells what it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Digits alone: it may be a year, a label, a part of a name.
    Plain,
    /// Digits with groups or decimals.
    Marked,
    /// Words.
    Words,
    /// The word for one, which counts only before a unit, a scale, a percentage.
    One,
}

/// Which ends a number leaves open by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blur {
    /// Exact.
    None,
    /// From it on: `hundreds`.
    Least,
    /// Near it: `une vingtaine`.
    About,
}

/// A number and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) decimal: Decimal,
    pub(super) negative: bool,
    pub(super) form: Form,
    pub(super) blur: Blur,
    /// A scale word or a scale in the number word has been taken.
    pub(super) scaled: bool,
}

impl Number {
    /// The number with its sign.
    pub(super) fn value(&self) -> f64 {
        let value = self.decimal.value();
        if self.negative { -value } else { value }
    }

    /// Digits of a plain number.
    pub(super) fn digits(&self) -> usize {
        self.end - self.start
    }

    /// The year that a plain number of four digits may be.
    pub(super) fn year(&self) -> Option<i32> {
        let n = self.decimal.mantissa;
        (self.form == Form::Plain && !self.negative && self.digits() == 4 && (1000..=2100).contains(&n))
            .then_some(n as i32)
    }
}

/// The number in digits that begins at `at`, without sign.
pub(super) fn digits_at(view: View, at: usize, marks: Marks) -> Option<Number> {
    let whole = view.after_digits(at);
    if whole == at {
        return None;
    }
    let mut decimal = Decimal::ZERO;
    push_all(view, at, whole, |digit| decimal.push(digit));
    let (mut end, mut form) = (whole, Form::Plain);
    if whole - at <= 3 && view.byte(at) != b'0' {
        let foreign = foreign_groups(view, whole, marks);
        let marks = Marks { group: foreign.unwrap_or(marks.group), ..marks };
        while let Some((from, to)) = group_at(view, end, at, marks) {
            push_all(view, from, to, |digit| decimal.push(digit));
            (end, form) = (to, Form::Marked);
        }
    }
    if let Some((from, to)) = fraction_at(view, end, marks) {
        push_all(view, from, to, |digit| decimal.push_fraction(digit));
        (end, form) = (to, Form::Marked);
    }
    Some(Number { start: at, end, decimal, negative: false, form, blur: Blur::None, scaled: false })
}

#[inline]
fn push_all(view: View, from: usize, to: usize, mut push: impl FnMut(u8)) {
    view.text.as_bytes()[from..to].iter().for_each(|b| push(b - b'0'));
}

/// The decimal mark of the language where it parts thousands at `at`: behind several groups, behind one that ends in
/// two zeros, and wherever three digits follow in a language that is written with either mark.
fn foreign_groups(view: View, at: usize, marks: Marks) -> Option<char> {
    let three = |at: usize| view.char_at(at) == marks.decimal && view.after_digits(at + 1) == at + 4;
    if !three(at)
        || view.byte(at + 4) == b'-'
        || three(at + 4) && view.byte(at + 8) == marks.decimal as u8 && marks.decimal == '.'
    {
        return None;
    }
    let round = view.is_at(at + 2, "00");
    (three(at + 4) || round || marks.either).then_some(marks.decimal)
}

/// True for a word in capitals.
fn is_acronym(word: &str) -> bool {
    !word.is_empty() && word.chars().all(char::is_uppercase)
}

/// The three digits of a further group at `at`.
fn group_at(view: View, at: usize, first: usize, marks: Marks) -> Option<(usize, usize)> {
    let c = view.char_at(at);
    // TQ 305 804 is a place on a map where groups have other marks.
    let spaced = || marks.spaces || !is_acronym(view.previous_word(first).1) || view.before_space(first) == 0;
    let mark = c == marks.group || matches!(c, '\'' | '’' | '\u{202f}' | '\u{2009}' | '\u{a0}') || c == ' ' && spaced();
    let from = at + c.len_utf8();
    let to = view.after_digits(from);
    if !mark {
        return None;
    }
    // Indian groups: 12,34,567.
    if to - from == 2 && c == ',' && at - first <= 2 && view.byte(to) == b',' && view.after_digits(to + 1) - to == 4 {
        return Some((from, to));
    }
    // Ten of 5 300s, 12 345a: letters make it something else.
    let tied = c == ' ' && !marks.spaces && view.char_at(to).is_alphanumeric();
    (to - from == 3 && !tied).then_some((from, to))
}

/// The digits after a decimal mark at `at`. The other mark counts too when what follows cannot be a group.
fn fraction_at(view: View, at: usize, marks: Marks) -> Option<(usize, usize)> {
    let c = view.char_at(at);
    if !matches!(c, '.' | ',' | '·') {
        return None;
    }
    let (from, to) = (at + c.len_utf8(), view.after_digits(at + c.len_utf8()));
    let other = c != marks.decimal;
    let dotted = matches!(view.byte(to), b'.' | b',') && view.byte(to + 1).is_ascii_digit();
    let fits = if other { (1..=2).contains(&(to - from)) && !dotted } else { to > from };
    (fits && c != '·').then_some((from, to))
}

/// A sign that ends at `at`: where it begins, and whether it is a minus. Only after white space, an opening bracket,
/// or at the beginning; else it is a hyphen.
pub(super) fn sign_before(view: View, at: usize) -> Option<(usize, bool)> {
    let c = view.char_before(at);
    if !matches!(c, '-' | '−' | '+' | '–' | '±') {
        return None;
    }
    let start = at - c.len_utf8();
    let before = view.char_before(start);
    let opens = before == '\0'
        || before.is_whitespace()
        || matches!(before, '(' | '\u{ff08}' | '|' | '[' | '“' | '"' | '„' | '«' | ':' | '$' | '€' | '£' | '¥');
    opens.then_some((start, matches!(c, '-' | '−' | '–')))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Marks = Marks { group: ',', spaces: false, decimal: '.', month_first: true, either: false };
    const GERMAN: Marks = Marks { group: '.', spaces: false, decimal: ',', month_first: false, either: false };
    const FRENCH: Marks = Marks { group: '.', spaces: true, decimal: ',', month_first: false, either: false };

    #[test]
    fn marks_follow_the_language() {
        for (marks, text, value, rest) in [
            (ENGLISH, "1,234,567.89 x", 1234567.89, " x"),
            (ENGLISH, "12,34,567", 1234567.0, ""),
            (ENGLISH, "1,2 x", 1.2, " x"),
            (ENGLISH, "2.4.1", 2.4, ".1"),
            (ENGLISH, "600. Then", 600.0, ". Then"),
            (GERMAN, "1.234,56", 1234.56, ""),
            (GERMAN, "12.000.", 12000.0, "."),
            (GERMAN, "2.5 x", 2.5, " x"),
            (FRENCH, "12 500 x", 12500.0, " x"),
            (FRENCH, "1\u{202f}234,56", 1234.56, ""),
            (FRENCH, "2020 300", 2020.0, " 300"),
        ] {
            let n = digits_at(View { text }, 0, marks).unwrap();
            assert_eq!((n.value(), &text[n.end..]), (value, rest), "{text}");
        }
    }
}
