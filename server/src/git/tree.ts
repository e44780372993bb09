import { createHash } from 'node:crypto';
import { type GitRun, runGit } from './run.ts';

/** The commit to compare files with, undefined before the first commit; or the reason why there is none, in one line. */
export type Base = { readonly commit: string | undefined } | { readonly reason: string };

/** References to the default branch of `origin`. */
const DEFAULT_BRANCHES = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'];

/**
 * The merge base of HEAD and `ref`. The default for `ref` is the default branch of `origin`. In a
 * repository without remotes, the base is HEAD, so that only uncommitted changes count.
 */
export async function findBase(folder: string, ref: string | undefined): Promise<Base> {
  const state = await ask(folder, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']);
  if (state.reason !== undefined) return { reason: state.reason };
  const [isInside, isShallow] = state.out.split('\n').map((line) => line === 'true');
  if (!isInside) return { reason: `'${folder}' is not in the working tree of a git repository` };
  const hint = isShallow ? ': the clone is shallow; fetch more of its history' : '';
  const other = ref === undefined ? await defaultCommit(folder, hint) : await namedCommit(folder, ref, hint);
  if ('reason' in other || other.commit === undefined) return other;
  const { code, out } = await ask(folder, ['merge-base', other.commit, 'HEAD']);
  const name = ref === undefined ? 'the default branch' : `'${ref}'`;
  return code === 0 ? { commit: out } : { reason: `HEAD has no commit in common with ${name}${hint}` };
}

async function defaultCommit(folder: string, hint: string): Promise<Base> {
  for (const branch of DEFAULT_BRANCHES) {
    const commit = await commitOf(folder, branch);
    if (commit !== undefined) return { commit };
  }
  // Do not fall back to HEAD: there would be no changes, and nothing would be checked silently.
  const { out: ofOrigin } = await ask(folder, ['for-each-ref', '--count=1', '--format=%(refname)', 'refs/remotes/']);
  if (ofOrigin !== '' || hint !== '')
    return { reason: `the default branch is unknown; specify it, for example --changed=origin/main${hint}` };
  return { commit: await commitOf(folder, 'HEAD') };
}

async function namedCommit(folder: string, ref: string, hint: string): Promise<Base> {
  // oxlint-disable-next-line no-control-regex -- commit names do not contain them
  const isName = ref !== '' && !ref.startsWith('-') && !/[\u0000-\u001f]/.test(ref);
  const commit = isName ? await commitOf(folder, ref) : undefined;
  return commit === undefined ? { reason: `'${ref}' is not a commit of the repository${hint}` } : { commit };
}

async function commitOf(folder: string, name: string): Promise<string | undefined> {
  const { out } = await ask(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(out) ? out : undefined;
}

/** A file in a commit. */
export interface CommittedFile {
  /** Relative to the folder, as spelled in the commit. */
  readonly path: string;
  /** The git hash of its content. */
  readonly id: string;
  /** False for symlinks and submodules. */
  readonly isRegular: boolean;
}

/**
 * The files of a commit in or below the given paths, by path relative to the folder, in NFC. Reads only objects: git would run
 * filters on files of the working tree.
 */
export async function readGitTree(
  folder: string,
  commit: string,
  below: readonly string[],
): Promise<Map<string, CommittedFile> | { readonly reason: string }> {
  const answer = await ask(folder, ['ls-tree', '-r', '-z', commit, '--', ...below]);
  if (answer.reason !== undefined) return { reason: answer.reason };
  const files = new Map<string, CommittedFile>();
  for (const line of answer.out.split('\0')) {
    const [, mode = '', id = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
    if (path !== '') files.set(path.normalize('NFC'), { path, id, isRegular: mode.startsWith('100') });
  }
  return files;
}

/** Whether the content of a file has the git hash, either unchanged or, if git converts line endings, without CR. */
export function isUnchanged(bytes: Buffer, id: string): boolean {
  return blobId(bytes, id.length) === id || (bytes.includes('\r\n') && blobId(withoutReturns(bytes), id.length) === id);
}

/** @param length of the hash, which determines the algorithm of the repository */
function blobId(bytes: Buffer, length: number): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

interface Answer {
  readonly code: number | undefined;
  /** Without the final line break. */
  readonly out: string;
  /** Why git failed. */
  readonly reason: string | undefined;
}

async function ask(folder: string, args: readonly string[]): Promise<Answer> {
  const chunks: Buffer[] = [];
  const run = await runGit(folder, args, { take: (chunk) => void chunks.push(chunk) });
  const out = Buffer.concat(chunks).toString('utf8').replace(/\n$/, '');
  return { code: run?.code, out, reason: reasonOf(folder, run) };
}

function reasonOf(folder: string, run: GitRun | undefined): string | undefined {
  if (!run) return 'git is not installed';
  if (run.isCut || run.code === undefined) return 'git took too long or printed too much';
  if (run.code <= 1) return undefined;
  if (run.complaint.includes('not a git repository')) return `'${folder}' is not in a git repository`;
  return `git cannot read the repository: ${run.complaint}`;
}
