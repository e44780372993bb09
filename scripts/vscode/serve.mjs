// Starts VS Code's server: the workbench for a browser, and the extension host, on 127.0.0.1 only.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanEnvironment, end, start } from './processes.mjs';
import { RecentLines } from './recent-lines.mjs';
import { trustSettings, writeSettings } from './settings.mjs';

/** @typedef {import('./install.mjs').InstalledEditor} InstalledEditor */

/**
 * @typedef {object} ServedEditor
 * @property {string} url the editor without a folder
 * @property {(folder: string, payload?: [string, string][]) => string} urlOf the editor on a
 *   folder, a path or the URI of a virtual workspace; the payload contains the command-line options of a desktop VS Code
 * @property {(path: string) => string} uriOf the workbench's URI of a local file
 * @property {RecentLines} log
 * @property {Promise<unknown>} ended resolves when the server has ended for any reason
 * @property {() => Promise<void>} stop
 */

const patienceInMs = 30_000;

/**
 * Starts the server and waits until it answers. Anyone with the URL, which contains a secret, can use the editor.
 *
 * @param {InstalledEditor} installed
 * @param {object} options
 * @param {string} options.dataFolder settings, extensions and state of the editor
 * @param {Record<string, unknown>} [options.settings] the user's settings
 * @param {boolean} [options.trusts] whether all folders are trusted; true by default
 * @param {Record<string, string>} [options.env] variables, also for extensions
 * @param {number} [options.port] a free one by default
 * @param {RecentLines} [options.log] receives the output of the server
 * @returns {Promise<ServedEditor>}
 */
export async function serve(installed, options) {
  const { dataFolder, settings = {}, trusts = true, env = {}, port = 0, log = new RecentLines() } = options;
  await writeSettings(join(dataFolder, 'data/User'), { ...(trusts ? {} : trustSettings), ...settings });
  const token = randomUUID();
  const child = start(installed.node, serverArguments(installed, { dataFolder, token, trusts, port }), {
    env: { ...cleanEnvironment(), EXTENSIONS_GALLERY: '{}', ...env }, // no gallery, so no network requests
    stdio: 'pipe',
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => log.add(String(chunk)));

  try {
    const origin = `http://127.0.0.1:${await portOf(child)}`;
    await answer(`${origin}/version`);
    return { ...addresses(origin, token), log, ended: once(child, 'exit'), stop: () => end(child) };
  } catch (cause) {
    await end(child);
    throw new Error(`VS Code's server did not start.\n${log.last(20)}`, { cause });
  }
}

/**
 * @param {InstalledEditor} installed
 * @param {{ dataFolder: string, token: string, trusts: boolean, port: number }} options
 */
function serverArguments({ server }, { dataFolder, token, trusts, port }) {
  const options = {
    '--host': '127.0.0.1',
    '--port': String(port),
    '--connection-token': token,
    '--telemetry-level': 'off',
  };
  return [
    '--import',
    pathToFileURL(join(import.meta.dirname, 'exitWithParent.mjs')).href,
    server,
    ...Object.entries(options).flat(),
    ...folderOptions(dataFolder),
    '--accept-server-license-terms',
    ...(trusts ? ['--disable-workspace-trust'] : []),
    '--enable-smoke-test-driver', // otherwise the payload of the URL is ignored
  ];
}

/**
 * The options for the folders of VS Code's data.
 *
 * @param {string} dataFolder
 */
export function folderOptions(dataFolder) {
  return ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder(dataFolder)];
}

/** @param {string} dataFolder */
export function extensionsFolder(dataFolder) {
  return join(dataFolder, 'extensions');
}

/**
 * @param {string} origin
 * @param {string} token
 */
function addresses(origin, token) {
  const url = `${origin}/?tkn=${token}`;
  const { host } = new URL(origin);
  return {
    url,
    /** @type {ServedEditor['uriOf']} */
    uriOf: (path) => `vscode-remote://${host}${pathToFileURL(path).pathname}`,
    /** @type {ServedEditor['urlOf']} */
    urlOf: (folder, payload = []) =>
      `${url}&folder=${/^\w{2,}:\//.test(folder) ? folder : pathToFileURL(folder).pathname}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
  };
}

/**
 * The server picks a free port and prints it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const port = /listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}.`)));
    setTimeout(() => reject(new Error(`No port after ${patienceInMs / 1000} s.`)), patienceInMs).unref();
  });
}

/** @param {string} url */
async function answer(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(patienceInMs) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
}
