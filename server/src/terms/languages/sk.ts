import type { LanguageTable } from '../language.ts';

/**
 * Slovak. Nouns in six cases and three genders, adjectives. The genitive plural lengthens the last vowel or puts one in (`chyba: chýb`,
 * `okno: okien`); endings are short after a long syllable (`mestá`, but `čísla`); ď ť ň ľ lose their mark before e and i.
 */
export const slovak = (): LanguageTable => ({
  letters: {
    C: 'b c č d ď f g h ch j k l ľ ĺ m n ň p r ŕ s š t ť v w x z ž dz dž',
    // Hard consonants.
    H: 'b d f g h ch k l m n p r s t v w x z',
    // Soft ones.
    S: 'c č j š ž dz dž',
    N: 'ď ť ň ľ',
    // A vowel that is long, with the consonants after it.
    A: 'áC éC íC ýC úC ieC iaC ôC',
    O: 'o e',
    // Before the a of words for men.
    T: 'st et at d g c in',
  },

  endings: {
    i: 'i',
    ia: 'ia',
    // e.g. server: servera, serveru, serverom, serveri, servery, serverov, serveroch, servermi
    m: '0 a u ovi e om i y ov och ami mi ovia',
    // e.g. počítač: počítača, počítači, počítače, počítačov; vec: veciam, vecou; údaje: údajov
    s: '0 a u ovi e om i í ov och ami mi ovia ou iam iach',
    // e.g. skupina: skupiny, skupine, skupinu, skupinou, skupinám, skupinách; úloha: úloham
    f: 'a y e u ou ám am ách ach ami',
    // e.g. práca: práce, práci, prácu; ulica: uliciam; dlaň: dlaní, dlaniach; turista: turistovi
    fs: 'a e i í u ou iam iach am ach ami',
    // e.g. turista: turistovi, turisti, turistov
    fm: 'ovi om i ovia ov och',
    // e.g. akcia: akcie, akcii, akciu, akcií, akciám
    fi: 'a e i u ou í ám ách ami',
    // e.g. mesto: mesta, mestu, meste, mestom, mestá, mestám; číslo: čísla, číslam; múzeum: múzeá
    n: '0 o a u e i om á ám am ách ach ami í',
    // e.g. pole: poľa; more: mora, morí, moriach; riešenie: riešenia, riešením
    ne: 'e a u i om í ia iam iach ami ím iu iami',
    // e.g. dievča: dievčaťa, dievčatá, dievčat
    t: 'aťa aťu ati aťom atá at atám atách atami',

    // Adjectives: the masculine and neuter, the feminine, the plural, and all of them.
    aM: 'ého ému om ým eho emu ym',
    aF: 'ej ú ou u',
    aP: 'í é ých ým ými i e ych ym ymi',
    a: '<aM> <aF> <aP> ý y á a',
    // e.g. cudzí: cudzieho, cudzia, cudzích
    eM: 'ieho iemu om ím eho emu im',
    eP: 'ie í ích ím ími e i ich im imi',
    ea: '<eM> <eP> ia iu ej ou a u',
    // e.g. otcov: otcova, otcovho, otcových
    ov: 'a ho mu om ej u ou o i e ých ým ými',
  },

  changes: {
    // e.g. stôl: stola; kôň: koňa; mráz: mrazu; chlieb: chleba
    short: { all: ['- > -', '-ôC > -oC', '-áC > -aC', '-ieC > -eC'] },
    // e.g. účet: účtu; piatok: piatku; otec: otca; koniec: konca; vietor: vetra; deň: dňa
    fleeting: { all: ['-OC > -C', '-ieC > -C', '-ieCOC > -eCC'] },
    // e.g. deň: dni; učiteľ: učitelia; sieť: siete
    plain: { first: ['-ď > -d', '-ť > -t', '-ň > -n', '-ľ > -l'] },
    // In the plural: e.g. zákazník: zákazníci; mních: mnísi
    softened: { first: ['-ch > -s', '-k > -c'] },
    // The genitive plural, which has no ending.
    // e.g. chyba: chýb; škola: škôl; žena: žien; okno: okien; látka: látok; vlna: vĺn; sestra: sestier; číslo: čísel; banka: bánk
    bare: {
      all: [
        '- > -',
        '-aC > -áC',
        '-eC > -ieC',
        '-iC > -íC',
        '-oC > -ôC',
        '-uC > -úC',
        '-yC > -ýC',
        '-äC > -iaC',
        '-aCC > -áCC',
        '-eCC > -ieCC',
        '-oCC > -ôCC',
        '-rC > -ŕC',
        '-lC > -ĺC',
        '-rCC > -ŕCC',
        '-lCC > -ĺCC',
        '-CC > -CoC',
        '-CC > -CeC',
        '-CC > -CieC',
        '-CC > -CáC',
      ],
    },
  },

  rules: [
    // Masculine nouns.
    // e.g. server: serverov; stôl: stola; účet: účtom; zákazník: zákazníci
    '-H: -H short + m, -H fleeting + m, -H softened + i, -H fleeting softened + i',
    // e.g. počítač: počítače; otec: otcom, otcovia; noc: noci, nocí
    '-S: -S short + s, -S fleeting + s',
    // e.g. učiteľ: učiteľa, učitelia; deň: dňa, dni; tabuľa: tabúľ; sieť: siete, sietí; vlastnosť: vlastnosti, vlastnosťou
    '-N: -N short + s, -N fleeting + s, -N short plain + s, -N fleeting plain + s',
    // Words for men in the plural; the others would be found in verbs (platia).
    // e.g. občan: občania; učiteľ: učitelia; manžel: manželia; sused: susedia
    '-an: -an + ia',
    '-el: -el + ia',
    '-eľ: -el + ia',
    '-sed: -sed + ia',
    // e.g. krv: krvi, krvou; cirkev: cirkví; obuv: obuvou
    '-rv: -rv + s',
    '-uv: -uv + s',
    '-ev: -v + s',
    // e.g. socializmus: socializmu
    '-us from 5: - + m',

    // Feminine nouns, and masculine ones.
    // e.g. skupina: skupín; kniha: kníh; služba: služieb
    '-a: - + f, - bare + 0',
    // e.g. turista: turistov; hrdina: hrdinovia; sudca: sudcom
    '-Ta: -T + fm',
    // e.g. práca: prác; ulica: ulíc
    '-Sa: -S + fs',
    '-Na: -N plain + fs, -N bare + 0',
    // e.g. akcia: akcií; idea: ideí
    '-ia: -i + fi',
    '-ea: -e + fi',

    // Neuter nouns.
    // e.g. mesto: miest; slovo: slov; jablko: jabĺk; vlastníctvo: vlastníctiev
    '-o: - + n, - bare + 0',
    // e.g. srdce: sŕdc, srdcia; more: mora
    '-e: - + ne s, - bare + 0',
    '-le: -ľ + ne',
    '-ie: - + ne',
    // e.g. múzeum: múzeu, múzeí
    '-um: - + n',
    '-a from 5: - + t',

    // Titles in the plural.
    // e.g. náklady: nákladov, náklad; služby: služieb, službe
    '-y: - + m f, - bare + 0',
    // e.g. študenti: študentov; zákazníci: zákazník; učitelia: učiteľ, učiteľov; občania: občanov
    '-i: - + m s',
    '-ci: -k + m',
    '-si: -ch + m',
    '-ia: - + m',
    '-lia: -ľ + s',
    '-ovia: - + m',
    // e.g. mestá: miest, mestám
    '-á: - + n, - bare + 0',

    // Adjectives as nouns: only their own gender, and the plural.
    // e.g. vrátny: vrátneho, vrátni; pracujúci: pracujúceho; vedúci: vedúcich
    '-ý: - + aM aP',
    '-y: - + aM aP',
    '-i: - + eM eP',
    '-í: - + eM eP',
    // e.g. slovenská: slovenskej, slovenských
    '-á: - + aF aP',
    '-é: - + aM aP',
  ],

  phraseRules: [
    // e.g. cieľová: cieľovej, cieľový; biele: bielu, bielych; cudzia: cudzej
    '-ý: - + a',
    '-y: - + a',
    '-á: - + a',
    '-a: - + a',
    '-é: - + a',
    '-e: - + a',
    '-í: - + a ea',
    '-i: - + a ea',
    '-ia: - + ea',
    '-ie: - + ea',
    '-ov: -ov + ov',
    '-in: -in + ov',
  ],

  titleEndings: [
    // e.g. náklady: náklad; služby: služba; študenti: študent
    'y i from 4',
    // e.g. počítače: počítač; ulice: ulica; občania: občan; turistovia: turista
    'e of -S -N -Sa -Na from 5',
    // e.g. dane: daň; lode: loď; kone: kôň
    'e of -N from 4',
    // e.g. dni: deň; hry: hra; clá: clo
    'y i of CeC CeN CCa from 3 to 3',
    'á of CCo from 3 to 3',
    'ia of -an -el -eľ -sed -ie from 6',
    'ovia from 7',
    // e.g. mestá: mesto; múzeá: múzeum
    'á of -o -e -um from 4',
    'a of -Ao from 5',
    // e.g. premenné: premenná
    'é of -ná unless -stné -tupné from 6',
  ],

  shortTitles: 'CCa CCo CCy CCi CCá CeC CeN',

  irregular: {
    človek: 'ľud|ia|í ľuď|om|mi|och',
    dieťa: 'det|i|í deť|om|mi|och',
    peniaze: 'peňazí peniaz|om|mi|och',
    oko: 'oč|i|í|iam|ami|iach',
    ucho: 'uš|i|í|iam|ami|iach',
  },

  closedClass: `alebo bol|a|i|o bud|e|ú dnes ešte je|den|dna|dno|ho|mu každ|á|é|ý kedy kolko koľko ktor|á|é|í|ý lebo
    majú medzi mimo málo môže nami nemá nich niečo nimi okolo podľa pokiaľ pomocou pre|d|to|tože práve sam|a|o seb|a|e
    svoj|0|a|e|ej ta takže te|da|jto|n|nto tieto to|0|ho|hto|mto|mu|to tu táto túto tý|ch|chto|mto veľa viac však
    všet|ci|ko|ky|kých ďalej`,
});
