import { AddressIndex } from './addresses/addressIndex.ts';
import { AnchorIndex } from './anchorIndex.ts';
import { ConceptIndex } from './conceptIndex.ts';
import type { Layout } from './layout.ts';
import { LinkIndex } from './linkIndex.ts';
import { LinkTargetReader } from './linkTarget.ts';
import { LocaleIndex } from './localeIndex.ts';
import { LocaleTerms } from './localeTerms.ts';
import { macroSyntaxOf } from './macros/index.ts';
import type { MacroSyntax } from './macros/macroSyntax.ts';
import { NamedConcepts } from './namedConcepts.ts';
import { PageIndex } from './pageIndex.ts';
import type { LayoutPaths } from './layoutPaths.ts';
import { TitleWords } from './titleWords.ts';

/** The indexes of a glossary. Only `GlossaryArticles` changes them, all together. */
export class GlossaryIndexes {
  readonly layout: Layout;
  readonly paths: LayoutPaths;
  readonly macros: MacroSyntax | undefined;
  readonly reader: LinkTargetReader;
  readonly concepts: ConceptIndex;
  readonly locales: LocaleIndex;
  readonly pages: PageIndex;
  readonly named: NamedConcepts;
  readonly addresses: AddressIndex;
  readonly anchors: AnchorIndex;
  readonly links = new LinkIndex();
  readonly localeTerms = new LocaleTerms(() => this.concepts.records());
  readonly titleWords = new TitleWords(() => this.concepts.articles());

  constructor(layout: Layout, paths: LayoutPaths) {
    this.layout = layout;
    this.paths = paths;
    this.concepts = new ConceptIndex((path) => paths.rankOf(path));
    this.macros = macroSyntaxOf(layout);
    this.reader = new LinkTargetReader(layout, paths);
    this.locales = new LocaleIndex(layout, paths);
    this.pages = new PageIndex(paths);
    this.anchors = new AnchorIndex(layout.headingIds);
    const { reader, concepts, locales, pages } = this;
    this.addresses = new AddressIndex({ reader, concepts, locales, pages });
    this.named = new NamedConcepts(this.macros, concepts, locales, this.addresses);
  }

  /**
   * Returns the path of a new file for the concept: in the folder of the locale's articles, and in those of `like`, an
   * article of the concept in another locale.
   */
  newPath(slug: string, locale: string, like?: string): string {
    return this.paths.build(this.slugInPaths(slug), locale, this.locales.folder(locale), like);
  }

  /** Returns the slug in the path of an article, if a key names its concept. */
  slugInPath(article: { readonly path: string } | undefined): string | undefined {
    return article && this.layout.conceptKey !== undefined ? this.reader.slugOfPath(article.path) : undefined;
  }

  /** Returns the slug of the concept in paths: with a concept key, the one of its source article. */
  private slugInPaths(slug: string): string {
    if (this.layout.conceptKey === undefined) return slug;
    const article = this.concepts.article(slug, this.locales.source) ?? this.concepts.of(slug)[0];
    return this.slugInPath(article) ?? slug;
  }
}
