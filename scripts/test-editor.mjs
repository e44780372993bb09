// Runs test/editor in a real VS Code: a desktop one if there is one, otherwise the one from npm with a headless
// Chromium. An untrusted workspace, the web extension host (a Web Worker), and a virtual workspace, whose files an
// extension of the tests serves, have their own tests. Each of them runs in its own VS Code from npm, after the others;
// the virtual one in each extension host.
// Options: --grep TEXT runs tests with a matching title; --untrusted only those in an untrusted workspace; --web only
// those in a Web Worker; --virtual only those in a virtual workspace, with --web or --node in one host; --large opens a
// large glossary there and measures; --served never uses a desktop VS Code; --install only installs VS Code; --built does not build the extension first;
// --extension FOLDER tests an installed extension instead of this project.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findDesktop } from './vscode/desktop.mjs';
import { installEditor } from './vscode/install.mjs';
import { cacheFolder, projectFolder } from './vscode/paths.mjs';
import { runQuietly } from './vscode/processes.mjs';
import { RecentLines } from './vscode/recent-lines.mjs';
import { runDesktop } from './vscode/run-desktop.mjs';
import { runScript } from './vscode/run-script.mjs';
import { runServed } from './vscode/run-served.mjs';
import { bundleSuite, bundleVirtualSuite, bundleWebSuite, followReport, readResult } from './vscode/suite.mjs';

/** @typedef {import('./vscode/suite.mjs').Suite} Suite */

/** The limit for the suite itself: downloads before it have their own limits. */
const limitInMs = 12 * 60_000;
const fixture = join(projectFolder, 'test/fixtures/editor-workspace');
const logFile = join(cacheFolder, 'editor.log');

const { values: options } = parseArgs({
  options: {
    grep: { type: 'string' },
    served: { type: 'boolean' },
    install: { type: 'boolean' },
    built: { type: 'boolean' },
    untrusted: { type: 'boolean' },
    web: { type: 'boolean' },
    node: { type: 'boolean' },
    virtual: { type: 'boolean' },
    large: { type: 'boolean' },
    extension: { type: 'string' },
  },
});
const extension = resolve(options.extension ?? projectFolder);
const log = new RecentLines();

await runScript('editor', options.install ? install : test, {
  beforeCleanup: () => writeFile(logFile, log.last()).catch(() => {}), // without a cache folder, nothing was started
});

/** Installs the VS Code for hosts that a desktop VS Code does not have. */
async function install() {
  await installEditor();
}

/** @param {string} scratch */
async function test(scratch) {
  const build = join(projectFolder, 'scripts/build.mjs');
  await Promise.all([
    !options.built &&
      extension === projectFolder &&
      runQuietly(process.execPath, [build], limitInMs, { cwd: projectFolder }),
    bundleSuite(),
    bundleWebSuite(options.grep),
    bundleVirtualSuite(options.grep),
  ]);

  const common = { extension, grep: options.grep, log };
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const host of hosts()) {
    const folder = join(scratch, String(hosts().indexOf(host)));
    await mkdir(folder);
    const [untrusted, web] = [host === 'untrusted', host === 'web' || host === 'virtual'];
    const virtual = host.startsWith('virtual') ? `gwtest:/${options.large ? 'large' : 'small'}` : undefined;
    const suite = { ...common, untrusted, web, virtual, scratch: folder, workspace: join(folder, 'workspace') };
    const result = (await onDesktop(suite)) ?? (await fromNpm(suite));
    if (result === undefined) throw new Error(`The suite did not finish.\n${lastLines()}`);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** @returns {('trusted' | 'untrusted' | 'web' | 'virtual' | 'virtual in Node')[]} */
function hosts() {
  if (options.virtual)
    return options.web ? ['virtual'] : options.node ? ['virtual in Node'] : ['virtual', 'virtual in Node'];
  if (options.web) return ['web'];
  if (options.untrusted) return ['untrusted'];
  return options.grep === undefined ? ['trusted', 'untrusted', 'web', 'virtual', 'virtual in Node'] : ['trusted'];
}

/** @param {Suite} suite */
async function onDesktop(suite) {
  const desktop = options.served ? undefined : await findDesktop();
  if (desktop === undefined) return undefined;
  if (suite.web || suite.virtual) return undefined; // only the VS Code from npm has a web extension host and opens any URI
  if (suite.untrusted) {
    console.log('skipped: a desktop VS Code trusts the workspace; use --served to test an untrusted one');
    return { passed: 0, failed: 0, skipped: 1 };
  }

  console.log(`Testing in ${desktop.executable} ...`);
  const result = await inTime(suite, () => runDesktop(desktop.executable, suite));
  if (result !== undefined) return result;
  if (desktop.asked) throw new Error(`${desktop.executable} did not run the suite.\n${lastLines()}`);
  console.log(`${desktop.executable} did not run the suite.`);
  return undefined;
}

/** @param {Suite} suite */
async function fromNpm(suite) {
  const installed = await installEditor();
  const where = [
    suite.untrusted ? ', in an untrusted workspace' : '',
    suite.virtual ? ', in a virtual workspace' : '',
    suite.web ? ', in a Web Worker' : '',
  ].join('');
  console.log(`Testing in the VS Code from npm, with a headless Chromium${where} ...`);
  return inTime(suite, () => runServed(installed, suite));
}

/**
 * @param {Suite} suite
 * @param {() => Promise<void>} run
 */
async function inTime(suite, run) {
  await rm(suite.workspace, { recursive: true, force: true });
  await cp(fixture, suite.workspace, { recursive: true });
  const late = pause(limitInMs, undefined, { ref: false }).then(() => {
    throw new Error(`The suite took longer than ${limitInMs / 1000} s.\n${lastLines()}`);
  });
  const stopFollowing = followReport(suite);
  try {
    await Promise.race([run(), late]);
  } finally {
    stopFollowing();
  }
  return readResult(suite);
}

function lastLines() {
  return `The last lines of the editor (more in ${relative(projectFolder, logFile)}):\n${log.last(40)}`;
}
