// Runs test/editor in a real VS Code: a desktop one where there is one, else the one from npm with a headless Chromium.
// A workspace that is not trusted has an editor of its own, after the other, and only from npm.
// So has the web extension host, a Web Worker.
// So has a virtual workspace, whose files an extension of the tests serves, in each extension host.
// Options: --grep TEXT runs some of the tests; --untrusted only those in such a workspace; --web only those in a Web Worker; --virtual only those in a virtual workspace, with --web or --node in one
// host; --large opens a large glossary there and measures; --served never takes a desktop VS Code; --install only installs VS Code; --extension FOLDER tests an installed extension instead of this project.
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findDesktop } from './vscode/desktop.mjs';
import { installEditor } from './vscode/install.mjs';
import { cacheFolder, projectFolder } from './vscode/paths.mjs';
import { endAll, runQuietly } from './vscode/processes.mjs';
import { RecentLines } from './vscode/recent-lines.mjs';
import { runDesktop } from './vscode/run-desktop.mjs';
import { runServed } from './vscode/run-served.mjs';
import { bundleSuite, bundleVirtualSuite, bundleWebSuite, followReport, readResult } from './vscode/suite.mjs';

/** @typedef {import('./vscode/suite.mjs').Suite} Suite */

/** For the suite itself: what is downloaded first has its own limits. */
const limitInMs = 8 * 60_000;
const fixture = join(projectFolder, 'test/fixtures/editor-workspace');
const logFile = join(cacheFolder, 'editor.log');

const { values: options } = parseArgs({
  options: {
    grep: { type: 'string' },
    served: { type: 'boolean' },
    install: { type: 'boolean' },
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
/** A short name: the editor makes a socket below it, and macOS allows a path of a hundred characters for that. */
const scratch = await mkdtemp(join(await realpath(tmpdir()), 'gw-editor-'));

/** @type {Promise<never>} */
const interrupted = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => reject(new Error(`Stopped by ${signal}.`)));
});

try {
  process.exitCode = (await Promise.race([options.install ? install() : test(), interrupted])) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAll();
  await writeFile(logFile, log.last()).catch(() => {}); // no cache folder: nothing was started
  await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit(); // a download or a browser that was given up would keep this process alive

/** Installs the VS Code of the hosts that no desktop has. */
async function install() {
  await installEditor();
  return true;
}

/** @returns {Promise<boolean>} whether every test that ran has passed */
async function test() {
  const build = join(projectFolder, 'scripts/build.mjs');
  await Promise.all([
    extension === projectFolder && runQuietly(process.execPath, [build], limitInMs, { cwd: projectFolder }),
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
    if (result === undefined) throw new Error(`The suite did not come to its end.\n${lastWords()}`);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0;
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
  if (suite.web || suite.virtual) return undefined; // the one from npm has a web extension host, and opens any URI
  if (suite.untrusted) {
    console.log('skipped: a desktop VS Code trusts what it tests; --served tests a workspace that is not trusted');
    return { passed: 0, failed: 0, skipped: 1 };
  }

  console.log(`Testing in ${desktop.executable} ...`);
  const result = await inTime(suite, () => runDesktop(desktop.executable, suite));
  if (result !== undefined) return result;
  if (desktop.asked) throw new Error(`${desktop.executable} did not run the suite.\n${lastWords()}`);
  console.log(`${desktop.executable} did not run the suite.`);
  return undefined;
}

/** @param {Suite} suite */
async function fromNpm(suite) {
  const installed = await installEditor();
  const where = [
    suite.untrusted ? ', in a workspace that is not trusted' : '',
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
    throw new Error(`The suite took longer than ${limitInMs / 1000} s.\n${lastWords()}`);
  });
  const stopFollowing = followReport(suite);
  try {
    await Promise.race([run(), late]);
  } finally {
    stopFollowing();
  }
  return readResult(suite);
}

function lastWords() {
  return `The last lines of the editor (more in ${relative(projectFolder, logFile)}):\n${log.last(40)}`;
}
