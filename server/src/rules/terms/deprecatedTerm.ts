import { isMarked } from './foreignTerms.ts';
import { mentionsOf } from './mentions.ts';
import type { Rule } from '../engine/rule.ts';
import { replaceTerm } from './replaceTerm.ts';

/** `ekonomia skali` where the article on it lists that under `deprecated`. */
export const deprecatedTerm: Rule = {
  code: 'deprecated-term',
  severity: 'warning',
  scope: 'paragraph',
  looksForTerms: true,
  summary: 'A term that the glossary lists as deprecated.',
  documentation: {
    why: 'The article of the concept names the term under `deprecated`, and the preferred one in its title. A deprecated term that is also a current name of something, or that stands in quotation marks or italics, is not reported.',
    wrong: 'Firma korzysta z ekonomii skali.',
    right: 'Firma korzysta z korzyści skali.',
  },

  *check(subject) {
    for (const mention of mentionsOf(subject)) {
      const [first] = mention.candidates;
      if (!first || mention.isInQuote || isMarked(subject, mention)) continue;
      if (mention.candidates.some(({ status }) => status !== 'deprecated')) continue;
      const preferred = subject.glossary.articles.get(first.concept, subject.facts.locale)?.title;
      if (preferred === undefined) continue;
      yield {
        message: `'${first.term}' is deprecated. Use '${preferred}'.`,
        span: mention.span,
        target: first.concept,
        fixes: () => [replaceTerm(subject, mention.span, preferred, undefined)],
      };
    }
  },
};
