import { isPlaceholder } from './links.ts';
import type { Span } from '../markdown/types.ts';
import type { Fix, Rule, Subject } from './rule.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { standsAlone, standsInBrackets, standsInPath } from './standsAlone.ts';

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
  if (standsInPath(text, span) || standsInBrackets(text, span) || isPartOfLonger(text, span)) return false;
  // `(micro)services` is one word.
  const isGlued = /[\p{L}\p{N}][)\]]$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
  return !isGlued && standsAlone(text, span, facts.locale);
}

/** In `Open Container Initiative` and `IP address` the word is part of another name. The next place may be linked. */
function isPartOfLonger(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  if (/[\s-]/.test(written)) return false;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_NEIGHBOUR), start))?.[1] ?? '';
  const after = WORD_AFTER.exec(text.slice(end, end + LONGEST_NEIGHBOUR))?.[1] ?? '';
  if (/^\p{Lu}/u.test(written)) return /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after);
  return ACRONYM.test(before) || ACRONYM.test(after);
}

/** UTF-16 units that are looked at beside a word. */
const LONGEST_NEIGHBOUR = 30;
const WORD_BEFORE = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}\p{N}]+) $/u;
const WORD_AFTER = /^ ([\p{L}\p{M}\p{N}]+)/u;
const ACRONYM = /^\p{Lu}{2,5}$/u;

function linkFix({ glossary, facts, document }: Subject, { span }: Mention, slug: string): Fix[] {
  const newText = glossary.writeLink(slug, facts.locale, document.text.slice(span.start, span.end));
  if (newText === undefined) return [];
  return [{ title: `Link '${slug}'`, preferred: true, certain: false, edits: [{ span, newText }] }];
}
