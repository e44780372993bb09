// The folders of the project and of its cached editors.
import { join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '../..');

/** Contains downloads for tests, and results of test runs. Not in git; can be deleted. */
export const cacheFolder = join(projectFolder, '.vscode-test');
