import assert from 'node:assert/strict';
import { Root } from '../../server/src/root/root.ts';
import { type Phase, RootPhases } from '../../server/src/root/rootPhases.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';
import { filesOfTree } from '../support/tree.ts';

const phases: readonly Phase[] = ['created', 'listed', 'sourceLocale', 'frontMatter', 'links'];

const tree = filesOfTree(`
  === glossary/en/market.md "Market"
  === glossary/pl/market.md "Rynek"
  To jest [rynek](/market).
`);

function lastReached(of: { hasReached(phase: Phase): boolean }): Phase | undefined {
  return phases.findLast((phase) => of.hasReached(phase));
}

describe('the phase of a root', () => {
  const cases: readonly (readonly [what: string, read: (root: Root) => Promise<unknown>, phase: Phase])[] = [
    ['before anything is read', async () => Promise.resolve(), 'created'],
    ['after listing', async (root) => root.open(), 'listed'],
    ['after loading', async (root) => root.load(), 'frontMatter'],
    [
      'after reading the links without loading',
      async (root) => root.open().then(async () => root.readLinks()),
      'listed',
    ],
    [
      'after reading some of the links',
      async (root) => {
        await root.load();
        await root.readLinks({}, (path) => path.startsWith('glossary/en/'));
      },
      'frontMatter',
    ],
    ['after reading all links', async (root) => root.load().then(async () => root.readLinks()), 'links'],
    [
      'after reading every article by itself',
      async (root) => {
        await root.load();
        await root.refresh(Object.keys(tree));
      },
      'links',
    ],
    [
      'after an edit of one article',
      async (root) => {
        await root.load();
        await root.setBuffer('glossary/en/market.md', '');
      },
      'frontMatter',
    ],
    ['after a new configuration', async (root) => root.load().then(async () => root.reconfigure({})), 'links'],
  ];
  for (const [what, read, phase] of cases)
    it(`is '${phase}' ${what}`, async () => {
      const root = new Root(MEMORY_ROOT, new MemoryFiles(tree));
      await read(root);
      assert.equal(lastReached(root), phase);
    });

  it("is 'sourceLocale' while the front matter is read locale by locale", async () => {
    const root = new Root(MEMORY_ROOT, new MemoryFiles(tree));
    const seen: (Phase | undefined)[] = [];
    const reading = root.frontMatterReading(() => seen.push(lastReached(root)));
    await root.open();
    await reading.read({}, undefined);
    assert.deepEqual([...seen, lastReached(root)], ['sourceLocale', 'sourceLocale', 'frontMatter']);
  });

  it("is 'links' at once if there are no articles", async () => {
    const root = new Root(MEMORY_ROOT, new MemoryFiles({ 'README.md': '' }));
    await root.load();
    assert.equal(lastReached(root), 'links');
  });
});

/** The phases for which waiting ends immediately. */
async function ended(of: RootPhases): Promise<Phase[]> {
  const done: Phase[] = [];
  for (const phase of phases) void of.ended(phase).then(() => done.push(phase));
  await new Promise(setImmediate);
  return done;
}

describe('waiting for a phase', () => {
  it('resolves for each phase that has been reached', async () => {
    const some = new RootPhases(() => true);
    assert.deepEqual(await ended(some), ['created']);
    some.restart();
    assert.deepEqual(await ended(some), ['created', 'listed']);
    some.advance('frontMatter');
    assert.deepEqual(await ended(some), ['created', 'listed', 'sourceLocale', 'frontMatter']);
  });

  it('resolves when the phase is reached', async () => {
    const some = new RootPhases(() => false);
    const links = some.ended('links');
    some.restart();
    some.advance('frontMatter');
    await links;
    assert.ok(some.hasReached('links'));
  });

  it('resolves without the phase if reading stops before it', async () => {
    const some = new RootPhases(() => true);
    const links = some.ended('links');
    some.stop();
    await links;
    assert.deepEqual(await ended(some), phases);
    assert.equal(lastReached(some), 'created');
  });

  it('waits again after the next listing', async () => {
    const some = new RootPhases(() => true);
    some.advance('frontMatter');
    some.stop();
    some.restart();
    assert.deepEqual(await ended(some), ['created', 'listed']);
  });
});
