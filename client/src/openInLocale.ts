import { type QuickPickItem, QuickPickItemKind, type TextDocument, Uri, window } from 'vscode';
import type { LocaleState } from '../../server/src/lsp/clientRequests.ts';
import { createAndOpen } from './createArticle.ts';
import type { CurrentArticle } from './currentArticle.ts';
import type { Server } from './server.ts';

interface LocaleItem extends QuickPickItem {
  /** Undefined for a separator. */
  readonly locale?: LocaleState;
}

/** Lets the user pick another locale, and opens the article in it, or creates a draft. */
export async function openInLocale(server: Server, { document, state }: CurrentArticle): Promise<void> {
  if (!document || !state?.concept) {
    void window.showInformationMessage('This file is not a glossary article.');
    return;
  }
  const { slug, elsewhere } = state.concept;
  const picked = await window.showQuickPick(itemsOf(elsewhere), {
    title: `'${slug}' in another locale`,
    placeHolder: `This is the ${state.locale.name} article`,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked?.locale) return;
  const { article, tag } = picked.locale;
  if (article) {
    await window.showTextDocument(Uri.parse(article.uri));
    return;
  }
  await createIn(server, document, tag);
}

/** Creates a draft of the document's concept in a missing locale, and opens it. */
export async function createIn(server: Server, document: TextDocument, locale: string): Promise<void> {
  const draft = await server.ask('glosswright/newTranslation', document, { locale });
  if (draft) await createAndOpen(server, draft);
}

function itemsOf(locales: readonly LocaleState[]): LocaleItem[] {
  const missing = locales.filter(({ article }) => !article);
  return [
    ...locales.flatMap((locale) => (locale.article ? [thereItem(locale, locale.article)] : [])),
    ...(missing.length > 0 ? [{ label: 'missing', kind: QuickPickItemKind.Separator }] : []),
    ...missing.map(missingItem),
  ];
}

function thereItem(locale: LocaleState, { title, draft }: NonNullable<LocaleState['article']>): LocaleItem {
  return {
    locale,
    label: `$(file) ${locale.name}`,
    description: draft ? `${locale.tag} · draft` : locale.tag,
    detail: title,
  };
}

/** A locale in which a draft can be created. */
export function missingItem(locale: LocaleState): LocaleItem {
  return { locale, label: `$(new-file) ${locale.name}`, description: locale.tag, detail: 'Create a draft' };
}
