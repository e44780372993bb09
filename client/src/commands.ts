import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import { LENS_COMMANDS, OPEN_CREATED } from '../../server/src/lsp/clientRequests.ts';
import { createMissingArticle, offerMissingArticle, openCreatedArticle } from './createArticle.ts';
import type { CurrentArticle } from './currentArticle.ts';
import { showMenu } from './menu.ts';
import { openInLocale } from './openInLocale.ts';
import { createTranslation, showReferences } from './lenses.ts';
import type { Server } from './server.ts';

/** What commands work with. */
export interface Tools {
  readonly server: Server;
  readonly current: CurrentArticle;
  readonly log: LogOutputChannel;
}

/** Every command of the manifest, by its name there. */
export function registerCommands({ server, current, log }: Tools): Disposable[] {
  const handlers = {
    'glosswright.restartServer': async () => server.restart(),
    'glosswright.showLog': () => log.show(true),
    'glosswright.createArticle': async () => createMissingArticle(server),
    // Of the links in a text; nobody calls it by name, so the manifest does not have it.
    'glosswright.offerArticle': async (...args: unknown[]) => offerMissingArticle(server, args),
    'glosswright.openInLocale': async () => openInLocale(server, current),
    // Of the quick fixes that create an article.
    [OPEN_CREATED]: async (...args: unknown[]) => openCreatedArticle(args),
    // Of the lenses over a title.
    [LENS_COMMANDS.showReferences]: async (...args: unknown[]) => showReferences(server, args),
    [LENS_COMMANDS.createTranslation]: async (...args: unknown[]) => createTranslation(server, args),
    'glosswright.showMenu': async () => showMenu(current),
  };
  return Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler));
}
