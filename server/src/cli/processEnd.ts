import { errorCode, errorMessage } from '../disk/fileErrors.ts';
import { EXIT } from './exit.ts';
import { warn } from './say.ts';

/** With this environment variable set, an unexpected error prints its stack. */
const STACK = 'GLOSSWRIGHT_STACK';

/**
 * Ends the program with 2 and one line when its output cannot be written, for example on a full disk, and when an exception is not
 * caught. A reader that has gone away, such as a closed pager, is no failure. A language server decides for itself what ends it.
 */
export function endWithOutput(isServer: boolean): void {
  process.stdout.on('error', (error) => {
    if (errorCode(error) === 'EPIPE' || process.exitCode === EXIT.failed) return;
    warn(`cannot write the output: ${errorMessage(error)}`);
    process.exitCode = EXIT.failed;
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => undefined);
  if (isServer) return;
  process.on('uncaughtException', (error) => {
    failUnexpectedly(error);
    // Threads may still be at work; what was printed before is not to be lost.
    process.stdout.write('', () => process.exit());
  });
}

/** Says in one line that the program has a defect, or that the machine has failed it, and has it end with 2. */
export function failUnexpectedly(error: unknown): void {
  // One failure often brings others, as where no file can be opened any more.
  if (process.exitCode === EXIT.failed) return;
  const stack = process.env[STACK] === undefined ? undefined : error instanceof Error ? error.stack : undefined;
  warn(
    `unexpected error: ${errorMessage(error).split('\n', 1)[0] ?? ''}${stack === undefined ? ` (${STACK}=1 shows the stack)` : ''}`,
  );
  if (stack !== undefined) process.stderr.write(`${stack}\n`);
  process.exitCode = EXIT.failed;
}
