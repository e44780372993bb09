import { commands, type QuickPickItem, window } from 'vscode';
import type { CurrentArticle } from './currentArticle.ts';

interface MenuItem extends QuickPickItem {
  readonly command: string;
}

/** What a click on the status bar item offers: what can be done with the open file, then with the server. */
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
