import { StringDecoder } from 'node:string_decoder';
import type { Commit } from '../glossary/history.ts';
import { maximumCommitTime } from '../disk/limits.ts';

/** Splits a stream of chunks at a separator. */
export function tokens(
  separator: string,
  take: (token: string) => void,
): { chunk: (bytes: Buffer) => void; end: () => void } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    chunk: (bytes) => {
      const parts = (rest + decoder.write(bytes)).split(separator);
      rest = parts.pop() ?? '';
      for (const part of parts) take(part);
    },
    end: () => take(rest + decoder.end()),
  };
}

/** Parses a commit as git prints it; undefined if its time is not a date. */
export function commitOf(id = '', seconds = ''): Commit | undefined {
  const time = Number(seconds);
  return time <= maximumCommitTime ? { id, time } : undefined;
}
