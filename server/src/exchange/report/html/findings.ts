import { t } from '../../../localization/index.ts';
import { severityName } from '../../../rules/engine/severityName.ts';
import { xml } from '../../xml.ts';
import { countedSeverities, type GlossaryReport, type ReportedFindings, type RuleCount } from '../model.ts';
import { grouped, leftOut, type LinkOf, severityTitle } from '../words.ts';
import { countBar } from './charts.ts';
import { type Column, linked, note, own, table } from './table.ts';

/** Writes the findings by rule and locale, and the files with the most findings. */
export function* findingsSection({ findings, coverage }: GlossaryReport, linkOf: LinkOf): Generator<string> {
  yield `<section>\n<h2>${xml(t('Findings'))}</h2>\n`;
  if (findings.rules.length === 0) yield `<p>${xml(t('No findings.'))}</p>\n`;
  else {
    yield note(severitySentence(findings));
    yield* ruleTable(findings.rules);
    const locales = coverage.map(({ locale }) => locale).filter((locale) => hasFindings(findings.rules, locale));
    if (locales.length > 1) yield* localeTable(findings.rules, locales);
    yield* fileTable(findings.files, linkOf);
  }
  yield '</section>\n';
}

function severitySentence({ errors, warnings, informations }: ReportedFindings): string {
  return t(
    '{0, plural, one {# error} other {# errors}}, {1, plural, one {# warning} other {# warnings}}, {2, plural, one {# information message} other {# information messages}}, without hints and missing translations.',
    { large: errors },
    { large: warnings },
    { large: informations },
  );
}

function* ruleTable(rules: readonly RuleCount[]): Generator<string> {
  const greatest = Math.max(...rules.map(({ count }) => count));
  const columns: Column[] = [
    { name: t('Rule'), kind: 'language' },
    { name: t('Severity') },
    { name: t('Share'), kind: 'chart' },
    { name: t('Findings'), kind: 'number' },
  ];
  const rows = rules.map(({ code, severity, count }) => [
    own(code),
    `<span class="${severity}">${xml(severityName(severity))}</span>`,
    countBar(count, greatest),
    grouped(count),
  ]);
  yield* table({ caption: t('Findings by rule'), isCaptionHidden: true, columns }, rows);
}

function* localeTable(rules: readonly RuleCount[], locales: readonly string[]): Generator<string> {
  const columns: Column[] = [
    { name: t('Rule'), kind: 'language' },
    ...locales.map((name): Column => ({ name, kind: 'number' })),
  ];
  const rows = rules.map(({ code, locales: counts }) => [
    own(code),
    ...locales.map((locale) => (counts[locale] === undefined ? '–' : grouped(counts[locale]))),
  ]);
  yield `<details>\n<summary><h3>${xml(t('By language'))}</h3></summary>\n<div>\n`;
  yield* table({ caption: t('Findings by rule and language'), isWide: true, columns }, rows);
  yield '</div>\n</details>\n';
}

function* fileTable(files: ReportedFindings['files'], linkOf: LinkOf): Generator<string> {
  const columns: Column[] = [
    { name: t('File') },
    ...countedSeverities.map((severity): Column => ({ name: severityTitle(severity), kind: 'number' })),
  ];
  const rows = files.items.map((file) => [
    linked(file.path, linkOf(file.path)),
    ...countedSeverities.map((severity) => grouped(file[severity])),
  ]);
  const withFindings = t('{0, plural, one {# with findings} other {# with findings}}', { large: files.total });
  yield `<details>\n<summary><h3>${xml(t('Files'))}</h3> <span class="quiet">${xml(withFindings)}</span></summary>\n<div>\n`;
  yield* table({ caption: t('Files with the most severe findings'), columns }, rows);
  yield `${note(leftOut(files, 'file'))}</div>\n</details>\n`;
}

function hasFindings(rules: readonly RuleCount[], locale: string): boolean {
  return rules.some(({ locales }) => locales[locale] !== undefined);
}
