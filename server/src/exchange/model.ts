import type { TermStatus } from '../terms/types.ts';
import type { DataItem, Reference, TermbaseData } from './termbase/data.ts';

/** The values for the part of speech of a term in TBX-Basic. */
export const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** The statuses of a name, in the order of the names in an entry. */
export const nameStatuses = ['preferred', 'admitted', 'deprecated'] as const satisfies readonly TermStatus[];

/** A name of an entry, without the qualifier that its title may have: `Block`, not `Block (CSS)`. */
export interface ExchangeName {
  readonly text: string;
  readonly status: TermStatus;
}

/** A concept in one locale. */
export interface ExchangeEntry {
  /** As in the glossary. */
  readonly locale: string;
  /** The locale as a valid language tag, unique among the locales of the export. */
  readonly tag: string;
  /** The file with the entry, relative to the root. */
  readonly path: string;
  /** The address of the entry on the site; undefined if the layout does not know it. */
  readonly url: string | undefined;
  /** As in the file, with a qualifier; undefined if the entry has no title. */
  readonly title: string | undefined;
  /** Sorted by status, in the order of `nameStatuses`. Without duplicates. Never empty. */
  readonly names: readonly ExchangeName[];
  /** Inflected forms that the author declared. */
  readonly forms: readonly string[];
  /** Plain text on one line. */
  readonly definition: string | undefined;
  readonly partOfSpeech: PartOfSpeech | undefined;
  readonly draft: boolean;
  /** Termbase data without a field of its own here, except for `concept` and `references`, which the concept has. */
  readonly data: TermbaseData;
}

/** A concept with the entries to export. */
export interface ExchangeConcept {
  /** The slug, unless the concept was imported with an ID that could not be its slug. */
  readonly id: string;
  readonly slug: string;
  /** The keywords of its source entry. */
  readonly subjects: readonly string[];
  readonly doNotTranslate: boolean;
  /** The exported concepts that its source entry links to, sorted. */
  readonly related: readonly string[];
  /** Termbase data of the concept without a field of its own here. */
  readonly data: readonly DataItem[];
  readonly references: readonly Reference[];
  /** The source locale first, the others sorted by locale. Never empty. */
  readonly entries: readonly ExchangeEntry[];
}

/** The content that a format writes. */
export interface ExportContent {
  /** Whether nothing is selected. */
  readonly isEmpty: boolean;
  /** The locale that the others are translated from. */
  readonly source: ExportLocale;
  /** The locales of the export, the source locale first if it is one of them. */
  readonly locales: readonly ExportLocale[];
  /** The base of the concepts' IRIs, for SKOS; empty for relative ones. */
  readonly base: string;
  /** Sorted by ID. Each iteration reads the glossary again. */
  readonly concepts: Iterable<ExchangeConcept>;
  /** The IDs of the concepts. */
  readonly ids: ReadonlySet<string>;
  /** Returns the table columns in the termbase data of the glossary, sorted. Reads the glossary. */
  readonly columns: () => readonly string[];
}

export interface ExportLocale {
  readonly locale: string;
  readonly tag: string;
}

/** Returns the name to use in a locale; undefined if all its names are deprecated. */
export function usableName(entry: ExchangeEntry | undefined): string | undefined {
  return entry?.names.find(({ status }) => status !== 'deprecated')?.text;
}

/** Returns the entry of a concept in a locale. */
export function entryIn({ entries }: ExchangeConcept, { locale }: ExportLocale): ExchangeEntry | undefined {
  return entries.find((entry) => entry.locale === locale);
}
