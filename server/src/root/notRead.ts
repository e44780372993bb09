import { localized, t } from '../localization/index.ts';
import { isHarmless } from './checkFile.ts';
import type { Root } from './root.ts';

/** Sentences, of folders and of files; the last one counts the rest. */
const MOST = 5;

/** Why nothing of the root is read; undefined if it is. */
export function whyNotRead({ problems }: Root): string | undefined {
  const refusal = problems.find(({ path, kind }) => path === '' && kind !== 'bad-pattern');
  return refusal && localized(refusal.message);
}

/** What of the root could not be listed or read, and why, in a few sentences for the user; empty if everything was. */
export function notRead(root: Root): string[] {
  const folders = root.problems.flatMap(({ path, kind, message }) =>
    isHarmless(kind) ? [] : path === '' ? localized(message) : t("'{0}' cannot be read: {1}", path, localized(message)),
  );
  const files = Array.from(root.unreadable, (path) => t("'{0}' cannot be read", path)).toSorted();
  return [...shortened(folders), ...shortened(files)];
}

function shortened(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= MOST) return sentences;
  const rest = sentences.length - MOST + 1;
  return [...sentences.slice(0, MOST - 1), t('and {0} more', { large: rest })];
}
