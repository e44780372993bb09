import { localized, msg, t } from '../localization/index.ts';
import { constants, promises as fs, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encodeText, type TextEncoding } from './decode.ts';
import { errorCode, errorMessage } from './fileErrors.ts';
import { keyOfPath, relativePath } from './fileKey.ts';
import { readText } from './readText.ts';
import { replaceFile, syncFolder } from './replaceFile.ts';
import { textHash } from './textHash.ts';
import { removeUnfinished } from './unfinishedFiles.ts';

export interface WriteRequest {
  /** The folder that limits all writing, as spelled on disk. */
  readonly diskRoot: string;
  /** The file, as spelled on disk; its folder has to exist. */
  readonly diskPath: string;
  readonly text: string;
  /** Whether to write a byte order mark: the `bom` of the result of reading. */
  readonly bom: boolean;
  readonly encoding?: TextEncoding;
  /** The hash of the text that the new one was made of: a file that has another one by now is not written. */
  readonly before?: string;
}

export type WriteResult =
  | { readonly kind: 'written' }
  | { readonly kind: 'not-written'; readonly reason: UnwritableReason; readonly message: string };

export type UnwritableReason =
  'outside-root' | 'missing' | 'forbidden' | 'not-a-file' | 'hard-links' | 'changed' | 'other';

/**
 * Maximum number of files that are written at the same time: disks flush many small writes together, and some systems
 * allow a program 256 open files only.
 */
const LANES = 16;

/** Writes a file; see `writeTexts`. Removes temporary files that killed runs left in its folder. */
export async function writeText(request: WriteRequest): Promise<WriteResult> {
  removeUnfinished(request.diskRoot, [dirname(request.diskPath)]);
  const [result] = await writeTexts([request]);
  return result ?? notWritten('other', t('Nothing was written.'));
}

/**
 * Writes each file atomically, even if the program is killed or the power fails. Returns a result for each, in order,
 * when everything is on disk. Keeps the owner, group and permissions of each file. A symbolic link remains; its target
 * is written if it is inside the root.
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

/** Returns the real path of the written file. */
async function writeOne(request: WriteRequest): Promise<string | WriteResult> {
  const { diskRoot, diskPath, text, bom, encoding } = request;
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
    if (await hasOtherText(target, request.before)) return notWritten('changed', localized(CHANGED));
    await replaceFile(target, { parts: [encodeText(text, bom, encoding)], before, isDurable: true });
    return target;
  } catch (error) {
    return notWritten(reasons[errorCode(error) ?? ''] ?? 'other', errorMessage(error));
  }
}

async function hasOtherText(target: string, before: string | undefined): Promise<boolean> {
  if (before === undefined) return false;
  const result = await readText({ diskPath: target }, Infinity);
  return result.kind !== 'text' || textHash(result.text) !== before;
}

/** Why a file is not written whose new text was made of another one than it has. */
const CHANGED = msg('The file has changed since it was read.');
const HARD_LINKS = msg('The file has hard links, which would keep the old text.');

/** The real path that is written. A new file has none yet, so the real path of its folder is used. */
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

/**
 * The stats of the file; undefined if it is new. Throws for a read-only file: it is not replaced, although the
 * permissions of its folder would allow it.
 */
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
