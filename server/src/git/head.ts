import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { maximumConfigurationSize, maximumDepth, maximumPackedRefsSize } from '../disk/limits.ts';
import { stampOf } from '../disk/fileStamp.ts';
import { witness } from '../disk/witness.ts';
import { readTextSync } from '../disk/readText.ts';

/** HEAD of a repository. Read from its files, because git may run programs configured in the repository. */
export interface GitHead {
  /** The commit's hash; undefined before the first commit, and in the `reftable` format, which only git reads. */
  readonly commit: string | undefined;
  /** `refs/heads/main`; undefined when HEAD is detached. */
  readonly ref: string | undefined;
  /** Identifies the commit of HEAD. */
  readonly id: string;
  /** Times and sizes of the files that were read, for a fast check. */
  readonly stamp: string;
  readonly stampFiles: readonly string[];
}

/** HEAD of the repository that contains a folder; undefined if there is none. */
export function readGitHead(folder: string): GitHead | undefined {
  const gitFolder = findGitFolder(folder);
  return gitFolder === undefined ? undefined : headOf(gitFolder);
}

/**
 * Tells the witness of the run all files that the history of HEAD depends on, as git sees it, because git itself reads them. `linesToo`: the
 * last commit of each line is asked for, and a configuration can name a file with commits to leave out.
 */
export function seeHistory(folder: string, linesToo: boolean): void {
  const seen = witness();
  if (!seen) return;
  const gitFolder = findGitFolder(folder);
  if (gitFolder === undefined) return;
  headOf(gitFolder);
  const common = commonFolder(gitFolder);
  for (const name of ['shallow', 'info/grafts']) seen.see(`${common}/${name}`);
  const home = homedir();
  const configurations = [
    `${common}/config`,
    `${gitFolder}/config.worktree`,
    `${home}/.gitconfig`,
    '/etc/gitconfig',
    join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'git/config'),
  ];
  const texts = configurations.map((file) => readLine(file) ?? '');
  if (linesToo && texts.some((text) => /ignorerevsfile|include/i.test(text))) seen.giveUp();
}

/** Whether the repository of the folder can be a shallow clone. False if it is none, which its files show; git takes longer to say so. */
export function mayBeShallow(folder: string): boolean {
  try {
    const gitFolder = findGitFolder(realpathSync.native(folder)); // git follows links to the folder, too
    if (gitFolder === undefined) return true;
    const marker = `${commonFolder(gitFolder)}/shallow`;
    witness()?.see(marker);
    return existsSync(marker);
  } catch {
    return true;
  }
}

/** Whether one of the files that determine HEAD was written; accesses their metadata only. If true, read again and compare `id`. */
export function mayHaveMoved(head: GitHead): boolean {
  return stampOfFiles(head.stampFiles) !== head.stamp;
}

function findGitFolder(folder: string): string | undefined {
  let current = resolve(folder);
  for (let steps = 0; steps <= maximumDepth; steps++) {
    const found = gitFolderAt(current);
    if (found !== undefined) return found;
    const parent = dirname(current);
    if (parent === current) return undefined;
    current = parent;
  }
  return undefined;
}

/** `.git` is a folder, or in worktrees and submodules a file with the path of the folder. */
function gitFolderAt(folder: string): string | undefined {
  const candidate = `${folder}/.git`;
  const pointer = readLine(candidate);
  const gitFolder = pointer?.startsWith('gitdir:')
    ? resolve(folder, pointer.slice('gitdir:'.length).trim())
    : candidate;
  return readLine(`${gitFolder}/HEAD`) === undefined ? undefined : gitFolder;
}

function headOf(gitFolder: string): GitHead {
  // A worktree has its own HEAD, but shares the branches of its repository.
  const common = commonFolder(gitFolder);
  const packedRefs = `${common}/packed-refs`;
  const gitHeadFile = `${gitFolder}/HEAD`;

  const files = [gitHeadFile, packedRefs, `${common}/reftable/tables.list`, `${gitFolder}/reftable/tables.list`];
  const head = readLine(gitHeadFile) ?? '';
  const refs = refsFrom(head, common);
  for (const ref of refs) files.push(`${common}/${ref}`);
  // Take the stamps before reading, so that the next check notices writes in between.
  const stamp = stampOfFiles(files);

  const last = refs.at(-1);
  const commit = last === undefined ? hashOf(readLine(gitHeadFile)) : commitOf(last, common, packedRefs);
  return { commit, ref: refs[0], id: commit ?? `${head} ${stamp}`, stamp, stampFiles: files };
}

function commonFolder(gitFolder: string): string {
  const commonPath = readLine(`${gitFolder}/commondir`);
  return commonPath === undefined ? gitFolder : resolve(gitFolder, commonPath);
}

/** The chain of references that HEAD refers to, usually one. Empty if HEAD is detached. */
function refsFrom(head: string, common: string): string[] {
  const refs: string[] = [];
  let content: string | undefined = head;
  while (content !== undefined && refs.length < longestRefChain) {
    const ref = refOf(content);
    if (ref === undefined) break;
    refs.push(ref);
    content = readLine(`${common}/${ref}`);
  }
  return refs;
}

/** The limit of git. */
const longestRefChain = 5;

function commitOf(ref: string, common: string, packedRefs: string): string | undefined {
  return hashOf(readLine(`${common}/${ref}`)) ?? packedCommit(ref, packedRefs);
}

/** The reference in `ref: refs/heads/main`; only names that stay inside the git folder. */
function refOf(content: string): string | undefined {
  const ref = /^ref:\s*(refs\/\S+)$/.exec(content)?.[1];
  return ref === undefined || ref.split('/').includes('..') ? undefined : ref;
}

function hashOf(content: string | undefined): string | undefined {
  return content !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(content) ? content : undefined;
}

/** `packed-refs` has a line `<hash> <ref>` for each reference without a file of its own. */
function packedCommit(ref: string, packedRefs: string): string | undefined {
  const read = readTextSync({ diskPath: packedRefs }, maximumPackedRefsSize);
  if (read.kind === 'unreadable') return undefined;
  const end = `${read.text}\n`.indexOf(` ${ref}\n`);
  if (end < 0) return undefined;
  return hashOf(read.text.slice(read.text.lastIndexOf('\n', end) + 1, end));
}

function readLine(diskPath: string): string | undefined {
  const read = readTextSync({ diskPath }, maximumConfigurationSize);
  return read.kind === 'text' ? read.text.trim() : undefined;
}

function stampOfFiles(files: readonly string[]): string {
  return files.map(stampOfFile).join(' ');
}

function stampOfFile(file: string): string {
  witness()?.see(file);
  try {
    const stats = statSync(file);
    return JSON.stringify(stampOf(stats));
  } catch {
    return '-';
  }
}
