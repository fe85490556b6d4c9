//! English.

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
use Num::{Century, Hundred, Multiple, Ordinal, Part, Parts, Scale, Set, Small, Vague};
use Tail::{Cent, Fold, Measure, Money, Percent, Points, Rate, Time, Times};

static FILTER: Filter = filter(NUMBERS);

table!(NUMBERS: Num =
    ("centur|y|ies", Century),
    ("one", Small(1)),
    ("two", Small(2)),
    ("three", Small(3)),
    ("four", Small(4)),
    ("five", Small(5)),
    ("six", Small(6)),
    ("seven", Small(7)),
    ("eight", Small(8)),
    ("nine", Small(9)),
    ("ten", Small(10)),
    ("eleven", Small(11)),
    ("twelve", Small(12)),
    ("thirteen", Small(13)),
    ("fourteen", Small(14)),
    ("fifteen", Small(15)),
    ("sixteen", Small(16)),
    ("seventeen", Small(17)),
    ("eighteen", Small(18)),
    ("nineteen", Small(19)),
    ("twenty", Small(20)),
    ("thirty", Small(30)),
    ("forty", Small(40)),
    ("fifty", Small(50)),
    ("sixty", Small(60)),
    ("seventy", Small(70)),
    ("eighty", Small(80)),
    ("ninety", Small(90)),
    ("hundred", Hundred),
    ("thousand", Scale(3)),
    ("lakh", Scale(5)),
    ("million", Scale(6)),
    ("crore", Scale(7)),
    ("billion", Scale(9)),
    ("trillion", Scale(12)),
    ("quadrillion", Scale(15)),
    ("first", Ordinal(1)),
    ("second", Ordinal(2)),
    ("third", Ordinal(3)),
    ("fourth", Ordinal(4)),
    ("fifth", Ordinal(5)),
    ("sixth", Ordinal(6)),
    ("seventh", Ordinal(7)),
    ("eighth", Ordinal(8)),
    ("ninth", Ordinal(9)),
    ("tenth", Ordinal(10)),
    ("eleventh", Ordinal(11)),
    ("twelfth", Ordinal(12)),
    ("thirteenth", Ordinal(13)),
    ("fourteenth", Ordinal(14)),
    ("fifteenth", Ordinal(15)),
    ("sixteenth", Ordinal(16)),
    ("seventeenth", Ordinal(17)),
    ("eighteenth", Ordinal(18)),
    ("nineteenth", Ordinal(19)),
    ("twentieth", Ordinal(20)),
    ("thirtieth", Ordinal(30)),
    ("fortieth", Ordinal(40)),
    ("fiftieth", Ordinal(50)),
    ("sixtieth", Ordinal(60)),
    ("seventieth", Ordinal(70)),
    ("eightieth", Ordinal(80)),
    ("ninetieth", Ordinal(90)),
    ("hundredth", Ordinal(100)),
    ("thousandth", Ordinal(1000)),
    ("tenfold", Multiple(10.0)),
    ("hundredfold", Multiple(100.0)),
    ("twice, twofold", Multiple(2.0)),
    ("twentyfold", Multiple(20.0)),
    ("threefold, thrice", Multiple(3.0)),
    ("fourfold", Multiple(4.0)),
    ("fivefold", Multiple(5.0)),
    ("sixfold", Multiple(6.0)),
    ("sevenfold", Multiple(7.0)),
    ("eightfold", Multiple(8.0)),
    ("ninefold", Multiple(9.0)),
    ("half", Part(2)),
    ("quarter", Part(4)),
    ("tenths", Parts(10)),
    ("hundredths", Parts(100)),
    ("halves", Parts(2)),
    ("twentieths", Parts(20)),
    ("thirds", Parts(3)),
    ("fourths, quarters", Parts(4)),
    ("fifths", Parts(5)),
    ("sixths", Parts(6)),
    ("sevenths", Parts(7)),
    ("eighths", Parts(8)),
    ("ninths", Parts(9)),
    ("dozen", Set(12)),
    ("tens", Vague(10.0)),
    ("dozens", Vague(12.0)),
    ("trillions", Vague(1e12)),
    ("hundreds", Vague(1e2)),
    ("thousands", Vague(1e3)),
    ("millions", Vague(1e6)),
    ("billions", Vague(1e9))
);

table!(TAILS: Tail =
    ("guilders, dutch guilders", Money("NLG")),
    ("lire, italian lire", Money("ITL")),
    ("pesetas", Money("ESP")),
    ("escudos", Money("PTE")),
    ("austrian schillings", Money("ATS")),
    ("ducats, florins, thalers, guineas, drachmas, sesterces, denarii, livres, cruzeiros", Money("XXX")),
    ("inh., inhabitants, people, persons", Tail::Heads),
    ("kilobases, kilobase pairs", Measure("kb", 1)),
    ("base pairs", Measure("bp", 1)),
    ("bits", Measure("bit", 1)),
    ("kilobits", Measure("kbit", 1)),
    ("parsec||s", Measure("pc", 1)),
    ("lumens", Measure("lm", 1)),
    ("tablespoon||s, tbsp", Measure("tbsp", 1)),
    ("teaspoon||s, tsp", Measure("tsp", 1)),

    ("cup||s", Measure("cup", 1)),
    ("fl oz, fl. oz, fl. oz., fluid ounce||s", Measure("fl oz", 1)),
    ("quart||s", Measure("qt", 1)),
    ("furlongs", Measure("furlong", 1)),

    ("hundred", Tail::Scale(2)),
    ("thousand", Tail::Scale(3)),
    ("lakh", Tail::Scale(5)),
    ("million, mio, mln, mn", Tail::Scale(6)),
    ("crore", Tail::Scale(7)),
    ("billion, bln, bn", Tail::Scale(9)),
    ("tn, trillion, trn", Tail::Scale(12)),
    ("quadrillion", Tail::Scale(15)),
    ("pct, percent, per cent", Percent("%")),
    ("basis-point, bps, basis point||s", Percent("bp")),
    ("percentage-point, pps, ppt||s, pct points, percent points, percentage point||s", Percent("pp")),
    ("per cent points", Percent("pp")),
    ("dirham||s", Money("AED")),
    ("afghani||s", Money("AFN")),
    ("dram", Money("AMD")),
    ("argentine pesos", Money("ARS")),
    ("australian dollar||s", Money("AUD")),
    ("manat", Money("AZN")),
    ("taka", Money("BDT")),
    ("rea|is|l, brazilian reais", Money("BRL")),
    ("canadian dollar||s", Money("CAD")),
    ("swiss franc||s", Money("CHF")),
    ("chilean pesos", Money("CLP")),
    ("renminbi, rmb, yuan, chinese yuan, yuan renminbi", Money("CNY")),
    ("colombian pesos", Money("COP")),
    ("koruna, czech crowns, czech koruna", Money("CZK")),
    ("deutschmarks, marks", Money("DEM")),
    ("danish krone||r", Money("DKK")),
    ("egyptian pounds", Money("EGP")),
    ("euro||s", Money("EUR")),
    ("franc||s, french francs", Money("FRF")),
    ("quid, british pounds, pound||s sterling", Money("GBP")),
    ("lari", Money("GEL")),
    ("hong kong dollar, hong kong dollars", Money("HKD")),
    ("forint||s", Money("HUF")),
    ("rupiah", Money("IDR")),
    ("shekel||s", Money("ILS")),
    ("rupee||s, indian rupees", Money("INR")),
    ("iraqi dinars", Money("IQD")),
    ("rial||s, iranian rials", Money("IRR")),
    ("yen, japanese yen", Money("JPY")),
    ("shilling||s, kenyan shillings", Money("KES")),
    ("som||s", Money("KGS")),
    ("won, korean won, south korean won", Money("KRW")),
    ("dinar||s", Money("KWD")),
    ("tenge", Money("KZT")),
    ("sri lankan rupees", Money("LKR")),
    ("peso||s, mexican pesos", Money("MXN")),
    ("ringgit", Money("MYR")),
    ("naira", Money("NGN")),
    ("krone||r, norwegian krone||r", Money("NOK")),
    ("new zealand dollars", Money("NZD")),
    ("philippine pesos", Money("PHP")),
    ("pakistani rupees", Money("PKR")),
    ("zloty||s", Money("PLN")),
    ("qatari riyals", Money("QAR")),
    ("rouble||s, ruble||s, russian roubles, russian rubles", Money("RUB")),
    ("riyal||s, saudi riyals", Money("SAR")),
    ("kron|a|or, swedish kron|a|or", Money("SEK")),
    ("singapore dollar||s", Money("SGD")),
    ("baht", Money("THB")),
    ("somoni", Money("TJS")),
    ("lira||s, turkish lira||s", Money("TRY")),
    ("taiwan dollars, new taiwan dollars", Money("TWD")),
    ("hryvnia||s", Money("UAH")),
    ("bucks, dollar||s, american dollars, u.s. dollar||s, us dollar||s", Money("USD")),
    ("uzbek soum, uzbek sum", Money("UZS")),
    ("dong", Money("VND")),
    ("rand", Money("ZAR")),
    ("eurocents, euro cents", Cent("EUR")),
    ("pence", Cent("GBP")),
    ("cent||s, u.s. cents, us cents", Cent("USD")),
    ("ampere||s, amps", Measure("A", 1)),
    ("byte||s", Measure("B", 1)),
    ("becquerels", Measure("Bq", 1)),
    ("gigabyte||s", Measure("GB", 1)),
    ("gigahertz", Measure("GHz", 1)),
    ("gigajoules", Measure("GJ", 1)),
    ("gigawatt||s", Measure("GW", 1)),
    ("gigawatt-hour||s, gigawatt hour||s", Measure("GWh", 1)),
    ("gigabits", Measure("Gbit", 1)),
    ("bits per second", Rate("bit", "s")),
    ("gigaton||ne|nes|s", Measure("Gt", 1)),
    ("hertz", Measure("Hz", 1)),
    ("joule||s", Measure("J", 1)),
    ("kelvin||s", Measure("K", 1)),
    ("liter||s, litre||s", Measure("L", 1)),
    ("megabyte||s", Measure("MB", 1)),
    ("megahertz", Measure("MHz", 1)),
    ("megajoules", Measure("MJ", 1)),
    ("megalitres", Measure("ML", 1)),
    ("megapixel||s", Measure("MP", 1)),
    ("megawatt||s", Measure("MW", 1)),
    ("megawatt-hour||s, megawatt hour||s", Measure("MWh", 1)),
    ("megabits", Measure("Mbit", 1)),
    ("megaton||ne|nes|s", Measure("Mt", 1)),
    ("newtons", Measure("N", 1)),
    ("petabyte||s", Measure("PB", 1)),
    ("petajoules", Measure("PJ", 1)),
    ("pascals", Measure("Pa", 1)),
    ("sieverts", Measure("Sv", 1)),
    ("terabyte||s", Measure("TB", 1)),
    ("teu||s, twenty-foot equivalent units", Measure("TEU", 1)),
    ("terajoules", Measure("TJ", 1)),
    ("terawatt||s", Measure("TW", 1)),
    ("terawatt-hour||s, terawatt hour||s", Measure("TWh", 1)),
    ("volt||s", Measure("V", 1)),
    ("watt||s", Measure("W", 1)),
    ("watt-hours, watt hours", Measure("Wh", 1)),
    ("acre||s", Measure("acre", 1)),
    ("astronomical units", Measure("au", 1)),
    ("bars", Measure("bar", 1)),
    ("barrel||s", Measure("bbl", 1)),
    ("bushel||s", Measure("bu", 1)),
    ("centilitres", Measure("cL", 1)),
    ("calorie||s", Measure("cal", 1)),
    ("centimet|er|ers|re|res", Measure("cm", 1)),
    ("square-centimet|ers|re|res, sq centimet|ers|re|res, sq. centimet|ers|re|res", Measure("cm", 2)),
    ("square centimet|ers|re|res", Measure("cm", 2)),
    ("cubic centimet|er|ers|re|res", Measure("cm", 3)),
    ("carat||s", Measure("ct", 1)),
    ("decibel||s", Measure("dB", 1)),
    ("fathoms", Measure("fathom", 1)),
    ("feet, foot", Measure("ft", 1)),
    ("square-f|eet|oot, sq feet, sq foot, sq ft, sq. feet, sq. foot, sq. ft, square feet", Measure("ft", 2)),
    ("square foot, square ft", Measure("ft", 2)),
    ("cubic feet, cubic foot", Measure("ft", 3)),
    ("gram||me|mes|s", Measure("g", 1)),
    ("gallon||s, us gallons", Measure("gal", 1)),
    ("hectolit|ers|re|res", Measure("hL", 1)),
    ("hectopascals", Measure("hPa", 1)),
    ("hectare||s", Measure("ha", 1)),
    ("horsepower", Measure("hp", 1)),
    ("inch||es", Measure("in", 1)),
    ("square-inch||es, sq inch||es, sq. inch||es, square inch||es", Measure("in", 2)),
    ("cubic inches", Measure("in", 3)),
    ("kilobytes", Measure("kB", 1)),
    ("kilohertz", Measure("kHz", 1)),
    ("kilojoules", Measure("kJ", 1)),
    ("kilovolt||s", Measure("kV", 1)),
    ("kilowatt||s", Measure("kW", 1)),
    ("kilowatt-hour||s, kilowatt hour||s", Measure("kWh", 1)),
    ("kilocalories", Measure("kcal", 1)),
    ("kgs, kilo||s, kilogram||me|mes|s", Measure("kg", 1)),
    ("kilomet|er|ers|re|res, kilometre-long, kms", Measure("km", 1)),
    ("square-kilomet|er|ers|re|res, sq kilomet|er|ers|re|res, sq km, sq. kilomet|er|ers|re|res", Measure("km", 2)),
    ("sq. km, square kilomet|er|ers|re|res, square km", Measure("km", 2)),
    ("cubic kilomet|er|ers|re|res", Measure("km", 3)),
    ("knot||s", Measure("kn", 1)),
    ("kiloton||ne|nes|s", Measure("kt", 1)),
    ("pound||s", Measure("lb", 1)),
    ("light-year||s, light year||s", Measure("ly", 1)),
    ("meter||s, metre||s", Measure("m", 1)),
    ("square-met|er|ers|re|res, sq m, sq meter||s, sq metre||s, sq. m, sq. meter||s, sq. metre||s", Measure("m", 2)),
    ("square m, square meter||s, square metre||s", Measure("m", 2)),
    ("cubic meter||s, cubic metre||s", Measure("m", 3)),
    ("millilit|er|ers|re|res", Measure("mL", 1)),
    ("millisievert||s", Measure("mSv", 1)),
    ("millibars", Measure("mbar", 1)),
    ("milligram||mes|s", Measure("mg", 1)),
    ("mile||s", Measure("mi", 1)),
    ("square-mile||s, sq mile||s, sq. mile||s, square mile||s", Measure("mi", 2)),
    ("cubic mile||s", Measure("mi", 3)),
    ("millimet|er|ers|re|res", Measure("mm", 1)),
    ("square-millimet|ers|res, sq millimet|ers|res, sq. millimet|ers|res, square millimet|ers|res", Measure("mm", 2)),
    ("moles", Measure("mol", 1)),
    ("nanogram||s", Measure("ng", 1)),
    ("nanomet|er|ers|re|res", Measure("nm", 1)),
    ("nautical mile||s", Measure("nmi", 1)),
    ("ounce||s", Measure("oz", 1)),
    ("parts per billion", Measure("ppb", 1)),
    ("parts per million", Measure("ppm", 1)),
    ("pint||s", Measure("pt", 1)),
    ("pixels", Measure("px", 1)),
    ("short ton||s", Measure("short ton", 1)),
    ("ton||ne|s, tonnes, metric ton||s, metric tonnes", Measure("t", 1)),
    ("yard||s", Measure("yd", 1)),
    ("square-yard||s, sq yard||s, sq. yard||s, square yard||s", Measure("yd", 2)),
    ("cubic yards", Measure("yd", 3)),
    ("degree||s", Measure("°", 1)),
    ("degree celsius, degrees c, degrees celsius, degrees centigrade", Measure("°C", 1)),
    ("degree fahrenheit, degrees f, degrees fahrenheit", Measure("°F", 1)),
    ("microsieverts", Measure("µSv", 1)),
    ("microgram||mes|s", Measure("µg", 1)),
    ("micromet|er|ers|re|res, micron||s", Measure("µm", 1)),
    ("ohms", Measure("Ω", 1)),
    ("kilometers an hour, kilometres an hour", Rate("km", "h")),
    ("meters a second, metres a second", Rate("m", "s")),
    ("mph, miles an hour, miles per hour", Measure("mph", 1)),
    ("millisecond||s", Time(0.001, "s")),
    ("day||s, calendar days", Time(1.0, "d")),
    ("hour||s, hrs", Time(1.0, "h")),
    ("mins, minute||s", Time(1.0, "min")),
    ("month||s", Time(1.0, "mo")),
    ("second||s, secs", Time(1.0, "s")),
    ("week||s", Time(1.0, "wk")),
    ("year||s, yrs, calendar years", Time(1.0, "yr")),
    ("decade||s", Time(10.0, "yr")),
    ("centur|ies|y", Time(100.0, "yr")),
    ("millenni|a|um", Time(1000.0, "yr")),
    ("fortnight||s", Time(2.0, "wk")),
    ("point||s", Points),
    ("fold", Fold),
    ("times", Times)
);

table!(MONTHS: u8 =
    ("jan, january", 1),
    ("feb, february", 2),
    ("mar||ch", 3),
    ("apr||il", 4),
    ("may", 5),
    ("jun||e", 6),
    ("jul||y", 7),
    ("aug, august", 8),
    ("sep||t, september", 9),
    ("oct, october", 10),
    ("nov, november", 11),
    ("dec, december", 12)
);

words!(WEEKDAYS:
    "fri, friday, mon, monday, sat, saturday, sun, sunday, thu, thur, thurs, thursday, tue, tues, tuesday, wed",
    "wednesday"
);

static QUALIFIERS: &[(&str, Bound)] = &[
    ("a maximum of", Most),
    ("a minimum of", Least),
    ("maximum of", Most),
    ("minimum of", Least),
    ("something like", About),
    ("like", About),
    ("no fewer than", Least),
    ("no less than", Least),
    ("not fewer than", Least),
    ("not less than", Least),
    ("no more than", Most),
    ("not more than", Most),
    ("as many as", Most),
    ("as much as", Most),
    ("as few as", Least),
    ("as little as", Least),
    ("more than", Least),
    ("fewer than", Most),
    ("less than", Most),
    ("at least", Least),
    ("at most", Most),
    ("up to", Most),
    ("in excess of", Least),
    ("upwards of", Least),
    ("upward of", Least),
    ("close to", About),
    ("an estimated", About),
    ("in the region of", About),
    ("on the order of", About),
    ("approximately", About),
    ("roughly", About),
    ("nearly", About),
    ("almost", About),
    ("around", About),
    ("about", About),
    ("some", About),
    ("circa", About),
    ("ca.", About),
    ("approx.", About),
    ("c.", About),
    ("over", Least),
    ("above", Least),
    ("under", Most),
    ("below", Most),
];

words!(IN_YEAR:
    "b., d., est., fl., about, after, around, autumn, back in, before, began, beginning of, between, by, circa, closed, compared to",
    "compared with, ended, finished, started",
    "during, early, end of, end-, fall, financial year, fiscal, from, half of, in, late, mid, middle of, post",
    "pre, season, since, spring, start of, summer, through, throughout, till, until, versus, winter, year, years"
);

words!(OF_YEAR:
    "a, an, against, and, at, for, from, into, of, on, or, over, than, the, to, versus, with"
);

words!(LABELS:
    "a., aisle, americium, annex, annexes, apartment, appeal, appendices, appendix, appx., apt., art., article",
    "articles, arts., arxiv, asteroid, bars, battalion, bay, berth, bibcode, bldg., booth, bug, build",
    "building, bus, bus route, bwv, by-law, by-laws, bylaw, bylaws, cabin, caesium, callsign, canon, cantata",
    "canto, carbon, cesium, ch., channel, chapter, chapters, chromosome, clang, clause, clauses, codon, column",
    "comet, concerto, contract, corollary, corridor, criterion, cve, definition, dept., din, directive",
    "district, dock, docket, doi, door, en, episode, episodes, eq., eqs., equation, equations, errno, error",
    "errors, example, exercise, exercises, exhibit, exhibits, exit, exit code, exits, exon, expedition, ext.",
    "extension, extract, fascicle, fig., figs., figure, figures, flight, floor no., fn., footnote, footnotes",
    "formula, formulary, fragment, frame, game, gate, gcc, genotype, grid, grid reference, hangar, highway",
    "hole, http, hut, hydrant, hymn, hypothesis, id, iec, ieee, imei, interleukin, interstate, iodine, isbn",
    "iso, isotope, isrc, issn, item, jersey, job, jobs, junct., junction, junctions, k., kilometer, kilometre",
    "kiosk, kv, l., lane, lanes, launch pad, lemma, lemmas, lesson, line, ll., locker, marker, mile, milepost",
    "milestone, n., nn., no., node, nos., notes, nr., nuclide, numbers, oeuvre, omega, op., opus, orcid, p.",
    "pad, pads, page, pages, para, para., paragraph, paragraphs, parcel, part, participant, patent, patient",
    "permit, phase, photo, php, pier, pipeline, plates, platform, platoon, plutonium, pmid, polonium, port",
    "postbox, postcode, pp., precinct, principle, prisoner, proposition, protocol, proviso, ps., psalm, psalms",
    "pump, quartet, quay, reactor, recital, reel, ref., refs., reg., regiment, register, regs., regulation",
    "residue, resolution, respondent, rev., revision, rfc, room, rooms, route, row, rte., runway, scene",
    "schedule, seat, sec., secs., section, sections, sector, serial, serotype, shaft, shirt, signal, site no.",
    "slide, slides, slot, socket, sockets, sonata, sonnet, sortie, specimen, spp., square, stall, stanza",
    "status code, streetcar, strontium, strophe, studio, sub-clause, sub-paragraph, sub-section, subclause",
    "subparagraph, subparagraphs, subsection, subsections, suite, surah, symphony, tab., table, tables, tag",
    "task id, taxiway, tel, terminal, theorem, theorems, tickets, tier, tram, tunnel, turbine, turnstile, type",
    "uranium, verse, verses, version, versions, vitamin, vlan, vol., vols., volume, volumes, volunteer",
    "voucher, vv., wagon, war, ward, warehouse, week no., witness, zip"
);

words!(WEAK_LABELS:
    "account, act, address, answer, badge, batch, bed, bench, block, boat, box, build, buoy, cabinet, camp",
    "candidate, card, case, cell, chair, chart, claim, class, coach, code, company, computer, copy, core, count",
    "coupon, court, crew, cycle, day, desk, diagram, disc, disk, document, draft, drawer, driver, drum, edition",
    "engine, entry, experiment, extra, factor, field, file, flat, folder, form, frequency, games, gates, gauge",
    "generation, goal, grade, grave, green, ground, group, hall, heat, house, image, invoice, issue, items, key",
    "lap, layer, letter, level, licence, license, lift, lines, list, lock, lot, machine, map, mark, member, meter",
    "milestone, mine, model, module, monitor, node, note, notice, number, option, order, paper, parts, period",
    "picture, pin, place, plan, plate, platforms, plot, point, policy, pool, port, position, post, problem",
    "process, project, query, question, reference, registry, request, round, rows, rule, rules, sample, school",
    "season, seats, server, session, sheet, shelf, ship, shop, signal, size, spot, stage, stall, stand, station",
    "step, steps, stop, store, strand, stretch, string, study, subject, survey, tab, tape, target, task, test",
    "ticket, title, token, tower, track, tracks, train, tree, trial, truck, unit, units, van, vehicle, wagon",
    "ward, wave, week, well, window, wing, worker, workshop, zone"
);

words!(WORD_LABELS:
    "floor, act, article, book, channel, chapter, clause, day, division, episode, formula, game, gate, grade, group",
    "level, line, number, page, paragraph, part, phase, platform, psalm, question, room, round, route, scenario",
    "scene, season, section, square, stage, step, terminal, tier, type, verse, volume, war"
);

words!(CHANGES:
    "accelerat, adjust, advanc, ascend, balloon, boost, bounc, bring, brought, chang, climb, clos, contract",
    "convert, creep, crept, cut, decelerat, declin, decreas, deepen, develop, dip, doubl, down, downgrad, drop",
    "dwindl, eas, edg, escalat, evolv, expand, extend, fall, fallen, fell, gain, go, gone, grew, grow",
    "grown, halv, improv, inch, increas, jump, jumped, lengthen, lift, lost, low, moderat, mov, narrow, nudg",
    "plummet, plung, progress, promot, push, quadrupl, rais, rallied, rebound, recede, recover, reduc, return",
    "revis, ris, risen, rocket, rose, rounded, sank, shift, shorten, shrank, shrink, shrunk, sink, skyrocket",
    "slash, slid, slip, slow, slump, soar, spik, step, sunk, surg, swell, swelled, switch, swollen, ticked",
    "transition, trebl, trim, tripl, tumbl, turn, up, upgrad, upped, weaken, went, widen, worsen"
);

words!(VOTES:
    "abstain, abstaining, abstentions, adopt, adopted, agreed, amendment, approve, approved, assembly, ballot",
    "bill, board, carried, committee, council, court, decided, defeated, favor, favour, house, judges, jury",
    "justices, law, lawmakers, legislators, majority, members, motion, mps, overturned, panel, parliament, passed",
    "passes, ratified, rejected, rejects, resolution, ruled, ruling, senate, senators, shareholders, split",
    "upheld, veto, vote, voted, votes, voting"
);

words!(RATIOS:
    "dilute, diluted, dilution, leverage, leveraged, mixed, mixture, odds, outnumber, outnumbered, proportion",
    "proportions, ratio, ratios, scale"
);

words!(DATED:
    "average, budget, census, crisis, edition, election, level, peak, result, summit, survey, target, total",
    "attacks, bonds, borders, championships, contracts, earnings, elections, events, expectations, figures",
    "floods, forecasts, games, highs, hostilities, levels, lows, models, negotiations, numbers, polls, prices",
    "profits, protests, results, revenues, riots, sales, standards, statistics, talks, targets, terms, totals",
    "volumes"
);

words!(SPORTS:
    "away, beat, beaten, beating, beats, champions, clinched, coach, cup, defeat, defeating, defeats, derby, draw",
    "drew, edged, equaliser, equalizer, fans, final, fixture, goal, goals, half-time, halftime, home, inning",
    "innings, kick-off, knockout, leading, league, led, lost, match, matches, opener, opponents, overtime",
    "penalties, play-off, player, players, playoff, playoffs, quarter-final, quarterfinal, replay, rout, score",
    "scored, scoreline, season, semi-final, semi-finals, semifinal, semifinals, series, set, sets, shootout, side",
    "squad, stadium, straight, striker, team, tennis, thrashed, tie, tied, tournament, trailing, victory, win",
    "winning, won"
);

words!(COMPARED:
    "above, as, below, better, bigger, cheaper, closer, deeper, earnings, faster, fewer, gdp, global, greater",
    "heavier, her, higher, his, its, larger, less, likelier, longer, lower, more, national, older, our, over",
    "quicker, riskier, slower, smaller, stronger, that, the, their, this, those, what, wider, worse, younger"
);

static AGED: &[&str] = &["age", "age of", "aged", "ages"];

words!(FUNCTION:
    "a, about, above, according, across, after, again, against, ago, all, almost, alone, along, already, also",
    "although, amid, among, an, and, annually, another, approximately, are, around, as, at, away, be, became",
    "because, been, before, began, behind, being, below, beneath, beside, between, beyond, both, brought, but, by",
    "came, can, combined, come, compared, could, currently, daily, despite, did, do, does, down, due, during",
    "each, earlier, either, ended, even, ever, every, exactly, except, fell, fewer, following, for, from",
    "globally, grew, had, has, have, he, hence, her, here, higher, his, how, however, i, if, in, including",
    "inside, into, is, it, its, just, last, later, least, led, less, like, lower, made, marked, may, meanwhile",
    "might, monthly, more, most, much, must, nationwide, near, nearly, neither, never, next, no, nor, not, now",
    "of, off, on, once, only, onto, onward, onwards, opposed, or, other, our, out, outside, over, overall, past",
    "per, plus, rather, remain, remained, remains, respectively, rose, roughly, said, saw, says, see, shall, she",
    "should, show, showed, shows, since, so, some, still, such, supported, than, that, the, their, them, then",
    "there, therefore, these, they, this, those, though, through, throughout, thus, till, to, today, together",
    "too, took, total, toward, towards, under, unless, until, up, upon, versus, via, voted, was, we, well, went",
    "were, what, when, where, whereas, whether, which, while, who, whom, whose, why, will, with, within, without",
    "worldwide, would, yearly, yesterday, yet, you, your"
);

static PER: &[&str] = &["per"];

static AND: &[&str] = &["and"];

static OR: &[&str] = &["or"];

static TO: &[&str] = &["to", "through", "until", "till"];

static FROM: &[&str] = &["from"];

static BETWEEN: &[&str] = &["between"];

static ONE: &[&str] = &["a", "an"];

static SEVERAL: &[&str] = &["several", "a few", "a couple of", "many", "a couple"];

static EARLY: &[&str] = &["early", "earlier", "mid", "late", "later"];

static OF: &[&str] = &["of", "of the year", "of fiscal", "fiscal"];

static THE: &[&str] = &["the"];

static DECADE: &[&str] = &["s", "'s", "’s"];

static HOUR_AFTER: &[&str] = &["o'clock", "hours gmt"];

static ORDINAL_ENDS: &[&str] = &["st", "nd", "rd", "th"];

static OUT_OF: &[&str] = &["in", "out of", "in every", "out of every"];

static NUMBER_AND_HALF: &[&str] = &["and a half", "and one half", "and one-half", "-and-a-half"];

static AGAINST: &[&str] = &["against", "to"];

static BY: &[&str] = &["by"];

static ON_DAY: &[&str] = &["on", "by", "until", "since", "from", "before", "after"];

static CENTURY: &[&str] = &["centuries", "century"];

static QUARTER: &[&str] = &["quarter", "quarters"];

static HALF: &[&str] = &["half"];

words!(NO_HALF_AFTER:
    "and, better, bottom, eastern, final, first, first-, former, latter, lower, northern, opening, same",
    "second, southern, that, this, top, upper, western"
);

words!(NO_HALF_BEFORE:
    "asleep, baked, brother, closed, dead, dozen-, empty, expected, finished, full, hearted, hour's, joking, open",
    "past, sister, time, way"
);

static ADVERBS: &[&str] = &["thrice", "twice"];

/// How English is told from other languages.
pub(super) static SPOKEN: Spoken = Spoken {
    lexicon: &LEXICON,
    frequent: frequent::FREQUENT,
    letters: "",
    marks: "",
    endings: &[],
};

/// The words of English.
static LEXICON: Lexicon = Lexicon {
    before_era: Phrases::of(&["bc", "bce", "b.c.", "b.c.e.", "b.c", "b.c.e", "b. c."]),
    common_era: Phrases::of(&["ad", "ce", "a.d.", "c.e."]),
    era_led: Phrases::of(&["ad", "a.d."]),
    about_year: Phrases::of(&["c.", "ca", "ca.", "circa"]),
    then: Phrases::of(&["then", "and then"]),
    adjectives: Adjectives::Plain,
    within_unit: Words::of(&[
        "additional", "extra", "full", "further", "good", "long", "more", "other", "short", "straight", "whole",
    ]),
    speech: Words::of(&[
        "brag", "care", "complain", "concern", "dream", "forget", "forgot", "joke", "know", "learn", "lectur", "speak",
        "spoke", "talk", "think", "wonder", "worr",
    ]),
    spoken_of: Phrases::of(&["about"]),
    verbs: Words::of(&[
        "am", "are", "became", "become", "been", "began", "being", "brought", "came", "can", "carried", "caused",
        "could", "counted", "did", "do", "does", "employed", "ended", "fell", "found", "gave", "get", "gets", "got",
        "had", "has", "have", "held", "hit", "hold", "holds", "included", "includes", "injured", "is", "joined",
        "keep", "kept", "killed", "left", "lost", "made", "may", "might", "must", "need", "needed", "offers", "opened",
        "operates", "owns", "produced", "ran", "reached", "received", "recorded", "released", "remain", "reported",
        "saw", "says", "sees", "sell", "sells", "sent", "served", "shall", "shot", "should", "showed", "shows", "sold",
        "spent", "stood", "take", "takes", "took", "totaled", "totalled", "trapped", "treated", "visited", "was",
        "went", "were", "will", "won", "would", "wounded", "wrote",
    ]),
    authors: Words::of(&["and", "by", "from", "in", "of", "see", "to", "with"]),
    either: Phrases::of(&["either"]),
    editions: Words::of(&[
        "assembly", "championship", "championships", "conference", "congress", "convention", "council", "games",
        "olympiad", "olympics", "session", "summit",
    ]),
    polls: Words::of(&["approval", "poll", "polling", "polls", "pollsters", "survey", "surveys"]),
    participles: Words::of(&[
        "begun", "born", "brought", "built", "came", "come", "drawn", "felt", "found", "given", "grown", "heard",
        "held", "known", "laid", "led", "made", "met", "put", "read", "run", "saw", "seen", "sent", "set", "shown",
        "sold", "spoken", "sung", "taken", "taught", "thought", "told", "took", "understood", "used", "went", "won",
        "written",
    ]),
    adverb_ordinals: Words::of(&["first"]),
    past_hour: &[
        ("half past", 30),
        ("quarter past", 15),
        ("a quarter past", 15),
        ("quarter to", -15),
        ("a quarter to", -15),
        ("half", 30),
    ],
    every: Phrases::of(&["every"]),
    old_year: Phrases::of(&[
        "in", "circa", "c.", "ca.", "until", "since", "from", "before", "after", "around", "by", "died", "born",
    ]),
    years: Phrases::of(&["the years", "years"]),
    same_month: Phrases::of(&["of the same month", "of that month", "of this month", "of the month"]),
    the_year: Phrases::of(&["the year", "in the year"]),
    behind: &[
        ("or more", Least),
        ("or so", About),
        ("or older", Least),
        ("and older", Least),
        ("or over", Least),
        ("and over", Least),
        ("or above", Least),
        ("and above", Least),
        ("or up", Least),
        ("and up", Least),
        ("-plus", Least),
        ("plus", Least),
        ("or higher", Least),
        ("or better", Least),
        ("or greater", Least),
        ("or longer", Least),
        ("or larger", Least),
        ("or later", Least),
        ("or less", Most),
        ("or fewer", Most),
        ("or under", Most),
        ("and under", Most),
        ("or younger", Most),
        ("and younger", Most),
        ("or below", Most),
        ("or lower", Most),
        ("at most", Most),
        ("at least", Least),
        ("maximum", Most),
        ("minimum", Least),
        ("approximately", About),
        ("approx.", About),
        ("give or take", About),
        ("-odd", About),
    ],
    marks: Marks { group: ',', spaces: false, decimal: '.', month_first: true, either: false },
    numbers: Table::of(NUMBERS),
    filter: &FILTER,
    tails: Table::of(TAILS),
    months: Table::of(MONTHS),
    weekdays: Words::of(WEEKDAYS),
    qualifiers: Qualifiers::of(QUALIFIERS),
    per: Phrases::of(PER),
    and: Phrases::of(AND),
    minus: Phrases::of(&["minus"]),
    below_zero: Phrases::of(&["below zero", "below freezing"]),
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
    century: Words::of(CENTURY),
    quarter: Words::of(QUARTER),
    half: Words::of(HALF),
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(IN_YEAR),
    of_year: Phrases::of(OF_YEAR),
    labels: Words::of(LABELS),
    weak_labels: Words::of(WEAK_LABELS),
    word_labels: Words::of(WORD_LABELS),
    changes: Words::of(CHANGES),
    extents: Words::of(&["rang", "span", "vari", "vary"]),
    votes: Words::of(VOTES),
    dated: Words::of(DATED),
    ratios: Words::of(RATIOS),
    ballots: Words::of(&["ballots", "vote", "votes"]),
    at_hour: Phrases::of(&["after", "around", "at", "before", "by", "since", "till", "until"]),
    determiners: Words::of(&["a", "an", "her", "his", "its", "our", "the", "their", "this"]),
    sports: Words::of(SPORTS),
    compared: Words::of(COMPARED),
    aged: Phrases::of(AGED),
    persons: Words::of(&["he", "i", "she", "they", "we", "who", "you"]),
    being: Words::of(&["am", "are", "be", "being", "is", "turned", "turns", "was", "were"]),
    at_age: Phrases::of(&["at"]),
    of_place: Words::of(&["above", "below", "over", "under"]),
    auxiliaries: Phrases::of(&[
        "can", "could", "did", "let's", "let’s", "may", "might", "must", "shall", "should", "will", "would",
    ]),
    ranked: Words::of(&[
        "day", "ever", "generation", "half", "most", "place", "placed", "quarter", "ranked", "round", "seed", "seeded",
    ]),
    function: Words::of(FUNCTION),
    idioms: Sayings::of(idioms::IDIOMS),
    out_of: Phrases::of(OUT_OF),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    on_day: Phrases::of(ON_DAY),
    no_half_after: Words::of(NO_HALF_AFTER),
    no_half_before: Words::of(NO_HALF_BEFORE),
    adverbs_of_number: Words::of(ADVERBS),
    singular: Words::of(&[
        "allows", "appears", "applies", "arrives", "becomes", "begins", "belongs", "brings", "carries", "comes",
        "connects", "contains", "covers", "deals", "defines", "describes", "does", "explains", "forbids", "gives",
        "goes", "governs", "happens", "has", "includes", "introduces", "is", "keeps", "makes", "means", "obliges",
        "prohibits", "provides", "reads", "refers", "regulates", "remains", "requires", "says", "seems", "serves",
        "stays", "takes", "tells", "was",
    ]),
    plural: &["s", "people", "men", "women", "children"],
    capital_months: true,
    ..Lexicon::EMPTY
};
