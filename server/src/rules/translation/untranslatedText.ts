import { languageName, msg, withValues } from '../../localization/index.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { detached } from '../../glossary/detached.ts';
import type { Anchors } from '../../markdown/anchors/anchors.ts';
import { firstAtLeast } from '../../markdown/places.ts';
import { shifted } from '../../markdown/shifted.ts';
import type { Span } from '../../markdown/types.ts';
import { perPart } from '../engine/questions.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import { sourceWordsOf } from '../terms/mentions.ts';
import { spanIn, textFieldsOf } from '../terms/textFields.ts';
import { isExpectedTranslated } from './expectedTranslated.ts';
import { foreignText, LEAST_FUNCTION_WORDS } from './foreignText.ts';
import { stretchesToRead } from './stretchesToRead.ts';
import { blocksInStretches, spanOf, type TextBlock, textBlocks } from './textBlocks.ts';

/** Minimum number of untranslated blocks for an article to count as completely untranslated. */
const LEAST_BLOCKS = 3;
/** Minimum share of the untranslated text in such an article. */
const LEAST_PART = 0.8;

/** An English paragraph in a Polish article. */
export const untranslatedText: Rule = {
  code: 'untranslated-text',
  severity: 'information',
  looksForTerms: true,
  summary:
    'A paragraph, heading, list item, table cell or description that is still in the language of the source locale.',
  documentation: {
    why: 'The translation is incomplete. Articles, prepositions and other closed-class words identify the language, from five words on; a heading is also reported if it is a heading of the source article. Quotations, references to publications, code, names, texts of links to other sites, drafts and concepts marked `doNotTranslate` are not reported. An article without translated text has one finding, at its title.',
    wrong: 'The cost of each unit falls with the size of the company.',
    right: 'Koszt jednostkowy maleje wraz z wielkością firmy.',
    measured: { people: [15, 15] },
  },

  *check(subject) {
    if (!isExpectedTranslated(subject)) {
      subject.glossary.anchors.depend(subject.facts.path, new Set(), 'untranslated-text');
      return;
    }
    const { glossary, facts } = subject;
    const source = glossary.articles.get(facts.slug, glossary.articles.sourceLocale);
    const foreign = foreignBlocks(subject, source);
    if (isWhole(subject, foreign)) yield report(subject, 'article', titleSpanOf(subject));
    else for (const { kind, span } of foreign) yield report(subject, kind, span);
    for (const field of textFieldsOf(subject))
      if (field.subject.document.text.trim() !== source?.description?.trim())
        // otherwise `untranslated-title` reports it
        for (const block of foreignIn(field.subject, [...blocksToRead(field.subject)]))
          yield report(subject, 'description', spanIn(field, spanOf(block)));
  },
};

/** A block that is foreign, or a heading that may be one of the source article. */
interface Candidate {
  readonly kind: TextBlock['kind'];
  readonly span: Span;
  /** The length of its text. */
  readonly length: number;
  readonly isForeign: boolean;
  /** The text of a heading that is a phrase. */
  readonly phrase: string | undefined;
}

/** Whether nearly all of the article's text is foreign. */
function isWhole(subject: Subject, foreign: readonly Candidate[]): boolean {
  if (foreign.length < LEAST_BLOCKS) return false;
  const length = lengthOf(Array.from(lengthInParts(subject), ({ answer }) => ({ length: answer })));
  return lengthOf(foreign) >= length * LEAST_PART;
}

/** The length of the texts of all blocks. */
const lengthInParts = perPart((subject) => lengthOf(Array.from(textBlocks(subject), ({ text }) => text)));

function blocksToRead(subject: Subject): Generator<TextBlock> {
  return blocksInStretches(subject, stretchesToRead(subject));
}

/** Does not depend on the source article, so that a letter in a long article concerns only the blocks near it. */
const candidatesIn = perPart((subject): readonly Candidate[] => {
  const blocks = [...blocksToRead(subject)];
  const foreign = new Set(foreignIn(subject, blocks));
  return blocks.flatMap((block): Candidate[] => {
    const { kind, text } = block;
    const isForeign = foreign.has(block);
    const phrase = kind === 'heading' && isPhrase(text) ? detached(text) : undefined;
    return isForeign || phrase !== undefined
      ? [{ kind, span: spanOf(block), length: text.length, isForeign, phrase }]
      : [];
  });
});

function lengthOf(texts: Iterable<{ readonly length: number }>): number {
  let sum = 0;
  for (const { length } of texts) sum += length;
  return sum;
}

function foreignBlocks(subject: Subject, source: ArticleFacts | undefined): readonly Candidate[] {
  const all: Candidate[] = [];
  for (const { answer, by } of candidatesIn(subject))
    for (const candidate of answer)
      all.push(by === 0 ? candidate : { ...candidate, span: shifted(candidate.span, by) });
  const headings = headingsOfSource(subject, source, all);
  return all.filter((each) => each.isForeign || headings.has(each));
}

function foreignIn(subject: Subject, blocks: readonly TextBlock[]): TextBlock[] {
  const { glossary, facts } = subject;
  const words = sourceWordsOf(subject);
  if (words.length < LEAST_FUNCTION_WORDS) return [];
  const language = foreignText(glossary.articles.sourceLocale, facts.locale);
  return blocks.filter(
    (block) =>
      hasWords(block, words) && language.isForeign(block.text) && !isNameOfWork(block) && !isReference(block.text),
  );
}

/** Whether the block has enough of the words, which are in text order. */
function hasWords({ prose: { text, from } }: TextBlock, words: readonly Span[]): boolean {
  const last = words[firstAtLeast(words, from, ({ start }) => start) + LEAST_FUNCTION_WORDS - 1];
  return last !== undefined && last.start < from + text.length;
}

/** `The Theory of the Leisure Class`: a line without a full stop, in which most of the longer words have a capital. */
function isNameOfWork({ kind, text }: TextBlock): boolean {
  if (kind === 'heading' || /[.!?:]\s*$/.test(text)) return false;
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length / 2;
}

/** `Smith, A. (1776). An Inquiry into the Nature of Wealth`: an author or a number of the publication, and a year or pages. */
function isReference(text: string): boolean {
  return OF_PUBLICATION.test(text) && YEAR_OR_PAGES.test(text);
}

const OF_PUBLICATION = /^\P{L}*\p{Lu}[\p{L}\p{M}'’-]+, \p{Lu}\.|\bet al\b|\bdoi\b|\bIS[BS]N\b/u;
const YEAR_OR_PAGES = /\b(?:1[5-9]|20)\d\d\b|\bpp?\. ?\d/;

/** Returns the headings that the source article has, too, except names. */
function headingsOfSource(
  subject: Subject,
  source: ArticleFacts | undefined,
  candidates: readonly Candidate[],
): ReadonlySet<Candidate> {
  const { glossary, facts } = subject;
  const read = candidates.some(({ phrase }) => phrase !== undefined) ? source?.path : undefined;
  glossary.anchors.depend(facts.path, new Set(read === undefined ? [] : [read]), 'untranslated-text');
  const anchors = read === undefined ? undefined : glossary.anchors.of(read);
  if (!anchors) return NONE;
  const headings = plainHeadings(anchors);
  const isOfSource = (phrase: string): boolean => headings.has(plain(phrase)) && !isTitle(subject, phrase);
  return new Set(candidates.filter(({ phrase }) => phrase !== undefined && isOfSource(phrase)));
}

const NONE: ReadonlySet<Candidate> = new Set();

const headingsOf = new WeakMap<Anchors, ReadonlySet<string>>();

/** Cached, because an article is the source of several translations. */
function plainHeadings(anchors: Anchors): ReadonlySet<string> {
  let headings = headingsOf.get(anchors);
  if (!headings) headingsOf.set(anchors, (headings = new Set(anchors.all.map(({ heading }) => plain(heading)))));
  return headings;
}

/** Whether the heading has two or more words, at least one of them in lower case: `Key takeaways`, but not `GitHub Actions`. */
function isPhrase(text: string): boolean {
  return LOWER_CASE_AFTER_WORD.test(text);
}

const LOWER_CASE_AFTER_WORD = /[\p{L}\p{M}\p{N}'’-][^\p{L}\p{M}\p{N}'’-]+\p{Ll}/u;

/** Whether the heading is a title of the article's own locale. */
function isTitle({ glossary, facts }: Subject, text: string): boolean {
  return glossary.terms.namedBy(text.trim(), facts.locale).length > 0;
}

function plain(text: string | undefined): string {
  return (text ?? '').normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

const MESSAGES = {
  article: msg('The text of this article is still in {0}, not in {1}.'),
  heading: msg('This heading is still in {0}, not in {1}.'),
  text: msg('This text is still in {0}, not in {1}.'),
  description: msg('The description is still in {0}, not in {1}.'),
} as const;

function report({ glossary, facts }: Subject, what: keyof typeof MESSAGES, span: Span): Report {
  const { sourceLocale } = glossary.articles;
  return {
    message: withValues(MESSAGES[what], languageName(sourceLocale), languageName(facts.locale)),
    span,
  };
}
