import { t } from '../localization/index.ts';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Glossary } from '../glossary/glossary.ts';
import { isHarmless } from '../root/checkFile.ts';
import { pathFromRoot } from '../root/pathFromRoot.ts';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { readEarlierTexts } from '../git/history.ts';
import { type CommittedFile, findBase, isUnchanged, readGitTree } from '../git/tree.ts';
import { maximumArticleSize } from '../disk/limits.ts';
import { readBytes } from '../disk/readBytes.ts';
import type { Root } from '../root/root.ts';
import { ChangedConcepts } from './changedConcepts.ts';
import { Refusal } from './exit.ts';
import { progressBar } from './progressBar.ts';
import { say } from './say.ts';
import type { Scope } from './scope.ts';
import { EVERYTHING, type Part, type Selection } from './selection.ts';

/** The value of `--changed`: a commit, or `true` for the default one. */
export interface ChangedOption {
  readonly ref: string | undefined;
}

/**
 * The findings that matter for reviewing a change: all findings of the articles that differ from a commit, committed or
 * not, and in other articles, the findings about concepts that were added, removed, or changed their state. A change of
 * the configuration or of the locales affects every article.
 */
export async function changedSelection(root: Root, scope: Scope, { ref }: ChangedOption): Promise<Selection | Refusal> {
  const base = await findBase(scope.root, ref);
  if ('reason' in base) return new Refusal(`--changed: ${base.reason}`);
  if (base.commit === undefined) return EVERYTHING;
  const named = scope.files.map((diskPath) => pathFromRoot(scope.root, diskPath));
  const redirects = root.redirectFiles();
  const below = [...root.articleFolders().map((prefix) => prefix || '.'), CONFIGURATION_FILE, ...redirects, ...named];
  const before = await readGitTree(scope.root, base.commit, below);
  if (!(before instanceof Map)) return new Refusal(`--changed: ${before.reason}`);
  const since = base.commit;
  if (differs(before.get(CONFIGURATION_FILE), resolve(scope.root, CONFIGURATION_FILE))) {
    say(t('{0} has changed, which affects every article', CONFIGURATION_FILE));
    return { ...EVERYTHING, since };
  }
  const redirected = redirects.find((path) => differs(before.get(path), resolve(scope.root, path)));
  if (redirected !== undefined) {
    process.stderr.write(`${t('{0} has changed, which affects every article', redirected)}\n`);
    return { ...EVERYTHING, since };
  }
  const parts = new Map<string, Part>();
  const concepts = await concernedConcepts(root, scope, { before, since, parts });
  if (concepts.changesLocales) {
    say(t('the locales of the glossary have changed, which affects every article'));
    return { ...EVERYTHING, since };
  }
  for (const [at, path] of named.entries())
    if (differs(before.get(path), scope.files[at] ?? '')) parts.set(path, 'everything');
  for (const { path, kind } of root.problems) if (!isHarmless(kind) || !before.has(path)) parts.set(path, 'everything');
  for (const [path, slugs] of await concerned(root, concepts)) if (!parts.has(path)) parts.set(path, slugs);
  return { partOf: (path) => parts.get(path) ?? 'nothing', since };
}

interface Comparison {
  readonly before: ReadonlyMap<string, CommittedFile>;
  /** The commit. */
  readonly since: string;
  /** Receives the paths of changed files. */
  readonly parts: Map<string, Part>;
}

/** Compares every file, and returns the concepts whose state differs. */
async function concernedConcepts(
  root: Root,
  scope: Scope,
  { before, since, parts }: Comparison,
): Promise<ChangedConcepts> {
  const concepts = new ChangedConcepts(root);
  const differing: CommittedFile[] = [];
  const seen = new Set<string>();
  for (const { path, diskPath } of root.listed()) {
    seen.add(path);
    if (!root.locate(path)) continue;
    const file = before.get(path);
    if (!differs(file, diskPath)) continue;
    parts.set(path, 'everything');
    if (file) differing.push(file);
    else concepts.addCreated(path);
  }
  for (const [path, file] of before)
    if (!seen.has(path) && file.isRegular && root.locate(path) && !existsSync(resolve(scope.root, file.path)))
      differing.push(file);
  const texts = await readEarlierTexts(
    scope.root,
    differing.map(({ path }) => ({ commit: since, path })),
  );
  for (const [at, { path }] of differing.entries()) concepts.addBefore(path.normalize('NFC'), texts[at]);
  return concepts;
}

/** The articles that link to changed concepts and are affected by the change, with these concepts. */
async function concerned(root: Root, concepts: ChangedConcepts): Promise<Map<string, ReadonlySet<string>>> {
  const result = new Map<string, ReadonlySet<string>>();
  if (concepts.isEmpty) return result;
  const bar = progressBar(t('reading links'));
  await root.readLinks({ progress: bar.update });
  bar.end();
  for (const glossary of root.glossaries)
    for (const [path, slugs] of linking(glossary, concepts)) result.set(path, slugs);
  return result;
}

function* linking(glossary: Glossary, concepts: ChangedConcepts): Generator<[string, ReadonlySet<string>]> {
  for (const path of glossary.links.articlesLinking(concepts.names(glossary))) {
    const facts = glossary.articles.at(path);
    const slugs = facts ? concepts.concerning(glossary, facts) : new Set<string>();
    if (slugs.size > 0) yield [path, slugs];
  }
}

/** Whether the file on disk differs from the one in the commit. A file that is in neither does not differ. */
function differs(file: CommittedFile | undefined, diskPath: string): boolean {
  if (!file) return existsSync(diskPath);
  const bytes = readBytes(diskPath, maximumArticleSize);
  return bytes === undefined || !isUnchanged(bytes, file.id);
}
