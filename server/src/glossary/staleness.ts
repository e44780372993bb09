import type { ArticleFacts, FrontMatterFacts } from './articleFacts.ts';
import type { Glossary } from './glossary.ts';
import type { Commit, History } from './history.ts';

/** How a translation is outdated. */
export interface Staleness {
  readonly source: ArticleFacts;
  /** The last commit of the source article. */
  readonly changed: Commit;
  /** The commit that the translation is based on: the one in its front matter, otherwise its own last commit. */
  readonly follows: Commit;
  readonly isNamed: boolean;
}

/**
 * Returns how the article is outdated; undefined if it is up to date or the history does not tell. Uncommitted changes
 * of the source or the translation do not count. A commit that changes both updates the translation.
 */
export function staleness(
  glossary: Glossary,
  facts: FrontMatterFacts,
  history: History = glossary.history,
): Staleness | undefined {
  const { articles } = glossary;
  if (facts.locale === articles.sourceLocale || facts.draft || !facts.isTranslated) return undefined;
  const source = articles.get(facts.slug, articles.sourceLocale);
  if (!source || source.draft) return undefined;
  const changed = history.last.get(source.id);
  if (!changed || namesCommit(facts.sourceCommit, changed)) return undefined;
  const named = namedCommit(history, facts.sourceCommit);
  if (named === 'not asked for') return undefined;
  const follows = named ?? history.last.get(facts.id);
  if (!follows || changed.time <= follows.time) return undefined;
  return { source, changed, follows, isNamed: named !== undefined };
}

/** Whether the name is the commit's hash, or a prefix of it. */
function namesCommit(name: string | undefined, { id }: Commit): boolean {
  return name !== undefined && id.startsWith(name);
}

/** A name written after the history was read is resolved when the history is read again. */
function namedCommit({ named }: History, name: string | undefined): Commit | 'not asked for' | undefined {
  if (name === undefined || named.has(name)) return name === undefined ? undefined : named.get(name);
  return 'not asked for';
}
