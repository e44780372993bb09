import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { outdatedTranslation } from '../rules/translation/outdatedTranslation.ts';
import { version } from '../version.ts';
import { pathFromRoot } from '../root/pathFromRoot.ts';
import { maximumArticleSize, maximumBaselineSize } from '../disk/limits.ts';
import { readBytes } from '../disk/readBytes.ts';
import type { Root } from '../root/root.ts';
import { runGit } from '../git/run.ts';
import { checkoutOf } from './checkout.ts';
import type { CheckOptions } from './checkOptions.ts';
import type { Scope } from './scope.ts';
import type { Shard } from './shard.ts';

/** Describes the run of a shard, so that `merge` can reject reports of other runs. */
export const shardHeaderSchema = v.object({
  index: v.pipe(v.number(), v.integer(), v.minValue(1)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The program's version. */
  program: v.string(),
  /** The path from the checkout to the root of the glossary, and back. */
  root: v.string(),
  folder: v.string(),
  /** The options, in one line. */
  options: v.string(),
  /** A hash of everything that findings depend on: all articles, the configuration, the baseline, and the commit. */
  tree: v.string(),
  /** All warnings, reported or not. */
  warnings: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type ShardHeader = v.InferOutput<typeof shardHeaderSchema>;

/** `since` is the base commit of the checked changes. */
export async function shardHeader(
  root: Root,
  scope: Scope,
  options: CheckOptions,
  { shard, since }: { shard: Shard; since: string | undefined },
): Promise<Omit<ShardHeader, 'warnings'>> {
  const checkout = checkoutOf(scope.root);
  return {
    ...shard,
    program: version,
    root: pathFromRoot(checkout, scope.root),
    folder: pathFromRoot(scope.root, checkout),
    options: optionsLine(scope, options, since),
    tree: await treeHash(root, scope, options),
  };
}

/** Everything except the files that findings depend on. */
function optionsLine(scope: Scope, { hints, quiet, rules }: CheckOptions, since: string | undefined): string {
  const files = scope.files.map((path) => pathFromRoot(scope.root, path));
  const paths = [...new Set([...scope.folders, ...scope.globs, ...files])].toSorted();
  return JSON.stringify({ paths, hints, quiet, rules: Object.entries(rules).toSorted(byCode), since });
}

function byCode([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

async function treeHash(root: Root, scope: Scope, options: CheckOptions): Promise<string> {
  const hash = createHash('sha256');
  const add = (label: string, content: string | Buffer | undefined): void => {
    hash.update(`${label}\0${content === undefined ? 'none' : Buffer.byteLength(content)}\0`).update(content ?? '');
  };
  for (const { path, diskPath, size } of root.listed())
    add(path, readBytes(diskPath, maximumArticleSize) ?? `unread: ${size}`);
  for (const diskPath of scope.files) add(pathFromRoot(scope.root, diskPath), readBytes(diskPath, maximumArticleSize));
  for (const path of root.redirectFiles()) add(path, readBytes(resolve(scope.root, path), maximumBaselineSize));
  for (const { path, kind } of root.problems) add(path, kind);
  for (const { path, target } of root.links) add(path, `link: ${target}`);
  add('configuration', root.configurationText);
  add('baseline', baselineBytes(root, scope, options));
  add('history', await historyState(root, scope));
  return hash.digest('hex');
}

function baselineBytes(root: Root, scope: Scope, { baseline }: CheckOptions): Buffer | undefined {
  const configured = root.configuration.baseline;
  if (baseline !== undefined) return readBytes(resolve(baseline), maximumBaselineSize);
  return configured === undefined ? undefined : readBytes(resolve(scope.root, configured), maximumBaselineSize);
}

/** The history that findings use: none, that of a commit, or a part of it in a shallow clone. */
async function historyState(root: Root, scope: Scope): Promise<string> {
  if (!root.configuration.git || !root.isOn(outdatedTranslation)) return '';
  let out = '';
  const take = (chunk: Buffer): void => void (out += chunk.toString('utf8'));
  const run = await runGit(scope.root, ['rev-parse', '--is-shallow-repository', 'HEAD'], { take });
  return run?.code === 0 ? out.trim() : '';
}
