import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION_FILE } from '../../server/src/config/configurationFile.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { EditorFixture } from '../support/editorFixture.ts';
import { rootOf } from '../support/tree.ts';

const project = join(import.meta.dirname, '../..');
const fixtures = join(project, 'test/fixtures/recipes');

/** The expected content of a site of `test/fixtures/recipes`, with and without its configuration file. */
interface Recipe {
  readonly folder: string;
  readonly concepts: number;
  readonly locales: readonly string[];
  /** `path:line code`, lines from 1. */
  readonly findings: readonly string[];
  /** The findings without the configuration file, if they differ; `no glossary` if nothing is found. */
  readonly unconfigured?: readonly string[] | 'no glossary';
  /** A file with the cursor `¦`. */
  readonly at: readonly [path: string, cursor: string];
  readonly hover: string;
  /** `path:line text`, lines from 1. */
  readonly definition: string;
}

const recipes: readonly Recipe[] = [
  {
    folder: 'docusaurus',
    concepts: 2,
    locales: ['en', 'pl'],
    findings: [
      'docs/intro.md:3 unlinked-term',
      'i18n/pl/docusaurus-plugin-content-docs/current/glossary/target-market.md:6 untranslated-link',
    ],
    at: ['docs/intro.md', 'target mar¦ket'],
    hover: '**Target market** `target-market`\n\nThe people a firm sells to.',
    definition: 'docs/glossary/target-market.md:2 Target market',
  },
  {
    folder: 'hugo',
    concepts: 2,
    locales: ['de', 'en'],
    findings: ['content/de/docs/intro.md:5 unlinked-term', 'content/en/docs/intro.md:6 broken-link'],
    at: ['content/de/docs/intro.md', 'Zielmä¦rkten'],
    hover: '**Zielmarkt** `target-market`',
    definition: 'content/de/docs/glossary.md:5 Zielmarkt',
  },
  {
    folder: 'jekyll',
    concepts: 2,
    locales: ['en'],
    findings: ['index.md:5 broken-link', 'index.md:5 unlinked-term'],
    at: ['index.md', 'nic¦hes'],
    hover: '**Niche** `niche`',
    definition: '_glossary/niche.md:2 Niche',
  },
  {
    folder: 'starlight',
    concepts: 2,
    locales: ['en', 'fr'],
    findings: ['src/content/docs/fr/glossary/target-market.mdx:6 untranslated-link'],
    at: ['src/content/docs/fr/guide.mdx', 'marchés ci¦bles'],
    hover: '**Marché cible** `target-market`',
    definition: 'src/content/docs/fr/glossary/target-market.mdx:2 Marché cible',
  },
  {
    folder: 'vitepress',
    concepts: 2,
    locales: ['en', 'pl'],
    findings: ['docs/guide.md:3 broken-link', 'docs/pl/guide.md:3 unlinked-term'],
    at: ['docs/pl/guide.md', 'rynki doce¦lowe'],
    hover: '**Rynek docelowy** `target-market`',
    definition: 'docs/pl/glossary.md:3 Rynek docelowy',
  },
  {
    folder: 'mkdocs',
    concepts: 2,
    locales: ['en', 'pl'],
    findings: [
      'docs/glossary/target-market.pl.md:5 untranslated-link',
      'docs/guide.md:3 unlinked-term',
      'docs/guide.pl.md:3 unlinked-term',
    ],
    at: ['docs/guide.pl.md', 'rynek doce¦lowy'],
    hover: '**Rynek docelowy** `target-market`',
    definition: 'docs/glossary/target-market.pl.md:2 Rynek docelowy',
  },
  {
    folder: 'mdbook',
    concepts: 2,
    locales: ['en'],
    findings: ['src/intro.md:3 broken-link'],
    at: ['src/intro.md', 'target mar¦ket]'],
    hover: '**Target market** `target-market`',
    definition: 'src/glossary.md:3 Target market',
  },
  {
    folder: 'mintlify',
    concepts: 2,
    locales: ['en'],
    findings: ['quickstart.mdx:5 broken-link'],
    at: ['quickstart.mdx', 'target mar¦ket]'],
    hover: '**Target market** `target-market`',
    definition: 'glossary.mdx:5 Target market',
  },
  {
    folder: 'nextra',
    concepts: 2,
    locales: ['de', 'en'],
    findings: ['content/de/glossary/target-market.mdx:5 untranslated-link', 'content/de/index.mdx:5 unlinked-term'],
    at: ['content/de/index.mdx', 'Zielmä¦rkte'],
    hover: '**Zielmarkt** `target-market`',
    definition: 'content/de/glossary/target-market.mdx:2 Zielmarkt',
  },
  {
    folder: 'sphinx',
    concepts: 2,
    locales: ['en'],
    findings: ['guide.md:3 broken-link'],
    at: ['guide.md', 'nic¦hes'],
    hover: '**Niche** `niche`',
    definition: 'glossary.md:7 Niche',
  },
  {
    folder: 'obsidian',
    concepts: 2,
    locales: ['en'],
    findings: ['Journal.md:3 unlinked-term', 'Journal.md:3 broken-link'],
    at: ['Journal.md', 'market nic¦he'],
    hover: '**Niche** `Niche`',
    definition: 'Glossary/Niche.md:2 market niche',
  },
  {
    folder: 'plain',
    concepts: 2,
    locales: ['en'],
    findings: ['README.md:3 unlinked-term'],
    at: ['README.md', 'a nic¦he'],
    hover: '**Niche** `niche`\n\na small part of a market.',
    definition: 'GLOSSARY.md:4 Niche',
  },
  {
    folder: 'section',
    concepts: 5,
    locales: ['en'],
    findings: ['docs/selling.md:3 unlinked-term'],
    at: ['docs/selling.md', 'target mar¦ket'],
    hover: '**Target market** `target-market`\n\nthe people a firm sells to.',
    definition: 'README.md:7 Target market',
  },
  {
    folder: 'columns',
    concepts: 3,
    locales: ['de', 'en', 'fr'],
    findings: ['docs/de/guide.md:3 untranslated-term', 'docs/glossary.md:7 missing-translation'],
    at: ['docs/de/guide.md', '[Ni¦schen]'],
    hover: '**Nische** `niche`',
    definition: 'docs/glossary.md:6 Nische',
  },
  {
    folder: 'data',
    concepts: 2,
    locales: ['de', 'en'],
    findings: ['docs/de/guide.md:3 untranslated-term'],
    at: ['docs/en/guide.md', 'nic¦hes'],
    hover: '**niche** `niche`\n\nA small part of a market.',
    definition: 'glossary.yml:10 niche',
  },
  {
    folder: 'data-files',
    concepts: 2,
    locales: ['de', 'en'],
    findings: ['docs/de/guide.md:3 untranslated-term'],
    unconfigured: 'no glossary',
    at: ['docs/en/guide.md', 'nic¦hes'],
    hover: '**niche** `niche`\n\nA small part of a market.',
    definition: 'data/terms/en/niche.yml:1 niche',
  },
  {
    folder: 'csv',
    concepts: 2,
    locales: ['de', 'en'],
    findings: ['docs/de/guide.md:3 untranslated-term'],
    unconfigured: 'no glossary',
    at: ['docs/de/guide.md', 'Ni¦schen'],
    hover: '**Nische** `niche`',
    definition: 'data/words.csv:3 Nische',
  },
];

describe('the recipes', () => {
  it('have a test for each fixture', () =>
    assert.deepEqual(readdirSync(fixtures).toSorted(), recipes.map(({ folder }) => folder).toSorted()));

  for (const recipe of recipes) {
    describe(recipe.folder, () => {
      const files = filesIn(recipe.folder);
      const { [CONFIGURATION_FILE]: configuration, ...others } = files;
      const { unconfigured = recipe.findings } = recipe;

      it('has a configuration file', () => assert.notEqual(configuration, undefined));

      it('has the expected glossary and findings with it', async () => compare(await seen(files, recipe), recipe));

      it(unconfigured === 'no glossary' ? 'is not found without it' : 'works without it', async () => {
        if (unconfigured === 'no glossary') assert.deepEqual((await rootOf(others)).glossaries, []);
        else compare(await seen(others, recipe), { ...recipe, findings: unconfigured });
      });
    });
  }
});

describe('docs/recipes.md', () => {
  const page = readFileSync(join(project, 'docs/recipes.md'), 'utf8');
  const links = [...page.matchAll(/^All files: `test\/fixtures\/recipes\/([\w-]+)`$/gm)];
  const found = page.matchAll(/^`(?<path>[^`\n]+)`:\n\n(?<fence>`{3,})\w*\n(?<text>.*?)^\k<fence>$/gms);
  // The link below a snippet names its fixture.
  const snippets = Array.from(found, ({ index, groups: { path = '', text = '' } = {} }) => ({
    folder: links.find((link) => link.index > index)?.[1],
    path,
    text,
  }));

  for (const { folder } of recipes)
    it(`shows files of the fixture '${folder}' unchanged`, () => {
      const files = filesIn(folder);
      const shown = snippets.filter((snippet) => snippet.folder === folder);
      assert(shown.length > 0, 'the page shows none');
      for (const { path, text } of shown) assert.equal(text, files[path], path);
    });

  it('shows no other files', () => {
    const fences = page.match(/^(?<fence>`{3,})\w+\n.*?^\k<fence>$/gms) ?? [];
    assert.equal(fences.length, snippets.length);
  });
});

/** The files of a fixture, by path. */
function filesIn(folder: string): Record<string, string> {
  const top = join(fixtures, folder);
  const entries = readdirSync(top, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(top.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

type Seen = Pick<Recipe, 'concepts' | 'locales' | 'findings' | 'hover' | 'definition'>;

async function seen(files: Readonly<Record<string, string>>, { at: [path, cursor] }: Recipe): Promise<Seen> {
  const root = await rootOf(files);
  const words = cursor.replace('¦', '');
  const text = files[path] ?? '';
  assert(text.includes(words), `${path} has '${words}'`);
  const marked = text.replace(words, () => cursor);
  const editor = await EditorFixture.ofFiles(files, path);
  const targets = editor.definition(marked, false).map(({ targetUri, targetSelectionRange: { start, end } }) => {
    const target = targetUri.slice('glossary:'.length);
    return `${target}:${start.line + 1} ${files[target]?.split('\n')[start.line]?.slice(start.character, end.character)}`;
  });
  return {
    concepts: root.glossaries.reduce((sum, { articles }) => sum + articles.conceptCount, 0),
    locales: root.glossaries.flatMap(({ articles }) => articles.locales()).toSorted(),
    findings: root.listed().flatMap((file) => findingsIn(root, file.path)),
    hover: editor.hover(marked) ?? '',
    definition: targets.join(', '),
  };
}

function findingsIn(root: Root, path: string): string[] {
  const file = checkFile(root, path);
  return file?.findings.map(({ code, span }) => `${path}:${file.lines.positionAt(span.start).line + 1} ${code}`) ?? [];
}

function compare({ hover, ...found }: Seen, { hover: shown, concepts, locales, findings, definition }: Seen): void {
  assert.deepEqual(found, { concepts, locales, findings, definition });
  assert(hover.startsWith(shown), hover);
}
