/** The purpose of a format or table, as shown in the documentation: starts in lower case, no period at the end. */
type Purposes = Readonly<Record<string, string>>;

/** A format of `export`, with all information for the command line, its documentation and the extension. */
interface ExportFormatFacts {
  /** A proper name, the same in all languages. */
  readonly label: string;
  readonly extension: string;
  /** Whether it contains only the source locale and one other, which `--locale` names. */
  readonly isBilingual: boolean;
  /** As in `Purposes`. */
  readonly purpose: string;
}

/** The formats of `export`, in display order. */
export const exportFormats = {
  tbx: {
    label: 'TBX-Basic',
    extension: 'tbx',
    isBilingual: false,
    purpose: 'termbases and translation systems: TBX-Basic (ISO 30042:2019, DCT style)',
  },
  'skos-turtle': {
    label: 'SKOS (Turtle)',
    extension: 'ttl',
    isBilingual: false,
    purpose: 'vocabularies of the semantic web: SKOS in Turtle',
  },
  'skos-jsonld': {
    label: 'SKOS (JSON-LD)',
    extension: 'jsonld',
    isBilingual: false,
    purpose: 'the same in JSON-LD',
  },
  csv: {
    label: 'CSV',
    extension: 'csv',
    isBilingual: false,
    purpose: 'spreadsheets and translation systems; see `--columns`',
  },
  tsv: { label: 'TSV', extension: 'tsv', isBilingual: false, purpose: 'the same with tabs' },
  json: {
    label: 'JSON',
    extension: 'json',
    isBilingual: false,
    purpose:
      'other programs: everything that the glossary declares, one concept a line; described by `glosswright-export.schema.json`',
  },
  omegat: {
    label: 'OmegaT',
    extension: 'txt',
    isBilingual: true,
    purpose: 'glossaries of OmegaT, with `--locale`',
  },
  deepl: {
    label: 'DeepL',
    extension: 'csv',
    isBilingual: true,
    purpose: 'glossaries of DeepL, as CSV, with `--locale`',
  },
  xliff: {
    label: 'XLIFF 2.1',
    extension: 'xlf',
    isBilingual: true,
    purpose: 'XLIFF 2.1 with the glossary module, with `--locale`',
  },
} as const satisfies Readonly<Record<string, ExportFormatFacts>>;

export type ExportFormatName = keyof typeof exportFormats;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the literal above
export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormatName[];

/** The tables that CSV and TSV can contain. */
export const columnSets = {
  terms: 'a row for each name, with everything that `import` reads; the default',
  concepts: 'a row for each concept, with columns for each locale: term, other names, deprecated names and definition',
  phrase: 'term bases of Phrase Strings',
  lokalise: 'glossaries of Lokalise, with semicolons',
  weblate: 'glossaries of Weblate, with `--locale`',
} as const satisfies Purposes;

export type ColumnsName = keyof typeof columnSets;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the literal above
export const columnNames = Object.keys(columnSets) as readonly ColumnsName[];
