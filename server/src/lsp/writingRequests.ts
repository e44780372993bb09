import type { CancellationToken, Connection } from 'vscode-languageserver';
import { previewState } from '../features/preview/previewState.ts';
import type { Ask } from './ask.ts';
import type { WritingRequests } from './clientWritingRequests.ts';

const PREVIEW = 'glosswright/preview';

/** Handles the requests of the VS Code extension about the text of a document. */
export function answerWritingRequests(connection: Connection, ask: Ask): void {
  connection.onRequest(
    PREVIEW,
    async ({ textDocument }: WritingRequests[typeof PREVIEW]['params'], token: CancellationToken): Promise<unknown> =>
      ask(PREVIEW, textDocument.uri, token, ({ subject, articles }) => previewState(subject, articles), 'findings'),
  );
}
