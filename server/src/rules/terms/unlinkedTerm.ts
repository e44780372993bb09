import { type Message, msg } from '../../localization/index.ts';
import { firstLinkable, type LinkableMention } from '../links/linkable.ts';
import type { Fix, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** `Firma zna swój rynek docelowy.` if the glossary has an article on `rynek docelowy` and this one never links to it. */
export const unlinkedTerm: Rule = {
  code: 'unlinked-term',
  severity: 'hint',
  looksForTerms: true,
  summary: 'The first mention of a concept that the article does not link to.',
  documentation: {
    why: 'Readers can look up a linked term. Mentions in headings and quotes, words that can mean several concepts, and words in five or more titles are not reported.',
    wrong: 'Firma musi znać swój rynek docelowy.',
    right: 'Firma musi znać swój [rynek docelowy](/target-market).',
    measured: { machine: [2, 5], people: [182, 194] },
  },

  *check(subject) {
    if (subject.kind === 'outside' || subject.kind === 'page') return;
    for (const linkable of firstLinkable(subject)) {
      const { mention, slug } = linkable;
      yield {
        message: message(subject, linkable),
        span: mention.span,
        target: slug,
        fixes: () => [linkFix(linkable)],
      };
    }
  },
};

function message({ document }: Subject, { mention: { span }, title }: LinkableMention): Message {
  const written = document.text.slice(span.start, span.end);
  return msg("'{0}' refers to the concept '{1}', which this article does not link to.", written, title);
}

function linkFix({ slug, edit }: LinkableMention): Fix {
  return { title: msg("Link to '{0}'", slug), preferred: true, certain: false, edits: [edit] };
}
