import type { Leaf } from './leaf.ts';
import type { Span } from './types.ts';

/** First characters of possible marker lines. */
const LEADS = new Set(Array.from(':/!?=*(-', (character) => character.charCodeAt(0)));

/** The largest code above: letters, which nearly every line begins with, are larger. */
const MAX_LEAD = Math.max(...LEADS);

/** `!!! note "Title"` and `=== "Tab"` of Python-Markdown. The indented lines after them are the body. */
export const BODY_OPENER =
  /^(?:(?:!!!|\?\?\?\+?)(?:[ \t]+[\w-]+)+(?:[ \t]+"[^"\n]*")?[ \t]*|===[!+]{0,2}[ \t]+(?:"[^"\n]*"|'[^'\n]*')[ \t]*)$/;

/** Lines of a paragraph with instructions for a generator. At most a title of them is rendered. */
const MARKERS: readonly RegExp[] = [
  BODY_OPENER,
  /^:{3,}/, // `:::note[Title]{…}`, `::: {.class}`
  /^\/{3,}(?:\s|$)/, // `/// note | Title`
  /^\*\[[^\]\n]+\]:/, // `*[CF]: cash flow`
  /^\([\w:. -]+\)=[ \t]*$/, // `(label)=`
  /^-+8<-+/, // `--8<-- "file"`
];
const FENCE = /^:{3,}/;
/** `:alt: Text`, after the fence of a directive. */
const OPTION = /^:[\w-]+:/;

/** The first words of an MDX module paragraph. Prose can begin with the same words, so the patterns require more. */
const MODULE: readonly RegExp[] = [
  /^export (?:const|let|var) [\w$[{][^\n]*=/,
  /^export (?:default )?(?:async )?(?:function|class)\b[^\n]*[({]/,
  /^export (?:\{|\* (?:as [\w$]+ )?from )/,
  /^export default (?:[[{(<]|[\w$.]+(?:\([^\n]*\)[ \t]*;?|;)[ \t]*$|[A-Z][\w$.]*$)/,
  /^import (?:(?:type )?[\w$*{][^'"]{0,1000} from )?(["'])[^"'\n]+\1;?[ \t]*(?:\n|$)/,
];

/**
 * Returns the ranges of a paragraph's content that are not prose: marker lines, definitions of abbreviations, MDX
 * modules, and the half of a formula that a blank line splits. Offsets in the content, in order. Linear time.
 */
export function linesWithoutProse({ content, heading, opensItem }: Leaf): readonly Span[] {
  if ((heading === undefined && !opensItem && isModule(content)) || isHalfFormula(content))
    return [{ start: 0, end: content.length }];
  let found: Span[] | undefined;
  let isAfterFence = false;
  for (let start = 0; start < content.length;) {
    const lineBreak = content.indexOf('\n', start);
    const end = lineBreak < 0 ? content.length : lineBreak;
    let lead = content.charCodeAt(start);
    while (lead === SPACE || lead === TAB) lead = content.charCodeAt(++start);
    if (lead <= MAX_LEAD && LEADS.has(lead)) {
      const line = content.slice(start, end);
      if (MARKERS.some((marker) => marker.test(line)) || (isAfterFence && OPTION.test(line))) {
        isAfterFence ||= FENCE.test(line);
        (found ??= []).push({ start, end });
      } else isAfterFence = false;
    } else isAfterFence = false;
    start = end + 1;
  }
  return found ?? NONE;
}

const NONE: readonly Span[] = [];

function isModule(content: string): boolean {
  return /^(?:ex|im)port /.test(content) && MODULE.some((pattern) => pattern.test(content));
}

/** Whether its first or last line is only a formula mark. */
function isHalfFormula(content: string): boolean {
  const first = content.charCodeAt(0);
  if (first === DOLLAR || first === BACKSLASH) return /^(?:\$\$|\\\[)[ \t]*(?:\n|$)/.test(content);
  return content.endsWith('\n$$') || content.endsWith('\n\\]');
}

const SPACE = 32;
const TAB = 9;
const DOLLAR = '$'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
