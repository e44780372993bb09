import type { LanguageTable } from '../language.ts';

/**
 * Latvian. Nouns of two genders in six cases; adjectives also in a definite form (`atvērts: atvērtais`). In some cases the last
 * consonant of a stem is soft (`brālis: brāļa`, `lācis: lāča`, `upe: upju`).
 */
export const latvian = (): LanguageTable => ({
  acronymEndings: '-s -a -am -u -ā -i -iem -us -os -as -ai -ām -ās',

  letters: { C: 'b c č d f g ģ h j k ķ l ļ m n ņ p r s š t v x z ž', P: 'b p m v f' },

  endings: {
    // e.g. lietotājs: lietotāja, lietotājam, lietotāju, lietotājā, lietotāji, lietotājiem, lietotājos
    s: 's a am u ā i iem us os',
    // e.g. brālis: brālim, brāli, brālī
    is: 'is im i ī',
    // e.g. tirgus: tirgum, tirgū
    us: 'us um ū u i iem os',
    // e.g. grupa: grupas, grupai, grupu, grupā, grupām
    a: 'a as ai u ā ām ās',
    // e.g. kļūme: kļūmes, kļūmei, kļūmi, kļūmē, kļūmēm
    e: 'e es ei i ē ēm ēs',
    u: 'u',
    // e.g. valsts: valstij, valstī, valstīm
    feminineS: 's ij i ī is u īm īs',
    // e.g. pārlūkošanās: pārlūkošanos
    reflexive: 'ās os',
    // e.g. labs: laba, labam, labiem; labais: labā, labajam, labo, labie, labajiem, labās, labajai
    adjective: 's a am u i iem us os as ai ām <definite>',
    definite: 'ais ajam o ā ajā ie ajiem ajos ajai ajām ās ajās',
  },

  changes: {
    soft: {
      first: [
        '-ll > -ļļ',
        '-nn > -ņņ',
        '-sn > -šņ',
        '-zn > -žņ',
        '-ln > -ļņ',
        '-sl > -šļ',
        '-zl > -žļ',
        '-dz > -dž',
        '-P > -Pj',
        '-t > -š',
        '-d > -ž',
        '-c > -č',
        '-s > -š',
        '-z > -ž',
        '-n > -ņ',
        '-l > -ļ',
        '- > -',
      ],
    },
  },

  rules: [
    '-s: - + s',
    '-š: -š + s',
    // e.g. ceļš: ceļa, ceļiem
    '-š: - + s',
    // e.g. lācis: lāča, lāču, lācim; briedis: brieža; skapis: skapja; zutnis: zutņa
    '-is: - + is, - soft + s',
    '-us: - + us',
    // e.g. nakts: naktī, nakšu; pils: pilī, piļu
    '-Cs: -C + feminineS, -C soft + u',
    // e.g. ūdens: ūdenim, ūdeņi, ūdeņiem
    '-ens: -en + is, -eņ + s',
    '-a: - + a',
    // e.g. upe: upju; zīme: zīmju; kaķene: kaķeņu
    '-e: - + e, - soft + u',
    // Adjectives as nouns.
    // e.g. mainīgais: mainīgā, mainīgie, mainīgajam
    '-ais from 6: - + definite',
    '-šanās: -šan + reflexive',
  ],

  phraseRules: [
    // e.g. vidējs: vidējais, vidējā; atvērtais: atvērtā, atvērto, atvērtajam; publiskā: publiskās, publiskajā; jauna: jaunu
    '-s: - + adjective',
    '-š: -š + adjective',
    '-ais: - + adjective',
    '-ā: - + adjective',
    '-a: - + adjective',
    '-ie: - + adjective',
    '-i: - + adjective',
    '-ās: - + adjective',
    '-as: - + adjective',
  ],

  titleEndings: [
    // e.g. lietotāji: lietotājs; brāļi: brālis; tirgi: tirgus; izmaksas: izmaksa; prasmes: prasme; naktis: nakts
    'i of -s -š from 4',
    'as of -a from 5',
    'es of -e from 5',
    'is of -s from 5',
    // e.g. mainīgie: mainīgais
    'ie of -ais from 6',
  ],

  irregular: {
    suns: 'suņ|a|u|i|us|iem|os',
    ļaudis: 'ļau|žu|dīm|dis|dīs',
    viesis: 'vies|a|u|i|us|iem|os|im|ī',
    tētis: 'tēt|a|u|i|us|iem|im|ī',
  },

  closedClass: `abas abi arī bet būs būt caur daudz daž|as|i|u desmit esam ga|n|ndrīz iespējams ir jau jo
    ka|d|m|s|tra|trs|tru kopā kur|am|as|i|s|u|ā kād|a|as|s|u labi lai lielā man|a|s|u mums mūsu nav ne no nu otra
    pat|i|s paš|a|u pie pret pēc sav|a|as|i|u|ā sevi ta|d|jā|m|s tie|0|k tikai to tomēr tur|0|pat tā|0|das|ds|du|s uz
    va|i|irāk|r|rbūt vien|a|s|u|ā vis|a|as|i|s|u|ā viņ|a|as|i|u zem ļoti šajā šo šī`,
});
