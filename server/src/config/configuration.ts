import * as v from 'valibot';
import {
  type FrontMatterField,
  frontMatterFields,
  type FrontMatterKeys,
  type Layout,
  macroSyntaxNames,
} from '../glossary/layout.ts';
import { presetNamed, presets } from '../glossary/layouts/index.ts';
import { headingIdStyles } from '../markdown/anchors/headingIds.ts';
import { descriptions } from '../rules/engine/index.ts';
import { severities } from '../rules/engine/rule.ts';
import { areTooLarge, globProblem } from '../disk/excludeGlobs.ts';
import { articlesProblem } from './articlesProblem.ts';
import { Severities, type SeverityLayer } from './severities.ts';

const text = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(1000),
  v.check((value) => !value.includes('\0'), 'a text must not hold a NUL character'),
);
const texts = v.pipe(v.array(text), v.maxLength(1000));
const describe = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));
const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.exactOptional(describe(schema, description));

/** A path from the root that stays in it. */
const INSIDE = /^(?!\/)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\\:]+$/;

const TOO_LARGE = 'the patterns with wildcards are too long together';

const glob = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check(
    (pattern) => globProblem(pattern) === undefined,
    ({ input }) => globProblem(input) ?? '',
  ),
);
const globs = v.pipe(
  v.array(glob),
  v.maxLength(1000),
  v.check((patterns) => !areTooLarge(patterns), TOO_LARGE),
);
const locale = v.pipe(
  text,
  v.regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/, 'a locale is a tag such as "pl" or "pt-BR"'),
);
const languages = v.record(v.pipe(text, v.regex(/^[^/\\]+$/, 'a folder is named without "/"')), locale);

const frontMatter = v.strictObject(v.entriesFromList(frontMatterFields, v.exactOptional(v.union([text, texts]))));

const articles = v.pipe(
  text,
  v.check(
    (pattern) => articlesProblem(pattern) === undefined,
    ({ input }) => articlesProblem(input) ?? '',
  ),
);

const redirects = v.strictObject({
  frontMatter: v.exactOptional(text),
  file: v.exactOptional(v.pipe(text, v.regex(INSIDE, 'the file stands in the root, and is named from there with "/"'))),
});

const addresses = v.strictObject({
  url: v.exactOptional(text),
  slug: v.exactOptional(text),
  only: v.exactOptional(v.boolean()),
});

const autoLink = v.strictObject({
  exclude: describe(texts, 'Slugs of concepts that are never linked automatically.'),
});
const AUTO_LINK =
  'Concepts whose names are also ordinary words, such as `route` or `key`: `{ "exclude": ["route"] }`. `unlinked-term`, `glosswright link` and the actions leave them alone; completion still offers them. `autoLink: false` in the front matter of an article does the same.';

const layout = v.strictObject({
  preset: described(
    v.picklist(presets.map(({ name }) => name)),
    'The layout that this one starts from; `glossary` when not given.',
  ),
  articles: described(
    articles,
    'Where the articles are, from the root: `glossary/{locale}/{slug}.md`. `{language}` is an English language name.',
  ),
  exclude: described(globs, 'Globs of paths that match `articles` and are no articles.'),
  sourceLocale: described(locale, 'The locale that the others are translated from.'),
  languages: described(languages, 'Folder name to locale, where the name does not say it: `{ "Norwegian": "nb" }`.'),
  slugKey: described(text, 'The front matter key that holds the slug; the file name when not given.'),
  slugFields: described(
    v.record(text, v.pipe(text, v.includes('{slug}', 'the value has to hold "{slug}"'))),
    'Front matter keys whose value follows the slug when it is renamed: `{ "slug": "Glossary/{slug}" }`.',
  ),
  addresses: described(
    addresses,
    'Front matter keys that give an article another address than its path: `url`, the whole path, and `slug`, its last part. With `only`, as in Hugo, links by the path of the file are then `moved-link`: `{ "url": "url", "slug": "slug", "only": true }`.',
  ),
  redirects: described(
    redirects,
    'Where the site keeps redirects from former addresses: `frontMatter`, a key with a list of them (`aliases` in Hugo), and `file`, a file with one `from to` per line (`static/_redirects`). Links to a former address are `moved-link`; a rename adds redirects.',
  ),
  frontMatter: described(frontMatter, 'Which front matter keys hold the title, the description and so on.'),
  required: described(v.array(v.picklist(frontMatterFields)), 'The fields that every article has to have.'),
  bareSlug: described(
    v.picklist(['same-locale', 'source-locale', 'from-links', 'none']),
    'What a bare `/slug` means: the article of the same locale, of the source locale, whichever the links say, or no concept.',
  ),
  link: described(text, 'How a link is written: `/{slug}`.'),
  localizedLink: described(text, 'How a link to a given locale is written: `/{locale}/{slug}/`.'),
  siteUrls: described(texts, 'Addresses of the site itself; links there are internal.'),
  linkLocales: described(
    v.record(locale, locale),
    'How links write a locale where that is not its own name: `{ "en": "en-US" }`.',
  ),
  foldsSlugs: described(
    v.boolean(),
    'Whether slugs are compared as a folder would be called: in lower case, `_` for a space.',
  ),
  mentions: described(
    v.picklist(macroSyntaxNames),
    'How texts mention concepts beside Markdown links: `{{< glossary_tooltip term_id="…" >}}`, `{{Glossary("X")}}`, `@form`.',
  ),
  statusInclude: described(
    text,
    'The Liquid include whose `translated="no"` and `translationOutdated="yes"` say how an article stands.',
  ),
  headingIds: described(
    v.picklist(headingIdStyles),
    'How the site makes the ids of headings: `github` as GitHub, Hugo, Docusaurus and most generators do, `kramdown` as Jekyll, `mdn` as MDN. Ids that another generator would make are no findings.',
  ),
  fallsBackToSource: described(
    v.boolean(),
    'Whether the site shows the source article where a translation is missing.',
  ),
  autoLink: described(autoLink, AUTO_LINK),
});

const severity = v.picklist([...severities, 'off']);
const ruleSeverities = v.strictObject(
  Object.fromEntries(descriptions.map(({ code, summary }) => [code, described(severity, summary)] as const)),
);

const override = v.strictObject({
  files: describe(v.pipe(globs, v.minLength(1)), 'Globs of files and folders, from the root: `glossary/pl/**`.'),
  rules: describe(ruleSeverities, 'Severity by rule for these files.'),
});

/** Written by `check --update-baseline`; what stands outside of the root is none of a repository's business. */
const baseline = v.pipe(
  text,
  v.regex(
    /^(?!\/)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\\:]+\.json$/,
    'a baseline is a .json file in the root, named from there with "/"',
  ),
);

/** Where findings of files that are not open are reported. */
export const workspaceFindings = ['auto', 'open', 'errors', 'all'] as const;

/** One key a line, each with what it means; the editor's settings and `glosswright.config.json` have the same. */
export const configurationSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  layouts: described(
    v.pipe(v.array(layout), v.maxLength(20)),
    'Where the articles are and how they link each other. Found from the folders when not given.',
  ),
  sourceLocale: described(
    locale,
    'The locale that the others are translated from; English when there is any, else the largest.',
  ),
  languages: described(languages, 'Folder name to locale, for all layouts.'),
  exclude: described(globs, 'Globs of files and folders to leave out, from the root.'),
  autoLink: described(autoLink, AUTO_LINK),
  rules: described(ruleSeverities, 'Severity by rule: `error`, `warning`, `information`, `hint` or `off`.'),
  overrides: described(
    v.pipe(
      v.array(override),
      v.maxLength(100),
      v.check((overrides) => !areTooLarge(overrides.flatMap(({ files }) => files)), TOO_LARGE),
    ),
    'Severity by rule for some files: `[{ "files": ["glossary/pl/**"], "rules": { "unlinked-term": "off" } }]`. The last one that speaks of a rule counts.',
  ),
  baseline: described(
    baseline,
    'A file of findings that are known and not reported, from the root; `glosswright check --update-baseline` writes it.',
  ),
  cache: described(
    v.boolean(),
    'Whether the index is kept on disk, outside of the repository, so that the next start is quick; on.',
  ),
  git: described(
    v.boolean(),
    'Whether git is asked when articles changed, for `outdated-translation`; on, in workspaces that are trusted.',
  ),
  workspaceFindings: described(
    v.picklist(workspaceFindings),
    'Which findings the editor lists of files that are not open: all, only errors, none (`open`), or `auto`: all of up to 2,000 files, only errors of more.',
  ),
});

export type ConfigurationInput = v.InferOutput<typeof configurationSchema>;

/** What applies to a root, every key with a value. */
export interface Configuration {
  /** Undefined: found from the folders. */
  readonly layouts: readonly Layout[] | undefined;
  readonly exclude: readonly string[];
  readonly severities: Severities;
  /** Path from the root. */
  readonly baseline: string | undefined;
  /** Whether git may be asked. */
  readonly git: boolean;
  /** Whether the index is kept on disk. */
  readonly cache: boolean;
  readonly workspaceFindings: (typeof workspaceFindings)[number];
  /** Completes a layout that was found from the folders. */
  readonly complete: (layout: Layout) => Layout;
}

export interface ConfigurationError {
  readonly message: string;
  /** The way to the offending value: keys and indexes. */
  readonly path: readonly (string | number)[];
  /** Whether the last key of the path is wrong itself, not its value. */
  readonly isKey: boolean;
}

export type Validated = { readonly input: ConfigurationInput } | { readonly errors: readonly ConfigurationError[] };

/** Checks a value from a file or an editor against the schema. */
export function validateConfiguration(value: unknown): Validated {
  if (Array.isArray(value))
    return { errors: [{ message: 'the configuration must be an object, not a list', path: [], isKey: false }] };
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
  const what = key === '' ? 'the configuration' : `'${key}'`;
  if (type === 'strict_object' && expected === 'never') return `${what} is not a setting`;
  if (type === 'min_length') return `${what} must not be empty`;
  if (type === 'max_length') return `${what} is too long`;
  if (kind === 'validation') return `${what}: ${message}`;
  return `${what} must be ${expectedInWords(expected ?? '')}, not ${shortened(inWords(received))}`;
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

const WORDS: Partial<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
  number: 'a number',
};

/** `("a" | "b" | Array)` as `"a", "b" or a list`. */
function expectedInWords(expected: string): string {
  const words = expected
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map(inWords);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

function inWords(type: string): string {
  return WORDS[type] ?? type;
}

/** One configuration of several, the later ones winning key by key. */
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
  };
}

/** What a layout says itself wins over what is said for all, and that over its preset. */
function layoutOf(entry: v.InferOutput<typeof layout>, complete: Configuration['complete']): Layout {
  const { preset, frontMatter: keys = {}, ...given } = entry;
  const base = complete((preset === undefined ? undefined : presetNamed(preset)) ?? presets[0]);
  return {
    ...base,
    ...given,
    languages: { ...base.languages, ...given.languages },
    autoLink: { exclude: [...base.autoLink.exclude, ...(given.autoLink?.exclude ?? [])] },
    frontMatter: { ...base.frontMatter, ...listed(keys) },
  };
}

/** Every value as a list; one key may stand for itself. */
function listed(keys: v.InferOutput<typeof frontMatter>): Partial<FrontMatterKeys> {
  const result: Partial<Record<FrontMatterField, readonly string[]>> = {};
  for (const field of frontMatterFields) {
    const value = keys[field];
    if (value !== undefined) result[field] = [value].flat();
  }
  return result;
}
