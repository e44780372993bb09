import { seenText } from '../../../markdown/seenText.ts';
import { tablesOf } from '../../../markdown/tableRows.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import type { PageFormat, WrittenEntry } from '../source.ts';
import { mayHaveAbbreviations } from './abbreviations.ts';
import { detectLocaleColumns } from './detectLocaleColumns.ts';
import { entriesOfPage } from './index.ts';
import { headingsOf } from './htmlHeadings.ts';
import { htmlTablesOf } from './htmlTables.ts';
import { titleSaysGlossary } from './glossaryTitle.ts';
import { evidenceOf, type PageEvidence } from './pageEvidence.ts';
import { isAliasHeader, isDefinitionHeader, isIdHeader, isTermHeader } from './tableHeaders.ts';

/** The format of a page of entries. */
export interface DetectedPageFormat {
  readonly format: PageFormat;
  /** The number of entries. */
  readonly entries: number;
  /** From 0 to 1: the certainty that the page is a glossary in this format. Below 0.5, it probably is not. */
  readonly confidence: number;
}

/** What is known of a page. */
export interface DetectionOptions {
  readonly isTitled?: boolean | undefined;
  readonly locale?: string | undefined;
}

interface Candidate extends DetectedPageFormat {
  readonly evidence: PageEvidence;
}

const LEVELS = [2, 3, 4, 1, 5, 6] as const;
/** Attributes that contain the term of a component, the most common first. */
const TERM_ATTRIBUTES = ['term', 'name', 'title', 'word', 'label'] as const;
const ID_ATTRIBUTES = ['id', 'slug', 'key', 'anchor'] as const;
const DEFINITION_ATTRIBUTES = ['definition', 'description', 'def', 'meaning', 'text'] as const;
/** A component or shortcode at the start of a line, and its attributes. */
const COMPONENT = /^[ \t]*(?:<([A-Z][\w.]{0,60})|\{\{[<%]\s*([\w-]{1,60})|\{%-?\s*([\w-]{1,60}))(\s[^<>{}%]{1,1000})/gm;
const MIN_COMPONENTS = 2;
/** `- Term: definition`, `* Term - definition`, `- *Term*: definition`. */
const PLAIN_ITEM =
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+[*_]?[^\s*_[<][^\n:：[\]<>|*]{0,80}?\*?(?:[:：]|[ \t][-–—=]+[ \t])/m;
/** All pages have lists: a list is a glossary if it fills nearly all of the page. */
const MIN_PLAIN_COVERAGE = 0.7;
/** Minimum share of common headings on a page that documents something, regardless of its title. */
const MOST_USUAL = 0.4;
const MIN_DICTIONARY = 6;
/** Minimum share of names written as code in a table of options, parameters or types. */
const MIN_CODE = 0.8;

/**
 * Returns the format of the entries on a page that may be a glossary; undefined if it contains fewer than two in every format.
 * `isTitled`: whether its title says that it is one. `locale`: that of the page, if it is known. Linear time.
 */
export function detectPageFormat(
  document: MarkdownDocument,
  { isTitled = titleSaysGlossary(document), locale }: DetectionOptions = {},
): DetectedPageFormat | undefined {
  const columns = detectLocaleColumns(document, locale);
  const found = formatsIn(document, columns?.format).flatMap((format): Candidate[] => {
    const { entries } = entriesOfPage(document, format, 'github');
    if (entries.length < (format.kind === 'glossary-directive' ? 1 : 2)) return [];
    const evidence = isOfLocales(format) ? evidenceOfRows(document, entries) : evidenceOf(document, entries);
    const confidence = confidenceIn(document, format, evidence, { isTitled, isFirst: columns?.isFirst ?? false });
    return [{ format, entries: entries.length, confidence, evidence }];
  });
  const best = found.reduce<Candidate | undefined>((a, b) => (a && weightOf(a) >= weightOf(b) ? a : b), undefined);
  return best && { format: best.format, entries: best.entries, confidence: best.confidence };
}

/** Weighs the formats of one page against each other: a format that covers the page with many entries fits best. */
function weightOf({ confidence, evidence: { count, defined, coverage } }: Candidate): number {
  return confidence * (0.1 + coverage) * Math.log2(1 + count * defined);
}

function formatsIn(document: MarkdownDocument, columns: PageFormat | undefined): PageFormat[] {
  const { text } = document;
  const headings = headingsOf(document);
  const levels = LEVELS.filter((level) => headings.filter((heading) => heading.level === level).length > 1);
  const formats: PageFormat[] = levels.map((level) => ({ kind: 'headings', levels: [level] }));
  if (/glossary(?:\}|::)/.test(text)) formats.push({ kind: 'glossary-directive' });
  if (/^[ \t>]*:[ \t]|<dt\b/im.test(text)) formats.push({ kind: 'definition-list' });
  if (/\*\*|__|<(?:b|strong)\b|\]\{[^{}\n]*#/i.test(text)) formats.push({ kind: 'bold-items' });
  if (/<summary\b/i.test(text)) formats.push({ kind: 'details' });
  if (mayHaveAbbreviations(text)) formats.push({ kind: 'abbreviations' });
  if (PLAIN_ITEM.test(text)) formats.push({ kind: 'plain-items' });
  const table = columns ?? tableFormat(document);
  if (table !== undefined) formats.push(table);
  const component = componentFormat(text);
  if (component !== undefined) formats.push(component);
  return formats;
}

function isOfLocales(format: PageFormat): boolean {
  return format.kind === 'table' && format.locales !== undefined;
}

/** The evidence in a table with a column for each locale: a name in another language says what a term means, as a definition does. */
function evidenceOfRows(document: MarkdownDocument, entries: readonly WrittenEntry[]): PageEvidence {
  const rows: WrittenEntry[] = [];
  const translated = new Set<WrittenEntry>();
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && entry.span.start < row.span.end) translated.add(row);
    else rows.push(entry);
  }
  return { ...evidenceOf(document, rows), defined: translated.size / Math.max(1, rows.length) };
}

/** Names the columns only if they are not the first two. */
function tableFormat(document: MarkdownDocument): Extract<PageFormat, { kind: 'table' }> | undefined {
  const headers = headersOf(document)[0];
  if (headers === undefined) return undefined;
  const named = headers.findIndex((header) => isTermHeader(header) && !isAliasHeader(header));
  const term = named >= 0 ? named : headers.findIndex(isTermHeader);
  const id = headers.findIndex(isIdHeader);
  const others = [...headers.keys()].filter((at) => at !== Math.max(term, 0) && at !== id);
  const next = others.find((at) => !isAliasHeader(headers[at] ?? ''));
  const aliases =
    next === undefined ? [] : headers.filter((header, at) => others.includes(at) && isAliasHeader(header));
  const definition = headers.findIndex(isDefinitionHeader);
  return {
    kind: 'table',
    term: term > 0 ? headers[term] : undefined,
    definition: definition >= 0 && definition !== (next ?? others[0]) ? headers[definition] : undefined,
    id: id >= 0 ? headers[id] : undefined,
    ...(aliases.length > 0 && { aliases }),
  };
}

/** Returns the format of the component that opens most lines with a term in an attribute. */
function componentFormat(text: string): PageFormat | undefined {
  const attributes = new Map<string, { count: number; names: Set<string> }>();
  for (const [, jsx, hugo, liquid, written = ''] of text.matchAll(COMPONENT)) {
    const name = jsx ?? hugo ?? liquid ?? '';
    const known = attributes.get(name) ?? { count: 0, names: new Set() };
    known.count++;
    for (const [, attribute = ''] of written.matchAll(/([A-Za-z][\w-]*)\s*=/g)) known.names.add(attribute);
    attributes.set(name, known);
  }
  const candidates = [...attributes].filter(([, { count, names }]) => {
    return count >= MIN_COMPONENTS && TERM_ATTRIBUTES.some((attribute) => names.has(attribute));
  });
  const [best] = candidates.toSorted(([, a], [, b]) => b.count - a.count);
  if (best === undefined) return undefined;
  const [name, { names }] = best;
  const term = TERM_ATTRIBUTES.find((attribute) => names.has(attribute)) ?? 'term';
  const id = ID_ATTRIBUTES.find((attribute) => names.has(attribute));
  const definition = DEFINITION_ATTRIBUTES.find((attribute) => names.has(attribute));
  return { kind: 'component', name, term, id, definition };
}

function confidenceIn(
  document: MarkdownDocument,
  format: PageFormat,
  evidence: PageEvidence,
  { isTitled, isFirst }: { readonly isTitled: boolean; readonly isFirst: boolean },
): number {
  if (format.kind === 'glossary-directive') return 0.95;
  if (evidence.usual >= MOST_USUAL) return 0;
  if (format.kind === 'table' && evidence.code >= MIN_CODE && !hasTermHeader(document)) return 0;
  if (evidence.named < 0.6 || evidence.defined < 0.5) return isTitled && evidence.defined >= 0.5 ? 0.4 : 0.1;
  if (format.kind === 'plain-items' && (evidence.coverage < MIN_PLAIN_COVERAGE || evidence.count < 3)) return 0.1;
  if (isTitled) return titledConfidence(evidence);
  return Math.max(untitledConfidence(document, format, evidence, isFirst), isDictionary(evidence) ? 0.45 : 0);
}

/** Whether nearly all of the page are short definitions of short names. Its file's name must say that it is a glossary as well. */
function isDictionary({ count, defined, named, brief, coverage }: PageEvidence): boolean {
  return count >= MIN_DICTIONARY && Math.min(defined, named, brief) >= 0.9 && coverage >= 0.8;
}

/** `isFirst`: whether the names in columns of locales come first in their table. */
function untitledConfidence(
  document: MarkdownDocument,
  format: PageFormat,
  evidence: PageEvidence,
  isFirst: boolean,
): number {
  const isOrdered = evidence.count >= 5 && evidence.ordered >= 0.9;
  switch (format.kind) {
    case 'glossary-directive':
      return 0.95;
    case 'headings':
      return headingsConfidence(evidence, isOrdered);
    case 'definition-list':
      return (isOrdered ? 0.7 : 0.45) * covered(evidence);
    case 'table':
      return (hasTermHeader(document) || isFirst ? 0.6 : 0.2) * covered(evidence) + (isOrdered ? 0.2 : 0);
    case 'bold-items':
    case 'plain-items':
    case 'details':
      return (isOrdered ? 0.55 : 0.3) * covered(evidence);
    case 'abbreviations':
      return 0.9 * covered(evidence);
    case 'component':
      return /gloss|term|defin/i.test(format.name) ? 0.7 : 0.2;
    default:
      return format satisfies never;
  }
}

/** For a page whose title says that it is a glossary. */
function titledConfidence({ count, ordered, coverage, brief, repeated }: PageEvidence): number {
  // The sections of a page about a glossary are few and long.
  if (count < 5 && brief < 0.8 && repeated < 0.6) return 0.4;
  const many = count >= 5 ? 0.1 : 0;
  return Math.min(0.95, (0.75 + many + (ordered >= 0.9 ? 0.1 : 0)) * (coverage >= 0.3 ? 1 : 0.6));
}

function headingsConfidence({ count, defined, plain, repeated, named }: PageEvidence, isOrdered: boolean): number {
  const isUniform = defined >= 0.8 && plain >= 0.8 && named >= 0.8;
  if (!isUniform) return isOrdered ? 0.3 : 0.2;
  const isLikeDefinitions = count >= 4 && repeated >= 0.6;
  return 0.3 + (isLikeDefinitions ? 0.1 : 0) + (isOrdered ? 0.15 : 0);
}

/** Lists and tables that are only a part of a page belong to its prose. */
function covered({ coverage }: PageEvidence): number {
  return coverage >= 0.6 ? 1 : 0.5;
}

/** Whether a column of a table is named as terms are. */
export function hasTermHeader(document: MarkdownDocument): boolean {
  return headersOf(document).some((headers) => headers.some(isTermHeader));
}

/** The headers of each table. */
function headersOf(document: MarkdownDocument): (readonly string[])[] {
  const inMarkdown = tablesOf(document).map(({ header }) => header.map((cell) => seenText(document, cell)));
  return [...inMarkdown, ...htmlTablesOf(document).map(({ header }) => header)];
}
