import { localeOfFolder } from './detectLayouts.ts';
import { hasAddresses, type Layout } from './layout.ts';
import { foldSlug } from './foldSlug.ts';
import { isLocale } from './locales.ts';
import { type PathPattern, pathPattern } from './pathPattern.ts';

/** A parsed link target, before checking whether it exists. */
export type LinkTarget =
  /**
   * `slug` is decoded; `locale` is as written, undefined for a bare `/slug`. `suffix` is the query and fragment.
   * `asPath`: the target is the path of the article's file without its extension (`/glossary/pl/target-market`), which
   * is not an address of the site.
   */
  | {
      readonly kind: 'concept';
      readonly slug: string;
      readonly locale: string | undefined;
      readonly suffix: string;
      readonly asPath?: true;
      /** Set for a link to the article's file instead of its address. */
      readonly isFile?: true;
    }
  /**
   * A path of the site that is not the path of an article's file. It may still be an article's address. Decoded, with a
   * single leading `/`.
   */
  | { readonly kind: 'path'; readonly path: string; readonly suffix: string }
  /** `[text]()` */
  | { readonly kind: 'empty' }
  /** A path that cannot be an article: it leads out of the site or contains characters that no slug contains. */
  | { readonly kind: 'invalid'; readonly path: string }
  /** Another site, a fragment of the page, the home page, or a file: not checked. */
  | { readonly kind: 'other' };

/** The location of a link. */
export interface LinkOrigin {
  /** Path of the file, relative to the root. */
  readonly path: string;
  readonly locale: string;
  /** The slug of the file's address; undefined for a file that is not a page of the site. */
  readonly slug: string | undefined;
}

const SLUG = /\{slug(?:\*\*)?\}/;
const OTHER: LinkTarget = { kind: 'other' };
const EMPTY: LinkTarget = { kind: 'empty' };
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ARTICLE_FILE = /\.(?:md|markdown)$/i;
/** A slug with a file extension is a file, unless an article has that name (`node.js`). */
const OTHER_FILE = /\.[a-z][a-z0-9]{1,4}$/i;
/** Characters that a decoded segment of a legitimate path never contains. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NEVER_IN_PATH = /[\\/\u0000-\u001f]/;

/** Parses link targets of one layout. The result depends only on the text, not on the content of the glossary. */
export class LinkTargetReader {
  readonly layout: Layout;
  private readonly siteUrls: readonly string[];
  private readonly bareIsConcept: boolean;
  /** Whether every path must be a concept, so that an unknown path can be reported. */
  private readonly pathsAreConcepts: boolean;
  private readonly bare: string[];
  private readonly localized: string[] | undefined;
  private readonly articles: PathPattern | undefined;
  /** The path pattern without the file extension; undefined if such a path can only be an address. */
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

  /** Parses a target with escapes resolved, as the Markdown parser returns it. */
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

  /** Resolves an address relative to the article's own: `bazaar` for `/pl/bazaar/`. */
  sibling(written: string, slug: string, locale: string): LinkTarget {
    const base = this.baseUrl(locale, slug);
    return this.readPath(`${base}${this.pageUrl.endsWith('/') ? '../' : ''}${written}`, '');
  }

  /** Returns the path of a parsed address, decoded and without surrounding slashes. */
  pathOf({ slug, locale }: { readonly slug: string; readonly locale: string | undefined }): string {
    if (slug.startsWith('/')) return slug.slice(1);
    const template = locale === undefined ? this.bare : (this.localized ?? this.bare);
    return template
      .join('/')
      .replace('{locale}', () => locale ?? '')
      .replace(SLUG, () => slug);
  }

  /** The base URL that a browser resolves relative links against. */
  private baseUrl(locale: string, slug: string): string {
    const url = this.pageUrl
      .replace('{locale}', () => this.layout.linkLocales[locale] ?? locale)
      .replace(SLUG, () => slug);
    return url.slice(0, url.lastIndexOf('/') + 1);
  }

  /** Returns the path of an address on the site itself, or the target unchanged; undefined for another site. */
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

  /** Whether a segment equals a fixed segment of the layout. If slugs are folded, so are addresses. */
  private readonly isSame = (segment: string, fixed: string): boolean =>
    segment === fixed || (this.layout.foldsSlugs && segment.toLowerCase() === fixed.toLowerCase());

  private slugOf(written: string): string {
    return this.layout.foldsSlugs ? foldSlug(written) : written;
  }

  /** Parses a relative link to a file, `../en/target-market.md`, as editors without a site write it. */
  private readFile(path: string, suffix: string, from: LinkOrigin): LinkTarget {
    const folder = from.path.slice(0, from.path.lastIndexOf('/') + 1);
    const segments = decodeSegments(folder + path);
    if (!segments) return from.slug === undefined || !this.pathsAreConcepts ? OTHER : { kind: 'invalid', path };
    return this.matched(this.articles, segments, suffix) ?? OTHER;
  }

  /** Parses a path from the root, `/glossary/en/target-market.md`, that is not an address of the layout. */
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

/** Whether the slug looks like a file instead of an article: `/logo.svg`, but also `/node.js`. */
export function looksLikeFile(slug: string): boolean {
  return OTHER_FILE.test(slug) && !ARTICLE_FILE.test(slug);
}

/** Encodes the slug for a link. */
export function encodeSlug(slug: string): string {
  const wellFormed = slug.replace(/\p{Surrogate}/gu, '\uFFFD'); // encodeURI throws on a lone surrogate
  return encodeURI(wellFormed).replace(/[?#()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Returns the pattern of the articles' paths without the extension; undefined if the paths start with the locale, as
 * addresses do.
 */
function pathsOf({ articles }: Layout): PathPattern | undefined {
  const pattern = pathPattern(articles.replace(/(?:\/_?index)?\.[a-z]+$/i, ''));
  return pattern?.prefix === '' ? undefined : pattern;
}

/** Decodes the slug or path of a link, in NFC. */
export function decodeSlug(written: string): string {
  return written.split('/').map(decode).join('/');
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/**
 * Returns the percent-decoded segments of the path, with `.` and `..` resolved; undefined if the path cannot be
 * legitimate.
 */
function decodeSegments(path: string): string[] | undefined {
  const result: string[] = [];
  for (const raw of segmentsOf(path)) {
    const segment = decode(raw);
    if (segment === '.') continue;
    if (NEVER_IN_PATH.test(segment)) return undefined;
    if (segment !== '..') result.push(segment);
    else if (raw !== '..' || result.pop() === undefined) return undefined; // an encoded `..` is never legitimate
  }
  return result;
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment.normalize('NFC');
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment; // a lone `%` is literal
  }
}

/** Matches segments against those of a template; `{slug**}` takes all remaining segments. */
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
