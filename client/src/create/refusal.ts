import { commands, Uri, window } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import { openAt } from '../createArticle.ts';
import type { Server } from '../server.ts';
import { openGlossaries } from '../views/glossaries.ts';
import { localeName } from '../views/localeNames.ts';
import type { Refused } from '../../../server/src/lsp/clientWritingRequests.ts';

const CONFIGURATION = '/glosswright.config.json';

/** Reports why nothing was created, and offers to open the file that the user has to change instead, or to write the configuration that allows it. */
export async function warnOfRefusal(refused: Refused | null): Promise<void> {
  const { reason, file } = refused ?? { reason: t('The language server is not running.'), file: undefined };
  const open = t('Open File');
  const setUp = t('Set Up…');
  const actions = file === undefined ? [] : file.endsWith(CONFIGURATION) ? [open] : [open, setUp];
  const answer = await window.showWarningMessage(reason, ...actions);
  if (answer === open && file !== undefined) await window.showTextDocument(Uri.parse(file));
  else if (answer === setUp) await commands.executeCommand('glosswright.setUpGlossary');
}

/** Says that an entry cannot be created, and offers to open the entry in the source language, which may be in the same file. */
export async function warnOfEntry(server: Server, glossary: string, slug: string, locale: string): Promise<void> {
  const sentence = t(
    "No entry of '{0}' can be created in {1}: the file of its entries is read only, or its form is not clear.",
    slug,
    localeName(locale),
  );
  const known = (await openGlossaries(server))?.find(({ id }) => id === glossary);
  const source = known?.locales[0]?.tag;
  const entry =
    source === undefined ? null : await server.askFolders('glosswright/entry', { glossary, slug, locale: source });
  const open = t('Open Source');
  const answer = await window.showWarningMessage(sentence, ...(entry ? [open] : []));
  if (answer === open && entry) await openAt(Uri.parse(entry.uri), entry.range ? [entry.range] : []);
}
