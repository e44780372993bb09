import { t } from '../localization/index.ts';
import { Buffer } from 'node:buffer';
import { promises as fs } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { errorMessage } from '../disk/fileErrors.ts';
import { replaceFile } from '../disk/replaceFile.ts';
import { Refusal } from './exit.ts';
import type { Piece } from './piece.ts';

/** Output is written in chunks of about this number of UTF-16 units. */
const CHUNK = 1 << 16;
/** Bytes of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Writes to standard output, and waits until each chunk is flushed. A closed reader ends the output, not the program. */
export async function writeOut(pieces: Iterable<Piece>): Promise<void> {
  for (const chunk of chunksOf(pieces)) {
    await new Promise<void>((resolveWritten) => {
      process.stdout.write(chunk, () => resolveWritten());
    });
  }
}

/** Writes a file, whole or not at all. Returns a refusal if it cannot be written. */
export async function writeFile(path: string, pieces: Iterable<Piece>): Promise<Refusal | undefined> {
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
function* bytesOf(pieces: Iterable<Piece>): Generator<Uint8Array> {
  const shared = Buffer.allocUnsafeSlow(MOST_BYTES * CHUNK * 2);
  for (const chunk of chunksOf(pieces)) {
    if (typeof chunk !== 'string') {
      yield chunk;
      continue;
    }
    const fits = chunk.length * MOST_BYTES <= shared.length;
    yield fits ? shared.subarray(0, shared.write(chunk)) : Buffer.from(chunk);
  }
}

/** Joins the pieces to chunks that are worth a system call. Once there are bytes, it joins bytes. */
export function* chunksOf(pieces: Iterable<Piece>): Generator<Piece> {
  let text = '';
  let bytes: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string' && bytes.length === 0) text += piece;
    else {
      if (bytes.length === 0) bytes.push(Buffer.from(text));
      bytes.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
    }
    size += piece.length;
    if (size < CHUNK) continue;
    yield bytes.length > 0 ? Buffer.concat(bytes) : text;
    text = '';
    bytes = [];
    size = 0;
  }
  if (size > 0) yield bytes.length > 0 ? Buffer.concat(bytes) : text;
}
