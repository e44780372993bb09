import type { History } from '../../server/src/glossary/history.ts';
import { Root } from '../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from './memoryFiles.ts';
import { filesOfTree } from './tree.ts';

/** The glossary of the rule examples. */
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

/** The source article has changed between the two commits of the example. */
const history: History = {
  last: new Map([['glossary/en/target-market.md', { id: '9f5e2a41'.repeat(5), time: 2 }]]),
  named: new Map([['3c1d0ab7', { id: '3c1d0ab7'.repeat(5), time: 1 }]]),
  earlierFrontMatter: new Map(),
};

/** The example of a rule's page in its glossary. */
export interface RuleExample {
  readonly root: Root;
  /** The paths of the example's own files. */
  readonly paths: readonly string[];
  /** All texts, by path. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Reads the example. Turns on a rule that is off by default. */
export async function ruleExample(example: string, code: string, isOff: boolean): Promise<RuleExample> {
  const own = filesOf(example);
  const texts = { ...glossary, ...own };
  const rules = isOff ? { [code]: 'hint' as const } : {};
  const root = new Root(MEMORY_ROOT, new MemoryFiles(texts), {}, { rules });
  await root.load();
  await root.readLinks();
  root.setHistory(history);
  return { root, paths: Object.keys(own), texts };
}

/**
 * A text with front matter replaces an existing article, a text without front matter is a part of another one. Several
 * texts have their paths with them, and a title instead of front matter.
 */
function filesOf(example: string): Record<string, string> {
  if (example.startsWith('---')) return { 'glossary/pl/target-market.md': example };
  const text = example.startsWith('=== ') ? example : `=== glossary/pl/example.md\n${example}`;
  return filesOfTree(text.replace(/^=== \S+\/(\S+)\.md$(?!\n---)/gm, '$& "$1"'));
}
