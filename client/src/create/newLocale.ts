import { type QuickPickItem, window } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { Locale } from '../../../server/src/lsp/clientRequests.ts';
import { createAndOpen } from '../createArticle.ts';
import type { Server } from '../server.ts';
import { pickGlossary } from './pickGlossary.ts';

interface LocaleItem extends QuickPickItem {
  readonly tag: string;
}

/** What BCP 47 allows, roughly; the server decides. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})+$/i;

/** Lets the user pick a language that the glossary does not have, or type its tag, and creates and opens the first draft in it. */
export async function createLocale(server: Server): Promise<void> {
  const title = t('New Locale');
  const glossary = await pickGlossary(server, title);
  if (!glossary) return;
  const locales = await server.askFolders('glosswright/localesToAdd', { glossary: glossary.id });
  const tag = locales && (await pickLocale(title, locales));
  if (tag === undefined || tag === null) return;
  const plan = await server.askFolders('glosswright/newLocale', { glossary: glossary.id, locale: tag });
  if (plan?.kind === 'created') await createAndOpen(server, plan.article);
  else void window.showWarningMessage(plan?.kind === 'none' ? plan.reason : t('The language server is not running.'));
}

/** The tag of the picked language, or the typed tag: `pt-BR`. */
async function pickLocale(title: string, locales: readonly Locale[]): Promise<string | undefined> {
  const known = locales.map(({ tag, name }): LocaleItem => ({ tag, label: name, description: tag }));
  const input = window.createQuickPick<LocaleItem>();
  Object.assign(input, { title, matchOnDescription: true });
  input.placeholder = t('Select a language, or type a tag such as pt-BR');
  input.items = known;
  input.onDidChangeValue((value) => {
    const typed = value.trim();
    const label = t("Use the tag '{0}'", typed);
    input.items = TAG.test(typed) ? [{ tag: typed, label, alwaysShow: true }, ...known] : known;
  });
  const picked = await new Promise<LocaleItem | undefined>((resolve) => {
    input.onDidAccept(() => resolve(input.selectedItems[0]));
    input.onDidHide(() => resolve(undefined));
    input.show();
  });
  input.dispose();
  return picked?.tag;
}
