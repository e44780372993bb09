import type { LanguageTable } from '../language.ts';

/**
 * Basque. The last word of a phrase takes the article or the plural and one of some fifteen cases (`herri: herria, herriaren, herrietako`), of
 * which the genitives can take another article and case (`herrikoak`). Consonants and vowels at the end of the stem choose the ending.
 */
export const basque = (): LanguageTable => ({
  joiners: '-',
  acronymEndings:
    'a ak ek en aren ari -a -ak -ek -en -k -ko -n -ren -ri -rekin -ra -tik -z -eko -etik -era -ean -aren -ari -arekin -etan -etako -ei -ekin',

  letters: {
    V: 'a e i o u y',
    C: 'b c d f g h j k l m n p q s t v w x z',
  },

  endings: {
    // Endings after a genitive or a word in ko: herrikoak, herriarena.
    again: '0 a ak ek ei en ekin ari aren arekin etan etako etara etatik an az rik entzat',
    // e.g. herri: herriaren, herriarekin, herriari, herriak, herriaz, herriarentzat, herriagatik
    singular: ['a ak ari arekin az atzat agatik arengatik arengana arengan', 'aren arentzat + <again>'],
    // e.g. herri: herriek, herriei, herrien, herriekin, herrietan, herrietako, herrietara, herrietatik, herriez
    plural: [
      'ek ei ekin ez engatik engan engana etan etara etatik etaraino etarantz',
      'en entzat etako etarako + <again>',
    ],
    // The places, and the forms without article.
    // e.g. herri: herrian, herriko, herritik, herrira, herriraino, herriz, herririk, herrik, herriren, herrikoak, herritan
    vowelCase: [
      '0 n an k ri rekin rik z zko tan tara tatik tzat gatik ra raino rantz tik rengan rengana',
      'ko ren rentzat tako rako rainoko zko tiko + <again>',
    ],
    // e.g. lan: lanean, laneko, lanetik, lanera, lanez, lanik, lani
    consonantCase: ['0 ek i ekin ik ez tzat gatik ean an era eraino erantz etik', 'eko en entzat erako ezko + <again>'],
    // After n and l: e.g. Bilbon: Bilbondik
    voiced: ['dik', 'go + <again>'],
    // e.g. gauza: gauzak, gauzaren, gauzei, gauzen, gauzetan
    aNoun: ['0 k ri rekin z tzat gatik rengatik n ra raino rantz tik rik', 'ren rentzat ko rako zko + <again>'],
    // e.g. txiki: txikiago, txikiena
    degree: ['ago en egi + <again>'],
  },

  rules: [
    // e.g. herri: herriei; talde: taldeetan; lekuko: lekukoak; proiektu: proiektuen
    '-V unless -a: -V + singular plural vowelCase',
    // e.g. gauza: gauzek, gauza; hizkuntza: hizkuntzetan
    '-a: -a + aNoun, - + plural',
    // e.g. lan: lana, lanak, lanen, lanetan, lanaren
    '-C: -C + singular plural consonantCase',
    '-n: -n + voiced',
    '-l: -l + voiced',
    // e.g. haur: haurra, haurraren; ur: ura, uretan; plater: platerak
    '-r: -r + singular plural consonantCase, -rr + singular plural consonantCase',
    // e.g. herriak: herri, herrien
    '-ak from 4: - + singular plural vowelCase consonantCase, -a + aNoun',
    // e.g. herria: herri, herriko
    '-Va unless -aa -ia: -V + singular plural vowelCase',
    '-ia from 6: -i + singular plural vowelCase',
    '-rra: -r + singular plural consonantCase',
    '-rrak: -r + singular plural consonantCase',
  ],

  phraseRules: [
    // e.g. txiki: txikiago
    '-V unless -a: -V + degree',
    '-C: -C + degree',
    '-Ca: -C + singular plural consonantCase',
  ],

  titleEndings: [
    // e.g. herria: herri; herriak: herri; gauzak: gauza; indarra: indar; lana: lan
    'a ak k from 4',
  ],

  closedClass: `ari arte asko aurre|0|an|ko|ra|tik atze|0|an|ra azpi|an|ko|ra|tik baino bai|0|ta|zik bakar|0|ra|rik bakoitz|a|ak|ean|eko|en baldin balitz barru|0|an|ko|ra|tik bat|0|a|ek|en|ean|era|etik|zu|zuk|zuek|zuen|zuetan|ere
    behar bera|0|k|rekin|ri berak beraz bere|0|k|n|ari|ekin|en berri|0|z beste|0|ak|ek|en|la|rik|tzuk bi|0|ak|ek|en|etan biz|i bost da|0|bil|gio|go|iteke|kar|ki|tor|tza|uka|uzka da|n|nik de|la|n|nez den|0|ak|ean|ek|ok|ei|en
    dira|0|la|n|nak dio|0|te|tela du|0|ela|en|enak|ena|enez|te|tela|ten gain|0|ean|eko|era|etik|erako gai gehi|ago|en|enak egin egon eta ere ez|0|er|erez erdi|0|an|ra garai gero|0|ago|ra|tik gisa gutxi|0|ago guzti|0|a|ak|ek|en|etan
    hain|0|bat|bestetan han|0|dik hau|0|ek|en|etan|ei|ekin|etako haien|0|ek hala haren hari hark hartan hau|tan hemen hitz hona hor|0|i|iek|ien|ietan|ko|rela|retan hura inor iritzi itsas izan|0|da|do|go|ez jada kontra lau|0|ak lehen|0|ago|en|engo
    mendean naiz nahi non nor|0|k|tzuk oin oker on|do ondo|an|ko|ra|ren|tik oraindik orain|0|go|goz orduan oso ote sei zaz|pi zein|0|a|ak|ek|en|ean|tzuk zen|0|a|ak|ean|bait|bat|baitek|ek|ela|iek zer|0|bait|en|gatik|k zerik
    ziren|0|ak zituen zuen|0|ak|ek|ean zuten zue|k arteko artean bitartean bezala|0|ko|koa|koak buruz|0|ko|koa|koak dela eman hiru|0|ak honek hon|en|etan|i|ekin hone|tan|tako|tara|k|la|kin|z|i`,
});
