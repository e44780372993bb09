import { setFlagsFromString } from 'node:v8';

/** The newest Node version tested with the flag: Node warns on standard error about unknown flags. */
const NEWEST = 26;

/**
 * Limits inlining in V8's optimizing compiler. A check of some thousand files takes seconds, and that
 * compiler would use a third of them, in each thread. Call before the work begins.
 */
export function compileLess(): void {
  if (Number.parseInt(process.versions.node, 10) > NEWEST) return;
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
}
