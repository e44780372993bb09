import type { Fix, Rule, Subject } from './rule.ts';
import { type Mention, mentionsOf } from './mentions.ts';

/** `Firma zna swój rynek docelowy.` where the glossary has an article on it and this one never links it. */
export const unlinkedTerm: Rule = {
  code: 'unlinked-term',
  severity: 'hint',
  summary: 'The first mention of another concept in an article that never links it.',
  documentation: {
    why: 'A reader who meets the term for the first time may want to read what it means. Headings, quotes and words that could mean several concepts are left alone.',
    wrong: 'Firma musi znać swój rynek docelowy.',
    right: 'Firma musi znać swój [rynek docelowy](/target-market).',
  },

  *check(subject) {
    if (!subject.isArticle) return;
    const { glossary, facts } = subject;
    const done = new Set(
      subject.links.flatMap(({ destination }) => (destination.kind === 'concept' ? [destination.slug] : [])),
    );
    done.add(facts.slug);
    for (const mention of mentionsOf(subject)) {
      const slug = conceptOf(mention);
      if (slug === undefined || done.has(slug) || !isLinkable(mention)) continue;
      done.add(slug);
      const article = glossary.article(slug, facts.locale);
      if (!article || article.draft) continue;
      yield {
        message: `'${subject.document.text.slice(mention.span.start, mention.span.end)}' is the concept '${article.title ?? slug}', which this article never links.`,
        span: mention.span,
        target: slug,
        fixes: () => linkFix(subject, mention, slug),
      };
    }
  },
};

/** The concept, when there is only one that the words can mean. */
function conceptOf({ candidates }: Mention): string | undefined {
  const [first, ...others] = new Set(candidates.map(({ concept }) => concept));
  const [surest] = candidates;
  if (others.length > 0 || surest === undefined) return undefined;
  return surest.evidence === 'learned' || surest.status === 'deprecated' ? undefined : first;
}

function isLinkable({ link, isInHeading, isInQuote }: Mention): boolean {
  return link === undefined && !isInHeading && !isInQuote;
}

function linkFix({ glossary, facts, document }: Subject, { span }: Mention, slug: string): Fix[] {
  const target = glossary.targetTo(slug, facts.locale, facts.locale);
  if (target === undefined) return [];
  const newText = `[${document.text.slice(span.start, span.end)}](${target})`;
  return [{ title: `Link '${slug}'`, preferred: true, certain: false, edits: [{ span, newText }] }];
}
