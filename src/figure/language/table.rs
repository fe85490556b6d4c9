//! Tables as they are written: words of one meaning share a row, and what a grammar makes regular is written as a stem and
//! its endings. They are spread out and sorted when the program is compiled, so nothing is built at its start.
//!
//! A row is a list of phrases parted by `, `. In a phrase, `stem|a|b` stands for `stema` and `stemb`, and `stem||a` for
//! `stem` and `stema`; two words with endings stand for every pair.

/// The words that rows stand for.
pub(in crate::figure) struct Spread<const WORDS: usize, const BYTES: usize> {
    /// All of them, one after the other.
    pub(in crate::figure) pool: [u8; BYTES],
    /// Where each begins and ends in the pool, and its row; in order of the words.
    places: [(usize, usize, usize); WORDS],
}

/// How many words and bytes rows stand for.
pub(in crate::figure) const fn size<T>(rows: &[(&str, T)]) -> (usize, usize) {
    let (mut words, mut bytes, mut r) = (0, 0, 0);
    while r < rows.len() {
        let row = rows[r].0.as_bytes();
        let mut at = 0;
        while at < row.len() {
            let (n, end) = phrases(row, at);
            let mut pick = 0;
            while pick < n {
                bytes = write(row, at, pick, &mut [], bytes);
                pick += 1;
            }
            words += n;
            at = end + 2;
        }
        r += 1;
    }
    (words, bytes)
}

/// The words of rows, whose [`size`] is known.
pub(in crate::figure) const fn spread<T, const WORDS: usize, const BYTES: usize>(
    rows: &[(&str, T)],
) -> Spread<WORDS, BYTES> {
    let mut all = Spread { pool: [0; BYTES], places: [(0, 0, 0); WORDS] };
    let (mut word, mut byte, mut r) = (0, 0, 0);
    while r < rows.len() {
        let row = rows[r].0.as_bytes();
        let mut at = 0;
        while at < row.len() {
            let (n, end) = phrases(row, at);
            let mut pick = 0;
            while pick < n {
                let to = write(row, at, pick, &mut all.pool, byte);
                all.places[word] = (byte, to, r);
                (word, byte, pick) = (word + 1, to, pick + 1);
            }
            at = end + 2;
        }
        r += 1;
    }
    all.places = sort(&all.pool, all.places);
    all
}

/// The words that rows stand for, sorted.
pub(in crate::figure) const fn words_of<const WORDS: usize, const BYTES: usize>(
    all: &Spread<WORDS, BYTES>,
    pool: &'static [u8; BYTES],
) -> [&'static str; WORDS] {
    let (mut words, mut i) = ([""; WORDS], 0);
    while i < WORDS {
        let (from, to, _) = all.places[i];
        match core::str::from_utf8(pool.split_at(to).0.split_at(from).1) {
            Ok(word) => words[i] = word,
            Err(_) => panic!("an ending splits a letter"),
        }
        i += 1;
    }
    words
}

/// The number of the row of each word.
pub(in crate::figure) const fn row_numbers<const WORDS: usize, const BYTES: usize>(
    all: &Spread<WORDS, BYTES>,
) -> [u16; WORDS] {
    let (mut numbers, mut i) = ([0; WORDS], 0);
    while i < WORDS {
        numbers[i] = all.places[i].2 as u16;
        i += 1;
    }
    numbers
}

/// What each row means.
pub(in crate::figure) const fn meanings<T: Copy, const ROWS: usize>(rows: &[(&str, T)]) -> [T; ROWS] {
    let (mut meanings, mut i) = ([rows[0].1; ROWS], 0);
    while i < ROWS {
        meanings[i] = rows[i].1;
        i += 1;
    }
    meanings
}

/// How many endings the word at `at` has, and where it ends.
const fn endings(row: &[u8], at: usize) -> (usize, usize) {
    let (mut bars, mut end) = (0, at);
    while end < row.len() && row[end] != b' ' && row[end] != b',' {
        bars += (row[end] == b'|') as usize;
        end += 1;
    }
    (if bars == 0 { 1 } else { bars }, end)
}

/// How many phrases the one at `at` stands for, and where it ends.
const fn phrases(row: &[u8], at: usize) -> (usize, usize) {
    let (mut n, mut end) = endings(row, at);
    while end < row.len() && row[end] == b' ' {
        let (more, next) = endings(row, end + 1);
        (n, end) = (n * more, next);
    }
    (n, end)
}

/// Writes one of the phrases that the one at `at` stands for into the pool, when there is room. Returns where it ends.
const fn write(row: &[u8], at: usize, mut pick: usize, pool: &mut [u8], mut to: usize) -> usize {
    let mut i = at;
    loop {
        let (n, end) = endings(row, i);
        let (chosen, mut part) = (pick % n + 1, 0);
        pick /= n;
        while i < end {
            if row[i] == b'|' {
                part += 1;
            } else if part == 0 || part == chosen {
                if to < pool.len() {
                    pool[to] = row[i];
                }
                to += 1;
            }
            i += 1;
        }
        if end == row.len() || row[end] == b',' {
            return to;
        }
        if to < pool.len() {
            pool[to] = b' ';
        }
        (to, i) = (to + 1, end + 1);
    }
}

/// Merges runs of twice the length until all is one.
const fn sort<const N: usize>(pool: &[u8], mut from: [(usize, usize, usize); N]) -> [(usize, usize, usize); N] {
    let (mut to, mut run) = (from, 1);
    while run < N {
        let mut start = 0;
        while start < N {
            let middle = least(start + run, N);
            let end = least(middle + run, N);
            let (mut a, mut b, mut i) = (start, middle, start);
            while i < end {
                let second = a == middle || b < end && before(pool, from[b], from[a]);
                let next = if second { b } else { a };
                to[i] = from[next];
                (a, b, i) = (a + !second as usize, b + second as usize, i + 1);
            }
            start = end;
        }
        (from, run) = (to, run * 2);
    }
    from
}

const fn least(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

/// True when the first of two words of the pool sorts first.
const fn before(pool: &[u8], a: (usize, usize, usize), b: (usize, usize, usize)) -> bool {
    let mut i = 0;
    while a.0 + i < a.1 && b.0 + i < b.1 {
        if pool[a.0 + i] != pool[b.0 + i] {
            return pool[a.0 + i] < pool[b.0 + i];
        }
        i += 1;
    }
    a.1 - a.0 < b.1 - b.0
}

/// The sorted words that rows stand for, of which the program keeps nothing but what is made of them.
macro_rules! spread_out {
    ($rows:expr, $spread:ident, $words:ident) => {
        const SIZE: (usize, usize) = $crate::figure::language::table::size($rows);
        const $spread: &$crate::figure::language::table::Spread<{ SIZE.0 }, { SIZE.1 }> =
            &$crate::figure::language::table::spread($rows);
        static POOL: [u8; SIZE.1] = $spread.pool;
        const $words: [&str; SIZE.0] = $crate::figure::language::table::words_of($spread, &POOL);
    };
}

/// Declares a sorted table of words and what they mean: `table!(MONTHS: u8 = ("mai", 5), ("juin, juillet", 6));`.
macro_rules! table {
    ($(#[$doc:meta])* $vis:vis $name:ident: $meaning:ty = $($row:expr),+ $(,)?) => {
        $(#[$doc])*
        $vis const $name: $crate::figure::lexicon::Table<$meaning> = {
            const ROWS: &[(&str, $meaning)] = &[$($row),+];
            $crate::figure::language::table::spread_out!(ROWS, ALL, WORDS);
            static NUMBERS: [u16; WORDS.len()] = $crate::figure::language::table::row_numbers(ALL);
            static MEANINGS: [$meaning; ROWS.len()] = $crate::figure::language::table::meanings(ROWS);
            let words = $crate::figure::lexicon::packed!(&WORDS, FirstWord);
            $crate::figure::lexicon::Table::of(words, &NUMBERS, &MEANINGS)
        };
    };
}

/// The sorted list of the words that rows stand for: `list!("trimestre||s")`.
macro_rules! list {
    ($($row:expr),+ $(,)?) => {{
        const ROWS: &[(&str, ())] = &[$(($row, ())),+];
        $crate::figure::language::table::spread_out!(ROWS, ALL, WORDS);
        &WORDS
    }};
}

/// Declares a sorted list of words: `words!(QUARTER: "trimestre||s");`.
macro_rules! words {
    ($(#[$doc:meta])* $vis:vis $name:ident: $($row:expr),+ $(,)?) => {
        $(#[$doc])*
        $vis const $name: &[&str] = $crate::figure::language::table::list!($($row),+);
    };
}

/// A set of words in place, written as [`words`] are: `set!("stock||s")`.
macro_rules! set {
    ($($row:expr),+ $(,)?) => {
        $crate::figure::lexicon::set_of!($crate::figure::language::table::list!($($row),+))
    };
}

pub(in crate::figure) use {list, set, spread_out, table, words};

#[cfg(test)]
mod tests {
    use crate::figure::view::View;

    table!(UNITS: u8 = ("metr||y, kilometr|a|y", 1), ("square||d mile||s", 2));
    words!(NOUNS: "b, a|c|a");

    #[test]
    fn rows_spread_to_sorted_words() {
        let expected = [
            ("kilometra", 1),
            ("kilometry", 1),
            ("metr", 1),
            ("metry", 1),
            ("square mile", 2),
            ("square miles", 2),
            ("squared mile", 2),
            ("squared miles", 2),
        ];
        for (n, (word, meaning)) in expected.iter().enumerate() {
            assert_eq!(UNITS.words().word(n), word.as_bytes());
            assert_eq!(UNITS.longest_at(View { text: word }, 0), Some((word.len(), *meaning)), "{word}");
        }
        assert_eq!(UNITS.words().len(), expected.len());
        assert_eq!(NOUNS, ["aa", "ac", "b"]);
    }
}
