import { t } from '../localization/index.ts';
/** A placeholder of a link template. */
type Placeholder = '{locale}' | '{slug}' | '{slug**}';

/** A part of a template between two slashes: a fixed text, or a placeholder between two texts. */
interface Segment {
  readonly before: string;
  readonly placeholder: Placeholder | undefined;
  readonly after: string;
}

/** The parts of a template such as `/{locale}/{slug}/`, `/glossary/{slug}.html` or `/{locale}/glossary/#{slug}`. */
export interface LinkTemplate {
  readonly segments: readonly Segment[];
  /** The query or fragment with the slug: `#term-{slug}`, `?term={slug}`. Undefined if the slug is in the path. */
  readonly tail: Segment | undefined;
}

/** The values of a link that matches a template. */
export interface MatchedLink {
  readonly slug: string;
  readonly locale: string | undefined;
  /** The query and fragment after what the template describes. */
  readonly suffix: string;
  /** Whether the slug is the fragment. */
  readonly isFragment: boolean;
}

/** Links as wiki links: `[[name]]`. */
export const WIKI_LINK = '[[{slug}]]';

const PLACEHOLDER = /\{locale\}|\{slug\*\*\}|\{slug\}/;
const SLUGS = /\{slug(?:\*\*)?\}/g;
/** Characters of a query that end a value. */
const VALUE_END = /[&#]/;

/** Whether the template writes links as relative paths of files. */
export function isFileLink(template: string): boolean {
  return template === '{file}' || template === '{page}';
}

/** Whether the template writes addresses of the site. */
export function isAddressTemplate(template: string): boolean {
  return !isFileLink(template) && template !== WIKI_LINK;
}

/** Parses a template of addresses; undefined if links are relative paths of files or wiki links. */
export function linkTemplate(template: string | undefined): LinkTemplate | undefined {
  if (template === undefined || !isAddressTemplate(template)) return undefined;
  const end = template.search(/[?#]/);
  const path = end < 0 ? template : template.slice(0, end);
  const tail = end < 0 ? undefined : segmentOf(template.slice(end));
  return { segments: segmentsOf(path).map(segmentOf), tail: tail?.placeholder === undefined ? undefined : tail };
}

/** Writes an address by a template. */
export function writeTemplate(template: string, slug: string, locale: string): string {
  return template.replace('{locale}', () => locale).replace(SLUGS, () => slug);
}

/**
 * Matches the decoded segments of a path, and its undecoded query and fragment, with a template. `decode` returns an id in
 * the query or fragment.
 */
export function matchTemplate(
  { segments: parts, tail }: LinkTemplate,
  segments: readonly string[],
  suffix: string,
  {
    isSame,
    decode,
  }: { readonly isSame: (one: string, fixed: string) => boolean; readonly decode: (id: string) => string },
): MatchedLink | undefined {
  const found = matchPath(parts, segments, isSame);
  if (!found) return undefined;
  const { locale, slug } = found;
  if (!tail) return slug === undefined ? undefined : { slug, locale, suffix, isFragment: false };
  const id = matchTail(tail, suffix);
  if (id === undefined) return undefined;
  return { slug: decode(id.written), locale, suffix: id.rest, isFragment: tail.before.startsWith('#') };
}

function matchPath(
  parts: readonly Segment[],
  segments: readonly string[],
  isSame: (one: string, fixed: string) => boolean,
): { readonly locale: string | undefined; readonly slug: string | undefined } | undefined {
  let locale: string | undefined;
  let slug: string | undefined;
  let at = 0;
  for (const { before, placeholder, after } of parts) {
    const isDeep = placeholder === '{slug**}';
    const segment = isDeep ? segments.slice(at).join('/') : segments[at];
    at = isDeep ? segments.length : at + 1;
    if (segment === undefined || segment === '') return undefined;
    if (placeholder === undefined) {
      if (!isSame(segment, before)) return undefined;
      continue;
    }
    const end = segment.length - after.length;
    if (end <= before.length || !isSame(segment.slice(0, before.length), before)) return undefined;
    if (!isSame(segment.slice(end), after)) return undefined;
    const value = segment.slice(before.length, end);
    if (placeholder === '{locale}') locale = value;
    else slug = value;
  }
  return at === segments.length ? { locale, slug } : undefined;
}

function matchTail({ before, after }: Segment, suffix: string): { written: string; rest: string } | undefined {
  if (!suffix.startsWith(before)) return undefined;
  const value = suffix.slice(before.length);
  const end = before.startsWith('#') || after !== '' ? -1 : value.search(VALUE_END);
  const written = end < 0 ? value : value.slice(0, end);
  if (!written.endsWith(after) || written.length <= after.length) return undefined;
  return { written: written.slice(0, written.length - after.length), rest: end < 0 ? '' : value.slice(end) };
}

/**
 * Returns why links that are written by the template could not be read back, as the end of a sentence; undefined if they can.
 * `kind`: whether the links have a locale.
 */
export function templateProblem(template: string, kind: 'link' | 'localizedLink'): string | undefined {
  if (kind === 'link' && !isAddressTemplate(template)) return undefined;
  if (!template.startsWith('/') || template.startsWith('//'))
    return kind === 'link'
      ? t('must start with "/", or be "{file}", "{page}" or "{0}"', WIKI_LINK)
      : t('must start with "/"');
  if ((template.match(SLUGS) ?? []).length !== 1) return t('must contain exactly one {slug}');
  const locales = template.split('{locale}').length - 1;
  if (kind === 'link' && locales > 0) return t('must not contain {locale}; "localizedLink" is for links with a locale');
  if (kind === 'localizedLink' && locales !== 1) return t('must contain exactly one {locale}');
  const unknown = /[{}]/.exec(template.replace(SLUGS, '').replace('{locale}', ''))?.[0];
  if (unknown !== undefined) return t('contains "{0}", which is not part of a placeholder', unknown);
  if (/[\s\\<>()[\]%]/.test(template)) return t('must not contain spaces, brackets, "%" or "\\"');
  return placeProblem(template);
}

/** The reason why the placeholders are ambiguous. */
function placeProblem(template: string): string | undefined {
  const end = template.search(/[?#]/);
  const path = end < 0 ? template : template.slice(0, end);
  const tail = end < 0 ? '' : template.slice(end);
  if (tail.includes('{locale}')) return t('must have {locale} in its path');
  if (tail !== '' && !/\{slug\}/.test(tail)) return t('must have {slug} in its query or fragment if it has one');
  const segments = segmentsOf(path);
  if (segments.some((segment) => segment === '.' || segment === '..')) return t('must not contain "." or ".."');
  if (segments.some((segment) => segment.split(PLACEHOLDER).length > 2))
    return t('must have a "/" between two placeholders');
  const deepAt = segments.findIndex((segment) => segment.includes('{slug**}'));
  return deepAt >= 0 && deepAt < segments.length - 1 ? t('must have {slug**} at its end') : undefined;
}

function segmentOf(written: string): Segment {
  const found = PLACEHOLDER.exec(written);
  if (!found) return { before: written, placeholder: undefined, after: '' };
  const [placeholder] = found;
  return {
    before: written.slice(0, found.index),
    placeholder: isPlaceholder(placeholder) ? placeholder : undefined,
    after: written.slice(found.index + placeholder.length),
  };
}

function isPlaceholder(text: string): text is Placeholder {
  return text === '{locale}' || text === '{slug}' || text === '{slug**}';
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
