import type { TermStatus } from '../terms/types.ts';
import type { DataItem, Reference, TermbaseData } from './termbase/data.ts';

/** The values of TBX-Basic for the part of speech of a term. */
export const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** The statuses of a name, in the order in which an entry lists its names. */
export const nameStatuses = ['preferred', 'admitted', 'deprecated'] as const satisfies readonly TermStatus[];

/** A name of an entry, without the qualifier that its title may have: `Block`, not `Block (CSS)`. */
export interface ExchangeName {
  readonly text: string;
  readonly status: TermStatus;
}

/** What a locale says of a concept. */
export interface ExchangeEntry {
  /** As in the glossary. */
  readonly locale: string;
  /** The same as a valid language tag, unique among the locales of the export. */
  readonly tag: string;
  /** The file with the entry, relative to the root. */
  readonly path: string;
  /** The address of the entry on the site; undefined if the layout does not know it. */
  readonly url: string | undefined;
  /** As the file writes it, with a qualifier; undefined if the entry has no title. */
  readonly title: string | undefined;
  /** By status, in the order of `nameStatuses`. Each text occurs once. Never empty. */
  readonly names: readonly ExchangeName[];
  /** Inflected forms that the author declared. */
  readonly forms: readonly string[];
  /** Plain text on one line. */
  readonly definition: string | undefined;
  readonly partOfSpeech: PartOfSpeech | undefined;
  readonly draft: boolean;
  /** What a termbase says and nothing else here has, except for `concept` and `references`, which the concept has. */
  readonly data: TermbaseData;
}

/** A concept with the entries to export. */
export interface ExchangeConcept {
  /** The slug. */
  readonly id: string;
  /** The keywords of its source entry. */
  readonly subjects: readonly string[];
  readonly doNotTranslate: boolean;
  /** The exported concepts that its source entry links to, sorted. */
  readonly related: readonly string[];
  /** What a termbase says of the concept and nothing else here has. */
  readonly data: readonly DataItem[];
  readonly references: readonly Reference[];
  /** The source locale first, the others sorted by locale. Never empty. */
  readonly entries: readonly ExchangeEntry[];
}

/** What a format writes. */
export interface ExportContent {
  /** Whether nothing is selected. */
  readonly isEmpty: boolean;
  /** The locale that the others are translated from. */
  readonly source: ExportLocale;
  /** The locales of the export, the source locale first if it is one of them. */
  readonly locales: readonly ExportLocale[];
  /** Where the IRIs of concepts begin, for SKOS; empty for relative ones. */
  readonly base: string;
  /** Sorted by id. Each iteration reads the glossary again. */
  readonly concepts: Iterable<ExchangeConcept>;
  /** The ids of the concepts. */
  readonly ids: ReadonlySet<string>;
  /** The columns of tables that the glossary has in the data of termbases, sorted. Reads the glossary. */
  readonly columns: () => readonly string[];
}

export interface ExportLocale {
  readonly locale: string;
  readonly tag: string;
}

/** The name to use in a locale; undefined if all its names are deprecated. */
export function usableName(entry: ExchangeEntry | undefined): string | undefined {
  return entry?.names.find(({ status }) => status !== 'deprecated')?.text;
}

/** Returns the entry of a concept in a locale. */
export function entryIn({ entries }: ExchangeConcept, { locale }: ExportLocale): ExchangeEntry | undefined {
  return entries.find((entry) => entry.locale === locale);
}
