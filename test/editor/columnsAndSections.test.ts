import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, findings, hoverText, quickFixes } from './language.ts';
import { articlesAgain, onlyTheseFiles } from './otherGlossary.ts';
import * as driver from './uiDriver.ts';
import { activePath, exists, open } from './workspace.ts';

const PAGE = 'docs/glossary.md';
const TABLE = `# Glossary

| English  | Deutsch  | Meaning                                 |
| -------- | -------- | --------------------------------------- |
| invoice  | Rechnung | A list of what a buyer owes.            |
| reminder | Mahnung  | A letter about an invoice.              |
| discount |          | A lower price for an early payment.     |
`;
const README = 'docs/README.md';
const SECTION = `## Glossary

- **Invoice**: a list of what a buyer owes.
- **Reminder**: a letter about an unpaid invoice.
- **Discount**: a lower price for an early payment.
- **Receipt**: a note that a buyer has paid.
- **Deposit**: a part that is paid before delivery.
`;

driver.describeWithDriver('a user whose glossary is a table with a column for each language', function () {
  this.timeout(90_000); // the server starts twice
  before(async () => onlyTheseFiles({ [PAGE]: TABLE }));
  after(articlesAgain);

  it('sees the row of a concept from each of its cells', async () => {
    const { document } = await open(PAGE);
    const shown = await eventually('the table is a glossary', async () => {
      const text = await hoverText(document, 'Rechnung');
      return text.includes('invoice') ? text : undefined;
    });
    assert.match(shown, /A list of what a buyer owes/);
    await driver.screenshot('a table with a column for each language');
  });

  it('gets a finding for an empty cell, and fills it with a draft', async () => {
    const { document } = await open(PAGE);
    await eventually('the empty cell is reported', () =>
      findings(document).some((finding) => finding.startsWith("6: 'discount' has no German article")),
    );
    const [fix] = await quickFixes(document, 'discount');
    assert.equal(fix?.title, "Create entry 'discount' in German");
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.lineAt(6).text, /^\| discount \| discount <!-- glosswright-draft --> \|/);
    await vscode.commands.executeCommand('undo');
  });

  it('gets a column for another language, which is known when the page is saved', async () => {
    await open(PAGE);
    void vscode.commands.executeCommand('glosswright.newLocale');
    await eventually('the languages are listed', async () =>
      (await driver.visibleText('.quick-input-widget')).includes('Afrikaans'),
    );
    await driver.type('Finnish');
    await driver.press('Enter');
    const { document } = await eventually('the draft is selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor && activePath() === PAGE && !editor.selection.isEmpty ? editor : undefined;
    });
    assert.match(document.lineAt(2).text, /^\| English {2}\| Deutsch {2}\| Suomi +\| Meaning /);
    await driver.screenshot('a new column');
    await driver.type('alennus');
    await eventually('the name is typed', () => /\| alennus </.test(document.getText()));
    await document.save();
    await eventually('the language is known', async () => (await hoverText(document, 'discount')).includes('alennus'));
    assert.equal(await exists('glosswright.config.json'), false);
  });
});

driver.describeWithDriver('a user who writes a glossary into a README', function () {
  this.timeout(90_000); // the server starts twice
  before(async () => onlyTheseFiles({ [README]: '# Shop\n\nPay each invoice in time.\n' }));
  after(articlesAgain);

  it('has it as soon as the page is saved', async () => {
    const { document } = await open(README);
    await eventually('there is no glossary', async () =>
      (await driver.visibleText('.statusbar')).includes('no glossary'),
    );
    await append(document, SECTION);
    await document.save();
    await eventually('the section is the glossary', async () =>
      (await hoverText(document, 'invoice in time')).includes('buyer owes'),
    );
    await driver.screenshot('a glossary in a README');
  });
});
