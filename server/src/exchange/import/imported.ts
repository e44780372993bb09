import type { ExchangeName, PartOfSpeech } from '../model.ts';
import { NO_DATA, type TermbaseData } from '../termbase/data.ts';

/** The data of a concept in one locale, from a file of another program. */
export interface ImportedEntry {
  /** The slug, or another ID; undefined if the file has none. */
  readonly id: string | undefined;
  /** For entries without an ID: the number of the concept in the file, if the file separates concepts. */
  readonly number?: number;
  /** As in the file; undefined if it is missing there. */
  readonly locale: string | undefined;
  /** The preferred name first. Never empty. */
  readonly names: readonly ExchangeName[];
  readonly definition: string | undefined;
  /** Those of the concept. One of its entries may have all of them. */
  readonly subjects: readonly string[];
  /** Only if all names have the same one. */
  readonly partOfSpeech: PartOfSpeech | undefined;
  readonly forms: readonly string[];
  readonly doNotTranslate: boolean;
  /** Everything else. The concept's fields may be in any of its entries; IDs in them are those of the file. */
  readonly data: TermbaseData;
}

/** For a file that contains only names and definitions. */
export const NOTHING_MORE = {
  subjects: [],
  partOfSpeech: undefined,
  forms: [],
  doNotTranslate: false,
  data: NO_DATA,
} as const satisfies Partial<ImportedEntry>;

/** The entries of a file, and descriptions of what could not be read. */
export interface ReadImport {
  /** In text order. Each iteration may read the file again. */
  readonly entries: Iterable<ImportedEntry>;
  /** Reads the file if its entries have not been read. */
  readonly problems: readonly string[];
}

/** The formats that `import` reads, with their purposes. */
export const importFormats = {
  tbx: 'TBX, versions 2 and 3, in both styles',
  csv: 'CSV: the columns `terms` or `concepts` of `export`, or columns that their names tell',
  tsv: 'the same with tabs',
  xlsx: 'the same in the first sheet of a workbook of Excel',
  'skos-turtle': 'vocabularies of the semantic web: SKOS in Turtle',
  'skos-jsonld': 'the same in JSON-LD',
  omegat: 'glossaries of OmegaT, with `--locale`',
} as const satisfies Readonly<Record<string, string>>;

export type ImportFormatName = keyof typeof importFormats;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the literal above
export const importFormatNames = Object.keys(importFormats) as readonly ImportFormatName[];
