import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import {
  type ArticleState,
  INDEX_STATE,
  type IndexState,
  type LinkFix,
  type NewArticle,
  WANTS_INDEX_STATE,
} from '../../server/src/lsp/clientRequests.ts';
import { Client, cursor, pullClient } from '../support/client.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/brand.md';
const GLOSSARY = {
  'glossary/de/brand.md': article('Marke'),
  'glossary/en/brand.md': article('Brand'),
  'glossary/en/target-market.md': article('Target market'),
  'glossary/fi/target-market.md': article('Kohdemarkkina'),
  'README.md': 'Our brand is [the brand](/brand), and it is known to all who buy it.\n',
  [PL]: article('Marka'),
};
const ownClient = { ...pullClient, experimental: { [WANTS_INDEX_STATE]: true } };

async function startOwn(root: string): Promise<Client> {
  return Client.start(root, ownClient);
}

/** In the first line below the front matter. */
function inFirstLine(start: number, end: number): Range {
  return { start: { line: 4, character: start }, end: { line: 4, character: end } };
}

async function withClient(
  content: Record<string, string>,
  capabilities: object,
  test: (client: Client) => Promise<void>,
): Promise<void> {
  const tree = temporaryTree(content);
  const client = await Client.start(tree.root, capabilities);
  await test(client);
  await client.stop();
  tree.remove();
}

describe("requests of the project's own extension", () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => startOwn(root));

  async function stateOf(path: string): Promise<ArticleState | null> {
    const { client } = place;
    await client.open(path);
    const state = await client.request<ArticleState | null>('glosswright/article', {
      textDocument: { uri: client.uri(path) },
    });
    await client.close(path);
    return state;
  }

  it("return an article's locale, and the other locales: the source first, then those that have it", async () => {
    const state = await stateOf(PL);
    assert.deepEqual(state?.locale, { tag: 'pl', name: 'Polish' });
    assert.equal(state.concept?.slug, 'brand');
    assert.deepEqual(
      state.concept.elsewhere.map(({ tag, name, article: there }) => [tag, name, there?.title]),
      [
        ['en', 'English', 'Brand'],
        ['de', 'German', 'Marke'],
        ['fi', 'Finnish', undefined],
      ],
    );
    assert.equal(state.concept.elsewhere[0]?.article?.uri, place.client.uri('glossary/en/brand.md'));
  });

  it('return the locale of the text for a file outside the layouts, which is not an article', async () => {
    assert.deepEqual(await stateOf('README.md'), {
      locale: { tag: 'en', name: 'English' },
      concept: null,
      hasEntries: false,
    });
  });

  it('return nothing for a file that is not open', async () => {
    const textDocument = { uri: place.client.uri('glossary/en/brand.md') };
    assert.equal(await place.client.request('glosswright/article', { textDocument }), null);
  });

  /** The article that is missing at the mark. */
  async function missing(marked: string): Promise<NewArticle | null> {
    const { client } = place;
    const { text, position } = cursor(article('Marka', marked));
    await client.open(PL, text);
    const params = { textDocument: { uri: client.uri(PL) }, position };
    const created = await client.request<NewArticle | null>('glosswright/missingArticle', params);
    await client.close(PL);
    return created;
  }

  for (const marked of ['[ry|nek](/target-market)', '[rynek](/target|-market)', '[rynek|][a]\n\n[a]: /target-market'])
    it(`return the missing article at ${JSON.stringify(marked)}`, async () => {
      const created = await missing(marked);
      assert.equal(created?.uri, place.client.uri('glossary/pl/target-market.md'));
      assert.deepEqual(
        created.edit.documentChanges?.map((change) => 'kind' in change && change.kind),
        ['create', false],
      );
      assert.deepEqual(created.titles, [{ start: { line: 1, character: 7 }, end: { line: 1, character: 7 } }]);
    });

  for (const marked of ['[marka](/bra|nd)', 'sło|wo [rynek](/target-market)'])
    it(`return nothing at ${JSON.stringify(marked)}`, async () => assert.equal(await missing(marked), null));

  const fixes: readonly (readonly [marked: string, titles: readonly string[]])[] = [
    ['[x](/bra|dn)', ["Change link to 'brand' (Marka)", 'Remove the link']],
    ['[x](/no-such-thi|ng)', ['Remove the link']],
    ['[marka](/bra|nd)', []],
    ['sło|wo [x](/bradn)', []],
  ];
  for (const [marked, titles] of fixes)
    it(`return the fixes of the link at ${JSON.stringify(marked)}`, async () => {
      const { client } = place;
      const { text, position } = cursor(article('Marka', marked));
      await client.open(PL, text);
      const params = { textDocument: { uri: client.uri(PL) }, position };
      const found = await client.request<readonly LinkFix[]>('glosswright/linkFixes', params);
      await client.close(PL);
      assert.deepEqual(
        found.map(({ title }) => title),
        titles,
      );
      assert.ok(found.every(({ edits }) => edits.length > 0));
    });

  it('return every link to a missing article, and no others', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', '[a](/no-such) [b](/brand) [c](/target-market) [d]() [e](/nor-this)'));
    const links = await client.request('glosswright/missingLinks', { textDocument: { uri: client.uri(PL) } });
    await client.close(PL);
    assert.deepEqual(links, [
      { range: inFirstLine(4, 12), message: "There is no article 'no-such'." },
      { range: inFirstLine(56, 65), message: "There is no article 'nor-this'." },
    ]);
  });

  async function translation(path: string, locale: string): Promise<NewArticle | null> {
    const { client } = place;
    await client.open(path);
    const textDocument = { uri: client.uri(path) };
    const created = await client.request<NewArticle | null>('glosswright/newTranslation', { textDocument, locale });
    await client.close(path);
    return created;
  }

  it("return a translation draft with the source's title for the translator", async () => {
    const created = await translation(PL, 'fi');
    assert.equal(created?.uri, place.client.uri('glossary/fi/brand.md'));
    assert.match(JSON.stringify(created.edit), /title: {2}# Brand/);
  });

  it('return no draft of an existing translation, for an unknown locale, or of a file that is not an article', async () => {
    assert.equal(await translation(PL, 'de'), null);
    assert.equal(await translation(PL, '../x'), null);
    assert.equal(await translation('README.md', 'fi'), null);
  });
});

describe('the state of the index', () => {
  it('is ready, with the numbers of articles, and reports changes', async () => {
    await withClient(GLOSSARY, ownClient, async (client) => {
      const ready = await client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'ready');
      const layout = {
        sources: "'glossary/{locale}/{slug}.md'",
        reasons: ["The folders have the shape of the preset 'glossary'."],
      };
      const locales = ['de', 'en', 'fi', 'pl'];
      assert.deepEqual(ready, {
        kind: 'ready',
        articles: 5,
        concepts: 2,
        locales,
        layouts: [layout],
        problem: null,
        notRead: [],
      });
      await client.open('glossary/sv/brand.md', article('Varumärke'));
      await client.until<IndexState>(INDEX_STATE, (state) => state.kind === 'ready' && state.articles === 6);
    });
  });

  it('reports that there is no glossary', async () => {
    await withClient({ 'README.md': '# Nothing\n' }, ownClient, async (client) => {
      await client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'no-glossary');
    });
  });

  it('reports why the configured layouts have no articles', async () => {
    const configuration = '{ "layouts": [{ "articles": "glosary/{locale}/{slug}.md" }] }';
    await withClient({ ...GLOSSARY, 'glosswright.config.json': configuration }, ownClient, async (client) => {
      const state = await client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'no-glossary');
      assert.match(
        JSON.stringify(state),
        /:1:29: no articles match 'glosary.*there is no folder 'glosary'; did you mean 'glossary'/,
      );
    });
  });

  it('says why the file of a glossary is none', async () => {
    await withClient({ 'glossary.json': '[{ "term": "Niche' }, ownClient, async (client) => {
      const state = await client.until<IndexState>(INDEX_STATE, ({ kind }) => kind === 'no-glossary');
      assert.match(JSON.stringify(state), /glossary\.json:1:12: The closing quote is missing/);
    });
  });

  it('is sent only on request', async () => {
    await withClient(GLOSSARY, pullClient, async (client) => {
      await client.open(PL);
      await client.findings(PL);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(client.count(INDEX_STATE), 0);
    });
  });
});
