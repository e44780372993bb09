// Bundles the published programs: the client of the extension for Node and browsers, and the server with its command line, which is loaded in parts.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { build, context } from 'esbuild';
import { writeNotices } from './notices.mjs';
import { patternsAtFirstUse } from './patternsAtFirstUse.mjs';

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
  charset: 'utf8', // the program contains texts in many languages; escapes would triple their size
  metafile: true,
  logLevel: 'info',
  logOverride: { 'direct-eval': 'silent' }, // gray-matter's JavaScript engine is never used, see markdown/frontMatter.ts
};

/** Libraries that most runs do not need. Each is a part in `dist/parts` that `program.js` loads on first use. */
const libraries = ['franc', 'gray-matter', 'smol-toml', 'yaml'];
/** The library of the protocol has two variants: the part is loaded by the program of each host. */
const PROTOCOL = 'vscode-languageserver';

/** Parts that only the npm package contains, not the extension: see `.vscodeignore`. @type {Readonly<Record<string, string>>} */
const ofPackage = { 'mcp-sdk': 'server/src/mcp/sdk.ts', 'package-commands': 'server/src/cli/packageCommands.ts' };

/**
 * @param {string} [entry] the part to build
 * @returns {import('esbuild').Plugin}
 */
const librariesAsPartsBut = (entry) => ({
  name: 'libraries as parts',
  setup(bundling) {
    const filter = new RegExp(`^(${[...libraries, PROTOCOL].join('|')})(?:/node|/browser)?$`);
    for (const [part, file] of Object.entries(ofPackage).filter(([name]) => name !== entry))
      bundling.onResolve({ filter: new RegExp(`/${basename(file, '.ts')}\\.ts$`) }, () => ({
        path: `./${part}.js`,
        external: true,
      }));
    bundling.onResolve({ filter }, ({ path }) => ({
      path: `./${path.replace(filter, '$1')}.js`,
      external: true,
    }));
  },
});
const librariesAsParts = librariesAsPartsBut();

/**
 * Removes gray-matter's function that reads files: it is not needed, and browsers have no file system.
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

/** Code for Web Workers: without modules of Node. @type {import('esbuild').BuildOptions} */
const web = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  conditions: ['browser'],
  mainFields: ['browser', 'module', 'main'],
};

/** Programs for both hosts, in one file: modules of one host are loaded only there. @type {import('esbuild').BuildOptions} */
const forBoth = {
  platform: 'neutral',
  target: 'es2022',
  conditions: ['node', 'browser'],
  external: ['vscode', 'node:*', ...builtinModules],
};
/** Whether the code runs in Node. */
const IS_NODE = "typeof process === 'object' && process.versions?.node !== undefined";

/**
 * Wraps a part that a Web Worker loads too, as a script whose variables would be global. The worker's loader defines
 * `glosswrightPart`, see lsp/web.ts. V8 compiles a function in parentheses at once, instead of reading it twice.
 */
const wrapped = {
  banner: { js: '(globalThis.glosswrightPart??(f=>f(exports,require,module)))((function(exports,require,module){' },
  footer: { js: '}));' },
};

/** The files of the server that Node and a Web Worker share: those that the worker loads. */
const coreFiles = await filesOfWorker();

async function filesOfWorker() {
  const { metafile } = await build({
    ...web,
    entryPoints: ['server/src/lsp/webServer.ts'],
    plugins: [librariesAsParts],
    minify: false,
    write: false,
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs)
    .filter((file) => file.startsWith('server/src/') && !file.endsWith('/lsp/webServer.ts'))
    .toSorted();
}

/**
 * Imports the shared files from the part `core.js`, which exports a list of functions that return one each.
 *
 * @type {import('esbuild').Plugin}
 */
const fromCore = {
  name: 'from the core',
  setup(bundling) {
    const numbers = new Map(coreFiles.map((file, number) => [resolve(file), number]));
    bundling.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      return numbers.has(file) ? { path: file, namespace: 'core' } : undefined;
    });
    // Libraries may contain a file with that name, too.
    bundling.onResolve({ filter: /^\.\/core\.js$/, namespace: 'core' }, ({ path }) => ({ path, external: true }));
    bundling.onLoad({ filter: /./, namespace: 'core' }, ({ path }) => ({
      contents: `module.exports = require('./core.js')[${numbers.get(path)}]();`,
      resolveDir: import.meta.dirname,
    }));
  },
};

/** The tests load the entry of the server in a Web Worker from here. */
const ENTRY_OF_WORKER = 'dist/web/server.js';

/** The client contains the text of that entry, so that the worker starts while the parts are fetched. */
async function entryOfWorker() {
  const { outputFiles } = await build({
    ...web,
    format: 'iife',
    entryPoints: ['server/src/lsp/web.ts'],
    plugins: [fromCore, librariesAsParts],
    sourcemap: false,
    write: false,
    logLevel: 'warning',
  });
  const text = outputFiles.map((file) => file.text).join('');
  mkdirSync(dirname(ENTRY_OF_WORKER), { recursive: true });
  writeFileSync(ENTRY_OF_WORKER, text);
  return text;
}

/**
 * @param {string} part
 * @returns {import('esbuild').BuildOptions}
 */
function partOfPackage(part) {
  return {
    ...shared,
    outdir: 'dist/parts',
    stdin: { contents: `export * from './${ofPackage[part]}';`, resolveDir: '.', sourcefile: `${part}.js` },
    entryNames: part,
    plugins: [fromCore, librariesAsPartsBut(part)],
  };
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
    ...wrapped,
    platform: 'neutral',
    outdir: 'dist/parts',
    stdin: {
      // Each file runs when it is first needed: some load a library. V8 makes a list faster than an object with as many getters.
      contents: `module.exports = [${coreFiles.map((file) => `() => require('./${file}')`).join(',\n')}];`,
      resolveDir: '.',
      sourcefile: 'core.js',
    },
    entryNames: 'core',
    plugins: [librariesAsParts, patternsAtFirstUse],
  },
  {
    ...shared,
    outdir: 'dist/parts',
    entryPoints: { program: 'server/src/cli/program.ts' },
    plugins: [fromCore, librariesAsParts, patternsAtFirstUse],
  },
  {
    ...shared,
    ...wrapped,
    outdir: 'dist/parts',
    platform: 'neutral',
    conditions: [], // not those of Node: a Web Worker loads them too
    entryPoints: Object.fromEntries(libraries.map((library) => [library, library])),
    plugins: [withoutFileSystem],
    inject: ['scripts/shims/buffer.mjs'],
  },
  {
    ...shared,
    ...wrapped,
    ...forBoth,
    outdir: 'dist/parts',
    stdin: {
      contents: `module.exports = ${IS_NODE} ? require('${PROTOCOL}/node') : require('${PROTOCOL}/browser');`,
      resolveDir: '.',
      sourcefile: 'protocol.js',
    },
    entryNames: PROTOCOL,
  },
  ...Object.keys(ofPackage).map(partOfPackage),
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
  {
    ...shared,
    ...forBoth,
    entryPoints: { extension: 'client/src/main.ts' },
    define: { SERVER_ENTRY: JSON.stringify(await entryOfWorker()) },
  },
  // The script and the style of the coverage page, for browsers.
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

/** Writes the types of the library: the interface, which has no dependencies, and its one function. */
function writeDeclarations() {
  const types = readFileSync('server/src/library/api.ts', 'utf8');
  writeFileSync(
    'dist/core.d.mts',
    `${types}\n/** Reads the glossary of a site from its text files. */\nexport declare const readGlossary: ReadGlossary;\n`,
  );
}
