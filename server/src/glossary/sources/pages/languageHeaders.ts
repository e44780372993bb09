import { isLocale, languageTags, localeOfLanguageName } from '../../locales.ts';
import { isIdHeader } from './tableHeaders.ts';

/** Names of languages in themselves, and the names of English and Chinese in the languages of glossaries that translate from them. */
const NATIVE: Readonly<Record<string, string>> = {
  ar: 'العربية',
  az: 'azərbaycanca|azərbaycan dili',
  be: 'беларуская',
  bg: 'български',
  bn: 'বাংলা',
  ca: 'català',
  cs: 'čeština|česky',
  cy: 'cymraeg',
  da: 'dansk',
  de: 'deutsch|allemand|德语|немецкий|німецька|niemiecki',
  el: 'ελληνικά',
  en: 'englisch|anglais|inglés|inglese|inglês|engels|engelska|engelsk|englanti|angielski|angličtina|английский|англійська|英语|英文|英語|영어',
  eo: 'esperanto',
  es: 'español|castellano',
  et: 'eesti|eesti keel',
  eu: 'euskara',
  fa: 'فارسی',
  fi: 'suomi|suomeksi',
  fr: 'français|französisch|法语',
  ga: 'gaeilge',
  gl: 'galego',
  he: 'עברית',
  hi: 'हिन्दी|हिंदी',
  hr: 'hrvatski',
  hu: 'magyar',
  hy: 'հայերեն',
  id: 'bahasa indonesia',
  is: 'íslenska',
  it: 'italiano',
  ja: '日本語|日语|日文',
  ka: 'ქართული',
  kk: 'қазақша',
  ko: '한국어|韩语|韩文',
  lt: 'lietuvių',
  lv: 'latviešu',
  mk: 'македонски',
  ms: 'bahasa melayu',
  nb: 'norsk|norsk bokmål|bokmål',
  ne: 'नेपाली',
  nl: 'nederlands',
  nn: 'nynorsk|norsk nynorsk',
  pl: 'polski',
  pt: 'português',
  'pt-BR': 'português (brasil)|português do brasil|português brasileiro',
  ro: 'română',
  ru: 'русский|俄语',
  sk: 'slovenčina',
  sl: 'slovenščina',
  sq: 'shqip',
  sr: 'српски|srpski',
  sv: 'svenska',
  ta: 'தமிழ்',
  th: 'ไทย|ภาษาไทย',
  tr: 'türkçe',
  uk: 'українська',
  ur: 'اردو',
  uz: 'oʻzbekcha|o‘zbekcha|oʻzbek',
  vi: 'tiếng việt',
  zh: '中文|汉语|漢語|chinesisch|chinois|китайский|중국어',
  'zh-CN': '简体中文|简体|中文（简体）|中文(简体)',
  'zh-TW': '繁體中文|繁体中文|繁體|正體中文|中文（繁體）|中文(繁體)',
};

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(NATIVE).flatMap(([locale, names]) => names.split('|').map((name) => [name, locale] as const)),
);

/** `de`, `zh-CN`, `PT_br`. Three letters alone are too often a word: `new` is Newari, `min` Minangkabau. */
const TAG = /^(?:[a-z]{2}|[A-Z]{2}|[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){1,2})$/;
/** `German (de)`, `Deutsch（German）`. */
const WITH_NOTE = /^([^()（）]{1,60}?)\s*[(（]([^()（）]{1,60})[)）]$/;

/** Returns the locale that the header of a column names: by its tag, or by its language's name in English or in itself. */
export function localeOfHeader(header: string): string | undefined {
  const name = header.normalize('NFC').trim();
  if (name === '' || isIdHeader(name)) return undefined;
  const whole = localeOfName(name);
  if (whole !== undefined) return whole;
  const [, before = '', note = ''] = WITH_NOTE.exec(name) ?? [];
  const [own, other] = [localeOfName(before), localeOfName(note)];
  if (own === undefined || other === undefined) return TAG.test(note) ? other : own;
  return other.startsWith(own) ? other : own;
}

/** Returns the name of a language in itself, in lower case if the language writes it so; undefined if it is not known here. */
export function ownNameOfLanguage(locale: string): string | undefined {
  return locale === 'en' || !Object.hasOwn(NATIVE, locale) ? undefined : NATIVE[locale]?.split('|')[0];
}

function localeOfName(name: string): string | undefined {
  if (TAG.test(name)) {
    // `in` is an old tag.
    const isKnown = name.length > 2 ? isLocale(name) : languageTags().includes(name.toLowerCase());
    return isKnown ? canonical(name) : undefined;
  }
  return byName.get(name.toLowerCase()) ?? localeOfLanguageName(name);
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? tag;
  } catch {
    return tag; // not a tag that Intl knows
  }
}
