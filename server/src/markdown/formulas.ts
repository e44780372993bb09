import type { Openings } from './openings.ts';

/**
 * A link or code, which a formula never contains. Dollars around one are amounts of money, regardless of their
 * neighbors.
 */
const NO_FORMULA = /`|\]\([^\s()]*[./#]|\]\[/g;
const SPACE = /\s/;
const WORD = /[A-Za-z\d]/;
const DIGIT = /\d/;
const LETTER = /\p{L}/u;
/**
 * A closing dollar that follows one of these and precedes a letter opens the next name instead: `($AAPL) and ($MSFT)`.
 */
const OPENING = /[([{/"'“‘«]/;

/**
 * Finds formulas in dollars by the rules of pandoc and GitHub: no white space after the opening dollar or before the
 * closing dollar, no digit after the closing dollar. Positions must ascend; total time is linear in the content.
 */
export class Formulas {
  readonly #content: string;
  /** The first closing dollar, and the first link or code, at or after the last requested position; -1 initially. */
  #closing = -1;
  #obstacle = -1;

  constructor(content: string) {
    this.#content = content;
  }

  /** Reads the formula that the dollar at `from` opens. If it opens none, `end` is the offset after it. */
  read(from: number): { readonly end: number; readonly isFormula: boolean } {
    const content = this.#content;
    const end = endOfDollars(content, from);
    if (end - from > 2) return { end, isFormula: false };
    const closing = end - from === 2 ? content.indexOf('$$', end) : this.#closingAfter(from);
    const isClosed = closing > end && closing < content.length && this.#obstacleAfter(end) >= closing;
    const isFormula = isClosed && (end - from === 2 || isOpening(content, from));
    return { end: isFormula ? closing + (end - from) : end, isFormula };
  }

  #closingAfter(from: number): number {
    if (this.#closing > from + 1) return this.#closing;
    let at = this.#content.indexOf('$', from + 2);
    while (at >= 0 && !isClosing(this.#content, at)) at = this.#content.indexOf('$', endOfDollars(this.#content, at));
    this.#closing = at < 0 ? Infinity : at;
    return this.#closing;
  }

  #obstacleAfter(from: number): number {
    if (this.#obstacle >= from) return this.#obstacle;
    NO_FORMULA.lastIndex = from;
    this.#obstacle = NO_FORMULA.exec(this.#content)?.index ?? Infinity;
    return this.#obstacle;
  }
}

/** A letter or digit before the dollar makes it a currency: `US$5`. */
function isOpening(content: string, at: number): boolean {
  return !SPACE.test(content.charAt(at + 1)) && !WORD.test(content.charAt(at - 1));
}

function isClosing(content: string, at: number): boolean {
  const before = content.charAt(at - 1);
  const after = content.charAt(at + 1);
  if (SPACE.test(before) || before === '\\' || before === '$' || after === '$' || DIGIT.test(after)) return false;
  return !(OPENING.test(before) && LETTER.test(after));
}

function endOfDollars(content: string, from: number): number {
  let end = from + 1;
  while (content.charAt(end) === '$') end++;
  return end;
}

/**
 * Returns the end of the TeX command at `from`, such as `\text{cash flow}` or `\begin{cases} … \end{cases}`; undefined
 * if there is none.
 */
export function endOfTexCommand(content: string, from: number, openings: Openings): number | undefined {
  COMMAND.lastIndex = from;
  const found = COMMAND.exec(content);
  if (!found) return undefined;
  const [command, name] = found;
  const end = from + command.length;
  if (name !== 'begin') return end;
  const close = openings.endOf('\\end{', end);
  return (close === undefined ? undefined : openings.endOf('}', close)) ?? end;
}

/** Lengths are limited, so consecutive backslashes cost linear time. */
const COMMAND = /\\([A-Za-z]{1,40})\*?(?:\[[^\]\n]{0,100}\])?\{[^{}\n]{0,200}\}/y;
