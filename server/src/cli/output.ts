import { t } from '../localization/index.ts';
import { Buffer } from 'node:buffer';
import { promises as fs } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { errorMessage } from '../disk/fileErrors.ts';
import { replaceFile } from '../disk/replaceFile.ts';
import { Refusal } from './exit.ts';

/** Output is written in chunks of about this number of UTF-16 units. */
const CHUNK = 1 << 16;
/** Bytes of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Writes to standard output, and waits until each chunk is flushed. A closed reader ends the output, not the program. */
export async function writeOut(pieces: Iterable<string>): Promise<void> {
  for (const chunk of chunksOf(pieces)) {
    await new Promise<void>((resolveWritten) => {
      process.stdout.write(chunk, () => resolveWritten());
    });
  }
}

/** Writes a file, whole or not at all. Returns a refusal if it cannot be written. */
export async function writeFile(path: string, pieces: Iterable<string>): Promise<Refusal | undefined> {
  try {
    const target = await targetOf(resolve(path));
    const before = await fs.stat(target).catch(() => undefined);
    if (before && !before.isFile()) return new Refusal(t("'{0}' is not a regular file", path));
    await replaceFile(target, { parts: bytesOf(pieces), before, isDurable: false });
    return undefined;
  } catch (error) {
    return new Refusal(t("'{0}' cannot be written: {1}", path, errorMessage(error)));
  }
}

/** A symbolic link stays one, and its target is written. A new file has no real path yet, but its folder has. */
async function targetOf(path: string): Promise<string> {
  return fs.realpath(path).catch(async () => join(await fs.realpath(dirname(path)), basename(path)));
}

/** Each part is overwritten by the next one: a buffer for each would stay until a full garbage collection. */
function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  const shared = Buffer.allocUnsafeSlow(MOST_BYTES * CHUNK * 2);
  for (const chunk of chunksOf(pieces)) {
    const fits = chunk.length * MOST_BYTES <= shared.length;
    yield fits ? shared.subarray(0, shared.write(chunk)) : Buffer.from(chunk);
  }
}

/** Joins the pieces to chunks that are worth a system call. */
export function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
