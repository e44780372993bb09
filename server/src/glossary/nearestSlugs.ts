import { NameIndex, type NearKey } from '../matching/nameIndex.ts';
import { namesInTitle } from '../terms/titles.ts';
import { getOrAdd } from './collections.ts';
import type { Glossary } from './glossary.ts';

/** A slug that the author may have meant. `sure`: whether it differs only in spelling (`_` for `-`, a plural, the title as a slug). */
export interface NearSlug {
  readonly slug: string;
  readonly sure: boolean;
}

const MAX_RESULTS = 3;

/**
 * Returns the slugs nearest to a slug that does not exist, best first, at most three. Titles and aliases of the source
 * locale count as names.
 */
export function nearestSlugs(glossary: Glossary, slug: string): readonly NearSlug[] {
  const { index, answers } = knownSlugs(glossary);
  return getOrAdd(answers, slug, () => index.nearest(slug, MAX_RESULTS).map(nearSlug));
}

function nearSlug({ key, isSure }: NearKey): NearSlug {
  return { slug: key, sure: isSure };
}

/**
 * The slugs prepared for comparison. Cached per state of the glossary, because every dead link is compared with every
 * slug.
 */
interface KnownSlugs {
  readonly revision: number;
  readonly index: NameIndex;
  /** Cached answers: the same dead slug often occurs in many articles. */
  readonly answers: Map<string, readonly NearSlug[]>;
}

/** Maximum number of cached answers, because hostile links could request any number. */
const MAX_ANSWERS = 4096;

const knownByGlossary = new WeakMap<Glossary, KnownSlugs>();

function knownSlugs(glossary: Glossary): KnownSlugs {
  let known = knownByGlossary.get(glossary);
  if (known?.revision !== glossary.articles.namesRevision)
    knownByGlossary.set(glossary, (known = indexSlugs(glossary)));
  if (known.answers.size >= MAX_ANSWERS) known.answers.clear();
  return known;
}

function indexSlugs({ articles }: Glossary): KnownSlugs {
  const index = new NameIndex();
  for (const slug of articles.slugs()) {
    const names = articles.get(slug, articles.sourceLocale)?.terms ?? [];
    index.add(
      slug,
      names.flatMap(({ text }) => [text].concat(namesInTitle(text, slug))),
    );
  }
  return { revision: articles.namesRevision, index, answers: new Map() };
}
