import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { findings, hoverText, quickFixes } from './language.ts';
import * as driver from './uiDriver.ts';
import { open, putCursorAfter, uriOf } from './workspace.ts';

describe('hover', () => {
  it('shows the definition of a linked concept in the locale of the article', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    const text = await eventually('a hover', async () => hoverText(document, 'rynku docelowego'));
    assert.match(text, /Rynek docelowy/);
    assert.match(text, /Grupa osób, dla których potrzeb powstaje produkt/);
    assert.match(text, /Target market/);
  });

  it('finds an unlinked term in any inflected form', async () => {
    const { document } = await open('glossary/pl/brand-loyalty.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nMówimy też o niszach rynkowych.\n');
    await vscode.workspace.applyEdit(edit);
    const text = await eventually('a hover', async () => hoverText(document, 'niszach rynkowych'));
    assert.match(text, /Nisza rynkowa/);
  });
});

describe('findings', () => {
  it('are at the link, and are removed if it is fixed', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await eventually('the broken link is found', () => findings(document).length === 1);
    assert.deepEqual(findings(document), ["9: There is no article 'market-sizing'."]);

    const fix = (await quickFixes(document, '/market-sizing')).find(({ title }) => title.startsWith('Remove the link'));
    assert(fix?.edit, 'There is no fix that removes the link.');
    await vscode.workspace.applyEdit(fix.edit);

    assert.match(document.getText(), /estimated by market sizing\./);
    await eventually('the finding is gone', () => findings(document).length === 0);
  });

  it('appear while the user types', async () => {
    const { document } = await open('glossary/en/brand-loyalty.md');
    await eventually('the server has looked at it', async () => (await hoverText(document, 'target market](')) !== '');
    assert.deepEqual(findings(document), []);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nSee [loyalty](/brand-loyality).\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the misspelt link is found', () =>
      findings(document).some((finding) => finding.includes('brand-loyality')),
    );

    const actions = await quickFixes(document, '/brand-loyality');
    const nearest = actions.find(({ title }) => title.startsWith("Change link to 'brand-loyalty'"));
    assert(nearest?.edit, actions.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(nearest.edit);
    assert.match(document.getText(), /\[loyalty\]\(\/brand-loyalty\)/);
    await eventually('the finding is gone', () => findings(document).length === 0);
  });

  it('offer to create the missing article', async () => {
    const { document } = await open('glossary/pl/brand-loyalty.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\nPatrz [segment](/segment-x1).\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the link is found', () => findings(document).some((finding) => finding.includes('segment-x1')));
    const create = (await quickFixes(document, '/segment-x1')).find(({ title }) => title.startsWith('Create'));
    assert(create?.edit, 'There is no fix that creates the article.');
    await vscode.workspace.applyEdit(create.edit);

    const created = await vscode.workspace.openTextDocument(uriOf('glossary/pl/segment-x1.md'));
    assert.match(created.getText(), /^---\ntitle: segment\ndescription:\n---\n\n# segment\n/);
    await eventually('the link is fine', () => !findings(document).some((finding) => finding.includes('segment-x1')));
  });
});

driver.describeWithDriver('a user who writes', () => {
  it('gets the concept that the link names first, and accepts it', async () => {
    const editor = await open('glossary/pl/brand-loyalty.md');
    await eventually(
      'the server has looked at it',
      async () => (await hoverText(editor.document, 'rynku docelowego')) !== '',
    );
    await putCursorAfter(editor, 'Rowerzysta');
    await driver.type(' z [niszy rynkowej](/');
    await eventually('the list is there', async () =>
      (await driver.visibleText('.suggest-widget')).includes('/market-niche'),
    );
    await driver.screenshot('completion of a slug');
    await driver.press('Enter');
    await eventually('the slug is accepted', () =>
      editor.document.getText().includes('z [niszy rynkowej](/market-niche)'),
    );
  });

  it('finds a concept by its title, one letter at a time', async () => {
    const editor = await open('glossary/pl/brand-loyalty.md');
    await eventually(
      'the server has looked at it',
      async () => (await hoverText(editor.document, 'rynku docelowego')) !== '',
    );
    await putCursorAfter(editor, 'Rowerzysta');
    await driver.type(' [klient](/rynek');
    await eventually('the list is there', async () =>
      (await driver.visibleText('.suggest-widget')).includes('/target-market'),
    );
    await driver.press('Enter');
    await eventually('the slug is accepted', () => editor.document.getText().includes('[klient](/target-market)'));
  });

  it('points at a link and reads the definition', async () => {
    await open('glossary/pl/market-niche.md');
    assert.match(await driver.hover('rynku docelowego'), /Rynek docelowy/);
    await driver.screenshot('hover on a link');
  });
});
