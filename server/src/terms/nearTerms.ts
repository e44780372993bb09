import { gramCount, Grams, lettersOf } from './grams.ts';
import type { Term } from './types.ts';

/** A concept that a text may mean, as its names are written alike. */
export interface NearConcept {
  readonly concept: string;
  /** From 0 to 1, where the text is one of its names. */
  readonly likeness: number;
}

/** The share of the text's pieces that a name has to have before it is compared closely. */
const leastShared = 0.3;
/** So many names that share the most pieces are compared closely. */
const mostCompared = 250;
/** Names that are alike less are not. */
const leastLikeness = 0.2;
/** Of what a text has and a name has not, and the other way round: authors shorten names more often than they add to them. */
const weightOfMore = 0.5;
const weightOfLess = 0.3;
/** What the whole weight of a concept's links adds: it decides between names that are alike equally. */
const weightOfUse = 0.1;
/** 32-bit numbers in a name's signature. */
const signatureLength = 4;
const signatureBits = 32 * signatureLength;

interface StoredName {
  readonly concept: string;
  /** As pieces are read from it. */
  readonly letters: string;
  readonly place: number;
  count: number;
}

/**
 * The terms of one locale by the pieces of their spelling, for texts that name nothing as they stand: `scaled horizontally`,
 * `Bewertungen (reviews)`. Adding and removing are incremental. A search looks at a few bits of each name, and closely at few.
 */
export class NearTerms {
  readonly #names = new Map<string, StoredName>();
  /** By place; undefined where one was removed. */
  readonly #byPlace: (StoredName | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #uses = new Map<string, number>();
  /** In how many names each piece is. */
  readonly #frequency = new Uint32Array(gramCount);
  // For one search, and one name, after the other.
  readonly #grams = new Grams();
  readonly #wanted = new Grams();
  readonly #weights = new Float32Array(gramCount);
  #signatures = new Int32Array(1024 * signatureLength);

  add(term: Term): void {
    if (term.kind === 'attested') this.#uses.set(term.concept, (this.#uses.get(term.concept) ?? 0) + 1);
    const key = keyOf(term);
    const known = this.#names.get(key);
    if (known) {
      known.count++;
      return;
    }
    const place = this.#free.pop() ?? this.#byPlace.length;
    const name = { concept: term.concept, letters: lettersOf(term.text), place, count: 1 };
    this.#names.set(key, name);
    this.#byPlace[place] = name;
    this.#sign(place, this.#count(name.letters, 1));
  }

  remove(term: Term): void {
    const name = this.#names.get(keyOf(term));
    if (!name) return;
    if (term.kind === 'attested') {
      const left = (this.#uses.get(term.concept) ?? 1) - 1;
      if (left > 0) this.#uses.set(term.concept, left);
      else this.#uses.delete(term.concept);
    }
    if (--name.count > 0) return;
    this.#names.delete(keyOf(term));
    this.#byPlace[name.place] = undefined;
    this.#free.push(name.place);
    this.#count(name.letters, -1);
    this.#signatures.fill(0, name.place * signatureLength, (name.place + 1) * signatureLength);
  }

  /** How many articles link the concept by how many texts. */
  usesOf(concept: string): number {
    return this.#uses.get(concept) ?? 0;
  }

  /** The concepts with a name most like the text, best first. */
  near(text: string, most: number): NearConcept[] {
    const wanted = this.#wanted.read(lettersOf(text));
    if (wanted.count === 0) return [];
    const weights = this.#weights;
    let whole = 0;
    for (let at = 0; at < wanted.count; at++) {
      const gram = wanted.at(at);
      whole += weights[gram] = this.#weight(gram);
    }
    const best = new Map<string, number>();
    const grams = this.#grams;
    for (const place of this.#sharing(wanted)) {
      const name = this.#byPlace[place];
      if (!name) continue;
      grams.read(name.letters);
      let shared = 0;
      let other = 0;
      for (let at = 0; at < grams.count; at++) {
        const weight = weights[grams.at(at)] ?? 0;
        if (weight > 0) shared += weight;
        else other += this.#weight(grams.at(at));
      }
      const likeness = shared / (shared + weightOfMore * (whole - shared) + weightOfLess * other);
      if (likeness > (best.get(name.concept) ?? leastLikeness)) best.set(name.concept, likeness);
    }
    for (let at = 0; at < wanted.count; at++) weights[wanted.at(at)] = 0;
    return this.#ordered(best).slice(0, most);
  }

  #ordered(best: ReadonlyMap<string, number>): NearConcept[] {
    const use = (concept: string): number => Math.log1p(this.#uses.get(concept) ?? 0);
    const mostUsed = Math.max(1, ...[...best.keys()].map(use));
    return [...best]
      .map(([concept, likeness]) => ({ concept, likeness: likeness + (weightOfUse * use(concept)) / mostUsed }))
      .toSorted((one, other) => other.likeness - one.likeness || (one.concept < other.concept ? -1 : 1));
  }

  /** The places of the names whose signatures have the most of the text's. */
  #sharing(wanted: Grams): number[] {
    const signature = signatureOf(wanted);
    const [a = 0, b = 0, c = 0, d = 0] = signature;
    const signatures = this.#signatures;
    const shared = new Uint8Array(this.#byPlace.length);
    const names = new Uint32Array(signatureBits + 1);
    for (let place = 0, at = 0; place < shared.length; place++, at += signatureLength) {
      const bits =
        bitCount((signatures[at] ?? 0) & a) +
        bitCount((signatures[at + 1] ?? 0) & b) +
        bitCount((signatures[at + 2] ?? 0) & c) +
        bitCount((signatures[at + 3] ?? 0) & d);
      shared[place] = bits;
      names[bits] = (names[bits] ?? 0) + 1;
    }
    let least = signature.reduce((sum, bits) => sum + bitCount(bits), 0);
    const lowest = Math.max(1, Math.ceil(leastShared * least));
    let compared = names[least] ?? 0;
    while (least > lowest && compared + (names[least - 1] ?? 0) <= mostCompared) compared += names[--least] ?? 0;
    const found: number[] = [];
    for (let place = 0; place < shared.length && found.length < mostCompared; place++)
      if ((shared[place] ?? 0) >= least) found.push(place);
    return found;
  }

  #weight(gram: number): number {
    return Math.log(1 + this.#names.size / Math.max(1, this.#frequency[gram] ?? 0));
  }

  #count(letters: string, by: 1 | -1): Grams {
    const grams = this.#grams.read(letters);
    for (let at = 0; at < grams.count; at++) {
      const gram = grams.at(at);
      this.#frequency[gram] = (this.#frequency[gram] ?? 0) + by;
    }
    return grams;
  }

  #sign(place: number, grams: Grams): void {
    const start = place * signatureLength;
    if (start >= this.#signatures.length) {
      const larger = new Int32Array(this.#signatures.length * 2);
      larger.set(this.#signatures);
      this.#signatures = larger;
    }
    this.#signatures.set(signatureOf(grams), start);
  }
}

function keyOf({ concept, text }: Term): string {
  return `${concept}\0${text}`;
}

function signatureOf(grams: Grams): Int32Array {
  const signature = new Int32Array(signatureLength);
  for (let at = 0; at < grams.count; at++) {
    const bit = grams.at(at) % signatureBits;
    const word = bit >>> 5;
    signature[word] = (signature[word] ?? 0) | (1 << (bit & 31));
  }
  return signature;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
