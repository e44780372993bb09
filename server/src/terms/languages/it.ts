import type { LanguageTable } from '../language.ts';

/**
 * Italian. The last vowel of nouns and adjectives says number and gender; c and g keep their sound with an h (`banca: banche`).
 * Articles and prepositions lose their vowel before one and touch their noun: `dell'indice`.
 */
export const italian = (): LanguageTable => ({
  elisions:
    "l' un' d' dell' nell' all' dall' sull' coll' quest' quell' tutt' nessun' c' gl' s' m' t' v' n' anch' com' cos' dov' quand' senz'",

  letters: {
    C: 'b c d f g h k l m n p q r s t v w x y z',
    K: 'c g',
    // Consonants before a final -e: valore, azione, cliente.
    E: 'ar er or al el il an en in on nt ud ic',
    T: 't s',
  },

  endings: {
    o: 'o i',
    // e.g. parco: parchi; medico: medici; sindacalismo: sindacalismi
    co: 'o i hi',
    // e.g. banca: banche; strategia: strategie
    a: 'a e',
    ca: 'a he',
    // e.g. sistema: sistemi
    i: 'i',
    e: 'e i',
    // e.g. studio: studi
    io: 'io i ii',
    // e.g. provincia: province, provincie
    cia: 'ia e ie',
    s: '0 s',
    // e.g. italiano: italiana, italiani, italiane
    adjective: 'o a i e',
    adjectiveCo: 'o a i hi he',
    adjectiveIo: 'io ia i ii ie',
    // e.g. investitore: investitrice
    trice: 'rice rici',
    // e.g. bello: bel, bei, begli
    bello: 'l lo la li le i gli',
  },

  rules: [
    // e.g. mercato: mercati; costo: costi
    '-o unless -Ko -io: - + o',
    // e.g. parco: parchi; medico: medici; luogo: luoghi; biologo: biologi
    '-Ko: -K + co',
    // e.g. studio: studi; esempio: esempi; principio: principii
    '-io: - + io',
    // e.g. casa: case; strategia: strategie
    '-a unless -Ka: - + a',
    // e.g. banca: banche; bottega: botteghe; collega: colleghi
    '-Ka: -K + ca',
    '-lega: -leg + co',
    // e.g. provincia: province; spiaggia: spiagge; camicia: camicie
    '-Kia: -K + cia',
    // e.g. sistema: sistemi; programma: programmi; diploma: diplomi
    '-ma unless -rma: -m + i',
    // e.g. turista: turisti; atleta: atleti
    '-ista: -ist + i',
    '-eta: -et + i',
    // e.g. psichiatra: psichiatri; monarca: monarchi; omicida: omicidi; astronauta: astronauti
    '-iatra: -iatr + i',
    '-arca: -arch + i',
    '-cida: -cid + i',
    '-nauta: -naut + i',
    '-ota: -ot + i',
    // e.g. valore: valori; azione: azioni; rete: reti
    '-e: - + e',
    // e.g. cluster: clusters; container: containers
    '-C: -C + s',
  ],

  phraseRules: [
    // Adjectives and persons: nuovo socio: nuova socia; pubblico: pubblica, pubbliche; proprio: propria.
    '-o unless -Ko -io: - + adjective',
    '-Ko: -K + adjectiveCo',
    '-io: - + adjectiveIo',
    // investitore privato: investitrice privata, investitrici
    '-Tore: -T + trice',
    // reti locali: rete locale; nuovi soci: nuova socia
    '-i: - + adjective',
    '-Khi: -K + adjectiveCo',
    // bello, buono, grande: bel, buon, gran
    '-ello: -e + bello',
    'buono: buon + 0',
    'buon: buon + adjective',
    'grande: gran + 0',
    'gran: grand + e',
  ],

  titleEndings: [
    // e.g. mercati: mercato; azioni: azione; medici: medico; parchi: parco; problemi: problema
    'i hi of -o -e -sta -ma -eta unless -ati -iti -uti from 4',
    // The others would be participles: dati is a form of dato, not of date.
    'i of -o -imite -ato from 4',
    // e.g. case: casa; banche: banca; province: provincia; strategie: strategia
    'e he of -a unless -ione -ore -ale -tate from 4',
  ],

  irregular: {
    uomo: 'uomini',
    dio: 'dei',
    mano: 'mani',
    tempio: 'templi',
    bue: 'buoi',
    ala: 'ali',
    arma: 'armi',
    uovo: 'uova',
    paio: 'paia',
    miglio: 'miglia',
    migliaio: 'migliaia',
    centinaio: 'centinaia',
    braccio: 'braccia',
    dito: 'dita',
    labbro: 'labbra',
    osso: 'ossa',
    lenzuolo: 'lenzuola',
    ginocchio: 'ginocchia',
    muro: 'mura',
  },

  closedClass: `agli alcun|a|e|i|o all|a|e|o altr|a|e|i|o anc|he|ora appena bene cert|a|e|i|o ciascun|a|o
    co|lei|loro|me|munque|sa|sì dagli dall|a|e|o degli dell|a|e|o dev|e|i|o|ono dice dire divers|a|e|i dopo dove dunque
    ecco entramb|e|i erano ess|a|e|ere|i|o fare fate fatt|a|e|i|o fino fuori hanno ieri infine intorno invece loro male
    men|o|tre miei molt|a|e|i|o neanche negli nell|a|e|o nessun|a|o niente nostr|a|e|i|o nulla oggi ogn|i|uno oltre
    oppure parecchi poc|a|he|hi|o poss|a|ono presso prim|a|o propri|0|a|e|o qua|lche|le|li|ndo|nta|nte|nti|nto|si
    que|gli|i|l quell|a|e|i|o quest|a|e|i|o quindi salvo sempre senza sia|mo|no so|la|le|li|lo|no|pra|tto stat|a|e
    stess|a|e|i|o sugli sull|a|e|o suoi tal|e|i tant|a|e|i|o tropp|i|o tuoi tutt|a|e|i|o vari|0|e verso
    vostr|a|e|i|o`,
});
