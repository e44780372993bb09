import { runCheck } from './check.ts';
import { runCheckThread } from './checking/thread.ts';
import { threadData } from './checking/threads.ts';
import { EXIT } from './exit.ts';
import { help } from './help.ts';
import { runLink } from './link.ts';
import { runLanguageServer } from './lsp.ts';
import { runMerge } from './merge.ts';
import { matchUsage, runMatch } from './match.ts';
import { runNew } from './newArticle.ts';
import { version } from '../version.ts';

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check: runCheck,
  merge: runMerge,
  link: runLink,
  new: runNew,
  match: runMatch,
  lsp: runLanguageServer,
  help: print(help),
  version: print(`${version}\n`),
};
/** Of commands of which the general help says too little. */
const usages: Readonly<Record<string, string>> = { match: matchUsage };
const aliases: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
};

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) return fail(`no command given; 'glosswright --help' lists them`);
  const command = commands[aliases[name] ?? name];
  if (!command) return fail(`there is no command '${name}'; 'glosswright --help' lists them`);
  if (args.includes('--help') || args.includes('-h')) return print(usages[name] ?? help)([]);
  return command(args);
}

function print(text: string): (args: string[]) => Promise<number> {
  return async () => {
    process.stdout.write(text);
    return Promise.resolve(EXIT.clean);
  };
}

async function fail(message: string): Promise<number> {
  process.stderr.write(`glosswright: ${message}\n`);
  return Promise.resolve(EXIT.failed);
}

// `glosswright check … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const thread = threadData();
(thread ? runCheckThread(thread).then(() => EXIT.clean) : main(process.argv.slice(2))).then(
  // Never `process.exit`: output may still be on its way.
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`glosswright: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = EXIT.failed;
  },
);
