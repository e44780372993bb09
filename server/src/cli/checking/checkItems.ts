import { createHash } from 'node:crypto';
import type { OtherFiles } from '../../glossary/anchorIndex.ts';
import { Demand } from '../../glossary/demand.ts';
import type { Finding } from '../../rules/engine/rule.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { sourceMentionsOf } from '../../rules/terms/mentions.ts';
import { missingTranslation } from '../../rules/translation/missingTranslation.ts';
import { type CheckedFile, checkFile, checkResult, type WantedFindings } from '../../root/checkFile.ts';
import { diskFiles } from '../../disk/files.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { isNeeded, isReported, leastWanted } from '../isReported.ts';
import type { FindingDetails, Reporter } from '../report.ts';
import type { Scope } from '../scope.ts';
import { covers } from '../selection.ts';
import { type CountOfCode, countsOf } from '../totals.ts';
import { type ArticleDrafts, Drafts } from './drafts.ts';
import { hashesOf, type OtherTexts } from './dependencies.ts';
import type { IdleTerms } from './idleTerms.ts';
import { type CheckItem, problemsIn } from './items.ts';
import type { RecordTexts, TextPacker } from './recordTexts.ts';

/** The result of checking one file: plain data, so that it can come from another thread or from an earlier run. */
export interface CheckedRecord {
  readonly path: string;
  readonly kind: CheckItem['kind'];
  readonly texts: RecordTexts;
  /** The reported findings. */
  readonly reported: readonly CountOfCode[];
  /** All findings, reported or not, if they are counted. */
  readonly warnings: number;
  /** Linked concepts that are not translated to the locale yet. */
  readonly wanted: Wanted | undefined;
  /** The reported missing translations of the concept of a source article; for a page of entries, those of the most wanted concept. */
  readonly missing?: Missing;
  /** The record must not be cached, because the file could not be read. */
  readonly isTransient?: true;
  /** Dependencies on the texts of other files. Only if records are cached. */
  readonly others?: OtherTexts | undefined;
  /** Hash of the checked text, if records are cached and the text decodes without loss; see `hashOfText`. */
  readonly textHash?: string | undefined;
}

/** Concepts of a glossary that an article of the locale links to, by slug. */
export interface Wanted {
  readonly glossary: number;
  readonly locale: string;
  readonly slugs: readonly string[];
  /** Concepts that the article mentions in the source locale's words without linking to them, if the report is sorted by demand. */
  readonly mentioned: readonly string[];
}

/** A concept of a glossary with missing translations. */
export interface Missing {
  readonly glossary: number;
  readonly slug: string;
  /** The number of articles that link to the concept, in the locales that lack it. */
  readonly articlesLinking: number;
}

/** The input for checking files in a thread. */
export interface CheckContext {
  readonly root: Root;
  readonly scope: Scope;
  readonly options: CheckOptions;
  /** One for each report. */
  readonly reporters: readonly Reporter[];
  /** Called with each checked file. */
  readonly see: ((file: CheckedFile) => void) | undefined;
  /** Shared by all files that the thread checks. */
  readonly idleTerms: IdleTerms;
  /** Shared by all files that the thread checks. */
  readonly articleDrafts: ArticleDrafts;
  /** Shared by all files that the thread checks. */
  readonly packer: TextPacker;
}

/** Checks the files one by one. Each file is read once, and only its record is retained. */
export function checkItems(context: CheckContext, items: readonly CheckItem[]): CheckedRecord[] {
  const records: CheckedRecord[] = [];
  const countsLinks = isNeeded(context.root, missingTranslation, context.options);
  for (const item of items) {
    const noted: OtherFiles = { sections: new Set(), texts: new Set() };
    if (context.options.cache) for (const { anchors } of context.root.glossaries) anchors.noted = noted;
    const file = fileOf(context, item);
    if (!file) continue;
    records.push(recordOf(context, item, file, countsLinks, noted));
    if (file.subject) context.idleTerms.see(file.subject.glossary, file.subject.facts.locale);
  }
  for (const { anchors } of context.root.glossaries) anchors.noted = undefined;
  context.packer.seal();
  return records;
}

function recordOf(
  { root, options, reporters, see, articleDrafts, packer }: CheckContext,
  { kind, part = 'everything' }: CheckItem,
  file: CheckedFile,
  countsLinks: boolean,
  noted: OtherFiles,
): CheckedRecord {
  const { path, subject } = file;
  const wanted = subject && countsLinks ? wantedBy(root, subject, options) : undefined;
  const textHash = options.cache && subject ? hashOfText(subject.document.text) : undefined;
  const others = (): OtherTexts | undefined => {
    return options.cache && subject ? hashesOf(root, subject.glossary, noted) : undefined;
  };
  if (kind === 'links') return { path, kind, texts: [], reported: [], warnings: 0, wanted, textHash, others: others() };
  see?.(file);
  const findings = file.findings.filter((finding) => covers(part, finding));
  const reported = findings.filter((finding) => isReported(finding, options));
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const drafts = new Drafts(root, file, articleDrafts);
  const about: FindingDetails = {
    fingerprints: () => fingerprintsOf(file, reported),
    draftOf: (create) => drafts.of(create),
  };
  const texts = packer.pack(reporters.map((reporter) => reporter.file(file, reported, about)));
  for (const other of drafts.others) if (other !== path) noted.texts.add(other);
  const missing = subject && missingIn(root, subject, reported);
  return {
    path,
    kind,
    texts,
    reported: countsOf(reported),
    warnings,
    wanted,
    textHash,
    others: others(),
    ...(subject ? {} : { isTransient: true }),
    ...missing,
  };
}

/** Undefined for a text that may come from invalid UTF-8, because that is reported. */
export function hashOfText(text: string): string | undefined {
  return text.includes('\uFFFD') ? undefined : createHash('sha256').update(text).digest('base64');
}

function fileOf({ root, scope, options, see }: CheckContext, item: CheckItem): CheckedFile | undefined {
  // A baseline contains all findings.
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

/** Reads a file whose findings are not reported. */
function glance(root: Root, path: string): CheckedFile | undefined {
  const result = root.read(path);
  const subject = result?.kind === 'text' ? root.subject(path, result.text) : undefined;
  if (!subject) return undefined;
  const { facts, lines } = subject;
  return { path, locale: facts.locale, concept: facts.slug, lines, findings: [], subject };
}

/** Returns the concepts that a file of the glossary links to or mentions and that are not translated to its locale yet. */
function wantedBy({ glossaries }: Root, subject: Subject, { sort }: CheckOptions): Wanted | undefined {
  const { facts, glossary, kind, links } = subject;
  const isIndexed = kind === 'article' || kind === 'entryPage' || kind === 'sitePage';
  if (!isIndexed || facts.locale === glossary.articles.sourceLocale) return undefined;
  const linked = links.flatMap(({ destination }) => (destination.kind === 'concept' ? [destination.slug] : []));
  const slugs = untranslated(subject, linked);
  const mentions = sort === 'demand' ? sourceMentionsOf(subject) : [];
  const named = mentions.flatMap(({ candidates }) => candidates.map(({ concept }) => concept));
  const mentioned = [...untranslated(subject, named)].filter((slug) => !slugs.has(slug));
  if (slugs.size + mentioned.length === 0) return undefined;
  return { glossary: glossaries.indexOf(glossary), locale: facts.locale, slugs: [...slugs], mentioned };
}

/** Returns the concepts that have no finished article in the subject's locale. */
function untranslated({ glossary: { articles }, facts }: Subject, concepts: readonly string[]): Set<string> {
  const found = concepts.filter((slug) => articles.isUntranslated(slug, facts.locale));
  // Use the slug of the index: the slug of a link would retain the article's text in memory.
  return new Set(found.map((slug) => articles.get(slug, articles.sourceLocale)?.slug ?? slug));
}

function missingIn({ glossaries }: Root, { glossary, facts }: Subject, reported: readonly Finding[]) {
  let most: Finding | undefined;
  for (const finding of reported)
    if (finding.code === missingTranslation.code && finding.weight > (most?.weight ?? -1)) most = finding;
  if (!most) return {};
  const slug = most.entry?.concept ?? facts.slug;
  const missing: Missing = { glossary: glossaries.indexOf(glossary), slug, articlesLinking: most.weight };
  return { missing };
}

/** Returns the demand for translations, by glossary of the root. */
export function demandOf({ glossaries }: Root, records: readonly CheckedRecord[]): Demand[] {
  const demands = glossaries.map(() => new Demand());
  for (const { wanted } of records) if (wanted) demands[wanted.glossary]?.add(wanted.locale, new Set(wanted.slugs));
  return demands;
}
