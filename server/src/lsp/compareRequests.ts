import { keyOfDocument } from '../session/looseDocument.ts';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { comparison, translatedAt } from '../features/compare/comparison.ts';
import { Locations } from '../features/articles.ts';
import { dayOf } from '../glossary/history.ts';
import { notComparable } from '../glossary/translated.ts';
import { t } from '../localization/index.ts';
import type { Workspace } from '../session/workspace.ts';
import type { Ask } from './ask.ts';
import type { Host } from './host.ts';
import type { EarlierSourceState, Refused, WritingFolderRequests, WritingRequests } from './clientWritingRequests.ts';

const SOURCE = 'glosswright/source';
const EARLIER = 'glosswright/earlierSource';
const TEXT = 'glosswright/earlierText';

type PlaceParams = WritingRequests[typeof SOURCE]['params'];
type TextParams = WritingFolderRequests[typeof TEXT]['params'];

export interface CompareOptions {
  readonly workspace: Workspace;
  readonly repositoryOf: Host['repositoryOf'];
  readonly guarded: <T>(name: string, work: () => Promise<T>) => Promise<T | undefined>;
}

/** Handles the requests that compare a translation with its source. */
export function answerCompareRequests(
  connection: Connection,
  ask: Ask,
  { workspace, repositoryOf, guarded }: CompareOptions,
): void {
  const earlier = async (
    { textDocument, position }: PlaceParams,
    token: CancellationToken,
  ): Promise<EarlierSourceState | Refused | null> => {
    const found = await ask(EARLIER, textDocument.uri, token, ({ root, subject, articles }) => {
      const translated = translatedAt(subject, subject.lines.offsetAt(position));
      return { root, translated, articles, glossary: subject.glossary };
    });
    if (!found) return null;
    const { root, translated, articles, glossary } = found;
    if ('kind' in translated) return translated;
    if (!workspace.mayAskGit(root)) return notComparable(t('Git does not run in a workspace that is not trusted.'));
    const repository = repositoryOf(root.key);
    const answer = await guarded(EARLIER, async () => repository?.earlierSource(root, translated));
    if (answer?.kind !== 'earlier') return answer ?? null;
    const { source } = translated;
    return {
      kind: 'earlier',
      uri: articles.uriOf(source.path),
      title: source.title ?? source.slug,
      line: new Locations(glossary, articles).rangeOf(source)?.start.line ?? null,
      commit: answer.commit.id,
      day: dayOf(answer.commit),
    };
  };

  const textAt = async ({ uri, commit }: TextParams): Promise<string | null> => {
    await workspace.opened;
    const key = keyOfDocument(uri);
    const file = key && workspace.locate(key);
    // Only files of a glossary, and only a commit: git accepts other names.
    if (!file || !workspace.mayAskGit(file.root) || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return null;
    await workspace.settled(file.root);
    if (!file.root.locate(file.path)) return null;
    const { root, path } = file;
    return (await guarded(TEXT, async () => repositoryOf(root.key)?.earlierText(root, path, commit))) ?? null;
  };

  connection.onRequest(
    SOURCE,
    async ({ textDocument, position }: PlaceParams, token: CancellationToken): Promise<unknown> =>
      ask(SOURCE, textDocument.uri, token, ({ subject, articles }) =>
        comparison(subject, articles, subject.lines.offsetAt(position)),
      ),
  );
  connection.onRequest(EARLIER, async (params: PlaceParams, token: CancellationToken): Promise<unknown> =>
    earlier(params, token),
  );
  connection.onRequest(TEXT, async (params: TextParams): Promise<unknown> => textAt(params));
}
