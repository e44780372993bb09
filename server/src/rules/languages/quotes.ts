import { languageOf } from '../../glossary/locales.ts';

/** The quotation marks of a language, each an opening and a closing mark. */
type Quotes = readonly string[];

const LOW_HIGH = ['„“', '»«'];
const LOW_RIGHT = ['„”', '«»'];
const ANGLE_LOW = ['«»', '„“'];
const ENGLISH = ['“”'];
const ROMANCE = ['«»', '“”'];
const SAME = ['””', '»»'];

/** Quotation marks by language. In French, spaces inside `« »` are correct. */
const QUOTES: Readonly<Record<string, Quotes>> = {
  be: ANGLE_LOW,
  bg: ['„“'],
  ca: ROMANCE,
  cs: LOW_HIGH,
  da: ['»«', '””'],
  de: LOW_HIGH,
  el: ROMANCE,
  en: ENGLISH,
  es: ROMANCE,
  et: ['„“', '„”'],
  eu: ROMANCE,
  fi: SAME,
  fr: ENGLISH,
  gl: ROMANCE,
  hr: ['„”', '»«'],
  hu: ['„”', '»«'],
  id: ENGLISH,
  it: ROMANCE,
  ja: ['「」', '『』'],
  lt: ['„“'],
  lv: ['“”', '„”'],
  nb: ['«»'],
  nl: ['“”', '„”'],
  nn: ['«»'],
  no: ['«»'],
  pl: LOW_RIGHT,
  pt: ROMANCE,
  ro: LOW_RIGHT,
  ru: ANGLE_LOW,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  sr: ['„“', '„”'],
  sv: SAME,
  tr: ['“”', '«»'],
  uk: ANGLE_LOW,
  vi: ENGLISH,
  zh: ENGLISH,
};

/** Returns the pairs of quotation marks of the locale's language, and the straight one, which all languages use. */
export function quotesOf(locale: string): Quotes {
  return QUOTES_AND_STRAIGHT.get(languageOf(locale)) ?? STRAIGHT;
}

const STRAIGHT: Quotes = ['""'];
const QUOTES_AND_STRAIGHT: ReadonlyMap<string, Quotes> = new Map(
  Object.entries(QUOTES).map(([language, quotes]) => [language, [...quotes, ...STRAIGHT]]),
);
