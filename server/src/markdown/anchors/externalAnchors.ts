import { isWithin } from './markedAnchors.ts';
import type { MarkdownDocument } from '../types.ts';

/**
 * Syntax that includes text from elsewhere: a component without content, an include of MkDocs, VitePress, mdBook, MyST
 * or AsciiDoc, and directives and preprocessors that create anchors for their entries.
 */
const FROM_ELSEWHERE =
  /^[ \t]*(?:<[A-Z][^<>\n]*\/>|--8<--|-{2,}8<|\{!|<!--[ \t]*@?include|<<<|!!?include|\{\{#|`{3,}[ \t]*\{(?:include|glossary|eval-rst|literalinclude|auto)|:{3,}[ \t]*\{|\.\. \w|\w{1,12}\[[\w.:-]+\][ \t]*$)/gm;

/** Shortcodes that create anchors or include text, anywhere in the page. */
const ANCHOR_SHORTCODE = /^\{[{%]+[<%\s]*[\w-]*(?:anchor|heading|include|import)/i;

/** Whether the page contains something that can add anchors, so that some anchors are unknown. */
export function mayHaveMoreAnchors({ text, code, headings, shortcodes }: MarkdownDocument): boolean {
  // A directive can look like code.
  for (const { index } of text.matchAll(FROM_ELSEWHERE)) if (!isWithin(code, index)) return true;
  return shortcodes.some(({ start, end }) => {
    if (headings.some(({ span }) => span.start <= start && start < span.end)) return true;
    return standsAlone(text, start, end) || ANCHOR_SHORTCODE.test(text.slice(start, Math.min(end, start + 200)));
  });
}

/** Whether the lines contain nothing else, so that a block can replace them. */
function standsAlone(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && /[ \t>]/.test(text.charAt(before))) before--;
  let after = end;
  while (after < text.length && /[ \t]/.test(text.charAt(after))) after++;
  return (
    (before < 0 || /[\r\n]/.test(text.charAt(before))) && (after >= text.length || /[\r\n]/.test(text.charAt(after)))
  );
}
