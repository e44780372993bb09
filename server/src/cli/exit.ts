import { warn } from './say.ts';

/** What the process ends with; other programs rely on it. */
export const EXIT = {
  /** Nothing at or above the failing severity. */
  clean: 0,
  findings: 1,
  /** It could not run: bad option, unreadable path, bad configuration. */
  failed: 2,
} as const;

/** Why a command could not run: one clear line for standard error. */
export class Refusal {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** Says why a command cannot run; returns the exit code. */
export function refuse({ message }: Refusal): number {
  warn(message);
  return EXIT.failed;
}
