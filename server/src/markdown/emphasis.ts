/** A delimiter run of `*`, `_` or `~` that can open or close emphasis. Runs form a linked list in text order. */
export interface Run {
  readonly character: string;
  /** Ascending along the chain. */
  readonly id: number;
  /** The remaining range: an opener loses marks at its end, a closer at its start. */
  start: number;
  end: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  previous: Run | undefined;
  next: Run | undefined;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/;

/**
 * The unmatched delimiter runs of one content, as in the algorithm of the CommonMark specification. Only the marks are
 * recorded, not the nesting. Linear time: if a closer finds no opener, the next closer of its kind does not search
 * there again.
 */
export class Emphasis {
  readonly #onMark: (start: number, end: number) => void;
  #last: Run | undefined;
  #count = 0;

  /** `onMark` is called with every range that is markup. */
  constructor(onMark: (start: number, end: number) => void) {
    this.#onMark = onMark;
  }

  get last(): Run | undefined {
    return this.#last;
  }

  /** Adds the run at `start`. Returns the offset after it. */
  push(content: string, start: number): number {
    const character = content.charAt(start);
    let end = start + 1;
    while (content.charAt(end) === character) end++;
    const { canOpen, canClose } = flanks(content, start, end);
    const isMark = character !== '~' || end - start <= 2;
    if (!isMark || (!canOpen && !canClose)) return end;
    const previous = this.#last;
    const id = this.#count++;
    const run: Run = { character, id, start, end, length: end - start, canOpen, canClose, previous, next: undefined };
    if (previous !== undefined) previous.next = run;
    this.#last = run;
    return end;
  }

  /** Pairs the runs after `bottom` and removes them. */
  resolve(bottom: Run | undefined): void {
    const floors = new Map<string, number>();
    let closer = this.#firstAfter(bottom);
    while (closer !== undefined) {
      if (!closer.canClose) {
        closer = closer.next;
        continue;
      }
      const key = kindOf(closer);
      const opener = findOpener(closer, Math.max(floors.get(key) ?? -1, bottom?.id ?? -1));
      if (opener === undefined) {
        floors.set(key, closer.previous?.id ?? -1);
        const unmatched: Run = closer;
        closer = unmatched.next;
        if (!unmatched.canOpen) this.#drop(unmatched);
      } else closer = this.#pair(opener, closer);
    }
    this.#last = bottom;
    if (bottom !== undefined) bottom.next = undefined;
  }

  #firstAfter(bottom: Run | undefined): Run | undefined {
    if (bottom !== undefined) return bottom.next;
    let first = this.#last;
    while (first?.previous !== undefined) first = first.previous;
    return first;
  }

  /** Removes the matched marks from both runs. Returns the run to continue with. */
  #pair(opener: Run, closer: Run): Run | undefined {
    const isStrong = opener.end - opener.start > 1 && closer.end - closer.start > 1;
    const size = isStrong ? 2 : 1;
    this.#onMark(opener.end - size, opener.end);
    this.#onMark(closer.start, closer.start + size);
    opener.end -= size;
    closer.start += size;
    opener.next = closer;
    closer.previous = opener;
    if (opener.start === opener.end) this.#drop(opener);
    if (closer.start < closer.end) return closer;
    this.#drop(closer);
    return closer.next;
  }

  #drop(run: Run): void {
    if (run.previous !== undefined) run.previous.next = run.next;
    if (run.next === undefined) this.#last = run.previous;
    else run.next.previous = run.previous;
  }
}

/** Closers of the same kind match the same openers. */
function kindOf(closer: Run): string {
  return `${closer.character}${closer.canOpen ? 'o' : ''}${closer.character === '~' ? closer.length : closer.length % 3}`;
}

function findOpener(closer: Run, floor: number): Run | undefined {
  let opener = closer.previous;
  while (opener !== undefined && opener.id > floor) {
    if (opener.canOpen && opener.character === closer.character && lengthsFit(opener, closer)) return opener;
    opener = opener.previous;
  }
  return undefined;
}

function lengthsFit(opener: Run, closer: Run): boolean {
  if (closer.character === '~') return opener.length === closer.length;
  const isAmbiguous = closer.canOpen || opener.canClose;
  return !isAmbiguous || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}

/** CommonMark's left-flanking and right-flanking rules. */
function flanks(content: string, start: number, end: number): { canOpen: boolean; canClose: boolean } {
  const before = characterBefore(content, start);
  const after = String.fromCodePoint(content.codePointAt(end) ?? 32);
  const spaceBefore = SPACE.test(before);
  const spaceAfter = SPACE.test(after);
  const punctuationBefore = PUNCTUATION.test(before);
  const punctuationAfter = PUNCTUATION.test(after);
  const left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
  const right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
  if (content.charAt(start) !== '_') return { canOpen: left, canClose: right };
  return { canOpen: left && (!right || punctuationBefore), canClose: right && (!left || punctuationAfter) };
}

function characterBefore(content: string, index: number): string {
  if (index === 0) return ' ';
  const unit = content.charCodeAt(index - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return isLowSurrogate && index > 1 ? content.slice(index - 2, index) : content.charAt(index - 1);
}
