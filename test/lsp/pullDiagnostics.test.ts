import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { messages } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/brand.md';
const MISSING = ["broken-link: There is no article 'no-such'."];

describe('findings of a document that the client pulls', () => {
  const place = serverFixture({
    'glossary/en/brand.md': article('Brand'),
    'glossary/en/node.js.md': article('Node.js'),
    [PL]: article('Marka', '[x](/no-such)\n'),
    'glossary/pl/crlf.md': article('Crlf', 'a\n\n[x](/no-such)\n').replaceAll('\n', '\r\n'),
    'glossary/pl/astral.md': article('Astral', '😀 [a😀](/no-such)\n'),
    'glossary/pl/bom.md': `\uFEFF${article('Bom', '[x](/no-such)\n')}`,
    'glossary/pl/binary.md': new Uint8Array([0x23, 0, 0xff, 0xfe]),
    'glossary/pl/latin.md': Buffer.from(article('Latin', 'caf\u00e9\n'), 'latin1'),
    'README.md': '# Read me\n\n[x](/elsewhere)\n',
    'CONTRIBUTING.md': 'See [the brand](/brand) and [x](/no-such).\n',
  });

  it('are those of the file, open or not', async () => {
    assert.deepEqual(await place.client.findings(PL), MISSING);
    await place.client.open(PL);
    assert.deepEqual(await place.client.findings(PL), MISSING);
    await place.client.close(PL);
  });

  it('are unchanged while their ID is the same', async () => {
    const { client } = place;
    const first = await client.pull(PL);
    assert.deepEqual(await client.pull(PL, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.open(PL, article('Marka', '\n[x](/no-such)\n'));
    const moved = await client.pull(PL, first.resultId);
    assert.equal(moved.kind, 'full');
    assert.notEqual(moved.resultId, first.resultId);
    await client.close(PL);
    assert.equal((await client.pull(PL, first.resultId)).kind, 'unchanged');
  });

  it('are those of the edited text, not of the disk', async () => {
    const { client } = place;
    await client.open(PL);
    for (const [body, found] of [
      ['[x](/brand)', []],
      ['[x](/brnd)', ["broken-link: There is no article 'brnd'. Did you mean 'brand'?"]],
      ['', []],
    ] as const) {
      await client.change(PL, article('Marka', body));
      assert.deepEqual(await client.findings(PL), found);
    }
    await client.close(PL);
    assert.deepEqual(await client.findings(PL), MISSING);
  });

  const positions: readonly (readonly [where: string, path: string, line: number, start: number, end: number])[] = [
    ['after CRLF', 'glossary/pl/crlf.md', 6, 4, 12],
    ['after astral characters, in UTF-16 units', 'glossary/pl/astral.md', 4, 9, 17],
    ['after a byte order mark', 'glossary/pl/bom.md', 4, 4, 12],
  ];
  for (const [where, path, line, start, end] of positions) {
    it(`have the right position ${where}`, async () => {
      const [finding] = (await place.client.pull(path)).items ?? [];
      assert.deepEqual(finding?.range, { start: { line, character: start }, end: { line, character: end } });
      await place.client.open(path);
      assert.deepEqual((await place.client.pull(path)).items, [finding]);
      await place.client.close(path);
    });
  }

  const files: readonly (readonly [what: string, path: string, found: readonly string[]])[] = [
    [
      'one in a binary file',
      'glossary/pl/binary.md',
      ['unreadable-file: This is not a text file: it has a NUL byte at offset 1.'],
    ],
    [
      'one in a file that is not UTF-8',
      'glossary/pl/latin.md',
      ['unreadable-file: The file is not valid UTF-8; some characters cannot be decoded.'],
    ],
    ['none in a file that has nothing to do with the glossary', 'README.md', []],
    [
      'those of links in a file that links the glossary',
      'CONTRIBUTING.md',
      ["broken-link: There is no article 'no-such'."],
    ],
    ['none in a file that is not there', 'glossary/pl/none.md', []],
  ];
  for (const [what, path, found] of files)
    it(`are ${what}`, async () => assert.deepEqual(await place.client.findings(path), found));

  const uris: readonly string[] = [
    'file:///c%3A/glossary/pl/brand.md',
    'file:///C:/x.md',
    'file://server/share/x.md',
    'git:/x.md?%7B%7D',
    'not a uri',
    '',
  ];
  for (const uri of uris) {
    it(`are empty, and so are all other responses, for '${uri}'`, async () => {
      const { client } = place;
      const textDocument = { uri };
      await client.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text: '[x](/brand)' },
      });
      const report = await client.request<{ items: [] }>('textDocument/diagnostic', { textDocument });
      assert.deepEqual(report.items, []);
      const position = { line: 0, character: 5 };
      for (const method of ['hover', 'definition', 'completion'])
        assert.equal(await client.request(`textDocument/${method}`, { textDocument, position }), null);
      await client.notify('textDocument/didClose', { textDocument });
    });
  }

  it('are the same for every spelling of the URI', async () => {
    const { client } = place;
    const uri = client.uri(PL).replace('brand', 'br%61nd');
    const { items } = await client.request<{ items: Parameters<typeof messages>[0] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.deepEqual(messages(items), MISSING);
  });

  it('clamp positions beyond the end of the text', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', '[x](/brand)'));
    for (const position of [
      { line: 4, character: 999 },
      { line: 999, character: 0 },
      { line: 4, character: 11 },
    ])
      assert.match((await client.hover(PL, position)) ?? '', /Marka/);
    await client.close(PL);
  });
});

describe('findings of a file that is too large', () => {
  const place = serverFixture({ 'glossary/en/brand.md': article('Brand') });

  it('are a single one', async () => {
    place.tree.write({ 'glossary/en/large.md': '' });
    truncateSync(place.tree.path('glossary/en/large.md'), 50 * 1024 * 1024);
    await place.client.changedOnDisk(['glossary/en/large.md', 1]);
    const [found = ''] = await place.client.findings('glossary/en/large.md');
    assert.match(found, /^unreadable-file: .*\b(?:50 MB|52428800)\b/);
  });
});

describe('a workspace without a glossary', () => {
  const place = serverFixture({ 'README.md': 'A [link](/x) and [another]().\n', 'docs/a.md': '# A\n' });

  it('has no findings and no hovers', async () => {
    const { client } = place;
    await client.open('README.md');
    assert.deepEqual(await client.findings('README.md'), []);
    assert.equal(await client.hover('README.md', { line: 0, character: 4 }), undefined);
  });

  it('becomes a glossary with its first article', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/en/x.md': article('Ex') });
    await client.changedOnDisk(['glossary/en/x.md', 1]);
    assert.match((await client.hover('README.md', { line: 0, character: 4 })) ?? '', /^\*\*Ex\*\*/);
    tree.delete('glossary');
    await client.changedOnDisk(['glossary', 3]);
    assert.equal(await client.hover('README.md', { line: 0, character: 4 }), undefined);
  });
});
