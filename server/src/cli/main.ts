import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { cacheHome } from '../disk/cacheHome.ts';
import { useInterfaceLanguage } from '../localization/index.ts';
import { ENGLISH, type InterfaceLanguage } from '../localization/render.ts';
import { compileLess } from './compileLess.ts';
import { commands } from './options/commands.ts';
import { Refusal, refuse } from './exit.ts';
import { endWithOutput } from './processEnd.ts';
import type * as Program from './program.ts';
import { textAtOnce } from './start/atOnce.ts';
import { CachedOutputs, RUNS_FOLDER } from './start/cachedOutputs.ts';
import { say } from './say.ts';
import { CodeCache } from './start/codeCache.ts';
import { withoutLanguage } from './start/interfaceLanguage.ts';
import { Parts } from './start/parts.ts';

// The program that is started. It answers what needs no other code, and loads the rest from `dist/parts`.

const written = process.argv.slice(2);
// A worker thread gets its language with its other data. Its argument is the command.
const called = isMainThread ? withoutLanguage(written, process.env) : { args: written, language: ENGLISH };
if (called instanceof Refusal) process.exitCode = refuse(called);
else start(called);

function start({ args, language }: { readonly args: readonly string[]; readonly language: InterfaceLanguage }): void {
  useInterfaceLanguage(language);
  const text = isMainThread ? textAtOnce(args) : undefined;
  if (isMainThread) endWithOutput(args[0] === 'lsp' || args[0] === 'mcp');
  if (text === undefined) runProgram(args, language);
  else process.stdout.write(text);
}

/** Prints what the same call printed before, if nothing has changed since. */
function printAgain(home: string, args: readonly string[], { tag }: InterfaceLanguage): boolean {
  const cached = new CachedOutputs(join(home, RUNS_FOLDER), args, tag).find();
  if (!cached) return false;
  for (const line of cached.said) say(line);
  process.stdout.write(cached.out);
  process.exitCode = cached.code;
  return true;
}

function runProgram(args: readonly string[], language: InterfaceLanguage): void {
  const command = commands.find(({ name }) => name === args[0])?.name;
  const isCheck = command === 'check' && isMainThread;
  const home = command === undefined ? undefined : cacheHome();
  if (home !== undefined && isCheck && printAgain(home, args.slice(1), language)) return;
  // Before the code is compiled: V8 rejects code that was compiled with other flags.
  if (isCheck) compileLess();
  const cache = home === undefined ? undefined : new CodeCache(join(home, 'code'), String(command), __filename);
  if (isMainThread) process.on('exit', () => cache?.save());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `program.ts` exports
  const { runProgram: run } = new Parts(cache).load('program.js') as typeof Program;
  run(args, language);
}
