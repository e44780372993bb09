/**
 * Suffix pairs learned from a glossary's own links, for languages without a table: if links use `пазарите` for `пазар`
 * and `продуктите` for `продукт`, a word without an ending can take `ите`. Pure counting, low confidence.
 */

const minSharedStart = 4;
const maxSuffix = 5;
/** Minimum number of different words that attest a pair. */
const attestationsNeeded = 2;

/**
 * Returns the suffixes in which a term's word and a link's word differ; nothing if they are not two forms of one word.
 */
function suffixPair(termWord: string, linkWord: string): [string, string] | undefined {
  if (termWord === linkWord) return undefined;
  let shared = 0;
  while (shared < termWord.length && termWord[shared] === linkWord[shared]) shared++;
  if (shared < minSharedStart) return undefined;
  if (termWord.length - shared > maxSuffix || linkWord.length - shared > maxSuffix) return undefined;
  return [termWord.slice(shared), linkWord.slice(shared)];
}

/** The names and link texts of one concept, as folded words, with the number of additions. */
interface ConceptTexts {
  readonly names: Map<string, number>;
  readonly links: Map<string, number>;
}

/** Suffix pairs and the words that attest them, updated as names and link texts are added and removed. */
export class LearnedSuffixes {
  readonly #concepts = new Map<string, ConceptTexts>();
  /** By suffix in the text, then by the term's suffix: the number of attestations per word of a term. */
  readonly #pairs = new Map<string, Map<string, Map<string, number>>>();
  #version = 0;

  /** Changes when a word may match that did not before, or the reverse. */
  get version(): number {
    return this.#version;
  }

  addName(concept: string, words: readonly string[]): void {
    this.#change(concept, 'names', words, 1);
  }

  removeName(concept: string, words: readonly string[]): void {
    this.#change(concept, 'names', words, -1);
  }

  addLink(concept: string, words: readonly string[]): void {
    this.#change(concept, 'links', words, 1);
  }

  removeLink(concept: string, words: readonly string[]): void {
    this.#change(concept, 'links', words, -1);
  }

  /** Yields the words of terms that a word of the text may be a form of, by the learned pairs. */
  *termWordsOf(word: string): Iterable<string> {
    const shortest = Math.max(minSharedStart, word.length - maxSuffix);
    for (let shared = word.length; shared >= shortest; shared--) {
      for (const [suffix, attestations] of this.#pairs.get(word.slice(shared)) ?? []) {
        if (attestations.size >= attestationsNeeded) yield word.slice(0, shared) + suffix;
      }
    }
  }

  #change(concept: string, kind: keyof ConceptTexts, words: readonly string[], by: 1 | -1): void {
    const texts = this.#concepts.get(concept) ?? { names: new Map(), links: new Map() };
    this.#concepts.set(concept, texts);
    const key = words.join(' ');
    const count = (texts[kind].get(key) ?? 0) + by;
    if (count > 0) texts[kind].set(key, count);
    else texts[kind].delete(key);
    // Only the first addition and the last removal change the attestations.
    const isNew = by === 1 && count === 1;
    const isGone = by === -1 && count === 0;
    if (!isNew && !isGone) return;
    for (const other of texts[kind === 'names' ? 'links' : 'names'].keys()) {
      const [name, link] = kind === 'names' ? [key, other] : [other, key];
      this.#attest(name.split(' '), link.split(' '), by);
    }
    if (texts.names.size === 0 && texts.links.size === 0) this.#concepts.delete(concept);
  }

  #attest(name: readonly string[], link: readonly string[], by: 1 | -1): void {
    if (name.length !== link.length) return;
    name.forEach((termWord, index) => {
      const pair = suffixPair(termWord, link[index] ?? '');
      if (pair !== undefined) this.#count(termWord, pair, by);
    });
  }

  #count(termWord: string, [from, to]: [string, string], by: 1 | -1): void {
    const byTermSuffix = this.#pairs.get(to) ?? new Map<string, Map<string, number>>();
    const attestations = byTermSuffix.get(from) ?? new Map<string, number>();
    const wasLearned = attestations.size >= attestationsNeeded;
    const count = (attestations.get(termWord) ?? 0) + by;
    if (count > 0) attestations.set(termWord, count);
    else attestations.delete(termWord);
    if (attestations.size > 0) byTermSuffix.set(from, attestations);
    else byTermSuffix.delete(from);
    if (byTermSuffix.size > 0) this.#pairs.set(to, byTermSuffix);
    else this.#pairs.delete(to);
    if (wasLearned !== attestations.size >= attestationsNeeded) this.#version++;
  }
}
