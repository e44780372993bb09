import type { LanguageTable } from '../language.ts';

/**
 * Danish. Nouns have four forms (indefinite and definite, singular and plural), each with a genitive in s; the plural in er, e
 * or none cannot be seen in the noun. A short vowel's consonant is doubled before an ending (`bus: bussen`), and the e of el,
 * en and er may be dropped (`artikel: artikler`). A few common nouns change their vowel; they are listed.
 */
export const danish = (): LanguageTable => ({
  joinedEndings: true,
  acronymEndings: "s 's 'en 'et 'er 'erne 'ens 'ets -en -et -er -erne",

  letters: {
    V: 'a e i o u y æ ø å é',
    C: 'b c d f g h j k l m n p q r s t v w x z',
    // Consonants after a fleeting e: artikel, våben, nummer.
    L: 'l n r',
    // Endings that mark adjectives.
    G: 't e',
    // Verbs with agent nouns: a Bruger is not a plural of brug and not found in bruge.
    // Neuters that look like verbs: spil, spillet, but not spiller. Others with common gender: jobben, but not jobbet.
    N: 'besøg bevis brug bud fald fang forbrug forsvar forsøg fund hold hop kald køb kram krav mål pres præg råb salg savn sejl skift skud skøn slag smil spil spor stik stop stræk styr svar sving søg tab tag tegn tilbud tilskud tryk træk udtryk valg værn råd',
    M: 'dans fest fisk flugt film frygt gæld hjælp jagt job kontakt kost leg lugt påvirk ret rust sang slut smag start stil strejk strøm test tolk trussel tvivl tvist vind',
    A: `bag begrav beskytt bestill betal brug bygg dans deltag drikk døm elsk forbrug forsk fortæll forvalt
      følg forsøg giv handl hjælp hold hopp jæg kast kæmp kend kør køb læs led lær løb mal modtag opdag
      planlægg rens rid se sælg send skriv skyd slå spill still styr svig svømm søg tag tegn tænk
      tjen tolk trækk træn tysk udgiv udvikl vejled vælg vind vogt vask oversætt nsk ysk`,
    // Ends of nouns with a plural in er.
    P: 'ing ion hed tet else ment ent ant ist skab',
  },

  endings: {
    s: '0 s',
    // e.g. bil: bilen, biler, bilernes; hus: huset, huse, husene
    neuter: '0 et ene + <s>',
    common: '0 en er erne e ene + <s>',
    noun: ['<s>', '<inflected>'],
    // On a stem without its e.
    // e.g. artikel: artiklerne
    inflected: 'en et er erne e ene + <s>',
    singular: 'en + <s>',
    // e.g. uge: ugen, uger, ugernes; konto: kontoen, kontoer; menneske: mennesket
    vowel: '0 n t r rne ne en et er erne + <s>',
    // e.g. lærer: lærere, lærerne
    ne: 'ne + <s>',
    // e.g. museum: museet, museer
    um: 'et er erne e ene + <s>',
    a: 'a aene + <s>',
    i: 'i ierne + <s>',
    // e.g. stor: stort, store
    adjective: '0 t e ere est este',
    e: 'e ere est este',
    // e.g. lang: længere; god: bedre, bedst; små: mindre
    re: 're ere st ste',
    z: '0',
  },

  changes: {
    // e.g. artikel: artikler; våben: våbnet; nummer: numre; middel: midler
    doubled: { first: ['-VC > -VCC'] },
    fleeting: { all: ['-CeL > -CL', '-CCeL > -CL'] },
  },

  rules: [
    // e.g. marked: markedet, markeder; bus: busser; program: programmet
    '-C unless -N -M: -C + noun',
    '-VC unless -N -M: -VCC + noun',
    // e.g. spil: spillet, spillene; svar: svarene
    '-N: -N + neuter',
    '-N: -N doubled + neuter',
    // e.g. fest: festen, fester
    '-M: -M + common',
    '-M: -M doubled + common',
    // e.g. artikel: artiklen, artikler; teater: teatret, teatre; våben: våbnene
    '-CeL unless -handel: -CeL fleeting + inflected',
    '-handel: -handl + singular',
    // e.g. lærer: lærerne; forbruger: forbrugerne, forbrugere
    '-er: -er + ne',
    // e.g. museum: museet, museer; centrum: centret, centre; faktum: fakta
    '-um: - + um a',
    '-rum: -er + um',
    // e.g. cyklus: cykler; modus: modi
    '-us from 5: - + um i',

    // e.g. uge: ugen, uger; by: byen; idé: idéer, ideer
    '-V: -V + vowel',
    '-é: -e + vowel',
    // e.g. konto: konti; risiko: risici
    '-o: - + i',
    '-iko: -ic + i',
  ],

  phraseRules: [
    // e.g. stor: stort, store; grøn: grønne; gammel: gamle; åben: åbne, åbent
    '-C: -C + adjective',
    '-VC: -VCC + e',
    '-CeL: -CeL fleeting + e',
    '-V: -V + adjective',
    // e.g. avanceret: avancerede
    '-et: -ede + s',
    '-ede: -et + s',
    // Titles in other forms: store data: stort; åbne: åben
    '-e: - + adjective',
    '-CLe: -CeL + adjective',
    '-t: - + adjective',
    // e.g. grønne: grøn, grønt; smukt: smukke
    '-CCe: -C + adjective',
    '-Ct: -CC + e',
    // e.g. stort: større; unge: yngst; gamle: ældste; lille: små, mindste
    'stor: stør + re',
    'storG: stør + re',
    'god: bed + re',
    'godG: bed + re',
    'ung: yng + re',
    'ungG: yng + re',
    'lang: læng + re',
    'langG: læng + re',
    'gammel: æld + re',
    'gamle: æld + re',
    'lille: små + z, mind + re',
    'små: lille + z, mind + re',
    '-er from 5: - + noun, -e + vowel',
    '-en from 5: - + noun',
    '-et from 5: - + noun',
  ],

  titleEndings: [
    // e.g. aktier: aktie; ydelser: ydelse; møder: møde; biler: bil; brugere: bruger; huse: hus
    'er r e unless -Aer arbejder medarbejder lever fisker ryger taber giver køber -iker from 5',
    // e.g. bilen: bil; huset: hus; varen: vare; mødet: møde
    'en et n t from 5',
    // e.g. bilerne: bil; husene: hus; varerne: vare; brugerne: bruger
    'erne rne ne ene from 6',
    // e.g. museer: museum
    'er et of -um unless -Cer -Cet from 6',
  ],

  irregularEndings: 's',
  irregular: {
    '-mand': '-mænd|0|ene',
    '-barn': '-børn|0|ene',
    '-hånd': '-hænder|0|ne',
    '-fod': '-fødder|0|ne',
    '-tand': '-tænder|0|ne',
    '-bog': '-bøger|0|ne',
    '-rod': '-rødder|0|ne',
    '-stad': '-stæder|0|ne',
    '-nat': '-nætter|0|ne',
    '-ko': '-køer|0|ne',
    '-gås': '-gæs|0|sene',
    '-far': '-fader|0|en -fædre|0|ne',
    '-mor': '-moder|0|en -mødre|0|ne',
    '-datter': '-døtre|0|ne',
    '-bror': '-broder|0|en -brødre|0|ne',
    '-tang': '-tænger|0|ne',
    '-stang': '-stænger|0|ne',
    '-kraft': '-kræfter|0|ne',
    '-tå': '-tæer|0|ne',
    '-øje': '-øjne|0|ne',
    '-kollega': '-kolleger|0|ne',
  },

  closedClass: `alle alt|id|så and|en|et|re bare blev blive|0|r burde både denne det|s|te dine disse efter eller
    end|a|nu fire forrige gennem gøre hans hav|de|e hel|e|ler|st|t hende hjemme hv|ad|em|er|ert|is|or igen ikke
    in|de|den|gen|tet jeres komme|0|r kunne lade langt lidt lige|0|som mange me|get|ns|re|st min|dre|dst|e måtte
    næste|0|n over sam|me|t selv|0|e si|den|dst|dste|kkert|ne skal skulle skyldes sådan|0|ne tage|0|r uden under
    vi|dt|lle|se|st vore være|0|t var end min|0|e mit ej overhovedet mod før ind synes viser ligger`,
});
