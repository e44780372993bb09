import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { DocumentHighlight, Location, LocationLink, Position, Range } from 'vscode-languageserver-types';
import { diskFiles } from '../../server/src/disk/files.ts';
import { Client, cursor, pullClient } from '../support/client.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/brand.md';
const GLOSSARY = {
  'README.md': 'Our [brand](/brand).\n',
  'glossary/en/brand.md': article('Brand'),
  'glossary/en/loyalty.md': article('Loyalty', 'To a [brand](/brand).\n'),
  'glossary/pl/loyalty.md': article('Lojalność', 'Wobec marki, [tej](/brand), albo innej marki.\n'),
  [PL]: article('Marka'),
};
const TITLE: Range = { start: { line: 1, character: 7 }, end: { line: 1, character: 12 } };
const linkClient = {
  ...pullClient,
  textDocument: {
    ...pullClient.textDocument,
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    implementation: { linkSupport: true },
  },
};

/** In the first line below the front matter. */
function at(character: number): Position {
  return { line: 4, character };
}

/** Opens the Polish article with the marked body, and asks at the mark. */
async function ask<T>(client: Client, method: string, marked: string, more: object = {}): Promise<T> {
  const { text, position } = cursor(article('Marka', marked));
  await client.open(PL, text);
  const answer = await client.at<T>(method, PL, position, more);
  await client.close(PL);
  return answer;
}

describe('the articles of a concept', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, linkClient));
  const cases: readonly (readonly [method: string, paths: readonly string[]])[] = [
    ['definition', [PL, 'glossary/en/brand.md']],
    ['implementation', [PL, 'glossary/en/brand.md']],
    ['declaration', ['glossary/en/brand.md']],
  ];
  for (const [method, paths] of cases)
    it(`are returned for ${method}, each with the range of its title`, async () => {
      const links = await ask<LocationLink[]>(place.client, method, '[x](/bra|nd)');
      assert.deepEqual(
        links.map(({ targetUri }) => targetUri),
        paths.map((path) => place.client.uri(path)),
      );
      assert.deepEqual(links[0]?.targetSelectionRange, TITLE);
    });

  it('are returned as locations to a client without link support', async () => {
    const client = await Client.start(place.tree.root, {
      textDocument: { implementation: {}, declaration: {}, definition: {} },
    });
    for (const [method, paths] of cases)
      assert.deepEqual(
        (await ask<Location[]>(client, method, '[x](/bra|nd)')).map(({ uri }) => uri),
        paths.map((path) => client.uri(path)),
      );
    await client.stop();
  });

  it('exclude other locales if the setting is off', async () => {
    const options = { definition: { otherLocales: false } };
    const client = await Client.start(place.tree.root, linkClient, options);
    assert.equal((await ask<LocationLink[]>(client, 'definition', '[x](/bra|nd)')).length, 1);
    await client.stop();
  });
});

describe('references', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, linkClient));
  const LINKS = [
    { path: 'glossary/pl/loyalty.md', start: { line: 4, character: 13 }, end: { line: 4, character: 26 } },
    { path: 'glossary/en/loyalty.md', start: { line: 4, character: 5 }, end: { line: 4, character: 20 } },
  ];
  const located = (client: Client): Location[] =>
    LINKS.map(({ path, start, end }) => ({ uri: client.uri(path), range: { start, end } }));
  const without = { context: { includeDeclaration: false } };

  it('are links in all locales', async () => {
    assert.deepEqual(await ask(place.client, 'references', '# Mar|ka', without), located(place.client));
  });

  it('include the article itself on request', async () => {
    const found = await ask<Location[]>(place.client, 'references', '# Mar|ka', {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found[0], { uri: place.client.uri(PL), range: TITLE });
    assert.deepEqual(found.slice(1), located(place.client));
  });

  it('follow the editor, not the disk', async () => {
    const { client } = place;
    await client.open('glossary/en/loyalty.md', article('Loyalty', '\n\nA [brand](/brand).\n'));
    const found = await ask<Location[]>(client, 'references', '# Mar|ka', without);
    assert.deepEqual(found[1]?.range.start, { line: 6, character: 2 });
    await client.close('glossary/en/loyalty.md');
  });

  it('are sent in parts if the client supports that', async () => {
    const { client } = place;
    const partialResultToken = 'parts of references';
    const found = await ask(client, 'references', '# Mar|ka', { ...without, partialResultToken });
    assert.deepEqual(found, []);
    const parts = client.sent<{ token: string; value: Location[] }>(
      '$/progress',
      ({ token }) => token === partialResultToken,
    );
    assert.deepEqual(
      parts.flatMap(({ value }) => value),
      located(client),
    );
  });

  it('include unlinked mentions after the links if the setting is on', async () => {
    const client = await Client.start(place.tree.root, linkClient, { references: { mentions: true } });
    const found = await ask<Location[]>(client, 'references', '# Mar|ka', without);
    assert.deepEqual(found.slice(0, 2), located(client));
    assert.deepEqual(found.slice(2), [
      { uri: client.uri('glossary/pl/loyalty.md'), range: { start: at(6), end: at(11) } },
      { uri: client.uri('glossary/pl/loyalty.md'), range: { start: at(39), end: at(44) } },
    ]);
    await client.stop();
  });

  it('are empty if there is no concept', async () => {
    assert.deepEqual(await ask(place.client, 'references', 'in|ne', without), []);
  });
});

describe('a long search for references', () => {
  it('ends immediately when it is canceled, and other requests are answered meanwhile', async () => {
    const COUNT = 500;
    const many = Array.from({ length: COUNT }, (_, number) => [
      `glossary/en/a${number}.md`,
      article(`A ${number}`, 'To a [brand](/brand).\n'),
    ]);
    const tree = temporaryTree({ ...GLOSSARY, ...Object.fromEntries(many) });
    const disk = { reads: 0, milliseconds: 0 };
    const client = await Client.startInProcess(tree.root, {
      ...diskFiles,
      read: (file) => {
        disk.reads++;
        const end = performance.now() + disk.milliseconds;
        while (performance.now() < end);
        return diskFiles.read(file);
      },
    });
    await client.open('README.md');
    const position = { line: 0, character: 8 };
    const whole = await client.at<Location[]>('references', 'README.md', position, { context: {} });
    assert.equal(whole.length, COUNT + 2);

    Object.assign(disk, { reads: 0, milliseconds: 1 });
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: client.uri('README.md') }, position, context: {} };
    const cancelled = client.connection.sendRequest('textDocument/references', params, source.token);
    assert.ok(await client.hover('README.md', position));
    source.cancel();
    assert.equal(await cancelled, null);
    assert.ok(disk.reads < COUNT / 2, `${disk.reads} files were read`);
    assert.deepEqual(
      client.sent('window/logMessage', ({ type }: { type: number }) => type === 1),
      [],
    );
    await client.stop();
    tree.remove();
  });
});

describe('document highlights', () => {
  const place = serverFixture(GLOSSARY);

  it('are links and mentions', async () => {
    const found = await ask<DocumentHighlight[]>(place.client, 'documentHighlight', '[ma|rka](/brand), marki');
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start, kind]),
      [
        [TITLE.start, 3],
        [{ line: 4, character: 0 }, 2],
        [{ line: 4, character: 17 }, 2],
      ],
    );
  });
});

describe('outside of a glossary', () => {
  const place = serverFixture({ 'README.md': '[brand](/brand)\n' });
  for (const method of ['definition', 'implementation', 'declaration', 'references', 'documentHighlight'])
    it(`${method} returns nothing`, async () => {
      await place.client.open('README.md');
      const found = await place.client.at<unknown[] | null>(
        method,
        'README.md',
        { line: 0, character: 2 },
        { context: {} },
      );
      assert.deepEqual(found ?? [], []);
    });
});
