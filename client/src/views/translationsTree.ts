import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { type ConceptRow, type GlossaryState, MOST_ROWS } from '../../../server/src/lsp/clientOverviewRequests.ts';
import { byLanguageName } from '../../../server/src/localization/index.ts';
import type { Server } from '../server.ts';
import { openGlossaries } from './glossaries.ts';
import { nameLocales, ownLocales } from './languages.ts';
import { problemFiles } from './problems.ts';
import { translationsItem } from './translationsItems.ts';
import {
  type LocaleNode,
  type ProblemNode,
  type ProblemsNode,
  TASKS,
  type TasksNode,
  type TranslationsNode,
} from './translationsNodes.ts';
import { conceptTooltip } from './treeItems.ts';

/** Number of concepts that are loaded at once, and with each "Show More". */
const PAGE = 100;

/** The tasks in each of the working locales. */
export class TranslationsTree implements TreeDataProvider<TranslationsNode> {
  private readonly server: Server;
  private readonly changes = new EventEmitter<undefined>();
  private readonly loaded = new Map<string, number>();
  readonly onDidChangeTreeData = this.changes.event;

  constructor(server: Server) {
    this.server = server;
  }

  refresh(): void {
    this.changes.fire(undefined);
  }

  showMore(id: string): void {
    this.loaded.set(id, this.loadedOf(id) + PAGE);
    this.refresh();
  }

  getTreeItem(node: TranslationsNode): TreeItem {
    return translationsItem(node);
  }

  async resolveTreeItem(item: TreeItem, node: TranslationsNode): Promise<TreeItem> {
    if (node.kind !== 'task') return item;
    const params = { glossary: node.glossary.id, slug: node.slug, nameLocales: [node.locale] };
    const details = await this.server.askFolders('glosswright/conceptDetails', params);
    if (details) item.tooltip = conceptTooltip(details);
    return item;
  }

  async getChildren(node?: TranslationsNode): Promise<TranslationsNode[]> {
    if (!node) return this.roots();
    if (node.kind === 'glossary') return this.locales(node.glossary);
    if (node.kind === 'locale') return groupsOf(node);
    if (node.kind === 'tasks') return this.tasks(node);
    return node.kind === 'problems' ? problemsOf(node) : [];
  }

  private async roots(): Promise<TranslationsNode[]> {
    const glossaries = (await openGlossaries(this.server))?.filter(({ locales }) => locales.length > 1) ?? [];
    const [only] = glossaries;
    if (only && glossaries.length === 1) return this.locales(only);
    return glossaries.map((glossary) => ({ kind: 'glossary', id: glossary.id, parent: undefined, glossary }));
  }

  /** The user's locales, otherwise all but the source locale, by name. */
  private async locales(glossary: GlossaryState): Promise<LocaleNode[]> {
    const answer = await this.server.askFolders('glosswright/progress', { glossary: glossary.id });
    const own = ownLocales(glossary);
    const translations = glossary.locales.slice(1).map(({ tag }) => tag);
    const shown = own.length > 0 ? own : byLanguageName(translations, (tag) => tag);
    const problems = await problemFiles(this.server);
    return shown.flatMap((locale): LocaleNode[] => {
      const progress = answer?.locales.find((each) => each.locale === locale);
      if (!progress) return [];
      const files = problems.filter(({ file }) => file.glossary === glossary.id && file.locale === locale);
      const isDone = progress.missing + progress.draft + progress.outdated + files.length === 0;
      return [
        {
          kind: 'locale',
          // An item that had no children would stay collapsed.
          id: `${glossary.id} ${locale}${isDone ? ' done' : ''}`,
          glossary,
          progress,
          problems: files,
          isDone,
          isOnly: shown.length === 1,
        },
      ];
    });
  }

  private async tasks({ id, glossary, locale, task }: TasksNode): Promise<TranslationsNode[]> {
    const wanted = this.loadedOf(id);
    const names = nameLocales(glossary).filter((each) => each !== locale);
    const query = {
      glossary: glossary.id,
      nameLocales: task === 'missing' ? names : [locale, ...names],
      states: [task],
      locales: [locale],
      sort: 'demand',
    } as const;
    const rows: ConceptRow[] = [];
    let total = 0;
    do {
      const limit = Math.min(wanted - rows.length, MOST_ROWS);
      const answer = await this.server.askFolders('glosswright/concepts', { ...query, offset: rows.length, limit });
      total = answer?.total ?? 0;
      if (!answer || answer.rows.length === 0) break;
      rows.push(...answer.rows);
    } while (rows.length < Math.min(wanted, total));
    const nodes: TranslationsNode[] = rows.map((row) => {
      return { kind: 'task', id: `${id} ${row.slug}`, glossary, slug: row.slug, row, task, locale };
    });
    const left = total - rows.length;
    return left > 0 ? [...nodes, { kind: 'more', id: `${id} more`, of: id, left }] : nodes;
  }

  private loadedOf(id: string): number {
    return this.loaded.get(id) ?? PAGE;
  }
}

function groupsOf({ id, glossary, progress, problems }: LocaleNode): TranslationsNode[] {
  const { locale } = progress;
  const tasks = TASKS.filter((task) => progress[task] > 0).map((task): TasksNode => {
    return { kind: 'tasks', id: `${id} ${task}`, glossary, locale, task, count: progress[task] };
  });
  return problems.length > 0 ? [...tasks, { kind: 'problems', id: `${id} problems`, files: problems }] : tasks;
}

function problemsOf({ id, files }: ProblemsNode): ProblemNode[] {
  return files.map((problem) => ({ kind: 'problem', id: `${id} ${problem.file.uri}`, problem }));
}
