/** How many times the usual number of cases the longest property tests try: `GLOSSWRIGHT_RUNS=10` before a release, or after a change to what they hold. */
const FACTOR = Math.max(1, Number(process.env['GLOSSWRIGHT_RUNS'] ?? 1) || 1);

/** The number of cases of a property test. `usual`: as many as `npm test` has time for. */
export function runs(usual: number): number {
  return Math.round(usual * FACTOR);
}
