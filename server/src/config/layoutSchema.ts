import { localized, msg, t } from '../localization/index.ts';
import * as v from 'valibot';
import { frontMatterFields, macroSyntaxNames } from '../glossary/layout.ts';
import { templateProblem } from '../glossary/linkTemplate.ts';
import { presets } from '../glossary/layouts/index.ts';
import { headingIdStyles } from '../markdown/anchors/headingIds.ts';
import { areTooLarge, globProblem } from '../disk/excludeGlobs.ts';
import { describe, described, locale, text, texts } from './schemaParts.ts';
import { sourcesSchema } from './sourcesSchema.ts';

/** A path relative to the root that does not leave it. */
const INSIDE = /^(?!\/)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\\:]+$/;

/** The message for too many patterns. */
export const tooLarge = (): string => t('the patterns with wildcards are too long in total');

const glob = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check(
    (pattern) => globProblem(pattern) === undefined,
    ({ input }) => localized(globProblem(input) ?? msg('{0}', '')),
  ),
);
export const globs = v.pipe(
  v.array(glob),
  v.maxLength(1000),
  v.check((patterns) => !areTooLarge(patterns), tooLarge),
);
export const languages = v.record(
  v.pipe(
    text,
    v.regex(/^[^/\\]+$/, () => t('a folder name must not contain "/"')),
  ),
  locale,
);

export const frontMatter = v.strictObject(
  v.entriesFromList(frontMatterFields, v.exactOptional(v.union([text, texts]))),
);

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
export const macros = v.pipe(
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

export const autoLink = v.strictObject({
  exclude: describe(texts, 'Slugs of concepts that are never linked automatically.'),
});
/** Describes `autoLink`. */
export const AUTO_LINK =
  'Concepts whose names are also ordinary words, such as `route` or `key`: `{ "exclude": ["route"] }`. `unlinked-term`, `glosswright link` and the actions leave them alone; completion still offers them. `autoLink: false` in the front matter of an article does the same.';

/** All keys of a layout, with their descriptions. */
export const layout = v.strictObject({
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
