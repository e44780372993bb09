import { type Disposable, type TreeView, window } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { Server } from '../server.ts';
import { openGlossaries } from './glossaries.ts';
import { ownLocales } from './languages.ts';
import type { TranslationsNode } from './translationsNodes.ts';
import { TranslationsTree } from './translationsTree.ts';

const TRANSLATIONS_VIEW = 'glosswright.translations';

/** The view of what is to translate, and its badge: what the user's locales lack. */
export class TranslationsView implements Disposable {
  readonly tree: TranslationsTree;
  readonly view: TreeView<TranslationsNode>;
  private readonly server: Server;
  /** Counts requests: an old answer must not replace a newer one. */
  private asked = 0;

  constructor(server: Server) {
    this.server = server;
    this.tree = new TranslationsTree(server);
    this.view = window.createTreeView(TRANSLATIONS_VIEW, { treeDataProvider: this.tree, showCollapseAll: true });
  }

  dispose(): void {
    this.view.dispose();
  }

  refresh(): void {
    this.tree.refresh();
    void this.updateBadge();
  }

  private async updateBadge(): Promise<void> {
    const question = ++this.asked;
    const missing = await this.missing();
    if (question !== this.asked) return;
    const tooltip = t(
      '{0, plural, one {# translation is} other {# translations are}} missing in your languages',
      missing,
    );
    this.view.badge = missing === 0 ? undefined : { value: missing, tooltip };
  }

  /** Without working locales, nothing counts as missing. */
  private async missing(): Promise<number> {
    let count = 0;
    for (const glossary of (await openGlossaries(this.server)) ?? []) {
      const own = ownLocales(glossary);
      if (own.length === 0) continue;
      const answer = await this.server.askFolders('glosswright/progress', { glossary: glossary.id });
      for (const { locale, missing } of answer?.locales ?? []) if (own.includes(locale)) count += missing;
    }
    return count;
  }
}
