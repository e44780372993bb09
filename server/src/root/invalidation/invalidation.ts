import type { Change, Glossary } from '../../glossary/glossary.ts';

/** The requested findings: `any`, or `but-terms` for rules that do not search for terms (`Rule.looksForTerms`). */
export type Invalidated = 'any' | 'but-terms';

/** The changes of a glossary that affect other articles. */
interface ChangedFacts {
  /** Slugs and names; articles that link to one of them are invalidated. */
  readonly slugs: Set<string>;
  /** Slugs and terms; articles with a similar broken link are invalidated. */
  readonly names: Set<string>;
  /** All articles in these locales are invalidated, because terms are searched in every text. */
  readonly locales: Set<string>;
}

/**
 * The files whose findings a change may alter: by path, by the links and the locale of articles, or all. A change of a
 * title may affect thousands of articles, of which a few are open. Invalidation is therefore lazy: this stores the
 * changes, and paths are tested on demand. An article whose links change in the meantime is invalidated itself.
 */
export class Invalidation {
  everything = false;
  private readonly paths = new Set<string>();
  private readonly facts = new Map<Glossary, ChangedFacts>();

  /** Whether nothing is invalidated. */
  get isEmpty(): boolean {
    return !this.everything && this.paths.size === 0 && this.facts.size === 0;
  }

  addPath(path: string): void {
    this.paths.add(path);
  }

  addEverything(): this {
    this.everything = true;
    return this;
  }

  /**
   * Adds the articles of the glossary that link to one of the slugs, those with a broken link similar to one of the
   * names, and those in the locales.
   */
  addFacts(glossary: Glossary, { slugs, names, locales }: Pick<Change, 'slugs' | 'names' | 'locales'>): void {
    let facts = this.facts.get(glossary);
    if (!facts) this.facts.set(glossary, (facts = { slugs: new Set(), names: new Set(), locales: new Set() }));
    for (const slug of slugs) facts.slugs.add(slug);
    for (const name of names) facts.names.add(name);
    for (const locale of locales) facts.locales.add(locale);
  }

  /** Adds another invalidation. */
  add(other: Invalidation): void {
    if (other.everything) this.everything = true;
    for (const path of other.paths) this.paths.add(path);
    for (const [glossary, facts] of other.facts) this.addFacts(glossary, facts);
  }

  /** Whether the findings of the file may have changed. */
  has(path: string, concern: Invalidated = 'any'): boolean {
    if (this.everything || this.paths.has(path)) return true;
    for (const [glossary, { slugs, names, locales }] of this.facts) {
      const file = glossary.articles.at(path);
      if (!file) continue;
      const own = [file.locale, ...file.entries.map(({ locale }) => locale)];
      if (concern === 'any' && own.some((locale) => isAmong(locale, locales, glossary))) return true;
      if (glossary.links.linksOneOf(path, slugs) || (names.size > 0 && glossary.links.missesOneOf(path, names)))
        return true;
    }
    return false;
  }

  /** The invalidated files; meaningless if `everything` is set. */
  pathsOf(concern: Invalidated = 'any'): Set<string> {
    const found = new Set(this.paths);
    for (const [glossary, { slugs, names, locales }] of this.facts) {
      for (const path of glossary.links.articlesLinking(slugs)) found.add(path);
      if (names.size > 0) for (const path of glossary.links.articlesMissing(names)) found.add(path);
      if (concern !== 'any' || locales.size === 0) continue;
      for (const { path, locale } of glossary.articles.records())
        if (isAmong(locale, locales, glossary)) found.add(path);
    }
    return found;
  }
}

/** Terms of the source locale are searched in every locale. */
function isAmong(locale: string, locales: ReadonlySet<string>, { articles: { sourceLocale } }: Glossary): boolean {
  return locales.has(locale) || locales.has(sourceLocale);
}
