import { env, window } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import { createAndOpen } from '../createArticle.ts';
import type { Server } from '../server.ts';
import { pickLocale } from './pickLocale.ts';
import { warnOfRefusal } from './refusal.ts';

/** Asks for the first concept of a new glossary and its language, creates its article in the folder, and opens it. */
export async function createFirstArticle(server: Server, folder: string): Promise<void> {
  const title = t('Create a Glossary');
  const name = await window.showInputBox({
    title: t('{0} ({1}/{2})', title, 1, 2),
    prompt: t('The name of the first concept'),
    ignoreFocusOut: true,
  });
  if (name === undefined || name.trim() === '') return;
  const languages = await server.askFolders('glosswright/languages', null);
  const locale =
    languages && (await pickLocale(t('{0} ({1}/{2})', title, 2, 2), languages, env.language.split('-', 1)[0]));
  if (locale === undefined || locale === null) return;
  const plan = await server.askFolders('glosswright/firstArticle', { folder, title: name, locale });
  if (plan?.kind === 'created') await createAndOpen(server, plan.article);
  else await warnOfRefusal(plan);
}
