import { reportAsHtml } from './html/page.ts';
import { reportAsJson } from './json.ts';
import { reportAsMarkdown } from './markdown.ts';
import type { GlossaryReport } from './model.ts';
import type { GlossaryReportFormat } from './names.ts';
import type { LinkOf } from './words.ts';

/** Writes the report in pieces. Ends with a line break. */
type WriteReport = (report: GlossaryReport, linkOf: LinkOf) => Iterable<string>;

/** To add a format, write it in a file in this folder, and declare it here and in `names.ts`. */
export const glossaryReportWriters: Readonly<Record<GlossaryReportFormat, WriteReport>> = {
  html: reportAsHtml,
  md: reportAsMarkdown,
  json: reportAsJson,
};
