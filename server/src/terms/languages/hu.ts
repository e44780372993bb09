import type { LanguageTable } from '../language.ts';

/**
 * Hungarian. A noun takes the plural or possessive ending, then one of some twenty cases, with the vowels that fit its own. Before an
 * ending a last a or e is long (`alma: almát`), some stems lose their last vowel (`fogalom: fogalmak`) or shorten it
 * (`kéz: kezek`), and the v of some cases becomes the preceding consonant (`csomag: csomaggal`).
 */
export const hungarian = (): LanguageTable => ({
  joiners: '-',
  acronymEndings:
    '-t -Lt -k -Lk -n -On -ig -ért -ként -nAk -bAn -bA -bQl -rA -rQl -nBl -hOz -tQl -vAl -jA -jBt -jBnAk -jBbAn -i',

  letters: {
    V: 'a á e é i í o ó ö ő u ú ü ű',
    C: 'b c d f g h j k l m n p q r s t v w x z',
    D: 'bb dd ff gg kk ll mm nn pp rr ss tt',
    // Consonants after a fleeting vowel.
    R: 'g k l m n r',
    A: 'a e',
    B: 'á é',
    L: 'a e o ö',
    O: 'o e ö',
    Q: 'ó ő',
    U: 'u ü',
  },

  harmony: {
    a: 'a á o ó u i é',
    á: 'a á o ó u i é',
    o: 'a á o ó u i é',
    ó: 'a á o ó u i é',
    u: 'a á o ó u i é',
    ú: 'a á o ó u i é',
    e: 'e é i ö ő ü',
    ö: 'e é i ö ő ü',
    ő: 'e é i ö ő ü',
    ü: 'e é i ö ő ü',
    ű: 'e é i ö ő ü',
    // The ending kor has one vowel only: kezdetekor.
    ek: 'e é i ö ő ü o',
    // After these it depends on the preceding vowel, or is unpredictable.
    i: 'a á e é i o ó ö ő u ü',
    '-': 'a á e é i o ó ö ő u ü',
    í: 'a á e é i o ó ö ő u ü',
    é: 'a á e é i o ó ö ő u ü',
  },

  endings: {
    // e.g. ház: háznak, házban, háztól, házig, házként
    case: 'nAk bAn bA bQl rA rQl nBl hOz tQl ig ért ként képp képpen kor é éi',
    // e.g. kapu: kaput, kapun, kapuval
    vowelCase: '<case> t n vAl vB nként',
    // e.g. ház: házat, házon, házul
    consonantCase: '0 <case> t Lt Ln Ul Lnként',
    // The possessive or the plural, after a vowel.
    // e.g. kapu: kapum, kapumat, kapunk, kapuk, kapukkal
    owner: ['m + <consonantCase> mAl mB', 'd + <consonantCase> dAl dB', 'k nk tOk + <consonantCase> kAl kB'],
    // e.g. kapu: kapuban, kapui, kapuja, kapujával
    vowelNoun: ['0 <vowelCase>', '0 i jU + <owner>', 'jA i', 'jB i + <vowelCase>'],
    // e.g. ház: házban, házak, háza, házai, házunkkal, házaikról
    linked: [
      '0 Lt Ln Ul ig ért é éi A jA Ai jAi',
      'L U jU Ai jAi + <owner>',
      'A jA + ként kor',
      'B jB Ai jAi + <vowelCase>',
    ],
    // e.g. ház: házzal, házzá
    assimilated: 'Al B',
    // e.g. alma: almaként, almakor
    shortA: '0 ként képp képpen kor',
    // e.g. férfi: férfiak, férfiaknak
    adjective: 'Ak + <consonantCase> kAl kB',
    joined: ['- + t Lt n Ln vAl Al jAi Ai <case>', '- + L jU + k m nk + <consonantCase> kAl kB', '- + A jA'],
    // e.g. apa: apja, apjának; erdő: erdeje
    third: ['jA', 'jB + <vowelCase>', 'jU + <owner>'],
  },

  changes: {
    // e.g. csomag: csomaggal; busz: busszal; toll: tollal
    doubled: {
      first: [
        '-sz > -ssz',
        '-zs > -zzs',
        '-cs > -ccs',
        '-gy > -ggy',
        '-ny > -nny',
        '-ty > -tty',
        '-ly > -lly',
        '-D > -D',
        '-C > -CC',
      ],
    },
    // e.g. kéz: kezek; madár: madarak; út: utak; híd: hidak; tűz: tüzek
    shortened: { first: ['-áC > -aC', '-éC > -eC', '-íC > -iC', '-úC > -uC', '-űC > -üC'] },
  },

  rules: [
    '-C: -C + consonantCase linked, -C doubled + assimilated',
    '-Cy: -Cy + consonantCase linked, -Cy doubled + assimilated',
    '-V unless -a -e: -V + vowelNoun',
    '-i: -i + adjective',
    '-ú: -ú + adjective',
    '-ű: -ű + adjective',
    // Foreign words with silent letters: e.g. house: house-nak, house-ok, house-okkal; google: google-ból
    '-: - + joined',
    // e.g. alma: almát, almák, almája, almaként
    '-a: -a + shortA, -á + vowelNoun',
    // e.g. kefe: kefét, kefével
    '-e: -e + shortA, -é + vowelNoun',
    // e.g. kéz: kezet, kezek, keze; madár: madarak
    '-BC: -BC shortened + linked',
    '-íC: -íC shortened + linked',
    '-úC: -úC shortened + linked',
    '-űC: -űC shortened + linked',
    // e.g. fogalom: fogalmak, fogalma; tükör: tükrök; terem: termet
    '-COR: -CR + linked',
    // e.g. szó: szavak; tó: tavat; ló: lovat; kő: kövek; mű: művek; falu: falvak
    '-ó: -av + linked, -ov + linked, -a + third',
    '-ő: -öv + linked, -e + third',
    '-ű: -űv + linked, -üv + linked',
    '-u: -v + linked',
    '-rjú: -rj + linked',
    // e.g. apa: apja, apjának; anya: anyja
    '-pa: -p + third',
    '-nya: -ny + third',
  ],

  phraseRules: [
    // Titles with a possessive ending: e.g. minősége: minőségről; ideje: időn; ára: árak; formája: formák
    '-A: - + consonantCase linked, - doubled + assimilated',
    '-jA: - + vowelNoun consonantCase linked',
    '-ája: -a + shortA',
    '-éje: -e + shortA',
    '-eje: -ő + vowelNoun',
    '-aja: -ó + vowelNoun',
  ],

  titleEndings: [
    // e.g. termékek: termék; iskolák: iskola; adatok: adat; adók: adó; árak: ár
    'ak ek unless alak ajak from 4',
    'ok ök unless titok torok from 5',
    'k of -V unless -Lk from 4',
  ],

  irregularEndings: 'linked',
  irregular: {
    '-teher': '-terh|0|ek',
    '-lélek': '-lelk|0|ek',
    '-szülő': '-szül',
    '-bíró': '-bírá|k|ja|j',
    '-atya': '-aty|0|ja',
  },

  closedClass: `egyre egészen ellen|0|ére esetleg igazán jelen|leg|t jobban kapcsán képest később köz|ben|ött
    külön|ben|ösen legalább lehet lenne magát mellett mentén minden|0|képpen múltán nagy|obb|on|ra nyilván nyom|ban|án
    részben sikerül során szemben szerint|0|e szint|e|én szám|omra|ukra|unkra|ára tehát tisztán tulajdonképpen többet
    után való|ban|jában voltak vé|gett|gre|gül|letlenül közül közé közt este felé körül haza alig szét én belül bele érte`,
});
