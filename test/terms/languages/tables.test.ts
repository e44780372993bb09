import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { languageTables } from '../../../server/src/terms/languages/index.ts';

/** Maximum size of all language tables together, minified, in bytes. */
const mostBytes = 140 * 1024;

describe('the language tables', () => {
  it(`take at most ${mostBytes} bytes together`, async () => {
    const { outputFiles } = await build({
      entryPoints: ['server/src/terms/languages/index.ts'],
      bundle: true,
      minify: true,
      charset: 'utf8',
      format: 'esm',
      write: false,
      plugins: [
        {
          name: 'tables alone',
          setup: (builder) => {
            builder.onResolve({ filter: /^\.\.\// }, ({ path }) => ({ path, external: true }));
          },
        },
      ],
    });
    assert.ok((outputFiles[0]?.contents.length ?? Infinity) <= mostBytes);
  });

  const page = readFileSync('docs/term-recognition.md', 'utf8');
  const [, list = ''] = /<!-- the languages: .*?-->(.*?)<!-- end/s.exec(page) ?? [];
  const names = new Intl.DisplayNames('en', { type: 'language' });
  // A table can cover several languages. Its file, its tests and its figures have the name of one.
  const named = Object.keys(languageTables).filter((tag) => existsSync(`server/src/terms/languages/${tag}.ts`));
  for (const tag of named) {
    const name = names.of(tag)?.split(' ').at(-1) ?? tag;
    it(`have tests and are listed: ${name}`, () => {
      assert.ok(existsSync(`test/terms/languages/${tag}.test.ts`));
      assert.ok(list.includes(name), 'run `npm run docs`');
    });
  }
});
