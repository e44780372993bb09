import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createSample, SAMPLE_NAME } from '../../client/src/start/createSample.ts';
import { EXERCISE_FILE, sampleFiles } from '../../client/src/start/sampleFiles.ts';
import { eventually } from './eventually.ts';
import * as driver from './uiDriver.ts';
import { activePath, closeAll, uriOf } from './workspace.ts';

const extension = vscode.extensions.getExtension('glosswright.glosswright');

describe('the sample glossary', () => {
  const folder = uriOf(SAMPLE_NAME);
  after(async () => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('is created in its own folder, and never changes an existing one', async () => {
    assert.ok(extension);
    const first = await createSample(extension.extensionUri, uriOf('.'));
    assert.equal(first.isNew, true);
    for (const path of sampleFiles) await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, path));

    const article = vscode.Uri.joinPath(folder, EXERCISE_FILE);
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode('mine'));
    const second = await createSample(extension.extensionUri, uriOf('.'));
    assert.equal(second.isNew, false);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(article)), 'mine');
  });
});

describe('the commands of the walkthrough', () => {
  it('exist', async () => {
    const manifest: { contributes: { walkthroughs: { steps: { description: string }[] }[] } } = extension?.packageJSON;
    const texts = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description));
    const linked = texts.flatMap((text) =>
      Array.from(text.matchAll(/\]\(command:([\w.]+)\)/g), ([, command = '']) => command),
    );
    const known = await vscode.commands.getCommands();
    assert.ok(linked.length >= 7);
    assert.deepEqual(
      linked.filter((command) => !known.includes(command)),
      [],
    );
  });
});

driver.describeWithDriver('a user who follows the walkthrough', function () {
  this.timeout(90_000); // several steps, each of which waits for the screen
  const article = uriOf(EXERCISE_FILE);

  before('put the article of the exercises into the workspace', async () => {
    assert.ok(extension);
    const source = vscode.Uri.joinPath(extension.extensionUri, 'media/sample', EXERCISE_FILE);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(source));
    // The workspace has other concepts.
    const changed = text.replaceAll('/espresso', '/target-market').replace('# Latte', '# Latte\n\nA market niche.');
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(changed));
  });
  after(async () => vscode.workspace.fs.delete(article));
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.action.joinAllGroups');
  });

  it('shows the steps, and the hover from the second one', async () => {
    await shown();
    await driver.screenshot('walkthrough');
    await driver.click('.getting-started-step >> text=See what a term means');
    await driver.screenshot('walkthrough, hover');
    await driver.click('.getting-started-step >> text=Try Hover');
    await eventually('the article is open', () => activePath() === EXERCISE_FILE);
    await eventually('the hover is there', async () =>
      (await driver.visibleText('.monaco-hover')).includes('Target market'),
    );
    await driver.screenshot('walkthrough, the hover');
  });

  it('shows the quick fixes of a broken link', async () => {
    await shown();
    await vscode.commands.executeCommand('glosswright.tryQuickFix');
    await eventually('the fixes are listed', async () =>
      (await driver.visibleText('.action-widget')).includes('Remove the link'),
    );
    await driver.screenshot('walkthrough, the quick fixes');
    await driver.press('Escape');
  });
});

async function shown(): Promise<void> {
  // The same screen in each run, after any other tests.
  await vscode.commands.executeCommand('workbench.view.explorer');
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'glosswright.glosswright#start', false);
  await eventually('the walkthrough is there', async () =>
    (await driver.visibleText('.gettingStartedContainer')).includes('Open a sample glossary'),
  );
}
