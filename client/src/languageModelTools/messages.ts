import { l10n } from 'vscode';
import type { ToolName } from '../../../server/src/lsp/clientToolRequests.ts';
import { shownInput } from './shownInput.ts';

type Shown = (key: string) => string;

const messages: Readonly<Record<ToolName, (shown: Shown) => string>> = {
  lookup_term: (shown) => l10n.t("Looking up '{0}' in the glossary", shown('term')),
  translate_terms: (shown) => l10n.t("Listing the terms of a text with their names in '{0}'", shown('to')),
  check_text: () => l10n.t('Checking a text against the glossary'),
  missing_translations: (shown) => l10n.t("Listing the concepts that are missing in '{0}'", shown('locale')),
  read_entry: (shown) => l10n.t("Reading the entry of '{0}'", shown('concept')),
};

/** What a tool is about to do, by its input, which a model has written. */
export function workMessage(name: ToolName, input: unknown): string {
  return messages[name]((key) => shownInput(input, key));
}
