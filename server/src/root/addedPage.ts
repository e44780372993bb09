import { configuredLayout } from '../config/detectedConfiguration.ts';
import { type AddedPage, pageForLocale } from '../config/pageForLocale.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Root } from './root.ts';

/** The page that a layout lacks for a locale: beside which page it would be. */
export interface MissingPage {
  readonly beside: string;
  readonly locale: string;
}

/**
 * Plans the page that the glossary needs for a new locale, and the change of the configuration file that adds it. Without
 * configured layouts, the change adds the detected ones, too, so that all glossaries remain. Undefined if the file cannot be
 * changed, or if the page is configured elsewhere.
 */
export function addedPage(root: Root, { articles }: Glossary, missing: MissingPage): AddedPage | undefined {
  const { configuration, configurationText, configurationErrors, foundGlossaries } = root;
  if (configurationErrors.length > 0) return undefined;
  const inForce = configuration.layouts ? [] : foundGlossaries.filter(({ confidence }) => confidence === 'certain');
  const detected = inForce.map(({ layout }) => configuredLayout(layout));
  const locales = { source: articles.sourceLocale, added: missing.locale };
  return pageForLocale(configurationText, missing.beside, locales, detected);
}
