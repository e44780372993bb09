import type { LanguageTable } from '../language.ts';

/**
 * Italian. The last vowel of nouns and adjectives says number and gender; c and g keep their sound with an h (`banca: banche`).
 * Articles and prepositions lose their vowel before one and touch their noun: `dell'indice`.
 */
export const italian: LanguageTable = {
  tags: ['it'],
  elisions:
    "l' un' d' dell' nell' all' dall' sull' coll' quest' quell' tutt' nessun' c' gl' s' m' t' v' n' anch' com' cos' dov' quand' senz'",

  letters: {
    C: 'b c d f g h k l m n p q r s t v w x y z',
    K: 'c g',
    // What words in -e end in before it: valore, azione, cliente.
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
    // e.g. valore: valori; azione: azioni; rete: reti
    '-e: - + e',
    // e.g. cluster: clusters; container: containers
    '-C: -C + s',

    // Titles in the plural.
    // e.g. mercati: mercato; azioni: azione; studi: studio; medici: medico
    '-i: - + o io',
    '-Ei: -E + e',
    // e.g. parchi: parco
    '-Khi: -K + o',
    // e.g. case: casa; banche: banca; province: provincia; strategie: strategia
    '-e unless -Ee -Khe: - + a',
    '-Khe: -K + a',
    '-Ke: -K + cia',
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

  closedClass: `agli alcuna alcune alcuni alcuno alla alle allo altra altre altri altro anche ancora appena bene certa certe
    certi certo ciascuna ciascuno colei coloro come comunque cosa così dagli dalla dalle dallo degli della delle dello deve
    devi devo devono dice dire diversa diverse diversi dopo dove dunque ecco entrambe entrambi erano essa esse essere essi
    esso fare fate fatta fatte fatti fatto fino fuori hanno ieri infine intorno invece loro male meno mentre miei molta molte
    molti molto neanche negli nella nelle nello nessuna nessuno niente nostra nostre nostri nostro nulla oggi ogni ognuno
    oltre oppure parecchi poca poche pochi poco possa possono presso prima primo propri propria proprie proprio qualche quale
    quali quando quanta quante quanti quanto quasi quegli quei quel quella quelle quelli quello questa queste questi questo
    quindi salvo sempre senza siamo siano sola sole soli solo sono sopra sotto stata state stessa stesse stessi stesso sugli
    sulla sulle sullo suoi tale tali tanta tante tanti tanto troppi troppo tuoi tutta tutte tutti tutto vari varie verso volta
    volte vostra vostre vostri vostro`,
};
