import { parseInline } from '../../../markdown/inline.ts';
import { renderedText } from '../../../markdown/renderedText.ts';

/** Longer texts are cut before they are parsed. */
const MAX_TEXT = 10_000;
const NO_DEFINITIONS = new Map<string, never>();

/** Returns a text of the data as displayed to a reader: without Markdown, white space collapsed. */
export function shownText(text: string): string {
  const content = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const leaf = { start: 0, content, heading: undefined, quoteMarks: [], opensItem: false };
  const { marks } = parseInline(leaf, NO_DEFINITIONS, 'markdown');
  return renderedText(leaf, { start: 0, end: content.length }, marks, 0);
}
