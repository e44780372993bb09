import {
  DiagnosticSeverity,
  Disposable,
  languages,
  StatusBarAlignment,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { CurrentArticle } from './currentArticle.ts';
import type { Server } from './server.ts';
import type { ServerState } from './serverState.ts';
import { type FindingCounts, type StatusText, statusText } from './statusText.ts';

/** Between the cursor position and the language. */
const PRIORITY = 99;

const backgrounds: Readonly<Record<StatusText['look'], ThemeColor | undefined>> = {
  plain: undefined,
  warning: new ThemeColor('statusBarItem.warningBackground'),
  error: new ThemeColor('statusBarItem.errorBackground'),
};

const NONE: FindingCounts = { errors: 0, warnings: 0, informations: 0, hints: 0 };

/** Shows the locale and findings of the open article. While no Markdown file is active, shows the state of the glossary, if there may be one. */
export function showInStatusBar(server: Server, current: CurrentArticle): Disposable {
  const item = window.createStatusBarItem('glosswright.status', StatusBarAlignment.Right, PRIORITY);
  item.name = 'Glosswright';
  const update = (): void => {
    const { document, state } = current;
    if (!document && !mayHaveGlossary(server.state)) return item.hide();
    const found = document ? countFindings(document.uri) : NONE;
    const shown = statusText(server.state, state, found, { isTrusted: workspace.isTrusted });
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.backgroundColor = backgrounds[shown.look];
    item.command = { title: shown.tooltip, command: shown.command, arguments: [...(shown.args ?? [])] };
    item.show();
  };
  const ofCurrent = ({ uris }: { readonly uris: readonly Uri[] }): void => {
    const shown = current.document?.uri.toString();
    if (uris.some((uri) => uri.toString() === shown)) update();
  };
  update();
  return Disposable.from(item, current.onDidChange(update), languages.onDidChangeDiagnostics(ofCurrent));
}

/** False while it is unknown, so that the item does not flicker in other folders. */
function mayHaveGlossary(state: ServerState): boolean {
  if (state.kind === 'no-glossary') return state.reason !== null || Boolean(state.likely) || state.problem !== null;
  return state.kind !== 'starting';
}

function countFindings(uri: Uri): FindingCounts {
  const found = languages.getDiagnostics(uri).filter(({ source }) => source === 'glosswright');
  const count = (wanted: DiagnosticSeverity): number => found.filter(({ severity }) => severity === wanted).length;
  return {
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    informations: count(DiagnosticSeverity.Information),
    hints: count(DiagnosticSeverity.Hint),
  };
}
