import { type Connection, Position } from 'vscode-languageserver';
import { codeLenses, type LensCommands, lensCommand, lensData } from '../features/codeLens.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { newTranslation } from '../features/newArticle.ts';
import type { Workspace } from '../session/workspace.ts';
import type { Ask, ClientWishes } from './ask.ts';
import { type ClientFeatures, offersTranslations } from './capabilities.ts';
import { CREATE_TRANSLATION, LENS_COMMANDS } from './clientRequests.ts';
import { cancellationOf } from './waiting.ts';

/** Handles code lenses and inlay hints. */
export function answerLensRequests(
  connection: Connection,
  ask: Ask,
  workspace: Workspace,
  wishes: () => ClientWishes,
): void {
  connection.onCodeLens(async ({ textDocument }, token) => {
    const { features, editor } = wishes();
    if (!editor.codeLens) return [];
    return ask('code lens', textDocument.uri, token, ({ subject, document }) =>
      codeLenses(subject, document.uri, commandsOf(features), editor.workingLocales),
    );
  });
  connection.onCodeLensResolve(async (lens, token) => {
    const data = lensData(lens.data);
    if (!data) return lens;
    const command = await ask('code lens resolve', data.uri, token, async ({ root, subject }) => {
      // Wait for all links: an incomplete count would look final.
      if (data.kind === 'references') await Promise.race([workspace.linked(root), cancellationOf(token)]);
      const { features, editor } = wishes();
      return lensCommand(subject, lens.range, data, commandsOf(features), editor.workingLocales);
    });
    return { ...lens, command: command ?? { title: '', command: '' } };
  });
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    if (!wishes().editor.inlayHints) return [];
    return ask('inlay hints', textDocument.uri, token, ({ subject }) => inlayHints(subject, range));
  });
  connection.onExecuteCommand(async ({ command, arguments: [uri, locale, at] = [] }, token) => {
    if (command !== CREATE_TRANSLATION || typeof uri !== 'string' || typeof locale !== 'string') return null;
    const created = await ask('create translation', uri, token, ({ subject, articles }) =>
      newTranslation(subject, locale, articles, Position.is(at) ? subject.lines.offsetAt(at) : undefined),
    );
    if (created) await connection.workspace.applyEdit(created.edit);
    return null;
  });
}

/** The extension has commands for lenses; the server has one for other clients. */
function commandsOf(features: ClientFeatures): LensCommands {
  const none = {
    showReferences: undefined,
    openInLocale: undefined,
    createTranslation: undefined,
    markComplete: undefined,
  };
  if (features.ownCommands) return { ...LENS_COMMANDS, createIn: undefined };
  return { ...none, createIn: offersTranslations(features) ? CREATE_TRANSLATION : undefined };
}
