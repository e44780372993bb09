import { join } from 'node:path';
import { cacheHome } from '../../server/src/disk/cacheHome.ts';
import { say } from '../../server/src/cli/say.ts';
import { CachedOutputs, type Output, RUNS_FOLDER } from '../../server/src/cli/start/cachedOutputs.ts';
import { EXIT, Refusal, refuse } from '../../server/src/cli/exit.ts';
import { packageCommands } from '../../server/src/cli/packageCommands.ts';
import { runCommand } from '../../server/src/cli/program.ts';
import { textAtOnce } from '../../server/src/cli/start/atOnce.ts';
import { withoutLanguage } from '../../server/src/cli/start/interfaceLanguage.ts';
import { useInterfaceLanguage } from '../../server/src/localization/index.ts';
import { ENGLISH } from '../../server/src/localization/render.ts';
import type { Run } from './program.ts';

/**
 * Runs a command of the program in a folder, in this process, which takes a tenth of the time of `run`. One at a time.
 * Use `run` for tests of the process: its streams, signals, threads, compiled code and exit.
 */
export async function command(folder: string, ...args: readonly string[]): Promise<Run> {
  return commandWith({}, folder, ...args);
}

/** Runs a command with environment variables. */
export async function commandWith(
  env: Readonly<Record<string, string>>,
  folder: string,
  ...args: readonly string[]
): Promise<Run> {
  const before = { folder: process.cwd(), env: process.env };
  const out = capture(process.stdout);
  const err = capture(process.stderr);
  process.chdir(folder);
  process.env = { ...before.env, NO_COLOR: '1', ...env };
  try {
    const code = await main(args);
    return { code, out: out.end(), err: err.end() };
  } finally {
    out.end();
    err.end();
    process.chdir(before.folder);
    process.env = before.env;
    useInterfaceLanguage(ENGLISH);
  }
}

/** Does the same as `cli/main.ts`, except for what affects the process. */
async function main(all: readonly string[]): Promise<number> {
  const called = withoutLanguage(all, process.env);
  if (called instanceof Refusal) return refuse(called);
  const { args, language } = called;
  useInterfaceLanguage(language);
  const text = textAtOnce(args);
  if (text !== undefined) {
    process.stdout.write(text);
    return EXIT.clean;
  }
  const [name = '', ...rest] = args;
  const home = name === 'check' ? cacheHome() : undefined;
  const cached = home === undefined ? undefined : new CachedOutputs(join(home, RUNS_FOLDER), rest, language.tag).find();
  if (cached) return printAgain(cached);
  const inPackage = new Map<string, (args: string[]) => Promise<number>>(Object.entries(packageCommands)).get(name);
  return inPackage ? inPackage(rest) : runCommand(args);
}

function printAgain({ said, out, code }: Output): number {
  for (const line of said) say(line);
  process.stdout.write(out);
  return code;
}

/** Captures what is written instead of writing it, until `end`, which may be called twice. */
function capture(stream: NodeJS.WriteStream): { end: () => string } {
  let text = '';
  const write = stream.write.bind(stream);
  stream.write = (chunk: Uint8Array | string, ...rest: readonly unknown[]) => {
    text += String(chunk);
    const written = rest.at(-1);
    if (typeof written === 'function') written();
    return true;
  };
  return {
    end: () => {
      stream.write = write;
      return text;
    },
  };
}
