import { t } from '../../server/src/localization/index.ts';
import type { ArticleState } from '../../server/src/lsp/clientRequests.ts';
import type { ServerState } from './serverState.ts';
import { describeLikely } from './setupItems.ts';
import { WALKTHROUGH } from './start/sampleFiles.ts';

/** An action of the status bar item. `$(name)` is an icon. */
export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  readonly command: string;
  readonly args?: readonly unknown[];
}

const SET_UP = 'glosswright.setUpGlossary';

/** Returns the actions: first for the open file, then for the glossaries, then for the server. */
export function menuItems(server: ServerState, article: ArticleState | null): MenuItem[] {
  return [
    ...articleItems(article),
    { label: `$(warning) ${t('Show Problems')}`, command: 'workbench.actions.view.problems' },
    ...glossaryItems(server),
    { label: `$(rocket) ${t('Get Started')}`, command: 'workbench.action.openWalkthrough', args: [WALKTHROUGH, false] },
    { label: `$(output) ${t('Show Log')}`, command: 'glosswright.showLog' },
    { label: `$(debug-restart) ${t('Restart Server')}`, command: 'glosswright.restartServer' },
  ];
}

function articleItems(article: ArticleState | null): MenuItem[] {
  if (!article) return [];
  return [
    ...(article.concept
      ? [{ label: `$(globe) ${t('Open Article in Another Locale')}`, command: 'glosswright.openInLocale' }]
      : []),
    ...(article.concept?.hasSource === true
      ? [{ label: `$(split-horizontal) ${t('Compare with Source')}`, command: 'glosswright.compareWithSource' }]
      : []),
    { label: `$(symbol-reference) ${t('Insert Term…')}`, command: 'glosswright.insertTerm' },
  ];
}

/** The views, the layouts in force and why; without any, what can be set up. */
function glossaryItems(server: ServerState): MenuItem[] {
  if (server.kind === 'ready') {
    const layouts = server.layouts.map(({ sources, reasons }) => ({
      label: `$(book) ${t('Glossary: {0}', sources)}`,
      detail: reasons.join(' '),
      command: SET_UP,
    }));
    return [
      { label: `$(add) ${t('New Concept…')}`, command: 'glosswright.newConcept' },
      { label: `$(list-tree) ${t('Show Glossary')}`, command: 'glosswright.glossary.focus' },
      { label: `$(checklist) ${t('Show Translations')}`, command: 'glosswright.translations.focus' },
      { label: `$(table) ${t('Show Coverage')}`, command: 'glosswright.showCoverage' },
      ...layouts,
    ];
  }
  if (server.kind !== 'no-glossary') return [];
  const detail = server.likely ? { detail: t('May be a glossary: {0}', describeLikely(server.likely)) } : {};
  return [{ label: `$(search) ${t('Set Up a Glossary…')}`, ...detail, command: SET_UP }];
}
