import type { FrontMatterField } from '../layout.ts';
import type { Generator } from './generators.ts';
import { entryOf, type Head, shareWith, TITLE_KEYS } from './heads.ts';
import type { DetectedLayout } from './site.ts';

/** Keys in use for the fields of an article, the usual one first. */
const KEYS: readonly (readonly [field: FrontMatterField, keys: readonly string[]])[] = [
  ['title', TITLE_KEYS],
  [
    'description',
    (
      'description definition summary short_description shortDescription shortDefinition short_definition excerpt short def ' +
      'hoverText hoverSnippet tooltip oneliner'
    ).split(' '),
  ],
];
/** Keys of other names of a concept. */
const NAME_KEYS =
  'aliases synonyms aka also_known_as alsoKnownAs alias altTerms alternative_names acronym abbreviation abbr'.split(
    ' ',
  );
/** Share of the articles that have a key. */
const MIN_SHARE = 0.8;
/** Articles from which can be told which fields are required. */
const MIN_ARTICLES = 5;

/** Generators that redirect from the addresses of a front matter key; Jekyll does with its usual plugin. */
const REDIRECT_KEYS: Readonly<Partial<Record<string, string>>> = { Hugo: 'aliases', Jekyll: 'redirect_from' };

/** The keys that articles use, and those that all of them have. */
export function frontMatterOf(
  heads: readonly Head[],
  generator: Generator | undefined,
): Pick<DetectedLayout, 'frontMatter' | 'required' | 'redirects'> {
  const frontMatter: Partial<Record<FrontMatterField, readonly string[]>> = {};
  const required: FrontMatterField[] = [];
  for (const [field, keys] of KEYS) {
    const used =
      keys.find((key) => shareWith(heads, [key]) >= MIN_SHARE) ?? keys.find((key) => shareWith(heads, [key]) > 0);
    if (used !== undefined && used !== keys[0]) frontMatter[field] = [used];
    if (used !== undefined && heads.length >= MIN_ARTICLES && shareWith(heads, [used]) === 1) required.push(field);
  }
  const names = NAME_KEYS.filter(
    (key) => shareWith(heads, [key]) > 0 && !(key === 'aliases' && holdsAddresses(heads, generator)),
  );
  if (names.length > 0) frontMatter.aliases = names;
  return { ...(Object.keys(frontMatter).length > 0 && { frontMatter }), required, ...redirectsOf(heads, generator) };
}

function redirectsOf(heads: readonly Head[], generator: Generator | undefined): Pick<DetectedLayout, 'redirects'> {
  const ofGenerator = REDIRECT_KEYS[generator?.name ?? ''];
  const used = shareWith(heads, ['redirect_from']) > 0 ? 'redirect_from' : ofGenerator;
  const key = used ?? (holdsAddresses(heads, generator) ? 'aliases' : undefined);
  return key === undefined ? {} : { redirects: { frontMatter: key } };
}

/** Whether `aliases` has former addresses, not names. */
function holdsAddresses(heads: readonly Head[], generator: Generator | undefined): boolean {
  if (generator?.name === 'Hugo') return true;
  return heads.some(({ frontMatter }) => {
    const value = entryOf(frontMatter, 'aliases')?.value;
    return value?.kind === 'list' && value.items.some((item) => item.kind === 'scalar' && item.text.startsWith('/'));
  });
}
