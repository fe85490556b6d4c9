//! Fractions in digits and signs: `1/2`, `33 1/2 months`, `2½`, `.324`.

use super::{
    number::{Blur, Form, Number},
    scan::Scan,
};
use crate::figure::decimal::Decimal;

/// The largest number of parts of a fraction behind a whole number.
const MOST_PARTS: u32 = 64;

/// Decimals that a fraction is written with.
const DECIMALS: u32 = 6;

impl Scan<'_> {
    /// Takes `1/2`, `3/4`: a fraction of small numbers, no date, no name; before a unit it is an amount.
    pub(super) fn slash_fraction(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let (a, end) = v.digits(at, 1)?;
        if v.byte(end) != b'/' {
            return None;
        }
        let (b, end) = v.digits(end + 1, 1)?;
        let fits = a >= 1 && a < b && (2..=9).contains(&b) && !v.char_at(end).is_alphanumeric() && v.byte(end) != b'/';
        if !fits {
            return None;
        }
        if v.byte(end) == b' ' && self.tails_follow(end) {
            let number = self.fraction(0, (a, b), at, end);
            if !self.amount_of(number).is_bare() {
                return Some(self.counted(number));
            }
        }
        self.take_ratio(at, end, f64::from(a) / f64::from(b), "fraction")
    }

    /// The number with the fraction behind it: `33 1/2`, `2½`.
    pub(super) fn with_fraction(&self, mut number: Number) -> Number {
        let v = self.view;
        let sign = v.char_at(number.end);
        let parts: &[u8] = match sign {
            '½' => &[5],
            '¼' => &[2, 5],
            '¾' => &[7, 5],
            _ => return self.with_slash(number),
        };
        if number.decimal.exponent == 0 {
            parts.iter().for_each(|digit| number.decimal.push_fraction(*digit));
            number.end += sign.len_utf8();
            number.form = Form::Words;
        }
        number
    }

    /// `33 1/2`: a whole number in digits, a space, and a fraction.
    fn with_slash(&self, number: Number) -> Number {
        let v = self.view;
        let short = number.form == Form::Plain && number.digits() <= 3 && v.byte(number.end) == b' ';
        let read = || {
            let (a, slash) = v.digits(number.end + 1, 2).filter(|(_, e)| short && v.byte(*e) == b'/')?;
            let (b, end) = v.digits(slash + 1, 2)?;
            let fits = a >= 1 && a < b && b <= MOST_PARTS && !v.char_at(end).is_alphanumeric() && v.byte(end) != b'/';
            fits.then(|| self.fraction(number.decimal.mantissa, (a, b), number.start, end))
        };
        if short { read().unwrap_or(number) } else { number }
    }

    /// The number `whole a/b` that stands at `start..end`.
    fn fraction(&self, whole: u64, (a, b): (u32, u32), start: usize, end: usize) -> Number {
        let one = 10u64.pow(DECIMALS);
        let part = (u64::from(a) * one + u64::from(b) / 2) / u64::from(b);
        let decimal = Decimal { mantissa: whole * one + part, exponent: -(DECIMALS as i32) };
        Number { start, end, decimal, negative: false, form: Form::Words, blur: Blur::None, scaled: false }
    }

    /// Looks at `.324`, decimals without a whole number before them, whose point stands at `at`. Returns where to go on.
    pub(super) fn leading_point(&mut self, at: usize) -> usize {
        let v = self.view;
        let end = v.after_digits(at + 1);
        let opens = matches!(v.char_before(at), ' ' | '(' | '\n' | '\0' | '\u{a0}');
        let goes_on = v.char_at(end).is_alphanumeric() || v.byte(end) == b'.' && v.byte(end + 1).is_ascii_digit();
        if self.lexicon.marks.decimal != '.' || !opens || goes_on || !(2..=5).contains(&(end - at)) {
            return at + 1;
        }
        let mut decimal = Decimal::ZERO;
        v.text.as_bytes()[at + 1..end].iter().for_each(|b| decimal.push_fraction(b - b'0'));
        let number =
            Number { start: at, end, decimal, negative: false, form: Form::Marked, blur: Blur::None, scaled: false };
        self.counted(number).max(end)
    }
}
