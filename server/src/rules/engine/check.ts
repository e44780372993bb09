import { english, type Message, msg } from '../../localization/index.ts';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { LinkOrigin } from '../../glossary/linkTarget.ts';
import { LineIndex } from '../../markdown/lineIndex.ts';
import { shifted } from '../../markdown/shifted.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import { descriptions, ruleCodes, rules } from './index.ts';
import { type Memory, memoryOf, remember } from '../incremental/memory.ts';
import { fixesOf, reportsOf } from './reports.ts';
import { resolvedLinks } from '../links/resolvedLinks.ts';
import {
  type Finding,
  type Fix,
  isAtLeast,
  type Report,
  type Rule,
  type RuleDescription,
  type Severity,
} from './rule.ts';
import { entryAt, type PlacedEntry, type ResolvedLink, type Subject, type SubjectKind } from './subject.ts';
import { suppress } from './suppressions/suppress.ts';
import { Suppressions } from './suppressions/suppressions.ts';
import { unusedSuppression } from './suppressions/unusedSuppression.ts';
import { unreadableFile } from '../frontMatter/unreadableFile.ts';

/** The severities in the configuration, by rule code. A rule without an entry keeps its default severity. */
export type RuleSeverities = ReadonlyMap<string, Severity | 'off'>;

/** Maximum number of reported findings per file. Editors do not show more. */
export const MOST_FINDINGS = 1000;

/** How to create a subject. The defaults are those of a closed article. */
export interface SubjectOptions {
  readonly kind?: SubjectKind;
  readonly entries?: readonly PlacedEntry[];
  /** The file and locale that links are resolved from; default: the place of the article. */
  readonly origin?: LinkOrigin;
  readonly memory?: Memory;
}

/** Returns the subject of a parsed file. */
export function subjectOf(
  glossary: Glossary,
  facts: FrontMatterFacts,
  document: MarkdownDocument,
  { kind = 'article', entries = [], origin = facts, memory }: SubjectOptions = {},
): Subject {
  const subject = new WholeSubject(glossary, facts, document, { kind, entries, origin });
  if (memory) remember(subject, memory);
  return subject;
}

class WholeSubject implements Subject {
  readonly glossary: Glossary;
  readonly facts: FrontMatterFacts;
  readonly document: MarkdownDocument;
  readonly kind: SubjectKind;
  readonly isArticle: boolean;
  readonly entries: readonly PlacedEntry[];
  readonly lines: LineIndex;
  readonly #origin: LinkOrigin;
  #links: readonly ResolvedLink[] | undefined;

  constructor(
    glossary: Glossary,
    facts: FrontMatterFacts,
    document: MarkdownDocument,
    { kind, entries, origin }: Required<Omit<SubjectOptions, 'memory'>>,
  ) {
    this.glossary = glossary;
    this.facts = facts;
    this.document = document;
    this.kind = kind;
    this.isArticle = kind === 'article';
    this.entries = entries;
    this.lines = new LineIndex(document.text);
    this.#origin = origin;
  }

  /** Resolved lazily, because some articles are not parsed, and a change in a long article needs few links. */
  get links(): readonly ResolvedLink[] {
    if (this.#links) return this.#links;
    const resolve = memoryOf(this)?.destinations.resolver(this.glossary, this.#origin);
    return (this.#links = resolvedLinks(this.glossary, this.document, this.#origin, resolve));
  }
}

/** Returns the severity of the rule's findings, or `off`. */
export function severityOf({ code, severity }: RuleDescription, severities: RuleSeverities): Severity | 'off' {
  return severities.get(code) ?? severity;
}

/** Returns the findings of an article by position, at most `MOST_FINDINGS`. Both the editor and the command line call this. */
export function check(subject: Subject, severities: RuleSeverities): readonly Finding[] {
  return bounded(checkWhole(subject, severities));
}

/** Which findings to report. */
export interface Wanted {
  /** The lowest severity to report. Rules below it are skipped. */
  readonly least: Severity;
  /** Findings from reading the file. */
  readonly damage: readonly Finding[];
}

const EVERYTHING: Wanted = { least: 'hint', damage: [] };

/** Rules with a test on the raw text come last: if other rules have parsed the article, some of these tests are skipped. */
const inOrder = [...rules.filter(({ mayReport }) => !mayReport), ...rules.filter(({ mayReport }) => mayReport)];

/** Like `check`, without the limit. */
export function checkWhole(
  subject: Subject,
  severities: RuleSeverities,
  wanted: Wanted = EVERYTHING,
): readonly Finding[] {
  const { least, damage } = wanted;
  const suppressions = new Suppressions(subject, (code) => ruleCodes.includes(code));
  // Unused suppressions are known only after all rules have run.
  const isJudged = !suppressions.isEmpty && mayReach(unusedSuppression, severities, least);
  const looked = inOrder.filter((rule) => mayReach(rule, severities, isJudged ? 'hint' : least));
  const found = withoutRepeats(
    [...damage.map(inEntry(subject)), ...foundByRules(looked, subject, severities)].toSorted(byPosition),
  );
  const { findings, problems } = suppress(subject, suppressions, found, {
    known: ruleCodes,
    off: new Set(descriptions.filter((rule) => severityOf(rule, severities) === 'off').map(({ code }) => code)),
    isAnyTurnedOff: [...severities.values()].includes('off'),
  });
  const judged = isJudged ? problems.flatMap((each) => findingOf(unusedSuppression, severities, each) ?? []) : [];
  const all = judged.length === 0 ? findings : [...findings, ...judged.map(inEntry(subject))].toSorted(byPosition);
  return least === 'hint' ? all : all.filter(({ severity }) => isAtLeast(severity, least));
}

/** Whether the rule can report findings of at least this severity. */
function mayReach(rule: RuleDescription, severities: RuleSeverities, least: Severity): boolean {
  const configured = severityOf(rule, severities);
  if (configured === 'off') return false;
  const { severest } = rule;
  const most = severest === undefined || severities.has(rule.code) ? configured : severest;
  return isAtLeast(most, least);
}

function foundByRules(looked: readonly Rule[], subject: Subject, severities: RuleSeverities): Finding[] {
  const found: Finding[] = [];
  for (const placed of reportsOf(looked, subject)) {
    const { made, by } = placed;
    const { code } = made.rule;
    const severity = severities.get(code) ?? made.severity ?? made.rule.severity;
    if (severity === 'off') continue;
    const { message, target, about, locales, weight } = made;
    const span = by === 0 ? made.span : shifted(made.span, by);
    const elsewhere = made.elsewhere && shifted(made.elsewhere, by);
    const entry = entryOf(subject, span);
    const fixes = (): readonly Fix[] => fixesOf(placed);
    found.push({ code, severity, message, span, target, about, locales, elsewhere, weight, entry, fixes });
  }
  return found;
}

/** Adds the entry of the page or data file that contains the finding. */
function inEntry(subject: Subject): (finding: Finding) => Finding {
  return (finding) => ({ ...finding, entry: entryOf(subject, finding.span) });
}

function entryOf({ entries }: Subject, { start }: Span): Finding['entry'] {
  const facts = entries.length === 0 ? undefined : entryAt(entries, start)?.facts;
  return facts && { concept: facts.slug, locale: facts.locale };
}

/** Returns the finding for a file that exists but whose text is unreadable or damaged. */
export function unreadable(message: Message, offset: number, severities: RuleSeverities): Finding[] {
  const finding = findingOf(unreadableFile, severities, { message, span: { start: offset, end: offset } });
  return finding ? [finding] : [];
}

/** Returns a report that is not of a rule as a finding; undefined if its code is off. */
function findingOf(rule: RuleDescription, severities: RuleSeverities, report: Report): Finding | undefined {
  const { code } = rule;
  const { message, span, target, about = target ?? english(message), fixes = () => [] } = report;
  const severity = severities.get(code) ?? report.severity ?? rule.severity;
  return severity === 'off' ? undefined : { code, severity, message, span, target, about, weight: 0, fixes };
}

/** The order of findings in reports. */
export function byPosition(one: Finding, other: Finding): number {
  return (
    one.span.start - other.span.start ||
    one.span.end - other.span.end ||
    byText(one.code, other.code) ||
    other.weight - one.weight ||
    byText(english(one.message), english(other.message))
  );
}

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Several reference links can report the same problem of their shared definition. */
function withoutRepeats(sorted: readonly Finding[]): Finding[] {
  return sorted.filter((finding, at) => {
    const before = sorted[at - 1];
    return before === undefined || byPosition(before, finding) !== 0;
  });
}

/** Returns the first findings, up to `MOST_FINDINGS`. The last message says how many are not shown. */
export function bounded(findings: readonly Finding[]): readonly Finding[] {
  const last = findings[MOST_FINDINGS - 1];
  if (last === undefined || findings.length === MOST_FINDINGS) return findings;
  const more = findings.length - MOST_FINDINGS;
  const message = msg(
    '{0} ({1, plural, one {# more finding in this file is not shown.} other {# more findings in this file are not shown.}})',
    last.message,
    more,
  );
  return [...findings.slice(0, MOST_FINDINGS - 1), { ...last, message }];
}
