import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Irish', 'ga', {
  found: [
    ['Sprioc mhargaidh', 'sprioc mhargaidh'],
    ['Bord', 'bhord, mbord, boird, bhoird'],
    ['Oifig', 'hoifig, n-oifig, oifige'],
    ['Uisce', 't-uisce, huisce'],
    ['Seirbhís', 'tseirbhís, sheirbhís, seirbhísí'],
    ['Leabhar', 'leabhair, leabhra'],
    ['Fógra', 'fhógra, bhfógra, fógraí'],
    ['Liúntas', 'liúntais, liúntas'],
    ['Tionscnamh', 'tionscnaimh, dtionscnamh'],
    ['Dochtúir', 'dochtúra, dochtúirí, ndochtúir'],
    ['Scoil', 'scoile, scoileanna'],
    ['Obair', 'oibre, hoibre'],
    ['Cathair', 'cathrach, cathracha, gcathair'],
    ['Comhlacht', 'comhlachtaí, gcomhlacht, chomhlachta'],
    ['Náisiúnach', 'náisiúnaigh'],
    ['Bailiúchán', 'bailiúcháin, mbailiúchán'],
    ['Sárú', 'sáruithe, sáraithe'],
    ['Taifeadadh', 'taifeadtaí, dtaifeadadh'],
    ['Fógraí', 'fógra'],
    ['Dochtúirí', 'dochtúir'],
    ['Uaireanta', 'uair, huaire'],
    ['An bhliain', 'an bliain'],
  ],
  notFound: [
    ['Leas', 'leis'],
    ['Bord', 'ord'],
    ['Páirt', 'páirtí'],
    ['Teach', 'dtí'],
  ],
});
