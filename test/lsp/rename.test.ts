import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-jsonrpc/node';
import type { RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { Client, cursor, pullClient, pushClient } from '../support/client.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const EN = 'glossary/en/brand.md';
const PL = 'glossary/pl/brand.md';
const SHARE = 'glossary/pl/share.md';
const GLOSSARY = {
  [EN]: article('Brand', '[itself](/brand)\n'),
  [PL]: article('Marka'),
  [SHARE]: article('Udział', 'Udział [marki](/brand) i [rynku](/market).\n'),
  'glossary/en/market.md': article('Market'),
  'README.md': 'Read of the [brand](/brand).\n',
};

const richClient = {
  ...pullClient,
  workspace: {
    ...pullClient.workspace,
    workspaceEdit: { ...pullClient.workspace.workspaceEdit, changeAnnotationSupport: { groupsOnLabel: true } },
    fileOperations: { willRename: true },
  },
  textDocument: { ...pullClient.textDocument, rename: { prepareSupport: true } },
};

/** Renames at the mark in the open article. */
async function rename(client: Client, path: string, marked: string, newName: string): Promise<WorkspaceEdit> {
  const { text, position } = cursor(marked);
  await client.open(path, text);
  try {
    return await client.at<WorkspaceEdit>('rename', path, position, { newName });
  } finally {
    await client.close(path);
  }
}

async function willRename(client: Client, ...files: [from: string, to: string][]): Promise<WorkspaceEdit | null> {
  const uris = files.map(([from, to]) => ({ oldUri: client.uri(from), newUri: client.uri(to) }));
  return client.request('workspace/willRenameFiles', { files: uris });
}

/** The changes of an edit, one per line: `a.md > b.md`, `a.md 4:11-4:17 /mark links`. */
function inWords(client: Client, edit: WorkspaceEdit | null): string[] {
  const root = client.uri('');
  return (edit?.documentChanges ?? []).flatMap((change) => {
    if (!isDocumentEdit(change)) return [moveInWords(change, root)];
    return change.edits.map((each) => {
      if (!('newText' in each)) return 'a snippet';
      const { start, end } = each.range;
      const annotation = 'annotationId' in each ? ` ${each.annotationId}` : '';
      const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
      return `${change.textDocument.uri.slice(root.length + 1)} ${place} ${each.newText}${annotation}`;
    });
  });
}

type Change = NonNullable<WorkspaceEdit['documentChanges']>[number];

function isDocumentEdit(change: Change): change is TextDocumentEdit {
  return !('kind' in change);
}

function moveInWords(change: Exclude<Change, TextDocumentEdit>, root: string): string {
  assert.equal(change.kind, 'rename');
  const { oldUri, newUri, annotationId, options }: RenameFile = change;
  assert.deepEqual(options, { overwrite: false, ignoreIfExists: false });
  const annotation = annotationId === undefined ? '' : ` ${annotationId}`;
  return `${oldUri.slice(root.length + 1)} > ${newUri.slice(root.length + 1)}${annotation}`;
}

async function refusal(answer: Promise<unknown>): Promise<string> {
  try {
    return `not refused: ${JSON.stringify(await answer)}`;
  } catch (error) {
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, -32803);
    return error.message;
  }
}

describe('renaming', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, richClient));

  it('offers the slug at the cursor', async () => {
    const { client } = place;
    const { text, position } = cursor(article('Udział', 'Udział [ma|rki](/brand).'));
    await client.open(SHARE, text);
    assert.deepEqual(await client.at('prepareRename', SHARE, position), {
      range: { start: { line: 4, character: 8 }, end: { line: 4, character: 13 } },
      placeholder: 'brand',
    });
    const nowhere = client.at('prepareRename', SHARE, { line: 4, character: 2 });
    assert.match(await refusal(nowhere), /^There is nothing to rename here/);
    await client.close(SHARE);
  });

  it('edits open documents by version, and other files by content; file renames come last', async () => {
    const { client } = place;
    const edit = await rename(client, SHARE, article('Udział', '\n[ma|rka](/brand) niezapisana'), 'mark');
    assert.deepEqual(inWords(client, edit), [
      'README.md 0:20-0:26 /mark outside',
      'glossary/en/brand.md 4:9-4:15 /mark links',
      'glossary/pl/share.md 5:8-5:14 /mark links',
      'glossary/en/brand.md > glossary/en/mark.md files',
      'glossary/pl/brand.md > glossary/pl/mark.md files',
    ]);
    const versions = (edit.documentChanges ?? [])
      .filter(isDocumentEdit)
      .map(({ textDocument }) => textDocument.version);
    assert.deepEqual(versions, [null, null, 1]);
    assert.deepEqual(edit.changeAnnotations, {
      links: { label: "Links to 'mark'", needsConfirmation: false },
      outside: {
        label: "Links to 'mark' in files outside the glossary",
        description: 'These may refer to other paths.',
        needsConfirmation: true,
      },
      files: { label: 'Files in all languages', needsConfirmation: false },
    });
  });

  it('leaves out open documents without a file, which no editor could change', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/sv/brand.md': article('Varumärke', '[x](/brand)') });
    await client.changedOnDisk(['glossary/sv/brand.md', 1]);
    await client.open('glossary/sv/brand.md');
    tree.delete('glossary/sv/brand.md');
    await client.changedOnDisk(['glossary/sv/brand.md', 3]);
    const edit = await rename(client, PL, article('Mar|ka'), 'mark');
    assert.ok(inWords(client, edit).every((line) => !line.includes('/sv/')));
    await client.close('glossary/sv/brand.md');
  });

  it('is refused with a reason', async () => {
    const { client } = place;
    const renamed = async (newName: string): Promise<string> => refusal(rename(client, PL, article('Mar|ka'), newName));
    assert.equal(await renamed('market'), "The article 'market' already exists in English.");
    assert.equal(await renamed('a/b'), "A slug of this glossary cannot contain '/'.");
    const nowhere = await refusal(rename(client, SHARE, article('Udział', 'a| b'), 'x'));
    assert.match(nowhere, /^There is nothing to rename here\. Place the cursor on/);
  });

  it('is refused in a file outside a glossary', async () =>
    withTemporaryTree({ 'README.md': '# Read\n' }, async ({ root }) => {
      const client = await Client.start(root, richClient);
      assert.equal(
        await refusal(rename(client, 'README.md', '# Re|ad\n', 'x')),
        'This file is not part of a glossary.',
      );
      await client.stop();
    }));

  it('waits until all links are known', async () => {
    const many = Array.from({ length: 400 }, (_, at) => [
      `glossary/pl/concept-${at}.md`,
      article(`Pojęcie ${at}`, `${'Zdanie. '.repeat(200)}\n\n[marka](/brand)\n`),
    ]);
    await withTemporaryTree({ ...GLOSSARY, ...Object.fromEntries(many) }, async ({ root }) => {
      const client = await Client.start(root, richClient);
      const edit = await rename(client, PL, article('Mar|ka'), 'mark');
      const links = inWords(client, edit).filter((line) => line.endsWith('/mark links'));
      assert.equal(links.length, 402);
      await client.stop();
    });
  });
});

describe('renaming a file', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, richClient));

  it('renames the files of other locales after confirmation, and all links', async () => {
    const { client } = place;
    const edit = await willRename(client, [EN, 'glossary/en/mark.md']);
    assert.deepEqual(inWords(client, edit), [
      'README.md 0:20-0:26 /mark outside',
      'glossary/en/brand.md 4:9-4:15 /mark links',
      'glossary/pl/share.md 4:15-4:21 /mark other-locales',
      'glossary/pl/brand.md > glossary/pl/mark.md other-locales',
    ]);
    assert.deepEqual(edit?.changeAnnotations?.['other-locales'], {
      label: 'Files in other languages and the links to them',
      needsConfirmation: true,
    });
  });

  const others: readonly (readonly [what: string, from: string, to: string])[] = [
    ['one that moves to another locale', EN, 'glossary/sv/brand.md'],
    ['one that leaves the glossary', EN, 'brand.md'],
    ['one that gets the name of another', EN, 'glossary/en/market.md'],
    ['one that becomes no article', EN, 'glossary/en/README.md'],
    ['one that is no article', 'README.md', 'READ.md'],
    ['a folder of articles', 'glossary/en', 'glossary/de'],
    ['a folder of the whole glossary', 'glossary', 'terms'],
  ];
  for (const [what, from, to] of others)
    it(`changes nothing for ${what}`, async () => assert.equal(await willRename(place.client, [from, to]), null));

  it('does not change files that are renamed in the same operation', async () => {
    const { client } = place;
    const edit = await willRename(client, [EN, 'glossary/en/mark.md'], [PL, 'glossary/pl/mark.md']);
    assert.ok(inWords(client, edit).every((line) => !line.includes('>')));
    assert.equal(inWords(client, edit).length, 3);
    const twice = await willRename(client, [EN, 'glossary/en/mark.md'], [PL, 'glossary/pl/sign.md']);
    assert.equal(twice, null);
  });

  it('returns no further edits if an editor executes the file renames of a rename', async () => {
    const { client } = place;
    await willRename(client, [EN, 'glossary/en/sign.md']);
    await client.open(SHARE, article('Udział', 'Udział [marki](/sign) i [rynku](/market).\n'));
    assert.equal(await willRename(client, [PL, 'glossary/pl/sign.md']), null);
    await client.close(SHARE);
  });

  it('requests nothing more when an editor executes a rename', async () => {
    const { client } = place;
    await client.open(SHARE);
    await rename(client, PL, article('Mar|ka'), 'mark');
    await client.change(SHARE, article('Udział', 'Udział [marki](/mark) i [rynku](/market).\n'));
    const files: [string, string][] = [
      [EN, 'glossary/en/mark.md'],
      [PL, 'glossary/pl/mark.md'],
    ];
    assert.equal(await willRename(client, ...files), null);
    assert.equal(await willRename(client, [EN, 'glossary/en/mark.md']), null);
    await client.close(SHARE);
    // All files together are that rename, in any order of the editor's actions; a single file is not, if no link has been changed.
    assert.equal(await willRename(client, ...files), null);
    assert.notEqual(await willRename(client, [EN, 'glossary/en/mark.md']), null);
  });

  it('follows the folder of an article', async () => {
    const layer = '---\ntitle: Layer\nslug: Glossary/Layer\n---\n{{Glossary("Layer")}}\n';
    await withTemporaryTree(
      { 'files/en-us/glossary/layer/index.md': layer, 'files/pl/glossary/layer/index.md': layer },
      async ({ root }) => {
        const client = await Client.start(root, richClient);
        const edit = await willRename(client, ['files/en-us/glossary/layer', 'files/en-us/glossary/sheet']);
        assert.deepEqual(inWords(client, edit), [
          'files/en-us/glossary/layer/index.md 2:6-2:20 Glossary/sheet front-matter',
          'files/en-us/glossary/layer/index.md 4:12-4:17 sheet links',
          'files/pl/glossary/layer/index.md 2:6-2:20 Glossary/sheet other-locales',
          'files/pl/glossary/layer/index.md 4:12-4:17 sheet other-locales',
          'files/pl/glossary/layer > files/pl/glossary/sheet other-locales',
        ]);
        await client.stop();
      },
    );
  });
});

async function capabilities(client: object): Promise<{ rename: unknown; files: unknown }> {
  let found = { rename: undefined as unknown, files: undefined as unknown };
  await withTemporaryTree(GLOSSARY, async ({ root }) => {
    const connected = Client.connect(root);
    const result = await connected.initialize({ capabilities: client });
    found = { rename: result.capabilities.renameProvider, files: result.capabilities.workspace?.fileOperations };
    await connected.stop();
  });
  return found;
}

describe('the capabilities of a client', () => {
  it('determine what rename is offered', async () => {
    assert.deepEqual(await capabilities(pushClient), { rename: true, files: undefined });
    const rich = await capabilities(richClient);
    assert.deepEqual(rich.rename, { prepareProvider: true });
    assert.deepEqual(rich.files, {
      willRename: {
        filters: [
          {
            scheme: 'file',
            pattern: { glob: '**/*.{md,markdown,mdx}', matches: 'file', options: { ignoreCase: true } },
          },
          { scheme: 'file', pattern: { glob: '**/*', matches: 'folder' } },
        ],
      },
    });
  });

  it('disable rename if they do not include file renames', async () =>
    withTemporaryTree(GLOSSARY, async ({ root }) => {
      const client = await Client.start(root, pushClient);
      assert.equal(
        await refusal(rename(client, PL, article('Mar|ka'), 'mark')),
        'This editor cannot rename files and update the links to them in one step.',
      );
      await client.stop();
    }));

  it('may be incomplete, as in older versions of Neovim', async () =>
    withTemporaryTree(GLOSSARY, async ({ root }) => {
      const workspace = { workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] } };
      const client = await Client.start(root, { ...pushClient, workspace });
      const { documentChanges = [] } = await rename(client, PL, article('Mar|ka'), 'mark');
      assert.ok(documentChanges.some((change) => 'kind' in change && change.kind === 'rename'));
      await client.stop();
    }));

  it('are sufficient without file renames if no file is renamed', async () => {
    const path = 'content/en/docs/reference/glossary/container-set.md';
    await withTemporaryTree({ [path]: '---\ntitle: Pod\nid: pod\n---\n' }, async ({ root }) => {
      const client = await Client.start(root, pushClient);
      assert.deepEqual(await rename(client, path, '---\ntitle: Po|d\nid: pod\n---\n', 'unit'), {
        changes: {
          [client.uri(path)]: [
            { range: { start: { line: 2, character: 4 }, end: { line: 2, character: 7 } }, newText: 'unit' },
          ],
        },
      });
      await client.stop();
    });
  });

  it('determine whether the edit has annotations', async () =>
    withTemporaryTree(GLOSSARY, async ({ root }) => {
      const client = await Client.start(root, pullClient);
      const edit = await rename(client, PL, article('Mar|ka'), 'mark');
      assert.ok(inWords(client, edit).every((line) => !/ (?:links|outside|files)$/.test(line)));
      assert.equal(edit.changeAnnotations, undefined);
      await client.stop();
    }));
});

/** The last message that the server asked the client to show. */
function lastShown(client: Client): string {
  return JSON.stringify(client.received.get('window/showMessage')?.at(-1) ?? '');
}

describe('a refused rename, in an editor that asks other providers after an error', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) =>
    Client.start(root, { ...richClient, experimental: { glosswrightFallsBack: true } }),
  );

  const refusals: readonly (readonly [what: string, marked: string, newName: string, reason: RegExp])[] = [
    ['a name that is taken', '[x](/br|and)', 'market', /The article 'market' already exists/],
    ['a name that is no slug', '[x](/br|and)', 'Two Words', /cannot contain spaces/],
    ['an empty name', '[x](/br|and)', ' ', /cannot be empty/],
    ['a link to nothing', '[x](/bra|ndy)', 'other', /There is no article 'brandy' to rename/],
    ['a path that no article can have', '[x](/a%2F|b)', 'other', /There is no article/],
  ];
  for (const [what, marked, newName, reason] of refusals)
    it(`changes nothing and shows the reason: ${what}`, async () => {
      const { client } = place;
      const { text, position } = cursor(marked);
      await client.open(SHARE, text);
      const offered = await client.at<{ placeholder: string }>('prepareRename', SHARE, position);
      assert.notEqual(offered.placeholder, '');
      assert.deepEqual(await rename(client, SHARE, marked, newName), { changes: {} });
      assert.match(lastShown(client), reason);
    });

  it('is left to the others outside the glossary', async () => {
    const { client } = place;
    for (const marked of ['## A sec|tion', '[x](#a|b)', '[x](https://a.b/|c)', 'Te|xt']) {
      const { text, position } = cursor(marked);
      await client.open(SHARE, text);
      await assert.rejects(async () => client.at('prepareRename', SHARE, position), /nothing to rename/);
      await client.close(SHARE);
    }
  });
});

describe('a refused rename of a file', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, richClient));

  it('is shown to the user because links break', async () => {
    const { client } = place;
    assert.equal(await willRename(client, [EN, 'glossary/en/market.md']), null);
    assert.match(lastShown(client), /"Links to the renamed files are not updated\. The article 'market'/);
  });
});
