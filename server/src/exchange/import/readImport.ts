import { msg, t } from '../../localization/index.ts';
import { entriesOfData } from '../../glossary/sources/data/index.ts';
import { detectDataFormat } from '../../glossary/sources/data/detectDataFormat.ts';
import { csvRows } from '../../glossary/sources/data/csvRows.ts';
import type { SourceProblem, WrittenEntry } from '../../glossary/sources/source.ts';
import { LineIndex } from '../../markdown/lineIndex.ts';
import { slugOfXmlId } from '../ids.ts';
import { type ExchangeName, nameStatuses } from '../model.ts';
import { oneLine } from '../selection.ts';
import type { ImportedEntry, ImportFormatName } from './imported.ts';

/** The entries of a file, and what could not be read. */
export interface ReadImport {
  readonly entries: readonly ImportedEntry[];
  readonly problems: readonly string[];
}

/** The locales of a file with two columns. */
export interface PairLocales {
  readonly source: string;
  readonly target: string | undefined;
}

/** Reads a file of another program. Never throws; the time is linear for any text. */
export function readImport(text: string, format: ImportFormatName, locales: PairLocales): ReadImport {
  if (format === 'omegat') return readOmegat(text, locales);
  if (format === 'tbx') return written(text, entriesOfData(text, { kind: 'tbx' }), true);
  if (isTermTable(text, format)) return readTermTable(text, format);
  const header = headerOf(text, format)[0] ?? [];
  if (isConceptTable(header)) return readConceptTable(text, format);
  const detected = detectDataFormat(text, format);
  if (!detected) return { entries: [], problems: [t('no column has the name of a term')] };
  return written(text, entriesOfData(text, detected.format), false);
}

function written(text: string, { entries, problems }: ReturnType<typeof entriesOfData>, isXml: boolean): ReadImport {
  return {
    entries: entries.map((entry) => importedOf(entry, isXml)),
    problems: described(text, problems),
  };
}

function importedOf({ id, idSpan, locale, name, otherNames, definition }: WrittenEntry, isXml: boolean): ImportedEntry {
  const slug = isXml ? slugOfXmlId(id) : id;
  const names = [{ text: name, status: 'preferred' as const }, ...otherNames];
  return { id: idSpan === undefined ? undefined : slug, locale, names: cleaned(names), definition };
}

/** Problems that are reported; a file of another kind has one in each row. */
const MOST_PROBLEMS = 20;

/** Returns the problems with their lines, and the number of others. */
function described(text: string, problems: readonly SourceProblem[]): string[] {
  const lines = new LineIndex(text);
  const shown = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ message, span }) => t('line {0}: {1}', lines.positionAt(span.start).line + 1, message));
  const more = problems.length - shown.length;
  return more === 0 ? shown : [...shown, t('{0, plural, one {# more problem} other {# more problems}}', more)];
}

/** Each name once, on one line. */
function cleaned(names: readonly ExchangeName[]): ExchangeName[] {
  const byText = new Map<string, ExchangeName>();
  for (const { text, status } of names) {
    const name = oneLine(text);
    if (name !== '' && !byText.has(name)) byText.set(name, { text: name, status });
  }
  return [...byText.values()];
}

/** Lines of source, target and comment. A line that begins with `#` is a comment. */
function readOmegat(text: string, { source, target }: PairLocales): ReadImport {
  const entries: ImportedEntry[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [from = '', to = '', comment = ''] = line.split('\t').map(oneLine);
    if (from === '' || to === '') continue;
    const id = undefined;
    entries.push({ id, locale: source, names: [{ text: from, status: 'preferred' }], definition: undefined });
    const definition = comment === '' ? undefined : comment;
    entries.push({ id, locale: target, names: [{ text: to, status: 'preferred' }], definition });
  }
  return { entries, problems: [] };
}

const TERM_COLUMNS = ['id', 'locale', 'term', 'status'] as const;

function isTermTable(text: string, format: 'csv' | 'tsv'): boolean {
  const [header] = headerOf(text, format);
  return header !== undefined && TERM_COLUMNS.every((name) => header.includes(name));
}

function headerOf(text: string, format: 'csv' | 'tsv'): (readonly string[])[] {
  for (const { cells } of csvRows(text, separatorOf(format))) return [cells.map((cell) => cell.text.trim())];
  return [];
}

function separatorOf(format: 'csv' | 'tsv'): string {
  return format === 'csv' ? ',' : '\t';
}

/** The table that `export` writes: a row for each name. */
function readTermTable(text: string, format: 'csv' | 'tsv'): ReadImport {
  const entries = new Map<
    string,
    { id: string; locale: string; names: ExchangeName[]; definition: string | undefined }
  >();
  const problems: SourceProblem[] = [];
  let header: readonly string[] | undefined;
  for (const { cells, line } of csvRows(text, separatorOf(format))) {
    const values = cells.map((cell) => cell.text);
    if (!header) {
      header = values.map((name) => name.trim());
      continue;
    }
    const columns = header;
    const cell = (name: string): string => oneLine(values[columns.indexOf(name)] ?? '');
    const [id, locale, term] = [cell('id'), cell('locale'), cell('term')];
    const status = nameStatuses.find((known) => known === cell('status'));
    if (id === '' || locale === '' || term === '' || status === undefined) {
      problems.push({ message: msg('a row needs an id, a locale, a term and a status'), span: line });
      continue;
    }
    const key = `${id}\0${locale}`;
    const entry = entries.get(key) ?? { id, locale, names: [], definition: undefined };
    entry.names.push({ text: term, status });
    entry.definition ??= cell('definition') || undefined;
    entries.set(key, entry);
  }
  return {
    entries: Array.from(entries.values(), (entry) => ({ ...entry, names: cleaned(entry.names) })),
    problems: described(text, problems),
  };
}

/** A column of the table that `export` writes with columns by locale. */
const CONCEPT_COLUMN = /^(term|aliases|deprecated|definition)_(.+)$/;

function isConceptTable([id, ...others]: readonly string[]): boolean {
  return id === 'id' && others.length > 0 && others.every((name) => CONCEPT_COLUMN.test(name));
}

/** The table that `export` writes: a row for each concept. Names in a cell are separated by semicolons. */
function readConceptTable(text: string, format: 'csv' | 'tsv'): ReadImport {
  const entries: ImportedEntry[] = [];
  const problems: SourceProblem[] = [];
  let header: readonly string[] | undefined;
  for (const { cells, line } of csvRows(text, separatorOf(format))) {
    const values = cells.map((cell) => oneLine(cell.text));
    const [id = '', ...others] = values;
    if (!header) header = values;
    else if (id === '') problems.push({ message: msg('a row needs an id'), span: line });
    else entries.push(...entriesOfRow(id, header.slice(1), others));
  }
  return { entries, problems: described(text, problems) };
}

function entriesOfRow(id: string, header: readonly string[], cells: readonly string[]): ImportedEntry[] {
  const byLocale = new Map<string, Map<string, string>>();
  for (const [at, column] of header.entries()) {
    const [, field = '', locale = ''] = CONCEPT_COLUMN.exec(column) ?? [];
    const fields = byLocale.get(locale) ?? new Map<string, string>();
    byLocale.set(locale, fields.set(field, cells[at] ?? ''));
  }
  return [...byLocale].flatMap(([locale, fields]) => {
    const named = (field: string, status: ExchangeName['status']): ExchangeName[] =>
      (fields.get(field) ?? '').split(';').map((name) => ({ text: name, status }));
    const term = { text: fields.get('term') ?? '', status: 'preferred' as const };
    const names = cleaned([term, ...named('aliases', 'admitted'), ...named('deprecated', 'deprecated')]);
    return names.length === 0 ? [] : [{ id, locale, names, definition: fields.get('definition') || undefined }];
  });
}
