import type { LanguageTable } from '../language.ts';

/**
 * Slovenian. Nouns in six cases, three numbers and three genders, adjectives. An e goes before an ending (`center: centra`) or comes in
 * the genitive plural (`pismo: pisem`); nouns in -r have a j before their endings (`denar: denarja`), and short nouns an ov in the
 * plural (`grad: gradovi`).
 */
export const slovenian = (): LanguageTable => ({
  acronymEndings: '-a -u -om -em -i -e -ja -ju -jem -ji -jev -jih -ov -ih',

  letters: {
    V: 'a e i o u',
    C: 'b c č d f g h j k l m n p r s š t v z ž w x q y',
    // Soft consonants.
    S: 'c č j š ž',
    // Consonants before a final j: podjetje, but podatki.
    L: 'l n r',
  },

  endings: {
    // e.g. strežnik: strežnika, strežniku, strežnikom, strežniki, strežnikov, strežnike, strežnikih, strežnikoma
    m: '0 a u om i ov e ih oma',
    // e.g. ključ: ključem, ključev, ključema; denar: denarja, denarjem
    s: 'a u em i ev e ih ema',
    // e.g. grad: gradovi, gradov, gradove, gradovom, gradovih, gradova; vetrovi: vetrov
    ov: 'ovi ova ove ovom ovih ovoma',
    // e.g. študent: študentje; kmet: kmetje
    je: 'je',
    // e.g. skupina: skupine, skupini, skupino, skupinama, skupinah, skupinam, skupinami
    f: 'a e i o ama ah am ami',
    // e.g. stvar: stvari, stvarjo, stvarem, stvareh, stvarmi; možnost: možnostih, možnostim, možnostma
    i: '0 i jo ma ema ih eh im em mi',
    // e.g. misel: misli, mislijo; pesem: pesmimi
    ijo: 'i ijo ima ih im imi',
    // e.g. cerkev: cerkve, cerkvi, cerkvijo, cerkvah
    ev: 'e i ijo a ah am ama ami',
    // e.g. mesto: mesta, mestu, mestom, mesti, mestih, mestoma; polje: polja, poljem
    n: 'o e a u om em i ih oma ema',
    // e.g. ime: imena, imenu, imenom, imen; dekle: dekleta, deklet; telo: teles
    stem: '0 a u om i ih oma',

    // Adjectives: the masculine and neuter, the feminine and the plural.
    // e.g. zaposleni: zaposlenega, zaposlenemu, zaposlenih, zaposlenimi
    aM: 'ega emu em im',
    aP: 'i a e ih im ima imi',
    // e.g. ciljna: ciljni, ciljne, ciljno, ciljnega
    adj: '<aM> <aP> o 0',
    // e.g. nov: novejši, novejšega; hiter: hitrejših
    ejši: 'ejš jš + <adj>',
  },

  changes: {
    // An e, i or a that disappears: e.g. center: centra; trenutek: trenutka; konec: konca; pomemben: pomembnega; zajem: zajma
    fleeting: { all: ['-CeC > -CC', '-CaC > -CC', '-Cenj > -Cnj'] },
    // The genitive plural: e.g. tekma: tekem; pismo: pisem; sredstvo: sredstev; ladja: ladij; podjetje: podjetij; ovca: ovac
    bare: { all: ['- > -', '-CC > -CeC', '-Cj > -Cij', '-Cnj > -Cenj', '-Cc > -Cac'] },
    // In the plural: e.g. otrok: otroci
    softened: { first: ['-k > -c'] },
  },

  rules: [
    // Masculine nouns.
    // e.g. strežnik: strežnikov; trg: trgi; del: deli
    '-C unless -ost: -C + m, -C fleeting + m',
    '-C to 6: -C + ov, -C fleeting + ov',
    // e.g. ključ: ključem; lastnik: lastniki; pisec: pisca, piscem
    '-S: -S + s, -S fleeting + s',
    // e.g. denar: denarja; direktor: direktorji; taksi: taksija; razvijalec: razvijalcem
    '-r: -rj + s',
    '-i from 5: -ij + s',
    '-u: -uj + s',
    '-e from 4: -ej + s',
    '-o: - + m',
    '-nt: -nt + je',
    '-st: -st + je',
    '-an: -an + je',
    '-et: -et + je',
    '-ar: -arj + s',
    // Feminine nouns in a consonant.
    // e.g. možnost: možnosti, možnostjo; stvar: stvari; pot: poti, potjo
    '-C: -C + i',
    // e.g. misel: mislijo; pesem: pesmi; bolezen: bolezni; cerkev: cerkve; trditev: trditvah
    '-Cel: -Cl + ijo',
    '-Cem: -Cm + ijo',
    '-Cen: -Cn + ijo',
    '-ev: -v + ev',

    // Feminine nouns, and masculine ones.
    // e.g. skupina: skupin; tekma: tekem; ladja: ladij; vodja: vodjem
    '-a: - + f, - bare + 0',
    '-ja: -j + s',

    // Neuter nouns.
    // e.g. mesto: mest; pismo: pisem; okno: oken
    '-o: - + n, - bare + 0',
    // e.g. individuum: individua; centrum: centra
    '-um from 6: - + m',
    // e.g. polje: polj; podjetje: podjetij; srce: src
    '-e: - + n, - bare + 0',
    // e.g. ime: imena; dekle: dekleta; telo: telesa; oče: očeta; drevo: drevesa
    '-me: -men + stem',
    '-e: -et + stem',
    '-o: -es + stem',
    'mati: mater + f 0 ijo',
    'hči: hčer + f 0 ijo',

    // Adjectives as nouns, only their own gender, and the plural.
    // e.g. zaposleni: zaposlenih; dežurni: dežurnega; Hrvaška: Hrvaški
    '-i: - + aM aP',
    '-ska: -sk + aP',
    '-ška: -šk + aP',
  ],

  phraseRules: [
    // e.g. ciljna: ciljnega; pomemben: pomembna; novo: nova; hiter: hitrega
    '-C: -C + adj, -C fleeting + adj',
    '-V: - + adj',
    '-C: -C + ejši, -C fleeting + ejši',
  ],

  titleEndings: [
    // e.g. stroški: strošek; podatki: podatek; ključi: ključ; gradovi: grad; denarji: denar; stvari: stvar
    'i ovi from 4',
    // e.g. cene: cena; storitve: storitev; mesta: mesto; podjetja: podjetje; študentje: študent
    'e of -a -ev from 4',
    'a of -o -e from 4',
    'je of -nt -st -ljan -čan from 6',
  ],

  irregular: {
    človek: 'ljud|je|i|em|mi|eh',
    dan: 'dne|0|va|vu|vi|vom|v|ve|vih|m|eh dni|0|h',
    oko: 'očes|a|u|om oč|i|em|mi|eh',
    uho: 'ušes|0|a|u|om|ih|i',
    kri: 'krv|i|jo',
    gospa: 'gosp|e|o|ema|eh|em|emi',
    otrok: 'otroci|0|h',
  },

  closedClass: `če ali bil|a|e|i|o bo|do|m|mo|ste|š da do enak|o|i eno|0|ta iz jih jim kaj kako kar ker ki ko|t|d|daj kje
    lahko me|d|ne|ni mo|j|ja|je|ra|rajo na|0|d|j|m|š nje|ga|mu|j|na|gov|gova|govo pa po|d|tem prav pred pri s|o|em|te|i sam|0|a|e|i|o|ega
    se|be|bi|boj sv|oj|oja|oje|oji|ojo|ojega|ojih ta|0|ko|k|ka|ke|ki|krat te|0|ga|h|j|m|mu to|0|rej tu|di v|ec|eč|es|se|si|sa|so
    za|0|to že`,
});
