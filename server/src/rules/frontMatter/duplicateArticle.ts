import { localeName } from '../../glossary/locales.ts';
import { openingOf } from './opening.ts';
import { ownConcepts } from '../engine/ownConcepts.ts';
import type { Rule } from '../engine/rule.ts';

/** `Texts/Polish/capital.md` and `Texts/polish/capital.md` */
export const duplicateArticle: Rule = {
  code: 'duplicate-article',
  severity: 'warning',
  summary: 'Two files or entries for the same concept in the same locale.',
  documentation: {
    why: 'Links lead to the file of the source that the layout lists first, and then to the file that is first by path. Readers never see the other one. On a page or in a data file, entries with the same id are reported.',
    wrong: '=== Texts/Polish/capital.md\n=== Texts/polish/capital.md',
    right: '=== Texts/Polish/capital.md',
  },

  *check(subject) {
    const { glossary, isArticle, document } = subject;
    for (const { facts, nameSpan } of ownConcepts(subject)) {
      const { slug, locale, id, path } = facts;
      const rivals = glossary.articles.rivals(facts);
      const [first] = rivals;
      if (!first) continue;
      const what = `The ${localeName(locale)} ${isArticle ? 'article' : 'entry'} '${slug}'`;
      const others = new Set(rivals.map((rival) => (rival.path === path ? 'this file' : `'${rival.path}'`)));
      const leading = glossary.articles.get(slug, locale)?.id === id ? 'this one' : placeName(path, first.path);
      yield {
        message: `${what} is also in ${[...others].join(' and ')}; links lead to ${leading}.`,
        span: isArticle ? openingOf(document) : nameSpan,
      };
    }
  },
};

function placeName(own: string, path: string): string {
  return path === own ? 'the first one' : `'${path}'`;
}
