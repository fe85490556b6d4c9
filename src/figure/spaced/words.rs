//! Numbers in words: `one hundred and twelve`, `quatre-vingt-dix`, `двадцать шесть`.

use super::number::{Blur, Form, Number};
use crate::figure::{
    decimal::Decimal,
    lexicon::{Lexicon, Num},
    view::{Lower, View},
};

/// The meaning of a number word; glued words (German) by rule when the table has none.
pub(super) fn meaning(lexicon: &Lexicon, word: &str) -> Option<Num> {
    lexicon.numbers.find_word(word).or_else(|| lexicon.glue.and_then(|glue| glue(Lower::of(word).as_str())))
}

/// A cardinal being put together from words.
#[derive(Debug, Default)]
struct Sum {
    /// What scales have closed.
    closed: u64,
    /// What is open below the next scale.
    open: u64,
    /// The power of the last scale; a further one must be less.
    scale: Option<u8>,
    words: u8,
}

impl Sum {
    /// Takes a further word if it continues the number.
    fn take(&mut self, num: Num) -> bool {
        let ok = match num {
            Num::Small(n) => self.add(u64::from(n)),
            Num::Whole(n) => self.open == 0 && self.put(u64::from(n)),
            Num::Hundreds(n) => self.open == 0 && self.put(u64::from(n)),
            Num::Hundred if (1..100).contains(&self.open) => self.put_open(self.open * 100),
            Num::Hundred => self.open == 0 && self.put(100),
            Num::Set(n) if self.words > 0 && self.open > 0 => self.put_open(self.open * u64::from(n)),
            Num::Scale(power) => self.close(power),
            _ => false,
        };
        self.words += u8::from(ok);
        ok
    }

    fn put(&mut self, n: u64) -> bool {
        self.open += n;
        true
    }

    fn put_open(&mut self, n: u64) -> bool {
        self.open = n;
        true
    }

    /// A unit after a ten, a ten after a hundred; `soixante-dix` adds a ten to a ten, `quatre-vingt` multiplies.
    fn add(&mut self, n: u64) -> bool {
        let below = self.open % 100;
        match (below, n) {
            (0, _) => self.put(n),
            (4, 20) => self.put_open(self.open + 76),
            (10, 7..=9) => self.put(n), // dix-sept
            (20 | 30 | 40 | 50 | 70 | 90, 1..=9) | (60 | 80, 1..=19) => self.put(n),
            _ => false,
        }
    }

    fn close(&mut self, power: u8) -> bool {
        if self.scale.is_some_and(|last| last == power && self.open == 0) || power > 15 {
            return false;
        }
        let ten = 10u64.pow(u32::from(power));
        let part = self.open.max(u64::from(self.words == 0 || self.open == 0));
        if self.scale.is_some_and(|last| last <= power) {
            // `cent mille millions`: the whole is multiplied.
            let Some(all) = (self.closed + self.open).checked_mul(ten) else { return false };
            self.closed = all;
        } else {
            let Some(part) = part.checked_mul(ten) else { return false };
            self.closed = self.closed.saturating_add(part);
        }
        self.open = 0;
        self.scale = Some(power);
        true
    }
}

/// The cardinal in words that begins at `at`. A scale alone (`million`) is none; `one` alone is one, of form One.
pub(super) fn cardinal_at(view: View, at: usize, lexicon: &Lexicon) -> Option<Number> {
    match meaning(lexicon, view.word_at(at))? {
        Num::Scale(_) | Num::Set(_) => None,
        _ => words_at(view, at, lexicon),
    }
}

/// The same, which may begin with a scale: `mil doscientos`.
pub(super) fn words_at(view: View, at: usize, lexicon: &Lexicon) -> Option<Number> {
    let mut sum = Sum::default();
    let (mut end, mut next, mut single) = (at, at, false);
    while sum.words < 12 {
        let word = view.word_at(next);
        let Some(num) = meaning(lexicon, word) else { break };
        let after_and = next > end + 1 && end > at && lexicon.and.before(view, view.before_space(next)).is_some();
        if after_and && !matches!(num, Num::Small(_) | Num::Hundreds(_)) || !sum.take(num) {
            break;
        }
        single = sum.words == 1 && num == Num::Small(1);
        end = next + word.len();
        next = joint(view, end, lexicon)?;
    }
    (sum.words > 0).then(|| Number {
        start: at,
        end,
        decimal: Decimal::whole(sum.closed.saturating_add(sum.open)),
        negative: false,
        form: if single { Form::One } else { Form::Words },
        blur: Blur::None,
        scaled: sum.scale.is_some(),
    })
}

/// Where the next word of a number would begin: after a space, a hyphen, an `and`.
fn joint(view: View, at: usize, lexicon: &Lexicon) -> Option<usize> {
    if view.byte(at) == b'-' {
        let next = at + 1;
        // French: vingt-et-un.
        let inner = lexicon.and.at(view, next).filter(|&e| view.byte(e) == b'-').map(|e| e + 1);
        return Some(inner.unwrap_or(next));
    }
    let next = view.after_space(at);
    if next > at
        && let Some(end) = lexicon.and.at(view, next)
    {
        return Some(view.after_space(end));
    }
    Some(next)
}
