import type { FrontMatter, FrontMatterEntry, FrontMatterValue, MarkdownDocument, Span } from '../markdown/types.ts';
import type { Term } from '../terms/types.ts';
import { detached } from './detached.ts';
import type { FrontMatterField, FrontMatterKeys, Layout } from './layout.ts';
import { macroSyntaxOf } from './macros/index.ts';
import { type TranslationStatus, translationStatus } from './translationStatus.ts';

/** Where an article belongs, told from its path alone. */
export interface ArticlePlace {
  /** From the root, with `/`, as the directory listing has it in NFC. */
  readonly path: string;
  /** As the folder names it, or what the folder's language name stands for. */
  readonly locale: string;
  readonly slug: string;
}

/** What the index keeps of a link: enough to ask who links whom, and where. Offsets are UTF-16 units of the article. */
export interface LinkFact {
  /** Decoded, as the author wrote it; for a mention the first of its `names`. A path that is no concept's begins with `/`. */
  readonly slug: string;
  /** For a mention the names that it may mean, as they are compared, in the order to try them; else not there. */
  readonly names?: readonly string[];
  /** The locale that the link names; undefined for a bare `/slug`. */
  readonly locale: string | undefined;
  /** Empty where a mention shows nothing but the concept's own name. */
  readonly text: string;
  readonly span: Span;
}

/** What the front matter (or the first heading) says; needs no look at the body. */
export interface FrontMatterFacts extends ArticlePlace, TranslationStatus {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  readonly draft: boolean;
  readonly doNotTranslate: boolean;
  /** False: nothing proposes or makes links to the concept, whose name is also an ordinary word. */
  readonly autoLink: boolean;
  /** The commit of the source that the translation follows, as it names it, in lower case: a hash or its beginning. */
  readonly sourceCommit: string | undefined;
  /** The names of the concept, the title first. */
  readonly terms: readonly Term[];
  /** By what mentions may call the concept, as they would be written, the usual name first; empty without such a syntax. */
  readonly macroNames: readonly string[];
  /** The address that the front matter gives, as written: a path, or without a slash at the start what takes the slug's place. */
  readonly address: string | undefined;
  /** Those that the article had, in the same form. */
  readonly formerAddresses: readonly string[];
  /** Whether the article links `/{locale}/slug` anywhere, which tells what a bare `/slug` means. */
  readonly linksByLocale: boolean;
}

/** The compact record of an article that the index keeps; its text is not kept. */
export interface ArticleFacts extends FrontMatterFacts {
  readonly links: readonly LinkFact[];
}

/** What the file could not give when it is too large, binary or may not be read: the article is there, and nothing is known of it. */
export function unreadFacts(place: ArticlePlace): ArticleFacts {
  return {
    ...place,
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
    linksByLocale: false,
    links: [],
  };
}

/**
 * The facts of the front matter. `heading` gives the text of the first heading of level 1, and is asked only where the layout
 * has a key for the title and the article none.
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
  const title = scalarOf(field('title')) ?? firstAlias ?? heading();
  const names = (key: FrontMatterField, status: Term['status'], kind: Term['kind']): Term[] =>
    listOf(field(key)).map((name) => ({ concept: slug, text: name, status, kind }));
  const admitted = firstAlias === undefined ? aliasNames : aliasNames.slice(1);
  return {
    path: place.path,
    locale: place.locale,
    slug,
    title,
    description: scalarOf(field('description')),
    keywords: listOf(field('keywords')),
    draft: isTrue(field('draft')),
    doNotTranslate: isTrue(field('doNotTranslate')),
    autoLink: !isFalse(field('autoLink')),
    sourceCommit: hashIn(field('sourceCommit')),
    terms: [
      ...(title === undefined ? [] : [{ concept: slug, text: title, status: 'preferred', kind: 'term' } as const]),
      ...admitted.map((name): Term => ({ concept: slug, text: name, status: 'admitted', kind: 'term' })),
      ...names('deprecated', 'deprecated', 'term'),
      ...names('forms', 'preferred', 'form'),
    ],
    macroNames: mentions?.namesOf({ slug, pathSlug: place.slug, aliases, frontMatter }) ?? [],
    ...addressesIn(frontMatter, layout),
    ...translationStatus(text, layout.statusInclude),
    linksByLocale: layout.bareSlug === 'from-links' && hasLinkBelow(text, `/${place.locale}/`),
  };
}

/** Whether a link leads below the path; one to the path itself is a home page. Looks at the text alone, which has not been parsed. */
function hasLinkBelow(text: string, path: string): boolean {
  const opening = `](${path}`;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
    if (/^[^)\s?#]/.test(text.slice(at + opening.length, at + opening.length + 1))) return true;
  }
  return false;
}

/** The text of the first heading of level 1, for articles without a title. */
export function firstHeading(document: MarkdownDocument): string | undefined {
  const text = document.headings.find((heading) => heading.level === 1)?.text;
  return text ? detached(text) : undefined;
}

/** The slug that the front matter gives, where the layout says so. One that would lead out of its folder is none. */
function slugIn(frontMatter: FrontMatter | undefined, { slugKey }: Layout): string | undefined {
  const slug = slugKey === undefined ? undefined : scalarOf(entryValue(frontMatter, [slugKey]))?.normalize('NFC');
  return slug?.split(/[/\\]/).includes('..') ? undefined : slug;
}

/** Whether the address is one of the site itself, and not its home page. */
function isOfSite(written: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|\/?$)/i.test(written);
}

/** The addresses that the front matter gives; nothing of what leads to another site. */
function addressesIn(
  frontMatter: FrontMatter | undefined,
  { addresses, redirects, slugKey }: Layout,
): Pick<FrontMatterFacts, 'address' | 'formerAddresses'> {
  const valueOf = (key: string | undefined): FrontMatterValue | undefined =>
    key === undefined ? undefined : entryValue(frontMatter, [key]);
  const slug = addresses.slug === slugKey ? undefined : scalarOf(valueOf(addresses.slug));
  const isOneName = slug !== undefined && /^\/|^[^/]+$/.test(slug);
  const address = scalarOf(valueOf(addresses.url)) ?? (isOneName ? slug : undefined);
  return {
    address: address !== undefined && isOfSite(address) ? address : undefined,
    formerAddresses: listOf(valueOf(redirects.frontMatter)).filter(isOfSite),
  };
}

/** The value of the field in the front matter, whatever the layout calls it; undefined when it is not there. */
export function fieldReader(
  frontMatter: FrontMatter | undefined,
  keys: FrontMatterKeys,
): (field: FrontMatterField) => FrontMatterValue | undefined {
  return (field) => entryValue(frontMatter, keys[field]);
}

function entryValue(frontMatter: FrontMatter | undefined, keys: readonly string[]): FrontMatterValue | undefined {
  for (const key of keys) {
    const value = valueAt(frontMatter?.entries ?? [], key.toLowerCase().split('.'));
    if (value) return value;
  }
  return undefined;
}

/** The value at the end of the way through maps within maps. */
function valueAt(entries: readonly FrontMatterEntry[], way: readonly string[]): FrontMatterValue | undefined {
  const [first, ...rest] = way;
  const value = entries.find(({ key }) => key.toLowerCase() === first)?.value;
  if (rest.length === 0) return value;
  return value?.kind === 'map' ? valueAt(value.entries, rest) : undefined;
}

function scalarOf(value: FrontMatterValue | undefined): string | undefined {
  if (value?.kind !== 'scalar') return undefined;
  const text = value.text.trim();
  return text === '' ? undefined : detached(text);
}

/** A commit's hash, or as much of it as git shows; anything else names none. */
function hashIn(value: FrontMatterValue | undefined): string | undefined {
  const text = scalarOf(value)?.toLowerCase();
  return text !== undefined && /^[0-9a-f]{7,64}$/.test(text) ? text : undefined;
}

/** YAML writes it in three ways. */
function isTrue(value: FrontMatterValue | undefined): boolean {
  return /^(?:true|True|TRUE)$/.test(scalarOf(value) ?? '');
}

function isFalse(value: FrontMatterValue | undefined): boolean {
  return /^(?:false|False|FALSE)$/.test(scalarOf(value) ?? '');
}

/** A list's scalars; one scalar is a list separated by commas. Empty items do not count. */
function listOf(value: FrontMatterValue | undefined): string[] {
  if (value === undefined) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => scalarOf(item) ?? []);
  return (scalarOf(value) ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
