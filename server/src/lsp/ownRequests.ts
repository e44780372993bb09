import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Articles } from '../features/articles.ts';
import { articleState } from '../features/articleState.ts';
import { missingArticle, missingLinks, newTranslation } from '../features/newArticle.ts';
import type { Subject } from '../rules/rule.ts';
import { checkFile } from '../workspace/checkFile.ts';
import type { RootedFile } from '../workspace/workspace.ts';
import type { ClientRequests } from './clientRequests.ts';

interface OpenArticle extends RootedFile {
  readonly subject: Subject;
  readonly articles: Articles;
}

/** Calls a feature with the open document of the URI; answers null when that is in no glossary. */
type Ask = <T>(
  name: string,
  uri: string,
  token: CancellationToken,
  feature: (article: OpenArticle) => T | undefined,
) => Promise<T | null>;

type Feature<M extends keyof ClientRequests> = (
  article: OpenArticle,
  params: ClientRequests[M]['params'],
) => NonNullable<ClientRequests[M]['result']> | undefined;

/** Answers what the project's own extension asks beyond the protocol. */
export function answerOwnRequests(connection: Connection, ask: Ask): void {
  const on = <M extends keyof ClientRequests>(method: M, feature: Feature<M>): void => {
    connection.onRequest(
      method,
      async (params: ClientRequests[M]['params'], token: CancellationToken): Promise<unknown> =>
        ask(method, params.textDocument.uri, token, (article) => feature(article, params)),
    );
  };
  on('glosswright/article', ({ subject, articles }) => articleState(subject, articles));
  on('glosswright/missingArticle', ({ root, path, subject, articles }, { position }) => {
    const findings = checkFile(root, path)?.findings ?? [];
    return missingArticle(subject, findings, subject.lines.offsetAt(position), articles);
  });
  on('glosswright/missingLinks', ({ root, path, subject }) =>
    missingLinks(subject, checkFile(root, path)?.findings ?? []),
  );
  on('glosswright/newTranslation', ({ subject, articles }, { locale }) => newTranslation(subject, locale, articles));
}
