import { localeName } from '../../glossary/locales.ts';
import { openingOf } from './opening.ts';
import type { Rule } from '../engine/rule.ts';

/** Two files for one concept in one locale: `Texts/Polish/capital.md` and `Texts/polish/capital.md`. */
export const duplicateArticle: Rule = {
  code: 'duplicate-article',
  severity: 'warning',
  summary: 'Two files that are the same concept in the same locale; links lead to the first by path.',
  documentation: {
    why: 'Links lead to the first of the two by path; changes to the other are never seen.',
    wrong: '=== Texts/Polish/capital.md\n=== Texts/polish/capital.md',
    right: '=== Texts/Polish/capital.md',
  },

  *check({ facts, glossary, isArticle, document }) {
    const rivals = isArticle ? glossary.articles.rivals(facts) : [];
    if (rivals.length === 0) return;
    const others = rivals.map(({ path }) => `'${path}'`).join(' and ');
    const leading =
      glossary.articles.get(facts.slug, facts.locale)?.path === facts.path ? 'this one' : `'${rivals[0]?.path}'`;
    yield {
      message: `The ${localeName(facts.locale)} article '${facts.slug}' is also in ${others}; links lead to ${leading}.`,
      span: openingOf(document),
    };
  },
};
