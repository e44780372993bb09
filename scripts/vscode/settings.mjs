// The user settings of an editor that a script starts.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Disables prompts, ads, and update checks, which would get in the way. */
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

/** VS Code's own Git extension sometimes fails in a folder that is not a repository, which would fail tests. */
export const testSettings = { 'git.enabled': false };

/** Folders are not trusted, and the trust prompt is off. */
export const trustSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * @param {string} folder the editor's folder of user data
 * @param {Record<string, unknown>} [settings] in addition to the quiet ones
 */
export async function writeSettings(folder, settings = {}) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}
