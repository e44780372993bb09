import { isLocale, isScript, languageOf, localeOfLanguageName } from '../locales.ts';

/** Languages whose code has no other meaning as a folder name. Other codes, such as `is`, `ml` and `os`, name a locale only next to other locales. */
const UNAMBIGUOUS: ReadonlySet<string> = new Set(
  'ar bg ca cs da de el en es et eu fa fi fr he hi hr hu hy id it ja ka ko lt lv nb nl pl pt ro ru sk sl sq sv th tr uk ur vi zh'.split(
    ' ',
  ),
);
/** Country codes that are in use for languages. */
const COUNTRIES: Readonly<Record<string, string>> = {
  cn: 'zh',
  jp: 'ja',
  kr: 'ko',
  ua: 'uk',
  cz: 'cs',
  vn: 'vi',
  gr: 'el',
  tw: 'zh-TW',
  eng: 'en',
  chs: 'zh-CN',
  cht: 'zh-TW',
};
const MAX_NAME = 20;

/** The locale in the name of a folder or file suffix. */
export interface NamedLocale {
  readonly locale: string;
  /** Whether the name is that of a language, `Polish`. */
  readonly isLanguageName: boolean;
  /** Whether the name does not identify the locale, so that the layout has to map it. */
  readonly isUnusual: boolean;
}

/** A folder of a locale. */
export interface LocaleFolder extends NamedLocale {
  /** The part of the folder's name that names the locale. */
  readonly written: string;
}

/** Returns the locale in the name of a folder or suffix; undefined if there is none. The name may also have another meaning. */
export function namedLocale(name: string): NamedLocale | undefined {
  if (name.length < 2 || name.length > MAX_NAME) return undefined;
  const country = Object.hasOwn(COUNTRIES, name.toLowerCase()) ? COUNTRIES[name.toLowerCase()] : undefined;
  if (country !== undefined) return { locale: country, isLanguageName: false, isUnusual: true };
  if (/^[a-z]{2}(?:[-_][a-z0-9]{2,4}){0,2}$/i.test(name) && hasSubtags(name) && isLocale(name))
    return { locale: name, isLanguageName: false, isUnusual: false };
  const language = name.length > 3 ? localeOfLanguageName(name) : undefined;
  return language === undefined ? undefined : { locale: language, isLanguageName: true, isUnusual: false };
}

/** Whether what follows the language is a script and a region: `zh-Hans`, `es-419`, but not `ab-test` or `ml-ops`. */
function hasSubtags(name: string): boolean {
  const subtags = name.toLowerCase().split(/[-_]/).slice(1);
  return subtags.every((subtag) => (subtag.length === 4 ? isScript(subtag) : /^(?:[a-z]{2}|\d{3})$/.test(subtag)));
}

/** A script, or a region in capitals or digits: `sr-Latn`, `bn-IN`. `as-is` and `to-do` are words. */
const SUBTAG = /[-_](?:[A-Z]{2}|[A-Za-z]{4}|\d{3})$/;

/** Whether the name is a locale in any place: `pt-BR`, `de`, but not `ml`. */
export function isSureLocale(name: string): boolean {
  const named = namedLocale(name);
  if (!named || named.isLanguageName) return false;
  return SUBTAG.test(name) || (!named.isUnusual && UNAMBIGUOUS.has(languageOf(name)));
}

/** `docs-zh`, `Sections_pt-BR`. */
const SUFFIXED = /^(.+)[-_.]([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)$/;

/** Returns the locale at the end of a folder's name, next to folders that differ only in the locale. */
function suffixed(name: string, beside: readonly string[]): LocaleFolder | undefined {
  const [, base, written = ''] = SUFFIXED.exec(name) ?? [];
  const named = isSureLocale(written) ? namedLocale(written) : undefined;
  if (!named || base === undefined) return undefined;
  const isOfLocale = (other: string): boolean => {
    const [, otherBase = other, locale] = SUFFIXED.exec(other) ?? [];
    return otherBase === base && (locale === undefined || isSureLocale(locale));
  };
  return beside.some(isOfLocale) ? { ...named, written } : undefined;
}

/** The folders of a site that contain the pages of one locale. */
export class LocaleFolders {
  private readonly children = new Map<string, Set<string>>();

  constructor(paths: Iterable<string>) {
    let last = '';
    for (const path of paths) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      if (folder === last) continue;
      last = folder;
      let start = 0;
      for (let end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', start)) {
        const name = folder.slice(start, end);
        this.add(folder.slice(0, start), name);
        start = end + 1;
      }
    }
  }

  /** Returns the locale of the folder `name` in `parent`, which is `''` or ends in `/`; undefined if it is none. */
  localeOf(parent: string, name: string): LocaleFolder | undefined {
    const beside = [...(this.children.get(parent) ?? [])].filter((other) => other !== name);
    const named = namedLocale(name);
    if (!named) return suffixed(name, beside);
    if (isSureLocale(name)) return { ...named, written: name };
    const isBesideLocales = named.isLanguageName
      ? beside.some((other) => namedLocale(other)?.isLanguageName === true)
      : beside.some(isSureLocale);
    return isBesideLocales ? { ...named, written: name } : undefined;
  }

  private add(parent: string, name: string): void {
    const names = this.children.get(parent);
    if (names) names.add(name);
    else this.children.set(parent, new Set([name]));
  }
}
