import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import type { FrontMatterValue } from '../../markdown/types.ts';
import type { BudgetedSite } from './budgetedSite.ts';
import type { Generator } from './generators.ts';

/** A collection of Jekyll: the folder `_glossary` of articles that the site shows below `/glossary/`. */
export interface JekyllCollection {
  readonly name: string;
  /** The addresses of the articles; undefined if the configuration does not define pages for them. */
  readonly link: string | undefined;
}

const MOST_CONFIGURATION = 100_000;
/** Placeholders of a permalink that are replaced by the name of the file. */
const SLUG = /:(?:path|name|title|slug)\b/;

/** Returns the collection that the folder of articles is; undefined if the site is not built with Jekyll. */
export function jekyllCollection(
  site: BudgetedSite,
  generator: Generator | undefined,
  folder: string,
): JekyllCollection | undefined {
  if (generator?.name !== 'Jekyll' || !/^_\w/.test(folder)) return undefined;
  const name = folder.slice(1);
  const text = site.read(generator.file)?.slice(0, MOST_CONFIGURATION) ?? '';
  const entries = parseFrontMatter(`---\n${text.replaceAll(/^---\s*$/gm, '')}\n---\n`)?.entries ?? [];
  const configuration: FrontMatterValue = { kind: 'map', entries, span: { start: 0, end: 0 } };
  return { name, link: linkOf(configuration, name) };
}

function linkOf(configuration: FrontMatterValue, name: string): string | undefined {
  const own = valueAt(configuration, 'collections', name);
  if (textOf(valueAt(own, 'output')) !== 'true') return undefined;
  const written =
    textOf(valueAt(own, 'permalink')) ??
    defaultPermalink(configuration, name) ??
    `/:collection/:path${suffixOf(textOf(valueAt(configuration, 'permalink')))}`;
  const link = written
    .replaceAll(':collection', name)
    .replace(SLUG, '{slug}')
    .replace(/\.?:output_ext/, '.html');
  const isTemplate = link.startsWith('/') && link.includes('{slug}') && !/:[a-z]|\{(?!slug\})/.test(link);
  return isTemplate ? link : undefined;
}

/** The permalink of the collection's documents in `defaults`. */
function defaultPermalink(configuration: FrontMatterValue, name: string): string | undefined {
  const defaults = valueAt(configuration, 'defaults');
  const items = defaults?.kind === 'list' ? defaults.items : [];
  const own = items.findLast((item) => textOf(valueAt(item, 'scope', 'type')) === name);
  return textOf(valueAt(own, 'values', 'permalink'));
}

/** The end of the addresses of a collection without a permalink, which depends on that of the site. */
function suffixOf(permalink = 'date'): string {
  if (permalink === 'pretty' || permalink.endsWith('/')) return '/';
  return permalink.startsWith('/') && !permalink.endsWith(':output_ext') ? '' : ':output_ext';
}

function valueAt(value: FrontMatterValue | undefined, ...keys: readonly string[]): FrontMatterValue | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  return value?.kind === 'map' ? valueAt(value.entries.find((each) => each.key === key)?.value, ...rest) : undefined;
}

function textOf(value: FrontMatterValue | undefined): string | undefined {
  return value?.kind === 'scalar' ? value.text : undefined;
}
