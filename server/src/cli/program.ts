import { runCheck } from './check.ts';
import { runCheckThread } from './checking/checkThread.ts';
import { checkThreadData } from './checking/checkThreads.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { runDoctor } from './doctor.ts';
import { runExport } from './export.ts';
import { runExplain } from './explain.ts';
import { runImport } from './import.ts';
import { runInit } from './init.ts';
import { runLink } from './link.ts';
import { runLanguageServer } from './lsp.ts';
import { runMcp } from './mcp.ts';
import { runMerge } from './merge.ts';
import { runMatch } from './match.ts';
import { runNew } from './newArticle.ts';
import { runReport } from './reporting/runReport.ts';
import { runTerms } from './terms.ts';
import { failUnexpectedly } from './processEnd.ts';
import { useInterfaceLanguage } from '../localization/index.ts';
import type { InterfaceLanguage } from '../localization/render.ts';

const runs: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ['check', runCheck],
  ['merge', runMerge],
  ['link', runLink],
  ['terms', runTerms],
  ['new', runNew],
  ['init', runInit],
  ['doctor', runDoctor],
  ['report', runReport],
  ['export', runExport],
  ['import', runImport],
  ['match', runMatch],
  ['explain', runExplain],
  ['mcp', runMcp],
  ['lsp', runLanguageServer],
]);

/** Runs the command of the arguments in a language of the interface, or the tasks of this thread, and sets the exit code. */
export function runProgram(args: readonly string[], language: InterfaceLanguage): void {
  useInterfaceLanguage(language);
  const thread = checkThreadData();
  (thread ? runCheckThread(thread).then(() => EXIT.clean) : runCommand(args)).then(
    // Do not use `process.exit`: output may still be pending.
    (code) => (process.exitCode ??= code),
    failUnexpectedly,
  );
}

async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) return refuse(new Refusal("no command given; run 'glosswright --help' for a list"));
  const run = runs.get(name);
  return run?.(args) ?? refuse(new Refusal(`unknown command '${name}'; run 'glosswright --help' for a list`));
}
