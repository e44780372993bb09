import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import type { Glossary } from '../../glossary/glossary.ts';

/** A possible folder or file for a new concept, and a concept that is in it. */
export interface PlaceChoice {
  readonly name: string;
  readonly like: string;
}

/** The file of a new concept, or the places between which only the author can choose. */
export type ConceptPlace = { readonly path: string } | { readonly choices: readonly PlaceChoice[] };

/** The maximum number of places to choose from. */
const MOST_CHOICES = 100;

/**
 * The path of a new concept: where the entries of the locale are, if that is one folder, a folder for each letter, or
 * one file of entries. `like` is a concept whose folder or file is requested.
 */
export function placeOfConcept(
  glossary: Glossary,
  slug: string,
  locale: string,
  like: string | undefined,
): ConceptPlace {
  const model = like === undefined ? undefined : glossary.articles.get(like, locale);
  if (model) return { path: pathBeside(glossary, slug, model) };
  const entries = entriesLikeMost(glossary, locale);
  const byPlace = new Map<string, FrontMatterFacts>();
  for (const facts of entries) getOrAdd(byPlace, placeName(glossary, facts), () => facts);
  const [first] = byPlace.values();
  if (first && byPlace.size === 1) return { path: pathBeside(glossary, slug, first) };
  const byLetter = entries.filter((facts) => isByLetter(glossary, facts));
  const ofLetter = byLetter.find((facts) => firstLetter(facts.slug) === firstLetter(slug));
  if (ofLetter && byLetter.length > entries.length / 2) return { path: pathBeside(glossary, slug, ofLetter) };
  if (byLetter.length === entries.length) return { path: glossary.newPath(slug, locale) };
  const choices = Array.from(byPlace, ([name, facts]): PlaceChoice => ({ name, like: facts.slug }));
  return { choices: choices.toSorted((one, other) => (one.name < other.name ? -1 : 1)).slice(0, MOST_CHOICES) };
}

/** The path of a new article in the folders of another one; for an entry, the file of the other one. */
function pathBeside(glossary: Glossary, slug: string, facts: FrontMatterFacts): string {
  const { path } = facts;
  const renamed = fillsFile(glossary, facts) ? glossary.renamed(path, slug) : undefined;
  return renamed ? renamed.to + path.slice(renamed.from.length) : path;
}

/** The articles of the locale, or its entries that share a file if there are more of them; sorted. */
function entriesLikeMost(glossary: Glossary, locale: string): FrontMatterFacts[] {
  const all = [...glossary.articles.all()].filter((facts) => facts.locale === locale);
  const inArticles = all.filter((facts) => fillsFile(glossary, facts));
  const inFiles = all.filter((facts) => !fillsFile(glossary, facts));
  const most = inArticles.length >= inFiles.length ? inArticles : inFiles;
  return most.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** The folders of an article that its slug does not determine, or the file of an entry. */
function placeName(glossary: Glossary, facts: FrontMatterFacts): string {
  return fillsFile(glossary, facts) ? glossary.freeFolders(facts.path).join('/') : facts.path;
}

/** Whether the entry is an article, or the only one of its data file. */
function fillsFile(glossary: Glossary, { id, path }: FrontMatterFacts): boolean {
  if (id === path) return true;
  const place = glossary.place(path);
  return place?.kind === 'entryData' && place.slug !== undefined;
}

/** Whether the only free folder of the article is the first letter of its slug. */
function isByLetter(glossary: Glossary, facts: FrontMatterFacts): boolean {
  const folders = fillsFile(glossary, facts) ? glossary.freeFolders(facts.path) : [];
  return folders.length === 1 && folders[0]?.toLowerCase() === firstLetter(facts.slug);
}

function firstLetter(slug: string): string {
  return (/[\p{L}\p{N}]/u.exec(slug)?.[0] ?? '').toLowerCase();
}
