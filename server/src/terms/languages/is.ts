import type { LanguageTable } from '../language.ts';

/**
 * Icelandic. Nouns in four cases and three genders, with the article at their end (`markaður: markaðarins`), adjectives. Before a u in the ending,
 * and where there was one, an a in the stem is ö or u (`saga: sögu`, `gjöf: gjafar`, `kennari: kennurum`). Some nouns change their vowel in the plural
 * (`bók: bækur`); the frequent ones are listed.
 */
export const icelandic = (): LanguageTable => ({
  acronymEndings: '-ið -ins -inu -in -inn -inum -s',

  letters: {
    V: 'a á e é i í o ó u ú y ý æ ö au ei ey',
    C: 'b d ð f g h j k l m n p r s t v x z þ c w q',
    L: 'l n',
    // Neuters in -a.
    N: 'aug eyr hjart lung nýr m',
    // Consonants after a fleeting vowel: akur, himinn, engill.
    R: 'r n l',
  },

  endings: {
    // e.g. hestur: hest, hesti, hests, hestinn, hestinum, hestsins, hestar, hesta, hestarnir, hestana, hestanna
    m: [
      '0 inn num inum',
      'i + 0 num nn',
      's + 0 ins',
      'ar + 0 nir ins',
      'a + 0 na nna',
      'ir + 0 nir',
      'i + 0 na',
      'ur + 0 inn nir nar',
    ],
    // e.g. hestur: hestum, hestunum; gjöf: gjöfum; verð: verðunum
    um: 'um unum',
    // e.g. tími: tíma, tímann, tímanum, tímans, tímar
    weak: ['i + 0 nn', 'a + 0 nn num ns na nna r rnir', 'ar + 0 nir'],
    // e.g. rannsókn: rannsóknin, rannsóknar, rannsóknir, rannsóknirnar, rannsókna; þörf: þarfirnar; æfing: æfingu
    f: ['0 in ina inni', 'ar + 0 innar nar', 'ir + 0 nar', 'a + 0 nna', 'i + 0 na nni', 'u + 0 na nni', 'ur + 0 nar'],
    // e.g. keppni: keppnin, keppnina, keppninnar
    fi: 'i + 0 n na nni nnar',
    // e.g. saga: sagan, sagna
    a: 'a + 0 n nna',
    // e.g. saga: sögu, söguna, sögunni, sögunnar, sögur, sögurnar, sögum
    u: ['u + 0 na nni nnar', 'ur + 0 nar', 'um unum'],
    // e.g. land: landið, landi, landinu, lands, landsins, landa, landanna
    n: ['0 ið inu in', 'i + 0 nu ð', 's + 0 ins', 'a + 0 nna'],
    // e.g. kvæði: kvæðið, kvæðinu, kvæðis, kvæða; ríki: ríkja
    ni: ['i + 0 ð nu n s ns sins', 'a + 0 nna', 'ja + 0 nna', 'jum junum'],
    // e.g. auga: auga, augað, auganu, augans
    na: 'a + 0 ð nu ns',
    // e.g. auga: augu, augun, augum, augna
    nu: ['u + 0 n', 'um unum', 'na + 0 nna'],
    // e.g. samningur: samningi; læknir: lækni, læknis, læknar
    ir: ['i + 0 nn num r rinn s sins', 'a + 0 na nna', 'ar + 0 nir', 'um unum'],
    zero: '0 in',
    // e.g. stöð: stöðvar, stöðvarinnar, stöðvum
    v: ['var + 0 nna nnar innar', 'va + 0 nna', 'vum vunum'],
    // e.g. ey: eyjar; belgur: belgja
    j: ['jar + 0 nna nnar', 'ja + 0 na nna', 'jum junum'],
    // e.g. áhugi: áhuga; lífeyrir: lífeyri
    ending: '0 inn',

    // Adjectives: e.g. nýr: nýjan, nýrri, nýtt; stór: stóran, stórum, stóru, stóra, stóri
    adjective: '0 ur r n l t tt ð an n um s rar ar ir a i u ra ri ir in ið inn na nu ni ari ara ast asta asti astur',
    jadjective: 'ja jar jan jum ju ji tt rri rrar rra',
  },

  changes: {
    // Before u: e.g. staður: stöðum; kennari: kennurum; hundrað: hundruð
    rounded: {
      all: [
        '-aC > -öC',
        '-aCC > -öCC',
        '-aCCC > -öCCC',
        '-aCaC > -öCuC',
        '-aCCaC > -öCCuC',
        '-VCaC > -VCuC',
        '-VCCaC > -VCCuC',
        '- > -',
      ],
    },
    // Where there was a u: e.g. gjöf: gjafar; könnun: kannanir; köttur: kattar; fjörður: fjarðar
    open: { all: ['-öC > -aC', '-öCC > -aCC', '-öCCC > -aCCC', '-öCuC > -aCaC', '-öCCuC > -aCCaC', '-öCCuC > -aCCuC'] },
    // e.g. akur: akri; himinn: himni; engill: engla
    fleeting: { all: ['-VCuC > -VCC', '-VCiC > -VCC', '-VCaC > -VCC', '-VCCiC > -VCCC', '-VCCuC > -VCCC'] },
    // e.g. köttur: ketti; þáttur: þætti; fjörður: firði
    fronted: { all: ['-jörC > -irC', '-öCC > -eCC', '-öC > -eC', '-áCC > -æCC', '-jölC > -ilC'] },
  },

  rules: [
    // Masculine nouns.
    // e.g. hestur: hestsins; staður: staðar, staðir, stöðum; köttur: kettir, kattar; söngur: söngvar
    '-ur from 4: - + m, - open + m, - rounded + um, - open rounded + um, - fronted + m',
    // e.g. akur: akurinn, akri, akrar; veður: veðrið
    '-ur: -ur fleeting + m n, -ur fleeting rounded + um, -ur + m n',
    // e.g. belgur: belgja; vefur: vefjum; munur: mun; lykill: lykla
    '-Cur: -C + j',
    '-ngur: -ngv + m',
    // e.g. markaður: markaðurinn, mörkuðum; mánuður: mánaða, mánaðar
    '-uður: -að + m, -uð + m',
    // e.g. bíll: bíl, bíls, bílar; steinn: steini; engill: englar; himinn: himnum
    '-ll: -l + m, -l rounded + um, -l fleeting + m um',
    '-nn: -n + m, -n rounded + um, -n fleeting + m um',
    '-r unless -ir -ur: - + m, - rounded + um, - + j',
    // e.g. tími: tímans, tímum; kennari: kennarar, kennarinn, kennurum; nemandi: nemendur
    '-i: - + weak, - rounded + um',
    '-gi: -g + j',
    '-andi: -end + m um',
    // e.g. læknir: læknis, læknar
    '-ir: - + ir',

    // Masculine and neuter nouns without ending.
    // e.g. hús: húsið; verð: verðs; barn: börn, börnin; land: löndum; kerfi: kerfinu
    '-C unless -ur: -C + n m, -C rounded + zero um',
    '-rað: -ruð + zero um',
    // e.g. kyn: kynja; nes: nesja
    '-C to 6: -C + j',
    // e.g. kvæði: kvæðum; verkefni: verkefnisins, verkefnum; ríki: ríkjum
    '-i: - + ni um, - rounded + um',
    // e.g. auga: augu; hjarta: hjörtu
    '-Na: -N + na nu, -N rounded + nu',
    // e.g. tré: trjám; bú: búið
    '-V unless -a -i: -V + n m',

    // Feminine nouns.
    // e.g. rannsókn: rannsóknir; gjöf: gjafir; könnun: könnunar, kannanir; æfing: æfingar; höfn: hafnar; öxl: axlir
    '-C: -C + f, -C open + f um',
    // e.g. stjórnun: stjórnunar; skoðun: skoðanir
    '-un: -an + f',
    // e.g. saga: sögu; vika: vikur, vikna; tala: tölur; stefna: stefnu
    '-a: - + a u, - rounded + u',
    '-Ca: -Cn + a',
    // e.g. gleði: gleðin; keppni: keppnina
    '-i: - + fi',
    // e.g. stöð: stöðvar, stöðva
    '-öð: -öð + v',
    // e.g. skrá: skráin, skráar; ey: eyjar
    '-V: -V + j f',
    '-y: -y + j',
    '-ý: -ý + j',
  ],

  phraseRules: [
    // e.g. nýr: nýja, nýtt; stór: stórum, stóra; íslenskur: íslensk, íslenskt, íslenskra; opinn: opið, opnum; gamall: gamla, gömul
    '-ur: - + adjective, - rounded + adjective',
    '-r: - + adjective jadjective, - rounded + adjective',
    '-inn: -i + adjective',
    '-nn: -n + adjective, -n fleeting + adjective, - + adjective',
    '-ll: -l + adjective, -l fleeting + adjective, -l rounded + adjective',
    '-C: -C + adjective, -C open + adjective, -C rounded + adjective',
    // Titles in other forms: e.g. íslenska: íslenskt; opið: opnum; nýtt: nýjum
    '-V: - + adjective, - open + adjective, - rounded + adjective',
    '-t: - + adjective, - rounded + adjective',
    '-tt: - + adjective jadjective',
    '-ið: - + adjective, -in fleeting + adjective',
    '-ir: - + adjective, - rounded + adjective',
    '-ar: - + adjective, - rounded + adjective',
  ],

  titleEndings: [
    // e.g. hestar: hestur; rannsóknir: rannsókn; sögur: saga; tímar: tími; gögn: gagn; augu: auga
    'ar ir ur u from 4',
    '0 of -aC -aCC -aCCC from 4',
    // e.g. markaðurinn: markaður; tíminn: tími; bíllinn: bíll; rannsóknin: rannsókn; sagan: saga; landið: land; kerfið: kerfi
    'inn urinn in an ið að from 5',
    // e.g. hestarnir: hestur; rannsóknirnar: rannsókn; sögurnar: saga; löndin: land
    'arnir irnir urnir arnar irnar urnar from 7',
  ],

  irregular: {
    '-maður': '-maðurinn -mann|0|i|s|a|inn|inum|sins|anna -menn|0|irnir|ina -mönnum -mönnunum',
    '-bók': '-bók|in|ina|inni|ar|arinnar|a|um|anna|unum -bækur|0|nar',
    '-hönd': '-hend|i|inni|ur|urnar',
    '-nótt': '-nætur|0|nar',
    '-bót': '-bætur|0|nar',
    '-rót': '-rætur|0|nar',
    '-mús': '-mýs|0|nar',
    '-skór': '-skó|0|inn|na|m -skór|nir',
    '-kló': '-klær|0|nar',
    '-mörk': '-merkur',
    '-tönn': '-tennur',
    '-fótur': '-fót|0|inn -fæt|i|inum|ur|urnir|urna',
    '-faðir': '-föður|0|inn|num -feður|0|nir',
    '-móðir': '-móður|0|ina|inni -mæður|0|nar -mæðr|a|um',
    '-bróðir': '-bróður|0|inn -bræð|ur|urnir|rum|ra',
    '-dóttir': '-dóttur|0|ina -dæt|ur|urnar|rum|ra',
    '-systir': '-systur|0|ina|nar -systr|um|a',
    '-sonur': '-syn|i|inum|ir|irnir',
    '-bóndi': '-bænd|ur|urnir|um|a',
    '-frændi': '-frænd|ur|um',
    '-dagur': '-deg|i|inum',
    '-kýr': '-kú|0|m|a',
    '-tré': '-trj|áa|ám|ánna|ánum',
    '-fé': '-fjár|0|ins',
  },

  closedClass: `gerði gerðu mun munu myndi myndu stundum átti|0|r áttu loks að af all|a|an|ar|ir|ra|ri|rar|s|t|ur annað annan annar|0|ra|rar|ri|s aðr|a|ir|ar|um ef eft|ir|a ein|0|a|n|nar|nig|nig|nn|ni|nu|num|s|um|hver
    eitt ekk|ert|i eða e|r|ru|rt|f|n|nn|nda|kki|lla|ndar fjór|a|ir fimm flest|a|ir|um for fr|am|á fyr|ir|r|rir|sta|sti|st|rum gegn get|a|ur|um gat gert ger|a|ir hafa
    haf|a|ði|ðu|i|t han|a|n|s hef|ur|ði|ðu hér hinn hin|a|0|ar|ir|s|um|u hj|á|úpi hon|um|u hún hva|ð|r|ða|ðan hvern|0|ig hver|0|s|t|ja|ju|jum|nig hvor|0|t|um hæg|t
    inn|0|an|ar í|0|sl já jafn|0|vel kom|a|ið|ur|u lang|t|ur lík|a|lega með mest|0|a|u|ur mik|ið|il|ill|la|lar|lu|lum|inn mill|i m|eð|ig|ér|ín|inn|inn mjög
    margir marg|a|ar|t|ra m|un|á|átti mörg|0|um n|á|ei|ema|ú|æst|ógu|okkur|okkra|okkrar|okkrir|okkrum|iður o|g|kkur|ft|rðið r|étt s|á|em|ig|ér|ín|inn|itt|jálf|jálfur|jálfa|íðan|ín|ína|ínar|ínu|ínum|ögð|agði
    sam|a|an|t|i|u sig|0 slík|a|an|ar|t|ur|um sum|a|ar|ir|t|ra|ur|um svo t|d|il|ók|vær|veir|veim|vo|akk þ|á|að|ann|ar|au|eim|eir|eirra|eirrar|eirri|ess|essa|essar|essari|essi|etta|ær|ó|ví|ú|egar|ennan|arf
    und|an|ir upp|0|i ur|ðu um undir|0 út úr v|ar|ið|ar|oru|egna|el|era|erða|erður|eri|erið|eitti|ar|iljum|ill|ildi yfir ým|is|sa|sar|sir|sum á|n|ður|fram æ ö|ll|llu|llum|nnur|ðru|ðrum`,
});
