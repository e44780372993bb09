import { type Event, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import {
  type ConceptQuery,
  type ConceptRow,
  type EntryState,
  type GlossaryState,
  type Grouping,
  MOST_ROWS,
  stateAt,
} from '../../../server/src/lsp/clientOverviewRequests.ts';
import { byLanguageName } from '../../../server/src/localization/index.ts';
import type { Server } from '../server.ts';
import { glossariesSoFar } from './glossaries.ts';
import { nameLocales, ownLocales } from './languages.ts';
import type { ConceptNode, EntryNode, GroupNode, TreeNode } from './nodes.ts';
import { conceptTooltip, treeItem } from './treeItems.ts';

/** Number of concepts that are loaded at once, and with each "Show More". */
const PAGE = 200;

/** Glossaries with more concepts are grouped by letter, unless the user chooses otherwise. */
const MOST_UNGROUPED = 100;

/** The filter of the view, and its grouping. */
export interface TreeFilter {
  readonly query: string;
  readonly states: readonly EntryState[];
  readonly locales: readonly string[];
  /** `auto` depends on the size of the glossary. */
  readonly grouping: Grouping | 'none' | 'auto';
}

export const NO_FILTER: TreeFilter = { query: '', states: [], locales: [], grouping: 'auto' };

/** The concepts of the open glossaries as a tree: glossaries if there are several, groups, concepts, and their entries. */
export class GlossaryTree implements TreeDataProvider<TreeNode> {
  private readonly server: Server;
  private readonly changes = new EventEmitter<undefined>();
  /** Number of loaded children of an element, by its ID. */
  private readonly loaded = new Map<string, number>();
  private current: TreeFilter = NO_FILTER;
  private readonly loads = new EventEmitter<undefined>();
  /** Number of matching concepts at the last request; undefined before, and with several glossaries. */
  found: number | undefined;
  /** Whether a glossary was still being read at the last request for the top of the tree. */
  isPartial = false;
  readonly onDidChangeTreeData: Event<undefined> = this.changes.event;
  /** Fires when the top of the tree has been requested. */
  readonly onDidLoad = this.loads.event;

  constructor(server: Server) {
    this.server = server;
  }

  get filter(): TreeFilter {
    return this.current;
  }

  set filter(filter: TreeFilter) {
    this.current = filter;
    this.loaded.clear();
    this.refresh();
  }

  refresh(): void {
    this.changes.fire(undefined);
  }

  /** Loads more children of the element. */
  showMore(id: string): void {
    this.loaded.set(id, this.loadedOf(id) + PAGE);
    this.refresh();
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItem(node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) {
      this.isPartial = false;
      const roots = await this.roots();
      this.loads.fire(undefined);
      return roots;
    }
    if (node.kind === 'glossary') return this.childrenOf(node.glossary, node);
    if (node.kind === 'group') return this.concepts(node.glossary, node);
    return node.kind === 'concept' ? this.entries(node) : [];
  }

  async resolveTreeItem(item: TreeItem, node: TreeNode): Promise<TreeItem> {
    if (node.kind !== 'concept' && node.kind !== 'entry') return item;
    const locales = node.locale === undefined ? nameLocales(node.glossary) : [node.locale];
    const params = { glossary: node.glossary.id, slug: node.slug, nameLocales: locales };
    const details = await this.server.askFolders('glosswright/conceptDetails', params);
    if (details) item.tooltip = conceptTooltip(details);
    return item;
  }

  /** The element of a concept, and loads what is before it; undefined if it does not fit the filter. */
  async nodeOf(glossaryId: string, slug: string): Promise<ConceptNode | undefined> {
    const all = await glossariesSoFar(this.server);
    const glossary = all?.find(({ id }) => id === glossaryId);
    if (!glossary) return undefined;
    const grouping = this.groupingOf(glossary);
    const params = { ...this.queryOf(glossary), slug, ...(grouping === 'none' ? {} : { by: grouping }) };
    const place = await this.server.askFolders('glosswright/conceptPlace', params);
    if (!place) return undefined;
    const top = this.topOf(glossary, (all?.length ?? 0) > 1);
    const parent = place.key === null || grouping === 'none' ? top : this.group(glossary, top, grouping, place.key, 0);
    const of = parent?.id ?? '';
    if (place.index >= this.loadedOf(of)) {
      this.loaded.set(of, Math.ceil((place.index + 1) / PAGE) * PAGE);
      this.refresh();
    }
    const rows = await this.rows(glossary, parent?.kind === 'group' ? parent : undefined, place.index, 1);
    const [row] = rows?.rows ?? [];
    return row?.slug === slug ? this.concept(glossary, parent, row) : undefined;
  }

  /** A search shows its results without groups. */
  private groupingOf({ concepts }: GlossaryState): Grouping | 'none' {
    const { query, grouping } = this.current;
    if (query !== '') return 'none';
    if (grouping !== 'auto') return grouping;
    return concepts > MOST_UNGROUPED ? 'letter' : 'none';
  }

  private async roots(): Promise<TreeNode[]> {
    const glossaries = await glossariesSoFar(this.server);
    this.found = glossaries ? 0 : undefined;
    const [only] = glossaries ?? [];
    if (!glossaries || !only) return [];
    if (glossaries.length === 1) return this.childrenOf(only, undefined);
    this.found = undefined;
    return glossaries.flatMap((glossary) => this.topOf(glossary, true) ?? []);
  }

  private topOf(glossary: GlossaryState, isOneOfSeveral: boolean): TreeNode | undefined {
    return isOneOfSeveral ? { kind: 'glossary', id: glossary.id, parent: undefined, glossary } : undefined;
  }

  private async childrenOf(glossary: GlossaryState, parent: TreeNode | undefined): Promise<TreeNode[]> {
    const grouping = this.groupingOf(glossary);
    if (grouping === 'none') return this.concepts(glossary, parent);
    const params = { ...this.queryOf(glossary), by: grouping };
    const answer = await this.server.askFolders('glosswright/conceptGroups', params);
    const groups = answer?.groups ?? [];
    if (answer?.isPartial === true) this.isPartial = true;
    this.found = groups.reduce((sum, { count }) => sum + count, 0);
    return groups.map(({ key, count }) => this.group(glossary, parent, grouping, key, count));
  }

  private group(
    glossary: GlossaryState,
    parent: TreeNode | undefined,
    by: Grouping,
    key: string,
    count: number,
  ): GroupNode {
    return { kind: 'group', id: `${glossary.id} ${by} ${key}`, parent, glossary, by, key, count };
  }

  private async concepts(glossary: GlossaryState, parent: TreeNode | undefined): Promise<TreeNode[]> {
    const of = parent?.id ?? '';
    const group = parent?.kind === 'group' ? parent : undefined;
    const wanted = this.loadedOf(of);
    const rows: ConceptRow[] = [];
    let total = 0;
    do {
      const answer = await this.rows(glossary, group, rows.length, Math.min(wanted - rows.length, MOST_ROWS));
      total = answer?.total ?? 0;
      if (answer?.isPartial === true) this.isPartial = true;
      if (!answer || answer.rows.length === 0) break;
      rows.push(...answer.rows);
    } while (rows.length < Math.min(wanted, total));
    if (!group) this.found = total;
    const nodes: TreeNode[] = rows.map((row) => this.concept(glossary, parent, row));
    const left = total - rows.length;
    return left > 0 ? [...nodes, { kind: 'more', id: `${of} more`, parent, of, left }] : nodes;
  }

  private async rows(glossary: GlossaryState, group: GroupNode | undefined, offset: number, limit: number) {
    const locale = this.stateLocale(glossary);
    const inGroup = group ? { group: { by: group.by, key: group.key, locale } } : {};
    const params = { ...this.queryOf(glossary), ...inGroup, offset, limit };
    return this.server.askFolders('glosswright/concepts', params);
  }

  private concept(glossary: GlossaryState, parent: TreeNode | undefined, row: ConceptRow): ConceptNode {
    return { kind: 'concept', id: `${glossary.id} concept ${row.slug}`, parent, glossary, slug: row.slug, row };
  }

  /** The user's locales and the source locale first, the others by name. */
  private async entries(parent: ConceptNode): Promise<EntryNode[]> {
    const { glossary, row, slug } = parent;
    const details = await this.server.askFolders('glosswright/conceptDetails', { glossary: glossary.id, slug });
    const titles = new Map(details?.entries.map(({ locale, title }) => [locale, title]));
    const tags = glossary.locales.map(({ tag }) => tag);
    const first = [...ownLocales(glossary), ...tags.slice(0, 1)];
    const others = byLanguageName(tags, (tag) => tag);
    return [...new Set([...first, ...others])].map((locale): EntryNode => {
      const state = stateAt(row.states, tags.indexOf(locale));
      const title = titles.get(locale);
      return { kind: 'entry', id: `${parent.id} ${locale}`, parent, glossary, slug, row, locale, state, title };
    });
  }

  private queryOf(glossary: GlossaryState) {
    const { query, states, locales } = this.current;
    const locale = this.stateLocale(glossary);
    const own = ownLocales(glossary);
    const among = locales.length > 0 ? locales : own;
    const filter: ConceptQuery = { query, states, ...(among.length > 0 ? { locales: among } : {}) };
    return { glossary: glossary.id, nameLocales: nameLocales(glossary), locale, ...filter };
  }

  /** The locale whose states concepts are grouped by: the user's first one, otherwise the first translation. */
  private stateLocale(glossary: GlossaryState): string {
    return ownLocales(glossary)[0] ?? glossary.locales[1]?.tag ?? glossary.locales[0]?.tag ?? '';
  }

  private loadedOf(id: string): number {
    return this.loaded.get(id) ?? PAGE;
  }
}
