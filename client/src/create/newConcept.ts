import { window } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { ConceptPlan, NewConceptParams } from '../../../server/src/lsp/clientWritingRequests.ts';
import { createAndOpen } from '../createArticle.ts';
import type { Server } from '../server.ts';
import { pickGlossary } from './pickGlossary.ts';
import { warnOfRefusal } from './refusal.ts';

/** Asks for the title and the slug of a new concept, creates it as the other concepts of the glossary are, and opens it. */
export async function createConcept(server: Server): Promise<void> {
  const title = t('New Concept');
  const glossary = await pickGlossary(server, title);
  if (!glossary) return;
  const { id } = glossary;
  const language = glossary.locales[0]?.name ?? '';
  const problems = async (name: string, slug?: string) =>
    server.askFolders('glosswright/conceptProblems', {
      glossary: id,
      title: name,
      ...(slug === undefined ? {} : { slug }),
    });
  const name = await window.showInputBox({
    title: t('{0} ({1}/{2})', title, 1, 2),
    prompt: t('The name of the concept in the source language: {0}', language),
    ignoreFocusOut: true,
    validateInput: async (value) => (value.trim() === '' ? undefined : (await problems(value))?.title),
  });
  if (name === undefined || name.trim() === '') return;
  const slug = await window.showInputBox({
    title: t('{0} ({1}/{2})', title, 2, 2),
    prompt: t("The slug of '{0}', by which links name it", name.trim()),
    value: (await problems(name))?.suggestion ?? '',
    ignoreFocusOut: true,
    validateInput: async (value) => (await problems(name, value))?.slug,
  });
  if (slug !== undefined) await create(server, { glossary: id, title: name, slug });
}

async function create(server: Server, params: NewConceptParams): Promise<void> {
  const plan = await server.askFolders('glosswright/newConcept', params);
  if (plan?.kind === 'created') await createAndOpen(server, plan.article);
  else if (plan?.kind === 'choose') await createInPlace(server, params, plan);
  else await warnOfRefusal(plan);
}

async function createInPlace(
  server: Server,
  params: NewConceptParams,
  { choices }: Extract<ConceptPlan, { kind: 'choose' }>,
): Promise<void> {
  const items = choices.map(({ name, like }) => ({ label: name, description: t("as '{0}'", like), like }));
  const picked = await window.showQuickPick(items, {
    title: t('New Concept'),
    placeHolder: t('Select the folder or file of the concept'),
    ignoreFocusOut: true,
  });
  // With a concept to follow, there is nothing left to choose.
  if (picked && params.like === undefined) await create(server, { ...params, like: picked.like });
}
