import type { LanguageTable } from '../language.ts';

/**
 * Spanish. Nouns have a plural in s or es, before which an accent is added or removed (`gestión: gestiones`, `orden: órdenes`);
 * adjectives have a gender too, and some a short form before their noun.
 */
export const spanish = (): LanguageTable => ({
  plainCapitals: true,
  letters: {
    V: 'a e i o u',
    A: 'á é ó',
    C: 'b c d f g h j k l m n ñ p q r s t v w x y',
    // One or two consonants: imagen, orden.
    D: 'C CC',
    // Consonants before which a last accented vowel loses its accent: gestión: gestiones; interés: intereses.
    N: 'n s',
    // Consonants after which loans have a plural in s: clúster: clústers.
    L: 'b c d f g h k l m n p r t w y',
    I: 'í ú',
  },

  endings: {
    s: '0 s',
    es: '0 es',
    // e.g. nuevo: nueva, nuevos, nuevas
    adjective: 'o a os as',
    // e.g. español: española, españolas
    feminine: 'a as',
  },

  changes: {
    unaccented: { first: ['-áN > -aN', '-éN > -eN', '-íN > -iN', '-óN > -oN', '-úN > -uN'] },
    accented: { first: ['-aDen > -áDen', '-eDen > -éDen', '-iDen > -íDen', '-oDen > -óDen', '-uDen > -úDen'] },
    accentedLast: { first: ['-an > -án', '-en > -én', '-in > -ín', '-on > -ón', '-un > -ún', '-es > -és'] },
    unaccentedStart: { first: ['-áDen > -aDen', '-éDen > -eDen', '-íDen > -iDen', '-óDen > -oDen', '-úDen > -uDen'] },
  },

  rules: [
    // e.g. mercado: mercados; cliente: clientes; café: cafés
    '-V: -V + s',
    '-A: -A + s',
    // e.g. tabú: tabúes, tabús
    '-I: -I + s es',
    // e.g. valor: valores; mes: meses; país: países; clúster: clústers
    '-C: -C + es',
    '-L: -L + s',
    // e.g. gestión: gestiones; interés: intereses; plan: planes
    '-N: -N unaccented + es',
    // e.g. orden: órdenes; imagen: imágenes; volumen: volúmenes
    '-en: -en accented + es',
    // e.g. voz: voces
    '-z: -c + es',
  ],

  phraseRules: [
    // Adjectives and persons: nuevo socio: nueva socia; consumidor: consumidora; alemán: alemana; inglés: inglesa.
    // Alone, words in a are other words too often: caso and casa.
    '-o: - + adjective',
    '-os: - + adjective',
    '-C: -C + feminine',
    '-N: -N unaccented + feminine',
    // órdenes de compra: orden; cafés solubles: café. Alone, words in és are in the singular: interés.
    '-enes: -en unaccentedStart + 0',
    '-As: -A + 0',
  ],

  titleEndings: [
    // e.g. mercados: mercado; valores: valor; gestiones: gestión; voces: voz; intereses: interés
    's es from 4',
  ],

  irregular: {
    régimen: 'regímenes',
    espécimen: 'especímenes',
    carácter: 'caracteres',
    bueno: 'buen|0|a|os|as',
    malo: 'mal|0|a|os|as',
    grande: 'gran|0|des',
    primero: 'primer|0|a|os|as',
    tercero: 'tercer|0|a|os|as',
    santo: 'san sant|a|os|as',
  },

  closedClass: `algo algun|as|o|os amb|as|os ante|0|s apenas aquell|a|as|o|os aquí aunque bajo bastante|0|s bien buen
    cada casi cerca como contra cua|l|les|lquier|ndo|nto|ntos cuy|a|as|o|os cómo de|be|ben|más|ntro|sde|spués
    dich|a|as|o|os dio donde durante ell|a|as|o|os encima ent|onces|re era|n|s eres es|as|o|os|ta
    est|ado|as|e|o|os|á|án fuera|0|s gran ha|ber|ce|cer|cia|sta incluso junto|0|s lejos luego mal
    me|diante|jor|jores|nos mientras mism|a|as|o|os much|a|as|o|os nada ningun|a|o nosotros nuestr|a|as|o|os nunca
    otr|a|as|o|os para pero poc|a|as|o|os porque primer pronto propi|a|as|o|os pue|de|den|s quien|0|es salvo según
    ser|á|ía siempre sino sobre sol|a|o suy|a|o ta|l|les|mbién|nta|ntas|nto|ntos|rde tercer tiene|0|n tod|a|as|o|os
    tras un|a|as|o|os vari|as|os veces vez últim|a|as|o|os`,
});
