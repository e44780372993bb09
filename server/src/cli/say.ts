import { printable } from './safeText.ts';

/** Prints one line on standard error, whatever names are in it. */
export function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** Prints one line on standard error that says it comes from this program: what went wrong, or what a reader should know. */
export function warn(message: string): void {
  say(`glosswright: ${message}`);
}
