import type { LanguageTable } from '../language.ts';

/**
 * Croatian, Serbian and Bosnian, which share their grammar; Cyrillic is read as Latin. Nouns in seven cases and three genders,
 * adjectives. Before i, k g h become c z s (`korisnik: korisnici`); an a goes (`centar: centra`) or comes in the genitive plural
 * (`pismo: pisama`); many nouns of one syllable have ov or ev in the plural (`grad: gradovi`).
 */
export const croatian = (): LanguageTable => ({
  acronymEndings:
    '-a -u -om -e -i -ja -ju -jem -ji -jevi -jeva -jima -ovi -ova -ovima -ima -а -у -ом -е -и -ја -ју -јем -ји -јеви -јева -јима -ови -ова -овима',
  folding: {
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    ђ: 'đ',
    е: 'e',
    ж: 'ž',
    з: 'z',
    и: 'i',
    ј: 'j',
    к: 'k',
    л: 'l',
    љ: 'lj',
    м: 'm',
    н: 'n',
    њ: 'nj',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    ћ: 'ć',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'č',
    џ: 'dž',
    ш: 'š',
  },

  letters: {
    C: 'b c č ć d dž đ f g h j k l lj m n nj p r s š t v z ž x w q y',
    // Soft consonants.
    S: 'c č ć dž đ j lj nj š ž',
  },

  endings: {
    i: 'i ima',
    e: 'e',
    o: 'o',
    // e.g. server: servera, serveru, serverom, serveri, serverima, servere; grad: gradovi, gradova, gradovima, gradove
    m: '0 a u e om i ima ovi ova ovima ove',
    // e.g. sadržaj: sadržajem; ključ: ključevi, ključeva; riječ: riječju; stvar: stvarju
    s: 'em evi eva evima eve ju',
    // e.g. skupina: skupine, skupini, skupinu, skupinom, skupinama
    f: 'a e i u om ama',
    // e.g. pravo: prava, pravu, pravom, pravima; polje: poljem
    n: 'o e a u om em ima',
    // Some feminine nouns in the instrumental: e.g. vlast: vlašću; ljubav: ljubavlju
    u: 'u',
    a: 'a',
    // e.g. ime: imena, imenu, imenima; dugme: dugmeta
    en: 'na nu nom nima ta tu tom tima',

    // Adjectives: the masculine and neuter, the feminine, the plural, and all of them.
    // e.g. odgovorni: odgovornoga, odgovornih; mlađi: mlađeg
    aM: 'og oga om omu ome eg ega em emu im',
    aF: 'oj u om',
    aP: 'i e a ih im ima',
    // e.g. ciljni: ciljnog, ciljna, ciljne, ciljnih
    adj: '<aM> <aF> <aP> 0 o',
  },

  changes: {
    // e.g. korisnik: korisnici; knjiga: knjizi; svrha: svrsi
    softened: { first: ['-k > -c', '-g > -z', '-h > -s'] },
    // An a that disappears: e.g. centar: centra; početak: početka; vrabac: vrapca; redak: retka; svezak: sveska; otac: oca; sudac: suca
    fleeting: {
      all: [
        '-CaC > -CC',
        '-baC > -pC',
        '-daC > -tC',
        '-zaC > -sC',
        '-žaC > -šC',
        '-tac > -c',
        '-dac > -c',
        '-tak > -k',
        '-dak > -k',
        '-lac > -oc',
      ],
    },
    // An a that is inserted: e.g. pismo: pisama; sestra: sestara; zemlja: zemalja; sredstvo: sredstava
    parted: { all: ['-CC > -CaC', '-Clj > -Calj', '-Cnj > -Canj'] },
    // Before the long plural: e.g. cvijet: cvjetovi; brijeg: bregovi
    short: { all: ['-ijeC > -jeC', '-ijeC > -eC'] },
  },

  rules: [
    // Masculine nouns.
    // e.g. server: serveri; grad: gradovima; korisnik: korisnici, korisnicima; trošak: troška, troškovi; zadatak: zadaci, zadatka
    '-C unless -nost stvar: -C + m, -C fleeting + m, -C softened + i, -C fleeting softened + i, -C short + m',
    // e.g. projekt: projekata; dokument: dokumenata; student: studenata
    '-CC: -CC parted + a',
    // e.g. muž: muževi; kralj: kraljem; pisac: pisci
    '-S: -S + s, -S fleeting + s',
    // e.g. car: carem, carevi; stvar: stvari
    '-r: -r + s',
    '-l: -l + s',
    // Vocative: e.g. korisnik: korisniče; stručnjak: stručnjače
    '-k: -č + e',
    // Feminine nouns in a consonant.
    // e.g. vlast: vlasti, vlašću; smrt: smrću; mogućnost: mogućnošću; ljubav: ljubavlju
    '-nost: -nost + i',
    'stvar: stvar + i',
    '-st: -šć + u',
    '-t: -ć + u',
    '-v: -vlj + u',
    // e.g. građanin: građani, građana, građanima
    '-in from 5: - + m',
    // e.g. posao: posla, poslovi; ugao: uglovi; misao: misli, mišlju; dio: dijela, dijelovi; radio: radija
    '-ao: -l + m, -lj + u',
    '-isao: -išlj + u',
    '-dio: -dijel + m',
    '-deo: -del + m',
    '-io: -ij + m',
    '-u: -u + m',

    // Feminine nouns.
    // e.g. skupina: skupine; knjiga: knjizi; pjesma: pjesama; olovka: olovaka, olovci
    '-a: - + f, - parted + a, - softened + i',
    // Vocative, except in short words, where it would be a form of an adverb: e.g. profesorka: profesorko
    '-a from 6: - + o',
    // e.g. turista: turisti, turistima
    '-sta: -st + m',

    // Neuter nouns.
    // e.g. mjesto: mjesta; sredstvo: sredstvima
    '-o: - + n, - parted + a',
    // e.g. rješenje: rješenja, rješenjem; sunce: sunaca
    '-e: - + n, - parted + a, -e + en',
    '-ijeme: -eme + en',

    // Titles in the plural.
    // e.g. troškovi: trošak, troškova; podaci: podatak, podataka; korisnici: korisnik; podatci: podatak; biolozi: biolog
    '-i: - + m s, - parted + 0 a',
    '-ovi: - + m, - parted + 0',
    '-evi: - + m',
    '-ci: -k + m, -tk + m, -tak + 0 a, -dk + m, -dak + 0 a, -ac + 0, -c + m',
    '-tci: -tk + m, -tak + 0 a',
    '-zi: -g + m',
    '-si: -h + m',
    // e.g. usluge: usluga, uslugama, uslugu; olovke: olovaka
    '-e: - + f',
    // e.g. prava: pravima
    '-a: - + i',

    // Adjectives as nouns: only their own gender, and the plural.
    // e.g. odgovorni: odgovornog, odgovornim
    '-i: - + aM aP',
    // e.g. Hrvatska: Hrvatskoj; tekuća: tekućoj
    '-ska: -sk + aF',
    '-čka: -čk + aF',
    '-ška: -šk + aF',
  ],

  phraseRules: [
    // e.g. ciljna: ciljnoj, ciljni; važan: važnog, važna; dobar: dobra; topao: toplog; debeo: debelog; novo: novog
    '-C: -C + adj, -C fleeting + adj',
    '-i: - + adj',
    '-a: - + adj',
    '-o: - + adj',
    '-e: - + adj',
    '-ao: -l + adj, -al + adj',
    '-eo: -el + adj',
    '-io: -il + adj',
  ],

  titleEndings: [
    // e.g. serveri: server; korisnici: korisnik; zadaci: zadatak; gradovi: grad; muževi: muž
    'i ovi evi from 4',
    // e.g. usluge: usluga; prava: pravo; rješenja: rješenje
    'e of -a from 4',
    'a of -o -e from 4',
  ],

  irregular: {
    čovjek: 'čovječe ljud|i|e|ima',
    čovek: 'čoveče ljud|i|e|ima',
    dijete: 'djetet|a|u|om djec|a|e|i|u|om',
    dete: 'detet|a|u|om dec|a|e|i|u|om',
    otac: 'oče očev|i|a|ima|e',
    oko: 'oči|0|ju|ma',
    uho: 'uši|0|ju|ma',
    uvo: 'uši|0|ju|ma',
  },

  closedClass: `ako ali bez bi|0|h|la|le|li|lo|o|smo|t|ti|će blizu da do dok dva dve dvije ga gde gdje i iako ih ili im
    iz|0|a|među ja je jedan jedn|a|e|og|oj|om|u jer još ju k kada kako kao kod koj|a|e|eg|em|i|ih|im|ima|oj|u kroz li
    malo me|0|ne|ni|đu mi mno|go|m mo|gu|j|ja|je|ju|ra|žda|že na|0|d|kon|m|ma|s|š ne|go|ka|ke|ki|ko|ma ni|0|je|su|ti
    nju no o od oko on|0|a|e|i|o osim ov|a|aj|e|i|o|og|om|u pa po|0|d|red|sle|slije pr|e|eko|ema|i|ije|otiv radi s
    sa|0|da|m|ma|mo se seb|e|i si smo ste su sv|a|e|i|ih|im svo|j|ja|je|ju|m ta|0|j|ko takođe|0|r te tek ti|0|h|m
    to|0|g|ga|m|me treba tu u uz već vi više vrlo za|0|to|što zbog čak šta što rano`,
});
