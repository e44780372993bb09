import type { LanguageTable } from '../language.ts';

/**
 * Norwegian, Bokmål with the endings of Nynorsk. Nouns have four forms (indefinite and definite, singular and plural), each
 * with a genitive in s. The definite is in en, a or et; the noun does not show which. The e of el, en and er may be dropped,
 * and a double consonant before it becomes single (`artikkel: artikler`). A few common nouns change their vowel; they are listed.
 */
export const norwegian = (): LanguageTable => ({
  joinedEndings: true,
  acronymEndings: "s 's er ene et en -en -et -er -ene -ens -ets",

  letters: {
    V: 'a e i o u y æ ø å é',
    C: 'b c d f g h j k l m n p q r s t v w x z',
    // Consonants after a fleeting e: artikkel, våpen, nummer.
    L: 'l n r',
    // Endings that mark adjectives.
    G: 't e',
    // Ends of nouns with a plural in er.
    X: 'not r',
    // Before the m of nouns in m, other than museum.
    W: 'C a e i o y æ ø å',
    Z: 'not m',
    // Owners (eier), but not roads (veier).
    Q: 'not v k',
    // The last letters of nouns, other than e, é and m.
    Y: 'a b c d f g h i j k l n o p q r s t u v w x y z æ ø å',
    // Verbs with agent nouns: a Bruker is not a plural of bruk and not found in bruke.
    // Neuters that look like verbs: spill, spillet, but not spiller. Others with common gender: jobben, but not jobbet.
    N: 'bud bygg dykk fall fang forsvar funn hold hopp kjøp kutt legg løp løft mål pass preg press regn salg savn sett skift skritt slag smell spill spor spørsmål stikk strekk styre støt svar sett søk søl tak tap tegn tilbud treff trekk trykk valg varsel vern',
    M: 'drøm fest fisk flukt frykt jakt jobb klage kontakt kost kreft lek lukt låst rett rust sang slutt start streik strøm svikt takst test tolk trussel tvist utsikt',
    A: `bak begrav beskytt bestill betal bruk bygg dans deltak drikk døm elsk forbruk forsk fortell forvalt følg
      giv handl hjelp hold hopp jeg kast kjemp kjenn kjør kjøp les led lær løp mal
      mekl mottak oppdag planlegg rens rid røyk se selg send skriv skyt slå spill still styr
      svik svømm søk tak tap tegn tenk tjen tolk trekk tren tysk utgiv utvikl veiled velg vern vinn vokt vask
      oversett nsk ysk`,
    P: 'ing i peng sjon het tet else ment ent ant ist skap',
  },

  endings: {
    s: '0 s',
    // e.g. bil: bilen, biler, bilenes; hus: huset, husene, husa; fugl: fuglar, fuglane
    neuter: '0 et a ene + <s>',
    n: 'en ens',
    common: '0 en a er ene ar ane + <s>',
    noun: ['<s>', '<inflected>'],
    // On a stem without its e.
    // e.g. artikkel: artiklene
    inflected: 'en et a er ene ar ane + <s>',
    // e.g. avtale: avtalen, avtaler, avtalene; konto: kontoen, kontoer; menneske: mennesket
    vowel: '0 n t r ne en et a er ene ar ane + <s>',
    // e.g. uke: uka; eple: epla; avtale: avtalane
    a: 'a ar ane + <s>',
    // e.g. lærer: lærere, lærerne
    ere: 'e ne + <s>',
    // e.g. nummer: numre, numrene
    e: 'e + <s>',
    // e.g. museum: museet, museer
    um: 'et er ene a aene + <s>',
    i: 'i iene + <s>',
    // e.g. stor: stort, store
    adjective: '0 t e ere est este',
    es: 'e ere est este',
    // e.g. lang: lengre; god: bedre, best; små: mindre
    re: 're ere st ste',
    t: 't',
    tt: 'tt',
  },

  changes: {
    // e.g. artikkel: artikler; våpen: våpnene; nummer: numre; middel: midler
    fleeting: { all: ['-CeL > -CL', '-CCeL > -CL'] },
  },

  rules: [
    // e.g. marked: markedet, markeder; program: programmet, programmene
    '-C unless -N -M -bruk: -C + noun',
    // e.g. spill: spillet, spilla; svar: svarene
    '-N: -N + neuter',
    // e.g. jobb: jobben, jobber
    '-M: -M + common',
    '-bruk: -bruk + neuter n',
    '-Vm: -Vmm + noun',
    // e.g. artikkel: artikkelen, artikler; senter: sentre, sentra; seier: seire
    '-CeL unless -handel: -CeL fleeting + inflected e',
    '-handel: -handl + n',
    '-eieL: -eiL + inflected e',
    // e.g. lærer: lærerne; forbruker: forbrukerne, forbrukere
    '-er: -er + ere',
    // e.g. museum: museet, museer; faktum: fakta
    '-um: - + um',
    // e.g. modus: modi
    '-us from 5: - + i',

    // e.g. uke: uken, uker; by: byen; idé: ideer
    '-V: -V + vowel',
    '-é: -e + vowel',
    '-e: - + a',
    // e.g. konto: konti
    '-o: - + i',
  ],

  phraseRules: [
    // e.g. stor: stort, store; lønnsom: lønnsomme; gammel: gamle; åpen: åpne, åpent
    '-C: -C + adjective',
    '-Vm: -Vmm + es',
    '-CeL: -CeL fleeting + es',
    // e.g. trygg: trygt; visuelt: visuelle; visuelle: visuelt
    '-CC: -C + t',
    '-Ct: -CC + adjective',
    '-CCe: -C + adjective',
    '-V: -V + adjective tt',
    // e.g. avansert: avanserte; ønsket: ønskede, ønskete
    '-et: -ed + es, -et + es',
    '-ede: -et + s',
    // Titles in other forms, e.g. store: stort; åpne: åpen; nytt: ny, nye
    '-e: - + adjective',
    '-CLe: -CeL + adjective',
    '-t: - + adjective',
    '-tt: - + adjective',
    // e.g. stort: større; unge: yngst; gamle: eldste; lille: små, minste; liten: lite
    'stor: stør + re',
    'storG: stør + re',
    'god: bed + re, be + re',
    'godG: bed + re, be + re',
    'ung: yng + re',
    'ungG: yng + re',
    'lang: leng + re',
    'langG: leng + re',
    'tung: tyng + re',
    'gammel: eld + re',
    'gamle: eld + re',
    '-er from 5: - + noun, -e + vowel',
    '-en from 5: - + noun',
    '-et from 5: - + noun',
  ],

  titleEndings: [
    // e.g. kostnader: kostnad; ytelser: ytelse; avtaler: avtale; brukere: bruker
    'er r of -Y -e -Wm unless -Aer arbeider medarbeider lever fisker -iker -staner -bergenser genser -Qeier from 5',
    'e unless -Xe from 5',
    // e.g. bilen: bil; huset: hus; avtalen: avtale; møtet: møte; bygda: bygd
    'en et a of -Y -Wm from 5',
    'n t of -Y -e unless -Nen -Net -bruken -bruket from 5',
    'a of -e unless -Na from 4',
    // e.g. bilene: bil; avtalene: avtale; brukerne: bruker
    'ene of -Y -e -Wm from 6',
    'ne of -Y -e unless -Nene -brukene from 6',
    // e.g. faktumet: faktum; fakta: faktum; antibiotika: antibiotikum
    'et en ene of -um unless -Zet -Zen -Zene from 6',
    'a of -ikum -ktum -atum -nsum -dium -rum from 4',
    // e.g. museet: museum; museer: museum; ideen: idé; ideene: idé
    'en et er ene a of -um -é unless -Cen -Cet -Cer -Cene -Ca from 4',
  ],

  irregularEndings: 's',
  irregular: {
    '-mann': '-menn|0|ene',
    '-barn': '-barna',
    '-hånd': '-hend|er|ene|a',
    '-fot': '-føtte|r|ne',
    '-tann': '-tenne|r|ne',
    '-bok': '-bøke|r|ne',
    '-rot': '-røtte|r|ne',
    '-stad': '-stede|r|ne',
    '-natt': '-nette|r|ne',
    '-and': '-ende|r|ne',
    '-far': '-fader|0|en -fedre|0|ne',
    '-mor': '-moder|0|en -mødre|0|ne',
    '-datter': '-døtre|0|ne',
    '-bror': '-broder|0|en -brødre|0|ne',
    '-stang': '-stenge|r|ne',
    '-kraft': '-krefte|r|ne',
    '-strand': '-strende|r|ne',
    '-bonde': '-bønde|r|ne',
    '-tre': '-trær|0|ne',
    '-kne': '-knær|0|ne',
    '-tå': '-tær|0|ne',
    '-øye': '-øyne|0|ne',
    '-kollega': '-kollege|r|ne',
    liten: 'lit|e|a lille små min|dre|st|ste',
  },

  closedClass: `alltid altså andre anne|n|t bare blant bli|r|tt både de|nne|re|ss|tte disse eller enda ennå etter fikk
    fire fle|re|st forrige fram gikk gjelder gjøre ha|dde|ns|tt|ve hel|e|ler|st|t henne hjemme hver|0|t hvor
    in|gen|ne|nen|tet kommer kunne langt like litt mange mens mest min|dre|st måtte noen over rundt sam|me|t selv
    si|den|er|ne|st skal skulle slik|0|e tatt under uten ville vise våre vær|e|t som der deres inn min bak ei verken var enn før mot viser`,
});
