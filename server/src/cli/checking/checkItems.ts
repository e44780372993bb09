import { createHash } from 'node:crypto';
import { fingerprint } from '../../glossary/anchorIndex.ts';
import { Demand } from '../../glossary/demand.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { type CheckedFile, checkFile, checkResult, type WantedFindings } from '../../root/checkFile.ts';
import { diskFiles } from '../../disk/files.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { isReported, leastWanted } from '../isReported.ts';
import type { Reporter } from '../report.ts';
import type { Scope } from '../scope.ts';
import { covers } from '../selection.ts';
import { type CountOfCode, countsOf } from '../totals.ts';
import { Drafts } from './drafts.ts';
import type { IdleTerms } from './idleTerms.ts';
import { type CheckItem, problemsIn } from './items.ts';

/** What looking at one file gave: plain data, so that it can come from another thread, or from an earlier run. */
export interface CheckedRecord {
  readonly path: string;
  readonly kind: CheckItem['kind'];
  /** What the reporter says of it; empty where it says nothing. */
  readonly text: string;
  /** What is reported of it. */
  readonly reported: readonly CountOfCode[];
  /** Reported or not, where somebody counts them. */
  readonly warnings: number;
  /** What the article links that its locale has yet to translate. */
  readonly wanted: Wanted | undefined;
  /** Not to be kept: what is reported has a draft of another article's text. */
  readonly isTransient?: true;
  /** The sections of other articles that the findings depend on: by path a hash. */
  readonly sections?: Readonly<Record<string, string>>;
  /** Of the text that was checked, where records are kept and it tells all; see `hashOfText`. */
  readonly textHash?: string | undefined;
}

/** Concepts of one of the root's glossaries that an article of the locale links, by slug. */
export interface Wanted {
  readonly glossary: number;
  readonly locale: string;
  readonly slugs: readonly string[];
}

/** What a thread needs to know to check files. */
export interface CheckContext {
  readonly root: Root;
  readonly scope: Scope;
  readonly options: CheckOptions;
  readonly reporter: Reporter;
  /** Called with each file that was checked. */
  readonly see: ((file: CheckedFile) => void) | undefined;
  /** Of the thread, from its first file to its last. */
  readonly idleTerms: IdleTerms;
}

/** Checks the files one after the other; each is read once, and nothing of it is kept but what is reported. */
export function checkItems(context: CheckContext, items: readonly CheckItem[]): CheckedRecord[] {
  const records: CheckedRecord[] = [];
  for (const item of items) {
    const file = fileOf(context, item);
    if (!file) continue;
    records.push(recordOf(context, item, file));
    if (file.subject) context.idleTerms.see(file.subject.glossary, file.subject.facts.locale);
  }
  return records;
}

function recordOf(
  { root, options, reporter, see }: CheckContext,
  { kind, part = 'everything' }: CheckItem,
  file: CheckedFile,
): CheckedRecord {
  const { path, subject } = file;
  const wanted = subject && wantedBy(root, subject);
  const textHash = options.cache && subject ? hashOfText(subject.document.text) : undefined;
  if (kind === 'links') return { path, kind, text: '', reported: [], warnings: 0, wanted, textHash };
  see?.(file);
  const findings = file.findings.filter((finding) => covers(part, finding));
  const reported = findings.filter((finding) => isReported(finding, options));
  const sections = subject && sectionsBehind(subject);
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const drafts = new Drafts(root, file);
  const text = reporter.file(file, reported, {
    fingerprints: () => fingerprintsOf(file, reported),
    textOf: (create) => drafts.textOf(create),
  });
  const found = { path, kind, text, reported: countsOf(reported), warnings, wanted, textHash, ...sections };
  return drafts.readOthers ? { ...found, isTransient: true } : found;
}

/** Undefined for a text that may stand for bytes that are no UTF-8, as those are reported. */
export function hashOfText(text: string): string | undefined {
  return text.includes('\uFFFD') ? undefined : createHash('sha256').update(text).digest('base64');
}

function fileOf({ root, scope, options, see }: CheckContext, item: CheckItem): CheckedFile | undefined {
  // A baseline has everything.
  const wanted: WantedFindings = see ? {} : { least: leastWanted(options) };
  switch (item.kind) {
    case 'article':
      return checkFile(root, item.path, wanted);
    case 'named':
      return checkFile(root, item.path, wanted) ?? checkResult(root, item.path, diskFiles.read(item), wanted);
    case 'problem':
      return problemsIn(root, scope).find(({ path }) => path === item.path);
    case 'links':
      return glance(root, item.path);
    default:
      return item satisfies never;
  }
}

function sectionsBehind({ glossary, facts }: Subject): Pick<CheckedRecord, 'sections'> {
  const paths = [...glossary.anchors.dependenciesOf(facts.path)];
  if (paths.length === 0) return {};
  return { sections: Object.fromEntries(paths.map((path) => [path, sectionsHash(glossary, path)])) };
}

/** Equal as long as nobody can tell the article's sections from what they were. */
export function sectionsHash({ anchors }: Glossary, path: string): string {
  return createHash('sha256')
    .update(fingerprint(anchors.of(path)))
    .digest('base64url')
    .slice(0, 16);
}

/** A file that nobody asks the findings of. */
function glance(root: Root, path: string): CheckedFile | undefined {
  const result = root.read(path);
  const subject = result?.kind === 'text' ? root.subject(path, result.text) : undefined;
  if (!subject) return undefined;
  const { facts, lines } = subject;
  return { path, locale: facts.locale, concept: facts.slug, lines, findings: [], subject };
}

/** What the article links and its locale has yet to translate. */
function wantedBy({ glossaries }: Root, { facts, glossary, isArticle, links }: Subject): Wanted | undefined {
  const { locale } = facts;
  if (!isArticle || locale === glossary.articles.sourceLocale) return undefined;
  const slugs = new Set<string>();
  for (const { destination } of links) {
    if (destination.kind !== 'concept' || !glossary.articles.isUntranslated(destination.slug, locale)) continue;
    // The index's own slug: the link's would keep the article's text.
    slugs.add(glossary.articles.get(destination.slug, glossary.articles.sourceLocale)?.slug ?? destination.slug);
  }
  return slugs.size === 0 ? undefined : { glossary: glossaries.indexOf(glossary), locale, slugs: [...slugs] };
}

/** How much translations are wanted, by glossary of the root. */
export function demandOf({ glossaries }: Root, records: readonly CheckedRecord[]): Demand[] {
  const demands = glossaries.map(() => new Demand());
  for (const { wanted } of records) if (wanted) demands[wanted.glossary]?.add(wanted.locale, new Set(wanted.slugs));
  return demands;
}
