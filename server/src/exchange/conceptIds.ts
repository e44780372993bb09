import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { isAddress } from './termbase/categories.ts';
import type { DataItem, TermbaseData } from './termbase/data.ts';

/** Categories of TBX and SKOS whose target is a concept. */
export const CONCEPT_REFERENCES: ReadonlySet<string> = new Set(['crossReference', 'broader', 'narrower']);

/** The IDs of concepts in an export. */
export interface ConceptIds {
  /** The slugs, sorted by ID. */
  readonly sorted: readonly string[];
  readonly idOf: (slug: string) => string;
}

/**
 * Returns the IDs of the concepts: the slug, unless the concept was imported with an ID that could not be its slug. Two concepts
 * never have the same ID.
 */
export function conceptIds(owners: ReadonlyMap<string, Glossary>): ConceptIds {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const glossary of new Set(owners.values()))
    for (const [slug, id] of termbaseIds(glossary)) {
      if (owners.get(slug) !== glossary || owners.has(id) || used.has(id)) continue;
      ids.set(slug, id);
      used.add(id);
    }
  const idOf = (slug: string): string => ids.get(slug) ?? slug;
  const sorted = [...owners.keys()].toSorted();
  // By code units, as the slugs.
  return { sorted: ids.size === 0 ? sorted : sorted.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)), idOf };
}

/** Returns the IDs with which concepts were imported, by slug: that of the source entry, otherwise of the first locale. */
export function termbaseIds({ articles }: Glossary): Map<string, string> {
  const found = new Map<string, ArticleFacts>();
  for (const facts of articles.all()) {
    if (facts.termbaseId === undefined) continue;
    const before = found.get(facts.slug);
    if (before === undefined || isBefore(facts, before, articles.sourceLocale)) found.set(facts.slug, facts);
  }
  const bySlug = [...found].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Map(bySlug.map(([slug, { termbaseId = slug }]) => [slug, termbaseId]));
}

function isBefore(facts: ArticleFacts, other: ArticleFacts, source: string): boolean {
  if (facts.locale === source || other.locale === source) return facts.locale === source;
  return facts.locale < other.locale;
}

/** Returns the data with the IDs of the concepts that it refers to. */
export function dataWithIds(data: TermbaseData, idOf: ConceptIds['idOf']): TermbaseData {
  const withIds = (items: readonly DataItem[]): DataItem[] =>
    items.map((item) =>
      item.map((field) => {
        const { category, text, target } = field;
        if (!CONCEPT_REFERENCES.has(category) || target === undefined || isAddress(target)) return field;
        return { category, text: text === target ? idOf(target) : text, target: idOf(target) };
      }),
    );
  return {
    ...data,
    concept: withIds(data.concept),
    entry: withIds(data.entry),
    terms: new Map(Array.from(data.terms, ([term, items]) => [term, withIds(items)])),
  };
}
