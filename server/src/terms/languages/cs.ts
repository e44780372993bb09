import type { LanguageTable } from '../language.ts';

/**
 * Czech. Nouns in seven cases and three genders, adjectives. Before e and i, k h ch r become c z š ř (`kniha: knize`); long vowels
 * shorten (`dům: domu`, `síla: sil`) and e appears and disappears (`účet: účtu`, `okno: oken`).
 */
export const czech = (): LanguageTable => ({
  // Two spellings: socialismus, socializmus.
  folding: { izm: 'ism' },

  letters: {
    C: 'b c č d ď f g h ch j k l m n ň p r ř s š t ť v w x z ž',
    // Hard consonants, after which y is written.
    H: 'b d f g h ch k l m n p r s t v w x z',
    // Soft ones.
    S: 'c č j ř š ž',
    N: 'ď ť ň',
    // Nouns for men in -a.
    T: 't d g',
  },

  endings: {
    // e.g. server: serveru, serverem, serveru, servery, serverů, serverům, serverech
    m: '0 a u ovi e ě em y i é ů ům ech ích ách',
    // e.g. klíč: klíče, klíči, klíčem, klíčů, klíčích; věc: věcí, věcmi; údaje: údajů
    s: 'e ě i í em ěm ovi ů ům ím ích emi ěmi mi',
    // e.g. vlastnost: vlastnosti, vlastností, vlastnostem, vlastnostech, vlastnostmi
    fi: 'i í e em ech ím ích emi mi',
    // e.g. skupina: skupiny, skupině, skupinu, skupinou, skupinám, skupinách, skupinami
    f: 'a y e ě u o ou ám ách ami',
    // e.g. síla: silou, silách, sil; míra: měrou
    fs: '0 ou ám ách ami',
    // e.g. člen: členové; psycholog: psychologové
    ove: 'ové',
    // e.g. turista: turistovi, turisté, turistů
    fm: 'ovi ové i é ů ům ech',
    // e.g. právo: práva, právu, právem, právům, právech
    n: 'o a u e ě em y ům ech ách ích',
    // e.g. řešení: řešením, řešeních, řešeními; vedoucí: vedoucího
    ni: 'í ím ích ími ího ímu',
    // e.g. kuře: kuřete, kuřata, kuřat
    t: 'ete ěte eti ěti etem ětem ata at atům atech aty',
    // e.g. muzeum: muzea, muzeí; centrum: center
    um: '0 a u em ů ům y ech í ím ích',
    // After a softened consonant: e.g. kniha: knize; žák: žáci, žácích; doktor: doktoři
    c: 'e i ích',

    // Adjectives: the masculine and neuter, the feminine, the plural, and all of them.
    aM: 'ého ému ém ým',
    aF: 'é ou',
    aP: 'í é ých ým ými',
    a: '<aM> <aF> <aP> ý á',
    // e.g. otcův: otcova, otcovy
    ov: 'a u ě o ou i y ých ým ými',
    i: 'í',
    e: 'é',
  },

  changes: {
    // e.g. dům: domu; mráz: mrazu; chléb: chleba; sníh: sněhu
    short: { all: ['- > -', '-ůC > -oC', '-áC > -aC', '-éC > -eC', '-éCC > -eCC', '-íC > -ěC', '-áCeC > -aCeC'] },
    // e.g. účet: účtu; den: dne; stupeň: stupně
    fleeting: { all: ['-eC > -C', '-ňeC > -nC', '-něC > -ňC', '-děC > -ďC', '-těC > -ťC'] },
    softened: { first: ['-ch > -š', '-k > -c', '-h > -z', '-g > -z', '-r > -ř'] },
    // e.g. stupeň: stupně; síť: sítě; loď: lodi
    plain: { first: ['-ď > -d', '-ť > -t', '-ň > -n'] },
    // e.g. letiště: letišť; kuchyně: kuchyň; mládě: mláďata
    caron: { first: ['-d > -ď', '-t > -ť', '-n > -ň', '- > -'] },
    // The genitive plural, which has no ending.
    // e.g. síla: sil; míra: měr; kráva: krav; jméno: jmen; smlouva: smluv; okno: oken; částka: částek
    bare: {
      all: [
        '- > -',
        '-CC > -CeC',
        '-ďC > -děC',
        '-ťC > -těC',
        '-ňC > -něC',
        '-íC > -iC',
        '-íC > -ěC',
        '-áC > -aC',
        '-éC > -eC',
        '-ouC > -uC',
      ],
    },
    // Adjectives for men in the plural.
    // e.g. velký: velcí; dobrý: dobří; český: čeští; německý: němečtí
    personal: { first: ['-sk > -št', '-ck > -čt', '-ch > -š', '-k > -c', '-h > -z', '-r > -ř'] },
  },

  rules: [
    // Masculine nouns.
    // e.g. server: serverů; stůl: stolu; zákazník: zákazníci; hotel: hotelích; kámen: kamene
    '-H: -H short + m, -H fleeting + m, -H short softened + c, -H fleeting softened + c',
    // e.g. měsíc: měsíce, měsíců; otec: otce; nůž: nože; noc: nocí
    '-S: -S short + s, -S fleeting + s',
    '-ec: -č + c',
    // e.g. oheň: ohně, ohni; síť: sítě, sítí; paměť: pamětech; déšť: deště, dešťů; kůň: koně, koní; píseň: písní
    '-N: -N plain short + s fi, -N short + s, -N fleeting + s, -N fleeting plain + s',
    // e.g. vítěz: vítězi, vítězích
    '-ěz: -ěz + s',
    'vítr: větr + m',
    '-švec: -ševc + s',
    // In the plural, words for men: e.g. psycholog: psychologové; filozof: filozofové; člen: členové; otec: otcové
    '-g: -g + ove',
    '-f: -f + ove',
    '-en: -en + ove',
    '-an: -an + ove',
    '-ec: -c + ove',
    // e.g. virus: viru, viry; mechanismus: mechanismu; kosmos: kosmu
    '-us from 5: - + m',
    '-os from 5: - + m',

    // Feminine nouns in a consonant.
    // e.g. oblast: oblasti, oblastí, oblastech; církev: církve; láhev: lahví; sůl: soli; nemoc: nemocech; postel: postelí
    '-st: -st + fi',
    '-rt: -rt + fi',
    'čest: ct + fi',
    '-el: -el + s',
    '-ůl: -ol + fi',
    '-ev: -v + s',
    '-áCev: -aCv + s',
    '-oc: -oc + fi',
    '-ěs: -ěs + fi',

    // Feminine nouns, and masculine ones.
    // e.g. skupina: skupin; kniha: knize, knih; banka: bance, bank; sestra: sestře, sester
    '-a: - + f, - bare + fs, - softened + c',
    '-Ta: -T + fm',
    // e.g. téma: tématu, témata
    '-ma: -mat + m',
    // e.g. práce: prací; ulice: ulic; země: zemí; soudce: soudců; chvíle: chvil; moře: mořem
    '-e: - + t, - bare + s 0',
    '-ě: - + s t, - caron + 0 t s',
    // e.g. idea: ideje, idejí
    '-ea: -ej + s',

    // Neuter nouns.
    // e.g. město: městě, měst; jablko: jablek; slovo: slovech
    '-o: - + n, - bare + 0, - softened + c',
    '-í: - + ni',
    '-um: - + um',
    '-rum: -er + 0',

    // Titles in the plural.
    // e.g. náklady: nákladů, náklad; služby: služeb, službě; akty: akt
    '-y: - + m f, - bare + 0, - softened + c',
    // e.g. studenti: studentů; zákazníci: zákazníků; doktoři: doktor; děti: dětí
    '-i: - + m s fi',
    '-Cci: -Cec + 0',
    '-ci: -k + m',
    '-ři: -r + m',
    '-zi: -h + m',
    '-ši: -ch + m',
    // e.g. uživatelé: uživatelů; občané: občanů
    '-é: - + m',
    '-ové: - + m',
    // e.g. data: dat, datům, datech
    '-a unless -ka: - + n',

    // Adjectives as nouns: only their own gender, and the plural.
    // e.g. vrátný: vrátného, vrátní
    '-ý: - + aM aP, - personal + i',
    // e.g. pokojská: pokojské, pokojských
    '-á: - + aF aP',
    // e.g. vstupné: vstupného
    '-é: - + aM aP',
  ],

  phraseRules: [
    // e.g. cílová: cílové, cílový
    '-ý: - + a',
    '-á: - + a, - personal + i',
    '-é: - + a, - personal + i',
    '-ův: -ov + ov',
    '-in: -in + ov',
  ],

  titleEndings: [
    // e.g. náklady: náklad; služby: služba; studenti: student; oblasti: oblast
    'y i from 4',
    // e.g. měsíce: měsíc; paměti: paměť; uživatelé: uživatel; psychologové: psycholog
    'e of -S -N from 5',
    // e.g. koně: kůň; sítě: síť
    'ě of -N from 4',
    // e.g. dny: den; hry: hra; cla: clo
    'y i of CeC CCa from 3 to 3',
    'a of CCo from 3 to 3',
    'é of -an -el from 6',
    // e.g. proměnné: proměnná
    'é of -ná unless -stné -tupné from 6',
    'ové from 6',
    // e.g. slova: slovo; muzea: muzeum; témata: téma
    'a of -o -um -ma from 4',
  ],

  shortTitles: 'CCa CCo CCy CCi CeC',

  irregular: {
    člověk: 'lid|é|i|í|em|mi|ech',
    dítě: 'dět|i|í|em|mi|ech',
    '-přítel': '-přátel|é|0|e|ům|i|ích',
    rok: 'let|0|ech|y',
    oko: 'oč|i|í|ím|ima|ích',
    ucho: 'uš|i|í|ím|ima|ích',
    ruka: 'ruk|ou|ama|ách',
    peníze: 'peněz|0|ům|i|ích',
  },

  closedClass: `budou byl|0|a|i|o|y být během celkem další dokud jak|0|o|ý jed|en|na|no|nou je|ho|jich|jí|mu|ště jich
    jim jinak js|em|me|ou|te každ|á|ý když kol|em|ik|ika kte|rá|ré|rý|ří kvůli ledaže mají mezi mnou mo|c|hl|hla|hli|je
    musí málo místo není nic|0|h nimi nám po|dle|kud|mocí|tom pro|to|tože|č právě pře|d|s sam|a|o sob|ou|ě
    sv|ou|ém|ých|ůj ta|0|k|ké tedy ten to|0|ho|mu|tiž tu těch těm vzhledem více vš|ak|ech|echno|em|ichni`,
});
