import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { ConceptPlan, PageToAdd } from '../../../server/src/lsp/clientWritingRequests.ts';
import { createAndOpen, openDocument } from '../createArticle.ts';
import type { Server } from '../server.ts';
import { pickGlossary } from './pickGlossary.ts';
import { pickLocale } from './pickLocale.ts';
import { warnOfRefusal } from './refusal.ts';

type LocalePlan = ConceptPlan | PageToAdd | null;
type Ask = () => Promise<LocalePlan>;

const CONFIGURATION = 'glosswright.config.json';
/** How often, and after how many milliseconds, the server is asked whether it has read the configuration file again. */
const ATTEMPTS = 40;
const PAUSE = 250;

/** Lets the user pick a language that the glossary does not have, or type its tag, and creates and opens the first draft in it. */
export async function createLocale(server: Server): Promise<void> {
  const title = t('New Locale');
  const glossary = await pickGlossary(server, title);
  if (!glossary) return;
  const locales = await server.askFolders('glosswright/localesToAdd', { glossary: glossary.id });
  const locale = locales && (await pickLocale(title, locales));
  if (locale === undefined || locale === null) return;
  const ask: Ask = async () => server.askFolders('glosswright/newLocale', { glossary: glossary.id, locale });
  const plan = await ask();
  if (plan?.kind !== 'page') await create(server, plan);
  else if (await confirmPage(title, plan)) await createOnPage(server, ask);
}

async function create(server: Server, plan: LocalePlan): Promise<void> {
  if (plan?.kind === 'created') await createAndOpen(server, plan.article);
  else if (plan?.kind === 'page') await warnOfRefusal({ kind: 'none', reason: plan.reason, file: plan.configuration });
  else await warnOfRefusal(plan?.kind === 'none' ? plan : null);
}

async function confirmPage(title: string, page: PageToAdd): Promise<boolean> {
  const { placeHolder, item } = page.column === undefined ? pageItem(page) : columnItem(page, page.column);
  return (await window.showQuickPick([item], { title, placeHolder })) !== undefined;
}

/** The only item of a list, and the text above it. */
interface Confirmation {
  readonly placeHolder: string;
  readonly item: QuickPickItem;
}

function pageItem({ path, isNew }: PageToAdd): Confirmation {
  const detail = isNew
    ? t('Creates {0} with this page and the pages that were found', CONFIGURATION)
    : t('Adds the page to {0}', CONFIGURATION);
  return {
    placeHolder: t('The glossary has no page for this language yet'),
    item: { label: `$(new-file) ${path}`, detail },
  };
}

function columnItem({ path }: PageToAdd, column: string): Confirmation {
  return {
    placeHolder: t('The table has no column for this language yet'),
    item: {
      label: `$(table) ${column}`,
      description: path,
      detail: t('Adds the column to the page and to {0}', CONFIGURATION),
    },
  };
}

/** Adds the page to the configuration file, and creates the draft as soon as the server has read that. */
async function createOnPage(server: Server, ask: Ask): Promise<void> {
  // The file may have changed while the user was asked.
  const page = await ask();
  if (page?.kind !== 'page') return create(server, page);
  const uri = Uri.parse(page.configuration);
  if (openDocument(page.configuration)?.isDirty) {
    void window.showWarningMessage(t("'{0}' has unsaved changes. Save it first.", CONFIGURATION));
    return;
  }
  if (!(await server.apply(page.edit))) {
    void window.showErrorMessage(t('Cannot write the file: {0}', uri.fsPath));
    return;
  }
  const file = await workspace.openTextDocument(uri);
  if (await file.save()) await create(server, await whenRead(ask));
}

async function whenRead(ask: Ask): Promise<LocalePlan> {
  let plan = await ask();
  for (let attempt = 0; attempt < ATTEMPTS && (plan === null || plan.kind === 'page'); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    plan = await ask();
  }
  return plan;
}
