import { randomBytes } from 'node:crypto';
import { constants, promises as fs, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './fileErrors.ts';
import { unfinishedName } from './unfinishedFiles.ts';

export interface Replacement {
  /** The parts to write, in order; consumed during writing. The bytes of a part may change when the next one is taken. */
  readonly parts: Iterable<Uint8Array>;
  /** The replaced file, if any: the new file gets its owner, group, and permissions. */
  readonly before?: Stats | undefined;
  /** The permissions of a new file, before the umask is applied. */
  readonly mode?: number;
  /** Whether to flush the bytes to disk, so that a power failure leaves either the old or the new text. */
  readonly isDurable: boolean;
}

/**
 * Writes a file atomically: writes the bytes to a temporary file beside it, and renames that. `target` is a real path.
 * Throws the errors of the file system, and then leaves nothing behind. The rename is durable after `syncFolder`.
 */
export async function replaceFile(target: string, { parts, before, mode, isDurable }: Replacement): Promise<void> {
  const temporary = join(dirname(target), unfinishedName(randomBytes(8)));
  // `wx`: fails if the file or a symlink exists.
  const handle = await fs.open(temporary, 'wx', before ? before.mode & 0o7777 : (mode ?? 0o666));
  try {
    try {
      for (const part of parts) await handle.writeFile(part);
      if (before) await keepOwner(handle, before);
      if (isDurable) await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

/** Creates an empty file whose content follows later. Throws if the file exists, also if another program creates it meanwhile. */
export async function reserveFile(target: string): Promise<void> {
  const handle = await fs.open(target, 'wx');
  await handle.close();
}

async function keepOwner(handle: fs.FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const now = await handle.stat();
  if (now.uid !== uid || now.gid !== gid) await handle.chown(uid, gid).catch(notOurs);
  // The umask was applied when the file was opened, and changing the owner clears bits.
  await handle.chmod(mode & 0o7777);
}

function notOurs(error: unknown): never {
  if (errorCode(error) !== 'EPERM') throw error;
  throw Object.assign(new Error('The file belongs to another user or group, and its owner cannot be preserved.'), {
    code: 'EPERM',
  });
}

/** Waits until the entries of the folder are on disk. Windows cannot open folders, so it does nothing there. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
    await handle.sync();
  } catch (error) {
    // Some file systems do not support it. The files themselves are written, so that is not a failure.
    if (!UNABLE.has(errorCode(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

const UNABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'EISDIR', 'ENOENT']);
