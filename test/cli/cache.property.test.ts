import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anyGlossary } from '../support/anyGlossary.ts';
import { ageAll, put } from '../support/agedTree.ts';
import { withCache } from '../support/cacheHome.ts';
import { command } from '../support/command.ts';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { generate } from '../support/generator/generate.ts';
import { layoutNames } from '../support/generator/layouts.ts';
import { Repository } from '../support/repository.ts';
import { temporaryTree, type TemporaryTree } from '../support/temporaryTree.ts';
import { filesOfTree } from '../support/tree.ts';
import { runs } from '../support/runs.ts';

const RUNS = runs(6);

type Texts = Readonly<Record<string, string>>;

/** Glossaries in which every rule reports something. */
const anyGenerated = fc
  .record({ layout: fc.constantFrom(...layoutNames), seed: fc.integer({ min: 1, max: 1000 }) })
  .map(({ layout, seed }): Texts => generate({ layout, seed, concepts: 12, locales: ['en', 'pl', 'fi'] }).files);
const anyTexts: fc.Arbitrary<Texts> = fc.oneof(
  { weight: 3, arbitrary: anyGenerated },
  { weight: 2, arbitrary: anyGlossary },
  { weight: 1, arbitrary: fc.constant<Texts>(filesOfTree(ENTRY_GLOSSARY)) },
);

const everything = ['--hints', '--rule', 'link-parity=information'];
const anyOptions = fc.constantFrom<readonly string[]>(
  [],
  ['--format', 'json', ...everything],
  ['--format', 'sarif', ...everything, '--sort', 'demand'],
  ['--format', 'gitlab', '--hints', '--rule', 'slug-case=error'],
  ['--format', 'junit', '--quiet'],
  ['--format', 'rdjson', '--rule', 'missing-translation=off'],
  ['--format', 'checkstyle', '--max-warnings', '1', '--quiet'],
  ['--format', 'json', '--output', 'json=.report.json', '--output', 'github=.report.txt'],
  ['glossary/en', 'README.md', '--format', 'json', '--hints'],
  ['--format', 'json', '--shard', '1/2'],
  ['--language', 'pl', '--hints'],
);

/** Changes a tree with these texts, and says what it did. */
type Edit = (tree: TemporaryTree, texts: Texts) => string;

const INSERTED = [
  '## Risks\n\nPrices fall.',
  'See [it](/market#risks) and [that](#nope), or [this](/niche).',
  '<!-- glosswright-disable-next-line broken-link -->\n[x](/none)',
  'The target market is a market, and rynek docelowy too.',
];
const CONFIGURATIONS = [
  '{ "rules": { "slug-case": "error", "link-parity": "warning" } }',
  '{ "sourceLocale": "pl" }',
  '{ "exclude": ["**/fi/**"] }',
  '{ "git": false, "overrides": [{ "files": ["**/pl/**"], "rules": { "broken-link": "hint" } }] }',
];

/** Each chooses files by `one` and `other`. */
const EDITS: readonly ((one: number, other: number) => Edit)[] = [
  (one, other) => (tree, texts) => {
    const path = at(Object.keys(texts), one);
    put(tree, path, texts[at(Object.keys(texts), other)]);
    return `${path} has the text of another file`;
  },
  (one, other) => (tree, texts) => {
    const path = at(Object.keys(texts), one);
    put(tree, path, `${texts[path]}\n${at(INSERTED, other)}\n`);
    return `${path} is longer`;
  },
  (one) => (tree, texts) => {
    const path = at(Object.keys(texts), one);
    put(tree, path, undefined);
    return `${path} is gone`;
  },
  (one) => (tree, texts) => {
    const path = at(Object.keys(texts), one);
    put(tree, path, texts[path]);
    return `${path} is as it was`;
  },
  (one) => (tree, texts) => {
    const path = at(Object.keys(texts), one);
    put(tree, path, texts[path]?.replace(/^title: .*$/m, 'title: Target market')?.replace(/^## .*$/m, '## Other'));
    return `${path} has another title`;
  },
  (one) => (tree) => {
    put(tree, 'glosswright.config.json', one % 5 === 0 ? undefined : at(CONFIGURATIONS, one));
    return 'another configuration';
  },
  (one) => (tree) => {
    put(tree, 'static/_redirects', `/old/path /a\n/gone${one} /b\n`);
    return 'other redirects';
  },
  (one) => (tree) => {
    put(tree, '.gitignore', one % 2 === 0 ? 'pl/\n' : '# nothing\n');
    return 'other ignored files';
  },
];

const anyEdit: fc.Arbitrary<Edit> = fc
  .record({ edit: fc.constantFrom(...EDITS), one: fc.nat(1000), other: fc.nat(1000) })
  .map(({ edit, one, other }) => edit(one, other));

function at<T>(items: readonly T[], index: number): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there is always one
  return items[index % items.length] as T;
}

/** Checks the tree without and with what is kept, and twice more, so that the findings and then the whole run come from the cache. */
async function assertSame(tree: TemporaryTree, options: readonly string[], after: string): Promise<void> {
  const expected = await command(tree.root, 'check', '--no-cache', ...options);
  for (const time of ['first', 'second', 'third'])
    assert.deepEqual(await command(tree.root, 'check', ...options), expected, `the ${time} check after: ${after}`);
}

describe('check with results of earlier runs', () => {
  it('prints the same as without, after any change', async function () {
    this.timeout(600_000);
    const property = fc.asyncProperty(
      anyTexts,
      anyOptions,
      fc.array(anyEdit, { minLength: 2, maxLength: 5 }),
      fc.boolean(),
      async (texts, options, edits, isCommitted) =>
        withCache(async () => {
          const repository = isCommitted ? Repository.create() : undefined;
          const tree = repository?.tree ?? temporaryTree();
          try {
            for (const [path, text] of Object.entries(texts)) put(tree, path, text);
            let after = 'the start';
            for (const [day, edit] of [undefined, ...edits].entries()) {
              after = edit ? `${after}, ${edit(tree, texts)}` : after;
              await assertSame(tree, options, after);
              if (!repository) continue;
              repository.commit(`2024-01-0${day + 1}`, {});
              ageAll(tree.root);
              await assertSame(tree, options, `${after}, a commit`);
            }
          } finally {
            tree.remove();
          }
        }),
    );
    await fc.assert(property, { numRuns: RUNS });
  });
});
