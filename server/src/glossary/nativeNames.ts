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

/** Returns the locale of a language's name in itself, `Deutsch`, or in a language that translates from it; undefined if there is no such language. */
export function localeOfNativeName(name: string): string | undefined {
  return byName.get(name.toLowerCase());
}

/** Returns the name of a language in itself, in lower case if the language writes it so; undefined if it is not known here. */
export function ownNameOfLanguage(locale: string): string | undefined {
  return locale === 'en' || !Object.hasOwn(NATIVE, locale) ? undefined : NATIVE[locale]?.split('|')[0];
}
