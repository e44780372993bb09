import { localized, t } from '../../server/src/localization/index.ts';
import { type ArticleState, OPEN_CONFIGURATION } from '../../server/src/lsp/clientRequests.ts';
import type { ServerState } from './serverState.ts';
import { type EditorState, RESTRICTED } from './statusText.ts';
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

/** Returns the actions: first against problems, then for the open file, then for the glossaries, then for the server. */
export function menuItems(server: ServerState, article: ArticleState | null, { isTrusted }: EditorState): MenuItem[] {
  return [
    ...problemItems(server, isTrusted),
    ...articleItems(article),
    { label: `$(warning) ${t('Show Problems')}`, command: 'workbench.actions.view.problems' },
    ...glossaryItems(server),
    { label: `$(rocket) ${t('Get Started')}`, command: 'workbench.action.openWalkthrough', args: [WALKTHROUGH, false] },
    { label: `$(output) ${t('Show Log')}`, command: 'glosswright.showLog' },
    { label: `$(refresh) ${t('Restart Server')}`, command: 'glosswright.restartServer' },
  ];
}

function problemItems(server: ServerState, isTrusted: boolean): MenuItem[] {
  const problem = server.kind === 'ready' || server.kind === 'no-glossary' ? server.problem : null;
  const { uri, position, message } = problem ?? {};
  return [
    ...(message === undefined
      ? []
      : [
          {
            label: `$(warning) ${t('Open Configuration Error')}`,
            detail: message,
            command: OPEN_CONFIGURATION,
            args: [uri, position],
          },
        ]),
    ...(isTrusted
      ? []
      : [
          {
            label: `$(shield) ${t('Manage Workspace Trust')}`,
            detail: localized(RESTRICTED),
            command: 'workbench.trust.manage',
          },
        ]),
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
      label: `$(book) ${t('Glossary: {0}', sources.replaceAll("'", ''))}`,
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
