import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import * as driver from './uiDriver.ts';
import { activePath, closeAll, open, putCursorAfter, uriOf } from './workspace.ts';

const ROWS = '.pane-body .monaco-list-row';
const GLOSSARY = 'glosswright.glossary';
const TRANSLATIONS = 'glosswright.translations';
const LONE = 'glossary/en/price.md';
const TRANSLATED = 'glossary/pl/price.md';

/** The visible text of the rows of the views. */
async function shown(): Promise<string> {
  return driver.visibleText(ROWS);
}

async function viewsShow(text: string): Promise<void> {
  await eventually(`the views show "${text}"`, async () => (await shown()).includes(text));
}

async function viewsDoNotShow(text: string): Promise<void> {
  await eventually(`the views do not show "${text}"`, async () => !(await shown()).includes(text));
}

/** A row of a view, by a text in its accessible name. */
function row(name: string): string {
  return `${ROWS}[aria-label*="${name}"]`;
}

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

async function erase(path: string): Promise<void> {
  await vscode.workspace.fs.delete(uriOf(path)).then(undefined, () => undefined);
}

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
}

/** The files in the editors. VS Code counts the log of an output channel as an editor, even if it is hidden. */
function shownPaths(): string[] {
  return vscode.window.visibleTextEditors
    .filter(({ document }) => document.uri.scheme !== 'output')
    .map(({ document }) => vscode.workspace.asRelativePath(document.uri))
    .toSorted();
}

/** Waits until the editors show these files, and no others. */
async function pathsShown(...paths: readonly string[]): Promise<void> {
  await eventually('the editors show the files', () => shownPaths().join() === paths.join()).catch(() => {
    assert.deepEqual(shownPaths(), paths);
  });
}

/** Chooses an item of the context menu of a row. */
async function menuOf(selector: string, item: string): Promise<void> {
  await driver.rightClick(selector);
  await driver.point(`.context-view .action-label:has-text("${item}")`);
  await driver.press('Enter');
}

/** Shows the entries of a concept, unless they are shown. */
async function expand(concept: string, entry: string): Promise<void> {
  if (!(await shown()).includes(entry))
    await driver.click(`${row(`${concept}, `)}[aria-expanded="false"] .monaco-tl-twistie`);
  await viewsShow(entry);
}

/** Waits until a file is open with its title selected, to be typed over. */
async function opensWithTitle(path: string): Promise<void> {
  await eventually(`${path} is open`, () => activePath() === path);
  await eventually('the cursor is at the title', () => vscode.window.activeTextEditor?.selection.active.line === 1);
}

driver.describeWithDriver('the Glossary view', () => {
  before(async () => {
    await open('glossary/en/market-niche.md');
    await vscode.commands.executeCommand(`${GLOSSARY}.focus`);
    await viewsShow('Target market');
  });

  it('lists the concepts, and opens the article of a clicked one', async () => {
    await driver.click(row('Brand loyalty'));
    await eventually('the article is open', () => activePath() === 'glossary/en/brand-loyalty.md');
  });

  it('selects the concept of the active article', async () => {
    await open('glossary/pl/target-market.md');
    await eventually('the concept is selected', async () =>
      (await driver.visibleText(`${ROWS}.selected`)).includes('Target market'),
    );
  });

  it('selects the concept of an article that has just been created', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uriOf(LONE), { contents: new TextEncoder().encode('---\ntitle: Price\n---\n') });
    await vscode.workspace.applyEdit(edit);
    await open(LONE);
    await eventually('the concept is selected', async () =>
      (await driver.visibleText(`${ROWS}.selected`)).includes('Price'),
    );
    await erase(LONE);
    await viewsDoNotShow('Price');
  });

  it('describes a concept for a screen reader', async () => {
    assert.ok(await driver.isThere(row('Target market, English: complete, Polish: complete')));
  });

  it('searches in all languages while the user types, and shows everything again after Escape', async () => {
    const search = vscode.commands.executeCommand('glosswright.searchConcepts');
    await eventually('the field is there', async () => driver.isThere('.quick-input-widget input'));
    await driver.type('rynek');
    await viewsDoNotShow('Brand loyalty');
    await viewsShow('Target market');
    await driver.screenshot('view search');
    await driver.press('Escape');
    await search;
    await viewsShow('Brand loyalty');
  });

  it('reports that no concept matches, and clears the filter', async () => {
    const search = vscode.commands.executeCommand('glosswright.searchConcepts');
    await eventually('the field is there', async () => driver.isThere('.quick-input-widget input'));
    await driver.type('no-such-word');
    await driver.press('Enter');
    await search;
    await eventually('the view says so', async () =>
      (await driver.visibleText('.pane-body')).includes('No concept fits.'),
    );
    assert.match(await driver.visibleText('.pane-header'), /no-such-word/);
    await vscode.commands.executeCommand('glosswright.clearConceptFilter');
    await viewsShow('Brand loyalty');
  });

  it('filters by state', async () => {
    const filter = vscode.commands.executeCommand('glosswright.filterConcepts');
    await driver.click('.quick-input-list .monaco-list-row:has-text("Missing")');
    await driver.press('Enter');
    await filter;
    await viewsDoNotShow('Brand loyalty');
    await vscode.commands.executeCommand('glosswright.clearConceptFilter');
    await viewsShow('Brand loyalty');
  });

  it('groups by state', async () => {
    const group = vscode.commands.executeCommand('glosswright.groupConcepts');
    await driver.click('.quick-input-list .monaco-list-row:has-text("State")');
    await group;
    await viewsShow('Complete');
    await driver.screenshot('view groups');
    const back = vscode.commands.executeCommand('glosswright.groupConcepts');
    await driver.click('.quick-input-list .monaco-list-row:has-text("None")');
    await back;
    await viewsDoNotShow('Complete');
  });

  it('lists a new concept, and creates the clicked entry in a language without one', async () => {
    await write(LONE, '---\ntitle: Price\ndescription: What a buyer pays.\n---\n');
    await viewsShow('Price');
    await driver.click(`${row('Price')} .monaco-tl-twistie`);
    await viewsShow('missing');
    await driver.screenshot('view entries');
    await driver.click(row('Polish, missing'));
    await opensWithTitle(TRANSLATED);
    await viewsShow('draft');
    await erase(TRANSLATED);
    await erase(LONE);
    await viewsDoNotShow('Price');
  });

  it('compares a translation with its source', async () => {
    await closeAll();
    await expand('Target market', 'Rynek docelowy');
    await menuOf(row('Polish, Rynek docelowy'), 'Compare with Source');
    await pathsShown('glossary/en/target-market.md', 'glossary/pl/target-market.md');
    assert.equal(activePath(), 'glossary/pl/target-market.md');

    await closeAll();
    await viewsShow('Target market');
    await vscode.commands.executeCommand(`workbench.actions.treeView.${GLOSSARY}.collapseAll`);
    await viewsDoNotShow('Rynek docelowy');
  });

  it('does not offer to compare the source with itself', async () => {
    await expand('Target market', 'Rynek docelowy');
    await driver.rightClick(row('English, Target market'));
    await eventually('the menu', async () => driver.isThere('.context-view .action-label:has-text("Copy Slug")'));
    assert.equal(await driver.isThere('.context-view .action-label:has-text("Compare with Source")'), false);
    await driver.press('Escape');
    await vscode.commands.executeCommand(`workbench.actions.treeView.${GLOSSARY}.collapseAll`);
    await viewsDoNotShow('Rynek docelowy');
  });

  it('inserts a link to a concept at the cursor', async () => {
    const editor = await open('glossary/pl/market-niche.md');
    await putCursorAfter(editor, 'Nisza rynkowa\n\n');
    await driver.point(row('Brand loyalty'));
    await driver.click(`${row('Brand loyalty')} .action-label.codicon-link`);
    await eventually('the link is there', () =>
      editor.document.getText().includes('[Lojalność wobec marki](/brand-loyalty)'),
    );
    await vscode.commands.executeCommand('undo');
  });

  it('renames the slug of the selected concept with F2', async () => {
    await open('glossary/en/target-market.md');
    await eventually('the concept is selected', async () =>
      (await driver.visibleText(`${ROWS}.selected`)).includes('Target market'),
    );
    await vscode.commands.executeCommand(`${GLOSSARY}.focus`);
    await driver.press('F2');
    await eventually('the editor asks for the name', async () => driver.isThere('.rename-box'));
    await driver.press('Escape');
  });
});

driver.describeWithDriver('the Translations view', () => {
  before(async () => {
    await write(LONE, '---\ntitle: Price\ndescription: What a buyer pays.\n---\n');
    await set('glosswright.workingLocales', ['pl']);
    await vscode.commands.executeCommand(`${TRANSLATIONS}.focus`);
  });
  after(async () => {
    await set('glosswright.workingLocales', undefined);
    await erase(TRANSLATED);
    await erase(LONE);
  });

  it('shows the progress of the working locales, and a badge with the number of missing translations', async () => {
    await eventually('the progress is there', async () => /\d\d %/.test(await shown()));
    await eventually('the badge is there', async () =>
      (await driver.visibleText('.activitybar .badge-content')).includes('1'),
    );
  });

  it('lists what is missing, and creates the clicked one', async () => {
    await viewsShow('Missing');
    await driver.click(row('Missing, 1'));
    await eventually('the concept is there', async () => driver.isThere(row('Price, missing')));
    for (const theme of [
      'Default Light Modern',
      'Default Dark Modern',
      'Default High Contrast',
      'Default High Contrast Light',
    ]) {
      await set('workbench.colorTheme', theme);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await driver.screenshot(`views ${theme}`);
    }
    await set('workbench.colorTheme', undefined);
    await driver.click(row('Price, missing'));
    await opensWithTitle(TRANSLATED);
    await viewsShow('Drafts');
  });

  it('lists articles with problems, and opens the first one', async () => {
    await open('glossary/pl/market-niche.md');
    const { document } = await open('glossary/pl/brand-loyalty.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), '\n[x](/no-such-article)\n');
    await vscode.workspace.applyEdit(edit);
    await viewsShow('With Problems');
    await driver.click(row('With Problems, '));
    await eventually('the article is listed', async () => driver.isThere(row('Lojalność wobec marki, 1 problem')));
    await driver.click(row('Lojalność wobec marki, 1 problem'));
    await eventually('the finding is selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText(editor.selection) === '/no-such-article';
    });
    await vscode.commands.executeCommand('undo');
  });
});

driver.describeWithDriver('my languages', () => {
  after(async () => set('glosswright.workingLocales', undefined));

  it('are selected from the languages of the glossary', async () => {
    const choosing = vscode.commands.executeCommand('glosswright.chooseLanguages');
    await driver.click('.quick-input-list .monaco-list-row:has-text("Polish")');
    await driver.screenshot('choose my languages');
    await driver.press('Enter');
    await choosing;
    assert.deepEqual(vscode.workspace.getConfiguration('glosswright').get('workingLocales'), ['pl']);
    await vscode.commands.executeCommand(`${GLOSSARY}.focus`);
    await viewsShow('Rynek docelowy');
  });
});
