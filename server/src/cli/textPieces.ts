import { t } from '../localization/index.ts';
import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { errorMessage } from '../disk/fileErrors.ts';
import { maximumReportSize } from '../disk/limits.ts';
import { OPEN_TO_READ } from '../disk/readBytes.ts';
import type { TextPieces } from '../exchange/import/readTbx.ts';
import { Refusal } from './exit.ts';
import { invalidText } from './givenText.ts';

/** Bytes that are read at once. */
const PIECE = 1 << 20;
/** A text has no NUL in its first bytes, unless it is UTF-16. */
const PROBE = 8 * 1024;

/** The file has changed or cannot be read any more. */
export class UnreadablePiece extends Error {}

/**
 * Returns the text of a file of up to 512 MiB in pieces, none of which ends within a line break. Each iteration reads the file again; it
 * can throw `UnreadablePiece`.
 */
export function textPieces(file: string): TextPieces | Refusal {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, OPEN_TO_READ);
    const before = fstatSync(descriptor);
    if (!before.isFile()) return new Refusal(t("'{0}' is not a regular file", file));
    if (before.size > maximumReportSize)
      return new Refusal(t("'{0}' is larger than {1} bytes", file, maximumReportSize));
    const probe = Buffer.alloc(PROBE);
    const start = probe.subarray(0, readSync(descriptor, probe, 0, PROBE, 0));
    const encoding = encodingOf(start);
    if (!encoding.startsWith('utf-16') && start.includes(0)) return new Refusal(t("'{0}' is not a text", file));
    return { [Symbol.iterator]: () => piecesOf(file, before, encoding) };
  } catch (error) {
    return new Refusal(errorMessage(error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** By the byte order mark, otherwise the XML declaration. */
function encodingOf(start: Buffer): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding=["']([\w.:-]+)["']/.exec(
    start.toString('latin1'),
  )?.[1];
  return declared !== undefined && isKnown(declared) && !/^utf-?16/i.test(declared) ? declared.toLowerCase() : 'utf-8';
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

function* piecesOf(file: string, before: Stats, encoding: string): Generator<string> {
  const descriptor = orUnreadable(() => openSync(file, OPEN_TO_READ));
  try {
    const { ino, size, mtimeMs } = orUnreadable(() => fstatSync(descriptor));
    if (ino !== before.ino || size !== before.size || mtimeMs !== before.mtimeMs)
      throw new UnreadablePiece(t("'{0}' has changed while it was read", file));
    const decoder = new TextDecoder(encoding, { fatal: true });
    const bytes = Buffer.allocUnsafeSlow(PIECE);
    let held = '';
    for (;;) {
      const length = orUnreadable(() => readSync(descriptor, bytes, 0, PIECE, null));
      const text = held + decoded(decoder, bytes.subarray(0, length), file);
      // The other half of the line break is in the next piece.
      held = length > 0 && text.endsWith('\r') ? '\r' : '';
      yield held === '' ? text : text.slice(0, -1);
      if (length === 0) return;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** No bytes are the end. */
function decoded(decoder: TextDecoder, bytes: Uint8Array, file: string): string {
  try {
    return decoder.decode(bytes, { stream: bytes.length > 0 });
  } catch {
    throw new UnreadablePiece(invalidText(file, decoder.encoding));
  }
}

function orUnreadable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadablePiece(errorMessage(error));
  }
}
