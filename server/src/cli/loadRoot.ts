import { t } from '../localization/index.ts';
import type { ConfigurationInput } from '../config/configurationSchema.ts';
import { keyOfPath } from '../disk/fileKey.ts';
import { diskFiles, type Files } from '../disk/files.ts';
import { Root } from '../root/root.ts';
import { whyNoArticles } from '../root/missingArticles.ts';
import { Refusal } from './exit.ts';
import { nothingFound } from './nothingFound.ts';
import { progressBar } from './progressBar.ts';
import type { Scope } from './scope.ts';

/** The root of a run with its list of files; no articles are read. `overrides` are settings from the command line. */
export async function openRoot(
  scope: Scope,
  overrides: ConfigurationInput = {},
  files: Files = diskFiles,
): Promise<Root | Refusal> {
  const root = new Root(keyOfPath(scope.root), files, {}, overrides);
  await root.open();
  const [error] = root.configurationErrors;
  if (error) return new Refusal(root.describeConfigurationError(error));
  if (root.glossaries.length === 0) return new Refusal(whyNoArticles(root) ?? '');
  return root;
}

/** Loads the root and reads its front matter. Returns a refusal if the root or a part of the scope has no articles. */
export async function loadRoot(scope: Scope, overrides: ConfigurationInput = {}): Promise<Root | Refusal> {
  const root = await openRoot(scope, overrides);
  if (root instanceof Refusal) return root;
  const bar = progressBar(t('reading'));
  await root.readAllFrontMatter({ progress: bar.update });
  bar.end();
  return nothingFound(root, scope, { hasFindings: false }) ?? root;
}
