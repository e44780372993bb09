import type { Leaf } from './leaf.ts';
import type { Span } from './types.ts';

/** The first characters of lines that may be markers. */
const LEADS = new Set(Array.from(':/!?=*(-', (character) => character.charCodeAt(0)));

/** Letters, with which nearly every line begins, come after them. */
const MOST = Math.max(...LEADS);

/** `!!! note "Title"` and `=== "Tab"` of Python-Markdown, whose bodies are the indented lines after them. */
export const BODY_OPENER =
  /^(?:(?:!!!|\?\?\?\+?)(?:[ \t]+[\w-]+)+(?:[ \t]+"[^"\n]*")?[ \t]*|===[!+]{0,2}[ \t]+(?:"[^"\n]*"|'[^'\n]*')[ \t]*)$/;

/** Lines of a paragraph that tell a generator something; what they show of it is a title at most. */
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

/** MDX: what a paragraph begins with that belongs to a module. Prose may begin with the same words, so that more is asked for. */
const MODULE: readonly RegExp[] = [
  /^export (?:const|let|var) [\w$[{][^\n]*=/,
  /^export (?:default )?(?:async )?(?:function|class)\b[^\n]*[({]/,
  /^export (?:\{|\* (?:as [\w$]+ )?from )/,
  /^export default (?:[[{(<]|[\w$.]+(?:\([^\n]*\)[ \t]*;?|;)[ \t]*$|[A-Z][\w$.]*$)/,
  /^import (?:(?:type )?[\w$*{][^'"]{0,1000} from )?(["'])[^"'\n]+\1;?[ \t]*(?:\n|$)/,
];

/**
 * The stretches of a paragraph's content that are no prose as a whole: lines of markers, definitions of abbreviations, the modules of MDX,
 * and what is left of a formula that a blank line divides. Offsets in the content, in order. Linear.
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
    if (lead <= MOST && LEADS.has(lead)) {
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

/** Whether a line of nothing but the mark of a formula begins or ends it. */
function isHalfFormula(content: string): boolean {
  const first = content.charCodeAt(0);
  if (first === DOLLAR || first === BACKSLASH) return /^(?:\$\$|\\\[)[ \t]*(?:\n|$)/.test(content);
  return content.endsWith('\n$$') || content.endsWith('\n\\]');
}

const SPACE = 32;
const TAB = 9;
const DOLLAR = '$'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
