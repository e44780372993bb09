import type { Edit } from '../rules/engine/rule.ts';
import { parseConfiguration } from './configurationFile.ts';
import { modifyConfiguration } from './modifyConfiguration.ts';

/** A page for the entries of another locale, and the edits of the configuration file that add it. */
export interface AddedPage {
  /** The path of the page from the root. */
  readonly path: string;
  readonly edits: readonly Edit[];
}

interface Locales {
  readonly source: string;
  readonly added: string;
}

/** Plans a page beside the page of the source locale; undefined if the configuration has errors, or does not name that page. */
export function pageForLocale(text: string, page: string, locales: Locales): AddedPage | undefined {
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
