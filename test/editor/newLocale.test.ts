import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { hoverText } from './language.ts';
import * as driver from './uiDriver.ts';
import { articlesAgain, onlyTheseFiles } from './otherGlossary.ts';
import { activePath, exists, open, uriOf } from './workspace.ts';

const PAGE = 'docs/glossary.md';
const ADDED = 'docs/glossary.fi.md';
const CONFIGURATION = 'glosswright.config.json';
const TEXT = `# Glossary

## Invoice

A list of what a buyer owes.

## Reminder

A letter about an unpaid invoice.
`;

async function onlyThePage(): Promise<void> {
  await onlyTheseFiles({ [PAGE]: TEXT });
  const { document } = await open(PAGE);
  await eventually('the page is a glossary', async () =>
    (await hoverText(document, 'invoice.')).includes('buyer owes'),
  );
}

async function pickFinnish(): Promise<void> {
  void vscode.commands.executeCommand('glosswright.newLocale');
  await eventually('the languages are listed', async () =>
    (await driver.visibleText('.quick-input-widget')).includes('Afrikaans'),
  );
  await driver.type('Finnish');
  await driver.press('Enter');
  await eventually('the page is proposed', async () =>
    (await driver.visibleText('.quick-input-widget')).includes(ADDED),
  );
}

driver.describeWithDriver('a user whose glossary is one page without a configuration', function () {
  this.timeout(90_000); // the server starts twice
  before(onlyThePage);
  after(articlesAgain);

  it('is shown the page and the configuration file before they are created, and can cancel', async () => {
    await pickFinnish();
    assert.match(await driver.visibleText('.quick-input-widget'), /Creates glosswright\.config\.json/);
    await driver.screenshot('new locale, a page without a configuration');
    await driver.press('Escape');
    assert.deepEqual([await exists(CONFIGURATION), await exists(ADDED)], [false, false]);
  });

  it('gets the configuration file and the page, which is known as the other locale', async () => {
    await pickFinnish();
    await driver.press('Enter');
    await eventually('the draft is open', () => activePath() === ADDED, 20_000);
    const configuration = await vscode.workspace.fs.readFile(uriOf(CONFIGURATION));
    const { layouts }: { layouts: { pages: { path: string }[] }[] } = JSON.parse(
      new TextDecoder().decode(configuration),
    );
    assert.deepEqual(
      layouts[0]?.pages.map(({ path }) => path),
      [PAGE, ADDED],
    );
    const draft = vscode.window.activeTextEditor;
    assert.ok(draft);
    await driver.type('Lasku');
    await eventually('the title is typed', () => /^## Lasku/m.test(draft.document.getText()));
    await draft.document.save();
    await eventually('the source page knows the translation', async () =>
      (await hoverText((await open(PAGE)).document, 'invoice.')).includes('Lasku'),
    );
  });
});
