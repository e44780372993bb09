import type { LanguageTable } from '../language.ts';

/**
 * Norwegian Nynorsk. Nouns have four forms (indefinite and definite, singular and plural): most masculine ones take -en -ar -ane, feminine
 * ones -a -er -ene, neuter ones -et, none, -a; the noun does not show which, so all are tried. The e of el, en and er may be dropped, and a double
 * consonant before it becomes single (`artikkel: artiklar`). A few common nouns change their vowel; they are listed.
 */
export const nynorsk = (): LanguageTable => ({
  joinedEndings: true,
  acronymEndings: "s 's -en -a -et -ar -er -ane -ene",

  letters: {
    V: 'a e i o u y æ ø å é',
    C: 'b c d f g h j k l m n p q r s t v w x z',
    // Consonants after a fleeting e: artikkel, våpen, nummer.
    L: 'l n r',
    G: 't e',
    // Neuters that look like verbs: spel, spelet, but not spelar.
    N: 'arbeid bod bruk bygg dykk fall fang forsvar funn hald hopp kjøp krav kutt legg løp løft mål pass preg press regn sal sakn sett skift skritt slag smell spel spor spørsmål stikk strekk styre støyt svar søk tak tap teikn tilbod treff trekk trykk val varsel vern',
    // Ends of nouns with a plural in ar.
    A: 'ing ling dom nad leik skap',
    // And those with a plural in er.
    E: 'heit sjon het tet ment ent ant ist else sel ning asje i',
  },

  endings: {
    s: '0 s',
    // e.g. bil: bilen, bilar, bilane; hus: huset, husa; bygd: bygda, bygder, bygdene; marknad: marknadens
    noun: 'en et a ar ane er ene i 0 + <s>',
    neuter: '0 et a i + <s>',
    // e.g. avtale: avtalen, avtalar, avtalane; eple: eplet; dame: damer, damene; konto: kontoar
    vowel: '0 n t r a ar ane er ne en et ene + <s>',
    // e.g. veke: veka, veker; auge: auga, augo; kyrkje: kyrkja, kyrkjer, kyrkjor
    a: 'a ar ane er ene or one + <s>',
    // e.g. museum: museet, museum, museer, musea
    um: 'et er ene a + <s>',
    // e.g. stor: stort, store, større; viktig: viktigare, viktigast
    adjective: '0 t e are ast aste',
    es: 'e are ast aste',
    // e.g. lang: lengre; god: betre, best
    re: 're st ste',
    t: 't',
    tt: 'tt',
    // e.g. skriven: skrive, skrivne, skrivna
    participle: 'en e i ne',
  },

  changes: {
    // e.g. artikkel: artiklar; våpen: våpna; nummer: numra; middel: midlar; sommar: somrar
    fleeting: { all: ['-CeL > -CL', '-CCeL > -CL', '-CCar > -Cr'] },
  },

  rules: [
    // e.g. marknad: marknaden, marknader; program: programmet, programma; lærar: læraren, lærarar, lærarane
    '-C unless -N: -C + noun',
    // e.g. spel: spelet, spela; krav: krava
    '-N: -N + neuter',
    '-Vm: -Vmm + noun',
    '-Vn: -Vnn + noun',
    // e.g. artikkel: artikkelen, artiklane; senter: sentra; sommar: somrane
    '-CeL: -CeL fleeting + noun',
    '-mmar: -mmar fleeting + noun',
    '-um: - + um',
    // e.g. by: byen, byar; avtale: avtalane; idé: idear; kommune: kommunar; veke: veka
    '-V: -V + vowel',
    '-é: -e + vowel',
    '-e: - + a',
  ],

  phraseRules: [
    // e.g. stor: stort, store; lønsam: lønsame; gammal: gamle, gammalt; open: opne, ope
    '-C: -C + adjective',
    '-Vm: -Vmm + es',
    '-CeL: -CeL fleeting + es',
    '-CCal: -Cl + es',
    '-CC: -C + t',
    '-Ct: -CC + adjective',
    '-CCe: -C + adjective',
    '-V: -V + adjective tt',
    // e.g. avansert: avanserte; skriven: skrive, skrivne; skrivne: skriven
    '-en: - + participle',
    '-ne: - + participle',
    // Titles in other forms, e.g. store: stort; opne: open; nytt: ny, nye
    '-e: - + adjective participle',
    '-CLe: -CeL + adjective',
    '-Cle: -CCal + adjective',
    '-t: - + adjective',
    '-tt: - + adjective',
    'stor: stør + re',
    'storG: stør + re',
    'god: bet + re, be + re',
    'godG: bet + re, be + re',
    'ung: yng + re',
    'ungG: yng + re',
    'lang: leng + re',
    'langG: leng + re',
    'tung: tyng + re',
  ],

  titleEndings: [
    // e.g. kostnader: kostnad; endringar: endring; avtalar: avtale; veker: veke; artiklar: artikkel
    'ar er r unless -iker -brukar -takar -givar -eigar -leiar -spelar -utviklar -arbeidar -søkar -lesar -skrivar -tenar -handlar from 5',
    // e.g. marknaden: marknad; huset: hus; eplet: eple; endringa: endring; veka: veke
    'en et n t a from 4',
    // e.g. bilane: bil; bygdene: bygd; avtalane: avtale
    'ane ene ne from 6',
  ],

  irregularEndings: 's',
  irregular: {
    '-mann': '-menn|0|ene -mannen',
    '-barn': '-born|0|a',
    '-hand': '-hend|er|ene -handa',
    '-fot': '-føte|r|ne',
    '-tann': '-tenne|r|ne',
    '-bok': '-bøke|r|ne -boka',
    '-rot': '-røte|r|ne',
    '-stad': '-stade|r|ne',
    '-natt': '-nette|r|ne',
    '-and': '-ende|r|ne',
    '-far': '-fader|0|en -fedra|r|ne -fedrar|0|ane',
    '-mor': '-mødre|r|ne',
    '-dotter': '-døtre|r|ne',
    '-syster': '-systre|r|ne',
    '-bror': '-brør|0|ne',
    '-stong': '-stenge|r|ne',
    '-kraft': '-krefte|r|ne',
    '-strand': '-strende|r|ne',
    '-bonde': '-bønde|r|ne',
    '-tre': '-trea',
    '-auge': '-augo|0|a',
    '-øyre': '-øyro|0|a',
    '-ku': '-kyr|0|ne',
    '-son': '-søne|r|ne',
    liten: 'lit|e|a lisle små mindre minst|0|e',
  },

  closedClass: `alle|0|r altså andre anna|n berre blant bl|i|ir|ei|eitt|itt både de|i|n|ne|nne|r|res|t|tte|i desse du dykk då
    eg e|i|in|it|itt|n eigen eiga eige eigne eller endå enn er etter far|e|t ferdig få|r|tt fekk finn|0|e|ast fjern|0|e flei|re|rste
    for|0|di|an fr|am|å føre før|0|e|st gjekk gjeld gjer|0|e gjennom gjor|de|t ha|0|dde|dd|n|r|tt heile heilt heller hennar her hjå ho
    hos hov kva|0|r hve|r kvar|0|t kven korleis kvifor ikkje im|e|ellom ingen inga inkje innan innanfor inn|0|e ja jo kan kom|0|e|me|mer
    kunn|e|a lik|0|e|t litt lang|s|t lenge man|0|ge me|d|ir|llom|n|r|st|ns mi|n|ne|tt mindre minst mo|t mykje må|tte ned no|0|e|n|kon|kre|kor
    nokon noka nokre nye nær når og også om opp over på rund|t s|a|å|om|eg|idan|ine|ist|iste|itt|in|ine|eie|eier|agt|agde|ei
    sam|a|me|en|an skal skull|e|a slik|0|e stor|e|t stå|r t|a|ek|il|ok|atte under u|nna|t|tan|te|ten var|0|e ved vere vore vi|0|l|lle|lja
    vart vera verte verta vert vor|e|t våre vår|0|t å åt`,
});
