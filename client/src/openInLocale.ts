import { t } from '../../server/src/localization/index.ts';
import { type QuickPickItem, QuickPickItemKind, type TextDocument, Uri, window } from 'vscode';
import type { Position } from 'vscode-languageclient';
import type { ArticleState, LocaleState } from '../../server/src/lsp/clientRequests.ts';
import { warnOfEntry } from './create/refusal.ts';
import { createAndOpen, isPosition, openAt, openDocument } from './createArticle.ts';
import type { CurrentArticle } from './currentArticle.ts';
import type { Server } from './server.ts';
import { ownFirst } from './views/languages.ts';

interface LocaleItem extends QuickPickItem {
  /** Undefined for a separator. */
  readonly locale?: LocaleState;
}

/**
 * Lets the user pick another locale, and opens the article or entry in it, or creates a draft: of the open article, of the entry at
 * the cursor, or of the entry that the arguments of a lens name, which are untrusted.
 */
export async function openInLocale(server: Server, current: CurrentArticle, args: readonly unknown[]): Promise<void> {
  const [uri, at] = args;
  const document = typeof uri === 'string' ? openDocument(uri) : current.document;
  const { line, character } = isPosition(at) ? at : current.position;
  const position = { line, character };
  const state = document && (await server.ask('glosswright/article', document, { position }));
  if (document && state?.concept) await pickLocale(server, document, position, state);
  else
    void window.showInformationMessage(
      state?.hasEntries === true
        ? t('The cursor is not in an entry of the glossary.')
        : t('This file is not a glossary article.'),
    );
}

async function pickLocale(
  server: Server,
  document: TextDocument,
  position: Position,
  { concept, locale }: ArticleState,
): Promise<void> {
  if (!concept) return;
  const { slug, elsewhere } = concept;
  const picked = await window.showQuickPick(itemsOf(elsewhere), {
    title: t("'{0}' in another locale", slug),
    placeHolder: t('This is the {0} article', locale.name),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked?.locale) return;
  const { article, tag } = picked.locale;
  if (article) {
    await openAt(Uri.parse(article.uri), article.range ? [article.range] : []);
    return;
  }
  await createIn(server, document, { slug, locale: tag, position });
}

/** A concept of a document, at a position if the document has several, and the locale in which it has no entry. */
interface MissingEntry {
  readonly slug: string;
  readonly locale: string;
  readonly position: Position;
}

/** Creates a draft of the entry, and opens it; otherwise, says why not. */
export async function createIn(
  server: Server,
  document: TextDocument,
  { slug, locale, position }: MissingEntry,
): Promise<void> {
  const draft = await server.ask('glosswright/newTranslation', document, { locale, position });
  if (draft) {
    await createAndOpen(server, draft);
    return;
  }
  const files = await server.askFolders('glosswright/conceptsOfFiles', { uris: [document.uri.toString()] });
  await warnOfEntry(server, files?.[0]?.glossary ?? '', slug, locale);
}

function itemsOf(unordered: readonly LocaleState[]): LocaleItem[] {
  const locales = ownFirst(unordered);
  const missing = locales.filter(({ article }) => !article);
  return [
    ...locales.flatMap((locale) => (locale.article ? [thereItem(locale, locale.article)] : [])),
    ...(missing.length > 0 ? [{ label: t('missing'), kind: QuickPickItemKind.Separator }] : []),
    ...missing.map(missingItem),
  ];
}

function thereItem(locale: LocaleState, { title, draft }: NonNullable<LocaleState['article']>): LocaleItem {
  return {
    locale,
    label: `$(file) ${locale.name}`,
    description: draft ? `${locale.tag} · ${t('draft')}` : locale.tag,
    detail: title,
  };
}

/** A locale in which a draft can be created. */
export function missingItem(locale: LocaleState): LocaleItem {
  return { locale, label: `$(new-file) ${locale.name}`, description: locale.tag, detail: t('Create a draft') };
}
