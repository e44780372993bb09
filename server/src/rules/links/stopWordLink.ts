import { msg } from '../../localization/index.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isStopWord } from '../languages/functionWords.ts';
import { type ConceptLink, conceptLinks, hasOwnLabel, unlinkEdit } from './links.ts';

/**
 * `[i](/property)`
 *
 * Measured: 7 of 7 findings are right in machine translation (140 articles); text by people (3,400 articles) has none.
 */
export const stopWordLink: Rule = {
  code: 'stop-word-link',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A link whose text is only words such as `and` or `which`.',
  documentation: {
    why: 'Machine translation moves a link to the wrong word. The reader cannot know where it leads, and the term that it belongs to has none. A link is not reported if the words are a name of the concept, as in `[AND](/and)`.',
    wrong: 'Popyt [i](/assets) aktywa.',
    right: 'Popyt i [aktywa](/assets).',
    measured: { machine: [7, 7] },
  },

  mayReport: (text) => /\[|<a\b/i.test(text),

  *check(subject) {
    for (const { link, to } of conceptLinks(subject)) {
      if (link.kind === 'macro' || !hasOwnLabel(subject, link) || isCode(subject, link)) continue;
      if (!isOnlyStopWords(link.text, subject.facts.locale) || isName(subject, { link, to })) continue;
      yield {
        message: msg("'{0}' is not a term. The link probably belongs to other words.", link.text),
        span: link.textSpan,
        target: to.slug,
        fixes: () => [
          { title: msg('Remove the link'), preferred: true, certain: false, edits: [unlinkEdit(subject, link)] },
        ],
      };
    }
  },
};

/** Keywords of a programming language: `[`if`](/if-expression)`. */
function isCode({ document: { text } }: Subject, { textSpan: { start, end } }: ConceptLink['link']): boolean {
  return /[`<]/.test(text.slice(start, end));
}

/** More words are a phrase that can have a meaning of its own: `as is`, `in and out`. */
const MOST_WORDS = 2;
const LONGEST = 30;

function isOnlyStopWords(text: string, locale: string): boolean {
  if (text.length > LONGEST || !/^[\p{L}\p{M}'’ -]+$/u.test(text)) return false;
  if (/^\p{Lu}{2,}$/u.test(text)) return false; // an abbreviation or an operator: `IT`, `OR`
  const words = text.trim().split(/[ -]+/);
  return words.length <= MOST_WORDS && words.every((word) => isStopWord(word, locale));
}

/** Whether the article has this name in the locale or the source locale, or a slug that is these words. */
function isName({ glossary, facts }: Subject, { link, to }: ConceptLink): boolean {
  const written = link.text.trim().toLowerCase();
  if (to.slug.toLowerCase().replaceAll(/[-_]/g, ' ') === written) return true;
  const locales = new Set([to.locale, facts.locale, glossary.articles.sourceLocale]);
  return [...locales].some((locale) =>
    glossary.articles.get(to.slug, locale)?.terms.some(({ text }) => text.toLowerCase() === written),
  );
}
