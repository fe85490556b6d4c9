//! Nouns, verbs and small words of Italian.

use super::super::table::words;

words!(pub(super) LABELS:
    "allegati, allegato, appendice, art., articoli, articolo, artt., aula, autobus, autostrada, binario, cabina",
    "camera, cap., capitoli, capitolo, capo, casella, cella, circolare, codice, col., colonna, comma, commi",
    "concerto, corsia, cromosoma, decreto, direttiva, episodi, episodio, equazione, esempio, esercizio, fascicolo",
    "fig., figg., figura, figure, fila, foglio, formula, galleria, gate, gradino, gruppo, ilustrazione, interno",
    "legge, lemma, lettera, libro, linea, lotto, mappale, matricola, modello, modulo, molo, n., nn., nota, note",
    "nr., num., numeri, numero, n°, nº, op., opera, ordinanza, p., pag., pagg., pagina, pagine, paragrafi",
    "paragrafo, parte, particella, pista, porta, posto, pp., pratica, protocollo, provinciale, pulsante, puntata",
    "punto, quadro, quesito, reggimento, regola, regolamento, riga, risoluzione, sala, salmo, scala, scheda",
    "sedile, sentenza, serie, settore, sez., sezione, sezioni, sinfonia, sonata, stagione, stanza, statale",
    "strada, tab., tabella, tabelle, tavola, tavole, tel., telefono, teorema, terminal, tipo, titolo, tomo, tram",
    "treno, unità, uscita, vagone, varco, verbale, versetto, versione, versioni, verso, voce, vol., voll., volo",
    "volume, volumi, zona"
);

words!(pub(super) VOTES:
    "approva, approvata, approvato, approvò, assemblea, astensioni, astenuti, ballottaggio, bocciata, bocciato",
    "camera, commissione, consiglio, contrari, corte, deputati, emendamento, favorevoli, giudici, giuria, legge",
    "maggioranza, mozione, parlamento, respinse, respinta, respinto, risoluzione, senato, senatori, votanti",
    "votarono, votato, votazione, voti, voto"
);

words!(pub(super) SPORTS:
    "allenatore, attaccante, batte, battendo, battere, battuta, battuto, calcio, campionato, casa, coppa, derby",
    "difensore, doppietta, espulso, finale, gara, gare, gol, incontro, marcatore, pareggio, pareggiò, partita",
    "partite, perde, perse, perso, punteggio, rete, reti, rigore, rigori, sconfitta, sconfitto, semifinale, serie",
    "set, spareggio, squadra, stadio, tennis, torneo, trasferta, vince, vincendo, vinse, vinta, vinto, vittoria"
);

words!(pub(super) CHANGES:
    "abbass, accelera, accorci, accresc, aggrav, allarg, allung, alza, alzat, ampli, aument, avanz, balz, cadd",
    "cadere, cal, calat, cambi, centuplic, contra, crebb, cresc, cresciut, crol, decresc, dimezz, diminu, elev",
    "estend, flett, gonfi, guadagn, impenn, incremen, innalz, miglior, passa, passat, passò, peggior, perd, pers",
    "porta, portat, precipit, progred, quadruplic, raddopp, rallent, recuper, ribass, ridott, riduc, ridur",
    "rincar, risal, sale, salgon, salir, saliron, salit, sals, salì, scend, scesa, scese, scesi, sceso, slitt",
    "svalut, tagli, triplic, vol"
);

words!(pub(super) COMPARED:
    "a, al, alla, alle, dei, del, della, delle, di, il, la, le, maggiore, maggiori, meno, migliore, minore",
    "minori, peggiore, più, quella, quello, rispetto, superiore, superiori, tante, tanti, tanto"
);

words!(pub(super) FUNCTION:
    "a, abbiamo, ad, agli, ai, al, all, alla, alle, allo, allora, anche, ancora, appena, avanti, aveva, avevano",
    "che, chi, ci, circa, come, con, contro, così, cui, da, dagli, dai, dal, dall, dalla, dalle, dallo, davanti",
    "degli, dei, del, dell, della, delle, dello, dentro, di, dopo, dove, due, dunque, durante, e, ebbe, ed",
    "entrambe, entrambi, entro, era, erano, essendo, fa, fino, fra, fu, furono, già, gli, ha, hanno, ho, i, ieri",
    "il, in, infatti, inoltre, insieme, invece, io, l, la, le, lei, li, lo, loro, lui, lungo, ma, mai, meno",
    "mentre, mi, ne, negli, nei, nel, nell, nella, nelle, nello, noi, non, nonostante, né, o, od, oggi, ogni",
    "oltre, oppure, ora, per, perché, perciò, persino, però, più, poi, poiché, possono, presso, prima, può",
    "qualche, quando, quanto, quasi, quel, quella, quelle, quelli, quello, questa, queste, questi, questo, qui",
    "quindi, rispetto, saranno, sarà, se, secondo, sei, sembra, sempre, senza, si, sia, siano, solo, soltanto",
    "sono, sopra, sotto, stata, state, stati, stato, su, sua, sue, sugli, sui, sul, sull, sulla, sulle, suo, suoi",
    "tra, tramite, tranne, tuttavia, tutte, tutti, un, una, uno, verso, vi, via, voi, è"
);

words!(pub(super) IN_YEAR:
    "a partire dal, agli inizi del, all'inizio del, alla fine del, anno, aperto nel, autunno, autunno del",
    "circa nel, dal, dall'anno, dalla fine del, dopo il, durante il, entro il, esercizio, estate, estate del",
    "fin dal, fine del, fino al, già nel, inizi del, inizio del, inverno, inverno del, metà del, nel",
    "nel corso del, nell'anno, nell'estate del, per il, prima del, primavera, primavera del, sin dal, tra il",
    "verso il, verso la fine del"
);

words!(pub(super) OF_YEAR:
    "a, al, che, con il, dal, del, dell'anno, di, e, ed, il, o, per il, rispetto al, sul"
);

words!(pub(super) DATED:
    "campionati, elezioni, europei, mondiali, olimpiadi"
);

words!(pub(super) WORKS:
    "album, canzone, canzoni, commedia, disco, documentario, film, fumetto, gioco, libro, libri, opera, poema, racconto",
    "romanzo, romanzi, serie, singolo, videogioco"
);
