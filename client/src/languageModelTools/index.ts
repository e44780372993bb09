import {
  CancellationError,
  Disposable,
  type LanguageModelTool,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  window,
} from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import { type ToolName, TOOLS } from '../../../server/src/lsp/clientToolRequests.ts';
import type { Server } from '../server.ts';
import { workMessage } from './messages.ts';

/** Registers the tools of the manifest, with which language models ask about the glossary. */
export function registerLanguageModelTools(server: Server): Disposable {
  const models = languageModels();
  if (!models?.registerTool) return new Disposable(() => undefined);
  const { registerTool } = models;
  return Disposable.from(...TOOLS.map((name) => registerTool(`glosswright_${name}`, toolOf(server, name))));
}

/** Other editors that run extensions of VS Code may have none. */
function languageModels(): Partial<typeof lm> | undefined {
  return lm;
}

function toolOf(server: Server, name: ToolName): LanguageModelTool<unknown> {
  return {
    prepareInvocation: ({ input }) => {
      const invocationMessage = workMessage(name, input);
      return {
        invocationMessage,
        confirmationMessages: {
          title: t('Read the Glossary?'),
          message: t('{0}. No file is changed.', invocationMessage),
        },
      };
    },
    invoke: async ({ input }, token) => {
      const uri = window.activeTextEditor?.document.uri.toString() ?? null;
      const answer = await server.askFolders('glosswright/tool', { name, input, uri }, token);
      if (token.isCancellationRequested) throw new CancellationError();
      if (answer?.kind !== 'answer') throw new Error(answer?.reason ?? t('The language server is not running.'));
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer.value))]);
    },
  };
}
