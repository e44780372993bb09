import type { Glossary } from '../glossary/glossary.ts';
import type { TermUse } from '../glossary/localeTerms.ts';
import { Precedence } from '../scheduling/precedence.ts';
import { timeSliced } from '../scheduling/scheduler.ts';

/** Lower ranks come first: uses that the user waits for, the fastest of them first. */
const ranks: Readonly<Record<TermUse, number>> = { names: 0, completion: 1, findings: 2, lookUp: 3 };
const RANK_OF_UNASKED = 4;
/** From this rank on, terms are prepared after urgent work: findings can wait for a view, hovers and completion cannot. */
const RANK_BEHIND_URGENT = ranks.findings;

interface Task {
  readonly glossary: Glossary;
  readonly steps: Iterator<undefined>;
  readonly rank: number;
  readonly done: () => void;
}

/** Prepares term indexes one after the other, in time slices: first those that requests wait for, then those that they may need soon. */
export class Preparation {
  private readonly tasks: Task[] = [];
  private readonly isWanted: (glossary: Glossary) => boolean;
  private readonly onError: (error: unknown) => void;
  private readonly urgent: Precedence | undefined;
  private isWorking = false;
  private working: Promise<void> = Promise.resolve();
  /** Requests that urgent work waits for. */
  private readonly requests = new Precedence();
  /** Called when one of them needs terms. */
  private readonly requested = new Set<() => void>();

  /** Nothing is prepared for a glossary that `isWanted` rejects. Terms for findings, and those that no request waits for, are prepared after `urgent` work. */
  constructor(isWanted: (glossary: Glossary) => boolean, onError: (error: unknown) => void, urgent?: Precedence) {
    this.isWanted = isWanted;
    this.onError = onError;
    this.urgent = urgent;
  }

  /** Resolves when everything that a request about a text of the locale needs is prepared, or is no longer wanted. Never rejects. */
  async asked(use: TermUse, glossary: Glossary, locale: string): Promise<void> {
    const added = async (): Promise<void> => this.add(use, glossary, locale, ranks[use]);
    await (ranks[use] < RANK_BEHIND_URGENT ? this.requests.run(added) : added());
  }

  /** Prepares all terms for texts of the locale. Never rejects. */
  async unasked(glossary: Glossary, locale: string): Promise<void> {
    const uses: readonly TermUse[] = ['names', 'findings', 'completion'];
    await Promise.all(uses.map(async (use) => this.add(use, glossary, locale, RANK_OF_UNASKED)));
  }

  /** Resolves when no requested terms remain. */
  async idle(): Promise<void> {
    while (this.isWorking) await this.working;
  }

  /** Resolves when no terms remain that a hover or completion waits for. */
  async answered(): Promise<void> {
    await this.requests.over();
  }

  private async add(use: TermUse, glossary: Glossary, locale: string, rank: number): Promise<void> {
    const steps = glossary.terms.preparing(use, locale);
    if (this.isOver({ glossary, steps })) return;
    await new Promise<void>((done) => {
      this.tasks.push({ glossary, steps, rank, done });
      this.tasks.sort((one, other) => one.rank - other.rank);
      if (rank < RANK_BEHIND_URGENT) for (const wake of this.requested) wake();
      if (!this.isWorking) this.working = this.work();
    });
  }

  /** The first step runs immediately, which is enough for a small glossary. */
  private async work(): Promise<void> {
    await timeSliced(this.nextTasks(), { rest: async () => this.rest() }, (task) => {
      if (this.isOver(task)) this.finish(task);
    });
  }

  /** Waits for urgent work, unless a hover or completion waits for terms. */
  private async rest(): Promise<void> {
    const { urgent, requested } = this;
    const [next] = this.tasks;
    if (!urgent || !next || next.rank < RANK_BEHIND_URGENT) return;
    await new Promise<void>((resume) => {
      const wake = (): void => {
        requested.delete(wake);
        resume();
      };
      requested.add(wake);
      void urgent.over().then(wake);
    });
  }

  /** The most urgent task for each step. */
  private *nextTasks(): Generator<Task> {
    this.isWorking = true;
    for (let [task] = this.tasks; task; [task] = this.tasks) yield task;
    // Reset immediately, so that a task that is added from now on starts another run.
    this.isWorking = false;
  }

  /** Runs a step of the task. Returns true if no step is left. */
  private isOver({ glossary, steps }: Pick<Task, 'glossary' | 'steps'>): boolean {
    try {
      return !this.isWanted(glossary) || steps.next().done === true;
    } catch (error) {
      // The caller that needs the index gets the error again, and handles it.
      this.onError(error);
      return true;
    }
  }

  private finish(task: Task): void {
    this.tasks.splice(this.tasks.indexOf(task), 1);
    task.done();
  }
}
