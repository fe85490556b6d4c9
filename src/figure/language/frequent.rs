//! The frequent words that tell a paragraph's language.

use super::table::table;

// Which languages have a word: 1 English, 2 German, 4 French, 8 Spanish.
table!(FREQUENT: u8 =
    ("about, after, again, against, all, although, among, and, another, any, are, around, as, at, be", 1),
    ("because, been, before, between, both, but, by, can, city, could, did, do, does, down, during", 1),
    ("each, every, few, first, for, from, get, given, go, had, has, have, here, him, his, how, if", 1),
    ("into, is, it, its, just, last, like, lost, made, make, many, may, meet, might, more, most, much", 1),
    ("must, new, nor, not, now, of, off, one, only, or, other, our, out, over, own, part, people, per", 1),
    ("plays, price, read, said, same, says, see, she, should, since, some, such, take, text, than", 1),
    ("that, the, their, them, then, there, these, they, this, those, three, through, to, today, too", 1),
    ("two, under, until, up, use, used, very, want, way, we, well, were, what, when, where, which", 1),
    ("while, who, why, with, within, without, won, work, would, year, years, you, your", 1),
    ("aber, alle, allem, allen, aller, alles, als, andere, anderen, auch, auf, aus, bei, beide, beim", 2),
    ("bereits, bin, bis, dabei, dafür, daher, damit, dann, daran, darauf, daraus, das, dass, davon", 2),
    ("dazu, dem, den, denn, der, deren, dessen, dich, die, diese, dieser, doch, dort, drei, durch", 2),
    ("eben, eher, eigene, ein, eine, einem, einen, einer, einige, er, erst, erste, ersten, etwa, etwas", 2),
    ("euch, euro, ferner, folgt, führt, für, ganz, gegen, geht, gewann, gibt, gilt, habe, haben, hatte", 2),
    ("hatten, heißt, heute, hin, hinter, ich, ihm, ihn, ihnen, ihr, ihre, ihrem, ihren, im, immer, ins", 2),
    ("ist, ja, jahr, jahre, jede, jeden, jeder, jedes, jedoch, jetzt, kann, kaum, kein, keine, können", 2),
    ("könnte, laut, liegt, ließ, macht, mehr, mehrere, mein, menschen, mich, mio, mir, mit, mrd, muss", 2),
    ("müssen, nach, nahe, neben, neu, neue, neuen, neuer, nicht, nie, noch, nr, nun, nur, ob, oder", 2),
    ("oft, ohne, prozent, rund, sagt, sagte, schon, sehr, sei, sein, seine, seinem, seinen, seiner", 2),
    ("seines, seit, sich, sie, siegte, siehe, sind, sobald, sogar, soll, sollen, sollte, sonst, sowie", 2),
    ("später, stadt, statt, stieg, tage, teil, trotz, uhr, um, und, uns, unser, unten, unter, verlor", 2),
    ("viel, viele, vom, von, vor, vorn, wann, waren, warum, weil, weit, weitere, weniger, wenn, wer", 2),
    ("werden, wie, wieder, wir, wird, wo, woche, wohl, wollen, worden, wurde, wurden, zehn, zeigt, zu", 2),
    ("zum, zur, zwar, zwei, zwischen, über", 2),
    ("also, am, an, fast, hat, her, in, land, man, so, war, was, will", 3),
    ("afin, ai, ainsi, alors, année, années, après, au, aucun, aucune, aussi, autre, autres, aux", 4),
    ("avait, avant, avec, avoir, beaucoup, c, car, ce, cela, celle, celui, ces, cette, ceux, chaque", 4),
    ("chez, cinq, comme, contre, cours, côté, d, dans, depuis, dernier, deux, devant, dit, doit, donc", 4),
    ("dont, dès, déjà, elle, ensuite, environ, est, et, eux, faire, fait, fois, font, homme, ici, il", 4),
    ("ils, j, jamais, jour, jours, l, leur, leurs, lui, là, mais, mes, millions, moins, mois, mon", 4),
    ("monde, même, n, ne, non, notre, nous, nouveau, ont, onze, ou, où, par, pas, pendant, petit, peu", 4),
    ("peut, peuvent, pour, premier, presque, près, puis, qu, quand, quatre, quelque, quelques, qui", 4),
    ("quoi, rue, s, sa, sans, selon, sera, seront, ses, seul, soit, sont, sous, suis, sur, t, tant", 4),
    ("toujours, tous, tout, toute, toutes, trois, très, tu, une, vers, ville, voici, voir, vont, votre", 4),
    ("vous, à, été, être", 4),
    ("on, pays, plus, six", 5),
    ("ans, des, hier, je", 6),
    ("además, ahora, al, algo, algunos, allí, ante, antes, aquí, así, aunque, año, años, bajo, cada", 8),
    ("calle, casi, ciudad, como, con, cual, cuando, cuatro, cuya, debe, del, desde, después, dice", 8),
    ("dijo, donde, dos, día, días, el, ella, ellas, ellos, era, eran, esa, esas, eso, esos, esta", 8),
    ("estas, este, esto, estos, está, están, fue, fueron, gran, ha, haber, había, hace, hacer, hacia", 8),
    ("han, hasta, hay, horas, hoy, incluso, junto, lado, las, lo, los, luego, lugar, mayor, mejor", 8),
    ("menos, mi, mientras, mil, millones, mismo, mucho, muchos, mundo, muy, más, nada, ningún, nueva", 8),
    ("nuevo, nunca, o, os, otra, otras, otro, otros, para, parte, país, pero, personas, poco, poder", 8),
    ("por, porque, primer, primera, puede, pueden, pues, quien, saber, según, ser, sido, siempre", 8),
    ("siete, sin, sino, sobre, solo, su, sus, sólo, también, tan, tanto, tener, tiene, tienen, toda", 8),
    ("todas, todo, todos, tras, tres, una, unas, unos, usted, veces, vez, vida, véase, y, ya, yo", 8),
    ("último", 8),
    ("no, once, sea", 9),
    ("da, es", 10),
    ("bien, de, en, entre, euros, la, le, les, ni, nos, que, se, si, son, te, un, va", 12),
    ("a, me", 13),
    ("december, february, friday, january, july, june, march, monday, month, november, october", 1),
    ("revenue, sales, saturday, share, sunday, tuesday", 1),
    ("anteil, ausgaben, dezember, dienstag, einnahme, ergebnis, februar, freitag, gesamt, januar, juli", 2),
    ("juni, mittwoch, monat, märz, oktober, samstag, sonntag, stand, summe, tag, umsatz", 2),
    ("april, august", 3),
    ("août, avril, chiffre, dimanche, février, heures, horaires, janvier, jeudi, juillet, juin, lundi", 4),
    ("mardi, mars, mercredi, novembre, octobre, prix, recettes, relevés, samedi, taux, vendredi", 4),
    ("mai", 6),
    ("abril, agosto, datos, domingo, enero, febrero, gastos, ingresos, jueves, julio, junio, lunes", 8),
    ("martes, marzo, mayo, meses, octubre, precio, sábado, tasa, viernes", 8),
    ("total", 13),
    ("above, ago, army, autumn, below, best, big, bill, black, boat, boats, book, books, bridge, call", 1),
    ("came, children, church, coal, court, crop, crops, daily, days, early, evening, family, farm", 1),
    ("farmers, feet, fish, flight, floor, food, gave, goes, green, growth, harbour, health, held, high", 1),
    ("hill, hours, inches, issue, issues, labour, lake, later, law, low, market, mean, meeting", 1),
    ("members, men, mile, miles, money, morning, mr, mrs, navy, near, news, night, north, number, oil", 1),
    ("old, open, opens, phone, poll, pond, pounds, power, press, prices, rates, report, reports, ridge", 1),
    ("river, road, room, school, ship, ships, shop, short, small, south, spring, steel, street, summer", 1),
    ("tax, ticket, tickets, time, took, town, trade, vote, votes, wage, wages, water, week, weeks", 1),
    ("went, white, woman, women, wrote, young", 1),
    ("abend, alte, alten, amt, arbeit, arbeiter, ausgabe, bahnhof, bericht, besucher, bitte, brücke", 2),
    ("buch, bund, bücher, dorf, eintritt, fahrt, firma, flug, frau, früh, geld, gemeinde, gericht", 2),
    ("gesetz, gewinn, gleis, groß, große, großen, gute, guten, gäste, halle, haus, hoch, jahren", 2),
    ("jahres, junge, jungen, kinder, kirche, klein, kleine, kosten, kurz, lange, langen, leiter, leute", 2),
    ("lied, linie, länder, markt, minuten, monate, monaten, morgen, nacht, niedrig, nord, platz", 2),
    ("polizei, postfach, preis, preise, punkte, punkten, raum, recht, schule, seite, seiten, spiel", 2),
    ("spät, steuer, steuern, straße, straßen, stunden, stück, süd, tagen, verein, verlust, wasser, weg", 2),
    ("wege, werk, werke, wert, werte, wochen, zahl, zahlen, zimmer, ämter", 2),
    ("band, bank, job, jobs, minister, rate, story", 3),
    ("baisse, bas, basse, bateau, bateaux, bon, bonne, bureau, chambre, chanson, cour, coût, coûts", 4),
    ("demain, droit, eau, emploi, emplois, enfants, entrée, femme, femmes, ferme, fermé, forêt, gare", 4),
    ("grand, grands, hausse, haut, haute, heure, hommes, impôt, impôts, jeune, jeunes, joueurs, juge", 4),
    ("lac, ligne, lignes, livre, livres, loi, lois, maire, mairie, maison, matin, mer, ministre, moyen", 4),
    ("moyenne, nombre, numéro, ouest, ouvert, ouverte, petite, petits, pont, poste, presse, procès", 4),
    ("pêche, quai, reine, rivière, roi, salaire, salaires, salle, semaine, semaines, soir, sud, tarif", 4),
    ("tarifs, terre, tél, usine, usines, vente, ventes, vieux, école, écoles, église, équipe, étage", 4),
    ("long, page, police, port, public, union, village", 5),
    ("chef, film", 6),
    ("budget, fans", 7),
    ("abierto, aceite, acta, actas, agua, alta, alto, andén, ayer, bajada, banco, bancos, barco", 8),
    ("barcos, buena, bueno, campo, canción, casa, casas, cifra, cifras, derecho, empleo, empresa", 8),
    ("empresas, entrada, equipo, escriba, escuela, fecha, fábrica, gasto, grandes, hombre, hombres", 8),
    ("hora, iglesia, joven, juez, jugador, juicio, jóvenes, kilos, ley, leyes, libro, libros, llame", 8),
    ("línea, líneas, mar, mañana, medio, metros, minutos, mujer, mujeres, niños, noche, norte, número", 8),
    ("obra, obras, oeste, paro, pequeño, piso, policía, prensa, pueblo, puente, puerta, puerto, página", 8),
    ("páginas, público, reina, rey, río, sala, salario, salarios, sede, sedes, semana, semanas, subida", 8),
    ("tarde, tierra, tren, trigo, vea, ventas, viejo, vino, vuelo", 8),
    ("media, red", 9),
    ("gas", 11),
    ("grande, tribunal", 12),
    ("hotel", 15),
    ("du", 4)
);

/// The words of [`FREQUENT`] as numbers, in the same order.
static KEYS: [u64; FREQUENT.len()] = {
    let (mut keys, mut i) = ([0; FREQUENT.len()], 0);
    while i < keys.len() {
        keys[i] = key(FREQUENT[i].0.as_bytes());
        i += 1;
    }
    keys
};

/// A word of at most eight bytes as a number; the case of a letter (ASCII, Latin-1) makes no difference.
const fn key(word: &[u8]) -> u64 {
    let (mut key, mut i) = (0, 0);
    while i < 8 {
        key = key << 8 | if i < word.len() { (word[i] | 0x20) as u64 } else { 0 };
        i += 1;
    }
    key
}

/// The languages of a frequent word, as bits in the order of the table; none for other words.
pub(super) fn languages_of(word: &str) -> u8 {
    if word.len() > 8 {
        return 0;
    }
    KEYS.binary_search(&key(word.as_bytes())).map_or(0, |i| FREQUENT[i].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_of_its_keys() {
        assert!(KEYS.windows(2).all(|w| w[0] < w[1]));
    }

    #[test]
    fn words_have_their_languages_in_any_case() {
        for (word, languages) in [("the", 1), ("Über", 2), ("ÊTRE", 4), ("Según", 8), ("de", 12), ("Xylophon", 0)] {
            assert_eq!(languages_of(word), languages, "{word}");
        }
    }
}
