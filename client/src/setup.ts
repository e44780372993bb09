import { localized, msg, t } from '../../server/src/localization/index.ts';
import { type ExtensionContext, type Memento, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { FolderSetup } from '../../server/src/lsp/clientRequests.ts';
import { createFirstArticle } from './create/firstArticle.ts';
import { exists } from './exists.ts';
import { openConfiguration } from './openConfiguration.ts';
import type { Server } from './server.ts';
import { describeLikely, setupItems } from './setupItems.ts';

const TITLE = msg('Set Up a Glossary');
const OFFERED = 'glosswright.hasOfferedSetup';

/** Shows the glossaries in a folder, writes the configuration of those that the user picks, and opens it. */
export async function setUpGlossary(server: Server): Promise<void> {
  // In a large folder, this takes a while.
  const setups = await window.withProgress(
    { location: ProgressLocation.Window, title: t('Searching for glossaries…') },
    async () => server.askFolders('glosswright/findGlossaries', null),
  );
  const setup = await pickFolder(setups);
  if (!setup) return;
  if (setup.isConfigured) return openExisting(setup);
  if (setup.found.length === 0) return offerFirst(server, setup);
  const items = setupItems(setup.found);
  const picked = await window.showQuickPick(items, {
    title: localized(TITLE),
    placeHolder: t('Select the glossaries to write to glosswright.config.json'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked || picked.length === 0) return;
  const params = { folder: setup.folder, picked: picked.map(({ at }) => at) };
  const text = await server.askFolders('glosswright/proposeConfiguration', params);
  if (text !== null) await writeConfiguration(setup, text);
}

/** Offers to create the first article of a glossary if none is found. */
async function offerFirst(server: Server, setup: FolderSetup): Promise<void> {
  const create = t('Create a Glossary…');
  const answer = await window.showInformationMessage(
    t(
      "No glossary was found in '{0}'. A glossary is a folder, page or data file with a name such as 'glossary' or 'terms'. For another one, create glosswright.config.json.",
      nameOf(setup),
    ),
    create,
  );
  if (answer === create) await createFirstArticle(server, setup.folder);
}

/** Offers to set up a possible glossary, once per workspace. */
export function offerSetup(server: Server, { workspaceState }: Pick<ExtensionContext, 'workspaceState'>): Disposable {
  return server.onDidChangeState(() => void offerOnce(server, workspaceState));
}

async function offerOnce(server: Server, memory: Memento): Promise<void> {
  const { state } = server;
  if (state.kind !== 'no-glossary' || !state.likely || memory.get(OFFERED) === true) return;
  await memory.update(OFFERED, true);
  const answer = await window.showInformationMessage(
    t('This folder may have a glossary: {0}.', describeLikely(state.likely)),
    t('Set Up…'),
  );
  if (answer !== undefined) await setUpGlossary(server);
}

/** The folder to set up. Those without a glossary are not offered if others have one. */
async function pickFolder(setups: readonly FolderSetup[] | null): Promise<FolderSetup | undefined> {
  if (!setups || setups.length === 0) {
    void window.showInformationMessage(t('Open a folder to set up its glossary.'));
    return undefined;
  }
  const withFound = setups.filter(({ found }) => found.length > 0);
  const offered = withFound.length > 0 ? withFound : setups;
  if (offered.length === 1) return offered[0];
  const items = offered.map((setup) => ({ label: nameOf(setup), description: Uri.parse(setup.folder).fsPath, setup }));
  const picked = await window.showQuickPick(items, { title: localized(TITLE), placeHolder: t('Select a folder') });
  return picked?.setup;
}

function nameOf({ folder }: FolderSetup): string {
  const { path } = Uri.parse(folder);
  return path.slice(path.lastIndexOf('/') + 1);
}

async function openExisting({ file, problem }: FolderSetup): Promise<void> {
  const existing = t('This folder already has a glosswright.config.json.');
  const message = problem ? t('{0} It has an error: {1}', existing, problem.message) : existing;
  const answer = await window.showInformationMessage(message, t('Open'));
  if (answer !== undefined) await openConfiguration([file, problem?.position]);
}

/** Creates the file. A file that has come meanwhile is not changed. */
async function writeConfiguration(setup: FolderSetup, text: string): Promise<void> {
  const uri = Uri.parse(setup.file);
  if (await exists(uri)) return openExisting(setup);
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch (error) {
    void window.showErrorMessage(t('glosswright.config.json was not created: {0}', String(error)));
    return;
  }
  await window.showTextDocument(uri);
}
