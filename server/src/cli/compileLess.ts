import { setV8Flags, type V8Flag } from '../disk/v8Flags.ts';

const FLAGS: readonly V8Flag[] = [
  // Less inlining.
  { flag: '--max-inlined-bytecode-size-cumulative=300', newest: 26 },
  // Regular expressions are compiled once: V8 would interpret the first use and compile for the second.
  { flag: '--no-regexp-tier-up', newest: 26 },
  // A function is optimized later. Newer versions have a compiler for warm functions, and not this flag.
  { flag: '--interrupt-budget=600000', newest: 20 },
];

/** Modules of Node that every check needs. Their parts that are loaded later are few. */
const MODULES = ['node:child_process', 'node:crypto', 'node:perf_hooks'];

/**
 * Limits V8's optimizing compiler. A check of some thousand files takes seconds, and that compiler would use a third of them, in each
 * thread; most functions of a short check run too briefly to pay for it. Call before the code is loaded.
 */
export function compileLess(): void {
  // Node contains the compiled code of its modules, but V8 rejects it with other flags, and compiles them from source.
  for (const name of MODULES) process.getBuiltinModule(name);
  setV8Flags(FLAGS);
}
