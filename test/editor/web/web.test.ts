import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { append, findings, hoverText, quickFixes, serverKnows } from '../language.ts';
import { open, uriOf } from '../workspace.ts';

/** The text at a place that a provider returns. */
type Place = vscode.Location | vscode.LocationLink;

function pathOf(place: Place): string {
  return vscode.workspace.asRelativePath('uri' in place ? place.uri : place.targetUri);
}

function expectEqual(actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${one} is not ${other}`);
}

async function textOnDisk(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

describe('in a browser', () => {
  it('the extension runs in a Web Worker', () => {
    expectEqual(vscode.extensions.getExtension('glosswright.glosswright')?.isActive, true);
    expectEqual(typeof process === 'undefined' || process.versions?.node === undefined, true);
  });

  it('a hover shows the concept of a link', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    expectEqual((await hoverText(document, '/target-market')).includes('Rynek docelowy'), true);
  });

  it('a language model tool answers', async () => {
    const options = { input: { term: 'rynkach docelowych' }, toolInvocationToken: undefined };
    const { content } = await vscode.lm.invokeTool('glosswright_lookup_term', options);
    const [part] = content;
    expectEqual(part instanceof vscode.LanguageModelTextPart && part.value.includes('"target-market"'), true);
  });

  it('completion offers slugs', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    await append(document, '[rynek](/tar');
    const end = document.positionAt(document.getText().trimEnd().length);
    const labels = await eventually('an item for the slug', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      const found = list.items.map(({ insertText, label }) => JSON.stringify([insertText, label]));
      return found.some((text) => text.includes('target-market')) ? found : undefined;
    });
    expectEqual(labels.length > 0, true);
  });

  it('the definition of a link is its articles', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    const position = document.positionAt(document.getText().indexOf('/target-market') + 2);
    const places = await vscode.commands.executeCommand<Place[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    expectEqual([...new Set(places.map(pathOf))].toSorted(), [
      'glossary/en/target-market.md',
      'glossary/pl/target-market.md',
    ]);
  });

  it('a broken link is found while typing, and a fix changes it', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    await append(document, 'Zob. [rynek](/target-markt).');
    await eventually('the finding', () => findings(document).some((text) => text.includes('target-markt')));
    const fixes = await quickFixes(document, '/target-markt');
    const fix = fixes.find(({ edit, title }) => edit && title.includes('target-market'));
    if (!fix?.edit) throw new Error(fixes.map(({ title }) => title).join('\n'));
    await vscode.workspace.applyEdit(fix.edit);
    expectEqual(document.getText().includes('[rynek](/target-market)'), true);
  });

  it('the code of a finding leads to the page of the rule', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    await append(document, 'Zob. [cena](/no-such-thing).');
    const page = await eventually('the page', () => {
      const codes = vscode.languages.getDiagnostics(document.uri).map(({ code }) => code);
      const found = codes.find((code) => typeof code === 'object' && code.value === 'broken-link');
      return typeof found === 'object' ? found.target : undefined;
    });
    expectEqual((await vscode.workspace.openTextDocument(page)).getText().startsWith('# broken-link\n'), true);
  });

  it('a file that is created elsewhere is found', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    await append(document, 'Zob. [cena](/price).');
    await eventually('the finding', () => findings(document).some((text) => text.includes("'price'")));
    const text = '---\ntitle: Price\ndescription: Price.\n---\n\n# Price\n';
    for (const locale of ['en', 'pl'])
      await vscode.workspace.fs.writeFile(uriOf(`glossary/${locale}/price.md`), new TextEncoder().encode(text));
    await eventually('no finding', () => !findings(document).some((finding) => finding.includes("no article 'price'")));
    for (const locale of ['en', 'pl']) await vscode.workspace.fs.delete(uriOf(`glossary/${locale}/price.md`));
  });

  it('renaming a concept moves its articles and changes the links to it', async () => {
    const { document } = await open('glossary/pl/market-niche.md');
    await serverKnows(document);
    const position = document.positionAt(document.getText().indexOf('/target-market') + 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'aim-market',
    );
    await vscode.workspace.applyEdit(edit);
    await vscode.workspace.saveAll();
    await eventually('the link on disk', async () =>
      (await textOnDisk('glossary/pl/market-niche.md')).includes('(/aim-market)'),
    );
    await vscode.workspace.fs.stat(uriOf('glossary/pl/aim-market.md'));
  });
});
