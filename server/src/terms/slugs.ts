import type { StoredTerm } from './termTrie.ts';
import { isCapitals, lettersOf } from './titles.ts';

/** Maximum number of leading words of a slug that are compared. */
const maxWords = 8;
const minBeginning = 4;

/**
 * Finds concepts by their slugs. Authors use the source locale's name, or a part of it, in texts of other locales, and
 * slugs keep these names: `nodes` for the Italian article `Nodi`, `agile` for `agile-software-development`, `VM` for
 * `virtual-machine`.
 */
export class Slugs {
  readonly #names = new Map<string, Set<StoredTerm>>();

  add(name: StoredTerm): void {
    for (const key of keysOf(name.term.concept)) {
      const names = this.#names.get(key);
      if (names === undefined) this.#names.set(key, new Set([name]));
      else names.add(name);
    }
  }

  remove(name: StoredTerm): void {
    for (const key of keysOf(name.term.concept)) {
      const names = this.#names.get(key);
      names?.delete(name);
      if (names?.size === 0) this.#names.delete(key);
    }
  }

  /** Returns the names of the concepts whose slugs have the letters of the text. */
  spelledBy(text: string): Iterable<StoredTerm> {
    return this.#names.get(wholeKey(lettersOf(text))) ?? [];
  }

  /**
   * Returns the names of the concepts whose slugs start with the words of the text, or have the text as their initials.
   */
  hintedBy(text: string): Iterable<StoredTerm> {
    const letters = lettersOf(text);
    const initials = isCapitals(text) ? this.#names.get(initialsKey(letters)) : undefined;
    if (initials !== undefined) return initials;
    return (letters.length < minBeginning ? undefined : this.#names.get(beginningKey(letters))) ?? [];
  }
}

function wholeKey(letters: string): string {
  return `=${letters}`;
}

function beginningKey(letters: string): string {
  return `<${letters}`;
}

function initialsKey(letters: string): string {
  return `.${letters}`;
}

function keysOf(slug: string): Set<string> {
  const keys = new Set([wholeKey(lettersOf(slug))]);
  const words = slug
    .split('-', maxWords + 1)
    .map(lettersOf)
    .filter((word) => word !== '');
  let beginning = '';
  for (const word of words.slice(0, maxWords)) keys.add(beginningKey((beginning += word)));
  if (words.length > 1 && words.length <= maxWords) keys.add(initialsKey(words.map((word) => word.charAt(0)).join('')));
  return keys;
}
