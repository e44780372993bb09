import { english, mapTexts, type Message } from '../../localization/index.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import { detached } from '../../glossary/detached.ts';
import { shifted } from '../../markdown/shifted.ts';
import type { Span } from '../../markdown/types.ts';
import { type FoundInPart, inParts, isDivided } from '../incremental/parts.ts';
import type { Fix, Report, Rule, Severity } from './rule.ts';
import type { Subject } from './subject.ts';

/** A report with its defaults, and the rule that made it. All have the same properties: a page of entries can have thousands. */
export interface RuleReport {
  readonly rule: Rule;
  readonly message: Message;
  readonly span: Span;
  readonly target: string | undefined;
  readonly severity: Severity | undefined;
  readonly about: string;
  readonly locales: readonly string[] | undefined;
  readonly elsewhere: Span | undefined;
  readonly weight: number;
  readonly onlyFirst: string | undefined;
  readonly atMost: number;
  /** Undefined for a report that was made in a part of the article: for its fixes, it is made again. */
  readonly fixes: (() => readonly Fix[]) | undefined;
}

/** A report and its place now. */
export interface PlacedReport {
  readonly made: RuleReport;
  /** The distance that the report has moved since it was made, in UTF-16 units. */
  readonly by: number;
  /** Returns the part in which the report was made, or the whole article. */
  readonly part: () => Subject;
}

/**
 * Returns the reports of the rules, without those that other reports of the file exclude. Same result as calling each `check`,
 * but faster while the user types in a long article. Not in text order.
 */
export function reportsOf(rules: readonly Rule[], subject: Subject): readonly PlacedReport[] {
  const all = allReports(rules, subject);
  if (all.every(({ made }) => made.onlyFirst === undefined)) return all;
  const reports: PlacedReport[] = [];
  const groups = new Map<string, { readonly first: PlacedReport; count: number }>();
  for (const found of all) {
    const { rule, onlyFirst } = found.made;
    if (onlyFirst === undefined) reports.push(found);
    else getOrAdd(groups, `${rule.code} ${onlyFirst}`, () => ({ first: found, count: 0 })).count++;
  }
  for (const { first, count } of groups.values()) if (count <= first.made.atMost) reports.push(first);
  return reports;
}

function allReports(rules: readonly Rule[], subject: Subject): PlacedReport[] {
  const reports: PlacedReport[] = [];
  const part = (): Subject => subject;
  const isKnownInParts = isDivided(subject);
  for (const rule of rules) {
    if (isKnownInParts && rule.scope === 'paragraph') continue;
    if (rule.mayReport?.(subject.document.text, subject) === false) continue;
    for (const report of rule.check(subject)) reports.push({ made: ruleReport(rule, report), by: 0, part });
  }
  if (isKnownInParts)
    for (const { answer, by, part: ofPart } of rememberedReports(rules)(subject))
      for (const made of answer) reports.push({ made, by, part: ofPart });
  return reports;
}

function ruleReport(rule: Rule, report: Report): RuleReport {
  const { message, span, target, severity, about = target ?? english(message) } = report;
  const { locales, elsewhere, weight = 0, onlyFirst, atMost = Infinity, fixes = none } = report;
  return { rule, message, span, target, severity, about, locales, elsewhere, weight, onlyFirst, atMost, fixes };
}

/** Returns the fixes of the report now. */
export function fixesOf({ made, by, part }: PlacedReport): readonly Fix[] {
  if (made.fixes) return made.fixes();
  return foundAgain(made, shifted(made.span, by), part())?.fixes?.() ?? [];
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
  const made = ruleReport(rule, report);
  const { message, target, about, onlyFirst } = made;
  return {
    ...made,
    message: mapTexts(message, detached),
    target: target && detached(target),
    about: detached(about),
    onlyFirst: onlyFirst && detached(onlyFirst),
    fixes: undefined,
  };
}

const none = (): readonly Fix[] => [];

/** Returns the report that the rule makes now, with its fixes. */
function foundAgain({ rule, message, target }: RuleReport, span: Span, part: Subject): Report | undefined {
  for (const report of rule.check(part)) {
    const isSame = english(report.message) === english(message) && report.target === target;
    if (isSame && report.span.start === span.start && report.span.end === span.end) return report;
  }
  return undefined;
}
