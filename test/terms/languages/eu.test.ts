import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Basque', 'eu', {
  found: [
    ['Helburu merkatu', 'helburu merkatua, helburu merkatuaren, helburu merkatuetan'],
    ['Iturburu ireki', 'iturburu irekia, iturburu irekiko'],
    [
      'Herri',
      'herria, herriak, herriaren, herriari, herrian, herriko, herritik, herrira, herrietan, herrietako, herrikoak',
    ],
    ['Talde', 'taldea, taldeek, taldearekin, taldeentzat'],
    ['Lan', 'lan'],
    ['Zuzenbide', 'zuzenbidea, zuzenbideko'],
    ['Hizkuntza', 'hizkuntzak, hizkuntzaren, hizkuntzetan, hizkuntzan'],
    ['Zerbitzari', 'zerbitzaria, zerbitzarira, zerbitzarietatik'],
    ['Sistema', 'sistemak, sistemaren, sistemen'],
    ['Indar', 'indarra, indarraren, indarrean'],
    ['Egun', 'eguna, egunean, egunetik, egunak'],
    ['Saio', 'saioa, saioko, saioetan'],
    ['Herriak', 'herri, herrien, herria'],
    ['Taldea', 'talde, taldearen'],
    ['Ondorioak', 'ondorio'],
    ['API', 'APIak'],
  ],
  notFound: [
    ['Herri', 'herritar, herrialde'],
    ['Buru', 'buruz, buruzko'],
    ['Talde', 'taldekide'],
    ['Beste', 'besteak'],
  ],
});
