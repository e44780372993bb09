import { interfaceLanguage, t } from '../../../localization/index.ts';
import { xml } from '../../xml.ts';
import { countedSeverities, type GlossaryReport } from '../model.ts';
import { grouped, type LinkOf, summarySentence } from '../words.ts';
import { backlogSection } from './backlog.ts';
import { PATTERNS } from './charts.ts';
import { coverageSection } from './coverage.ts';
import { findingsSection } from './findings.ts';
import { STYLE } from './style.ts';

/** Writes the report as one HTML page, without scripts and external resources. */
export function* reportAsHtml(report: GlossaryReport, linkOf: LinkOf): Generator<string> {
  yield `<!doctype html>
<html lang="${interfaceLanguage().tag}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xml(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1><bdi>${xml(report.title)}</bdi></h1>
<p class="quiet">${xml(summarySentence(report))}</p>
${tiles(report)}
</header>
<main>
${PATTERNS}
`;
  yield* coverageSection(report.coverage);
  yield* backlogSection(report.backlog, linkOf);
  yield* findingsSection(report, linkOf);
  yield `</main>\n<footer>${xml(t('Made by Glosswright.'))}</footer>\n</body>\n</html>\n`;
}

/** Returns the most important numbers. */
function tiles({ concepts, coverage, findings }: GlossaryReport): string {
  const translations = coverage.filter(({ isSource }) => !isSource);
  const sum = (state: 'complete' | 'draft' | 'outdated' | 'missing'): number =>
    translations.reduce((total, each) => total + each[state], 0);
  const numbers: readonly (readonly [name: string, value: number])[] = [
    [t('Concepts'), concepts],
    [t('Translations'), sum('complete')],
    [t('Outdated'), sum('outdated')],
    [t('Drafts'), sum('draft')],
    [t('Missing'), sum('missing')],
    [t('Findings'), countedSeverities.reduce((total, severity) => total + findings[severity], 0)],
  ];
  return `<dl class="tiles">${numbers.map(([name, value]) => `<div><dt>${xml(name)}</dt><dd>${grouped(value)}</dd></div>`).join('')}</dl>`;
}
