import type { LanguageTable } from '../language.ts';

/**
 * Galician. Nouns have a plural in s, before which -n stays (`canción: cancións`) and -l of a last stressed syllable goes
 * (`xornal: xornais`); adjectives have a gender too.
 */
export const galician = (): LanguageTable => ({
  plainCapitals: true,
  letters: {
    V: 'a e i o u á é í ó ú',
    // After these and s the plural is written with es.
    R: 'r z',
    C: 'b c d f g h j k m p q t v w x y n',
    U: 'a e o u',
  },

  endings: {
    s: '0 s',
    es: '0 es',
    // e.g. xornal: xornais; automóbil: automóbiles
    l: 'l is les',
    // e.g. fusil: fusís; papel: papeis
    il: 'l s',
    // e.g. público: pública, públicos, públicas
    adjective: 'o a os as',
    feminine: 'a as',
    // e.g. alemán: alemá, alemás; irmán: irmá
    an: 'á ás',
    // e.g. ladrón: ladroa, ladroas
    oa: 'oa oas ona onas',
  },

  changes: {
    // e.g. francés: franceses; compás: compases
    unaccented: { first: ['-ás > -as', '-és > -es', '-ís > -is', '-ós > -os', '-ús > -us', '-s > -s'] },
  },

  rules: [
    // e.g. mercado: mercados; conta: contas; bebé: bebés
    '-V: -V + s',
    // e.g. nación: nacións; imaxe: imaxes; blog: blogs; álbum: álbums
    '-C: -C + s',
    // e.g. canle: canles; sinal: sinais; papel: papeis; móbil: móbiles; fusil: fusís; control: controis
    '-Ul: -U + l',
    '-il: -i + l, -í + il, -i + s',
    // e.g. valor: valores; luz: luces; mes: meses; francés: franceses
    '-R: -R + es',
    '-z: -c + es',
    '-s: -s unaccented + es',
    // e.g. país: países; raíz: raíces
    '-Uís: -Uís + es',
    '-Uíz: -Uíc + es',
    // e.g. limón: limóns, limones
    '-ón unless -ción -sión: -on + es',
    // Persons: e.g. consumidor: consumidora; francés: francesa; enfermeiro: enfermeira; galego: galega; voluntario: voluntarias
    '-or: -or + feminine',
    '-és from 5: -es + feminine',
    '-eiro: -eir + feminine',
    '-ario from 7: -ari + feminine',
    '-án: - + an',
  ],

  phraseRules: [
    // e.g. novo: nova, novos; público: públicas; consumidor: consumidora; francés: francesa; bo: boa
    '-o: - + adjective',
    '-os: - + adjective',
    '-a: - + adjective',
    '-as: - + adjective',
    '-s: -s unaccented + feminine',
    '-ón: - + oa',
    '-n: - + feminine',
  ],

  titleEndings: [
    // e.g. mercados: mercado; nacións: nación; sinais: sinal; luces: luz; valores: valor; móbiles: móbil; fusís: fusil
    's es is les ís from 4',
  ],

  irregular: {
    bo: 'boa bos boas',
    mao: 'má maos más',
    man: 'mans',
  },

  closedClass: `a|o|os|as|ao|aos|á|ás ademais aínda algú|n|ns algun|ha|has ante|0|s após aquel|0|a|as|es aqu|í|ilo así
    ata bastante ben cada case cando catro cinco como con|tra cunha cuxo d|e|a|as|eu|o|os|ous|úas del|0|a|as|es deste|0|s
    desta|0|s dende desde despois durante e|l|la|las|les|n|ra|ran|s|sa|sas|se|ses|st|sta|stas|ste|stes entre facer
    fo|i|ra|ron grande|0|s hai hoxe isto iso mais|0 máis m|al|ellor|enos esm|eu moi|0|to|ta|tos|tas na|da|s no|n|s|sa
    nin|gún|gunha nunha o|nde|u|utra|utras|utro|utros para pero po|de|den|der|is|la|lo|los|las|r|uco|uca|ucos|ucas
    primeir|a|o qu|e|en|ere se|n|r|u|us|us|ría só|0|bre súa|0|s tamén tan|to|ta|tos|tas te|n|ñen|r|ñen tod|a|as|o|os tres
    trala tras un|0|ha|has|s vez ve|n|r xa|0`,
});
