/**
 * Finds the end of constructs that may never close, in one content. A failed search for `-->` fails at every later
 * position too, so ten thousand unclosed openers cost one search.
 */
export class Openings {
  readonly #content: string;
  readonly #absentFrom = new Map<string, number>();

  constructor(content: string) {
    this.#content = content;
  }

  /** Returns the position after the next `closer` at or after `from`; undefined if there is none. */
  endOf(closer: string, from: number): number | undefined {
    if (from >= (this.#absentFrom.get(closer) ?? Infinity)) return undefined;
    const index = this.#content.indexOf(closer, from);
    if (index >= 0) return index + closer.length;
    this.#absentFrom.set(closer, from);
    return undefined;
  }
}
