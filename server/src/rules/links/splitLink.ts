import { msg } from '../../localization/index.ts';
import { isParsed } from '../../markdown/parseLater.ts';
import { type ConceptLink, conceptLinks, unlinkEdit } from './links.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isStopWord } from '../languages/functionWords.ts';

/** `[rynek](/target-market) [docelowy](/target-market)`, `[,](/capital)` */
export const splitLink: Rule = {
  code: 'split-link',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'One phrase split into adjacent links to the same concept, or a link text without letters.',
  documentation: {
    why: 'Machine translation moves words and splits links. The parts lead to the same article and are one term.',
    wrong: 'Znają swój [rynek](/target-market) [docelowy](/target-market).',
    right: 'Znają swój [rynek docelowy](/target-market).',
    measured: { machine: [30, 30] },
  },

  mayReport: (text, { document }) => isParsed(document) || ADJACENT.test(text) || mayEndWithoutLetter(text),

  *check(subject) {
    const links = conceptLinks(subject).filter(({ link }) => link.kind === 'inline');
    for (const { link } of links)
      if (IS_BARE.test(link.text) && !hasImage(subject, link.textSpan)) yield withoutLetters(subject, link);
    if (!links.some((link, at) => hasContinued(subject, links[at - 1], link))) return;
    for (const run of runsOf(
      subject,
      links.filter(({ link }) => hasLetters(link.text)),
    )) {
      const phrase = withoutStopWords(subject, run);
      if (phrase.length > 1) yield merged(subject, phrase);
    }
  },
};

/** The end of a link and the start of another. Every text with adjacent links matches. */
const ADJACENT = /\)\s*\[/;
/** Whether a link text may end without a letter. A letter is always rendered, unless markup follows it. */
function mayEndWithoutLetter(text: string): boolean {
  for (let at = text.indexOf(LINK_END); at >= 0; at = text.indexOf(LINK_END, at + 1))
    if (!LETTER_AT_END.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

const LINK_END = '](';
/** A letter beyond the basic plane has two UTF-16 units. */
const LETTER_AT_END = /[\p{L}\p{N}]$/u;

/** Only punctuation. Symbols such as `→` or `☰` are intended. */
const IS_BARE = /^[\p{P}\s]*$/u;

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The link of an image needs no letters. */
function hasImage({ document: { text } }: Subject, { start, end }: { start: number; end: number }): boolean {
  return /!\[|<img\b/i.test(text.slice(start, end));
}

function withoutLetters(subject: Subject, link: ConceptLink['link']): Report {
  return {
    message: msg('The text of this link has no letters.'),
    span: link.span,
    fixes: () => [
      {
        title: msg('Remove the link'),
        preferred: true,
        certain: link.text !== '', // a link without visible text may be unfinished
        edits: [unlinkEdit(subject, link)],
      },
    ],
  };
}

/** Returns runs of links to the same destination with only white space between them. */
function runsOf(subject: Subject, links: readonly ConceptLink[]): ConceptLink[][] {
  const runs: ConceptLink[][] = [];
  let run: ConceptLink[] = [];
  for (const link of links) {
    if (hasContinued(subject, run.at(-1), link)) run.push(link);
    else {
      if (run.length > 1) runs.push(run);
      run = [link];
    }
  }
  return run.length > 1 ? [...runs, run] : runs;
}

function hasContinued(subject: Subject, last: ConceptLink | undefined, next: ConceptLink): boolean {
  return last !== undefined && continues(subject, last, next);
}

/** Whether the second link has the same address as the first, with only white space between them. */
export function continues({ document: { text } }: Subject, last: ConceptLink, next: ConceptLink): boolean {
  const between = text.slice(last.link.span.end, next.link.span.start);
  const isSame =
    last.to.slug === next.to.slug && last.to.locale === next.to.locale && last.to.suffix === next.to.suffix;
  return isSame && /^[ \t]?(?:\r?\n)?[ \t]*$/.test(between); // no hard line break
}

/** Returns the run without links on words such as `and` at its ends, which are not part of the phrase. `stop-word-link` reports them. */
function withoutStopWords(subject: Subject, run: readonly ConceptLink[]): readonly ConceptLink[] {
  const isTerm = ({ link }: ConceptLink): boolean => !isStopWord(link.text, subject.facts.locale);
  return run.slice(Math.max(0, run.findIndex(isTerm)), run.findLastIndex(isTerm) + 1);
}

/** Whether the brackets in the text are balanced. In `[to be announced (](/tba) [TBA](/tba) )`, the other half is outside the link. */
function isBalanced(texts: readonly string[]): boolean {
  let depth = 0;
  for (const sign of texts.join('')) {
    if (/[(（]/.test(sign)) depth++;
    if (/[)）]/.test(sign) && depth-- === 0) return false;
  }
  return depth === 0;
}

function merged({ document: { text }, facts }: Subject, run: readonly ConceptLink[]): Report {
  const first = run[0]?.link.span.start ?? 0;
  const last = run.at(-1)?.link.span.end ?? first;
  const edits = run.slice(1).map(({ link }, at) => {
    const before = run[at]?.link ?? link;
    return {
      span: { start: before.textSpan.end, end: link.textSpan.start },
      newText: text.slice(before.span.end, link.span.start),
    };
  });
  const texts = run.map(({ link }) => link.text);
  // An abbreviation in parentheses, or a conjunction, may be better outside the link.
  const certain = !texts.some((each) => /[()（）]/.test(each) || isStopWord(each, facts.locale));
  return {
    message: msg('These {0} adjacent links lead to the same article. Merge them into one.', run.length),
    span: { start: first, end: last },
    ...(run[0] ? { target: run[0].to.slug } : {}),
    fixes: () => (isBalanced(texts) ? [{ title: msg('Merge the links'), preferred: true, certain, edits }] : []),
  };
}
