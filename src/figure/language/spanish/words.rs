//! Nouns, verbs and small words of Spanish.

use super::super::table::words;

words!(pub(super) LABELS:
    "acta, acto, adicional, andenes, andén, anejo, anexo, anexos, antecedente, ap., apartado, apéndice, art.",
    "artículo, artículos, aula, aulas, auto, autobús, autopista, autovía, avenida, bloque, bus, butaca, calle",
    "camerino, canal, cap., capítulo, capítulos, carbono, carretera, carril, caseta, casilla, caso, categoría",
    "celda, cesio, circular, clase, cliente, cláusula, cláusulas, cobalto, coche, columna, considerando",
    "correos, cromosoma, cuadro, cuenta, código, decreto, despacho, directiva, disposiciones, disposición",
    "distrito, documento, dorsal, dársena, ecuación, edificio, ejemplo, ejercicio, episodio, epígrafe, error",
    "escalera, escena, estación, estrofa, estroncio, etapa, expediente, extensión, factura, fase, fax, fig.",
    "figura, figuras, fila, filas, folio, formulario, fundamento, fórmula, grupo, gráfico, habitaciones",
    "habitación, hangar, himno, ilustración, impreso, inciso, instituto, interleucina, jornada, kilómetro",
    "laboratorio, letra, ley, local, lote, lámina, línea, líneas, manzana, mapa, matrícula, minuto, modelo, muelle",
    "móvil, n., nivel, no., nota, notas, numeral, nº, nº., núm., número, número de, números, oficina, omega",
    "op., opus, orden, p., pabellón, palco, parada, parcela, paso, pedido, piso, pista, planta, plaza",
    "plutonio, polonio, portal, pp., pregunta, protocolo, providencia, proyecto, puerta, puertas, puerto",
    "puesto, punto, pág., página, páginas, págs., párrafo, párrafos, real decreto, recibo, recurso, regimiento",
    "regla, reglamento, resolución, ruta, sala, salas, salida, salmo, sección, sector, sentencia, serie",
    "sinfonía, studio, suite, sura, tabla, tablas, taquilla, tel., teléfono, temporada, teorema, terminal",
    "ticket, tipo, tomo, transitoria, tren, título, unidad, uranio, vagón, variante, ventanilla, versiones",
    "versión, vitamina, vol., volumen, vuelo, vía, yodo, zona"
);

words!(pub(super) VOTES:
    "abstenciones, adoptó, aprobada, aprobado, aprobaron, aprobó, comisión, congreso, cámara, diputados, jueces",
    "ley, mayoría, moción, parlamento, pleno, rechazado, rechazaron, rechazó, resolución, senado, senadores",
    "tribunal, votación, votaron, voto, votos, votó"
);

words!(pub(super) SPORTS:
    "campo, casa, cayó, copa, delantero, derbi, derrota, derrotó, empataron, empate, empató, entrenador, equipo",
    "estadio, final, ganar, ganaron, ganó, gol, goles, goleó, impuso, jugador, liga, local, marcador, partido",
    "partidos, penaltis, perdió, selección, semifinal, tenis, vencieron, venció, victoria, visitante"
);

words!(pub(super) CHANGES:
    "desciend, enfr",
    "aceler, acort, alarg, ampli, amplí, ascend, asciend, aument, avanz, baj, bajaron, bajó, cambi, cede, ceder",
    "cedi, contra, contrae, contraj, crec, creci, declin, desacel, descend, descien, descolg, desinfl, desplom",
    "dismin, dispar, dobl, duplic, elev, empeor, encare, encog, ensanch, escal, escalar, evolucion, flexion, gan",
    "hund, hundi, increment, llev, mejor, merm, mermó, mod, modific, mov, pas, perd, pierd, progres, qued, rebaj",
    "rebot, recort, recuper, redu, reduj, redujo, remont, repunt, retroc, sald, salt, situ, sub, super, trep",
    "trip"
);

words!(pub(super) COMPARED:
    "de, del, el, inferior, la, las, lo, los, mayor, mayores, mejor, menor, menores, menos, más, peor, que, su",
    "superior, superiores, tan, tanto"
);

words!(pub(super) FUNCTION:
    "a, actualmente, además, al, algo, ante, antes, aprox, aproximadamente, así, aunque, ayer, aún, bajo, cada",
    "casi, cerca, como, con, contra, cual, cuando, cuyo, de, del, desde, después, donde, dos, durante, e, el",
    "ella, ellos, en, entre, era, eran, es, esa, ese, eso, esta, este, esto, estos, está, están, frente, fue",
    "fueron, ha, hacia, han, hasta, hay, hoy, inclusive, incluso, juntas, juntos, la, las, le, lo, los, mediante",
    "menos, mientras, muy, más, ni, no, o, otra, otras, otro, otros, para, pero, por, porque, pues, que, quedan",
    "quedaron, quedó, quien, quienes, respecto, salvo, se, según, ser, si, sin, sobre, solamente, solo, son, su",
    "sus, también, tan, tanto, todavía, todo, total, tras, u, un, una, unas, unos, y, ya"
);

words!(pub(super) WORKS:
    "canción, canciones, comedia, cuento, cómic, disco, discos, documental, drama, film, filme, juego, libro, libros",
    "musical, novela, novelas, obra, película, películas, poema, sencillo, serie, telefilme, telefilmes, telenovela",
    "videojuego, álbum, álbumes, ópera"
);
