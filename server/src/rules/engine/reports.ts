import { english, mapTexts } from '../../localization/index.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { detached } from '../../glossary/detached.ts';
import { type FoundInPart, inParts, isDivided } from '../incremental/parts.ts';
import type { Fix, Report, Rule } from './rule.ts';
import type { Subject } from './subject.ts';

/** A report and the rule that made it. */
export interface RuleReport {
  readonly rule: Rule;
  readonly report: Report;
}

/**
 * Returns the reports of the rules, without those that other reports of the file exclude. Same result as calling each `check`,
 * but faster while the user types in a long article. Not in text order.
 */
export function reportsOf(rules: readonly Rule[], subject: Subject): readonly RuleReport[] {
  const all = allReports(rules, subject);
  if (all.every(({ report }) => report.onlyFirst === undefined)) return all;
  const reports: RuleReport[] = [];
  const groups = new Map<string, { readonly first: RuleReport; count: number }>();
  for (const found of all) {
    const { onlyFirst } = found.report;
    if (onlyFirst === undefined) reports.push(found);
    else getOrAdd(groups, `${found.rule.code} ${onlyFirst}`, () => ({ first: found, count: 0 })).count++;
  }
  for (const { first, count } of groups.values()) if (count <= (first.report.atMost ?? Infinity)) reports.push(first);
  return reports;
}

function allReports(rules: readonly Rule[], subject: Subject): RuleReport[] {
  const reports: RuleReport[] = [];
  const isKnownInParts = isDivided(subject);
  for (const rule of rules) {
    if (isKnownInParts && rule.scope === 'paragraph') continue;
    if (rule.mayReport?.(subject.document.text, subject) === false) continue;
    for (const report of rule.check(subject)) reports.push({ rule, report });
  }
  if (isKnownInParts) for (const found of localReports(rules, subject)) reports.push(found);
  return reports;
}

function* localReports(rules: readonly Rule[], subject: Subject): Generator<RuleReport> {
  for (const { answer, by, part } of rememberedReports(rules)(subject)) {
    for (const { rule, report: found } of answer) {
      const span = { start: found.span.start + by, end: found.span.end + by };
      const fixes = (): readonly Fix[] => foundAgain(rule, part(), { ...found, span })?.fixes?.() ?? [];
      yield { rule, report: { ...found, span, fixes } };
    }
  }
}

type Question = (subject: Subject) => Iterable<FoundInPart<readonly RuleReport[]>>;

/** By the codes of the enabled rules. */
const questions = new Map<string, Question>();

/** Runs all local rules together: most parts have no reports, so they are skipped with one test. */
function rememberedReports(rules: readonly Rule[]): Question {
  const local = rules.filter(({ scope }) => scope === 'paragraph');
  const key = local.map(({ code }) => code).join(' ');
  let question = questions.get(key);
  if (!question) {
    question = inParts((part) => local.flatMap((rule) => Array.from(rule.check(part), (report) => kept(rule, report))));
    questions.set(key, question);
  }
  return question;
}

/** Returns the report without references that would keep the searched text in memory. */
function kept(rule: Rule, report: Report): RuleReport {
  const { message, target, onlyFirst } = report;
  const texts = {
    message: mapTexts(message, detached),
    ...(target === undefined ? {} : { target: detached(target) }),
    ...(onlyFirst === undefined ? {} : { onlyFirst: detached(onlyFirst) }),
  };
  return { rule, report: { ...report, ...texts, fixes: none } };
}

const none = (): readonly Fix[] => [];

/** Returns the report that the rule makes now, with its fixes. */
function foundAgain(rule: Rule, part: Subject, { span, message, target }: Report): Report | undefined {
  for (const report of rule.check(part)) {
    const isSame = english(report.message) === english(message) && report.target === target;
    if (isSame && report.span.start === span.start && report.span.end === span.end) return report;
  }
  return undefined;
}
