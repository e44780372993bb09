import { warn } from './say.ts';

/** Exit codes of the process; other programs rely on them. */
export const EXIT = {
  /** No errors, and no more warnings than allowed. */
  clean: 0,
  findings: 1,
  /** The command failed: bad option, unreadable path, bad configuration. */
  failed: 2,
} as const;

/** The reason why a command cannot run: one line for standard error. */
export class Refusal {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** Prints why a command cannot run; returns the exit code. */
export function refuse({ message }: Refusal): number {
  warn(message);
  return EXIT.failed;
}
