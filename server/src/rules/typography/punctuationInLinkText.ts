import { msg } from '../../localization/index.ts';
import { isAbbreviation } from '../languages/abbreviations.ts';
import { conceptLinks, hasOwnLabel } from '../links/links.ts';
import { isParsed } from '../../markdown/parseLater.ts';
import type { Link } from '../../markdown/types.ts';
import type { Edit, Fix, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** Marks that a term never ends with. A term can end with a full stop: `Inc.` */
const MARK = /[,;:、，；：،؛]/;
const MARK_OR_SPACE = /[\s,;:、，；：،؛]/;
const PUNCTUATION = /^\s*[,.;:!?、。，；：،؛]/;

/** A mark at the start or end of brackets or tags. */
const MARK_AT_EDGE = /[,;:、，；：،؛]\s*[\]<]|[[>]\s*[,;:、，；：،؛]|\.[\]<]/;

/** `[aktywów,](/assets)` */
export const punctuationInLinkText: Rule = {
  code: 'punctuation-in-link-text',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A comma, semicolon or colon at the start or end of a link text, or the full stop of the sentence.',
  documentation: {
    why: 'The punctuation of the sentence is not part of the term: readers see it underlined, and tools that read link texts treat it as part of the name. A full stop is only reported after a word that is no abbreviation, and not if the link is a whole sentence.',
    wrong: 'Wartość [aktywów,](/assets) takich jak budynki.',
    right: 'Wartość [aktywów](/assets), takich jak budynki.',
    measured: { machine: [23, 23], people: [1, 1] },
  },

  mayReport: (text, { glossary, document }) =>
    glossary.macros !== undefined || isParsed(document) || MARK_AT_EDGE.test(text),

  *check(subject) {
    for (const { link } of conceptLinks(subject)) {
      const { start, end } = link.textSpan;
      const text = subject.document.text.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(text)) continue; // `split-link` reports a link without letters
      const before = marksAtStart(text);
      const after = marksAtEnd(text) || (before === '' ? stopAtEnd(subject, link) : '');
      if (before === '' && after === '') continue;
      yield {
        message: msg("The punctuation '{0}' belongs outside the link.", (before || after).trim()),
        span: before === '' ? { start: end - after.length, end } : { start, end: start + before.length },
        fixes: () => (hasOwnLabel(subject, link) ? [fixOf(subject, link, before, after)] : []),
      };
    }
  },
};

function fixOf(subject: Subject, link: Link, before: string, after: string): Fix {
  return {
    title: msg('Move the punctuation out of the link'),
    preferred: true,
    certain: true,
    edits: edits(subject, link, before, after),
  };
}

function marksAtStart(text: string): string {
  let end = 0;
  while (MARK_OR_SPACE.test(text.charAt(end))) end++;
  const edge = text.slice(0, end);
  return MARK.test(edge) ? edge : '';
}

function marksAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && MARK_OR_SPACE.test(text.charAt(start - 1))) start--;
  const before = text.slice(Math.max(0, start - 40), start);
  // The mark belongs to an entity (`R&amp;`) or to an escape (`C\\:`).
  if (text.charAt(start) === ';' && /&#?[\p{L}\p{N}]+$/u.test(before)) start++;
  const edge = text.slice(start);
  return MARK.test(edge) && !before.endsWith('\\') ? edge : '';
}

/** The last word of a link and the full stop after it. Shorter words may be abbreviations. */
const LAST_WORD = /(?<=^|[\s-])(\p{L}[\p{Ll}\p{M}]{3,})\.$/u;
const ENDS_SENTENCE = /^(?:[ \t]*(?:\r?\n|$)|[ \t]+[\p{Lu}\p{Lo}])/u;
/** The start of a sentence. A link that starts here can be the whole sentence. */
const STARTS_SENTENCE = /(?:^|[.!?:…–—-][»”"')]*\s+|\n\s*(?:[-*+>#|]+\s*|\d+[.)]\s+)?)[*_«„“"(]*$/u;

/** Returns the `.` at the end of a link that is only the last part of a sentence. */
function stopAtEnd({ document: { text }, facts }: Subject, { span, textSpan }: Link): string {
  if (text.charAt(textSpan.end - 1) !== '.') return '';
  const word = LAST_WORD.exec(text.slice(textSpan.start, textSpan.end))?.[1];
  if (word === undefined || isAbbreviation(word, facts.locale)) return '';
  const isPart = !STARTS_SENTENCE.test(text.slice(Math.max(0, span.start - REACH), span.start));
  return isPart && ENDS_SENTENCE.test(text.slice(span.end, span.end + REACH)) ? '.' : '';
}

/** UTF-16 units before and after the link. */
const REACH = 20;

/** Moves the mark out of the link, or removes it if the text after the link already has one. */
function edits(
  { document: { text } }: Subject,
  { span, textSpan }: { span: Edit['span']; textSpan: Edit['span'] },
  before: string,
  after: string,
): Edit[] {
  const result: Edit[] = [];
  if (before !== '') {
    result.push({ span: { start: span.start, end: span.start }, newText: before });
    result.push({ span: { start: textSpan.start, end: textSpan.start + before.length }, newText: '' });
  }
  if (after !== '') {
    result.push({ span: { start: textSpan.end - after.length, end: textSpan.end }, newText: '' });
    const next = text.slice(span.end, span.end + 5);
    const kept = /^\s*$|^\s/.test(next) ? after.trimEnd() : after; // `[a, ](/b)c` needs the space
    const moved = PUNCTUATION.test(next) ? '' : kept;
    if (moved !== '') result.push({ span: { start: span.end, end: span.end }, newText: moved });
  }
  return result;
}
