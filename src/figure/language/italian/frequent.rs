//! Frequent words of Italian, which tell it from other languages.

use super::super::table::words;

words!(pub(super) FREQUENT:
    "a, abbia, abbiamo, abbiano, adesso, agli, ai, al, alla, alle, allo, allora, altra, altre, altri, altro",
    "anche, ancora, anni, anno, appena, aprile, area, attuale, aveva, avevano, avrebbe, base, bene, c, capo, casa",
    "caso, che, chi, chiesa, ci, circa, città, coi, col, come, comune, con, contro, corso, cosa, così, cui, d, da",
    "dagli, dai, dal, dalla, dalle, dallo, degli, dei, del, dell, della, delle, dello, dentro, detto, deve, di",
    "dice, dicembre, dieci, disse, domenica, donna, donne, dopo, dov, dove, due, durante, e, ebbe, ecco, ed, era",
    "erano, essere, fa, fanno, fare, fatto, febbraio, film, fine, fino, fra, fu, fuori, furono, gennaio, giorni",
    "giorno, giugno, già, gli, gran, grande, ha, hanno, i, il, in, infatti, inoltre, io, italia, l, la, lavoro",
    "le, lei, li, lo, loro, luglio, lui, luogo, ma, maggio, mai, marzo, me, meno, mentre, mesi, metà, mezzo, mi",
    "mila, miliardi, milioni, modo, molte, molti, molto, mondo, morto, morì, nacque, ne, negli, nei, nel, nella",
    "nelle, nello, nessun, noi, nome, non, nono, nord, nove, nuova, nuovi, nuovo, o, oggi, ogni, oltre, opera",
    "ora, ottenne, otto, ottobre, paese, paesi, parte, per, perché, perciò, persone, però, piazza, più, poca",
    "pochi, poco, poi, poiché, presso, prezzi, prezzo, prima, prime, primi, primo, proprio, pur, può, qua, quale",
    "quali, quando, quanto, quasi, quattro, quei, quel, quella, quelle, quelli, quello, questa, queste, questi",
    "questo, qui, quindi, re, sabato, san, santa, se, sei, sempre, senza, sera, sette, si, sia, siamo, siano",
    "società, solo, sono, sopra, sotto, sta, stata, state, stati, stato, stesso, storia, strada, su, sua, sue",
    "sugli, sui, sul, sulla, sulle, suo, suoi, sé, sì, tale, tanto, te, tempo, terra, ti, tra, tre, tu, tutta",
    "tutte, tutti, tutto, uffici, ufficio, un, una, uno, uomini, uomo, va, venne, vennero, verso, vi, via, viene",
    "vita, voi, volta, volte, zona, è"
);
