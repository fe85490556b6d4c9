//! Digits in groups that are no number: telephone numbers, versions, addresses, files, identifiers.

use super::{
    super::{
        number::{Form, Number},
        scan::Scan,
    },
    token::{Run, token_end},
};

const TELEPHONE: &str = "telephone number or identifier";
const VERSION: &str = "version or identifier";

/// The most groups that the number of a patent or the like has.
const MOST_GROUPS: usize = 8;

/// Where what is rejected ends, and why it is.
type Rejected = Option<(usize, &'static str)>;

impl Scan<'_> {
    /// Rejects digits in groups that are no number. Returns where to go on.
    pub(in crate::figure::spaced) fn grouped_digits(&mut self, at: usize, number: &Number) -> Option<usize> {
        let run = Run::at(self.view, at);
        let (end, rule) = self
            .version(number, &run)
            .or_else(|| self.tied_letters(number))
            .or_else(|| self.telephone(at, number, &run))
            .or_else(|| self.long_digits(at, number))
            .or_else(|| self.spaced_code(number))
            .or_else(|| self.tied_behind(number, &run))?;
        match rule {
            VERSION => self.version_end = end,
            // 8-800-555-35-35 or 112
            TELEPHONE => (self.label_end, self.label_marked) = (end, false),
            _ => {}
        }
        Some(self.reject(at, end, rule))
    }

    /// `1.2.3`, `10.0.0.1`.
    fn version(&self, number: &Number, run: &Run) -> Rejected {
        let v = self.view;
        let more = matches!(v.char_at(number.end), '.' | ',') && v.byte(number.end + 1).is_ascii_digit();
        more.then(|| (run.end.max(number.end + 1), VERSION))
    }

    /// `401(k)`, `2 BvR 1651/15`.
    fn tied_letters(&self, number: &Number) -> Rejected {
        Some((self.file_number(number.end)?, "number of a file"))
    }

    /// `2 BvR 1651/15`: behind a number that ends at `end` come letters, and a number with a slash.
    fn file_number(&self, end: usize) -> Option<usize> {
        let v = self.view;
        if !v.char_at(end + 1).is_uppercase() {
            return None;
        }
        let word = v.word_at(end + 1);
        let digits = v.after_space(end + 1 + word.len());
        let slash = v.after_digits(digits);
        let last = v.after_digits(slash + 1);
        (word.len() <= 5 && slash > digits && v.byte(slash) == b'/' && last > slash + 1).then_some(last)
    }

    /// `8-800-555-35-35`, `+49 (0)89 1234`, `8 (495) 123-45-67`, `900 123 456`.
    fn telephone(&self, at: usize, number: &Number, run: &Run) -> Rejected {
        let (v, end) = (self.view, number.end);
        let past = run.end > end;
        let abroad = v.char_before(at) == '+';
        let zero = run.leading_zero && run.groups >= 2 && run.digits >= 6;
        let many = run.groups >= if abroad { 2 } else { 3 } && run.digits >= 7;
        if past && (zero || many) || number.form == Form::Plain && v.byte(at) == b'0' && number.digits() >= 3 {
            return Some((run.end, TELEPHONE));
        }
        let threes = self.lexicon.calls_in_threes && run.groups == 3 && run.digits == 9 && v.byte(at + 3) == b' ';
        if threes && matches!(v.byte(at), b'6'..=b'9') && !self.counts_something(at) {
            return Some((run.end, TELEPHONE));
        }
        if v.is_at(end, " (") && v.byte(end + 5) == b')' && v.digits(end + 2, 3).is_some() {
            let last = v.after_digits(v.after_space(end + 6)).max(at + 1);
            return Some((token_end(v, last - 1), TELEPHONE));
        }
        // (713) 853-7906
        let area = v.is_before(at, ") ") && v.byte_before(at - 2).is_ascii_digit();
        if past && area && run.groups == 2 && run.digits == 7 {
            return Some((run.end, TELEPHONE));
        }
        let tied = v.byte(end) == b'-' && v.byte(end + 1) == b'0' && v.byte(end + 2).is_ascii_digit();
        tied.then_some((run.end, TELEPHONE))
    }

    /// More digits than a number has; `SIRET 732 829 320 00074`.
    fn long_digits(&self, at: usize, number: &Number) -> Rejected {
        let (v, end) = (self.view, number.end);
        let long = number.digits() > 15 || number.digits() > 9 && !self.counts_something(at);
        if number.form == Form::Plain && long {
            return Some((end, "identifier"));
        }
        let more = v.after_digits(end + 1);
        (number.form == Form::Marked && v.byte(end) == b' ' && more > end + 4).then_some((more, "identifier"))
    }

    /// `EP 1 234 567`, `TQ 305 804`: groups behind capitals, where groups of a number have no spaces.
    pub(super) fn spaced_code(&self, number: &Number) -> Rejected {
        let v = self.view;
        let money = || crate::figure::symbols::currency_before(v, number.start).is_some();
        if self.lexicon.marks.spaces || v.byte(number.end) != b' ' || !self.acronym_before(number.start) || money() {
            return None;
        }
        let group = |at: usize| v.byte(at) == b' ' && v.digits(at + 1, 4).is_some_and(|(_, e)| e - at == 4);
        let groups = (0..MOST_GROUPS).take_while(|n| group(number.end + 4 * n)).count();
        (groups > 0).then_some((number.end + 4 * groups, "identifier"))
    }

    /// True for the `for-5` of `4-for-5`.
    fn joins_score(&self, at: usize) -> bool {
        let word = self.view.word_at(at);
        let end = at + word.len();
        let digits = self.view.byte(end) == b'-' && self.view.byte(end + 1).is_ascii_digit();
        digits && self.lexicon.clues.score_joint.has(word)
    }

    /// What touches a number from behind and makes it part of a name, an address, an identifier.
    fn tied_behind(&self, number: &Number, run: &Run) -> Rejected {
        let (v, end) = (self.view, number.end);
        let next = v.char_at(end + 1);
        let token = |rule| Some((token_end(v, end), rule));
        match v.char_at(end) {
            '/' if next.is_alphanumeric() && number.form == Form::Plain => token("name or identifier"),
            // 10.1038/s41586
            '/' if next.is_alphabetic() && number.decimal.exponent <= -3 => token("identifier"),
            '@' | '_' | '=' | '\\' => token("part of an address or identifier"),
            // 88-4013-A
            '-' if run.end > end && v.byte(run.end) == b'-' && v.char_at(run.end + 1).is_alphabetic() => {
                Some((token_end(v, run.end), "identifier"))
            }
            '-' if next.is_ascii_digit() && run.groups >= 3 => Some((run.end, "identifier")),
            // 4-for-5
            '-' if self.joins_score(end + 1) => token("score of a match"),
            '.' if next.is_ascii_lowercase() => token("part of an address or identifier"),
            ':' if next.is_ascii_digit() => Some((run.end, "identifier")),
            _ => None,
        }
    }
}
