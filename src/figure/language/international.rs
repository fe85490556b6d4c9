//! Names and signs that stand in texts of any language beside a number that is no figure.

use super::table::words;
use crate::figure::lexicon::{Words, set_of};

words!(MAKER_NAMES:
    "agenda, airbus, android, antonow, apollo, ariane, audi, bluetooth, bmw, boeing, canon, cargo, cessna",
    "challenger, chrome, citroën, claas, clang, cmake, concorde, cyberpunk, dax, debian, deere, deutz, din, docker",
    "embraer, euro, expo, falcon, fendt, fi, fiat, fifa, firefox, ftse, galaxy, gcc, gemini, glibc, golf, hannover",
    "heinz, horizon, horizont, iljuschin, industrie, industry, ios, iphone, java, ju, kernel, kubernetes, kubota",
    "lada, leica, leopard, levi, libreoffice, linux, llvm, macos, mainz, mdax, mercedes, milan, mirage, mysql, nikkei",
    "nikon, nintendo, nokia, norm, npm, office, opel, openssl, osb, perl, peugeot, photoshop, php, pixel",
    "playstation, porsche, postgresql, pro, prosieben, puma, python, renault, ruby, rust, rustc, saab, schalke",
    "sdax, sojus, soyouz, sqlite, stoxx, stuttgart, tecdax, tiger, tornado, toyota, trisomie, tupolew, typescript",
    "ubuntu, usb, vision, visión, volvo, voyager, web, windows, xbox, zond"
);

/// Makers and programmes whose types are numbers, where capital letters tell nothing.
pub(in crate::figure) static MAKERS: Words = set_of!(MAKER_NAMES);

words!(REGISTERS: "arxiv, bic, ddi, doi, iban, id, imei, isbn, isin, issn, oclc, pmid, postcode, ref, swift, tel, zip");

/// Registers whose numbers identify.
pub(in crate::figure) static IDENTIFIERS: Words = set_of!(REGISTERS);

/// The register whose numbers follow a colon without a space.
pub(in crate::figure) const DOI: &str = "doi";

/// Capitals of a norm before its number, where it is no preposition: `UNE-EN 1090`.
pub(in crate::figure) const NORM: &str = "EN";

/// The piece of chess that two letters tell.
pub(in crate::figure) const LONG_PIECE: &str = "Кр";

/// Halves of the day behind an hour.
pub(in crate::figure) static MERIDIEM: &[&str] = &["a.m.", "p.m.", "a. m.", "p. m.", "a.m", "p.m", "am", "pm"];
