import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { MarkdownDocument } from '../markdown/types.ts';
import { rules, UNREADABLE_FILE } from './index.ts';
import type { Finding, Report, Severity, Subject } from './rule.ts';

/** By code, what the configuration says; what is not in it keeps the rule's own severity. */
export type RuleSeverities = ReadonlyMap<string, Severity | 'off'>;

/** Nobody reads more findings of one file, and no editor shows them. */
export const MOST_FINDINGS = 1000;

/** An article, ready to be checked. */
export function subjectOf(
  glossary: Glossary,
  facts: ArticleFacts,
  document: MarkdownDocument,
  isArticle: boolean,
): Subject {
  const links = document.links.map((link) => ({ link, destination: glossary.resolve(link.target, facts) }));
  return { facts, isArticle, document, lines: new LineIndex(document.text), glossary, links };
}

/** Everything that the rules find in one article, by position; the editor and the command line both call this. */
export function check(subject: Subject, severities: RuleSeverities): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const configured = severities.get(rule.code);
    if (configured === 'off') continue;
    for (const report of rule.check(subject))
      findings.push(findingOf(rule.code, configured ?? report.severity ?? rule.severity, report));
  }
  return bounded(findings.toSorted(byPosition));
}

/** The finding for a file that is there and gives no text, or damaged text. */
export function unreadable(message: string, offset: number, severities: RuleSeverities): Finding[] {
  const severity = severities.get(UNREADABLE_FILE) ?? 'error';
  if (severity === 'off') return [];
  return [findingOf(UNREADABLE_FILE, severity, { message, span: { start: offset, end: offset } })];
}

function findingOf(code: string, severity: Severity, report: Report): Finding {
  const { message, span, target, fixes = () => [] } = report;
  return { code, severity, message, span, target, fixes };
}

function byPosition(one: Finding, other: Finding): number {
  return one.span.start - other.span.start || one.span.end - other.span.end || (one.code < other.code ? -1 : 1);
}

function bounded(findings: Finding[]): Finding[] {
  const last = findings[MOST_FINDINGS - 1];
  if (last === undefined || findings.length === MOST_FINDINGS) return findings;
  const more = findings.length - MOST_FINDINGS;
  const message = `${last.message} (${more} more findings in this file are not shown.)`;
  return [...findings.slice(0, MOST_FINDINGS - 1), { ...last, message }];
}
