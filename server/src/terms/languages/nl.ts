import type { LanguageTable } from '../language.ts';

/**
 * Dutch. Nouns have a plural in en or s, and diminutives; adjectives have an e. The spelling shows whether a vowel is long: a
 * long one is written twice in a closed syllable only (`taal: talen`), and after a short one the consonant is doubled
 * (`kat: katten`). Before a vowel f and s often become v and z (`prijs: prijzen`).
 */
export const dutch = (): LanguageTable => ({
  joinedEndings: true,
  acronymEndings: "s 's en 'en",

  letters: {
    V: 'a e i o u é ë ï ö',
    C: 'b c d f g h j k l m n p q r s t v w x y z',
    D: 'aa ee oo uu',
    // After a long vowel and one of these, s is no plural: plaat, but plaats.
    T: 'd g k p t',
    // Old neuters with a plural in eren.
    // Without a plural; in en they would be verbs.
    Z: 'aanpak begin gedrag geduld leer onderscheid overleg rust toezicht verkeer vertrek',
    N: 'kind blad ei lied rad volk goed rund hoen',
  },

  endings: {
    // e.g. project: projecten, projects
    en: 'en',
    // e.g. partner: partners, partner's; film: filmpje, filmpjes
    s: "0 s 's",
    dim: 'je tje pje etje + 0 s',
    // e.g. foto: foto's, fotootje; waarde: waarden, waardes; industrie: industrieën; ei: eitje
    vowel: "0 s 's n en ën otje otjes",
    ën: 'ën',
    // e.g. kind: kinderen
    eren: 'eren',
    e: 'e',
    a: 'a',
    i: 'i',
    es: 'es',
    z: '0',
    best: 'ter tere ters st ste',
    // e.g. snel: snelle, sneller, snelste
    adjective: 'e s er ere ers st ste en',
    dere: 'der dere ders',
  },

  changes: {
    // The stem before a vowel.
    // e.g. taal: talen; kat: katten; process: processen
    open: { all: ['- > -', '-aaC > -aC', '-eeC > -eC', '-ooC > -oC', '-uuC > -uC', '-VC > -VCC'] },
    // e.g. prijs: prijzen; brief: brieven; golf: golven; huis: huizen
    voiced: { all: ['- > -', '-f > -v', '-s > -z'] },
    // The reverse, for plural titles.
    // e.g. talen: taal; markten: markt; katten: kat
    closed: {
      all: [
        '- > -',
        '-CaC > -CaaC',
        '-CeC > -CeeC',
        '-CoC > -CooC',
        '-CuC > -CuuC',
        '-bb > -b',
        '-dd > -d',
        '-ff > -f',
        '-gg > -g',
        '-kk > -k',
        '-ll > -l',
        '-mm > -m',
        '-nn > -n',
        '-pp > -p',
        '-rr > -r',
        '-ss > -s',
        '-tt > -t',
      ],
    },
    // e.g. prijzen: prijs; brieven: brief
    voiceless: { first: ['-v > -f', '-z > -s', '- > -'] },
  },

  rules: [
    // e.g. markt: markten; taal: talen; effect: effecten; prijs: prijzen; vonnis: vonnissen
    '-C unless -Z: -C open voiced + en',
    // The dative of old, e.g. feit: feite; spraak: sprake
    '-C to 8: -C open voiced + e',
    '-C unless -DT: -C + s',
    // e.g. bal: balletje; bedrijf: bedrijfje; raam: raampje
    '-C: -C open + dim',
    // e.g. mogelijkheid: mogelijkheden
    '-heid: -hed + en',
    '-lid: -led + en',
    '-stad: -sted + en',
    '-schip: -schep + en',
    '-N: -N + eren',

    // e.g. methode: methoden, methodes; bacterie: bacteriën; idee: ideeën; strategie: strategieën
    '-V: -V + vowel dim',
    '-ie: -i + ën',
    '-y: -y + vowel',
    '-oe: -oei + en',

    // e.g. museum: musea; criticus: critici; crisis: crises; lexicon: lexica
    '-um: - + a',
    '-on: - + a',
    '-us from 5: - + i',
    '-is from 5: - + es',
    // e.g. index: indices; matrix: matrices
    '-ex from 5: -ic + es',
    '-ix from 5: -ic + es',
  ],

  phraseRules: [
    // e.g. financieel: financiële; financiële: financieel
    '-ieel: -iël + adjective',
    '-iële: -ieel + z',
    // e.g. snel: snelle; groot: grote, groter, grootste; lief: lieve; nieuwe: nieuw, nieuwer
    '-C: -C open voiced + adjective',
    '-V: -V + adjective',
    '-e: - closed voiceless + adjective z, - + adjective',
    // e.g. duur: duurder
    '-r: -r + dere',
    '-en: - closed voiceless + z, -e + z',
    // e.g. goed: beter, best; goede: beste
    'goed: be + best',
    'goede: be + best',
  ],

  titleEndings: [
    // e.g. markten: markt; talen: taal; katten: kat; prijzen: prijs; waarden: waarde; mogelijkheden: mogelijkheid
    'en eren unless leven kosten handelen rekenen from 5',
    'n of -e from 6',
    // e.g. musea: museum; technici: technicus; zeeën: zee
    'a of -um from 5',
    'i of -cus from 6',
    'ën of -V from 5',
    // e.g. cookies: cookie; gegevens: gegeven; foto's: foto
    "s 's unless -ss -us -is from 5",
  ],

  irregular: {
    '-man': '-lieden -lui',
    '-gelid': '-gelederen',
  },

  closedClass: `links rechts alle|0|en|n|s altijd ander|0|e|en bent bijna binnen boven buiten daar|0|na|om dee|d|ls deze doch doen
    door eens eerst elke enige enkele geen geleden genoeg hadden hebben heeft hier hoewel ie|der|dere|mand|ts jouw
    jullie konden kunnen langs liet maar meer mijn moe|st|t|ten mogen naa|r|st nabij niet|0|s nooit omdat ond|anks|er
    over rond sinds slechts soms steeds straks tegen ter|ug|wijl toch toen tussen vaak vanaf veel verder volgens
    voor|0|al waar waren weer welke willen word|0|en|t zeer zelf|0|s zich zijn zoals zonder zouden zulke kan ben per men weten reed`,
});
