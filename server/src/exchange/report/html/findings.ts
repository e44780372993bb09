import {
  counted,
  countedSeverities,
  type GlossaryReport,
  grouped,
  type ReportedFindings,
  type RuleCount,
} from '../model.ts';
import { leftOut, type LinkOf } from '../words.ts';
import { countBar } from './charts.ts';
import { type Column, linked, note, own, table } from './table.ts';

/** Findings by rule and locale, and the files with most of them. */
export function* findingsSection({ findings, coverage }: GlossaryReport, linkOf: LinkOf): Generator<string> {
  yield '<section>\n<h2>Findings</h2>\n';
  if (findings.rules.length === 0) yield '<p>No findings.</p>\n';
  else {
    yield `<p class="quiet">${severitySentence(findings)}</p>\n`;
    yield* ruleTable(findings.rules);
    const locales = coverage.map(({ locale }) => locale).filter((locale) => hasFindings(findings.rules, locale));
    if (locales.length > 1) yield* localeTable(findings.rules, locales);
    yield* fileTable(findings.files, linkOf);
  }
  yield '</section>\n';
}

function severitySentence({ errors, warnings, informations }: ReportedFindings): string {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(informations, 'information message')];
  return `${parts.join(', ')}, without hints and missing translations.`;
}

function* ruleTable(rules: readonly RuleCount[]): Generator<string> {
  const greatest = Math.max(...rules.map(({ count }) => count));
  const columns: Column[] = [
    { name: 'Rule', kind: 'language' },
    { name: 'Severity' },
    { name: 'Share', kind: 'chart' },
    { name: 'Findings', kind: 'number' },
  ];
  const rows = rules.map(({ code, severity, count }) => [
    own(code),
    `<span class="${severity}">${severity}</span>`,
    countBar(count, greatest),
    grouped(count),
  ]);
  yield* table({ caption: 'Findings by rule', isCaptionHidden: true, columns }, rows);
}

function* localeTable(rules: readonly RuleCount[], locales: readonly string[]): Generator<string> {
  const columns: Column[] = [
    { name: 'Rule', kind: 'language' },
    ...locales.map((name): Column => ({ name, kind: 'number' })),
  ];
  const rows = rules.map(({ code, locales: counts }) => [
    own(code),
    ...locales.map((locale) => (counts[locale] === undefined ? '–' : grouped(counts[locale]))),
  ]);
  yield `<details>\n<summary><h3>By language</h3></summary>\n<div>\n`;
  yield* table({ caption: 'Findings by rule and language', isWide: true, columns }, rows);
  yield '</div>\n</details>\n';
}

function* fileTable(files: ReportedFindings['files'], linkOf: LinkOf): Generator<string> {
  const columns: Column[] = [
    { name: 'File' },
    { name: 'Errors', kind: 'number' },
    { name: 'Warnings', kind: 'number' },
    { name: 'Information', kind: 'number' },
  ];
  const rows = files.items.map((file) => [
    linked(file.path, linkOf(file.path)),
    ...countedSeverities.map((severity) => grouped(file[severity])),
  ]);
  yield `<details>\n<summary><h3>Files</h3> <span class="quiet">${grouped(files.total)} with findings</span></summary>\n<div>\n`;
  yield* table({ caption: 'Files with the most severe findings', columns }, rows);
  yield `${note(leftOut(files, 'file'))}</div>\n</details>\n`;
}

function hasFindings(rules: readonly RuleCount[], locale: string): boolean {
  return rules.some(({ locales }) => locales[locale] !== undefined);
}
