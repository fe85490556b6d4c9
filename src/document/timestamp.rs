//! Dates and times in digits, as logs and lists put them before what they tell.

/// Words of a line within which the time stands that it begins with.
const FIRST: usize = 4;
/// Characters of a date, at least: `1/2/03`.
const SHORTEST: usize = 6;

/// True for a date in digits: `2025-03-01`, `[10/07/2025`; brackets and stops may stand around it.
pub(crate) fn is_date(word: &str) -> bool {
    let word = word.trim_matches(['[', ']', '(', ')', ',', ':']);
    let signs = word.bytes().filter(|b| matches!(b, b'-' | b'/')).count();
    let digits = || word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/'));
    signs == 2 && word.len() >= SHORTEST && word.starts_with(|c: char| c.is_ascii_digit()) && digits()
}

/// True for a word that begins with a time to the second, or with such a time behind a date and `T`; brackets may stand
/// before it.
pub(crate) fn is_time(word: &str) -> bool {
    // Most words are known by one look.
    word.len() >= 8 && word.bytes().any(|b| b == b':') && has_clock(word, "00:00:00")
}

/// As [`is_time`], to the minute.
pub(crate) fn is_time_of_day(word: &str) -> bool {
    has_clock(word, "00:00")
}

/// True for a word with a clock of the form `form` at its beginning, or behind a date and `T`.
fn has_clock(word: &str, form: &str) -> bool {
    let word = word.trim_start_matches(['[', '<', '(']);
    let at = word.find('T').filter(|at| *at == 10).map_or(0, |at| at + 1);
    let fits = |(sign, byte): (u8, &u8)| if sign == b':' { *byte == b':' } else { byte.is_ascii_digit() };
    word.as_bytes().get(at..at + form.len()).is_some_and(|clock| form.bytes().zip(clock).all(fits))
}

/// True for a line of a log: it begins with a time, before which a date may stand, and tells something.
pub(crate) fn begins_with_time(line: &str) -> bool {
    let mut words = line.split_ascii_whitespace();
    let (mut dated, mut date) = (line.trim_start().starts_with(['[', '<']), "");
    for at in 0..FIRST {
        let Some(word) = words.next() else { return false };
        if is_time(word) || is_date(date) && is_time_of_day(word) {
            return (at == 0 || dated) && words.next().is_some();
        }
        dated |= word.bytes().any(|b| b.is_ascii_digit());
        date = word;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logs_begin_with_times() {
        for log in [
            "2025-03-01T00:00:00.037 started",
            "[2025-03-01 10:00:00] started",
            "2025-03-01 10:00 started",
            "Mar  1 10:00:00 host started",
            "Sat Mar  1 10:00:00 started",
            "12:00:01 INFO started",
            "<user> 12:00:01 said",
        ] {
            assert!(begins_with_time(log), "{log}");
        }
        for other in [
            "",
            "2025",
            "2025-03-01 started",
            "May 12",
            "Began at 10:00:00 in the morning",
            "10:00 a talk",
            "2025-03-01 10:00:00",
            "1 of the 5 began at 10:00:00",
            "12:00:0x",
        ] {
            assert!(!begins_with_time(other), "{other}");
        }
    }

    #[test]
    fn dates_have_three_numbers() {
        assert!(is_date("2025-03-01") && is_date("10/07/2025") && is_date("1/2/03") && is_date("[2025-03-01,"));
        assert!(!is_date("2025-03") && !is_date("1-2-3") && !is_date("--2025") && !is_date("a-b-2025"));
    }
}
