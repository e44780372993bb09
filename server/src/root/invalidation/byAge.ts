import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { History } from '../../glossary/history.ts';
import { staleness } from '../../glossary/staleness.ts';
import { Invalidation } from './invalidation.ts';

/** Passes the history to the glossaries, and returns the articles whose findings change. */
export function invalidateByAge(glossaries: readonly Glossary[], history: History): Invalidation {
  const invalidation = new Invalidation();
  for (const glossary of glossaries) {
    const before = glossary.history;
    glossary.history = history;
    for (const facts of glossary.articles.all())
      if (ageOf(glossary, facts, before) !== ageOf(glossary, facts, history)) invalidation.addPath(facts.path);
  }
  return invalidation;
}

/** Everything that findings contain about the article's age. */
function ageOf(glossary: Glossary, facts: ArticleFacts, history: History): string {
  const stale = staleness(glossary, facts, history);
  return stale ? JSON.stringify([stale.changed, stale.follows, history.earlierFrontMatter.get(facts.id) ?? null]) : '';
}
