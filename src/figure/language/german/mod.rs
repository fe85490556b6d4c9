//! German.

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
use Num::{Century, Decade, Hundred, Mixed, Multiple, Ordinal, Part, Scale, Set, Small, Span, Vague, Whole};
use Tail::{Cent, Fold, Measure, Money, Percent, Rate, Time, Times};

static FILTER: Filter = filter(NUMBERS);

table!(MONTHS: u8 =
    ("jan, januar, jänner", 1),
    ("feb, februar", 2),
    ("mrz, mär||z", 3),
    ("apr||il", 4),
    ("mai", 5),
    ("jun||i", 6),
    ("jul||i", 7),
    ("aug, august", 8),
    ("sep||t, september", 9),
    ("okt, oktober", 10),
    ("nov, november", 11),
    ("dez, dezember", 12)
);

words!(WEEKDAYS:
    "di, dienstag, do, donnerstag, fr, freitag, mi, mittwoch, mo, montag, sa, samstag, so, sonnabend, sonntag"
);

static QUALIFIERS: &[(&str, Bound)] = &[
    ("ein maximum von", Most),
    ("ein minimum von", Least),
    ("höchstens noch", Most),
    ("grob geschätzt", About),
    ("nicht mehr denn", Most),
    ("nicht über", Most),
    ("nicht unter", Least),
    ("gut und gerne", Least),
    ("geschätzte", About),
    ("geschätzten", About),
    ("minimal", Least),
    ("nicht mehr als", Most),
    ("nicht weniger als", Least),
    ("mehr als", Least),
    ("weniger als", Most),
    ("in der größenordnung von", About),
    ("so viele wie", Most),
    ("mindestens", Least),
    ("wenigstens", Least),
    ("zumindest", Least),
    ("höchstens", Most),
    ("maximal", Most),
    ("bis zu", Most),
    ("annähernd", About),
    ("schätzungsweise", About),
    ("geschätzt", About),
    ("ungefähr", About),
    ("nahezu", About),
    ("beinahe", About),
    ("knapp", About),
    ("etwa", About),
    ("rund", About),
    ("circa", About),
    ("zirka", About),
    ("ca.", About),
    ("fast", About),
    ("an die", About),
    ("um die", About),
    ("gut", Least),
    ("über", Least),
    ("unter", Most),
];

static PER: &[&str] = &["pro", "je"];

static AND: &[&str] = &["und"];

static OR: &[&str] = &["oder"];

static TO: &[&str] = &["bis zum", "bis zur", "bis"];

static FROM: &[&str] = &["von", "vom", "von der"];

static BETWEEN: &[&str] = &["zwischen dem", "zwischen den", "zwischen"];

static ONE: &[&str] = &["ein", "eine", "einen", "einem", "einer", "eines"];

static SEVERAL: &[&str] = &["mehrere", "mehreren", "mehrerer", "einige", "einigen", "ein paar", "viele"];

static EARLY: &[&str] = &["anfang", "mitte", "ende", "frühe", "frühen", "frühes", "späte", "späten", "spätes"];

static OF: &[&str] = &["des jahres", "des"];

static THE: &[&str] = &["der", "den", "dem", "die", "das"];

static DECADE: &[&str] = &["er jahre", "er jahren", "er-jahre", "er-jahren", "er"];

static HOUR_AFTER: &[&str] = &["uhr"];

static ORDINAL_ENDS: &[&str] = &[];

words!(IN_YEAR:
    "seit, bis, im jahr, im jahre, in, jahr, jahres, jahre, jahren, ab, anfang, mitte, ende, vor, nach, sommer",
    "winter, herbst, frühjahr, frühling, von, zwischen, als, gegenüber, um"
);

static OF_YEAR: &[&str] = &["und", "oder", "der", "die", "das", "auf", "für", "zu", "aus", "dem", "den", "mit", "bei"];

static AGED: &[&str] = &["alter von"];

static NUMBER_AND_HALF: &[&str] = &["einhalb"];

static AND_HALF: &[&str] = &[];

static OUT_OF: &[&str] = &["von", "aus", "unter"];

static AGAINST: &[&str] = &["zu", "gegen"];

static BY: &[&str] = &["um", "auf das", "auf"];

static ON_DAY: &[&str] = &["am", "zum", "vom", "seit", "bis", "ab", "den"];

words!(BEFORE_ORDINAL:
    "am, im, zum, zur, vom, beim, der, die, das, den, dem, des, ihr, ihre, ihrem, ihren, ihrer, sein, seine",
    "seinem, seinen, seiner, jeder, jede, jedes, unser, ein"
);

static ARTICLES: &[&str] = &["die", "der", "das", "den", "dem"];

static CHANGE_TO: &[&str] = &["auf"];

static EVERY: &[&str] = &["jeder", "jede", "jedes", "jeden", "jedem"];

static CENTURY: &[&str] = &["jahrhundert", "jahrhunderte", "jahrhunderten", "jahrhunderts"];

static QUARTER: &[&str] = &["quartal", "quartals", "vierteljahr"];

static HALF: &[&str] = &["halbjahr", "halbjahres", "halbjahrs", "hälfte", "jahreshälfte"];

words!(NO_HALF_AFTER:
    "andere, anderen, bessere, besseren, erste, ersten, erster, letzte, letzten, nördliche, obere, südliche",
    "untere, zweite, zweiten, zweiter"
);

static NO_HALF_BEFORE: &[&str] = &[];

words!(ADVERBS_OF_NUMBER:
    "achtfach, achtmal, doppelt, dreifach, dreimal, fünffach, fünfmal, neunfach, neunmal, sechsfach, sechsmal",
    "siebenfach, siebenmal, vierfach, viermal, zehnfach, zehnmal, zweifach, zweimal"
);

static PLURAL_SCALES: &[&str] = &["billionen", "milliarden", "millionen"];

words!(LABELS:
    "a, abb., abbildung, abs., absatz, abschnitt, absätze, abteil, akte, aktenzeichen, anhang, anlage",
    "anmerkung, apartment, appartement, art., artikel, artikeln, artikelnummer, artikels, aufgabe, ausfahrt",
    "autobahn, b, bahnsteig, band, bataillon, bd., beispiel, beschluss, bestellnummer, blatt, block, blätter",
    "blättern, box, buchstabe, bundesstraße, bus, buslinie, büro, chromosom, cäsium, drucksache, ebene, en",
    "episode, fach, fall, fc, fehler, fehlercode, feld, fig., flug, flugnummer, flügel, folge, formel",
    "formular, fsv, fußnote, gate, gebäude, gleis, grab, grafik, gruppe, halle, haltestelle, haus, hausnummer",
    "hörsaal, ice, interleukin, iso, jod, k, kai, kammer, kanal, kap., kapitel, kennziffer, kino, klasse",
    "klausel, klauseln, kobalt, kohlenstoff, konto, kontonummer, kundennummer, kv, l, labor, landebahn",
    "lektion, lied, liegeplatz, linie, liste, los, losnummer, mappe, modell, no., nr., nummer, nummern, omega",
    "op., opus, ordner, paket, paragraf, paragrafen, paragraph, parkplatz, parzelle, pflegegrad, phase, platz",
    "plutonium, port, pos., position, postfach, pp., protokoll, psalm, punkt, radio, randnummer, randziffer",
    "raum, reaktor, regal, regiment, register, resolution, richtlinie, rn., route, rufnummer, runde, rz.",
    "rückennummer, s, s., satz, sc, schacht, schalter, schließfach, schritt, seite, seiten, sektor, senat",
    "serie, seriennummer, spalte, spieltag, spind, spur, staffel, startbahn, startnummer, steig, stellplatz",
    "steuernummer, straßenbahn, strontium, strophe, studio, stufe, suite, sure, sv, tab., tabelle, tabellen",
    "tagesordnungspunkt, teil, telefonnummer, terminal, ticket, tor, trakt, tram, trikotnummer, tsg, tsv, turm",
    "typ, türe, u, uran, urteil, variante, verordnung, vers, version, vfb, vfl, vgl. s., vitamin, vol.",
    "vordruck, vorgang, vorgangsnummer, wagen, weiche, wohnung, zeile, ziff., ziffer, zimmer, zone, zug",
    "zugnummer"
);

words!(VOTES:
    "abgelehnt, abgestimmt, abstimmung, angenommen, ausschuss, beschloss, beschlossen, bundesrat, bundestag",
    "enthaltungen, gericht, gesetz, mehrheit, nahm, parlament, rat, senat, stimmen, stimmte, stimmten, votierte",
    "votierten, votum"
);

words!(SPORTS:
    "achtelfinale, auswärts, besiegt, besiegte, bezwang, bundesliga, endspiel, endstand, favorit, favoritin",
    "finale, führte, führung, gespielt, gewann, gewannen, gewinnt, gewonnen, halbfinale, halbzeit, heimspiel",
    "hinspiel, liga, mannschaft, niederlage, pokal, remis, rückspiel, satz, schlug, schlugen, schlussphase",
    "schlägt, sieg, siegt, siegte, siegten, spiel, spiele, spielte, spielten, stadion, stürmer, sätze, tabelle",
    "team, tennis, tor, tore, torhüter, trainer, trennten, unentschieden, unterlag, unterlagen, verliert, verlor",
    "verloren, viertelfinale, zuschauer"
);

words!(CHANGES:
    "abgenommen, angehob, angestieg, anheb, anstieg, aufgestockt, ausgeb, ausgedehnt, ausgewei, erhöh, erweiter",
    "fall, fiel, gefall, gegangen, gehen, geht, gekletter, gekürz, gesenk, gesprung, gesteiger, gestieg, gesunk",
    "gewachs, geänder, ging, halbier, hob, klettert, kürz, nahm, reduz, rutsch, sank, schnell, schrumpf, senk",
    "sink, sprang, spring, steig, stieg, verbesser, verdoppel, verdreifach, verkürz, verlänger, verringer",
    "verschlechter, veränder, wachs, wechsel, wuchs, wächs, zugenommen, zunahm, zurück, änder"
);

words!(COMPARED:
    "als, besser, geringer, größer, größere, häufiger, höher, höhere, höheren, kleiner, länger, mehr, niedriger",
    "schneller, so, stärker, teurer, weniger, wie"
);

words!(FUNCTION:
    "ab, aber, allein, als, am, an, auch, auf, aus, bei, beim, bereits, bis, bleiben, blieb, blieben, da, dabei",
    "damit, dann, darf, das, dass, dem, den, der, des, die, dies, dieser, doch, durch, ein, eine, einem, einen",
    "einer, er, erst, es, etwa, für, gegen, gegenüber, haben, hat, hatte, hatten, im, in, ins, ist, je, jedoch",
    "jetzt, kam, kamen, kann, können, lag, lagen, mehr, mit, muss, müssen, nach, nicht, noch, nur, ob, oder, ohne",
    "pro, rund, sank, schon, sei, seit, sich, sie, sind, so, soll, sollen, sowie, statt, stieg, um, und, unter",
    "vom, von, vor, war, waren, weil, weniger, wenn, wie, wieder, will, wird, wollen, wurde, wurden, zu, zum, zur",
    "zwar, zwischen, über, übrig"
);

table!(NUMBERS: Num =
    ("jahrhundert||s|e|en", Century),
    ("ein||e|em|en|er|es|s", Small(1)),
    ("zwei||en|er", Small(2)),
    ("drei||en|er", Small(3)),
    ("vier||en", Small(4)),
    ("fuenf, fünf||en", Small(5)),
    ("sechs||en", Small(6)),
    ("sieben", Small(7)),
    ("acht", Small(8)),
    ("neun", Small(9)),
    ("zehn||en", Small(10)),
    ("elf", Small(11)),
    ("zwoelf, zwölf", Small(12)),
    ("dreizehn", Small(13)),
    ("vierzehn", Small(14)),
    ("fünfzehn", Small(15)),
    ("sechzehn", Small(16)),
    ("siebzehn", Small(17)),
    ("achtzehn", Small(18)),
    ("neunzehn", Small(19)),
    ("zwanzig", Small(20)),
    ("dreissig, dreißig", Small(30)),
    ("vierzig", Small(40)),
    ("fünfzig", Small(50)),
    ("sechzig", Small(60)),
    ("siebzig", Small(70)),
    ("achtzig", Small(80)),
    ("neunzig", Small(90)),
    ("hundert", Hundred),
    ("tausend", Scale(3)),
    ("million||en", Scale(6)),
    ("milliarde||n", Scale(9)),
    ("billion||en", Scale(12)),
    ("billiarde||n", Scale(15)),
    ("erste||m|n|r|s", Ordinal(1)),
    ("zweite||m|n|r|s", Ordinal(2)),
    ("dritte||m|n|r|s", Ordinal(3)),
    ("vierte||m|n|r|s", Ordinal(4)),
    ("fünfte||m|n|r|s", Ordinal(5)),
    ("sechste||m|n|r|s", Ordinal(6)),
    ("siebente||m|n|r|s, siebte||m|n|r|s", Ordinal(7)),
    ("achte||m|n|r|s", Ordinal(8)),
    ("neunte||m|n|r|s", Ordinal(9)),
    ("zehnte||m|n|r|s", Ordinal(10)),
    ("elfte||m|n|r|s", Ordinal(11)),
    ("zwölfte||m|n|r|s", Ordinal(12)),
    ("zwanziger", Decade(20)),
    ("dreissiger, dreißiger", Decade(30)),
    ("vierziger", Decade(40)),
    ("fünfziger", Decade(50)),
    ("sechziger", Decade(60)),
    ("siebziger", Decade(70)),
    ("achtziger", Decade(80)),
    ("neunziger", Decade(90)),
    ("halb||e|em|en|er|es", Mixed(0.5)),
    ("anderthalb, eineinhalb", Mixed(1.5)),
    ("zehnfach||e|en, zehnmal", Multiple(10.0)),
    ("hundertfach", Multiple(100.0)),
    ("doppelt, zweifach||e|en, zweimal", Multiple(2.0)),
    ("dreifach||e|en, dreimal", Multiple(3.0)),
    ("doppelte||n", Multiple(2.0)),
    ("vierfach||e|en, viermal", Multiple(4.0)),
    ("fünffach||e|en, fünfmal", Multiple(5.0)),
    ("sechsfach||e|en, sechsmal", Multiple(6.0)),
    ("siebenfach||e|en, siebenmal", Multiple(7.0)),
    ("achtfach||e|en, achtmal", Multiple(8.0)),
    ("neunfach||e|en, neunmal", Multiple(9.0)),
    ("zehntel||n", Part(10)),
    ("hundertstel||n", Part(100)),
    ("hälfte", Part(2)),
    ("zwanzigstel||n", Part(20)),
    ("drittel||n", Part(3)),
    ("viertel||n", Part(4)),
    ("fünftel||n", Part(5)),
    ("sechstel||n", Part(6)),
    ("siebtel||n", Part(7)),
    ("achtel||n", Part(8)),
    ("neuntel||n", Part(9)),
    ("dutzend", Set(12)),
    ("viertelstunde", Span(0.25, "h")),
    ("vierteljahr", Span(0.25, "yr")),
    ("dreiviertelstunde", Span(0.75, "h")),
    ("dreivierteljahr", Span(0.75, "yr")),
    ("vierteljahrhundert||s", Span(25.0, "yr")),
    ("dutzende||n", Vague(12.0)),
    ("hunderte||n|r", Vague(1e2)),
    ("tausende||n|r", Vague(1e3)),
    ("zehntausende||n|r", Vague(1e4)),
    ("hunderttausende||n|r", Vague(1e5))
);

table!(TAILS: Tail =
    ("gulden", Money("XXX")),
    ("taler||n, dukaten, kreuzer, florin, sesterzen, drachmen, denare, goldgulden, reichstaler", Money("XXX")),
    ("lire", Money("ITL")),
    ("peseten", Money("ESP")),
    ("escudos", Money("PTE")),
    ("francs, französische francs, französische franc, belgische francs", Money("FRF")),
    ("dinar, dinare", Money("XXX")),
    ("ostmark, mark der ddr", Money("XXX")),
    ("einw., einwohner, ew, personen, menschen", Tail::Heads),
    ("basenpaare||n", Measure("bp", 1)),
    ("kilobasen", Measure("kb", 1)),
    ("bit||s", Measure("bit", 1)),
    ("kilobit", Measure("kbit", 1)),
    ("lux", Measure("lx", 1)),
    ("lumen", Measure("lm", 1)),
    ("parsec", Measure("pc", 1)),
    ("u/min", Measure("rpm", 1)),
    ("hundert", Tail::Scale(2)),
    ("tausend, tsd, tsd.", Tail::Scale(3)),
    ("mill., million||en, mio, mio.", Tail::Scale(6)),
    ("md., milliarde||n, mrd, mrd.", Tail::Scale(9)),
    ("billion||en, bio, bio.", Tail::Scale(12)),
    ("billiarden", Tail::Scale(15)),
    ("prozent||ige|igen|iger|iges|s, v.h., v. h.", Percent("%")),
    ("basispunkt||e|en", Percent("bp")),
    ("prozentpunkt||e|en", Percent("pp")),
    ("promille", Percent("‰")),
    ("dirham", Money("AED")),
    ("argentinische pesos", Money("ARS")),
    ("schilling", Money("ATS")),
    ("australische||n dollar", Money("AUD")),
    ("rea|is|l", Money("BRL")),
    ("kanadische||n dollar", Money("CAD")),
    ("fr., franken, sfr, sfr., schweizer franken", Money("CHF")),
    ("renminbi, yuan, chinesische yuan", Money("CNY")),
    ("kubanische peso", Money("CUP")),
    ("tschechische||n kronen", Money("CZK")),
    ("d-mark, goldmark, mark, reichsmark, deutsche mark", Money("DEM")),
    ("dänische||n kronen", Money("DKK")),
    ("ägyptische pfund", Money("EGP")),
    ("euro||s", Money("EUR")),
    ("pfund, britische||n pfund, pfund sterling", Money("GBP")),
    ("hongkong-dollar", Money("HKD")),
    ("forint", Money("HUF")),
    ("schekel", Money("ILS")),
    ("rupien, indische rupie||n", Money("INR")),
    ("rial", Money("IRR")),
    ("isländische kronen", Money("ISK")),
    ("yen, japanische yen", Money("JPY")),
    ("won", Money("KRW")),
    ("tenge", Money("KZT")),
    ("peso||s, mexikanische pesos", Money("MXN")),
    ("norwegische||n kronen", Money("NOK")),
    ("neuseeland-dollar, neuseeländische dollar", Money("NZD")),
    ("zloty, złoty", Money("PLN")),
    ("lei, rumänische lei", Money("RON")),
    ("rubel", Money("RUB")),
    ("kronen, schwedische||n kronen", Money("SEK")),
    ("singapur-dollar", Money("SGD")),
    ("baht", Money("THB")),
    ("lira, türkische||n lira", Money("TRY")),
    ("taiwan-dollar", Money("TWD")),
    ("griwna, hrywnja, ukrainische hrywnja", Money("UAH")),
    ("dollar||s, us-dollar||s, amerikanische||n dollar, us-amerikanische dollar", Money("USD")),
    ("rand", Money("ZAR")),
    ("rappen", Cent("CHF")),
    ("pfennig", Cent("DEM")),
    ("cent||s, euro-cent", Cent("EUR")),
    ("pence", Cent("GBP")),
    ("us-cent", Cent("USD")),
    ("ampere", Measure("A", 1)),
    ("byte||s", Measure("B", 1)),
    ("becquerel", Measure("Bq", 1)),
    ("gigabyte", Measure("GB", 1)),
    ("gigahertz", Measure("GHz", 1)),
    ("gigawatt", Measure("GW", 1)),
    ("gigawattstunde||n", Measure("GWh", 1)),
    ("gigabit", Measure("Gbit", 1)),
    ("gigatonne||n", Measure("Gt", 1)),
    ("hertz", Measure("Hz", 1)),
    ("joule", Measure("J", 1)),
    ("kelvin", Measure("K", 1)),
    ("liter||n", Measure("L", 1)),
    ("megabyte", Measure("MB", 1)),
    ("megahertz", Measure("MHz", 1)),
    ("megajoule", Measure("MJ", 1)),
    ("megapixel", Measure("MP", 1)),
    ("megawatt", Measure("MW", 1)),
    ("megawattstunde||n", Measure("MWh", 1)),
    ("megabit", Measure("Mbit", 1)),
    ("megatonne||n", Measure("Mt", 1)),
    ("newton", Measure("N", 1)),
    ("petabyte", Measure("PB", 1)),
    ("pferdestärken, ps", Measure("PS", 1)),
    ("pascal", Measure("Pa", 1)),
    ("sievert", Measure("Sv", 1)),
    ("terabyte", Measure("TB", 1)),
    ("terawatt", Measure("TW", 1)),
    ("terawattstunde||n", Measure("TWh", 1)),
    ("volt", Measure("V", 1)),
    ("watt", Measure("W", 1)),
    ("wattstunden", Measure("Wh", 1)),
    ("zentner", Measure("Ztr", 1)),
    ("ar", Measure("a", 1)),
    ("bar", Measure("bar", 1)),
    ("barrel, fass", Measure("bbl", 1)),
    ("zentiliter", Measure("cL", 1)),
    ("kalorien", Measure("cal", 1)),
    ("zentimeter||n", Measure("cm", 1)),
    ("quadratzentimeter||n", Measure("cm", 2)),
    ("kubikzentimeter||n", Measure("cm", 3)),
    ("karat", Measure("ct", 1)),
    ("dezibel", Measure("dB", 1)),
    ("dezimeter", Measure("dm", 1)),
    ("dpi", Measure("dpi", 1)),
    ("doppelzentner", Measure("dt", 1)),
    ("fuß", Measure("ft", 1)),
    ("quadratfuß", Measure("ft", 2)),
    ("kubikfuß", Measure("ft", 3)),
    ("gramm", Measure("g", 1)),
    ("gallonen", Measure("gal", 1)),
    ("hektoliter||n", Measure("hL", 1)),
    ("hektopascal", Measure("hPa", 1)),
    ("hektar||en", Measure("ha", 1)),
    ("zoll", Measure("in", 1)),
    ("kilobyte", Measure("kB", 1)),
    ("kilohertz", Measure("kHz", 1)),
    ("kilojoule", Measure("kJ", 1)),
    ("kilovolt", Measure("kV", 1)),
    ("kilowatt", Measure("kW", 1)),
    ("kilowattstunde||n", Measure("kWh", 1)),
    ("kilokalorien", Measure("kcal", 1)),
    ("kilo||s, kilogramm", Measure("kg", 1)),
    ("kilometer||n|s", Measure("km", 1)),
    ("quadratkilometer||n", Measure("km", 2)),
    ("kubikkilometer||n", Measure("km", 3)),
    ("knoten", Measure("kn", 1)),
    ("kilotonnen", Measure("kt", 1)),
    ("lichtjahr||e|en", Measure("ly", 1)),
    ("höhenmeter||n, meter||n|s", Measure("m", 1)),
    ("quadratmeter||n", Measure("m", 2)),
    ("festmeter, kubikmeter||n, raummeter", Measure("m", 3)),
    ("milliliter||n", Measure("mL", 1)),
    ("millisievert", Measure("mSv", 1)),
    ("milligramm", Measure("mg", 1)),
    ("meile||n", Measure("mi", 1)),
    ("quadratmeile||n", Measure("mi", 2)),
    ("kubikmeile||n", Measure("mi", 3)),
    ("millimeter||n", Measure("mm", 1)),
    ("quadratmillimeter", Measure("mm", 2)),
    ("kubikmillimeter", Measure("mm", 3)),
    ("mol", Measure("mol", 1)),
    ("nanometer||n", Measure("nm", 1)),
    ("seemeile||n", Measure("nmi", 1)),
    ("unze||n", Measure("oz", 1)),
    ("pixel", Measure("px", 1)),
    ("tonne||n", Measure("t", 1)),
    ("grad", Measure("°", 1)),
    ("grad celsius", Measure("°C", 1)),
    ("grad fahrenheit", Measure("°F", 1)),
    ("mikrogramm", Measure("µg", 1)),
    ("mikrometer", Measure("µm", 1)),
    ("ohm", Measure("Ω", 1)),
    ("stundenkilometer||n, kilometer pro stunde, kilometern pro stunde", Rate("km", "h")),
    ("mikrosekunden", Time(0.000001, "s")),
    ("millisekunde||n", Time(0.001, "s")),
    ("arbeitstage||n, kalendertage||n, tag||e|en|es, tägig||e|em|en|er|es, werktage||n", Time(1.0, "d")),
    ("std, std., stunde||n, stündig||e|em|en|er|es", Time(1.0, "h")),
    ("min., minute||n, minütig||e|em|en|er|es, spielminuten", Time(1.0, "min")),
    ("monat||e|en|ig|ige|igem|igen|iger|iges|s", Time(1.0, "mo")),
    ("sek., sekunde||n, sekündig||e|em|en|er|es", Time(1.0, "s")),
    ("woche||n, wöchig||e|em|en|er|es", Time(1.0, "wk")),
    ("jahr||e|en|es, jährig||e|em|en|er|es, lebensjahre||n", Time(1.0, "yr")),
    ("jahrzehnt||e|en|s", Time(10.0, "yr")),
    ("jahrhundert||e|en", Time(100.0, "yr")),
    ("jahrtausend||e|en", Time(1000.0, "yr")),
    ("quartale||n", Time(3.0, "mo")),
    ("fach||e|em|en|er|es", Fold),
    ("mal", Times)
);

/// Parts of compound number words, longer ones before their own beginnings.
static STEMS: &[(&str, u32)] = &[
    ("dreizehn", 13),
    ("vierzehn", 14),
    ("fünfzehn", 15),
    ("sechzehn", 16),
    ("siebzehn", 17),
    ("achtzehn", 18),
    ("neunzehn", 19),
    ("zwanzig", 20),
    ("dreißig", 30),
    ("vierzig", 40),
    ("fünfzig", 50),
    ("sechzig", 60),
    ("siebzig", 70),
    ("achtzig", 80),
    ("neunzig", 90),
    ("zehn", 10),
    ("zwölf", 12),
    ("eins", 1),
    ("ein", 1),
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("elf", 11),
];

/// Endings that make a compound a length of time.
static SPANS: &[(&str, &str)] =
    &[("jährig", "yr"), ("tägig", "d"), ("stündig", "h"), ("minütig", "min"), ("monatig", "mo"), ("wöchig", "wk")];

/// What a number word in one piece means: `zweihundertfünfzig`, `einundzwanzigste`, `fünfjährige`.
fn glued(word: &str) -> Option<Num> {
    let (n, rest) = compound(word)?;
    if rest.is_empty() {
        return u8::try_from(n).ok().filter(|n| *n < 100).map(Small).or(Some(Whole(n)));
    }
    if rest == "einhalb" {
        return Some(Mixed(f64::from(n) + 0.5));
    }
    // zwanzigmal so groß; twice to ten times are in the table
    if rest == "mal" {
        return Some(Multiple(f64::from(n)));
    }
    if let Some((_, unit)) = SPANS.iter().find(|(end, _)| rest.strip_prefix(end).is_some_and(|e| e.len() <= 2)) {
        return Some(Span(f64::from(n), unit));
    }
    let ending = rest.strip_prefix("st").or_else(|| rest.strip_prefix('t'))?;
    let ordinal = n > 12 && matches!(ending, "e" | "en" | "er" | "es" | "em");
    u16::try_from(n).ok().filter(|_| ordinal).map(Ordinal)
}

/// The number that a word begins with, and the rest of the word.
fn compound(word: &str) -> Option<(u32, &str)> {
    let (mut total, mut open, mut rest) = (0u32, None::<u32>, word);
    loop {
        if let Some(after) = rest.strip_prefix("tausend") {
            total = (total + open.take().unwrap_or(u32::from(total == 0))).checked_mul(1000)?;
            rest = after;
        } else if let Some(after) = rest.strip_prefix("hundert") {
            total = total.checked_add(open.take().unwrap_or(1).checked_mul(100)?)?;
            rest = after;
        } else if let Some((n, after)) = stem(rest) {
            if open.is_some() {
                break;
            }
            open = Some(n);
            rest = after;
            // fünfundzwanzig
            if n < 10
                && let Some((ten, after)) = rest.strip_prefix("und").and_then(stem).filter(|(t, _)| *t >= 20)
            {
                open = Some(n + ten);
                rest = after;
            }
        } else {
            break;
        }
    }
    let n = total.checked_add(open.unwrap_or(0))?;
    (rest.len() < word.len() && n > 1).then_some((n, rest))
}

fn stem(word: &str) -> Option<(u32, &str)> {
    STEMS.iter().find_map(|(stem, n)| word.strip_prefix(stem).map(|rest| (*n, rest)))
}

/// How German is told from other languages.
pub(super) static SPOKEN: Spoken = Spoken {
    lexicon: &LEXICON,
    frequent: frequent::FREQUENT,
    letters: "äöüßÄÖÜ",
    marks: "",
    endings: &[],
};

/// The words of German.
static LEXICON: Lexicon = Lexicon {
    before_era: Phrases::of(&[
        "v. chr.", "v.chr.", "v. chr", "vor christus", "vor christi geburt", "v. u. z.", "vor unserer zeitrechnung",
    ]),
    common_era: Phrases::of(&[
        "n. chr.", "n.chr.", "n. chr", "nach christus", "nach christi geburt", "n. u. z.", "unserer zeitrechnung",
    ]),
    about_year: Phrases::of(&["um", "gegen"]),
    then: Phrases::of(&["dann", "sowie", "und dann"]),
    adjectives: Adjectives::Lower,
    within_unit: Words::of(&["weitere", "weiteren"]),
    speech: Words::of(&[
        "berat", "bericht", "beschlo", "beschwer", "debatt", "diskut", "einig", "entschied", "freu", "inform", "klag",
        "lach", "nachdenk", "rede", "schreib", "sprach", "sprech", "spricht", "stimm", "streit", "urteil", "verfüg",
        "wach", "wunder",
    ]),
    spoken_of: Phrases::of(&["über"]),
    verbs: Words::of(&[
        "bekam", "bekamen", "besaß", "betrug", "blieb", "blieben", "erhielt", "erhielten", "fand", "fanden", "gab",
        "gaben", "gewann", "gibt", "gilt", "haben", "hat", "hatte", "hatten", "hielt", "ist", "kam", "kamen", "kann",
        "können", "lag", "lagen", "lebten", "liegen", "ließ", "sah", "sind", "soll", "sollen", "stand", "standen",
        "starben", "verlor", "verloren", "war", "waren", "werden", "wird", "wurde", "wurden", "zählt", "zählte",
    ]),
    authors: Words::of(&["bei", "nach", "und", "vgl", "von"]),
    either: Phrases::of(&["entweder"]),
    editions: Words::of(&[
        "kirchentag", "konferenz", "kongress", "kongreß", "konzil", "landesturnfest", "olympiade", "olympische",
        "olympischen", "parteitag", "spiele", "turnfest",
    ]),
    polls: Words::of(&["befragung", "politbarometer", "umfrage", "umfragen", "umfragewerte"]),
    past_hour: &[("halb", -30), ("viertel nach", 15), ("viertel vor", -15), ("dreiviertel", -15)],
    old_year: Phrases::of(&["um", "bis", "seit", "ab", "vor", "nach", "circa", "ca.", "gegen", "etwa", "von"]),
    years: Phrases::of(&["den jahren", "jahren"]),
    same_month: Phrases::of(&["desselben monats", "des monats", "des gleichen monats", "diesen monats"]),
    the_year: Phrases::of(&["im jahr", "im jahre", "das jahr", "dem jahr", "dem jahre", "jahr", "jahre"]),
    behind: &[
        ("oder mehr", Least),
        ("und mehr", Least),
        ("oder älter", Least),
        ("und älter", Least),
        ("oder länger", Least),
        ("oder höher", Least),
        ("oder weniger", Most),
        ("und weniger", Most),
        ("oder jünger", Most),
        ("und jünger", Most),
        ("oder darüber", Least),
        ("und darüber", Least),
        ("oder darunter", Most),
        ("und darunter", Most),
        ("oder so", About),
        ("und aufwärts", Least),
        ("aufwärts", Least),
    ],
    filter: &FILTER,
    months: Table::of(MONTHS),
    weekdays: Words::of(WEEKDAYS),
    qualifiers: Qualifiers::of(QUALIFIERS),
    per: Phrases::of(PER),
    and: Phrases::of(AND),
    minus: Phrases::of(&["minus"]),
    below_zero: Phrases::of(&["unter null", "unter dem gefrierpunkt"]),
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
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(IN_YEAR),
    of_year: Phrases::of(OF_YEAR),
    persons: Words::of(&["er", "ich", "sie"]),
    being: Words::of(&["bin", "ist", "war", "wird", "wurde"]),
    at_age: Phrases::of(&["mit"]),
    of_place: Words::of(&["unter", "über"]),
    aged: Phrases::of(AGED),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    and_half: Phrases::of(AND_HALF),
    out_of: Phrases::of(OUT_OF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    on_day: Phrases::of(ON_DAY),
    day_led: Phrases::of(&["am", "zum", "vom", "bis zum", "ab dem", "seit dem"]),
    before_ordinal: Phrases::of(BEFORE_ORDINAL),
    articles: Phrases::of(ARTICLES),
    change_to: Phrases::of(CHANGE_TO),
    every: Phrases::of(EVERY),
    century: Words::of(CENTURY),
    quarter: Words::of(QUARTER),
    half: Words::of(HALF),
    no_half_after: Words::of(NO_HALF_AFTER),
    no_half_before: Words::of(NO_HALF_BEFORE),
    adverbs_of_number: Words::of(ADVERBS_OF_NUMBER),
    plural_scales: Words::of(PLURAL_SCALES),
    labels: Words::of(LABELS),
    extents: Words::of(&["reich", "schwank", "variier"]),
    votes: Words::of(VOTES),
    ballots: Words::of(&["stimme", "stimmen"]),
    sports: Words::of(SPORTS),
    changes: Words::of(CHANGES),
    compared: Words::of(COMPARED),
    function: Words::of(FUNCTION),
    idioms: Sayings::of(idioms::IDIOMS),
    marks: Marks { group: '.', spaces: false, decimal: ',', month_first: false, either: false },
    glue: Some(glued),
    at_hour: Phrases::of(&["um", "gegen", "ab", "bis", "seit", "von", "nach", "vor"]),
    decade_years: Words::of(&["jahre", "jahren"]),
    plural: &["en", "er", "n"],
    capital_nouns: true,
    dotted_dates: true,
    capital_months: true,
    bare_scales: true,
    postcodes: true,
    numbers: Table::of(NUMBERS),
    tails: Table::of(TAILS),
    ..Lexicon::EMPTY
};
