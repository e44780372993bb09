// The mocha suite for all hosts: its bundle, its input, and its output.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from './paths.mjs';

const source = join(projectFolder, 'test/editor');
const outdir = join(projectFolder, 'dist/test/editor');

/** The module that exports `run`. */
export const suiteModule = join(outdir, 'index.js');

/** The module for the web extension host: one file, because a Web Worker cannot load others. */
export const webSuiteModule = join(projectFolder, 'dist/test/editor-web/index.js');

/** The module for a virtual workspace, and the extension that serves its files. */
export const virtualSuiteModule = join(projectFolder, 'dist/test/editor-virtual/index.js');
export const filesExtension = join(projectFolder, 'dist/test/editor-virtual/files');

/**
 * Mocha for browsers defines a global if it is not loaded as a module.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaAsGlobal = {
  name: 'mocha as a global',
  setup(bundling) {
    bundling.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module, exports, define) {${await readFile(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};

/**
 * @param {string | undefined} grep run only tests with a matching title
 */
export async function bundleWebSuite(grep) {
  await bundleForBrowsers(join(source, 'web/index.ts'), webSuiteModule, grep);
}

/**
 * @param {string | undefined} grep run only tests with a matching title
 */
export async function bundleVirtualSuite(grep) {
  const files = join(source, 'virtual/files');
  await bundleForBrowsers(join(source, 'virtual/index.ts'), virtualSuiteModule, grep);
  await bundleForBrowsers(join(files, 'extension.ts'), join(filesExtension, 'extension.js'), undefined);
  await copyFile(join(files, 'package.json'), join(filesExtension, 'package.json'));
}

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {string | undefined} grep run only tests with a matching title
 */
async function bundleForBrowsers(entry, outfile, grep) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    plugins: [mochaAsGlobal],
    define: { GREP: JSON.stringify(grep ?? ''), 'process.env': '{}' },
    logLevel: 'warning',
  });
}

/**
 * @typedef {object} Suite
 * @property {string} extension the folder of the tested extension
 * @property {string} workspace the folder to open; tests may change it
 * @property {string} scratch a folder for the data of the editor
 * @property {string | undefined} grep run only tests with a matching title
 * @property {boolean} web whether the extension runs in a Web Worker; such a host has tests of its own
 * @property {string | undefined} virtual the URI of a virtual workspace to open instead of the folder; it has tests of its own
 * @property {boolean} untrusted whether the workspace is not trusted; it has tests of its own
 * @property {import('./recent-lines.mjs').RecentLines} log receives the output of the editor
 *
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** Bundles each test file separately: test/editor/index.ts finds them in its folder and passes their names to mocha. */
export async function bundleSuite() {
  const names = await readdir(source, { recursive: true });
  await rm(outdir, { recursive: true, force: true }); // a renamed test would run twice
  await build({
    entryPoints: names
      .filter((name) => name === 'index.ts' || (name.endsWith('.test.ts') && !/^(?:web|virtual)\b/.test(name)))
      .map((name) => join(source, name)),
    outdir,
    outbase: source,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/**
 * The environment variables for test/editor/index.ts and uiDriver.ts.
 *
 * @param {Suite} suite
 * @param {string} [bridge] URL of the bridge to keyboard and mouse
 * @returns {Record<string, string>}
 */
export function suiteEnvironment(suite, bridge) {
  return {
    GLOSSWRIGHT_REPORT: reportFile(suite),
    GLOSSWRIGHT_RESULT: resultFile(suite),
    ...(suite.untrusted ? { GLOSSWRIGHT_UNTRUSTED: '1' } : {}),
    ...(suite.grep === undefined ? {} : { GLOSSWRIGHT_GREP: suite.grep }),
    ...(bridge === undefined ? {} : { GLOSSWRIGHT_PERSON: bridge }),
  };
}

/**
 * @param {Suite} suite
 * @returns {Promise<Result | undefined>} undefined if the suite did not finish
 */
export async function readResult(suite) {
  const json = await readFile(resultFile(suite), 'utf8').catch(() => undefined);
  return json === undefined ? undefined : JSON.parse(json);
}

/**
 * Reads the output of a suite that may run in a Web Worker, which cannot write files, from the console of the page.
 *
 * @param {Suite} suite
 * @param {string} line
 */
export function takeFromConsole(suite, line) {
  const [, kind, text = ''] = /^glosswright (line|result): (.*)$/s.exec(line) ?? [];
  if (kind === 'line') appendFileSync(reportFile(suite), `${text}\n`);
  if (kind === 'result') writeFileSync(resultFile(suite), text);
}

/**
 * Prints the output of mocha and the tests as it is written to a file: the consoles of both hosts mix it with much of
 * their own output.
 *
 * @param {Suite} suite
 * @returns {() => void} prints the rest and stops
 */
export function followReport(suite) {
  let printed = 0;
  const print = () => {
    const text = readReport(suite);
    process.stdout.write(text.slice(printed));
    printed = text.length;
  };
  const timer = setInterval(print, 200);
  return () => {
    clearInterval(timer);
    print();
  };
}

/** @param {Suite} suite */
function readReport(suite) {
  try {
    const text = readFileSync(reportFile(suite), 'utf8');
    return text.slice(0, text.lastIndexOf('\n') + 1);
  } catch {
    return ''; // no output yet
  }
}

/** @param {Suite} suite */
function reportFile({ scratch }) {
  return join(scratch, 'report.txt');
}

/** @param {Suite} suite */
function resultFile({ scratch }) {
  return join(scratch, 'result.json');
}
