import type { Connection } from 'vscode-languageserver';
import { type ConceptList, conceptListSteps, updatedList } from '../features/overview/conceptList.ts';
import { type ConceptQuery, findSteps, type FoundConcept } from '../features/overview/conceptQuery.ts';
import { type Overview, overviewSteps, updatedOverview } from '../features/overview/overview.ts';
import type { Steps } from '../features/overview/steps.ts';
import { getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { History } from '../glossary/history.ts';
import type { Root } from '../root/root.ts';
import { timeSliced } from '../scheduling/scheduler.ts';
import { OVERVIEW_CHANGED } from './clientOverviewRequests.ts';
import { DelayedNotice } from './delayedNotice.ts';

/** Milliseconds without a change before a notification. */
const QUIET = 400;
/** The maximum number of searches that are cached for one state of a glossary: a few views, each with a few pages. */
const MOST_SEARCHES = 32;

/** The maximum number of lists, one for each choice of names. */
const MOST_LISTS = 4;

/** Cached data of one state of a glossary. */
interface Known {
  /** Of `glossary.articles.log`. */
  readonly revision: number;
  readonly history: History;
  readonly overview: Promise<Overview>;
  /** By the locales of the names. */
  readonly lists: Map<string, KnownList>;
  /** By the locales of the names and the query. */
  readonly searches: Map<string, Promise<readonly FoundConcept[]>>;
}

interface KnownList {
  readonly nameLocales: readonly string[];
  readonly list: Promise<ConceptList>;
}

/** The overviews of all glossaries, computed in slices between which other requests are answered. */
export class Overviews {
  private readonly connection: Connection;
  private readonly roots: () => readonly Root[];
  private readonly logError: (error: unknown) => void;
  private readonly known = new WeakMap<Glossary, Known>();
  private readonly notice: DelayedNotice;
  private last: readonly unknown[] = [];
  private count = 0;
  private sent = 0;

  constructor(connection: Connection, roots: () => readonly Root[], logError: (error: unknown) => void) {
    this.connection = connection;
    this.roots = roots;
    this.logError = logError;
    this.notice = new DelayedNotice(QUIET, 'after-last-change', () => this.send());
  }

  /** `isWanted`: whether the client wants notifications of changes. */
  initialize(isWanted: boolean): void {
    this.notice.initialize(isWanted);
  }

  dispose(): void {
    this.notice.dispose();
  }

  /** Compares the glossaries with those of the last call. Returns the number of that call, or the next one if a response may have changed. */
  updateVersion(): number {
    const state = this.roots().flatMap(({ glossaries }) =>
      glossaries.flatMap((glossary) => [glossary, glossary.articles.revision, glossary.history]),
    );
    const isSame = state.length === this.last.length && state.every((each, at) => each === this.last[at]);
    this.last = state;
    if (!isSame) this.count++;
    return this.count;
  }

  /** Schedules a notification, if something has changed by then. */
  changed(): void {
    this.notice.changed();
  }

  private send(): void {
    const version = this.updateVersion();
    if (version === this.sent) return;
    this.sent = version;
    this.connection.sendNotification(OVERVIEW_CHANGED, { version }).catch(this.logError);
  }

  async overview(glossary: Glossary): Promise<Overview> {
    return this.knownOf(glossary).overview;
  }

  async list(glossary: Glossary, nameLocales: readonly string[]): Promise<ConceptList> {
    const { lists, overview } = this.knownOf(glossary);
    const key = nameLocales.join(' ');
    if (lists.size >= MOST_LISTS && !lists.has(key)) lists.clear();
    const known = getOrAdd(lists, key, () => {
      return { nameLocales, list: listOf(glossary, overview, nameLocales) };
    });
    return known.list;
  }

  /** `knowsLinks`: otherwise demand is not known, and concepts are sorted by name. */
  async search(
    glossary: Glossary,
    nameLocales: readonly string[],
    query: ConceptQuery,
    knowsLinks: boolean,
  ): Promise<{ readonly list: ConceptList; readonly found: readonly FoundConcept[] }> {
    const { searches } = this.knownOf(glossary);
    const sort = knowsLinks ? (query.sort ?? 'name') : 'name';
    // Every change of a link may change the demand.
    const state = sort === 'demand' ? glossary.articles.revision : 0;
    const key = JSON.stringify([nameLocales, query.query, query.states, query.locales, sort, state]);
    if (searches.size >= MOST_SEARCHES && !searches.has(key)) searches.clear();
    const list = await this.list(glossary, nameLocales);
    const found = getOrAdd(searches, key, async () => inSlices(findSteps(glossary, list, { ...query, sort })));
    return { list, found: await found };
  }

  /** Updates the cached lists if some concepts have changed, and computes them again if all may have. */
  private knownOf(glossary: Glossary): Known {
    const { log } = glossary.articles;
    const { history } = glossary;
    const before = this.known.get(glossary);
    if (before?.revision === log.revision && before.history === history) return before;
    const changed = before?.history === history ? log.since(before.revision) : undefined;
    const next = before && changed ? updated(glossary, before, changed) : computed(glossary);
    this.known.set(glossary, next);
    return next;
  }
}

function computed(glossary: Glossary): Known {
  const { history, articles } = glossary;
  const overview = inSlices(overviewSteps(glossary));
  return { revision: articles.log.revision, history, overview, lists: new Map(), searches: new Map() };
}

function updated(glossary: Glossary, before: Known, slugs: ReadonlySet<string>): Known {
  const { history, articles } = glossary;
  const updating = before.overview.then((overview) => updatedOverview(glossary, overview, slugs));
  const overview = updating.then(async (known) => known ?? inSlices(overviewSteps(glossary)));
  const lists = new Map<string, KnownList>();
  for (const [key, { nameLocales, list }] of before.lists) {
    const next = Promise.all([list, updating]).then(async ([known, current]) =>
      current ? updatedList(glossary, known, current, nameLocales, slugs) : listOf(glossary, overview, nameLocales),
    );
    // A request for the list gets the error.
    next.catch(() => undefined);
    lists.set(key, { nameLocales, list: next });
  }
  return { revision: articles.log.revision, history, overview, lists, searches: new Map() };
}

async function listOf(
  glossary: Glossary,
  overview: Promise<Overview>,
  nameLocales: readonly string[],
): Promise<ConceptList> {
  return inSlices(conceptListSteps(glossary, await overview, nameLocales));
}

/** Runs the steps in time slices. */
async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let result: { readonly value: T } | undefined;
  function* watched(): Generator<undefined> {
    result = { value: yield* steps };
  }
  await timeSliced(watched(), {}, () => undefined);
  if (!result) throw new Error('The work has ended without a result.');
  return result.value;
}
