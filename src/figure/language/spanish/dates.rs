//! Months, days, hours and the words around dates of Spanish.

use super::super::table::{table, words};

table!(pub(super) MONTHS: u8 =
    ("ene||ro", 1),
    ("feb, febrero", 2),
    ("mar||zo", 3),
    ("abr||il", 4),
    ("may||o", 5),
    ("jun||io", 6),
    ("jul||io", 7),
    ("ago, agosto", 8),
    ("sep||t, septiembre, setiembre", 9),
    ("oct, octubre", 10),
    ("nov, noviembre", 11),
    ("dic, diciembre", 12)
);

pub(super) static WEEKDAYS: &[&str] = &["domingo", "jueves", "lunes", "martes", "miércoles", "sábado", "viernes"];

pub(super) static EARLY: &[&str] = &[];

pub(super) static DECADE: &[&str] = &["años", "década de los", "década de"];

pub(super) static HOUR_AFTER: &[&str] = &["horas gmt"];

pub(super) static HOUR_WORDS: &[&str] = &["horas", "h"];

pub(super) static AT_HOUR: &[&str] = &["a las", "las", "a la", "hasta las", "desde las"];

words!(pub(super) IN_YEAR:
    "a partir de, acabó, antes de, año, cerraron, cerró, comienzos de, desde, después de, durante, ejercicio",
    "empezó, en, entre, finales de, fines de, hacia, hasta, inicios de, inició, invierno de, mediados de",
    "otoño de, primavera de, principios de, terminó, verano de"
);

pub(super) static OF_YEAR: &[&str] =
    &["de", "y", "a", "para", "que", "del", "o", "por", "con", "al", "e", "sobre", "frente a"];

pub(super) static ON_DAY: &[&str] = &["desde", "hasta", "para"];

pub(super) static CENTURY: &[&str] = &["siglo", "siglos"];

pub(super) static QUARTER: &[&str] = &["trimestre", "trimestres"];

pub(super) static HALF: &[&str] = &["mitad", "semestre"];

pub(super) static NO_HALF_AFTER: &[&str] = &["buena", "misma", "otra", "primera", "segunda"];

pub(super) static NO_HALF_BEFORE: &[&str] = &[];
