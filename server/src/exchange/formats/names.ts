/** What a format or table is for, as the documentation shows it: starts in lower case, no period at the end. */
type Purposes = Readonly<Record<string, string>>;

/** The formats of `export`. Those with `--locale` hold the source locale and one other locale. */
export const exportFormats = {
  tbx: 'termbases and translation systems: TBX-Basic (ISO 30042:2019, DCT style)',
  'skos-turtle': 'vocabularies of the semantic web: SKOS in Turtle',
  'skos-jsonld': 'the same in JSON-LD',
  csv: 'spreadsheets and translation systems; see `--columns`',
  tsv: 'the same with tabs',
  json: 'other programs: everything that the glossary declares, one concept a line; described by `glosswright-export.schema.json`',
  omegat: 'glossaries of OmegaT, with `--locale`',
  deepl: 'glossaries of DeepL, as CSV, with `--locale`',
  xliff: 'XLIFF 2.1 with the glossary module, with `--locale`',
} as const satisfies Purposes;

export type ExportFormatName = keyof typeof exportFormats;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that is written above
export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormatName[];

/** The tables that CSV and TSV can hold. */
export const columnSets = {
  terms: 'a row for each name, with everything that `import` reads; the default',
  concepts: 'a row for each concept, with columns for each locale: term, other names, deprecated names and definition',
  phrase: 'term bases of Phrase Strings',
  lokalise: 'glossaries of Lokalise, with semicolons',
  weblate: 'glossaries of Weblate, with `--locale`',
} as const satisfies Purposes;

export type ColumnsName = keyof typeof columnSets;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
export const columnNames = Object.keys(columnSets) as readonly ColumnsName[];
