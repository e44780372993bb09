import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, findings, serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { activePath, closeAll, exists, open, putCursorAfter, uriOf } from './workspace.ts';

/** The texts that are selected in the editor that has the focus. */
function selectedTexts(): string[] {
  const editor = vscode.window.activeTextEditor;
  return editor?.selections.map((selection) => editor.document.getText(selection)) ?? [];
}

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(`glosswright.${command}`);
}

describe('the commands', () => {
  it('are registered', async () => {
    await open('glossary/pl/market-niche.md');
    const manifest: { contributes: { commands: { command: string }[] } } =
      vscode.extensions.getExtension('glosswright.glosswright')?.packageJSON;
    const known = await eventually('the extension has started', async () => {
      const all = await vscode.commands.getCommands(true);
      return all.includes('glosswright.showLog') ? all : undefined;
    });
    const missing = manifest.contributes.commands.filter(({ command }) => !known.includes(command));
    assert.deepEqual(missing, []);
  });

  it('create the missing article of the link at the cursor, and open it at its title', async () => {
    const editor = await open('glossary/pl/brand-loyalty.md');
    await append(editor.document, 'Patrz [segment rynku](/market-segment).');
    await serverKnows(editor.document);
    await putCursorAfter(editor, '[segment');

    await run('createArticle');

    assert.equal(activePath(), 'glossary/pl/market-segment.md');
    assert.deepEqual(selectedTexts(), ['segment rynku', 'segment rynku']);
    await vscode.workspace.fs.delete(uriOf('glossary/pl/market-segment.md'));
  });

  it('create nothing if no article is missing', async () => {
    const editor = await open('glossary/pl/market-niche.md');
    await serverKnows(editor.document);
    await putCursorAfter(editor, '[rynku');

    void run('createArticle');
    await run('showLog');

    assert.equal(activePath(), 'glossary/pl/market-niche.md');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('set up a glossary: show what is found, write the configuration and open it', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    const configuration = uriOf('glosswright.config.json');

    void run('setUpGlossary');
    await eventually('the configuration is open', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return activePath() === 'glosswright.config.json';
    });

    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(configuration));
    assert.deepEqual(JSON.parse(text), { layouts: [{ preset: 'glossary' }] });
    await vscode.workspace.fs.delete(configuration);
    await closeAll();
  });

  it('restart the server, which reads the glossary again', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await eventually('the broken link is found', () => findings(document).length === 1);

    const gone = new Promise<void>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (findings(document).length > 0) return;
        listener.dispose();
        resolve();
      });
    });
    await run('restartServer');
    await gone;

    await eventually('the broken link is found again', () => findings(document).length === 1);
    await serverKnows(document);
  });

  it('compare with the source, also while the server reads the folder again', async () => {
    const restarted = vscode.commands.executeCommand('glosswright.restartServer');
    await open('glossary/pl/target-market.md');
    await vscode.commands.executeCommand('glosswright.compareWithSource');
    await restarted;
    await eventually('the source is shown', () =>
      vscode.window.visibleTextEditors.some(
        ({ document }) => vscode.workspace.asRelativePath(document.uri) === 'glossary/en/target-market.md',
      ),
    );
  });
});

/** Opens an article, and picks one of the other locales by typing. */
async function choose(path: string, typed: string): Promise<void> {
  const { document } = await open(path);
  await serverKnows(document);
  await eventually('the status bar knows the article', async () =>
    (await driver.visibleText('.statusbar-item[id*="glosswright"]')).includes(path.split('/')[1] ?? ''),
  );
  void run('openInLocale');
  await eventually('the locales are there', async () =>
    (await driver.visibleText('.quick-input-widget')).includes('in another locale'),
  );
  await driver.type(typed);
  await driver.screenshot(`locales ${typed}`);
  await driver.press('Enter');
}

driver.describeWithDriver('the choice of another locale', () => {
  it('opens the article in the selected locale', async () => {
    await choose('glossary/pl/market-niche.md', 'Engl');
    await eventually('the English article is open', () => activePath() === 'glossary/en/market-niche.md');
  });

  it('marks locales without an article, and creates a draft', async () => {
    const lone = uriOf('glossary/fi/lone.md');
    const text =
      '---\ntitle: Yksin\ndescription: Vain suomeksi.\n---\n\n# Yksin\n\nKatso [kohdemarkkina](/en/target-market).\n\n## Miksi\n\nSiksi.\n';
    await vscode.workspace.fs.writeFile(lone, new TextEncoder().encode(text));

    await choose('glossary/fi/lone.md', 'Polish');
    await eventually('the draft is open', () => activePath() === 'glossary/pl/lone.md');
    await eventually('its title is selected', () => selectedTexts().join() === ',Yksin');
    await vscode.commands.executeCommand('type', { text: 'Sam' });
    await eventually('the title is typed in both places', () => {
      const draft = vscode.window.activeTextEditor?.document.getText() ?? '';
      return draft.includes('title: Sam # Yksin\n') && draft.includes('\n# Sam\n');
    });
    await driver.screenshot('draft of a translation');
    const draft = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(
      draft,
      /\n<!-- Katso \[kohdemarkkina\]\(\/en\/target-market\)\. -->\n\n## Miksi\n\n<!-- Siksi\. -->\n/,
    );

    // Documents that VS Code has open still exist for it; it keeps documents for minutes, unless it deletes them itself.
    await closeAll();
    // Nothing was saved, so the draft leaves no file.
    await eventually('the draft is gone', async () => !(await exists('glossary/pl/lone.md')));
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(uriOf('glossary/fi'), { recursive: true });
    assert.ok(await vscode.workspace.applyEdit(deletion));
    assert.ok(!(await exists('glossary/fi')));
  });
});
