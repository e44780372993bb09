import { t } from '../localization/index.ts';
import { text as readStream } from 'node:stream/consumers';
import { maximumReportSize } from '../disk/limits.ts';
import { readRegularFile } from '../disk/readBytes.ts';
import { createTermIndex } from '../terms/termIndex.ts';
import { errorMessage } from '../disk/fileErrors.ts';
import { Refusal, refuse } from './exit.ts';
import { matchCommand } from './options/commands.ts';
import { writeOut } from './output.ts';
import { safeJson } from './safeText.ts';
import { readArguments } from './options/declaration.ts';
import type { Candidate, TermIndex, TermMatch } from '../terms/types.ts';

interface Options {
  readonly locale: string;
  readonly terms: string;
  readonly lines: boolean;
  readonly file: string | undefined;
}

/** `glosswright match`. Returns the exit code: 0, or 2 if it could not run. */
export async function runMatch(args: string[]): Promise<number> {
  const options = matchOptions(args);
  if (options instanceof Refusal) return refuse(options);
  let terms: string;
  let text: string;
  try {
    terms = readFile(options.terms);
    text = options.file === undefined ? await readStream(process.stdin) : readFile(options.file);
  } catch (error) {
    return refuse(new Refusal(`match: ${errorMessage(error)}`));
  }
  const index = indexOf(options.locale, terms);
  if (!hasTerms(terms) && text.trim() !== '')
    return refuse(
      new Refusal(t("match: no terms in '{0}': each line must be an id, a tab, and a term", options.terms)),
    );
  await writeOut(safeRows(options.lines ? matchesByLine(index, text) : matchesInText(index, text)));
  return 0;
}

/** Throws an error with a readable message if the file cannot be read, or if reading it would block. */
function readFile(path: string): string {
  const read = readRegularFile(path, maximumReportSize);
  if ('problem' in read) throw new Error(read.problem);
  return read.bytes.toString('utf8');
}

function matchOptions(args: string[]): Options | Refusal {
  const parsed = readArguments(matchCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  if (values.locale === undefined) return new Refusal(t('match: --locale is missing'));
  if (values.terms === undefined) return new Refusal(t('match: --terms is missing'));
  if (positionals.length > 1) return new Refusal(t('match: specify one file, not {0}', positionals.join(' ')));
  return { locale: values.locale, terms: values.terms, lines: values.lines ?? false, file: positionals[0] };
}

function indexOf(locale: string, terms: string): TermIndex {
  const index = createTermIndex(locale);
  for (const line of linesOf(terms.replace(/^\uFEFF/, ''))) {
    const [concept = '', ...names] = line.split('\t');
    for (const text of names) if (text !== '') index.add({ concept, text, status: 'preferred', kind: 'term' });
  }
  return index;
}

/** Whether any line has a term. */
function hasTerms(terms: string): boolean {
  return linesOf(terms).some((line) => /\t[^\t]/.test(line));
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

function* matchesByLine(index: TermIndex, text: string): Iterable<string> {
  const rows = new Rows();
  let number = 0;
  for (const line of linesOf(text)) {
    for (const match of index.find(line)) yield rows.row(match, line, number, 0);
    number++;
  }
}

function* matchesInText(index: TermIndex, text: string): Iterable<string> {
  const rows = new Rows();
  let number = 0;
  let lineStart = 0;
  let lineBreak = text.indexOf('\n');
  for (const match of index.find(text)) {
    while (lineBreak >= 0 && lineBreak < match.start) {
      lineStart = lineBreak + 1;
      number++;
      lineBreak = text.indexOf('\n', lineStart);
    }
    yield rows.row(match, text, number, lineStart);
  }
}

/** Formats matches. A text has many more matches than concepts, so each list of concepts is formatted once. */
class Rows {
  /** By the list of concepts, which the index shares between matches. */
  readonly #terms = new Map<readonly Candidate[], string>();

  row({ start, end, candidates }: TermMatch, text: string, line: number, lineStart: number): string {
    const terms = this.#terms.get(candidates) ?? JSON.stringify(candidates.map(({ concept }) => concept));
    this.#terms.set(candidates, terms);
    const found = JSON.stringify(text.slice(start, end));
    return `{"line":${line},"start":${start - lineStart},"end":${end - lineStart},"text":${found},"terms":${terms}}\n`;
  }
}

function* safeRows(rows: Iterable<string>): Generator<string> {
  for (const row of rows) yield safeJson(row);
}
