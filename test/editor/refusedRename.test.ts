import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { open, putCursorAfter, uriOf } from './workspace.ts';

const PL = 'glossary/pl/target-market.md';
const MESSAGES = '.notifications-center';

/** All Markdown files of the workspace with their texts, on disk and in the editor. */
function everything(): ReadonlyMap<string, string> {
  const root = uriOf('').fsPath;
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const onDisk = names.map((name) => [name, readFileSync(join(root, name), 'utf8')] as const);
  const buffers = vscode.workspace.textDocuments.map((each) => [`buffer ${each.uri.path}`, each.getText()] as const);
  return new Map([...onDisk, ...buffers.filter(([name]) => name.endsWith('.md'))]);
}

async function openAt(path: string, after: string): Promise<{ uri: vscode.Uri; position: vscode.Position }> {
  const { document } = await open(path);
  await serverKnows(document);
  return { uri: document.uri, position: document.positionAt(document.getText().indexOf(after) + after.length) };
}

/** Replaces the text of the document without saving it. */
async function typed(path: string, text: string): Promise<vscode.TextDocument> {
  const { document } = await open(path);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await serverKnows(document);
  return document;
}

/** Places where no rename is possible, and no provider of VS Code may rename instead. */
const PLACES = [
  '[a](/brand-loyalty)',
  '[b](/no-such-article)',
  '[c](/Brand-Loyalty)',
  '[d](/glossary/pl/brand-loyalty)',
  '[e](/glossary/en/no-such)',
  '[f](/a%2Fb)',
];

describe('a refused rename', () => {
  for (const name of ['market-niche', 'Two Words'])
    it(`to '${name}' changes nothing`, async () => {
      const { uri, position } = await openAt(PL, 'lojalności');
      const before = everything();
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        uri,
        position,
        name,
      );
      assert.equal(edit.size, 0);
      assert.deepEqual(everything(), before);
    });

  for (const place of PLACES)
    it(`on ${place} is not executed by another provider`, async () => {
      const document = await typed(
        PL,
        `---\ntitle: Rynek docelowy\ndescription: d\n---\n\n${place}\n\n[x](/market-niche)\n`,
      );
      const before = everything();
      const position = document.positionAt(document.getText().indexOf('](/') + 5);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        position,
        'market-niche',
      );
      assert.equal(edit.size, 0);
      assert.deepEqual(everything(), before);
    });

  for (const place of PLACES)
    it(`of ${place} through any other API changes nothing and offers no file below the root`, async () => {
      const document = await typed(
        PL,
        `---\ntitle: Rynek docelowy\ndescription: d\n---\n\n${place}\n\n[x](/market-niche)\n`,
      );
      const before = everything();
      const position = document.positionAt(document.getText().indexOf('](/') + 5);
      for (const request of ['Definition', 'Declaration', 'Implementation', 'Reference', 'Hover'])
        await vscode.commands.executeCommand(`vscode.execute${request}Provider`, document.uri, position);
      const range = new vscode.Range(position, position);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      assert.ok(Array.isArray(actions));
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
        50,
      );
      const targets = links.map(({ target }) => target);
      assert.deepEqual(
        targets.map((target) => target?.scheme === 'command' || /\/glossary\/(?:pl|en)\//.test(target?.path ?? '')),
        [true, true],
        targets.join(' '),
      );
      assert.deepEqual(everything(), before);
    });
});

driver.describeWithDriver('a user whose rename is refused', function () {
  this.timeout(60_000);

  for (const [name, reason] of [
    ['market-niche', "The article 'market-niche' already exists"],
    ['Two Words', 'A slug of this glossary cannot contain spaces'],
  ] as const)
    it(`to '${name}' shows the reason and changes nothing`, async () => {
      const editor = await open(PL);
      await serverKnows(editor.document);
      const before = everything();
      await putCursorAfter(editor, 'lojalności');
      await driver.press('F2');
      await eventually('the field for the name', async () => driver.isThere('.rename-box input:focus'));
      await driver.press('Control+A');
      await driver.type(name);
      await driver.press('Enter');
      // In a test, VS Code shows its messages only in the list.
      await vscode.commands.executeCommand('notifications.showList');
      await eventually('the reason', async () => (await driver.visibleText(MESSAGES)).includes(reason));
      await driver.screenshot(`a refused rename to ${name}`);
      assert.deepEqual(everything(), before);
      await vscode.commands.executeCommand('notifications.clearAll');
    });
});
