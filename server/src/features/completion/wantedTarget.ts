import type { Glossary } from '../../glossary/glossary.ts';
import { isLocale, sameLocale } from '../../glossary/locales.ts';

/** The meaning of an incomplete target: its locale and the start of a slug or title. */
export interface WantedTarget {
  readonly locale: string | undefined;
  /** In lower case. */
  readonly query: string;
}

/** Parses an incomplete target by the layout's link templates; undefined for a target of another form. */
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

/** `whole` are the segments before a slash, `last` is the rest. */
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
  // `/target-market/` is the complete slug.
  if (rest.length > 1 || (rest.length === 1 && last !== '')) return undefined;
  return { locale, query: rest[0] ?? last };
}

/** Whether the segment can be the start of the template's part. A bare `/pl` can also be a slug, which takes precedence. */
function mayBecome(part: string, last: string, left: number, template: string, glossary: Glossary): boolean {
  if (part !== '{locale}') return !template.startsWith('/{') && part.toLowerCase().startsWith(last);
  const { linkLocales } = glossary.layout;
  return (
    left > 1 && glossary.articles.locales().some((each) => (linkLocales[each] ?? each).toLowerCase().startsWith(last))
  );
}

/** The glossary's locale that the segment of a link means, or a locale that the glossary does not have. */
function localeOf(segment: string, glossary: Glossary): string | undefined {
  const { linkLocales } = glossary.layout;
  const known = glossary.articles
    .locales()
    .find((locale) => sameLocale(locale, segment) || linkLocales[locale]?.toLowerCase() === segment);
  return known ?? (isLocale(segment) ? segment : undefined);
}
