import type { Connection } from 'vscode-languageserver';
import { layoutsInForce, likelyGlossary, placeOfFound } from '../root/layoutsInForce.ts';
import { whyNoArticles } from '../root/missingArticles.ts';
import { notRead, whyNotRead } from '../root/notRead.ts';
import type { Root } from '../root/root.ts';
import { configurationProblem } from './configurationProblem.ts';
import { type ConfigurationProblem, INDEX_STATE, type IndexState, type LikelyGlossary } from './clientRequests.ts';
import { DelayedNotice } from './delayedNotice.ts';

/** Minimum interval between two messages, in milliseconds. */
const INTERVAL = 100;

/** One folder that is being read. */
interface Reading {
  done: number;
  total: number;
}

/** Notifies the client of the progress of indexing. */
export class IndexStates {
  private readonly connection: Connection;
  private readonly roots: () => readonly Root[];
  private readonly logError: (error: unknown) => void;
  private readonly readings = new Set<Reading>();
  private readonly notice: DelayedNotice;
  private sent = '';

  constructor(connection: Connection, roots: () => readonly Root[], logError: (error: unknown) => void) {
    this.connection = connection;
    this.roots = roots;
    this.logError = logError;
    this.notice = new DelayedNotice(INTERVAL, 'after-first-change', () => this.send(this.state()));
  }

  initialize(isWanted: boolean): void {
    this.notice.initialize(isWanted);
  }

  dispose(): void {
    this.notice.dispose();
  }

  /** Reports the progress of reading a folder. */
  async reading(work: (progress: (done: number, total: number) => void) => Promise<void>): Promise<void> {
    const reading: Reading = { done: 0, total: 0 };
    this.readings.add(reading);
    this.changed();
    try {
      await work((done, total) => {
        Object.assign(reading, { done, total });
        this.changed();
      });
    } finally {
      this.readings.delete(reading);
      this.changed();
    }
  }

  /** Schedules a check for changes. */
  changed(): void {
    this.notice.changed();
  }

  private send(state: IndexState): void {
    const json = JSON.stringify(state);
    if (json === this.sent) return;
    this.sent = json;
    this.connection.sendNotification(INDEX_STATE, state).catch(this.logError);
  }

  private state(): IndexState {
    const readings = [...this.readings];
    if (readings.length > 0) return { kind: 'reading', done: sum(readings, 'done'), total: sum(readings, 'total') };
    const roots = this.roots();
    const glossaries = roots.flatMap((root) => root.glossaries);
    const indexes = glossaries.map(({ articles }) => articles);
    const problem = problemOf(roots);
    if (sum(indexes, 'count') === 0)
      return { kind: 'no-glossary', reason: reasonOf(roots), likely: likelyOf(roots), problem };
    return {
      kind: 'ready',
      articles: sum(indexes, 'count'),
      concepts: sum(indexes, 'conceptCount'),
      locales: [...new Set(glossaries.flatMap((glossary) => glossary.articles.locales()))].toSorted(),
      layouts: roots.flatMap(layoutsInForce),
      problem,
      notRead: roots.flatMap(notRead),
    };
  }
}

/** In the first folder whose configuration file has an error. */
function problemOf(roots: readonly Root[]): ConfigurationProblem | null {
  const [problem] = roots.flatMap((root) => configurationProblem(root) ?? []);
  return problem ?? null;
}

/** The possible glossary of the first folder that has one. */
function likelyOf(roots: readonly Root[]): LikelyGlossary | null {
  const [likely] = roots.flatMap((root) => likelyGlossary(root) ?? []);
  return likely ? { place: placeOfFound(likely), concepts: likely.concepts } : null;
}

/** The reason why a folder cannot be read, the configured layouts have no articles, or the file of a glossary is not valid. */
function reasonOf(roots: readonly Root[]): string | null {
  const refused = roots.map(whyNotRead).find((reason) => reason !== undefined);
  if (refused !== undefined) return refused;
  const meant = roots.filter(({ configuration, brokenGlossary }) => configuration.layouts ?? brokenGlossary);
  return meant.map(whyNoArticles).find((reason) => reason !== undefined) ?? null;
}

function sum<K extends string>(items: readonly Readonly<Record<K, number>>[], key: K): number {
  return items.reduce((total, item) => total + item[key], 0);
}
