/** Default number of entries. */
const defaultEntries = 1 << 15;
const noEntry = -1;
/**
 * A word that finds no free slot in this many steps is not cached, so that words with equal hashes do not make a text
 * quadratic.
 */
const maxProbes = 64;

/**
 * Caches a value for each word of the searched texts. The key is the word's UTF-16 units in the text, so that a known
 * word costs one hash lookup and no string allocation. A full cache adds nothing more.
 */
export class WordCache<Value> {
  /** Entry number + 1 by hash, 0 if free. The length is a power of two, at least twice the number of entries. */
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(512);
  #starts = new Int32Array(513);
  #units = new Uint16Array(4096);
  #count = 0;
  readonly #maximumEntries: number;
  /** By entry. */
  values: Value[] = [];
  /** A number that the caller stores with each value, by entry. */
  stamps = new Int32Array(512);

  constructor(maximumEntries = defaultEntries) {
    this.#maximumEntries = maximumEntries;
  }

  /** Returns the entry of the word `text[start, end)`; -1 if there is none. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const first = spread(hash);
    for (let probe = 0; probe < maxProbes; probe++) {
      const entry = (slots[(first + probe) & mask] ?? 0) - 1;
      if (entry === noEntry) return noEntry;
      if (this.#hashes[entry] === hash && this.#equals(entry, text, start, end)) return entry;
    }
    return noEntry;
  }

  /** Adds an entry for a new word. Returns -1 if there is no room. */
  add(text: string, start: number, end: number, hash: number, value: Value, stamp: number): number {
    if (this.#count >= this.#maximumEntries) return noEntry;
    if (this.#count === this.#hashes.length) this.#growEntries();
    const entry = this.#count;
    if (!this.#place(entry, hash)) return noEntry;
    this.#count++;
    this.#keepUnits(entry, text, start, end);
    this.#hashes[entry] = hash;
    this.values[entry] = value;
    this.stamps[entry] = stamp;
    return entry;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#count = 0;
    this.values = [];
  }

  #keepUnits(entry: number, text: string, start: number, end: number): void {
    const first = this.#starts[entry] ?? 0;
    const length = end - start;
    if (first + length > this.#units.length)
      this.#units = copied(this.#units, new Uint16Array(Math.max(this.#units.length, length) * 2));
    for (let i = 0; i < length; i++) this.#units[first + i] = text.charCodeAt(start + i);
    this.#starts[entry + 1] = first + length;
  }

  #equals(entry: number, text: string, start: number, end: number): boolean {
    const first = this.#starts[entry] ?? 0;
    const length = end - start;
    if ((this.#starts[entry + 1] ?? 0) - first !== length) return false;
    for (let i = 0; i < length; i++) if (this.#units[first + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  /** Whether there was a free slot for the entry. */
  #place(entry: number, hash: number): boolean {
    const mask = this.#slots.length - 1;
    const first = spread(hash);
    for (let probe = 0; probe < maxProbes; probe++) {
      const slot = (first + probe) & mask;
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = entry + 1;
      return true;
    }
    return false;
  }

  #growEntries(): void {
    const size = this.#hashes.length * 2;
    this.#hashes = copied(this.#hashes, new Int32Array(size));
    this.#starts = copied(this.#starts, new Int32Array(size + 1));
    this.stamps = copied(this.stamps, new Int32Array(size));
    this.#slots = new Int32Array(size * 2);
    for (let entry = 0; entry < this.#count; entry++) this.#place(entry, this.#hashes[entry] ?? 0);
  }
}

/** Similar words have similar hashes, but need distant slots. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 16);
}

function copied<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
