// Entry of the suite in a virtual workspace, whose files an extension of the tests serves: runs in either extension host.
import { workspace } from 'vscode';
import { runTests } from '../mochaInBrowser/run.ts';

/** Runs the tests of this folder, or in the large glossary the measurements. */
export async function run(): Promise<void> {
  const isLarge = workspace.workspaceFolders?.[0]?.uri.path === '/large';
  await runTests(async () =>
    isLarge ? import('./measure.ts') : Promise.all([import('./virtual.test.ts'), import('./partialView.test.ts')]),
  );
}
