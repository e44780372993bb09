import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { detectGlossaries } from '../../server/src/glossary/detection/detectGlossaries.ts';
import type { FoundGlossary } from '../../server/src/glossary/detection/site.ts';
import { diskFiles } from '../../server/src/disk/files.ts';
import { siteOfFolder } from '../../server/src/root/siteOfFolder.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const project = join(import.meta.dirname, '../..');
const corpora = join(process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared'), 'corpora');
const missing = existsSync(corpora) ? '' : ' (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)';

async function certainIn(folder: string): Promise<FoundGlossary[]> {
  return detectGlossaries(await siteOfFolder(diskFiles, keyOfPath(folder))).filter(
    ({ confidence }) => confidence === 'certain',
  );
}

describe('siteOfFolder', () => {
  it('lists texts, data and the configuration of generators, also in their hidden folders', async () => {
    const tree = {
      'docs/glossary.md': '',
      'docs/.vitepress/config.mts': '',
      'docs/.vitepress/cache/x.md': '',
      'docusaurus.config.js': '',
      'src/program.ts': '',
      'terms.CSV': '',
      'node_modules/a/glossary.md': '',
      'ignored/glossary.md': '',
      '.gitignore': 'ignored',
      'photo.png': '',
    };
    await withTemporaryTree(tree, async ({ root }) => {
      const { paths } = await siteOfFolder(diskFiles, keyOfPath(root));
      assert.deepEqual(paths, ['docs/.vitepress/config.mts', 'docs/glossary.md', 'docusaurus.config.js', 'terms.CSV']);
    });
  });

  it('reads listed and hidden files, and no others', async () => {
    await withTemporaryTree({ 'a.md': 'A', '.obsidian/app.json': '{}' }, async ({ root }) => {
      const site = await siteOfFolder(diskFiles, keyOfPath(root));
      assert.deepEqual(
        ['a.md', '.obsidian/app.json', 'b.md'].map((path) => site.read(path)),
        ['A', '{}', undefined],
      );
    });
  });
});

describe(`the glossaries of real repositories${missing}`, () => {
  const cases: readonly (readonly [folder: string, concepts: number, locales: string])[] = [
    ['cncf-glossary', 100, 'bn de en es fr hi it ja ko pt-br ru tr ur vi zh-cn zh-tw'],
    ['investorswiki-excerpts', 32, 'en fi pl ru sv'],
    ['investorswiki-sample', 6, 'en fi ja pl ru sv'],
    ['moneropedia', 45, 'ar de en es fr it nb-no nl pl pt-br ru tr zh-cn zh-tw'],
    ['field/apisix', 14, 'en zh'],
    ['field/otel', 69, 'bn en es ja ko pt ro zh'],
    ['field/rustref', 44, 'en'],
    ['field/effector', 11, 'en ru'],
    ['field/glosario', 633, 'af am ar bn de el en es fr he hr id it ja ko nl pt st sw tn uk xh zu'],
    ['field/hugodocs', 156, 'en'],
    ['field/msstyle', 866, 'en'],
    ['field/jupyterbook', 12, 'en'],
    ['field/electron', 25, 'en'],
    ['field/helm', 18, 'de en ja ko pt ru uk zh'],
  ];
  for (const [folder, concepts, locales] of missing === '' ? cases : []) {
    it(`finds ${concepts} concepts in ${folder}`, async () => {
      const found = await certainIn(join(corpora, folder));
      assert.deepEqual(
        found.map((each) => [each.concepts, each.locales.join(' ')]),
        [[concepts, locales]],
      );
    });
  }

  it('finds the glossary of this project', async () => {
    const found = await certainIn(project);
    assert.deepEqual(
      found.map(({ layout }) => layout),
      [{ preset: 'glossary' }],
    );
  });
});
