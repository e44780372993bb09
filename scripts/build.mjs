// Bundles the two programs that are shipped: the extension's client, and the server with its command line, which is loaded in parts.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { writeNotices } from './notices.mjs';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  outdir: 'dist',
  conditions: ['node'],
  mainFields: ['module', 'main'], // jsonc-parser's CommonJS build cannot be bundled
  minify: !process.argv.includes('--watch'),
  keepNames: false,
  sourcemap: process.argv.includes('--watch') ? 'inline' : false,
  legalComments: 'none',
  charset: 'utf8', // languages other than English are what this is about; escapes would triple their tables
  metafile: true,
  logLevel: 'info',
  logOverride: { 'direct-eval': 'silent' }, // gray-matter's JavaScript engine: never reached, see markdown/frontMatter.ts
};

/**
 * Libraries that most runs do without. Each is a part of its own in `dist/parts`: `program.js` reads and compiles it when it is first
 * needed.
 */
const libraries = ['franc', 'gray-matter', 'smol-toml', 'vscode-languageserver/node', 'yaml'];
/** Their entries that are contained in another one. @type {Readonly<Record<string, string>>} */
const contained = { 'vscode-languageserver': 'vscode-languageserver/node' };

/** The part with the SDK of the MCP server. The extension does not contain it: see `.vscodeignore`. */
const SDK = 'mcp-sdk';

/** @type {import('esbuild').Plugin} */
const librariesAsParts = {
  name: 'libraries as parts',
  setup(bundling) {
    const filter = new RegExp(`^(?:${[...libraries, ...Object.keys(contained)].join('|')})$`);
    bundling.onResolve({ filter: /\/mcp\/sdk\.ts$/ }, () => ({ path: `./${SDK}.js`, external: true }));
    bundling.onResolve({ filter }, ({ path }) => ({
      path: `./${partName(contained[path] ?? path)}.js`,
      external: true,
    }));
  },
};

/**
 * gray-matter can also read files. The library does not need that, and has no file system.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutFileSystem = {
  name: 'without a file system',
  setup(bundling) {
    bundling.onResolve({ filter: /^fs$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    bundling.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** @param {string} library */
function partName(library) {
  return library.replaceAll('/', '-');
}

/** @type {import('esbuild').BuildOptions[]} */
const programs = [
  {
    ...shared,
    entryPoints: { glosswright: 'server/src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    outdir: 'dist/parts',
    entryPoints: { program: 'server/src/cli/program.ts' },
    plugins: [librariesAsParts],
  },
  {
    ...shared,
    outdir: 'dist/parts',
    entryPoints: Object.fromEntries(libraries.map((library) => [partName(library), library])),
  },
  { ...shared, outdir: 'dist/parts', entryPoints: { [SDK]: 'server/src/mcp/sdk.ts' } },
  {
    ...shared,
    entryPoints: { core: 'server/src/library/index.ts' },
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'neutral',
    conditions: [],
    plugins: [withoutFileSystem],
    inject: ['scripts/shims/buffer.mjs'],
  },
  { ...shared, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] },
  // The script and the style of the coverage page, which a browser runs.
  {
    ...shared,
    entryPoints: [
      { in: 'client/src/coverage/page/main.ts', out: 'coverage' },
      { in: 'client/src/coverage/page/style.css', out: 'coverage' },
    ],
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    conditions: [],
    mainFields: ['module', 'main'],
  },
];

rmSync('dist/parts', { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  for (const options of programs) await (await context(options)).watch();
} else {
  const results = await Promise.all(programs.map((options) => build(options)));
  writeDeclarations();
  writeNotices(results.flatMap(({ metafile }) => metafile ?? []));
}

/** The types of the library: what its interface declares, which needs nothing else, and its one function. */
function writeDeclarations() {
  const types = readFileSync('server/src/library/api.ts', 'utf8');
  writeFileSync(
    'dist/core.d.mts',
    `${types}\n/** Reads the glossary of a site from its text files. */\nexport declare const readGlossary: ReadGlossary;\n`,
  );
}
