import { t } from '../localization/index.ts';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { keyOfPath, relativePath } from '../disk/fileKey.ts';
import type { Root } from '../root/root.ts';
import { Refusal } from './exit.ts';

/** One report of a run: its format, and the file to write it to; undefined for standard output. */
export interface WantedReport<Format extends string> {
  readonly format: Format;
  readonly file: string | undefined;
}

/** The reports of a run: one on standard output, then one for each `--output FORMAT=FILE`. */
export function wantedReports<Format extends string>(
  command: string,
  format: Format,
  outputs: readonly string[],
  formats: readonly Format[],
): readonly WantedReport<Format>[] | Refusal {
  const reports: WantedReport<Format>[] = [{ format, file: undefined }];
  const files = new Set<string>();
  for (const output of outputs) {
    const report = parseOutput(command, output, formats);
    if (report instanceof Refusal) return report;
    const path = resolve(report.file);
    if (files.has(path)) return new Refusal(t("{0}: --output names '{1}' twice", command, report.file));
    files.add(path);
    reports.push(report);
  }
  return reports;
}

function parseOutput<Format extends string>(
  command: string,
  output: string,
  formats: readonly Format[],
): { format: Format; file: string } | Refusal {
  const [, name = '', file = ''] = /^([^=]*)=(.+)$/s.exec(output) ?? [];
  const format = formats.find((known) => known === name);
  if (file === '' || !format)
    return new Refusal(
      t("{0}: --output takes FORMAT=FILE with one of the formats {1}, not '{2}'", command, formats.join(', '), output),
    );
  return { format, file };
}

/** The reason why a report cannot be written to one of the files; undefined if all are valid. A report never replaces a file of the glossary. */
export function overwritten(command: string, root: Root, files: readonly string[]): Refusal | undefined {
  if (files.length === 0) return undefined;
  const paths = new Set(root.articlePaths());
  const file = files.find((each) => paths.has(relativePath(root.key, keyOfPath(realPathOf(each))) ?? ''));
  return file === undefined
    ? undefined
    : new Refusal(t("{0}: '{1}' is a file of the glossary; --output does not replace it", command, file));
}

/** A file that does not exist has only the path that it will be written to. */
function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}
