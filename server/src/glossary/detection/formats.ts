import type { HeadingIdStyle } from '../../markdown/anchors/headingIds.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { type DataName, detectDataFormat } from '../sources/data/detectDataFormat.ts';
import { entriesOfData } from '../sources/data/index.ts';
import { detectPageFormat, hasTermHeader } from '../sources/pages/detectPageFormat.ts';
import { entriesOfPage, entriesOfSource } from '../sources/pages/index.ts';
import { sectionOf } from '../sources/pages/pageSection.ts';
import { withSource } from '../sources/sourceLocales.ts';
import type { DataKind } from './paths.ts';
import type { DataFormat, PageFormat, PageSource, WrittenEntry } from '../sources/source.ts';

/** A format that matches a file, and the entries of the file in it. */
export interface FoundFormat<F> {
  readonly format: F;
  readonly entries: readonly WrittenEntry[];
  /** From 0 to 1. */
  readonly confidence: number;
}

/** The locale of a page: as the site says it, and otherwise as its text shows it. */
export interface PageLocale {
  readonly said: string | undefined;
  readonly seen: string;
}

/** Finds the format in which a page writes its entries; undefined if it has none. */
export function pageFormat(
  document: MarkdownDocument,
  headingIds: HeadingIdStyle,
  locale?: PageLocale,
): FoundFormat<PageFormat> | undefined {
  const found = detectPageFormat(document, { locale: locale?.said ?? locale?.seen });
  if (!found) return undefined;
  const { confidence } = found;
  const format = withSource(found.format, locale?.said);
  return { format, confidence, entries: asIndexed(entriesOfPage(document, format, headingIds).entries) };
}

/** Entries in a section that is not shown to be a glossary by its form, such as a definition list. */
const MIN_IN_SECTION = 3;

/** Finds the format in which a section of a page writes its entries; undefined if it has none, or too few entries. */
export function sectionFormat(
  page: MarkdownDocument,
  section: readonly string[],
  headingIds: HeadingIdStyle,
  locale: PageLocale,
): FoundFormat<PageFormat> | undefined {
  const document = sectionOf(page, section)?.document;
  const found = document && detectPageFormat(document, { isTitled: true, locale: locale.said ?? locale.seen });
  if (!found) return undefined;
  const { confidence } = found;
  const format = withSource(found.format, locale.said);
  const entries = pageEntries(page, { entries: format, section }, headingIds);
  const isOfTerms = format.kind === 'table' ? hasTermHeader(document) : OF_TERMS.has(format.kind);
  return entries.length < MIN_IN_SECTION && !isOfTerms ? undefined : { format, confidence, entries };
}

const OF_TERMS: ReadonlySet<PageFormat['kind']> = new Set(['definition-list', 'glossary-directive']);

/** Reads a page with a known format. */
export function pageEntries(
  document: MarkdownDocument,
  source: Pick<PageSource, 'entries' | 'section'>,
  headingIds: HeadingIdStyle,
): readonly WrittenEntry[] {
  return asIndexed(entriesOfSource(document, source, headingIds).entries);
}

/** A termbase, which needs no evidence in its name. */
const TERMBASE = { format: { kind: 'tbx' }, confidence: 1 } as const;

/** Finds the format of the entries in a data file; undefined if it has none. */
export function dataFormat(text: string, kind: DataKind, name: DataName): FoundFormat<DataFormat> | undefined {
  const found = kind === 'tbx' ? TERMBASE : detectDataFormat(text, kind, name);
  if (!found) return undefined;
  const { format, confidence } = found;
  return { format, confidence, entries: asIndexed(entriesOfData(text, format).entries) };
}

/** The entries with their ids in NFC, as the index has them. */
function asIndexed(entries: readonly WrittenEntry[]): readonly WrittenEntry[] {
  return entries.map((entry) => Object.assign({}, entry, { id: entry.id.normalize('NFC') }));
}
