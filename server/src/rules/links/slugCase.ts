import { mayHaveLinks } from './mayLink.ts';
import { linkProblem } from './linkProblem.ts';
import { changeLinkTo, conceptLinks, otherCases, slugEdit } from './links.ts';
import type { Rule } from '../engine/rule.ts';

/** `[rynek](/Target-Market)` */
export const slugCase: Rule = {
  code: 'slug-case',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A link whose slug differs from the article’s only in upper and lower case.',
  documentation: {
    why: 'Web servers and most file systems are case-sensitive: a link that works on one machine can be broken on another.',
    wrong: 'Patrz [rynek docelowy](/Target-Market).',
    right: 'Patrz [rynek docelowy](/target-market).',
  },

  mayReport: (_, subject) => mayHaveLinks(subject, 'other-case'),

  *check(subject) {
    for (const conceptLink of conceptLinks(subject)) {
      const { link, to } = conceptLink;
      const problem = linkProblem(subject, { link, destination: to });
      if (problem?.kind !== 'other-case') continue;
      const written = otherCases(subject.glossary, to);
      yield {
        message: problem.message,
        span: link.targetSpan,
        target: written[0] ?? to.slug,
        fixes: () =>
          written.map((slug) => ({
            title: changeLinkTo(slug),
            preferred: written.length === 1,
            certain: written.length === 1,
            edits: [slugEdit(subject, conceptLink, slug)],
          })),
      };
    }
  },
};
