import { t } from '../localization/index.ts';
import { isHarmless } from '../root/checkFile.ts';
import { layoutWarnings } from '../root/layoutWarnings.ts';
import { whyNoArticles } from '../root/missingArticles.ts';
import type { Root } from '../root/root.ts';
import { describeSources } from '../root/rootLayouts.ts';
import { Refusal } from './exit.ts';
import { warn } from './say.ts';
import { coverageOf, type Scope } from './scope.ts';

/**
 * The reason why there is nothing to check: the root has no articles, or a folder or glob on the command line has none.
 * Undefined if there is something to check. With `hasFindings`, unreadable files count too, because they become
 * findings. Prints warnings about the configured layouts on standard error.
 */
export function nothingFound(root: Root, scope: Scope, { hasFindings }: { hasFindings: boolean }): Refusal | undefined {
  const problems = hasFindings ? root.problems.filter(({ kind }) => !isHarmless(kind)).map(({ path }) => path) : [];
  const why = whyNoArticles(root);
  if (why !== undefined) return problems.length > 0 ? undefined : new Refusal(why);
  for (const error of layoutWarnings(root)) warn(root.describeConfigurationError(error));
  const paths = [...root.articlePaths(), ...problems];
  const empty = partsOfScope(scope).find(({ part }) => !paths.some(coverageOf(part)));
  return (
    empty &&
    new Refusal(t("no articles in '{0}'; the articles of '{1}' are in {2}", empty.name, scope.root, places(root)))
  );
}

interface Part {
  readonly name: string;
  readonly part: Pick<Scope, 'folders' | 'globs'>;
}

/** The folders and globs of the scope as separate scopes. */
function partsOfScope({ folders, globs }: Scope): Part[] {
  return [
    ...folders.map((folder) => ({ name: folder.slice(0, -1), part: { folders: [folder], globs: [] } })),
    ...globs.map((glob) => ({ name: glob, part: { folders: [], globs: [glob] } })),
  ];
}

function places({ glossaries }: Root): string {
  return glossaries.map(({ layout }) => describeSources(layout)).join(', ');
}
