//! Months, days, hours and the words around dates of English.

use super::super::table::{table, words};

table!(pub(super) MONTHS: u8 =
    ("jan, january", 1),
    ("feb, february", 2),
    ("mar||ch", 3),
    ("apr||il", 4),
    ("may", 5),
    ("jun||e", 6),
    ("jul||y", 7),
    ("aug, august", 8),
    ("sep||t, september", 9),
    ("oct, october", 10),
    ("nov, november", 11),
    ("dec, december", 12)
);

words!(pub(super) WEEKDAYS:
    "fri, friday, mon, monday, sat, saturday, sun, sunday, thu, thur, thurs, thursday, tue, tues, tuesday, wed",
    "wednesday"
);

words!(pub(super) IN_YEAR:
    "b., d., est., fl., about, after, around, autumn, back in, before, began, beginning of, between, by, circa, closed, compared to",
    "compared with, ended, finished, started",
    "during, early, end of, end-, fall, financial year, fiscal, from, half of, in, late, mid, middle of, post",
    "pre, season, since, spring, start of, summer, through, throughout, till, until, versus, winter, year, years"
);

words!(pub(super) OF_YEAR:
    "a, an, against, and, at, for, from, into, of, on, or, over, than, the, to, versus, with"
);

pub(super) static EARLY: &[&str] = &["early", "earlier", "mid", "late", "later"];

pub(super) static DECADE: &[&str] = &["s", "'s", "’s"];

pub(super) static HOUR_AFTER: &[&str] = &["o'clock", "hours gmt"];

pub(super) static ON_DAY: &[&str] = &["on", "by", "until", "since", "from", "before", "after"];

pub(super) static CENTURY: &[&str] = &["centuries", "century"];

pub(super) static QUARTER: &[&str] = &["quarter", "quarters"];

pub(super) static HALF: &[&str] = &["half"];

words!(pub(super) NO_HALF_AFTER:
    "and, better, bottom, eastern, final, first, first-, former, latter, lower, northern, opening, same",
    "second, southern, that, this, top, upper, western"
);

words!(pub(super) NO_HALF_BEFORE:
    "asleep, baked, brother, closed, dead, dozen-, empty, expected, finished, full, hearted, hour's, joking, open",
    "past, sister, time, way"
);
