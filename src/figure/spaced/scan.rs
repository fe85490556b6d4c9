//! The pass over a paragraph: stops at digits and number words, and asks the rules in their order.

use std::cell::{Cell, RefCell};

use super::{number::Number, reject::in_address};
use crate::figure::{
    Figure, Weighing,
    evidence::{Question, Window, fitting, sum},
    language::{international::NORM, name_at},
    lexicon::{End, Lexicon, Tail, may_begin},
    sink::Sink,
    value::{Kind, Value},
    view::{View, ascii_letters, is_capitalised, is_letter},
};

/// The state of the pass.
pub(super) struct Scan<'a> {
    pub(super) view: View<'a>,
    pub(super) lexicon: &'static Lexicon,
    /// The end of what has been taken or rejected: nothing before it is looked at again.
    pub(super) floor: usize,
    /// The end of the last number of a page, article or the like; 0 when there was none.
    pub(super) label_end: usize,
    /// That number had decimals.
    pub(super) label_marked: bool,
    /// The end of the last version of three parts or more; 0 when there was none.
    pub(super) version_end: usize,
    /// The end of the last score of a match; 0 when there was none.
    pub(super) score_end: usize,
    /// The paragraph holds quotation marks.
    quotes: bool,
    /// The length of the shortest run of backticks that is known to have no partner, to search for each once.
    unpaired: u32,
    /// The words beside the places that were asked last, and where they begin.
    before: Recent<(usize, &'a str)>,
    behind: Recent<(usize, &'a str)>,
    /// The ends of phrases before the places that were asked last.
    pub(super) ends: Recent<End>,
    /// The numbers at the places that were asked last.
    pub(super) numbers: Recent<Option<Number>>,
    /// The units, and the symbols of units, at the places that were asked last.
    pub(super) units: Recent<Option<(usize, Tail)>>,
    pub(super) symbols: Recent<Option<(usize, Tail)>>,
    /// Whether something counted stands behind the numbers that were asked last, and a noun that is numbered before them.
    pub(super) counted: Recent<bool>,
    pub(super) labelled: Recent<bool>,
    /// The place of the window that was made last, and the window: two questions are often asked of one number.
    pub(super) weighed: Cell<((usize, usize, usize), Window)>,
    /// What was weighed, when it is asked for.
    weighings: Option<RefCell<Vec<Weighing>>>,
    sink: &'a mut Sink,
}

/// What was found at the places that were asked last: the rules ask about the same few again and again.
pub(super) struct Recent<T>([Cell<(usize, T)>; 4]);

impl<T: Copy> Recent<T> {
    /// Nothing yet; `none` is never handed out.
    fn new(none: T) -> Self {
        Self(std::array::from_fn(|_| Cell::new((usize::MAX, none))))
    }

    /// What `find` finds at `at`, or found there.
    #[inline]
    pub(super) fn of(&self, at: usize, find: impl FnOnce() -> T) -> T {
        let kept = &self.0[at % 4];
        let (place, known) = kept.get();
        if place == at {
            return known;
        }
        let found = find();
        kept.set((at, found));
        found
    }
}

/// Finds the figures of a paragraph of a language with spaces.
pub(in crate::figure) fn scan(text: &str, lexicon: &'static Lexicon, sink: &mut Sink) {
    let mut scan = Scan {
        view: View { text },
        lexicon,
        floor: 0,
        label_end: 0,
        label_marked: false,
        version_end: 0,
        score_end: 0,
        quotes: holds_quotes(text),
        unpaired: 0,
        before: Recent::new((0, "")),
        behind: Recent::new((0, "")),
        ends: Recent::new(End::of(View { text }, 0)),
        numbers: Recent::new(None),
        units: Recent::new(None),
        symbols: Recent::new(None),
        counted: Recent::new(false),
        labelled: Recent::new(false),
        weighed: Cell::new(((usize::MAX, 0, 0), Window::default())),
        weighings: sink.weighings.take().map(RefCell::new),
        sink,
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'0'..=b'9' => scan.digits(at),
            b'`' => scan.code(at),
            b'.' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => scan.leading_point(at),
            b if LETTER[usize::from(b)] => scan.letters(at),
            _ => at + 1,
        };
    }
    scan.sink.weighings = scan.weighings.map(RefCell::into_inner);
}

/// The marks that begin or end a title.
pub(super) const QUOTES: [char; 6] = ['"', '“', '„', '«', '”', '»'];

/// False for a text that holds no quotation mark, by the first bytes of them all.
fn holds_quotes(text: &str) -> bool {
    memchr::memchr3_iter(b'"', 0xe2, 0xc2, text.as_bytes()).any(|at| text[at..].starts_with(QUOTES))
}

/// The bytes of letters: of ASCII, and all of the characters of two bytes from U+00C0 on. A character of three bytes
/// ends a word by its first byte; its others do no harm.
static LETTER: [bool; 256] = {
    let mut table = [false; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = (b as u8).is_ascii_alphabetic() || b >= 0xc3 && b <= 0xd4;
        b += 1;
    }
    table
};

/// The bytes within a word: those of letters, and what follows the first byte of a character.
static INSIDE: [bool; 256] = {
    let mut table = LETTER;
    let mut b = 0x80;
    while b < 0xc0 {
        table[b] = true;
        b += 1;
    }
    table
};

impl<'a> Scan<'a> {
    /// The word before the white space that ends at `at`, and where it begins; empty when something else stands there.
    pub(super) fn previous_word(&self, at: usize) -> (usize, &'a str) {
        self.before.of(at, || self.view.previous_word(at))
    }

    /// The word behind the white space at `at`, and where it begins; empty when something else stands there.
    pub(super) fn next_word(&self, at: usize) -> (usize, &'a str) {
        self.behind.of(at, || self.view.next_word(at))
    }

    /// Skips a code span; an unpaired backtick is a character like any.
    fn code(&mut self, at: usize) -> usize {
        let bytes = self.view.text.as_bytes();
        let run = |from: usize| bytes[from..].iter().take_while(|b| **b == b'`').count();
        let ticks = run(at);
        let inside = at + ticks;
        if self.unpaired >> ticks.min(31) & 1 == 1 {
            return inside;
        }
        let mut from = inside;
        while let Some(i) = memchr::memchr(b'`', &bytes[from..]) {
            let close = from + i;
            let n = run(close);
            if n == ticks {
                self.floor = close + n;
                return close + n;
            }
            from = close + n;
        }
        self.unpaired |= 1 << ticks.min(31);
        inside
    }

    /// Looks at the word at `at`; returns where to go on.
    #[inline]
    fn letters(&mut self, at: usize) -> usize {
        let bytes = self.view.text.as_bytes();
        if matches!(bytes[at], b'C' | b'I' | b'L' | b'V' | b'X')
            && let Some(end) = self.roman_edition(at)
        {
            return end;
        }
        if may_begin(self.lexicon.filter, &bytes[at..])
            && let Some(end) = self.word(at)
        {
            return end.max(at + 1);
        }
        let near = at + ascii_letters(&bytes[at..]);
        let end = near + bytes[near..].iter().take_while(|b| INSIDE[usize::from(**b)]).count();
        match bytes.get(end) {
            Some(b'0'..=b'9') => self.digits(end),
            Some(b'\'' | b' ') => end + 1,
            _ => end,
        }
    }

    /// Looks at the digits at `at`; returns where to go on.
    pub(super) fn digits(&mut self, at: usize) -> usize {
        let next = self.digit_rules(at);
        next.max(self.view.after_digits(at))
    }

    fn digit_rules(&mut self, at: usize) -> usize {
        let v = self.view;
        let left = v.char_before(at);
        if (matches!(left, '/' | '.' | '=' | '?' | '&' | '%' | '-' | '_' | '@' | '#' | ':') || is_letter(left))
            && in_address(v, at)
        {
            return self.reject_token(at, "web or mail address");
        }
        if let Some(end) = self.touched_from_left(at).or_else(|| self.relay(at)) {
            return end;
        }
        let year = v.digits(at, 4).filter(|(_, end)| end - at == 4);
        if let Some((_, end)) = year.filter(|(year, _)| self.is_year_of_stamp(at, *year as i32)) {
            return self.reject(at, end, "year of the date before");
        }
        if let Some(end) = name_at(v, at) {
            return self.reject(at, end, "name");
        }
        let Some(number) = self.number_at(at) else { return at + 1 };
        if let Some(end) = self.list_number(at, &number).or_else(|| self.label(&number)) {
            return end;
        }
        if self.is_width(&number) {
            return self.reject(at, number.end, "width in bits");
        }
        if let Some(end) = self
            .date_unless_named(at, &number)
            .or_else(|| self.time(at))
            .or_else(|| self.colon_ratio(at))
            .or_else(|| self.slash_fraction(at))
            .or_else(|| self.out_of_points(at))
        {
            return end;
        }
        if let Some((n, end)) = self.ordinal_value_at(at).filter(|(_, end)| self.is_ordinal_here(at, *end)) {
            return self.ordinal(at, end, n);
        }
        if let Some(n) = self.place_of_noun(&number) {
            return self.ordinal(at, number.end, n);
        }
        if let Some(end) = self.grouped_digits(at, &number) {
            return end;
        }
        self.counted(number)
    }

    /// `4 × 400 m`: an event of several legs.
    fn relay(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let (legs, end) = v.digits(at, 2)?;
        let sign = v.after_space(end);
        if !matches!(v.char_at(sign), '×' | 'x' | 'х' | '*') || !(2..=10).contains(&legs) {
            return None;
        }
        let second = v.after_space(sign + v.char_at(sign).len_utf8());
        let (metres, end) = v.digits(second, 4).filter(|(n, _)| *n >= 50)?;
        let unit = v.after_space(end);
        let word = v.word_at(unit);
        let end = match self.lexicon.tails.find_word(word).or_else(|| self.symbol_at(unit).map(|t| t.1)) {
            Some(Tail::Measure("m", 1)) => unit + word.len(),
            _ => end,
        };
        let round = metres.is_multiple_of(50);
        round.then(|| self.reject(at, end, "event of several legs"))
    }

    /// Dates, but not the year in a name: `Euro 2024`.
    fn date_unless_named(&mut self, at: usize, number: &Number) -> Option<usize> {
        if self.tied_as_name(number) {
            return Some(self.reject_token(at, "name or identifier"));
        }
        if self.names_street(at, number) {
            return Some(self.reject(at, self.date_at(at)?.end.max(number.end), "street"));
        }
        self.date(at)
    }

    /// `Euro 2024`, `the 1844 Room`: the year at `at` is part of a name, and no month or entry makes it a date.
    pub(super) fn is_year_of_name(&self, number: &Number) -> bool {
        let at = number.start;
        // EN behind other letters is no preposition: UNE-EN 1090, NF EN 1090; B-AB 1234, den RE 2021
        let (letters, code) = self.previous_word(at);
        let norm = || code == NORM && self.acronym_before(letters);
        let train = || self.acronym_before(at) && self.lexicon.clues.trains.has(code);
        let hyphen = || self.acronym_before(at) && self.view.byte_before(letters) == b'-';
        let room = || {
            is_capitalised(self.next_word(number.end).1) && self.lexicon.clues.rooms.has(self.next_word(number.end).1)
        };
        norm() || train() || hyphen() || room()
    }

    /// German writes ordinals as digits with a full stop, which ends sentences too.
    fn is_ordinal_here(&self, at: usize, end: usize) -> bool {
        let v = self.view;
        if v.byte(end - 1) != b'.' {
            // 2º C
            let degrees = v.char_before(end) == 'º' && self.symbol_at(end - 'º'.len_utf8()).is_some();
            return !degrees;
        }
        let (next, word) = self.next_word(end);
        let article = self.word_before(at);
        next > end
            && !word.is_empty()
            && (word.chars().next().is_some_and(char::is_lowercase) || self.lexicon.before_ordinal.has(article))
    }

    /// The figures that were taken last, the last of all first.
    pub(super) fn last_figures(&self) -> impl Iterator<Item = &Figure> {
        self.sink.figures.iter().rev().take(4)
    }

    /// The figure that was taken last.
    pub(super) fn last_figure(&self) -> Option<&Figure> {
        self.sink.figures.last()
    }

    /// True when it is to be recorded how evidence adds up.
    pub(super) fn tells(&self) -> bool {
        self.weighings.is_some()
    }

    /// Records how the evidence on a number added up, when it is asked for.
    pub(super) fn tell(&self, question: Question, number: &Number, window: &Window) {
        let Some(weighings) = &self.weighings else { return };
        // What a number that may be a year would be as a count is reported too, whatever was decided first.
        let other = number.year().map(|_| if question == Question::Year { Question::Count } else { Question::Year });
        for question in [Some(question), other].into_iter().flatten() {
            let evidence = fitting(question, window).collect();
            let (range, sum) = (number.start..number.end, sum(question, window));
            weighings.borrow_mut().push(Weighing { range, question, evidence, sum });
        }
    }

    /// Records that there is no figure at a place, and why. Returns where to go on.
    pub(super) fn reject(&mut self, start: usize, end: usize, rule: &'static str) -> usize {
        self.sink.reject(start..end, rule);
        self.floor = end;
        end
    }

    /// Records a figure.
    pub(super) fn take(
        &mut self,
        start: usize,
        end: usize,
        kind: Kind,
        value: Value,
        approximate: bool,
        rule: &'static str,
    ) {
        if self.quotes
            && let Some(close) = self.title_around(start, end)
        {
            self.reject(start, close, "title of a work");
            return;
        }
        self.sink.take(self.view.text, start..end, kind, value, approximate, rule);
        self.floor = end;
    }
}
