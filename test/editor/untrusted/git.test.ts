import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { append, findings, hoverText } from '../language.ts';
import { click, describeWithDriver, isThere, press, type, visibleText } from '../uiDriver.ts';
import { open, uriOf } from '../workspace.ts';

const EN = 'glossary/en/target-market.md';
const PL = 'glossary/pl/target-market.md';

function git(day: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgSign=false'];
  execFileSync('git', [...identity, ...args], {
    cwd: uriOf('').fsPath,
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
  });
}

/** Whether there is a finding that only git can cause. */
function isOutdated(document: vscode.TextDocument): boolean {
  return findings(document).some((finding) => finding.includes("The English article 'Target market' was changed on"));
}

describeWithDriver('a workspace that is not trusted', () => {
  before(async function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
    git('2024-05-01', 'init', '--quiet', '--initial-branch=main');
    git('2024-05-01', 'add', '--all');
    git('2024-05-01', 'commit', '--quiet', '--message=one');
    const english = await vscode.workspace.openTextDocument(uriOf(EN));
    await append(english, 'Fewer people may be worth more.');
    await english.save();
    git('2024-05-02', 'commit', '--quiet', '--all', '--message=two');
  });

  it('has hovers and findings, but those of git only after it is trusted', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { document } = await open(PL);
    assert.match(await hoverText(document, 'niszy rynkowej'), /Nisza rynkowa/i);
    await append(document, '[x](/no-such-thing)');
    await eventually('a finding', () => findings(document).some((finding) => finding.includes('no-such-thing')));
    // Long enough for git, which responds immediately in such a small repository.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(isOutdated(document), false);

    const item = '.statusbar-item[id*="glosswright"]';
    await click(`${item}:has(.codicon-shield)`);
    await eventually('the menu leads to the trust of the workspace', async () =>
      (await visibleText('.quick-input-widget')).includes('Manage Workspace Trust'),
    );
    await type('Manage Workspace Trust');
    await press('Enter');
    await click('.workspace-trust-editor .monaco-button:has-text("Trust")');
    await eventually('trust', () => vscode.workspace.isTrusted);
    await open(PL);
    await eventually('what git says', () => isOutdated(document));
    await eventually('the item has no shield', async () => !(await isThere(`${item} .codicon-shield`)));
  });
});
