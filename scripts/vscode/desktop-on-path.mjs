// Finds the desktop VS Code of this machine.
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Whether a window can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * `code` on the path is a script that starts the editor and does not wait for it; the executable of the editor is
 * nearby.
 *
 * @returns {string | undefined} the executable
 */
export function desktopOnPath() {
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
