import { t } from '../../../localization/index.ts';
import { xml } from '../../xml.ts';
import { type LocaleCoverage, percentComplete } from '../model.ts';
import { grouped, languageTitle, percentage } from '../words.ts';
import { coverageBar, legend } from './charts.ts';
import { type Column, own, table } from './table.ts';

function columns(): Column[] {
  return [
    { name: t('Language'), kind: 'language' },
    { name: t('State'), kind: 'chart' },
    { name: t('Progress'), kind: 'number' },
    { name: t('Complete'), kind: 'number' },
    { name: t('Outdated'), kind: 'number' },
    { name: t('Drafts'), kind: 'number' },
    { name: t('Missing'), kind: 'number' },
  ];
}

/** Writes the completeness of each locale, as bars and numbers. */
export function* coverageSection(coverage: readonly LocaleCoverage[]): Generator<string> {
  yield `<section>\n<h2>${xml(t('Coverage'))}</h2>\n${legend()}\n`;
  const head = {
    caption: t('Concepts by language and state'),
    isCaptionHidden: true,
    isWide: true,
    columns: columns(),
  };
  yield* table(head, coverage.map(rowOf));
  yield '</section>\n';
}

function rowOf(coverage: LocaleCoverage): string[] {
  const { locale, isSource, complete, outdated, draft, missing } = coverage;
  const tag = `<span class="quiet">${xml(locale)}${isSource ? `, ${xml(t('source'))}` : ''}</span>`;
  const bar = coverageBar(coverage);
  const percent = percentage(percentComplete(coverage));
  return [`${own(languageTitle(coverage))} ${tag}`, bar, percent, ...[complete, outdated, draft, missing].map(grouped)];
}
