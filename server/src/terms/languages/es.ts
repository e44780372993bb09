import type { LanguageTable } from '../language.ts';

/**
 * Spanish. Nouns have a plural in s or es, before which an accent comes or goes (`gestión: gestiones`, `orden: órdenes`);
 * adjectives have a gender too, and some a short form before their noun.
 */
export const spanish: LanguageTable = {
  tags: ['es'],

  letters: {
    V: 'a e i o u',
    A: 'á é ó',
    C: 'b c d f g h j k l m n ñ p q r s t v w x y',
    // One or two consonants: imagen, orden.
    D: 'C CC',
    // What an accented last vowel loses its accent before: gestión: gestiones; interés: intereses.
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

    // Titles in the plural.
    // e.g. mercados: mercado; clientes: cliente
    '-Vs: -V + 0',
    // e.g. valores: valor; gestiones: gestión; voces: voz; intereses: interés
    '-Ces: -C + 0, -C accentedLast + 0',
    '-ces: -z + 0',
    '-Ls: -L + 0',
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

  irregular: {
    régimen: 'regímenes',
    espécimen: 'especímenes',
    carácter: 'caracteres',
    bueno: 'buen buena buenos buenas',
    malo: 'mal mala malos malas',
    grande: 'gran grandes',
    primero: 'primer primera primeros primeras',
    tercero: 'tercer tercera terceros terceras',
    santo: 'san santa santos santas',
  },

  closedClass: `algo algunas alguno algunos ambas ambos ante antes apenas aquella aquellas aquello aquellos aquí así aunque bajo
    bastante bastantes bien buen cada casi cerca como con contra cual cuales cualquier cuando cuanto cuantos cuya cuyas cuyo cuyos
    cómo debe deben demás dentro desde después dicha dichas dicho dichos dio donde durante ella ellas ello ellos encima
    entonces entre era eran eras eres esas eso esos esta estado estas este esto estos está están fue fuera fueras gran haber hace
    hacer hacia han has hasta hay incluso junto juntos lejos los luego mal mas mediante mejor mejores menos mientras mis misma
    mismas mismo mismos mucha muchas mucho muchos más nada ninguna ninguno nos nosotros nuestra nuestras nuestro nuestros nunca otra
    otras otro otros para pero poca pocas poco pocos porque primer pronto propia propias propio propios pues puede pueden quien
    quienes salvo sea ser sería según será siempre sin sino sobre sola solo son sus suya suyo tal tales también tan tanta
    tantas tanto tantos tarde tercer tiene tienen toda todas todo todos tras una unas uno unos varias varios ver vez veces
    última últimas último últimos`,
};
