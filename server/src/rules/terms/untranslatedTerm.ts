import { localeName } from '../../glossary/locales.ts';
import { foreignCompounds } from './foreignCompounds.ts';
import { isForeign, ownTitle } from './foreignTerms.ts';
import { sourceMentionsOf } from './mentions.ts';
import { replaceTerm } from './replaceTerm.ts';
import type { Rule } from '../engine/rule.ts';

/** `Micromarketing är …` in a Swedish article, where Swedish says `mikromarknadsföring`. */
export const untranslatedTerm: Rule = {
  code: 'untranslated-term',
  severity: 'warning',
  scope: 'paragraph',
  looksForTerms: true,
  summary: 'A term of the source locale in a translated article, although this locale has its own term.',
  documentation: {
    why:
      'The translation uses a foreign word although its language has a term. The rule does not report terms if both titles are equal, ' +
      'terms of concepts marked `doNotTranslate`, terms in a gloss such as `(ang. target market)`, in quotations, proper names and headings of drafts, or if the ' +
      'words are also a term of this locale. A word that only starts with a foreign term, such as `mikromarketingprogram` in Swedish, is reported as a hint.',
    wrong: 'Firma musi zdefiniować target market.',
    right: 'Firma musi zdefiniować [rynek docelowy](/target-market).',
  },

  *check(subject) {
    const { glossary, facts } = subject;
    for (const mention of sourceMentionsOf(subject)) {
      // A draft begins with the source's headings.
      if (mention.link !== undefined || (facts.draft && mention.isInHeading) || !isForeign(subject, mention)) continue;
      const slug = mention.candidates[0]?.concept ?? '';
      const title = ownTitle(subject, mention);
      if (title === undefined) continue;
      const written = subject.document.text.slice(mention.span.start, mention.span.end);
      const linked = mention.isInHeading || slug === facts.slug ? undefined : slug;
      yield {
        message: `'${written}' is the ${localeName(glossary.articles.sourceLocale)} term. In ${localeName(facts.locale)}, this glossary uses '${title}'.`,
        span: mention.span,
        target: slug,
        fixes: () => [replaceTerm(subject, mention.span, title, linked)],
      };
    }
    yield* foreignCompounds(subject, 'text');
  },
};
