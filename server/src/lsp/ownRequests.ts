import type { CancellationToken, Connection } from 'vscode-languageserver';
import { articleState } from '../features/articleState.ts';
import { conceptLink } from '../features/conceptLink.ts';
import { completingEdit } from '../features/markComplete.ts';
import { linkFixes, missingArticle, missingLinks, newTranslation } from '../features/newArticle.ts';
import type { Ask, OpenArticle } from './ask.ts';
import type { ClientRequests } from './clientRequests.ts';

type Feature<M extends keyof ClientRequests> = (
  article: OpenArticle,
  params: ClientRequests[M]['params'],
) => NonNullable<ClientRequests[M]['result']> | undefined;

/** Handles requests of the VS Code extension beyond the protocol. */
export function answerOwnRequests(connection: Connection, ask: Ask): void {
  const on = <M extends keyof ClientRequests>(method: M, feature: Feature<M>): void => {
    connection.onRequest(
      method,
      async (params: ClientRequests[M]['params'], token: CancellationToken): Promise<unknown> =>
        ask(method, params.textDocument.uri, token, (article) => feature(article, params)),
    );
  };
  on('glosswright/article', ({ subject, articles }, { position }) =>
    articleState(subject, articles, position && subject.lines.offsetAt(position)),
  );
  on('glosswright/missingArticle', ({ subject, articles }, { position }) =>
    missingArticle(subject, subject.lines.offsetAt(position), articles),
  );
  on('glosswright/linkFixes', ({ subject }, { position }) => linkFixes(subject, subject.lines.offsetAt(position)));
  on('glosswright/markComplete', ({ subject: { lines }, subject }, { position }) => {
    const edit = completingEdit(subject, lines.offsetAt(position));
    return edit && { range: lines.rangeOf(edit.span), newText: edit.newText };
  });
  on('glosswright/missingLinks', ({ subject }) => missingLinks(subject));
  on('glosswright/conceptLink', ({ subject }, { slug, position, text }) =>
    conceptLink(subject, slug, subject.lines.offsetAt(position), text),
  );
  on('glosswright/newTranslation', ({ subject, articles }, { locale, position }) =>
    newTranslation(subject, locale, articles, position && subject.lines.offsetAt(position)),
  );
}
