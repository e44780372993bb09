import { runCheck } from './check.ts';
import { runCheckThread } from './checking/checkThread.ts';
import { checkThreadData } from './checking/checkThreads.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { runExplain } from './explain.ts';
import { runLink } from './link.ts';
import { runLanguageServer } from './lsp.ts';
import { runMerge } from './merge.ts';
import { runMatch } from './match.ts';
import { runNew } from './newArticle.ts';
import { commands } from './options/commands.ts';
import { commandHelp, programHelp } from './options/help.ts';
import { endWithOutput, failUnexpectedly } from './processEnd.ts';
import { version } from '../version.ts';

const runs: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check: runCheck,
  merge: runMerge,
  link: runLink,
  new: runNew,
  match: runMatch,
  explain: runExplain,
  lsp: runLanguageServer,
  help: async ([name]) => print(helpOn(name)),
  version: async () => print(`${version}\n`),
};
const aliases: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
};

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) return refuse(new Refusal("no command given; run 'glosswright --help' for a list"));
  const run = runs[aliases[name] ?? name];
  if (!run) return refuse(new Refusal(`unknown command '${name}'; run 'glosswright --help' for a list`));
  if (args.includes('--help') || args.includes('-h')) {
    return print(helpOn(name));
  }
  return run(args);
}

/** The help of one command, or of the program if the command is unknown. */
function helpOn(name: string | undefined): string {
  const command = commands.find((each) => each.name === name);
  return command ? commandHelp(command) : programHelp();
}

async function print(text: string): Promise<number> {
  process.stdout.write(text);
  return Promise.resolve(EXIT.clean);
}

const thread = checkThreadData();
if (!thread) endWithOutput(process.argv[2] === 'lsp');
(thread ? runCheckThread(thread).then(() => EXIT.clean) : main(process.argv.slice(2))).then(
  // Do not use `process.exit`: output may still be pending.
  (code) => (process.exitCode ??= code),
  failUnexpectedly,
);
