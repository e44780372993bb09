import type { LanguageTable } from '../language.ts';

/**
 * French. Nouns have a plural in s or x; adjectives have a gender too, with a change of their last consonant
 * (`actif: active`, `public: publique`). Articles and pronouns lose their vowel before one and touch their noun: `l'indice`.
 */
export const french: LanguageTable = {
  tags: ['fr'],
  elisions: "l' d' qu' n' s' j' m' t' c' jusqu' lorsqu' puisqu' quoiqu'",
  // The spelling of 1990 has no circumflex here: coût, cout; boîte, boite.
  folding: { œ: 'oe', aî: 'ai', oî: 'oi', oû: 'ou' },

  letters: {
    V: 'a e i o u y é è ê à â î ï ô û ü ë ö',
    C: 'b c d f g h j k l m n p q r s t v w x y z ç',
    // What takes an s: not itself, nor x and z.
    P: 'not s x z',
    U: 'au eu ou',
    // What is doubled before a feminine e: -el -eil -en -on -et -as -os -es.
    D: 'l n t s',
  },

  endings: {
    s: '0 s',
    x: '0 x',
    es: 'e es',
    aux: 'aux',
    eau: 'au aux l lle lles',
  },

  rules: [
    // e.g. marché: marchés; compte: comptes; observateur: observateurs
    '-P: -P + s',
    // e.g. jeu: jeux; tableau: tableaux; bijou: bijoux
    '-U: -U + x',
    // e.g. capital: capitaux; travail: travaux
    '-al: - + aux',
    '-ail: - + aux',

    // Titles in the plural.
    // e.g. actifs: actif; capitaux: capital; travaux: travail; jeux: jeu
    '-Ps unless fils fonds cours: -P + 0',
    '-aux: -al + 0, -ail + 0',
    '-Ux unless taux: -U + 0',
  ],

  phraseRules: [
    // Adjectives. Alone, words in e are other words too often.
    // grand compte: grande, grandes; français: française
    '-C: -C + es',
    '-V unless -e: -V + es',
    // actuel: actuelle; européen: européenne; net: nette; gros: grosse
    '-VD: -VDD + es',
    // actif: active; premier: première; complet: complète
    '-f: -v + es',
    '-er: -èr + es',
    '-et: -èt + es',
    // public: publique; blanc: blanche; long: longue
    '-c: -qu + es, -ch + es',
    '-g: -gu + es',
    // heureux: heureuse; doux: douce; faux: fausse
    '-x: -s + es, -c + es, -ss + es',
    // utilisateur: utilisatrice; acheteur: acheteuse
    '-teur: -tric + es',
    '-eur: -eus + es',
    // nouveau: nouvelle, nouvel, nouveaux; beau: belle; jumeau: jumelle
    '-eau: -e + eau',
    'nouvel: nouve + eau',
    'bel: be + eau',
  ],

  irregularEndings: 's',
  irregular: {
    oeil: 'yeux',
    ciel: 'cieux',
    vieux: 'vieil vieille',
    favori: 'favorite',
    frais: 'fraiche',
    sec: 'sèche',
    bref: 'brève',
    // The same in the singular, and no form of fil, fond and cour.
    fils: '',
    fonds: '',
    cours: '',
  },

  closedClass: `afin ai ainsi alors après assez aucun aucune aucuns auquel aussi autant autre autres autrui auxquels avaient avait
    avant avec avoir beaucoup bel bien cela celle celles celui certain certaine certaines certains ceux chacun chaque chez combien
    comme comment contre dans depuis derrière dessous dessus devant dix doit doivent donc dont droit durant dès déjà elle elles
    encore enfin ensuite entre envers environ est et eux faire fait fois font fort furent fut guère hier hors ici ils jamais
    laquelle lequel les lesquels leur leurs loin lors lorsque lui là maintenant mais malgré met mets mien mieux moi moins même
    mêmes ni non nos notre nous nouvel nul on ont or ou outre où par parce parfois parmi pas pendant peu peut peuvent plupart plus
    plusieurs plutôt pour pourquoi pourtant pouvait premier première premières premiers presque près puis quand quant que quel
    quelle quelles quelque quelques quels qui quoi rien sans sauf se selon sera seront ses seul seule seules seuls si sien soi
    soit sommes son sont sous souvent suis sur surtout tandis tant tard tel telle telles tels tiens tient tous tout toute toutes toujours
    trop très un une unes uns va van vers via vieil voici voir vont vos votre vous vrai vu été être étant était êtes`,
};
