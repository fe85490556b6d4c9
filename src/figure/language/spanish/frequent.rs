//! Frequent words of Spanish, which tell it from other languages.

use super::super::table::words;

words!(pub(super) FREQUENT:
    "a, abierto, abril, aceite, acta, actas, además, agosto, agua, ahora, al, algo, algunos, allí, alta, alto",
    "andén, ante, antes, aquí, así, aunque, ayer, año, años, bajada, bajo, banco, bancos, barco, barcos, bien",
    "buena, bueno, cada, calle, campo, canción, casa, casas, casi, cifra, cifras, ciudad, como, con, cual, cuando",
    "cuatro, cuya, da, datos, de, debe, del, derecho, desde, después, dice, dijo, domingo, donde, dos, durante",
    "día, días, el, ella, ellas, ellos, empleo, empresa, empresas, en, enero, entrada, entre, equipo, era, eran",
    "es, esa, esas, escriba, escuela, eso, esos, esta, estas, este, esto, estos, está, están, euros, febrero",
    "fecha, fue, fueron, fábrica, gas, gasto, gastos, gran, grande, grandes, ha, haber, había, hace, hacer, hacia",
    "han, hasta, hay, hombre, hombres, hora, horas, hotel, hoy, iglesia, incluso, ingresos, joven, jueves, juez",
    "jugador, juicio, julio, junio, junto, jóvenes, kilos, la, lado, las, le, les, ley, leyes, libro, libros",
    "llame, lo, los, luego, lugar, lunes, línea, líneas, mar, martes, marzo, mayo, mayor, mañana, me, media",
    "medio, mejor, menos, meses, metros, mi, mientras, mil, millones, minutos, mismo, mucho, muchos, mujer",
    "mujeres, mundo, murieron, muy, más, nada, ni, ningún, niños, no, noche, norte, nos, nueva, nuevo, nunca",
    "número, o, obra, obras, octubre, oeste, once, os, otra, otras, otro, otros, para, paro, parte, país, pequeño",
    "pero, personas, piso, poco, poder, policía, por, porque, precio, prensa, primer, primera, pueblo, puede",
    "pueden, puente, puerta, puerto, pues, página, páginas, público, que, quedaron, quien, red, reina, rey, río",
    "saber, sala, salario, salarios, se, sea, sede, sedes, según, semana, semanas, ser, si, sido, siempre, siete",
    "sin, sino, sobre, solo, son, su, subida, sus, sábado, sólo, también, tan, tanto, tarde, tasa, te, tener",
    "tiene, tienen, tierra, toda, todas, todo, todos, tormenta, total, tras, tren, tres, tribunal, trigo, un, una",
    "unas, unos, usted, va, vea, veces, ventas, vez, vida, viejo, viernes, vino, vuelo, véase, y, ya, yo, último"
);
