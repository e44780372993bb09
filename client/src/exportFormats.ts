/** A format of `glosswright export`. */
export interface ExportFormat {
  readonly name: string;
  /** A proper name, the same in every language. */
  readonly label: string;
  readonly extension: string;
  /** Whether it holds the source locale and one other. */
  readonly isBilingual: boolean;
}

/** The formats of the command line that the command offers, in its order. */
export const exportFormats: readonly ExportFormat[] = [
  { name: 'tbx', label: 'TBX-Basic', extension: 'tbx', isBilingual: false },
  { name: 'skos-turtle', label: 'SKOS (Turtle)', extension: 'ttl', isBilingual: false },
  { name: 'skos-jsonld', label: 'SKOS (JSON-LD)', extension: 'jsonld', isBilingual: false },
  { name: 'csv', label: 'CSV', extension: 'csv', isBilingual: false },
  { name: 'tsv', label: 'TSV', extension: 'tsv', isBilingual: false },
  { name: 'json', label: 'JSON', extension: 'json', isBilingual: false },
  { name: 'omegat', label: 'OmegaT', extension: 'txt', isBilingual: true },
  { name: 'deepl', label: 'DeepL', extension: 'csv', isBilingual: true },
  { name: 'xliff', label: 'XLIFF 2.1', extension: 'xlf', isBilingual: true },
];

export interface ExportOptions {
  /** Paths on the disk. */
  readonly folder: string;
  readonly file: string;
  readonly format: ExportFormat;
  /** All if empty. */
  readonly locales: readonly string[];
}

/** The arguments of the program. */
export function exportArguments({ folder, file, format, locales }: ExportOptions): string[] {
  return [
    'export',
    folder,
    '--format',
    format.name,
    ...locales.flatMap((locale) => ['--locale', locale]),
    '--output',
    file,
  ];
}
