import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { activePath, closeAll, open, putCursorAfter, uriOf } from './workspace.ts';

const PATH = 'glossary/pl/brand-loyalty.md';
const TEXT = 'Nasz rynek docelowy i nisza rynkowa, potem znów rynek docelowy.';

interface Keybinding {
  readonly key: string;
  readonly command: string;
}

/** An article of the glossary with that text. */
async function opened(): Promise<vscode.TextEditor> {
  const editor = await open(PATH);
  const { document } = editor;
  await serverKnows(document);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.edit((edit) => edit.replace(all, `---\ntitle: Lojalność\ndescription: Nawyk.\n---\n\n${TEXT}\n`));
  return editor;
}

function run(command: string): void {
  void vscode.commands.executeCommand(`glosswright.${command}`);
}

async function remove(path: string): Promise<void> {
  await closeAll();
  await vscode.workspace.fs.delete(uriOf(path), { recursive: true });
}

describe('the keybindings', () => {
  it('are not used by VS Code', async () => {
    const manifest: { contributes: { keybindings: Keybinding[] } } =
      vscode.extensions.getExtension('glosswright.glosswright')?.packageJSON;
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = await eventually('the default keybindings are open', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown && shown.getText().includes('"key"') ? shown.getText() : undefined;
    });
    const lines = text.split('\n').map((line) => line.replace(/^\s*\/\/.*/, ''));
    const defaults = (JSON.parse(lines.join('\n')) as Keybinding[]) // oxlint-disable-line typescript/no-unsafe-type-assertion -- the file of VS Code
      .filter(({ command }) => !command.startsWith('glosswright.') && !command.startsWith('-'))
      .map(({ key }) => key);
    const chords = manifest.contributes.keybindings.map(({ key }) => key).filter((key) => key.includes(' '));
    assert.ok(chords.length > 0 && defaults.length > 100);
    const clashes = defaults.filter((key) => chords.some((own) => key === own || key.startsWith(`${own} `)));
    assert.deepEqual(clashes, []);
    await closeAll();
  });
});

describe('Link All First Mentions', () => {
  it('links all first mentions', async () => {
    const { document } = await opened();
    await eventually('they are linked', async () => {
      await vscode.commands.executeCommand('glosswright.linkFirstMentions');
      return document.lineAt(5).text.includes('](/target-market)');
    });
    assert.equal(
      document.lineAt(5).text,
      'Nasz [rynek docelowy](/target-market) i [nisza rynkowa](/market-niche), potem znów rynek docelowy.',
    );
  });
});

driver.describeWithDriver('a user who writes with commands', function () {
  this.timeout(60_000); // several steps, each of which waits for the screen

  it('creates a concept: title, slug, and the article opens with its title selected', async () => {
    await opened();
    run('newConcept');
    await eventually('the title is asked', () => driver.isThere('.quick-input-widget input'));
    await driver.type('Target market');
    await eventually('a name that is taken is refused', async () =>
      (await driver.visibleText('.quick-input-widget')).includes(
        "'Target market' is already a name of 'target-market'.",
      ),
    );
    await driver.screenshot('new concept, a name that is taken');
    await driver.type(' share');
    await eventually(
      'the name is free',
      async () => !(await driver.visibleText('.quick-input-widget')).includes('already'),
    );
    await driver.press('Enter');
    await eventually('the slug is asked', async () =>
      (await driver.visibleText('.quick-input-widget')).includes('The slug of'),
    );
    await driver.screenshot('new concept, the slug');
    await driver.press('Enter');

    await eventually('the article is open', () => activePath() === 'glossary/en/target-market-share.md');
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.selections.map((selection) => editor.document.getText(selection));
    assert.deepEqual(selected, ['Target market share', 'Target market share']);
    await remove('glossary/en/target-market-share.md');
  });

  it('creates a locale, and opens its first draft', async () => {
    await opened();
    run('newLocale');
    await eventually('the languages are listed', async () =>
      (await driver.visibleText('.quick-input-widget')).includes('Afrikaans'),
    );
    await driver.type('Finnish');
    await driver.screenshot('new locale');
    await driver.press('Enter');

    await eventually('the draft is open', () => activePath()?.startsWith('glossary/fi/'));
    await remove('glossary/fi');
  });

  it('inserts a term that is found by any form, replacing the selection', async () => {
    const editor = await opened();
    await putCursorAfter(editor, 'Nasz');
    await driver.press('Control+k');
    await driver.press('g');
    await eventually('the terms are listed', async () =>
      (await driver.visibleText('.quick-input-widget')).includes('target-market'),
    );
    await driver.type('niszy rynkowej');
    await eventually('the form is understood', async () =>
      (await driver.visibleText('.quick-input-list')).startsWith('Nisza rynkowa'),
    );
    await driver.screenshot('insert term');
    await driver.press('Enter');
    await eventually('the link is inserted', () =>
      editor.document.lineAt(5).text.startsWith('Nasz[Nisza rynkowa](/market-niche) rynek'),
    );

    const at = editor.document.getText().lastIndexOf('rynek docelowy');
    editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + 14));
    run('insertTerm');
    await eventually('the selected words are looked up', async () =>
      (await driver.visibleText('.quick-input-list')).startsWith('Rynek docelowy'),
    );
    await driver.press('Enter');
    await eventually('the selected words are linked', () =>
      editor.document.lineAt(5).text.endsWith('potem znów [rynek docelowy](/target-market).'),
    );
  });

  it('is shown the reason why no term can be inserted in front matter', async () => {
    const editor = await opened();
    await putCursorAfter(editor, 'title: Loj');
    run('insertTerm');
    await eventually('a message says why', async () => {
      await vscode.commands.executeCommand('notifications.showList');
      return (await driver.visibleText('.notifications-center')).includes('A term cannot be inserted in front matter.');
    });
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
