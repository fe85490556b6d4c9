//! Words of Italian beside a number that make it no figure, or another one.

use super::super::table::set;
use crate::figure::lexicon::{Clues, Phrases};

pub(super) static CLUES: Clues = Clues {
    year_prefixes: set!("post, pre"),
    versed: set!("corinzi, daniele, esodo, genesi, giovanni, isaia, luca, marco, matteo, romani"),
    dialled: set!("chiam|are|ate, comporre, fax, hotline, sms"),
    versioned: set!("aggiornamento, build||s, kernel, patch, release, update, versione"),
    troops: set!(
        "armata, battaglione, brigata, compagnia, corpo, divisione, flotta, legione, meridiano, parallelo, plotone",
        "reggimento, squadrone"
    ),
    counted_before: set!("capitale, est, media, nord, ovest, primavera, sud, totale"),
    noun_ahead: set!("al, con, in"),
    cited: set!("art, cap, fig, lit, par, pp, tab, vol"),
    identified: set!("fax, mobile, telefono"),
    works: set!("album, drama, episode, film, libro, musical, opera, oratorio, serie, single, thriller"),
    steel: set!("inox"),
    current: set!("corrente, elet, volt"),
    of_the_year: Phrases::of(&["dell'anno", "di quest'anno"]),
    streets_before: set!("piazza, viale"),
    codes: set!("code||s, codice, pin, password"),
    bits: set!("bit"),
    ..Clues::NONE
};
