/** The formats of `report` and their purposes, which start in lower case and have no period at the end. */
export const glossaryReportFormats = {
  html: 'people; one page without scripts, which needs no other file: for GitHub Pages, or to print',
  md: 'the summary of a GitHub job, and wikis',
  json: 'other programs; described by `glosswright-report.schema.json`',
} as const satisfies Readonly<Record<string, string>>;

export type GlossaryReportFormat = keyof typeof glossaryReportFormats;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the literal above
export const glossaryReportFormatNames = Object.keys(glossaryReportFormats) as readonly GlossaryReportFormat[];
