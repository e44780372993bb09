import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { append, findings, hoverText, serverKnows } from '../language.ts';
import { open, uriOf } from '../workspace.ts';
import { article, putTexts, SMALL } from './files/glossaries.ts';
import type { MemoryFileSystem } from './files/memoryFileSystem.ts';
import { testFiles } from './testFiles.ts';

const FOLDER = '/small';
const ARTICLE = 'glossary/pl/customer.md';

function expect(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`'${part}' is not in: ${text}`);
}

/** Starts the server again, on the small glossary after a change of its files, and opens an article. */
async function startedWith(change: (files: MemoryFileSystem) => void): Promise<vscode.TextDocument> {
  const { files } = await testFiles();
  files.clear();
  putTexts(files, FOLDER, SMALL);
  change(files);
  await vscode.commands.executeCommand('glosswright.restartServer');
  const { document } = await open(ARTICLE);
  return document;
}

/** Waits until the finding of a broken link shows that everything has been read. */
async function allIsRead(document: vscode.TextDocument): Promise<void> {
  await append(document, '[x](/nothing)');
  await eventually('the finding', () => findings(document).some((text) => text.includes("'nothing'")), 15_000);
}

describe('a virtual workspace', function () {
  this.timeout(40_000);

  it('hovers over a link and shows its concept', async () => {
    const { document } = await open(ARTICLE);
    await serverKnows(document);
    expect(await hoverText(document, '/price'), 'Cena');
  });

  it('reads files that take a while', async () => {
    const document = await startedWith((files) => (files.delay = 50));
    await allIsRead(document);
    expect(await hoverText(document, '/price'), 'Cena');
  });

  it('reads a file again after a failure', async () => {
    const document = await startedWith((files) => files.fail(`${FOLDER}/glossary/pl/price.md`, 'Unavailable', 1));
    await allIsRead(document);
    expect(await hoverText(document, '/price'), 'Cena');
  });

  const unreadable: readonly [string, (files: MemoryFileSystem) => void][] = [
    ['never can be read', (files) => files.fail(`${FOLDER}/glossary/pl/price.md`, 'NoPermissions')],
    ['is always busy', (files) => files.fail(`${FOLDER}/glossary/pl/price.md`, 'Unavailable')],
    ['vanishes after it was listed', (files) => files.vanish(`${FOLDER}/glossary/pl/price.md`)],
  ];
  for (const [title, change] of unreadable)
    it(`does not report a link as broken to a file that ${title}`, async () => {
      const document = await startedWith(change);
      await allIsRead(document);
      const broken = findings(document).filter((text) => text.includes("'price'"));
      if (broken.length > 0) throw new Error(broken.join('\n'));
    });

  it('does not report links as broken to a folder that cannot be listed', async () => {
    const document = await startedWith((files) => files.fail(`${FOLDER}/glossary/en`, 'NoPermissions'));
    await allIsRead(document);
    expect(await hoverText(document, '/price'), 'Cena');
  });

  const loose: readonly [string, (text: string) => Promise<vscode.TextDocument>][] = [
    ['a new document', async (content) => vscode.workspace.openTextDocument({ language: 'markdown', content })],
    [
      'a cell of a notebook',
      async (text) => {
        const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, 'markdown');
        const notebook = await vscode.workspace.openNotebookDocument('gwtest', new vscode.NotebookData([cell]));
        return notebook.cellAt(0).document;
      },
    ],
  ];
  for (const [title, opened] of loose)
    it(`${title} has hover, completion and findings`, async () => {
      await serverKnows(await startedWith(() => undefined));
      const document = await opened('A [price](/price).\n\n[x](/nothing)\n\n[pr](/pri');
      expect(await eventually('a hover', async () => hoverText(document, '/price')), 'Price');
      const end = document.positionAt(document.getText().length);
      await eventually('an item for the slug', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          end,
        );
        return JSON.stringify(list.items.map(({ insertText, label }) => [insertText, label])).includes('price');
      });
      // Findings are pulled for what is shown, when it is shown.
      await eventually('a finding', async () => {
        await open(ARTICLE);
        await vscode.window.showTextDocument(document);
        await new Promise((resolve) => setTimeout(resolve, 500));
        return findings(document).some((text) => text.includes("'nothing'"));
      });
    });

  it('finds a file that another program writes', async () => {
    const document = await startedWith(() => undefined);
    await append(document, '[y](/brand)');
    await allIsRead(document);
    for (const locale of ['en', 'pl'])
      await vscode.workspace.fs.writeFile(
        uriOf(`glossary/${locale}/brand.md`),
        new TextEncoder().encode(article('Brand', 'A name.')),
      );
    await eventually('no finding', () => !findings(document).some((text) => text.includes("'brand'")), 15_000);
  });
});
