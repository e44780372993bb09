import type {
  ImportedEntry,
  ImportFormatName as AnyFormat,
  ReadImport,
} from '../../server/src/exchange/import/imported.ts';
import { type ImportStep, planImport } from '../../server/src/exchange/import/planImport.ts';
import { readTextOf } from '../../server/src/cli/importedFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { rootOf } from './tree.ts';

/** The text formats. */
export type ImportFormatName = Exclude<AnyFormat, 'xlsx'>;

export interface ReadFile extends ReadImport {
  readonly entries: readonly ImportedEntry[];
}

/** Reads a file like `import`, in a glossary with the source locale English. */
export function readFile(text: string, format: ImportFormatName): ReadFile {
  const read = readTextOf(text, format, { source: 'en', target: undefined });
  const { problems } = read;
  return { entries: [...read.entries], problems };
}

/** The plan of `import` for a file. */
export function planOf(
  root: Root,
  text: string,
  format: ImportFormatName,
): { readonly steps: readonly ImportStep[]; readonly same: number } {
  const [glossary] = root.glossaries;
  if (!glossary) return { steps: [], same: 0 };
  const plan = planImport(glossary, readFile(text, format).entries, (path) => {
    const read = root.readNamed(path);
    return read?.kind === 'text' ? read.text : undefined;
  });
  const steps = [...plan.steps];
  return { steps, same: plan.same };
}

/** The files after `import --write` of a file into a glossary with these files. */
export async function filesAfter(
  files: Readonly<Record<string, string>>,
  text: string,
  format: ImportFormatName,
): Promise<Record<string, string>> {
  const { steps } = planOf(await rootOf(files), text, format);
  const written = steps.flatMap(({ path, text: after }) =>
    path === undefined || after === undefined ? [] : [[path, after]],
  );
  return { ...files, ...Object.fromEntries(written) };
}
