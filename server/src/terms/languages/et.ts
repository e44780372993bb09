import type { LanguageTable } from '../language.ts';

/**
 * Estonian. Fourteen cases on stems that the dictionary form does not always show: a word that ends in a consonant has a vowel
 * before its endings (`linn: linna`, `kool: kooli`), and the consonants before that vowel alternate (`riik: riigi, riiki`;
 * `leht: lehe, lehte`). The tables allow each vowel, and both grades.
 */
export const estonian = (): LanguageTable => ({
  acronymEndings: '-d -t -s -st -le -l -lt -ks -ni -na -ta -ga -sse -de -id -i -u -il -ile -is -ist -iga',

  letters: {
    V: 'a e i o u õ ä ö ü y',
    C: 'b c d f g h j k l m n p q r s š t v w x z ž',
    // Ends of stems.
    A: 'a e i u',
    // A short stop falls between vowels.
    G: 'b d g',
    K: 'k p t',
    L: 'l n r',
    R: 'l n r m',
    // After these a g falls: külg, but not vang.
    M: 'l r',
    // Diphthongs.
    Y: 'ae ai au ea ei eo iu oe oi ui õi õu äe äi öi öe õu',
    // Before these a stop is weak.
    Z: 'VV l m n r',
  },

  endings: {
    ki: '0 ki gi',
    case: '0 sse s st le l lt ks ni na ta ga',
    // e.g. maja: majas, majad, majade, majadest, majasid; auto: autot, autosid; raamatu: raamatuid, raamatuile
    oblique: ['<case> t id sid + <ki>', 'de te i + <case> + <ki>'],
    vowel: ['<oblique>', 'd + <ki>'],
    // e.g. linn: linna, linnas, linnade, linnu; kool: kooli, koolile, koolides; raamat: raamatut, raamatuid
    linked: ['A + <case> d t id sid + <ki>', 'A + de te i + <case> + <ki>'],
    // e.g. riik: riiki, riikide, riikidele, riike
    strong: ['A + 0 id sid + <ki>', 'A + de te + <case> + <ki>'],
    // e.g. inimes: inimest, inimeste, inimesi, inimesse
    afterS: ['t se i id + <ki>', 'te i + <case> + <ki>'],
    // e.g. keel: keelt, keelte, keelde
    afterL: ['t d + <ki>', 'te de + <case> + <ki>'],
    plural: ['e i u id + <ki>', 'i + <case> + <ki>'],
    d: 'd + <ki>',
    short: 'u i e + <ki>',
    longPlural: ['id + <ki>', 'i + <case> + <ki>'],
  },

  changes: {
    // e.g. riik: riigi; pikk: pika; park: pargi; leht: lehe; kord: korra; hind: hinna; jalg: jala; külg: külje; leib: leiva
    weak: {
      all: [
        '-KK > -K',
        '-iss > -is',
        '-rss > -rs',
        '-Zk > -Zg',
        '-Zp > -Zb',
        '-Zt > -Zd',
        '-sk > -s',
        '-hk > -h',
        '-ht > -h',
        '-rd > -rr',
        '-ld > -ll',
        '-nd > -nn',
        '-mb > -mm',
        '-VVLd > -VVL',
        '-Mg > -M',
        '-Mg > -Mj',
        '-Lb > -Lv',
        '-Yb > -Yv',
        '-Yd > -Y',
        '-ood > -o',
        '-oog > -o',
        '-aag > -a',
        '-oob > -oov',
        '-aeg > -aj',
        '-oeg > -oj',
        '-aed > -ai',
        '-rs > -rr',
      ],
    },
    // The reverse, before the last vowel.
    // e.g. mõte: mõtte; hinne: hinde; tõlge: tõlke; toode: toote; suhe: suhte; pööre: pöörde; puue: puude; teave: teabe
    strong: {
      all: [
        '- > -',
        '-KV > -KKV',
        '-gV > -kV',
        '-bV > -pV',
        '-dV > -tV',
        '-mmV > -mbV',
        '-nnV > -ndV',
        '-llV > -ldV',
        '-rrV > -rdV',
      ],
    },
    strongE: { all: ['-VVe > -VVde', '-VVre > -VVrde', '-Vhe > -Vhte', '-ve > -be'] },
    // e.g. lugu: loo; tuba: toa; viga: vea; sõda: sõja; jõgi: jõe; tugi: toe
    shortened: {
      first: [
        '-ugi > -oe',
        '-uGu > -oo',
        '-uGa > -oa',
        '-iGa > -ea',
        '-iGu > -eo',
        '-Gu > -o',
        '-da > -ja',
        '-ga > -a',
        '-gi > -e',
        '-bi > -ve',
      ],
    },
    // The short illative.
    // e.g. tuba: tuppa; sõda: sõtta; maja: majja
    doubled: { first: ['-bV > -ppV', '-dV > -ttV', '-gV > -kkV', '-CV > -CCV'] },
    lowered: { all: ['-i > -e'] },
  },

  rules: [
    '-: - + ki',
    '-V: -V + oblique',
    // teinud and loodud are verbs.
    '-V unless -nu -du: -V + d',
    '-VCV to 8: -VCV doubled + 0',
    '-VGA: -VGA shortened + vowel',
    // e.g. maja: maju; kala: kaladele, kalu
    '-Ca: -C + plural',
    // e.g. nimi: nime, nimesid, nimme; meri: merd, merre; kiri: kirja, kirju; asi: asju; jõgi: jõgesid, jõkke; rohi: rohtu
    '-VCi: -VCe + vowel, -VCj + linked, -VCi lowered doubled + 0',
    '-Li: -L + d',
    '-mi: -n + d',
    '-hi: -ht + linked',
    // e.g. maa: maid; töö: töid; idee: ideid
    '-VV: -V + longPlural',
    // e.g. mõte: mõtte, mõtteid; hinne: hinde; toode: toote, tootest; liige: liikme; seade: seadme; meede: meetme
    '-e: -e strong + vowel, -e strongE + vowel',
    '-be: -beda + vowel, -beme + vowel',
    '-me: -meda + vowel',
    '-ge: -kme + vowel',
    '-de: -dme + vowel, -tme + vowel, -deme + vowel',
    // e.g. ese: eseme; aste: astme; juhe: juhtme
    '-se: -seme + vowel',
    '-te: -tme + vowel',
    '-he: -htme + vowel',
    // e.g. väike: väikese, väikest; sammuke: sammukesed
    '-ke: -kese + vowel, -kes + afterS',

    // e.g. linn: linna; kool: koolis; riik: riigi, riiki; leht: lehed, lehti; tekst: tekstis; kord: korra
    '-C unless -Cik -VCikk -Cus: -C weak + linked, -C + strong',
    '-õud: -õu + vowel',
    '-nd from 6: -nd + linked',
    '-C unless -Cik -Cus -kk -pp -tt -Zk -Zt -Zp -ht -hk -rd -ld -nd -mb -lg -rg -rb -lb -Yd -Yb -Yg: -C + linked',
    // e.g. keel: keelt; number: numbrit
    '-R: -R + afterL',
    // e.g. laps: last
    '-ps: -s + afterS',
    // e.g. inimene: inimese, inimest, inimesi, inimestele
    '-ne: -se + vowel, -s + afterS',
    // e.g. teenus: teenuse, teenuseid, teenust, teenuste
    '-s: -se + vowel, -s + afterS',
    // e.g. elanik: elanikku, elanikke; internet: internetti
    '-Cik: -Ciku + vowel, -Cike + vowel, -Cikk + short',
    '-Vt: -Vtt + short',
    // e.g. number: numbri; tütar: tütre; artikkel: artikli; aken: akna; sõber: sõbra
    '-CVL: -CL + linked',
    '-KKVL: -KL + linked',
    // e.g. taevas: taeva; saabas: saapa; hammas: hamba; kirves: kirve
    '-Cas: -Ca strong + vowel',
    '-Ces: -Ce strong + vowel',
    '-Cis: -Ci strong + vowel',
    '-uus: -uue + vowel',
    '-VVs: -VVne + vowel',
  ],

  titleEndings: [
    // e.g. andmed: andme; lehed: leht; võimalused: võimalus
    'd ad ed id ud unless -nd -itud -atud -etud -utud -dud from 5',
    // The others in -atud are participles: e.g. raamatud: raamat
    'ud of -at from 7',
    // e.g. käed: käsi; toad: tuba; näod: nägu
    'd unless -Cd -iid -uud -aud -õud -eid -aid -oid -aad from 4 to 4',
  ],

  irregularEndings: 'vowel',
  irregular: {
    '-käsi': '-kä|e|tt|te|tte',
    '-vesi': '-ve|e|tt|te|tte',
    '-mees': '-me|he|est|este|hi',
    '-süda': '-südame',
    '-võti': '-võtme',
    '-kohus': '-kohtu',
    '-kodu': '-koju',
    '-juus': '-juukse',
  },

  closedClass: `lasta kanda ainult oluliselt tegelikult käi|0|s näis algul all|a|es hoida hul|gas|ka jaoks jooksul juur|de|es|est jär|el|ele|gi kaasa|0|s kahjuks
    kallal|0|e kelle|0|ga|gi|l|le|lgi|st kes|et|k|kel ko|guni|hal|he|hta|kku|os|rraga kõrval|0|e|t leida liiga
    maha meelest mill|al|e|ega min|na|u mitte mull|e|u nimelt näha panna peal|0|e|egi|t pool|e|est|t põhjal
    saa|da|dud|tel sea|l|lt|s|st selle|0|ga|ks|l|le|s|sse|st sellist suhtes taha tavaliselt teada teha
    tul|e|eb|eks|i|id tänavu vaevalt vahe|l|le|lt|st|t vastavalt veel|0|gi vä|he|hegi|lja|ljas mul neist neile neil olnud olen oleme asemel meile kuid kuigi peaks peab isegi ikka alates abil otse päris arvates iial teile teil teist teie peagi anda annab anna arvata tee|b|n|d|te meil meid meist meie`,
});
