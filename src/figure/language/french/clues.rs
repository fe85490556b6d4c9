//! Words of French beside a number that make it no figure, or another one.

use super::super::table::set;
use crate::figure::lexicon::{
    Clues,
    PartOfDay::{Evening, Morning},
    Phrases,
};

pub(super) static CLUES: Clues = Clues {
    year_prefixes: set!("après, avant, post, pré"),
    versed: set!("corinthiens, daniel, exode, genèse, isaïe, jean, job, luc, marc, matthieu, romains"),
    dialled: set!("appel|er|ez, compose|r|z, fax, hotline, sms"),
    versioned: set!("bug||s, build||s, kernel, patch, release, version||s"),
    updates: Phrases::of(&["mise à jour", "mises à jour"]),
    troops: set!(
        "armée, arrondissement, artillerie, brigade, circuit, compagnie, corps, cuirassiers, division, dragons",
        "escadre, escadron, flotte, flottille, fusiliers, hussards, infanterie, légion, marines, méridien, parallèle",
        "régiment"
    ),
    leagues: set!("division"),
    counted_before: set!(
        "automne, autre, capitale, dernier, est, final, hiver, initial, matin, monde, moyenne, nord, original, ouest",
        "pays, printemps, région, soir, sud, total, ville, village, été"
    ),
    noun_ahead: set!("au, dans, de, du, par, sur, vers"),
    pressed: set!("appuyez, tapez"),
    cited: set!("ap, art, cap, chap, fig, lit, par, pp, sect, tab, tabl, vol"),
    identified: set!("cedex, fax, mobile, téléphone, télécopie, siren, siret"),
    works: set!(
        "album, comédie, documentaire, drama, film, livre, musical, opéra, oratorio, pièce, roman, série, single",
        "thriller"
    ),
    storeys: set!("étage"),
    groups: set!("groupe, promotion"),
    steel: set!("acier, inox, inoxydable"),
    current: set!("courant, fusible, moteur, prise, volt"),
    of_the_year: Phrases::of(&["de l'année", "de cette année", "de l'an dernier", "de l'année dernière"]),
    parts_of_day: &[("du matin", Morning), ("de l'après-midi", Evening), ("du soir", Evening)],
    local_times: Phrases::of(&["heure locale", "heure de paris"]),
    streets_before: set!("avenue, boulevard, impasse, quai, rue"),
    of_street: set!("des, du"),
    odds: set!("cote"),
    title_articles: set!("la, le||s"),
    adjective_numbers: set!("neuf"),
    genitive_of: set!("de"),
    roman_ends: &["ème", "e"],
    codes: set!("code||s, pin, postal"),
    multiplied: set!("multipli"),
    multiplied_by: set!("par"),
    bits: set!("bit||s"),
    ..Clues::NONE
};
