import { t } from '../../../server/src/localization/index.ts';
import { createAndOpen } from '../createArticle.ts';
import type { Server } from '../server.ts';
import { pickGlossary } from './pickGlossary.ts';
import { pickLocale } from './pickLocale.ts';
import { warnOfRefusal } from './refusal.ts';

/** Lets the user pick a language that the glossary does not have, or type its tag, and creates and opens the first draft in it. */
export async function createLocale(server: Server): Promise<void> {
  const title = t('New Locale');
  const glossary = await pickGlossary(server, title);
  if (!glossary) return;
  const locales = await server.askFolders('glosswright/localesToAdd', { glossary: glossary.id });
  const tag = locales && (await pickLocale(title, locales));
  if (tag === undefined || tag === null) return;
  const plan = await server.askFolders('glosswright/newLocale', { glossary: glossary.id, locale: tag });
  if (plan?.kind === 'created') await createAndOpen(server, plan.article);
  else await warnOfRefusal(plan?.kind === 'none' ? plan : null);
}
