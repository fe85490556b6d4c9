//! Nouns, verbs and small words of English.

use super::super::table::words;

words!(pub(super) LABELS:
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

words!(pub(super) WEAK_LABELS:
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

words!(pub(super) WORD_LABELS:
    "floor, act, article, book, channel, chapter, clause, day, division, episode, formula, game, gate, grade, group",
    "level, line, number, page, paragraph, part, phase, platform, psalm, question, room, round, route, scenario",
    "scene, season, section, square, stage, step, terminal, tier, type, verse, volume, war"
);

words!(pub(super) CHANGES:
    "accelerat, adjust, advanc, ascend, balloon, boost, bounc, bring, brought, chang, climb, clos, contract",
    "convert, creep, crept, cut, decelerat, declin, decreas, deepen, develop, dip, doubl, down, downgrad, drop",
    "dwindl, eas, edg, escalat, evolv, expand, extend, fall, fallen, fell, gain, go, gone, grew, grow",
    "grown, halv, improv, inch, increas, jump, jumped, lengthen, lift, lost, low, moderat, mov, narrow, nudg",
    "plummet, plung, progress, promot, push, quadrupl, rais, rallied, rebound, recede, recover, reduc, return",
    "revis, ris, risen, rocket, rose, rounded, sank, shift, shorten, shrank, shrink, shrunk, sink, skyrocket",
    "slash, slid, slip, slow, slump, soar, spik, step, sunk, surg, swell, swelled, switch, swollen, ticked",
    "transition, trebl, trim, tripl, tumbl, turn, up, upgrad, upped, weaken, went, widen, worsen"
);

words!(pub(super) VOTES:
    "abstain, abstaining, abstentions, adopt, adopted, agreed, amendment, approve, approved, assembly, ballot",
    "bill, board, carried, committee, council, court, decided, defeated, favor, favour, house, judges, jury",
    "justices, law, lawmakers, legislators, majority, members, motion, mps, overturned, panel, parliament, passed",
    "passes, ratified, rejected, rejects, resolution, ruled, ruling, senate, senators, shareholders, split",
    "upheld, veto, vote, voted, votes, voting"
);

words!(pub(super) RATIOS:
    "dilute, diluted, dilution, leverage, leveraged, mixed, mixture, odds, outnumber, outnumbered, proportion",
    "proportions, ratio, ratios, scale"
);

words!(pub(super) DATED:
    "average, budget, census, crisis, edition, election, level, peak, result, summit, survey, target, total",
    "attacks, bonds, borders, championships, contracts, earnings, elections, events, expectations, figures",
    "floods, forecasts, games, highs, hostilities, levels, lows, models, negotiations, numbers, polls, prices",
    "profits, protests, results, revenues, riots, sales, standards, statistics, talks, targets, terms, totals",
    "volumes"
);

words!(pub(super) SPORTS:
    "away, beat, beaten, beating, beats, champions, clinched, coach, cup, defeat, defeating, defeats, derby, draw",
    "drew, edged, equaliser, equalizer, fans, final, fixture, goal, goals, half-time, halftime, home, inning",
    "innings, kick-off, knockout, leading, league, led, lost, match, matches, opener, opponents, overtime",
    "penalties, play-off, player, players, playoff, playoffs, quarter-final, quarterfinal, replay, rout, score",
    "scored, scoreline, season, semi-final, semi-finals, semifinal, semifinals, series, set, sets, shootout, side",
    "squad, stadium, straight, striker, team, tennis, thrashed, tie, tied, tournament, trailing, victory, win",
    "winning, won"
);

words!(pub(super) COMPARED:
    "above, as, below, better, bigger, cheaper, closer, deeper, earnings, faster, fewer, gdp, global, greater",
    "heavier, her, higher, his, its, larger, less, likelier, longer, lower, more, national, older, our, over",
    "quicker, riskier, slower, smaller, stronger, that, the, their, this, those, what, wider, worse, younger"
);

words!(pub(super) FUNCTION:
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

words!(pub(super) WORKS:
    "album, albums, anime, book, books, comedy, documentary, drama, ep, feature, film, films, game, magazine, manga",
    "movie, movies, musical, novel, novels, novella, opera, play, poem, remake, romance, sequel, series, show, single",
    "song, songs, soundtrack, story, thriller, tune, video, videogame, western"
);
