import { KnownFindings } from '../../config/baseline/baseline.ts';
import type { BaselineRun } from '../../config/baseline/baselineRun.ts';
import { EntryCounts } from '../../config/baseline/entries.ts';
import { Demand } from '../../glossary/demand.ts';
import { keyOfPath } from '../../disk/fileKey.ts';
import { diskFiles, type Files } from '../../disk/files.ts';
import { readingOnce } from '../../disk/readingOnce.ts';
import { useInterfaceLanguage } from '../../localization/index.ts';
import type { CheckedFile } from '../../root/checkFile.ts';
import { Root } from '../../root/root.ts';
import { baselineRunOf } from './baselineCounts.ts';
import { type Checker, checkerHere } from './checker.ts';
import { findFixes } from './findFixes.ts';
import { findLinks } from './findLinks.ts';
import { openFrontMatter, readSourceLinks, shareFrontMatter } from './sharedFrontMatter.ts';
import { type Answers, answerTasks, type FileRange, type Task, type CheckThreadData } from './checkThreads.ts';

/** Works on files on request of the main thread. */
export async function runCheckThread(data: CheckThreadData): Promise<void> {
  useInterfaceLanguage(data.language);
  const work = new ThreadWork(data);
  answerTasks(async (task) => work.answer(task));
  await work.opened;
}

/** A root of its own with the files of the main thread, and the state of its tasks. */
class ThreadWork {
  readonly opened: Promise<void>;
  private readonly data: CheckThreadData;
  private readonly root: Root;
  private baseline: BaselineRun | undefined;
  private checker: Checker | undefined;

  constructor(data: CheckThreadData) {
    this.data = data;
    const { scope, run, files, links, problems } = data;
    const disk = run.changesFiles ? diskFiles : readingOnce(diskFiles);
    const listed: Files = { ...disk, list: async () => Promise.resolve({ files, links, problems }) };
    this.root = new Root(keyOfPath(scope.root), listed, {}, { rules: run.rules });
    this.opened = this.root.open();
  }

  async answer(task: Task): Promise<Answers[Task['kind']]> {
    const { root } = this;
    await this.opened;
    switch (task.kind) {
      case 'read-frontMatter':
        return shareFrontMatter(root.readFrontMatterOf(this.paths(task)));
      case 'read-source-links':
        return shareFrontMatter(readSourceLinks(root, this.paths(task)));
      case 'take-frontMatter':
        root.takeFrontMatter(task.frontMatter.map(openFrontMatter));
        return undefined;
      case 'take-history':
        root.setHistory(task.history);
        return undefined;
      case 'take-demand':
        this.takeDemand(task);
        return undefined;
      case 'take-baseline':
        this.takeBaseline(task);
        return undefined;
      case 'count-baseline':
        return this.baseline?.findings() ?? { seen: [], taken: [], unreadable: [] };
      case 'check':
        return this.checkerFor(task).check(task.items, () => undefined);
      case 'find-fixes':
        return findFixes(root, task.files);
      case 'find-links':
        return findLinks(root, task.options, task.files);
      case 'refresh':
        await root.refresh(task.paths);
        return undefined;
      default:
        return task satisfies never;
    }
  }

  private paths({ from, to }: FileRange): string[] {
    return this.data.files.slice(from, to).map(({ path }) => path);
  }

  private takeDemand({ demand }: Extract<Task, { kind: 'take-demand' }>): void {
    for (const [at, glossary] of this.root.glossaries.entries()) {
      glossary.links.counted = new Demand();
      glossary.links.counted.take(demand[at] ?? []);
    }
  }

  private takeBaseline({ known, updated }: Extract<Task, { kind: 'take-baseline' }>): void {
    const entries = EntryCounts.of(known);
    this.baseline = updated && baselineRunOf(entries, updated);
    this.root.useBaseline(this.baseline ?? new KnownFindings(entries));
  }

  /** All chunks share one checker. */
  private checkerFor({ options }: Extract<Task, { kind: 'check' }>): Checker {
    const { baseline, root } = this;
    const { scope, isTerminal } = this.data;
    const see = baseline && ((file: CheckedFile): void => baseline.see(file));
    return (this.checker ??= checkerHere({ root, scope, options, see }, isTerminal));
  }
}
