import type { LanguageTable } from '../language.ts';

/** English. Nouns have a plural and a genitive; the rest is spelling and a list. */
export const english: LanguageTable = {
  tags: ['en'],
  acronymEndings: "s 's es",

  letters: {
    V: 'a e i o u',
    C: 'b c d f g h j k l m n p q r s t v w x y z',
    // After a hiss the plural is written with es.
    S: 's x z ch sh',
    // A single one of these is doubled after a short vowel: big, bigger.
    D: 'b d g m n p r t',
    // What -um follows in Latin words.
    U: 'i a e d t',
  },

  endings: {
    genitive: "0 's s'",
    // e.g. market: markets, market's, markets'
    plural: "0 s 's s'",
    // e.g. tax: taxes, tax's
    pluralEs: "0 es 's es'",
    // e.g. category: categories
    pluralIes: "ies ies'",
    es: 'es',
    e: 'e',
    i: 'i',
    a: 'a',
    ices: 'ices',
    // e.g. high: higher, highest
    comparison: 'er est',
    comparisonY: 'ier iest',
  },

  rules: [
    // e.g. market: markets, market's; user: users; key: keys
    '-C unless -S -Cy: -C + plural',
    '-V: -V + plural',
    '-Vy: -Vy + plural',
    // e.g. money: monies
    '-ey: - + pluralIes',
    // e.g. alga: algae
    '-a: -a + e',
    // e.g. tax: taxes; business: businesses; branch: branches; quiz: quizzes
    '-S: -S + pluralEs',
    '-Vz: -Vzz + es',
    // e.g. category: categories, category's
    '-Cy: -C + pluralIes, -Cy + genitive',
    // e.g. cargo: cargoes
    '-o: -o + es',
    // e.g. analysis: analyses; axis: axes
    '-is: - + es',
    // e.g. stimulus: stimuli
    '-us from 5: - + i',
    // e.g. medium: media; datum: data
    '-Uum: -U + a',
    // e.g. index: indices; matrix: matrices
    '-ex from 5: - + ices',
    '-ix from 5: - + ices',

    // Titles in the plural.
    // e.g. markets: market; categories: category; taxes: tax; data: data
    '-s unless -ss -us -is from 5: - + genitive',
    '-Cies: -Cy + genitive',
    '-Ses: -S + genitive',
  ],

  phraseRules: [
    // Short adjectives, in titles of several words: high risk, higher risk.
    '-C to 6: -C + comparison',
    '-e to 6: - + comparison',
    '-Cy to 7: -C + comparisonY',
    '-CVD to 5: -CVDD + comparison',
  ],

  irregularEndings: 'genitive',
  irregular: {
    '-man': '-men',
    '-woman': '-women',
    '-child': '-children',
    '-foot': '-feet',
    '-tooth': '-teeth',
    '-goose': '-geese',
    '-mouse': '-mice',
    '-louse': '-lice',
    ox: 'oxen',
    die: 'dice',
    '-criterion': '-criteria',
    '-phenomenon': '-phenomena',
    corpus: 'corpora',
    genus: 'genera',
    schema: 'schemata schemas',
    stigma: 'stigmata',
    '-life': '-lives',
    '-knife': '-knives',
    '-wife': '-wives',
    '-leaf': '-leaves',
    '-shelf': '-shelves',
    '-half': '-halves',
    '-self': '-selves',
    '-wolf': '-wolves',
    '-loaf': '-loaves',
    '-thief': '-thieves',
    '-calf': '-calves',
    good: 'better best',
    bad: 'worse worst',
  },

  closedClass: `a about above after again all almost along already also although always am among an and another any are around as at
    away back be because been before being below between both but by can could did do does doing done down during each either else
    enough even ever every few for from further had has have having he her here hers herself him himself his how however i if in
    into is it its itself just least less let like made many may me might mine more most much must my myself near nearly neither never
    no none nor not nothing now of off often on once one ones only onto or other our ours ourselves out over own perhaps
    quite rather really s same shall she should since so some something sometimes soon still such than that the their theirs them
    themselves then there these they this those though through thus to together too toward towards under until up upon us very was we
    well were what when where whether which while who whom whose why will with within without would yes yet you your yours
    yourself`,
};
