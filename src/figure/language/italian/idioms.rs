//! Idioms of Italian with number words.

use super::super::table::words;

words!(pub(super) IDIOMS:
    "a prima vista, a quattr'occhi, a quattro mani, a quattro passi, a quattro zampe, a un tratto, a una a una",
    "a uno a uno, al primo sguardo, anno zero, cent'anni di solitudine, cento di questi giorni",
    "da un lato, di prim'ordine, di prima classe, di prima mano, di prima necessità, di prima scelta",
    "di primo acchito, di primo piano, di second'ordine, di seconda classe, di seconda mano, di secondo piano",
    "due parole, due passi, due pesi, due pesi e due misure, due piedi, fare due chiacchiere",
    "fare due passi, farsi in quattro, in due parole, in men che, in mezzo, in prima fila, in prima linea",
    "in prima persona, in primis, in primo luogo, in primo piano, in quattro e quattr'otto, in second'ordine",
    "in seconda battuta, in secondo luogo, in secondo piano, in terzo luogo, in un attimo, in un batter",
    "in un certo, in un colpo, in un primo momento, in un primo tempo, in un secondo momento, in un secondo tempo",
    "l'un l'altro, l'una, l'uno, le mille e una, mandare a quel paese, mezza età, mezzi di, mezzo a, mezzo di",
    "mille e una notte, mille grazie, mille scuse, nessuno dei, non c'è due senza tre, numero uno",
    "ogni due per tre, ora zero, ottavi di finale, parte seconda, per la prima e ultima, per mezzo",
    "per prima cosa, per primi, per primo, per un attimo, per un verso, pian terreno, prim'attore, prima base",
    "prima che, prima classe, prima colazione, prima comunione, prima d', prima d'ora, prima degli, prima dei",
    "prima del, prima dell', prima della, prima delle, prima dello, prima di, prima donna, prima guerra mondiale",
    "prima o poi, prima pagina, prima serata, prima visione, prime visioni, primi ministri, primi passi",
    "primo cittadino, primo maggio, primo ministro, primo piano, primo soccorso, primo violino, quarta dimensione",
    "quarta parete, quarti di finale, quarto di finale, quattro chiacchiere, quattro gatti, quattro passi",
    "quattro salti, quattro soldi, quinta colonna, quinta essenza, se sei, seconda guerra mondiale, seconda mano",
    "seconda natura, seconda serata, secondi fini, secondo alcune, secondo alcuni, secondo altre, secondo altri",
    "secondo che, secondo cui, secondo fine, secondo gli, secondo i, secondo il, secondo l', secondo la",
    "secondo le, secondo lei, secondo lo, secondo loro, secondo lui, secondo me, secondo molti, secondo noi",
    "secondo quale, secondo quanto, secondo questa, secondo queste, secondo questi, secondo questo, secondo te",
    "secondo un, secondo un', secondo una, secondo uno, secondo voi, sei tu, sesto senso, settimo cielo",
    "su due piedi, sul più bello, tagliare la testa, terza età, terza pagina, terza persona, terze parti",
    "terzo mondo, terzo settore, tolleranza zero, tu sei, tutt'uno, tutte e due, tutti e due, tutti e tre",
    "un altro, un bel, un certo, un giorno, un paio, un po', un poco, un tanto, un tempo, una certa, una delle",
    "una di, una sola, una sorta, una specie, una tantum, una volta per tutte, uno a uno, uno ad uno",
    "uno degli, uno dei, uno di, uno dopo l'altro, uno per uno, uno solo, zero assoluto"
);
