import { t } from '../../server/src/localization/index.ts';
import type { ArticleState } from '../../server/src/lsp/clientRequests.ts';
import type { ServerState } from './serverState.ts';
import { describeLikely } from './setupItems.ts';

/** An action of the status bar item. `$(name)` is an icon. */
export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  readonly command: string;
}

const SET_UP = 'glosswright.setUpGlossary';

/** Returns the actions: first for the open file, then for the glossaries, then for the server. */
export function menuItems(server: ServerState, article: ArticleState | null): MenuItem[] {
  return [
    ...(article?.concept
      ? [{ label: `$(globe) ${t('Open Article in Another Locale')}`, command: 'glosswright.openInLocale' }]
      : []),
    { label: `$(warning) ${t('Show Problems')}`, command: 'workbench.actions.view.problems' },
    ...glossaryItems(server),
    { label: `$(output) ${t('Show Log')}`, command: 'glosswright.showLog' },
    { label: `$(debug-restart) ${t('Restart Server')}`, command: 'glosswright.restartServer' },
  ];
}

/** The layouts in force and why; without any, what can be set up. */
function glossaryItems(server: ServerState): MenuItem[] {
  if (server.kind === 'ready') {
    const layouts = server.layouts.map(({ sources, reasons }) => ({
      label: `$(book) ${t('Glossary: {0}', sources)}`,
      detail: reasons.join(' '),
      command: SET_UP,
    }));
    return [{ label: `$(table) ${t('Show Coverage')}`, command: 'glosswright.showCoverage' }, ...layouts];
  }
  if (server.kind !== 'no-glossary') return [];
  const detail = server.likely ? { detail: t('May be a glossary: {0}', describeLikely(server.likely)) } : {};
  return [{ label: `$(search) ${t('Set Up a Glossary…')}`, ...detail, command: SET_UP }];
}
