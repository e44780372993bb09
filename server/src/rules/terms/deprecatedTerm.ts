import { msg } from '../../localization/index.ts';
import { isMarked } from './foreignTerms.ts';
import { mentionsOf } from './mentions.ts';
import { proseOf } from '../engine/prose.ts';
import { isOpen, wholeOf } from '../engine/questions.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { standsAlone } from './standsAlone.ts';
import { replaceTerm } from './replaceTerm.ts';

/** `ekonomia skali` if its article lists that name under `deprecated`. */
export const deprecatedTerm: Rule = {
  code: 'deprecated-term',
  severity: 'warning',
  scope: 'paragraph',
  looksForTerms: true,
  summary: 'A term that the glossary lists as deprecated.',
  documentation: {
    why: 'The article of the concept lists the term under `deprecated` and has the preferred term as its title. Deprecated terms that are also a current name of a concept, or are in quotation marks or italics, are not reported.',
    wrong: 'Firma korzysta z ekonomii skali.',
    right: 'Firma korzysta z korzyści skali.',
  },

  mayReport: (_, { glossary, facts }) => glossary.terms.hasDeprecated(facts.locale),

  *check(subject) {
    if (!mayUseDeprecated(subject)) return;
    for (const mention of mentionsOf(subject)) {
      const [first] = mention.candidates;
      if (!first || mention.isInQuote || isMarked(subject, mention)) continue;
      if (!standsAlone(subject.document.text, mention.span, subject.facts.locale)) continue;
      if (mention.candidates.some(({ status }) => status !== 'deprecated')) continue;
      const preferred = subject.glossary.articles.get(first.concept, subject.facts.locale)?.title;
      if (preferred === undefined) continue;
      yield {
        message: msg("'{0}' is deprecated. Use '{1}'.", first.term, preferred),
        span: mention.span,
        target: first.concept,
        fixes: () => [replaceTerm(subject, mention.span, preferred, undefined)],
      };
    }
  },
};

/** A closed article is searched for all terms of its locale only if it contains the words of a deprecated one. */
function mayUseDeprecated(subject: Subject): boolean {
  const { glossary, facts } = subject;
  return isOpen(wholeOf(subject)) || glossary.terms.mayUseDeprecated(facts.locale, proseOf(subject));
}
