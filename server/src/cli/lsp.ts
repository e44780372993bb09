import { t } from '../localization/index.ts';
import { EXIT, Refusal, refuse } from './exit.ts';

/** `glosswright lsp --stdio`: runs until the client ends it. */
export async function runLanguageServer(args: string[]): Promise<number> {
  // VS Code's client passes its process id; the connection library reads it.
  const other = args.find((argument) => argument !== '--stdio' && !argument.startsWith('--clientProcessId='));
  if (other !== undefined) return refuse(new Refusal(t("lsp: unknown option '{0}'", other)));
  const { serveStdio } = await import('../lsp/node.ts');
  await serveStdio();
  return EXIT.clean;
}
