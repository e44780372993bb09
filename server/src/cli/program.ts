import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as RunCheck from './check.ts';
import type * as RunCheckThread from './checking/checkThread.ts';
import { checkThreadData } from './checking/checkThreads.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import type * as RunDoctor from './doctor.ts';
import type * as RunExplain from './explain.ts';
import type * as RunInit from './init.ts';
import type * as RunLink from './link.ts';
import type * as RunLanguageServer from './lsp.ts';
import type * as RunMatch from './match.ts';
import type * as PackageCommands from './packageCommands.ts';
import type { PackageCommand } from './packageCommands.ts';
import type * as RunNew from './newArticle.ts';
import type * as RunTerms from './terms.ts';
import { failUnexpectedly } from './processEnd.ts';
import { t, useInterfaceLanguage } from '../localization/index.ts';
import type { InterfaceLanguage } from '../localization/render.ts';

/** The part with these commands, in this folder; see scripts/build.mjs. */
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

/* oxlint-disable typescript/no-unsafe-type-assertion -- each is the type of the file */
/** Each command loads its own code: loading all commands would take a tenth of the time of a short check. */
const runs: ReadonlyMap<string, (args: string[]) => Promise<number>> = new Map([
  ['check', async (args) => (require('./check.ts') as typeof RunCheck).runCheck(args)],
  ['merge', inPackage('merge')],
  ['link', async (args) => (require('./link.ts') as typeof RunLink).runLink(args)],
  ['terms', async (args) => (require('./terms.ts') as typeof RunTerms).runTerms(args)],
  ['new', async (args) => (require('./newArticle.ts') as typeof RunNew).runNew(args)],
  ['init', async (args) => (require('./init.ts') as typeof RunInit).runInit(args)],
  ['doctor', async (args) => (require('./doctor.ts') as typeof RunDoctor).runDoctor(args)],
  ['report', inPackage('report')],
  ['export', inPackage('export')],
  ['import', inPackage('import')],
  ['match', async (args) => (require('./match.ts') as typeof RunMatch).runMatch(args)],
  ['explain', async (args) => (require('./explain.ts') as typeof RunExplain).runExplain(args)],
  ['mcp', inPackage('mcp')],
  ['lsp', async (args) => (require('./lsp.ts') as typeof RunLanguageServer).runLanguageServer(args)],
]);

function runThread(data: Parameters<typeof RunCheckThread.runCheckThread>[0]): Promise<number> {
  const { runCheckThread } = require('./checking/checkThread.ts') as typeof RunCheckThread;
  return runCheckThread(data).then(() => EXIT.clean);
}
/* oxlint-enable typescript/no-unsafe-type-assertion */

/** Runs the command of the arguments in a language of the interface, or the tasks of this thread, and sets the exit code. */
export function runProgram(args: readonly string[], language: InterfaceLanguage): void {
  useInterfaceLanguage(language);
  const thread = checkThreadData();
  (thread ? runThread(thread) : runCommand(args)).then(
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
