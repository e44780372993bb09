import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import { type Commit, dayOf } from '../glossary/history.ts';
import { type NotComparable, notComparable, type Translated } from '../glossary/translated.ts';
import { readEarlierTexts, readGitHistory } from '../git/history.ts';
import { pathOfKey } from '../disk/fileKey.ts';
import { localizedLanguage, t } from '../localization/index.ts';
import type { Root } from './root.ts';

/** The version of a source that a translation is based on, if it differs from the current one. */
export interface EarlierSource {
  readonly kind: 'earlier';
  /** Relative to the root. */
  readonly path: string;
  readonly commit: Commit;
  /** Whether the translation names the commit in its front matter. */
  readonly isNamed: boolean;
}

/**
 * Finds the version of the source that a translation is based on, as `outdated-translation` does: the commit in the
 * front matter of the translation, otherwise the last commit of its file. Uncommitted changes of the source count. Only
 * for trusted folders.
 */
export async function earlierSource(
  root: Root,
  { facts, source }: Translated,
  signal?: AbortSignal,
): Promise<EarlierSource | NotComparable> {
  if (!root.configuration.git) return notComparable(t('Git is turned off in the configuration.'));
  const folder = pathOfKey(root.key);
  const { sourceCommit } = facts;
  const named = new Set(sourceCommit === undefined ? [] : [sourceCommit]);
  const answer = await readGitHistory({ folder, below: [facts.path], named, signal });
  if (answer.kind === 'none') return notComparable(t('There is no Git history of this folder.'));
  if (answer.kind === 'rests') return notComparable(t('The history is not known: {0}.', answer.reason));
  const byName = sourceCommit === undefined ? undefined : answer.named.get(sourceCommit);
  if (sourceCommit !== undefined && !byName)
    return notComparable(
      t("The commit '{0}', which this translation follows, is not in the repository.", sourceCommit),
    );
  const commit = byName ?? entryCommit(root, facts) ?? answer.last.get(facts.path);
  if (!commit) return notComparable(t('This translation is not committed yet.'));
  const before = await earlierText(root, source.path, commit.id, signal);
  const language = localizedLanguage(source.locale);
  if (before === undefined)
    return notComparable(t('There was no {0} article when this translation was made ({1}).', language, dayOf(commit)));
  const now = root.read(source.path);
  if (now?.kind === 'text' && withoutReturns(now.text) === withoutReturns(before))
    return notComparable(
      t('The {0} article has not changed since this translation was made ({1}).', language, dayOf(commit)),
    );
  return { kind: 'earlier', path: source.path, commit, isNamed: byName !== undefined };
}

/** The last commit of an entry of a page or data file, if the history of the root is known. */
function entryCommit({ glossaries }: Root, { id, path }: FrontMatterFacts): Commit | undefined {
  if (id === path) return undefined;
  return glossaries.map(({ history }) => history.last.get(id)).find((commit) => commit !== undefined);
}

/** The text of a file of the root at a commit; undefined if it did not exist. */
export async function earlierText(
  root: Root,
  path: string,
  commit: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const [text] = await readEarlierTexts(pathOfKey(root.key), [{ commit, path }], signal);
  return text;
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
