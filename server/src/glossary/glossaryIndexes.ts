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
import type { PathPattern } from './pathPattern.ts';
import { TitleWords } from './titleWords.ts';

/** The indexes of a glossary. Only `GlossaryArticles` changes them, all together. */
export class GlossaryIndexes {
  readonly layout: Layout;
  readonly pattern: PathPattern;
  readonly macros: MacroSyntax | undefined;
  readonly reader: LinkTargetReader;
  readonly concepts = new ConceptIndex();
  readonly locales: LocaleIndex;
  readonly pages: PageIndex;
  readonly named: NamedConcepts;
  readonly addresses: AddressIndex;
  readonly anchors: AnchorIndex;
  readonly links = new LinkIndex();
  readonly localeTerms = new LocaleTerms(() => this.concepts.articles());
  readonly titleWords = new TitleWords(() => this.concepts.articles());

  constructor(layout: Layout, pattern: PathPattern) {
    this.layout = layout;
    this.pattern = pattern;
    this.macros = macroSyntaxOf(layout);
    this.reader = new LinkTargetReader(layout);
    this.locales = new LocaleIndex(layout, pattern);
    this.pages = new PageIndex(layout, pattern);
    this.anchors = new AnchorIndex(layout.headingIds);
    const { reader, concepts, locales, pages } = this;
    this.addresses = new AddressIndex({ reader, concepts, locales, pages });
    this.named = new NamedConcepts(this.macros, concepts, locales, this.addresses);
  }
}
