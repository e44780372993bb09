import { localized, msg, t } from '../localization/index.ts';
import { constants, promises as fs, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encodeText, type TextEncoding } from './decode.ts';
import { errorCode, errorMessage } from './fileErrors.ts';
import { keyOfPath, relativePath } from './fileKey.ts';
import { replaceFile, syncFolder } from './replaceFile.ts';
import { removeUnfinished } from './unfinishedFiles.ts';

export interface WriteRequest {
  /** The folder that nothing may be written outside of, as the disk spells it. */
  readonly diskRoot: string;
  /** The file, as the disk spells it; its folder has to be there. */
  readonly diskPath: string;
  readonly text: string;
  /** Whether to write a byte order mark: what reading the file said. */
  readonly bom: boolean;
  readonly encoding?: TextEncoding;
}

export type WriteResult =
  | { readonly kind: 'written' }
  | { readonly kind: 'not-written'; readonly reason: UnwritableReason; readonly message: string };

export type UnwritableReason = 'outside-root' | 'missing' | 'forbidden' | 'not-a-file' | 'hard-links' | 'other';

/** Files that are written at the same time: disks make many small writes durable at once, and few programs may open more than 256. */
const LANES = 16;

/** Writes a file; see `writeTexts`. Removes what killed runs have left in its folder. */
export async function writeText(request: WriteRequest): Promise<WriteResult> {
  removeUnfinished(request.diskRoot, [dirname(request.diskPath)]);
  const [result] = await writeTexts([request]);
  return result ?? notWritten('other', t('Nothing was written.'));
}

/**
 * Writes files, each whole or not at all, also when the program is killed or the power fails. Gives a result for each, in their order,
 * when everything is on the disk. Keeps each file's owner, group and permissions. A symbolic link stays one and its target is written,
 * if that is inside the root.
 */
export async function writeTexts(requests: readonly WriteRequest[]): Promise<WriteResult[]> {
  const results: WriteResult[] = [];
  const written = new Set<string>();
  const waiting = requests.entries();
  const lane = async (): Promise<void> => {
    for (const [index, request] of waiting) {
      const target = await writeOne(request);
      results[index] = typeof target === 'string' ? { kind: 'written' } : target;
      if (typeof target === 'string') written.add(dirname(target));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await Promise.all([...written].map(syncFolder));
  return results;
}

/** The real path that was written. */
async function writeOne({ diskRoot, diskPath, text, bom, encoding }: WriteRequest): Promise<string | WriteResult> {
  try {
    const target = await realPathOf(diskPath);
    if (!isInside(await fs.realpath(diskRoot), target)) {
      return notWritten(
        'outside-root',
        t('The file is outside the root, or behind a symbolic link that leads outside it.'),
      );
    }
    const before = await writableFile(target);
    if (before && !before.isFile()) return notWritten('not-a-file', t('This is not a regular file.'));
    if (before && before.nlink > 1) return notWritten('hard-links', localized(HARD_LINKS));
    await replaceFile(target, { parts: [encodeText(text, bom, encoding)], before, isDurable: true });
    return target;
  } catch (error) {
    return notWritten(reasons[errorCode(error) ?? ''] ?? 'other', errorMessage(error));
  }
}

const HARD_LINKS = msg('The file has hard links, which would keep the old text.');

/** Where writing ends up. A new file has no real path yet, but its folder has. */
async function realPathOf(diskPath: string): Promise<string> {
  try {
    return await fs.realpath(diskPath);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || (await isLink(diskPath))) throw error;
    return join(await fs.realpath(dirname(diskPath)), basename(diskPath));
  }
}

async function isLink(diskPath: string): Promise<boolean> {
  try {
    return (await fs.lstat(diskPath)).isSymbolicLink();
  } catch {
    return false;
  }
}

function isInside(root: string, target: string): boolean {
  const relative = relativePath(keyOfPath(root), keyOfPath(target));
  return relative !== undefined && relative !== '';
}

/** The file that stands there; undefined for a new one. One that is read-only is meant to be, though its folder would let it be replaced. */
async function writableFile(target: string): Promise<Stats | undefined> {
  try {
    const stats = await fs.lstat(target);
    if (stats.isFile()) await fs.access(target, constants.W_OK);
    return stats;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const reasons: Readonly<Record<string, UnwritableReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EISDIR: 'not-a-file',
};

function notWritten(reason: UnwritableReason, message: string): WriteResult {
  return { kind: 'not-written', reason, message };
}
