import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { History } from '../../server/src/glossary/history.ts';
import { descriptions } from '../../server/src/rules/engine/index.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { Root } from '../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';
import { filesOfTree } from '../support/tree.ts';

/** The glossary that the examples of the rules are pieces of. */
const glossary = {
  ...filesOfTree(`
    === glossary/pl/target-market.md "Rynek docelowy"
    === glossary/en/market.md "Market"
    === glossary/pl/market.md "Rynek"
    === glossary/en/demand.md "Demand"
    === glossary/pl/demand.md "Popyt"
    === glossary/en/assets.md "Assets"
    === glossary/pl/assets.md "Aktywa"
    === glossary/en/profit.md "Profit"
    === glossary/pl/profit.md "Zysk"
    === glossary/en/price-elasticity.md "Price elasticity"
    === glossary/en/economies-of-scale.md "Economies of scale"
  `),
  'glossary/en/target-market.md': '---\ntitle: Target market\ndescription: The people a product is made for.\n---\n',
  'glossary/pl/economies-of-scale.md':
    '---\ntitle: Korzyści skali\ndescription: d\ndeprecated: [ekonomia skali]\n---\n',
};

/** The source article has changed between the two commits that an example names. */
const history: History = {
  last: new Map([['glossary/en/target-market.md', { id: '9f5e2a41'.repeat(5), time: 2 }]]),
  named: new Map([['3c1d0ab7', { id: '3c1d0ab7'.repeat(5), time: 1 }]]),
  earlierFrontMatter: new Map(),
};

describe('the pages of the rules', () => {
  it('are what `npm run docs` writes', () => {
    const command = ['--import', 'tsx', 'scripts/docs.mjs', '--check'];
    const project = join(import.meta.dirname, '../..');
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});

describe('the example of', () => {
  for (const { code, severity, documentation } of descriptions) {
    const { wrong, right } = documentation;
    if (wrong === undefined || right === undefined) continue;
    it(`${code} shows what the rule reports, and what it does not`, async () => {
      const rules = severity === 'off' ? { [code]: 'hint' as const } : {};
      assert.ok((await codesIn(wrong, rules)).includes(code), wrong);
      assert.ok(!(await codesIn(right, rules)).includes(code), right);
    });
  }
});

/** The codes of all findings in the files of an example. */
async function codesIn(example: string, rules: Readonly<Record<string, 'hint'>>): Promise<string[]> {
  const files = filesOf(example);
  const root = new Root(MEMORY_ROOT, new MemoryFiles({ ...glossary, ...files }), {}, { rules });
  await root.load();
  await root.readLinks();
  root.setHistory(history);
  return Object.keys(files).flatMap((path) => checkFile(root, path)?.findings.map(({ code }) => code) ?? []);
}

/** A piece with a front matter is an article that is there, without one a part of another; several have their paths with them, and a title without a front matter. */
function filesOf(example: string): Record<string, string> {
  if (example.startsWith('---')) return { 'glossary/pl/target-market.md': example };
  const text = example.startsWith('=== ') ? example : `=== glossary/pl/example.md\n${example}`;
  return filesOfTree(text.replace(/^=== \S+\/(\S+)\.md$(?!\n---)/gm, '$& "$1"'));
}
