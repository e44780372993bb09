import type { Commit } from '../glossary/history.ts';
import { maximumGitOutput } from '../disk/limits.ts';
import { mayBeShallow } from './head.ts';
import { runGit } from './run.ts';
import { commitOf, tokens } from './tokens.ts';

/** A question about the repository that contains the folder. */
export interface HistoryQuestion extends WalkQuestion {
  /** Commits to find, by full or abbreviated hash. */
  readonly named: ReadonlySet<string>;
}

/** A question about the last commits of files. */
interface WalkQuestion {
  /** Path on disk; paths in answers are relative to it. */
  readonly folder: string;
  /** Paths to include, relative to the folder, with a final `/`; `''` is everything. */
  readonly below: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** `none`: no git or no repository. `rests`: the history is unavailable for the given reason. */
type NoHistoryAnswer = { readonly kind: 'none' } | { readonly kind: 'rests'; readonly reason: string };

export type HistoryAnswer =
  | NoHistoryAnswer
  | {
      readonly kind: 'history';
      readonly last: ReadonlyMap<string, Commit>;
      readonly named: ReadonlyMap<string, Commit | undefined>;
    };

/** A walk of git through the history. It can start before the requested commits are known. */
export interface HistoryWalk {
  readonly below: readonly string[];
  /** The last commit of each file. Never rejects. */
  readonly last: Promise<ReadonlyMap<string, Commit> | NoHistoryAnswer>;
}

/** The last commit of each file, from one walk through the history, and the requested commits. */
export async function readGitHistory(
  question: HistoryQuestion,
  walk: HistoryWalk = startHistoryWalk(question),
): Promise<HistoryAnswer> {
  const last = await walk.last;
  if ('kind' in last) return last;
  return { kind: 'history', last, named: await findCommits(question) };
}

export function startHistoryWalk(question: WalkQuestion): HistoryWalk {
  return { below: question.below, last: lastCommitsOf(question) };
}

async function lastCommitsOf(question: WalkQuestion): Promise<ReadonlyMap<string, Commit> | NoHistoryAnswer> {
  const state = mayBeShallow(question.folder) ? await stateOf(question) : undefined;
  return state ?? lastCommits(question);
}

/** The reason why the history cannot be read; undefined if it can. */
async function stateOf({ folder, signal }: WalkQuestion): Promise<NoHistoryAnswer | undefined> {
  let out = '';
  const take = (chunk: Buffer): void => void (out += chunk.toString('utf8'));
  const run = await runGit(folder, ['rev-parse', '--is-shallow-repository'], { take, signal });
  if (run?.code === 0 && out.trim() === 'false') return undefined;
  if (run?.code === 0 && out.trim() === 'true')
    return { kind: 'rests', reason: 'the repository is a shallow clone without the history of articles' };
  if (!run || run.code === undefined || run.complaint.includes('not a git repository')) return { kind: 'none' };
  return { kind: 'rests', reason: `git cannot read the repository: ${run.complaint}` };
}

/** Skips merges; a moved file counts as changed. */
const LOG = [
  'log -z --format=format:%x01%H%x20%ct --name-only --relative --no-renames --no-merges',
  '--no-ext-diff --no-textconv --no-color --no-notes --no-show-signature --ignore-submodules=all HEAD --',
].flatMap((options) => options.split(' '));
/** The text before the first path of a commit in this format. */
const COMMIT = /^\u0001([0-9a-f]{40,64}) (\d+)(?:\n|$)/; // oxlint-disable-line no-control-regex -- the format has this separator

async function lastCommits(question: WalkQuestion): Promise<ReadonlyMap<string, Commit> | NoHistoryAnswer> {
  const { folder, below, signal } = question;
  const last = new Map<string, Commit>();
  let commit: Commit | undefined;
  const takeToken = (token: string): void => {
    const head = COMMIT.exec(token);
    if (head) commit = commitOf(head[1], head[2]);
    const path = token.slice(head?.[0].length ?? 0).normalize('NFC');
    const known = last.get(path);
    if (commit && path !== '' && (!known || commit.time > known.time)) last.set(path, commit);
  };
  const pathspecs = below.map((prefix) => prefix || '.');
  const take = tokens('\0', takeToken);
  const run = await runGit(folder, [...LOG, ...pathspecs], { take: take.chunk, signal });
  // Output beyond a limit is older than the rest. A repository without commits has no history.
  if (run?.isCut || run?.code === 0) take.end();
  else if (!run || run.code === undefined || /unknown revision|bad revision/.test(run.complaint))
    return { kind: 'none' };
  else return (await stateOf(question)) ?? { kind: 'rests', reason: `git cannot read the history: ${run.complaint}` };
  return last;
}

/** Finds the requested commits anywhere in the history. */
async function findCommits({ folder, named, signal }: HistoryQuestion): Promise<Map<string, Commit | undefined>> {
  const found = new Map<string, Commit | undefined>([...named].map((name) => [name, undefined]));
  if (named.size === 0) return found;
  const lengths = new Set([...named].map(({ length }) => length));
  const takeLine = (line: string): void => {
    const [time, id = ''] = line.split(' ');
    for (const length of lengths) {
      const name = id.slice(0, length);
      if (named.has(name)) found.set(name, commitOf(id, time));
    }
  };
  const take = tokens('\n', takeLine);
  await runGit(folder, ['rev-list', '--timestamp', 'HEAD', '--'], { take: take.chunk, signal });
  take.end();
  return found;
}

/** A file at a commit. */
export interface EarlierFile {
  readonly commit: string;
  /** Relative to the folder. */
  readonly path: string;
}

/** The texts of files at commits, in the requested order; undefined for files that did not exist. */
export async function readEarlierTexts(
  folder: string,
  files: readonly EarlierFile[],
  signal?: AbortSignal,
): Promise<(string | undefined)[]> {
  if (files.length === 0) return [];
  const chunks: Buffer[] = [];
  const input = files.map(({ commit, path }) => `${commit}:./${path.replaceAll('\n', '')}\n`).join('');
  const take = (chunk: Buffer): void => void chunks.push(chunk);
  await runGit(folder, ['cat-file', '--batch'], { take, input, signal });
  return batchOf(Buffer.concat(chunks), files.length);
}

const NEW_LINE = 0x0a;

/** Parses `<hash> blob <size>`, the content, and a line break for each object; one line for a missing object. */
function batchOf(output: Buffer, count: number): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let at = 0;
  while (texts.length < count) {
    const end = output.indexOf(NEW_LINE, at);
    if (end < 0) break;
    const [, kind, size = ''] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (kind === undefined) {
      texts.push(undefined);
      continue;
    }
    const length = Math.min(Number(size), maximumGitOutput);
    texts.push(kind === 'blob' ? output.toString('utf8', at, at + length) : undefined);
    at += length + 1;
  }
  return texts;
}
