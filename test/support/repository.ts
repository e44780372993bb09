import { execFileSync, spawnSync } from 'node:child_process';
import { type TemporaryTree, temporaryTree, type TreeContent } from './temporaryTree.ts';

/** A git repository in a temporary folder, with commits at given times. */
export class Repository {
  readonly tree: TemporaryTree;

  private constructor(tree: TemporaryTree) {
    this.tree = tree;
  }

  /** Undefined if git is not installed. */
  static create(): Repository | undefined {
    if (spawnSync('git', ['--version']).status !== 0) return undefined;
    const repository = new Repository(temporaryTree());
    repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  /** Writes the files and commits everything at noon of the day. Returns the commit's hash. */
  commit(day: string, content: TreeContent): string {
    this.tree.write(content);
    this.git('add', '--all');
    this.run({ GIT_COMMITTER_DATE: `${day}T12:00:00Z` }, 'commit', '--quiet', '--allow-empty', '--message', day);
    return this.git('rev-parse', 'HEAD');
  }

  git(...args: readonly string[]): string {
    return this.run({}, ...args);
  }

  remove(): void {
    this.tree.remove();
  }

  private run(env: Readonly<Record<string, string>>, ...args: readonly string[]): string {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgSign=false'];
    return execFileSync('git', [...identity, ...args], {
      cwd: this.tree.root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }
}

/** Runs a test with its own repository; skips it with a notice if git is not installed. */
export function withRepository(test: (repository: Repository) => Promise<void> | void): Mocha.AsyncFunc {
  return async function (this: Mocha.Context) {
    const repository = Repository.create();
    if (!repository) {
      console.log('      skipped: git is not installed');
      this.skip();
    }
    try {
      await test(repository);
    } finally {
      repository.remove();
    }
  };
}
