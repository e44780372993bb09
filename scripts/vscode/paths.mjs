// Where the project and its cache of editors are.
import { join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '../..');

/** Everything that is downloaded to test with, and what a test run leaves to look at. Not in git, safe to delete. */
export const cacheFolder = join(projectFolder, '.vscode-test');
