//! Words of English beside a number that make it no figure, or another one.

use super::super::table::set;
use crate::figure::lexicon::{Clues, Phrases};

pub(super) static CLUES: Clues = Clues {
    year_prefixes: set!("post, pre, since"),
    versed: set!("acts, daniel, exodus, ezekiel, genesis, isaiah, jeremiah, job, john, luke, mark, matthew, romans"),
    dialled: set!("dial||s|ing|ling, fax, hotline, sms, telefax"),
    versioned: set!(
        "bug||s, build||s, deprecated, downgrade, firmware, kernel, msrv, patch||ed, release||d|s, update||d|s",
        "upgrade||d, upgrading, version||s"
    ),
    troops: set!(
        "airborne, arm|y|ies, armo|red|ured, artillery, battalion, brigade, cavalry, circuit, company, corps, division",
        "dragons, fleet, flotilla, fusiliers, hussars, infantry, lancers, legion, marines, meridian, parallel, precinct",
        "regiment, squadron"
    ),
    counted_before: set!(
        "additional, afternoon, another, autumn, average, capital, city, combined, country, east, estimated, evening",
        "extra, final, first, full, further, initial, last, mere, morning, next, night, north, original, other, past",
        "previous, region, remaining, second, south, spring, summer, top, total, town, under, village, west, whole",
        "winter, world"
    ),
    noun_ahead: set!("at, by, from, in, into, near, of, on, with"),
    pressed: set!("press, return||ed|s"),
    graded: set!("category, grade, level, phase, scope, stage, tier, type, year"),
    cited: set!("ap, art, chap, fig, fn, lit, par, pp, sect, spec, tab, vol"),
    identified: set!("mobile, passport, phone, telephone"),
    works: set!(
        "album, anthology, ballad, ballet, book, comedy, documentary, drama, episode, film, memoir, movie, musical",
        "novel, opera, oratorio, play, series, single, sitcom, song, thriller"
    ),
    storeys: set!("floor"),
    groups: set!("class, group"),
    steel: set!("inox, stainless, steel"),
    current: set!(
        "amp, batter, breaker, cable, charg, circuit, current, draw, elec, fuse, load, motor, outlet, plug, power",
        "rated, relay, socket, supply, volt, wire"
    ),
    up_to: Phrases::of(&["up to"]),
    climbs: set!(
        "came, climbed, crept, edged, go||es|ing|ne, inched, jumped, move|d|s, rise||n|s, rose, shot, ticked, went"
    ),
    over: set!("over"),
    lasting: set!(
        "after, aged, and, are, be||en|ing, for, her, him, is, it, last||ed|ing|s, of, or, serve||d, spen|d|ds|ding|t",
        "take||n|s, taking, that, them, this, took, wait||ed|ing|s, was, were, with||in"
    ),
    stretched: set!("extended, paid, phased, repaid, spread, staggered, stretched"),
    of_the_year: Phrases::of(&[
        "of the year", "of this year", "of last year", "of next year", "of the fiscal year", "of the financial year",
    ]),
    local_times: Phrases::of(&["local time"]),
    zone_noun: set!("time"),
    streets: set!(
        "alley, ave||nue, blvd, boulevard, broadway, circle, close, court, crescent, drive, embankment, gardens, grove",
        "highway, hill, lane, mews, parade, parkway, place, plaza, quay, rd, road, row, square, st||reet, terrace",
        "walk, way"
    ),
    within: set!("after, by, for, in, just, least, only, per, than, within"),
    day: set!("day"),
    placed: set!(
        "be||en, became, came, come||s, finish||ed|es|ing, is, placed, rank||ed|ing|s, stands, stood, was, were"
    ),
    superlative_ends: &["est"],
    participle_ends: &["ed"],
    adverb_ends: &["ly"],
    odds: set!("odds"),
    one_part: set!("one"),
    genitive: set!("s"),
    rooms: set!("room"),
    people_ends: &["ese", "ish", "ch", "an"],
    score_joint: set!("for"),
    codes: set!("code||s, passcode, password, pin, postal, postcode, vin, zip"),
    multiplied: set!("multipli"),
    multiplied_by: set!("by"),
    bits: set!("bit||s"),
    ..Clues::NONE
};
