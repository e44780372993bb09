import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import { stateIcon, stateName, stateTitle } from './entryStates.ts';
import { localeName } from './localeNames.ts';
import type { LocaleNode, ProblemNode, TaskNode, TranslationsNode } from './translationsNodes.ts';
import { entryContext, glossaryItem, moreItem, OPEN_ENTRY, slugBeside } from './treeItems.ts';

/** Opens a file at its first finding. */
export const OPEN_PROBLEM = 'glosswright.openFirstProblem';

/** The item of an element of the Translations view. Its definition is added when it is needed. */
export function translationsItem(node: TranslationsNode): TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  return item;
}

function itemOf(node: TranslationsNode): TreeItem {
  switch (node.kind) {
    case 'glossary':
      return glossaryItem(node);
    case 'locale':
      return localeItem(node);
    case 'tasks':
      return groupItem(stateTitle(node.task), node.count, stateIcon(node.task));
    case 'task':
      return taskItem(node);
    case 'problems':
      return groupItem(t('With Problems'), node.files.length, new ThemeIcon('warning'));
    case 'problem':
      return problemItem(node);
    case 'more':
    default:
      return moreItem(node);
  }
}

const { None, Expanded, Collapsed } = TreeItemCollapsibleState;

function localeItem({ progress, isDone, isOnly }: LocaleNode): TreeItem {
  const { locale, percent, missing, draft, outdated } = progress;
  const item = new TreeItem(localeName(locale), isDone ? None : isOnly ? Expanded : Collapsed);
  item.description = `${percent} %`;
  item.iconPath = isDone ? stateIcon('complete') : new ThemeIcon('globe');
  const counts = [
    t('{0} % complete', percent),
    ...(missing > 0 ? [t('{0, plural, one {# missing} other {# missing}}', missing)] : []),
    ...(draft > 0 ? [t('{0, plural, one {# draft} other {# drafts}}', draft)] : []),
    ...(outdated > 0 ? [t('{0, plural, one {# outdated} other {# outdated}}', outdated)] : []),
  ].join(', ');
  item.tooltip = counts;
  item.accessibilityInformation = { label: `${localeName(locale)}, ${counts}` };
  item.contextValue = 'locale';
  return item;
}

function groupItem(label: string, count: number, icon: ThemeIcon): TreeItem {
  const item = new TreeItem(label, Collapsed);
  item.description = String(count);
  item.iconPath = icon;
  item.accessibilityInformation = { label: `${label}, ${count}` };
  return item;
}

function taskItem(node: TaskNode): TreeItem {
  const { row, task } = node;
  const { name, qualifier, demand } = row;
  const label = qualifier === '' ? name : `${name} (${qualifier})`;
  const item = new TreeItem(label);
  const wanted = demand === 0 ? '' : t('{0, plural, one {# link} other {# links}}', demand);
  item.description = [slugBeside(row), wanted].filter((part) => part !== '').join(' · ');
  item.contextValue = task === 'missing' ? 'entry.missing' : entryContext(node);
  item.command = { command: OPEN_ENTRY, title: task === 'missing' ? t('Create') : t('Open'), arguments: [node] };
  item.accessibilityInformation = { label: [label, stateName(task), wanted].filter((part) => part !== '').join(', ') };
  return item;
}

function problemItem({ problem }: ProblemNode): TreeItem {
  const { file, count } = problem;
  const { uri, title, slug } = file;
  const item = new TreeItem(title);
  const problems = t('{0, plural, one {# problem} other {# problems}}', count);
  item.description = [slug, problems].filter((part) => part !== '').join(' · ');
  item.command = { command: OPEN_PROBLEM, title: t('Open'), arguments: [uri] };
  item.accessibilityInformation = { label: `${title}, ${problems}` };
  return item;
}
