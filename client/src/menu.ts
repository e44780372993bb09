import { commands, type QuickPickItem, window } from 'vscode';
import type { CurrentArticle } from './currentArticle.ts';

interface MenuItem extends QuickPickItem {
  readonly command: string;
}

/** Shows the actions of the status bar item: first for the open file, then for the server. */
export async function showMenu({ state }: CurrentArticle): Promise<void> {
  const items: MenuItem[] = [
    ...(state?.concept
      ? [{ label: '$(globe) Open Article in Another Locale', command: 'glosswright.openInLocale' }]
      : []),
    { label: '$(warning) Show Problems', command: 'workbench.actions.view.problems' },
    { label: '$(output) Show Log', command: 'glosswright.showLog' },
    { label: '$(debug-restart) Restart Server', command: 'glosswright.restartServer' },
  ];
  const picked = await window.showQuickPick(items, { title: 'Glosswright' });
  if (picked) await commands.executeCommand(picked.command);
}
