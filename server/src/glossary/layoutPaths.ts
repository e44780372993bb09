import type { Layout } from './layout.ts';
import { isLocale, localeOfLanguageName } from './locales.ts';
import { type MatchedPath, type PathPattern, pathPattern, type Renamed } from './pathPattern.ts';
import { columnLocales, holdsLocales } from './sources/sourceLocales.ts';
import { conceptOfId, idOfConcept } from './sources/translatedIds.ts';
import type { DataSource, FilePattern, PageSource, TranslatedIds } from './sources/source.ts';

/** A file of a layout. The locale is the folder's name, or the locale of the language that it names. */
export type FilePlace =
  /** A file with one entry. */
  | { readonly kind: 'article'; readonly path: string; readonly locale: string; readonly slug: string }
  /** A Markdown page of many entries. */
  | { readonly kind: 'entryPage'; readonly path: string; readonly locale: string; readonly source: PageSource }
  /** A data file of many entries, or of one with the name of the file. */
  | {
      readonly kind: 'entryData';
      readonly path: string;
      readonly locale: string;
      readonly source: DataSource;
      /** Undefined if the file has many entries. */
      readonly slug?: string;
    }
  /** Another Markdown page of the site, in which terms are mentioned. */
  | { readonly kind: 'sitePage'; readonly path: string; readonly locale: string };

interface AnySource {
  readonly pattern: PathPattern;
  /** The locale of all files, if their paths do not contain it. */
  readonly locale: string | undefined;
}

/** A pattern of a layout, and what the files that match it are. */
type Source =
  | (AnySource & { readonly kind: 'article' | 'sitePage' })
  | (AnySource & { readonly kind: 'entryPage'; readonly source: PageSource })
  | (AnySource & { readonly kind: 'entryData'; readonly source: DataSource });

/** A pattern with what it matched. */
interface FoundSource {
  readonly each: Source;
  readonly matched: MatchedPath;
  readonly locale: string;
}

/** The path patterns of a layout. The first pattern that matches a path is used. */
export class LayoutPaths {
  /** Whether folders have English names of languages. */
  readonly namesLanguage: boolean;
  /** Whether a file's name never contains its locale. */
  readonly areNamedByDirectory: boolean;
  /** The folder with a folder for each locale, in which other pages of the site can be; undefined if there is none. */
  readonly localesBelow: string | undefined;
  /** The folders that all files of the layout are below, each with a trailing `/` unless empty. */
  readonly prefixes: readonly string[];
  private readonly layout: Layout;
  private readonly sources: readonly Source[];
  private readonly articles: readonly Source[];
  /** Patterns of the pages in the folders of articles, and of their folders. */
  private readonly sections: readonly { readonly each: Source; readonly pattern: PathPattern }[];
  /** The pages and data files that have ids other than the slugs of their concepts. */
  private readonly withIds: readonly { readonly ids: TranslatedIds }[];
  private last: { readonly path: string; readonly found: FoundSource | undefined } = { path: '', found: undefined };
  /** Whether files of one folder differ only in the slug, which is the name without its ending. */
  private readonly areAlikeInFolder: boolean;
  /** The folder of the last file with a match, ending in `/`, and that match. */
  private lastFolder: { readonly folder: string; readonly found: FoundSource } | undefined;

  private constructor(layout: Layout, sources: readonly Source[]) {
    this.layout = layout;
    this.sources = sources;
    this.withIds = [...layout.pages, ...layout.data].flatMap(({ ids }) => (ids ? [{ ids }] : []));
    this.articles = sources.filter(({ kind }) => kind === 'article');
    this.sections = this.articles.flatMap((each) => {
      const pattern = sectionPattern(each.pattern.source);
      return pattern ? [{ each, pattern }] : [];
    });
    this.namesLanguage = sources.some(({ pattern }) => pattern.namesLanguage);
    this.areNamedByDirectory = sources.every(({ pattern }) => /\{(?:locale|language)\}.*\//.test(pattern.source));
    this.localesBelow = this.articles.find(({ pattern }) => pattern.hasLocale)?.pattern.prefix;
    const [{ pattern: first } = { pattern: { source: '' } }] = sources;
    this.areAlikeInFolder =
      sources.length === 1 && /^[^{]*(?:\{(?:locale|language)\}[^{]*)?\/\{slug\}\.md$/.test(first.source);
    this.prefixes = [...new Set(sources.map(({ pattern }) => pattern.prefix))];
  }

  /** Compiles the patterns of the layout; undefined if one is invalid, or if there is none. */
  static of(layout: Layout): LayoutPaths | undefined {
    const sources = [
      ...layout.articles.map((file) => source(file, { kind: 'article' as const })),
      ...layout.pages.map((file) => source(file, { kind: 'entryPage' as const, source: file })),
      ...layout.data.map((file) => source(file, { kind: 'entryData' as const, source: file })),
      ...layout.site.map((file) => source(file, { kind: 'sitePage' as const })),
    ];
    const valid = sources.flatMap((each): Source[] => (each ? [each] : []));
    return valid.length === sources.length && valid.length > 0 ? new LayoutPaths(layout, valid) : undefined;
  }

  /** Returns what the file at the path is; undefined if no pattern matches. */
  place(path: string): FilePlace | undefined {
    const found = this.find(path);
    if (!found) return undefined;
    const { each, locale } = found;
    if (each.kind === 'article') return { kind: 'article', path, locale, slug: found.matched.slug };
    if (each.kind === 'entryPage') return { kind: 'entryPage', path, locale, source: each.source };
    if (each.kind === 'entryData') {
      const place = { kind: 'entryData' as const, path, locale, source: each.source };
      return each.pattern.hasSlug ? { ...place, slug: found.matched.slug } : place;
    }
    return { kind: 'sitePage', path, locale };
  }

  /** Returns the number of the file's source. If several define a concept, the first wins. */
  rankOf(path: string): number {
    return this.sources.length === 1 ? 0 : this.sources.findIndex((each) => each === this.find(path)?.each);
  }

  /** Whether a file could be in two sources of entries of different kinds. */
  get hasSeveralKinds(): boolean {
    const kinds = new Set(this.sources.map(({ kind }) => kind));
    kinds.delete('sitePage');
    return kinds.size > 1;
  }

  /**
   * Returns the patterns of the sources of entries that match the path, one for each kind, in order. The first one is
   * used. `{slug}.md` and `{slug}.{locale}.md` are of one kind.
   */
  entrySourcesOf(path: string): string[] {
    const byKind = new Map<string, string>();
    for (const each of this.sources) {
      const isClaimed = each.kind !== 'sitePage' && !byKind.has(each.kind) && this.localeIn(each, path) !== undefined;
      if (isClaimed) byKind.set(each.kind, each.pattern.source);
    }
    return [...byKind.values()];
  }

  /**
   * Whether the file has no locale in its path although files next to it have one, `niche.md` and `niche.pl.md`, or although it has
   * entries of several.
   */
  isWithoutLocale(path: string): boolean {
    const each = this.find(path)?.each;
    if (!each || each.pattern.hasLocale) return false;
    if (localesIn(each).length > 0) return true;
    const folder = folderIn(each.pattern.source);
    return this.sources.some(
      ({ kind, pattern }) => kind === each.kind && pattern.hasLocale && folderIn(pattern.source) === folder,
    );
  }

  /**
   * Returns the page of entries with the address: the end of its path without the extension, with the locale or without
   * it. `locale` is undefined if the address has none.
   */
  entryPageAt(segments: readonly string[]): { readonly locale: string | undefined } | undefined {
    for (const { kind, pattern, locale } of this.sources) {
      if (kind !== 'entryPage') continue;
      const own = addressOf(pattern.source);
      const [first = '', ...rest] = segments;
      if (endsWith(own, segments) && !own.slice(-segments.length).includes(LOCALE)) return { locale: undefined };
      const named = this.localeOfFolder(first);
      if (named !== undefined && rest.length > 0 && endsWith(own, rest)) return { locale: named };
      if (locale !== undefined && endsWith(own, segments)) return { locale: undefined };
    }
    return undefined;
  }

  /** Returns the concept of an entry by its id in a page of the locale, otherwise in any page. */
  conceptOfId(id: string, locale: string): string {
    for (const { ids } of this.withIds) {
      const found = [locale, ...Object.keys(ids)]
        .map((each) => conceptOfId({ ids }, each, id))
        .find((each) => each !== id);
      if (found !== undefined) return found;
    }
    return id;
  }

  /** Returns the id of a concept's entry in a page of the locale. */
  idOfConcept(concept: string, locale: string): string {
    for (const { ids } of this.withIds) {
      const found = idOfConcept({ ids }, locale, concept);
      if (found !== concept) return found;
    }
    return concept;
  }

  /** Whether the folder itself can contain files of the layout. `folder` ends in `/`, or is empty. */
  mayHold(folder: string): boolean {
    return this.sources.some(({ pattern }) => pattern.mayHold(folder));
  }

  /** Returns the locale folder in the path, as written; empty if it has none. */
  folderOf(path: string): string {
    return this.find(path)?.matched.folder ?? '';
  }

  /** Returns the values of `{any}` in the path, as written. */
  freeFoldersOf(path: string): readonly string[] {
    return this.find(path)?.matched.any ?? [];
  }

  /** Returns the locale of a folder; undefined if its name is not a language. */
  localeOfFolder(folder: string): string | undefined {
    return localeOf(this.layout, this.namesLanguage, folder);
  }

  /**
   * Returns the path of a new file for an entry: an article, or the page or data file of the locale. `like` is the path
   * of the same concept in another locale; the new file is created in its folders.
   */
  build(slug: string, locale: string, folder: string, like?: string): string {
    const model = like === undefined ? undefined : this.find(like);
    const fitting = this.sources.filter(
      (each) =>
        each.kind !== 'sitePage' &&
        (each.locale === locale ||
          (each.locale === undefined && each.pattern.hasLocale) ||
          localesIn(each).includes(locale)),
    );
    if (like !== undefined && model?.each.kind === 'entryData' && holdsLocales(model.each.source.entries)) return like;
    if (like !== undefined && model && localesIn(model.each).includes(locale)) return like;
    const inLocale = fitting.filter((each) => each.locale === locale || localesIn(each).includes(locale));
    const each = nearest(inLocale, model?.each) ?? nearest(fitting, model?.each) ?? this.sources[0];
    const any = model?.matched.any ?? [];
    const path = each?.pattern.build({ folder: each.pattern.hasLocale ? folder : '', slug, any }) ?? slug;
    return like?.endsWith('.mdx') === true && path.endsWith('.md') ? `${path}x` : path;
  }

  /** Returns the file or folder that has the article's slug as its name, and its name with another slug. */
  renamed(path: string, slug: string): Renamed | undefined {
    const pattern = this.find(path)?.each.pattern;
    const renamed = pattern?.renamed(asMarkdown(pattern, path), slug);
    const isMdx =
      renamed !== undefined && path !== renamed.from && path.startsWith(renamed.from) && path.endsWith('.mdx');
    return isMdx && !path.startsWith(`${renamed.from}/`) ? { from: path, to: `${renamed.to}x` } : renamed;
  }

  /** The patterns of articles, for messages. */
  articlePatterns(): string[] {
    return this.articles.map(({ pattern }) => pattern.source);
  }

  /**
   * Returns the name by which links refer to a page in the folders of articles, and its locale: `intro` for
   * `docs/glossary/intro/index.md`. Undefined for another file, and for the page of the folder itself.
   */
  sectionAt(path: string): { readonly locale: string; readonly name: string } | undefined {
    for (const { each, pattern } of this.sections) {
      const matched = pattern.match(asMarkdown(pattern, path));
      const locale = matched && this.localeOf(each, matched);
      if (!matched || locale === undefined) continue;
      const name = matched.slug.replace(/(?:^|\/)(?:_?index|readme)$/i, '');
      return name === '' ? undefined : { locale, name };
    }
    return undefined;
  }

  /** Caches the last result: every link to an entry of its own page has the same path. */
  private find(path: string): FoundSource | undefined {
    if (this.last.path !== path) this.last = { path, found: this.foundLikeLast(path) ?? this.search(path) };
    return this.last.found;
  }

  /** All files of a large glossary are placed folder by folder. */
  private foundLikeLast(path: string): FoundSource | undefined {
    if (!this.areAlikeInFolder || !path.endsWith(ENDING)) return undefined;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const slug = path.slice(folder.length, -ENDING.length);
    if (slug === '') return undefined;
    if (this.lastFolder?.folder !== folder) {
      const found = this.search(path);
      if (found) this.lastFolder = { folder, found };
      return found;
    }
    const { found } = this.lastFolder;
    return { ...found, matched: { ...found.matched, slug } };
  }

  private search(path: string): FoundSource | undefined {
    for (const each of this.sources) {
      const matched = each.pattern.match(asMarkdown(each.pattern, path));
      const locale = matched && this.localeOf(each, matched);
      if (matched && locale !== undefined) return { each, matched, locale };
    }
    return undefined;
  }

  private localeIn(each: Source, path: string): string | undefined {
    const matched = each.pattern.match(asMarkdown(each.pattern, path));
    return matched && this.localeOf(each, matched);
  }

  private localeOf({ locale, pattern }: Source, { folder }: MatchedPath): string | undefined {
    return locale ?? localeOf(this.layout, pattern.namesLanguage, folder);
  }
}

const LOCALE = '{locale}';
const ENDING = '.md';

/** Returns the source most like the model: the same one, one of the same kind and file name, one of the same kind, or the first. */
function nearest(sources: readonly Source[], model: Source | undefined): Source | undefined {
  if (!model || sources.includes(model)) return model ?? sources[0];
  const alike = sources.filter(({ kind }) => kind === model.kind);
  const name = addressOf(model.pattern.source).at(-1);
  return alike.find(({ pattern }) => addressOf(pattern.source).at(-1) === name) ?? alike[0] ?? sources[0];
}

/** The locales of a page with a column for each. */
function localesIn(each: Source): readonly string[] {
  return each.kind === 'entryPage' ? columnLocales(each.source.entries) : [];
}

/** Returns the pattern of all pages in the folder of the articles; undefined if it cannot be told. */
function sectionPattern(articles: string): PathPattern | undefined {
  const [before = '', after = ''] = articles.split(/\{slug(?:\*\*)?\}/);
  return pathPattern(`${folderIn(before)}{slug**}${after.includes('.{locale}.') ? '.{locale}' : ''}.md`);
}

function folderIn(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Returns the segments of the address that most sites give a page: without extension, `index` and locale suffix. */
function addressOf(path: string): string[] {
  const segments = path.replace(/(?:\.\{locale\})?\.[a-z]+$/i, '').split('/');
  return /^(?:_?index|readme)$/i.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments;
}

function endsWith(whole: readonly string[], end: readonly string[]): boolean {
  const from = whole.length - end.length;
  return end.length > 0 && from >= 0 && end.every((segment, at) => whole[from + at] === segment);
}

function source<K>(file: FilePattern, kind: K): (K & AnySource) | undefined {
  const pattern = pathPattern(file.path);
  return pattern && { ...kind, pattern, locale: file.locale };
}

/** A pattern of `.md` files matches `.mdx` files too. */
function asMarkdown(pattern: PathPattern, path: string): string {
  return path.endsWith('.mdx') && pattern.source.endsWith('.md') ? path.slice(0, -1) : path;
}

function localeOf({ languages }: Layout, namesLanguage: boolean, folder: string): string | undefined {
  if (Object.hasOwn(languages, folder)) return languages[folder];
  if (namesLanguage) return localeOfLanguageName(folder);
  return isLocale(folder) ? folder : undefined;
}
