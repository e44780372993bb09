import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import * as driver from './uiDriver.ts';
import { closeAll, exists, open, uriOf } from './workspace.ts';

const PROGRAM = 'node_modules/glosswright/dist/glosswright.js';
const FILE = 'glossary.csv';

/** A program in place of the npm package, which writes its arguments to the file of its last one. */
const STUB = `
import { writeFileSync } from 'node:fs';
const args = process.argv.slice(2);
writeFileSync(args.at(-1), args.slice(2, -2).join(' '));
`;

async function listShows(text: string): Promise<void> {
  await eventually(`the list shows ${text}`, async () =>
    (await driver.visibleText('.quick-input-widget')).includes(text),
  );
}

driver.describeWithDriver('a user who exports the glossary', function () {
  this.timeout(60_000); // several steps, each of which waits for the screen

  before(async () => {
    await open('glossary/en/target-market.md');
    await eventually('the command is enabled', async () => {
      await vscode.commands.executeCommand('glosswright.glossary.focus');
      return (await driver.visibleText('.pane-body .monaco-list-row')).includes('Target market');
    });
  });
  after(async () => {
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(uriOf('node_modules'), { recursive: true }).then(undefined, () => undefined);
    await vscode.workspace.fs.delete(uriOf(FILE)).then(undefined, () => undefined);
    await closeAll();
  });

  it('without the npm package, is offered a terminal with the command that installs it', async () => {
    void vscode.commands.executeCommand('glosswright.exportGlossary');
    await eventually('a message says what is missing', async () => {
      await vscode.commands.executeCommand('notifications.showList');
      return (await driver.visibleText('.notifications-center')).includes('Exporting needs the npm package');
    });
    await driver.screenshot('export without the package');
    await driver.click('.notifications-center .monaco-button:has-text("Open Terminal")');
    await eventually('a terminal is open', () => vscode.window.terminals.length > 0);
  });

  it('selects a format, the languages and the file', async () => {
    await vscode.workspace.fs.writeFile(
      uriOf('node_modules/glosswright/package.json'),
      new TextEncoder().encode('{"type":"module"}'),
    );
    await vscode.workspace.fs.writeFile(uriOf(PROGRAM), new TextEncoder().encode(STUB));
    void vscode.commands.executeCommand('glosswright.exportGlossary');
    await listShows('CSV');
    await driver.type('CSV');
    await driver.press('Enter');
    await listShows('Polish');
    await driver.screenshot('export, languages');
    await driver.press('Enter');
    await listShows('node_modules'); // the dialog proposes a file in this folder
    await driver.press('Enter');
    await eventually('the file is written', async () => exists(FILE), 20_000);
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(FILE)));
    assert.equal(written, '--format csv');
  });
});
