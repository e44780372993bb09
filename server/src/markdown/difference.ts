/** The one range in which two texts differ: the texts are equal before `start` and after each end. UTF-16 offsets. */
export interface Difference {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** Number of UTF-16 units compared at once. */
const CHUNK = 2048;

/** Returns the smallest range in which the texts differ. If the texts are equal, `start` equals both ends. */
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
