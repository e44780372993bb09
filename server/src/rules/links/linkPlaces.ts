import { firstAtLeast } from '../../markdown/places.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import { wholeOf } from '../engine/questions.ts';
import type { Subject } from '../engine/subject.ts';
import { isNumberedInTable } from '../terms/labels.ts';
import { isOrdinaryWord } from './ordinaryWords.ts';
import { standsAlone, standsInBrackets, standsInPath } from '../terms/standsAlone.ts';

/*
 * Where words can become a link. Parts of longer names, addresses and code are not terms of the glossary. A link inside a link
 * breaks both links; a link across one half of an emphasis breaks the link and the emphasis.
 */

/** Whether the words can become a link in their context. */
export function mayHoldLink(subject: Subject, span: Span): boolean {
  const { document, facts } = subject;
  const { text } = document;
  if (standsInPath(text, span) || standsInBrackets(text, span) || isPartOfLonger(subject, span)) return false;
  if (isGlued(text, span) || isGloss(text, span) || touchesLink(subject, span)) return false;
  if (isOrdinaryWord(subject, span) || isNumberedInTable(text, span) || isInElement(text, span)) return false;
  if (isInPair(wholeOf(subject).document, span) || !isMarkupWhole(document, span)) return false;
  return standsAlone(text, span, facts.locale) && !isInTitleWord(subject, span);
}

/**
 * Whether the words are part of a longer word that occurs in titles of the locale, in a script without spaces between words: `名前`
 * in `名前空間`.
 */
function isInTitleWord({ glossary, document: { text }, facts }: Subject, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  const isKnown = (word: string): boolean => glossary.terms.titlesWith(word, facts.locale) > 0;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const reaches = (neighbor: string): boolean => HAN.test(neighbor) && !HAN_PARTICLE.test(neighbor);
  return (
    (HAN.test(written.slice(-1)) && reaches(after) && isKnown(written + after)) ||
    (HAN.test(written.charAt(0)) && reaches(before) && isKnown(before + written))
  );
}

const HAN = /\p{Script=Han}/u;
/** Chinese particles. */
const HAN_PARTICLE = /[的之和与與或是在为為了及对對从從到将將被把中上下内內]/;

/** Whether no markup starts or ends within the words: `**Target** market` cannot be the text of a link. */
export function isMarkupWhole({ masks }: MarkdownDocument, { start, end }: Span): boolean {
  for (let at = firstEndingAfter(masks, start), mask = masks[at]; mask && mask.start < end; mask = masks[++at])
    if (mask.kind !== 'character') return false;
  return true;
}

/**
 * Whether the words are joined to other text: `(micro)services`, `CI/CD` and `Shift+Tab` are one word, `#container` is a tag,
 * `:rocket:` an emoji, `] (/ rynek` an address, `${rynek}` and `<%= rynek %>` are filled in by a program, and `!rynek` would
 * become an image.
 */
function isGlued(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 3);
  if (/[\p{L}\p{N}][)\]+]$|[#@!^$%&=\\/]$|\(\/ $|\$\{ ?$|<%= ?$/u.test(before)) return true;
  return /^[/+][\p{L}\p{N}]/u.test(after) || (/(?<![^\s(]):$/u.test(before) && /^:(?![\p{L}\p{N}])/u.test(after));
}

/** `obserwowalność (observability)`: the words repeat the words before them, which should be linked instead. */
function isGloss(text: string, { start, end }: Span): boolean {
  return /[(（]/.test(text.charAt(start - 1)) && /[)）]/.test(text.charAt(end));
}

/** Two adjacent links look like one. */
function touchesLink(subject: Subject, { start, end }: Span): boolean {
  return linkEndingAt(subject, start) !== undefined || linkStartingAt(subject, end) !== undefined;
}

/**
 * In `Open Container Initiative`, `a Universal Runtime` and `IP address`, the word is part of another name. A later occurrence
 * can be linked.
 */
function isPartOfLonger(subject: Subject, { start, end }: Span): boolean {
  const { text } = subject.document;
  const written = text.slice(start, end);
  if (/[\s-]/.test(written)) return false;
  const textBefore = linkEndingAt(subject, start - 1) ?? text.slice(Math.max(0, start - LONGEST_NEIGHBOR), start - 1);
  const textAfter = linkStartingAt(subject, end + 1) ?? text.slice(end + 1, end + LONGEST_NEIGHBOR);
  const before = text.charAt(start - 1) === ' ' ? (LAST_WORD.exec(textBefore)?.[0] ?? '') : '';
  const after = text.charAt(end) === ' ' ? (FIRST_WORD.exec(textAfter)?.[0] ?? '') : '';
  if (CAPITAL.test(written) && LONGER_NAME.test(text.slice(end, end + 2 * LONGEST_NEIGHBOR))) return true;
  // The name of a command: `*Save As*`.
  if (CAPITAL.test(written) && CAPITAL.test(after) && /[*_]/.test(text.charAt(start - 1))) return true;
  if (CAPITAL.test(written))
    return CAPITAL.test(before) && (CAPITAL.test(after) || isWithinSentence(textBefore.slice(0, -before.length)));
  return ACRONYM.test(before) || ACRONYM.test(after);
}

/** Whether the words are not at the start of a sentence, a heading or a line. */
export function isWithinSentence(before: string): boolean {
  return /[\p{L}\p{N},;)][ \u00A0]$/u.test(before);
}

/** UTF-16 units next to a word that are checked. */
const LONGEST_NEIGHBOR = 30;
const LAST_WORD = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;
/** `Application` in `Application Programming Interface`. */
const LONGER_NAME = /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,5}$/u;

/** Returns the text of the link that ends at the offset. */
function linkEndingAt({ links }: Subject, offset: number): string | undefined {
  const found = links[firstAtLeast(links, offset, ({ link }) => link.span.end)];
  return found?.link.span.end === offset ? found.link.text : undefined;
}

function linkStartingAt({ links }: Subject, offset: number): string | undefined {
  const found = links[firstAtLeast(links, offset, ({ link }) => link.span.start)];
  return found?.link.span.start === offset ? found.link.text : undefined;
}

/** UTF-16 units before the words that are searched for an open tag. */
const LONGEST_ELEMENT = 1000;
const BLANK_LINE = /\n[ \t]*\r?\n|\r[ \t]*\r/;
/** Inline HTML elements whose text is a link, code or a quotation. */
const CLOSED_ELEMENT = /<(\/?)(?:a|code|kbd|samp|var|pre|q|cite|abbr|dfn|button|script|style|h[1-6])(?=[\s>/])/gi;

/** Whether the words are in such an element, for example in `<a href="…">` … `</a>`. */
function isInElement(text: string, { start }: Span): boolean {
  const lookedAt = text.slice(Math.max(0, start - LONGEST_ELEMENT), start);
  if (!lookedAt.includes('<')) return false;
  const paragraph = lookedAt.split(BLANK_LINE).at(-1) ?? '';
  return [...paragraph.matchAll(CLOSED_ELEMENT)].at(-1)?.[1] === '';
}

const pairsOf = new WeakMap<MarkdownDocument, readonly Span[]>();
const PAIRED = /^\{[{%][<%]?-?\s*(?<close>\/|end)?\s*(?<name>[\w./-]+)/;

/** Whether the words are between a shortcode and its end, such as `{{< highlight >}}` or `{% raw %}`, whose output is unknown. */
function isInPair(document: MarkdownDocument, { start }: Span): boolean {
  if (document.shortcodes.length === 0) return false;
  let pairs = pairsOf.get(document);
  if (!pairs) pairsOf.set(document, (pairs = pairedShortcodes(document)));
  const pair = pairs[firstEndingAfter(pairs, start)];
  return pair !== undefined && pair.start <= start;
}

/** In order and without overlaps: of nested pairs, only the outermost. */
function pairedShortcodes({ text, shortcodes }: MarkdownDocument): Span[] {
  const pairs: Span[] = [];
  const open = new Map<string, number>();
  for (const { start, end } of shortcodes) {
    const { close, name = '' } = PAIRED.exec(text.slice(start, end))?.groups ?? {};
    const opened = open.get(name);
    if (close === undefined) open.set(name, start);
    else if (opened !== undefined && open.delete(name)) {
      while ((pairs.at(-1)?.end ?? 0) > opened) pairs.pop();
      pairs.push({ start: opened, end });
    }
  }
  return pairs;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstAtLeast(spans, offset + 1, ({ end }) => end);
}
