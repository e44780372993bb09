import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, hoverText } from './language.ts';
import * as driver from './uiDriver.ts';
import { closeAll, open, putCursorAfter, uriOf } from './workspace.ts';

/** Opens the Polish article with the cursor in its text, and waits until the server has it. */
async function article(): Promise<vscode.TextEditor> {
  const editor = await open('glossary/pl/brand-loyalty.md');
  await eventually('the server knows it', async () => (await hoverText(editor.document, 'rynku docelowego')) !== '');
  await putCursorAfter(editor, 'Rowerzysta');
  return editor;
}

/** The visible completion list; empty if there is none. */
async function list(): Promise<string> {
  return driver.visibleText('.suggest-widget .monaco-list-row.focused');
}

async function isOnTop(label: string): Promise<void> {
  await eventually(`${label} is on top`, async () => (await list()).includes(label));
}

/** Selects the text, with the cursor at its end or its beginning. */
async function select(editor: vscode.TextEditor, text: string, cursorAt: 'start' | 'end'): Promise<void> {
  await eventually('it is typed', () => editor.document.getText().includes(text));
  await eventually('it is typed', () => editor.document.getText().includes(text));
  const offset = editor.document.getText().indexOf(text);
  const [start, end] = [editor.document.positionAt(offset), editor.document.positionAt(offset + text.length)];
  editor.selection = cursorAt === 'end' ? new vscode.Selection(start, end) : new vscode.Selection(end, start);
  await eventually('it is selected', () => !editor.selection.isEmpty);
}

driver.describeWithDriver('a user who completes', function () {
  this.timeout(60_000); // they look at the list after each letter

  it('types a title and a slug letter by letter, with the right concept always first', async () => {
    const editor = await article();
    await driver.type(' [x](/');
    for (const letter of 'targ') {
      await driver.type(letter);
      await isOnTop('/target-market');
    }
    await driver.screenshot('completion of a slug by letters');
    for (const letter of 'et-ma') {
      await driver.type(letter);
      await isOnTop('/target-market');
    }
    await driver.press('Tab');
    await eventually('the slug is accepted', () => editor.document.getText().includes('[x](/target-market)'));
  });

  it('types a title', async () => {
    const editor = await article();
    await driver.type(' [x](/');
    for (const letter of 'rynek') {
      await driver.type(letter);
      await isOnTop('/target-market');
    }
    await driver.press('Enter');
    await eventually('the slug is accepted', () => editor.document.getText().includes('[x](/target-market)'));
  });

  it('accepts in the middle of a slug, which is replaced', async () => {
    const editor = await article();
    await driver.type(' [x](/target-mrkt');
    await driver.press('Escape');
    for (let at = 0; at < 'get-mrkt'.length; at++) await driver.press('ArrowLeft');
    await driver.press('Control+Space');
    await isOnTop('/target-market');
    await driver.press('Shift+Enter'); // replaces, as the editor inserts by default
    await eventually('the slug is replaced', () => editor.document.getText().includes('[x](/target-market)'));
  });

  it('leaves no extra bracket after two brackets, nor in angle brackets', async () => {
    const editor = await article();
    await driver.type(' [[');
    for (const letter of 'ryn') await driver.type(letter);
    await isOnTop('rynek docelowy');
    await driver.press('Tab');
    await eventually('the link is written', () =>
      editor.document.getText().includes(' [rynek docelowy](/target-market)'),
    );
    await driver.type(' [x](<');
    for (const letter of '/tar') await driver.type(letter);
    await isOnTop('/target-market');
    await driver.press('Tab');
    await eventually('the target is written', () =>
      editor.document.getText().includes('(/target-market) [x](</target-market>)'),
    );
  });

  it('completes a whole link after a bracket, across a space', async () => {
    const editor = await article();
    await driver.type(' zna [');
    await eventually('a list is there', async () => (await list()) !== '');
    for (const letter of 'rynek do') await driver.type(letter);
    await isOnTop('rynek docelowy');
    await driver.screenshot('completion of a whole link');
    await driver.press('Enter');
    await eventually('the link is there', () =>
      editor.document.getText().includes('zna [rynek docelowy](/target-market)'),
    );
  });

  it('wraps the term before the cursor', async () => {
    const editor = await article();
    await driver.type(' na niszach rynkowych');
    await driver.press('Control+Space');
    await isOnTop('niszach rynkowych');
    await driver.press('Enter');
    await eventually('the link is there', () =>
      editor.document.getText().includes('na [niszach rynkowych](/market-niche)'),
    );
  });

  for (const end of ['end', 'start'] as const)
    it(`wraps the selected term, with the cursor at its ${end}`, async () => {
      const editor = await article();
      await driver.type(' na niszach rynkowych');
      await select(editor, 'niszach rynkowych', end);
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await isOnTop('niszach rynkowych');
      if (end === 'end') await driver.screenshot('completion over a selection');
      await driver.press('Enter');
      await eventually('the link is there', () =>
        editor.document.getText().includes('na [niszach rynkowych](/market-niche)'),
      );
    });
});

describe('deprecated names', () => {
  const path = 'glossary/pl/price-war.md';
  before(async () => {
    const text =
      '---\ntitle: Wojna cenowa\ndescription: d\naliases: [bitwa na ceny]\ndeprecated: [bitwa cenowa]\n---\n';
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(path));
  });

  it('are struck through in workspace symbols, each once, without those in headings', async () => {
    await eventually('the symbols', async () => (await symbolsFor('bitwa')).length > 0);
    const found = await symbolsFor('bitwa');
    // VS Code sorts by name.
    assert.deepEqual(new Set(found), new Set(['bitwa na ceny', '~bitwa cenowa']));
    assert.equal(found.length, 2);
  });

  it('are struck through and last in completion, after the name to use, each once', async () => {
    const { document } = await open('glossary/pl/brand-loyalty.md');
    await append(document, 'Toczy się [bitwa');
    const end = document.getText().indexOf('[bitwa') + '[bitwa'.length;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(end),
    );
    const sorted = items.toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
    const shown = sorted.map(({ label, tags = [] }) => {
      const name = typeof label === 'string' ? label : label.label;
      return tags.includes(vscode.CompletionItemTag.Deprecated) ? `~${name}` : name;
    });
    assert.deepEqual(
      shown.filter((name) => /bitwa|wojna/i.test(name)),
      ['bitwa na ceny', 'Wojna cenowa', '~bitwa cenowa'],
    );
  });
});

async function symbolsFor(query: string): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols.map(({ name, tags = [] }) => (tags.includes(vscode.SymbolTag.Deprecated) ? `~${name}` : name));
}

driver.describeWithDriver('Ctrl+T', () => {
  const path = 'glossary/pl/price-war.md';
  before(async () => {
    const text = '---\ntitle: Wojna cenowa\ndescription: d\ndeprecated: [bitwa cenowa]\n---\n';
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
    await eventually('the server knows it', async () => (await symbolsFor('bitwa')).length > 0);
  });
  after(async () => vscode.workspace.fs.delete(uriOf(path)));

  it('strikes only deprecated names through', async () => {
    await vscode.commands.executeCommand('workbench.action.quickOpen', '#cenowa');
    const row = '.quick-input-list .monaco-list-row';
    const struck = `${row} .strikethrough`;
    await eventually('the deprecated name', async () => (await driver.visibleText(struck)).includes('bitwa cenowa'));
    await driver.screenshot('deprecated symbol');
    assert.ok(!(await driver.visibleText(struck)).includes('Wojna cenowa'));
    assert.ok((await driver.visibleText(row)).includes('Wojna cenowa'));
    await driver.press('Escape');
  });
});
