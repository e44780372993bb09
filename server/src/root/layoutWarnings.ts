import { t } from '../localization/index.ts';
import { placeInConfiguration } from '../config/configurationFile.ts';
import type { PlacedError } from '../config/placedError.ts';
import { LayoutPaths } from '../glossary/layoutPaths.ts';
import { missingArticles } from './missingArticles.ts';
import type { Root } from './root.ts';

/** Warnings about valid but suspicious layouts, placed in the configuration file. */
export function layoutWarnings(root: Root): PlacedError[] {
  return [...missingArticles(root), ...overlappingSources(root)];
}

/** Layouts with a file in two of their sources: the first source counts, and the second one is probably a mistake. */
function overlappingSources(root: Root): PlacedError[] {
  const { configuration, configurationText } = root;
  return (configuration.layouts ?? []).flatMap((layout, at) => {
    const paths = LayoutPaths.of(layout);
    if (!paths?.hasSeveralKinds) return [];
    for (const { path } of root.listed()) {
      const [first, second] = paths.entrySourcesOf(path);
      if (first === undefined || second === undefined) continue;
      const message = t("'{0}' matches '{1}' and '{2}'; the first one counts", path, first, second);
      return [{ message, span: placeInConfiguration(configurationText, ['layouts', at]) }];
    }
    return [];
  });
}
