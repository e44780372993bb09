import { Demand, type DemandEntry } from '../../glossary/demand.ts';
import type { Subject } from '../../rules/rule.ts';
import { type CheckedFile, checkFile, checkResult } from '../../workspace/checkFile.ts';
import { diskFiles } from '../../workspace/files.ts';
import type { Root } from '../../workspace/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { isReported } from '../isReported.ts';
import type { Reporter } from '../report.ts';
import type { Scope } from '../scope.ts';
import { covers } from '../selection.ts';
import { type PlainTotals, Totals } from '../totals.ts';
import { type CheckItem, problemsIn } from './items.ts';

/** What looking at some files gave: plain data, so that it can come from another thread. */
export interface Checked {
  /** What the reporter says of the files, in the order of the items; files of which it says nothing are left out. */
  readonly texts: readonly (readonly [path: string, text: string])[];
  /** Of what is reported. */
  readonly totals: PlainTotals;
  /** Reported or not. */
  readonly warnings: number;
  /** Files that were looked at and are articles, or were named. */
  readonly articles: number;
  /** By glossary of the root, in how many of the articles which concepts are linked. */
  readonly demand: readonly (readonly DemandEntry[])[];
}

/** What a thread needs to know to check files. */
export interface CheckContext {
  readonly root: Root;
  readonly scope: Scope;
  readonly options: Pick<CheckOptions, 'quiet' | 'hints'>;
  readonly reporter: Reporter;
  /** Called with each file that was checked. */
  readonly see: ((file: CheckedFile) => void) | undefined;
}

/** Checks the files one after the other; each is read once, and nothing of it is kept but what is reported. */
export function checkItems(context: CheckContext, items: readonly CheckItem[]): Checked {
  const { root, options, reporter, see } = context;
  const texts: [string, string][] = [];
  const totals = new Totals();
  const demands = root.glossaries.map(() => new Demand());
  let warnings = 0;
  let articles = 0;
  for (const item of items) {
    const file = fileOf(context, item);
    if (file?.subject) count(root, demands, file.subject);
    if (!file || item.kind === 'links') continue;
    see?.(file);
    if (item.kind !== 'problem') articles++;
    const { part = 'everything' } = item;
    const findings = file.findings.filter((finding) => covers(part, finding));
    const reported = findings.filter((finding) => isReported(finding, options));
    for (const { severity } of findings) if (severity === 'warning') warnings++;
    totals.add(reported);
    const text = reporter.file(file, reported);
    if (text !== '') texts.push([file.path, text]);
  }
  return { texts, totals: totals.plain(), warnings, articles, demand: demands.map((demand) => demand.entries()) };
}

function fileOf({ root, scope }: CheckContext, item: CheckItem): CheckedFile | undefined {
  switch (item.kind) {
    case 'article':
      return checkFile(root, item.path);
    case 'named':
      return checkFile(root, item.path) ?? checkResult(root, item.path, diskFiles.read(item));
    case 'problem':
      return problemsIn(root, scope).find(({ path }) => path === item.path);
    case 'links':
      return glance(root, item.path);
    default:
      return item satisfies never;
  }
}

/** A file that nobody asks the findings of. */
function glance(root: Root, path: string): CheckedFile | undefined {
  const result = root.read(path);
  const subject = result?.kind === 'text' ? root.subject(path, result.text) : undefined;
  if (!subject) return undefined;
  const { facts, lines } = subject;
  return { path, locale: facts.locale, concept: facts.slug, lines, findings: [], subject };
}

/** Counts what the article links and its locale has yet to translate. */
function count({ glossaries }: Root, demands: readonly Demand[], { facts, glossary, isArticle, links }: Subject): void {
  if (!isArticle || facts.locale === glossary.sourceLocale) return;
  const slugs = new Set<string>();
  for (const { destination } of links) {
    if (destination.kind !== 'concept' || !glossary.isUntranslated(destination.slug, facts.locale)) continue;
    // The index's own slug: the link's would keep the article's text.
    slugs.add(glossary.article(destination.slug, glossary.sourceLocale)?.slug ?? destination.slug);
  }
  demands[glossaries.indexOf(glossary)]?.add(facts.locale, slugs);
}

/** Tells the glossaries what has been counted. */
export function useDemand({ glossaries }: Root, parts: readonly Checked[]): void {
  for (const [at, glossary] of glossaries.entries()) {
    const demand = new Demand();
    for (const part of parts) demand.take(part.demand[at] ?? []);
    glossary.counted = demand;
  }
}
