import { Disposable, type Memento, type TreeView, window, workspace } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import { setContext } from '../contextKeys.ts';
import type { CurrentArticle } from '../currentArticle.ts';
import type { Server } from '../server.ts';
import { stateTitle } from './entryStates.ts';
import { GlossaryTree, NO_FILTER, type TreeFilter } from './glossaryTree.ts';
import { localeName } from './localeNames.ts';
import { targetOf, type TreeNode } from './nodes.ts';

export const GLOSSARY_VIEW = 'glosswright.glossary';
const GROUPING = 'glosswright.glossary.grouping';

/** The view of all concepts. */
export class GlossaryView implements Disposable {
  readonly tree: GlossaryTree;
  readonly view: TreeView<TreeNode>;
  private readonly server: Server;
  private readonly memory: Memento;
  private readonly subscriptions: Disposable;
  /** The concept that was revealed last: it is not revealed again while the same article is open. */
  private revealed = '';

  constructor(server: Server, current: CurrentArticle, memory: Memento) {
    this.server = server;
    this.memory = memory;
    this.tree = new GlossaryTree(server);
    const grouping = memory.get<TreeFilter['grouping']>(GROUPING, NO_FILTER.grouping);
    this.tree.filter = { ...NO_FILTER, grouping };
    this.view = window.createTreeView(GLOSSARY_VIEW, { treeDataProvider: this.tree, showCollapseAll: true });
    this.subscriptions = Disposable.from(
      this.view,
      this.tree.onDidLoad(() => {
        this.showProgress();
        void this.follow(current);
      }),
      current.onDidChange(() => void this.follow(current)),
      this.view.onDidChangeVisibility(() => void this.follow(current)),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  get filter(): TreeFilter {
    return this.tree.filter;
  }

  /** Shows other concepts, or groups them differently. */
  setFilter(filter: TreeFilter): void {
    this.tree.filter = filter;
    this.view.description = describe(filter);
    const isFiltered = filter.query !== '' || filter.states.length > 0;
    setContext('glosswright.isFiltered', isFiltered);
    void this.memory.update(GROUPING, filter.grouping);
    this.revealed = '';
  }

  /** Says so if the glossary is still being read, or if no concept fits the filter. */
  private showProgress(): void {
    const isEmpty = this.tree.found === 0 && describe(this.filter) !== '';
    if (this.tree.isPartial) this.view.message = t('Reading the glossary…');
    else this.view.message = isEmpty ? t('No concept fits.') : '';
  }

  /** Selects the concept of the active article, if the view is visible and the setting is on. */
  private async follow(current: CurrentArticle): Promise<void> {
    const { document, state } = current;
    if (!this.view.visible || !document || !state?.concept || !reveals()) return;
    const { slug } = state.concept;
    const revealed = `${document.uri.toString()} ${slug}`;
    if (this.revealed === revealed) return;
    const [file] =
      (await this.server.askFolders('glosswright/conceptsOfFiles', { uris: [document.uri.toString()] })) ?? [];
    if (!file || this.revealed === revealed) return;
    this.revealed = revealed;
    // The user has just opened the article from the view.
    if (this.view.selection.some((node) => targetOf(node)?.slug === slug)) return;
    const node = await this.tree.nodeOf(file.glossary, slug);
    // A new concept comes with the next load of the tree, which may also have changed meanwhile.
    if (!node) this.revealed = '';
    else await this.view.reveal(node, { select: true, focus: false }).then(undefined, () => (this.revealed = ''));
  }
}

function reveals(): boolean {
  return workspace.getConfiguration('glosswright').get('glossaryView.autoReveal', true);
}

/** `"market" · Missing, Drafts · Finnish` */
function describe({ query, states, locales }: TreeFilter): string {
  const parts = [
    query === '' ? '' : `“${query}”`,
    states.map(stateTitle).join(', '),
    locales.map(localeName).join(', '),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
