import { msg } from '../../localization/index.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isStopWord } from '../languages/functionWords.ts';
import { type ConceptLink, conceptLinks, hasOwnLabel, unlinkEdit } from './links.ts';
import { continues } from './splitLink.ts';
import { isOfSeveralTerms, openEnd } from './severalTerms.ts';

/** `[i](/property)`, `[aktywa i](/property)` */
export const stopWordLink: Rule = {
  code: 'stop-word-link',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A link whose text is only words such as `and` or `which`, ends with one, or is a list.',
  documentation: {
    why: 'Machine translation moves a link to the wrong word. The reader cannot know where it leads, and the term that it belongs to has none. A link that takes in a conjunction, a relative pronoun or an article after the term is reported, too; and in translations, as an information, a link whose text is a list or choice (`assets or shares`) although no name of the concept is one. A link is not reported if the words are a name of the concept, as in `[AND](/and)`.',
    wrong: 'Popyt [i](/assets) aktywa.',
    right: 'Popyt i [aktywa](/assets).',
    measured: { machine: [25, 25] },
  },

  mayReport: (text) => /\[|<a\b/i.test(text),

  *check(subject) {
    const links = conceptLinks(subject);
    for (const [at, { link, to }] of links.entries()) {
      if (link.kind === 'macro' || !hasOwnLabel(subject, link)) continue;
      if (!isOnlyStopWords(link.text, subject.facts.locale)) {
        yield* wordsAround(subject, { link, to }, links[at + 1]);
        continue;
      }
      if (isName(subject, { link, to }) || isCode(subject, link)) continue;
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

function* wordsAround(subject: Subject, { link, to }: ConceptLink, next: ConceptLink | undefined): Generator<Report> {
  const { text, textSpan } = link;
  if (next && continues(subject, { link, to }, next)) return; // `split-link` reports both
  const end = openEnd(text, subject.facts.locale);
  const isWhole = end === undefined && isOfSeveralTerms(subject, { link, to });
  if ((end === undefined && !isWhole) || isName(subject, { link, to }) || isCode(subject, link)) return;
  if (end === undefined) {
    const message = msg("'{0}' is not one term. The link probably belongs to some of the words.", text);
    yield { message, span: textSpan, target: to.slug, severity: 'information' };
    return;
  }
  yield {
    message: msg("'{0}' is not a part of a term. The link probably belongs to the words before it.", end.trim()),
    span: textSpan,
    target: to.slug,
    fixes: () => shorten(subject, link, end),
  };
}

/** Moves the end out of the link; no fix if markup or a punctuation mark is in the way. */
function shorten({ document: { text } }: Subject, { span, textSpan }: ConceptLink['link'], end: string): Fix[] {
  const from = textSpan.end - end.length;
  if (text.slice(from, textSpan.end) !== end || !/^\s*\S/.test(text.slice(span.end, span.end + 5))) return [];
  const moved = /^\s/.test(text.charAt(span.end)) ? end.trimEnd() : `${end.trimEnd()} `;
  const edits = [
    { span: { start: from, end: textSpan.end }, newText: '' },
    { span: { start: span.end, end: span.end }, newText: moved },
  ];
  return [{ title: msg("Move '{0}' out of the link", end.trim()), preferred: true, certain: false, edits }];
}

/** Keywords of a programming language: `[`if`](/if-expression)`. */
function isCode({ document: { text } }: Subject, { textSpan: { start, end } }: ConceptLink['link']): boolean {
  return /[`<]/.test(text.slice(start, end));
}

/** Several words can be a phrase with its own meaning: `as is`, `in and out`. */
const MOST_WORDS = 2;
const LONGEST = 30;

function isOnlyStopWords(text: string, locale: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.trim().split(/[ -]+/);
  // Nearly all links fail this test.
  if (words.length > MOST_WORDS || !words.every((word) => isStopWord(word, locale))) return false;
  // `IT` and `OR` can be an abbreviation or an operator.
  return /^[\p{L}\p{M}'’ -]+$/u.test(text) && !/^\p{Lu}{2,}$/u.test(text);
}

/** Whether the article has this name in the locale or the source locale, or a slug made of these words. */
function isName({ glossary, facts }: Subject, { link, to }: ConceptLink): boolean {
  const written = link.text.trim().toLowerCase();
  if (to.slug.toLowerCase().replaceAll(/[-_]/g, ' ') === written) return true;
  const locales = new Set([to.locale, facts.locale, glossary.articles.sourceLocale]);
  return [...locales].some((locale) =>
    glossary.articles.get(to.slug, locale)?.terms.some(({ text }) => text.toLowerCase() === written),
  );
}
