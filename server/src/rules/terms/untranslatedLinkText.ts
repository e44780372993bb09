import { languageName, msg } from '../../localization/index.ts';
import { showsItsName } from '../../glossary/linkFacts.ts';
import { hasOwnLabel } from '../links/links.ts';
import { foreignCompounds } from './foreignCompounds.ts';
import { isForeign, ownTitle } from './foreignTerms.ts';
import { sourceMentionsOf } from './mentions.ts';
import { replaceTerm } from './replaceTerm.ts';
import type { Rule } from '../engine/rule.ts';

/** `[target market](/target-market)` in a Polish article. */
export const untranslatedLinkText: Rule = {
  code: 'untranslated-link-text',
  severity: 'warning',
  scope: 'paragraph',
  looksForTerms: true,
  summary: 'A link text that is a term of the source locale, although this locale has its own term.',
  documentation: {
    why: 'The link text is a foreign word, and the linked article has another name. The exceptions of `untranslated-term` apply.',
    wrong: 'Znają swój [target market](/target-market).',
    right: 'Znają swój [rynek docelowy](/target-market).',
    measured: { machine: [3, 3], people: [4, 4] },
  },

  *check(subject) {
    const { glossary, facts } = subject;
    for (const mention of sourceMentionsOf(subject)) {
      const { link, destination } = mention.link ?? {};
      // The text of a link by name is the name itself, so it cannot be replaced alone.
      if (!link || destination?.kind !== 'concept' || showsItsName(link)) continue;
      const title = ownTitle(subject, mention);
      if (title === undefined || !isForeign(subject, mention)) continue;
      const written = subject.document.text.slice(mention.span.start, mention.span.end);
      yield {
        message: msg(
          "'{0}' is the {1} term. In {2}, this glossary uses '{3}'.",
          written,
          languageName(glossary.articles.sourceLocale),
          languageName(facts.locale),
          title,
        ),
        span: mention.span,
        target: mention.candidates[0]?.concept ?? destination.slug,
        fixes: () => (hasOwnLabel(subject, link) ? [replaceTerm(subject, mention.span, title, undefined)] : []),
      };
    }
    yield* foreignCompounds(subject, 'link');
  },
};
