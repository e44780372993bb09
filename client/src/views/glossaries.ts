import type { GlossaryState } from '../../../server/src/lsp/clientOverviewRequests.ts';
import type { Server } from '../server.ts';

/** The glossaries of the open folders, at the start as soon as their locales are known: the paths of their files tell them. */
export async function glossariesSoFar(server: Server): Promise<readonly GlossaryState[] | undefined> {
  const answer = server.state.kind === 'stopped' ? null : await server.askFolders('glosswright/glossaries', null);
  return answer?.glossaries.filter(({ concepts }) => concepts > 0);
}

/** The glossaries of the open folders; undefined before the first one has been read. While a folder is read again, the views do not change. */
export async function openGlossaries(server: Server): Promise<readonly GlossaryState[] | undefined> {
  const { kind } = server.state;
  if (kind !== 'ready' && kind !== 'no-glossary') return undefined;
  const answer = await server.askFolders('glosswright/glossaries', null);
  return answer?.glossaries.filter(({ concepts }) => concepts > 0);
}
