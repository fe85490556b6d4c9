//! The rows of a question as sets, by which all of them are tried at once: each class of a window takes away the rows that
//! exclude it and lets those pass that ask for it, so the cost grows with the classes and not with the rows.

use super::{
    Question, Row, SLOTS, Slot, Test, Window,
    class::{number, place, token},
    rows,
    weights::WEIGHTS,
};

/// Rows; bit n is the n-th of those that [`rows::on`] gives for the question.
type Set = u128;

/// Where the classes of each slot begin, and where the last ones end.
const FIRST: [usize; SLOTS + 1] = {
    let tokens = number::COUNT + place::COUNT;
    let n = token::COUNT;
    [0, number::COUNT, tokens, tokens + n, tokens + 2 * n, tokens + 3 * n, tokens + 4 * n]
};

/// The rows of a question.
pub(super) struct Sets {
    pub(super) rows: &'static [Row],
    /// The number of the first of them among all rows.
    first: usize,
    /// All that answer the question.
    all: Set,
    /// By slot, those that ask for none of its classes.
    free: [Set; SLOTS],
    /// By class, those that ask for it, and those that exclude it.
    classes: [(Set, Set); FIRST[SLOTS]],
    /// Those that ask for one class of each of several groups of a slot: what they ask for is looked at once more.
    twice: Set,
}

static ON: [Sets; 4] = [
    Sets::of(Question::Count),
    Sets::of(Question::Year),
    Sets::of(Question::CountInChinese),
    Sets::of(Question::YearInChinese),
];

/// The classes of each slot that a row of these questions asks for or excludes.
pub(in crate::figure) const fn asked(questions: [Question; 2]) -> [u64; SLOTS] {
    let (mut asked, mut q) = ([0; SLOTS], 0);
    while q < questions.len() {
        let (rows, _) = rows::on(questions[q]);
        let mut n = 0;
        while n < rows.len() {
            let mut t = 0;
            while t < rows[n].tests.len() {
                let test = &rows[n].tests[t];
                asked[test.slot as usize] |= test.any | test.none;
                t += 1;
            }
            n += 1;
        }
        q += 1;
    }
    asked
}

impl Sets {
    /// Those of a question.
    pub(super) fn on(question: Question) -> &'static Self {
        &ON[question as usize]
    }

    const fn of(question: Question) -> Self {
        let (rows, first) = rows::on(question);
        assert!(rows.len() <= Set::BITS as usize, "more rows than a set has bits");
        let mut sets = Self { rows, first, all: 0, free: [0; SLOTS], classes: [(0, 0); FIRST[SLOTS]], twice: 0 };
        let mut n = 0;
        while n < rows.len() {
            if rows[n].on as u8 == question as u8 {
                sets.add(1 << n, &rows[n]);
            }
            n += 1;
        }
        sets
    }

    const fn add(&mut self, row: Set, Row { tests, .. }: &Row) {
        self.all |= row;
        let (mut asked, mut t) = ([false; SLOTS], 0);
        while t < tests.len() {
            let (slot, any, none) = (tests[t].slot as usize, tests[t].any, tests[t].none);
            self.twice |= if any != 0 && asked[slot] { row } else { 0 };
            asked[slot] |= any != 0;
            let mut class = FIRST[slot];
            while class < FIRST[slot + 1] {
                let bit = 1 << (class - FIRST[slot]);
                self.classes[class].0 |= if any & bit != 0 { row } else { 0 };
                self.classes[class].1 |= if none & bit != 0 { row } else { 0 };
                class += 1;
            }
            t += 1;
        }
        let mut slot = 0;
        while slot < SLOTS {
            self.free[slot] |= if asked[slot] { 0 } else { row };
            slot += 1;
        }
    }

    /// The rows that fit whichever classes of the place that are `open` the window has, and those that may fit.
    pub(super) fn fitting(&self, window: &Window, open: u64) -> (Set, Set) {
        let (mut must, mut may) = self.by_classes(window, open);
        let mut opened = *window;
        opened.set(Slot::Place, open);
        for n in bits(may & self.twice) {
            let asks = |window: &Window| {
                let holds = |test: &Test| test.any == 0 || window.0[test.slot as usize] & test.any != 0;
                self.rows[n].tests.iter().all(holds)
            };
            must &= !(Set::from(!asks(window)) << n);
            may &= !(Set::from(!asks(&opened)) << n);
        }
        (must, may)
    }

    fn by_classes(&self, window: &Window, open: u64) -> (Set, Set) {
        let (mut must, mut may) = (self.all, self.all);
        for (slot, classes) in window.0.iter().enumerate() {
            let (mut asked, mut excluded) = (self.free[slot], 0);
            let note = |class: usize| self.classes[FIRST[slot] + class];
            for (asks, excludes) in bits(u128::from(*classes)).map(note) {
                (asked, excluded) = (asked | asks, excluded | excludes);
            }
            (must, may) = (must & asked & !excluded, may & !excluded);
            if slot == Slot::Place as usize && open != 0 {
                for (asks, excludes) in bits(u128::from(open)).map(note) {
                    (asked, must) = (asked | asks, must & !excludes);
                }
            }
            may &= asked;
        }
        (must, may)
    }

    /// The weights of rows; one that has not been fitted yet weighs nothing.
    pub(super) fn weights(&self, rows: Set) -> impl Iterator<Item = i32> {
        bits(rows).map(|n| WEIGHTS.get(self.first + n).copied().unwrap_or(0))
    }
}

/// The numbers of the bits that are set.
pub(super) fn bits(mut set: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros() as usize);
        set &= set.wrapping_sub(1);
        bit
    })
}
