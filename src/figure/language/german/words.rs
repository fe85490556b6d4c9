//! Nouns, verbs and small words of German.

use super::super::table::words;

words!(pub(super) LABELS:
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

words!(pub(super) VOTES:
    "abgelehnt, abgestimmt, abstimmung, angenommen, ausschuss, beschloss, beschlossen, bundesrat, bundestag",
    "enthaltungen, gericht, gesetz, mehrheit, nahm, parlament, rat, senat, stimmen, stimmte, stimmten, votierte",
    "votierten, votum"
);

words!(pub(super) SPORTS:
    "achtelfinale, auswärts, besiegt, besiegte, bezwang, bundesliga, endspiel, endstand, favorit, favoritin",
    "finale, führte, führung, gespielt, gewann, gewannen, gewinnt, gewonnen, halbfinale, halbzeit, heimspiel",
    "hinspiel, liga, mannschaft, niederlage, pokal, remis, rückspiel, satz, schlug, schlugen, schlussphase",
    "schlägt, sieg, siegt, siegte, siegten, spiel, spiele, spielte, spielten, stadion, stürmer, sätze, tabelle",
    "team, tennis, tor, tore, torhüter, trainer, trennten, unentschieden, unterlag, unterlagen, verliert, verlor",
    "verloren, viertelfinale, zuschauer"
);

words!(pub(super) CHANGES:
    "abgenommen, angehob, angestieg, anheb, anstieg, aufgestockt, ausgeb, ausgedehnt, ausgewei, erhöh, erweiter",
    "fall, fiel, gefall, gegangen, gehen, geht, gekletter, gekürz, gesenk, gesprung, gesteiger, gestieg, gesunk",
    "gewachs, geänder, ging, halbier, hob, klettert, kürz, nahm, reduz, rutsch, sank, schnell, schrumpf, senk",
    "sink, sprang, spring, steig, stieg, verbesser, verdoppel, verdreifach, verkürz, verlänger, verringer",
    "verschlechter, veränder, wachs, wechsel, wuchs, wächs, zugenommen, zunahm, zurück, änder"
);

words!(pub(super) COMPARED:
    "als, besser, geringer, größer, größere, häufiger, höher, höhere, höheren, kleiner, länger, mehr, niedriger",
    "schneller, so, stärker, teurer, weniger, wie"
);

words!(pub(super) FUNCTION:
    "ab, aber, allein, als, am, an, auch, auf, aus, bei, beim, bereits, bis, bleiben, blieb, blieben, da, dabei",
    "damit, dann, darf, das, dass, dem, den, der, des, die, dies, dieser, doch, durch, ein, eine, einem, einen",
    "einer, er, erst, es, etwa, für, gegen, gegenüber, haben, hat, hatte, hatten, im, in, ins, ist, je, jedoch",
    "jetzt, kam, kamen, kann, können, lag, lagen, mehr, mit, muss, müssen, nach, nicht, noch, nur, ob, oder, ohne",
    "pro, rund, sank, schon, sei, seit, sich, sie, sind, so, soll, sollen, sowie, statt, stieg, um, und, unter",
    "vom, von, vor, war, waren, weil, weniger, wenn, wie, wieder, will, wird, wollen, wurde, wurden, zu, zum, zur",
    "zwar, zwischen, über, übrig"
);

words!(pub(super) WORKS:
    "album, alben, ballade, buch, bücher, comic, drama, erzählung, fernsehserie, film, filme, gedicht, hörspiel",
    "komödie, lied, lieder, musical, oper, roman, romane, serie, single, song, songs, spielfilm, streifen, stück, thriller"
);
