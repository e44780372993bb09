import { type QuickPickItem, window } from 'vscode';
import { byLanguageName, t } from '../../../server/src/localization/index.ts';
import type { Locale } from '../../../server/src/lsp/clientRequests.ts';

interface LocaleItem extends QuickPickItem {
  readonly tag: string;
}

/** Tags that BCP 47 allows, approximately; the server decides. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})+$/i;

/** The tag of the picked language, or the typed tag: `pt-BR`. `first` is the tag of the language that is listed first. */
export async function pickLocale(
  title: string,
  locales: readonly Locale[],
  first?: string,
): Promise<string | undefined> {
  const items = byLanguageName(locales, ({ tag }) => tag).map(({ tag, name }): LocaleItem => ({
    tag,
    label: name,
    description: tag,
  }));
  const known = [...items.filter(({ tag }) => tag === first), ...items.filter(({ tag }) => tag !== first)];
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
