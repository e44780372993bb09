import { randomNumbers } from './random.ts';
import { allLocales, vocabularyOf } from './vocabulary.ts';

/** UTF-16 units of an article, about the length that the given generator writes. */
const ARTICLE_LENGTH = 5000;

/** The text of one article; the same arguments result in the same text. */
export function articleOf(locale: string, concept: number, concepts: number): string {
  const { nouns, others } = vocabularyOf(locale);
  const random = randomNumbers(concept * allLocales.length + allLocales.indexOf(locale));
  const below = (bound: number): number => Math.floor(random() * bound);
  const wordOf = (words: readonly string[]): string => words[below(words.length)] ?? '';
  const sentence = (): string => {
    const words = Array.from({ length: 8 + below(10) }, () => wordOf(random() < 0.3 ? nouns : others));
    return `${capitalized(words.join(' '))}.`;
  };
  const mention = (): string => {
    const target = below(concepts);
    const title = titleOf(locale, target);
    return random() < 0.7 ? `${wordOf(others)} [${title}](/${slugOf(target)})` : `${wordOf(others)} ${title}`;
  };
  const title = capitalized(titleOf(locale, concept));
  let text = `---\ntitle: ${title}\ndescription: ${sentence()}\n---\n\n# ${title}\n`;
  while (text.length < ARTICLE_LENGTH) {
    if (random() < 0.2) text += `\n## ${capitalized(wordOf(nouns))}\n`;
    text += `\n${sentence()} ${capitalized(mention())} ${sentence()} ${sentence()}\n`;
  }
  return text;
}

/** The concept's three words, the same ones in every locale. */
export function titleOf(locale: string, concept: number): string {
  const { nouns } = vocabularyOf(locale);
  const at = (place: number): string => nouns[Math.floor(concept / nouns.length ** place) % nouns.length] ?? '';
  return `${at(0)} ${at(1)} ${at(2)}`;
}

/** The concept's slug. */
export function slugOf(concept: number): string {
  return titleOf('en', concept).replaceAll(' ', '-');
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
