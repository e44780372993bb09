import { commands, env, Selection, Uri, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { type GlossaryState, stateAt } from '../../../server/src/lsp/clientOverviewRequests.ts';
import { t } from '../../../server/src/localization/index.ts';
import type { SourceBeside } from '../compare/compareWithSource.ts';
import { warnOfEntry } from '../create/refusal.ts';
import { createAndOpen, openAt } from '../createArticle.ts';
import type { Server } from '../server.ts';
import { nameLocales, ownFirst } from './languages.ts';
import { localeName } from './localeNames.ts';
import type { ConceptTarget } from './nodes.ts';

/** Opens the entry; creates it if its locale has none. Of a concept, opens the entry in the user's language, otherwise any. */
export async function openEntry(server: Server, target: ConceptTarget): Promise<void> {
  const locale = target.locale ?? localeToOpen(target);
  const entry = await server.askFolders('glosswright/entry', { ...idOf(target), locale });
  if (entry) await openAt(Uri.parse(entry.uri), entry.range ? [entry.range] : []);
  else await createEntry(server, target, locale);
}

/** Creates the entry in the locale, and opens it with the cursor at its title. */
export async function createEntry(server: Server, target: ConceptTarget, locale: string): Promise<void> {
  const created = await server.askFolders('glosswright/newEntry', { ...idOf(target), locale });
  if (created) await createAndOpen(server, created);
  else await warnOfEntry(server, target.glossary.id, target.slug, locale);
}

/** Creates the entry in a locale that the user picks, the user's own locales first. */
export async function createEntryIn(server: Server, target: ConceptTarget): Promise<void> {
  if (target.locale !== undefined) return createEntry(server, target, target.locale);
  const { row } = target;
  const missing = await missingLocales(server, target);
  const items = ownFirst(missing).map(({ tag }) => ({ tag, label: localeName(tag), description: tag }));
  if (items.length === 0) {
    void window.showInformationMessage(t("'{0}' has an entry in every language.", row.name));
    return;
  }
  const picked = await window.showQuickPick<QuickPickItem & { readonly tag: string }>(items, {
    title: t("Create '{0}' In", row.name),
    matchOnDescription: true,
  });
  if (picked) await createEntry(server, target, picked.tag);
}

/** The locales without an entry. At the start, the states of some are unknown. */
async function missingLocales(
  server: Server,
  { glossary, row, slug }: ConceptTarget,
): Promise<GlossaryState['locales']> {
  const states = glossary.locales.map((_, index) => stateAt(row.states, index));
  if (!states.includes('loading'))
    return glossary.locales.filter((_, index) => ['missing', 'no-source'].includes(states[index] ?? ''));
  const details = await server.askFolders('glosswright/conceptDetails', { glossary: glossary.id, slug });
  return glossary.locales.filter(({ tag }) => details?.entries.every(({ locale }) => locale !== tag));
}

/** Replaces the selection of the active editor by a link to the concept, with the selected words or the name of the concept. */
export async function insertConceptLink(server: Server, { slug, row }: ConceptTarget): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !server.follows(editor.document)) {
    void window.showInformationMessage(t('Open a Markdown file and place the cursor where the link belongs.'));
    return;
  }
  const { document, selection } = editor;
  const { line, character } = selection.start;
  const text = document.getText(selection);
  const link = await server.ask('glosswright/conceptLink', document, { slug, position: { line, character }, text });
  if (link === null) {
    void window.showInformationMessage(t("There can be no link to '{0}' here.", row.name));
    return;
  }
  const end = document.positionAt(document.offsetAt(selection.start) + link.length);
  if (!(await editor.edit((edit) => edit.replace(selection, link)))) return;
  editor.selection = new Selection(end, end);
  await window.showTextDocument(document, editor.viewColumn);
}

/** Opens the entry with the cursor at its name, and runs an editor command there. */
export async function atName(server: Server, target: ConceptTarget, command: string): Promise<void> {
  const locale = target.locale ?? localeToOpen(target);
  const entry = await server.askFolders('glosswright/entry', { ...idOf(target), locale });
  if (!entry) return;
  const { start } = entry.name;
  await openAt(Uri.parse(entry.uri), [{ start, end: start }]);
  await commands.executeCommand(command);
}

/** Opens the entry of a translation, and its source next to it. */
export async function compareEntry(server: Server, sourceBeside: SourceBeside, target: ConceptTarget): Promise<void> {
  const locale = target.locale ?? localeToOpen(target);
  const entry = await server.askFolders('glosswright/entry', { ...idOf(target), locale });
  if (!entry) return;
  const { start } = entry.name;
  await openAt(Uri.parse(entry.uri), [{ start, end: start }]);
  await sourceBeside.open();
}

/** Copies the slug to the clipboard. */
export async function copySlug({ slug }: ConceptTarget): Promise<void> {
  await env.clipboard.writeText(slug);
}

function idOf({ glossary, slug }: ConceptTarget): { readonly glossary: string; readonly slug: string } {
  return { glossary: glossary.id, slug };
}

/** The first locale with an entry: of the user's, of the source locale, of any. */
function localeToOpen({ glossary, row }: ConceptTarget): string {
  const tags = glossary.locales.map(({ tag }) => tag);
  const isThere = (tag: string): boolean => !isAbsent(glossary, row.states, tag);
  return [...nameLocales(glossary), ...tags].find(isThere) ?? tags[0] ?? '';
}

function isAbsent({ locales }: GlossaryState, states: string, tag: string): boolean {
  return ['missing', 'no-source', 'loading'].includes(
    stateAt(
      states,
      locales.findIndex((each) => each.tag === tag),
    ),
  );
}
