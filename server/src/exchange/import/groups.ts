import { slugProblem } from '../../features/rename/slugProblem.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { githubSlugs } from '../../markdown/githubSlugs.ts';
import { languageTag } from '../languageTags.ts';
import type { ImportedEntry } from './imported.ts';

/** The entries of a file that are one concept of the glossary, or a new one. */
export interface Group {
  readonly slug: string;
  readonly entries: readonly ImportedEntry[];
}

/**
 * Returns the entries by concept: by id, and without one, each entry of the source locale with those that follow it. The concept is the
 * one with the id; else the one that the source name names exactly; else a new one, whose slug is the id if it can be, and otherwise made
 * of the id or name. Different ids have different slugs.
 */
export function groupsOf(glossary: Glossary, imported: readonly ImportedEntry[]): Group[] {
  const groups = entriesByKey(glossary, imported);
  const slugs = new Map<readonly ImportedEntry[], string>();
  const taken = new Set<string>();
  // A sure slug is not taken by a concept that comes first in the file.
  for (const slugOf of [knownId, knownName, freeId, madeSlug])
    for (const entries of groups) {
      const slug = slugs.has(entries) ? undefined : slugOf(glossary, entries, taken);
      if (slug === undefined) continue;
      slugs.set(entries, slug);
      taken.add(slug);
    }
  return groups.map((entries) => ({ slug: slugs.get(entries) ?? '', entries }));
}

function entriesByKey({ articles }: Glossary, imported: readonly ImportedEntry[]): (readonly ImportedEntry[])[] {
  const byKey = new Map<string, ImportedEntry[]>();
  let number = 0;
  for (const entry of imported) {
    if (entry.id === undefined && isIn(entry, articles.sourceLocale)) number++;
    getOrAdd(byKey, entry.id === undefined ? `\0${number}` : entry.id, () => []).push(entry);
  }
  return [...byKey.values()];
}

/** Returns the slug of a group, if it can be known in this way and is not taken. */
type SlugOf = (glossary: Glossary, entries: readonly ImportedEntry[], taken: ReadonlySet<string>) => string | undefined;

const knownId: SlugOf = ({ articles }, [first]) =>
  first?.id !== undefined && articles.hasConcept(first.id) ? first.id : undefined;

const knownName: SlugOf = ({ articles, terms }, entries, taken) => {
  const found = terms.declared(articles.sourceLocale).lookup(nameOf(entries, articles.sourceLocale));
  const [known, ...others] = found.filter(({ evidence }) => evidence === 'exact');
  return known && others.length === 0 && !taken.has(known.concept) ? known.concept : undefined;
};

const freeId: SlugOf = (glossary, [first], taken) => {
  const id = first?.id;
  return id === undefined || taken.has(id) || slugProblem(glossary, id) !== undefined ? undefined : id;
};

const madeSlug: SlugOf = ({ articles }, entries, taken) => {
  const name = entries[0]?.id ?? nameOf(entries, articles.sourceLocale);
  const base = (githubSlugs([name])[0] ?? '') || 'entry';
  let slug = base;
  for (let number = 2; taken.has(slug) || articles.hasConcept(slug); number++) slug = `${base}-${number}`;
  return slug;
};

function nameOf(entries: readonly ImportedEntry[], source: string): string {
  const entry = entries.find((each) => isIn(each, source)) ?? entries[0];
  return entry?.names[0]?.text ?? '';
}

/** Whether the entry is in a locale of the glossary. */
export function isIn({ locale }: ImportedEntry, known: string): boolean {
  return locale !== undefined && sameTag(locale, known);
}

/** Whether two locales have the same language tag. */
export function sameTag(one: string, other: string): boolean {
  return languageTag(one).toLowerCase() === languageTag(other).toLowerCase();
}
