import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { activePath, closeAll, open, uriOf } from './workspace.ts';

const EN = 'glossary/en/market-niche.md';
const PL = 'glossary/pl/market-niche.md';

function shownEditor(path: string): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uriOf(path).toString());
}

function topLine(path: string): string {
  const editor = shownEditor(path);
  return editor?.document.lineAt(editor.visibleRanges[0]?.start.line ?? 0).text ?? '';
}

/** How much of the second section is above the first visible line: 0 to 1. */
function shareOfSection(path: string): number {
  const editor = shownEditor(path);
  const lineOf = (heading: string): number => {
    const text = editor?.document.getText() ?? '';
    return text.slice(0, text.indexOf(heading)).split('\n').length - 1;
  };
  const [start, end] = [lineOf('## 2'), lineOf('## 3')];
  return ((editor?.visibleRanges[0]?.start.line ?? 0) - start) / (end - start);
}

/** Sections with these numbers of lines. */
function sections(...lines: readonly number[]): string {
  return lines.map((count, at) => `## ${at + 1}\n\n${'Text.\n\n'.repeat(count)}`).join('');
}

async function sticky(isOn: boolean | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('editor');
  await settings.update('stickyScroll.enabled', isOn, vscode.ConfigurationTarget.Global);
}

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgSign=false'];
  execFileSync('git', [...identity, ...args], { cwd: uriOf('').fsPath });
}

/** The translation in the focus and its source, both with three sections of other lengths; not saved. */
async function opened(): Promise<void> {
  const source = await vscode.workspace.openTextDocument(uriOf(EN));
  await append(source, sections(40, 10, 60));
  const { document } = await open(PL);
  await append(document, sections(20, 40, 60));
  await serverKnows(document);
}

describe('the source beside a translation', () => {
  before(async () => sticky(false));
  after(async () => sticky(undefined));

  it('opens with the focus in the translation, and scrolls with it', async () => {
    await opened();
    await vscode.commands.executeCommand('glosswright.compareWithSource');
    await eventually('the source is shown', () => shownEditor(EN));
    assert.equal(activePath(), PL);
    assert.notEqual(shownEditor(EN)?.viewColumn, shownEditor(PL)?.viewColumn);

    const translation = shownEditor(PL);
    const line =
      translation?.document.getText().slice(0, translation.document.getText().indexOf('## 3')).split('\n').length ?? 0;
    translation?.revealRange(new vscode.Range(line - 1, 0, line - 1, 0), vscode.TextEditorRevealType.AtTop);
    await eventually('the headings are in step', () => topLine(PL) === '## 3' && topLine(EN) === '## 3');
    await closeAll();
    await closeAll();
  });

  it('is not available for the source itself, with a reason', async () => {
    const { document } = await open(EN);
    await serverKnows(document);
    const before = vscode.window.visibleTextEditors.length;
    await vscode.commands.executeCommand('glosswright.compareWithSource');
    assert.equal(vscode.window.visibleTextEditors.length, before);
  });
});

driver.describeWithDriver('a user who compares', () => {
  it('clicks the icon in the title of the editor, and reads both while paging down', async () => {
    await opened();
    await driver.click('.editor-actions .codicon-split-horizontal.action-label[aria-label^="Compare with Source"]');
    await eventually('the source is shown', () => shownEditor(EN));
    await driver.press('Control+Home');
    for (let page = 0; page < 3; page++) await driver.press('PageDown');
    await eventually('both are in the same place of the second section', () => {
      const share = shareOfSection(PL);
      return share > 0 && Math.abs(share - shareOfSection(EN)) < 0.05;
    });
    await driver.screenshot('compare with source');
    await closeAll();
  });

  it('shows what has changed in the source since the translation', async function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message=one');
    try {
      const source = await vscode.workspace.openTextDocument(uriOf(EN));
      const before = source.getText();
      await append(source, 'A niche can grow.');
      await source.save();
      const { document } = await open(PL);
      await serverKnows(document);

      await vscode.commands.executeCommand('glosswright.showSourceChanges');

      const input = await eventually('the difference is shown', () => {
        const found = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return found instanceof vscode.TabInputTextDiff ? found : undefined;
      });
      assert.equal(input.modified.toString(), uriOf(EN).toString());
      const earlier = await vscode.workspace.openTextDocument(input.original);
      assert.equal(earlier.getText(), before);
      await eventually('the new sentence is on the screen', async () =>
        (await driver.visibleText('.editor.modified .view-lines')).includes('A niche can grow.'),
      );
      await driver.screenshot('changes since the translation');
      await closeAll();
      await vscode.workspace.fs.writeFile(uriOf(EN), new TextEncoder().encode(before));
    } finally {
      await vscode.workspace.fs.delete(uriOf('.git'), { recursive: true });
    }
  });
});
