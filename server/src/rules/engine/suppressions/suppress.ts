import type { Finding, Report } from '../rule.ts';
import type { Subject } from '../subject.ts';
import type { Codes, Region } from './suppression.ts';
import type { Suppressions } from './suppressions.ts';
import { problemsOf } from './problems.ts';

export interface Suppressed {
  readonly findings: readonly Finding[];
  /** Problems with the suppressions themselves. */
  readonly problems: readonly Report[];
}

/**
 * Removes the findings that comments and the front matter suppress. `findings` must contain all findings; otherwise suppressions
 * are wrongly reported as unused.
 */
export function suppress(
  subject: Subject,
  suppressions: Suppressions,
  findings: readonly Finding[],
  codes: Codes,
): Suppressed {
  if (suppressions.isEmpty) return { findings, problems: [] };
  const used = new Set<Region>();
  const left = findings.filter((finding) => {
    const regions = [...suppressions.of(finding)];
    for (const region of regions) used.add(region);
    return regions.length === 0;
  });
  const needed = new Set([...used].flatMap((region) => region.suppressions));
  return { findings: left, problems: [...problemsOf(subject, suppressions, needed, codes)] };
}
