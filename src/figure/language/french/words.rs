//! Nouns, verbs and small words of French.

use super::super::table::words;

words!(pub(super) LABELS:
    "a, acte, al., alinéa, alinéas, amphithéâtre, annexe, annexes, appartement, appendice, arrêt, arrêté, art.",
    "article, articles, autoroute, axe, aérienne, bataillon, bitume, bloc, borne, boîte, branche, brasserie",
    "brigade, bureau, bus, bâtiment, cantique, carbone, cas, case, caserne, casier, catégorie, cedex, cellule",
    "chambre, chap., chapitre, chapitres, chromosome, circulaire, classe, clause, clauses, client, cobalt, code",
    "colonne, compagnie, considérant, consigne, couloir, course, césium, d, d., directive, dossard, dossier",
    "décret, départementale, embarcadère, emplacement, erreur, escadron, escalier, exercice, facture, fascicule",
    "feuillet, fig., figure, figures, formulaire, formule, gare, graphique||s, groupe, guichet, hall, hangar",
    "immeuble, interleukine, iode, k., kilomètre, l., laboratoire, lettre, ligne, lignes, local, loi, lot, lycée",
    "maillot, manche, maternelle, modèle, mouvement, n, n., nationale, niveau, no, no., note, numéro, numéros",
    "oméga, op., opus, ordonnance, p., page, pages, palier, paragraphe, paragraphes, parcelle, partie, pavillon",
    "phase, piste, pièce, place, planche, plutonium, point, polonium, port, porte, postale, poste, pourvoi, pp.",
    "promotion, protocole, psaume, quai, question, r., rame, rang, rangs, rapport, requête, règle, règlement",
    "régiment, résidence, résolution, rubrique, rubriques, saison, salle, scène, secteur, section, sentence, sortie, sourate",
    "sous-section, stand, station, strontium, strophe, studio, suite, symphonie, série, tabl., tableau, tableaux",
    "terminal, ticket, titre, tome, tour, train, tunnel, type, uranium, variante, verset, version, versions",
    "villa, vitamine, voie, voiture, vol, vol., volume, wagon, zone, échelon, épisode, étage, étape"
);

words!(pub(super) VOTES:
    "abstentions, adopte, adopté, adoptée, approuve, approuvé, approuvée, assemblée, commission, conseil, députés",
    "jury, loi, majorité, motion, parlement, rejeté, rejetée, résolution, scrutin, sénat, sénateurs, texte, voix",
    "votants, vote, votes, voté"
);

words!(pub(super) SPORTS:
    "battu, battus, but, buts, championnat, coupe, domicile, défaite, emporte, emportent, emporté, entraîneur",
    "extérieur, finale, gagne, gagné, imposé, imposée, imposés, incliné, inclinée, joueur, joueurs, ligue, match",
    "matchs, menait, mené, mi-temps, nul, remporté, score, stade, tennis, tirs, victoire, équipe"
);

words!(pub(super) CHANGES:
    "abaiss, accr, accélér, agrandi, allongé, amput, amélior, atteint, augment, baiss, bond, bondi, chut, croî",
    "crû, descend, diminu, doubl, décliné, dégringol, dépass, effondr, fléchi, gagn, gliss, gonfl, grimp, hauss",
    "modifi, monte, montent, monté, passant, passe, passer, passé, perd, plong, porter, porté, progress, pruné",
    "quadrupl, rabais, raccourci, ralenti, ramen, recul, redescen, regagn, relev, remont, rempli, repass, repli",
    "réduct, rédui, régress, rétréc, s'établi, saut, tripl, varie, varié, élev, évolu"
);

words!(pub(super) COMPARED:
    "aussi, celle, celui, ceux, davantage, inférieur, inférieure, l, la, le, les, leur, mieux, moins, plus, son",
    "supérieur, supérieure, supérieures, supérieurs"
);

words!(pub(super) FUNCTION:
    "a, ainsi, alors, après, au, aucun, aussi, autre, autres, aux, avait, avant, avec, ayant, c, car, ce",
    "cependant, ces, cette, chez, comme, contre, d, dans, de, depuis, des, dont, du, dès, déjà, elle, elles, en",
    "encore, enfin, ensemble, ensuite, entre, environ, est, et, furent, fut, hors, il, ils, inférieur, inférieure",
    "jusqu, l, la, le, les, leur, leurs, lors, lorsque, mais, malgré, moins, même, n, ne, ni, nos, notamment",
    "notre, nous, on, ont, or, ou, outre, où, par, parmi, pas, pendant, plus, pour, pourtant, presque, près, puis",
    "qu, quand, quant, que, quelque, quelques, qui, quoique, s, sa, sans, sauf, se, selon, ses, seulement, seuls",
    "si, soit, son, sont, sous, supérieur, supérieure, sur, tandis, total, tous, tout, toute, toutefois, toutes",
    "un, une, vers, voici, voir, y, à, également, étaient, était, étant, été"
);

words!(pub(super) WORKS:
    "album, albums, bd, chanson, chansons, comédie, documentaire, drame, film, films, jeu, livre, livres, manga, nouvelle",
    "opéra, ouvrage, pièce, poème, recueil, roman, romans, série, single, téléfilm, thriller, titre"
);
