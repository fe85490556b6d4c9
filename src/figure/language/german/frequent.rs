//! Frequent words of German, which tell it from other languages.

use super::super::table::words;

words!(pub(super) FREQUENT:
    "abend, aber, alle, allem, allen, aller, alles, als, also, alte, alten, am, amt, an, andere, anderen, ans",
    "anteil, april, arbeit, arbeiter, auch, auf, august, aus, ausgabe, ausgaben, bahnhof, band, bank, bei, beide",
    "beim, bereits, bericht, besucher, bin, bis, bitte, brücke, buch, budget, bund, bücher, chef, da, dabei",
    "dafür, daher, damit, dann, daran, darauf, daraus, das, dass, davon, dazu, dem, den, denn, der, deren, des",
    "dessen, dezember, dich, die, dienstag, diese, dieser, doch, dorf, dort, drei, durch, eben, eher, eigene, ein",
    "eine, einem, einen, einer, einige, einnahme, eintritt, er, ergebnis, erst, erste, ersten, es, etwa, etwas",
    "euch, euro, fahrt, fans, fast, februar, ferner, film, firma, flug, folgt, frau, freitag, früh, führt, für",
    "ganz, gas, gegen, geht, geld, gemeinde, gericht, gesamt, gesetz, gewann, gewinn, gibt, gilt, gleis, groß",
    "große, großen, gute, guten, gäste, habe, haben, halle, hat, hatte, hatten, haus, heißt, her, heute, hier",
    "hin, hinter, hoch, hotel, ich, ihm, ihn, ihnen, ihr, ihre, ihrem, ihren, im, immer, in, ins, ist, ja, jahr",
    "jahre, jahren, jahres, januar, je, jede, jeden, jeder, jedes, jedoch, jetzt, job, jobs, juli, junge, jungen",
    "juni, kann, kaum, kein, keine, kinder, kirche, klein, kleine, kosten, kurz, können, könnte, land, lange",
    "langen, laut, leiter, leute, lied, liegt, ließ, linie, länder, macht, mai, man, markt, mehr, mehrere, mein",
    "menschen, mich, minister, minuten, mio, mir, mit, mittwoch, monat, monate, monaten, morgen, mrd, muss, märz",
    "müssen, nach, nacht, nahe, neben, neu, neue, neuen, neuer, nicht, nie, niedrig, noch, nord, nr, nun, nur, ob",
    "oder, oft, ohne, oktober, platz, polizei, postfach, preis, preise, prozent, punkte, punkten, rate, raum",
    "recht, rund, sagt, sagte, samstag, schon, schule, sehr, sei, sein, seine, seinem, seinen, seiner, seines",
    "seit, seite, seiten, sich, sie, siegte, siehe, sind, so, sobald, sogar, soll, sollen, sollte, sonntag, sonst",
    "sowie, spiel, spät, später, stadt, stand, statt, steuer, steuern, stieg, story, straße, straßen, stunden",
    "stück, summe, süd, tag, tage, tagen, teil, trotz, uhr, um, umsatz, und, uns, unser, unten, unter, verein",
    "verlor, verlust, viel, viele, vom, von, vor, vorn, wann, war, waren, warum, was, wasser, weg, wege, weil",
    "weit, weitere, weniger, wenn, wer, werden, werk, werke, wert, werte, wie, wieder, will, wir, wird, wo, woche",
    "wochen, wohl, wollen, worden, wurde, wurden, zahl, zahlen, zehn, zeigt, zimmer, zu, zum, zur, zwar, zwei",
    "zwischen, ämter, über"
);
