import type { LanguageTable } from '../language.ts';

/**
 * German. Nouns, written with a capital, have a genitive in s or es, a dative plural in n, and plurals in e, er, n, en, s or
 * none, many with umlaut. A noun does not show which plural it has, so it takes all that its shape allows. Adjectives have
 * five endings; nouns derived from adjectives (`Angestellte`) keep them.
 */
export const german = (): LanguageTable => ({
  // Keyboards without umlauts produce Buecher, Groesse; this table uses that spelling.
  folding: { ß: 'ss', ä: 'ae', ö: 'oe', ü: 'ue' },
  capitalNouns: true,
  joinedEndings: true,
  acronymEndings: "s 's",

  letters: {
    V: 'a e i o u y é',
    C: 'b c d f g h j k l m n p q r s t v w x z',
    // The consonants after a vowel.
    K: 'C CC CCC CCCC',
    // Vowels that have no umlaut, and consonants that a plural in er follows then; with umlaut it follows more.
    I: 'e i',
    D: 'd ld nd t cht st tt rt b',
    E: 's ch d rt ut tt mt um pt lk rf nn b lz rm rn mm hn al',
    U: 'not a e',
    L: 'l r',
    // Sprung and Schwung are not feminine.
    Q: 'pr w',
    // The endings of adjectives.
    A: 'e er es en em',
    // Endings of feminine nouns that take only en.
    F: 'ung heit keit schaft taet tion sion gion',
    // Participles and adjectives that become nouns: Angestellte, Vorsitzende, Jugendliche.
    P: 'ft gt lt mt nt rt zt sst det net tet dt end en lich isch dig lig rig tig tsch',
  },

  endings: {
    // e.g. Markt: Marktes, Markts, Markte; Prozess: Prozesse, Prozessen; Team: Teams; Herz: Herzens; Material: Materialien
    noun: '0 s es e en ens ien',
    // e.g. Bild: Bilder, Bildern
    er: 'er ern',
    // e.g. Kunde: Kunden; Name: Namens; Konto: Kontos
    n: '0 n s ns',
    // e.g. Markt: Märkte, Märkten; Mantel: Mänteln
    umlaut: '0 n e en',
    // e.g. Zeitung: Zeitungen; Firma: Firmen
    en: 'en',
    is: 'en iden ides',
    z: '0',
    singular: '0 s es',
    leute: 'e en',
    // e.g. neu: neue, neues; Angestellte: Angestellter, Angestelltem
    adjective: 'A',
    a: 'a',
    i: 'i',
    // e.g. Ergebnis: Ergebnisse, Ergebnisses
    se: 'se ses sen',
    // e.g. Matrix: Matrizen
    zen: 'zen zes ces',
    ata: 'ata ta',
    comparison: 'er ere eren erer eres erem ste sten ster stes stem este esten ester estes estem te ten ter tes tem',
  },

  changes: {
    umlaut: {
      first: [
        '-auK > -aeuK',
        '-aaK > -aeK',
        '-aK > -aeK',
        '-ooK > -oeK',
        '-oK > -oeK',
        '-UuK > -UueK',
        '-aKel > -aeKel',
        '-oKel > -oeKel',
        '-aKer > -aeKer',
        '-oKer > -oeKer',
        '-utter > -uetter',
        '-uder > -ueder',
        '-aKen > -aeKen',
        '-oKen > -oeKen',
      ],
    },
    // e.g. Märkte: Markt
    plain: { first: ['-aeuK > -auK', '-aeK > -aK', '-oeK > -oK', '-ueK > -uK'] },
  },

  rules: [
    // e.g. Markt: Marktes, Märkte; Haus: Häuser; Kraft: Kräften; Fuß: Füße
    '-C unless -F: -C + noun, -C umlaut + umlaut',
    '-F: -F + en',
    // e.g. Sprung: Sprungs, Sprünge; Umschwung: Umschwünge
    '-Qung: -Qung + noun, -Queng + umlaut',
    // e.g. Bild: Bilder; Mitglied: Mitgliedern
    '-ID unless -eit -ist: -ID + er',
    // e.g. Buch: Bücher; Arbeitsamt: Arbeitsämtern
    '-E: -E umlaut + er',
    // e.g. Kaufmann: Kaufleute, Kaufmännern
    '-mann from 6: -leut + leute',
    // e.g. Partner: Partnern; Vogel: Vögel, Vögeln; Nachbar: Nachbarn; Kloster: Klöster; Garten: Gärten
    '-L: -L + n',
    // e.g. Kundin: Kundinnen
    '-in: -inn + en',
    // e.g. Ergebnis: Ergebnissen; Bus: Busse; Status: Status
    '-Vs: -Vs + se',
    // e.g. Zentrum: Zentren; Praktikum: Praktika
    '-um: - + en a',
    // e.g. Zyklus: Zyklen; Modus: Modi
    '-us from 5: - + en i',
    // e.g. Basis: Basen
    '-is: - + is',
    // e.g. Lexikon: Lexika; Stadion: Stadien
    '-on unless -tion -sion: - + en a',
    // e.g. Index: Indizes, Indices; Matrix: Matrizen
    '-ex: -i + zen',
    '-ix: -i + zen',

    // e.g. Kunde: Kunden; Strategie: Strategien
    '-V: -V + n',
    // e.g. Firma: Firmen; Thema: Themen; Schema: Schemata
    '-a: - + en ata',
    // e.g. Konto: Konten; Risiko: Risiken; Saldo: Saldi
    '-o: - + en i',
    // e.g. Story: Stories
    '-y: -i + singular',
    // e.g. Frau: Frauen; Bau: Baues; Hai: Haie; Ei: Eier
    '-u: -u + noun',
    '-i: -i + noun',
    '-ei: -ei + er',

    // e.g. Angestellte: Angestellter, Angestellten; Vorsitzender: Vorsitzende
    '-Pe unless -spende -blende from 7: -P + adjective',
    '-Per unless -spender -blender from 8: -P + adjective',
  ],

  phraseRules: [
    // e.g. neu: neuen; neue: neuer
    '-C: -C + adjective',
    '-V: -V + adjective',
    '-A: - + adjective',
    // e.g. dunkel: dunkle; teuer: teures
    '-KeL: -KL + adjective',
    '-euer: -eur + adjective',
    // e.g. klein: kleinere, kleinsten; groß: größeres; lange: längste
    '-C to 8: -C + comparison, -C umlaut + comparison',
    '-A to 9: - + comparison, - umlaut + comparison',
    // e.g. gut: bessere, besten; hohe: hoch, höhere, höchste; hoch: hohe
    'gut: bess + comparison, be + comparison',
    'gutA: gut + z, bess + comparison, be + comparison',
    'hoch: hoh + adjective, hoeh + comparison, hoech + comparison',
    'hohA: hoch + z, hoeh + comparison, hoech + comparison',
  ],

  titleEndings: [
    // e.g. Produkte: Produkt; Märkte: Markt; Bilder: Bild; Kennzahlen: Kennzahl; Teams: Team; Kundinnen: Kundin
    'e en er n s se nen unless -ss -us -is -spende -blende from 5',
    // e.g. Indizes: Index
    'zes of -ex from 6',
  ],

  irregular: {
    '-bau': '-bauten',
    '-atlas': '-atlanten',
    '-herr': '-herr|n|en',
    '-beamte': '-beamte|r|n|s',
  },

  closedClass: `alle|0|m|n|r|s also ander|0|e|em|en|er|es auch ausser bei|de|den|m bist da|bei|her|mit|nn|ss
    de|in|nen|nn|ren|ssen dies diese|0|m|n|r|s doch dort durch eine|0|m|n|r|s einige|0|n etwa euer gegen habe|0|n
    hatte|0|n hier hinter haette ihnen ihre|0|m|n|r innen jede|0|m|n|r|s jene kann kein|0|e|en koennen manche mehr
    mein|0|e nach neben nicht|0|s noch oben oder ohne schon sehr sein|0|e|em|en|er seit selbst sich sind
    so|lche|llen|nst|wie statt unser unter warum we|der|il|lche|lchen|nn|rden wieder wird wurde zwar zwischen ueber`,
});
