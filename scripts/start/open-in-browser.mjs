// Opens a URL in the user's browser, if there is one.
import { spawn } from 'node:child_process';
import { hasDisplay } from '../vscode/desktop-on-path.mjs';

/** @type {Partial<Record<NodeJS.Platform, [string, ...string[]]>>} */
const openers = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'], // `start` is a command of cmd.exe, which would interpret the & of a URL
};

/**
 * Never fails: without a browser, the user can open the URL elsewhere on this machine.
 *
 * @param {string} url
 */
export function openInBrowser(url) {
  if (!hasDisplay()) return; // xdg-open would open a text browser in this terminal
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opener.once('error', () => {}); // the program does not exist
  opener.unref();
}
