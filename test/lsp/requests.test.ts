import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { CodeAction, CompletionItem, CompletionList, Location, LocationLink } from 'vscode-languageserver-types';
import { diskFiles, type Files } from '../../server/src/disk/files.ts';
import { Client, cursor, pullClient, pushClient } from '../support/client.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/brand.md';
const GLOSSARY = {
  'glossary/en/brand.md': article('Brand', '# Brand\n\n## Where it is\n'),
  'glossary/en/target-market.md': article('Target market'),
  [PL]: article('Marka'),
  'README.md': 'Our brand is [the brand](/brand).\n',
};

const richClient = {
  ...pullClient,
  textDocument: {
    ...pullClient.textDocument,
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { insertReplaceSupport: true, labelDetailsSupport: true } },
  },
};
const plainClient = {
  textDocument: {
    hover: { contentFormat: ['plaintext'] },
    completion: { completionItem: { documentationFormat: ['plaintext'] } },
  },
};

/** Opens the Polish article with the marked body, and asks at the mark. */
async function ask<T>(client: Client, method: string, marked: string, more: object = {}): Promise<T> {
  const { text, position } = cursor(article('Marka', marked));
  await client.open(PL, text);
  const answer = await client.at<T>(method, PL, position, more);
  await client.close(PL);
  return answer;
}

async function fixes(client: Client, marked: string, only?: string[]): Promise<CodeAction[]> {
  const { text, position } = cursor(article('Marka', marked));
  await client.open(PL, text);
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  const range = { start: position, end: position };
  const textDocument = { uri: client.uri(PL) };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
  await client.close(PL);
  return actions;
}

describe('completion in Neovim', () => {
  /** Versions, and the first character of the filter texts. */
  const cases = { '0.7.2': undefined, '0.9.5': undefined, '0.10.4': '/', '0.11.0': '/' };
  for (const [version, expected] of Object.entries(cases))
    it(`${expected === undefined ? 'has no filter' : 'is filtered by the typed text'} in ${version}`, async () => {
      await withTemporaryTree(GLOSSARY, async ({ root }) => {
        const client = Client.connect(root);
        await client.initialize({ clientInfo: { name: 'Neovim', version } });
        await client.open(PL, article('Marka', '[x](/)'));
        const { items } = await client.at<CompletionList>('completion', PL, { line: 4, character: 5 });
        assert.deepEqual(new Set(items.map(({ filterText }) => filterText)), new Set([expected]));
        await client.stop();
      });
    });
});

describe('responses to a client with all capabilities', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, richClient));

  it('contain hovers in Markdown', async () => {
    const { contents } = await ask<{ contents: { kind: string; value: string } }>(
      place.client,
      'hover',
      '[x](/bra|nd)',
    );
    assert.equal(contents.kind, 'markdown');
    assert.ok(contents.value.includes(`en: [Brand](<${place.client.uri('glossary/en/brand.md')}>)`));
  });

  it('contain links to definitions', async () => {
    const [link] = await ask<LocationLink[]>(place.client, 'definition', '[x](/bra|nd)');
    assert.equal(link?.targetUri, place.client.uri(PL));
    assert.deepEqual(link.originSelectionRange?.start, { line: 4, character: 0 });
  });

  it('contain completions, whose definitions are resolved on demand', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', '[target market](/)'));
    const list = await client.at<CompletionList>('completion', PL, { line: 4, character: 17 });
    const [best] = list.items;
    assert.deepEqual([best?.label, best?.labelDetails?.description], ['/en/target-market', 'Target market']);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', best);
    assert.deepEqual(resolved.documentation, {
      kind: 'markdown',
      value: '**Target market** (English)\n\nTarget market.',
    });
    const foreign = { label: 'x', data: { uri: 1 } };
    assert.deepEqual(await client.request('completionItem/resolve', foreign), foreign);
    await client.close(PL);
  });

  it('contain actions that link the words at the cursor, on request', async () => {
    const { client } = place;
    const { text, position } = cursor(article('Marka', 'See target markets|.'));
    await client.open('glossary/en/brand.md', text);
    const textDocument = { uri: client.uri('glossary/en/brand.md') };
    const complete = async (triggerKind: number): Promise<CompletionList | null> =>
      client.request('textDocument/completion', { textDocument, position, context: { triggerKind } });
    assert.deepEqual((await complete(1))?.items[0]?.textEdit, {
      newText: '[target markets](/target-market)',
      insert: { start: { line: 4, character: 4 }, end: position },
      replace: { start: { line: 4, character: 4 }, end: position },
    });
    assert.equal(await complete(2), null);
    await client.close('glossary/en/brand.md');
  });

  it('contain keys of the front matter, which the client filters', async () => {
    const { client } = place;
    await client.open(PL, '---\ntitle: Marka\n\n---\n');
    const list = await client.at<CompletionList>('completion', PL, { line: 2, character: 0 });
    assert.equal(list.isIncomplete, false);
    assert.equal(list.items[0]?.label, 'description');
    assert.deepEqual(await client.request('completionItem/resolve', list.items[0]), list.items[0]);
    await client.close(PL);
  });

  it('contain headings of another article, read from the disk', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', '[x](/en/brand#)'));
    const list = await client.at<CompletionList>('completion', PL, { line: 4, character: 14 });
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['brand', 'where-it-is'],
    );
    await client.close(PL);
  });

  it('contain links to the selection', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', 'na target market'));
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 16 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(PL) },
      range,
      context: { diagnostics: [], only: ['refactor'] },
    });
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [["Link to 'target-market' (Target market)", 'refactor.rewrite']],
    );
    await client.close(PL);
  });

  it('contain quick fixes that suppress a finding', async () => {
    const { client } = place;
    const actions = await fixes(client, '[x](/no-such-con|cept)');
    const titles = actions.map(({ title }) => title).filter((title) => title.includes("'broken-link'"));
    assert.deepEqual(titles, [
      "Ignore 'broken-link' in this line",
      "Ignore 'broken-link' in this file",
      "Turn off 'broken-link' in glosswright.config.json",
    ]);
    const off = actions.find(({ title }) => title === titles[2]);
    assert.deepEqual(off?.edit?.documentChanges?.[0], {
      kind: 'create',
      uri: client.uri('glosswright.config.json'),
      options: { overwrite: false, ignoreIfExists: false },
    });
  });

  it('contain document links', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', '[x](/brand)'));
    const links = await client.request<{ target: string }[]>('textDocument/documentLink', {
      textDocument: { uri: client.uri(PL) },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      [client.uri(PL)],
    );
    await client.close(PL);
  });

  it('contain fixes that create files', async () => {
    const { client } = place;
    const actions = await fixes(client, '[x](/target-mar|ket)');
    const created = actions
      .flatMap(({ edit }) => edit?.documentChanges ?? [])
      .flatMap((change) => ('kind' in change && change.kind === 'create' ? change.uri : []));
    assert.deepEqual(
      created.filter((uri) => uri.endsWith('.md')),
      [client.uri('glossary/pl/target-market.md')],
    );
  });

  it('contain only fixes if only fixes are requested', async () => {
    for (const kind of ['refactor', 'source.fixAll'])
      assert.deepEqual(await fixes(place.client, '[x](/brnd|)', [kind]), []);
    assert.ok((await fixes(place.client, '[x](/brnd|)', ['quickfix'])).length > 0);
  });

  it('are given for files outside the glossary', async () => {
    const { client } = place;
    await client.open('README.md');
    assert.match((await client.hover('README.md', { line: 0, character: 6 })) ?? '', /^\*\*Brand\*\*/);
    assert.match((await client.hover('README.md', { line: 0, character: 16 })) ?? '', /^\*\*Brand\*\*/);
    await client.close('README.md');
  });

  it('are empty for a document that is not open', async () => {
    assert.equal(await place.client.at('hover', 'glossary/en/brand.md', { line: 0, character: 0 }), null);
  });
});

describe('responses to a client with few capabilities', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, plainClient));

  it('contain hovers in plain text', async () => {
    // References wait until all links are known; then hovers show counts.
    await ask(place.client, 'references', '[x](/bra|nd)', { context: { includeDeclaration: true } });
    const { contents } = await ask<{ contents: unknown }>(place.client, 'hover', '[x](/bra|nd)');
    assert.deepEqual(contents, {
      kind: 'plaintext',
      value: 'Marka brand\n\nMarka.\n\nen: Brand\n\nLinked from one article.',
    });
  });

  it('contain locations of definitions', async () => {
    const [location] = await ask<Location[]>(place.client, 'definition', '[x](/bra|nd)');
    const range = { start: { line: 1, character: 7 }, end: { line: 1, character: 12 } };
    assert.deepEqual(location, { uri: place.client.uri(PL), range });
  });

  it('contain completions with one range and the title as a detail', async () => {
    const { client } = place;
    const [best] = (await ask<CompletionList>(client, 'completion', '[marka](/|)')).items;
    const range = { start: { line: 4, character: 8 }, end: { line: 4, character: 9 } };
    assert.deepEqual([best?.textEdit, best?.detail], [{ newText: '/brand', range }, 'Marka']);
    await client.open(PL);
    const { documentation } = await client.request<CompletionItem>('completionItem/resolve', best);
    assert.deepEqual(documentation, { kind: 'plaintext', value: 'Marka (Polish)\n\nMarka.\n\nen: Brand' });
    await client.close(PL);
  });

  it('contain fixes as plain changes, none of which creates a file', async () => {
    const actions = await fixes(place.client, '[x](/brnd|)');
    assert.ok(actions.length > 0);
    for (const { edit } of actions) assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
    assert.deepEqual(Object.keys(actions[0]?.edit?.changes ?? {}), [place.client.uri(PL)]);
  });
});

/** The files on disk with some methods replaced. */
function filesWith(other: Partial<Files>): Files {
  return { ...diskFiles, ...other };
}

async function noList(): Promise<never> {
  return Promise.reject(new Error('no such disk'));
}

describe('requests while the glossary is read', () => {
  it('wait for it, and end immediately when they are canceled', async () => {
    await withTemporaryTree(GLOSSARY, async ({ root }) => {
      const gate = new EventEmitter();
      const opened = once(gate, 'open');
      const list: Files['list'] = async (...args) => {
        await opened;
        return diskFiles.list(...args);
      };
      const client = await Client.startInProcess(root, filesWith({ list }));
      await client.open(PL, article('Marka', '[x](/brand)'));
      const position = { line: 4, character: 6 };
      const hover = client.hover(PL, position);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: client.uri(PL) }, position };
      const cancelled = client.connection.sendRequest('textDocument/hover', params, source.token);
      source.cancel();
      assert.equal(await cancelled, null);
      gate.emit('open');
      assert.match((await hover) ?? '', /^\*\*Marka\*\*/);
      await client.stop();
    });
  });
});

describe('a request that fails', () => {
  it('is logged and gets an empty response, and the next one is answered', async () => {
    const site = {
      'content/en/pod.md': '---\ntitle: Pod\n---\nA unit.\n',
      'content/en/node.md': '---\ntitle: Node\n---\nA machine.\n',
    };
    await withTemporaryTree(site, async ({ root }) => {
      let failing = false;
      const read: Files['read'] = (file) => {
        if (failing) throw new Error('the disk is on fire');
        return diskFiles.read(file);
      };
      const client = await Client.startInProcess(root, filesWith({ read }));
      const { text, position } = cursor('[x](/po|d/)');
      await client.open('content/en/node.md', text);
      assert.match((await client.hover('content/en/node.md', position)) ?? '', /A unit\./);
      failing = true;
      assert.equal(await client.hover('content/en/node.md', position), undefined);
      assert.deepEqual(await client.findings('content/en/pod.md'), []);
      const logged = (start: string): Promise<unknown> =>
        client.until<{ message: string }>('window/logMessage', ({ message }) =>
          message.startsWith(`${start}: Error: the disk`),
        );
      await logged('hover');
      await logged('diagnostics');
      failing = false;
      assert.match((await client.hover('content/en/node.md', position)) ?? '', /A unit\./);
      await client.stop();
    });
  });

  it('may fail in reading the glossary', async () => {
    await withTemporaryTree(GLOSSARY, async ({ root }) => {
      const client = await Client.startInProcess(root, filesWith({ list: noList }));
      await client.until<{ message: string }>('window/logMessage', ({ message }) => message.includes('no such disk'));
      assert.deepEqual(await client.findings(PL), []);
      await client.stop();
    });
  });
});

describe('one of the oldest clients', () => {
  it('opens a folder by its URI only', async () => {
    await withTemporaryTree(GLOSSARY, async ({ root }) => {
      const client = Client.connect(root);
      await client.initialize({ workspaceFolders: undefined, capabilities: pushClient });
      assert.match(
        (await ask<{ contents: { value: string } }>(client, 'hover', '[x](/bra|nd)')).contents.value,
        /Marka/,
      );
      await client.stop();
    });
  });
});
