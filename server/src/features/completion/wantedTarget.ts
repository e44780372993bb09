import type { Glossary } from '../../glossary/glossary.ts';
import { isLocale, sameLocale } from '../../glossary/locales.ts';

/** What the typed part of a target asks for: the locale that it names, and the beginning of a slug or title. */
export interface WantedTarget {
  readonly locale: string | undefined;
  /** In lower case. */
  readonly query: string;
}

/** Reads a target that is being written by the layout's two ways to write one; undefined for one that leads elsewhere. */
export function wantedTarget(typed: string, glossary: Glossary): WantedTarget | undefined {
  if (/^[a-z][a-z0-9+.-]*:|[#?]|^\/\//i.test(typed)) return undefined;
  const { link, localizedLink } = glossary.layout;
  const segments = typed.toLowerCase().split('/');
  const last = segments.pop() ?? '';
  const whole = segments.filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  for (const template of [localizedLink, link]) {
    const wanted = template === undefined ? undefined : fit(template, whole, last, glossary);
    if (wanted) return wanted;
  }
  return undefined;
}

/** `whole` are the segments that a slash ends, `last` is what follows them. */
function fit(template: string, whole: readonly string[], last: string, glossary: Glossary): WantedTarget | undefined {
  let locale: string | undefined;
  const [fixed = ''] = template.split(/\{slug(?:\*\*)?\}/);
  const parts = fixed.split('/').filter((part) => part !== '');
  for (const [at, part] of parts.entries()) {
    const segment = whole[at];
    if (segment === undefined)
      return mayBecome(part, last, parts.length - at, template, glossary) ? { locale, query: '' } : undefined;
    if (part !== '{locale}' && part.toLowerCase() !== segment) return undefined;
    if (part === '{locale}') locale = localeOf(segment, glossary);
    if (part === '{locale}' && locale === undefined) return undefined;
  }
  const rest = whole.slice(parts.length);
  if (template.includes('{slug**}')) return { locale, query: [...rest, last].join('/') };
  // `/target-market/` is the whole slug.
  if (rest.length > 1 || (rest.length === 1 && last !== '')) return undefined;
  return { locale, query: rest[0] ?? last };
}

/** Whether the segment may go on to be the template's part. A bare `/pl` may be a slug as well, which counts first. */
function mayBecome(part: string, last: string, left: number, template: string, glossary: Glossary): boolean {
  if (part !== '{locale}') return !template.startsWith('/{') && part.toLowerCase().startsWith(last);
  const { linkLocales } = glossary.layout;
  return (
    left > 1 && glossary.articles.locales().some((each) => (linkLocales[each] ?? each).toLowerCase().startsWith(last))
  );
}

/** The locale of the glossary that a link's segment means, or one that the glossary does not have. */
function localeOf(segment: string, glossary: Glossary): string | undefined {
  const { linkLocales } = glossary.layout;
  const known = glossary.articles
    .locales()
    .find((locale) => sameLocale(locale, segment) || linkLocales[locale]?.toLowerCase() === segment);
  return known ?? (isLocale(segment) ? segment : undefined);
}
