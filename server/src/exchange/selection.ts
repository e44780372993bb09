import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { titleTerms } from '../glossary/titleTerms.ts';
import { namesInTitle } from '../terms/titles.ts';
import type { TermStatus } from '../terms/types.ts';
import { type ExchangeName, nameStatuses } from './model.ts';
import { NO_DATA, type TermbaseData } from './termbase/data.ts';

/** What to export; an empty list means all. */
export interface Selection {
  readonly locales: readonly string[];
  readonly concepts: readonly string[];
  readonly statuses: readonly TermStatus[];
  readonly drafts: boolean;
}

/** An entry to export with its names. */
export interface SelectedEntry {
  readonly facts: ArticleFacts;
  readonly names: readonly ExchangeName[];
}

/** Returns the entries of a concept to export, the source locale first; empty if it is not exported. */
export function selectedEntries({ articles }: Glossary, slug: string, selection: Selection): SelectedEntry[] {
  const { locales, concepts, drafts } = selection;
  if (concepts.length > 0 && !concepts.includes(slug)) return [];
  return sourceFirst(articles.localesOf(slug), articles.sourceLocale).flatMap((locale) => {
    if (locales.length > 0 && !locales.includes(locale)) return [];
    const facts = articles.get(slug, locale);
    if (!facts || (facts.draft && !drafts)) return [];
    const names = selectedNames(facts, selection);
    return names.length === 0 ? [] : [{ facts, names }];
  });
}

/** Returns the names of an entry to export. */
export function selectedNames(
  facts: ArticleFacts,
  { statuses }: Selection,
  data: Pick<TermbaseData, 'wholeNames' | 'names'> = NO_DATA,
): ExchangeName[] {
  const all = namesOfEntry(facts, data);
  return statuses.length === 0 ? all : all.filter(({ status }) => statuses.includes(status));
}

/**
 * Returns the names of an entry by status, without duplicates, including those that only the termbase data has. If the entry has
 * no title, its slug is the name.
 */
export function namesOfEntry(
  { slug, terms, title }: Pick<ArticleFacts, 'slug' | 'terms' | 'title'>,
  data: Pick<TermbaseData, 'wholeNames' | 'names'> = NO_DATA,
): ExchangeName[] {
  const isWhole = (text: string): boolean => data.wholeNames.includes(oneLine(text));
  const made = title !== undefined && isWhole(title) ? titleTerms(title, slug, []).map(({ text }) => text) : [];
  const declared = terms.filter(({ kind, text }) => kind === 'term' && (!made.includes(text) || isWhole(text)));
  const named = declared.some(({ status }) => status === 'preferred')
    ? declared
    : [{ text: slug, status: 'preferred' as const }, ...declared];
  const written = named.flatMap(({ text, status }) =>
    isWhole(text) ? [{ text: oneLine(text), status }] : namesWritten(text, status, slug),
  );
  const names = [...written, ...data.names];
  const seen = new Set<string>();
  return nameStatuses.flatMap((status) =>
    names.filter((name) => {
      if (name.status !== status || seen.has(name.text)) return false;
      seen.add(name.text);
      return true;
    }),
  );
}

/** The title `Cascading Style Sheets (CSS)` contains a preferred and an admitted name. */
function namesWritten(text: string, status: TermStatus, slug: string): ExchangeName[] {
  const names = namesInTitle(text, slug).map(oneLine);
  return names
    .filter((name) => name !== '')
    .map((name, at) => ({ text: name, status: at > 0 && status === 'preferred' ? 'admitted' : status }));
}

/** Returns the locales with the source locale first. */
export function sourceFirst(locales: readonly string[], source: string): string[] {
  return [...locales.filter((locale) => locale === source), ...locales.filter((locale) => locale !== source)];
}

/** Control characters and unpaired surrogates, which some formats cannot represent. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu; // oxlint-disable-line no-control-regex -- replaces control characters

/** Most texts are in this form already, so a test is faster than the replacements. */
const ONE_LINE = /^[!-~]+(?: [!-~]+)*$/;

/** Returns the text in NFC, with a single space for each run of white space, so that all formats can represent it. */
export function oneLine(text: string): string {
  if (ONE_LINE.test(text)) return text;
  return text.replace(UNWRITABLE, '\uFFFD').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
