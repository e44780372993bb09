import { randomBytes } from 'node:crypto';
import { constants, promises as fs } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { encodeText, type TextEncoding } from './decode.ts';
import { errorCode, errorMessage } from './fileErrors.ts';
import { keyOfPath, relativePath } from './fileKey.ts';

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

export type UnwritableReason = 'outside-root' | 'missing' | 'forbidden' | 'not-a-file' | 'other';

/**
 * Writes a file whole, or not at all: the text goes into a temporary file beside it, which then takes its place. Keeps the
 * file's permissions. A symbolic link stays one and its target is written, if that is inside the root.
 */
export async function writeText(request: WriteRequest): Promise<WriteResult> {
  try {
    const target = await realPathOf(request.diskPath);
    if (!isInside(await fs.realpath(request.diskRoot), target)) {
      return notWritten('outside-root', 'The file is outside of the root, or a symbolic link leads out of it.');
    }
    const mode = await writableMode(target);
    if (mode === 'not-a-file') return notWritten('not-a-file', 'This is not a regular file.');
    await replaceFile(target, encodeText(request.text, request.bom, request.encoding), mode);
    return { kind: 'written' };
  } catch (error) {
    return notWritten(reasons[errorCode(error) ?? ''] ?? 'other', errorMessage(error));
  }
}

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

/** The permissions to keep; undefined for a new file. A file that is read-only is meant to be, though its folder would let it be replaced. */
async function writableMode(target: string): Promise<number | 'not-a-file' | undefined> {
  try {
    const stats = await fs.lstat(target);
    if (!stats.isFile()) return 'not-a-file';
    await fs.access(target, constants.W_OK);
    return stats.mode & 0o7777;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function replaceFile(target: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const temporary = temporaryName(target);
  // `wx`: never through a file or link that somebody put there.
  const handle = await fs.open(temporary, 'wx', mode ?? 0o666);
  try {
    try {
      await handle.writeFile(bytes);
      // The mode above was cut by the process's umask.
      if (mode !== undefined) await handle.chmod(mode);
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

/** Hidden and without an article's extension, so that no watcher or listing takes it for one. Short, since names have a longest length. */
function temporaryName(target: string): string {
  return join(dirname(target), `.glosswright-${randomBytes(8).toString('hex')}.tmp`);
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
