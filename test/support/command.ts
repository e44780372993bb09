import { runCheck } from '../../server/src/cli/check.ts';
import { runDoctor } from '../../server/src/cli/doctor.ts';
import { runInit } from '../../server/src/cli/init.ts';
import { runMerge } from '../../server/src/cli/merge.ts';
import { runReport } from '../../server/src/cli/reporting/runReport.ts';
import type { Run } from './program.ts';

const commands = { check: runCheck, doctor: runDoctor, init: runInit, merge: runMerge, report: runReport };

/** Runs a command of the program in a folder, within this process: that takes a tenth of the time of `run`. */
export async function command(folder: string, name: keyof typeof commands, ...args: readonly string[]): Promise<Run> {
  const before = process.cwd();
  const out = capture(process.stdout);
  const err = capture(process.stderr);
  process.chdir(folder);
  try {
    const code = await commands[name]([...args]);
    return { code, out: out.end(), err: err.end() };
  } finally {
    out.end();
    err.end();
    process.chdir(before);
  }
}

/** Keeps what is written instead of writing it, until the end, which may come twice. */
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
