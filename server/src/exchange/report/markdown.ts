import {
  type BacklogState,
  backlogStates,
  countedSeverities,
  type GlossaryReport,
  type LocaleBacklog,
  type LocaleCoverage,
  percentComplete,
  type ReportedFindings,
} from './model.ts';
import {
  backlogCounts,
  grouped,
  languageTitle,
  leftOut,
  type LinkOf,
  percentage,
  severityTitle,
  stateTitle,
  summarySentence,
  wanted,
} from './words.ts';
import { t } from '../../localization/index.ts';
import { severityName } from '../../rules/engine/severityName.ts';
import { xml } from '../xml.ts';

/** Length of a bar in characters. */
const BAR = 20;

/** Writes the report as Markdown for GitHub: for the summary of a job, or for a file. */
export function* reportAsMarkdown(report: GlossaryReport, linkOf: LinkOf): Generator<string> {
  yield `# ${text(report.title)}\n\n${summarySentence(report)}\n\n## ${t('Coverage')}\n\n`;
  yield* coverageTable(report.coverage);
  yield `\n## ${t('Backlog')}\n\n`;
  if (report.backlog.length === 0) yield `${t('Every concept is complete in every language.')}\n`;
  for (const locale of report.backlog) yield* backlogOf(locale, linkOf);
  yield `\n## ${t('Findings')}\n\n`;
  yield* findingTables(report.findings, linkOf);
}

function* coverageTable(coverage: readonly LocaleCoverage[]): Generator<string> {
  yield row([t('Language'), '', t('Progress'), t('Complete'), t('Outdated'), t('Drafts'), t('Missing')]);
  yield row([':--', ':--', '--:', '--:', '--:', '--:', '--:']);
  for (const each of coverage) {
    const percent = percentComplete(each);
    const filled = Math.floor((percent * BAR) / 100);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
    const { complete, outdated, draft, missing } = each;
    const language = `${text(languageTitle(each))} (${text(each.locale)})${each.isSource ? `, ${t('source')}` : ''}`;
    yield row([language, bar, percentage(percent), ...[complete, outdated, draft, missing].map(grouped)]);
  }
}

function* backlogOf(locale: LocaleBacklog, linkOf: LinkOf): Generator<string> {
  const states = backlogStates.filter((state) => locale[state].total > 0);
  yield `<details><summary>${xml(languageTitle(locale))}: ${backlogCounts(locale)}</summary>\n`;
  for (const state of states) yield* backlogTable(locale, state, linkOf);
  yield '\n</details>\n';
}

function* backlogTable(locale: LocaleBacklog, state: BacklogState, linkOf: LinkOf): Generator<string> {
  const list = locale[state];
  yield `\n**${stateTitle(state)}**\n\n`;
  const isWanted = list.items.some(({ demand }) => demand > 0);
  const cells = (...[concept, slug, demand]: [string, string, string]): string =>
    row(isWanted ? [concept, slug, demand] : [concept, slug]);
  yield cells(t('Concept'), t('Slug'), t('Linked from')) + cells(':--', ':--', '--:');
  for (const { concept, name, demand, path } of list.items)
    yield cells(link(name, linkOf(path)), text(concept), wanted(demand));
  yield* note(leftOut(list, 'concept'));
}

function* findingTables(findings: ReportedFindings, linkOf: LinkOf): Generator<string> {
  if (findings.rules.length === 0) {
    yield `${t('No findings.')}\n`;
    return;
  }
  yield row([t('Rule'), t('Severity'), t('Findings'), t('Languages')]) + row([':--', ':--', '--:', ':--']);
  for (const { code, severity, count, locales } of findings.rules) {
    const each = Object.entries(locales).map(([locale, own]) => `${text(locale)} ${grouped(own)}`);
    yield row([text(code), severityName(severity), grouped(count), each.join(', ')]);
  }
  const files = { large: findings.files.total };
  yield `\n${t('{0, plural, one {# file with findings:} other {# files with findings:}}', files)}\n\n`;
  yield row([t('File'), ...countedSeverities.map(severityTitle)]) + row([':--', '--:', '--:', '--:']);
  for (const file of findings.files.items)
    yield row([link(file.path, linkOf(file.path)), ...countedSeverities.map((severity) => grouped(file[severity]))]);
  yield* note(leftOut(findings.files, 'file'));
}

function* note(sentence: string | undefined): Generator<string> {
  if (sentence !== undefined) yield `\n${sentence}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function link(name: string, url: string | undefined): string {
  return url === undefined ? text(name) : `[${text(name)}](${url})`;
}

/** Control characters, and characters that change the text direction. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g; // oxlint-disable-line no-control-regex -- replaces control characters
/** Characters that Markdown and its extensions on GitHub interpret within a line. */
const MARKUP = /[\\`*_[\]<>#|~$&:!]/g;

/** Returns the text escaped, on one line, so that it is displayed unchanged. */
function text(raw: string): string {
  return raw.replace(STEERING, ' ').replace(MARKUP, '\\$&');
}
