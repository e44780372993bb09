import { nameOfLanguage } from '../localization/languageNames.ts';

/** ISO 639-1 codes: the possible folder names of a repository that names its folders by language. */
const LANGUAGES = (
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu fa ff ' +
  'fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ' +
  'ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or ' +
  'os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ' +
  'ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
).split(' ');

/** Folder names in use that differ from the names of `Intl`. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  norwegian: 'nb',
  farsi: 'fa',
  tagalog: 'tl',
  filipino: 'fil',
  brazilian: 'pt-BR',
  'brazilian portuguese': 'pt-BR',
  'portuguese brazil': 'pt-BR',
  'simplified chinese': 'zh-CN',
  'chinese simplified': 'zh-CN',
  'traditional chinese': 'zh-TW',
  'chinese traditional': 'zh-TW',
};

const languages: ReadonlySet<string> = new Set(LANGUAGES);
/** Tags that are always valid and do not need `Intl`, which takes ten milliseconds to start: `pl`, `pt-BR`. */
const SIMPLE_TAG = /^([a-z]{2})(?:[-_][a-z]{2})?$/i;

/**
 * Returns the language's name in English, `Polish` for `pl`, `Brazilian Portuguese` for `pt-br`; the tag itself if it
 * is unknown.
 */
export function localeName(locale: string): string {
  return knownName(locale) ?? locale;
}

/** Whether the text is a language tag of a known language: `pl`, `pt-br`, `zh-Hant`; not `img`, `blog` or `v2`. */
export function isLocale(text: string): boolean {
  const language = SIMPLE_TAG.exec(text)?.[1];
  if (language !== undefined && languages.has(language.toLowerCase())) return true;
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(text) && knownName(text) !== undefined;
}

/** Scripts in tags. Other words of four letters are words: `ab-test`, `de_note`. */
const SCRIPTS: ReadonlySet<string> = new Set(
  'adlm arab armn beng cans cher cyrl deva ethi geor grek gujr guru hans hant hebr jpan khmr knda kore laoo latn mlym mong mtei mymr nkoo olck orya sinh syrc taml telu tfng thaa thai tibt vaii yiii'.split(
    ' ',
  ),
);
/** Variants in use that `Intl` has no names for. */
const FORMS: ReadonlySet<string> = new Set(['formal', 'informal']);
/** Languages with subtags of three letters: `zh-yue`. */
const WITH_EXTENSIONS: ReadonlySet<string> = new Set(['ar', 'zh']);

/** Whether the text is a script: `Hans`. */
export function isScript(text: string): boolean {
  return SCRIPTS.has(text.toLowerCase());
}

/** Whether a tag ends in a word that is no part of a locale, as the name of a field does: `de_note`, `de_alt`, `de_rejected`. */
export function endsInWord(tag: string): boolean {
  const [language = '', ...subtags] = tag.toLowerCase().split(/[-_]/);
  const own = subtags.some((subtag) => subtag.length === 1)
    ? []
    : subtags.filter((subtag) => /^[a-z]{3,8}$/.test(subtag));
  return own.some((subtag) => {
    if (subtag.length === 4) return !isScript(subtag);
    if (subtag.length === 3) return !WITH_EXTENSIONS.has(language);
    // `Intl` names the language alone if it does not know what follows.
    return !FORMS.has(subtag) && knownName(tag) === knownName(language);
  });
}

/** The tags of languages with two letters. */
export function languageTags(): readonly string[] {
  return LANGUAGES;
}

/** By locale. Rules ask for the language of the same few locales for each word and link. */
const languageByLocale = new Map<string, string>();
/** Maximum number of cached locales. Hostile glossaries can have any number. */
const MOST_LANGUAGES = 1000;

/** Returns the language subtag in lower case: `pt` for `pt-BR`. */
export function languageOf(locale: string): string {
  let language = languageByLocale.get(locale);
  if (language === undefined) {
    language = locale.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
    if (languageByLocale.size >= MOST_LANGUAGES) languageByLocale.clear();
    languageByLocale.set(locale, language);
  }
  return language;
}

/** Whether both tags are the same locale. BCP 47 ignores case. */
export function sameLocale(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/** Returns the locale of a language name: `pl` for `Polish`; undefined if there is no such language. */
export function localeOfLanguageName(name: string): string | undefined {
  return localesByName().get(foldName(name));
}

function knownName(locale: string): string | undefined {
  return nameOfLanguage(locale, 'en');
}

let byName: Map<string, string> | undefined;

function localesByName(): Map<string, string> {
  if (byName) return byName;
  byName = new Map(Object.entries(OTHER_NAMES));
  for (const code of LANGUAGES) {
    const name = knownName(code);
    if (name !== undefined) byName.set(foldName(name), code);
  }
  return byName;
}

function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
