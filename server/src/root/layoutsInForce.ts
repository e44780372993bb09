import { t } from '../localization/index.ts';
import { CONFIGURATION_FILE, parseConfiguration } from '../config/configurationFile.ts';
import type { FoundGlossary } from '../glossary/detection/site.ts';
import { foundAs } from './diagnosis.ts';
import type { Root } from './root.ts';
import { describeSources } from './rootLayouts.ts';

/** A layout in use, described for users. */
export interface LayoutInForce {
  /** The patterns of its files with entries: `'docs/glossary.md'`. */
  readonly sources: string;
  /** The evidence, or where the layout is configured; one sentence each. */
  readonly reasons: readonly string[];
}

/** Returns the layouts of the root, in order. */
export function layoutsInForce(root: Root): LayoutInForce[] {
  return root.glossaries.map((glossary) => {
    const { layout } = glossary;
    if (root.configuration.layouts) return { sources: describeSources(layout), reasons: [whereConfigured(root)] };
    const reasons = foundAs(root, glossary)?.evidence ?? [
      t("The folders have the shape of the preset '{0}'.", layout.name),
    ];
    return { sources: describeSources(layout), reasons };
  });
}

/** The editor's settings define the layouts only if the file has none. */
function whereConfigured({ configurationText }: Root): string {
  const parsed = configurationText === '' ? undefined : parseConfiguration(configurationText);
  const isInFile = parsed === undefined ? false : !('input' in parsed) || parsed.input.layouts !== undefined;
  return isInFile ? t('It is configured in {0}.', CONFIGURATION_FILE) : t('It is configured in the settings.');
}

/** Returns the likeliest glossary that is not used because it is not certain; undefined if there is none. */
export function likelyGlossary({ configuration, glossaries, foundGlossaries }: Root): FoundGlossary | undefined {
  return configuration.layouts || glossaries.length > 0 ? undefined : foundGlossaries[0];
}

/** Returns the pattern of the first files with entries; the preset's name if a preset matches. */
export function placeOfFound({ layout: { articles = [], pages = [], data = [], preset } }: FoundGlossary): string {
  return [...articles, ...pages, ...data][0]?.path ?? preset ?? '';
}
