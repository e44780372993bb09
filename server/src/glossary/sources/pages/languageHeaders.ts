import { isLocale, languageTags, localeOfLanguageName } from '../../locales.ts';
import { localeOfNativeName } from '../../nativeNames.ts';
import { isIdHeader } from './tableHeaders.ts';

/** `de`, `zh-CN`, `PT_br`. Three letters alone are too often a word: `new` is Newari, `min` Minangkabau. */
const TAG = /^(?:[a-z]{2}|[A-Z]{2}|[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){1,2})$/;
/** `German (de)`, `Deutsch（German）`. */
const WITH_NOTE = /^([^()（）]{1,60}?)\s*[(（]([^()（）]{1,60})[)）]$/;

/** Words after the name of a language: `English term`, `中文译名`, `日本語訳`. */
const WITH_NOUN =
  /(?:\s+(?:term|name|word|translation|version)s?|名称|译名|译文|译法|翻译|约定|术语|用语|用語|訳|名)$/iu;

/** Returns the locale that the header of a column names: by its tag, or by its language's name in English or in itself. */
export function localeOfHeader(header: string): string | undefined {
  const name = header.normalize('NFC').trim();
  if (name === '' || isIdHeader(name)) return undefined;
  const whole = localeOfName(name);
  if (whole !== undefined) return whole;
  const noun = name.replace(WITH_NOUN, '');
  if (noun !== name && !TAG.test(noun)) return localeOfName(noun);
  const [, before = '', note = ''] = WITH_NOTE.exec(name) ?? [];
  const [own, other] = [localeOfName(before), localeOfName(note)];
  if (own === undefined || other === undefined) return TAG.test(note) ? other : own;
  return other.startsWith(own) ? other : own;
}

function localeOfName(name: string): string | undefined {
  if (TAG.test(name)) {
    // `in` is an old tag.
    const isKnown = name.length > 2 ? isLocale(name) : languageTags().includes(name.toLowerCase());
    return isKnown ? canonical(name) : undefined;
  }
  return localeOfNativeName(name) ?? localeOfLanguageName(name);
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? tag;
  } catch {
    return tag; // not a tag that Intl knows
  }
}
