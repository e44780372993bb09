/** Where two texts differ: what stands before `start` is equal, and what stands from the ends on. UTF-16 offsets. */
export interface Difference {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** UTF-16 units that are compared at once. */
const CHUNK = 2048;

/** The one place in which the texts differ, as small as it can be; `start` equals both ends where the texts are equal. */
export function differenceOf(before: string, after: string): Difference {
  const start = commonStart(before, after);
  const rest = Math.min(before.length, after.length) - start;
  const end = commonEnd(before, after, rest);
  return { start, endBefore: before.length - end, endAfter: after.length - end };
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + CHUNK <= most && one.slice(at, at + CHUNK) === other.slice(at, at + CHUNK)) at += CHUNK;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

function commonEnd(one: string, other: string, most: number): number {
  const [a, b] = [one.length, other.length];
  let length = 0;
  while (
    length + CHUNK <= most &&
    one.slice(a - length - CHUNK, a - length) === other.slice(b - length - CHUNK, b - length)
  )
    length += CHUNK;
  while (length < most && one.charCodeAt(a - length - 1) === other.charCodeAt(b - length - 1)) length++;
  return length;
}
