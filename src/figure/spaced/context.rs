//! What stands before a figure: qualifiers, the sentence's words, the beginning of the sentence.

use super::{number::Form, scan::Scan};
use crate::figure::{
    lexicon::{Bound, End, Phrases, Tail, Words},
    view::{View, is_capitalised},
};

/// How long a dateline may be, in bytes.
const DATELINE: usize = 60;

/// How many words back a verb may stand that decides how a number is read.
const NEAR: usize = 16;

impl Scan<'_> {
    /// The qualifier that ends before `at`: where it begins and what it does.
    pub(super) fn qualifier_before(&self, at: usize) -> Option<(usize, Bound)> {
        let v = self.view;
        let end = v.before_space(at);
        let last = v.char_before(end);
        let sign = match last {
            '~' | '≈' | '∼' => Some(Bound::About),
            '>' | '≥' => Some(Bound::Least),
            '<' | '≤' => Some(Bound::Most),
            _ => None,
        };
        if let Some(bound) = sign {
            let start = end - last.len_utf8();
            return (start >= self.floor && end + 1 >= at && !matches!(v.char_before(start), '-' | '=' | '<' | '>'))
                .then_some((start, bound));
        }
        if end == at && !matches!(last, '\'' | '’') {
            return None;
        }
        let found = self.qualifier_ending(end).or_else(|| {
            let article = self.lexicon.articles.before(v, end)?;
            self.qualifier_ending(v.before_space(article)).filter(|_| v.before_space(article) < article)
        });
        found.filter(|(start, bound)| {
            let times = || self.lexicon.adverbs_of_number.has(v.word_at(at));
            *start >= self.floor
                && !(*bound != Bound::About && self.may_compare(*start, end) && self.compares(*start) && !times())
        })
    }

    /// True when the qualifier may compare, or tell a stretch: `5 percent more than`, `34 percent over four years`. In
    /// German a few do, `mehr als` and not `über` or `bis zu`.
    fn may_compare(&self, start: usize, end: usize) -> bool {
        let several = || self.view.text[start..end].contains(' ');
        !self.lexicon.capital_nouns || several() && self.lexicon.clues.comparing.has(self.view.word_at(start))
    }

    /// `spread over 18 years`, `Urteil über vier Jahre`: the word tells a stretch, or what something is about.
    fn is_during(&self, start: usize, end: usize) -> bool {
        let word = &self.view.text[start..end];
        let before = self.word_before(start);
        let clues = self.lexicon.clues;
        let over = clues.over.has(word);
        // a raise over four years, and not for over four years
        let stretch =
            || over && clues.lasting.any() && !before.is_empty() && !clues.lasting.has(before) && self.tells_time(end);
        over && clues.stretched.has(before) || stretch() || self.lexicon.of_place.has(word) && self.tells_way(end)
    }

    /// `über zwei Häfen`, `under two headings`: of few things in words it says where something is or goes.
    fn tells_way(&self, at: usize) -> bool {
        let Some(number) = self.number_at(self.view.after_space(at)) else { return false };
        let few = number.form == Form::Words && !number.scaled && number.value() < 10.0;
        few && !self.tails_follow(number.end)
    }

    /// True when a length of time stands behind the white space at `at`.
    fn tells_time(&self, at: usize) -> bool {
        let v = self.view;
        let Some(number) = self.number_at(v.after_space(at)) else { return false };
        let tail = self.unit_at(v.after_space(number.end));
        tail.is_some_and(|(_, tail)| matches!(tail, Tail::Time(..)))
    }

    /// `went up to 17,002 lira`: a verb of change and where it led.
    fn moves_up(&self, start: usize, end: usize) -> bool {
        self.lexicon.clues.up_to.has(&self.view.text[start..end])
            && self.lexicon.clues.climbs.has(self.word_before(start))
    }

    /// `talk about half a trillion`: the word tells what is spoken of.
    fn is_spoken_of(&self, start: usize, end: usize) -> bool {
        self.lexicon.spoken_of.has(&self.view.text[start..end]) && self.lexicon.speech.begins(self.word_before(start))
    }

    fn qualifier_ending(&self, end: usize) -> Option<(usize, Bound)> {
        let v = self.view;
        let found = self.lexicon.qualifiers.before(v, end).filter(|(start, _)| {
            !self.is_during(*start, end) && !self.moves_up(*start, end) && !self.is_spoken_of(*start, end)
        });
        found.or_else(|| {
            let start = self.lexicon.up_to.before(v, end)?;
            let sized = || self.lexicon.clues.sized.has(self.word_before(start));
            let changes = || self.sentence_begins(start, &self.lexicon.changes) && !self.tells_time(end) && !sized();
            let opens = || matches!(v.char_before(v.before_space(start)), '(' | '[');
            let target = self.follows_figure(start) || changes() && !opens();
            (!target).then_some((start, Bound::Most))
        })
    }

    /// True when nothing but a comma parts the last figure from `at`: `un 5 %, hasta 12` tells how far and where to.
    fn follows_figure(&self, at: usize) -> bool {
        self.last_figure()
            .is_some_and(|f| f.range.end <= at && matches!(self.view.text[f.range.end..at].trim(), "" | ","))
    }

    /// True when a figure ends right before `at`: `5 percent more than 10 years before` compares.
    fn compares(&self, at: usize) -> bool {
        self.last_figure().is_some_and(|f| {
            f.range.end <= at
                && self.view.text[f.range.end..at].trim().is_empty()
                && at - f.range.end < 4
                && !matches!(f.kind, crate::figure::Kind::Date | crate::figure::Kind::Period)
        })
    }

    /// The nearest words of the sentence before `at`, the last first.
    pub(super) fn nearest_words(&self, at: usize) -> impl Iterator<Item = &str> {
        words_before(self.view, at)
    }

    /// True when one of the words of the sentence before `at`, of the nearest ones, is in `list`.
    pub(super) fn sentence_has(&self, at: usize, list: &Words) -> bool {
        words_before(self.view, at).any(|w| list.has(w))
    }

    /// True when one of the nearest words of the sentence before `at` is a compound that ends in one of `list`.
    pub(super) fn compound_before(&self, at: usize, list: &Words) -> bool {
        words_before(self.view, at).any(|w| is_capitalised(w) && list.ends(w))
    }

    /// True when one of the last five words of the sentence before `at` is in `list`.
    pub(super) fn near_before(&self, at: usize, list: &Words) -> bool {
        words_before(self.view, at).take(5).any(|w| list.has(w))
    }

    /// True when the words before `start` tell of an electric current.
    pub(super) fn tells_current(&self, start: usize) -> bool {
        self.sentence_begins(start, &self.lexicon.clues.current)
    }

    /// True when one of the nearest words of the sentence before `at` begins as one of `stems` does.
    pub(super) fn sentence_begins(&self, at: usize, stems: &Words) -> bool {
        words_before(self.view, at).any(|w| stems.begins(w))
    }

    /// True when one of the next words of the sentence after `at` is in `list`.
    pub(super) fn sentence_goes_on_with(&self, at: usize, list: &Words) -> bool {
        self.words_after(at).any(|w| list.has(w))
    }

    /// The next words of the sentence after `at`; an empty one for a mark.
    pub(super) fn words_after(&self, at: usize) -> impl Iterator<Item = &str> {
        let mut end = at;
        (0..6).map(move |_| {
            let (start, word) = self.next_word(end);
            end = start + word.len();
            if word.is_empty() && matches!(self.view.byte(start), b',' | b';' | b'\'' | b'-') {
                end = start + 1;
            }
            word
        })
    }

    /// The word before `at` when nothing but white space parts them.
    pub(super) fn word_before(&self, at: usize) -> &str {
        self.previous_word(at).1
    }

    /// The beginning of one of `phrases` that ends before `at`, not before what has been taken.
    pub(super) fn before(&self, phrases: &Phrases, at: usize) -> Option<usize> {
        let end = self.ends.of(at, || End::of(self.view, self.view.before_space(at)));
        phrases.before_end(self.view, end).filter(|s| *s >= self.floor)
    }

    /// True when a dash that ends at `end` parts the place and date of a report from its text: `GENEVA, 4 March —`.
    fn ends_dateline(&self, end: usize) -> bool {
        let v = self.view;
        if !matches!(v.char_before(end), '—' | '–') {
            return false;
        }
        let from = end.saturating_sub(DATELINE);
        let near = &v.text.as_bytes()[from..end];
        let line = match near.iter().rposition(|b| *b == b'\n') {
            Some(feed) => &near[feed + 1..],
            None if from == 0 => near,
            None => return false,
        };
        line.len() > 2 && line[..2].iter().all(u8::is_ascii_uppercase)
    }

    /// True when a sentence, a line or a quotation begins at `at`.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let v = self.view;
        let mut end = v.before_space(at);
        if self.view.text[end..at].contains('\n') || self.ends_dateline(end) {
            return true;
        }
        loop {
            match v.char_before(end) {
                c @ ('"' | '“' | '„' | '«' | '(' | '‘' | '\'' | '»' | '”' | ')' | '*' | '#' | '-' | '–' | '—' | '•'
                | '|') => end -= c.len_utf8(),
                ' ' if end < at => end -= 1,
                '\0' | '.' | '!' | '?' | ':' | '…' | '\n' | ';' | '¿' | '¡' => return true,
                _ => return false,
            }
            if at - end > 12 {
                return false;
            }
        }
    }
}

/// The nearest words of the sentence before `at`, last first.
fn words_before(v: View<'_>, at: usize) -> impl Iterator<Item = &str> {
    let (mut end, mut left) = (at, NEAR);
    std::iter::from_fn(move || {
        while left > 0 {
            left -= 1;
            let (start, word) = v.previous_word(end);
            if !word.is_empty() {
                end = start;
                return Some(word);
            }
            let c = v.char_before(start);
            // The full stop of a German ordinal ends no sentence: ab dem 1. Juli.
            let ordinal = v.byte_before(start.saturating_sub(1)).is_ascii_digit() && !v.is_before(start, "00.");
            let short = !v.byte_before(start.saturating_sub(3)).is_ascii_digit();
            let stops = c == '.' && start < end && !(ordinal && short);
            if matches!(c, '\0' | '!' | '?' | '\n' | ';') || stops {
                return None;
            }
            end = start - c.len_utf8();
        }
        None
    })
}
