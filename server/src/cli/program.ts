import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCheck } from './check.ts';
import { runCheckThread } from './checking/checkThread.ts';
import { checkThreadData } from './checking/checkThreads.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { runDoctor } from './doctor.ts';
import { runExplain } from './explain.ts';
import { runInit } from './init.ts';
import { runLink } from './link.ts';
import { runLanguageServer } from './lsp.ts';
import { runMatch } from './match.ts';
import type * as PackageCommands from './packageCommands.ts';
import type { PackageCommand } from './packageCommands.ts';
import { runNew } from './newArticle.ts';
import { runTerms } from './terms.ts';
import { failUnexpectedly } from './processEnd.ts';
import { t, useInterfaceLanguage } from '../localization/index.ts';
import type { InterfaceLanguage } from '../localization/render.ts';

/** The part with these commands, beside this one; see scripts/build.mjs. */
const PACKAGE_PART = 'package-commands.js';

/** A command that only the npm package contains. Its code is loaded when it is called. */
function inPackage(name: PackageCommand): (args: string[]) => Promise<number> {
  return async (args) => {
    if (!existsSync(join(__dirname, PACKAGE_PART)))
      return refuse(
        new Refusal(t('{0}: this copy of Glosswright does not contain the command; install the npm package', name)),
      );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of that file
    const { packageCommands } = require('./packageCommands.ts') as typeof PackageCommands;
    return packageCommands[name](args);
  };
}

const runs: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ['check', runCheck],
  ['merge', inPackage('merge')],
  ['link', runLink],
  ['terms', runTerms],
  ['new', runNew],
  ['init', runInit],
  ['doctor', runDoctor],
  ['report', inPackage('report')],
  ['export', inPackage('export')],
  ['import', inPackage('import')],
  ['match', runMatch],
  ['explain', runExplain],
  ['mcp', inPackage('mcp')],
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

/** Runs the command of the arguments. Returns the exit code. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) return refuse(new Refusal(t("no command given; run 'glosswright --help' for a list")));
  const run = runs.get(name);
  return run?.(args) ?? refuse(new Refusal(t("unknown command '{0}'; run 'glosswright --help' for a list", name)));
}
