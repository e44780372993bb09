import { commands, ShellExecution, ShellQuoting, Task, tasks, TaskScope, Uri, window, workspace } from 'vscode';
import { byLanguageName, t } from '../../server/src/localization/index.ts';
import type { GlossaryState } from '../../server/src/lsp/clientOverviewRequests.ts';
import { pickGlossary } from './create/pickGlossary.ts';
import { exportArguments, type ExportFormat, exportFormats } from './exportFormats.ts';
import type { Server } from './server.ts';

/** The program in the npm package, below the folder of the glossary or one that it is in. */
const PROGRAM = 'node_modules/glosswright/dist/glosswright.js';

const INSTALLATION = 'npm install --save-dev glosswright';

/** What to export. */
interface Export {
  readonly glossary: GlossaryState;
  readonly format: ExportFormat;
  readonly locales: readonly string[];
  readonly file: Uri;
}

/**
 * Exports a glossary with the npm package of the workspace, in a terminal: the extension does not contain the formats. Nothing is
 * downloaded.
 */
export async function exportGlossary(server: Server): Promise<void> {
  const title = t('Export Glossary');
  const glossary = await pickGlossary(server, title);
  if (!glossary) return;
  const program = await findProgram(Uri.parse(glossary.folder));
  if (!program) {
    await offerInstallation(Uri.parse(glossary.folder));
    return;
  }
  const wanted = await askWhat(title, glossary);
  if (wanted) await run(title, program, wanted);
}

/** Says what is missing, and offers a terminal with the command: the user decides whether to run it. */
async function offerInstallation(cwd: Uri): Promise<void> {
  const open = t('Open Terminal');
  const answer = await window.showWarningMessage(
    t(
      'Exporting needs the npm package glosswright in the workspace, because the extension does not contain the formats. Install it with: {0}',
      INSTALLATION,
    ),
    open,
  );
  if (answer !== open) return;
  const terminal = window.createTerminal({ name: 'Glosswright', cwd });
  terminal.show();
  terminal.sendText(INSTALLATION, false);
}

async function findProgram(folder: Uri): Promise<Uri | undefined> {
  const opened = workspace.getWorkspaceFolder(folder)?.uri.path ?? folder.path;
  for (let above = folder; ; above = Uri.joinPath(above, '..')) {
    const program = Uri.joinPath(above, PROGRAM);
    if (await isThere(program)) return program;
    // Not beyond what the user has opened, and so trusts.
    if (above.path.length <= opened.length) return undefined;
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function askWhat(title: string, glossary: GlossaryState): Promise<Export | undefined> {
  const items = exportFormats.map((format) => ({ label: format.label, description: `.${format.extension}`, format }));
  const picked = await window.showQuickPick(items, { title, placeHolder: t('Select a format') });
  if (!picked) return undefined;
  const { format } = picked;
  const locales = await (format.isBilingual ? pickLocale : pickLocales)(title, glossary);
  if (!locales || locales.length === 0) return undefined;
  const file = await window.showSaveDialog({
    title,
    defaultUri: Uri.joinPath(Uri.parse(glossary.folder), `glossary.${format.extension}`),
    filters: { [format.label]: [format.extension] },
  });
  return file && { glossary, format, locales, file };
}

/** All locales are picked at first. */
async function pickLocales(title: string, { locales }: GlossaryState): Promise<string[] | undefined> {
  const items = byLanguageName(locales, ({ tag }) => tag).map(({ tag, name }) => {
    return { label: name, description: tag, picked: true, tag };
  });
  const placeHolder = t('Select the languages to export');
  const picked = await window.showQuickPick(items, { title, placeHolder, canPickMany: true, matchOnDescription: true });
  return picked?.map(({ tag }) => tag);
}

/** The locale beside the source locale. */
async function pickLocale(title: string, { locales }: GlossaryState): Promise<string[] | undefined> {
  const items = byLanguageName(locales.slice(1), ({ tag }) => tag).map(({ tag, name }) => {
    return { label: name, description: tag, tag };
  });
  const placeHolder = t('Select the language of the translations');
  const picked = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return picked && [picked.tag];
}

async function run(title: string, program: Uri, { glossary, format, locales, file }: Export): Promise<void> {
  const folder = Uri.parse(glossary.folder).fsPath;
  const isAll = !format.isBilingual && locales.length === glossary.locales.length;
  const options = { folder, format, locales: isAll ? [] : locales, file: file.fsPath };
  // The shell must not interpret names of files.
  const args = [program.fsPath, ...exportArguments(options)].map((value) => ({ value, quoting: ShellQuoting.Strong }));
  const execution = new ShellExecution('node', args, { cwd: folder });
  const code = await exitCodeOf(
    new Task({ type: 'glosswright' }, TaskScope.Workspace, title, 'Glosswright', execution),
  );
  if (code !== 0) {
    void window.showErrorMessage(t('The glossary was not exported. The terminal shows why.'));
    return;
  }
  const open = t('Open');
  const answer = await window.showInformationMessage(t('The glossary was exported: {0}', file.fsPath), open);
  if (answer === open) await commands.executeCommand('vscode.open', file);
}

/** Runs the task. Undefined if it ends without an exit code. */
async function exitCodeOf(task: Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.source !== task.source || execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
  await tasks.executeTask(task);
  return ended;
}
