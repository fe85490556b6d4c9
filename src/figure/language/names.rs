//! Names that begin with digits, whatever the language of the text: films, songs, bands, clubs, makes, stations.

use super::table::words;
use crate::figure::{lexicon::phrase_at, view::View};

words!(NAMES:
    "1 ceres, 10199 chariklo, 101955 bennu, 136199 eris, 16 psyche, 162173 ryugu, 2 pallas, 2060 chiron, 243 ida",
    "25143 itokawa, 253 mathilde, 3 juno, 4 vesta, 40 eridani, 433 eros, 47 ursae majoris, 51 pegasi, 55 cancri",
    "61 cygni, 624 hektor, 65803 didymos, 70 virginis, 90377 sedna, 951 gaspra, 99942 apophis",
    "2 cv, 10 cloverfield lane, 10 downing street, 10 things i hate about you, 100 jahre einsamkeit",
    "101 dalmatians, 101 dalmatiens, 101 dalmatiner, 101 dálmatas, 101 далматинец, 12 angry men",
    "12 hombres sin piedad, 12 hommes en colère, 12 monkeys, 12 strong, 12 years a slave, 13 going on 30",
    "13 reasons why, 1492 conquest of paradise, 17 мгновений весны, 1860 munich, 1860 münchen, 1899 hoffenheim",
    "2 become 1, 2 broke girls, 2 chainz, 2 fast 2 furious, 2 live crew, 20 feet from stardom, 2001 odyssee",
    "2001 odyssey, 21 jump street, 21 lessons, 21 savage, 24 heures du mans, 24 hour party people",
    "24 hours of le mans, 24 stunden von le mans, 25 hours hotel, 28 days later, 28 días después",
    "28 jours plus tard, 28 tage später, 28 weeks later, 28 years later, 3 body problem, 3 colours red",
    "3 days grace, 3 doors down, 3 idiots, 3 musketeers, 30 days of night, 30 rock, 30 seconds to mars, 37 grad",
    "38 special, 4 non blondes, 40 days and 40 nights, 40 principales, 5 seconds of summer, 50 cent",
    "50 first dates, 50 nuances de grey, 50 shades of grey, 50 sombras de grey, 50 words for snow",
    "500 days of summer, 500 días juntos, 500 jours ensemble, 500 tage sommer, 52 pickup, 6 nations",
    "6 underground, 60 millions de consommateurs, 633 squadron, 7 days inn, 7 days to die, 7 eleven",
    "7 nation army, 7 years in tibet, 76 trombones, 8 apellidos catalanes, 8 apellidos vascos, 8 out of 10 cats",
    "8 simple rules, 84 charing cross road, 9 and a half weeks, 9 semaines et demie, 9 semanas y media",
    "96 hours taken, 98 degrees, 99 luftballons, 99 red balloons"
);

/// The end of the name that begins with the digits at `at`.
pub(in crate::figure) fn name_at(view: View, at: usize) -> Option<usize> {
    let end = view.after_digits(at);
    let digits = view.text.as_bytes().get(at..end)?;
    let slot = slot(digits, view.byte(end + 1));
    if !matches!(view.byte(end), b' ' | b'-') || BEGINNINGS[slot / 64] >> (slot % 64) & 1 == 0 {
        return None;
    }
    // He was released 28 days later: the film is recognised by a capital or a quotation mark.
    let quoted = matches!(view.char_before(at), '"' | '“' | '„' | '«' | '‘' | '”');
    if !quoted && !view.char_at(end + 1).is_uppercase() {
        return None;
    }
    let from = NAMES.partition_point(|name| name.as_bytes() < digits);
    let same =
        NAMES[from..].iter().take_while(|name| name.as_bytes().strip_prefix(digits).is_some_and(|n| n[0] == b' '));
    same.filter_map(|name| phrase_at(view, at, name)).max()
}

/// Where digits and the byte of the letter behind them stand in [`BEGINNINGS`].
const fn slot(digits: &[u8], next: u8) -> usize {
    let (mut slot, mut i) = ((next | 0x20) as usize, 0);
    while i < digits.len() && i < 5 {
        slot = slot * 31 + digits[i] as usize;
        i += 1;
    }
    slot % 1024
}

/// The beginnings of the names, for a quick no.
static BEGINNINGS: [u64; 16] = {
    let (mut bits, mut n) = ([0; 16], 0);
    while n < NAMES.len() {
        let name = NAMES[n].as_bytes();
        let mut end = 0;
        while name[end].is_ascii_digit() {
            end += 1;
        }
        let slot = slot(name.split_at(end).0, name[end + 1]);
        bits[slot / 64] |= 1 << (slot % 64);
        n += 1;
    }
    bits
};
