import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { command } from '../support/command.ts';
import { article, jsonReport } from '../support/program.ts';
import { type Repository, withRepository } from '../support/repository.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const EN = 'glossary/en/market.md';
const PL = 'glossary/pl/market.md';

/** A repository in which the Polish article is outdated. */
function outdated(repository: Repository): string {
  repository.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') });
  repository.commit('2024-05-02', { [EN]: article('Market', 'More.') });
  return repository.tree.root;
}

async function codes(folder: string, ...args: readonly string[]): Promise<{ codes: string[]; err: string }> {
  const { out, err } = await command(folder, 'check', '--format', 'json', ...args);
  const found = jsonReport(out).findings.map(({ code, path }) => `${path} ${code}`);
  return { codes: found.filter((each) => each.endsWith('outdated-translation')), err };
}

describe('glosswright check in a repository', () => {
  it(
    'reports outdated translations',
    withRepository(async (repository) => {
      const folder = outdated(repository);
      assert.deepEqual(await codes(folder), { codes: [`${PL} outdated-translation`], err: '' });
      assert.deepEqual((await codes(folder, 'glossary/en')).codes, []);
      assert.deepEqual((await codes(folder, '--rule', 'outdated-translation=off')).codes, []);
      repository.tree.write({ 'glosswright.config.json': '{ "git": false }' });
      assert.deepEqual(await codes(folder), { codes: [], err: '' });
    }),
  );

  it(
    'compares the source article with the version that a translation is based on',
    withRepository(async (repository) => {
      const head = '---\ntitle: Rynek\ndescription: d\nl10n:\n  sourceCommit: ';
      const messages = async (pl: string): Promise<string[]> => {
        repository.tree.write({ [PL]: pl });
        const { out } = await command(repository.tree.root, 'check', '--hints', '--format', 'json');
        return jsonReport(out)
          .findings.filter(({ code }) => code === 'outdated-translation')
          .map(({ severity, message }) => `${severity} ${message.split('. ').at(-1)}`);
      };
      const before = repository.commit('2024-05-01', { 'glossary/en/a.md': article('A') });
      const first = repository.commit('2024-05-02', {
        [EN]: article('Market', 'One [two](/a).'),
        [PL]: article('Rynek'),
      });
      assert.deepEqual(await messages(article('Rynek')), []);
      const second = repository.commit('2024-05-03', { [EN]: article('Market', 'One more [two](/a).') });
      repository.commit('2024-05-04', { [EN]: article('Market', 'One more [two](/b).') });
      assert.deepEqual(await messages(`${head}${first}\n---\n`), ['information Its text differs in 1 word.']);
      assert.deepEqual(await messages(`${head}${second}\n---\n`), [
        'hint Only its links or other markup were different.',
      ]);
      assert.deepEqual(await messages(`${head}${before}\n---\n`), []);
    }),
  );

  it(
    'reports in one line that the history is missing in a shallow clone',
    withRepository(async (repository) => {
      const url = pathToFileURL(outdated(repository)).href;
      repository.git('clone', '--quiet', '--depth', '1', url, 'clone');
      const { codes: found, err } = await codes(repository.tree.path('clone'));
      assert.deepEqual(found, []);
      assert.match(err, /^glosswright: outdated-translation rests: the repository is a shallow clone[^\n]*\n$/);
    }),
  );

  it('does not report outdated translations outside a repository', async () =>
    withTemporaryTree({ [EN]: article('Market'), [PL]: article('Rynek') }, async ({ root }) => {
      assert.deepEqual(await codes(root), { codes: [], err: '' });
    }));
});
