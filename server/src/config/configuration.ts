import { localized, type Message, type MessageValue, msg, quoted, t } from '../localization/index.ts';
import * as v from 'valibot';
import {
  type FrontMatterField,
  frontMatterFields,
  type FrontMatterKeys,
  type Layout,
  type MacroPattern,
  macroSyntaxNames,
} from '../glossary/layout.ts';
import { templateProblem, WIKI_LINK } from '../glossary/linkTemplate.ts';
import { presetNamed, presets } from '../glossary/layouts/index.ts';
import { headingIdStyles } from '../markdown/anchors/headingIds.ts';
import { descriptions } from '../rules/engine/index.ts';
import { severities } from '../rules/engine/rule.ts';
import { areTooLarge, globProblem } from '../disk/excludeGlobs.ts';
import { describe, described, locale, text, texts } from './schemaParts.ts';
import { Severities, type SeverityLayer } from './severities.ts';
import { sourcesSchema, withLocales, withSources } from './sourcesSchema.ts';

/** A path relative to the root that does not leave it. */
const INSIDE = /^(?!\/)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\\:]+$/;

const tooLarge = (): string => t('the patterns with wildcards are too long in total');

const glob = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check(
    (pattern) => globProblem(pattern) === undefined,
    ({ input }) => localized(globProblem(input) ?? msg('{0}', '')),
  ),
);
const globs = v.pipe(
  v.array(glob),
  v.maxLength(1000),
  v.check((patterns) => !areTooLarge(patterns), tooLarge),
);
const languages = v.record(
  v.pipe(
    text,
    v.regex(/^[^/\\]+$/, () => t('a folder name must not contain "/"')),
  ),
  locale,
);

const frontMatter = v.strictObject(v.entriesFromList(frontMatterFields, v.exactOptional(v.union([text, texts]))));

const redirects = v.strictObject({
  frontMatter: v.exactOptional(text),
  file: v.exactOptional(
    v.pipe(
      text,
      v.regex(INSIDE, () => t('the file must be in the root; write its path relative to the root, with "/"')),
    ),
  ),
});

const addresses = v.strictObject({
  url: v.exactOptional(v.union([text, texts])),
  slug: v.exactOptional(text),
  only: v.exactOptional(v.boolean()),
});

const place = v.union([text, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))]);
const tagMacro = {
  name: v.pipe(
    text,
    v.regex(/^[\w.:/-]+$/, () => t('a name has only letters, digits, ".", ":", "/", "-" and "_"')),
  ),
  id: v.exactOptional(place),
  text: v.exactOptional(place),
};
const macros = v.pipe(
  v.array(
    v.variant('kind', [
      v.strictObject({ kind: v.picklist(['shortcode', 'component', 'include']), ...tagMacro }),
      v.strictObject({ kind: v.literal('role'), name: tagMacro.name }),
    ]),
  ),
  v.maxLength(20),
);

const template = (kind: 'link' | 'localizedLink') =>
  v.pipe(
    text,
    v.check(
      (written) => written === '' || written.includes('\0') || templateProblem(written, kind) === undefined,
      ({ input }) => t('a link template {0}', templateProblem(input, kind) ?? ''),
    ),
  );

const autoLink = v.strictObject({
  exclude: describe(texts, 'Slugs of concepts that are never linked automatically.'),
});
const AUTO_LINK =
  'Concepts whose names are also ordinary words, such as `route` or `key`: `{ "exclude": ["route"] }`. `unlinked-term`, `glosswright link` and the actions leave them alone; completion still offers them. `autoLink: false` in the front matter of an article does the same.';

const layout = v.strictObject({
  preset: described(v.picklist(presets.map(({ name }) => name)), 'The layout to start from. Default: `glossary`.'),
  ...sourcesSchema,
  exclude: described(globs, 'Globs of files that match a pattern but do not belong to the glossary.'),
  sourceLocale: described(locale, 'The locale that other locales are translated from.'),
  languages: described(
    languages,
    'Locales by folder name, for names that do not identify a locale: `{ "Norwegian": "nb" }`.',
  ),
  slugKey: described(
    v.nullable(text),
    'The front matter key that contains the slug. Default: the file name. `null` removes the key of the preset.',
  ),
  conceptKey: described(
    v.nullable(text),
    'The front matter key that names the concept in all locales, such as `translationKey`, if the slugs of its articles differ. Links use the slug of each article’s path, and a rename changes the slug in one locale.',
  ),
  slugFields: described(
    v.record(
      text,
      v.pipe(
        text,
        v.includes('{slug}', () => t('the value must contain "{slug}"')),
      ),
    ),
    'Front matter keys to update when a slug is renamed, with their values: `{ "slug": "Glossary/{slug}" }`.',
  ),
  addresses: described(
    addresses,
    'Front matter keys that set the address of an article: `url`, a key or several of the whole path, and `slug`, of its last part. With `only`, as in Hugo, links to the path of the file are reported as `moved-link`: `{ "url": "url", "slug": "slug", "only": true }`.',
  ),
  redirects: described(
    redirects,
    'Where redirects from former addresses are: `frontMatter`, a key with a list of addresses (`aliases` in Hugo), and `file`, a file with one `from to` per line (`static/_redirects`). Links to a former address are reported as `moved-link`. Renames add redirects.',
  ),
  frontMatter: described(frontMatter, 'Front matter keys of the title, the description, and other fields.'),
  required: described(v.array(v.picklist(frontMatterFields)), 'Fields that every article must have.'),
  bareSlug: described(
    v.picklist(['same-locale', 'source-locale', 'from-links', 'none']),
    'The target of a bare `/slug`: the article in the same locale, the article in the source locale, detected from the links, or no concept.',
  ),
  link: described(
    v.nullable(template('link')),
    'Format of links: `/{slug}`, or `/glossary/#{slug}` for entries of a page. `{file}` is the relative path of the file, `{page}` the same without the extension. `null`: no such links.',
  ),
  localizedLink: described(
    v.nullable(template('localizedLink')),
    'Format of links to a specific locale: `/{locale}/{slug}/`. `null`: no such links.',
  ),
  rootAlias: described(text, 'A prefix of link targets that stands for a folder: `~/`.'),
  rootFolder: described(
    v.pipe(
      text,
      v.regex(INSIDE, () => t('the folder must be in the root')),
      v.regex(/\/$/, () => t('the folder must end with "/"')),
    ),
    'The folder that `rootAlias` stands for, with a final `/`. Default: the root.',
  ),
  siteUrls: described(texts, 'Addresses of the site. Links to them are internal.'),
  linkLocales: described(
    v.record(locale, locale),
    'Names of locales in links, where they differ from the locale: `{ "en": "en-US" }`.',
  ),
  foldsSlugs: described(v.boolean(), 'Compare slugs as folder names: in lower case, with `_` for spaces.'),
  mentions: described(
    v.picklist(macroSyntaxNames),
    'Syntaxes of macro links, in addition to Markdown links: `{{< glossary_tooltip term_id="…" >}}`, `{{Glossary("X")}}`, `@form`.',
  ),
  macros: described(
    macros,
    'More syntaxes of macro links: `[{ "kind": "shortcode", "name": "term", "id": "id", "text": "text" }]` for `{{< term id="niche" text="niches" >}}`. `kind` is `shortcode`, `component` (`<Term id="niche">niches</Term>`), `include` (`{% include term.html id="niche" %}`) or `role` (`{term}` of MyST, `:term:` of Sphinx). `id` and `text` are attributes or positions (`0`); without `id`, the text names the concept; without `text`, it stands before the end tag. Fixes write the first of them.',
  ),
  titleSuffix: described(
    v.nullable(text),
    'The end of the titles that is no part of a name: ` - Style Guide` for `title: niche - Style Guide`. New articles get it.',
  ),
  wikiLinks: described(
    v.boolean(),
    'Read wiki links, as in Obsidian and Foam: `[[target-market]]`, `[[target-market|rynku]]`. Fixes write them where the file has them, or if `link` is `[[{slug}]]`.',
  ),
  termLink: described(
    v.nullable(text),
    'The target of links whose text names the concept: `g` for `[target market](g)`.',
  ),
  labelLinks: described(
    v.boolean(),
    '`[target market]` and `[target market][]` without a definition are links if the text names a concept.',
  ),
  statusInclude: described(
    v.nullable(text),
    'The Liquid include whose `translated="no"` and `translationOutdated="yes"` mark missing and outdated translations.',
  ),
  headingIds: described(
    v.picklist(headingIdStyles),
    'How the site generates heading ids: `github` for GitHub, Hugo, Docusaurus, and most generators, `kramdown` for Jekyll, `mdn` for MDN. Ids of other generators are not reported.',
  ),
  fallsBackToSource: described(v.boolean(), 'The site shows the source article if a translation is missing.'),
  autoLink: described(autoLink, AUTO_LINK),
});

const severity = v.picklist([...severities, 'off']);
const ruleSeverities = v.strictObject(
  Object.fromEntries(descriptions.map(({ code, summary }) => [code, described(severity, summary)] as const)),
);

const override = v.strictObject({
  files: describe(v.pipe(globs, v.minLength(1)), 'Globs of files and folders, relative to the root: `glossary/pl/**`.'),
  rules: describe(ruleSeverities, 'Severity by rule in these files.'),
});

/** Written by `check --update-baseline`, so it must not be outside the root. */
const baseline = v.pipe(
  text,
  v.regex(/^(?!\/)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\\:]+\.json$/, () =>
    t('a baseline must be a .json file in the root; write its path relative to the root, with "/"'),
  ),
);

/** Where findings of files that are not open are reported. */
export const workspaceFindings = ['auto', 'open', 'errors', 'all'] as const;

/** All keys with their descriptions, for the editor's settings and for `glosswright.config.json`. */
export const configurationSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  layouts: described(
    v.pipe(v.array(layout), v.maxLength(20)),
    'Where articles are and how they link to each other. Default: detected from the folders.',
  ),
  sourceLocale: described(
    locale,
    'The locale that other locales are translated from. Default: English if present, otherwise the locale with the most articles.',
  ),
  languages: described(languages, 'Locales by folder name, for all layouts: `{ "Norwegian": "nb" }`.'),
  exclude: described(globs, 'Globs of files and folders to exclude, relative to the root.'),
  autoLink: described(autoLink, AUTO_LINK),
  rules: described(ruleSeverities, 'Severity by rule: `error`, `warning`, `information`, `hint`, or `off`.'),
  overrides: described(
    v.pipe(
      v.array(override),
      v.maxLength(100),
      v.check((overrides) => !areTooLarge(overrides.flatMap(({ files }) => files)), tooLarge),
    ),
    'Severity by rule in specific files: `[{ "files": ["glossary/pl/**"], "rules": { "unlinked-term": "off" } }]`. If several overrides match, the last one wins.',
  ),
  baseline: described(
    baseline,
    'A file of known findings that are not reported, relative to the root. Create it with `glosswright check --update-baseline`.',
  ),
  cache: described(v.boolean(), 'Cache the index on disk, outside the repository, for faster startup. Default: on.'),
  git: described(
    v.boolean(),
    'Read the Git history to report `outdated-translation`. Default: on, in trusted workspaces.',
  ),
  workspaceFindings: described(
    v.picklist(workspaceFindings),
    'Findings to report in files that are not open: `all`, `errors`, or none (`open`). `auto` reports all findings in up to 2,000 files, and only errors in larger workspaces.',
  ),
});

export type ConfigurationInput = v.InferOutput<typeof configurationSchema>;

/** The resolved configuration of a root. */
export interface Configuration {
  /** Undefined: detected from the folders. */
  readonly layouts: readonly Layout[] | undefined;
  readonly exclude: readonly string[];
  readonly severities: Severities;
  /** Relative to the root. */
  readonly baseline: string | undefined;
  /** Whether git may be run. */
  readonly git: boolean;
  /** Whether the index is cached on disk. */
  readonly cache: boolean;
  readonly workspaceFindings: (typeof workspaceFindings)[number];
  /** Completes a preset that was detected from the folders. */
  readonly complete: (layout: Layout) => Layout;
  /** Returns the layout of a value as the configuration file has it; undefined if it is invalid. */
  readonly layoutOf: (value: unknown) => Layout | undefined;
}

export interface ConfigurationError {
  readonly message: string;
  /** The path of the invalid value: keys and indexes. */
  readonly path: readonly (string | number)[];
  /** Whether the last key of the path is invalid, not its value. */
  readonly isKey: boolean;
}

export type Validated = { readonly input: ConfigurationInput } | { readonly errors: readonly ConfigurationError[] };

/** Checks a value from a file or an editor against the schema. */
export function validateConfiguration(value: unknown): Validated {
  if (Array.isArray(value))
    return { errors: [{ message: t('the configuration must be an object, not a list'), path: [], isKey: false }] };
  const result = v.safeParse(configurationSchema, value);
  if (result.success) return { input: result.output };
  return {
    errors: result.issues.map((issue) => ({
      message: plainMessage(issue),
      path: (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
      isKey: issue.path?.at(-1)?.origin === 'key',
    })),
  };
}

function plainMessage({ path, kind, type, expected, received, message }: v.BaseIssue<unknown>): string {
  const key = path?.map(({ key: part }) => shortened(String(part))).join('.') ?? '';
  const what = key === '' ? msg('the configuration') : quoted(key);
  if (type === 'strict_object' && expected === 'never') return t('{0} is not a setting', what);
  if (type === 'min_length') return t('{0} must not be empty', what);
  if (type === 'max_length') return t('{0} is too long', what);
  if (kind === 'validation') return t('{0}: {1}', what, message);
  return t('{0} must be {1}, not {2}', what, expectedInWords(expected ?? ''), inWords(received));
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

const WORDS: Partial<Record<string, Message>> = {
  string: msg('a text'),
  boolean: msg('true or false'),
  Array: msg('a list'),
  Object: msg('an object'),
  number: msg('a number'),
};

/** `("a" | "b" | Array)` as `"a", "b" or a list`. */
function expectedInWords(expected: string): MessageValue {
  const items = expected
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map(inWords);
  return { items, joined: 'or' };
}

function inWords(type: string): Message | string {
  return WORDS[type] ?? shortened(type);
}

/** Merges configurations key by key; later ones win. */
export function resolveConfiguration(...inputs: readonly ConfigurationInput[]): Configuration {
  const merged: ConfigurationInput = {};
  for (const input of inputs) Object.assign(merged, input);
  const layers: SeverityLayer[] = inputs.flatMap(({ rules = {}, overrides = [] }) =>
    [{ files: undefined, rules }, overrides].flat(),
  );
  const complete = (base: Layout): Layout => ({
    ...base,
    sourceLocale: merged.sourceLocale ?? base.sourceLocale,
    languages: { ...base.languages, ...merged.languages },
    autoLink: { exclude: [...base.autoLink.exclude, ...(merged.autoLink?.exclude ?? [])] },
  });
  return {
    layouts: merged.layouts?.map((entry) => layoutOf(entry, complete)),
    exclude: merged.exclude ?? [],
    severities: new Severities(layers),
    baseline: merged.baseline,
    git: merged.git ?? true,
    cache: merged.cache ?? true,
    workspaceFindings: merged.workspaceFindings ?? 'auto',
    complete,
    layoutOf: (value) => {
      const parsed = v.safeParse(layout, value);
      return parsed.success ? layoutOf(parsed.output, complete) : undefined;
    },
  };
}

/** Keys of a layout take precedence over keys for all layouts, and those over the preset. */
function layoutOf(entry: v.InferOutput<typeof layout>, complete: Configuration['complete']): Layout {
  const { preset, frontMatter: keys = {}, articles, pages, data, site, ...given } = entry;
  const base = complete((preset === undefined ? undefined : presetNamed(preset)) ?? presets[0]);
  const sources = withSources(base, { articles, pages, data, site }, preset !== undefined);
  const { slugKey = base.slugKey, link = sources.link, localizedLink = sources.localizedLink, statusInclude } = given;
  const { conceptKey = base.conceptKey } = given;
  return withLocales({
    ...sources,
    ...given,
    slugKey: slugKey ?? undefined,
    conceptKey: conceptKey ?? undefined,
    titleSuffix: (given.titleSuffix === undefined ? base.titleSuffix : given.titleSuffix) ?? undefined,
    termLink: (given.termLink === undefined ? base.termLink : given.termLink) ?? undefined,
    macros: given.macros?.map(macroOf) ?? base.macros,
    wikiLinks: given.wikiLinks ?? (link === WIKI_LINK || base.wikiLinks),
    link: link ?? undefined,
    localizedLink: localizedLink ?? undefined,
    statusInclude: (statusInclude === undefined ? base.statusInclude : statusInclude) ?? undefined,
    languages: { ...base.languages, ...given.languages },
    autoLink: { exclude: [...base.autoLink.exclude, ...(given.autoLink?.exclude ?? [])] },
    frontMatter: { ...base.frontMatter, ...listed(keys) },
  });
}

function macroOf(given: v.InferOutput<typeof macros>[number]): MacroPattern {
  if (given.kind === 'role') return given;
  const { kind, name, id, text: shown } = given;
  return {
    kind,
    name,
    id: id === undefined ? undefined : String(id),
    text: shown === undefined ? undefined : String(shown),
  };
}

/** Every value as a list; a single key does not need one. */
function listed(keys: v.InferOutput<typeof frontMatter>): Partial<FrontMatterKeys> {
  const result: Partial<Record<FrontMatterField, readonly string[]>> = {};
  for (const field of frontMatterFields) {
    const value = keys[field];
    if (value !== undefined) result[field] = [value].flat();
  }
  return result;
}
