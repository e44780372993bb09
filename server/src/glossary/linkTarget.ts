import { localeOfFolder } from './detectLayouts.ts';
import { hasAddresses, type Layout } from './layout.ts';
import { foldSlug } from './foldSlug.ts';
import { isLocale } from './locales.ts';
import { type PathPattern, pathPattern } from './pathPattern.ts';

/** What a link's target says, before anyone asks whether it is there. */
export type LinkTarget =
  /**
   * `slug` is decoded; `locale` as the link names it, undefined for a bare `/slug`. `suffix` is query and fragment. `asPath`: the target
   * is the path of the article's file without its ending (`/glossary/pl/target-market`), which is no address of the site.
   */
  | {
      readonly kind: 'concept';
      readonly slug: string;
      readonly locale: string | undefined;
      readonly suffix: string;
      readonly asPath?: true;
      /** For a link to the article's file and not to its address. */
      readonly isFile?: true;
    }
  /** A path of the site that no article's file has; an article may still have it as its address. Decoded, with one `/` at the start alone. */
  | { readonly kind: 'path'; readonly path: string; readonly suffix: string }
  /** `[text]()` */
  | { readonly kind: 'empty' }
  /** A path that cannot be an article's: it climbs out of the site or holds what no slug holds. */
  | { readonly kind: 'invalid'; readonly path: string }
  /** Another site, a fragment of the page, the home page, a file: not ours to judge. */
  | { readonly kind: 'other' };

/** Where a link stands. */
export interface LinkOrigin {
  /** Of the file, from the root. */
  readonly path: string;
  readonly locale: string;
  /** What the file's address ends in; undefined for a file that is no page of the site. */
  readonly slug: string | undefined;
}

const SLUG = /\{slug(?:\*\*)?\}/;
const OTHER: LinkTarget = { kind: 'other' };
const EMPTY: LinkTarget = { kind: 'empty' };
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ARTICLE_FILE = /\.(?:md|markdown)$/i;
/** What ends like a file is one, unless an article is called so (`node.js`). */
const OTHER_FILE = /\.[a-z][a-z0-9]{1,4}$/i;
/** No decoded segment of an honest path holds one of these. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NEVER_IN_PATH = /[\\/\u0000-\u001f]/;

/** Reads the targets of one layout's links. What it says depends on the text alone, never on what else the glossary holds. */
export class LinkTargetReader {
  readonly layout: Layout;
  private readonly siteUrls: readonly string[];
  private readonly bareIsConcept: boolean;
  /** Whether any path is a concept's, so that one that is nobody's can be wrong. */
  private readonly pathsAreConcepts: boolean;
  private readonly bare: string[];
  private readonly localized: string[] | undefined;
  private readonly articles: PathPattern | undefined;
  /** The same without the file's ending; undefined where nothing but the address could be meant by such a path. */
  private readonly paths: PathPattern | undefined;
  private readonly pageUrl: string;
  private readonly hasAddresses: boolean;

  constructor(layout: Layout) {
    this.layout = layout;
    this.siteUrls = layout.siteUrls.map((url) => url.replace(/\/+$/, ''));
    this.bare = segmentsOf(layout.link);
    this.localized = layout.localizedLink === undefined ? undefined : segmentsOf(layout.localizedLink);
    this.articles = pathPattern(layout.articles);
    this.bareIsConcept = layout.bareSlug !== 'none';
    this.pathsAreConcepts = this.bareIsConcept || this.localized !== undefined;
    this.paths = this.pathsAreConcepts ? pathsOf(layout) : undefined;
    this.pageUrl = layout.localizedLink ?? layout.link;
    this.hasAddresses = hasAddresses(layout);
  }

  /** `target` with escapes resolved, as the parser gives it. */
  read(target: string, from: LinkOrigin): LinkTarget {
    const trimmed = target.trim();
    if (trimmed === '') return EMPTY;
    const local = this.withoutSite(trimmed);
    if (local === undefined || local.startsWith('#') || local.startsWith('?') || /\{[{%]/.test(local)) return OTHER;
    const end = local.search(/[?#]/);
    const path = end < 0 ? local : local.slice(0, end);
    const suffix = end < 0 ? '' : local.slice(end);
    if (path.startsWith('/')) return this.readPath(path, suffix);
    if (ARTICLE_FILE.test(path)) return this.readFile(path, suffix, from);
    return from.slug === undefined ? OTHER : this.readPath(this.baseUrl(from.locale, from.slug) + path, suffix);
  }

  /** What an address says that stands beside the article's own: `bazaar` for `/pl/bazaar/`. */
  sibling(written: string, slug: string, locale: string): LinkTarget {
    const base = this.baseUrl(locale, slug);
    return this.readPath(`${base}${this.pageUrl.endsWith('/') ? '../' : ''}${written}`, '');
  }

  /** The path of an address that was read, decoded and without slashes around. */
  pathOf({ slug, locale }: { readonly slug: string; readonly locale: string | undefined }): string {
    if (slug.startsWith('/')) return slug.slice(1);
    const template = locale === undefined ? this.bare : (this.localized ?? this.bare);
    return template
      .join('/')
      .replace('{locale}', () => locale ?? '')
      .replace(SLUG, () => slug);
  }

  /** What the browser puts before a relative link. */
  private baseUrl(locale: string, slug: string): string {
    const url = this.pageUrl
      .replace('{locale}', () => this.layout.linkLocales[locale] ?? locale)
      .replace(SLUG, () => slug);
    return url.slice(0, url.lastIndexOf('/') + 1);
  }

  /** The path of an address on the site itself, or the target as it is; undefined for another site. */
  private withoutSite(target: string): string | undefined {
    if (target.startsWith('//')) return undefined;
    if (!SCHEME.test(target)) return target;
    const site = this.siteUrls.find((url) => target === url || target.startsWith(`${url}/`));
    return site === undefined ? undefined : target.slice(site.length) || '/';
  }

  private readPath(path: string, suffix: string): LinkTarget {
    const segments = decodeSegments(path);
    if (!segments) return this.pathsAreConcepts ? { kind: 'invalid', path } : OTHER;
    if (segments.length === 0) return OTHER;
    return (
      this.localizedTarget(segments, suffix) ??
      this.bareTarget(segments, suffix) ??
      this.fileTarget(segments, suffix) ??
      this.pathTarget(segments, suffix)
    );
  }

  private pathTarget(segments: readonly string[], suffix: string): LinkTarget {
    return this.hasAddresses ? { kind: 'path', path: `/${segments.join('/')}`, suffix } : OTHER;
  }

  private localizedTarget(segments: readonly string[], suffix: string): LinkTarget | undefined {
    const found = this.localized && matchSegments(this.localized, segments, this.isSame);
    if (!found?.locale || !isLocale(found.locale)) return undefined;
    return { kind: 'concept', slug: this.slugOf(found.slug), locale: found.locale, suffix };
  }

  private bareTarget(segments: readonly string[], suffix: string): LinkTarget | undefined {
    const found = this.bareIsConcept ? matchSegments(this.bare, segments, this.isSame) : undefined;
    return found && { kind: 'concept', slug: this.slugOf(found.slug), locale: undefined, suffix };
  }

  /** Whether a fixed segment is what the layout says; where slugs are folded, addresses are as well. */
  private readonly isSame = (segment: string, fixed: string): boolean =>
    segment === fixed || (this.layout.foldsSlugs && segment.toLowerCase() === fixed.toLowerCase());

  private slugOf(written: string): string {
    return this.layout.foldsSlugs ? foldSlug(written) : written;
  }

  /** A link to the file, `../en/target-market.md`, as editors without a site write it. */
  private readFile(path: string, suffix: string, from: LinkOrigin): LinkTarget {
    const folder = from.path.slice(0, from.path.lastIndexOf('/') + 1);
    const segments = decodeSegments(folder + path);
    if (!segments) return from.slug === undefined || !this.pathsAreConcepts ? OTHER : { kind: 'invalid', path };
    return this.matched(this.articles, segments, suffix) ?? OTHER;
  }

  /** A path from the root, `/glossary/en/target-market.md`, that is no address of the layout. */
  private fileTarget(segments: readonly string[], suffix: string): LinkTarget | undefined {
    if (ARTICLE_FILE.test(segments.at(-1) ?? '')) return this.matched(this.articles, segments, suffix);
    const found = this.matched(this.paths, segments, suffix);
    return found && { ...found, asPath: true };
  }

  private matched(pattern: PathPattern | undefined, segments: readonly string[], suffix: string) {
    const place = pattern?.match(segments.join('/'));
    const locale = pattern && place && localeOfFolder(pattern, this.layout, place.folder);
    if (!place || locale === undefined) return undefined;
    return { kind: 'concept', slug: this.slugOf(place.slug), locale, suffix, isFile: true } as const;
  }
}

/** Whether the slug looks like a file that is no article: `/logo.svg`, but also `/node.js`. */
export function looksLikeFile(slug: string): boolean {
  return OTHER_FILE.test(slug) && !ARTICLE_FILE.test(slug);
}

/** The slug as it is written in a link. */
export function encodeSlug(slug: string): string {
  const wellFormed = slug.replace(/\p{Surrogate}/gu, '\uFFFD'); // encodeURI throws on half a pair
  return encodeURI(wellFormed).replace(/[?#()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The pattern of the articles' paths without an ending; undefined where these begin with the locale, as addresses do. */
function pathsOf({ articles }: Layout): PathPattern | undefined {
  const pattern = pathPattern(articles.replace(/(?:\/_?index)?\.[a-z]+$/i, ''));
  return pattern?.prefix === '' ? undefined : pattern;
}

/** The slug or path that a link writes, in NFC. */
export function decodeSlug(written: string): string {
  return written.split('/').map(decode).join('/');
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** The path's segments, percent-decoded, `.` and `..` resolved; undefined when no honest path looks like that. */
function decodeSegments(path: string): string[] | undefined {
  const result: string[] = [];
  for (const raw of segmentsOf(path)) {
    const segment = decode(raw);
    if (segment === '.') continue;
    if (NEVER_IN_PATH.test(segment)) return undefined;
    if (segment !== '..') result.push(segment);
    else if (raw !== '..' || result.pop() === undefined) return undefined; // an encoded `..` is never honest
  }
  return result;
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment.normalize('NFC');
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment; // a lone `%` stands for itself
  }
}

/** Fits segments to those of a template; `{slug**}` takes all that are left. */
function matchSegments(
  template: readonly string[],
  segments: readonly string[],
  isSame: (segment: string, fixed: string) => boolean,
): { locale: string | undefined; slug: string } | undefined {
  let locale: string | undefined;
  for (const [at, part] of template.entries()) {
    const segment = segments[at];
    if (segment === undefined) return undefined;
    if (part === '{slug**}') return { locale, slug: segments.slice(at).join('/') };
    if (part === '{slug}') return segments.length === at + 1 ? { locale, slug: segment } : undefined;
    if (part === '{locale}') locale = segment;
    else if (!isSame(segment, part)) return undefined;
  }
  return undefined;
}
