import { bitCount } from './bitCount.ts';
import { spellingOf, TRIGRAM_COUNT, Trigrams } from './trigrams.ts';

/** Minimum share of the text's trigrams in a name for a detailed comparison. */
const MIN_SHARED = 0.3;
/** Maximum number of names for a detailed comparison: those that share the most trigrams. */
const MAX_COMPARED = 250;
/** Minimum similarity of a found name. */
const MIN_LIKENESS = 0.2;
/**
 * Weights of trigrams that only the text has, and that only the name has: authors shorten names more often than they
 * extend them.
 */
const WEIGHT_OF_MORE = 0.5;
const WEIGHT_OF_LESS = 0.3;
/** Number of 32-bit integers in a name's signature. */
const SIGNATURE_LENGTH = 4;
const SIGNATURE_BITS = 32 * SIGNATURE_LENGTH;

interface StoredName {
  readonly key: string;
  readonly spelling: string;
  readonly place: number;
  count: number;
}

/**
 * Fuzzy search for keys by the trigrams of their names. Adding and removing are incremental. A search compares a few
 * bits of every name, and in detail only the names that share the most bits.
 */
export class TrigramIndex {
  readonly #names = new Map<string, StoredName>();
  /** By position; undefined if removed. */
  readonly #byPlace: (StoredName | undefined)[] = [];
  readonly #free: number[] = [];
  /** The number of names that contain each trigram. */
  readonly #frequency = new Uint32Array(TRIGRAM_COUNT);
  // Reused for each name and each search.
  readonly #trigrams = new Trigrams();
  readonly #wanted = new Trigrams();
  readonly #weights = new Float32Array(TRIGRAM_COUNT);
  #signatures = new Int32Array(1024 * SIGNATURE_LENGTH);

  /** Adds a name of a key. The same name can be added several times. */
  add(key: string, text: string): void {
    const id = idOf(key, text);
    const known = this.#names.get(id);
    if (known) {
      known.count++;
      return;
    }
    const place = this.#free.pop() ?? this.#byPlace.length;
    const name = { key, spelling: spellingOf(text), place, count: 1 };
    this.#names.set(id, name);
    this.#byPlace[place] = name;
    this.#sign(place, this.#count(name.spelling, 1));
  }

  /** Reverts one `add`. Returns false if there was none. */
  remove(key: string, text: string): boolean {
    const id = idOf(key, text);
    const name = this.#names.get(id);
    if (!name) return false;
    if (--name.count > 0) return true;
    this.#names.delete(id);
    this.#byPlace[name.place] = undefined;
    this.#free.push(name.place);
    this.#count(name.spelling, -1);
    this.#signatures.fill(0, name.place * SIGNATURE_LENGTH, (name.place + 1) * SIGNATURE_LENGTH);
    return true;
  }

  /** Returns the keys with similar names and the highest similarity of each: from 0 to 1, where 1 is an equal name. */
  likenesses(text: string): Map<string, number> {
    const best = new Map<string, number>();
    const wanted = this.#wanted.read(spellingOf(text));
    if (wanted.count === 0) return best;
    const weights = this.#weights;
    let whole = 0;
    for (let at = 0; at < wanted.count; at++) {
      const trigram = wanted.at(at);
      whole += weights[trigram] = this.#weight(trigram);
    }
    for (const place of this.#sharing(wanted)) {
      const name = this.#byPlace[place];
      if (!name) continue;
      const likeness = this.#likeness(name.spelling, whole);
      if (likeness > (best.get(name.key) ?? MIN_LIKENESS)) best.set(name.key, likeness);
    }
    for (let at = 0; at < wanted.count; at++) weights[wanted.at(at)] = 0;
    return best;
  }

  /**
   * Returns the similarity of a name and the text whose trigrams have their weights in `#weights`, with the sum
   * `whole`.
   */
  #likeness(spelling: string, whole: number): number {
    const trigrams = this.#trigrams.read(spelling);
    let shared = 0;
    let other = 0;
    for (let at = 0; at < trigrams.count; at++) {
      const weight = this.#weights[trigrams.at(at)] ?? 0;
      if (weight > 0) shared += weight;
      else other += this.#weight(trigrams.at(at));
    }
    return shared / (shared + WEIGHT_OF_MORE * (whole - shared) + WEIGHT_OF_LESS * other);
  }

  /** Returns the positions of the names whose signatures share the most bits with the text's. */
  #sharing(wanted: Trigrams): number[] {
    const signature = signatureOf(wanted);
    const [a = 0, b = 0, c = 0, d = 0] = signature;
    const signatures = this.#signatures;
    const shared = new Uint8Array(this.#byPlace.length);
    const names = new Uint32Array(SIGNATURE_BITS + 1);
    for (let place = 0, at = 0; place < shared.length; place++, at += SIGNATURE_LENGTH) {
      const bits =
        bitCount((signatures[at] ?? 0) & a) +
        bitCount((signatures[at + 1] ?? 0) & b) +
        bitCount((signatures[at + 2] ?? 0) & c) +
        bitCount((signatures[at + 3] ?? 0) & d);
      shared[place] = bits;
      names[bits] = (names[bits] ?? 0) + 1;
    }
    let least = signature.reduce((sum, bits) => sum + bitCount(bits), 0);
    const lowest = Math.max(1, Math.ceil(MIN_SHARED * least));
    let compared = names[least] ?? 0;
    while (least > lowest && compared + (names[least - 1] ?? 0) <= MAX_COMPARED) compared += names[--least] ?? 0;
    const found: number[] = [];
    for (let place = 0; place < shared.length && found.length < MAX_COMPARED; place++)
      if ((shared[place] ?? 0) >= least) found.push(place);
    return found;
  }

  /** Rare trigrams count more. */
  #weight(trigram: number): number {
    return Math.log(1 + this.#names.size / Math.max(1, this.#frequency[trigram] ?? 0));
  }

  #count(spelling: string, by: 1 | -1): Trigrams {
    const trigrams = this.#trigrams.read(spelling);
    for (let at = 0; at < trigrams.count; at++) {
      const trigram = trigrams.at(at);
      this.#frequency[trigram] = (this.#frequency[trigram] ?? 0) + by;
    }
    return trigrams;
  }

  #sign(place: number, trigrams: Trigrams): void {
    const start = place * SIGNATURE_LENGTH;
    if (start >= this.#signatures.length) {
      const larger = new Int32Array(this.#signatures.length * 2);
      larger.set(this.#signatures);
      this.#signatures = larger;
    }
    this.#signatures.set(signatureOf(trigrams), start);
  }
}

function idOf(key: string, text: string): string {
  return `${key}\0${text}`;
}

function signatureOf(trigrams: Trigrams): Int32Array {
  const signature = new Int32Array(SIGNATURE_LENGTH);
  for (let at = 0; at < trigrams.count; at++) {
    const bit = trigrams.at(at) % SIGNATURE_BITS;
    const word = bit >>> 5;
    signature[word] = (signature[word] ?? 0) | (1 << (bit & 31));
  }
  return signature;
}
