import assert from 'node:assert/strict';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { command } from '../support/command.ts';
import { jsonReport } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';
import { filesOfTree } from '../support/tree.ts';

const FILES = filesOfTree(ENTRY_GLOSSARY);

describe('check of entries that share a file', () => {
  it('counts files with entries, entries, and the other pages', async () =>
    withTemporaryTree(FILES, async ({ root }) => {
      const { summary } = jsonReport((await command(root, 'check', '--format', 'json')).out);
      const { articles, entries, pages, concepts, locales } = summary;
      assert.deepEqual(
        { articles, entries, pages, concepts, locales },
        {
          articles: 7,
          entries: 13,
          pages: 2,
          concepts: 10,
          locales: ['en', 'pl'],
        },
      );
      assert.match(
        (await command(root, 'check', '--quiet')).out,
        /^7 articles, 13 entries, 2 pages, 10 concepts, 2 locales: /,
      );
    }));

  it('counts the same in a merged report', async () =>
    withTemporaryTree(FILES, async ({ root, write }) => {
      const whole = jsonReport((await command(root, 'check', '--format', 'json')).out);
      const shard = async (part: string): Promise<string> =>
        (await command(root, 'check', '--format', 'json', '--shard', part)).out;
      write({ 'one.json': await shard('1/2'), 'two.json': await shard('2/2') });
      assert.deepEqual(jsonReport((await command(root, 'merge', 'one.json', 'two.json')).out), whole);
    }));

  it('counts a page without entries as a page', async () =>
    withTemporaryTree({ ...FILES, 'docs/pl/table.md': 'Nic.\n' }, async ({ root }) => {
      const { articles, pages } = jsonReport((await command(root, 'check', '--format', 'json')).out).summary;
      assert.deepEqual([articles, pages], [6, 3]);
    }));

  it('reports the concept and locale of the entry of a finding', async () => {
    const text = `${FILES['docs/en/glossary.md'] ?? ''}\nSee [x](#gone).\n`;
    await withTemporaryTree({ ...FILES, 'docs/en/glossary.md': text }, async ({ root }) => {
      const { findings } = jsonReport((await command(root, 'check', '--format', 'json')).out);
      const found = findings.map(({ path, code, locale, concept }) => `${path} ${code} ${locale} ${concept}`);
      assert(found.includes('docs/en/glossary.md broken-link en target-market'), found.join('\n'));

      assert(found.includes('docs/en/table.md missing-translation en margin'));
      assert(found.includes('terms.yml missing-translation en reach'));
    });
  });

  it('does not read the ids of rows as prose', async () =>
    withTemporaryTree(FILES, async ({ root }) => {
      const { findings } = jsonReport((await command(root, 'check', '--format', 'json', 'docs/pl/table.md')).out);
      assert.deepEqual(findings, []);
    }));

  it('counts the pages that link to a missing entry', async () =>
    withTemporaryTree({ ...FILES, 'docs/pl/intro.md': 'Nasza [marka](glossary.md#brand).\n' }, async ({ root }) => {
      const { findings } = jsonReport((await command(root, 'check', '--format', 'json', '--sort', 'demand')).out);
      const first = findings.find(({ code }) => code === 'missing-translation');
      assert.equal(first?.message, "'Brand' has no Polish article yet; 1 Polish article links to it.");
    }));

  it('does not report outdated translations of entries', async () =>
    withTemporaryTree(FILES, async ({ root }) => {
      const { findings } = jsonReport((await command(root, 'check', '--format', 'json')).out);
      assert.deepEqual(
        findings.filter(({ code }) => code === 'outdated-translation'),
        [],
      );
    }));
});
