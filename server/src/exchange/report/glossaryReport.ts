import { overview, type Overview } from '../../features/overview/overview.ts';
import { type LocaleProgress, progressOf } from '../../features/overview/progress.ts';
import { type EntryState, stateAt } from '../../features/overview/entryStates.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { localeName } from '../../glossary/locales.ts';
import { oneLine } from '../selection.ts';
import { type CountedFile, countFindings } from './countFindings.ts';
import {
  type BacklogItem,
  type BacklogState,
  backlogStates,
  bounded,
  type GlossaryReport,
  type LocaleBacklog,
  type LocaleCoverage,
  percentComplete,
} from './model.ts';

export interface ReportOptions {
  readonly title: string;
  /** The locales to report; empty for all. */
  readonly locales: readonly string[];
  /** The maximum length of each list. */
  readonly limit: number;
}

/** A glossary with the states of its concepts. */
interface Surveyed extends Overview {
  readonly glossary: Glossary;
}

/** Returns the report on the glossaries of a root. Demand requires the links of the glossaries; outdated entries require the history. */
export function glossaryReport(
  glossaries: readonly Glossary[],
  files: readonly CountedFile[],
  options: ReportOptions,
): GlossaryReport {
  const surveys = glossaries.map((glossary): Surveyed => ({ glossary, ...overview(glossary) }));
  const coverage = coverageOf(surveys).filter(({ locale }) => isReported(locale, options));
  return {
    title: options.title,
    sourceLocale: glossaries[0]?.articles.sourceLocale ?? '',
    concepts: glossaries.reduce((sum, { articles }) => sum + articles.conceptCount, 0),
    entries: coverage.reduce((sum, { complete, draft, outdated }) => sum + complete + draft + outdated, 0),
    coverage,
    backlog: coverage.map((locale) => backlogOf(surveys, locale, options.limit)).filter(hasItems),
    findings: countFindings(files, options),
  };
}

function isReported(locale: string, { locales }: ReportOptions): boolean {
  return locales.length === 0 || locales.includes(locale);
}

/** Returns the progress of each locale in all glossaries combined. */
function coverageOf(surveys: readonly Surveyed[]): LocaleCoverage[] {
  const source = surveys[0]?.glossary.articles.sourceLocale;
  const byLocale = new Map<string, LocaleCoverage>();
  for (const survey of surveys) {
    for (const progress of progressOf(survey)) {
      const { locale } = progress;
      const known = byLocale.get(locale) ?? { locale, name: localeName(locale), isSource: locale === source, ...NONE };
      byLocale.set(locale, added(known, progress));
    }
  }
  return [...byLocale.values()].toSorted(
    (one, other) =>
      Number(other.isSource) - Number(one.isSource) ||
      percentComplete(other) - percentComplete(one) ||
      other.complete - one.complete ||
      (one.locale < other.locale ? -1 : 1),
  );
}

const NONE = { complete: 0, draft: 0, outdated: 0, missing: 0 };

function added(sum: LocaleCoverage, { complete, draft, outdated, missing }: LocaleProgress): LocaleCoverage {
  return {
    ...sum,
    complete: sum.complete + complete,
    draft: sum.draft + draft,
    outdated: sum.outdated + outdated,
    missing: sum.missing + missing,
  };
}

function backlogOf(surveys: readonly Surveyed[], { locale, name }: LocaleCoverage, limit: number): LocaleBacklog {
  const items: Record<BacklogState, BacklogItem[]> = { missing: [], outdated: [], draft: [] };
  for (const { glossary, locales, concepts } of surveys) {
    const index = locales.indexOf(locale);
    if (index < 0) continue;
    for (const { slug, states } of concepts) {
      const state = stateAt(states, index);
      if (isBacklog(state)) items[state].push(backlogItem(glossary, slug, locale));
    }
  }
  const list = (state: BacklogState) => bounded(items[state].toSorted(mostWantedFirst), limit);
  return { locale, name, missing: list('missing'), outdated: list('outdated'), draft: list('draft') };
}

function isBacklog(state: EntryState): state is BacklogState {
  return backlogStates.some((each) => each === state);
}

function backlogItem({ articles, links }: Glossary, slug: string, locale: string): BacklogItem {
  const source = articles.get(slug, articles.sourceLocale);
  const entry = articles.get(slug, locale);
  const any = source ?? entry ?? articles.ofConcept(slug)[0];
  return {
    concept: slug,
    name: oneLine(any?.title ?? slug),
    demand: links.demandFor(slug).get(locale) ?? 0,
    path: (entry ?? any)?.path ?? '',
  };
}

function mostWantedFirst(one: BacklogItem, other: BacklogItem): number {
  return other.demand - one.demand || (one.concept < other.concept ? -1 : 1);
}

function hasItems(backlog: LocaleBacklog): boolean {
  return backlogStates.some((state) => backlog[state].total > 0);
}
