import { gzipSync } from 'node:zlib';
import type { Fitted } from '../report.ts';
import { json } from '../safeText.ts';

/** GitHub rejects logs above these limits. Its other limits, such as 20 runs and 5,000 rules, cannot be reached. */
export interface SarifLimits {
  readonly results: number;
  /** Bytes, compressed. */
  readonly size: number;
}

export const GITHUB_LIMITS: SarifLimits = { results: 25_000, size: 10_000_000 };

/** Maximum size of a log without its results, in bytes. */
const FRAME = 200_000;

/**
 * The results that code scanning accepts, one per line in each text. If there are too many, keeps the most severe ones, then the first ones.
 * Undefined if all are accepted.
 */
export function fitResults(texts: readonly string[], limits: SarifLimits = GITHUB_LIMITS): Fitted | undefined {
  const all = texts.flatMap((text) => (text === '' ? [] : text.split(',\n')));
  let cached = mostSevere(all, limits.results);
  for (let size = sizeOf(cached, limits); size > limits.size && cached.length > 0; size = sizeOf(cached, limits))
    cached = mostSevere(cached, Math.floor(((cached.length * limits.size) / size) * 0.95));
  if (cached.length === all.length) return undefined;
  const notice = `${all.length - cached.length} of ${all.length} results are omitted, least severe first: code scanning accepts ${limits.results} results and ${limits.size / 1_000_000} MB, compressed`;
  const notification = { level: 'warning', message: { text: `${notice}.` } };
  const invocations = json([{ executionSuccessful: true, toolExecutionNotifications: [notification] }]);
  return { texts: cached, ending: `\n],\n"invocations":${invocations}}]}\n`, notice };
}

const LEVELS = ['error', 'warning', 'note', 'none'];

/** This number of results, in their order. */
function mostSevere(results: readonly string[], count: number): readonly string[] {
  if (results.length <= count) return results;
  const cached = results
    .map((result, at) => ({ at, level: LEVELS.indexOf(/^\{"ruleId":"[^"]*","level":"(\w+)"/.exec(result)?.[1] ?? '') }))
    .toSorted((one, other) => one.level - other.level || one.at - other.at)
    .slice(0, count);
  return cached.toSorted((one, other) => one.at - other.at).map(({ at }) => results[at] ?? '');
}

/** Compressed size in bytes; the uncompressed size if that is already small enough. */
function sizeOf(results: readonly string[], { size }: SarifLimits): number {
  const written = results.reduce((sum, { length }) => sum + 3 * length, FRAME);
  return written <= size ? written : gzipSync(results.join(',\n')).length + FRAME;
}
