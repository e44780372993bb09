import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import {
  type ConceptDetails,
  type ConceptRow,
  type GlossaryState,
  stateAt,
} from '../../../server/src/lsp/clientOverviewRequests.ts';
import { byLanguageName, t } from '../../../server/src/localization/index.ts';
import { stateIcon, stateName, stateTitle, wholeState } from './entryStates.ts';
import { ownLocales } from './languages.ts';
import { localeName } from './localeNames.ts';
import type { ConceptNode, EntryNode, GlossaryNode, GroupNode, MoreNode, TreeNode } from './nodes.ts';

/** Opens the entry of an element, or creates a missing one. */
export const OPEN_ENTRY = 'glosswright.openEntry';
/** Loads the rest of an element's children. */
export const SHOW_MORE = 'glosswright.showMoreConcepts';

/** The item of an element of the Glossary view. Its definition is added when it is needed. */
export function treeItem(node: TreeNode): TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  return item;
}

function itemOf(node: TreeNode): TreeItem {
  switch (node.kind) {
    case 'glossary':
      return glossaryItem(node);
    case 'group':
      return groupItem(node);
    case 'concept':
      return conceptItem(node);
    case 'entry':
      return entryItem(node);
    case 'more':
    default:
      return moreItem(node);
  }
}

/** The item of a glossary: the name of its folder, and its files. */
export function glossaryItem({ glossary }: Pick<GlossaryNode, 'glossary'>): TreeItem {
  const item = new TreeItem(folderName(glossary), TreeItemCollapsibleState.Expanded);
  item.description = glossary.sources.replaceAll("'", '');
  item.iconPath = new ThemeIcon('book');
  item.tooltip = t('{0, plural, one {# concept} other {# concepts}}', glossary.concepts);
  return item;
}

function folderName({ folder }: GlossaryState): string {
  return decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1));
}

function groupItem({ by, key, count }: GroupNode): TreeItem {
  const item = new TreeItem(groupLabel(by, key), TreeItemCollapsibleState.Collapsed);
  item.description = String(count);
  if (by === 'state') item.iconPath = stateIcon(stateOfKey(key));
  if (by === 'page') item.iconPath = new ThemeIcon(key.endsWith('/') ? 'folder' : 'file');
  const size = t('{0, plural, one {# concept} other {# concepts}}', count);
  item.accessibilityInformation = { label: `${groupLabel(by, key)}, ${size}` };
  return item;
}

function groupLabel(by: GroupNode['by'], key: string): string {
  if (by === 'state') return stateTitle(stateOfKey(key));
  return key === '' ? '/' : key;
}

function stateOfKey(key: string): ReturnType<typeof stateAt> {
  const states = ['complete', 'draft', 'outdated', 'missing', 'loading'] as const;
  return states.find((state) => state === key) ?? 'no-source';
}

function conceptItem(node: ConceptNode): TreeItem {
  const { glossary, row } = node;
  const { name, qualifier, otherNames, states } = row;
  const label = qualifier === '' ? name : `${name} (${qualifier})`;
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  item.description = otherNames.length > 0 ? otherNames.join(', ') : slugBeside(row);
  const locales = glossary.locales.map(({ tag }) => tag);
  const own = ownLocales(glossary);
  const wanted = own.length > 0 ? own : locales;
  const state = wholeState(states, locales, new Set(wanted));
  item.iconPath = stateIcon(state);
  item.contextValue = /[mn?]/.test(states) ? 'concept.incomplete' : 'concept';
  item.command = { command: OPEN_ENTRY, title: t('Open'), arguments: [node] };
  const said = wanted.map((locale) => `${localeName(locale)}: ${stateName(stateAt(states, locales.indexOf(locale)))}`);
  item.accessibilityInformation = {
    label: [label, item.description, ...said].filter((part) => part !== '').join(', '),
  };
  return item;
}

/** The slug, unless it equals the name. */
export function slugBeside({ slug, name }: Pick<ConceptRow, 'slug' | 'name'>): string {
  return name.toLowerCase().replace(/[ _]/g, '-') === slug.toLowerCase().replace(/[ _]/g, '-') ? '' : slug;
}

function entryItem(node: EntryNode): TreeItem {
  const { locale, state, title } = node;
  const item = new TreeItem(localeName(locale));
  item.description =
    title === undefined || state !== 'complete' ? [title, stateName(state)].filter(Boolean).join(' · ') : title;
  item.iconPath = stateIcon(state);
  const isUnknown = title === undefined && state === 'loading';
  item.contextValue = isUnknown ? 'loading' : title === undefined ? 'entry.missing' : entryContext(node);
  const verb = title === undefined ? t('Create') : t('Open');
  if (!isUnknown) item.command = { command: OPEN_ENTRY, title: verb, arguments: [node] };
  item.accessibilityInformation = {
    label: [localeName(locale), title, stateName(state)].filter((part) => part !== undefined).join(', '),
  };
  return item;
}

/** The context of an entry's menu: the source has no source to compare with. */
export function entryContext({ glossary, locale }: Pick<EntryNode, 'glossary' | 'locale'>): string {
  return locale === glossary.locales[0]?.tag ? 'entry.source' : 'entry';
}

/** The item that loads more. */
export function moreItem({ of, left }: Pick<MoreNode, 'of' | 'left'>): TreeItem {
  const item = new TreeItem(t('{0, plural, one {Show # More…} other {Show # More…}}', left));
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = { command: SHOW_MORE, title: t('Show More'), arguments: [of] };
  return item;
}

/** The definition of a concept and its names, as a tooltip. Texts of articles are escaped already. */
export function conceptTooltip({ slug, definition, entries }: ConceptDetails): MarkdownString {
  const tooltip = new MarkdownString(definition);
  tooltip.appendMarkdown('\n\n');
  tooltip.appendText(slug);
  for (const { locale, title } of byLanguageName(entries, (entry) => entry.locale).slice(0, MOST_NAMES)) {
    tooltip.appendMarkdown('\n\n');
    tooltip.appendText(`${localeName(locale)}: ${title}`);
  }
  return tooltip;
}

const MOST_NAMES = 30;
