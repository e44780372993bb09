import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import { createSample, type Sample, SAMPLE_NAME } from './createSample.ts';
import { WALKTHROUGH } from './sampleFiles.ts';

/** The state of VS Code that has the sample to greet when its folder is open. */
const CREATED = 'glosswright.createdSample';

/** Creates the sample glossary in a folder that the user picks, and opens it. */
export async function openSample(context: ExtensionContext): Promise<void> {
  const [parent] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: t('Select where to create the folder of the sample glossary'),
      openLabel: t('Create Here'),
    })) ?? [];
  if (!parent) return;
  const sample = await create(context.extensionUri, parent);
  if (!sample) return;
  await context.globalState.update(CREATED, sample.folder.toString());
  const hasFolders = (workspace.workspaceFolders ?? []).length > 0;
  await commands.executeCommand('vscode.openFolder', sample.folder, { forceNewWindow: hasFolders });
}

/** Shows the walkthrough again in the window of a sample that was just created. */
export async function greetInSample({ globalState }: Pick<ExtensionContext, 'globalState'>): Promise<void> {
  const created = globalState.get(CREATED);
  if (!workspace.workspaceFolders?.some(({ uri }) => uri.toString() === created)) return;
  await globalState.update(CREATED, undefined);
  await commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
}

/** Undefined if the sample cannot be created, or the user does not want the one that exists. */
async function create(extension: Uri, parent: Uri): Promise<Sample | undefined> {
  try {
    const sample = await createSample(extension, parent);
    if (sample.isNew) return sample;
  } catch (error) {
    void window.showErrorMessage(t('The sample glossary was not created: {0}', String(error)));
    return undefined;
  }
  const open = t('Open');
  const answer = await window.showInformationMessage(
    t("This folder already has '{0}'. Nothing was changed.", SAMPLE_NAME),
    open,
  );
  return answer === open ? { folder: Uri.joinPath(parent, SAMPLE_NAME), isNew: false } : undefined;
}
