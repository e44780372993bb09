import { type ConceptLink, conceptLinks, unlinkEdit } from './links.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

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
  },

  *check(subject) {
    const links = conceptLinks(subject).filter(({ link }) => link.kind === 'inline');
    for (const { link } of links)
      if (IS_BARE.test(link.text) && !hasImage(subject, link.textSpan)) yield withoutLetters(subject, link);
    for (const run of runsOf(
      subject,
      links.filter(({ link }) => hasLetters(link.text)),
    ))
      yield merged(subject, run);
  },
};

/** Only punctuation. Symbols such as `→` or `☰` are intended. */
const IS_BARE = /^[\p{P}\s]*$/u;

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A linked image needs no letters. */
function hasImage({ document: { text } }: Subject, { start, end }: { start: number; end: number }): boolean {
  return /!\[|<img\b/i.test(text.slice(start, end));
}

function withoutLetters(subject: Subject, link: ConceptLink['link']): Report {
  return {
    message: 'The text of this link has no letters.',
    span: link.span,
    fixes: () => [
      {
        title: 'Remove the link',
        preferred: true,
        certain: link.text !== '', // a link without visible text may be unfinished
        edits: [unlinkEdit(subject, link)],
      },
    ],
  };
}

/** Runs of links to one destination with only white space between them. */
function runsOf(subject: Subject, links: readonly ConceptLink[]): ConceptLink[][] {
  const runs: ConceptLink[][] = [];
  let run: ConceptLink[] = [];
  for (const link of links) {
    const last = run.at(-1);
    if (last && continues(subject, last, link)) run.push(link);
    else {
      if (run.length > 1) runs.push(run);
      run = [link];
    }
  }
  return run.length > 1 ? [...runs, run] : runs;
}

function continues({ document: { text } }: Subject, last: ConceptLink, next: ConceptLink): boolean {
  const between = text.slice(last.link.span.end, next.link.span.start);
  const isSame =
    last.to.slug === next.to.slug && last.to.locale === next.to.locale && last.to.suffix === next.to.suffix;
  return isSame && /^[ \t]?(?:\r?\n)?[ \t]*$/.test(between); // no hard line break
}

function merged({ document: { text } }: Subject, run: readonly ConceptLink[]): Report {
  const first = run[0]?.link.span.start ?? 0;
  const last = run.at(-1)?.link.span.end ?? first;
  const edits = run.slice(1).map(({ link }, at) => {
    const before = run[at]?.link ?? link;
    return {
      span: { start: before.textSpan.end, end: link.textSpan.start },
      newText: text.slice(before.span.end, link.span.start),
    };
  });
  return {
    message: `These ${run.length} adjacent links lead to the same article. Merge them into one.`,
    span: { start: first, end: last },
    ...(run[0] ? { target: run[0].to.slug } : {}),
    fixes: () => [{ title: 'Merge the links', preferred: true, certain: true, edits }],
  };
}
