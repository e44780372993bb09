import type { LanguageTable } from '../language.ts';

/**
 * Lithuanian. Nouns of two genders in seven cases; adjectives also in a definite form (`atviras: atvirasis`). Before an i with a
 * further vowel t becomes č and d becomes dž (`žodis: žodžio`).
 */
export const lithuanian = (): LanguageTable => ({
  acronymEndings: '-as -o -ui -ą -u -e -ai -ų -ams -us -ais -uose -os -oje -oms',

  letters: {
    C: 'b c č d f g h j k l m n p q r s š t v w x z ž',
    V: 'a ą e ę ė i į o u ų ū y',
    S: 'j č ž š i',
    Z: 'č ž š',
  },

  endings: {
    // e.g. klientas: kliento, klientui, klientą, kliente, klientai, klientų, klientams, klientuose
    as: 'as o ui ą u e ai ų ams us ais uose',
    // e.g. brolis: broliui, broliai, brolių; kelias: keliu
    ias: 'o ui u ai ų ams us ais uose ą',
    // e.g. brolis: brolį, brolyje; arklys: arklyje
    is: 'is ys į yje i y',
    // e.g. sūnus: sūnaus, sūnumi, sūnūs
    us: 'us aus ui ų umi uje au ūs ums umis uose',
    // e.g. grupė: grupės, grupei, grupę, grupėje
    ė: 'ė ės ei ę e ėje ėms es ėmis ėse',
    // e.g. rinka: rinkos, rinkai, rinką, rinkoje, rinkų, rinkoms, rinkas, rinkomis
    a: 'a os ai ą oje ų oms as omis ose',
    // e.g. pilis: pilies, pilimi, pilys; sritis: srityje
    feminineIs: 'is ies į imi yje ie ys ims imis yse',
    // e.g. vanduo: vandens, vandenį, vandenys, vandenimis
    en: 's iui į iu imi yje ys ų ims is imis yse',
    uju: 'uje yje',
    iai: 'ai ų',
    u: 'ų',
    // e.g. geras: gero, geram, gerame, geri, geriems, gera, geros, geroms, gerasis, gerojo, gerosios, geruosius
    adjective: [
      'as o am ą u ame i ų iems us ais uose a os ai oje oms omis ose',
      'asis ojo ajam ąjį uoju ajame ieji ųjų iesiems uosius aisiais uosiuose oji osios ajai ąją ąja ojoje osioms ąsias osiomis osiose',
    ],
    // e.g. platus: plataus, platų, platūs, plati; platusis: platųjį
    adjectiveUs: 'us aus ų ūs i usis ųjį ieji',
    ant: 'is į ys i ysis įjį',
  },

  changes: { soft: { first: ['-t > -či', '-d > -dži', '-S > -S', '- > -i'] } },

  rules: [
    '-as: - + as',
    // e.g. naudotojas: naudotojuje; kelias: kelio, kelyje
    '-jas: -j + uju',
    '-ias: - + uju, -i + as',
    // e.g. žodis: žodžio, žodžiai, žodį; skaitytuvas: skaitytuvo; gaidys: gaidžiui
    '-is: - + is feminineIs, - soft + ias iai',
    '-ys: - + is, - soft + ias',
    // e.g. ryšys: ryšio, ryšiai; vežimas: vežimo; ežys: ežio; mokestis: mokesčio
    '-Zis: -Zi + ias',
    '-Zys: -Zi + ias',
    // e.g. perkamasis: perkamojo, perkamąjį
    '-masis: -m + adjective',
    // e.g. skaičius: skaičiaus, skaičiai, skaičių; vaisius: vaisiams
    '-us: - + us',
    '-ius: -i + ias',
    // e.g. rinka: rinkos; valdžia: valdžioje
    '-a: - + a',
    // e.g. katė: kačių; priemonė: priemonių
    '-ė: - + ė, - soft + u',
    // e.g. vanduo: vandenyje; akmuo: akmens; sesuo: sesers
    '-uo: -en + en, -er + en',
    '-tė: -ter + en',
  ],

  phraseRules: [
    '-as: - + adjective',
    '-a: - + adjective',
    // e.g. platus: plačiam, plačios; platus: platų
    '-us: - + adjectiveUs, - soft + adjective',
    '-i: - + adjectiveUs, - soft + adjective',
    // e.g. tikslinis: tiksliniam, tikslinė, tikslinės; tikslinė: tiksliniai, tiksliniame
    '-is: - + ė, - soft + adjective ias',
    '-ė: - + is, - soft + adjective ias',
    // e.g. esantis: esančio, esančiam, esančią
    '-is: - + ant',
    '-antis: -anči + adjective',
    // e.g. atvirasis: atvirojo, atviruoju, atviroji; viešoji: viešosios
    '-asis: - + adjective',
    '-usis: - + adjectiveUs, - soft + adjective',
    '-oji: - + adjective',
    // Plurals: e.g. vieši: viešų; atvirieji: atvirųjų; tikslinės: tiksliniams
    '-i: - + adjective',
    '-ieji: - + adjective',
    '-osios: - + adjective',
    '-os: - + adjective',
    '-ės: - + is, - soft + adjective ias',
  ],

  titleEndings: [
    // e.g. vartotojai: vartotojas; ištekliai: išteklius; pajamos: pajama; reikšmės: reikšmė; duomenys: duomuo; skaičiai: skaičius
    'ai of -as -us -is -ys from 5',
    'iai of -is -ys -us from 5',
    'os of -a from 5',
    'ės of -ė from 5',
    'ys of -is -uo from 5',
    'ūs of -us from 5',
    // e.g. kintamieji: kintamasis
    'ieji of -masis from 7',
  ],

  irregular: {
    žmogus: 'žmon|ės|ių|ėms|es|ėmis|ėse',
    mėnuo: 'mėnes|io|iui|į|iu|yje|iai|ių|iams|ius|iais|iuose|is',
    moteris: 'moter|s|iai|į|imi|yje|ys|ų|ims|is|imis|yse',
    dukra: 'dukter|s|iai|į|imi|ys|ų|ims|is|imis duktė',
    šuo: 'šun|s|iui|į|imi|yje|ys|ų|ims|is|imis',
  },

  closedClass: `abiejų antra apie aukščiau bei beje bendrai būti dabar dažnai didžiausia dėka dėl gali|0|ma gana gerai
    greitai ilgai ka|da|i|ip|rtu kit|a|i|o|ų kodėl koki|a|e|o kuri|0|e|o|os|s|ą|ų lab|ai|iau lygiai mano metu nuolat
    pa|gal|prastai|ti|ties|ts pirm|a|iausia po prieš reikia sav|o|ęs su ta|da|ip|m|me|rp tik|0|rai toje toki|a|e|o|ų
    turi už vien|a|o|os|ą vietoj vis|a|ada|ai|o|os|ų vėliau yra šalia ši|ame|os|uo žemiau`,
});
