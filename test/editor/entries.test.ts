import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { serverKnows } from './language.ts';
import { open, uriOf } from './workspace.ts';

const EN = 'handbook/docs/en/terms.md';
const PL = 'handbook/docs/pl/terms.md';

const CONFIGURATION = {
  layouts: [
    { preset: 'glossary' },
    {
      sourceLocale: 'en',
      pages: [{ path: 'handbook/docs/{locale}/terms.md', entries: { kind: 'headings', levels: [2] } }],
    },
  ],
};
const FILES: Readonly<Record<string, string>> = {
  'glosswright.config.json': JSON.stringify(CONFIGURATION),
  [EN]: `# Terms

## Invoice {#invoice}

A list of what a buyer owes.

## Reminder {#reminder}

A letter about an unpaid [invoice](#invoice).

## Discount {#discount}

A lower price for early payment of an invoice.
`,
  [PL]: `# Pojęcia

## Faktura {#invoice}

Wykaz należności kupującego.

## Rabat {#discount}

Niższa cena za wcześniejszą zapłatę.
`,
};

/** Opens a page, and returns the position of the words in it. */
async function at(path: string, words: string): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const { document } = await open(path);
  await serverKnows(document);
  return { document, position: document.positionAt(document.getText().indexOf(words) + 1) };
}

async function hoversOn(words: string): Promise<string> {
  const { document, position } = await at(EN, words);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

describe('a page of entries', function () {
  this.timeout(60_000);
  before(async () => {
    for (const [path, text] of Object.entries(FILES))
      await vscode.workspace.fs.writeFile(uriOf(path), Buffer.from(text));
    await eventually(
      'the server knows the page',
      async () => (await hoversOn('invoice.')).includes('buyer owes'),
      30_000,
    );
  });
  after(async () => {
    await vscode.workspace.fs.delete(uriOf('glosswright.config.json'));
    await vscode.workspace.fs.delete(uriOf('handbook'), { recursive: true });
    await vscode.commands.executeCommand('glosswright.restartServer'); // it knows two glossaries until it has read the changes
  });

  it('shows the entry of a term', async () => {
    const shown = await hoversOn('invoice.');
    assert.match(shown, /\*\*Invoice\*\*[^]*A list of what a buyer owes\.[^]*Faktura/);
  });

  it('opens the heading of the entry', async () => {
    const { document, position } = await at(EN, 'invoice.');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    const places = found.map((each) =>
      'targetUri' in each
        ? `${vscode.workspace.asRelativePath(each.targetUri)}:${each.targetSelectionRange?.start.line ?? -1}`
        : `${vscode.workspace.asRelativePath(each.uri)}:${each.range.start.line}`,
    );
    assert(places.includes(`${EN}:2`) && places.includes(`${PL}:2`), places.join(' '));
  });

  it('renames the id of an entry and the links to it', async () => {
    const { document, position } = await at(EN, '(#invoice)');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'bill',
    );
    const texts = edit
      .entries()
      .map(([uri, edits]) => [vscode.workspace.asRelativePath(uri), ...edits.map(({ newText }) => newText)].join(' '));
    assert.deepEqual(new Set(texts), new Set([`${EN} bill #bill`, `${PL} bill`]));
  });

  it('creates a missing entry on the page of the other language', async () => {
    const { document, position } = await at(EN, 'Reminder {');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(position, position),
      'quickfix',
    );
    const create = actions.find(({ title }) => title === "Create entry 'reminder' in Polish");
    const edits = create?.edit?.get(uriOf(PL)) ?? [];
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.line, newText]),
      [
        [
          4,
          '\n\n## Reminder {#reminder}\n\n<!-- glosswright-draft -->\n\n<!-- A letter about an unpaid [invoice](#invoice). -->',
        ],
      ],
    );
  });
});
