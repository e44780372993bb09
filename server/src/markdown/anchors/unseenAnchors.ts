import { isWithin } from './markedAnchors.ts';
import type { MarkdownDocument } from '../types.ts';

/**
 * What brings in text from elsewhere: a component without content, an include of MkDocs, VitePress, mdBook, MyST or AsciiDoc, and
 * directives and preprocessors whose entries get anchors of their own.
 */
const FROM_ELSEWHERE =
  /^[ \t]*(?:<[A-Z][^<>\n]*\/>|--8<--|-{2,}8<|\{!|<!--[ \t]*@?include|<<<|!!?include|\{\{#|`{3,}[ \t]*\{(?:include|glossary|eval-rst|literalinclude|auto)|:{3,}[ \t]*\{|\.\. \w|\w{1,12}\[[\w.:-]+\][ \t]*$)/gm;

/** Shortcodes that are made for anchors, or bring in text, wherever they stand. */
const ANCHOR_SHORTCODE = /^\{[{%]+[<%\s]*[\w-]*(?:anchor|heading|include|import)/i;

/** Whether the page holds what may bring further anchors: some of those are then unknown. */
export function mayHaveMoreAnchors({ text, code, headings, shortcodes }: MarkdownDocument): boolean {
  // A directive opens as code does.
  for (const { index } of text.matchAll(FROM_ELSEWHERE)) if (!isWithin(code, index)) return true;
  return shortcodes.some(({ start, end }) => {
    if (headings.some(({ span }) => span.start <= start && start < span.end)) return true;
    return standsAlone(text, start, end) || ANCHOR_SHORTCODE.test(text.slice(start, Math.min(end, start + 200)));
  });
}

/** Whether nothing else is in the lines, so that a block may come in its place. */
function standsAlone(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && /[ \t>]/.test(text.charAt(before))) before--;
  let after = end;
  while (after < text.length && /[ \t]/.test(text.charAt(after))) after++;
  return (
    (before < 0 || /[\r\n]/.test(text.charAt(before))) && (after >= text.length || /[\r\n]/.test(text.charAt(after)))
  );
}
