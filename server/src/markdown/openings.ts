/**
 * Looks for the end of things that open and may never close, in one content. Once the search for `-->` has failed it fails
 * from every later place too, so an opener that is repeated ten thousand times costs one search.
 */
export class Openings {
  readonly #content: string;
  readonly #absentFrom = new Map<string, number>();

  constructor(content: string) {
    this.#content = content;
  }

  /** The position just after the next `closer` at or after `from`; undefined when there is none. */
  endOf(closer: string, from: number): number | undefined {
    if (from >= (this.#absentFrom.get(closer) ?? Infinity)) return undefined;
    const index = this.#content.indexOf(closer, from);
    if (index >= 0) return index + closer.length;
    this.#absentFrom.set(closer, from);
    return undefined;
  }
}
