import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseConfiguration } from '../../server/src/config/configurationFile.ts';
import { command } from '../support/command.ts';
import { temporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

const PAGE = '# Glossary\n\n## Niche\n\nA small part of a market.\n\n## Market\n\nThe people that a firm sells to.\n';

describe('glosswright init', () => {
  const tree = temporaryTree({
    'site/docs/glossary.md': PAGE,
    'site/docs/intro.md': '# Introduction\n\nWe look at the niche.\n',
    'none/README.md': '# A program\n',
    'taken/docs/glossary.md': PAGE,
    'taken/glosswright.config.json': '{}',
  });
  after(tree.remove);

  it('proposes a configuration with its evidence', async () => {
    const { code, out, err } = await command(tree.root, 'init', 'site');
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^2 concepts in en \(certain\)\n {2}'docs\/glossary\.md' is a page of 2 terms, written as headings\.\n/,
    );
    assert.match(out, /\nglosswright\.config\.json:\n\{/);
  });

  it('prints the result as JSON', async () => {
    const { code, out } = await command(tree.path('site'), 'init', '--format', 'json');
    assert.equal(code, 0);
    const layout = {
      pages: [{ path: 'docs/glossary.md', locale: 'en', entries: { kind: 'headings', levels: [2] } }],
      site: [{ path: 'docs/{any**}.md', locale: 'en' }],
      sourceLocale: 'en',
      headingIds: 'github',
      link: '{file}',
      bareSlug: 'none',
    };
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      found: [
        {
          layout,
          locales: ['en'],
          concepts: 2,
          entries: 2,
          confidence: 'certain',
          evidence: ["'docs/glossary.md' is a page of 2 terms, written as headings."],
        },
      ],
      configuration: { layouts: [layout] },
    });
  });

  it('writes a valid configuration that the check uses', async () => {
    await withTemporaryTree(
      { 'docs/glossary.md': PAGE, 'docs/intro.md': '# Introduction\n' },
      async ({ root, path }) => {
        const { code, err } = await command(root, 'init', '--write');
        assert.deepEqual([code, err], [0, 'created glosswright.config.json\n']);
        const written = readFileSync(path('glosswright.config.json'), 'utf8');
        assert.ok('input' in parseConfiguration(written), written);
        const { out } = await command(root, 'check', '--format', 'json');
        assert.match(out, /"concepts": ?2,\s*"locales": ?\[\s*"en"\s*\]/);
      },
    );
  });

  it('does not change an existing configuration', async () => {
    const { code, err } = await command(tree.root, 'init', 'taken', '--write');
    assert.equal(code, 2);
    assert.match(err, /'glosswright\.config\.json' already exists/);
    assert.equal(readFileSync(tree.path('taken/glosswright.config.json'), 'utf8'), '{}');
  });

  it('exits with 2 if nothing is found, also in JSON', async () => {
    const { code, out, err } = await command(tree.root, 'init', 'none', '--format', 'json', '--write');
    assert.equal(code, 2);
    assert.match(err, /no glossary found in '.*none'/);
    assert.deepEqual(JSON.parse(out), { version: 1, found: [], configuration: { layouts: [] } });
  });

  const refusals: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['nowhere'], /init: 'nowhere' is not a folder/],
    [['site', 'none'], /init: specify one folder/],
    [['--format', 'xml'], /init: --format takes pretty, json, not 'xml'/],
    [['--force'], /init: Unknown option '--force'/],
  ];
  for (const [args, message] of refusals) {
    it(`rejects ${args.join(' ')}`, async () => {
      const { code, err } = await command(tree.root, 'init', ...args);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }
});
