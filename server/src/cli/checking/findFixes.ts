import type { TextEncoding } from '../../disk/decode.ts';
import { diskFiles } from '../../disk/files.ts';
import { textHash } from '../../disk/textHash.ts';
import { checkResult } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import { fixAll } from '../../rules/engine/fixAll.ts';
import type { FileOnDisk } from './items.ts';

/** A file with auto-fixable problems: plain data, so that it can come from another thread. */
export interface FoundFixes {
  readonly file: FileOnDisk;
  /** The fixed text. */
  readonly text: string;
  readonly bom: boolean;
  readonly encoding: TextEncoding;
  /** Number of fixed findings. */
  readonly fixed: number;
  /** The hash of the text that was fixed. */
  readonly before: string;
}

/** Fixes the auto-fixable problems of the files, until none is left. Writes nothing. */
export function findFixes(root: Root, files: readonly FileOnDisk[]): FoundFixes[] {
  return files.flatMap((file) => fixesOf(root, file) ?? []);
}

function fixesOf(root: Root, file: FileOnDisk): FoundFixes | undefined {
  const result = diskFiles.read(file);
  // A file with damaged characters would lose them for good.
  if (result.kind !== 'text' || result.problem) return undefined;
  const { text, fixed } = fixAll(
    result.text,
    (current) => checkResult(root, file.path, { ...result, text: current }, { most: 'all' }).findings,
  );
  if (text === result.text) return undefined;
  const { bom, encoding } = result;
  return { file, text, bom, encoding, fixed, before: textHash(result.text) };
}
