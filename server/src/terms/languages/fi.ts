import type { LanguageTable } from '../language.ts';

/**
 * Finnish. Fifteen cases, then a possessive, then a particle, on stems that alternate: the consonants at the end of a stem are
 * weak where the syllable is closed (`katu: kadun`, `tukki: tukin`), and the last vowel changes before the i of the plural
 * (`kissa: kissoja`, `ovi: ovia`). A word has up to four stems: singular and plural, strong and weak.
 */
export const finnish: LanguageTable = {
  tags: ['fi'],
  joiners: ':',
  joinedEndings: true,
  acronymEndings: ':n :t :ta :tä :a :ä :ssa :ssä :sta :stä :lla :llä :lta :ltä :lle :ksi :na :nä :hon :hen :han :hin',

  letters: {
    V: 'a e i o u y ä ö å é',
    A: 'a ä',
    O: 'o ö',
    U: 'u y',
    C: 'b c d f g h j k l m n p q r s š t v w x z ž',
    // Vowels and diphthongs that a stem may end in.
    W: 'V VV',
    // A short stop is weak, a doubled one is not touched here; after s, and k and t after one another, stops do not change.
    K: 'not k s t',
    P: 'not p s',
    T: 'not t s k n l r',
    L: 'l n r',
    R: 'l r h',
  },

  endings: {
    possessive: 'ni si nsA mme nne',
    particle: 'kin kAAn kO hAn pA kOhAn pAhAn kAAnkO kinkO s kOs pAs',
    // After these cases the possessive of the third person is a lengthened vowel too: talossaan.
    thirdPerson: 'ni si nsA mme nne An',

    // e.g. talo: talossa, talosta, talolla, talolta, talotta, talossaan, talossanikin
    weakSingular: [
      'n t ksi lle + <particle>?',
      'ssA stA llA ltA ttA + <thirdPerson>? + <particle>?',
      'lle kse + en <possessive> + <particle>?',
    ],
    // e.g. talo: talona, taloa, taloon, taloni, talonsa
    strongSingular: [
      '0 <possessive> + <particle>?',
      'nA A tA + <thirdPerson>? + <particle>?',
      'an en in on un yn än ön hVn seen + <particle>?',
      'a e i o u y ä ö hV see ne + <possessive> + <particle>?',
      'ne neen + <particle>?',
    ],
    // The i of the plural stands before the case.
    // e.g. talo: taloissa, taloista, taloille, taloilla, taloin
    weakPlural: [
      'in iksi ille + <particle>?',
      'issA istA illA iltA ittA + <thirdPerson>? + <particle>?',
      'ille ikse + en <possessive> + <particle>?',
    ],
    // e.g. talo: taloja, talojen, taloihin, taloina, talojaan
    strongPlural: [
      'iA jA itA inA + <thirdPerson>? + <particle>?',
      'ien jen iden itten iin ihin isiin + <particle>?',
      'ie je ide itte ii ihi isii + <possessive> + <particle>?',
      'ine ineen + <possessive>? + <particle>?',
    ],
    // On a stem that ends in a consonant.
    // e.g. vesi: vettä; kysymys: kysymystä, kysymysten
    afterConsonant: ['tA + <thirdPerson>? + <particle>?', 'ten + <particle>?', 'te + <possessive> + <particle>?'],
    dictionaryForm: '0 + <particle>?',
    // Foreign words, also after an apostrophe or a colon (EU:ssa).
    // e.g. beignet: beignetn, beignethen
    foreign: [
      'n t ksi lle ksi + <particle>?',
      'ssA stA llA ltA nA A tA ttA + <thirdPerson>? + <particle>?',
      'hVn seen en iin ihin ien jen iden + <particle>?',
      'issA istA illA iltA iksi ille inA iA itA ittA in ineen + <particle>?',
    ],
  },

  changes: {
    // Gradation: the strong stem and the weak one. A doubled stop becomes single, a single one softens or goes.
    // e.g. tukki: tukin; kauppa: kaupan; matto: maton; pankki: pankin; kampa: kamman; ilta: illan; ranta: rannan
    // e.g. parta: parran; tapa: tavan; katu: kadun; luku: luvun; jalka: jalan; särki: särjen
    weak: {
      all: [
        '- > -',
        '-kkW > -kW',
        '-ppW > -pW',
        '-ttW > -tW',
        '-nkW > -ngW',
        '-mpW > -mmW',
        '-ltW > -llW',
        '-ntW > -nnW',
        '-rtW > -rrW',
        '-PpW > -PvW',
        '-TtW > -TdW',
        '-KkW > -KW',
        '-RkW > -RjW',
        '-VkU > -VvU',
        "-VkV > -V'V",
      ],
    },
    // The other way round, for words whose dictionary form is weak.
    // e.g. aste: asteen; hiekka: hiekan; rikas: rikkaan; liike: liikkeen; hammas: hampaan; ranne: ranteen; tarve: tarpeen
    strong: {
      all: [
        '- > -',
        '-kW > -kkW',
        '-pW > -ppW',
        '-tW > -ttW',
        '-ngW > -nkW',
        '-mmW > -mpW',
        '-llW > -ltW',
        '-nnW > -ntW',
        '-rrW > -rtW',
        '-vW > -pW',
        '-VvU > -VkU',
        '-dW > -tW',
        '-LV > -LkV',
        '-hV > -hkV',
        '-jV > -kV',
        '-VV > -VkV',
      ],
    },
    // e.g. tytär: tyttären; manner: mantereen
    strongBeforeL: {
      all: [
        '-VL > -VLe',
        '-kVL > -kkVLe',
        '-pVL > -ppVLe',
        '-tVL > -ttVLe',
        '-ngVL > -nkVLe',
        '-mmVL > -mpVLe',
        '-llVL > -ltVLe',
        '-nnVL > -ntVLe',
        '-rrVL > -rtVLe',
        '-vVL > -pVLe',
        '-dVL > -tVLe',
      ],
    },
    // e.g. puhelin: puhelimen; suodatin: suodattimen; keitin: keittimen
    strongBeforeN: {
      all: [
        '-in > -ime',
        '-kin > -kkime',
        '-pin > -ppime',
        '-tin > -ttime',
        '-ngin > -nkime',
        '-mmin > -mpime',
        '-llin > -ltime',
        '-nnin > -ntime',
        '-rrin > -rtime',
        '-vin > -pime',
        '-din > -time',
      ],
    },
    // Before the plural's i the last vowel falls or is rounded.
    // e.g. koira: koiria; kissa: kissoja; peruna: perunoita
    withoutA: { all: ['-A > -'] },
    rounded: { all: ['-a > -o', '-ä > -ö'] },
    // e.g. ovi: ovia; pieni: pienissä
    withoutLast: { all: ['-V > -'] },
    // e.g. maa: maita; tie: teitä; työ: töitä; puu: puita
    shortened: {
      all: [
        '-aa > -a',
        '-ää > -ä',
        '-oo > -o',
        '-öö > -ö',
        '-uu > -u',
        '-yy > -y',
        '-ee > -e',
        '-ii > -i',
        '-uo > -o',
        '-yö > -ö',
        '-ie > -e',
        '-Vi > -V',
      ],
    },
    lengthened: {
      all: ['-a > -aa', '-e > -ee', '-i > -ii', '-o > -oo', '-u > -uu', '-y > -yy', '-ä > -ää', '-ö > -öö'],
    },
  },

  rules: [
    // Every word may be followed by a particle alone.
    '-: - + dictionaryForm',

    // Words that end in a vowel.
    // e.g. talo: talon, talossa, taloon, talonsa; katu: kadun, katuun; tukki: tukin; kulttuuri: kulttuurissa
    '-V: -V + strongSingular, -V weak + weakSingular strongSingular',
    // e.g. kissa: kissoja, kissoilla; koira: koiria, koirissa; kauppa: kaupoissa, kauppoja; asema: asemilla
    '-A: -A withoutA + strongPlural, -A weak withoutA + weakPlural strongPlural, -A rounded + strongPlural, -A weak rounded + weakPlural strongPlural',
    // e.g. aika: ajan, ajoissa
    '-ika: -ja + weakSingular, -jo + weakPlural, -j + weakPlural',
    // e.g. taulu: tauluja; talo: taloja, taloissa; hylly: hyllyjä; katu: kaduilla
    '-O: -O + strongPlural, -O weak + weakPlural strongPlural',
    '-U: -U + strongPlural, -U weak + weakPlural strongPlural',
    // e.g. maa: maita, maissa; tie: teillä; työ: töissä; suo: soita; korkea: korkeita; voi: voita
    '-VV: -VV shortened + weakPlural strongPlural',
    // e.g. tuoli: tuolia, tuoleja, tuoleissa; pankki: pankeissa, pankkeja; risti: ristejä
    '-i: -e + strongPlural, -e weak + weakPlural strongPlural',
    // e.g. ovi: oven, ovea, ovia; joki: joen, joessa, jokia; pieni: pientä, pienet; nimi: nimeä
    '-i: -e + strongSingular, -e weak + weakSingular strongSingular, - + strongPlural afterConsonant, -e weak withoutLast + weakPlural strongPlural',
    // e.g. vesi: veden, vettä, vetenä, vesiä; kansi: kannen, kantta; vuosi: vuoden, vuotta
    '-si: -te weak + weakSingular strongSingular, -t + afterConsonant, -s + weakPlural strongPlural',
    // e.g. veli: veljen, veljeä, veljiä
    '-veli: -velje + weakSingular strongSingular, -velj + weakPlural strongPlural',
    // e.g. lumi: lunta; toimi: tointa
    '-mi: -n + afterConsonant',
    // e.g. lapsi: lasta; veitsi: veistä
    '-Csi: -s + afterConsonant',
    // e.g. suurempi: suuremman, suurempia, suuremmissa
    '-mpi: -mpa weak + weakSingular strongSingular, -mpä weak + weakSingular strongSingular, -mp + strongPlural, -mm + weakPlural',
    // e.g. liike: liikkeen, liikettä, liikkeitä; osake: osakkeet; tarve: tarpeen, tarpeita; huone: huoneessa; nalle: nallen
    '-e: -e strong lengthened + weakSingular strongSingular, -e strong + weakPlural strongPlural, -e + afterConsonant',

    // Words that end in a consonant.
    // e.g. sydän: sydämen, sydämiä
    '-An: -Ame + weakSingular strongSingular, -Am + weakPlural strongPlural, -An + afterConsonant',
    // e.g. esimies: esimiehen, esimiestä, esimiehiä
    '-mies: -miehe + weakSingular strongSingular, -mieh + weakPlural strongPlural',
    // e.g. kevät: kevään, keväällä, keväitä
    '-kevät: -kevää + weakSingular strongSingular, -kevä + weakPlural strongPlural',
    // e.g. ihminen: ihmisen, ihmistä, ihmisiä, ihmisten
    '-nen: -se + weakSingular strongSingular, -s + weakPlural strongPlural afterConsonant',
    // e.g. kysymys: kysymyksen, kysymystä, kysymyksiä; vastaus: vastauksen; jänis: jäniksen
    '-s: -kse + weakSingular strongSingular, -ks + weakPlural strongPlural, -s + afterConsonant',
    // e.g. mahdollisuus: mahdollisuuden, mahdollisuutta, mahdollisuuksia; hyvyys: hyvyyden
    '-Us: -Ute + strongSingular, -Ude + weakSingular strongSingular, -Ut + afterConsonant',
    // e.g. asiakas: asiakkaan, asiakasta, asiakkaita; hammas: hampaan; kaunis: kauniin, kauniita
    '-Vs: -V strong lengthened + weakSingular strongSingular, -V strong + weakPlural strongPlural',
    '-is: -i strong withoutLast + weakPlural strongPlural',
    // e.g. puhelin: puhelimen, puhelinta, puhelimia; avain: avaimen; suurin: suurimman
    '-in: -in strongBeforeN + weakSingular strongSingular, -in strongBeforeN withoutLast + weakPlural strongPlural, -in + afterConsonant, -imma + weakSingular, -immä + weakSingular, -impa + strongSingular, -impä + strongSingular, -imp + strongPlural, -imm + weakPlural',
    // e.g. työtön: työttömän, työtöntä, työttömiä
    '-tOn: -ttOma + weakSingular strongSingular, -ttOmä + weakSingular strongSingular, -ttOm + weakPlural strongPlural, -tOn + afterConsonant',
    // e.g. jäsen: jäsenen, jäsentä, jäseniä; sävel: sävelen; tytär: tyttären; askel: askelia
    '-VL unless -nen: -VL strongBeforeL + weakSingular strongSingular, -VL strongBeforeL withoutLast + weakPlural strongPlural, -VL + afterConsonant',
    // e.g. olut: oluen, olutta; lyhyt: lyhyen, lyhyitä
    '-Ut: -Ue + weakSingular strongSingular, -U + weakPlural strongPlural, -Ut + afterConsonant',
    // e.g. kuollut: kuolleen, kuollutta, kuolleita
    '-CUt: -Cee + weakSingular strongSingular, -Ce + weakPlural strongPlural',
    // Foreign words take an i: e.g. internet: internetin, internetissä; beignet: beignetiä
    '-C: -Ci weak + weakSingular strongSingular, -C + weakPlural strongPlural, -Ce + weakPlural strongPlural, -C + foreign',

    // Titles in the plural.
    // e.g. markkinat: markkinoilla, markkinoita; tuotteet: tuotteita; kulut: kulujen; osakkeet: osakkeiden; arvot: arvoja
    '-Vt: -V + weakSingular, -V strong + strongSingular',
    '-At: -A rounded + weakPlural, -A withoutA + weakPlural, -A strong rounded + strongPlural, -A strong withoutA + strongPlural',
    '-Ot: -O + weakPlural, -O strong + strongPlural',
    '-Ut: -U + weakPlural, -U strong + strongPlural',
    '-it: -e + weakPlural, -i strong withoutLast + strongPlural, -e strong + strongPlural',
    '-et: - + weakPlural afterConsonant, -e strong withoutLast + strongPlural',
    '-VVt: -VV shortened + weakPlural strongPlural',
    // e.g. kustannukset: kustannus, kustannusten; ihmiset: ihminen, ihmisten; tiedot: tieto, tietojen; luvut: luku
    '-kset: -s + dictionaryForm afterConsonant',
    '-set: -nen + dictionaryForm, -s + afterConsonant',
  ],

  irregular: {
    '-vuosi': '-vuonna',
  },

  closedClass: `aina ainoa ainakin ehkä ei eivät eli ellei en enemmän ennen entä että hän hänelle hänen hänessä hänestä häntä he heidän
    heille heitä hyvin ilman itse ja jo johon joiden joihin joilla joille joissa joista joita joka jokin jollei jolla jolle jolloin
    jonka jonkin jopa jos joskus jossa josta jota jotka jotta juuri jälkeen kai kaikki kaikkea kaikkein kanssa kautta kenen kerran
    keskellä kesken koko koska kuin kuinka kuitenkaan kuitenkin kuka kun kyllä kohti liian lisäksi lisää lopulta luo luona läpi lähes
    me meidän meille meitä mihin mikä mikäli miksi millainen milloin minkä minua minulla minulle minun minut minä missä mistä mitä
    miten molemmat monet mukaan mukana mutta muun muut myös myöskään ne niiden niihin niille niillä niin niissä niistä niitä noin
    nuo nyt näiden näin näitä nämä näissä näistä näille ohi oikein oikeastaan ole oleva olevan olevat oli olisi olisivat olivat olla
    ollut olleet on ovat oma omaa oman paitsi paljon pian poikki pois päin puolesta pääasiassa saakka sanoi se seassa sekä sellainen
    sen siellä sieltä siihen siinä siis siitä sijaan sille silloin sillä silti sinne sinua sinulle sinun sinä sitten sitä tai taas
    takana takia te teidän tietysti todella toinen tule tulee tulevat tulisi tulla tuli tullut tuo tuolla tuon tähden tähän tällä
    tällöin tämä tämän tässä tästä tätä uudelleen uusi vaan vai vaikka vain varsin varten vasta vastaan vastoin vielä voi voida voidaan esimerkiksi voimassa
    voisi voivat vuoksi vähän välillä yhdessä yhtä yhä yli ylös`,
};
