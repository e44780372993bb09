import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleCodes } from '../../server/src/rules/engine/index.ts';
import { applyEdits, certainEdits, fixAll } from '../../server/src/rules/engine/fixAll.ts';
import { checkFile, checkText } from '../../server/src/root/checkFile.ts';
import { Root } from '../../server/src/root/root.ts';
import { generate, type GeneratedGlossary } from '../support/generator/generate.ts';
import { frontMatterDefects } from '../support/generator/frontMatterDefects.ts';
import { textDefects } from '../support/generator/textDefects.ts';
import { allLocales } from '../support/generator/languages/index.ts';
import { type LayoutName, layoutNames } from '../support/generator/layouts.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const project = join(import.meta.dirname, '../..');

const CONCEPTS = 24;
const SEEDS = [1, 2, 3];

/** Codes that no generated text can show, and why. Their rules have tests of their own. */
const NOT_GENERATED: Readonly<Record<string, string>> = {
  'outdated-translation': 'needs the history of a git repository',
  'link-parity': 'off by default',
  'unreadable-file': 'needs a file that is no text',
  'invalid-entry': 'needs pages or data of entries',
};

/** Codes that one layout alone has room for. */
const ONLY_IN: Readonly<Record<string, LayoutName>> = { 'moved-link': 'cncf', 'duplicate-article': 'investorswiki' };

describe('generated glossaries', () => {
  for (const layout of layoutNames) for (const seed of SEEDS) describeGlossary(layout, seed);

  it('have mistakes of every code', () => {
    const kinds = [...textDefects, ...frontMatterDefects, { code: 'missing-translation' }].map(({ code }) => code);
    assert.deepEqual([...new Set([...kinds, ...Object.keys(NOT_GENERATED)])].toSorted(), ruleCodes.toSorted());
  });

  it('depend only on the seed', () => {
    const options = { layout: 'glossary', concepts: 12 } as const;
    assert.deepEqual(generate({ ...options, seed: 5 }), generate({ ...options, seed: 5 }));
    assert.notDeepEqual(generate({ ...options, seed: 5 }).defects, generate({ ...options, seed: 6 }).defects);
  });

  it('have the requested number of concepts and locales, or report why not', () => {
    const { files } = generate({ layout: 'glossary', concepts: 12, locales: ['en', 'fi'] });
    assert.deepEqual(new Set(Object.keys(files).map((path) => path.split('/')[1])), new Set(['en', 'fi']));
    assert.throws(() => generate({ layout: 'glossary', concepts: 1 }), /At least 12 concepts/);
    assert.throws(() => generate({ layout: 'glossary', concepts: 1e6 }), /There are words for \d+ concepts/);
    assert.throws(() => generate({ layout: 'glossary', concepts: 12, locales: ['en', 'xx'] }), /No words for .* 'xx'/);
  });
});

describe('npm run generate', () => {
  it('writes the files and the mistakes, and rejects a folder that is not empty', async () => {
    await withTemporaryTree({}, (tree) => {
      const options = [
        '--out',
        tree.path('a'),
        '--articles',
        '24',
        '--locales',
        'en,sv',
        '--layout',
        'cncf',
        '--seed',
        '3',
      ];
      assert.equal(run(...options).status, 0);
      const { files, fixedFiles, defects } = generate({ layout: 'cncf', concepts: 12, locales: ['en', 'sv'], seed: 3 });
      const written = (folder: string) => (path: string) => [
        path,
        readFileSync(tree.path(`a/${folder}/${path}`), 'utf8'),
      ];
      assert.deepEqual(Object.fromEntries(Object.keys(files).map(written('files'))), files);
      assert.deepEqual(Object.fromEntries(Object.keys(files).map(written('fixed'))), fixedFiles);
      assert.deepEqual(JSON.parse(readFileSync(tree.path('a/truth.json'), 'utf8')), defects);
      const refused = run(...options);
      assert.equal(refused.status, 2);
      assert.match(refused.output, /is not empty\. Nothing was written\./);
    });
  });

  it('reports the invalid option', () => {
    for (const [options, message] of [
      [[], /--out is required/],
      [['--out', 'x', '--layout', 'wiki'], /There is no layout 'wiki'/],
      [['--out', 'x', '--articles', 'many'], /--articles must be a number, not 'many'/],
    ] as const) {
      const { status, output } = run(...options);
      assert.equal(status, 2);
      assert.match(output, message);
    }
  });
});

function run(...options: string[]): { readonly status: number | null; readonly output: string } {
  const command = ['--import', 'tsx', 'scripts/generate.mjs', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function describeGlossary(layout: LayoutName, seed: number): void {
  describe(`of the layout ${layout} with seed ${seed}`, () => {
    let generated: GeneratedGlossary;
    let root: Root;

    before(async () => {
      generated = generate({ layout, concepts: CONCEPTS, seed });
      root = new Root(MEMORY_ROOT, new MemoryFiles(generated.files));
      await root.load();
      await root.readLinks();
    });

    it('have each mistake that the layout allows, in every locale', () => {
      const codes = new Set(generated.defects.map(({ code }) => code));
      const wanted = ruleCodes.filter((code) => !(code in NOT_GENERATED) && (ONLY_IN[code] ?? layout) === layout);
      assert.deepEqual([...codes].toSorted(), wanted.toSorted());
      const faulty = new Set(generated.defects.map(({ path }) => root.subject(path, '')?.facts.locale));
      assert.deepEqual(faulty, new Set(allLocales));
    });

    it('have every mistake reported at its position, and nothing else', () => {
      const truth = generated.defects.map(({ path, line, column, length, code, target }) =>
        [`${path}:${line}:${column}`, length, code, target ?? ''].join(' '),
      );
      assert.deepEqual(found(root).toSorted(), truth.toSorted());
    });

    it('result in the expected texts after certain fixes, which change nothing the second time', () => {
      for (const path of root.articlePaths()) {
        const findingsIn = (text: string): ReturnType<typeof checkText> => checkText(root, path, text);
        const { text } = fixAll(generated.files[path] ?? '', findingsIn);
        assert.equal(text, generated.fixedFiles[path], path);
        assert.equal(applyEdits(text, certainEdits(findingsIn(text)).edits), text, path);
      }
    });

    it('have only mistakes left that no fix is certain of, after all fixes', async () => {
      const fixedRoot = new Root(MEMORY_ROOT, new MemoryFiles(generated.fixedFiles));
      await fixedRoot.load();
      await fixedRoot.readLinks();
      const left = generated.defects.filter(({ fixed }) => !fixed).map(({ code, path }) => `${code} ${path}`);
      assert.ok(left.length > 0 && left.length < generated.defects.length);
      const codes = fixedRoot
        .articlePaths()
        .flatMap((path) => (checkFile(fixedRoot, path)?.findings ?? []).map(({ code }) => `${code} ${path}`));
      assert.deepEqual(codes.toSorted(), left.toSorted());
    });
  });
}

function found(root: Root): string[] {
  return root.articlePaths().flatMap((path) => {
    const { lines, findings } = checkFile(root, path) ?? {};
    return (findings ?? []).map(({ code, span, target }) => {
      const place = lines?.positionAt(span.start);
      const at = `${path}:${(place?.line ?? -1) + 1}:${(place?.character ?? -1) + 1}`;
      return [at, span.end - span.start, code, target ?? ''].join(' ');
    });
  });
}
