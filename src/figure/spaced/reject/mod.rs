//! Numbers that are no figures: parts of names, addresses, versions, telephone numbers, references, labels.

mod code;
mod grouped;
mod label;
mod name;
mod street;
mod token;
mod version;

pub(super) use token::{in_address, token_end};

use super::{
    number::{Form, Number},
    scan::Scan,
};
use crate::figure::{
    language::international::DOI,
    view::{is_capitalised, is_letter},
};
use token::is_chess;

impl Scan<'_> {
    /// Looks at what touches the digits at `at` from the left. Returns where to go on when they are no figure.
    pub(in crate::figure::spaced) fn touched_from_left(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let c = v.char_before(at);
        if c == '"' && v.byte_before(at - 1) == b'=' {
            return Some(self.reject_token(at, "value of an attribute"));
        }
        if self.is_quoted(at) {
            return Some(self.reject(at, v.after_digits(at), "name in quotation marks"));
        }
        if self.ends_postcode(at) {
            return Some(self.reject(at, at + 3, "postcode"));
        }
        match c {
            '\0' | ' ' | '\n' | '\t' | '(' | '"' | '“' | '„' | '«' | '|' | '\u{a0}' | '$' | '€' | '£' | '¥' | '~'
            | '≈' | '\'' | '’' | '‘' | '+' | '−' | '*' | ',' => None,
            '[' => self.note_mark(at),
            '-' | '–' | '—' | '‑' => self.behind_hyphen(at, c),
            '/' | '.' | '_' | '=' | '@' | '#' | '\\' | '&' | '^' | '№' | '§' | '°' | 'º' | ':' | '%' | '?' | '!' => {
                self.identifier(at, c)
            }
            c if is_letter(c)
                && !self.heads_part_of_year(at)
                && (crate::figure::symbols::currency_before(v, at).is_none() || self.is_glued_code(at)) =>
            {
                let end = self.reject_token(at, "part of a name");
                // PM2,5 where decimals have a comma
                let more = v.after_digits(end + 1);
                let decimal = v.byte(end) == b',' && v.byte(end - 1).is_ascii_digit() && more > end + 1;
                Some(if decimal { self.reject(end + 1, more, "part of a name") } else { end })
            }
            _ => None,
        }
    }

    /// The `7PB` of `N1 7PB`.
    fn ends_postcode(&self, at: usize) -> bool {
        let v = self.view;
        let capitals = v.byte(at + 1).is_ascii_uppercase() && v.byte(at + 2).is_ascii_uppercase();
        if !capitals || v.byte(at + 3).is_ascii_alphanumeric() || v.byte_before(at) != b' ' {
            return false;
        }
        let before = &v.text.as_bytes()[(at - 1).saturating_sub(4)..at - 1];
        let token = before.rsplit(|b| !b.is_ascii_alphanumeric()).next().unwrap_or_default();
        (2..=4).contains(&token.len()) && token[0].is_ascii_uppercase() && token.iter().any(u8::is_ascii_digit)
    }

    /// `the series “24”`, `« 1984 »`: digits alone in quotation marks, which in a list of values are none.
    fn is_quoted(&self, at: usize) -> bool {
        let v = self.view;
        let start = if v.char_before(at).is_whitespace() { v.before_space(at) } else { at };
        let close = match v.char_before(start) {
            '"' => '"',
            '“' => '”',
            '„' => '“',
            '«' => '»',
            '‘' => '’',
            _ => return false,
        };
        let end = v.after_space(v.after_digits(at));
        if v.char_at(end) != close {
            return false;
        }
        let before = v.char_before(start - v.char_before(start).len_utf8());
        let behind = v.char_at(end + close.len_utf8());
        let value = |c: char| matches!(c, ',' | ';' | ':' | '=');
        let list = v.after_space(end + close.len_utf8() + 1);
        let named = || v.char_at(list) == v.char_before(start) && v.char_at(list + close.len_utf8()).is_alphabetic();
        let worded = || !self.word_before(start - v.char_before(start).len_utf8()).is_empty();
        let title = !before.is_ascii_punctuation() && (close == '»' || worded() && named());
        !value(before) && (!value(behind) || behind == ',' && title)
    }

    /// `Q3`, `H1`: a quarter or half, and no letter goes on behind it.
    fn heads_part_of_year(&self, at: usize) -> bool {
        self.letter_part_at(at - 1).is_some()
    }

    /// `COP28`: letters of a currency that touch one or two digits, behind which no amount goes on.
    pub(super) fn is_glued_code(&self, at: usize) -> bool {
        let v = self.view;
        let end = v.after_digits(at);
        let amount = v.byte(end + 1).is_ascii_digit() || self.tails_follow(end);
        v.word_before(at).len() == 3 && end - at <= 2 && !amount && !v.char_at(end).is_alphanumeric()
    }

    /// `[3]`, `[4, 12]`, `[1–3]`, `[17, p. 44]`.
    pub(super) fn note_mark(&mut self, at: usize) -> Option<usize> {
        let bytes = self.view.text.as_bytes();
        let end = (at..(at + 40).min(bytes.len())).find(|&i| bytes[i] == b']')?;
        let inside = &self.view.text[at..end];
        let list = |part: &str| {
            part.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | ';' | ' ' | '-' | '–' | 'a'..='c'))
        };
        let page = inside.split_once([',', ':', ';']).is_some_and(|(number, page)| {
            let (word, digits) = page.trim_start().split_once(' ').unwrap_or(("", page));
            number.bytes().all(|b| b.is_ascii_digit()) && word.is_empty() && list(digits)
        });
        (list(inside) || page).then(|| self.reject(at, end, "reference mark"))
    }

    /// `F-16`, `COVID-19`; `mid-2019` and a minus are none.
    pub(super) fn behind_hyphen(&mut self, at: usize, hyphen: char) -> Option<usize> {
        let v = self.view;
        if super::number::sign_before(v, at).is_some() {
            return None;
        }
        let before = at - hyphen.len_utf8();
        let word = v.word_before(before);
        if self.before(&self.lexicon.early, before).is_some() || self.lexicon.clues.year_prefixes.has(word) {
            return None;
        }
        if matches!(hyphen, '–' | '—') && word.chars().count() > 2 && !word.chars().all(char::is_uppercase) {
            return None; // a dash that parts clauses
        }
        Some(self.reject_token(at, "part of a name"))
    }

    /// Web addresses, paths, identifiers, assignments, the rest of a version.
    pub(super) fn identifier(&mut self, at: usize, c: char) -> Option<usize> {
        let v = self.view;
        let before = v.char_before(at - c.len_utf8());
        // так и было...101 год назад
        if c == '.' && v.is_before(at, "...") {
            return None;
        }
        let ok = match c {
            ':' if v.word_before(at - 1).eq_ignore_ascii_case(DOI) => false,
            // Annals 14(3):211-19
            ':' if before == ')' && v.byte_before(at - 2).is_ascii_digit() => false,
            ':' => before.is_whitespace() || is_letter(before) && !before.is_ascii_uppercase() || before == ')',
            _ => false,
        };
        (!ok).then(|| self.reject_token(at, "part of an address or identifier"))
    }

    /// Rejects the rest of the token that holds `at`: to the next white space, or to a mark that ends a sentence.
    pub(in crate::figure::spaced) fn reject_token(&mut self, at: usize, rule: &'static str) -> usize {
        let end = token_end(self.view, at);
        self.reject(at, end, rule)
    }

    /// A number that heads a line as in a list, or the number of a section.
    pub(in crate::figure::spaced) fn list_number(&mut self, at: usize, number: &Number) -> Option<usize> {
        let v = self.view;
        let after = v.char_at(number.end);
        let next = v.char_at(number.end + after.len_utf8());
        let space = next.is_whitespace() || next == '\0';
        if v.heads_line(at) && number.digits() <= 6 {
            let mark = matches!(after, '.' | ')') && space && number.form == Form::Plain && number.digits() <= 3;
            let section = number.form == Form::Marked
                && v.text[at..number.end].contains('.')
                && (after == ' ' || after == '.' && space)
                && is_capitalised(self.next_word(number.end + usize::from(after == '.')).1)
                && !self.tails_follow(number.end)
                && self.lexicon.hour_after.at(v, number.end + 1).is_none();
            if mark || section {
                return Some(self.reject(at, number.end, "number of a list or section"));
            }
        }
        let small = number.form == Form::Plain && number.digits() <= 3;
        if small && v.char_before(at) == '(' && after == ')' {
            return Some(self.reject(at, number.end, "number of a list or reference"));
        }
        // 1. e4
        let moved = number.end + if v.is_at(number.end, "...") { 3 } else { after.len_utf8() };
        if small && matches!(after, '.' | '…') && v.byte(moved) == b' ' && is_chess(v, moved + 1) {
            return Some(self.reject(at, number.end, "chess"));
        }
        None
    }
}
