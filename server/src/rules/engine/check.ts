import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { LinkOrigin } from '../../glossary/linkTarget.ts';
import { LineIndex } from '../../markdown/lineIndex.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { descriptions, ruleCodes, rules } from './index.ts';
import { type Memory, remember } from '../incremental/memory.ts';
import { reportsOf } from './reports.ts';
import { resolvedLinks } from '../links/resolvedLinks.ts';
import { type Finding, isAtLeast, type Report, type Rule, type RuleDescription, type Severity } from './rule.ts';
import type { ResolvedLink, Subject } from './subject.ts';
import { suppress } from './suppressions/suppress.ts';
import { Suppressions } from './suppressions/suppressions.ts';
import { unusedSuppression } from './suppressions/unusedSuppression.ts';
import { unreadableFile } from '../frontMatter/unreadableFile.ts';

/** By code, what the configuration says; what is not in it keeps the rule's own severity. */
export type RuleSeverities = ReadonlyMap<string, Severity | 'off'>;

/** Nobody reads more findings of one file, and no editor shows them. */
export const MOST_FINDINGS = 1000;

/** An article, ready to be checked; with `outside` a file that is none, which says where its links start from. */
export function subjectOf(
  glossary: Glossary,
  facts: FrontMatterFacts,
  document: MarkdownDocument,
  outside?: LinkOrigin,
  memory?: Memory,
): Subject {
  const lines = new LineIndex(document.text);
  const resolve = (): ResolvedLink[] => resolvedLinks(glossary, document, outside ?? facts);
  const about = { facts, isArticle: !outside, document, lines, glossary };
  if (!memory) return { ...about, links: resolve() };
  // A change in a long article needs hardly any of them.
  let links: readonly ResolvedLink[] | undefined;
  const subject: Subject = {
    ...about,
    get links() {
      return (links ??= resolve());
    },
  };
  remember(subject, memory);
  return subject;
}

/** How severe the findings of the rule are, or that it is off. */
export function severityOf({ code, severity }: RuleDescription, severities: RuleSeverities): Severity | 'off' {
  return severities.get(code) ?? severity;
}

/** What is to be said of one article, by position and bounded; the editor and the command line both call this. */
export function check(subject: Subject, severities: RuleSeverities): readonly Finding[] {
  return bounded(checkWhole(subject, severities));
}

/** What a check is to look for. */
export interface Wanted {
  /** Nothing less severe: what could only be that is not looked for. */
  readonly least: Severity;
  /** What reading the file has found. */
  readonly damage: readonly Finding[];
}

const EVERYTHING: Wanted = { least: 'hint', damage: [] };

/** The same without the bound. */
export function checkWhole(subject: Subject, severities: RuleSeverities, wanted: Wanted = EVERYTHING): Finding[] {
  const { least, damage } = wanted;
  const suppressions = new Suppressions(subject, (code) => ruleCodes.includes(code));
  // A suppression is judged by all that it could suppress.
  const isJudged = !suppressions.isEmpty && mayReach(unusedSuppression, severities, least);
  const looked = rules.filter((rule) => mayReach(rule, severities, isJudged ? 'hint' : least));
  const found = withoutRepeats([...damage, ...foundByRules(looked, subject, severities)].toSorted(byPosition));
  const { findings, problems } = suppress(subject, suppressions, found, {
    known: ruleCodes,
    off: new Set(descriptions.filter((rule) => severityOf(rule, severities) === 'off').map(({ code }) => code)),
    isAnyTurnedOff: [...severities.values()].includes('off'),
  });
  const judged = isJudged ? problems.flatMap((each) => findingOf(unusedSuppression, severities, each)) : [];
  const all = judged.length === 0 ? findings : [...findings, ...judged].toSorted(byPosition);
  return all.filter(({ severity }) => isAtLeast(severity, least));
}

/** Whether a finding of the rule may be that severe. */
function mayReach(rule: RuleDescription, severities: RuleSeverities, least: Severity): boolean {
  const configured = severityOf(rule, severities);
  if (configured === 'off') return false;
  const { severest } = rule;
  const most = severest === undefined || severities.has(rule.code) ? configured : severest;
  return isAtLeast(most, least);
}

function foundByRules(looked: readonly Rule[], subject: Subject, severities: RuleSeverities): Finding[] {
  const found: Finding[] = [];
  for (const { rule, report } of reportsOf(looked, subject)) found.push(...findingOf(rule, severities, report));
  return found;
}

/** The finding for a file that is there and gives no text, or damaged text. */
export function unreadable(message: string, offset: number, severities: RuleSeverities): Finding[] {
  return findingOf(unreadableFile, severities, { message, span: { start: offset, end: offset } });
}

/** The report as a finding; none when its rule is off. */
function findingOf(rule: RuleDescription, severities: RuleSeverities, report: Report): Finding[] {
  const { message, span, target, about = target ?? message, weight = 0, fixes = () => [] } = report;
  const severity = severities.get(rule.code) ?? report.severity ?? rule.severity;
  return severity === 'off' ? [] : [{ code: rule.code, severity, message, span, target, about, weight, fixes }];
}

/** The order of findings in reports. */
export function byPosition(one: Finding, other: Finding): number {
  return (
    one.span.start - other.span.start ||
    one.span.end - other.span.end ||
    byText(one.code, other.code) ||
    other.weight - one.weight ||
    byText(one.message, other.message)
  );
}

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Several reference links find the same fault in their one definition. */
function withoutRepeats(sorted: readonly Finding[]): Finding[] {
  return sorted.filter((finding, at) => {
    const before = sorted[at - 1];
    return before === undefined || byPosition(before, finding) !== 0;
  });
}

/** The first of them; the last says how many there are beside. */
export function bounded(findings: readonly Finding[]): readonly Finding[] {
  const last = findings[MOST_FINDINGS - 1];
  if (last === undefined || findings.length === MOST_FINDINGS) return findings;
  const more = findings.length - MOST_FINDINGS;
  const rest = more === 1 ? '1 more finding in this file is' : `${more} more findings in this file are`;
  const message = `${last.message} (${rest} not shown.)`;
  return [...findings.slice(0, MOST_FINDINGS - 1), { ...last, message }];
}
