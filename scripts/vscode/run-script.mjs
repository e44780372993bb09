// Runs a script that starts editors, browsers or servers, so that it leaves nothing behind.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAll } from './processes.mjs';

/**
 * Calls `main` with a temporary folder. At the end, or on a signal, ends all started programs, deletes the folder, and
 * exits. An error is printed and makes the exit code 1.
 *
 * @param {string} name part of the folder's name; short, because the editor creates a socket in the folder, and macOS
 *   limits the path of a socket to 100 characters
 * @param {(scratch: string) => Promise<void>} main
 * @param {object} [options]
 * @param {boolean} [options.endsBySignal] whether a signal is the usual end of the script; otherwise, it is an error
 * @param {() => Promise<void>} [options.beforeCleanup] called after all programs have ended
 * @returns {Promise<never>}
 */
export async function runScript(name, main, { endsBySignal = false, beforeCleanup = async () => {} } = {}) {
  const scratch = await mkdtemp(join(await realpath(tmpdir()), `gw-${name}-`));
  try {
    await Promise.race([signaled(endsBySignal), main(scratch)]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await endAll();
    await beforeCleanup();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  // Work of `main` that was interrupted, such as a download, would keep this process alive.
  process.exit();
}

/**
 * Settles on a signal.
 *
 * @param {boolean} isUsualEnd
 * @returns {Promise<void>}
 */
function signaled(isUsualEnd) {
  return new Promise((resolve, reject) => {
    const end = (/** @type {string} */ signal) => (isUsualEnd ? resolve() : reject(new Error(`Stopped by ${signal}.`)));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  });
}
