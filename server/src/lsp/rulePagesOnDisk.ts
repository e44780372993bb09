import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The pages of the rules, from the bundle in `dist/parts` and from this file. Both packages contain them. */
const FOLDERS = ['../../docs/rules', '../../../docs/rules'].map((folder) => join(__dirname, folder));

/** The file URI of a rule's page; undefined if there is none. */
export function rulePageOnDisk(code: string): string | undefined {
  const page = FOLDERS.map((folder) => join(folder, `${code}.md`)).find((path) => existsSync(path));
  return page === undefined ? undefined : pathToFileURL(page).href;
}
