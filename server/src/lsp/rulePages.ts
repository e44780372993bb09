import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { getOrAdd } from '../glossary/collections.ts';

const addresses = new Map<string, { href: string } | undefined>();
let findPage: (code: string) => string | undefined = () => undefined;

/** Sets how to find the URI of a rule's page. Called once by the entry of the server, because the hosts have the pages in different places. */
export function findRulePagesBy(find: (code: string) => string | undefined): void {
  findPage = find;
  addresses.clear();
}

/** Adds the URI of its rule's page to the diagnostic; nothing is read from the network. Unchanged without a page. */
export function withRulePage(diagnostic: Diagnostic): Diagnostic {
  const codeDescription = getOrAdd(addresses, String(diagnostic.code), () => addressOf(String(diagnostic.code)));
  return codeDescription ? { ...diagnostic, codeDescription } : diagnostic;
}

/** Adds the URIs to the diagnostics of a code action. */
export function withRulePages(action: CodeAction): CodeAction {
  return action.diagnostics ? { ...action, diagnostics: action.diagnostics.map(withRulePage) } : action;
}

function addressOf(code: string): { href: string } | undefined {
  const href = findPage(code);
  return href === undefined ? undefined : { href };
}
