import type { ExchangeName } from '../model.ts';

/** What a file of another program says of a concept in one locale. */
export interface ImportedEntry {
  /** The slug, or another id; undefined if the file has none. */
  readonly id: string | undefined;
  /** As in the file; undefined if the file does not say. */
  readonly locale: string | undefined;
  /** The preferred name first. Never empty. */
  readonly names: readonly ExchangeName[];
  readonly definition: string | undefined;
}

/** The formats that `import` reads, and what they are for. */
export const importFormats = {
  tbx: 'TBX, versions 2 and 3, in both styles',
  csv: 'CSV: the columns `terms` or `concepts` of `export`, or columns that their names tell',
  tsv: 'the same with tabs',
  omegat: 'glossaries of OmegaT, with `--locale`',
} as const satisfies Readonly<Record<string, string>>;

export type ImportFormatName = keyof typeof importFormats;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that is written above
export const importFormatNames = Object.keys(importFormats) as readonly ImportFormatName[];
