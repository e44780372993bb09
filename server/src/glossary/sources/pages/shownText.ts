import { linesWithoutProse } from '../../../markdown/markerLines.ts';
import { macroText } from '../../../markdown/macroText.ts';
import { startingIn } from '../../../markdown/places.ts';
import { seenText, seenTextWithEnds, trimToSeen } from '../../../markdown/seenText.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import type { PlacedText } from './foundEntry.ts';

/** Maximum length of a definition, in UTF-16 units. */
export const MAX_DEFINITION = 1000;

/** MyST and reStructuredText: `` {term}`text <target>` ``, `` :term:`text` ``. */
const ROLE = /(?:\{[A-Za-z][\w:+.-]{0,60}\}|:[A-Za-z][\w:+.-]{0,60}:)`([^`]{1,1000})`/g;
const ROLE_TARGET = /\s*<[^<>]*>$/;
/** References that are defined in another file: `[text][label]`, `[[Page|text]]`. */
const OPEN_REFERENCE = /\[([^[\]]{1,1000})\]\[[^[\]]{0,1000}\]|\[\[(?:[^[\]|]{1,1000}\|)?([^[\]|]{1,1000})\]\]/g;
/** A rule label of mdBook's reference style alone in a paragraph: `r[glossary.ast]`. */
const RULE_LABEL = /^\w{1,12}\[[\w.:-]+\]$/;

/** Returns the text of a span within a leaf as displayed to a reader, and the span without markup at its ends. */
export function shownText(document: MarkdownDocument, span: Span): PlacedText {
  const trimmed = trimToSeen(document, span);
  return { text: rendered(document, trimmed), span: trimmed };
}

/**
 * Returns the definition in the paragraph, bounded in length; undefined if it has no visible words. Marker lines, such
 * as `:::note`, are left out.
 */
export function definitionIn(document: MarkdownDocument, paragraph: Span): PlacedText | undefined {
  const { text, span } = shownText(document, firstProse(document, paragraph));
  if (!/[\p{L}\p{N}]/u.test(text) || RULE_LABEL.test(text)) return undefined;
  return { text: bounded(text), span };
}

/** Cuts a long text at a space. */
export function bounded(text: string): string {
  if (text.length <= MAX_DEFINITION) return text;
  const space = text.lastIndexOf(' ', MAX_DEFINITION - 1);
  return `${text.slice(0, space > MAX_DEFINITION / 2 ? space : MAX_DEFINITION - 1).trimEnd()}…`;
}

/** Returns the first lines of the paragraph that are prose. */
function firstProse({ text }: MarkdownDocument, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const hidden = linesWithoutProse({ start, content, heading: undefined, quoteMarks: [], opensItem: false });
  let from = 0;
  for (const line of hidden) {
    if (content.slice(from, line.start).trim() !== '') return { start: start + from, end: start + line.start };
    from = line.end;
  }
  return { start: start + from, end };
}

function rendered(document: MarkdownDocument, span: Span): string {
  const source = document.text.slice(span.start, span.end);
  const parts: string[] = [];
  let from = span.start;
  for (const { start, end, text } of replacements(document, span, source)) {
    if (start < from) continue;
    parts.push(seenTextWithEnds(document, { start: from, end: start }), text);
    from = end;
  }
  if (from === span.start) return withoutReferences(seenText(document, span));
  parts.push(seenTextWithEnds(document, { start: from, end: span.end }));
  return withoutReferences(parts.join('').replaceAll(/\s+/g, ' ').trim());
}

/** A range that is displayed as another text. */
interface Replacement extends Span {
  readonly text: string;
}

/** Returns roles and shortcodes, in text order. */
function replacements(document: MarkdownDocument, span: Span, source: string): Replacement[] {
  const shortcodes = startingIn(document.shortcodes, span, (shortcode) => shortcode).map(({ start, end }) => {
    return { start, end, text: macroText(document.text.slice(start, end)) };
  });
  if (!source.includes('`')) return shortcodes;
  const roles = [...source.matchAll(ROLE)].map(({ 0: role, 1: inner = '', index }) => {
    const start = span.start + index;
    return { start, end: start + role.length, text: inner.replace(ROLE_TARGET, '') || inner };
  });
  return [...shortcodes, ...roles].toSorted((a, b) => a.start - b.start);
}

function withoutReferences(text: string): string {
  if (!text.includes('[')) return text;
  return text.replaceAll(
    OPEN_REFERENCE,
    (_, label: string | undefined, page: string | undefined) => label ?? page ?? '',
  );
}
