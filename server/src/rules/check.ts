import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { LinkOrigin } from '../glossary/linkTarget.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { MarkdownDocument } from '../markdown/types.ts';
import { rules, UNREADABLE_FILE } from './index.ts';
import type { Finding, Report, Severity, Subject } from './rule.ts';

/** By code, what the configuration says; what is not in it keeps the rule's own severity. */
export type RuleSeverities = ReadonlyMap<string, Severity | 'off'>;

/** Nobody reads more findings of one file, and no editor shows them. */
export const MOST_FINDINGS = 1000;

/** An article, ready to be checked; with `outside` a file that is none, which says where its links start from. */
export function subjectOf(
  glossary: Glossary,
  facts: ArticleFacts,
  document: MarkdownDocument,
  outside?: LinkOrigin,
): Subject {
  const origin = outside ?? facts;
  const links = document.links.map((link) => ({ link, destination: glossary.resolve(link.target, origin) }));
  return { facts, isArticle: !outside, document, lines: new LineIndex(document.text), glossary, links };
}

/** Everything that the rules find in one article, by position; the editor and the command line both call this. */
export function check(subject: Subject, severities: RuleSeverities): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const configured = severities.get(rule.code);
    const severity = configured ?? rule.severity;
    if (severity === 'off') continue;
    for (const report of rule.check(subject)) {
      const own = configured === undefined ? report.severity : undefined;
      findings.push(findingOf(rule.code, own ?? severity, report));
    }
  }
  return bounded(withoutRepeats(findings.toSorted(byPosition)));
}

/** The finding for a file that is there and gives no text, or damaged text. */
export function unreadable(message: string, offset: number, severities: RuleSeverities): Finding[] {
  const severity = severities.get(UNREADABLE_FILE) ?? 'error';
  if (severity === 'off') return [];
  return [findingOf(UNREADABLE_FILE, severity, { message, span: { start: offset, end: offset } })];
}

function findingOf(code: string, severity: Severity, report: Report): Finding {
  const { message, span, target, weight = 0, fixes = () => [] } = report;
  return { code, severity, message, span, target, weight, fixes };
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

function bounded(findings: Finding[]): Finding[] {
  const last = findings[MOST_FINDINGS - 1];
  if (last === undefined || findings.length === MOST_FINDINGS) return findings;
  const more = findings.length - MOST_FINDINGS;
  const rest = more === 1 ? '1 more finding in this file is' : `${more} more findings in this file are`;
  const message = `${last.message} (${rest} not shown.)`;
  return [...findings.slice(0, MOST_FINDINGS - 1), { ...last, message }];
}
