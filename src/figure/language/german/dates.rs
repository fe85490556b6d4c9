//! Months, days, hours and the words around dates of German.

use super::super::table::{table, words};

table!(pub(super) MONTHS: u8 =
    ("jan, januar, jänner", 1),
    ("feb, februar", 2),
    ("mrz, mär||z", 3),
    ("apr||il", 4),
    ("mai", 5),
    ("jun||i", 6),
    ("jul||i", 7),
    ("aug, august", 8),
    ("sep||t, september", 9),
    ("okt, oktober", 10),
    ("nov, november", 11),
    ("dez, dezember", 12)
);

words!(pub(super) WEEKDAYS:
    "di, dienstag, do, donnerstag, fr, freitag, mi, mittwoch, mo, montag, sa, samstag, so, sonnabend, sonntag"
);

pub(super) static EARLY: &[&str] =
    &["anfang", "mitte", "ende", "frühe", "frühen", "frühes", "späte", "späten", "spätes"];

pub(super) static DECADE: &[&str] = &["er jahre", "er jahren", "er-jahre", "er-jahren", "er", "ern"];

pub(super) static HOUR_AFTER: &[&str] = &["uhr"];

words!(pub(super) IN_YEAR:
    "seit, bis, im jahr, im jahre, in, jahr, jahres, jahre, jahren, ab, anfang, mitte, ende, vor, nach, sommer",
    "winter, herbst, frühjahr, frühling, von, zwischen, als, gegenüber, um"
);

pub(super) static OF_YEAR: &[&str] =
    &["und", "oder", "der", "die", "das", "auf", "für", "zu", "aus", "dem", "den", "mit", "bei"];

pub(super) static ON_DAY: &[&str] = &["am", "zum", "vom", "seit", "bis", "ab", "den"];

pub(super) static CENTURY: &[&str] = &["jahrhundert", "jahrhunderte", "jahrhunderten", "jahrhunderts"];

pub(super) static QUARTER: &[&str] = &["quartal", "quartals", "vierteljahr"];

pub(super) static HALF: &[&str] = &["halbjahr", "halbjahres", "halbjahrs", "hälfte", "jahreshälfte"];

words!(pub(super) NO_HALF_AFTER:
    "andere, anderen, bessere, besseren, erste, ersten, erster, letzte, letzten, nördliche, obere, südliche",
    "untere, zweite, zweiten, zweiter"
);

pub(super) static NO_HALF_BEFORE: &[&str] = &[];
