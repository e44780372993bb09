import type { ArticleFacts } from './articleFacts.ts';
import { ByPath, getOrAdd } from './collections.ts';
import type { MacroSyntax } from './macros/macroSyntax.ts';

/** An article that a mention names, and which of the mention's names that is by. */
export interface Named {
  readonly article: ArticleFacts;
  /** As names are compared. */
  readonly name: string;
}

/** Which article of which locale a mention may call by which name. Without a syntax there are none. */
export class MacroIndex {
  private readonly syntax: MacroSyntax | undefined;
  /** Locale to names, as they are compared, to the articles that have them. The first path counts. */
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

  /** What the first of the names that is there stands for, in the first of the locales that has one. */
  find(names: readonly string[], locales: Iterable<string>): Named | undefined {
    for (const locale of locales) {
      const known = this.byLocale.get(locale);
      for (const name of names) {
        const article = known?.get(name)?.first;
        if (article) return { article, name };
      }
    }
    return undefined;
  }

  /** Every article of the locales that has one of the names. */
  *holders(names: Iterable<string>, locales: readonly string[]): Generator<ArticleFacts> {
    for (const name of names) for (const locale of locales) yield* this.byLocale.get(locale)?.get(name)?.items ?? [];
  }

  /** The article's names, as they are compared. */
  namesOf(facts: ArticleFacts): Set<string> {
    const { syntax } = this;
    return new Set(syntax ? facts.macroNames.flatMap((name) => syntax.keysOf(name)[0] ?? []) : []);
  }
}
