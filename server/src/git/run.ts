import { type ChildProcess, spawn } from 'node:child_process';
import { maximumGitOutput, maximumGitTime } from '../disk/limits.ts';
import { findGit } from './program.ts';

/** What a run of git came to. Without a git there is no run. */
export interface GitRun {
  /** Undefined when it was stopped. */
  readonly code: number | undefined;
  /** Whether a bound stopped it: what was read is the beginning. */
  readonly isCut: boolean;
  /** The first line of what it complained about. */
  readonly complaint: string;
}

export interface GitOptions {
  /** Takes the output as it comes. */
  readonly take: (chunk: Buffer) => void;
  /** Written to its standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A repository's own configuration can make git run programs. Each of these takes such a way off: file system monitors, hooks,
 * verifying signatures, external diffs, pagers, another repository within this one, and fetching what a partial clone lacks.
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

/** UTF-16 units kept of what git complains about. */
const LONGEST_COMPLAINT = 300;

/** Runs git in the folder, without a shell, in bounded time and with bounded output. Undefined when there is no git. */
export async function runGit(
  folder: string,
  args: readonly string[],
  { take, input, signal }: GitOptions,
): Promise<GitRun | undefined> {
  const git = findGit(folder);
  if (git === undefined || signal?.aborted) return undefined;
  const { child, code: ended } = startGit(git, [...SAFE_ARGUMENTS, '-C', folder, ...args]);
  // Without a free descriptor there is a child, but nothing to talk to.
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
  // It may end without reading all of it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const code = await ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  return { code, isCut, complaint: firstLine(errors) };
}

/** Starts git; never throws. The code is undefined when git could not be started, or was stopped. */
function startGit(
  git: string,
  args: readonly string[],
): { readonly child?: ChildProcess; readonly code: Promise<number | undefined> } {
  try {
    // The folder is an argument and not where git is started: Windows looks for what it starts there.
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

/** Whoever calls may be in the middle of a git command of another repository. */
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
