import { typosAllowed } from '../matching/editDistance.ts';
import { nearest } from '../matching/nearest.ts';
import { getOrAdd } from './collections.ts';
import type { Glossary } from './glossary.ts';
import { nearestSlugs } from './nearestSlugs.ts';

/** A name that the author of a macro link may have meant, as written. `sure`: whether the words name that concept. */
export interface NearName {
  readonly slug: string;
  readonly name: string;
  readonly sure: boolean;
}

const MAX_RESULTS = 3;

interface Known {
  readonly revision: number;
  readonly byName: Map<string, readonly NearName[]>;
}

const known = new WeakMap<Glossary, Known>();

/**
 * Returns the names nearest to an unknown name, best first: by the meaning of the words, then by similar spelling.
 * Cached per state of the glossary, because the same dead name often occurs in many places.
 */
export function nearestNames(glossary: Glossary, name: string, locale: string): readonly NearName[] {
  let state = known.get(glossary);
  if (state?.revision !== glossary.articles.revision)
    known.set(glossary, (state = { revision: glossary.articles.revision, byName: new Map() }));
  return getOrAdd(state.byName, `${locale} ${name}`, () => search(glossary, name, locale));
}

function search(glossary: Glossary, name: string, locale: string): NearName[] {
  const meant = meantBy(glossary, name, locale);
  const found = new Map<string, NearName>();
  const add = (slug: string, near: string | undefined, sure: boolean): void => {
    if (near !== undefined && !found.has(near)) found.set(near, { slug, name: near, sure });
  };
  for (const slug of meant)
    add(slug, nearestOf(glossary.links.writer.macroNames(slug, locale), name), meant.length === 1);
  const alike = glossary.macros?.namesAreSlugs ? [] : mistyped(glossary, name, locale);
  for (const near of alike) add(near.slug, near.name, false);
  for (const { slug, sure } of nearestSlugs(glossary, name))
    add(slug, nearestOf(glossary.links.writer.macroNames(slug, locale), name), sure && meant.length === 0);
  return [...found.values()].slice(0, MAX_RESULTS);
}

/** Returns the concepts that the words of the name mean, in any form, in the locale, otherwise in the source locale. */
function meantBy(glossary: Glossary, name: string, locale: string): string[] {
  const words = glossary.macros?.aliasInProse(name) ?? name;
  const candidates = [locale, glossary.articles.sourceLocale].map((where) =>
    // A fuzzy match is never sure.
    glossary.terms
      .declared(where)
      .lookup(words)
      .filter(({ evidence }) => evidence !== 'learned'),
  );
  const sure = candidates.find((found) => found.length > 0) ?? [];
  return [...new Set(sure.map(({ concept }) => concept))];
}

/** Returns the name with the fewest edits; of equally near names, the first, which is the usual name. */
function nearestOf(names: readonly string[], wanted: string): string | undefined {
  return nearest(names, wanted.toLowerCase(), { textOf: (name) => name.toLowerCase() })[0];
}

/**
 * Returns the names within a few typing errors of `wanted`, in the locale or, if it has no article, in the source
 * locale.
 */
function mistyped(glossary: Glossary, wanted: string, locale: string): Omit<NearName, 'sure'>[] {
  const most = typosAllowed(wanted.length);
  if (most === 0) return [];
  return nearest(macroNames(glossary, locale), wanted.toLowerCase(), {
    textOf: ({ name }) => name.toLowerCase(),
    most,
    order: (one, other) => (one.name < other.name ? -1 : 1),
  });
}

function* macroNames({ articles, links }: Glossary, locale: string): Generator<Omit<NearName, 'sure'>> {
  for (const slug of articles.slugs()) for (const name of links.writer.macroNames(slug, locale)) yield { slug, name };
}
