import { readArticle } from '../../../server/src/glossary/readArticle.ts';
import { parseMarkdown } from '../../../server/src/markdown/parseMarkdown.ts';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { Root } from '../../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../../support/memoryFiles.ts';
import type { LoneGroup } from '../group.ts';
import { hostileShapes } from '../hostileShapes.ts';
import { type Line, named, type Reading } from '../line.ts';
import { runInTurn } from '../runLines.ts';

/** A hostile article in a small glossary. */
interface Victim {
  readonly root: Root;
  readonly text: string;
}

const PATH = 'glossary/pl/hostile.md';
/** The larger size to the smaller one. */
const STEPS = 4;
const ROUNDS = 10;
const LONGEST = 3;

const stages: readonly Line<Victim>[] = [
  { name: 'parse', growth: 'linear', rounds: ROUNDS, seconds: LONGEST, work: ({ text }) => void parseMarkdown(text) },
  {
    name: 'facts',
    growth: 'linear',
    rounds: ROUNDS,
    seconds: LONGEST,
    work: ({ root, text }) => {
      const located = root.locate(PATH);
      if (located?.place.kind === 'article') readArticle(located.glossary, located.place, text);
    },
  },
  {
    name: 'check',
    growth: 'linear',
    rounds: ROUNDS,
    seconds: LONGEST,
    // Open documents are already parsed.
    before: async ({ root, text }) => root.setBuffer(PATH, text),
    work: ({ root }) => ({ count: checkFile(root, PATH)?.findings.length ?? 0 }),
  },
  {
    name: 'a letter, and the findings',
    growth: 'linear',
    rounds: ROUNDS,
    seconds: LONGEST,
    before: async ({ root, text }) => root.setBuffer(PATH, text),
    work: async ({ root, text }) => {
      await root.setBuffer(PATH, `${text}a`);
      return { count: checkFile(root, PATH)?.findings.length ?? 0 };
    },
  },
];

export const hostile: LoneGroup = {
  name: 'Hostile articles',
  about: 'One article in a small glossary, and the same four times as large; the count is of findings.',
  runAlone: async () => {
    const readings: Reading[] = [];
    for (const { name, times, text } of hostileShapes) {
      const lines = stages.map((stage) => named(stage, name));
      for (const size of [times, STEPS * times]) {
        const victim = await victimOf(text(size));
        const step = `× ${size / times}`;
        readings.push(...(await runInTurn(lines, victim, { group: hostile.name, step, size, family: name })));
      }
    }
    return readings;
  },
};

function article(title: string): string {
  return `---\ntitle: ${title}\ndescription: ${title}.\n---\n\n# ${title}\n`;
}

async function victimOf(text: string): Promise<Victim> {
  const files = new MemoryFiles({
    'glossary/en/market.md': article('Target market'),
    'glossary/pl/market.md': article('Rynek docelowy'),
    'glossary/en/hostile.md': article('Hostile'),
    [PATH]: article('Wrogi'),
  });
  const root = new Root(MEMORY_ROOT, files);
  await root.load();
  await root.readLinks();
  return { root, text };
}
