import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { linkedConcepts } from '../../glossary/linkedConcepts.ts';
import { conceptLinks } from '../links/links.ts';
import type { Subject } from '../engine/subject.ts';

/** Maximum number of source articles that are read for one finding. */
const MOST_READ = 100;
/** Minimum number of concepts that both articles link to. */
const LEAST_SHARED = 2;
/** Minimum share of the concepts linked by either article that both link to. */
const LEAST_ALIKE = 0.5;

/**
 * Returns the untranslated source article whose links are most similar to those of this article; undefined if none is similar
 * enough, or if there are too many to read. For articles whose slug and title are in their own language.
 */
export function sourceByLinks(subject: Subject): ArticleFacts | undefined {
  const { glossary, facts } = subject;
  const { articles } = glossary;
  const own = new Set(conceptLinks(subject).map(({ to }) => to.slug));
  if (own.size < LEAST_SHARED) return undefined;
  const candidates = untranslatedSources(subject);
  if (candidates.length > MOST_READ) return undefined;
  const rated = candidates.map((source) => ({ source, rating: likeness(own, linkedConcepts(glossary, source)) }));
  const [best, next] = rated.toSorted((one, other) => other.rating - one.rating);
  const isUnique = best !== undefined && best.rating >= LEAST_ALIKE && best.rating > (next?.rating ?? 0);
  return isUnique && articles.get(best.source.slug, facts.locale) === undefined ? best.source : undefined;
}

/** Returns at most one more than are read. */
function untranslatedSources({ glossary: { articles }, facts }: Subject): ArticleFacts[] {
  const found: ArticleFacts[] = [];
  for (const slug of articles.slugs()) {
    const source = articles.get(slug, articles.sourceLocale);
    if (source && !articles.get(slug, facts.locale)) found.push(source);
    if (found.length > MOST_READ) break;
  }
  return found;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((slug) => other.has(slug)).length;
  return shared < LEAST_SHARED ? 0 : shared / (one.size + other.size - shared);
}
