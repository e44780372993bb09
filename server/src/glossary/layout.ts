import type { HeadingIdStyle } from '../markdown/anchors/headingIds.ts';
import type { DataSource, FilePattern, PageSource } from './sources/source.ts';

/**
 * Front matter fields of a concept. `aliases`: alternative names; `deprecated`: names that must not be used anymore;
 * `forms`: inflected forms that no table derives; `sourceCommit`: the source commit that a translation is based on;
 * `termbase`: fields of a termbase that have no other key, see `exchange/termbase`.
 */
export const frontMatterFields = [
  'title',
  'description',
  'keywords',
  'aliases',
  'deprecated',
  'forms',
  'draft',
  'doNotTranslate',
  'autoLink',
  'sourceCommit',
  'termbase',
] as const;
export type FrontMatterField = (typeof frontMatterFields)[number];

/**
 * Front matter keys per field, compared ignoring case; the first existing key wins. `a.b` is the key `b` in the map
 * `a`. Without a title key, the first alias is the title.
 */
export type FrontMatterKeys = Readonly<Record<FrontMatterField, readonly string[]>>;

/**
 * The meaning of a bare `/slug`: the article in the reader's locale, in the source locale, or not a concept.
 * `from-links`: the source locale if any article links `/{locale}/slug`, otherwise the reader's locale.
 */
export type BareSlug = 'same-locale' | 'source-locale' | 'from-links' | 'none';

/**
 * Macro syntaxes for linking concepts; each has a file in `macros/`. `glossary-tooltip`: a Hugo shortcode `{{<
 * glossary_tooltip text="…" term_id="…" >}}`; `glossary-macro`: `{{Glossary("X", "text")}}`; `at-form`: `@form`.
 */
export const macroSyntaxNames = ['none', 'glossary-tooltip', 'glossary-macro', 'at-form'] as const;
export type MacroSyntaxName = (typeof macroSyntaxNames)[number];

/**
 * A shortcode, component or include that mentions a concept. `id` and `text` are the attributes with the concept's ID
 * and the shown text, or the positions of the values, `0`. Without `id`, the text names the concept; without `text`, it
 * is between the opening and the closing tag.
 */
export interface TagPattern {
  readonly kind: 'shortcode' | 'component' | 'include';
  readonly name: string;
  readonly id: string | undefined;
  readonly text: string | undefined;
}

/** A role of MyST or reStructuredText: `{term}`niche``. */
export interface RolePattern {
  readonly kind: 'role';
  readonly name: string;
}

export type MacroPattern = TagPattern | RolePattern;

/** The file or key in which a site has redirects to articles. A rename adds a redirect if the repository already has some there. */
export interface Redirects {
  /** Front matter key with the list of addresses. */
  readonly frontMatter?: string;
  /** Path from the root of a file with one redirect `from to` per line. `{locale}` is the folder of the locale. */
  readonly file?: string;
}

/** Front matter keys that give an article an address other than its file's path. */
export interface AddressKeys {
  /** Key or keys of the whole path: `/markets/target/`. The first existing one is used. */
  readonly url?: string | readonly string[];
  /** Key of the last segment. */
  readonly slug?: string;
  /** Whether the address replaces the one of the file's path; otherwise links by both are valid. */
  readonly only?: boolean;
}

/** Whether relative links to files are resolved by path, because the path of an article does not determine its slug. */
export function hasFileAddresses({ conceptKey, slugKey, mentions }: Layout): boolean {
  return conceptKey !== undefined || (slugKey !== undefined && mentions === 'none');
}

/** The front matter key that identifies the concept of an article; undefined if its path does. */
export function identityKey({ conceptKey, slugKey }: Layout): string | undefined {
  return conceptKey ?? slugKey;
}

/** Whether articles can have addresses other than their paths. */
export function hasAddresses(layout: Layout): boolean {
  const { addresses, redirects } = layout;
  return (
    hasFileAddresses(layout) ||
    [addresses.url, addresses.slug, redirects.frontMatter, redirects.file].some((key) => key !== undefined)
  );
}

/** Maps the paths, front matter and link syntax of a repository to concepts, locales and terms. */
export interface Layout {
  readonly name: string;
  /** Files that are one entry each: `glossary/{locale}/{slug}.md`. All sources share one concept space. */
  readonly articles: readonly FilePattern[];
  /** Markdown pages of many entries. */
  readonly pages: readonly PageSource[];
  /** Data files of many entries. */
  readonly data: readonly DataSource[];
  /** Other Markdown pages of the site, in which terms are mentioned and concepts are linked. */
  readonly site: readonly FilePattern[];
  /** Globs of paths that match a pattern but do not belong to the glossary. They are still link targets. */
  readonly exclude: readonly string[];
  /** The locale that the others are translated from; undefined: English if it exists, otherwise the largest locale. */
  readonly sourceLocale: string | undefined;
  /** Folder name to locale. Takes precedence over the known names. */
  readonly languages: Readonly<Record<string, string>>;
  /** Front matter key of the slug; undefined if the path contains the slug. */
  readonly slugKey: string | undefined;
  /**
   * Front matter key that names the concept in all locales, so that the slugs of its articles can differ:
   * `translationKey`. Links use the slug of the article's path, or its address. An article without the key has the slug
   * of its path as its concept. Undefined: the slug is the concept.
   */
  readonly conceptKey: string | undefined;
  /**
   * Front matter keys whose value follows the slug, with a template: `{ slug: 'Glossary/{slug}' }`. A rename does not
   * change a value that differs from the template.
   */
  readonly slugFields: Readonly<Record<string, string>>;
  readonly addresses: AddressKeys;
  readonly redirects: Redirects;
  readonly frontMatter: FrontMatterKeys;
  /** The end that the titles of the site have and that is no part of a name: ` - Style Guide`; undefined if there is none. */
  readonly titleSuffix: string | undefined;
  /** The `frontMatter` fields that every article must have. */
  readonly required: readonly FrontMatterField[];
  readonly bareSlug: BareSlug;
  /**
   * Template of a link without a locale: `/{slug}`, or `/glossary/#{slug}` for entries of a page; undefined if the site
   * has no such links. `{file}` is the relative path of the entry's file, `{page}` the same without the extension.
   */
  readonly link: string | undefined;
  /** Template of a link with a locale: `/{locale}/{slug}/`; undefined if the site has no such links. */
  readonly localizedLink: string | undefined;
  /** A prefix of link targets that is an alias of `rootFolder`: `~/`. */
  readonly rootAlias: string | undefined;
  /** The folder of `rootAlias` with a trailing `/`; empty for the root. */
  readonly rootFolder: string;
  /** Addresses of the site itself, without a trailing slash. Links to them are internal. */
  readonly siteUrls: readonly string[];
  /** The spelling of locales in links, if it differs: `en` as `en-US`. */
  readonly linkLocales: Readonly<Record<string, string>>;
  /** Whether slugs are compared as folder names: in lower case, with `_` for a space. */
  readonly foldsSlugs: boolean;
  readonly mentions: MacroSyntaxName;
  /** Macro syntaxes in addition to `mentions`. The first one that can write a link is used. */
  readonly macros: readonly MacroPattern[];
  /** Whether `[[name]]` is a link. */
  readonly wikiLinks: boolean;
  /** The target of links whose text names the concept: `g` for `[term](g)`; undefined if there is none. */
  readonly termLink: string | undefined;
  /** Whether `[term]` and `[term][]` without a definition are links, if the text names a concept. */
  readonly labelLinks: boolean;
  /**
   * The Liquid include whose `translated` and `translationOutdated` attributes give the status of an article; undefined
   * if there is none.
   */
  readonly statusInclude: string | undefined;
  /** The style of heading ids, which fragments of links use. */
  readonly headingIds: HeadingIdStyle;
  /** Whether the site shows the source article if a translation is missing. */
  readonly fallsBackToSource: boolean;
  readonly autoLink: AutoLink;
}

/** Concepts that are never linked automatically. */
export interface AutoLink {
  /** Slugs of concepts whose names are also ordinary words. */
  readonly exclude: readonly string[];
}

/** Settings that most layouts share. */
export const plainLinks = {
  pages: [],
  data: [],
  site: [],
  slugFields: {},
  conceptKey: undefined,
  addresses: {},
  redirects: {},
  titleSuffix: undefined,
  rootAlias: undefined,
  rootFolder: '',
  linkLocales: {},
  foldsSlugs: false,
  mentions: 'none',
  macros: [],
  wikiLinks: false,
  termLink: undefined,
  labelLinks: false,
  statusInclude: undefined,
  headingIds: 'github',
  autoLink: { exclude: [] },
} as const satisfies Partial<Layout>;

/** Front matter keys that most layouts share. */
export const commonKeys: FrontMatterKeys = {
  title: ['title'],
  description: ['description'],
  keywords: ['keywords'],
  aliases: [],
  deprecated: ['deprecated'],
  forms: ['forms'],
  draft: ['draft'],
  doNotTranslate: ['doNotTranslate'],
  autoLink: ['autoLink'],
  sourceCommit: ['l10n.sourceCommit', 'default_lang_commit'],
  termbase: ['termbase'],
};
