import type { GlossaryState } from '../../../server/src/lsp/clientOverviewRequests.ts';
import { t } from '../../../server/src/localization/index.ts';

/** The texts of the page, which has no access to translations. The page replaces `{0}` and `{1}`. */
export interface CoverageTexts extends Readonly<Record<TextName, string>> {}

type TextName = keyof ReturnType<typeof coverageTexts>;

/** Returns the texts in the language of the editor. */
export function coverageTexts() {
  return {
    title: t('Coverage'),
    loading: t('Reading the glossary…'),
    reading: t('Reading the glossary: {0} %', '{0}'),
    none: t('No glossary was found in the open folders.'),
    setUp: t('Set Up a Glossary'),
    search: t('Search concepts'),
    glossary: t('Glossary'),
    filterByState: t('Filter by state'),
    languages: t('Languages'),
    allLanguages: t('All'),
    myLanguages: t('Mine'),
    clear: t('Clear Filters'),
    nothing: t('No concept matches the filters.'),
    concept: t('Concept'),
    wanted: t('Wanted'),
    wantedBy: t('Articles that link to it where it is not complete: {0}', '{0}'),
    complete: t('Complete'),
    draft: t('Draft'),
    outdated: t('Outdated'),
    missing: t('Missing'),
    noSource: t('Nothing to translate'),
    progress: t('{0}: {1} % complete', '{0}', '{1}'),
    source: t('source'),
    open: t('Open'),
    create: t('Create a draft'),
    onlyLocale: t('Filter by this language'),
  };
}

/** The texts with the numbers of a glossary. The page has no plural forms. */
export interface GlossaryTexts {
  readonly summary: string;
  /** The page replaces `{0}` with the number of concepts that match the filters. */
  readonly shown: string;
}

export function glossaryTexts({ concepts, locales }: Pick<GlossaryState, 'concepts' | 'locales'>): GlossaryTexts {
  const count = { large: concepts };
  return {
    summary: t(
      '{0, plural, one {# concept} other {# concepts}}, {1, plural, one {# language} other {# languages}}',
      count,
      locales.length,
    ),
    shown: t('{0} of {1, plural, one {# concept} other {# concepts}}', '{0}', count),
  };
}
