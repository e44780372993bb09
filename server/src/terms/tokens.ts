/** The separator between a token and the previous one. */
export const separators = {
  /** A boundary that no term crosses: the start of the text, a barrier, a blank line. */
  gap: 0,
  /** White space with at most one line break. */
  space: 1,
  hyphen: 2,
  /** No separator. */
  none: 3,
} as const;

/** Capacity kept after a long text. */
const retainedTokens = 1 << 16;

/** The tokens of one text as columns, so that a long text needs no object per word. Offsets are UTF-16 units. */
export class Tokens {
  count = 0;
  /** Whether a hyphen joined any two tokens of the text, before some of them became one. */
  hasHyphen = false;
  /** The tokens that a hyphen joins to the previous one, in order. */
  hyphenated: number[] = [];
  starts = new Int32Array(256);
  /** Exclusive. */
  ends = new Int32Array(256);
  /** One of `separators`, before the token. */
  separators = new Uint8Array(256);
  /** A hash of the token's UTF-16 units. */
  hashes = new Int32Array(256);

  push(start: number, end: number, separator: number, hash: number): void {
    if (this.count === this.starts.length) this.#resize(this.count * 2, this.count);
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.separators[this.count] = separator;
    this.hashes[this.count] = hash;
    if (separator === separators.hyphen) {
      this.hasHyphen = true;
      this.hyphenated.push(this.count);
    }
    this.count++;
  }

  /** Prepares for another text. Frees memory after a much longer text. */
  reset(length: number): void {
    this.count = 0;
    this.hasHyphen = false;
    this.hyphenated = [];
    if (this.starts.length > retainedTokens && this.starts.length > length) this.#resize(retainedTokens, 0);
  }

  /** Whether a hyphen joins the token to the previous one. */
  isHyphenated(at: number): boolean {
    return at < this.count && this.separators[at] === separators.hyphen;
  }

  /** Joins each token for which `joins` returns true with the previous one. */
  joinWhere(text: string, joins: (at: number) => boolean): void {
    const joined = this.hyphenated.filter((at) => at > 0 && joins(at));
    if (joined.length === 0) return;
    let to = joined[0] ?? this.count;
    let next = 0;
    for (let at = to; at < this.count; at++) {
      if (at === joined[next]) {
        next++;
        const start = this.starts[to - 1] ?? 0;
        const end = this.ends[at] ?? start;
        this.ends[to - 1] = end;
        this.hashes[to - 1] = hashOf(text, start, end);
        continue;
      }
      this.starts[to] = this.starts[at] ?? 0;
      this.ends[to] = this.ends[at] ?? 0;
      this.separators[to] = this.separators[at] ?? 0;
      this.hashes[to] = this.hashes[at] ?? 0;
      to++;
    }
    this.count = to;
    this.hyphenated = [];
    for (let at = 0; at < to; at++) if (this.isHyphenated(at)) this.hyphenated.push(at);
  }

  #resize(size: number, kept: number): void {
    this.starts = resized(this.starts, new Int32Array(size), kept);
    this.ends = resized(this.ends, new Int32Array(size), kept);
    this.separators = resized(this.separators, new Uint8Array(size), kept);
    this.hashes = resized(this.hashes, new Int32Array(size), kept);
  }
}

function resized<T extends Int32Array | Uint8Array>(from: T, to: T, kept: number): T {
  to.set(from.subarray(0, kept));
  return to;
}

/** Returns the hash of the UTF-16 units from `start` to `end`, as the tokenizer computes it. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
