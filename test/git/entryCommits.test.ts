import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../../server/src/disk/files.ts';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { english } from '../../server/src/localization/index.ts';
import { readLineCommits } from '../../server/src/git/lineCommits.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { Root } from '../../server/src/root/root.ts';
import { readHistory } from '../../server/src/root/rootHistory.ts';
import { type Repository, withRepository } from '../support/repository.ts';
import type { TreeContent } from '../support/temporaryTree.ts';

const EN = 'docs/en/glossary.md';
const PL = 'docs/pl/glossary.md';
const CONFIGURATION = JSON.stringify({
  layouts: [
    {
      sourceLocale: 'en',
      pages: [{ path: 'docs/{locale}/glossary.md', entries: { kind: 'headings', levels: [2] } }],
      data: [
        { path: 'data/{locale}.yml', entries: { kind: 'yaml', id: 'id', term: 'term', definition: 'definition' } },
      ],
    },
  ],
});
const POLISH = { niche: 'Nisza', market: 'Rynek' };

/** A page with an entry for each text. */
function page(texts: Readonly<Record<string, string>>, names: Readonly<Record<string, string>> = {}): string {
  return Object.entries(texts)
    .map(([id, text]) => `## ${names[id] ?? id} {#${id}}\n\n${text}\n`)
    .join('\n');
}

/** A data file in which the second entry has the definition. */
function items(market: string): string {
  return `- id: niche\n  term: Niche\n  definition: A small market.\n- id: market\n  term: Market\n  definition: ${market}\n`;
}

async function rootOf(repository: Repository): Promise<Root> {
  const root = new Root(repository.tree.key, diskFiles);
  await root.load();
  return root;
}

/** The lines and findings in the file after commits on the first days of May. */
async function found(repository: Repository, path: string, commits: readonly TreeContent[]): Promise<string[]> {
  repository.tree.write({ 'glosswright.config.json': CONFIGURATION });
  for (const [at, content] of commits.entries()) repository.commit(`2024-05-0${at + 1}`, content);
  const root = await rootOf(repository);
  await readHistory(root);
  const { findings = [], lines } = checkFile(root, path) ?? {};
  return findings
    .filter(({ code }) => code === 'outdated-translation')
    .map(
      ({ severity, message, span }) =>
        `${(lines?.positionAt(span.start).line ?? 0) + 1} ${severity}: ${english(message)}`,
    );
}

const source = page({ niche: 'A small market.', market: 'People who buy.' });
const polish = (niche: string, market: string): string => page({ niche, market }, POLISH);
const first = { [EN]: source, [PL]: polish('Mały rynek.', 'Ludzie, którzy kupują.') };
const changed = page({ niche: 'A small market.', market: 'People and firms who buy.' });
const outdated =
  "5 information: The English entry 'market' was changed on 2024-05-02, after this translation (2024-05-01). Its text differs in 2 words.";

describe('outdated-translation for entries of pages', () => {
  const cases: readonly (readonly [what: string, commits: readonly TreeContent[], findings: readonly string[]])[] = [
    ['reports the entry whose source changed', [first, { [EN]: changed }], [outdated]],
    [
      'reports it although another entry of the page was translated since',
      [first, { [EN]: changed }, { [PL]: polish('Bardzo mały rynek.', 'Ludzie, którzy kupują.') }],
      [outdated],
    ],
    [
      'warns of another name',
      [first, { [EN]: page({ niche: 'A small market.', market: 'People who buy.' }, { market: 'The market' }) }],
      [
        "5 warning: The English entry 'The market' was changed on 2024-05-02, after this translation (2024-05-01). Its title was 'market' and its text differs in 1 word.",
      ],
    ],
    [
      'does not report an entry that was translated since',
      [first, { [EN]: changed }, { [PL]: polish('Mały rynek.', 'Ludzie i firmy.') }],
      [],
    ],
    [
      'does not report an entry that was changed in the same commit',
      [first, { [EN]: changed, [PL]: polish('Mały rynek.', 'Ludzie i firmy.') }],
      [],
    ],
    ['does not report the others for a new entry', [first, { [EN]: `## brand\n\nA name.\n\n${source}` }], []],
    ['does not report white space', [first, { [EN]: source.replace('who buy', 'who  buy') }], []],
    ['does not report other lines of the page', [first, { [EN]: `# Glossary\n\nAll terms.\n\n${source}` }], []],
  ];
  for (const [what, commits, findings] of cases)
    it(
      what,
      withRepository(async (repository) => {
        assert.deepEqual(await found(repository, PL, commits), findings);
      }),
    );

  it(
    'reports entries of data files',
    withRepository(async (repository) => {
      const both = { 'data/en.yml': items('People.'), 'data/pl.yml': items('Ludzie.') };
      assert.deepEqual(await found(repository, 'data/pl.yml', [both, { 'data/en.yml': items('People who buy.') }]), [
        "5 information: The English entry 'Market' was changed on 2024-05-02, after this translation (2024-05-01). Its text differs in 2 words.",
      ]);
    }),
  );

  it(
    'reports nothing in a shallow clone',
    withRepository(async (repository) => {
      await found(repository, PL, [first, { [EN]: changed }]);
      const clone = repository.tree.path('clone');
      repository.git('clone', '--quiet', '--depth=1', pathToFileURL(repository.tree.root).href, clone);
      const root = new Root(keyOfPath(clone), diskFiles);
      await root.load();
      assert.match((await readHistory(root)).note ?? '', /shallow clone/);
    }),
  );
});

describe('the commits of lines', () => {
  it(
    'are the last ones that changed them',
    withRepository(async (repository) => {
      const one = repository.commit('2024-05-01', { 'a.md': 'a\n\tb\nc\n' });
      const two = repository.commit('2024-05-02', { 'a.md': 'a\n\tb\nd\n' });
      const lines = await readLineCommits(repository.tree.root, 'a.md');
      assert.deepEqual(
        lines?.map((commit) => commit?.id),
        [one, one, two],
      );
    }),
  );

  it(
    'are unknown if the file is not committed',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { 'a.md': 'a\n' });
      assert.equal(await readLineCommits(repository.tree.root, 'b.md'), undefined);
    }),
  );
});
