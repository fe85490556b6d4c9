//! French.

mod frequent;
mod idioms;

use super::{
    Spoken,
    table::{table, words},
};
use crate::figure::lexicon::{
    Adjectives, Bound, Filter, Lexicon, Marks, Num, Phrases, Qualifiers, Sayings, Table, Tail, Words, filter,
};
use Bound::{About, Least, Most};
use Num::{Century, HalfWord, Hundred, Mixed, Multiple, Ordinal, Part, Parts, QuarterWord, Round, Scale, Small, Vague};
use Tail::{Cent, Measure, Money, Percent, Points, Rate, Time, Times};

static FILTER: Filter = filter(NUMBERS);

table!(MONTHS: u8 =
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

static WEEKDAYS: &[&str] = &["dimanche", "jeudi", "lundi", "mardi", "mercredi", "samedi", "vendredi"];

static QUALIFIERS: &[(&str, Bound)] = &[
    ("un maximum de", Most),
    ("un minimum de", Least),
    ("un maximum d'", Most),
    ("pas moins des", Least),
    ("aux alentours des", About),
    ("pas moins de", Least),
    ("pas moins d'", Least),
    ("pas plus de", Most),
    ("pas plus d'", Most),
    ("un peu plus de", Least),
    ("un peu plus d'", Least),
    ("un peu moins de", Most),
    ("un peu moins d'", Most),
    ("plus de", Least),
    ("plus d'", Least),
    ("plus du", Least),
    ("plus des", Least),
    ("moins de", Most),
    ("moins d'", Most),
    ("moins du", Most),
    ("au moins", Least),
    ("au minimum", Least),
    ("au maximum", Most),
    ("tout au plus", Most),
    ("au plus", Most),
    ("près de", About),
    ("près d'", About),
    ("près du", About),
    ("aux alentours de", About),
    ("autour de", About),
    ("de l'ordre de", About),
    ("aux environs de", About),
    ("environ", About),
    ("quelque", About),
    ("à peu près", About),
    ("approximativement", About),
    ("presque", About),
    ("quasiment", About),
    ("pratiquement", About),
    ("plus ou moins", About),
    ("au-delà de", Least),
    ("au-dessus de", Least),
    ("au-dessous de", Most),
    ("en dessous de", Most),
];

static UP_TO: &[&str] = &["jusqu'à", "jusqu’à", "jusqu'au"];

static PER: &[&str] = &["par"];

static AND: &[&str] = &["et"];

static OR: &[&str] = &["ou"];

static TO: &[&str] = &["à", "au", "jusqu'à", "jusqu'au", "jusqu'en", "et le"];

static FROM: &[&str] = &["de", "du", "d'", "depuis", "des"];

static BETWEEN: &[&str] = &["entre le", "entre les", "entre"];

static ONE: &[&str] = &["un", "une"];

static SEVERAL: &[&str] = &["plusieurs", "quelques"];

static EARLY: &[&str] = &["début", "mi", "fin"];

static OF: &[&str] = &["de l'année", "de l'an", "de", "d'", "du", "des"];

static THE: &[&str] = &["le", "la", "les", "l'"];

static DECADE: &[&str] = &["années"];

static HOUR_AFTER: &[&str] = &["heures gmt"];

static HOUR_WORDS: &[&str] = &["h", "heures", "heure"];

static AT_HOUR: &[&str] = &["à", "à partir de", "vers", "dès", "jusqu'à", "avant", "après", "entre"];

static ORDINAL_ENDS: &[&str] = &["ères", "ère", "ers", "er", "res", "re", "èmes", "ème", "nde", "nd", "es", "e"];

words!(IN_YEAR:
    "achevé, an, année, après, automne, avant, clos, clôturé, depuis, dès, début, débuté, en, entre, fin, fini",
    "hiver, jusqu'en, jusqu'à, l'an, mi, pour l'année, printemps, terminé, vers, été"
);

static OF_YEAR: &[&str] = &["de", "et", "à", "pour", "que", "du", "des", "ou", "par", "sur", "contre", "d'", "au"];

static OUT_OF: &[&str] = &["sur"];

static AND_HALF: &[&str] = &["et demie", "et demi"];

static NUMBER_AND_HALF: &[&str] = &["et demie", "et demi"];

static AGAINST: &[&str] = &["contre", "à"];

static BY: &[&str] = &["par", "de"];

static ON_DAY: &[&str] = &["du", "depuis", "au"];

static ARTICLES: &[&str] = &["le", "la", "les", "l'", "un", "une"];

static CENTURY: &[&str] = &["siècle", "siècles"];

static QUARTER: &[&str] = &["trimestre", "trimestres"];

static HALF: &[&str] = &["moitié", "semestre", "semestres"];

static NO_HALF_AFTER: &[&str] = &["autre", "bonne", "deuxième", "même", "première", "seconde"];

static NO_HALF_BEFORE: &[&str] = &[];

static PLURAL_SCALES: &[&str] = &["milliards", "millions"];

words!(LABELS:
    "a, acte, al., alinéa, alinéas, amphithéâtre, annexe, annexes, appartement, appendice, arrêt, arrêté, art.",
    "article, articles, autoroute, axe, aérienne, bataillon, bitume, bloc, borne, boîte, branche, brasserie",
    "brigade, bureau, bus, bâtiment, cantique, carbone, cas, case, caserne, casier, catégorie, cedex, cellule",
    "chambre, chap., chapitre, chapitres, chromosome, circulaire, classe, clause, clauses, client, cobalt, code",
    "colonne, compagnie, considérant, consigne, couloir, course, césium, d, d., directive, dossard, dossier",
    "décret, départementale, embarcadère, emplacement, erreur, escadron, escalier, exercice, facture, fascicule",
    "feuillet, fig., figure, figures, formulaire, formule, gare, graphique||s, groupe, guichet, hall, hangar",
    "immeuble, interleukine, iode, k., kilomètre, l., laboratoire, lettre, ligne, lignes, local, loi, lot, lycée",
    "maillot, manche, maternelle, modèle, mouvement, n, n., nationale, niveau, no, no., note, numéro, numéros",
    "oméga, op., opus, ordonnance, p., page, pages, palier, paragraphe, paragraphes, parcelle, partie, pavillon",
    "phase, piste, pièce, place, planche, plutonium, point, polonium, port, porte, postale, poste, pourvoi, pp.",
    "promotion, protocole, psaume, quai, question, r., rame, rang, rangs, rapport, requête, règle, règlement",
    "régiment, résidence, résolution, saison, salle, scène, secteur, section, sentence, sortie, sourate",
    "sous-section, stand, station, strontium, strophe, studio, suite, symphonie, série, tabl., tableau, tableaux",
    "terminal, ticket, titre, tome, tour, train, tunnel, type, uranium, variante, verset, version, versions",
    "villa, vitamine, voie, voiture, vol, vol., volume, wagon, zone, échelon, épisode, étage, étape"
);

words!(VOTES:
    "abstentions, adopte, adopté, adoptée, approuve, approuvé, approuvée, assemblée, commission, conseil, députés",
    "jury, loi, majorité, motion, parlement, rejeté, rejetée, résolution, scrutin, sénat, sénateurs, texte, voix",
    "votants, vote, votes, voté"
);

words!(SPORTS:
    "battu, battus, but, buts, championnat, coupe, domicile, défaite, emporte, emportent, emporté, entraîneur",
    "extérieur, finale, gagne, gagné, imposé, imposée, imposés, incliné, inclinée, joueur, joueurs, ligue, match",
    "matchs, menait, mené, mi-temps, nul, remporté, score, stade, tennis, tirs, victoire, équipe"
);

words!(CHANGES:
    "abaiss, accr, accélér, agrandi, allongé, amput, amélior, atteint, augment, baiss, bond, bondi, chut, croî",
    "crû, descend, diminu, doubl, décliné, dégringol, dépass, effondr, fléchi, gagn, gliss, gonfl, grimp, hauss",
    "modifi, monte, montent, monté, passant, passe, passer, passé, perd, plong, porter, porté, progress, pruné",
    "quadrupl, rabais, raccourci, ralenti, ramen, recul, redescen, regagn, relev, remont, rempli, repass, repli",
    "réduct, rédui, régress, rétréc, s'établi, saut, tripl, varie, varié, élev, évolu"
);

words!(COMPARED:
    "aussi, celle, celui, ceux, davantage, inférieur, inférieure, l, la, le, les, leur, mieux, moins, plus, son",
    "supérieur, supérieure, supérieures, supérieurs"
);

static AGED: &[&str] = &["âgé de", "âgée de", "âgées de", "âgés de", "âge de"];

words!(FUNCTION:
    "a, ainsi, alors, après, au, aucun, aussi, autre, autres, aux, avait, avant, avec, ayant, c, car, ce",
    "cependant, ces, cette, chez, comme, contre, d, dans, de, depuis, des, dont, du, dès, déjà, elle, elles, en",
    "encore, enfin, ensemble, ensuite, entre, environ, est, et, furent, fut, hors, il, ils, inférieur, inférieure",
    "jusqu, l, la, le, les, leur, leurs, lors, lorsque, mais, malgré, moins, même, n, ne, ni, nos, notamment",
    "notre, nous, on, ont, or, ou, outre, où, par, parmi, pas, pendant, plus, pour, pourtant, presque, près, puis",
    "qu, quand, quant, que, quelque, quelques, qui, quoique, s, sa, sans, sauf, se, selon, ses, seulement, seuls",
    "si, soit, son, sont, sous, supérieur, supérieure, sur, tandis, total, tous, tout, toute, toutefois, toutes",
    "un, une, vers, voici, voir, y, à, également, étaient, était, étant, été"
);

table!(NUMBERS: Num =
    ("un, une", Small(1)),
    ("deux", Small(2)),
    ("trois", Small(3)),
    ("quatre", Small(4)),
    ("cinq", Small(5)),
    ("six", Small(6)),
    ("sept", Small(7)),
    ("huit", Small(8)),
    ("neuf", Small(9)),
    ("dix", Small(10)),
    ("onze", Small(11)),
    ("douze", Small(12)),
    ("treize", Small(13)),
    ("quatorze", Small(14)),
    ("quinze", Small(15)),
    ("seize", Small(16)),
    ("vingt||s", Small(20)),
    ("trente", Small(30)),
    ("quarante", Small(40)),
    ("cinquante", Small(50)),
    ("soixante", Small(60)),
    ("septante", Small(70)),
    ("huitante, octante", Small(80)),
    ("nonante", Small(90)),
    ("cent||s", Hundred),
    ("mille", Scale(3)),
    ("million||s", Scale(6)),
    ("milliard||s", Scale(9)),
    ("billion||s", Scale(12)),
    ("premi|er|ers|ère|ères", Ordinal(1)),
    ("deuxième||s, second||e", Ordinal(2)),
    ("troisième", Ordinal(3)),
    ("quatrième", Ordinal(4)),
    ("cinquième", Ordinal(5)),
    ("sixième", Ordinal(6)),
    ("septième", Ordinal(7)),
    ("huitième", Ordinal(8)),
    ("neuvième", Ordinal(9)),
    ("dixième", Ordinal(10)),
    ("onzième", Ordinal(11)),
    ("douzième", Ordinal(12)),
    ("treizième", Ordinal(13)),
    ("quatorzième", Ordinal(14)),
    ("quinzième", Ordinal(15)),
    ("seizième", Ordinal(16)),
    ("vingtième", Ordinal(20)),
    ("trentième", Ordinal(30)),
    ("quarantième", Ordinal(40)),
    ("cinquantième", Ordinal(50)),
    ("soixantième", Ordinal(60)),
    ("centième", Ordinal(100)),
    ("millième", Ordinal(1000)),
    ("siècle||s", Century),
    ("semestre", HalfWord),
    ("demi||e", Mixed(0.5)),
    ("double", Multiple(2.0)),
    ("triple", Multiple(3.0)),
    ("quadruple", Multiple(4.0)),
    ("quintuple", Multiple(5.0)),
    ("moitié", Part(2)),
    ("tiers", Part(3)),
    ("quart", Part(4)),
    ("dixièmes", Parts(10)),
    ("centièmes", Parts(100)),
    ("quarts", Parts(4)),
    ("cinquièmes", Parts(5)),
    ("sixièmes", Parts(6)),
    ("septièmes", Parts(7)),
    ("huitièmes", Parts(8)),
    ("neuvièmes", Parts(9)),
    ("trimestre", QuarterWord),
    ("dizaine", Round(10)),
    ("centaine", Round(100)),
    ("millier", Round(1000)),
    ("quinzaine", Round(15)),
    ("vingtaine", Round(20)),
    ("trentaine", Round(30)),
    ("quarantaine", Round(40)),
    ("cinquantaine", Round(50)),
    ("soixantaine", Round(60)),
    ("douzaine", Round(12)),
    ("dizaines", Vague(10.0)),
    ("douzaines", Vague(12.0)),
    ("centaines", Vague(1e2)),
    ("milliers", Vague(1e3))
);

table!(TAILS: Tail =
    ("fr., fr", Money("FRF")),
    ("florins, écus, ducats, sesterces, deniers, drachmes, thalers, louis, guinées, maravédis", Money("XXX")),
    ("pesetas", Money("ESP")),
    ("lires", Money("ITL")),
    ("escudos", Money("PTE")),
    ("schillings", Money("ATS")),
    ("francs belges", Money("BEF")),
    ("francs luxembourgeois", Money("LUF")),
    ("hab., hab, habitants", Tail::Heads),
    ("kilobases", Measure("kb", 1)),
    ("paires de bases", Measure("bp", 1)),
    ("tr/min, tours par minute", Measure("rpm", 1)),
    ("arpents", Measure("arpent", 1)),
    ("parsecs", Measure("pc", 1)),
    ("millisecondes", Time(0.001, "s")),
    ("bits", Measure("bit", 1)),
    ("dizaines", Tail::Scale(1)),
    ("centaines", Tail::Scale(2)),
    ("mille, milliers", Tail::Scale(3)),
    ("million||s", Tail::Scale(6)),
    ("md, mds, milliard||s, mrd", Tail::Scale(9)),
    ("billion||s", Tail::Scale(12)),
    ("p.100, pourcent||s, p. 100, pour cent", Percent("%")),
    ("point de base, points de base", Percent("bp")),
    ("point de pour cent, point de pourcentage, points de pour cent, points de pourcentage", Percent("pp")),
    ("dollars australiens", Money("AUD")),
    ("reais, réaux", Money("BRL")),
    ("dollars canadiens", Money("CAD")),
    ("franc suisse, francs suisses", Money("CHF")),
    ("renminbi, yuan||s", Money("CNY")),
    ("couronnes tchèques", Money("CZK")),
    ("deutschemarks, marks", Money("DEM")),
    ("couronnes danoises", Money("DKK")),
    ("dinars", Money("DZD")),
    ("livres égyptiennes", Money("EGP")),
    ("euro||s", Money("EUR")),
    ("franc||s, francs français", Money("FRF")),
    ("livre||s sterling", Money("GBP")),
    ("dollars hongkongais, dollars de hong kong", Money("HKD")),
    ("forint||s", Money("HUF")),
    ("shekels", Money("ILS")),
    ("roupie||s, roupies indiennes", Money("INR")),
    ("rials", Money("IRR")),
    ("yen||s", Money("JPY")),
    ("won||s", Money("KRW")),
    ("tenge||s", Money("KZT")),
    ("dirhams", Money("MAD")),
    ("pesos", Money("MXN")),
    ("couronnes norvégiennes", Money("NOK")),
    ("zloty||s", Money("PLN")),
    ("rouble||s", Money("RUB")),
    ("couronnes, couronnes suédoises", Money("SEK")),
    ("livres turques", Money("TRY")),
    ("hryvnias", Money("UAH")),
    ("dollar||s, dollar américain, dollars américains", Money("USD")),
    ("franc||s cfa", Money("XOF")),
    ("rand||s", Money("ZAR")),
    ("centime||s, centimes d'euro", Cent("EUR")),
    ("ampère||s", Measure("A", 1)),
    ("octet||s", Measure("B", 1)),
    ("becquerels", Measure("Bq", 1)),
    ("gigaoctet||s, go", Measure("GB", 1)),
    ("gigahertz", Measure("GHz", 1)),
    ("gigawatt||s", Measure("GW", 1)),
    ("gigawattheure||s", Measure("GWh", 1)),
    ("gigabits", Measure("Gbit", 1)),
    ("gigatonne||s", Measure("Gt", 1)),
    ("hertz", Measure("Hz", 1)),
    ("joule||s", Measure("J", 1)),
    ("kelvins", Measure("K", 1)),
    ("litre||s", Measure("L", 1)),
    ("mo, mégaoctet||s", Measure("MB", 1)),
    ("mégahertz", Measure("MHz", 1)),
    ("mégapixels", Measure("MP", 1)),
    ("mégawatt||s", Measure("MW", 1)),
    ("mégawattheure||s", Measure("MWh", 1)),
    ("mégabits", Measure("Mbit", 1)),
    ("mégatonne||s", Measure("Mt", 1)),
    ("sieverts", Measure("Sv", 1)),
    ("to, téraoctet||s", Measure("TB", 1)),
    ("térawatt||s", Measure("TW", 1)),
    ("térawattheure||s", Measure("TWh", 1)),
    ("volt||s", Measure("V", 1)),
    ("watt||s", Measure("W", 1)),
    ("bars", Measure("bar", 1)),
    ("baril||s", Measure("bbl", 1)),
    ("centilitre||s", Measure("cL", 1)),
    ("calories", Measure("cal", 1)),
    ("chevaux", Measure("ch", 1)),
    ("centimètre||s", Measure("cm", 1)),
    ("centimètre carré, centimètres carrés", Measure("cm", 2)),
    ("centimètre cube, centimètres cubes", Measure("cm", 3)),
    ("carat||s", Measure("ct", 1)),
    ("décibel||s", Measure("dB", 1)),
    ("pied||s", Measure("ft", 1)),
    ("gramme||s", Measure("g", 1)),
    ("gallon||s", Measure("gal", 1)),
    ("hectolitre||s", Measure("hL", 1)),
    ("hectopascals", Measure("hPa", 1)),
    ("hectare||s", Measure("ha", 1)),
    ("pouce||s", Measure("in", 1)),
    ("kilooctets, ko", Measure("kB", 1)),
    ("kilojoules", Measure("kJ", 1)),
    ("kilovolts", Measure("kV", 1)),
    ("kilowatt||s", Measure("kW", 1)),
    ("kilowatt-heure, kilowattheure||s, kilowatts-heures", Measure("kWh", 1)),
    ("kilocalories", Measure("kcal", 1)),
    ("kilo||s, kilogramme||s", Measure("kg", 1)),
    ("kilomètre||s", Measure("km", 1)),
    ("kilomètre carré, kilomètres carrés", Measure("km", 2)),
    ("kilomètre cube, kilomètres cubes", Measure("km", 3)),
    ("noeuds, nœud||s", Measure("kn", 1)),
    ("année-lumière, années-lumière", Measure("ly", 1)),
    ("mètre||s", Measure("m", 1)),
    ("mètre carré, mètres carrés", Measure("m", 2)),
    ("mètre cube, mètres cubes", Measure("m", 3)),
    ("millilitre||s", Measure("mL", 1)),
    ("millisieverts", Measure("mSv", 1)),
    ("milligramme||s", Measure("mg", 1)),
    ("millimètre||s", Measure("mm", 1)),
    ("millimètres carrés", Measure("mm", 2)),
    ("millimètres cubes", Measure("mm", 3)),
    ("moles", Measure("mol", 1)),
    ("nanomètre||s", Measure("nm", 1)),
    ("mille marin, mille nautique, milles marins, milles nautiques", Measure("nmi", 1)),
    ("once||s", Measure("oz", 1)),
    ("pixels", Measure("px", 1)),
    ("quinta|l|ux", Measure("q", 1)),
    ("tonne||s", Measure("t", 1)),
    ("degré||s", Measure("°", 1)),
    ("degré||s celsius", Measure("°C", 1)),
    ("degrés fahrenheit", Measure("°F", 1)),
    ("microgramme||s", Measure("µg", 1)),
    ("micromètre||s, micron||s", Measure("µm", 1)),
    ("kilomètre-heure, kilomètres-heure, kilomètres par heure, kilomètres à l'heure", Rate("km", "h")),
    ("jour||née|s, journées", Time(1.0, "d")),
    ("heure||s", Time(1.0, "h")),
    ("minute||s", Time(1.0, "min")),
    ("mois", Time(1.0, "mo")),
    ("seconde||s", Time(1.0, "s")),
    ("semaine||s", Time(1.0, "wk")),
    ("an, année||s, ans", Time(1.0, "yr")),
    ("décennie||s", Time(10.0, "yr")),
    ("siècle||s", Time(100.0, "yr")),
    ("millénaire||s", Time(1000.0, "yr")),
    ("trimestres", Time(3.0, "mo")),
    ("quinquennats", Time(5.0, "yr")),
    ("semestres", Time(6.0, "mo")),
    ("point||s", Points),
    ("fois", Times)
);

/// How French is told from other languages.
pub(super) static SPOKEN: Spoken = Spoken {
    lexicon: &LEXICON,
    frequent: frequent::FREQUENT,
    letters: "èêçàœùîûôâ",
    marks: "",
    endings: &[],
};

/// The words of French.
static LEXICON: Lexicon = Lexicon {
    before_era: Phrases::of(&[
        "av. j.-c.", "av. jc", "av. j.c.", "av. j. -c.", "avant j.-c.", "avant jésus-christ", "avant notre ère",
        "av. n. è.",
    ]),
    common_era: Phrases::of(&["ap. j.-c.", "apr. j.-c.", "après j.-c.", "après jésus-christ", "de notre ère"]),
    about_year: Phrases::of(&["vers"]),
    then: Phrases::of(&["puis", "et puis"]),
    adjectives: Adjectives::Agree,
    within_unit: Words::of(&[
        "autres", "belles", "bonnes", "bons", "courtes", "derniers", "dernières", "dures", "grandes", "longs",
        "longues", "meilleures", "petites", "pleines", "premiers", "premières", "prochaines", "prochains", "pénibles",
        "splendides",
    ]),
    verbs: Words::of(&[
        "a", "ai", "avaient", "avait", "comptait", "compte", "comptent", "devient", "est", "eu", "fait", "furent",
        "fut", "ont", "peut", "peuvent", "reste", "restent", "sera", "seront", "sont", "tua", "tué", "vit", "étaient",
        "était",
    ]),
    authors: Words::of(&["chez", "d", "de", "et", "par", "selon", "voir"]),
    either: Phrases::of(&["soit"]),
    editions: Words::of(&[
        "championnat", "championnats", "concile", "conférence", "congrès", "jeux", "olympiade", "olympiades", "sommet",
    ]),
    polls: Words::of(&["enquête", "sondage", "sondages"]),
    every: Phrases::of(&["chaque"]),
    old_year: Phrases::of(&["en", "vers", "depuis", "jusqu'en", "avant", "après", "circa", "dès", "environ"]),
    years: Phrases::of(&["années", "les années"]),
    same_month: Phrases::of(&["du même mois", "de ce mois", "du mois", "de ce même mois"]),
    the_year: Phrases::of(&["l'an", "l'année", "en l'an", "an"]),
    behind: &[
        ("ou plus", Least),
        ("et plus", Least),
        ("ou davantage", Least),
        ("et davantage", Least),
        ("ou moins", Most),
        ("et moins", Most),
        ("environ", About),
        ("au moins", Least),
        ("au plus", Most),
        ("au maximum", Most),
        ("au minimum", Least),
        ("tout au plus", Most),
        ("maximum", Most),
        ("minimum", Least),
        ("à peu près", About),
        ("approximativement", About),
    ],
    filter: &FILTER,
    months: Table::of(MONTHS),
    weekdays: Words::of(WEEKDAYS),
    qualifiers: Qualifiers::of(QUALIFIERS),
    up_to: Phrases::of(UP_TO),
    per: Phrases::of(PER),
    per_day_alone: true,
    and: Phrases::of(AND),
    minus: Phrases::of(&["moins"]),
    below_zero: Phrases::of(&["au-dessous de zéro", "en dessous de zéro", "sous zéro", "sous le zéro"]),
    or: Phrases::of(OR),
    to: Phrases::of(TO),
    from: Phrases::of(FROM),
    between: Phrases::of(BETWEEN),
    one: Phrases::of(ONE),
    several: Phrases::of(SEVERAL),
    early: Phrases::of(EARLY),
    of: Phrases::of(OF),
    the: Phrases::of(THE),
    decade: Phrases::of(DECADE),
    hour_after: Phrases::of(HOUR_AFTER),
    hour_words: Phrases::of(HOUR_WORDS),
    at_hour: Phrases::of(AT_HOUR),
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(IN_YEAR),
    of_year: Phrases::of(OF_YEAR),
    out_of: Phrases::of(OUT_OF),
    out_of_things: Phrases::of(&["sur"]),
    and_half: Phrases::of(AND_HALF),
    and_quarter: Phrases::of(&["et quart"]),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    on_day: Phrases::of(ON_DAY),
    day_led: Phrases::of(&["le", "dès le", "avant le", "après le", "jusqu'au"]),
    articles: Phrases::of(ARTICLES),
    century: Words::of(CENTURY),
    quarter: Words::of(QUARTER),
    half: Words::of(HALF),
    no_half_after: Words::of(NO_HALF_AFTER),
    no_half_before: Words::of(NO_HALF_BEFORE),
    plural_scales: Words::of(PLURAL_SCALES),
    labels: Words::of(LABELS),
    extents: Words::of(&["oscill", "vari", "étend"]),
    votes: Words::of(VOTES),
    ballots: Words::of(&["voix", "votes"]),
    sports: Words::of(SPORTS),
    changes: Words::of(CHANGES),
    compared: Words::of(COMPARED),
    aged: Phrases::of(AGED),
    function: Words::of(FUNCTION),
    idioms: Sayings::of(idioms::IDIOMS),
    marks: Marks { group: '.', spaces: true, decimal: ',', month_first: false, either: false },
    the_one: Words::of(&["au", "du", "la", "le"]),
    plural: &["s", "x"],
    multiple_after: Phrases::of(&["le", "au"]),
    the_parts: true,
    bare_scales: true,
    tens_alone: true,
    half_takes_article: true,
    postcodes: true,
    numbers: Table::of(NUMBERS),
    tails: Table::of(TAILS),
    ..Lexicon::EMPTY
};
