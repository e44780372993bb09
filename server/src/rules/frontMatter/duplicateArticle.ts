import { languageName, type Message, msg, quoted } from '../../localization/index.ts';
import { openingOf } from './opening.ts';
import { ownConcepts } from '../engine/ownConcepts.ts';
import type { Rule } from '../engine/rule.ts';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';

/** `Texts/Polish/capital.md` and `Texts/polish/capital.md` */
export const duplicateArticle: Rule = {
  code: 'duplicate-article',
  severity: 'warning',
  summary: 'Two files or entries for the same concept in the same locale.',
  documentation: {
    why: 'Links lead to the file of the source that the layout lists first, and then to the file that is first by path. Readers never see the other one. On a page or in a data file, entries with the same id are reported. An entry that a data file repeats from another one, such as the English names in a file for each translation, is not.',
    wrong: '=== Texts/Polish/capital.md\n=== Texts/polish/capital.md',
    right: '=== Texts/Polish/capital.md',
  },

  *check(subject) {
    const { glossary, isArticle, kind, document } = subject;
    for (const { facts, nameSpan } of ownConcepts(subject)) {
      const { slug, locale, id, path } = facts;
      const rivals = glossary.articles.rivals(facts);
      const [first] = rivals;
      if (!first || (kind === 'entryData' && rivals.every((rival) => repeats(rival, facts)))) continue;
      const others = [...new Set(rivals.map((rival) => rival.path))];
      const places = {
        items: others.map((other) => (other === path ? msg('this file') : quoted(other))),
        joined: 'and',
      } as const;
      const isLeading = glossary.articles.get(slug, locale)?.id === id;
      const leading = isLeading ? msg('links lead to this one') : leadingPlace(path, first.path);
      yield {
        message: isArticle
          ? msg("The {0} article '{1}' is also in {2}; {3}.", languageName(locale), slug, places, leading)
          : msg("The {0} entry '{1}' is also in {2}; {3}.", languageName(locale), slug, places, leading),
        span: isArticle ? openingOf(document) : nameSpan,
      };
    }
  },
};

/** Whether an entry of another data file says the same. */
function repeats(rival: FrontMatterFacts, { path, title, description }: FrontMatterFacts): boolean {
  return rival.path !== path && rival.title === title && rival.description === description;
}

function leadingPlace(own: string, path: string): Message {
  return path === own ? msg('links lead to the first one') : msg("links lead to '{0}'", path);
}
