import type { ArticleFacts, FrontMatterFacts } from './articleFacts.ts';
import type { Glossary } from './glossary.ts';
import type { Commit, History } from './history.ts';

/** How a translation is behind its source. */
export interface Staleness {
  readonly source: ArticleFacts;
  /** The last commit of the source article. */
  readonly changed: Commit;
  /** The commit that the translation follows: the one that its front matter names, else its own last. */
  readonly follows: Commit;
  readonly isNamed: boolean;
}

/**
 * How the article is behind its source; undefined where it is not, or where the history does not say so. What is not
 * committed yet does not count, neither of the source nor of the translation. A commit that touches both brings the
 * translation up to date.
 */
export function staleness(
  glossary: Glossary,
  facts: FrontMatterFacts,
  history: History = glossary.history,
): Staleness | undefined {
  const source = glossary.articles.get(facts.slug, glossary.articles.sourceLocale);
  if (!source || facts.locale === glossary.articles.sourceLocale || source.draft) return undefined;
  if (facts.draft || !facts.isTranslated) return undefined;
  const changed = history.last.get(source.path);
  if (!changed || namesCommit(facts.sourceCommit, changed)) return undefined;
  const named = namedCommit(history, facts.sourceCommit);
  if (named === 'not asked for') return undefined;
  const follows = named ?? history.last.get(facts.path);
  if (!follows || changed.time <= follows.time) return undefined;
  return { source, changed, follows, isNamed: named !== undefined };
}

/** Whether the name is the commit's hash, or the beginning of it. */
function namesCommit(name: string | undefined, { id }: Commit): boolean {
  return name !== undefined && id.startsWith(name);
}

/** A name that was written since the history was read is judged when it is read again. */
function namedCommit({ named }: History, name: string | undefined): Commit | 'not asked for' | undefined {
  if (name === undefined || named.has(name)) return name === undefined ? undefined : named.get(name);
  return 'not asked for';
}
