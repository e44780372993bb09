import { languageOf } from '../../glossary/locales.ts';

/** Words for `or`, by language. */
const OR = wordLists({
  bg: 'или',
  bs: 'ili',
  ca: 'o',
  cs: 'nebo či anebo',
  da: 'eller',
  de: 'oder',
  el: 'ή',
  en: 'or',
  es: 'o u',
  et: 'või',
  fi: 'tai vai',
  fr: 'ou',
  gl: 'ou',
  hr: 'ili',
  hu: 'vagy',
  id: 'atau',
  it: 'o oppure',
  lt: 'ar arba',
  lv: 'vai',
  mk: 'или',
  nb: 'eller',
  nl: 'of',
  nn: 'eller',
  no: 'eller',
  pl: 'lub albo czy bądź',
  pt: 'ou',
  ro: 'sau ori',
  ru: 'или либо',
  sk: 'alebo či',
  sl: 'ali',
  sr: 'ili или',
  sv: 'eller',
  tr: 'veya ya',
  uk: 'або чи',
  vi: 'hoặc',
});

/** Words that can occur twice in a row in correct text, by language. */
const MAY_STAND_TWICE = wordLists({
  bg: 'се си',
  cs: 'se si to',
  da: 'de den der det du en et for man som ved',
  de: 'das dem den denen der des die ein eine ihr sie wenn',
  en: 'again bye do etc had had is long no really so that very what who you',
  es: 'así muy nada no poco sí ya',
  fi: 'ja jo niin se',
  fr: 'elle elles en nous vous très si',
  hu: 'az egy más sok szép',
  it: 'appena così lento man mano molto passo pian piano poco quasi sì via',
  nb: 'av de den der det for som til vi',
  nl: 'dat die er het hun je u we ze zij',
  nn: 'av de dei den der det for som til vi',
  no: 'av de den der det for som til vi',
  pl: 'co nie się to',
  pt: 'já logo muito não nos sim',
  ro: 'a foarte nu',
  ru: 'вот всё все да едва еле как очень что чуть',
  sk: 'sa si to',
  sv: 'de den det du en för man på som till vi',
  uk: 'все ледь от що як',
});

/** Languages that repeat words to change their meaning, or that put no space between words. */
const DOUBLING = new Set(
  'af bn fa gu hi hy id in ja jv ka km kn ko lo ml mr ms my ne or pa ps si su ta te th tl fil tr ur vi zh zu sw'.split(
    ' ',
  ),
);

/** Returns the words for `or` in the locale's language. */
export function orWords(locale: string): readonly string[] {
  return listedIn(OR, locale);
}

/** Languages in which words after a noun often qualify it, so that `a key or key combination` names two different things. */
const QUALIFYING_AFTER = new Set('en ca es eu fr gl id it ms pt ro vi'.split(' '));

/** Whether words after a noun often qualify it in the language. */
export function canQualifyAfter(locale: string): boolean {
  return QUALIFYING_AFTER.has(languageOf(locale));
}

/** Whether the word twice in a row is a mistake in the locale's language. */
export function isNeverDoubled(word: string, locale: string): boolean {
  return !DOUBLING.has(languageOf(locale)) && !listedIn(MAY_STAND_TWICE, locale).includes(word.toLowerCase());
}

/** The words of each language, which the tables above separate with spaces. */
function wordLists(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(table).map(([language, words]) => [language, words.split(' ')]));
}

const NO_WORDS: readonly string[] = [];

function listedIn(lists: ReadonlyMap<string, readonly string[]>, locale: string): readonly string[] {
  return lists.get(languageOf(locale)) ?? NO_WORDS;
}
