import type { FrontMatter, FrontMatterEntry, FrontMatterValue, MarkdownDocument, Span } from '../markdown/types.ts';
import type { Term } from '../terms/types.ts';
import { getOrAdd } from './collections.ts';
import { detached } from './detached.ts';
import type { EntryPlace } from './entryPlace.ts';
import { type FrontMatterField, type FrontMatterKeys, identityKey, type Layout } from './layout.ts';
import { macroSyntaxOf } from './macros/index.ts';
import { titleTerms } from './titleTerms.ts';
import { type TranslationStatus, translationStatus } from './translationStatus.ts';

/** The identity of an article, derived from its path alone. */
export interface ArticlePlace {
  /** Relative to the root, with `/`, in NFC. */
  readonly path: string;
  /** The folder name, or the locale of the language that the folder names. */
  readonly locale: string;
  /** Empty for a file that is not the article of a concept. */
  readonly slug: string;
}

/** A link in the index: its target and position. Offsets are UTF-16 units of the article. */
export interface LinkFact {
  /** Decoded, as written; for a macro link, the first of `names`. A path that is not a concept starts with `/`. */
  readonly slug: string;
  /** For a macro link, the folded names that it can refer to, in lookup order; otherwise absent. */
  readonly names?: readonly string[];
  /** The locale in the link; undefined for a bare `/slug`. */
  readonly locale: string | undefined;
  /** Empty if a macro link shows only the concept's own name. */
  readonly text: string;
  readonly span: Span;
}

/** The facts from the front matter (or the first heading), without reading the body; for an entry of a page or data file, all of its facts. */
export interface FrontMatterFacts extends ArticlePlace, TranslationStatus {
  /** Unique in the glossary: the path, or for an entry of a page or data file, see `entryIds`. */
  readonly id: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  /** Also true for an empty file: it may have been created and not saved yet. */
  readonly draft: boolean;
  readonly doNotTranslate: boolean;
  /** False if the name of the concept is also an ordinary word, so that links to it are neither proposed nor created. */
  readonly autoLink: boolean;
  /** The source commit that the translation is based on, as written, in lower case: a hash or its prefix. */
  readonly sourceCommit: string | undefined;
  /** The names of the concept, the title first. */
  readonly terms: readonly Term[];
  /**
   * The names that macro links can use for the concept, as written, the usual name first; empty if the layout has no
   * macro syntax.
   */
  readonly macroNames: readonly string[];
  /** The address from the front matter, as written: a path, or without a leading slash, a replacement for the slug. */
  readonly address: string | undefined;
  /** Previous addresses of the article, in the same form. */
  readonly formerAddresses: readonly string[];
  /** Whether the front matter has data of a termbase, which is not in the index. */
  readonly hasTermbase: boolean;
  /** Whether the front matter has a part of speech, which is not in the index. */
  readonly hasPartOfSpeech: boolean;
  /** The ID of the concept in the termbase that it was imported from, if that could not be its slug. */
  readonly termbaseId: string | undefined;
  /** Whether the article has a link `/{locale}/slug`, which determines the meaning of a bare `/slug`. */
  readonly linksByLocale: boolean;
}

/**
 * The compact record of an article in the index, of an entry of a page or data file, or of such a file or another page
 * of the site; the latter two have no slug. The text is not stored.
 */
export interface ArticleFacts extends FrontMatterFacts {
  /** Empty for an entry of a page: the record of the page has the links. */
  readonly links: readonly LinkFact[];
  /** The entries of a page or data file, in text order; otherwise empty. */
  readonly entries: readonly EntryPlace[];
}

/** A file of the layout: the article, or the file and its entries in text order. */
export interface FileFacts {
  readonly file: ArticleFacts;
  readonly entries: readonly ArticleFacts[];
}

/** Returns the facts of a file that is too large, binary or unreadable: only that the article exists. */
export function unreadFacts(place: ArticlePlace): ArticleFacts {
  return {
    ...place,
    id: place.path,
    title: undefined,
    description: undefined,
    keywords: [],
    draft: false,
    doNotTranslate: false,
    autoLink: true,
    sourceCommit: undefined,
    terms: [],
    macroNames: [],
    address: undefined,
    formerAddresses: [],
    isTranslated: true,
    isOutdated: false,
    hasTermbase: false,
    hasPartOfSpeech: false,
    termbaseId: undefined,
    linksByLocale: false,
    links: [],
    entries: [],
  };
}

/**
 * Returns the facts of the front matter. `heading` returns the text of the first level-1 heading; it is called only if
 * the layout has a title key and the article has no title.
 */
export function frontMatterFacts(
  place: ArticlePlace,
  layout: Layout,
  text: string,
  frontMatter: FrontMatter | undefined,
  heading: () => string | undefined,
): FrontMatterFacts {
  const field = fieldReader(frontMatter, layout.frontMatter);
  const slug = slugIn(frontMatter, layout) ?? place.slug;
  const mentions = macroSyntaxOf(layout);
  const aliases = listOf(field('aliases'));
  const aliasNames = mentions ? aliases.map((alias) => mentions.aliasInProse(alias)) : aliases;
  const firstAlias = layout.frontMatter.title.length === 0 ? aliasNames[0] : undefined;
  const title = withoutSuffix(scalarOf(field('title')), layout) ?? firstAlias ?? heading();
  const names = (key: FrontMatterField, status: Term['status'], kind: Term['kind']): Term[] =>
    listOf(field(key)).map((name) => ({ concept: slug, text: name, status, kind }));
  const admitted = firstAlias === undefined ? aliasNames : aliasNames.slice(1);
  const { address, formerAddresses } = addressesIn(frontMatter, layout);
  const { isTranslated, isOutdated } = translationStatus(text, layout.statusInclude);
  const { termbase } = layout.frontMatter;
  const hasTermbase = field('termbase') !== undefined;
  return {
    id: place.path,
    path: place.path,
    locale: place.locale,
    slug,
    title,
    description: scalarOf(field('description')),
    keywords: listOf(field('keywords')),
    draft: isTrue(field('draft')) || !/\S/.test(text),
    doNotTranslate: isTrue(field('doNotTranslate')),
    autoLink: !isFalse(field('autoLink')),
    sourceCommit: hashIn(field('sourceCommit')),
    terms: [
      ...(title === undefined ? [] : [{ concept: slug, text: title, status: 'preferred', kind: 'term' } as const]),
      ...admitted.map((name): Term => ({ concept: slug, text: name, status: 'admitted', kind: 'term' })),
      ...titleTerms(title, slug, admitted),
      ...names('deprecated', 'deprecated', 'term'),
      ...names('forms', 'preferred', 'form'),
    ],
    macroNames: mentions?.namesOf({ slug, pathSlug: place.slug, aliases, title, frontMatter }) ?? [],
    address,
    formerAddresses,
    isTranslated,
    isOutdated,
    hasTermbase,
    hasPartOfSpeech: frontMatter?.entries.some(isPartOfSpeech) ?? false,
    termbaseId: hasTermbase
      ? scalarOf(
          entryValue(
            frontMatter,
            termbase.map((key) => `${key}.id`),
          ),
        )
      : undefined,
    linksByLocale: layout.bareSlug === 'from-links' && hasLinkBelow(text, `/${place.locale}/`),
  };
}

/** Front matter keys for the part of speech. `import` writes the first one. */
export const PART_OF_SPEECH = ['partOfSpeech', 'part_of_speech', 'pos'] as const;
const PARTS_OF_SPEECH: ReadonlySet<string> = new Set(PART_OF_SPEECH.map((key) => key.toLowerCase()));

function isPartOfSpeech({ key }: FrontMatterEntry): boolean {
  return PARTS_OF_SPEECH.has(key.toLowerCase());
}

/** Returns the title without the end that all titles of the site have. */
function withoutSuffix(title: string | undefined, { titleSuffix }: Layout): string | undefined {
  const suffix = titleSuffix?.trimEnd();
  if (title === undefined || suffix === undefined || suffix === '' || !title.endsWith(suffix)) return title;
  const name = title.slice(0, -suffix.length).trim();
  return name === '' ? title : detached(name);
}

/** Whether a link leads below the path. A link to the path itself leads to a home page. Searches the unparsed text. */
function hasLinkBelow(text: string, path: string): boolean {
  const opening = `](${path}`;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
    if (/^[^)\s?#]/.test(text.slice(at + opening.length, at + opening.length + 1))) return true;
  }
  return false;
}

/** Returns the text of the first level-1 heading, for articles without a title. */
export function firstHeading(document: MarkdownDocument): string | undefined {
  const text = document.headings.find((heading) => heading.level === 1)?.text;
  return text ? detached(text) : undefined;
}

/**
 * Returns the slug or concept from the front matter, if the layout has a key for it. Ignores a slug that leads out of its folder.
 */
function slugIn(frontMatter: FrontMatter | undefined, layout: Layout): string | undefined {
  const key = identityKey(layout);
  const slug = key === undefined ? undefined : scalarOf(entryValue(frontMatter, [key]))?.normalize('NFC');
  return slug?.split(/[/\\]/).includes('..') ? undefined : slug;
}

/**
 * Whether the address is on the site itself, except for its home page. Jekyll's `permalink` may also be a pattern, `/:title/`,
 * or the name of one.
 */
function isOfSite(written: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|\/?$)|(?:^|\/):[a-z]|^(?:date|ordinal|none|pretty|weekdate)$/i.test(written);
}

/** Returns the addresses in the front matter, without those on other sites. */
function addressesIn(
  frontMatter: FrontMatter | undefined,
  { addresses, redirects, slugKey, conceptKey }: Layout,
): Pick<FrontMatterFacts, 'address' | 'formerAddresses'> {
  const valueOf = (key: string | readonly string[] | undefined): FrontMatterValue | undefined =>
    key === undefined ? undefined : entryValue(frontMatter, [key].flat());
  const isIdentity = addresses.slug === (conceptKey ?? slugKey);
  const slug = isIdentity ? undefined : scalarOf(valueOf(addresses.slug));
  const isOneName = slug !== undefined && /^\/|^[^/]+$/.test(slug);
  const address = scalarOf(valueOf(addresses.url)) ?? (isOneName ? slug : undefined);
  return {
    address: address !== undefined && isOfSite(address) ? address : undefined,
    formerAddresses: listOf(valueOf(redirects.frontMatter)).filter(isOfSite),
  };
}

/** Returns a reader of front matter fields by the keys of the layout. A missing field is undefined. */
export function fieldReader(
  frontMatter: FrontMatter | undefined,
  keys: FrontMatterKeys,
): (field: FrontMatterField) => FrontMatterValue | undefined {
  return (field) => entryValue(frontMatter, keys[field]);
}

/** Returns the values of all the keys that the front matter has. */
export function valuesOf(frontMatter: FrontMatter | undefined, keys: readonly string[]): FrontMatterValue[] {
  return keys.flatMap((key) => valueAt(frontMatter?.entries ?? [], wayOf(key)) ?? []);
}

function entryValue(frontMatter: FrontMatter | undefined, keys: readonly string[]): FrontMatterValue | undefined {
  if (!frontMatter) return undefined;
  for (const key of keys) {
    const value = valueAt(frontMatter.entries, wayOf(key));
    if (value) return value;
  }
  return undefined;
}

/** The keys of layouts are few, and each is looked for in every article. */
const ways = new Map<string, readonly string[]>();

/** Returns the parts of a key path such as `l10n.sourceCommit`, in lower case. */
function wayOf(key: string): readonly string[] {
  return getOrAdd(ways, key, () => key.toLowerCase().split('.'));
}

/** Returns the value at a key path through nested maps. */
function valueAt(entries: readonly FrontMatterEntry[], way: readonly string[]): FrontMatterValue | undefined {
  const [first = '', ...rest] = way;
  const value = entries.find(({ key }) => isKey(key, first))?.value;
  if (rest.length === 0) return value;
  return value?.kind === 'map' ? valueAt(value.entries, rest) : undefined;
}

/** Compares without case. Only `İ` is longer in lower case. */
function isKey(written: string, lower: string): boolean {
  return (written.length === lower.length || written.includes('İ')) && written.toLowerCase() === lower;
}

function scalarOf(value: FrontMatterValue | undefined): string | undefined {
  if (value?.kind !== 'scalar') return undefined;
  const text = value.text.trim();
  return text === '' ? undefined : detached(text);
}

/** A commit hash, or an abbreviated one as git shows it; undefined for anything else. */
function hashIn(value: FrontMatterValue | undefined): string | undefined {
  const text = scalarOf(value)?.toLowerCase();
  return text !== undefined && /^[0-9a-f]{7,64}$/.test(text) ? text : undefined;
}

/** YAML has three spellings of true. */
function isTrue(value: FrontMatterValue | undefined): boolean {
  return /^(?:true|True|TRUE)$/.test(scalarOf(value) ?? '');
}

function isFalse(value: FrontMatterValue | undefined): boolean {
  return /^(?:false|False|FALSE)$/.test(scalarOf(value) ?? '');
}

/** Returns the items of a list, or of a comma-separated scalar. Skips empty items. */
function listOf(value: FrontMatterValue | undefined): string[] {
  if (value === undefined) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => scalarOf(item) ?? []);
  return (scalarOf(value) ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
