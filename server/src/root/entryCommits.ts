import type { Glossary } from '../glossary/glossary.ts';
import type { Commit } from '../glossary/history.ts';
import { readFile } from '../glossary/readFile.ts';
import { hasColumns } from '../glossary/sources/sourceLocales.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { Span } from '../markdown/types.ts';
import { maximumBlamedFiles, maximumBlamedSize } from '../disk/limits.ts';
import { readEarlierTexts } from '../git/history.ts';
import { readLineCommits } from '../git/lineCommits.ts';
import { readCellCommits } from './cellCommits.ts';

/**
 * Returns the last commit of each entry of pages and data files, by the ID of the entry: the latest commit of its
 * lines, and of its cell in a table with a column for each locale. Considers only files with translations and their sources, up to a maximum number.
 */
export async function readEntryCommits(
  folder: string,
  glossaries: readonly Glossary[],
  last: ReadonlyMap<string, Commit>,
  signal?: AbortSignal,
): Promise<Map<string, Commit>> {
  const commits = new Map<string, Commit>();
  const files = glossaries
    .flatMap((glossary) => filesWithTranslations(glossary).map((path) => ({ glossary, path, commit: 'HEAD' })))
    .filter(({ path }) => last.has(path))
    .slice(0, maximumBlamedFiles);
  const texts = await readEarlierTexts(folder, files, signal);
  for (const [at, { glossary, path }] of files.entries()) {
    const text = texts[at];
    if (text === undefined || text.length > maximumBlamedSize) continue;
    if (hasColumns(glossary.place(path))) {
      for (const [id, commit] of await readCellCommits(folder, { glossary, path, text }, signal))
        commits.set(id, commit);
      continue;
    }
    const lines = await readLineCommits(folder, path, signal);
    if (signal?.aborted) return new Map();
    if (lines) addEntries(commits, { glossary, path, text, lines });
  }
  return commits;
}

/** The sorted paths of files with an entry that exists in the source locale and another locale. */
function filesWithTranslations({ articles }: Glossary): string[] {
  const paths = new Set<string>();
  const { sourceLocale } = articles;
  for (const facts of articles.all()) {
    const source = facts.locale === sourceLocale ? undefined : articles.get(facts.slug, sourceLocale);
    if (!source || source.id === source.path || facts.id === facts.path) continue;
    paths.add(facts.path).add(source.path);
  }
  return [...paths].toSorted();
}

interface CommittedFile {
  readonly glossary: Glossary;
  readonly path: string;
  readonly text: string;
  readonly lines: readonly (Commit | undefined)[];
}

function addEntries(commits: Map<string, Commit>, { glossary, path, text, lines }: CommittedFile): void {
  const place = glossary.place(path);
  if (!place || place.kind === 'page') return;
  const { file, entries } = readFile(glossary, place, text);
  const index = new LineIndex(text);
  for (const [at, { span }] of file.entries.entries()) {
    const id = entries[at]?.id;
    const commit = latestIn(text, span, index, lines);
    if (id !== undefined && commit) commits.set(id, commit);
  }
}

/** The latest commit of the lines of an entry, without trailing blank lines; undefined if a commit is unknown. */
function latestIn(
  text: string,
  { start, end }: Span,
  index: LineIndex,
  lines: readonly (Commit | undefined)[],
): Commit | undefined {
  const first = index.positionAt(start).line;
  const last = index.positionAt(start + text.slice(start, end).trimEnd().length).line;
  let latest: Commit | undefined;
  for (let line = first; line <= last; line++) {
    const commit = lines[line];
    if (!commit) return undefined;
    if (!latest || commit.time > latest.time) latest = commit;
  }
  return latest;
}
