import type { ImportFormatName as AnyFormat, ReadImport } from '../../server/src/exchange/import/imported.ts';
import { type ImportPlan, planImport } from '../../server/src/exchange/import/planImport.ts';
import { readTextOf } from '../../server/src/cli/importedFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { rootOf } from './tree.ts';

/** The text formats. */
export type ImportFormatName = Exclude<AnyFormat, 'xlsx'>;

/** Reads a file like `import`, in a glossary with the source locale English. */
export function readFile(text: string, format: ImportFormatName): ReadImport {
  return readTextOf(text, format, { source: 'en', target: undefined });
}

/** The plan of `import` for a file in a glossary whose links have been read. */
export function planOf(root: Root, text: string, format: ImportFormatName): ImportPlan {
  const [glossary] = root.glossaries;
  if (!glossary) return { steps: [], same: 0 };
  return planImport(glossary, readFile(text, format).entries, (path) => {
    const read = root.readNamed(path);
    return read?.kind === 'text' ? read.text : undefined;
  });
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
