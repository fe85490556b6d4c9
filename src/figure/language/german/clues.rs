//! Words of German beside a number that make it no figure, or another one.

use super::super::table::set;
use crate::figure::lexicon::{
    Clues,
    PartOfDay::{Evening, Morning, Night},
    Phrases,
};

pub(super) static CLUES: Clues = Clues {
    year_prefixes: set!("post, pre"),
    versed: set!(
        "daniel, exodus, genesis, hebräer, hiob, jeremia, jesaia, jesaja, johannes, korinther, lukas, markus, matthäus",
        "mose, römer"
    ),
    dialled: set!(
        "anrufen, durchwahl, erreich|bar|en, fax, hotline, notfall, notruf, rufen, sms, telefax, telefoniere",
        "telefonisch, wähl|e|en|t"
    ),
    versioned: set!(
        "aktualisier|en|ung, bug||s, build||s, downgrade, firmware, kernel, msrv, patch, release||s, update||s, upgrade",
        "version||en"
    ),
    troops: set!(
        "armee, artillerie, bataillon, breitengrad, brigade, corps, division, dragons, flotte, flottille",
        "gebirgsdivision, geschwader, infanterie, infanteriedivision, kammer, kavallerie, kompanie, korps, legion",
        "luftflotte, längengrad, meridian, panzerarmee, panzerdivision, regiment, schützendivision, senat, strafkammer",
        "strafsenat, zivilkammer, zivilsenat"
    ),
    counted_before: set!(
        "abend, anzahl, dorf, durchschnitt, frühjahr, frühling, gesamt, herbst, jahr, land, mittel, monat, morgen",
        "nacht, nord||en, ost||en, region, schnitt, sommer, stadt, summe, süd||en, vorjahr, vormonat, vorwoche",
        "west||en, winter, woche, zahl"
    ),
    place_prepositions: set!("auf, aus, für, in, nach, von"),
    noun_ahead: set!("in"),
    pressed: set!("drücken"),
    cited: set!("abb, abs, abschn, anh, anm, art, bd, fig, fn, kap, lit, nr, rn, rz, tab, tz, vol, ziff, zif"),
    identified: set!(
        "aktenzeichen, az, durchwahl, fax, handy, hotline, konto, kto, kundennummer, matrikelnummer, mobil, plz",
        "postleitzahl, tele|fax|fon, wkn"
    ),
    works: set!(
        "album, buch, drama, episode, fernsehfilm, film||e, hörspiel, krimi, musical, oper, roman, serie, single",
        "sitcom, song, stück, tatort, telenovela, thriller, titel"
    ),
    storeys: set!("bundesliga, etage, fc, fußballclub, liga, obergeschoss, og, stock||werk"),
    groups: set!("gang, gruppe"),
    steel: set!("edelstahl, stahl"),
    current: set!("elek, motor, sicherung, steckdose, strom, volt"),
    over: set!("über"),
    stretched: set!(
        "abkommen, anleihe, auftrag, bericht, bronze, darlehen, distanz, finale, führt, gold, kredit, lauf",
        "meisterschaft, rechnung, rekord, rennen, scheck, silber, titel, urteil, vereinbarung, verteilt, vertrag",
        "weltrekord"
    ),
    comparing: set!("mehr, weniger"),
    of_the_year: Phrases::of(&["des jahres", "dieses jahres", "des vergangenen jahres", "des laufenden jahres"]),
    parts_of_day: &[
        ("morgens", Morning),
        ("vormittags", Morning),
        ("nachmittags", Evening),
        ("abends", Evening),
        ("nachts", Night),
    ],
    local_times: Phrases::of(&["ortszeit", "mesz", "mez"]),
    street_ends: &["straße", "strasse", "gasse", "allee", "platz", "Straße", "Strasse", "Gasse", "Allee", "Platz"],
    of_street: set!("des"),
    odds: set!("quote"),
    quoted_articles: set!("das, der, die"),
    station_lands: set!("bayern"),
    trains: set!("ec, ic||e, rb, re, rj"),
    codes: set!("code||s, geheimzahl, kennwort, pin, plz, postleitzahl"),
    multiplied: set!("multipli"),
    multiplied_by: set!("mit"),
    bits: set!("bit||ig|ige|igem|igen|iger|iges|s"),
    ..Clues::NONE
};
