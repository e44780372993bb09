import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { getOrAdd } from '../glossary/collections.ts';

/** The pages of the rules, from the bundle in `dist/parts` and from this file. Both packages contain them. */
const FOLDERS = ['../../docs/rules', '../../../docs/rules'].map((folder) => join(__dirname, folder));

const addresses = new Map<string, { href: string } | undefined>();

/** The diagnostic with the address of its rule's page, as a file URI: nothing is read from the network. Unchanged without a page. */
export function withRulePage(diagnostic: Diagnostic): Diagnostic {
  const codeDescription = getOrAdd(addresses, String(diagnostic.code), () => findPage(String(diagnostic.code)));
  return codeDescription ? { ...diagnostic, codeDescription } : diagnostic;
}

/** The same for the diagnostics of a code action. */
export function withRulePages(action: CodeAction): CodeAction {
  return action.diagnostics ? { ...action, diagnostics: action.diagnostics.map(withRulePage) } : action;
}

function findPage(code: string): { href: string } | undefined {
  const page = FOLDERS.map((folder) => join(folder, `${code}.md`)).find((path) => existsSync(path));
  return page === undefined ? undefined : { href: pathToFileURL(page).href };
}
