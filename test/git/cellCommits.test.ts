import assert from 'node:assert/strict';
import { diskFiles } from '../../server/src/disk/files.ts';
import { readFileVersions } from '../../server/src/git/fileVersions.ts';
import { dayOf } from '../../server/src/glossary/history.ts';
import { english } from '../../server/src/localization/index.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { earlierSource } from '../../server/src/root/earlierSource.ts';
import { Root } from '../../server/src/root/root.ts';
import { readHistory } from '../../server/src/root/rootHistory.ts';
import { type Repository, withRepository } from '../support/repository.ts';

const PAGE = 'docs/glossary.md';
const CONFIGURATION = JSON.stringify({
  layouts: [
    {
      sourceLocale: 'en',
      pages: [
        {
          path: PAGE,
          entries: {
            kind: 'table',
            definition: 'Meaning',
            id: 'ID',
            locales: { en: 'English', de: 'Deutsch', pl: 'Polski' },
          },
        },
      ],
    },
  ],
});

function table(...rows: readonly string[]): string {
  return ['| English | Deutsch | Polski | Meaning |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** The findings in the page, `line text severity: message`. */
async function outdatedIn(repository: Repository): Promise<string[]> {
  const root = new Root(repository.tree.key, diskFiles);
  await root.load();
  await readHistory(root);
  const { findings = [], lines } = checkFile(root, PAGE) ?? {};
  const read = root.read(PAGE);
  const text = read?.kind === 'text' ? read.text : '';
  return findings
    .filter(({ code }) => code === 'outdated-translation')
    .map(({ severity, message, span }) => {
      const line = (lines?.positionAt(span.start).line ?? 0) + 1;
      return `${line} ${text.slice(span.start, span.end)} ${severity}: ${english(message)}`;
    });
}

/** Commits the texts on the first days of May. */
async function found(repository: Repository, texts: readonly string[]): Promise<string[]> {
  repository.tree.write({ 'glosswright.config.json': CONFIGURATION });
  for (const [at, text] of texts.entries()) repository.commit(`2024-05-0${at + 1}`, { [PAGE]: text });
  return outdatedIn(repository);
}

const NICHE = '| niche | Nische | nisza | Small. |';
const FIRST = table('| market | Markt | rynek | Big. |', NICHE);
const since = (name: string, before: string): string =>
  `warning: The English entry '${name}' was changed on 2024-05-02, after this translation (2024-05-01). Its title was '${before}'.`;

describe('outdated-translation in a table with a column for each locale', () => {
  const cases: readonly (readonly [what: string, texts: readonly string[], findings: readonly string[]])[] = [
    [
      'reports the cells of a row whose source cell changed',
      [FIRST, table('| marketplace | Markt | rynek | Big. |', NICHE)],
      [`3 Markt ${since('marketplace', 'market')}`, `3 rynek ${since('marketplace', 'market')}`],
    ],
    [
      'does not report a cell that was changed with it',
      [FIRST, table('| marketplace | Marktplatz | rynek | Big. |', NICHE)],
      [`3 rynek ${since('marketplace', 'market')}`],
    ],
    [
      'does not report a cell that was changed since',
      [
        FIRST,
        table('| marketplace | Markt | rynek | Big. |', NICHE),
        table('| marketplace | Marktplatz | rynek | Big. |', NICHE),
      ],
      [`3 rynek ${since('marketplace', 'market')}`],
    ],
    [
      'does not report a cell although another translation of its row changed since',
      [FIRST, table('| market | Markt | targ | Big. |', NICHE)],
      [],
    ],
    ['does not report a changed definition', [FIRST, table('| market | Markt | rynek | Large. |', NICHE)], []],
    [
      'does not report another width of the columns, order of the rows, or markup',
      [
        FIRST,
        table(NICHE, '| market   | Markt  | rynek | Big. |'),
        table(NICHE, '| **market** | Markt  | rynek | Big. |'),
      ],
      [],
    ],
    [
      'reports another name of the source',
      [
        FIRST,
        table('| market; mart | Markt | rynek | Big. |', NICHE),
        table('| market; mart | Markt; Laden | rynek | Big. |', NICHE),
      ],
      [
        "3 rynek information: The English entry 'market' was changed on 2024-05-02, after this translation (2024-05-01). Its text differs in 1 word.",
      ],
    ],
    [
      'does not report the cells of a new column',
      [
        FIRST.replaceAll(/ \| [^|]+ \| ([^|]+) \|\n/g, ' | $1 |\n').replace('|---|---|---|---|', '|---|---|---|'),
        FIRST,
      ],
      [],
    ],
    [
      'knows a row by its id',
      [
        '| ID | English | Deutsch |\n|---|---|---|\n| a | market | Markt |\n',
        '| ID | English | Deutsch |\n|---|---|---|\n| a | mart | Markt |\n',
      ],
      [`3 Markt ${since('mart', 'market')}`],
    ],
    [
      'compares the cells of HTML',
      ['market', 'mart'].map(
        (name) =>
          `<table>\n<tr><th>English</th><th>Deutsch</th></tr>\n<tr><td>${name}</td><td>Markt</td></tr>\n</table>\n`,
      ),
      [`3 Markt ${since('mart', 'market')}`],
    ],
  ];
  for (const [what, texts, findings] of cases)
    it(
      what,
      withRepository(async (repository) => {
        assert.deepEqual(await found(repository, texts), findings);
      }),
    );

  it(
    'follows both sides of a merge',
    withRepository(async (repository) => {
      await found(repository, [FIRST]);
      repository.git('checkout', '--quiet', '-b', 'side');
      repository.commit('2024-05-03', { [PAGE]: FIRST.replace('nisza', 'nisza rynkowa') });
      repository.git('checkout', '--quiet', 'main');
      repository.commit('2024-05-02', { [PAGE]: `# Glossary\n\n${FIRST.replace('market', 'mart')}` });
      const merged = `# Glossary\n\n${FIRST.replace('market', 'mart').replace('nisza', 'nisza rynkowa')}`;
      repository.git('merge', '--quiet', '--no-commit', '--strategy=ours', 'side');
      repository.commit('2024-05-04', { [PAGE]: merged });
      assert.deepEqual(await outdatedIn(repository), [
        `5 Markt ${since('mart', 'market')}`,
        `5 rynek ${since('mart', 'market')}`,
      ]);
    }),
  );

  it(
    'compares a translation with the source at its own cell',
    withRepository(async (repository) => {
      await found(repository, [FIRST, table('| market | Markt | rynek | Big. |', NICHE.replace('niche', 'gap'))]);
      const root = new Root(repository.tree.key, diskFiles);
      await root.load();
      await readHistory(root);
      const [{ articles } = assert.fail()] = root.glossaries;
      const [facts, source] = ['de', 'en'].map((locale) => articles.get('gap', locale));
      const earlier = await earlierSource(root, { facts: facts ?? assert.fail(), source: source ?? assert.fail() });
      assert.equal(earlier.kind === 'earlier' && dayOf(earlier.commit), '2024-05-01');
    }),
  );

  it(
    'does not report changes that are not committed',
    withRepository(async (repository) => {
      await found(repository, [FIRST]);
      repository.tree.write({ [PAGE]: FIRST.replace('market', 'mart') });
      assert.deepEqual(await outdatedIn(repository), []);
    }),
  );
});

describe('the versions of a file', () => {
  it(
    'are the commits that changed it, with those that they are based on',
    withRepository(async (repository) => {
      const one = repository.commit('2024-05-01', { 'a.md': 'a\n' });
      repository.commit('2024-05-02', { 'b.md': 'b\n' });
      const three = repository.commit('2024-05-03', { 'a.md': 'c\n' });
      const versions = await readFileVersions(repository.tree.root, 'a.md', 10);
      assert.deepEqual(
        versions?.map(({ commit, parents }) => [commit.id, parents]),
        [
          [three, [one]],
          [one, []],
        ],
      );
      assert.equal((await readFileVersions(repository.tree.root, 'a.md', 1))?.length, 1);
      assert.deepEqual(await readFileVersions(repository.tree.root, 'c.md', 10), []);
    }),
  );
});
