import type { LanguageTable } from '../language.ts';

/**
 * French. Nouns have a plural in s or x; adjectives have a gender too, with a change of their last consonant
 * (`actif: active`, `public: publique`). Articles and pronouns lose their vowel before one and touch their noun: `l'indice`.
 */
export const french = (): LanguageTable => ({
  plainCapitals: true,
  elisions: "l' d' qu' n' s' j' m' t' c' jusqu' lorsqu' puisqu' quoiqu'",
  // The spelling of 1990 has no circumflex here: coût, cout; boîte, boite.
  folding: { œ: 'oe', aî: 'ai', oî: 'oi', oû: 'ou' },

  letters: {
    V: 'a e i o u y é è ê à â î ï ô û ü ë ö',
    C: 'b c d f g h j k l m n p q r s t v w x y z ç',
    // Letters that take an s: all except s, x and z.
    P: 'not s x z',
    U: 'au eu ou',
    // Consonants doubled before a feminine e: -el -eil -en -on -et -as -os -es.
    D: 'l n t s',
  },

  endings: {
    s: '0 s',
    x: '0 x',
    es: 'e es',
    aux: 'aux',
    plural: 'es',
    eau: 'au aux l lle lles',
  },

  rules: [
    // e.g. marché: marchés; compte: comptes; observateur: observateurs
    '-P: -P + s',
    // e.g. match: matches; coach: coaches; flash: flashes
    '-ch: -ch + plural',
    '-sh: -sh + plural',
    // e.g. jeu: jeux; tableau: tableaux; bijou: bijoux
    '-U: -U + x',
    // e.g. capital: capitaux; travail: travaux
    '-al: - + aux',
    '-ail: - + aux',
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

  titleEndings: [
    // e.g. actifs: actif; capitaux: capital; travaux: travail; jeux: jeu
    's x aux unless fils fonds cours taux from 4',
    // e.g. matches: match
    'es of -ch -sh from 6',
  ],

  irregularEndings: 's',
  irregular: {
    bail: 'baux',
    oeil: 'yeux',
    ciel: 'cieux',
    vieux: 'vieil|0|le',
    favori: 'favorite',
    frais: 'fraiche',
    sec: 'sèche',
    bref: 'brève',
    // The same in the singular, and not forms of fil, fond and cour.
    fils: '',
    fonds: '',
    cours: '',
  },

  closedClass: `afin ainsi alors après assez aucun|0|e|s au|quel|ssi|tant|tre|tres|trui|xquels av|aient|ait|ant|ec|oir
    beaucoup bien cel|a|le|les|ui certain|0|e|es|s ceux cha|cun|que chez com|bien|me|ment contre dans
    de|puis|rrière|ssous|ssus|vant do|it|ivent|nc|nt durant déjà elle|0|s en|core|fin|suite|tre|vers|viron
    fai|re|t fois font fort furent guère hier hors ici jamais laquelle le|quel|squels|ur|urs loin lors|0|que
    mai|ntenant|s malgré met|0|s mie|n|ux moi|0|ns même|0|s notre nou|s|vel outre par|ce|fois|mi pendant peu|t|vent
    plu|part|s|sieurs|tôt pou|r|rquoi|rtant|vait premi|er|ers|ère|ères presque près puis quan|d|t
    quel|0|le|les|que|ques|s quoi rien sans sauf se|lon|ra|ront|ul seul|e|es|s sien so|i|it|mmes|n|nt|us|uvent suis
    surtout tan|dis|t tard tel|0|le|les|s tien|s|t tou|jours|s|t|te|tes trop très une|0|s vers vieil
    vo|ici|ir|nt|tre|us vrai éta|it|nt êtes être`,
});
