import type { LanguageTable } from '../language.ts';

/** English. Nouns have a plural and a genitive; the rest is spelling and a list. */
export const english = (): LanguageTable => ({
  acronymEndings: "s 's es",

  letters: {
    V: 'a e i o u',
    C: 'b c d f g h j k l m n p q r s t v w x y z',
    // After a hiss the plural is written with es.
    S: 's x z ch sh',
    // A single one of these is doubled after a short vowel: big, bigger.
    D: 'b d g m n p r t',
    // Letters before -um in Latin words.
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
  ],

  phraseRules: [
    // Short adjectives, in titles of several words: high risk, higher risk.
    '-C to 6: -C + comparison',
    '-e to 6: - + comparison',
    '-Cy to 7: -C + comparisonY',
    '-CVD to 5: -CVDD + comparison',
  ],

  titleEndings: [
    // e.g. markets: market; categories: category; taxes: tax; fees: fee
    's es ies unless -ss -us -is news means from 4',
    // e.g. indices: index; matrices: matrix
    'ices of -ex -ix from 6',
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
    person: 'people',
    ox: 'oxen',
    die: 'dice',
    '-criterion': '-criteria',
    '-phenomenon': '-phenomena',
    corpus: 'corpora',
    genus: 'genera',
    schema: 'schema|ta|s',
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
    bad: 'wors|e|t',
  },

  closedClass: `a abo|ut|ve after again al|l|most|ong|ready|so|though|ways am among an|0|d|other|y are around as at
    away back be|0|cause|en|fore|ing|low|tween both but by can could did do|0|es|ing|ne|wn during each either else
    enough eve|n|r|ry few for from further ha|d|s|ve|ving he her|0|e|s|self him|0|self his how|0|ever i if in into is
    it|0|s|self just least less let like made many may me might mine more most much must my myself ne|ar|arly|ither|ver
    no|0|ne|r|t|thing|w of|0|f|ten on|0|ce|e|es|ly|to or other ou|r|rs|rselves|t over own perhaps quite rather really s
    same shall she should since so some|0|thing|times soon still such tha|n|t the|0|ir|irs|m|mselves|n|re|se|y
    th|is|ose|ough|rough|us to|0|gether|o toward|0|s under until up upon us very was we|0|ll|re
    wh|at|en|ere|ether|ich|ile|o|om|ose|y will with|0|in|out would yes yet you|0|r|rs|rself new news`,
});
