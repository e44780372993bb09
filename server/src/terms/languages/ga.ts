import type { LanguageTable } from '../language.ts';

/**
 * Irish. Many small words mutate the start of the next word (`bord: bhord, mbord`; `oifig: hoifig, n-oifig`). Nouns have a genitive and a plural,
 * for which the last consonant becomes slender or broad (`leabhar: leabhair`, `dochtúir: dochtúra`) or an ending is added (`áit: áiteanna`).
 */
export const irish = (): LanguageTable => ({
  // The n and t before a vowel: n-oifig, t-uisce; nAire, tUisce.
  joiners: '-',
  folding: { 'n-': 'n', 't-': 't' },

  letters: {
    V: 'a e i o u á é í ó ú',
    C: 'b c d f g h l m n p r s t v x z bh ch dh fh gh mh ph sh th',
    // Groups of consonants that become slender together.
    D: 'lt rt nt st cht sc rc rd rl rn rm lc ls nn ll rr ng lg rg lb rb nc ns',
    L: 'l n r',
  },

  beginnings: [
    'b- > bh-',
    'c- > ch-',
    'd- > dh-',
    'f- > fh-',
    'g- > gh-',
    'm- > mh-',
    'p- > ph-',
    's- > sh-',
    't- > th-',
    'b- > mb-',
    'c- > gc-',
    'd- > nd-',
    'f- > bhf-',
    'g- > ng-',
    'p- > bp-',
    't- > dt-',
    's- > ts-',
    'V- > hV-',
    'V- > nV-',
    'V- > tV-',
  ],

  endings: {
    zero: '0',
    // e.g. leabhar: leabhair; cás: cásanna; clár: cláir; rud: rudaí; ceol: ceolta; dlí: dlíthe; údarás: údaráis
    broad: '0 a anna aí ta tha acha aibh',
    // e.g. áit: áiteanna, áite; scoil: scoileanna; tír: tíre; teorainn: teorainneacha; coinníoll: coinníollacha
    slender: '0 e eanna eanta te the eacha eachaí ibh',
    // e.g. dochtúir: dochtúirí; seirbhís: seirbhísí
    plural: 'í',
    // e.g. comhalta: comhaltaí; fógra: fógraí; bearna: bearnaí; pearsa: pearsan, pearsana
    a: 'a aí an ana anna in ithe',
    // e.g. baile: bailte; páiste: páistí; léine: léinte
    e: 'e í te eacha the ithe nte',
    // e.g. rúnaí: rúnaithe; oibrí: oibrithe; dlí: dlíthe
    í: 'í íthe ithe ó',
    // e.g. sárú: sáraithe, sáruithe; bailiú: bailithe
    ú: 'ú uithe aithe ithe',
    // e.g. seoladh: seolta, seoltaí; moladh: moltaí, molta
    ta: 'ta taí tha thaí aidh aí aithe',
    te: 'te tí the ithe idh',
    // e.g. cathair: cathrach, cathracha; litir: litreach, litreacha; cáin: cánach; traein: traenach
    ch: 'ach acha achaí each eacha a aí',
    // e.g. bliain: bliana, blianta
    na: 'a na ta tha nta ntaí acha aí anna',
  },

  changes: {
    // e.g. leabhar: leabhair; ceol: ceoil; scéal: scéil; fear: fir; liúntas: liúntais; domhan: domhain
    slender: {
      all: [
        '-eaC > -iC',
        '-eaC > -eiC',
        '-éaC > -éiC',
        '-iaC > -éiC',
        '-ioC > -iC',
        '-íoC > -íC',
        '-aC > -aiC',
        '-aC > -oiC',
        '-oC > -oiC',
        '-oC > -uiC',
        '-uC > -uiC',
        '-uC > -oiC',
        '-áC > -áiC',
        '-óC > -óiC',
        '-úC > -úiC',
        '-aD > -aiD',
        '-oD > -oiD',
        '-oD > -uiD',
        '-uD > -uiD',
        '-eaD > -eiD',
        '-eaD > -iD',
        '-éaD > -éiD',
        '-ioD > -iD',
        '-áD > -áiD',
        '-óD > -óiD',
        '-úD > -úiD',
      ],
    },
    // e.g. dochtúir: dochtúra; cainteoir: cainteora; troid: troda; bliain: bliana; tír: tíortha; fuil: fola
    broad: {
      all: [
        '-aiC > -aC',
        '-oiC > -oC',
        '-uiC > -oC',
        '-uiC > -uC',
        '-áiC > -áC',
        '-óiC > -óC',
        '-úiC > -úC',
        '-éiC > -éaC',
        '-íC > -íoC',
        '-aeiC > -aeC',
        '-iC > -eaC',
        '-eiC > -eaC',
        '-aoiC > -aoC',
        '-aiD > -aD',
        '-oiD > -oD',
        '-eiD > -eaD',
        '-úiD > -úD',
        '-éiD > -éaD',
      ],
    },
    // e.g. obair: oibre; cathair: cathrach; litir: litreacha; focal: focla; bóthar: bóithre
    fleeting: { all: ['-aiC > -C', '-iC > -C', '-aC > -C', '-eaC > -C'] },
    drawn: { all: ['-aCC > -aiCC', '-oCC > -oiCC', '-óCC > -óiCC', '-uCC > -uiCC', '-áCC > -áiCC', '- > -'] },
  },

  rules: [
    // e.g. bord: boird; cás: cáis; leabhar: leabhair; bróg: bróige; clog: cloig; nós: nósanna; teorainn: teorann
    '-C: -C + broad slender, -C slender + slender, -C broad + broad',
    // e.g. náisiúnach: náisiúnaigh; báisteach: báistí; oifigeach: oifigigh; grianmhar: grianmhair
    '-C from 6: -C + plural',
    '-ach: -aigh + zero, -aí + zero',
    '-each: -igh + zero, -í + zero',
    // e.g. obair: oibre, oibreacha; cathair: cathrach, cathracha; bóthar: bóithre; uimhir: uimhreacha
    '-VL unless -éL -íL -óL -úL -áL: -VL fleeting + ch slender, -VL fleeting drawn + slender',
    '-aiC: -aiC fleeting + ch, -aiC fleeting drawn + slender, -aC + na ch',
    '-iL: -iL + ch',
    '-áin: -án + ch',
    '-ein: -en + ch',
    // e.g. fógra: fógraí; baile: bailte; rúnaí: rúnaithe; sárú: sáruithe
    '-a: - + a',
    '-e: - + e',
    '-í: - + í',
    '-aí: -a + í',
    '-ú: - + ú',
    '-iú: -i + ú, - + te',
    '-é: -é + slender',

    '-ó: -ó + broad',
    // Verbal nouns: e.g. seoladh: seolta; taifeadadh: taifeadtaí; glanadh: glanta; tuilleadh: tuillte; deireadh: deiridh
    '-adh: - + ta',
    '-eadh: - + te',
    '-amh: -aimh + zero',
    // e.g. foráil: forálacha, forála; tabhairt: tabhartha; fáil: fála
    '-áil: -ál + ch',
    '-airt: -art + ta, -arth + a',
    '-úint: -ún + a na',
  ],

  phraseRules: [
    // e.g. mór: móra, móire; náisiúnach: náisiúnaigh; suntasúil: suntasúla
    '-C: -C + broad slender, -C slender + slender',
    '-úil: -úl + na',
  ],

  titleEndings: [
    // e.g. áiteanna: áit; cásanna: cás; fógraí: fógra; dochtúirí: dochtúir; bailte: baile
    'anna eanna eanta acha eacha from 5',
    'aí of -a -gadh -acht from 5',
    'í of -e -óir -eoir -úir -éir -ís -éis -éid -isc from 6',
    'ta te the from 6',
    // e.g. súile: súil; bliana: bliain
    'e of -il from 5',
    'a of -óg -eog -uas -all -ceart -ain from 5',
    // e.g. bóithre: bóthar
    'e of -Car from 6',
    // e.g. oibrithe: oibrí; dlíthe: dlí; sáruithe: sárú; argóintí: argóint
    'ithe íthe of -í from 6',
    'uithe of -ú from 6',
    'í of -int -inn from 6',
    // e.g. leabhair: leabhar; oileáin: oileán; bealaigh: bealach
    '0 of -aC -áC -óC -úC -oC -ach -each from 6',
  ],

  irregular: {
    conradh: 'conartha|0|í',
    duine: 'daoin|e|í',
    teach: 'tí tithe tigh',
    mí: 'míosa míonna',
    bean: 'mná ban',
    deirfiúr: 'deirf|éar|iúracha|íocha',
    deartháir: 'dearthá|r|ireacha',
    athair: 'ath|ar|aireacha|racha',
    máthair: 'máth|ar|aireacha|racha',
    '-leabhar': '-leabhra',
    lá: 'la|e|ethanta',
    ceann: 'cinn cionn',
    beatha: 'beath|aí|aíochta',
    leath: 'leith leath|a|anna',
    teanga: 'teang|acha|an',
    deoch: 'dí deoch|a|anna',
    '-cuid': '-coda -codanna',
    '-chuid': '-choda -chodanna',
    '-tír': '-tíortha',
    '-súil': '-súl|a|ach',
    obair: 'oibr|e|eacha',
    riail: 'rial|a|acha',
  },

  closedClass: `cuir chuir a|b|ba|bhí|bhfuil|bhur|c|ch|cu|ch|dá|deir|dúirt|g|gam|gat|ge|gus|iad|ige|inm|ir|is|mach|mháin|mhlaidh|mar|n|nn|nois|nuas|r|raibh|rís|s|sa|sin|seo|tá ach aici againn ár ba|0|rr|in bhí|0|m|dh|onn|odh|os bh|uil|eadh|eas|eidh|fuil
    ca|d|n|th bheith beidh beag|0|án c|én|á|athain|ad|é|eana|éad|é|hun|huig|huige|uma|ur|úig d|ar|e|á|en|on|o|om|ot|ó|óibh|ó|íobh|íom|íot|i|úinn d'fhéadfadh deir dúirt dóibh dul déag díreach
    eile éigin ea eadar é|0|sean f|aoi|aoin|ach|ad|éin|ós|reisin fhéin g|ach|an|o|ur|us|ura|urb|ach|ní h|i i|0|ad|n|na|nniu|s|úd idir iad|0|sin ina|0|r is í|0|seo isteach l|e|ena|éi|eat|eo|inn|is|á|n|ái m|a|ar|ise|á|é|o|ó|ór|hór|urab|uid|ise leis más méid mhéid dtí poiblí phoiblí fud réir rinne
    mar|0|a mura n|a|ach|á|í|ó|uair|ár|ois o|s|rm|rt|rainn ó|0|n os r|aibh|é|omh|oimh|ud s|a|an|ar|é|eo|í|in|inn|ula|iad|ibh|uas|ul|na t|á|am|ar|áim|éann|ú|usa|ríd|rína|ar|har|hart|agann|aobh thart tríd um|0|páil
    uaidh uaim uainn úd`,
});
