import { glossaryWord } from './glossaryWords.ts';
import { ignoredFolderOf } from './ignoredPaths.ts';
import { dataKindOf, isMarkdown, stemOf } from './paths.ts';

/** `.pl` of `glossary.pl`, `-pt_BR` of `glossary-pt_BR`. */
const LOCALE_SUFFIX = /[._-][A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/;

/** Whether a Markdown or data file may contain a glossary according to its name, or that of a folder. */
export function mayBeGlossary(path: string): boolean {
  if (!isMarkdown(path) && dataKindOf(path) === undefined) return false;
  if (ignoredFolderOf(path) !== undefined) return false;
  const stem = stemOf(path);
  const names = [...path.split('/').slice(0, -1), stem, stem.replace(LOCALE_SUFFIX, '')];
  return names.some((name) => glossaryWord(name) !== undefined);
}
