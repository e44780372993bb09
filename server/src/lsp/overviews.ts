import type { Connection } from 'vscode-languageserver';
import { type ConceptList, conceptListSteps } from '../features/overview/conceptList.ts';
import { type ConceptQuery, findSteps, type FoundConcept } from '../features/overview/conceptQuery.ts';
import { type Overview, overviewSteps } from '../features/overview/overview.ts';
import type { Steps } from '../features/overview/steps.ts';
import { getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { History } from '../glossary/history.ts';
import type { Root } from '../root/root.ts';
import { timeSliced } from '../scheduling/scheduler.ts';
import { OVERVIEW_CHANGED } from './clientRequests.ts';

/** Debounce delay in milliseconds. */
const QUIET = 400;
/** The maximum number of searches that are cached for one state of a glossary: a few views, each with a few pages. */
const MOST_SEARCHES = 32;

/**
 * While links are read, each article that is read changes the revision. Milliseconds for which answers stay valid meanwhile: a later
 * change notifies the client again.
 */
const LOADING_AGE = 5_000;

/** What is known of one state of a glossary. */
interface Known {
  /** When the overview was complete; undefined while it is computed. */
  completed: number | undefined;
  readonly revision: number;
  readonly history: History;
  readonly overview: Promise<Overview>;
  /** By the locales of the names. */
  readonly lists: Map<string, Promise<ConceptList>>;
  /** By the locales of the names and the query. */
  readonly searches: Map<string, Promise<readonly FoundConcept[]>>;
}

/** The overviews of all glossaries, computed in slices between which other requests are answered. */
export class Overviews {
  private readonly connection: Connection;
  private readonly roots: () => readonly Root[];
  private readonly logError: (error: unknown) => void;
  private readonly known = new WeakMap<Glossary, Known>();
  private isWanted = false;
  private timer: NodeJS.Timeout | undefined;
  private last: readonly unknown[] = [];
  private count = 0;
  private sent = 0;

  constructor(connection: Connection, roots: () => readonly Root[], logError: (error: unknown) => void) {
    this.connection = connection;
    this.roots = roots;
    this.logError = logError;
  }

  /** `isWanted`: whether the client wants notifications of changes. */
  initialize(isWanted: boolean): void {
    this.isWanted = isWanted;
  }

  dispose(): void {
    this.isWanted = false;
    clearTimeout(this.timer);
  }

  /** Equal as long as no answer can have changed. */
  get version(): number {
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
    if (!this.isWanted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { version } = this;
      if (version === this.sent) return;
      this.sent = version;
      this.connection.sendNotification(OVERVIEW_CHANGED, { version }).catch(this.logError);
    }, QUIET);
  }

  async overview(glossary: Glossary): Promise<Overview> {
    return this.knownOf(glossary).overview;
  }

  async list(glossary: Glossary, nameLocales: readonly string[]): Promise<ConceptList> {
    const { lists, overview } = this.knownOf(glossary);
    return getOrAdd(lists, nameLocales.join(' '), async () =>
      inSlices(conceptListSteps(glossary, await overview, nameLocales)),
    );
  }

  async search(
    glossary: Glossary,
    nameLocales: readonly string[],
    query: ConceptQuery,
  ): Promise<{ readonly list: ConceptList; readonly found: readonly FoundConcept[] }> {
    const { searches } = this.knownOf(glossary);
    const key = JSON.stringify([nameLocales, query.query, query.states, query.locales, query.sort]);
    if (searches.size >= MOST_SEARCHES && !searches.has(key)) searches.clear();
    const list = await this.list(glossary, nameLocales);
    const found = getOrAdd(searches, key, async () => inSlices(findSteps(glossary, list, query)));
    return { list, found: await found };
  }

  private knownOf(glossary: Glossary): Known {
    const { revision } = glossary.articles;
    const { history } = glossary;
    const known = this.known.get(glossary);
    if (known?.revision === revision && known.history === history) return known;
    if (known && this.isLoading(glossary) && performance.now() - (known.completed ?? Infinity) < LOADING_AGE)
      return known;
    const overview = inSlices(overviewSteps(glossary));
    const next: Known = {
      revision,
      history,
      overview,
      lists: new Map(),
      searches: new Map(),
      completed: undefined,
    };
    this.known.set(glossary, next);
    void overview.then(() => (next.completed = performance.now()), this.logError);
    return next;
  }

  private isLoading(glossary: Glossary): boolean {
    const root = this.roots().find(({ glossaries }) => glossaries.includes(glossary));
    return root !== undefined && !root.hasReached('links');
  }
}

/** Does the steps in slices. */
async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let result: { readonly value: T } | undefined;
  function* watched(): Generator<undefined> {
    result = { value: yield* steps };
  }
  await timeSliced(watched(), {}, () => undefined);
  if (!result) throw new Error('The work has ended without a result.');
  return result.value;
}
