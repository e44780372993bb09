import assert from 'node:assert/strict';
import type { OverviewRequests } from '../../server/src/lsp/clientOverviewRequests.ts';
import { Client } from '../support/client.ts';
import { MEMORY_ROOT } from '../support/memoryFiles.ts';
import { article } from '../support/serverFixture.ts';
import { CONCEPTS, glossaryOf, type Shape, type WatchedFiles } from '../support/watchedFiles.ts';

type Params<M extends keyof OverviewRequests> = OverviewRequests[M]['params'];
type Result<M extends keyof OverviewRequests> = NonNullable<OverviewRequests[M]['result']>;

const PLAIN: Shape = { articles: 'glossary/{locale}/{slug}.md' };
/** `pl` is the locale of the names. The locales of a glossary are in this order. */
const NAMES = ['pl'];
const ORDER = ['en', 'de', 'fi', 'pl', 'sv'];

/** A large glossary with a concept in one other locale only, and one without a translation. */
function someGlossary(shape: Shape = PLAIN): WatchedFiles {
  const files = glossaryOf(shape);
  files.write('glossary/sv/only.md', article('Bara här'));
  files.write('glossary/en/new.md', article('New'));
  return files;
}

/** Runs with a client that has just opened the folder. */
async function withClient(
  files: WatchedFiles,
  test: (
    ask: <M extends keyof OverviewRequests>(method: M, params: Params<M>) => Promise<Result<M>>,
    client: Client,
  ) => Promise<void>,
): Promise<void> {
  const client = await Client.startInProcess(MEMORY_ROOT, files);
  await test(async (method, params) => {
    const result = await client.request<OverviewRequests[typeof method]['result']>(method, params ?? undefined);
    assert.ok(result, `${method} has a result`);
    return result;
  }, client);
  await client.stop();
}

describe('views at the start', () => {
  it('have the glossary, its locales and the number of its concepts before an article is read', async () => {
    const files = someGlossary();
    await withClient(files, async (ask) => {
      const { glossaries } = await ask('glosswright/glossaries', null);
      assert.deepEqual(
        glossaries.map(({ concepts, locales }) => [concepts, locales.map(({ tag }) => tag)]),
        [[CONCEPTS + 2, ORDER]],
      );
      assert.ok(files.reads.length < CONCEPTS, `${files.reads.length} articles were read`);
    });
  });

  it('have names after their locale and the source locale are read; other states are not known yet', async () => {
    const files = someGlossary();
    await withClient(files, async (ask) => {
      const { rows, total, isPartial } = await ask('glosswright/concepts', { nameLocales: NAMES, limit: 500 });
      const unread = ['de', 'fi', 'sv'].filter((locale) => files.readOf(locale) < CONCEPTS);
      assert.ok(unread.length > 0, 'all locales were read');
      assert.ok(isPartial);
      assert.equal(total, CONCEPTS + 1);
      assert.deepEqual(
        rows.slice(0, 2).map(({ name }) => name),
        ['New', 'pl concept 0'],
      );
      for (const { states } of rows)
        for (const locale of unread) assert.equal(states.charAt(ORDER.indexOf(locale)), '?');
      const states = new Map(rows.map(({ slug, states: own }) => [slug, own]));
      assert.match(states.get('new') ?? '', /^c..m.$/);
      assert.match(states.get('concept-8') ?? '', /^c..c.$/);
    });
  });

  it('have the names of the source locale before the locale of an open document is read', async () => {
    const files = someGlossary();
    const path = 'glossary/pl/concept-8.md';
    await withClient(files, async (ask, client) => {
      await client.open(path, article('pl concept 8'));
      await ask('glosswright/conceptGroups', { by: 'letter' });
      assert.ok(files.readOf('pl') < CONCEPTS / 2, `${files.readOf('pl')} articles of the document's locale were read`);
    });
  });

  it('have groups of the same concepts', async () => {
    await withClient(someGlossary(), async (ask) => {
      const letters = await ask('glosswright/conceptGroups', { nameLocales: NAMES, by: 'letter' });
      assert.deepEqual(
        [letters.isPartial, letters.groups],
        [
          true,
          [
            { key: 'N', count: 1 },
            { key: 'P', count: CONCEPTS },
          ],
        ],
      );
      const place = await ask('glosswright/conceptPlace', { nameLocales: NAMES, by: 'letter', slug: 'concept-0' });
      assert.deepEqual(place, { key: 'P', index: 0 });
    });
  });

  it('have all entries of a concept before the other articles are read', async () => {
    const files = someGlossary();
    await withClient(files, async (ask) => {
      const { entries } = await ask('glosswright/conceptDetails', { slug: 'concept-8' });
      assert.deepEqual(
        entries.map(({ locale }) => locale),
        ORDER.toSorted(),
      );
      const { title } = await ask('glosswright/entry', { slug: 'only', locale: 'sv' });
      assert.equal(title, 'Bara här');
      assert.ok(files.reads.length < CONCEPTS, `${files.reads.length} articles were read`);
    });
  });

  it('count progress when everything is read, and have the same concepts then as later', async () => {
    await withClient(someGlossary(), async (ask) => {
      const [early, { locales }] = await Promise.all([
        ask('glosswright/concepts', { nameLocales: NAMES, limit: 500 }),
        ask('glosswright/progress', {}),
      ]);
      assert.deepEqual(
        locales.map(({ complete }) => complete),
        [CONCEPTS + 1, CONCEPTS, CONCEPTS, CONCEPTS, CONCEPTS + 1],
      );
      const late = await ask('glosswright/concepts', { nameLocales: NAMES, limit: 500 });
      assert.deepEqual([early.isPartial, late.isPartial], [true, false]);
      const known = early.rows.map(({ slug, name, otherNames }) => ({ slug, name, otherNames }));
      const all = late.rows.map(({ slug, name, otherNames }) => ({ slug, name, otherNames }));
      assert.deepEqual(
        known,
        all.filter(({ slug }) => slug !== 'only'),
      );
      assert.equal(all.length, known.length + 1);
      assert.ok(late.rows.every(({ states }) => !states.includes('?')));
    });
  });

  it('wait for everything if paths do not tell the concepts', async () => {
    const files = glossaryOf({ articles: 'content/{locale}/docs/reference/glossary/{slug}.md' });
    await withClient(files, async (ask) => {
      const { isPartial, total } = await ask('glosswright/concepts', { nameLocales: NAMES });
      assert.deepEqual([isPartial, total], [false, CONCEPTS]);
    });
  });
});
