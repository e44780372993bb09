import { Demand } from '../../glossary/demand.ts';
import { keyOfPath } from '../../disk/fileKey.ts';
import { diskFiles, type Files } from '../../disk/files.ts';
import { Root } from '../../root/root.ts';
import { checkContext } from './checker.ts';
import { checkItems } from './checkItems.ts';
import { openFrontMatter, shareFrontMatter } from './sharedFrontMatter.ts';
import { readTask } from './readTask.ts';
import { type Answers, answerTasks, type Task, type CheckThreadData } from './checkThreads.ts';

/** Checks files on request of the main thread. */
export async function runCheckThread({
  scope,
  options,
  files,
  links,
  problems,
  isTerminal,
}: CheckThreadData): Promise<void> {
  const listed: Files = { ...diskFiles, list: async () => Promise.resolve({ files, links, problems }) };
  const root = new Root(keyOfPath(scope.root), listed, {}, { rules: options.rules });
  const context = checkContext({ root, scope, options, see: undefined }, isTerminal);
  const opened = root.open();
  answerTasks(async (task: Task): Promise<Answers[Task['kind']]> => {
    await opened;
    switch (task.kind) {
      case 'read-frontMatter':
      case 'read-source-links':
        return shareFrontMatter(readTask(root, task.kind, files.slice(task.from, task.to)));
      case 'take-frontMatter':
        root.takeFrontMatter(task.frontMatter.map(openFrontMatter));
        return undefined;
      case 'take-history':
        root.setHistory(task.history);
        return undefined;
      case 'check':
        return checkItems(context, task.items);
      case 'take-demand':
        for (const [at, glossary] of root.glossaries.entries()) {
          glossary.links.counted = new Demand();
          glossary.links.counted.take(task.demand[at] ?? []);
        }
        return undefined;
      default:
        return task satisfies never;
    }
  });
  await opened;
}
