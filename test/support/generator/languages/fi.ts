import type { Language } from './language.ts';

/** Adjectives end in -nen. A stem with ä, ö or y has front vowels in its endings. */
function adjectiveForms(stem: string): readonly string[] {
  const a = /[äöy]/.test(stem) && !/[aou]/.test(stem.slice(-5)) ? 'ä' : 'a';
  return [`${stem}nen`, `${stem}sen`, `${stem}st${a}`, `${stem}sest${a}`];
}

export const fi: Language = {
  name: 'Finnish',
  // Nominative, genitive, partitive, elative.
  nouns: [
    'markkina markkinan markkinaa markkinasta',
    'sopimus sopimuksen sopimusta sopimuksesta',
    'budjetti budjetin budjettia budjetista',
    'rahasto rahaston rahastoa rahastosta',
    'raportti raportin raporttia raportista',
    'tili tilin tiliä tilistä',
    'indeksi indeksin indeksiä indeksistä',
    'hinta hinnan hintaa hinnasta',
    'takuu takuun takuuta takuusta',
    'laina lainan lainaa lainasta',
    'maksu maksun maksua maksusta',
    'vero veron veroa verosta',
    'tarjous tarjouksen tarjousta tarjouksesta',
    'suunnitelma suunnitelman suunnitelmaa suunnitelmasta',
    'varasto varaston varastoa varastosta',
    'riski riskin riskiä riskistä',
  ],
  adjectives: (
    'kunnalli vuosittai päivittäi kotimai ulkomai kausiluontei henkilökohtai julki väliaikai sähköi yhtei pakolli ' +
    'ilmai luottamukselli vapaaehtoi kuukausittai säännölli salai maakunnalli'
  ).split(' '),
  phrase: (noun, stems) => {
    const cases = noun.split(' ');
    const form = (at: number): string =>
      [...stems.map((stem) => adjectiveForms(stem)[at] ?? ''), cases[at] ?? ''].join(' ');
    return { title: form(0), nom: form(0), gen: form(1), par: form(2), ela: form(3) };
  },
  sentences: [
    'Hallitus käsittelee {par} kerran neljännesvuodessa.',
    'Ilman {par} seuraavaa askelta on vaikea valmistella.',
    'Uudet työntekijät lukevat {ela} ensimmäisellä viikollaan.',
    'Useat ryhmät tutkivat {par} samaan aikaan.',
    'Asiakirja kuvaa {gen} muutamalla sivulla.',
    'Kokemus osoittaa, että {nom} vaatii enemmän aikaa kuin luullaan.',
  ],
  fillers: [
    'Pienet yritykset aloittavat usein paperisesta luettelosta.',
    'Luvut tarkistetaan uudelleen vuoden lopussa.',
    'Hyvät esimerkit on helpompi muistaa kuin pitkät säännöt.',
    'Useimmat virheet johtuvat kiireestä eivätkä tietämättömyydestä.',
    'On hyvä kirjata, kuka vastaa mistäkin.',
    'Asiakkaat huomaavat nopeasti, kun jokin on muuttunut.',
    'Kaksi työtoveria lukee jokaisen asiakirjan ennen julkaisua.',
    'Lyhyt keskustelu voi säästää kokonaisen työpäivän.',
  ],
  description: 'muutamalla lauseella selitettynä.',
  headings: ['Miten se toimii', 'Esimerkki', 'Yleisiä virheitä', 'Lue lisää'],
  gloss: 'engl.',
  or: 'tai',
  which: 'joka',
  whatIs: 'Mikä on',
};
