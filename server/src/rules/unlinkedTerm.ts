import { isPlaceholder } from './links.ts';
import type { Fix, Rule, Subject } from './rule.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { standsAlone } from './standsAlone.ts';

/** `Firma zna swój rynek docelowy.` where the glossary has an article on it and this one never links it. */
export const unlinkedTerm: Rule = {
  code: 'unlinked-term',
  severity: 'hint',
  summary: 'The first mention of another concept in an article that never links it.',
  documentation: {
    why: 'A reader who meets the term for the first time may want to read what it means. Headings, quotes, words that could mean several concepts, and words that five or more titles share are left alone.',
    wrong: 'Firma musi znać swój rynek docelowy.',
    right: 'Firma musi znać swój [rynek docelowy](/target-market).',
  },

  *check(subject) {
    const { glossary, facts } = subject;
    if (!subject.isArticle || isPlaceholder(glossary, facts)) return;
    const done = new Set(
      subject.links.flatMap(({ destination }) => (destination.kind === 'concept' ? [destination.slug] : [])),
    );
    done.add(facts.slug);
    for (const mention of mentionsOf(subject)) {
      const slug = conceptOf(mention);
      if (slug === undefined || done.has(slug) || !isLinkable(subject, mention)) continue;
      done.add(slug);
      const article = glossary.article(slug, facts.locale);
      if (!article || article.draft || isCommonWord(subject, mention)) continue;
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

/** Titles with a word from which it is the field's common word (`service` in `Service mesh`, `Software as a service` …). */
const COMMON = 5;

/** A word that many titles have, used in its common sense as often as in the concept's. */
function isCommonWord({ glossary, facts }: Subject, { candidates }: Mention): boolean {
  const term = candidates[0]?.term ?? '';
  return !/\s/.test(term) && glossary.titlesWith(term, facts.locale) >= COMMON;
}

function isLinkable({ document: { text }, facts }: Subject, { span, link, isInHeading, isInQuote }: Mention): boolean {
  if (link !== undefined || isInHeading || isInQuote) return false;
  // `(micro)services` is one word.
  const isGlued = /[\p{L}\p{N}][)\]]$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
  return !isGlued && standsAlone(text, span, facts.locale);
}

function linkFix({ glossary, facts, document }: Subject, { span }: Mention, slug: string): Fix[] {
  const newText = glossary.writeLink(slug, facts.locale, document.text.slice(span.start, span.end));
  if (newText === undefined) return [];
  return [{ title: `Link '${slug}'`, preferred: true, certain: false, edits: [{ span, newText }] }];
}
