import { escapedJson } from '../json.ts';
import { backlogStates, countedSeverities, type GlossaryReport, type LocaleBacklog, percentComplete } from './model.ts';

/** Version of the format. */
const VERSION = 1;

/**
 * Writes the report as one JSON object, with one line per locale, rule and file. The same input always gives the same bytes. Its
 * schema is glosswright-report.schema.json.
 */
export function* reportAsJson({ sourceLocale, concepts, entries, coverage, backlog, findings }: GlossaryReport) {
  const locales = coverage.map(({ locale }) => locale);
  const counts = Object.fromEntries(countedSeverities.map((severity) => [severity, findings[severity]]));
  yield `{"version":${VERSION},\n"summary":${escapedJson({ concepts, entries, sourceLocale, locales, ...counts })},\n`;
  yield '"coverage":[';
  yield* lines(coverage.map((each) => ({ ...each, percent: percentComplete(each) })));
  yield '],\n"backlog":[';
  yield* lines(backlog.map(backlogObject));
  yield '],\n"findings":{"rules":[';
  yield* lines(findings.rules);
  yield `],\n"files":{"total":${findings.files.total},"items":[`;
  yield* lines(findings.files.items);
  yield ']}}}\n';
}

function backlogObject({ locale, name, ...states }: LocaleBacklog): unknown {
  return { locale, name, ...Object.fromEntries(backlogStates.map((state) => [state, states[state]])) };
}

/** Writes the items of an array, one per line. */
function* lines(items: Iterable<unknown>): Generator<string> {
  let separator = '\n';
  for (const item of items) {
    yield separator + escapedJson(item);
    separator = ',\n';
  }
}
