import type { ArticleFacts } from './articleFacts.ts';
import { ByPath, getOrAdd } from './collections.ts';
import type { MacroSyntax } from './macros/macroSyntax.ts';

/** The article of a macro link, and the name that it was found by. */
export interface Named {
  readonly article: ArticleFacts;
  /** Folded for comparison. */
  readonly name: string;
  /** Whether several concepts have the name as a title, and none as its slug. */
  readonly isAmbiguous: boolean;
}

/** Articles by locale and the names that macro links can use. Empty without a macro syntax. */
export class MacroIndex {
  private readonly syntax: MacroSyntax | undefined;
  /** Locale to folded names to the articles with that name. The first path wins. */
  private readonly byLocale = new Map<string, Map<string, ByPath<ArticleFacts>>>();

  constructor(syntax: MacroSyntax | undefined) {
    this.syntax = syntax;
  }

  add(facts: ArticleFacts): void {
    for (const name of this.namesOf(facts)) {
      const names = getOrAdd(this.byLocale, facts.locale, () => new Map<string, ByPath<ArticleFacts>>());
      getOrAdd(names, name, () => new ByPath<ArticleFacts>()).add(facts);
    }
  }

  delete(facts: ArticleFacts): void {
    const names = this.byLocale.get(facts.locale);
    for (const name of this.namesOf(facts)) {
      const articles = names?.get(name);
      articles?.delete(facts);
      if (articles?.items.length === 0) names?.delete(name);
    }
  }

  /** Returns the article of the first existing name, in the first of the locales that has it. */
  find(names: readonly string[], locales: Iterable<string>): Named | undefined {
    for (const locale of locales) {
      const known = this.byLocale.get(locale);
      for (const name of names) {
        const holders = known?.get(name);
        const article = holders?.first;
        if (article && !this.syntax?.hasTitles) return { article, name, isAmbiguous: false };
        if (article) return this.ofTitle(holders.items, article, name);
      }
    }
    return undefined;
  }

  /** Returns the article whose slug is the name, otherwise the first of those with that title. */
  private ofTitle(holders: readonly ArticleFacts[], first: ArticleFacts, name: string): Named {
    const bySlug = holders.find(({ slug }) => this.syntax?.keysOf(slug)[0] === name);
    const isAmbiguous = !bySlug && holders.some(({ slug }) => slug !== first.slug);
    return { article: bySlug ?? first, name, isAmbiguous };
  }

  /** Yields every article of the locales with one of the names. */
  *holders(names: Iterable<string>, locales: readonly string[]): Generator<ArticleFacts> {
    for (const name of names) for (const locale of locales) yield* this.byLocale.get(locale)?.get(name)?.items ?? [];
  }

  /** Returns the article's names, folded for comparison. */
  namesOf(facts: ArticleFacts): Set<string> {
    const { syntax } = this;
    return new Set(syntax ? facts.macroNames.flatMap((name) => syntax.keysOf(name)[0] ?? []) : []);
  }
}
