import type { LanguageTable } from '../language.ts';

/**
 * Swedish. Nouns have four forms (indefinite and definite, singular and plural), each with a genitive in s. A few of the common
 * nouns change their vowel in the plural; they are listed.
 */
export const swedish: LanguageTable = {
  tags: ['sv'],
  joiners: ':',
  joinedEndings: true,
  acronymEndings: "s :s 's :n :en :et :er :erna",

  letters: {
    V: 'a e i o u y å ä ö é',
    C: 'b c d f g h j k l m n p q r s t v w x z',
    // What a fleeting e or a stands before: nyckel, bekväm but vaken, fröken.
    L: 'l n r',
    N: 'm n',
  },

  endings: {
    genitive: '0 s',
    // e.g. bil: bilen, bilar, bilarnas; hus: huset, husen; roll: roller, rollerna
    consonantNoun: '0 en et ar er arna erna na + <genitive>',
    // e.g. grupp: gruppen; museum: museets, museer
    umNoun: '0 et er erna + <genitive>',
    // e.g. kvinna: kvinnan, kvinnor, kvinnornas
    aNoun: 'a an or orna + <genitive>',
    // e.g. pojke: pojken, pojkar; rike: riket, riken, rikena
    eNoun: 'e en et ar arna er erna n na + <genitive>',
    // e.g. bageri: bageriet, bagerier; konto: kontot, konton, kontona; by: byn, byar
    vowelNoun: '0 n t et en r er ar na rna erna arna + <genitive>',
    // e.g. nyckel: nyckeln, nycklar, nycklarnas; exempel: exemplet, exemplen; doktor: doktorn
    syncopatedNoun: 'en et ar arna er erna or orna + <genitive>',
    afterFleeting: 'n t + <genitive>',
    definiteN: 'n + <genitive>',
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
    '-C: -C + consonantNoun',
    // A short m or n is doubled before a vowel: e.g. program: programmet, programmen; vän: vännen, vänner
    '-VN: -VNN + consonantNoun',
    // e.g. nyckel: nycklar, nyckeln; exempel: exemplet; sommar: somrar; fröken: fröknar
    '-CeL: -CeL withoutFleeting + syncopatedNoun, -CeL + afterFleeting',
    '-CaL: -CaL withoutFleeting + syncopatedNoun, -CaL + afterFleeting',
    '-CuL: -CuL withoutFleeting + syncopatedNoun',
    // e.g. doktor: doktorn, doktorer; politiker: politikern
    '-VeL: -VeL + definiteN',
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
    '-a: - + aNoun',
    // e.g. historia: historien, historier
    '-ia: -i + consonantNoun',
    // e.g. pojke: pojken, pojkar; företagande: företagandet; rike: riken
    '-e: - + eNoun',
    // e.g. användare: användaren, användarna, användarnas
    '-are: -ar + areNoun',
    // e.g. bageri: bageriet, bagerier; konto: kontot; idé: idén, idéer; by: byar; data: datan
    '-V: -V + vowelNoun',
    // e.g. europé: europeer
    '-é: -e + vowelNoun',

    // Titles in the plural or the definite.
    // e.g. tjänster: tjänsten, tjänsterna; aktier: aktie, aktien; marknader: marknad; kvinnor: kvinna, kvinnan
    '-er from 6: - + consonantNoun, -er + definitePlural, -e + vowelNoun',
    '-ar from 6: - + consonantNoun, -ar + definitePlural, -e + vowelNoun',
    '-or from 6: - + aNoun, -or + definitePlural',
    '-erna from 7: - + consonantNoun',
    '-arna from 7: - + consonantNoun',
    '-orna from 7: - + aNoun',
    // e.g. internet: internets; marknaden: marknad, marknadens
    '-en from 6: - + consonantNoun',
    '-et from 6: - + consonantNoun',
  ],

  phraseRules: [
    // Adjectives, in titles of several words only: alone they are found in too many verbs and adverbs.
    '-C: -C + adjective',
    '-VN: -VNN + adjectiveA',
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

  irregularEndings: 'genitive',
  irregular: {
    '-man': '-män -männen',
    '-bok': '-böcker -böckerna',
    '-fot': '-fötter -fötterna',
    '-rot': '-rötter -rötterna',
    '-bonde': '-bönder -bönderna',
    '-gås': '-gäss -gässen',
    '-mus': '-möss -mössen',
    '-lus': '-löss -lössen',
    '-son': '-söner -sönerna',
    '-dotter': '-döttrar -döttrarna',
    '-moder': '-mor -modern -mödrar -mödrarna',
    '-fader': '-far -fadern -fäder -fäderna',
    '-broder': '-bror -brodern -bröder -bröderna',
    '-öga': '-ögon -ögonen',
    '-öra': '-öron -öronen',
    '-get': '-getter -getterna',
    '-and': '-änder -änderna',
    '-hand': '-händer -händerna',
    '-land': '-länder -länderna',
    '-strand': '-stränder -stränderna',
    '-rand': '-ränder -ränderna',
    '-tand': '-tänder -tänderna',
    '-stad': '-städer -städerna',
    '-natt': '-nätter -nätterna',
    '-bokstav': '-bokstäver -bokstäverna',
    '-ledamot': '-ledamöter -ledamöterna',
    '-stång': '-stänger -stängerna',
    '-tång': '-tänger -tängerna',
    '-huvud': '-huvuden -huvudena',
    annan: 'annat andra',
    liten: 'litet lilla lille små mindre minst minsta',
    gammal: 'gammalt gamla gamle äldre äldst äldsta',
    god: 'gott goda bättre bäst bästa',
    stor: 'större störst största',
    hög: 'högre högst högsta',
    låg: 'lägre lägst lägsta',
    ung: 'yngre yngst yngsta',
    lång: 'längre längst längsta',
    tung: 'tyngre tyngst tyngsta',
  },

  closedClass: `all alla allt alltid alltså andra annan annars annat att av bara behöver bland blev bli blir blivit borde bort bra
    båda både bör de dem den denna dess dessa det detta dig din dina dit ditt dock du där därför efter eftersom ej eller en
    endast enligt er era ert ett fast fler flera flest fram från få fick får fått för före först ganska ge genom ger gick gjorde
    gjort går gå gör göra ha hade han hans har hela hellre henne hennes hon honom hos hur här i ibland igen in inga ingen inget
    innan inom inte ja jag ju kan kanske knappt kom kommer kommit kring kunde kunna kunnat lika likaså man med medan mellan men
    mer mera mest mig min mina mindre mitt mot mycket måste många ned nedan nej ner ni nog nu nytt när nära någon något några och
    också om oss på redan rätt sade samma samt sedan sig sin sina sitt själv själva ska skall skulle slut snart som så sådan sådana
    sådant ta tar ta till tills trots tyvärr under upp ur ut utan ute vad var vara varandra varför varit varje vart vem verkar vi
    vid vidare vilka vilken vilket vill ville visst vore väl vår våra vårt åt än ändå är åter även över`,
};
