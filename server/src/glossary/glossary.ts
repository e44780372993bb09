import type { AnchorIndex } from './anchorIndex.ts';
import type { ArticlePlace, ArticleFacts } from './articleFacts.ts';
import { byPath } from './collections.ts';
import { localeOfFolder } from './detectLayouts.ts';
import { foldSlug } from './foldSlug.ts';
import { GlossaryArticles } from './glossaryArticles.ts';
import { GlossaryIndexes } from './glossaryIndexes.ts';
import { GlossaryLinks } from './glossaryLinks.ts';
import { GlossaryTerms } from './glossaryTerms.ts';
import { type History, NO_HISTORY } from './history.ts';
import type { Layout } from './layout.ts';
import type { MacroSyntax } from './macros/macroSyntax.ts';
import type { PagePlace } from './pageIndex.ts';
import { type PathPattern, pathPattern, type Renamed } from './pathPattern.ts';

export { type Change, NO_CHANGE } from './change.ts';
export type { Destination, MacroDestination } from './destination.ts';
export type { Reference } from './glossaryLinks.ts';
export type { PagePlace } from './pageIndex.ts';

/** A file below a layout's folders: an article, or a page that links may lead to. */
export type Place = ({ readonly kind: 'article' } & ArticlePlace) | PagePlace;

/**
 * One layout applied to one root: its concepts, its articles by locale, its links and its terms. Kept up to date article by article; the
 * result never depends on the order of the changes.
 */
export class Glossary {
  readonly layout: Layout;
  /** How links to concepts are written that are no Markdown, if the layout has any. */
  readonly macros: MacroSyntax | undefined;
  readonly articles: GlossaryArticles;
  readonly links: GlossaryLinks;
  readonly terms: GlossaryTerms;
  readonly anchors: AnchorIndex;
  /** What the repository says of the articles' age, as far as somebody has asked it. */
  history: History = NO_HISTORY;
  private readonly indexes: GlossaryIndexes;
  private readonly isExcluded: (path: string) => boolean;

  /** `isExcluded` judges paths that match the layout's pattern. The pattern has been validated with the configuration. */
  constructor(layout: Layout, pattern: PathPattern, isExcluded: (path: string) => boolean) {
    const indexes = new GlossaryIndexes(layout, pattern);
    this.layout = layout;
    this.macros = indexes.macros;
    this.anchors = indexes.anchors;
    this.indexes = indexes;
    this.articles = new GlossaryArticles(indexes);
    this.links = new GlossaryLinks(indexes, this.articles);
    this.terms = new GlossaryTerms(indexes);
    this.isExcluded = isExcluded;
  }

  /** What the path is in this layout; undefined when it has nothing to do with it. */
  place(path: string): Place | undefined {
    const place = this.indexes.pattern.match(path);
    const locale = place && localeOfFolder(this.indexes.pattern, this.layout, place.folder);
    if (place && locale !== undefined && !this.isExcluded(path)) {
      const slug = this.layout.foldsSlugs ? foldSlug(place.slug) : place.slug;
      return { kind: 'article', path, locale, slug };
    }
    return this.indexes.pages.place(path);
  }

  /** The path of the article, there or not. Uses the folder that the locale's articles are in. */
  pathOf(slug: string, locale: string): string {
    const known = this.articles.get(slug, locale);
    if (known) return known.path;
    return this.indexes.pattern.build({ folder: this.indexes.locales.folder(locale), slug });
  }

  /** What the article's file, or its folder where that has the slug's name, would be called with another slug. */
  renamed(path: string, slug: string): Renamed | undefined {
    return this.indexes.pattern.renamed(path, slug);
  }

  /** What the path of an article has for the locale, as written. */
  folderOf({ path }: Pick<ArticleFacts, 'path'>): string {
    return this.indexes.pattern.match(path)?.folder ?? '';
  }

  /** Everything that the glossary knows, in an order that no history changes: equal texts are equal glossaries. */
  dump(): string {
    const { concepts, links, pages, addresses, locales } = this.indexes;
    const lines = [...concepts.articles()].toSorted(byPath).map((facts) => JSON.stringify(facts));
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

/** A glossary for the layout; undefined when its pattern is none. */
export function createGlossary(layout: Layout, isExcluded: (path: string) => boolean): Glossary | undefined {
  const pattern = pathPattern(layout.articles);
  return pattern && new Glossary(layout, pattern, isExcluded);
}
