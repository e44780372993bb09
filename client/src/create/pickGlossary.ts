import { window } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { GlossaryState } from '../../../server/src/lsp/clientOverviewRequests.ts';
import type { Server } from '../server.ts';
import { openGlossaries } from '../views/glossaries.ts';

/** The only glossary, or the one that the user picks; undefined if there is none, which a message reports. */
export async function pickGlossary(server: Server, title: string): Promise<GlossaryState | undefined> {
  const glossaries = (await openGlossaries(server)) ?? [];
  if (glossaries.length === 0) {
    void window.showInformationMessage(t('The open folders have no glossary.'));
    return undefined;
  }
  if (glossaries.length === 1) return glossaries[0];
  const items = glossaries.map((glossary) => ({
    label: glossary.sources.replaceAll("'", ''),
    description: t('{0, plural, one {# concept} other {# concepts}}', glossary.concepts),
    glossary,
  }));
  const picked = await window.showQuickPick(items, { title, placeHolder: t('Select a glossary') });
  return picked?.glossary;
}
