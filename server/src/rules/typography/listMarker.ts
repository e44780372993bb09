import { msg } from '../../localization/index.ts';
import { placesInText, proseNear, textNear } from '../engine/prose.ts';
import type { Rule } from '../engine/rule.ts';
import { CONTEXT_WINDOW } from '../engine/questions.ts';

/**
 * `– item` next to `- item`
 *
 * Measured: all findings are correct: 20 in machine translation (140 articles) and 1 in text by people (3,400 articles).
 */
export const listMarker: Rule = {
  code: 'list-marker',
  severity: 'information',
  scope: 'paragraph',
  summary: 'A list item that starts with a dash or bullet that Markdown does not know.',
  documentation: {
    why: 'Machine translation turns `-` into `–`. Markdown reads the line as a paragraph, and the list falls apart. The paragraph is only reported if the block above or below it is a list item.',
    wrong: '- Jeden rynek.\n\n– Dwa rynki.',
    right: '- Jeden rynek.\n\n- Dwa rynki.',
    measured: { machine: [20, 20], people: [1, 1] },
  },

  mayReport: mayHaveDashItem,

  *check(subject) {
    if (!mayHaveDashItem(textNear(subject).text)) return;
    const { text } = subject.document;
    const prose = proseNear(subject);
    for (const { span, found } of placesInText(subject, DASH_ITEM)) {
      const [, indent = '', mark = ''] = found;
      const start = span.start + indent.length;
      if (prose.text[start - prose.from] !== mark) continue; // code, HTML or front matter
      const marker = markerAbove(text, span.start, indent) ?? markerBelow(text, span.end, indent);
      if (marker === undefined) continue;
      const place = { start, end: start + mark.length };
      yield {
        message: msg("'{0}' does not start a list item in Markdown. Use '{1}'.", mark, marker),
        span: place,
        fixes: () => [
          {
            title: msg("Replace with '{0}'", marker),
            preferred: true,
            certain: true,
            edits: [{ span: place, newText: marker }],
          },
        ],
      };
    }
  },
};

/** The first line of a paragraph below a blank line. */
export const DASH_ITEM = /(?<=\n\r?\n)( {0,3})([–—•‒―·‣◦−])[ \t]+(?=\S)/g;
const DASHES = '–—•‒―·‣◦−';

/** Whether a line starts with a dash or bullet. */
export function mayHaveDashItem(text: string): boolean {
  for (let line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', line + 1)) {
    let start = line + 1;
    while (text.charCodeAt(start) === SPACE) start++;
    if (text.charCodeAt(start) > LAST_ASCII && DASHES.includes(text.charAt(start))) return true;
  }
  return false;
}

const SPACE = 0x20;
const LAST_ASCII = 0x7f;

/** A line that is a list item or looks like one. */
const ITEM = /^( {0,3})(?:([-*+])|[–—•‒―·‣◦−])[ \t]+\S/gm;
const BLANK_LINE = /\n\r?\n/g;
/** Maximum number of paragraphs, and of UTF-16 units, that are searched in each direction. */
const MOST_BLOCKS = 6;
const REACH = CONTEXT_WINDOW - 100;

/** Returns the marker of the nearest item above with this indentation, if there are only dash items in between. */
function markerAbove(text: string, start: number, indent: string): string | undefined {
  const above = text
    .slice(Math.max(0, start - REACH), start)
    .trimEnd()
    .split(BLANK_LINE);
  return markerOf(above.slice(-MOST_BLOCKS).toReversed(), indent);
}

function markerBelow(text: string, end: number, indent: string): string | undefined {
  const [, ...below] = text.slice(end, end + REACH).split(BLANK_LINE, MOST_BLOCKS + 1);
  return markerOf(below, indent);
}

function markerOf(blocks: readonly string[], indent: string): string | undefined {
  for (const block of blocks) {
    const items = [...block.matchAll(ITEM)].filter(([, space]) => space === indent);
    if (items.length === 0) return undefined;
    const marker = items.find((item) => item[2] !== undefined)?.[2];
    if (marker !== undefined) return marker;
  }
  return undefined;
}
