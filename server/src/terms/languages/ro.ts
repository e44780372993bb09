import type { LanguageTable } from '../language.ts';

/**
 * Romanian. The definite article is an ending (`preț: prețul, prețului`), there are two cases, and the stem changes before the i
 * of the plural (`student: studenți`) and in its vowel (`carte: cărți`, `școală: școli`).
 */
export const romanian = (): LanguageTable => ({
  folding: { ş: 'ș', ţ: 'ț' },
  // Foreign words and acronyms take the article after a hyphen: site-ul, API-uri.
  joiners: '-‑',
  joinedEndings: true,
  acronymEndings: '-ul -ului -uri -urile -urilor -i -ii -ilor -le -lor -a -ei',

  letters: {
    V: 'a e i o u ă â î',
    C: 'b c d f g h j k l m n p r s ș t ț v w x y z',
    // Consonants between the last vowel and the ending: carte, fereastră.
    D: 'C CC CCC',
    // After these a becomes e: masă, fată, piață, viață.
    P: 'm p b v f i',
  },

  endings: {
    // e.g. preț: prețul, prețului
    article: '0 ul ului ule',
    // e.g. teatru: teatrul, teatrului
    u: 'u ul ului ule',
    // e.g. cost: costuri, costurile, costurilor
    uri: 'uri urile urilor',
    // e.g. produs: produse, produsele, produselor; casă: casei
    e: 'e ele elor ei',
    // e.g. student: studenți, studenții, studenților; parte: părții, părțile
    i: 'i ii ile ilor',
    // e.g. casă: casa, caso
    a: 'ă a o',
    // e.g. carte: cartea; frate: fratele, fratelui
    ea: 'e ea ele elui elor',
    // e.g. afacere: afacerea; poezie: poezia, poeziei, poezii, poeziile
    ie: 'e a o ei i ile ilor',
    // e.g. studiu: studiul, studii, studiile; interviu: interviuri; fiu: fiii
    iu: 'u ul ului ule i ii ile ilor uri urile urilor',
    // e.g. birou: biroul, birouri; muzeu: muzee, muzeele; erou: eroi, eroii
    vowelU: 'u ul ului ule uri urile urilor e ele elor i ii ilor',
    // e.g. cafea: cafeaua, cafele, cafelei, cafelele
    stea: 'a aua le lei lele lelor',
    // e.g. ardei: ardeiul, ardeii, ardeilor; taxi: taxiuri; ochi: ochiule
    ochi: '0 ul ului ule i lor le uri urile urilor',
    ua: 'ua le lele lelor',
  },

  changes: {
    // Before i. e.g. student: studenți; urs: urși; brad: brazi; artist: artiști; ministru: miniștri
    softened: {
      first: [
        '-st > -șt',
        '-șt > -șt',
        '-sc > -șt',
        '-șc > -șt',
        '-str > -ștr',
        '-d > -z',
        '-t > -ț',
        '-s > -ș',
        '-x > -cș',
        '- > -',
      ],
    },
    // e.g. copil: copii; cal: cai
    withoutL: { first: ['-Vl > -V'] },
    // e.g. carte: cărți; masă: mese; școală: școli; seară: seri
    vowel: { all: ['-oaD > -oD', '-eaD > -eD', '-aD > -ăD', '-PaD > -PeD', '-auC > -ăuC', '- > -'] },
    // e.g. cuvânt: cuvinte; număr: numere; băiat: băieți
    vowelM: { all: ['-ânt > -int', '-ăC > -eC', '-iaD > -ieD', '-eaD > -eD', '- > -'] },
    // e.g. raport: rapoarte; avion: avioane
    oa: { first: ['-oC > -oaC', '-aport > -apoart'] },
    // e.g. muscă: muște
    beforeE: { first: ['-sc > -șt', '- > -'] },
  },

  rules: [
    // e.g. preț: prețuri; student: studenți; cuvânt: cuvinte, cuvintelor; raport: rapoarte, rapoartele; copil: copiii
    '-C: -C + article uri, -C vowelM + e, -C oa + e, -C vowelM softened + i, -C withoutL + i',
    // e.g. teatru: teatre; ministru: miniștri; lucru: lucruri
    '-Cu: -C + u uri, -C vowelM + e, -C softened + i',
    // e.g. birou: biroului; leu: lei
    '-Vu unless -iu: -V + vowelU',
    '-iu: -i + iu',
    // e.g. casă: case; școală: școlii; masă: mesei; muscă: muștele; tehnică: tehnici
    '-ă: - + a',
    '-ă unless -ică: - vowel beforeE + e',
    '-oaică: -oaic + e',
    '-ă unless -istă -nță -ntă -bră -ivă: - vowel softened + i',
    // e.g. carte: cartea, cărțile; schimbare: schimbări; mare: mărilor; vale: văi
    '-e unless -ie: - + ea, - vowel softened + i, - vowel withoutL + i',
    // e.g. site: siteul, siteuri, siteurilor
    '-e: -e + article uri',
    // e.g. vânzătoare: vânzătoarei, vânzătoarele
    '-oare: -oar + e',
    '-ie: -i + ie',
    // e.g. femeie: femei, femeii; foaie: foi, foile
    '-Vie: -V + i',
    '-oaie: -o + i',
    // e.g. idee: ideea, idei, ideii
    '-ee: -e + ea i',
    '-ea: -e + stea',
    '-a: -a + ua',
    // e.g. război: războaie
    '-oi: -oai + e',
    '-i: -i + ochi',
    '-o: -o + ochi',
  ],

  phraseRules: [
    // Adjectives: nou client: noua, noi; public: publică; luminos: luminoase; european: europeană; simplu: simplă.
    '-C: -C + a, -C oa + a',
    '-Cu: -C + a',
    '-iu: -i + ie',
    '-ică: -ic + e',
    '-eu: -e + stea',
    // românesc: românească, românești
    '-esc: -easc + a, -eșt + i',
    '-ească: -esc + article, -eșt + i',
    // Titles with the article: costul total: cost; piața țintă: piață; produse noi: produs
    '-ul: - + article uri, - vowelM + e, - oa + e, - vowelM softened + i',
    '-a: - + a ea, - vowel beforeE + e, - vowel softened + i',
    '-ia: -i + ie',
    '-e unless -ie: - + article e a',
    '-ele: - + article e a',
    '-urile: - + article uri',
    '-ile: -i + ochi, - + ea',
  ],

  titleEndings: [
    // e.g. costuri: cost; produse: produs; studenți: student; acțiuni: acțiune; stele: stea
    'uri i from 4',
    'e unless -are -ere -ire -âre from 5',
    'e of -ar from 6',
    'e of -mă -xă -tă -să -dă from 4',
    'le of -ea -a from 5',
    // e.g. costul: cost; casa: casă; cartea: carte; fratele: frate; basmaua: basma; cafeaua: cafea
    'ul a from 4',
    'ea ele ua aua from 5',
    // e.g. costurile: cost; produsele: produs; studenții: student; cărțile: carte; stelele: stea
    'urile ele ii ile lele from 5',
  ],

  irregular: {
    leu: 'le|i|ul|ului|ii|ilor',
    mână: 'mâna mâini|0|i|le|lor',
    tată: 'tatăl|0|ui tați|0|i|lor',
    om: 'omul|0|ui oameni|0|i|lor',
    tânăr: 'tânărul|0|ui tineri|0|i|lor',
    marfă: 'marfa mărfii mărfuri|0|le|lor',
    treabă: 'treaba treburi|0|le|lor',
    lipsă: 'lipsa lipsuri|0|le|lor',
    noră: 'nora nurori|0|le|lor',
    soră: 'sora surori|0|le|lor',
    cap: 'capete|0|le|lor',
    oaspete: 'oaspeți|0|i|lor',
    nou: 'nou|ă|a|l|lui noi|0|i|lor|le',
    rău: 'rea rele reaua',
  },

  closedClass: `ace|a|asta|astă|ea|i|l acel|a|ași|e|ea|eași|or|ui acest|0|a|e|ea|ei|or|ui acești afară aici
    alt|a|e|ei|ele|or|ul|ă alți apoi ast|a|fel asupra atunci atât|0|a ave|a|m având bine care cel|e|ei|or|ui cine
    câ|nd|te|teva că|rei|rora|rui|tre dată deja deși după erau este face fiecare fiind fost ieri mar|e|i mele mine
    moare mul|t|te|tă|ți nici niște noastr|e|ă nostru noștri numai oare odată oric|are|e par|că|e pentru peste place
    plece poate prea puțin|0|e|i sale secundă sfârșit sigur singur spre stat sunt tale tine to|ate|ată|tul|ți tuturor
    un|de|ei|ele|ii|or|ui|ul veți vine voastră voia vostru vre|o|un ziua în|ainte|apoi|că|tre dar ca va`,
});
