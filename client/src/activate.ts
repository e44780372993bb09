import { env, type ExtensionContext, l10n, type LogOutputChannel, window, workspace } from 'vscode';
import { useInterfaceLanguage } from '../../server/src/localization/index.ts';
import { registerCommands } from './commands.ts';
import { SourceBeside } from './compare/compareWithSource.ts';
import { provideEarlierTexts } from './compare/earlierSource.ts';
import { setContext } from './contextKeys.ts';
import { CoveragePanel } from './coverage/coveragePanel.ts';
import { CurrentArticle } from './currentArticle.ts';
import { registerLanguageModelTools } from './languageModelTools/index.ts';
import { linkConcepts, type MarkdownRenderer } from './preview/conceptLinks.ts';
import { PreviewStates } from './preview/previewStates.ts';
import type { Server } from './server.ts';
import { offerSetup } from './setup.ts';
import { greetInSample } from './start/openSample.ts';
import { showInStatusBar } from './statusBar.ts';
import { showViews } from './views/index.ts';

/** The extension, started. */
export interface Extension {
  /** To be stopped with the extension. */
  readonly server: Server;
  readonly api: ExtensionApi;
}

/** The API for other extensions. */
export interface ExtensionApi {
  /** Called by VS Code's Markdown extension, for its preview. */
  readonly extendMarkdownIt: <M extends MarkdownRenderer>(md: M) => M;
}

/** Starts the extension in the host whose server `createServer` makes. Does not wait for the server to start. */
export function activate(context: ExtensionContext, createServer: (log: LogOutputChannel) => Server): Extension {
  useInterfaceLanguage({ tag: env.language, translations: l10n.bundle ?? {} });
  const log = window.createOutputChannel('Glosswright', { log: true });
  const server = createServer(log);
  const current = new CurrentArticle(server);
  const sourceBeside = new SourceBeside(server, current);
  const previews = new PreviewStates(server);
  const coverage = new CoveragePanel(server, context);
  context.subscriptions.push(
    log,
    server,
    current,
    sourceBeside,
    previews,
    coverage,
    provideEarlierTexts(server),
    showInStatusBar(server, current),
    offerSetup(server, context),
    showViews(server, current, sourceBeside, context),
    registerLanguageModelTools(server),
    ...registerCommands({ server, current, sourceBeside, coverage, log, context }),
    workspace.onDidGrantWorkspaceTrust(() => void server.restart()),
  );
  // Shows the commands in the Command Palette.
  setContext('glosswright.isActive', true);
  void server.start();
  void greetInSample(context);
  return { server, api: { extendMarkdownIt: (md) => linkConcepts(md, previews.stateOf) } };
}
