import { firstAtLeast } from '../../markdown/places.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import type { Mention } from './mentions.ts';
import type { Subject } from '../engine/subject.ts';

/** Maximum distance between the words and the parenthesis of their gloss, in UTF-16 units of displayed text. */
const LONGEST_GLOSS = 60;
/** The same in the Markdown text, which includes the targets of links. */
const LOOKED_AT = 300;

/** How authors introduce a foreign word: `ang. target market`, `en inglés`, `англ.` */
const NOTE_OF_LANGUAGE =
  /(?:(?<!\p{L})(?:ang|eng|engl|angl|ingl|ing|англ|анг)\.|inglés|inglese?|inglês|anglais|[Ee]nglis[ch]h?|angielsk|английск|англійськ|engels|englanni|ingiliz|tiếng Anh|英語|英语|영어)[^.\n]{0,30}$/u;

/**
 * Whether the words are a gloss or have one: `rynek docelowy (ang. target market)`, `(target market)`,
 * `target market (rynek docelowy)`.
 */
export function isGloss(subject: Subject, { span, link }: Mention): boolean {
  // The text of a macro link is in the macro's own parentheses.
  return (
    (link?.link.kind !== 'macro' && isGlossAt(subject, span)) ||
    (link !== undefined && isGlossAt(subject, link.link.span, 'link'))
  );
}

function isGlossAt(subject: Subject, { start, end }: Span, what: 'words' | 'link' = 'words'): boolean {
  const before = seenIn(subject, Math.max(0, start - LOOKED_AT), start).slice(-LONGEST_GLOSS);
  const after = seenIn(subject, end, end + LOOKED_AT).slice(0, LONGEST_GLOSS);
  if (/[(（][^()（）\n]*$/.test(before) && /^[^()（）\n]*[)）]/.test(after)) return true;
  return NOTE_OF_LANGUAGE.test(before) || (what === 'words' && /^[*_]*\s?[(（]/.test(after));
}

/**
 * Returns the text of the range without the targets of its links, because their parentheses and those of formulas do not belong
 * to the sentence.
 */
function seenIn({ document, links }: Subject, start: number, end: number): string {
  const text = withoutParentheses(document, start, end);
  const parts: string[] = [];
  let position = start;
  for (let at = firstAtLeast(links, start, ({ link }) => link.span.start), next = links[at]; next; next = links[++at]) {
    const { span, textSpan } = next.link;
    if (span.end > end) break;
    if (span.start < position) continue;
    parts.push(
      text.slice(position - start, span.start - start),
      text.slice(textSpan.start - start, textSpan.end - start),
    );
    position = span.end;
  }
  parts.push(text.slice(position - start));
  return parts.join('');
}

/** Returns the text of the range in which parentheses outside prose are spaces. */
function withoutParentheses({ text, masks }: MarkdownDocument, from: number, to: number): string {
  const stretch = text.slice(from, to);
  if (!PARENTHESIS.test(stretch)) return stretch;
  const parts: string[] = [];
  let position = from;
  const first = Math.max(0, firstAtLeast(masks, from, ({ start }) => start) - 1);
  for (let at = first, mask = masks[at]; mask && mask.start < to; mask = masks[++at]) {
    const start = Math.max(mask.start, position);
    const end = Math.min(mask.end, to);
    if (mask.kind !== 'barrier' || end <= start) continue;
    parts.push(text.slice(position, start), text.slice(start, end).replaceAll(PARENTHESES, ' '));
    position = end;
  }
  parts.push(text.slice(position, to));
  return parts.join('');
}

const PARENTHESIS = /[()（）]/;
const PARENTHESES = /[()（）]/g;
