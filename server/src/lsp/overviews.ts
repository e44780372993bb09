import type { Connection } from 'vscode-languageserver';
import { type ConceptList, conceptListSteps, updatedList } from '../features/overview/conceptList.ts';
import { type ConceptQuery, findSteps, type FoundConcept } from '../features/overview/conceptQuery.ts';
import {
  type LocalesSoFar,
  type Overview,
  overviewSteps,
  stateSteps,
  updatedOverview,
} from '../features/overview/overview.ts';
import { type LocaleProgress, progressOf } from '../features/overview/progress.ts';
import type { Steps } from '../features/overview/steps.ts';
import { getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { History } from '../glossary/history.ts';
import type { Root } from '../root/root.ts';
import { type Control, timeSliced } from '../scheduling/scheduler.ts';
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

/** A list of concepts: the locales of their names, and what is known of the glossary so far if it is still being read. */
export interface ListRequest {
  readonly nameLocales: readonly string[];
  readonly soFar?: LocalesSoFar | undefined;
}

/** The options of `Overviews`. */
export interface OverviewOptions {
  readonly roots: () => readonly Root[];
  readonly logError: (error: unknown) => void;
  /** Runs the steps in time slices. */
  readonly inSlices: InSlices;
}

type InSlices = <T>(steps: Steps<T>) => Promise<T>;

/** The overviews of all glossaries, computed in slices between which other requests are answered. */
export class Overviews {
  private readonly connection: Connection;
  private readonly options: OverviewOptions;
  private readonly known = new WeakMap<Glossary, Known>();
  /** What is known of glossaries that are still being read, by the locales of the names. */
  private readonly partial = new WeakMap<Glossary, Map<string, Known>>();
  private readonly notice: DelayedNotice;
  private last: readonly unknown[] = [];
  private count = 0;
  private sent = 0;

  constructor(connection: Connection, options: OverviewOptions) {
    this.connection = connection;
    this.options = options;
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
    const state = this.options
      .roots()
      .flatMap(({ glossaries }) =>
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
    this.connection.sendNotification(OVERVIEW_CHANGED, { version }).catch(this.options.logError);
  }

  async progress(glossary: Glossary): Promise<LocaleProgress[]> {
    const overview = await this.knownOf(glossary).overview;
    await this.options.inSlices(stateSteps(overview));
    return progressOf(overview);
  }

  async list(glossary: Glossary, { nameLocales, soFar }: ListRequest): Promise<ConceptList> {
    const key = nameLocales.join(' ');
    const { lists, overview } = soFar ? this.partOf(glossary, key, soFar) : this.knownOf(glossary);
    if (lists.size >= MOST_LISTS && !lists.has(key)) lists.clear();
    const known = getOrAdd(lists, key, () => {
      return { nameLocales, list: this.listOf(glossary, overview, nameLocales) };
    });
    return known.list;
  }

  /** `knowsLinks`: otherwise demand is not known, and concepts are sorted by name. */
  async search(
    glossary: Glossary,
    request: ListRequest,
    query: ConceptQuery,
    knowsLinks: boolean,
  ): Promise<{ readonly list: ConceptList; readonly found: readonly FoundConcept[] }> {
    const { nameLocales, soFar } = request;
    const searches = soFar ? undefined : this.knownOf(glossary).searches;
    const list = await this.list(glossary, request);
    const sort = knowsLinks ? (query.sort ?? 'name') : 'name';
    const found = async (): Promise<readonly FoundConcept[]> =>
      this.options.inSlices(findSteps(glossary, list, { ...query, sort }));
    // More is known the next time.
    if (!searches) return { list, found: await found() };
    // Every change of a link may change the demand.
    const state = sort === 'demand' ? glossary.articles.revision : 0;
    const key = JSON.stringify([nameLocales, query.query, query.states, query.locales, sort, state]);
    if (searches.size >= MOST_SEARCHES && !searches.has(key)) searches.clear();
    return { list, found: await getOrAdd(searches, key, found) };
  }

  /** Computes the states of the concepts in time slices, before they are grouped by them. */
  async computeStates(list: ConceptList): Promise<void> {
    await this.options.inSlices(stateSteps(list));
  }

  /** Updates the cached lists if some concepts have changed, and computes them again if all may have. */
  private knownOf(glossary: Glossary): Known {
    const { log } = glossary.articles;
    const { history } = glossary;
    this.partial.delete(glossary);
    const before = this.known.get(glossary);
    if (before?.revision === log.revision && before.history === history) return before;
    const changed = before?.history === history ? log.since(before.revision) : undefined;
    const next = before && changed ? this.updated(glossary, before, changed) : this.computed(glossary);
    this.known.set(glossary, next);
    return next;
  }

  /** The concepts that the first request with these locales for names found; their states are current. */
  private partOf(glossary: Glossary, key: string, soFar: LocalesSoFar): Known {
    const parts = this.partial.get(glossary) ?? new Map<string, Known>();
    this.partial.set(glossary, parts);
    return getOrAdd(parts, key, () => this.computed(glossary, soFar));
  }

  private computed(glossary: Glossary, soFar?: LocalesSoFar): Known {
    const { history, articles } = glossary;
    const overview = this.options.inSlices(overviewSteps(glossary, soFar));
    return { revision: articles.log.revision, history, overview, lists: new Map(), searches: new Map() };
  }

  private updated(glossary: Glossary, before: Known, slugs: ReadonlySet<string>): Known {
    const { history, articles } = glossary;
    const updating = before.overview.then((overview) => updatedOverview(glossary, overview, slugs));
    const overview = updating.then(async (known) => known ?? this.options.inSlices(overviewSteps(glossary)));
    const lists = new Map<string, KnownList>();
    for (const [key, { nameLocales, list }] of before.lists) {
      const next = Promise.all([list, updating]).then(async ([known, current]) =>
        current
          ? updatedList(glossary, known, current, nameLocales, slugs)
          : this.listOf(glossary, overview, nameLocales),
      );
      // A request for the list gets the error.
      next.catch(() => undefined);
      lists.set(key, { nameLocales, list: next });
    }
    return { revision: articles.log.revision, history, overview, lists, searches: new Map() };
  }

  private async listOf(
    glossary: Glossary,
    overview: Promise<Overview>,
    nameLocales: readonly string[],
  ): Promise<ConceptList> {
    return this.options.inSlices(conceptListSteps(glossary, await overview, nameLocales));
  }
}

/** Runs the steps in time slices. */
export async function inSlices<T>(steps: Steps<T>, control: Control = {}): Promise<T> {
  let result: { readonly value: T } | undefined;
  function* watched(): Generator<undefined> {
    result = { value: yield* steps };
  }
  await timeSliced(watched(), control, () => undefined);
  if (!result) throw new Error('The work has ended without a result.');
  return result.value;
}
