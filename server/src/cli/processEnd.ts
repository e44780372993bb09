import { t } from '../localization/index.ts';
import { errorCode, errorMessage } from '../disk/fileErrors.ts';
import { EXIT } from './exit.ts';
import { warn } from './say.ts';

/** With this environment variable set, an unexpected error prints its stack. */
const STACK = 'GLOSSWRIGHT_STACK';

/**
 * Exits with 2 and prints one line if the output cannot be written, for example on a full disk, or if an exception is not
 * caught. A closed reader, such as a pager, is not a failure. Not used for the language server.
 */
export function endWithOutput(isServer: boolean): void {
  process.stdout.on('error', (error) => {
    if (errorCode(error) === 'EPIPE' || process.exitCode === EXIT.failed) return;
    warn(t('cannot write the output: {0}', errorMessage(error)));
    process.exitCode = EXIT.failed;
  });
  // Standard error is closed as well.
  process.stderr.on('error', () => undefined);
  if (isServer) return;
  process.on('uncaughtException', (error) => {
    failUnexpectedly(error);
    // Threads may still be running; do not lose output that was already printed.
    process.stdout.write('', () => process.exit());
  });
}

/** Reports an unexpected error in one line, and sets the exit code to 2. */
export function failUnexpectedly(error: unknown): void {
  // One failure often causes others, for example if no more files can be opened.
  if (process.exitCode === EXIT.failed) return;
  const stack = process.env[STACK] === undefined ? undefined : error instanceof Error ? error.stack : undefined;
  warn(
    stack === undefined
      ? t('unexpected error: {0} ({1}=1 shows the stack)', firstLine(error), STACK)
      : t('unexpected error: {0}', firstLine(error)),
  );
  if (stack !== undefined) process.stderr.write(`${stack}\n`);
  process.exitCode = EXIT.failed;
}

function firstLine(error: unknown): string {
  return errorMessage(error).split('\n', 1)[0] ?? '';
}
