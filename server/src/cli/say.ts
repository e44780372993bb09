import { recording } from './recording.ts';
import { printable } from './safeText.ts';

/** Prints one line on standard error, with control characters escaped. */
export function say(line: string): void {
  recording()?.said.push(line);
  process.stderr.write(`${printable(line)}\n`);
}

/** Prints an error or a notice on standard error, in one line that starts with the program's name. */
export function warn(message: string): void {
  say(`glosswright: ${message}`);
}
