import { randomBytes } from 'node:crypto';
import { constants, promises as fs, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './fileErrors.ts';
import { unfinishedName } from './unfinishedFiles.ts';

export interface Replacement {
  /** The parts to write, in order; read while they are written. */
  readonly parts: Iterable<Uint8Array>;
  /** The replaced file, if any: the new file gets its owner, group, and permissions. */
  readonly before?: Stats | undefined;
  /** The permissions of a new file, cut by the umask. */
  readonly mode?: number;
  /** Whether to flush the bytes to disk, so that a power failure leaves the old or the new text. */
  readonly isDurable: boolean;
}

/**
 * Writes a file whole, or not at all: the bytes go into a temporary file beside it, which then takes its place. `target` is a real path.
 * Throws what the file system throws; then nothing is left behind. That the file has its new name is durable after `syncFolder`.
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

/** Creates an empty file, to be replaced by its content. Throws if there is a file of this name, or one comes meanwhile. */
export async function reserveFile(target: string): Promise<void> {
  const handle = await fs.open(target, 'wx');
  await handle.close();
}

async function keepOwner(handle: fs.FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const now = await handle.stat();
  if (now.uid !== uid || now.gid !== gid) await handle.chown(uid, gid).catch(notOurs);
  // The mode at the opening was cut by the umask, and a change of the owner takes bits away.
  await handle.chmod(mode & 0o7777);
}

function notOurs(error: unknown): never {
  if (errorCode(error) !== 'EPERM') throw error;
  throw Object.assign(new Error('The file belongs to another user or group, and its owner cannot be preserved.'), {
    code: 'EPERM',
  });
}

/** Waits until names in the folder are on the disk, where the platform can tell: Windows opens no folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
    await handle.sync();
  } catch (error) {
    // Some file systems cannot; the files themselves are written, and a folder that may not be read is no reason to say otherwise.
    if (!UNABLE.has(errorCode(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

const UNABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'EISDIR', 'ENOENT']);
