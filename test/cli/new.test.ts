import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { command } from '../support/command.ts';
import { article, jsonReport } from '../support/program.ts';
import { filesOfTree } from '../support/tree.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const glossary = {
  'glossary/en/market.md': article('Market', 'People who [buy](/customer).'),
  'glossary/en/customer.md': article('Customer'),
  'glossary/fi/lone.md': article('Yksin', 'Teksti.'),
  'glossary/pl/customer.md': article('Klient'),
  'glossary/pl/niche.md': article('Nisza'),
};
const files = filesOfTree(ENTRY_GLOSSARY);
const DRAFT =
  '---\ntitle:  # Market\ndescription:  # Market, described.\ndraft: true\n---\n\n# Market\n\n<!-- People who [buy](/customer). -->\n\n';

describe('glosswright new', () => {
  it('prints the draft, and creates nothing', async () =>
    withTemporaryTree(glossary, async ({ root, path }) => {
      assert.deepEqual(await command(root, 'new', 'market', '--locale', 'pl'), { code: 0, out: DRAFT, err: '' });
      assert.equal(existsSync(path('glossary/pl/market.md')), false);
    }));

  it('creates the file with --write, with only expected findings, and does not overwrite it', async () =>
    withTemporaryTree(glossary, async ({ root, path }) => {
      const { code, err } = await command(root, 'new', 'market', '--locale', 'pl', '--write');
      assert.deepEqual([code, err], [0, 'created glossary/pl/market.md\n']);
      assert.equal(readFileSync(path('glossary/pl/market.md'), 'utf8'), DRAFT);
      const { findings } = jsonReport((await command(root, 'check', '--format', 'json', 'glossary/pl/market.md')).out);
      assert.deepEqual(findings, []);
      const again = await command(root, 'new', 'market', '--locale', 'pl', '--write');
      assert.deepEqual([again.code, again.err], [2, "glosswright: new: 'glossary/pl/market.md' already exists\n"]);
    }));

  it('creates the folder of the layout', async () => {
    const css = '---\ntitle: CSS\nslug: Glossary/CSS\n---\n';
    const mdn = {
      'files/en-us/glossary/css/index.md': css,
      'files/fr/glossary/node/index.md': css.replaceAll('CSS', 'Node'),
    };
    await withTemporaryTree(mdn, async ({ root, path }) => {
      await command(root, 'new', 'css', '--locale', 'fr', '--write');
      assert.match(readFileSync(path('files/fr/glossary/css/index.md'), 'utf8'), /^slug: Glossary\/CSS$/m);
    });
  });

  it('translates from another locale', async () =>
    withTemporaryTree(glossary, async ({ root }) => {
      assert.match((await command(root, 'new', 'lone', '--locale', 'pl')).out, /<!-- Teksti\. -->/);
      assert.match(
        (await command(root, 'new', 'customer', '--locale', 'fi', '--from', 'pl')).out,
        /^title: {2}# Klient$/m,
      );
    }));

  it('does not write outside the root through a symlink', async function () {
    if (process.platform === 'win32') this.skip();
    await withTemporaryTree({}, async (outside) =>
      withTemporaryTree(
        {
          'files/en-us/glossary/css/index.md': '---\ntitle: CSS\n---\n',
          'files/fr/glossary/node/index.md': '---\ntitle: Node\n---\n',
          'files/fr/glossary/css': { link: outside.root },
        },
        async ({ root }) => {
          const { code } = await command(root, 'new', 'css', '--locale', 'fr', '--write');
          assert.equal(code, 2);
          assert.equal(existsSync(outside.path('index.md')), false);
        },
      ),
    );
  });

  it('prints an entry of a page, and adds it with --write', async () =>
    withTemporaryTree(files, async ({ root, path }) => {
      const { code, out } = await command(root, 'new', 'target-market', '--locale', 'pl');
      assert.equal(code, 0);
      assert.match(out, /^## Target market \{#target-market\}\n\n<!-- glosswright-draft -->\n\n<!-- The people/);
      const { err } = await command(root, 'new', 'target-market', '--locale', 'pl', '--write');
      assert.equal(err, "added 'target-market' to docs/pl/glossary.md\n");
      assert.equal(
        readFileSync(path('docs/pl/glossary.md'), 'utf8'),
        `${files['docs/pl/glossary.md'] ?? ''}\n\n${out}`,
      );
      const again = (await command(root, 'new', 'target-market', '--locale', 'pl', '--write')).err;
      assert.equal(again, "glosswright: new: 'docs/pl/glossary.md' already has an entry 'target-market'\n");
    }));

  it('creates the page of a locale that has none', async () =>
    withTemporaryTree(files, async ({ root, path }) => {
      const { err } = await command(root, 'new', 'till', '--locale', 'pl', '--write');
      assert.equal(err, 'created docs/pl/list.md\n');
      assert.match(
        readFileSync(path('docs/pl/list.md'), 'utf8'),
        /^- \*\*Till\*\* \{#till\}: <!-- glosswright-draft -->/,
      );
    }));

  it('adds an entry to a writable data file, and rejects others', async () =>
    withTemporaryTree(files, async ({ root, path }) => {
      const { err } = await command(root, 'new', 'reach', '--locale', 'pl', '--write');
      assert.equal(err, "added 'reach' to terms.yml\n");
      assert.match(readFileSync(path('terms.yml'), 'utf8'), /\n {2}pl:\n {4}term: Reach$/);
      assert.match((await command(root, 'new', 'slogan', '--locale', 'pl')).err, /is read only; add "writable": true/);
    }));

  it('creates a concept in the source locale, and adds one to a page', async () => {
    await withTemporaryTree(glossary, async ({ root, path }) => {
      const printed = (await command(root, 'new', 'concept', 'Market share')).out;
      assert.equal(existsSync(path('glossary/en/market-share.md')), false);
      const { code, err } = await command(root, 'new', 'concept', 'Market share', '--write');
      assert.deepEqual([code, err], [0, 'created glossary/en/market-share.md\n']);
      assert.equal(readFileSync(path('glossary/en/market-share.md'), 'utf8'), printed);
    });
    await withTemporaryTree(files, async ({ root, path }) => {
      const { err } = await command(root, 'new', 'concept', 'Reach out', '--like', 'niche', '--write');
      assert.equal(err, "added 'reach-out' to docs/en/glossary.md\n");
      assert.match(readFileSync(path('docs/en/glossary.md'), 'utf8'), /^## Reach out \{#reach-out\}$/m);
    });
  });

  it('creates the first draft of a locale', async () =>
    withTemporaryTree(glossary, async ({ root, path }) => {
      const { code, err } = await command(root, 'new', 'locale', 'sv', '--write');
      assert.deepEqual([code, err], [0, 'created glossary/sv/customer.md\n']);
      assert.match(readFileSync(path('glossary/sv/customer.md'), 'utf8'), /^title: {2}# Customer$/m);
    }));

  const page = {
    'docs/glossary.md': '# Glossary\n\n## Market\n\nWhere one sells.\n\n## Niche\n\nA part of a [market](#market).\n',
  };
  const PAGE = 'docs/glossary.de.md';

  it('creates a page and a configuration for the first draft of a locale, if the glossary is one page', async () =>
    withTemporaryTree(page, async ({ root, path }) => {
      const printed = await command(root, 'new', 'locale', 'de');
      assert.equal(printed.err, `--write creates glosswright.config.json with the page '${PAGE}'\n`);
      assert.ok(!existsSync(path('glosswright.config.json')) && !existsSync(path(PAGE)));
      const { code, err } = await command(root, 'new', 'locale', 'de', '--write');
      assert.deepEqual([code, err], [0, `created glosswright.config.json\ncreated ${PAGE}\n`]);
      assert.equal(readFileSync(path(PAGE), 'utf8'), printed.out);
      const { locales } = jsonReport((await command(root, 'check', '--format', 'json')).out).summary;
      assert.deepEqual(locales, ['de', 'en']);
      assert.match(
        (await command(root, 'new', 'locale', 'fi')).err,
        /^--write adds the page 'docs\/glossary\.fi\.md' to/,
      );
    }));

  const table = {
    'docs/glossary.md':
      '# Glossary\n\n| English | Deutsch |\n|---|---|\n| market | Markt |\n| niche | [Nische](#niche) |\n',
  };
  const columns =
    '{ "layouts": [{ "pages": [{ "path": "docs/glossary.md", "entries": { "kind": "table", "locales": { "en": "English", "de": "Deutsch" } } }] }] }\n';

  for (const [what, configuration, said] of [
    ['to a table', undefined, ''],
    ['to a table and the configuration', columns, "added 'Français' to glosswright.config.json\n"],
  ] as const)
    it(`adds the column of a locale ${what}`, async () =>
      withTemporaryTree(
        { ...table, ...(configuration && { 'glosswright.config.json': configuration }) },
        async ({ root, path }) => {
          const { code, err } = await command(root, 'new', 'locale', 'fr', '--write');
          assert.deepEqual([code, err], [0, `${said}added 'niche' to docs/glossary.md\n`]);
          const text = readFileSync(path('docs/glossary.md'), 'utf8');
          assert.match(text, /\n\| market \| Markt \| \|\n\| niche \| .* \| niche <!-- glosswright-draft --> \|\n$/);
          const after = configuration?.replace('"Deutsch"', '"Deutsch", "fr": "Français"');
          if (after !== undefined) assert.equal(readFileSync(path('glosswright.config.json'), 'utf8'), after);
          const { locales } = jsonReport((await command(root, 'check', '--format', 'json')).out).summary;
          assert.deepEqual(locales, ['de', 'en', 'fr']);
        },
      ));

  it('adds a page to a configuration without layouts, and changes nothing if the file has errors', async () => {
    await withTemporaryTree(
      { ...page, 'glosswright.config.json': '{\n  "exclude": ["x"]\n}\n' },
      async ({ root, path }) => {
        const { err } = await command(root, 'new', 'locale', 'de', '--write');
        assert.equal(err, `added '${PAGE}' to glosswright.config.json\ncreated ${PAGE}\n`);
        assert.match(
          readFileSync(path('glosswright.config.json'), 'utf8'),
          /^\{\n {2}"exclude": \[\s*"x"\s*\],\n {2}"layouts": \[\n/,
        );
      },
    );
    await withTemporaryTree({ ...page, 'glosswright.config.json': '{' }, async ({ root, path }) => {
      assert.equal((await command(root, 'new', 'locale', 'de', '--write')).code, 2);
      assert.equal(readFileSync(path('glosswright.config.json'), 'utf8'), '{');
    });
  });

  it('does not replace a file that is not an article, ignoring case', async () =>
    withTemporaryTree(
      { ...glossary, '.gitignore': 'Share.md\n', 'glossary/en/Share.md': 'mine' },
      async ({ root, path }) => {
        const { code, err } = await command(root, 'new', 'concept', 'Share', '--write');
        assert.equal(code, 2);
        assert.match(err, /^glosswright: new: 'glossary\/en\/share\.md' already exists/);
        assert.equal(readFileSync(path('glossary/en/Share.md'), 'utf8'), 'mine');
      },
    ));

  it('takes a single argument as a slug', async () =>
    withTemporaryTree({ ...glossary, 'glossary/en/locale.md': article('Locale') }, async ({ root }) => {
      assert.match((await command(root, 'new', 'locale', '--locale', 'pl')).out, /^title: {2}# Locale$/m);
    }));

  const refusals: readonly (readonly [args: readonly string[], message: string])[] = [
    [['market'], 'new: --locale is missing'],
    [['--locale', 'pl'], 'new: specify one concept by its slug'],
    [['nowhere', '--locale', 'pl'], "new: there is no concept 'nowhere'"],
    [['market', '--locale', 'xx'], "new: there is no locale 'xx'; there are en, fi, pl"],
    [['market', '--locale', 'pl', '--from', 'fi'], "new: 'market' has no article in 'fi'"],
    [['customer', '--locale', 'pl'], "new: 'glossary/pl/customer.md' already exists"],
    [['concept', 'market'], "new: 'market' is already a name of 'market'"],
    [['concept', 'Bazaar', '--slug', 'market'], "new: the concept 'market' already exists in English"],
    [['concept', 'Gap', '--slug', 'a/b'], "new: a slug of this glossary cannot contain '/'"],
    [['concept', 'Market', 'share'], 'new: put the title of the concept in quotes'],
    [['concept', 'Gap', '--from', 'pl'], "new: --from is not an option of 'new concept'"],
    [['locale', 'pl'], "new: the glossary already has the locale 'pl'"],
    [['locale', 'sv', '--like', 'nowhere'], "new: there is no concept 'nowhere'"],
    [['locale', 'sv', '--slug', 'x'], "new: --slug is not an option of 'new locale'"],
    [['market', '--locale', 'pl', '--slug', 'x'], 'new: --slug is not an option of a translation'],
  ];
  for (const [args, message] of refusals)
    it(`exits with 2 and prints one line: ${args.join(' ')}`, async () =>
      withTemporaryTree(glossary, async ({ root }) => {
        const { code, err } = await command(root, 'new', ...args);
        assert.deepEqual([code, err], [2, `glosswright: ${message}\n`]);
      }));
});
