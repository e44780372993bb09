import { localeName } from '../../glossary/locales.ts';
import { openingOf } from './opening.ts';
import type { Rule } from '../engine/rule.ts';

/** `Texts/Polish/capital.md` and `Texts/polish/capital.md` */
export const duplicateArticle: Rule = {
  code: 'duplicate-article',
  severity: 'warning',
  summary: 'Two files for the same concept in the same locale.',
  documentation: {
    why: 'Links lead to the file that is first by path. Readers never see the other one.',
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
