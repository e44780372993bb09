import type { CancellationToken, Connection } from 'vscode-languageserver';
import { previewState } from '../features/preview/previewState.ts';
import { termOffers } from '../features/termOffers.ts';
import type { Root } from '../root/root.ts';
import type { Ask } from './ask.ts';
import type { WritingRequests } from './clientWritingRequests.ts';

const PREVIEW = 'glosswright/preview';
const TERMS = 'glosswright/terms';

type Params<M extends keyof WritingRequests> = WritingRequests[M]['params'];

/** Handles the requests of the VS Code extension about the text of a document. `names` changes if a slug or title in the root does. */
export function answerWritingRequests(connection: Connection, ask: Ask, names: (root: Root) => number): void {
  connection.onRequest(
    PREVIEW,
    async ({ textDocument }: Params<typeof PREVIEW>, token: CancellationToken): Promise<unknown> =>
      ask(PREVIEW, textDocument.uri, token, ({ subject, articles }) => previewState(subject, articles), 'findings'),
  );
  connection.onRequest(
    TERMS,
    async ({ textDocument, range, query }: Params<typeof TERMS>, token: CancellationToken): Promise<unknown> =>
      ask(
        TERMS,
        textDocument.uri,
        token,
        ({ root, subject, articles }) => termOffers(subject, { range, query, revision: names(root) }, articles),
        'completion',
      ),
  );
}
