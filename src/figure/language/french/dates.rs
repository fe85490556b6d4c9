//! Months, days, hours and the words around dates of French.

use super::super::table::{table, words};

table!(pub(super) MONTHS: u8 =
    ("janv||ier", 1),
    ("fevrier, fév||r, février", 2),
    ("mars", 3),
    ("avr||il", 4),
    ("mai", 5),
    ("juin", 6),
    ("juil||let", 7),
    ("aout, août", 8),
    ("sept, septembre", 9),
    ("oct, octobre", 10),
    ("nov, novembre", 11),
    ("decembre, déc, décembre", 12)
);

pub(super) static WEEKDAYS: &[&str] = &["dimanche", "jeudi", "lundi", "mardi", "mercredi", "samedi", "vendredi"];

pub(super) static EARLY: &[&str] = &["début", "mi", "fin"];

pub(super) static DECADE: &[&str] = &["années"];

pub(super) static HOUR_AFTER: &[&str] = &["heures gmt"];

pub(super) static HOUR_WORDS: &[&str] = &["h", "heures", "heure"];

pub(super) static AT_HOUR: &[&str] = &["à", "à partir de", "vers", "dès", "jusqu'à", "avant", "après", "entre"];

words!(pub(super) IN_YEAR:
    "achevé, an, année, après, automne, avant, clos, clôturé, depuis, dès, début, débuté, en, entre, fin, fini",
    "hiver, jusqu'en, jusqu'à, l'an, mi, pour l'année, printemps, terminé, vers, été"
);

pub(super) static OF_YEAR: &[&str] =
    &["de", "et", "à", "pour", "que", "du", "des", "ou", "par", "sur", "contre", "d'", "au"];

pub(super) static ON_DAY: &[&str] = &["du", "depuis", "au"];

pub(super) static CENTURY: &[&str] = &["siècle", "siècles"];

pub(super) static QUARTER: &[&str] = &["trimestre", "trimestres"];

pub(super) static HALF: &[&str] = &["moitié", "semestre", "semestres"];

pub(super) static NO_HALF_AFTER: &[&str] = &["autre", "bonne", "deuxième", "même", "première", "seconde"];

pub(super) static NO_HALF_BEFORE: &[&str] = &[];
