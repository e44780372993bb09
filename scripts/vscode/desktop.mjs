// A desktop VS Code to run the suite in: the one that is named, the one on the path, or a download. Never waits long.
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from './paths.mjs';

/** The version of the VS Code in code-server, so that both hosts are the same editor. */
const version = '1.139.1';
const downloadHost = 'https://update.code.visualstudio.com';
const probeInMs = 3_000;
const downloadInMs = 3 * 60_000;

/**
 * @typedef {object} Desktop
 * @property {string} executable
 * @property {boolean} asked whether someone named it, so that nothing else will do
 */

/** @returns {Promise<Desktop | undefined>} nothing when no desktop VS Code can be had here */
export async function findDesktop() {
  const named = process.env['GLOSSWRIGHT_VSCODE'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`GLOSSWRIGHT_VSCODE names ${named}, which does not exist.`);
    return { executable: named, asked: true };
  }
  if (!hasDisplay()) return undefined;
  const executable = onPath() ?? (await download());
  return executable === undefined ? undefined : { executable, asked: false };
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** `code` on the path is a script that starts the editor and does not wait for it; the editor itself is nearby. */
function onPath() {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const script = join(folder, process.platform === 'win32' ? 'code.cmd' : 'code');
    if (folder === '' || !existsSync(script)) continue;
    const bin = dirname(realpathSync(script));
    const executable = nearby[process.platform]?.map((path) => join(bin, path)).find((path) => existsSync(path));
    if (executable !== undefined) return executable;
  }
  return undefined;
}

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const nearby = {
  linux: ['../code'],
  darwin: ['../../../MacOS/Electron', '../../../MacOS/Code'],
  win32: ['../Code.exe'],
};

/** Downloads once; gives up when the host does not answer at once, or takes too long. */
async function download() {
  const options = { version, cachePath: cacheFolder, timeout: probeInMs };
  if (!isDownloaded() && !(await answers())) return undefined;
  return Promise.race([
    downloadAndUnzipVSCode(options).catch(() => undefined),
    pause(downloadInMs, undefined, { ref: false }),
  ]);
}

function isDownloaded() {
  const { platform, arch } = process;
  const names = [
    `vscode-${platform}-${arch}-${version}`,
    `vscode-${platform}-${version}`,
    `vscode-${platform}-${arch}-archive-${version}`,
  ];
  return names.some((name) => existsSync(join(cacheFolder, name, 'is-complete')));
}

async function answers() {
  try {
    const response = await fetch(`${downloadHost}/api/releases/stable`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeInMs),
    });
    return response.ok;
  } catch {
    return false;
  }
}
