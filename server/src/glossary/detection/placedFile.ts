import type { BudgetedSite } from './budgetedSite.ts';
import { glossaryWord } from './glossaryWords.ts';
import { isSureLocale, LocaleFolders, namedLocale, type NamedLocale } from './localeFolders.ts';
import { extensionOf, folderOf, stemOf } from './paths.ts';
import { UNVERSIONED, versionRank } from './versions.ts';

/** A file with the locale and version in its path. */
export interface PlacedFile {
  readonly path: string;
  /** Equal for all locales and versions of a page: the folders and the name without extension, in lower case. */
  readonly key: string;
  /** The folders of the key as written in this path, with their positions in the path. */
  readonly folders: readonly PlacedFolder[];
  /** The name without the extension and the locale, as written. */
  readonly stem: string;
  readonly extension: string;
  /** Undefined if the path has no locale. */
  readonly locale: string | undefined;
  /** The locale as written, if it does not identify the locale itself. */
  readonly unusual: readonly [name: string, locale: string] | undefined;
  /** The path with `{locale}` or `{language}` in place of the locale. */
  readonly template: string;
  readonly version: number;
}

export interface PlacedFolder {
  readonly name: string;
  /** The end of the folder in the template, after its `/`. */
  readonly end: number;
}

const PLACEHOLDER = /^\{(?:locale|language)\}$/;
const SUFFIX = /[-_.]\{(?:locale|language)\}$/;
/** Folders of the folders of locales, which the source is not in. */
const TRANSLATIONS = /^(?:i18n|l10n|_?translations?|_?locales?|langs?|languages?)$/i;

/** Translations of Docusaurus: `i18n/pl/docusaurus-plugin-content-docs/current/…`. */
const DOCUSAURUS = /^(.*\/)?i18n\/([^/]+)\/docusaurus-plugin-content-([^/]+)\//;
const DOCUSAURUS_VERSION = /^(current|version-[^/]+)\//;
/** Folders of a Docusaurus site with the source of the translations above. */
const DOCUSAURUS_SOURCE =
  /^(?:(?<plugin>\w[^/]*)_versioned_docs|versioned_docs)\/(?<version>version-[^/]+)\/|^(?<folder>[^/]+)\//;

/** The folder of the documentation in the configuration of Docusaurus: `docs: { path: 'src' }`. */
const DOCUSAURUS_PATH = /\bdocs['"]?\s*:\s*\{[^{}]{0,1000}?\bpath['"]?\s*:\s*['"`](?:\.\/)?([\w-]{1,60})\/?['"`]/;

/** Returns the name of the folder with the documentation of a Docusaurus site. */
function docusaurusFolder(site: BudgetedSite, folder: string): string {
  const file = ['.js', '.ts', '.mjs', '.cjs', '.mts']
    .map((extension) => `${folder}docusaurus.config${extension}`)
    .find((path) => site.has(path));
  return DOCUSAURUS_PATH.exec((file === undefined ? undefined : site.read(file)) ?? '')?.[1] ?? 'docs';
}

/** Reads the locale and version of paths. */
export class Places {
  private readonly locales: LocaleFolders;
  private readonly site: BudgetedSite;
  /** Folders of Docusaurus sites with translations, `''` or ending in `/`, and the folder of the documentation in each. */
  private readonly docusaurus: ReadonlyMap<string, string>;

  constructor(site: BudgetedSite) {
    this.site = site;
    this.locales = new LocaleFolders([...site.markdown, ...site.data]);
    const translated = new Set<string>();
    for (const path of site.markdown) {
      const found = DOCUSAURUS.exec(path);
      if (found) translated.add(found[1] ?? '');
    }
    this.docusaurus = new Map([...translated].map((folder) => [folder, docusaurusFolder(site, folder)]));
  }

  place(path: string): PlacedFile {
    return this.inDocusaurus(path) ?? this.sourceOfDocusaurus(path) ?? this.elsewhere(path);
  }

  private inDocusaurus(path: string): PlacedFile | undefined {
    const found = DOCUSAURUS.exec(path);
    const named = found && namedLocale(found[2] ?? '');
    if (!found || !named) return undefined;
    const [head, before = '', name = '', plugin = ''] = found;
    const version = DOCUSAURUS_VERSION.exec(path.slice(head.length))?.[0] ?? '';
    const template = `${before}i18n/{locale}${path.slice(before.length + 'i18n/'.length + name.length)}`;
    const skipped = head.length + version.length + template.length - path.length;
    const folder = plugin === 'docs' || plugin === 'pages' ? plugin : plugin.replace(/^docs-/, '');
    return this.placed(path, template, {
      skipped,
      keyed: `${before}${folder}/`,
      named: [name, named],
      version: versionRank(version.slice(0, -1)) ?? UNVERSIONED,
    });
  }

  private sourceOfDocusaurus(path: string): PlacedFile | undefined {
    for (const [site, docs] of this.docusaurus) {
      const above = folderOf(site.slice(0, -1));
      const base = path.startsWith(site) ? site : above;
      const found = path.startsWith(base) ? DOCUSAURUS_SOURCE.exec(path.slice(base.length)) : null;
      const { plugin = 'docs', version, folder } = found?.groups ?? {};
      if (!found || (base !== site && folder !== docs)) continue;
      if (folder !== undefined && this.locales.localeOf(base, folder)) continue;
      const skipped = base.length + found[0].length;
      const isPages = folder === 'src' && docs !== 'src' && path.startsWith('pages/', skipped);
      const keyed = isPages ? 'pages' : folder === docs ? 'docs' : (folder ?? plugin);
      return this.placed(path, path, {
        skipped: skipped + (isPages ? 'pages/'.length : 0),
        keyed: `${site}${keyed}/`,
        named: undefined,
        version: version === undefined ? UNVERSIONED : (versionRank(version) ?? 0),
      });
    }
    return undefined;
  }

  private elsewhere(path: string): PlacedFile {
    const segments = path.split('/');
    let parent = '';
    for (const [at, name] of segments.slice(0, -1).entries()) {
      const named = this.locales.localeOf(parent, name);
      if (named) {
        const placeholder =
          name.slice(0, name.length - named.written.length) + (named.isLanguageName ? '{language}' : '{locale}');
        const template = [...segments.slice(0, at), placeholder, ...segments.slice(at + 1)].join('/');
        return this.placed(path, template, { ...NOTHING, named: [named.written, named] });
      }
      parent += `${name}/`;
    }
    const suffix = this.suffixOf(path);
    if (suffix === undefined) return this.placed(path, path, NOTHING);
    const named = namedLocale(suffix);
    const end = path.length - extensionOf(path).length;
    const template = `${path.slice(0, end - suffix.length)}{locale}${path.slice(end)}`;
    return this.placed(path, template, { ...NOTHING, named: named && [suffix, named], suffix: suffix.length + 1 });
  }

  /** Returns the locale at the end of a file's name: `glossary.pl.md`, `GLOSSARY_pt-BR.md`. */
  private suffixOf(path: string): string | undefined {
    const stem = stemOf(path);
    const dotted = /[^.]\.([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4})*)$/.exec(stem)?.[1];
    if (dotted !== undefined && (isSureLocale(dotted) || (namedLocale(dotted) && this.hasBase(path, dotted))))
      return dotted;
    const joined =
      /[^-_][-_]([A-Za-z]{2}[-_][A-Z][A-Za-z]{1,3})$/.exec(stem)?.[1] ?? /[^-_][-_]([A-Za-z]{2,3})$/.exec(stem)?.[1];
    const named = joined === undefined ? undefined : namedLocale(joined);
    if (joined === undefined || !named || named.isLanguageName) return undefined;
    const isGlossary = isSureLocale(joined) && glossaryWord(stem.slice(0, -joined.length - 1)) !== undefined;
    return isGlossary || this.hasBase(path, joined) ? joined : undefined;
  }

  /** Whether there is the same file without the suffix. */
  private hasBase(path: string, suffix: string): boolean {
    const end = path.length - extensionOf(path).length;
    const base = path.slice(0, end - suffix.length - 1);
    return [path.slice(end), '.md', '.mdx'].some((extension) => this.site.has(base + extension));
  }

  private placed(path: string, template: string, how: How): PlacedFile {
    const extension = extensionOf(path);
    const stem = stemOf(path).slice(0, stemOf(path).length - (how.suffix ?? 0));
    const folders: PlacedFolder[] = [];
    let { version } = how;
    let start = how.skipped;
    for (let end = template.indexOf('/', start); end >= 0; end = template.indexOf('/', start)) {
      const name = template.slice(start, end);
      const rank = versionRank(name);
      if (rank !== undefined) version = Math.min(version, rank);
      else if (!PLACEHOLDER.test(name)) folders.push({ name: name.replace(SUFFIX, ''), end: end + 1 });
      else if (TRANSLATIONS.test(folders.at(-1)?.name ?? '')) folders.pop();
      start = end + 1;
    }
    const [written, named] = how.named ?? [];
    const key = how.keyed + folders.map(({ name }) => `${name}/`).join('') + stem;
    return {
      path,
      key: key.toLowerCase().normalize('NFC'),
      folders,
      stem,
      extension,
      locale: named?.locale,
      unusual: written !== undefined && named?.isUnusual === true ? [written, named.locale] : undefined,
      template,
      version,
    };
  }
}

interface How {
  /** The part of the template that `keyed` replaces. */
  readonly skipped: number;
  readonly keyed: string;
  readonly named: readonly [written: string, named: NamedLocale] | undefined;
  readonly version: number;
  /** The length of the locale's suffix, with the character before it. */
  readonly suffix?: number;
}

const NOTHING: How = { skipped: 0, keyed: '', named: undefined, version: UNVERSIONED };

/** Returns the files of the current version: for each locale, the one with the greatest rank. */
export function currentVersions(files: readonly PlacedFile[]): readonly PlacedFile[] {
  const best = new Map<string | undefined, number>();
  for (const { locale, version } of files) best.set(locale, Math.max(version, best.get(locale) ?? 0));
  return files.filter(({ locale, version }) => version === best.get(locale));
}
