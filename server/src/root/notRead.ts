import { localized, t } from '../localization/index.ts';
import { isHarmless } from './checkFile.ts';
import type { Root } from './root.ts';

/** Maximum number of sentences, on folders and on files; the last one counts the rest. */
const MOST = 5;

/** The reason why the root cannot be read; undefined if it can. */
export function whyNotRead({ problems }: Root): string | undefined {
  const refusal = problems.find(({ path, kind }) => path === '' && kind !== 'bad-pattern');
  return refusal && localized(refusal.message);
}

/** Files and folders of the root that cannot be listed or read, and why, in a few sentences for the user; empty if all can. */
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
