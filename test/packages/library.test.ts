import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { runNpm } from '../../scripts/vscode/npm.mjs';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { article } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { packedFile } from './packedFile.ts';

/** The examples of the documentation, by the name in their first line. */
const page = readFileSync(join(projectFolder, 'docs/library.md'), 'utf8');
const examples = Object.fromEntries(
  Array.from(page.matchAll(/^```js\n\/\/ (\w+\.js)\n([^]*?)^```$/gm), ([, name = '', code = '']) => [
    `site/${name}`,
    code,
  ]),
);

/** A program that uses every member of the interface. */
const CONSUMER = `
import { readGlossary, type Finding, type Glossary, type LinkDestination } from 'glosswright/core';
const glossary: Glossary = await readGlossary({ 'glossary/en/a.md': '' }, { configuration: { sourceLocale: 'en' } });
export const names: readonly string[] = [...glossary.locales, ...glossary.concepts(), ...glossary.problems, glossary.sourceLocale ?? ''];
export const definition: string | undefined = glossary.entry('a', 'en')?.definition;
export const titles = glossary.lookUp('a').flatMap(({ entries }) => entries.map(({ title }) => title));
export const places: readonly number[] = glossary.findTerms('a', { locale: 'en', isPlain: true }).map(({ start }) => start);
export const link: LinkDestination = glossary.resolveLink('/a', { path: 'b.md' });
export const path: string = link.kind === 'entry' ? link.path : '';
export const findings: readonly Finding[] = glossary.check('glossary/en/a.md', 'text');
export const edits: string[] = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.map(({ newText }) => newText)));
// @ts-expect-error -- a number is no text
await readGlossary({ 'a.md': 3 });
`;

describe('the library in the npm package', () => {
  const tree = temporaryTree({
    'site/package.json': '{ "type": "module" }',
    'site/content/glossary/en/target-market.md': article('Target market'),
    'site/content/glossary/pl/target-market.md': article('Rynek docelowy'),
    'site/consumer.ts': CONSUMER,
    ...examples,
  });
  after(tree.remove);

  before('install it where nothing else is but the Markdown parsers', async function () {
    this.timeout(5 * 60_000);
    await runNpm(['install', '--offline', await packedFile()], tree.path('site'));
    for (const parser of ['remark', 'markdown-it'])
      symlinkSync(join(projectFolder, 'node_modules', parser), tree.path(`site/node_modules/${parser}`));
  });

  /** Runs a module in the site, and returns its output. */
  function output(code: string, ...options: readonly string[]): string {
    tree.write({ 'site/main.js': code });
    const { stdout, stderr } = spawnSync(process.execPath, [...options, 'main.js'], {
      cwd: tree.path('site'),
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    return stdout;
  }

  it('reads the glossary of a folder as documented', () =>
    assert.equal(
      output(`import { glossaryIn } from './glossary.js'; console.log((await glossaryIn('content')).locales.join());`),
      'en,pl\n',
    ));

  it('can be loaded with require', () =>
    assert.match(
      output(
        `import { createRequire } from 'node:module'; console.log(typeof createRequire(import.meta.url)('glosswright/core').readGlossary);`,
        '--no-warnings',
      ),
      /^function$/m,
    ));

  it('adds tooltips to links in remark as documented', () =>
    assert.equal(
      output(`
        import { remark } from 'remark';
        import { glossaryIn } from './glossary.js';
        import { remarkDefinitions } from './remarkDefinitions.js';
        const glossary = await glossaryIn('content');
        const value = 'Zob. [rynek](/target-market) i [x](https://example.com).';
        const file = await remark().use(remarkDefinitions, { glossary }).process({ path: 'glossary/pl/x.md', value });
        console.log(String(file));
      `),
      'Zob. [rynek](/target-market "Rynek docelowy, described.") i [x](https://example.com).\n\n',
    ));

  it('marks terms in markdown-it as documented', () =>
    assert.equal(
      output(`
        import markdownIt from 'markdown-it';
        import { glossaryIn } from './glossary.js';
        import { markdownItTerms } from './markdownItTerms.js';
        const md = markdownIt().use(markdownItTerms, { glossary: await glossaryIn('content') });
        console.log(md.render('Na *rynkach docelowych* i [rynku docelowym](/x), rynek docelowy.', { locale: 'pl' }));
      `),
      '<p>Na <em><dfn title="Rynek docelowy, described.">rynkach docelowych</dfn></em> i <a href="/x">rynku docelowym</a>, rynek docelowy.</p>\n\n',
    ));

  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])
    it(`has types for ${moduleResolution}, without dependencies`, () => {
      const options = {
        module,
        moduleResolution,
        target: 'es2022',
        lib: ['es2022'],
        types: [],
        strict: true,
        noEmit: true,
      };
      tree.write({ 'site/tsconfig.json': JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }) });
      const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc');
      const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json'], {
        cwd: tree.path('site'),
        encoding: 'utf8',
      });
      assert.equal(stdout, '');
    });

  it('runs without modules of Node', async () => {
    const core = tree.path('site/node_modules/glosswright/dist/core.mjs');
    const options = { bundle: true, format: 'iife', globalName: 'core', platform: 'browser', write: false } as const;
    const { outputFiles } = await build({ ...options, entryPoints: [core], logLevel: 'silent' });
    const context = createContext({ TextDecoder, TextEncoder, setTimeout, clearTimeout, performance, MessageChannel });
    runInContext(outputFiles[0]?.text ?? '', context);
    context['files'] = {
      'glossary/en/a.md': '---\nx: [1, 2]\ntitle: A\n---\n',
      'glossary/en/b.md': '+++\ntitle = "B"\ndescription = "Of B."\n+++\n\n[a](/a) [c](/c)\n',
    };
    const code = `core.readGlossary(files).then((glossary) => glossary.check('glossary/en/b.md').map(({ code }) => code).join())`;
    assert.equal(await runInContext(code, context), 'broken-link');
  });
});
