import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { append, findings, serverKnows } from './language.ts';
import * as driver from './uiDriver.ts';
import { activePath, closeAll, open, uriOf } from './workspace.ts';

/** The targets that VS Code opens for a click on each link of the document. */
async function linkTargets(document: vscode.TextDocument): Promise<string[]> {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
    50,
  );
  return links.map(({ target }) =>
    target?.scheme === 'command' ? target.path : vscode.workspace.asRelativePath(target ?? ''),
  );
}

describe('with the Markdown extension of VS Code', () => {
  it('every link to a concept is resolved by Glosswright: it leads to the article, or offers to create it', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await serverKnows(document);

    assert.deepEqual(await linkTargets(document), ['glossary/en/target-market.md', 'glosswright.offerArticle']);
  });

  it('its validation of links can be turned off for concepts', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    const isReported = (): boolean =>
      vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('/target-market'));
    const settings = vscode.workspace.getConfiguration('markdown.validate');
    const target = vscode.ConfigurationTarget.Workspace;

    await settings.update('enabled', true, target);
    await eventually('it reports the link', isReported);
    await settings.update('ignoredLinks', ['/**'], target);
    await eventually('it reports it no more', () => !isReported());

    await settings.update('ignoredLinks', undefined, target);
    await settings.update('enabled', undefined, target);
  });

  it('definition returns only the articles', async () => {
    const { document } = await open('glossary/pl/target-market.md');
    await serverKnows(document);
    const at = document.positionAt(document.getText().indexOf('niszy rynkowej') + 2);

    const targets = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );

    assert.deepEqual(targets.map(({ targetUri }) => vscode.workspace.asRelativePath(targetUri)).toSorted(), [
      'glossary/en/market-niche.md',
      'glossary/pl/market-niche.md',
    ]);
  });
});

driver.describeWithDriver('Ctrl+click, beside the editor’s own Markdown extension', () => {
  for (const place of ['/target-market', 'rynku docelowego'])
    it(`on ${place} opens the article`, async () => {
      const { document } = await open('glossary/pl/market-niche.md');
      await serverKnows(document);

      await driver.ctrlClick(place);

      await eventually('the article is open', () => activePath() === 'glossary/pl/target-market.md');
    });

  it('on a link with a typing error offers the intended article', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await serverKnows(document);
    await append(document, 'See [it](/target-markte).');
    await eventually('the finding', () => findings(document).some((text) => text.includes("'target-markte'")));

    await driver.ctrlClick('/target-markte');
    const offers = '.quick-input-widget';
    await eventually('the offer is there', async () =>
      (await driver.visibleText(offers)).includes("Change link to 'target-market' (Target market)"),
    );
    assert.ok((await driver.visibleText(offers)).includes("Did you mean 'target-market'?"));
    assert.ok((await driver.visibleText(offers)).includes('Create article'));
    await driver.screenshot('offer to change a link');
    await driver.press('Enter');

    await eventually('the link leads there', () => document.getText().includes('See [it](/target-market).'));
    await closeAll();
  });

  it('on a link changes nothing if the document has changed meanwhile', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await serverKnows(document);
    await append(document, 'See [it](/target-markte).');
    await eventually('the finding', () => findings(document).some((text) => text.includes("'target-markte'")));

    await driver.ctrlClick('/target-markte');
    await eventually('the offer is there', async () =>
      (await driver.visibleText('.quick-input-widget')).includes("Change link to 'target-market'"),
    );
    await append(document, 'One more line.');
    const text = document.getText();
    await driver.press('Enter');

    await eventually('the warning is there', async () => {
      await vscode.commands.executeCommand('notifications.showList');
      return (await driver.visibleText('.notifications-center')).includes('The link is as it was.');
    });
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('on a link to a missing article offers to create it', async () => {
    const { document } = await open('glossary/en/market-niche.md');
    await serverKnows(document);

    await driver.ctrlClick('/market-sizing');
    await eventually('the offer is there', async () =>
      (await driver.visibleText('.quick-input-widget')).includes("There is no article 'market-sizing'."),
    );
    await driver.screenshot('offer to create an article');
    await driver.press('Enter');

    await eventually('the new article is open', () => activePath() === 'glossary/en/market-sizing.md');
    await vscode.workspace.fs.delete(uriOf('glossary/en/market-sizing.md'));
  });
});
