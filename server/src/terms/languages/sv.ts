import type { LanguageTable } from '../language.ts';

/**
 * Swedish. Nouns have four forms (indefinite and definite, singular and plural), each with a genitive in s. A few of the common
 * nouns change their vowel in the plural; they are listed.
 */
export const swedish = (): LanguageTable => ({
  joiners: ':',
  joinedEndings: true,
  acronymEndings: "s :s 's :n :en :et :er :erna :ns :ets -en -et -er -erna",

  letters: {
    V: 'a e i o u y å ä ö é',
    C: 'b c d f g h j k l m n p q r s t v w x z',
    // Consonants after a fleeting e or a: nyckel, bekväm but vaken, fröken.
    L: 'l n r',
    N: 'm n',
    // Neuters that look like verbs: spel, spelet, but not spelar.
    U: 'anfall ansvar avslut avtal bad behov besked besök betyg beslut bevis bråk bruk brott drag fall flyg fång förbud förhör förslag förslut försök försvar förtal förvar gräl grepp hopp håll hån hot jobb kast kram krav larm lån ljud lopp mål missbruk mord mått prov pris råd rop samtal skadestånd skick skott skratt skydd slag slit slut snack spel språk steg stopp straff streck streck svar sår sätt tal tryck tvång tåg val vrål',
    // Neuters in -a.
    M: 'm dat delt hjärt ög ör',
    // Before these, an e at the end stays in the plural: linje, serie.
    I: 'i j ag c',
  },

  endings: {
    genitive: '0 s',
    // e.g. bil: bilen, bilar, bilarnas; hus: huset, husen; roll: roller, rollerna
    consonantNoun: '0 en et ar er arna erna + <genitive>',
    neuter: '0 et en ena + <genitive>',
    // e.g. grupp: gruppen; museum: museets, museer
    umNoun: '0 et er erna + <genitive>',
    // e.g. kvinna: kvinnan, kvinnor, kvinnornas
    aNoun: 'a an or orna + <genitive>',
    // e.g. pojke: pojken, pojkar; rike: riket, riken, rikena
    eNoun: 'e en et ar arna ena + <genitive>',
    eNeuter: 'e en et ena + <genitive>',
    // e.g. händelse: händelser; linje: linjerna; premie: premier
    eNounEr: 'er erna + <genitive>',
    // e.g. bageri: bageriet, bagerier; konto: kontot, konton, kontona; by: byn, byar
    vowelNoun: '0 n t et en r er ar na rna erna arna + <genitive>',
    // e.g. nyckel: nyckeln, nycklar, nycklarnas; exempel: exemplet, exemplen; doktor: doktorn
    vowelA: '0 n + <genitive>',
    neuterA: 't na + <genitive>',
    syncopatedNoun: 'en et ar arna er erna or orna + <genitive>',
    afterFleeting: 'n t + <genitive>',
    definiteN: 'n na + <genitive>',
    // e.g. talare: talaren, talarna, talares
    areNoun: 'e en na + <genitive>',
    // e.g. fötter: fötterna
    umlautPlural: '0 na + <genitive>',
    // e.g. stor: stort, stora, store, större
    adjective: '0 t a e as es are ast aste',
    adjectiveA: 'a e as es are ast aste',
    doubledT: 'tt t',
    t: 't',
    definitePlural: '0 na a en et + <genitive>',
  },

  changes: {
    // e.g. nyckel: nycklar; sommar: somrar; öken: öknar; vatten: vattnet; djävul: djävlar
    withoutFleeting: {
      all: ['-CeL > -CL', '-CaL > -CL', '-CuL > -CL', '-mmeL > -mL', '-nneL > -nL', '-mmaL > -mL', '-nnaL > -nL'],
    },
  },

  rules: [
    // Nouns that end in a consonant.
    // e.g. målgrupp: målgruppen, målgrupper, målgruppernas; marknad: marknaderna; land: landet
    '-C unless -U: -C + consonantNoun',
    // e.g. spel: spelet, spelen; svar: svaret
    '-U: -U + neuter',
    // A short m or n is doubled before a vowel: e.g. program: programmet, programmen; vän: vännen, vänner
    '-VN unless -U: -VNN + consonantNoun',
    // e.g. nyckel: nycklar, nyckeln; exempel: exemplet; sommar: somrar; fröken: fröknar
    '-CeL unless -handel: -CeL withoutFleeting + syncopatedNoun, -CeL + afterFleeting',
    '-handel: -handel + afterFleeting',
    '-CaL: -CaL withoutFleeting + syncopatedNoun, -CaL + afterFleeting',
    '-CuL: -CuL withoutFleeting + syncopatedNoun',
    // e.g. doktor: doktorn, doktorer; politiker: politikern, politikerna
    '-VeL: -VeL + definiteN',
    '-er: -er + definiteN',
    '-oL: -oL + definiteN',
    // e.g. karl: karln; öl: ölet; moln: molnet
    '-rL: -rL + afterFleeting',
    // e.g. museum: museet, museer; centrum: centret, centrer
    '-um: - + umNoun',
    '-rum: -er + umNoun',
    // e.g. examen: examina; faktum: fakta
    '-men: -min + aNoun',
    '-um: -a + genitive',
    // e.g. önskan: önskningar; fordran: fordringar
    '-Can: -Cning + consonantNoun',
    '-ran: -ring + consonantNoun',

    // e.g. sakkunnig: sakkunniga, sakkunnigas
    '-ig: -iga + genitive',

    // Nouns that end in a vowel.
    // e.g. kvinna: kvinnan, kvinnor; tjänsteleverantör: tjänsteleverantörer
    '-a unless -data: - + aNoun',
    // e.g. historia: historien, historier
    '-ia: -i + consonantNoun',
    // e.g. pojke: pojken, pojkar; företagande: företagandet; rike: riken
    '-e unless -ete -ande -ende: - + eNoun',
    // e.g. arbete: arbetet, arbeten; åtagande: åtaganden
    '-e: - + eNeuter',
    '-else: -els + eNounEr',
    '-Ie: -I + eNounEr',
    // e.g. data: datan; schema: schemat, scheman
    '-a: -a + vowelA',
    '-Ma: -Ma + neuterA',
    // e.g. användare: användaren, användarna, användarnas
    '-are: -ar + areNoun',
    // e.g. bageri: bageriet, bagerier; konto: kontot; idé: idén, idéer; by: byar; data: datan
    '-V unless -a -e: -V + vowelNoun',
    // e.g. europé: europeer
    '-é: -e + vowelNoun',
  ],

  phraseRules: [
    // Adjectives, in titles of several words only: alone they are found in too many verbs and adverbs.
    '-C: -C + adjective',
    '-VN: -VNN + adjectiveA',
    // gemensamt konto: gemensamma konton; allmänt: allmänna
    '-VNt: -VNN + adjectiveA',
    // öppen marknad: öppna marknader, öppet
    '-en: -et + 0, -en withoutFleeting + adjectiveA',
    '-eL: -eL withoutFleeting + adjectiveA',
    '-aL: -aL withoutFleeting + adjectiveA',
    // hård valuta: hårt; begränsad: begränsat; glad: glatt
    '-d: - + doubledT',
    // nytt konto: nya konton; brett: bred, breda; direkt: direkta; begränsat: begränsad, begränsade
    '-t: - + adjective',
    '-tt: - + adjective, -d + adjective, -t + adjective',
    '-at: -ad + adjective',
    '-Ct: -Cd + adjective',
    // ny marknad: nya, nytt; fri: fritt
    '-V: -V + doubledT, -V + adjectiveA',
    // nya konton: nytt; radioaktiva ämnet: ämnen; vackra ord: vackert
    '-Va: -V + doubledT',
    '-et: - + consonantNoun',
    '-en: - + consonantNoun',
    // stora företag: stort, stor
    '-a: - + adjective',
    '-e: - + adjective',
    '-CLa: -CeL + 0, -CaL + 0, -Cet + 0',
  ],

  titleEndings: [
    // e.g. tjänster: tjänst, tjänsterna; bilar: bil; kvinnor: kvinna; områden: område
    'ar er or n r unless -are -iker from 5',
    // e.g. marknaden: marknad, marknader; huset: hus; kvinnan: kvinna; doktorn: doktor; nyckeln: nyckel
    'en et unless -ikan from 5',
    't of -a -e -i -o -u -y -é from 5',
    'n of -a -e -i -o -u -y -å -é -el -er -or -ur unless -erkan -nskan -stran -rdran -jan -mälan -mån -ikan -ian from 5',
    // e.g. bilarna: bil; kvinnorna: kvinna; områdena: område; husen: hus
    'arna erna orna na a from 6',
  ],

  irregularEndings: 'genitive',
  irregular: {
    lager: 'lag|ret|ren|rets',
    '-fiende': '-fiende|r|rna',
    '-man': '-män|0|nen',
    '-bok': '-böcker|0|na',
    '-fot': '-fötter|0|na',
    '-rot': '-rötter|0|na',
    '-bonde': '-bönder|0|na',
    '-gås': '-gäss|0|en',
    '-mus': '-möss|0|en',
    '-lus': '-löss|0|en',
    '-son': '-söner|0|na',
    '-dotter': '-döttrar|0|na',
    '-moder': '-mor -mödrar|0|na',
    '-fader': '-fa|r|dern -fäder|0|na',
    '-broder': '-bro|r|dern -bröder|0|na',
    '-öga': '-ögon|0|en',
    '-öra': '-öron|0|en',
    '-get': '-getter|0|na',
    '-and': '-änder|0|na',
    '-hand': '-händer|0|na',
    '-land': '-länder|0|na',
    '-strand': '-stränder|0|na',
    '-rand': '-ränder|0|na',
    '-tand': '-tänder|0|na',
    '-stad': '-städer|0|na',
    '-natt': '-nätter|0|na',
    '-bokstav': '-bokstäver|0|na',
    '-ledamot': '-ledamöter|0|na',
    '-stång': '-stänger|0|na',
    '-tång': '-tänger|0|na',
    '-huvud': '-huvuden|0|a',
    annan: 'annat andra',
    liten: 'litet lill|a|e små min|dre|st|sta',
    gammal: 'gam|malt|la|le äld|re|st|sta',
    god: 'gott goda bä|ttre|st|sta',
    stor: 'stör|re|st|sta',
    hög: 'hög|re|st|sta',
    låg: 'läg|re|st|sta',
    ung: 'yng|re|st|sta',
    lång: 'läng|re|st|sta',
    tung: 'tyng|re|st|sta',
  },

  closedClass: `dels all|a|t|tid|tså andra anna|n|rs|t bara behöver bl|and|ev|ir|ivit bor|de|t båd|a|e de|n|nna|ss|ssa|t|tta
    dina dit|0|t dock där|0|för efter|0|som eller endast enligt fast fick fle|r|ra|st fram från fått för|0|e|st ganska
    genom gick gjor|de|t göra hade hans hel|a|lre henne|0|s honom här ibland igen in|ga|gen|get|nan|om|te jag kanske
    knappt komm|er|it kring kun|de|na|nat lika|0|så man me|dan|llan|ra|st min|a|dre mitt mycket många måste nedan nytt
    nära någ|on|ot|ra också redan rätt sade sam|ma|t sedan sina sitt själv|0|a skall skulle slut snart som sådan|0|a|t ta
    till|0|s trots tyvärr under utan var|a|andra|s|för|it|je|t verkar vidare vil|ka|ken|ket|l|le visst vore vår|a|t ändå
    även åter över moderna`,
});
