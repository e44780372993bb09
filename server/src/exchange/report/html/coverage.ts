import { xml } from '../../xml.ts';
import { grouped, type LocaleCoverage, percentComplete } from '../model.ts';
import { coverageBar, legend } from './charts.ts';
import { own, table } from './table.ts';

const columns = [
  { name: 'Language', kind: 'language' },
  { name: 'State', kind: 'chart' },
  { name: 'Progress', kind: 'number' },
  { name: 'Complete', kind: 'number' },
  { name: 'Outdated', kind: 'number' },
  { name: 'Drafts', kind: 'number' },
  { name: 'Missing', kind: 'number' },
] as const;

/** How complete each locale is, as bars and numbers. */
export function* coverageSection(coverage: readonly LocaleCoverage[]): Generator<string> {
  yield `<section>\n<h2>Coverage</h2>\n${legend()}\n`;
  const head = { caption: 'Concepts by language and state', isCaptionHidden: true, isWide: true, columns };
  yield* table(head, coverage.map(rowOf));
  yield '</section>\n';
}

function rowOf(coverage: LocaleCoverage): string[] {
  const { locale, name, isSource, complete, outdated, draft, missing } = coverage;
  const tag = `<span class="quiet">${xml(locale)}${isSource ? ', source' : ''}</span>`;
  const bar = coverageBar(coverage);
  const percent = `${percentComplete(coverage)} %`;
  return [`${own(name)} ${tag}`, bar, percent, ...[complete, outdated, draft, missing].map(grouped)];
}
