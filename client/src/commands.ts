import { commands, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LENS_COMMANDS, OPEN_CONFIGURATION, OPEN_CREATED } from '../../server/src/lsp/clientRequests.ts';
import type { SourceBeside } from './compare/compareWithSource.ts';
import { showSourceChanges } from './compare/earlierSource.ts';
import { createConcept } from './create/newConcept.ts';
import { createLocale } from './create/newLocale.ts';
import { createMissingArticle, offerMissingArticle, openCreatedArticle } from './createArticle.ts';
import type { CoveragePanel } from './coverage/coveragePanel.ts';
import type { CurrentArticle } from './currentArticle.ts';
import { exportGlossary } from './exportGlossary.ts';
import { insertTerm } from './insertTerm.ts';
import { linkFirstMentions } from './linkMentions.ts';
import { showMenu } from './menu.ts';
import { openInLocale } from './openInLocale.ts';
import { createTranslation, markComplete, showReferences } from './lenses.ts';
import type { Server } from './server.ts';
import { openConfiguration } from './openConfiguration.ts';
import { setUpGlossary } from './setup.ts';
import { openSample } from './start/openSample.ts';
import { exercises } from './start/sampleFiles.ts';
import { tryCheck, tryFeature } from './start/tryFeature.ts';

/** The dependencies of commands. */
export interface Tools {
  readonly server: Server;
  readonly current: CurrentArticle;
  readonly sourceBeside: SourceBeside;
  readonly coverage: CoveragePanel;
  readonly log: LogOutputChannel;
  readonly context: ExtensionContext;
}

/** Registers the commands of the manifest, and internal ones. */
export function registerCommands({ server, current, sourceBeside, coverage, log, context }: Tools): Disposable[] {
  const handlers = {
    'glosswright.restartServer': async () => server.restart(),
    'glosswright.showLog': () => log.show(true),
    'glosswright.showCoverage': async () => coverage.show(),
    'glosswright.setUpGlossary': async () => setUpGlossary(server),
    'glosswright.createArticle': async () => createMissingArticle(server),
    // Internal: for links in a document.
    'glosswright.offerArticle': async (...args: unknown[]) => offerMissingArticle(server, args),
    'glosswright.openInLocale': async (...args: unknown[]) => openInLocale(server, current, args),
    'glosswright.newConcept': async () => createConcept(server),
    'glosswright.newLocale': async () => createLocale(server),
    'glosswright.insertTerm': async () => insertTerm(server),
    'glosswright.linkFirstMentions': async () => linkFirstMentions(server),
    'glosswright.exportGlossary': async () => exportGlossary(server),
    'glosswright.compareWithSource': async () => sourceBeside.open(),
    'glosswright.showSourceChanges': async () => showSourceChanges(server, current),
    // Internal: for errors of the configuration.
    [OPEN_CONFIGURATION]: async (...args: unknown[]) => openConfiguration(args),
    // Internal: for quick fixes that create an article.
    [OPEN_CREATED]: async (...args: unknown[]) => openCreatedArticle(server, args),
    // Internal: for code lenses above a title.
    [LENS_COMMANDS.showReferences]: async (...args: unknown[]) => showReferences(server, args),
    [LENS_COMMANDS.createTranslation]: async (...args: unknown[]) => createTranslation(server, args),
    [LENS_COMMANDS.markComplete]: async (...args: unknown[]) => markComplete(server, args),
    'glosswright.showMenu': async () => showMenu(server, current),
    'glosswright.openSample': async () => openSample(context),
    'glosswright.tryCheck': tryCheck,
    ...Object.fromEntries(
      Object.entries(exercises).map(([name, exercise]) => [name, async () => tryFeature(server, exercise)]),
    ),
  };
  return Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler));
}
