import { configuredLayout } from '../config/detectedConfiguration.ts';
import { type AddedPage, columnForLocale, pageForLocale } from '../config/pageForLocale.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Root } from './root.ts';

/** The page or column that a layout lacks for a locale. */
export interface MissingPage {
  /** The page of the source locale, beside which the new one would be; the page itself for a column. */
  readonly beside: string;
  readonly locale: string;
  /** The header of the column. */
  readonly header?: string;
}

/**
 * Plans the page or column that the glossary needs for a new locale, and the change of the configuration file that adds it. Without
 * configured layouts, the change adds the detected ones, too, so that all glossaries remain. Undefined if the file cannot be
 * changed, or if the page is configured elsewhere.
 */
export function addedPage(root: Root, { articles }: Glossary, missing: MissingPage): AddedPage | undefined {
  const { configuration, configurationText, configurationErrors, foundGlossaries } = root;
  if (configurationErrors.length > 0) return undefined;
  const { beside, locale, header } = missing;
  if (header !== undefined) return columnForLocale(configurationText, beside, { locale, header });
  const inForce = configuration.layouts ? [] : foundGlossaries.filter(({ confidence }) => confidence === 'certain');
  const detected = inForce.map(({ layout }) => configuredLayout(layout));
  const locales = { source: articles.sourceLocale, added: locale };
  return pageForLocale(configurationText, beside, locales, detected);
}
