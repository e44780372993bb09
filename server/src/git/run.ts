import { type ChildProcess, spawn } from 'node:child_process';
import { maximumGitOutput, maximumGitTime } from '../disk/limits.ts';
import { findGit } from './program.ts';

/** The result of running git. */
export interface GitRun {
  /** Undefined if it was stopped. */
  readonly code: number | undefined;
  /** Whether a limit stopped it, so that only the beginning was read. */
  readonly isCut: boolean;
  /** The first line of its error output. */
  readonly complaint: string;
}

export interface GitOptions {
  /** Receives the output in chunks. */
  readonly take: (chunk: Buffer) => void;
  /** Standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The configuration of a repository can make git run programs. These options disable that: file system monitors, hooks,
 * signature verification, external diffs, pagers, nested repositories, and fetching missing objects of a partial clone.
 */
const SAFE_ARGUMENTS = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=', 'core.pager=cat'].flatMap(setting),
  ...['log.showSignature=false', 'log.showRoot=true', 'log.follow=false', 'log.mailmap=false'].flatMap(setting),
  ...['diff.external=', 'safe.bareRepository=explicit', 'protocol.allow=never'].flatMap(setting),
];

const SAFE_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
};

/** Maximum length of git's error output in UTF-16 units. */
const LONGEST_COMPLAINT = 300;

/** Runs git in the folder, without a shell, with limited time and output. Undefined if git is not installed. */
export async function runGit(
  folder: string,
  args: readonly string[],
  { take, input, signal }: GitOptions,
): Promise<GitRun | undefined> {
  const git = findGit(folder);
  if (git === undefined || signal?.aborted) return undefined;
  const { child, code: ended } = startGit(git, [...SAFE_ARGUMENTS, '-C', folder, ...args]);
  // Without a free file descriptor, the child process has no streams.
  if (!child?.stdin || !child.stdout || !child.stderr)
    return { code: undefined, isCut: false, complaint: 'git cannot be started' };
  let isCut = false;
  let size = 0;
  let errors = '';
  const stop = (): void => void child.kill('SIGKILL');
  const cut = (): void => {
    isCut = true;
    stop();
  };
  const timer = setTimeout(cut, maximumGitTime);
  signal?.addEventListener('abort', stop);
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maximumGitOutput) cut();
    else if (!isCut) take(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (errors.length < LONGEST_COMPLAINT) errors += chunk.toString('utf8');
  });
  // Git may exit without reading all input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const code = await ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  return { code, isCut, complaint: firstLine(errors) };
}

/** Starts git; never throws. The code is undefined if git could not be started or was stopped. */
function startGit(
  git: string,
  args: readonly string[],
): { readonly child?: ChildProcess; readonly code: Promise<number | undefined> } {
  try {
    // Pass the folder as an argument, not as the working directory: Windows searches programs there.
    const child = spawn(git, args, { env: environment(), stdio: 'pipe', windowsHide: true, shell: false });
    const code = new Promise<number | undefined>((resolve) => {
      child.on('error', () => resolve(undefined));
      child.on('close', (exit) => resolve(exit ?? undefined));
    });
    return { child, code };
  } catch {
    return { code: Promise.resolve(undefined) };
  }
}

/** The caller may run in a git command of another repository. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^git_/i.test(name));
  return { ...Object.fromEntries(inherited), ...SAFE_ENVIRONMENT };
}

function setting(value: string): string[] {
  return ['-c', value];
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, LONGEST_COMPLAINT);
}
