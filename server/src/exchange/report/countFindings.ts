import type { Severity } from '../../rules/engine/rule.ts';
import {
  bounded,
  type CountedSeverity,
  countedSeverities,
  type FileCount,
  type ReportedFindings,
  type RuleCount,
} from './model.ts';

/** The number of findings of a rule in one file, with one severity and in one locale; null for a file outside the layouts. */
export type FindingCount = readonly [code: string, severity: Severity, locale: string | null, count: number];

/** A file with the number of its findings. */
export interface CountedFile {
  /** Relative to the root. */
  readonly path: string;
  readonly counts: readonly FindingCount[];
}

const PLURALS: Readonly<Record<Severity, CountedSeverity | undefined>> = {
  error: 'errors',
  warning: 'warnings',
  information: 'informations',
  hint: undefined,
};

/** Adds up the findings of the files. `locales` limits the result to some locales; empty for all. */
export function countFindings(
  files: readonly CountedFile[],
  { locales, limit }: { readonly locales: readonly string[]; readonly limit: number },
): ReportedFindings {
  const totals = noFindings();
  const rules = new Map<string, Counting<RuleCount>>();
  const counted: FileCount[] = [];
  for (const { path, counts } of files) {
    const own = noFindings();
    for (const [code, severity, locale, count] of counts) {
      const plural = PLURALS[severity];
      if (plural === undefined || (locales.length > 0 && !locales.includes(locale ?? ''))) continue;
      own[plural] += count;
      totals[plural] += count;
      const rule = ruleIn(rules, code, severity);
      rule.count += count;
      if (locale !== null) rule.locales[locale] = (rule.locales[locale] ?? 0) + count;
    }
    if (countedSeverities.some((severity) => own[severity] > 0)) counted.push({ path, ...own });
  }
  return {
    ...totals,
    rules: [...rules.values()].map(withSortedLocales).toSorted(byRule),
    files: bounded(counted.toSorted(byFindings), limit),
  };
}

type Counting<Count extends RuleCount> = { -readonly [Key in keyof Count]: Count[Key] } & {
  locales: Record<string, number>;
};

function noFindings(): Record<CountedSeverity, number> {
  return { errors: 0, warnings: 0, informations: 0 };
}

/** The severity of a rule can differ by file, and for some rules by finding. */
function ruleIn(rules: Map<string, Counting<RuleCount>>, code: string, severity: Severity): Counting<RuleCount> {
  const key = `${severity} ${code}`;
  const known = rules.get(key);
  if (known) return known;
  // Without a prototype, because a locale may have any name.
  const locales: Record<string, number> = Object.create(null);
  const rule = { code, severity, count: 0, locales };
  rules.set(key, rule);
  return rule;
}

function withSortedLocales(rule: RuleCount): RuleCount {
  const sorted = Object.entries(rule.locales).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { ...rule, locales: Object.fromEntries(sorted) };
}

function byRule(one: RuleCount, other: RuleCount): number {
  return rank(one.severity) - rank(other.severity) || other.count - one.count || (one.code < other.code ? -1 : 1);
}

function rank(severity: Severity): number {
  return Object.keys(PLURALS).indexOf(severity);
}

function byFindings(one: FileCount, other: FileCount): number {
  for (const severity of countedSeverities)
    if (one[severity] !== other[severity]) return other[severity] - one[severity];
  return one.path < other.path ? -1 : 1;
}
