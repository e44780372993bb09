import type { LanguageTable } from '../language.ts';

/**
 * Finnish. Fifteen cases, then a possessive, then a particle, on stems that alternate: the consonants at the end of a stem are
 * weak in closed syllables (`katu: kadun`, `tukki: tukin`), and the last vowel changes before the i of the plural
 * (`kissa: kissoja`, `ovi: ovia`). A word has up to four stems: singular and plural, strong and weak.
 */
export const finnish = (): LanguageTable => ({
  joiners: ':',
  joinedEndings: true,
  acronymEndings:
    't :n :t :ta :tä :a :ä :ssa :ssä :sta :stä :lla :llä :lta :ltä :lle :ksi :na :nä :hon :hen :han :hin :hun :hyn',

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
    // What stands after a consonant that may be strong.
    E: 'V VLe ime',
  },

  endings: {
    // Possessives, and the particles that may follow everything.
    ni: 'ni si nsA mme nne',
    // On the stem alone, si would find the past of verbs: seurasi is of seurata.
    own: 'ni nsA mme nne',
    kin: 'kin kAAn kO hAn pA kOhAn pAhAn kAAnkO kinkO s kOs pAs',
    // After these cases the possessive of the third person is a lengthened vowel too: talossaan.
    nsa: 'ni si nsA mme nne An',

    // In the singular, on the weak stem and on the strong one.
    // e.g. talo: talossa, talosta, talolla, talolta, talotta, talossaan, talossanikin
    weak: ['n t ksi lle + <kin>?', 'ssA stA llA ltA ttA + <nsa>? + <kin>?', 'lle kse + en <ni> + <kin>?'],
    // e.g. talo: talona, taloa, taloon, taloni, talonsa, talomme
    strong: [
      '<own> + <kin>?',
      'nA A + <nsa>? + <kin>?',
      'an en in on un yn än ön hVn seen + <kin>?',
      'a e i o u y ä ö hV see ne + <ni> + <kin>?',
      'ne neen + <kin>?',
    ],
    // The i of the plural stands before the case.
    // e.g. talo: taloissa, taloista, taloille, taloilla, taloin
    weakI: ['in iksi ille + <kin>?', 'issA istA illA iltA ittA + <nsa>? + <kin>?', 'ille ikse + en <ni> + <kin>?'],
    // e.g. talo: taloja, talojen, taloihin, taloina, talojaan
    strongI: [
      'iA jA itA inA + <nsa>? + <kin>?',
      'ien jen iden itten iin ihin isiin + <kin>?',
      'ie je ide itte ii ihi isii + <ni> + <kin>?',
      'ine ineen + <ni>? + <kin>?',
    ],
    // On a stem that ends in a consonant.
    // e.g. vesi: vettä; kysymys: kysymystä, kysymysten
    tA: 'tA + <nsa>? + <kin>?',
    tta: 'ttA + <nsa>? + <kin>?',
    bare: ['<tA>', 'ten + <kin>?', 'te + <ni> + <kin>?'],
    word: '0 + <kin>?',
    // Foreign words, also after an apostrophe or a colon (EU:ssa).
    // e.g. beignet: beignetn, beignethen
    foreign: [
      'n t ksi lle ksi + <kin>?',
      'ssA stA llA ltA nA A tA ttA + <nsa>? + <kin>?',
      'hVn seen en iin ihin ien jen iden + <kin>?',
      'issA istA illA iltA iksi ille inA iA itA ittA in ineen + <kin>?',
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
    // The reverse, for words whose dictionary form is weak.
    // e.g. aste: asteen; hiekka: hiekan; rikas: rikkaan; liike: liikkeen; hammas: hampaan; ranne: ranteen; tarve: tarpeen
    // e.g. tytär: tyttären; manner: mantereen; puhelin: puhelimen; suodatin: suodattimen; keitin: keittimen
    strong: {
      all: [
        '- > -',
        '-kE > -kkE',
        '-pE > -ppE',
        '-tE > -ttE',
        '-ngE > -nkE',
        '-mmE > -mpE',
        '-llE > -ltE',
        '-nnE > -ntE',
        '-rrE > -rtE',
        '-vE > -pE',
        '-VvU > -VkU',
        '-dE > -tE',
        '-LV > -LkV',
        '-hV > -hkV',
        '-jV > -kV',
        '-VV > -VkV',
      ],
    },
    // Before the plural's i the last vowel falls or is rounded.
    // e.g. koira: koiria; kissa: kissoja; peruna: perunoita
    cutA: { all: ['-A > -'] },
    rounded: { all: ['-a > -o', '-ä > -ö'] },
    // e.g. ovi: ovia; pieni: pienissä
    cut: { all: ['-V > -'] },
    // e.g. maa: maita; tie: teitä; työ: töitä; puu: puita
    short: { all: ['-VV > -V', '-uo > -o', '-yö > -ö', '-ie > -e'] },
    long: { all: ['-V > -VV'] },
  },

  rules: [
    // Every word may be followed by a particle alone.
    '-: - + word',

    // Words that end in a vowel.
    // e.g. talo: talon, talossa, taloon, talonsa; katu: kadun, katuun; tukki: tukin; kulttuuri: kulttuurissa
    '-V unless -de: -V + strong, -V weak + weak strong',
    // e.g. kissa: kissoja, kissoilla; koira: koiria, koirissa; kauppa: kaupoissa, kauppoja; asema: asemilla
    '-A: -A cutA + strongI, -A weak cutA + weakI strongI, -A rounded + strongI, -A weak rounded + weakI strongI',
    // e.g. aika: ajan, ajoissa
    '-ika: -ja + weak, -jo + weakI, -j + weakI',
    // e.g. taulu: tauluja; talo: taloja, taloissa; hylly: hyllyjä; katu: kaduilla
    '-O: -O + strongI, -O weak + weakI strongI',
    '-U: -U + strongI, -U weak + weakI strongI',
    // e.g. maa: maita, maissa; tie: teillä; työ: töissä; suo: soita; korkea: korkeita; voi: voita
    '-VV: -VV + tA, -VV short + weakI strongI',
    // e.g. tuoli: tuolia, tuoleja, tuoleissa; pankki: pankeissa, pankkeja; risti: ristejä
    '-i: -e + strongI, -e weak + weakI strongI',
    // e.g. ovi: oven, ovea, ovia; joki: joen, joessa, jokia; pieni: pientä, pienet; nimi: nimeä
    '-i: -e + strong, -e weak + weak strong, - + strongI bare, -e weak cut + weakI strongI',
    // e.g. vesi: veden, vettä, vetenä, vesiä; kansi: kannen, kantta; vuosi: vuoden, vuotta
    '-si: -te weak + weak strong, -t + bare, -s + weakI strongI',
    // e.g. veli: veljen, veljeä, veljiä
    '-veli: -velje + weak strong, -velj + weakI strongI',
    // e.g. lumi: lunta; toimi: tointa
    '-mi: -n + bare',
    // e.g. lapsi: lasta; veitsi: veistä
    '-Csi: -s + bare',
    // e.g. suurempi: suuremman, suurempia, suuremmissa
    '-mpi: -mpa weak + weak strong, -mpä weak + weak strong, -mp + strongI, -mm + weakI',
    // e.g. liike: liikkeen, liikettä, liikkeitä; osake: osakkeet; tarve: tarpeen, tarpeita; huone: huoneessa; nalle: nallen
    '-e: -e + tta, -e strong long + weak strong, -e strong + weakI strongI, -e + bare',

    // Words that end in a consonant.
    // e.g. sydän: sydämen, sydämiä
    '-An: -Ame + weak strong, -Am + weakI strongI, -An + bare',
    // e.g. esimies: esimiehen, esimiestä, esimiehiä
    '-mies: -miehe + weak strong, -mieh + weakI strongI',
    // e.g. kevät: kevään, keväällä, keväitä
    '-kevät: -kevää + weak strong, -kevä + weakI strongI',
    // e.g. ihminen: ihmisen, ihmistä, ihmisiä, ihmisten
    '-nen: -se + weak strong, -s + weakI strongI bare',
    // e.g. kysymys: kysymyksen, kysymystä, kysymyksiä; vastaus: vastauksen; jänis: jäniksen
    '-s: -kse + weak strong, -ks + weakI strongI, -s + bare',
    // e.g. mahdollisuus: mahdollisuuden, mahdollisuutta, mahdollisuuksia; hyvyys: hyvyyden
    '-Us: -Ute + strong, -Ude + weak strong, -Ut + bare',
    // e.g. asiakas: asiakkaan, asiakasta, asiakkaita; hammas: hampaan; kaunis: kauniin, kauniita
    '-Vs unless -Os -Us: -V strong long + weak strong, -V strong + weakI strongI',
    '-is: -i strong cut + weakI strongI',
    // e.g. puhelin: puhelimen, puhelinta, puhelimia; avain: avaimen; suurin: suurimman
    '-in: -ime strong + weak strong, -ime strong cut + weakI strongI, -in + bare, -imma + weak, -immä + weak, -impa + strong, -impä + strong, -imp + strongI, -imm + weakI',
    // e.g. työtön: työttömän, työtöntä, työttömiä
    '-tOn: -ttOma + weak strong, -ttOmä + weak strong, -ttOm + weakI strongI, -tOn + bare',
    // e.g. jäsen: jäsenen, jäsentä, jäseniä; sävel: sävelen; tytär: tyttären; askel: askelia
    '-VL unless -nen: -VLe strong + weak strong, -VLe strong cut + weakI strongI, -VL + bare',
    // e.g. askel: askeleet, askeleella; manner: mantereella
    '-VL unless -nen: -VLe strong long + weak strong',
    // e.g. olut: oluen, olutta; lyhyt: lyhyen, lyhyitä
    '-Ut: -Ue + weak strong, -U + weakI strongI, -Ut + bare',
    // e.g. kuollut: kuolleen, kuollutta, kuolleita
    '-CUt: -Cee + weak strong, -Ce + weakI strongI',
    // Foreign words take an i: e.g. internet: internetin, internetissä; beignet: beignetiä
    '-C: -Ci weak + weak strong, -C + weakI strongI, -Ce + weakI strongI, -C + foreign',
  ],

  titleEndings: [
    // e.g. maat: maa; viat: vika; markkinat: markkina; tuotteet: tuote; kustannukset: kustannus; ihmiset: ihminen; tiedot: tieto; luvut: luku
    't unless -nut -nyt from 4',
  ],

  // Compounds whose first part, an adjective, inflects too.
  // e.g. uusivuosi: uudenvuoden, uuttavuotta, uutenavuotena; omatunto: omantunnon, omaatuntoa; nuoripari: nuorenparin
  beginnings: [
    'uusi- > uude|n-|ssa-|sta-|lla-|lta-|lle-|ksi-|t- uut|ta-|een-|ena- uus|ia-|ien-|ina- uusi|ssa-|sta-|lla-|lta-|lle-|in-',
    'nuori- > nuore|n-|ssa-|sta-|lla-|lta-|lle-|ksi-|t-|na-|en- nuor|ta-|ia-|ten-|ien- nuori|ssa-|sta-|lla-|lta-|lle-|na-|in-',
    'vanha- > vanha|n-|a-|ssa-|sta-|lla-|lta-|lle-|ksi-|t-|na-|an- vanho|ja-|jen-|issa-|ista-|illa-|ilta-|ille-|ina-',
    'musta- > musta|n-|a-|ssa-|sta-|lla-|lta-|lle-|ksi-|t-|na-|an- must|ia-|ien- musti|ssa-|sta-|lla-|lta-|lle-|na-',
    'oma- > oma|n-|a-|ssa-|sta-|lla-|lta-|lle-|ksi-|t-|na-|an- om|ia-|ien- omi|ssa-|sta-|lla-|lta-|lle-|na-',
    'iso- > iso|n-|a-|ssa-|sta-|lla-|lta-|lle-|ksi-|t-|na-|on- iso|ja-|jen-|issa-|ista-|illa-|ilta-|ille-|ina-',
  ],

  irregular: {
    '-vuosi': '-vuonna',
  },

  closedClass: `ainoa enemmän ennen esimerkiksi hyvin häne|lle|ssä|stä ilman joi|den|denkin|hin|lla|lle|ssa|sta|ta
    jokin joll|a|e jälkeen kautta kerran keske|llä|n kohti kokonaan koska kuitenk|aan|in kuka|0|an kuluessa lisä|ksi|ä
    lopulta luona läpi minull|a|e molemmat mukaan nii|den|hin|lle|llä|ssä|stä|tä näi|den|lle|ssä|stä oike|astaan|in
    oleva|0|a|n|t olisi paitsi puolesta pääasiassa sanoi seassa si|ihen|inä|itä|jaan|lloin|llä tak|ana|ia tarpeeksi
    todella tul|ee|evat|isi|lut tuolla tällä uudelleen var|sin|ten vasta|0|an voi|massa|si|vat vuoksi vähän välillä
    yhdessä voin voi|mme|tte|t|vat päälle päällä päältä teitä ikinä tekee tein teet tietenkin tietenkään teille eräs eri|kseen alas ikään päin voisiko kohtaan tarpeen johdosta mielell|ään|äni|ämme määrin onneksi onneksi aikoinaan ajoissa aluksi huolissa|an|ni|mme lailla
    lainkaan lopu|ksi|lta lukuun pari|in|ssa puole|en|staan|sta puoliksi pääosin jälje|lle|llä|stä kunno|lla|ssa|n nojalla nojassa
    sija|sta|an vara|an|ssa|lla väli|in|ssä|llä|ltä tienoilla ihme|essä|issään rauhassa kasassa kasaan seuraava|ksi
    mukana osaksi osalta osaltaan vuoksi ajoittain kesken kiinni kerrankin
    alla alta alle avulla tasaisesti
    olin olit olimme oli olevan olevansa olevia joitakin tuonne siitä siitähän`,
});
