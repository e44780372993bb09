import { Uri } from 'vscode';
import { warnOfEntry } from '../create/refusal.ts';
import { createAndOpen, openAt } from '../createArticle.ts';
import type { Server } from '../server.ts';
import type { PageRequests } from './pageRequests.ts';

/** Opens the entry of a concept in a locale, or creates it if it is missing. Says so if neither is possible. */
export async function openEntry(
  server: Server,
  { glossary, slug, locale, isMissing }: PageRequests['activate']['params'],
): Promise<void> {
  const entry = await server.askFolders('glosswright/entry', { glossary, slug, locale });
  if (entry) {
    await openAt(Uri.parse(entry.uri), entry.range ? [entry.range] : []);
    return;
  }
  const draft = isMissing ? await server.askFolders('glosswright/newEntry', { glossary, slug, locale }) : null;
  if (draft) await createAndOpen(server, draft);
  else await warnOfEntry(server, glossary, slug, locale);
}
