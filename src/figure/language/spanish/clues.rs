//! Words of Spanish beside a number that make it no figure, or another one.

use super::super::table::set;
use crate::figure::lexicon::{
    Clues,
    PartOfDay::{Evening, Morning, Night},
    Phrases,
};

pub(super) static CLUES: Clues = Clues {
    year_prefixes: set!("post, pre"),
    versed: set!("corintios, daniel, génesis, hebreos, isaías, job, juan, lucas, marcos, mateo, romanos, éxodo"),
    dialled: set!("fax, llam|ar|e|en, marque||z, sms"),
    versioned: set!("build||s, kernel, patch, release, versi|ones|ón"),
    troops: set!(
        "batallón, brigada, compañía, cuerpo, división, ejército, escuadrón, flota, flotilla, legión, marines",
        "meridiano, paralelo, regimiento"
    ),
    counted_before: set!(
        "capital, ciudad, este, final, invierno, mañana, media, mundo, noche, norte, oeste, otoño, otro, país",
        "primavera, promedio, pueblo, región, resto, sur, tarde, total, verano"
    ),
    noun_ahead: set!("al, con, de||l|sde, hacia, por"),
    pressed: set!("marque, pulse"),
    cited: set!("ap, art, cap, fig, lit, núm, par, pp, pág, sect, tab, vol"),
    identified: set!("cif, cp, dni, fax, móvil, nif, teléfono"),
    works: set!(
        "album, documental, drama, film, libro, musical, novela, oratorio, película, serie, single, telenovela, thriller"
    ),
    storeys: set!("derecha, izquierda, piso, planta"),
    groups: set!("grupo, promoción"),
    steel: set!("acero, inox, inoxidable"),
    current: set!("corriente, elec, enchufe, fusible, interruptor, motor, volt"),
    of_the_year: Phrases::of(&["del año", "de este año", "del año pasado"]),
    parts_of_day: &[
        ("de la mañana", Morning),
        ("de la madrugada", Morning),
        ("de la tarde", Evening),
        ("de la noche", Night),
    ],
    local_times: Phrases::of(&["hora local"]),
    streets_before: set!("avenida, calle, paseo, plaza"),
    of_street: set!("del"),
    rated: set!("calificación, nota, puntaje, puntuación, valoración"),
    full_ordinals: set!("primero, tercero"),
    odds: set!("cuota"),
    title_articles: set!("el, la||s, los"),
    channel_article: set!("la"),
    genitive_of: set!("de"),
    codes: set!("codes, código, pin, postal"),
    multiplied: set!("multipli"),
    multiplied_by: set!("por"),
    bits: set!("bit||s"),
    ..Clues::NONE
};
