import { t } from '../../../server/src/localization/index.ts';
import type { ToolName } from '../../../server/src/lsp/clientToolRequests.ts';
import { shownInput } from './shownInput.ts';

type Shown = (key: string) => string;

const messages: Readonly<Record<ToolName, (shown: Shown) => string>> = {
  lookup_term: (shown) => t("Looking up '{0}' in the glossary", shown('term')),
  translate_terms: (shown) => t("Listing the terms of a text with their names in '{0}'", shown('to')),
  check_text: () => t('Checking a text against the glossary'),
  missing_translations: (shown) => t("Listing the concepts that are missing in '{0}'", shown('locale')),
  read_entry: (shown) => t("Reading the entry of '{0}'", shown('concept')),
};

/** The action of a tool, from its input, which a model has written. */
export function workMessage(name: ToolName, input: unknown): string {
  return messages[name]((key) => shownInput(input, key));
}
