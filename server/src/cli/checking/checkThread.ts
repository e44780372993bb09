import { Demand } from '../../glossary/demand.ts';
import { keyOfPath } from '../../disk/fileKey.ts';
import { diskFiles, type Files } from '../../disk/files.ts';
import { readingOnce } from '../../disk/readingOnce.ts';
import { useInterfaceLanguage } from '../../localization/index.ts';
import { Root } from '../../root/root.ts';
import { pathsInCheckout } from '../checkout.ts';
import { reportersOf } from '../formats/index.ts';
import { checkItems } from './checkItems.ts';
import { openFrontMatter, readSourceLinks, shareFrontMatter } from './sharedFrontMatter.ts';
import { ArticleDrafts } from './drafts.ts';
import { IdleTerms } from './idleTerms.ts';
import { type Answers, answerTasks, type FileRange, type Task, type CheckThreadData } from './checkThreads.ts';

/** Checks files on request of the main thread. */
export async function runCheckThread({
  scope,
  options,
  files,
  links,
  problems,
  isTerminal,
  language,
}: CheckThreadData): Promise<void> {
  useInterfaceLanguage(language);
  const listed: Files = { ...readingOnce(diskFiles), list: async () => Promise.resolve({ files, links, problems }) };
  const root = new Root(keyOfPath(scope.root), listed, {}, { rules: options.rules });
  const reporters = reportersOf(options, pathsInCheckout(scope.root), isTerminal);
  const shared = { reporters, idleTerms: new IdleTerms(), articleDrafts: new ArticleDrafts() };
  const opened = root.open();
  const paths = ({ from, to }: FileRange): string[] => files.slice(from, to).map(({ path }) => path);
  answerTasks(async (task: Task): Promise<Answers[Task['kind']]> => {
    await opened;
    switch (task.kind) {
      case 'read-frontMatter':
        return shareFrontMatter(root.readFrontMatterOf(paths(task)));
      case 'read-source-links':
        return shareFrontMatter(readSourceLinks(root, paths(task)));
      case 'take-frontMatter':
        root.takeFrontMatter(task.frontMatter.map(openFrontMatter));
        return undefined;
      case 'take-history':
        root.setHistory(task.history);
        return undefined;
      case 'check':
        return checkItems({ root, scope, options, see: undefined, ...shared }, task.items);
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
