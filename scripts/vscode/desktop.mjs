// Finds a desktop VS Code for the suite: the configured one, the one on the path, or a download. Never waits long.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { desktopOnPath, hasDisplay } from './desktop-on-path.mjs';
import { cacheFolder } from './paths.mjs';

/** The version of the VS Code in code-server, so that both hosts are the same editor. */
const version = '1.139.1';
const downloadHost = 'https://update.code.visualstudio.com';
const probeInMs = 3_000;
const downloadInMs = 3 * 60_000;

/**
 * @typedef {object} Desktop
 * @property {string} executable
 * @property {boolean} asked whether it is configured, so that no other one may be used
 */

/** @returns {Promise<Desktop | undefined>} undefined if there is no desktop VS Code */
export async function findDesktop() {
  const named = process.env['GLOSSWRIGHT_VSCODE'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`GLOSSWRIGHT_VSCODE names ${named}, which does not exist.`);
    return { executable: named, asked: true };
  }
  if (!hasDisplay()) return undefined;
  const executable = desktopOnPath() ?? (await download());
  return executable === undefined ? undefined : { executable, asked: false };
}

/** Downloads VS Code once; gives up if the host does not answer soon, or takes too long. */
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
