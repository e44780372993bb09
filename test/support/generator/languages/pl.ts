import type { Language } from './language.ts';

/** The endings of adjectives by gender, in the order nominative, genitive, accusative, instrumental, locative. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  m: ['y', 'ego', 'y', 'ym', 'ym'],
  f: ['a', 'ej', 'ą', 'ą', 'ej'],
  n: ['e', 'ego', 'e', 'ym', 'ym'],
};

export const pl: Language = {
  name: 'Polish',
  nouns: [
    'm rynek rynku rynek rynkiem rynku',
    'f umowa umowy umowę umową umowie',
    'm budżet budżetu budżet budżetem budżecie',
    'm fundusz funduszu fundusz funduszem funduszu',
    'm raport raportu raport raportem raporcie',
    'n konto konta konto kontem koncie',
    'm indeks indeksu indeks indeksem indeksie',
    'f cena ceny cenę ceną cenie',
    'f gwarancja gwarancji gwarancję gwarancją gwarancji',
    'f pożyczka pożyczki pożyczkę pożyczką pożyczce',
    'f płatność płatności płatność płatnością płatności',
    'm podatek podatku podatek podatkiem podatku',
    'f oferta oferty ofertę ofertą ofercie',
    'm plan planu plan planem planie',
    'm magazyn magazynu magazyn magazynem magazynie',
    'n ryzyko ryzyka ryzyko ryzykiem ryzyku',
  ],
  adjectives: (
    'gminn roczn codzienn krajow zagraniczn sezonow osobist publiczn tymczasow elektroniczn wspóln obowiązkow ' +
    'bezpłatn poufn dobrowoln miesięczn regularn tajn prowincjonaln'
  ).split(' '),
  phrase: (noun, stems) => {
    const [gender = '', ...cases] = noun.split(' ');
    const form = (at: number): string =>
      [...stems.map((stem) => stem + (ENDINGS[gender]?.[at] ?? '')), cases[at] ?? ''].join(' ');
    return { title: form(0), nom: form(0), gen: form(1), acc: form(2), ins: form(3), loc: form(4) };
  },
  sentences: [
    'Zarząd omawia {acc} raz na kwartał.',
    'Bez {gen} trudno przygotować następny krok.',
    'Nowi pracownicy czytają o {loc} w pierwszym tygodniu.',
    'Kilka zespołów pracuje nad {ins} jednocześnie.',
    'Dokument opisuje {acc} na kilku stronach.',
    'Doświadczenie pokazuje, że {nom} wymaga więcej czasu, niż się wydaje.',
  ],
  fillers: [
    'Małe firmy często zaczynają od listy na papierze.',
    'Liczby sprawdza się ponownie pod koniec roku.',
    'Dobre przykłady łatwiej zapamiętać niż długie reguły.',
    'Większość błędów wynika z pośpiechu, a nie z niewiedzy.',
    'Warto zapisać, kto za co odpowiada.',
    'Klienci szybko zauważają, że coś się zmieniło.',
    'Każdy dokument czytają przed publikacją dwie osoby.',
    'Krótka rozmowa potrafi oszczędzić cały dzień pracy.',
  ],
  description: 'w kilku zdaniach.',
  headings: ['Jak to działa', 'Przykład', 'Częste błędy', 'Co czytać dalej'],
  gloss: 'ang.',
  or: 'lub',
  which: 'który',
  whatIs: 'Czym jest',
};
