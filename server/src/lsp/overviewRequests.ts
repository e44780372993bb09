import { keyOfDocument } from '../session/looseDocument.ts';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { localizedLanguage } from '../localization/index.ts';
import { uriOfKey } from '../disk/fileKey.ts';
import { newEntry } from '../features/newArticle.ts';
import { conceptDetails, entryLocation } from '../features/overview/conceptDetails.ts';
import { groupKeys, groupsOf } from '../features/overview/conceptQuery.ts';
import { conceptRows } from '../features/overview/conceptRows.ts';
import { progressOf } from '../features/overview/progress.ts';
import { markdown } from '../features/markup.ts';
import type { Root } from '../root/root.ts';
import type { Workspace } from '../session/workspace.ts';
import { articlesOf } from './articlesOf.ts';
import type { AskRoots } from './ask.ts';
import { type FileConcept, type GlossaryState, MOST_ROWS, type OverviewRequests } from './clientOverviewRequests.ts';
import { glossariesOf, type OpenGlossary } from './openGlossaries.ts';
import type { Overviews } from './overviews.ts';

type Params<M extends keyof OverviewRequests> = OverviewRequests[M]['params'];
type Result<M extends keyof OverviewRequests> = OverviewRequests[M]['result'];
type AboutGlossary = {
  [M in keyof OverviewRequests]: Params<M> extends { glossary?: string } ? M : never;
}[keyof OverviewRequests];

/** Handles requests about the concepts of glossaries and their states. */
export function answerOverviewRequests(
  connection: Connection,
  askRoots: AskRoots,
  workspace: Workspace,
  overviews: Overviews,
): void {
  const on = <M extends keyof OverviewRequests>(
    method: M,
    feature: (roots: readonly Root[], params: Params<M>) => Result<M> | undefined | Promise<Result<M> | undefined>,
  ): void => {
    connection.onRequest(method, async (params: Params<M>, token: CancellationToken): Promise<unknown> =>
      askRoots(method, token, async (roots) => feature(roots, params)),
    );
  };
  const onGlossary = <M extends AboutGlossary>(
    method: M,
    feature: (open: OpenGlossary, params: Params<M>) => Result<M> | undefined | Promise<Result<M> | undefined>,
  ): void =>
    on(method, (roots, params) => {
      const { glossary: id } = params;
      const open = glossariesOf(roots).find((each) => id === undefined || each.id === id);
      return open && feature(open, params);
    });

  on('glosswright/glossaries', (roots) => ({
    version: overviews.updateVersion(),
    glossaries: glossariesOf(roots).map(stateOf),
  }));
  onGlossary('glosswright/concepts', async ({ root, glossary }, params) => {
    const { nameLocales = [], group, offset = 0, limit = MOST_ROWS, locales } = params;
    const isDemandKnown = root.hasReached('links');
    const version = overviews.updateVersion();
    const { list, found } = await overviews.search(glossary, nameLocales, params, isDemandKnown);
    const keyOf = group && groupKeys(list, group.by, group.locale ?? '');
    const inGroup = keyOf ? found.filter(({ concept }) => keyOf(concept) === group.key) : found;
    const page = inGroup.slice(offset).slice(0, Math.min(limit, MOST_ROWS));
    return {
      version,
      locales: list.locales,
      total: inGroup.length,
      rows: conceptRows(glossary, list, page, locales),
      isDemandKnown,
    };
  });
  onGlossary('glosswright/conceptGroups', async ({ root, glossary }, params) => {
    const version = overviews.updateVersion();
    const { list, found } = await overviews.search(
      glossary,
      params.nameLocales ?? [],
      params,
      root.hasReached('links'),
    );
    return { version, groups: groupsOf(list, found, params.by, params.locale ?? '') };
  });
  onGlossary('glosswright/conceptPlace', async ({ root, glossary }, { slug, by, locale = '', ...params }) => {
    const { list, found } = await overviews.search(
      glossary,
      params.nameLocales ?? [],
      params,
      root.hasReached('links'),
    );
    const concept = found.find((each) => each.concept.slug === slug)?.concept;
    if (!concept) return undefined;
    const keyOf = by && groupKeys(list, by, locale);
    const key = keyOf ? keyOf(concept) : null;
    const inGroup = keyOf ? found.filter((each) => keyOf(each.concept) === key) : found;
    return { key, index: inGroup.findIndex((each) => each.concept === concept) };
  });
  onGlossary('glosswright/progress', async ({ glossary }) => {
    const version = overviews.updateVersion();
    return { version, locales: progressOf(await overviews.overview(glossary)) };
  });
  onGlossary('glosswright/entry', ({ root, glossary }, { slug, locale }) =>
    entryLocation(glossary, slug, locale, articlesOf(workspace, root)),
  );
  onGlossary('glosswright/newEntry', ({ root, glossary }, { slug, locale }) =>
    newEntry(glossary, slug, locale, articlesOf(workspace, root)),
  );
  onGlossary('glosswright/conceptDetails', ({ root, glossary }, { slug, nameLocales = [] }) =>
    conceptDetails(glossary, slug, nameLocales, articlesOf(workspace, root), markdown),
  );
  on('glosswright/conceptsOfFiles', (roots, { uris }) => {
    const open = glossariesOf(roots);
    return uris.slice(0, MOST_ROWS).flatMap((uri) => conceptOf(workspace, open, uri) ?? []);
  });
}

function stateOf({ id, root, glossary, sources }: OpenGlossary): GlossaryState {
  const { articles } = glossary;
  const { sourceLocale } = articles;
  const locales = [sourceLocale, ...articles.locales().filter((locale) => locale !== sourceLocale)];
  return {
    id,
    folder: uriOfKey(root.key),
    sources,
    concepts: articles.conceptCount,
    locales: locales.map((tag) => ({ tag, name: localizedLanguage(tag) })),
  };
}

function conceptOf(workspace: Workspace, open: readonly OpenGlossary[], uri: string): FileConcept | undefined {
  const key = keyOfDocument(uri);
  const file = key && workspace.locate(key);
  const located = file?.root.locate(file.path);
  const facts = located && file && located.glossary.articles.at(file.path);
  const glossary = open.find((each) => each.glossary === located?.glossary);
  if (!facts || !glossary || (facts.slug === '' && facts.entries.length === 0)) return undefined;
  const { slug, locale, path } = facts;
  return { uri, glossary: glossary.id, slug, locale, title: slug === '' ? path : (facts.title ?? slug) };
}
