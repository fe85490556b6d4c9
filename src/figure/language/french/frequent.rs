//! Frequent words of French, which tell it from other languages.

use super::super::table::words;

words!(pub(super) FREQUENT:
    "a, afin, ai, ainsi, alors, année, années, ans, août, après, au, aucun, aucune, aussi, autre, autres, aux",
    "avait, avant, avec, avoir, avril, baisse, bas, basse, bateau, bateaux, beaucoup, bien, bon, bonne, budget",
    "bureau, c, car, ce, cela, celle, celui, ces, cette, ceux, chambre, chanson, chaque, chef, chez, chiffre",
    "cinq, comme, contre, cour, cours, coût, coûts, côté, d, dans, de, demain, depuis, dernier, des, deux, devant",
    "dimanche, dit, doit, donc, dont, droit, du, dès, déjà, eau, elle, emploi, emplois, en, enfants, ensuite",
    "entre, entrée, environ, est, et, euros, eux, faire, fait, fans, femme, femmes, ferme, fermé, film, fois",
    "font, forêt, février, gare, grand, grande, grands, hausse, haut, haute, heure, heures, hier, homme, hommes",
    "horaires, hotel, ici, il, ils, impôt, impôts, j, jamais, janvier, je, jeudi, jeune, jeunes, joueurs, jour",
    "jours, juge, juillet, juin, l, la, lac, le, les, leur, leurs, ligne, lignes, livre, livres, loi, lois, long",
    "lui, lundi, là, mai, maire, mairie, mais, maison, mardi, mars, matin, me, mer, mercredi, mes, millions",
    "ministre, moins, mois, mon, monde, moyen, moyenne, même, n, ne, ni, nombre, non, nos, notre, nous, nouveau",
    "novembre, numéro, octobre, on, ont, onze, ou, ouest, ouvert, ouverte, où, page, par, pas, pays, pendant",
    "petit, petite, petits, peu, peut, peuvent, plus, police, pont, port, poste, pour, premier, presque, presse",
    "prix, procès, près, public, puis, pêche, qu, quai, quand, quatre, que, quelque, quelques, qui, quoi",
    "recettes, reine, relevés, rivière, roi, rue, s, sa, salaire, salaires, salle, samedi, sans, se, selon",
    "semaine, semaines, sera, seront, ses, seul, si, six, soir, soit, son, sont, sous, sud, suis, sur, t, tant",
    "tarif, tarifs, taux, te, terre, total, toujours, tous, tout, toute, toutes, tribunal, trois, très, tu, tél",
    "un, une, union, usine, usines, va, vendredi, vente, ventes, vers, vieux, village, ville, voici, voir, vont",
    "votre, vous, à, école, écoles, église, équipe, étage, été, être"
);
