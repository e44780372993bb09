import type { Span } from '../../markdown/types.ts';

/** Why the text is not a link. */
export type Flaw =
  'gap' | 'fullWidth' | 'escaped' | 'spaceInTarget' | 'noEnd' | 'noStart' | 'noBracket' | 'twoBrackets';

/** Text that was probably meant as a link. Offsets are those of the searched text. */
export interface AlmostLink {
  readonly flaw: Flaw;
  readonly span: Span;
  /** The text between the brackets; undefined if its start is unknown. */
  readonly label: Span | undefined;
  /** The possible addresses in correct form, the most likely first. */
  readonly targets: readonly string[];
  /** The title of the link with the space before it, or an empty string. */
  readonly title: string;
}

/** `](target)` with all errors that can occur in it. Full-width brackets are accepted. */
export const TAIL = /(\\?)([\]］】])([ \t]{0,3})([(（])([^()（）[\]［］【】<>\r\n]{1,200})([)）]?)/g;
/** What `TAIL` has before the parenthesis. */
export const TAIL_BEFORE_PARENTHESIS = /[\]］】][ \t]{0,3}$/;
/** `[text(/target)`: the closing bracket is missing. */
export const WITHOUT_BRACKET = /\[([^[\]()\r\n]{1,100})\((\/[^\s()[\]]{1,200})\)/g;

const TITLE = /[ \t]+(?:"[^"]*"|'[^']*')[ \t]*$/;
/** A path, an absolute address, a fragment or a file. A bare word in parentheses is usually prose. */
const ADDRESS = /^(?:https?:\/\/[^\s/]|\.{0,2}\/[^\s/]|#[^\s#]|[^\s:]+\.mdx?(?:#\S*)?$)/i;

/** Returns the offset of the parenthesis in a match of `TAIL`. */
export function parenthesisIn(at: number, [, escape = '', bracket = '', gap = '']: RegExpMatchArray): number {
  return at + escape.length + bracket.length + gap.length;
}

/** Reads a match of `TAIL`; undefined if it does not contain an address, or if it is a correct link. */
export function readTail(text: string, at: number, found: RegExpMatchArray): AlmostLink | undefined {
  const [whole, escape = '', bracket = '', gap = '', open = '', content = '', close = ''] = found;
  const closer = at + escape.length;
  const isDoubled = bracket === ']' && escape === '' && text.charAt(at - 1) === ']';
  const labelEnd = isDoubled && openerBefore(text, at) === undefined ? at - 1 : at;
  const opener = openerBefore(text, labelEnd);
  const title = close === '' ? '' : (TITLE.exec(content)?.[0] ?? '');
  const written =
    close === ''
      ? (/^[ \t]*(\S*[^\s.,;:!?])/.exec(content)?.[1] ?? '')
      : content.slice(0, content.length - title.length);
  const targets = addressesIn(written);
  if (!ADDRESS.test(targets[0] ?? '')) return undefined;
  const isEscaped = escape !== '' || (opener !== undefined && text.charAt(opener - 1) === '\\');
  const flaw = flawOf({
    isEscaped,
    isWide: hasWide(text.charAt(opener ?? closer) + bracket + open + close),
    gap,
    close,
    written,
    opener,
    isTwice: labelEnd < at,
  });
  if (flaw === undefined) return undefined;
  const label = opener === undefined ? undefined : { start: opener + 1, end: labelEnd };
  const start = opener === undefined ? at : opener - (isEscaped && text.charAt(opener - 1) === '\\' ? 1 : 0);
  const parenthesis = parenthesisIn(at, found);
  const end = close === '' ? parenthesis + content.indexOf(written) + open.length + written.length : at + whole.length;
  return { flaw, span: { start, end }, label, targets, title: title.trimEnd() };
}

interface Observed {
  readonly isEscaped: boolean;
  readonly isWide: boolean;
  readonly gap: string;
  readonly close: string;
  readonly written: string;
  readonly opener: number | undefined;
  readonly isTwice: boolean;
}

function flawOf({ isEscaped, isWide, gap, close, written, opener, isTwice }: Observed): Flaw | undefined {
  if (opener === undefined) return isEscaped || gap !== '' ? undefined : 'noStart';
  if (isEscaped) return 'escaped';
  if (isWide) return 'fullWidth';
  if (gap !== '') return 'gap';
  if (close === '') return 'noEnd';
  if (/\s/.test(written.trim())) return 'spaceInTarget';
  return isTwice ? 'twoBrackets' : undefined;
}

function hasWide(brackets: string): boolean {
  return /[［］【】（）]/.test(brackets);
}

/** `/ market` means `/market`; `/target market` can mean `/target-market`. */
function addressesIn(written: string): string[] {
  const joined = written.replaceAll(/\s+/g, '');
  const hyphenated = written
    .trim()
    .replaceAll(/(?<=\/)\s+/g, '')
    .replaceAll(/\s+/g, '-');
  return hyphenated === joined ? [joined] : [joined, hyphenated];
}

/** Maximum distance of the opening bracket before the closing one, in UTF-16 units. */
const LONGEST_TEXT = 300;

/** Returns the offset of the bracket that opens the text ending at `end`, in the same paragraph. */
function openerBefore(text: string, end: number): number | undefined {
  let depth = 0;
  const first = Math.max(0, end - LONGEST_TEXT);
  for (let at = end - 1; at >= first; at--) {
    const character = text.charAt(at);
    if (/[\]］】]/.test(character)) depth++;
    else if (/[[［【]/.test(character) && depth-- === 0) return at;
    else if (character === '\n' && /\n\r?$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  }
  return undefined;
}
