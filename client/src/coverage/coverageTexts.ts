import { l10n } from 'vscode';

/** The texts of the page, which has no access to translations. `{0}` and `{1}` are filled in there. */
export interface CoverageTexts extends Readonly<Record<TextName, string>> {}

type TextName = keyof ReturnType<typeof coverageTexts>;

/** Returns the texts in the language of the editor. */
export function coverageTexts() {
  return {
    title: l10n.t('Coverage'),
    loading: l10n.t('Reading the glossary…'),
    reading: l10n.t('Reading the glossary: {0} %'),
    none: l10n.t('No glossary was found in the open folders.'),
    setUp: l10n.t('Set Up a Glossary'),
    search: l10n.t('Search concepts'),
    glossary: l10n.t('Glossary'),
    filterByState: l10n.t('Filter by state'),
    languages: l10n.t('Languages'),
    allLanguages: l10n.t('All'),
    myLanguages: l10n.t('Mine'),
    clear: l10n.t('Clear Filters'),
    summary: l10n.t('{0} concepts, {1} languages'),
    shown: l10n.t('{0} of {1} concepts'),
    nothing: l10n.t('No concept matches the filters.'),
    concept: l10n.t('Concept'),
    wanted: l10n.t('Wanted'),
    wantedBy: l10n.t('{0} articles link to it where it is not complete'),
    complete: l10n.t('Complete'),
    draft: l10n.t('Draft'),
    outdated: l10n.t('Outdated'),
    missing: l10n.t('Missing'),
    noSource: l10n.t('Nothing to translate'),
    progress: l10n.t('{0}: {1} % complete'),
    source: l10n.t('source'),
    open: l10n.t('Open'),
    create: l10n.t('Create a draft'),
    onlyLocale: l10n.t('Filter by this language'),
  };
}
