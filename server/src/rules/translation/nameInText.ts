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
  const wanted = new Set(plainWords(withoutNote(title)));
  for (const text of translatedTexts(subject))
    for (const word of plainWords(text.replaceAll(/[(（][^()（）]*[)）]/gu, ' ')))
      for (const each of wanted) if (isForm(word, each)) wanted.delete(each);
  return wanted.size === 0;
}

function isForm(word: string, base: string): boolean {
  return word.startsWith(base) && word.length <= base.length + LONGEST_ENDING;
}

function* translatedTexts(subject: Subject): Generator<string> {
  const { glossary, facts } = subject;
  const language = foreignText(glossary.articles.sourceLocale, facts.locale);
  for (const part of [subject, ...textFieldsOf(subject).map((field) => field.subject)])
    for (const { kind, text } of textBlocks(part)) if (kind === 'text' && !language.isForeign(text)) yield text;
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
