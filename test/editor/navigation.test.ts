import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { activePath, open, putCursorAfter, uriOf } from './workspace.ts';

const LENSES = '.codelens-decoration';

const ARTICLES = ['glossary/en/target-market.md', 'glossary/pl/target-market.md'];
const REFERENCES = [
  'glossary/en/brand-loyalty.md',
  'glossary/en/market-niche.md',
  'glossary/pl/brand-loyalty.md',
  'glossary/pl/market-niche.md',
  'glossary/pl/target-market.md',
];

/** Whether the title is shown after the link of the Polish article. */
async function hintIsShown(): Promise<boolean> {
  return (await driver.visibleText('.view-lines')).includes('(/target-market)Rynek docelowy');
}

/** Turns a setting of the workspace on, or back to what it is anyway. */
async function set(key: string, value: true | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('glosswright');
  await settings.update(key, value, vscode.ConfigurationTarget.Workspace);
}

describe('navigation', () => {
  // VS Code sorts what it answers to these commands; which target it opens is tried with the mouse below.
  const places: readonly (readonly [what: string, provider: string, paths: readonly string[]])[] = [
    ['definition is the concept’s article in this locale and in the others', 'DefinitionProvider', ARTICLES],
    ['implementations are the articles of all locales', 'ImplementationProvider', ARTICLES],
    ['the declaration is the source’s article', 'DeclarationProvider', ['glossary/en/target-market.md']],
    ['references are links of all locales, and the article itself', 'ReferenceProvider', REFERENCES],
  ];
  for (const [what, provider, paths] of places)
    it(what, async () => {
      const { document } = await open('glossary/pl/market-niche.md');
      await serverKnows(document);
      const at = document.positionAt(document.getText().indexOf('rynku docelowego') + 1);
      const found = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
        `vscode.execute${provider}`,
        document.uri,
        at,
      );
      const uris = found.map((each) => ('targetUri' in each ? each.targetUri : each.uri));
      assert.deepEqual([...new Set(uris.map((uri) => vscode.workspace.asRelativePath(uri)))].toSorted(), paths);
    });

  it("highlights are the concept's links, mentions and names", async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    const at = document.positionAt(document.getText().indexOf('# Nisza') + 3);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
    assert.deepEqual([...new Set(highlights.map(({ range }) => document.getText(range)))], ['Nisza rynkowa']);
    assert.equal(highlights.length, 2);
  });

  it('terms in every locale are workspace symbols', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await serverKnows(document);
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'lojalnosc',
    );
    const term = symbols.find(({ containerName }) => containerName === 'pl · brand-loyalty');
    assert.equal(term?.name, 'Lojalność wobec marki (lojalnosc wobec marki)');
  });
});

driver.describeWithDriver('moving about, with keys and mouse', () => {
  it('the lens above the title counts references, and shows them on click', async () => {
    const { document } = await open('glossary/pl/target-market.md');
    await serverKnows(document);
    await eventually('the lenses are there', async () =>
      (await driver.visibleText(LENSES)).replaceAll(/\s*\|\s*/g, '|').includes('4 references|Open in: English'),
    );
    await driver.screenshot('lenses over the title');

    await driver.click(`${LENSES} a:has-text("4 references")`);
    await eventually('the references are shown', async () =>
      (await driver.visibleText('.zone-widget, .peekview-widget')).includes('Locations (4)'),
    );
    await driver.screenshot('references of a lens');
    await driver.press('Escape');
  });

  it('the lens is updated when other articles change', async () => {
    const other = await open('glossary/pl/brand-loyalty.md');
    await append(other.document, 'Patrz [rynek](/target-market).');
    await open('glossary/pl/target-market.md');
    await eventually('the lens has counted it', async () =>
      (await driver.visibleText(LENSES)).includes('5 references'),
    );
  });

  it('the lens of a locale that lacks the article creates a draft', async () => {
    const lone = uriOf('glossary/pl/lone.md');
    await vscode.workspace.fs.writeFile(
      lone,
      new TextEncoder().encode('---\ntitle: Sam\ndescription: Tylko tu.\n---\n'),
    );
    await open('glossary/pl/lone.md');
    await eventually('the lens is there', async () => (await driver.visibleText(LENSES)).includes('Create: English'));
    // A lens that is redrawn under the mouse ignores a click; a user would click again.
    await eventually('the draft is open', async () => {
      if (activePath() === 'glossary/en/lone.md') return true;
      await driver.click(`${LENSES} a:has-text("Create: English")`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return false;
    });
    await vscode.workspace.fs.delete(uriOf('glossary/en/lone.md'));
    await vscode.workspace.fs.delete(lone);
  });

  it('Ctrl+click on a link opens the article in this locale immediately, although there are others', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    await driver.ctrlClick('rynku docelowego');
    await eventually('the article is open', () => activePath() === 'glossary/pl/target-market.md');
    assert.equal(await driver.visibleText('.peekview-widget'), '');
    await eventually('the cursor is at its title', () => vscode.window.activeTextEditor?.selection.start.line === 1);
    await driver.screenshot('definition by Ctrl and click');
  });

  it('Go to Implementations lists the locales', async () => {
    const editor = await open('glossary/pl/market-niche.md');
    await serverKnows(editor.document);
    await putCursorAfter(editor, '[rynku');
    await vscode.commands.executeCommand('editor.action.goToImplementation');
    await eventually('the list is there', async () =>
      (await driver.visibleText('.peekview-widget')).includes('Implementations (2)'),
    );
    await driver.screenshot('implementations are locales');
    await driver.press('Escape');
  });

  it('a term is found by its name in any language', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await serverKnows(document);
    for (const [typed, name] of [
      ['lojalność', 'Lojalność wobec marki'],
      ['nisza ryn', 'Nisza rynkowa'],
      ['lojalnosc', 'Lojalność wobec marki'],
    ] as const) {
      await vscode.commands.executeCommand('workbench.action.quickOpen', `#${typed}`);
      await eventually(`${name} is listed`, async () => (await driver.visibleText('.quick-input-list')).includes(name));
      await driver.screenshot(`terms ${typed}`);
      await driver.press('Escape');
    }
    await vscode.commands.executeCommand('workbench.action.quickOpen', '#lojalność');
    await eventually('our term is listed', async () =>
      (await driver.visibleText('.quick-input-list')).includes('pl · brand-loyalty'),
    );
    await driver.press('Escape');
  });

  it('shows titles after links with another text, if enabled', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    assert.ok(!(await hintIsShown()));

    await set('inlayHints.enabled', true);
    await eventually('the hint is there', hintIsShown);
    await driver.screenshot('inlay hint');

    await set('inlayHints.enabled', undefined);
    await eventually('the hint is gone', async () => !(await hintIsShown()));
  });
});
