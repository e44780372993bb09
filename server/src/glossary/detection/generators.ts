import { isLocale } from '../locales.ts';
import type { BudgetedSite } from './budgetedSite.ts';
import { folderOf } from './paths.ts';

/** A site generator and the folder of its configuration file, `''` or ending in `/`. */
export interface Generator {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
}

/** Configuration files by name; the first matching row wins. */
const GENERATORS: readonly (readonly [name: string, file: RegExp])[] = [
  ['Docusaurus', /^docusaurus\.config\.\w+$/],
  ['Hugo', /^hugo\.(?:toml|ya?ml|json)$/],
  ['MkDocs', /^mkdocs\.ya?ml$/],
  ['Astro', /^astro\.config\.\w+$/],
  ['VitePress', /^\.(?:vitepress|vuepress)\/config(?:\/index)?\.\w+$/],
  ['Mintlify', /^(?:mint|docs)\.json$/],
  ['mdBook', /^book\.toml$/],
  ['GitBook', /^book\.json$|^\.gitbook\.ya?ml$/],
  ['MyST', /^myst\.ya?ml$/],
  ['Quarto', /^_quarto\.ya?ml$/],
  ['Nextra', /^theme\.config\.\w+$/],
  ['Eleventy', /^(?:\.eleventy\.c?js|eleventy\.config\.\w+)$/],
  ['Gatsby', /^gatsby-config\.\w+$/],
  ['DocFX', /^docfx\.json$/],
  ['Jupyter Book', /^_toc\.ya?ml$/],
  ['Jekyll', /^_config\.ya?ml$/],
  ['Sphinx', /^conf\.py$/],
  ['Hugo', /^config\.(?:toml|ya?ml)$/],
  ['Obsidian', /^\.obsidian\/app\.json$/],
];

/** Returns the generators of a site, the longest folders first. */
export function generatorsOf(site: BudgetedSite): Generator[] {
  const found: Generator[] = [];
  for (const path of site.configurations) {
    const name = /(?:^|\/)((?:\.\w+\/)?[^/]+(?:\/index\.\w+)?)$/.exec(path)?.[1] ?? path;
    const last = path.slice(path.lastIndexOf('/') + 1);
    const row = GENERATORS.find(([, file]) => file.test(name) || file.test(last));
    if (!row) continue;
    const folder = path.slice(0, path.length - (row[1].test(name) ? name : last).length);
    found.push({ name: row[0], folder, file: path });
  }
  return found.toSorted((a, b) => b.folder.length - a.folder.length || rank(a.name) - rank(b.name));
}

function rank(name: string): number {
  return GENERATORS.findIndex(([each]) => each === name);
}

/** Returns the generator whose folder is the nearest one above the path. */
export function generatorAround(generators: readonly Generator[], path: string): Generator | undefined {
  const folder = folderOf(path);
  return generators.find((generator) => folder.startsWith(generator.folder));
}

/** Keys of the language of a site, or of its default language. */
const LANGUAGE_KEYS =
  /(?:^|[\s,{([])['"]?(?:defaultLocale|defaultContentLanguage|default_language|default_lang|default_locale|languageCode|language|lang|locale)['"]?\s*[:=]\s*['"]?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)(?=['"\s,;}]|$)/gim;
const MOST_TEXT = 100_000;

/**
 * Returns the locales that the configuration of the generator names as that of the site or its pages, the default first.
 */
export function configuredLocales(site: BudgetedSite, generator: Generator | undefined): string[] {
  const text = generator && site.read(generator.file)?.slice(0, MOST_TEXT);
  if (text === undefined) return [];
  const found = [...text.matchAll(LANGUAGE_KEYS)].map(([whole, locale = '']) => ({
    locale: locale.replaceAll('_', '-'),
    isDefault: /default/i.test(whole),
  }));
  const locales = found.filter(({ locale }) => isLocale(locale));
  return [...new Set([...locales.filter((each) => each.isDefault), ...locales].map(({ locale }) => locale))];
}

const TITLE = /(?:^|[\s,{])['"]?(?:title|site_name|name)['"]?\s*[:=]\s*['"]?([^'"\n]{1,100})/im;

/** Returns the title of the site in the generator's configuration. */
export function configuredTitle(site: BudgetedSite, generator: Generator): string | undefined {
  return TITLE.exec(site.read(generator.file)?.slice(0, MOST_TEXT) ?? '')?.[1];
}
