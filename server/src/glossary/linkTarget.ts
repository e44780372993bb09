import { markdownExtensionOf } from '../markdown/flavor.ts';
import { decodeSegments, decodeText } from './decodePath.ts';
import { hasAddresses, hasFileAddresses, type Layout } from './layout.ts';
import type { LayoutPaths } from './layoutPaths.ts';
import { foldSlug } from './foldSlug.ts';
import { type LinkTemplate, linkTemplate, type MatchedLink, matchTemplate, writeTemplate } from './linkTemplate.ts';
import { isLocale } from './locales.ts';

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
      /** Set for a fragment of a page of entries, which may also have other sections. */
      readonly isFragment?: true;
    }
  /**
   * A path of the site that is not the path of an article's file. It may still be an article's address. Decoded, with a
   * single leading `/`.
   */
  | { readonly kind: 'path'; readonly path: string; readonly suffix: string; readonly isFile?: true }
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

const OTHER: LinkTarget = { kind: 'other' };
const EMPTY: LinkTarget = { kind: 'empty' };
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** A slug with a file extension is a file, unless an article has that name (`node.js`). */
const OTHER_FILE = /\.[a-z][a-z0-9]{1,4}$/i;

/** Parses link targets of one layout. The result depends only on the text, not on the content of the glossary. */
export class LinkTargetReader {
  readonly layout: Layout;
  private readonly siteUrls: readonly string[];
  private readonly bareIsConcept: boolean;
  /** Whether every path must be a concept, so that an unknown path can be reported. */
  private readonly pathsAreConcepts: boolean;
  private readonly bare: LinkTemplate | undefined;
  private readonly localized: LinkTemplate | undefined;
  private readonly paths: LayoutPaths;
  /** The address of an article as a template; undefined if the site has no such addresses. */
  private readonly pageUrl: string | undefined;
  private readonly hasAddresses: boolean;

  constructor(layout: Layout, paths: LayoutPaths) {
    this.layout = layout;
    this.paths = paths;
    this.siteUrls = layout.siteUrls.map((url) => url.replace(/\/+$/, ''));
    this.bareIsConcept = layout.bareSlug !== 'none';
    this.bare = linkTemplate(layout.link);
    this.localized = linkTemplate(layout.localizedLink);
    this.pathsAreConcepts = (this.bareIsConcept && this.bare !== undefined) || this.localized !== undefined;
    const url = layout.localizedLink ?? layout.link;
    this.pageUrl = linkTemplate(url) && url;
    this.hasAddresses = hasAddresses(layout);
  }

  /** Parses a target with escapes resolved, as the Markdown parser returns it. */
  read(target: string, from: LinkOrigin): LinkTarget {
    const read = this.readWritten(target, from);
    if (read.kind !== 'concept' || read.isFragment !== true) return read;
    const slug = this.paths.conceptOfId(read.slug, read.locale ?? from.locale);
    return slug === read.slug ? read : { ...read, slug };
  }

  private readWritten(target: string, from: LinkOrigin): LinkTarget {
    const trimmed = target.trim();
    if (trimmed === '') return EMPTY;
    const local = this.withoutSite(trimmed);
    if (local === undefined || local.startsWith('?') || /\{[{%]/.test(local)) return OTHER;
    if (local.startsWith('#')) return this.entryOfPage(from.path, local) ?? OTHER;
    const end = local.search(/[?#]/);
    const path = end < 0 ? local : local.slice(0, end);
    const suffix = end < 0 ? '' : local.slice(end);
    if (path.startsWith('/')) return this.readPath(path, suffix);
    if (markdownExtensionOf(path) !== undefined) return this.readFile(path, suffix, from);
    const near = this.readsPages ? this.readNear(path, suffix, from) : OTHER;
    if (near.kind !== 'other' || this.pageUrl === undefined) return near;
    return from.slug === undefined ? OTHER : this.readPath(this.baseUrl(from.locale, from.slug) + path, suffix);
  }

  /** Resolves an address relative to the article's own: `bazaar` for `/pl/bazaar/`. */
  sibling(written: string, slug: string, locale: string): LinkTarget {
    const base = this.baseUrl(locale, slug);
    return this.readPath(`${base}${this.pageUrl?.endsWith('/') ? '../' : ''}${written}`, '');
  }

  /** Returns the path of a parsed address, decoded and without surrounding slashes. */
  pathOf({ slug, locale }: { readonly slug: string; readonly locale: string | undefined }): string {
    if (slug.startsWith('/')) return slug.slice(1);
    const { link, localizedLink } = this.layout;
    const own = locale === undefined || !this.localized ? this.bare && link : localizedLink;
    return pathIn(writeTemplate(pathIn(own ?? '{slug}'), slug, locale ?? '')).replace(/^\/|\/$/g, '');
  }

  /** Whether a relative path without an extension is that of a file, not an address. */
  get readsPages(): boolean {
    return this.pageUrl === undefined || this.layout.link === '{page}';
  }

  /** Returns the slug in the path of an article's file; undefined for another file. */
  slugOfPath(path: string): string | undefined {
    const place = this.paths.place(path);
    return place?.kind === 'article' ? this.slugOf(place.slug) : undefined;
  }

  /** See `LayoutPaths`. */
  isWithoutLocale(path: string): boolean {
    return this.paths.isWithoutLocale(path);
  }

  /** Returns the locale as links spell it. */
  localeInLinks(locale: string): string {
    return this.layout.linkLocales[locale] ?? locale;
  }

  /** The base URL that a browser resolves relative links against. */
  private baseUrl(locale: string, slug: string): string {
    const url = writeTemplate(pathIn(this.pageUrl ?? '/{slug}'), slug, this.localeInLinks(locale));
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
      this.entryAtAddress(segments, suffix) ??
      this.fileTarget(segments, suffix) ??
      this.pathTarget(segments, suffix)
    );
  }

  private pathTarget(segments: readonly string[], suffix: string): LinkTarget {
    return this.hasAddresses ? { kind: 'path', path: `/${segments.join('/')}`, suffix } : OTHER;
  }

  private localizedTarget(segments: readonly string[], suffix: string): LinkTarget | undefined {
    const found = this.localized && this.match(this.localized, segments, suffix);
    return found?.locale !== undefined && isLocale(found.locale) ? this.conceptOf(found) : undefined;
  }

  private bareTarget(segments: readonly string[], suffix: string): LinkTarget | undefined {
    const found = this.bareIsConcept && this.bare ? this.match(this.bare, segments, suffix) : undefined;
    return found && this.conceptOf(found);
  }

  private match(template: LinkTemplate, segments: readonly string[], suffix: string): MatchedLink | undefined {
    return matchTemplate(template, segments, suffix, { isSame: this.isSame, decode: decodeText });
  }

  private conceptOf({ slug, locale, suffix, isFragment }: MatchedLink): LinkTarget {
    const flags = isFragment ? ({ isFragment } as const) : {};
    return { kind: 'concept', slug: this.slugOf(slug), locale, suffix, ...flags };
  }

  /** Whether a segment equals a fixed segment of the layout. If slugs are folded, so are addresses. */
  private readonly isSame = (segment: string, fixed: string): boolean =>
    segment === fixed || (this.layout.foldsSlugs && segment.toLowerCase() === fixed.toLowerCase());

  private slugOf(written: string): string {
    return this.layout.foldsSlugs ? foldSlug(written) : written;
  }

  /** Parses a relative link to a file, `../en/target-market.md`, as editors without a site write it. */
  private readFile(path: string, suffix: string, from: LinkOrigin): LinkTarget {
    const { rootAlias } = this.layout;
    const isFromRoot = rootAlias !== undefined && path.startsWith(rootAlias);
    const folder = isFromRoot ? this.layout.rootFolder : from.path.slice(0, from.path.lastIndexOf('/') + 1);
    const segments = decodeSegments(folder + (isFromRoot ? path.slice(rootAlias.length) : path));
    if (!segments) return from.slug === undefined || !this.pathsAreConcepts ? OTHER : { kind: 'invalid', path };
    return this.fileAt(segments.join('/'), suffix) ?? OTHER;
  }

  /** Parses a relative link without a file extension if articles have no addresses: by their files. */
  private readNear(path: string, suffix: string, from: LinkOrigin): LinkTarget {
    if (OTHER_FILE.test(path)) return OTHER;
    const segments = decodeSegments(from.path.slice(0, from.path.lastIndexOf('/') + 1) + path);
    return (segments && this.fileBehind(segments, suffix)) ?? OTHER;
  }

  /** Parses a path from the root, `/glossary/en/target-market.md`, that is not an address of the layout. */
  private fileTarget(segments: readonly string[], suffix: string): LinkTarget | undefined {
    if (markdownExtensionOf(segments.at(-1) ?? '') !== undefined) return this.fileAt(segments.join('/'), suffix);
    if (!this.pathsAreConcepts || this.paths.prefixes[0] === '') return undefined;
    const found = this.fileBehind(segments, suffix);
    return found?.kind === 'concept' ? { ...found, asPath: true } : undefined;
  }

  /** Parses the path of a file without its extension. */
  private fileBehind(segments: readonly string[], suffix: string): LinkTarget | undefined {
    const path = segments.join('/');
    for (const ending of ['.md', '/index.md', '/_index.md']) {
      const found = this.fileAt(path + ending, suffix);
      if (found && !(found.kind === 'concept' && isIndex(found.slug))) return found;
    }
    return undefined;
  }

  /** Parses the path of a file with a concept or with several entries. */
  private fileAt(path: string, suffix: string): LinkTarget | undefined {
    const place = this.paths.place(path);
    if (place?.kind === 'entryPage') return this.entryOfPage(path, suffix);
    if (place?.kind !== 'article') return undefined;
    if (hasFileAddresses(this.layout)) return { kind: 'path', path: fileAddress(path), suffix, isFile: true };
    const locale = this.paths.isWithoutLocale(path) ? undefined : place.locale;
    return { kind: 'concept', slug: this.slugOf(place.slug), locale, suffix, isFile: true };
  }

  /** Parses a fragment of a page of entries; undefined for another page, or without a fragment. */
  private entryOfPage(path: string, fragment: string): LinkTarget | undefined {
    const id = idIn(fragment);
    const place = id === undefined ? undefined : this.paths.place(path);
    if (id === undefined || place?.kind !== 'entryPage') return undefined;
    const locale = this.paths.isWithoutLocale(path) ? undefined : place.locale;
    return { kind: 'concept', slug: id, locale, suffix: '', isFile: true, isFragment: true };
  }

  /** Parses the address of a page of entries with a fragment: `/docs/glossary/#target-market`. */
  private entryAtAddress(segments: readonly string[], suffix: string): LinkTarget | undefined {
    const id = idIn(suffix);
    const page = id === undefined ? undefined : this.paths.entryPageAt(segments);
    return id === undefined || !page
      ? undefined
      : { kind: 'concept', slug: id, locale: page.locale, suffix: '', isFragment: true };
  }
}

/** Whether a pattern took the name of a folder's page for a slug. */
function isIndex(slug: string): boolean {
  return /(?:^|\/)_?index$/.test(slug);
}

/** Returns the decoded id of `#id`; undefined for anything else. */
function idIn(suffix: string): string | undefined {
  const id = suffix.startsWith('#') ? decodeText(suffix.slice(1)) : '';
  return id === '' ? undefined : id;
}

/** Whether the slug looks like a file instead of an article: `/logo.svg`, but also `/node.js`. */
export function looksLikeFile(slug: string): boolean {
  return OTHER_FILE.test(slug) && markdownExtensionOf(slug) === undefined;
}

/** Encodes the slug for a link. */
export function encodeSlug(slug: string): string {
  const wellFormed = slug.replace(/\p{Surrogate}/gu, '\uFFFD'); // encodeURI throws on a lone surrogate
  return encodeURI(wellFormed).replace(/[?#()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Returns the address by which links refer to the file of an article: `glossary/en/market.md`, `market.mdx` and
 * `market/index.md` have the same one. It starts with a slash, like the addresses of the site.
 */
export function fileAddress(path: string): string {
  return `/${path.replace(/(?:\/_?index)?\.(?:mdx?|markdown)$/i, '')}.md`;
}

/** Returns the paths that a file with the address can have: see `fileAddress`. */
export function pathsWithAddress(address: string): string[] {
  const path = address.slice(1);
  const folder = path.replace(/\.md$/, '');
  return [path, `${path}x`, ...['index.md', 'index.mdx', '_index.md'].map((name) => `${folder}/${name}`)];
}

/** Returns the address without its query and fragment. */
function pathIn(address: string): string {
  const end = address.search(/[?#]/);
  return end < 0 ? address : address.slice(0, end);
}

/** Decodes the slug or path of a link, in NFC. */
export function decodeSlug(written: string): string {
  return written.split('/').map(decodeText).join('/');
}
