import type { Language } from './language.ts';

/** The article before the noun, indefinite and definite, by gender. */
const ARTICLES: Readonly<Record<string, readonly [indefinite: string, definite: string]>> = {
  c: ['en', 'den'],
  n: ['ett', 'det'],
};

export const sv: Language = {
  name: 'Swedish',
  nouns: [
    'c marknad marknaden',
    'n avtal avtalet',
    'c budget budgeten',
    'c fond fonden',
    'c rapport rapporten',
    'n konto kontot',
    'n index indexet',
    'n pris priset',
    'c garanti garantin',
    'n lån lånet',
    'c betalning betalningen',
    'c skatt skatten',
    'n erbjudande erbjudandet',
    'c plan planen',
    'n lager lagret',
    'c risk risken',
  ],
  // With a noun of the common gender, with a neuter noun, and after the definite article.
  adjectives: [
    'kommunal kommunalt kommunala',
    'årlig årligt årliga',
    'daglig dagligt dagliga',
    'inhemsk inhemskt inhemska',
    'utländsk utländskt utländska',
    'säsongsmässig säsongsmässigt säsongsmässiga',
    'personlig personligt personliga',
    'offentlig offentligt offentliga',
    'tillfällig tillfälligt tillfälliga',
    'elektronisk elektroniskt elektroniska',
    'gemensam gemensamt gemensamma',
    'obligatorisk obligatoriskt obligatoriska',
    'kostnadsfri kostnadsfritt kostnadsfria',
    'förtrolig förtroligt förtroliga',
    'frivillig frivilligt frivilliga',
    'månatlig månatligt månatliga',
    'regelbunden regelbundet regelbundna',
    'hemlig hemligt hemliga',
    'provinsiell provinsiellt provinsiella',
  ],
  phrase: (noun, words) => {
    const [gender = '', indefinite = '', definite = ''] = noun.split(' ');
    const [one, the] = ARTICLES[gender] ?? ['', ''];
    const form = (adjective: number, shape: string): string =>
      [...words.map((word) => word.split(' ')[adjective] ?? ''), shape].join(' ');
    const title = form(gender === 'n' ? 1 : 0, indefinite);
    return { title, ind: `${one} |${title}`, def: `${the} |${form(2, definite)}` };
  },
  sentences: [
    'Styrelsen diskuterar {def} en gång i kvartalet.',
    'Utan {ind} är det svårt att förbereda nästa steg.',
    'Nya medarbetare läser om {def} under sin första vecka.',
    'Flera grupper arbetar med {def} samtidigt.',
    'Dokumentet beskriver {ind} på några sidor.',
    'Erfarenheten visar att {ind} kräver mer tid än man tror.',
  ],
  fillers: [
    'Små företag börjar ofta med en lista på papper.',
    'Siffrorna kontrolleras igen när året är slut.',
    'Goda exempel är lättare att minnas än långa regler.',
    'De flesta misstag beror på brådska och inte på okunskap.',
    'Det hjälper att skriva ner vem som ansvarar för vad.',
    'Kunderna märker snabbt när något har ändrats.',
    'Två kollegor läser varje dokument innan det publiceras.',
    'Ett kort samtal kan spara en hel dags arbete.',
  ],
  description: 'förklarat i några meningar.',
  headings: ['Så fungerar det', 'Ett exempel', 'Vanliga misstag', 'Läs vidare'],
  gloss: 'eng.',
  or: 'eller',
  which: 'som',
  whatIs: 'Vad är',
};
