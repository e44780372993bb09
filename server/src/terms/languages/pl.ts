import type { LanguageTable } from '../language.ts';

/**
 * Polish. Nouns in seven cases and three genders, adjectives. What makes it hard are the stems: the locative softens the last
 * consonant (`rynek: rynku`, but `węzeł: węźle`), vowels come and go (`pies: psa`, `okno: okien`) or change
 * (`samochód: samochodu`, `ząb: zęba`).
 */
export const polish: LanguageTable = {
  tags: ['pl'],
  joinedEndings: true,

  letters: {
    V: 'a e i o u y ą ę ó',
    C: 'b c ć d f g h j k l ł m n ń p r s ś t w z ź ż v x ch cz dz dź dż rz sz',
    // Hard consonants; k and g take other endings.
    H: 'b d f h ł m n p r s t w z v',
    K: 'k g',
    // Consonants that were soft once and take the endings of soft ones: koszyk, but koszyki; miesiąc: miesiące.
    S: 'l j c ż cz sz rz dz dż',
    // Of these, the ones that i follows; y follows the others.
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
    // e.g. serwer: serwera, serwerowi, serwerem, serwery, serwerów, serwerami
    masculineHard: '0 a u owi em y ów om ami ach owie',
    // e.g. rynek: rynku, rynkowi, rynkiem, rynki, rynków, rynkach
    masculineVelar: '0 a u owi iem i ów om ami ach owie',
    // e.g. hotel: hotelu, hotelem, hotele, hoteli, hotelach
    masculineSoft: '0 a u owi em e ów om ami ach mi owie',
    // e.g. tydzień: tygodnie; uczeń: ucznia, uczniem, uczniowie, uczniami
    masculinePalatal: '0 a u owi em e om ami ach ów owie mi',
    // e.g. grupa: grupy, grupę, grupą, grupo, grupom, grupami
    feminineHard: 'a y ę ą o om ami ach',
    // e.g. spółka: spółki, spółkę, spółkom
    feminineVelar: 'a i ę ą o om ami ach',
    // e.g. kolega: kolegów; monarcha: monarchowie
    masculineA: 'owie ów',
    // e.g. praca: pracy, pracę, prace, pracami
    feminineSoft: 'a ę ą o u e om ami ach',
    // e.g. akcja: akcji; kopia: kopii, kopię, kopie
    feminineI: '0 a i ę ą o u e om ami ach',
    // e.g. sprzedaż: sprzedaży, sprzedażą, sprzedażami
    feminineConsonant: '0 ą e om ami ach mi',
    // e.g. wartość: wartości, wartością, wartościom
    femininePalatal: '0 ą e a om ami ach mi',
    // e.g. prawo: prawa, prawu, prawem, prawom, prawach
    neuterHard: 'o a u em om ami ach',
    // e.g. biurko: biurka, biurkiem, biurkach
    neuterVelar: 'o a u iem om ami ach',
    // e.g. narzędzie: narzędzia, narzędziu, narzędziem, narzędzi
    neuterSoft: '0 e a u em om ami ach i y',
    // e.g. centrum: centra, centrów, centrach
    umPlural: 'a ów om ami ach',
    // e.g. docelowy: docelowego, docelowemu, docelowym, docelowa, docelowej, docelowych
    adjective: 'y ego emu ym a ej ą e ych ymi o',
    adjectiveNoun: 'ej ych ym ymi',
    // Alone, as nouns: e.g. znajomy: znajomego, znajomym, znajome, znajomych
    adjectiveMasculine: 'y ego emu ym e ych ymi',
    adjectiveVelarMasculine: 'i iego iemu im ie ich imi',
    // e.g. wysoki: wysokiego, wysoka, wysokiej, wysokie, wysokich
    adjectiveVelar: 'i iego iemu im a iej ą ie ich imi o',
    // e.g. tani: taniego, tania, taniej, tanich
    adjectiveSoft: 'i iego iemu im ia iej ią ie ich imi',
    // The plural of nouns, for titles in the plural.
    plural: '0 y i e a ów om ami ach owie mi',
    singularHard: '0 a u owi em',
    singularVelar: '0 a u owi iem',
    // e.g. stopień: stopnia, stopniem, stopni
    palatalAfterConsonant: 'i ia iowi iem iu ie iom iami iach iów iowie mi',
    // e.g. imię: imienia, imieniem
    neuterN: 'ia iu iem iom iami iach',
    // e.g. imię: imiona, imion, imionach
    neuterOn: 'ona on onom onami onach',
    // e.g. drive: drive'y; house: house'u; Moore: Moore'a
    afterApostrophe: "'a 'u 'owi 'em 'm 'go 'mu 'y 'i 'e 'ów 'om 'ami 'ach",
    locativeE: 'e',
    locativeI: 'i y',
    // e.g. hotel: hoteli; akcja: akcji
    softI: 'i',
    // e.g. praca: pracy; lekarz: lekarzy; noc: nocy
    softY: 'y',
    // The plural of words for men, which has a stem of its own in the nominative.
    masculinePersonal: '0 y i e a ów om ami ach owie ego ych ym ymi',
  },

  changes: {
    // The stem before the e of locative and dative.
    // e.g. serwer: serwerze; budżet: budżecie; węzeł: węźle; kasa: kasie
    softened: {
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
    aToE: {
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
    oblique: {
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
    // The plural of words for men.
    // e.g. klient: klienci; użytkownik: użytkownicy; doradca: doradcy; partner: partnerzy; Czech: Czesi
    personal: {
      first: [
        '-ch > -si',
        '-st > -ści',
        '-sł > -śli',
        '-sn > -śni',
        '-t > -ci',
        '-d > -dzi',
        '-r > -rzy',
        '-ł > -li',
        '-k > -cy',
        '-g > -dzy',
        '-s > -si',
        '-z > -zi',
        '-n > -ni',
        '-m > -mi',
        '-p > -pi',
        '-b > -bi',
        '-w > -wi',
        '-f > -fi',
      ],
    },
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
    // Foreign words whose last letter is not spoken.
    // e.g. house: house'u, house'em; drive: drive'ów
    '-: - + afterApostrophe',

    // Masculine nouns.
    // e.g. serwer: serwera, serwerze, serwerów, serwerami; klient: klienci; wydział: wydziale
    '-H unless -S: -H oblique + masculineHard, -H oblique softened + locativeE, -H oblique aToE softened + locativeE, -H personal + 0',
    // e.g. rynek: rynku, rynkiem, rynkach; dług: długu, długiem, długi; człowieczek: człowieczku; kolega: kolegów
    '-K: -K oblique + masculineVelar, -K oblique personal + 0',
    // e.g. wierzchołek: wierzchołku; bóg: boże; człowiek: człowiecze
    '-k: -cz + locativeE',
    '-g: -ż + locativeE',
    '-óg: -oż + locativeE',
    // e.g. hotel: hotelu, hotele; miesiąc: miesiąca, miesięcy; koszyk: koszyka; lekarz: lekarze, lekarzy; walec: walca
    '-S: -S oblique + masculineSoft',
    '-J: -J oblique + softI',
    '-Z: -Z oblique + softY',
    // e.g. chłopiec: chłopcze; starzec: starcze
    '-iec: -cz + locativeE',
    '-rzec: -rcz + locativeE',
    '-ec: -cz + locativeE',
    '-niec: -ńcz + locativeE',
    // e.g. karp: karpia, karpie; gołąb: gołębia
    '-G: -G oblique softened + masculinePalatal',
    // Foreign names: e.g. Felix: Felixa; index: indeksu
    '-x: -x + masculineSoft, -ks + masculineHard',
    '-h: -h + masculineVelar',
    // e.g. mieszkanin: mieszkanie, mieszkan; rosjanin: rosjanie, rosjan
    '-anin: -an + plural, -ani + locativeE',
    // e.g. forum: fora, forów, forom; muzeum: muzea, muzeów
    '-um: - + umPlural',
    // e.g. uczeń: ucznia, uczniowie, uczniów; tydzień: tydzień; dzień: dnia; gość: gości, gościem; łoś: łosia
    '-P: -P palatal + masculinePalatal femininePalatal locativeI, -P + feminineConsonant, -Pmi + 0',
    // e.g. stopień: stopnia, stopni; kwiecień: kwietnia; tydzień: tydzień
    '-ień: -n + palatalAfterConsonant',
    '-eń: -n + palatalAfterConsonant',
    // e.g. grudzień: grudnia, grudniu
    '-dzień: -dn + palatalAfterConsonant',
    '-cień: -tn + palatalAfterConsonant',
    '-zień: -źn + palatalAfterConsonant',
    '-sień: -śn + palatalAfterConsonant',
    // e.g. paździerz: paździerza; gwóźdź: gwoździa; koń: konie; łabędź: łabędzia; żołądź: żołędzi
    '-óP: -oP palatal + masculinePalatal femininePalatal locativeI',
    '-ódź: -odzi + masculinePalatal femininePalatal',
    '-óźdź: -oździ + masculinePalatal',
    '-ąP: -ęP palatal + masculinePalatal femininePalatal locativeI',
    '-ądź: -ędzi + masculinePalatal femininePalatal',
    // e.g. łokieć: łokcia, łokci; paznokieć: paznokcia; wieś: wsi, wsią
    '-ieć: -c + palatalAfterConsonant',
    '-ieś: -s + palatalAfterConsonant, -si + femininePalatal',

    // Feminine nouns that end in a consonant.
    // e.g. sprzedaż: sprzedaży, sprzedażą; noc: nocy, nocą; podróż: podróży
    '-S: -S + feminineConsonant',
    // e.g. krew: krwi, krwią; brew: brwi
    '-ew: -w + locativeI, -wi + femininePalatal',
    '-iew: -w + locativeI, -wi + femininePalatal',
    // e.g. sól: soli, solą; rola: ról
    '-óS: -oS + feminineConsonant',

    // Feminine nouns in -a, and masculine ones (poeta).
    // e.g. grupa: grupy, grupie, grup; szkoła: szkole, szkół; strata: stracie, strat; poeta: poeci, poetów
    '-Ha unless -Sa: -H + feminineHard, -H softened + locativeE, -H aToE softened + locativeE, -H bare + 0',
    '-ta: -t personal + 0',
    '-eta from 5: -et + masculineA',
    '-ta from 6: -t + masculineA',
    // e.g. spółka: spółki, spółce, spółek; usługa: usłudze, usług; kolega: koledzy, kolegów
    '-Ka: -K + feminineVelar, -K softened + locativeE, -K bare + 0, -K personal + 0',
    '-Ka: -K + masculineA',
    '-cha: -ch + masculineA',
    // e.g. praca: pracy, prace, prac; sprzedawca: sprzedawcy, sprzedawców; tablica: tablic; dusza: dusz
    '-Sa: -S + feminineSoft, -S bare + 0',
    '-Ja: -J + softI',
    '-Za: -Z + softY',
    '-Vj: -V + locativeI',
    '-Vja: -V + locativeI',
    '-ca: -c + plural',
    // e.g. analiza: analiz; kopia: kopii, kopię; ziemia: ziemi, ziem; stacja: stacji; armia: armii; babcia: babci, babć
    '-ia: -i + feminineI, -i bare + 0',

    // Neuter nouns.
    // e.g. prawo: prawa, prawie, praw; miasto: mieście, miast; okno: okien; ciało: ciele
    '-Ho unless -So: -H + neuterHard, -H softened + locativeE, -H aToE softened + locativeE, -H bare + 0',
    // e.g. biurko: biurka, biurkiem, biurek; tango: tangiem
    '-Ko: -K + neuterVelar, -K bare + 0',
    '-Vo: -V + neuterHard',
    '-So: -S + neuterHard, -S bare + 0',
    // e.g. narzędzie: narzędzia, narzędziom, narzędzi; pole: pola, pól; serce: serc; zdjęcie: zdjęć; mieszkanie: mieszkań
    '-e: - + neuterSoft, - bare + 0',
    // e.g. imię: imienia, imieniem, imiona, imion
    '-ię: -ien + neuterN, -i + neuterOn',
    // e.g. zwierzę: zwierzęcia, zwierzęta, zwierząt; prosię: prosięcia
    '-ę: -ęci + masculinePalatal neuterSoft, -ąt + 0, -ęt + neuterHard',

    // Titles in the plural.
    // e.g. koszty: kosztów, kosztami, kosztem; aktywa: aktywów; klienci: klientów; akty: akt
    '-y: - + plural singularHard, - bare + 0',
    '-Hy: -H + feminineHard',
    '-wa: -w + plural neuterHard',
    // e.g. środki: środków, środkiem; usługi: usług, usługą; papiery: papierów
    '-Ki: -K + plural singularVelar feminineVelar, -K bare + 0',
    // e.g. koszule: koszul; akcje: akcji; dane: danych
    '-e: - + plural',
    '-Se: -S + feminineSoft masculineSoft',
    '-Je: -J + softI',
    '-Ze: -Z + softY',
    '-Ie: -I + feminineSoft masculinePalatal',
    // e.g. należności: należnościom, należnościami
    '-i unless -Ki from 5: - + plural, -i + femininePalatal, -i bare + 0',
    // e.g. użytkownicy: użytkowników; klienci: klientom; inwestorzy: inwestorów; Czesi: Czechów
    '-cy: -k + masculinePersonal',
    '-dzy: -g + masculinePersonal',
    '-rzy: -r + masculinePersonal',
    '-li: -ł + masculinePersonal',
    '-ści: -st + masculinePersonal',
    '-ci: -t + masculinePersonal',
    '-dzi: -d + masculinePersonal',
    '-si: -s + masculinePersonal, -ch + masculinePersonal',
    '-ni from 6: -n + masculinePersonal',
    '-Mi: -M + masculinePersonal',
    '-owie: - + masculinePersonal',

    // Adjectives, also as nouns (luty, znajomy, chory, księgowa).
    // e.g. docelowy: docelowego, docelowych; chory: chorzy, chorych
    '-y: - + adjectiveMasculine',
    '-y unless -chy: - personal + 0',
    '-szy: -si + 0',
    '-ży: -zi + 0',
    // e.g. wysoki: wysokiego, wysokiej, wysokich; drogi: drodzy
    '-Ki: -K + adjectiveVelarMasculine, -K personal + 0',
    // e.g. tani: taniego, taniej
    '-i unless -Ki: - + adjectiveSoft',
    // e.g. księgowa: księgowej, księgową; dwusieczna: dwusiecznych; poszkodowana: poszkodowanej
    '-Ha: -H + adjectiveNoun',
    '-ska: -sk + adjectiveVelar',
    '-cka: -ck + adjectiveVelar',
    // e.g. dane: danych, danymi; finansowe: finansowych
    '-ne: -n + adjective',
    '-we: -w + adjective',
  ],

  phraseRules: [
    '-y: - + adjective',
    '-Ki: -K + adjectiveVelar',
    // In titles of several words, feminine, neuter and plural adjectives too: grupa docelowa, usługa publiczna.
    '-a unless -Ka -ia: - + adjective, - personal + 0',
    '-Ka: -K + adjectiveVelar',
    '-ia: - + adjectiveSoft',
    '-e unless -ie: - + adjective, - personal + 0',
    '-Kie: -K + adjectiveVelar',
    '-ie unless -Kie: - + adjectiveSoft',
  ],

  irregular: {
    człowiek: 'ludzie ludzi ludziom ludźmi ludziach',
    dziecko: 'dzieci dzieciom dziećmi dzieciach',
    rok: 'lata lat latom latami latach',
    tydzień: 'tygodnia tygodniowi tygodniem tygodniu tygodnie tygodni tygodniom tygodniami tygodniach',
    dzień: 'dnia dniowi dniem dniu dni dnie dniom dniami dniach',
    ojciec: 'ojcze ojca ojcu ojcem ojcowie ojców ojcom ojcami ojcach',
    pies: 'psa psu psem psie psy psów psom psami psach',
    brat: 'bracia braci braciom braćmi braciach',
    ręka: 'ręce ręku rąk rękoma',
    oko: 'oczy oczu oczom oczami oczach',
    ucho: 'uszy uszu uszom uszami uszach',
    przyjaciel: 'przyjaciele przyjaciół przyjaciołom przyjaciółmi przyjaciołach',
    ksiądz: 'księdza księdzu księdzem księża księży księżom księżmi księżach',
    książę: 'księcia księciu księciem książęta książąt',
    sędzia: 'sędziego sędziemu sędzią sędziowie sędziów sędziom sędziami sędziach',
    nasienie: 'nasiona nasion nasionom nasionami nasionach',
    ziele: 'zioła ziół ziołom ziołami ziołach',
    mężczyzna: 'mężczyźni mężczyźnie mężczyzn',
  },

  closedClass: `a aby ale albo ani aż bardzo bez bo by być był była było były byli będzie będą bym byś bywa choć co czy czyli
    dla do dobrze dość dziś dzisiaj gdy gdyby gdzie go ich ile im inaczej jak jaki jaka jakie jakiego jakiej jakim jakich jakimi jaką
    jako jakoś je jeden jedna jedno jednego jednej jednym jedną jednak jego jej jemu jest jestem jeszcze jeśli jeżeli już
    każdy każda każde każdego każdej każdym każdą kiedy kim kogo komu kto która które którego której któremu którym którą
    który których którymi którzy ku lecz lub ma mają mam mamy masz mi miał miała miało mieć mimo mną mnie moi moich moim
    moja moje mojego mojej moją mój może można mógł mu musi musiał muszą my na nad nam nami nas nasz nasza nasze naszego naszej
    naszą naszych naszym następnie nawet nich nie niego niej niemu nigdy nim nimi nią niż no o obok od on ona one oni ono oraz
    został została zostało zostały zostali zostanie zostaje stał stało stali staje stanowi wygląda wydaje bywa
    oto owa owe pan pana panu panem panie po pod podczas ponad ponieważ poza prawie przed przede przez przy raz są się sam sama same samego samej samym samą
    sobą spod znad sprzed zza spoza rano skąd stąd tacy jacy swoi swoich swoim swoimi swoja swoje swojego swojej swoją swój sobą sobie ta tak taka taki takich takie takiego
    takiej takim takimi taką także tam te tego tej temu ten teraz też to tobą tobie trzeba tu tutaj twoja twoje twój ty tych
    tylko tym tymi tyle u w wam wami was wasz wasza wasze we wcale wiele więc właśnie wśród wszyscy wszystko wszystkie
    wszystkich wszystkim wtedy z za zaraz zatem zawsze ze zbyt znów żaden żadna żadne żadnych że żeby`,
};
