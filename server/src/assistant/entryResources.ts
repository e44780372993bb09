import { entryText } from '../exchange/answers/entry.ts';
import { sourceFirst } from '../exchange/selection.ts';
import { localeName } from '../glossary/locales.ts';
import type { Root } from '../root/root.ts';
import { LONGEST_TEXT } from './limits.ts';

// The entries of a glossary as resources of the Model Context Protocol.

/** The addresses of entries; see `entryUri`. */
export const ENTRY_TEMPLATE = 'glosswright://entry/{locale}/{slug}';
const BASE = 'glosswright://entry/';
/** Number of entries per page of the list. */
const PAGE = 200;
/** Maximum number of completions for an argument. Set by the protocol. */
const MOST_VALUES = 100;

/** An entry that a client can read. */
export interface EntryResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly mimeType: string;
}

interface Place {
  readonly slug: string;
  readonly locale: string;
}

/** Returns the address of an entry. */
export function entryUri({ slug, locale }: Place): string {
  return BASE + [locale, slug].map(encodeURIComponent).join('/');
}

function placeOf(uri: string): Place | undefined {
  const [locale, slug, ...others] = uri.startsWith(BASE) ? uri.slice(BASE.length).split('/') : [];
  if (!locale || !slug || others.length > 0) return undefined;
  try {
    return { locale: decodeURIComponent(locale), slug: decodeURIComponent(slug) };
  } catch {
    return undefined; // `%` without hexadecimal digits
  }
}

/**
 * Returns the entries after the one at the address `cursor`, sorted by slug, the source locale first; undefined if `cursor` is
 * not the address of an entry. Pages stay consistent if entries are added or removed between two requests.
 */
export function entryPage(
  root: Root,
  cursor: string | undefined,
): { readonly resources: readonly EntryResource[]; readonly nextCursor: string | undefined } | undefined {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (cursor !== undefined && !after) return undefined;
  const resources: EntryResource[] = [];
  for (const place of placesAfter(root, after)) {
    const resource = resourceAt(root, place);
    if (resource) resources.push(resource);
    if (resources.length > PAGE) break;
  }
  const shown = resources.slice(0, PAGE);
  return { resources: shown, nextCursor: resources.length > PAGE ? shown.at(-1)?.uri : undefined };
}

function* placesAfter(root: Root, after: Place | undefined): Generator<Place> {
  for (const slug of slugsOf(root)) {
    if (after && slug < after.slug) continue;
    const locales = localesOf(root, slug);
    const known = after?.slug === slug ? locales.indexOf(after.locale) : -1;
    for (const locale of locales.slice(known + 1)) yield { slug, locale };
  }
}

function slugsOf({ glossaries }: Root): string[] {
  return [...new Set(glossaries.flatMap(({ articles }) => [...articles.slugs()]))].toSorted();
}

function localesOf(root: Root, slug: string): string[] {
  const glossary = glossaryOf(root, slug);
  return glossary ? sourceFirst(glossary.articles.localesOf(slug), glossary.articles.sourceLocale) : [];
}

/** If several glossaries have the concept, the first one is used. */
function glossaryOf({ glossaries }: Root, slug: string): Root['glossaries'][number] | undefined {
  return glossaries.find(({ articles }) => articles.hasConcept(slug));
}

function resourceAt(root: Root, { slug, locale }: Place): EntryResource | undefined {
  const facts = glossaryOf(root, slug)?.articles.get(slug, locale);
  if (!facts) return undefined;
  const mimeType = /\.mdx?$/i.test(facts.path) ? 'text/markdown' : 'text/plain';
  const title = `${facts.title ?? slug} (${localeName(locale)})`;
  return {
    uri: entryUri({ slug, locale }),
    name: `${slug}.${locale}`,
    title,
    description: facts.description,
    mimeType,
  };
}

/** Returns the text of the entry at an address; undefined if there is none. Long texts are truncated. */
export function readEntryResource(
  root: Root,
  uri: string,
): { readonly uri: string; readonly mimeType: string; readonly text: string } | undefined {
  const place = placeOf(uri);
  const glossary = place && glossaryOf(root, place.slug);
  const resource = place && resourceAt(root, place);
  if (!glossary || !resource) return undefined;
  const entry = entryText(glossary, place.slug, place.locale, (path) => {
    const read = root.read(path);
    return read?.kind === 'text' ? read.text : undefined;
  });
  return entry && { uri, mimeType: resource.mimeType, text: entry.text.slice(0, LONGEST_TEXT) };
}

/** The arguments of the template and of prompts. */
export type ArgumentName = 'locale' | 'to' | 'slug' | 'concept';

/** Returns possible values of an argument that match the typed text and the other arguments. */
export function argumentValues(
  root: Root,
  name: ArgumentName,
  typed: string,
  { locale }: Readonly<Record<string, string>>,
): { readonly values: string[]; readonly total: number; readonly hasMore: boolean } {
  const start = typed.toLowerCase();
  const isLocale = name === 'locale' || name === 'to';
  const all = isLocale
    ? [...new Set(root.glossaries.flatMap(({ articles }) => sourceFirst(articles.locales(), articles.sourceLocale)))]
    : slugsOf(root).filter((slug) => locale === undefined || localesOf(root, slug).includes(locale));
  const fitting = all.filter((value) => value.toLowerCase().startsWith(start));
  const values = fitting.slice(0, MOST_VALUES);
  return { values, total: fitting.length, hasMore: fitting.length > values.length };
}
