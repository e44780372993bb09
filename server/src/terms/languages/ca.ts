import type { LanguageTable } from '../language.ts';

/**
 * Catalan. Nouns have a plural in s, before which a becomes e and c, g, j and ç change their spelling (`plaça: places`); nouns that
 * end in a stressed vowel add ns (`acció: accions`). Articles touch a noun that begins with a vowel: `l'índex`.
 */
export const catalan = (): LanguageTable => ({
  plainCapitals: true,
  elisions: "l' d' n' s' m' t'",

  letters: {
    V: 'a e i o u',
    // After these the plural may be in os too: índex, braç, cost, text, disc.
    S: 'x ç st xt sc',
    L: 'b c d f g h k l m n p q r t v w x y z',
    // Stressed vowels at the end.
    A: 'à é è í ó ò ú',
  },

  endings: {
    s: '0 s',
    os: 'os',
    // e.g. procés: processos; gas: gasos
    sos: 'os sos',
    ns: 'ns',
    // e.g. casa: cases; client: clienta
    a: 'a es',
  },

  changes: {
    // e.g. acció: accions; interès: interessos
    unaccented: {
      first: [
        '-às > -as',
        '-ès > -es',
        '-és > -es',
        '-ís > -is',
        '-ós > -os',
        '-òs > -os',
        '-ús > -us',
        '-à > -a',
        '-é > -e',
        '-è > -e',
        '-í > -i',
        '-ó > -o',
        '-ò > -o',
        '-ú > -u',
        '- > -',
      ],
    },
    // e.g. banca: banques; botiga: botigues; platja: platges; plaça: places; llengua: llengües
    softened: { first: ['-c > -qu', '-gu > -gü', '-g > -gu', '-j > -g', '-ç > -c', '-qu > -qü', '- > -'] },
  },

  rules: [
    // e.g. mercat: mercats; codi: codis; preu: preus
    '-L: -L + s',
    '-V unless -a: -V + s',
    // e.g. casa: cases; banca: banques; botiga: botigues; platja: platges; plaça: places; llengua: llengües
    '-a: - softened + a',
    // e.g. acció: accions; camí: camins; pla: plans; mà: mans; sofà: sofàs
    '-A: -A unaccented + ns, -A + s',
    '-a to 3: -a + ns',
    // e.g. procés: processos; interès: interessos; francès: francesos; gas: gasos; país: països
    '-s: -s unaccented + sos',
    '-aís: -aïs + os',
    // e.g. índex: índexos; text: textos; braç: braços; cost: costos
    '-S: -S + os',
    // e.g. desig: desitjos; assaig: assajos
    '-ig: -itj + os',
    '-Vig: -Vj + os',
  ],

  phraseRules: [
    // Adjectives and persons: soci nou: sòcia nova; públic: pública, públiques; inversor: inversora; privat: privada.
    '-L: -L + a, -L softened + a',
    '-t: -d + a',
    '-e: - + a',
    '-i: -i + a',
    '-u: -v + a',
    '-í: -in + a',
    '-à: -an + a',
    '-s: -s unaccented + a',
  ],

  titleEndings: [
    // e.g. mercats: mercat; preus: preu; cases: casa; banques: banca; accions: acció; costos: cost
    's es os sos ns from 4',
  ],

  irregular: {
    bo: 'bon|0|a|s|es',
  },

  closedClass: `abans aix|í|ò algun|a|es|s altr|a|e|es aquell|0|a|es|s aquest|0|a|es|s cada com contra dels des|0|prés
    doncs ell|es|s encara entre ere|n|s est|at|à fins força gaire gens havia igual mateix|0|a|es|os menys mes mig mitja
    molt|0|a|es|s més només nostr|a|e|es on pe|ls|r|rquè|rò po|c|ca|cs|ques|t prou qua|l|ls|n|nt|nta|nts quin|0|a|es|s
    res se|gons|nse|r|us|va|ves sota són ta|l|ls|mbé|n tant|0|a|es|s tot|0|a|es|s una unes uns vegades vers`,
});
