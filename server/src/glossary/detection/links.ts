import { t } from '../../localization/index.ts';
import { sameLocale } from '../locales.ts';
import type { BudgetedSite } from './budgetedSite.ts';
import { isIndexName } from './ignoredPaths.ts';
import type { DetectedLayout } from './site.ts';

const NONE: ReadonlySet<string> = new Set();
/** Targets that are parts of pages. */
export const NO_FOLDERS = { folders: NONE, topics: NONE };

/** The possible targets of links. */
interface Targets {
  readonly slugs: ReadonlySet<string>;
  readonly locales: readonly string[];
  /** Names of pages of entries, without extension, and of their folders. Empty if articles are files. */
  readonly pages: readonly { readonly name: string; readonly folder: string | undefined }[];
  /** Names of folders of which one is in each absolute link to an article. */
  readonly folders: ReadonlySet<string>;
  /** Names of folders without meaning, such as letters. */
  readonly topics: ReadonlySet<string>;
}

export interface FoundLinks {
  readonly layout: Pick<DetectedLayout, 'link' | 'localizedLink' | 'bareSlug'>;
  readonly evidence: readonly string[];
  /** Number of links to a concept. */
  readonly count: number;
}

/** Links that a template must account for. */
const MIN_LINKS = 2;
/** Minimum share of the links `/page` that lead to a concept for the template `/{slug}`. */
const MIN_CONCEPTS = 0.6;
const MOST_TEXT = 50_000;
/** The target of a Markdown or HTML link. Parsing the pages would take longer than everything else. */
const LINK = /(?:\]\(<?|\]:[ \t]+<?|href=["'])([^\s()<>"']{1,300})/g;

/** Finds the templates of links to concepts, by the links whose target is one. */
export function linksIn(texts: readonly string[], targets: Targets): FoundLinks {
  const templates = new Map<string, number>();
  let absolute = 0;
  let rootPages = 0;
  for (const target of targetsIn(texts)) {
    if (/^\/[^/#?]+\/?$/.test(target)) rootPages++;
    const template = templateOf(target, targets);
    if (template === undefined) continue;
    if (template.startsWith('/')) absolute++;
    templates.set(template, (templates.get(template) ?? 0) + 1);
  }
  const uses = (template: string): number => templates.get(template) ?? 0;
  const ranked = [...templates.keys()].toSorted((a, b) => uses(b) - uses(a)).filter((each) => uses(each) >= MIN_LINKS);
  const link = ranked.find((template) => {
    const isAtRoot = /^\/\{slug\}\/?$/.test(template);
    return (
      isTemplate(template) &&
      !template.includes('{locale}') &&
      (!isAtRoot || uses(template) >= rootPages * MIN_CONCEPTS)
    );
  });
  const localizedLink = ranked.find((template) => isTemplate(template) && template.includes('{locale}'));
  const count = [...templates.values()].reduce((sum, each) => sum + each, 0);
  const relative = count - absolute;
  const withoutExtension = [...templates.keys()].filter(
    (template) => !template.startsWith('/') && template.endsWith('{slug}'),
  );
  const isWithoutExtension = withoutExtension.reduce((sum, each) => sum + uses(each), 0) * 2 > relative;
  const written = link ?? localizedLink;
  return {
    layout: {
      link: link ?? (isWithoutExtension && targets.pages.length === 0 ? '{page}' : '{file}'),
      ...(localizedLink !== undefined && { localizedLink }),
      bareSlug: link === undefined ? 'none' : targets.locales.length > 1 ? 'from-links' : 'same-locale',
    },
    evidence: [
      ...(relative > 0
        ? [t('{0, plural, one {# link to a term is relative.} other {# links to terms are relative.}}', relative)]
        : []),
      ...(written === undefined
        ? []
        : [
            t(
              "{0, plural, one {# link to a term is written as '{1}'.} other {# links to terms are written as '{1}'.}}",
              uses(written),
              written,
            ),
          ]),
    ],
    count,
  };
}

/** Yields the targets of the links in the texts, except those on other sites. */
function* targetsIn(texts: readonly string[]): Generator<string> {
  for (const text of texts) {
    for (const [, target = ''] of text.slice(0, MOST_TEXT).matchAll(LINK)) {
      if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) yield target;
    }
  }
}

/** Whether a layout can have the template. */
function isTemplate(template: string): boolean {
  return template.startsWith('/') && !template.includes('{any}');
}

/** Possible prefixes of targets that are aliases of a folder of the site. */
const ALIASES = ['~/', '@/', '@site/', '@docs/'];

/** Finds the prefix of targets that is an alias of a folder, by links with it that lead to a file. */
export function rootAliasIn(
  texts: readonly string[],
  { site, folders }: { readonly site: BudgetedSite; readonly folders: readonly string[] },
): Pick<DetectedLayout, 'rootAlias' | 'rootFolder'> {
  const aliased = [...targetsIn(texts)].filter((target) => ALIASES.some((alias) => target.startsWith(alias)));
  for (const rootAlias of ALIASES) {
    const paths = aliased
      .filter((target) => target.startsWith(rootAlias))
      .map((target) => target.slice(rootAlias.length).replace(/[?#].*$/, ''));
    const rootFolder = ['', ...folders].find(
      (folder) => paths.filter((path) => site.has(folder + path)).length * 2 > paths.length,
    );
    if (paths.length >= MIN_LINKS && rootFolder !== undefined)
      return { rootAlias, ...(rootFolder !== '' && { rootFolder }) };
  }
  return {};
}

/** Returns the target with placeholders; undefined if it does not lead to a concept. */
function templateOf(target: string, { slugs, locales, pages, folders, topics }: Targets): string | undefined {
  const [address = '', fragment = ''] = target.split('#');
  if (pages.length > 0) {
    if (address === '' || !slugs.has(decoded(fragment))) return undefined;
    const localized = withLocale(address, locales);
    const parts = localized.replace(/(?:\.mdx?|\.html)?\/?$/, '').split('/');
    return pages.some((page) => isPage(page, parts)) ? `${localized}#{slug}` : undefined;
  }
  const found = /^(.*\/)?([^/]+?)(\.mdx?|\.html)?(\/)?$/.exec(address);
  const [, before = '', slug = '', extension = '', slash = ''] = found ?? [];
  if (!slugs.has(decoded(slug))) return undefined;
  if (before.startsWith('/') && before !== '/' && !before.split('/').some((part) => folders.has(part)))
    return undefined;
  const parts = before.split('/');
  const last = parts.at(-2);
  if (last !== undefined && topics.has(last)) parts[parts.length - 2] = '{any}';
  return `${withLocale(parts.join('/'), locales)}{slug}${extension}${slash}`;
}

/** Whether an address, split at `/`, is that of a page. `/specs/glossary` is not that of `concepts/glossary`. */
function isPage({ name, folder }: Targets['pages'][number], parts: readonly string[]): boolean {
  const isIndex = isIndexName(name);
  const own = isIndex ? folder : name;
  if (parts.at(-1) !== own && parts.at(-1) !== name) return false;
  const above = parts.at(-2);
  return isIndex || above === undefined || /^\.*$|^\{locale\}$/.test(above) || folder === undefined || above === folder;
}

/** Replaces the first folder that names a locale. */
function withLocale(address: string, locales: readonly string[]): string {
  const parts = address.split('/');
  const at = parts.findIndex((part) => part !== '' && locales.some((locale) => sameLocale(locale, part)));
  if (at >= 0) parts[at] = '{locale}';
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a single percent sign
  }
}
