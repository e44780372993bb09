import { keyOfDocument } from '../session/looseDocument.ts';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { localizedLanguage } from '../localization/index.ts';
import { uriOfKey } from '../disk/fileKey.ts';
import { newEntry } from '../features/newArticle.ts';
import { conceptDetails, entryLocation } from '../features/overview/conceptDetails.ts';
import { groupKeys, groupsOf } from '../features/overview/conceptQuery.ts';
import { conceptRows } from '../features/overview/conceptRows.ts';
import type { LocalesSoFar } from '../features/overview/overview.ts';
import { markdown } from '../features/markup.ts';
import type { LocalesByPath } from '../root/loading/frontMatterReading.ts';
import type { Root } from '../root/root.ts';
import type { OpenRoot } from '../session/openRoot.ts';
import type { Workspace } from '../session/workspace.ts';
import { articlesOf } from './articlesOf.ts';
import type { AskRoots } from './ask.ts';
import { type FileConcept, type GlossaryState, MOST_ROWS, type OverviewRequests } from './clientOverviewRequests.ts';
import { glossariesOf, type OpenGlossary } from './openGlossaries.ts';
import type { Overviews } from './overviews.ts';

type Params<M extends keyof OverviewRequests> = OverviewRequests[M]['params'];
type Result<M extends keyof OverviewRequests> = OverviewRequests[M]['result'];
type AboutList = 'glosswright/concepts' | 'glosswright/conceptGroups' | 'glosswright/conceptPlace';
type AboutConcept = 'glosswright/entry' | 'glosswright/conceptDetails';
type AboutGlossary = {
  [M in keyof OverviewRequests]: Params<M> extends { glossary?: string } ? M : never;
}[keyof OverviewRequests];

/** What the requests need. */
export interface OverviewTools {
  readonly askRoots: AskRoots;
  /** Does not wait until a root has been read for the first time. */
  readonly askRootsSoon: AskRoots;
  readonly workspace: Workspace;
  readonly overviews: Overviews;
}

type Answer<M extends keyof OverviewRequests> = Result<M> | undefined | Promise<Result<M> | undefined>;

/** Handles requests about the concepts of glossaries and their states. */
export function answerOverviewRequests(connection: Connection, tools: OverviewTools): void {
  const { workspace, overviews } = tools;
  const on = <M extends keyof OverviewRequests>(
    method: M,
    feature: (roots: readonly Root[], params: Params<M>) => Answer<M>,
    ask: AskRoots = tools.askRoots,
  ): void => {
    connection.onRequest(method, async (params: Params<M>, token: CancellationToken): Promise<unknown> =>
      ask(method, token, async (roots) => feature(roots, params)),
    );
  };
  const onGlossary = <M extends AboutGlossary>(
    method: M,
    feature: (open: OpenGlossary, params: Params<M>) => Answer<M>,
  ): void =>
    on(method, (roots, params) => {
      const open = glossaryIn(roots, params);
      return open && feature(open, params);
    });
  // At the start, a page of concepts can be shown before all locales are read.
  const onList = <M extends AboutList>(
    method: M,
    feature: (open: OpenGlossary, params: Params<M>, soFar: LocalesSoFar | undefined) => Answer<M>,
  ): void =>
    on(
      method,
      async (roots, params) => {
        const early = glossaryIn(roots, params);
        const wanted = [...(params.nameLocales ?? []), ...(params.locales ?? [])];
        const soFar = early && (await openRoot(early)?.shownLocales(early.glossary, wanted));
        const open = soFar ? early : await settledGlossary(roots, params);
        return open && feature(open, params, soFar);
      },
      tools.askRootsSoon,
    );
  // At the start, the entries of one concept can be read before all others.
  const onConcept = <M extends AboutConcept>(
    method: M,
    feature: (open: OpenGlossary, params: Params<M>) => Result<M> | undefined,
  ): void =>
    on(
      method,
      async (roots, params) => {
        const early = glossaryIn(roots, params);
        await (early && openRoot(early)?.conceptRead(early.glossary, params.slug));
        const soon = early && early.root.glossaries.includes(early.glossary) ? feature(early, params) : undefined;
        if (soon !== undefined) return soon;
        const open = await settledGlossary(roots, params);
        return open && feature(open, params);
      },
      tools.askRootsSoon,
    );
  const openRoot = ({ root }: OpenGlossary): OpenRoot | undefined => workspace.rootAtStart({ root });
  const settledGlossary = async (
    roots: readonly Root[],
    params: { readonly glossary?: string },
  ): Promise<OpenGlossary | undefined> => {
    await Promise.all(roots.map(async (root) => workspace.settled(root)));
    return glossaryIn(roots, params);
  };

  on(
    'glosswright/glossaries',
    async (roots) => {
      const states = glossariesOf(roots).map(async (open) =>
        stateOf(open, await openRoot(open)?.localesByPath(open.glossary)),
      );
      return { version: overviews.updateVersion(), glossaries: await Promise.all(states) };
    },
    tools.askRootsSoon,
  );
  onList('glosswright/concepts', async ({ root, glossary }, params, soFar) => {
    const { nameLocales = [], group, offset = 0, limit = MOST_ROWS, locales } = params;
    const isDemandKnown = root.hasReached('links');
    const version = overviews.updateVersion();
    const { list, found } = await overviews.search(glossary, { nameLocales, soFar }, params, isDemandKnown);
    if (group?.by === 'state') await overviews.computeStates(list);
    const keyOf = group && groupKeys(list, group.by, group.locale ?? '');
    const inGroup = keyOf ? found.filter(({ concept }) => keyOf(concept) === group.key) : found;
    const page = inGroup.slice(offset).slice(0, Math.min(limit, MOST_ROWS));
    return {
      version,
      locales: list.locales,
      total: inGroup.length,
      rows: conceptRows(glossary, list, page, locales),
      isDemandKnown,
      isPartial: soFar !== undefined,
    };
  });
  onList('glosswright/conceptGroups', async ({ root, glossary }, params, soFar) => {
    const { nameLocales = [], by, locale = '' } = params;
    const version = overviews.updateVersion();
    const knowsLinks = root.hasReached('links');
    const { list, found } = await overviews.search(glossary, { nameLocales, soFar }, params, knowsLinks);
    if (by === 'state') await overviews.computeStates(list);
    return { version, groups: groupsOf(list, found, by, locale), isPartial: soFar !== undefined };
  });
  onList('glosswright/conceptPlace', async ({ root, glossary }, { slug, by, locale = '', ...params }, soFar) => {
    const { nameLocales = [] } = params;
    const knowsLinks = root.hasReached('links');
    const { list, found } = await overviews.search(glossary, { nameLocales, soFar }, params, knowsLinks);
    if (by === 'state') await overviews.computeStates(list);
    const concept = found.find((each) => each.concept.slug === slug)?.concept;
    if (!concept) return undefined;
    const keyOf = by && groupKeys(list, by, locale);
    const key = keyOf ? keyOf(concept) : null;
    const inGroup = keyOf ? found.filter((each) => keyOf(each.concept) === key) : found;
    return { key, index: inGroup.findIndex((each) => each.concept === concept) };
  });
  onGlossary('glosswright/progress', async ({ glossary }) => {
    const version = overviews.updateVersion();
    return { version, locales: await overviews.progress(glossary) };
  });
  onConcept('glosswright/entry', ({ root, glossary }, { slug, locale }) =>
    entryLocation(glossary, slug, locale, articlesOf(workspace, root)),
  );
  onGlossary('glosswright/newEntry', ({ root, glossary }, { slug, locale }) =>
    newEntry(glossary, slug, locale, articlesOf(workspace, root)),
  );
  onConcept('glosswright/conceptDetails', ({ root, glossary }, { slug, nameLocales = [] }) =>
    conceptDetails(glossary, slug, nameLocales, articlesOf(workspace, root), markdown),
  );
  on('glosswright/conceptsOfFiles', (roots, { uris }) => {
    const open = glossariesOf(roots);
    return uris.slice(0, MOST_ROWS).flatMap((uri) => conceptOf(workspace, open, uri) ?? []);
  });
}

function glossaryIn(
  roots: readonly Root[],
  { glossary: id }: { readonly glossary?: string },
): OpenGlossary | undefined {
  return glossariesOf(roots).find((each) => id === undefined || each.id === id);
}

/** At the start, the paths of the files tell the locales, and the number of concepts. */
function stateOf({ id, root, glossary, sources }: OpenGlossary, byPath?: LocalesByPath): GlossaryState {
  const { articles } = glossary;
  const { sourceLocale } = articles;
  const read = [sourceLocale, ...articles.locales().filter((locale) => locale !== sourceLocale)];
  const locales = byPath?.locales ?? read;
  return {
    id,
    folder: uriOfKey(root.key),
    sources,
    concepts: byPath?.conceptCount ?? articles.conceptCount,
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
