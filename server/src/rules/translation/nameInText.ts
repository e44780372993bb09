import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import { withoutNote } from '../../terms/titles.ts';
import type { Subject } from '../engine/subject.ts';
import { plainWords } from '../terms/plainWords.ts';
import { textFieldsOf } from '../terms/textFields.ts';
import { foreignText } from './foreignText.ts';
import { textBlocks } from './textBlocks.ts';

/** Maximum length of an ending that a language adds to a loan: `deploymentlar`, `clusterille`. */
const LONGEST_ENDING = 5;

/**
 * Whether the translated text of the article contains all words of the source's title, with any endings. Then the title is an
 * established loan or a name. Headings, glosses in parentheses and untranslated text are ignored.
 */
export function usesSourceTitle(subject: Subject, title: string): boolean {
  const { glossary, facts } = subject;
  const language = foreignText(glossary.articles.sourceLocale, facts.locale);
  const wanted = new Set(plainWords(withoutNote(title)));
  for (const part of partsWithText(subject)) {
    for (const { kind, text } of textBlocks(part)) {
      if (wanted.size === 0) return true;
      // The cheapest test first: few paragraphs contain a word of the title.
      const used = kind === 'text' ? wordsUsed(text, wanted) : [];
      if (used.length > 0 && !language.isForeign(text)) for (const word of used) wanted.delete(word);
    }
  }
  return wanted.size === 0;
}

/** Returns the article, and its descriptions. */
function* partsWithText(subject: Subject): Generator<Subject> {
  yield subject;
  for (const field of textFieldsOf(subject)) yield field.subject;
}

/** Returns the wanted words that the text contains, outside parentheses. */
function wordsUsed(text: string, wanted: ReadonlySet<string>): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  if (![...wanted].some((word) => lower.includes(word))) return [];
  const words = plainWords(text.replaceAll(/[(（][^()（）]*[)）]/gu, ' '));
  return [...wanted].filter((each) => words.some((word) => isForm(word, each)));
}

function isForm(word: string, base: string): boolean {
  return word.startsWith(base) && word.length <= base.length + LONGEST_ENDING;
}

/**
 * Whether the definition of an entry of a page or data file is translated. A definition is next to its term and does not have to
 * repeat it, so the author chose the term on purpose.
 */
export function isDefined(
  { glossary, facts: { locale } }: Subject,
  { description }: FrontMatterFacts,
  source: FrontMatterFacts,
): boolean {
  if (description === undefined || description === source.description) return false;
  return !foreignText(glossary.articles.sourceLocale, locale).isForeign(description);
}
