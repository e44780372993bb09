import { articleOf, slugOf } from '../../../bench/articleText.ts';
import { fewLocales } from '../../../bench/vocabulary.ts';
import type { MemoryFileSystem } from './memoryFileSystem.ts';

/** Concepts of the large glossary; it has 5,000 articles. */
const CONCEPTS = 1000;

/** The article that is opened in the large glossary. */
export const LARGE_ARTICLE: string = `glossary/pl/${slugOf(0)}.md`;

/** Milliseconds for each request for a file of the large glossary. */
const DELAY = 20;

/** Puts the glossary of a workspace folder into the file system: a small one, or for `/large` a slow one of 5,000 articles. */
export function putGlossary(files: MemoryFileSystem, folder: string): void {
  if (folder !== '/large') return putTexts(files, folder, SMALL);
  putLarge(files, folder);
  files.delay = DELAY;
}

/** By path from the folder. */
export const SMALL: Readonly<Record<string, string>> = {
  'glossary/en/price.md': article('Price', 'What a [customer](/customer) pays.'),
  'glossary/en/customer.md': article('Customer', 'Pays the [price](/price).'),
  'glossary/pl/price.md': article('Cena', 'Płaci ją [klient](/customer).'),
  'glossary/pl/customer.md': article('Klient', 'Płaci [cenę](/price).'),
};

/** A small article. */
export function article(title: string, body: string): string {
  return `---\ntitle: ${title}\ndescription: ${title}: a description.\n---\n\n# ${title}\n\n${body}\n`;
}

/** Puts texts by their path from the folder. */
export function putTexts(files: MemoryFileSystem, folder: string, texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    const bytes = new TextEncoder().encode(text);
    files.put(`${folder}/${path}`, { bytes: () => bytes });
  }
}

function putLarge(files: MemoryFileSystem, folder: string): void {
  for (const locale of fewLocales)
    for (let concept = 0; concept < CONCEPTS; concept++)
      putTexts(files, folder, { [`glossary/${locale}/${slugOf(concept)}.md`]: articleOf(locale, concept, CONCEPTS) });
}
