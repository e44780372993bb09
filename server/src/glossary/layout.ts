import type { HeadingIdStyle } from '../markdown/anchors/headingIds.ts';

/**
 * What the front matter says of a concept. `aliases`: further names; `deprecated`: names that are not to be used any more;
 * `forms`: inflected forms that no table derives; `sourceCommit`: the commit of the source that a translation follows.
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
] as const;
export type FrontMatterField = (typeof frontMatterFields)[number];

/**
 * Which front matter keys hold what; compared without case, the first that is there counts. `a.b` is the key `b` in the map
 * `a`. Where no key holds the title, the first alias is the title.
 */
export type FrontMatterKeys = Readonly<Record<FrontMatterField, readonly string[]>>;

/**
 * What a bare `/slug` means: the article of the reader's locale, that of the source locale, or no concept at all.
 * `from-links`: the source locale where any article links `/{locale}/slug`, else the reader's.
 */
export type BareSlug = 'same-locale' | 'source-locale' | 'from-links' | 'none';

/**
 * How texts mention concepts beside Markdown links; each is read by its file in `mentions/`. `glossary-tooltip`: a Hugo
 * shortcode `{{< glossary_tooltip text="…" term_id="…" >}}`; `glossary-macro`: `{{Glossary("X", "text")}}`; `at-form`: `@form`.
 */
export const macroSyntaxNames = ['none', 'glossary-tooltip', 'glossary-macro', 'at-form'] as const;
export type MacroSyntaxName = (typeof macroSyntaxNames)[number];

/** Where a site keeps redirects from an article's former addresses; a rename adds to them in repositories that already have some there. */
export interface Redirects {
  /** Front matter key with the list of them. */
  readonly frontMatter?: string;
  /** Path from the root of a file with one a line, `from to`; `{locale}` is the folder of the locale. */
  readonly file?: string;
}

/** Front matter keys by which an article has another address than its file's path says. */
export interface AddressKeys {
  /** The whole path: `/markets/target/`. */
  readonly url?: string;
  /** Its last part. */
  readonly slug?: string;
  /** Whether the article then has no address by its file's path; else links by both are right. */
  readonly only?: boolean;
}

/** Whether articles may have addresses that their paths do not say. */
export function hasAddresses({ addresses, redirects }: Layout): boolean {
  return [addresses.url, addresses.slug, redirects.frontMatter, redirects.file].some((key) => key !== undefined);
}

/** How a repository maps paths, front matter and link syntax to concepts, locales and terms. */
export interface Layout {
  readonly name: string;
  /** Path pattern from the root: `glossary/{locale}/{slug}.md`. */
  readonly articles: string;
  /** Globs of paths that match the pattern and are no articles. They are link targets all the same. */
  readonly exclude: readonly string[];
  /** The locale that the others are translated from; undefined: English where there is any, else the largest. */
  readonly sourceLocale: string | undefined;
  /** Folder name to locale, before the names that are known anyway. */
  readonly languages: Readonly<Record<string, string>>;
  /** Front matter key that holds the slug; undefined: the path does. */
  readonly slugKey: string | undefined;
  /** Front matter keys whose value follows the slug, and how: `{ slug: 'Glossary/{slug}' }`. A value that says something else stands alone. */
  readonly slugFields: Readonly<Record<string, string>>;
  readonly addresses: AddressKeys;
  readonly redirects: Redirects;
  readonly frontMatter: FrontMatterKeys;
  /** The fields of `frontMatter` that every article has to have. */
  readonly required: readonly FrontMatterField[];
  readonly bareSlug: BareSlug;
  /** How a link without a locale is written: `/{slug}`. */
  readonly link: string;
  /** How a link to a given locale is written: `/{locale}/{slug}/`; undefined where the site has no such links. */
  readonly localizedLink: string | undefined;
  /** Addresses of the site itself, without a final slash: links there are internal. */
  readonly siteUrls: readonly string[];
  /** How links write a locale where that is not its own name: `en` as `en-US`. */
  readonly linkLocales: Readonly<Record<string, string>>;
  /** Whether slugs are compared as a folder would be called: in lower case, `_` for a space. */
  readonly foldsSlugs: boolean;
  readonly mentions: MacroSyntaxName;
  /** The Liquid include whose `translated` and `translationOutdated` say how an article stands; undefined: there is none. */
  readonly statusInclude: string | undefined;
  /** How the site makes the ids of headings, by which links name them. */
  readonly headingIds: HeadingIdStyle;
  /** Whether the site shows the source locale's article where a translation is missing. */
  readonly fallsBackToSource: boolean;
  readonly autoLink: AutoLink;
}

/** What is never linked automatically. */
export interface AutoLink {
  /** Slugs of concepts whose names are also ordinary words. */
  readonly exclude: readonly string[];
}

/** What most layouts share beside their keys. */
export const plainLinks = {
  slugFields: {},
  addresses: {},
  redirects: {},
  linkLocales: {},
  foldsSlugs: false,
  mentions: 'none',
  statusInclude: undefined,
  headingIds: 'github',
  autoLink: { exclude: [] },
} as const satisfies Partial<Layout>;

/** Keys that most layouts share. */
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
};
