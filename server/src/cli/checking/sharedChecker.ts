import { type CheckedHere, type Checker, checkerHere } from './checker.ts';
import { costOf, type ThreadPool } from './threadPool.ts';

/** Returns a checker that works in this thread and in the worker threads of the pool. */
export function sharedChecker(pool: ThreadPool, context: CheckedHere): Checker {
  const here = checkerHere(context);
  const { options } = context;
  return {
    check: async (items, done) => {
      const parts = await pool.divide(items, ({ bytes }) => costOf(bytes), {
        here: async (chunk) => here.check(chunk, done),
        there: async (thread, chunk) => {
          const records = await thread.ask({ kind: 'check', options, items: chunk });
          done(chunk.length);
          return records;
        },
      });
      return parts.flat();
    },
    takeDemand: async (demands) => {
      const taken = pool.takeDemand(demands);
      await here.takeDemand(demands);
      await taken;
    },
  };
}
