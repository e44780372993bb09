import { englishNames } from './englishNames.ts';

/** Names by interface language, then by locale. Cached, because `Intl` takes microseconds, and every link needs the result. */
const known = new Map<string, Map<string, string | undefined>>();
/** Maximum number of cached names: repositories control the locales, so their number must be limited. */
const MAX_KNOWN = 10_000;

const displayNames = new Map<string, Intl.DisplayNames>();

/**
 * Returns the name of a locale's language in another language, `Polish` for `pl`, `Brazilian Portuguese` for `pt-br`; undefined
 * if it is unknown.
 */
export function nameOfLanguage(locale: string, interfaceLanguage: string): string | undefined {
  const names = knownIn(interfaceLanguage);
  if (names.has(locale)) return names.get(locale);
  if (names.size >= MAX_KNOWN) names.clear();
  const name = nameIn(interfaceLanguage, locale);
  names.set(locale, name);
  return name;
}

function knownIn(interfaceLanguage: string): Map<string, string | undefined> {
  const names = known.get(interfaceLanguage) ?? new Map<string, string | undefined>();
  known.set(interfaceLanguage, names);
  return names;
}

function nameIn(interfaceLanguage: string, locale: string): string | undefined {
  const tag = locale.replaceAll('_', '-').toLowerCase();
  const isUsual = interfaceLanguage === 'en' && Object.hasOwn(englishNames, tag);
  return isUsual ? englishNames[tag] : nameByIntl(locale, interfaceLanguage);
}

function nameByIntl(locale: string, interfaceLanguage: string): string | undefined {
  const names = displayNamesIn(interfaceLanguage);
  try {
    const canonical = locale.replaceAll('_', '-');
    const language = names.of((canonical.split('-', 1)[0] ?? '').toLowerCase());
    return language === undefined ? undefined : (names.of(canonical) ?? language);
  } catch {
    return undefined; // `Intl` throws on an invalid tag
  }
}

function displayNamesIn(interfaceLanguage: string): Intl.DisplayNames {
  const names =
    displayNames.get(interfaceLanguage) ??
    new Intl.DisplayNames([interfaceLanguage], { type: 'language', fallback: 'none' });
  displayNames.set(interfaceLanguage, names);
  return names;
}
