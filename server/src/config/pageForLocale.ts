import { applyEdits } from '../rules/engine/fixAll.ts';
import type { Edit } from '../rules/engine/rule.ts';
import { parseConfiguration } from './configurationFile.ts';
import { configurationText, type ConfiguredLayout } from './detectedConfiguration.ts';
import { addToMap, modifyConfiguration } from './modifyConfiguration.ts';

/** A page or column for the entries of another locale, and the edits of the configuration file that add it. */
export interface AddedPage {
  /** The path of the page from the root. */
  readonly path: string;
  readonly edits: readonly Edit[];
}

interface Locales {
  readonly source: string;
  readonly added: string;
}

/**
 * Plans a page beside the page of the source locale. A configuration file without layouts gets the detected ones; its text
 * is empty if there is no such file. Undefined if the file has errors, or if no layout names the page.
 */
export function pageForLocale(
  text: string,
  page: string,
  locales: Locales,
  detected: readonly ConfiguredLayout[] = [],
): AddedPage | undefined {
  const complete = withLayouts(text, detected);
  const added = complete === undefined ? undefined : pageIn(complete, page, locales);
  if (complete === undefined || !added || complete === text) return added;
  const span = { start: 0, end: text.length };
  return { path: added.path, edits: [{ span, newText: applyEdits(complete, added.edits) }] };
}

/** Plans the column of a locale in the tables of a page that the configuration file names; undefined if it does not. */
export function columnForLocale(
  text: string,
  page: string,
  { locale, header }: { readonly locale: string; readonly header: string },
): AddedPage | undefined {
  const parsed = parseConfiguration(text);
  if (!('input' in parsed)) return undefined;
  for (const [at, { pages = [] }] of (parsed.input.layouts ?? []).entries()) {
    const index = pages.findIndex(({ path, entries }) => path === page && 'locales' in entries);
    if (index < 0) continue;
    const map = ['layouts', at, 'pages', index, 'entries', 'locales'];
    return { path: page, edits: addToMap(text, map, locale, header) };
  }
  return undefined;
}

/** The text with the detected layouts, if it has none; undefined if it has errors. */
function withLayouts(text: string, detected: readonly ConfiguredLayout[]): string | undefined {
  if (text === '') return configurationText({ layouts: detected });
  const parsed = parseConfiguration(text);
  if (!('input' in parsed)) return undefined;
  if (parsed.input.layouts || detected.length === 0) return text;
  return applyEdits(text, modifyConfiguration(text, ['layouts'], detected));
}

function pageIn(text: string, page: string, locales: Locales): AddedPage | undefined {
  const parsed = parseConfiguration(text);
  if (!('input' in parsed)) return undefined;
  const path = pathBeside(page, locales);
  for (const [at, { pages }] of (parsed.input.layouts ?? []).entries()) {
    const index = pages?.findIndex((each) => each.path === page) ?? -1;
    const known = pages?.[index];
    if (!known) continue;
    const { ids: _, ...format } = known;
    const added = { ...format, path, locale: locales.added };
    return { path, edits: modifyConfiguration(text, ['layouts', at, 'pages', index + 1], added, 'insert') };
  }
  return undefined;
}

/** `docs/de/terms.md` for `docs/en/terms.md`, and `docs/terms.de.md` for `docs/terms.md`. */
function pathBeside(path: string, { source, added }: Locales): string {
  const own = new RegExp(`(?<=^|[/.])${source}(?=[/.])`, 'i');
  return own.test(path) ? path.replace(own, added) : path.replace(/(?=\.[^./]+$)/, `.${added}`);
}
