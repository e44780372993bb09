import { msg } from '../../localization/index.ts';
import { firstAtLeast } from '../../markdown/places.ts';
import type { Span } from '../../markdown/types.ts';
import { type Prose, proseNear } from '../engine/prose.ts';
import { reachOf } from '../engine/questions.ts';
import type { Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { quotesIn } from './quotesInText.ts';

/** Maximum length of a paragraph, in UTF-16 units. Longer ones are data. */
const LONGEST = 4000;

/** Reports parentheses and quotation marks without a counterpart in the paragraph. */
export function* unbalanced(subject: Subject): Generator<Report> {
  const { end } = reachOf(subject);
  const { text, from } = proseNear(subject);
  const quotes = quotesIn(subject).filter(([open, close]) => open !== close);
  if (quotes.length === 0 && areParenthesesPaired(text)) return;
  for (const paragraph of paragraphsOf(subject, { text, from })) {
    if (from + paragraph.start >= end) return;
    const content = text.slice(paragraph.start, paragraph.end);
    // Brackets are an interval, or an incomplete link.
    if (content.length > LONGEST || content.includes('[') || content.includes(']')) continue;
    const offset = from + paragraph.start;
    const lone = loneParenthesis(content);
    if (lone !== undefined) yield report(content.charAt(lone), offset + lone);
    const quote = loneQuote(content, quotes);
    if (quote !== undefined) yield report(content.charAt(quote), offset + quote);
  }
}

function report(sign: string, start: number): Report {
  return { message: msg("'{0}' has no counterpart in this paragraph.", sign), span: { start, end: start + 1 } };
}

/** Returns the paragraphs, headings, items and cells, as offsets in the prose. */
function* paragraphsOf({ document: { masks, text: source } }: Subject, { text, from }: Prose): Generator<Span> {
  let start = 0;
  for (let at = firstAtLeast(masks, from, (mask) => mask.start), mask = masks[at]; mask; mask = masks[++at]) {
    const end = mask.start - from;
    if (end >= text.length) break;
    if (mask.kind !== 'barrier' || !BETWEEN.test(source.slice(mask.start, mask.end))) continue;
    if (end > start) yield { start, end };
    start = mask.end - from;
  }
  if (text.length > start) yield { start, end: text.length };
}

/** Text between two paragraphs or cells: not a link, element or code span of several lines, and not a hard line break. */
const BETWEEN = /^(?! {2,}\n|\\\r?\n)[^[\]<>{`$]*?(?:\n|\|)/;

/** `a)`, `1)`, `iv)`: the number of a list item before its text. */
function isEnumeration(before: string, after: string): boolean {
  return ENUMERATION.test(before) && /^\s?[\p{L}\p{N}"'«„“`\uFDD1]/u.test(after);
}

const ENUMERATION = /(?:^|[\s(\uFDD1])(?:[\p{Lu}\p{Ll}\p{N}*]{1,3}\.?|(?!\p{Script=Han})\p{Lo})$/u;
const EMOTICON = /(?:^|\s)[:;=][-'^o]?$/;

/**
 * Whether the next parenthesis closes each parenthesis, in the same paragraph, so that no paragraph has an unpaired one. False if
 * that is not certain.
 */
export function areParenthesesPaired(text: string): boolean {
  if (text.includes('（') || text.includes('）')) return false;
  let end = 0;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', end)) {
    const close = text.indexOf(')', end);
    if (close < open || mayEndEmoticon(text, open) || mayEndEmoticon(text, close)) return false;
    if (NESTED_OR_DIVIDED.test(text.slice(open + 1, close))) return false;
    end = close + 1;
  }
  return !text.includes(')', end);
}

const NESTED_OR_DIVIDED = /[(\uFDD1]/;

function mayEndEmoticon(text: string, at: number): boolean {
  return /[:;=][-'^o]?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** Returns the offset of the first unpaired parenthesis. */
export function loneParenthesis(content: string): number | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of content.matchAll(/[()（）]/g)) {
    const before = content.slice(Math.max(0, index - 6), index);
    if (EMOTICON.test(before)) continue;
    if (sign === '(' || sign === '（') open.push(index);
    else if (open.pop() === undefined && !isEnumeration(before, content.slice(index + 1, index + 3))) return index;
  }
  return open[0];
}

/** Marks that close a quotation in any style. */
const CLOSING = /[”“"»«’‘']/;

/** Returns the offset of an opening quotation mark of the language that no mark closes. */
function loneQuote(content: string, quotes: readonly string[]): number | undefined {
  for (const [open = '', close = ''] of quotes) {
    const at = content.lastIndexOf(open);
    if (at > 0 && !CLOSING.test(content.slice(at + 1)) && !content.slice(at + 1).includes(close)) return at;
  }
  return undefined;
}
