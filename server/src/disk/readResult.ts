import { type Message, msg } from '../localization/index.ts';
import type { DecodedText, DecodeProblem, TextEncoding } from './decode.ts';
import { errorCode, errorMessage } from './fileErrors.ts';

export type ReadResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bom: boolean;
      readonly encoding: TextEncoding;
      /** Invalid UTF-8: the text has replacement characters, so writing it back would lose the original bytes. */
      readonly problem?: DecodeProblem;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly message: Message };

export type UnreadableReason = 'too-large' | 'binary' | 'missing' | 'forbidden' | 'not-a-file' | 'other';

/** The properties of a file needed for reading; a `FileEntry` has them. */
export interface ReadableFile {
  /** As spelled on disk. */
  readonly diskPath: string;
  /** Bytes, if already known: avoids opening a file that is too large. */
  readonly size?: number;
}

/** The result of reading a file with this content. */
export function resultOf(decoded: DecodedText): ReadResult {
  const { problem } = decoded;
  if (problem?.kind === 'binary') {
    return unreadable('binary', msg('This is not a text file: it has a NUL byte at offset {0}.', problem.offset));
  }
  return { kind: 'text', ...decoded };
}

/** The result for a file that is larger than the limit. */
export function tooLarge(size: number, limit: number): ReadResult {
  return unreadable(
    'too-large',
    msg('The file has {0} MB; files larger than {1} MB are skipped.', inMebibytes(size), inMebibytes(limit)),
  );
}

function inMebibytes(bytes: number): string {
  return (Math.ceil((10 * bytes) / 2 ** 20) / 10).toString();
}

const reasons: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EISDIR: 'not-a-file',
  // Sockets, and devices without a driver.
  ENXIO: 'not-a-file',
};

/** The result for a file that cannot be read because of a system error. */
export function failure(error: unknown): ReadResult {
  return unreadable(reasons[errorCode(error) ?? ''] ?? 'other', msg('{0}', errorMessage(error)));
}

/** The result for a file that cannot be read. */
export function unreadable(reason: UnreadableReason, message: Message): ReadResult {
  return { kind: 'unreadable', reason, message };
}
