import { l10n, window } from 'vscode';
import type { GlossaryState } from '../../../server/src/lsp/clientRequests.ts';
import type { Server } from '../server.ts';
import { openGlossaries } from '../views/glossaries.ts';

/** The only glossary, or the one that the user picks; undefined if there is none, which a message says. */
export async function pickGlossary(server: Server, title: string): Promise<GlossaryState | undefined> {
  const glossaries = (await openGlossaries(server)) ?? [];
  if (glossaries.length === 0) {
    void window.showInformationMessage(l10n.t('The open folders have no glossary.'));
    return undefined;
  }
  if (glossaries.length === 1) return glossaries[0];
  const items = glossaries.map((glossary) => ({
    label: glossary.sources,
    description: l10n.t('{0} concepts', glossary.concepts),
    glossary,
  }));
  const picked = await window.showQuickPick(items, { title, placeHolder: l10n.t('Select a glossary') });
  return picked?.glossary;
}
