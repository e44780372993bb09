// Shows an address in the user's browser, where there is one.
import { spawn } from 'node:child_process';
import { hasDisplay } from '../vscode/desktop-on-path.mjs';

/** @type {Partial<Record<NodeJS.Platform, [string, ...string[]]>>} */
const openers = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'], // `start` is a word of cmd.exe, which would read the & of an address
};

/**
 * Never fails: who has no browser here may still use the address elsewhere on this machine.
 *
 * @param {string} url
 */
export function openInBrowser(url) {
  if (!hasDisplay()) return; // xdg-open would open a browser for terminals, in this one
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opener.once('error', () => {}); // no such program
  opener.unref();
}
