import { exportFormats as declared } from '../../server/src/exchange/formats/names.ts';

/** A format of `glosswright export`. */
export interface ExportFormat {
  readonly name: string;
  /** A proper name, the same in every language. */
  readonly label: string;
  readonly extension: string;
  /** Whether it holds the source locale and one other. */
  readonly isBilingual: boolean;
}

/** The formats of the command line, in its order. */
export const exportFormats: readonly ExportFormat[] = Object.entries(declared).map(
  ([name, { label, extension, isBilingual }]) => ({ name, label, extension, isBilingual }),
);

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
