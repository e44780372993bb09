// The user's settings of an editor that is started by a script.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Nothing that asks, advertises, or looks for updates stands between a user or a test and the text. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** VS Code's own Git extension fails now and then in a folder that is no repository, and a test would be blamed for it. */
export const testSettings = { 'git.enabled': false };

/** Folders are not trusted, and the trust prompt is off. */
export const trustSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * @param {string} folder where the editor keeps what is the user's
 * @param {Record<string, unknown>} [settings] beside the quiet ones
 */
export async function writeSettings(folder, settings = {}) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}
