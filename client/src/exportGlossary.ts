import {
  commands,
  l10n,
  ShellExecution,
  type ShellQuotedString,
  ShellQuoting,
  Task,
  tasks,
  TaskScope,
  Uri,
  window,
} from 'vscode';
import type { GlossaryState } from '../../server/src/lsp/clientRequests.ts';
import { pickGlossary } from './create/pickGlossary.ts';
import { type ExportFormat, exportFormats } from './exportFormats.ts';
import type { Server } from './server.ts';

/**
 * Exports a glossary with the command line of the workspace, in a terminal: the extension does not contain the formats. `npx` downloads
 * nothing, and the arguments are quoted.
 */
export async function exportGlossary(server: Server): Promise<void> {
  const title = l10n.t('Export Glossary');
  const glossary = await pickGlossary(server, title);
  if (!glossary) return;
  const items = exportFormats.map((format) => ({ label: format.label, description: `.${format.extension}`, format }));
  const picked = await window.showQuickPick(items, { title, placeHolder: l10n.t('Select a format') });
  if (!picked) return;
  const { format } = picked;
  const locales = await (format.isBilingual ? pickLocale : pickLocales)(title, glossary);
  if (!locales || locales.length === 0) return;
  const file = await window.showSaveDialog({
    title,
    defaultUri: Uri.joinPath(Uri.parse(glossary.folder), `glossary.${format.extension}`),
    filters: { [format.label]: [format.extension] },
  });
  if (file) await run(glossary, format, locales, file);
}

/** All locales are picked at first. */
async function pickLocales(title: string, { locales }: GlossaryState): Promise<string[] | undefined> {
  const items = locales.map(({ tag, name }) => ({ label: name, description: tag, picked: true, tag }));
  const placeHolder = l10n.t('Select the languages to export');
  const picked = await window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  return picked?.map(({ tag }) => tag);
}

/** The locale beside the source locale. */
async function pickLocale(title: string, { locales }: GlossaryState): Promise<string[] | undefined> {
  const items = locales.slice(1).map(({ tag, name }) => ({ label: name, description: tag, tag }));
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Select the language of the translations'),
  });
  return picked && [picked.tag];
}

async function run(
  glossary: GlossaryState,
  { name }: ExportFormat,
  locales: readonly string[],
  file: Uri,
): Promise<void> {
  const folder = Uri.parse(glossary.folder).fsPath;
  const isAll = locales.length === glossary.locales.length;
  const options = [
    '--format',
    name,
    ...(isAll ? [] : locales.flatMap((tag) => ['--locale', tag])),
    '--output',
    file.fsPath,
  ];
  const args = ['--no', '--', 'glosswright', 'export', folder, ...options].map(quoted);
  const execution = new ShellExecution('npx', args, { cwd: folder });
  const task = new Task(
    { type: 'glosswright' },
    TaskScope.Workspace,
    l10n.t('Export Glossary'),
    'Glosswright',
    execution,
  );
  const code = await exitCodeOf(task);
  if (code === 0) {
    const open = l10n.t('Open');
    const answer = await window.showInformationMessage(l10n.t('The glossary was exported: {0}', file.fsPath), open);
    if (answer === open) await commands.executeCommand('vscode.open', file);
    return;
  }
  void window.showErrorMessage(
    l10n.t(
      'The glossary was not exported. The terminal shows why. Exporting needs the npm package glosswright in the workspace.',
    ),
  );
}

function quoted(value: string): ShellQuotedString {
  return { value, quoting: ShellQuoting.Strong };
}

/** Runs the task. Undefined if it ends without an exit code. */
async function exitCodeOf(task: Task): Promise<number | undefined> {
  const started = await tasks.executeTask(task);
  return new Promise((resolve) => {
    const listener = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution !== started) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
}
