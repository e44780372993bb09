import type { DetectedLayout, FoundGlossary } from '../glossary/detection/site.ts';
import type { DataSource, FilePattern, PageSource } from '../glossary/sources/source.ts';

/** A configuration file with layouts only, as JSON. */
export interface DetectedConfiguration {
  readonly layouts: readonly ConfiguredLayout[];
}

/** A layout as a configuration file has it. */
export type ConfiguredLayout = Readonly<Record<string, unknown>>;

/** Returns the configuration of the certain glossaries, otherwise of the most likely one. */
export function configurationOf(found: readonly FoundGlossary[]): DetectedConfiguration {
  const certain = found.filter(({ confidence }) => confidence === 'certain');
  const used = certain.length > 0 ? certain : found.slice(0, 1);
  return { layouts: used.map(({ layout }) => configuredLayout(layout)) };
}

/** Returns the text of a configuration file. */
export function configurationText(configuration: DetectedConfiguration): string {
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}

/** Returns the layout with the keys of a configuration file. */
export function configuredLayout(layout: DetectedLayout): ConfiguredLayout {
  const { preset, articles, pages, data, site, macros, localizedLink, ...others } = layout;
  if (preset !== undefined) return { preset, ...others };
  const isOfPreset = articles === undefined;
  return withoutUndefined({
    articles: articles?.map(shortPattern),
    pages: pages?.map(page),
    data: data?.map(dataFile),
    site: site?.map(shortPattern),
    ...others,
    macros: macros?.map((pattern) => withoutUndefined({ ...pattern })),
    localizedLink: localizedLink ?? (isOfPreset ? undefined : null),
  });
}

/** A pattern without a fixed locale is written as a string. */
function shortPattern({ path, locale }: FilePattern): unknown {
  return locale === undefined ? path : { path, locale };
}

/** One heading of a section is written as a string. */
function page({ path, locale, entries, section, ids }: PageSource): unknown {
  const headings = section?.length === 1 ? section[0] : section;
  return withoutUndefined({ path, locale, entries: withoutUndefined({ ...entries }), section: headings, ids });
}

/** Fields with their default value are left out. */
function dataFile({ path, locale, entries, writable, ids }: DataSource): unknown {
  const { aliases, byLocale, ...format } = { aliases: [], byLocale: false, ...entries };
  const names = aliases.length > 0 ? { aliases } : {};
  return withoutUndefined({
    path,
    locale,
    entries: withoutUndefined({ ...format, ...names, ...(byLocale && { byLocale }) }),
    ...(writable && { writable }),
    ...(ids !== undefined && { ids }),
  });
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): ConfiguredLayout {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
