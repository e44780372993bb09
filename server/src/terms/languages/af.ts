import type { LanguageTable } from '../language.ts';

/**
 * Afrikaans. Nouns have a plural in e or s, and diminutives; the spelling changes before a vowel (`kat: katte`, `taal: tale`, `brief: briewe`,
 * `dag: dae`). Adjectives take an e.
 */
export const afrikaans = (): LanguageTable => ({
  acronymEndings: "s 's -s -e",

  // The article and abbreviations, which an apostrophe begins, are words by themselves.

  letters: {
    V: 'a e i o u y ê ë',
    C: 'b c d f g h j k l m n p q r s t v w x z',
    // Ends of nouns with a plural in s.
    D: 'er el em en aar ie or ing um on orm eun eur ord',
  },

  endings: {
    e: 'e',
    es: '0 es ens',
    s: "0 s 's",
    // e.g. boek: boekie; huis: huisie; man: mannetjie; tafel: tafeltjie; raam: raampie; stasie: stasietjie
    dim: 'ie ies jie jies tjie tjies pie pies etjie etjies kie kies',
    // e.g. foto: foto's, fototjie; knie: knieë; lewe: lewens
    vowel: "0 s 's e ë ns tjie tjies",
    // e.g. kind: kinders
    ers: 'ers',
    ë: 'ë',
    a: 'a',
    i: 'i',
    // e.g. snel: snelle, sneller, snelste
    adjective: 'e er ste s 0 es',
    // e.g. duur: duurder
    der: 'der',
  },

  changes: {
    // The stem before a vowel.
    // e.g. taal: tale; kat: katte; boom: bome; proses: prosesse
    open: { all: ['- > -', '-aaC > -aC', '-eeC > -eC', '-ooC > -oC', '-uuC > -uC', '-VC > -VCC'] },
    // e.g. brief: briewe; stof: stowwe
    voiced: { all: ['- > -', '-ff > -ww', '-f > -w'] },
    // A g or d that is dropped: e.g. dag: dae; oorlog: oorloë; vraag: vrae; tyd: tye
    lost: {
      first: [
        '-aag > -a',
        '-ag > -a',
        '-oog > -o',
        '-og > -o',
        '-eeg > -e',
        '-eg > -e',
        '-ieg > -ie',
        '-uig > -ui',
        '-yg > -y',
        '-yd > -y',
        '-ied > -ie',
      ],
    },
    // The reverse, for plural titles: e.g. tale: taal; katte: kat; markte: mark
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
        '-ww > -f',
        '-w > -f',
      ],
    },
  },

  rules: [
    // e.g. boek: boeke; taal: tale; rekenaar: rekenaars; les: lesse; mark: markte; gas: gaste; nag: nagte
    '-C unless -Cer: -C open voiced + e',
    '-C: -C + s',
    '-C: -C open + dim',
    '-k: -kt + e',
    '-s: -st + e',
    '-g: -gt + e',
    '-p: -pt + e',
    '-f: -ft + e',
    // e.g. dag: dae; oorlog: oorloë; tyd: tye; gebied: gebiede
    '-g: -g lost + e ë',
    '-d: -d lost + e',
    // e.g. moontlikheid: moontlikhede; stad: stede; lid: lede; skip: skepe
    '-heid: -hed + e',
    '-stad: -sted + e',
    '-lid: -led + e',
    '-skip: -skep + e',
    // e.g. kind: kinders; goed: goedere; lid: ledere; hoof: hoofde
    '-kind: -kind + ers',
    '-goed: -goeder + e',
    '-lid: -leder + e',
    '-hoof: -hoofd + e',
    // e.g. foto: foto's; stasie: stasies; knie: knieë; trofee: trofeë
    '-V: -V + vowel',
    '-ee: -eë + 0',
    // e.g. museum: musea; kritikus: kritici; krisis: krisisse
    '-um: - + a',
    '-kus: -c + i',
    '-us from 5: - + i',
  ],

  phraseRules: [
    // e.g. snel: snelle; groot: grote, groter; nuwe: nuut; goeie: goed; hoog: hoë
    '-C: -C open voiced + adjective',
    '-e: - closed + adjective 0',
    '-r: -r + der',
    '-g: -g lost + ë e',
    '-d: -d lost + e',
    '-k: -kt + e',
    '-s: -st + e',
  ],

  titleEndings: [
    // e.g. boeke: boek; tale: taal; katte: kat; briewe: brief; verslae: verslag; moontlikhede: moontlikheid; markte: mark
    'e from 4',
    // e.g. rekenaars: rekenaar; foto's: foto; strategieë: strategie; lewens: lewe
    "s 's ë ns ers of -D -V -kind from 5",
  ],

  irregular: {
    '-vrou': '-vroue|ns|0',
    '-man': '-manne|0|ns -lui',
    '-pad': '-paaie',
    '-glas': '-glase',
    '-oorlog': '-oorloë',
    '-skip': '-skepe',
    '-bedrag': '-bedrae',
    '-eeu': '-eeue',
    goed: 'goeie beter beste',
    nuut: 'nuwe nuwer nuutste',
    oud: 'ou ouer oudste',
    jonk: 'jong jonger jongste',
  },

  closedClass: `aan ag|ter al|0|hoewel|le|les|leen|mal|tyd ander|0|e|s as baie been begin ben by bet|er|ekent bin|ne bo d|aar|aardie|an|at|ie|it|eur|us|ur
    der|tig|tien di|e|é|eselfde een|0|s eers|0|te eg|ter el|k|ke en|ige|igiets er|ens geen ge|had|word|wees gou hê he|t|el|le hierdie hy hul|0|le iemand iets in
    is ja|0|re jou|0|ne jul|le jy kan kon laa|t|ste la|ng|nger maar ma|ar|g me|er|es|este|t min|der|ste mits my|0|ne mo|et|es|ontlik na|0|ar|by
    ne|e|ns|t nie|0|mand|ks nog nou of om|0|dat on|s|der|langs oo|k|it oor op reeds s|al|e|ê|o|on|ous|eker sel|f|fs sed|ert sin|ds so|0|os|ms|mmige|wat|wel steeds
    sulke syne sy te|en|enoor|n|rwyl to|e|t tus|sen tydens u|it van|0|af|dag|uit vee|l ver|0|der vi|r vo|l|or|ordat|lgens w|aar|as|at|ees|eens|el|ie|il|ord|at
    watter weer wo|rd`,
});
