import type { LanguageTable } from '../language.ts';

/**
 * Polish. Nouns in seven cases and three genders, adjectives. The stems are difficult: the locative softens the last
 * consonant (`rynek: rynku`, but `węzeł: węźle`), vowels appear and disappear (`pies: psa`, `okno: okien`) or change
 * (`samochód: samochodu`, `ząb: zęba`).
 */
export const polish = (): LanguageTable => ({
  // API-em, KPI-ów
  acronymEndings: '-a -u -owi -em -ie -y -i -e -ów -om -ami -ach -ą -ę',
  joinedEndings: true,

  letters: {
    V: 'a e i o u y ą ę ó',
    C: 'b c ć d f g h j k l ł m n ń p r s ś t w z ź ż v x ch cz dz dź dż rz sz',
    // Hard consonants; k and g take other endings.
    H: 'b d f h ł m n p r s t w z v',
    K: 'k g',
    // Historically soft consonants, which take soft endings: koszyk, but koszyki; miesiąc: miesiące.
    S: 'l j c ż cz sz rz dz dż',
    // Those followed by i; the others are followed by y.
    J: 'l j',
    Z: 'c ż cz sz rz dz dż',
    // Soft consonants before a vowel.
    I: 'ni si ci zi',
    // Labials are soft before i only.
    M: 'b m p w f',
    G: 'b p w',
    // A soft consonant at the end of a word.
    P: 'ń ć ś ź',
  },

  endings: {
    e: 'e',
    i: 'i',
    y: 'y',
    // Masculine nouns, and with the endings of hard, velar and soft stems.
    m: '0 a u owi ów om ami ach owie',
    // e.g. serwer: serwera, serwerowi, serwerem, serwery, serwerów, serwerami
    mh: '<m> em y',
    // e.g. rynek: rynku, rynkowi, rynkiem, rynki, rynków, rynkach
    mk: '<m> iem i',
    // e.g. hotel: hotelu, hotelem, hotele, hotelach; uczeń: ucznia, uczniem, uczniowie, uczniami
    ms: '<m> em e mi',
    // Feminine nouns: y or i follows in the genitive.
    // e.g. grupa: grupę, grupą, grupo, grupom, grupami
    f: 'a ę ą o om ami ach',
    // e.g. praca: pracę, prace, pracami; kopia: kopię, kopie
    fs: '<f> u e',
    // Words for men in -a: e.g. kolega: kolegów; monarcha: monarchowie
    ma: 'owie ów',
    // In a consonant: e.g. sprzedaż: sprzedażą, sprzedażami; wartość: wartością, wartościom
    fc: '0 ą e a om ami ach mi',
    // e.g. prawo: prawa, prawu, prawem, prawom, prawach; biurko: biurkiem
    n: 'o a u em iem om ami ach',
    // e.g. narzędzie: narzędzia, narzędziu, narzędziem, narzędzi
    ns: '0 e a u em om ami ach i y',
    // e.g. centrum: centra, centrów, centrach
    um: 'a ów om ami ach',

    // Adjectives: what a masculine noun may have, and all.
    // e.g. znajomy: znajomego, znajomym, znajome, znajomych
    am: 'y ego emu ym e ych ymi',
    // e.g. docelowy: docelowego, docelowemu, docelowym, docelowa, docelowej, docelowych
    a: '<am> a ej ą o',
    // e.g. księgowa: księgowej, księgowych; zmienna: zmienne
    an: 'ej e <plural>',
    ne: 'ego emu <plural>',
    plural: 'ych ym ymi',
    // e.g. wysoki: wysokiego, wysokie, wysokich
    km: 'i iego iemu im ie ich imi',
    // e.g. wysoki: wysoka, wysokiej, wysoką
    k: '<km> a iej ą o',
    // e.g. tani: taniego, tania, taniej, tanich
    as: '<km> ia iej ią',

    // The plural of nouns, for titles in the plural, and of words for men, which may be adjectives.
    pl: '0 y i e a ów om ami ach owie mi',
    men: '<pl> ego ych ym ymi',
    // e.g. drive: drive'y; house: house'u; Moore: Moore'a
    apostrophe: "'a 'u 'owi 'em 'm 'go 'mu 'y 'i 'e 'ów 'om 'ami 'ach",
  },

  changes: {
    // The stem before the e of locative and dative.
    // e.g. serwer: serwerze; budżet: budżecie; węzeł: węźle; kasa: kasie
    soft: {
      first: [
        '-ch > -sz',
        '-st > -ści',
        '-zd > -ździ',
        '-sł > -śl',
        '-zł > -źl',
        '-sm > -śmi',
        '-zm > -zmi',
        '-sn > -śni',
        '-zn > -źni',
        '-t > -ci',
        '-d > -dzi',
        '-r > -rz',
        '-ł > -l',
        '-s > -si',
        '-z > -zi',
        '-n > -ni',
        '-m > -mi',
        '-p > -pi',
        '-b > -bi',
        '-w > -wi',
        '-f > -fi',
        '-v > -vi',
        '-k > -c',
        '-g > -dz',
        '-h > -sz',
      ],
    },
    // e.g. miasto: mieście; świat: świecie; ciało: ciele; las: lesie
    ae: {
      first: [
        '-ast > -est',
        '-asto > -esto',
        '-atł > -etł',
        '-iaC > -ieC',
        '-laC > -leC',
        '-rzaC > -rzeC',
        '-ioł > -ieł',
        '-iół > -ieł',
      ],
    },
    // The stem of the other cases, where the dictionary form has a vowel of its own.
    // e.g. rynek: rynku; pies: psa; samochód: samochodu; ząb: zęba; walec: walca
    fleeting: {
      all: [
        '- > -',
        '-CieC > -CC',
        '-CeC > -CC',
        '-niec > -ńc',
        '-ściec > -śćc',
        '-rzec > -rc',
        '-ciec > -jc',
        '-ciec > -ćc',
        '-siec > -śc',
        '-ziec > -źc',
        '-óC > -oC',
        '-óCC > -oCC',
        '-ąC > -ęC',
        '-ąCC > -ęCC',
      ],
    },
    // The plural of words for men, after the change above.
    // e.g. klient: klienci; użytkownik: użytkownicy; doradca: doradcy; partner: partnerzy; Czech: Czesi
    men: { first: ['-rz > -rzy', '-l > -li', '-c > -cy', '-dz > -dzy', '-sz > -si', '- > -'] },
    // The genitive plural, which has no ending.
    // e.g. droga: dróg; ręka: rąk; okno: okien; matka: matek; gra: gier; bańka: baniek; panna: panien; kuchnia: kuchni
    bare: {
      all: [
        '- > -',
        '-oC > -óC',
        '-oCC > -óCC',
        '-ęC > -ąC',
        '-KC > -KieC',
        '-CC > -CeC',
        '-mn > -mien',
        '-nn > -nien',
        '-wn > -wien',
        '-Cj > -Cyj',
        '-i > -ij',
        '-ńC > -nieC',
        '-śC > -sieC',
        '-źC > -zieC',
        '-ćC > -cieC',
        '-ni > -ń',
        '-si > -ś',
        '-ci > -ć',
        '-zi > -ź',
        '-ędzi > -ądź',
        '-odzi > -ódź',
        '-sni > -sien',
        '-śni > -sien',
        '-Cni > -Cen',
        '-Cni > -Ceń',
        '-Mi > -M',
      ],
    },
    palatal: { first: ['-ń > -ni', '-ć > -ci', '-ś > -si', '-ź > -zi'] },
  },

  rules: [
    // Foreign words with a silent last letter.
    // e.g. house: house'u, house'em; drive: drive'ów
    '-: - + apostrophe',

    // Masculine nouns.
    // e.g. serwer: serwera, serwerze, serwerów, serwerami; klient: klienci; wydział: wydziale
    '-H unless -S: -H fleeting + mh, -H fleeting soft + e, -H fleeting ae soft + e, -H soft men + 0',
    // e.g. rynek: rynku, rynkiem, rynkach; dług: długu, długiem, długi; człowieczek: człowieczku; kolega: kolegów
    '-K: -K fleeting + mk, -K fleeting soft men + 0',
    // e.g. wierzchołek: wierzchołku; bóg: boże; człowiek: człowiecze
    '-k: -cz + e',
    '-g: -ż + e',
    '-óg: -oż + e',
    // e.g. hotel: hotelu, hotele; miesiąc: miesiąca, miesięcy; koszyk: koszyka; lekarz: lekarze, lekarzy; walec: walca
    '-S: -S fleeting + ms',
    '-J: -J fleeting + i',
    '-Z: -Z fleeting + y',
    // e.g. orzeł: orła, orle; kozioł: kozła
    '-rzeł: -rł + mh, -rl + e',
    '-zioł: -zł + mh, -źl + e',
    // e.g. chłopiec: chłopcze; starzec: starcze
    '-iec: -cz + e',
    '-rzec: -rcz + e',
    '-ec: -cz + e',
    '-niec: -ńcz + e',
    // e.g. karp: karpia, karpie; gołąb: gołębia
    '-G: -G fleeting soft + ms',
    // Foreign names: e.g. Felix: Felixa; index: indeksu
    '-x: -x + ms, -ks + mh',
    '-h: -h + mk',
    // e.g. mieszkanin: mieszkanie, mieszkan; rosjanin: rosjanie, rosjan
    '-anin: -an + pl, -ani + e',
    // e.g. forum: fora, forów, forom; muzeum: muzea, muzeów
    '-um: - + um',
    // e.g. uczeń: ucznia, uczniowie, uczniów; tydzień: tydzień; dzień: dnia; gość: gości, gościem; łoś: łosia
    '-P: -P palatal + ms fc i y, -Pmi + 0',
    // e.g. stopień: stopnia, stopni; kwiecień: kwietnia; tydzień: tydzień
    '-ień: -ni + ms',
    '-eń: -ni + ms',
    // e.g. grudzień: grudnia, grudniu
    '-dzień: -dni + ms',
    '-cień: -tni + ms',
    '-zień: -źni + ms',
    '-sień: -śni + ms',
    // e.g. paździerz: paździerza; gwóźdź: gwoździa; koń: konie; łabędź: łabędzia; żołądź: żołędzi
    '-óP: -oP palatal + ms fc i y',
    '-ódź: -odzi + ms fc',
    '-óźdź: -oździ + ms',
    '-ąP: -ęP palatal + ms fc i y',
    '-ądź: -ędzi + ms fc',
    // e.g. łokieć: łokcia, łokci; paznokieć: paznokcia; wieś: wsi, wsią
    '-ieć: -ci + ms',
    '-ieś: -si + ms fc',

    // Feminine nouns that end in a consonant.
    // e.g. sprzedaż: sprzedaży, sprzedażą; noc: nocy, nocą; podróż: podróży
    '-S: -S + fc',
    // e.g. krew: krwi, krwią; brew: brwi
    '-ew: -w + i y, -wi + fc',
    '-iew: -w + i y, -wi + fc',
    // e.g. sól: soli, solą; rola: ról
    '-óS: -oS + fc',

    // Feminine nouns in -a, and masculine ones (poeta).
    // e.g. grupa: grupy, grupie, grup; szkoła: szkole, szkół; strata: stracie, strat; poeta: poeci, poetów
    '-Ha unless -Sa: -H + f y, -H soft + e, -H ae soft + e, -H bare + 0',
    '-ta: -t soft men + 0',
    '-eta from 5: -et + ma',
    '-ta from 6: -t + ma',
    // e.g. spółka: spółki, spółce, spółek; usługa: usłudze, usług; kolega: koledzy, kolegów
    '-Ka: -K + f i, -K soft + e, -K bare + 0, -K soft men + 0, -K + ma',
    '-cha: -ch + ma',
    // e.g. praca: pracy, prace, prac; sprzedawca: sprzedawcy, sprzedawców; tablica: tablic; dusza: dusz
    '-Sa: -S + fs, -S bare + 0',
    '-Ja: -J + i',
    '-Za: -Z + y',
    '-Vj: -V + i y',
    '-Vja: -V + i y',
    '-ca: -c + pl',
    // e.g. idea: idei, ideę, idee; statua: statui
    '-ea: -e + fs i 0',
    '-ua: -u + fs i 0',
    // e.g. analiza: analiz; kopia: kopii, kopię; ziemia: ziemi, ziem; stacja: stacji; armia: armii; babcia: babci, babć
    '-ia: -i + fs i 0, -i bare + 0',

    // Neuter nouns.
    // e.g. prawo: prawa, prawie, praw; miasto: mieście, miast; okno: okien; ciało: ciele
    '-Ho unless -So: -H + n, -H soft + e, -H ae soft + e, -H bare + 0',
    // e.g. biurko: biurka, biurkiem, biurek; tango: tangiem
    '-Ko: -K + n, -K bare + 0',
    '-Vo: -V + n',
    '-So: -S + n, -S bare + 0',
    // e.g. narzędzie: narzędzia, narzędziom, narzędzi; pole: pola, pól; serce: serc; zdjęcie: zdjęć; mieszkanie: mieszkań
    '-e unless dane: - + ns, - bare + 0',
    // e.g. imię: imienia, imieniem, imiona, imion
    '-ię: -ieni + n, -ion + 0 n',
    // e.g. zwierzę: zwierzęcia, zwierzęta, zwierząt; prosię: prosięcia
    '-ę: -ęci + ms ns, -ąt + 0, -ęt + n',

    // Titles in the plural.
    // e.g. koszty: kosztów, kosztami, kosztem; aktywa: aktywów; klienci: klientów; akty: akt
    '-y: - + mh pl, - bare + 0',
    '-Hy: -H + f y',
    '-wa: -w + pl n',
    // e.g. środki: środków, środkiem; usługi: usług, usługą; papiery: papierów
    '-Ki: -K + pl mk f i, -K bare + 0',
    // e.g. koszule: koszul; akcje: akcji; dane: danych
    '-e unless dane: - + pl',
    '-Se: -S + fs ms',
    '-Je: -J + i',
    '-Ze: -Z + y',
    '-Ie: -I + fs ms',
    // e.g. należności: należnościom, należnościami
    '-i unless -Ki from 5: - + pl, -i + fc, -i bare + 0',
    // e.g. użytkownicy: użytkowników; klienci: klientom; inwestorzy: inwestorów; Czesi: Czechów
    '-cy: -k + men',
    '-dzy: -g + men',
    '-rzy: -r + men',
    '-li: -ł + men',
    '-ści: -st + men',
    '-ci: -t + men',
    '-dzi: -d + men',
    '-si: -s + men, -ch + men',
    '-ni from 6: -n + men',
    '-Mi: -M + men',
    '-owie: - + men',

    // Adjectives, also as nouns (luty, znajomy, chory, księgowa).
    // e.g. docelowy: docelowego, docelowych; chory: chorzy, chorych
    '-y: - + am',
    '-y unless -chy: - soft men + 0',
    '-szy: -si + 0',
    '-ży: -zi + 0',
    // e.g. wysoki: wysokiego, wysokiej, wysokich; drogi: drodzy
    '-Ki: -K + km, -K soft men + 0',
    // e.g. tani: taniego, taniej
    '-i unless -Ki: - + as',
    // e.g. księgowa: księgowej, księgową; dwusieczna: dwusiecznych; poszkodowana: poszkodowanej
    '-Ha: -H + an',
    '-ska: -sk + k',
    '-cka: -ck + k',
    // e.g. czesne: czesnego; finansowe: finansowych; dane: danych, danymi
    '-ne unless dane: -n + ne',
    '-we: -w + ne',
    'dane: dan + plural',
  ],

  phraseRules: [
    '-y: - + a',
    '-Ki: -K + k',
    // In titles of several words, feminine, neuter and plural adjectives too: grupa docelowa, usługa publiczna.
    '-a unless -Ka -ia: - + a, - soft men + 0',
    '-Ka: -K + k',
    '-ia: - + as',
    '-e unless -ie: - + a, - soft men + 0',
    '-Kie: -K + k',
    '-ie unless -Kie: - + as',
  ],

  titleEndings: [
    // e.g. koszty: koszt; rynki: rynek; służby: służba; należności: należność
    'y i unless -czny -wny -cny -lny -rny -tny -dny -ęty from 4',
    // e.g. koszule: koszula; akcje: akcja; hotele: hotel; inwestorowie: inwestor
    'e unless -anie -enie -cie from 5',
    'owie from 7',
    // e.g. prawa: prawo; fora: forum; imiona: imię
    'a of -o -um -ię from 4',
    // e.g. cła: cło; dna: dno; gry: gra; sny: sen
    'a of CCo from 3 to 3',
    'y of CCa CeC from 3 to 3',
  ],

  shortTitles: 'CCa CCo CCy CCi CeC',

  irregular: {
    człowiek: 'lud|zie|zi|ziom|źmi|ziach',
    dziecko: 'dzie|ci|ciom|ćmi|ciach',
    rok: 'lat|a|0|om|ami|ach',
    tydzień: 'tygodni|a|owi|em|u|e|0|om|ami|ach',
    dzień: 'dni|a|owi|em|u|0|e|om|ami|ach',
    ojciec: 'ojc|ze|a|u|em|owie|ów|om|ami|ach',
    pies: 'ps|a|u|em|ie|y|ów|om|ami|ach',
    brat: 'bra|cia|ci|ciom|ćmi|ciach',
    ręka: 'ręce ręku rąk rękoma',
    oko: 'ocz|y|u|om|ami|ach',
    ucho: 'usz|y|u|om|ami|ach',
    przyjaciel: 'przyjaci|ele|ół|ołom|ółmi|ołach',
    ksiądz: 'księdz|a|u|em księż|a|y|om|mi|ach',
    książę: 'księci|a|u|em książ|ęta|ąt',
    sędzia: 'sędzi|ego|emu|ą|owie|ów|om|ami|ach',
    ziele: 'zioła ziół zioł|om|ami|ach',
    mężczyzna: 'mężczy|źni|źnie|zn',
  },

  closedClass: `albo ani bardzo bez być był|0|a|o|y będ|zie|ą choć czyli dobrze dość gdzie inaczej
    jak|0|a|i|ie|iej|im|o jeden jedn|a|ak|ego|ej|o|ym|ą je|go|mu|st|stem kiedy któr|a|e|ego|ej|y|ych|ym|ą lub
    ma|ją|m|my|sz mieć mimo mnie mo|i|im|ja|je|jej|ją|że mój na|d|m|mi|s|stępnie nasz|0|a|e|ej|ych|ym|ą
    ni|ch|ego|ej|m|mi oraz pan|0|a|em|ie|u ponad poza prawie prz|ed|ez|y rano raz sam|0|a|e|ej|ym|ą skąd sob|ie|ą spod
    sta|je|li|nowi|ł|ło swoi|0|ch|m swoj|a|e|ego|ej|ą swój ta|0|cy|k tak|a|i|ich|ie|iej|im|ą tam te|go|mu|n|raz to tobą
    trzeba tu twoj|a|e twój ty|ch|le|lko|m|mi wami wasz|0|a|e wcale więc wszystk|ich|ie|o wydaje wygląda wśród zaraz
    został|0|a|o|y żad|en|na paru swojemu cię pani panie`,
});
