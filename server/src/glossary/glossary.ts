import type { AnchorIndex } from './anchorIndex.ts';
import type { ArticleFacts } from './articleFacts.ts';
import { byId } from './collections.ts';
import { foldSlug } from './foldSlug.ts';
import { GlossaryArticles } from './glossaryArticles.ts';
import { GlossaryIndexes } from './glossaryIndexes.ts';
import { GlossaryLinks } from './glossaryLinks.ts';
import { GlossaryTerms } from './glossaryTerms.ts';
import { type History, NO_HISTORY } from './history.ts';
import type { Layout } from './layout.ts';
import type { MacroSyntax } from './macros/macroSyntax.ts';
import type { PagePlace } from './pageIndex.ts';
import { type FilePlace, LayoutPaths } from './layoutPaths.ts';
import type { Renamed } from './pathPattern.ts';

export { type Change, NO_CHANGE } from './change.ts';
export type { Destination, MacroDestination } from './destination.ts';
export type { Reference } from './glossaryLinks.ts';
export type { PagePlace } from './pageIndex.ts';

/** A file of a layout, or a page below its folders, which links can lead to. */
export type Place = FilePlace | PagePlace;

/**
 * One layout applied to one root: its concepts, its articles by locale, its links and its terms. Updated article by
 * article; the result does not depend on the order of the changes.
 */
export class Glossary {
  readonly layout: Layout;
  /** The macro syntax of the layout, if it has one. */
  readonly macros: MacroSyntax | undefined;
  readonly articles: GlossaryArticles;
  readonly links: GlossaryLinks;
  readonly terms: GlossaryTerms;
  readonly anchors: AnchorIndex;
  /** The age of the articles from the repository, loaded on request. */
  history: History = NO_HISTORY;
  private readonly indexes: GlossaryIndexes;
  private readonly isExcluded: (path: string) => boolean;

  /** `isExcluded` is called with paths that match a pattern of the layout. */
  constructor(layout: Layout, paths: LayoutPaths, isExcluded: (path: string) => boolean) {
    const indexes = new GlossaryIndexes(layout, paths);
    this.layout = layout;
    this.macros = indexes.macros;
    this.anchors = indexes.anchors;
    this.indexes = indexes;
    this.articles = new GlossaryArticles(indexes);
    this.links = new GlossaryLinks(indexes, this.articles);
    this.terms = new GlossaryTerms(indexes);
    this.isExcluded = isExcluded;
  }

  /** Returns what the file at the path is; undefined if the layout does not cover the path. */
  place(path: string): Place | undefined {
    const place = this.indexes.paths.place(path);
    if (!place) return this.indexes.pages.place(path);
    if (this.isExcluded(path)) return this.indexes.pages.place(path) ?? pageIn(place);
    if (place.kind !== 'article' || !this.layout.foldsSlugs) return place;
    return { ...place, slug: foldSlug(place.slug) };
  }

  /**
   * Returns the path of the file with the concept's entry, existing or not. A new path uses the folder of the locale's
   * articles.
   */
  pathOf(slug: string, locale: string): string {
    const known = this.articles.get(slug, locale);
    if (known) return known.path;
    const like = this.articles.get(slug, this.articles.sourceLocale) ?? this.articles.ofConcept(slug)[0];
    return this.indexes.newPath(slug, locale, like?.path);
  }

  /** Returns the path of the file for a new concept. */
  newPath(slug: string, locale: string): string {
    return this.indexes.newPath(slug, locale);
  }

  /** Returns the folders in the path of an article that depend neither on its locale nor on its slug: `{any}`. */
  freeFolders(path: string): readonly string[] {
    return this.indexes.paths.freeFoldersOf(path);
  }

  /**
   * Returns the new path of the article's file, or of its folder if the folder has the slug's name, for another slug.
   */
  renamed(path: string, slug: string): Renamed | undefined {
    return this.indexes.paths.renamed(path, slug);
  }

  /** Returns the locale folder in the path of an article, as written. */
  folderOf({ path }: Pick<ArticleFacts, 'path'>): string {
    return this.indexes.paths.folderOf(path);
  }

  /** Returns the whole content in a fixed order: equal texts mean equal glossaries. */
  dump(): string {
    const { concepts, links, pages, addresses, locales } = this.indexes;
    const lines = [...concepts.records()].toSorted(byId).map((facts) => JSON.stringify(facts));
    const slugs = [...concepts.slugs()].toSorted().map((slug) => {
      const articles = concepts.of(slug).map(({ locale, path }) => `${locale}=${path}`);
      const references = this.links.referencesTo(slug).map(({ from, link }) => `${from.path}@${link.span.start}`);
      return `${slug}: ${articles.join(' ')} ~ ${concepts.inAnyCase(slug).join(' ')} <- ${references.join(' ')}`;
    });
    return [locales.dump(), ...lines, ...slugs, ...links.dump(), ...pages.dump(), ...addresses.redirects.dump()].join(
      '\n',
    );
  }
}

/** Returns the page that an excluded file is, if its locale has no folder. */
function pageIn(place: FilePlace): PagePlace {
  const name = place.kind === 'article' ? place.slug : place.path.replace(/\.[^./]*$/, '');
  return { kind: 'page', locale: place.locale, name };
}

/** Creates a glossary for the layout; undefined if one of its patterns is invalid. */
export function createGlossary(layout: Layout, isExcluded: (path: string) => boolean): Glossary | undefined {
  const paths = LayoutPaths.of(layout);
  return paths && new Glossary(layout, paths, isExcluded);
}
