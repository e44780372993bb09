import { NameIndex, type NearKey } from '../matching/nameIndex.ts';
import { getOrAdd } from './collections.ts';
import type { Glossary } from './glossary.ts';

/** A slug that the author may have meant. `sure`: it differs in writing only (`_` for `-`, a plural, the title as a slug). */
export interface NearSlug {
  readonly slug: string;
  readonly sure: boolean;
}

const MOST = 3;

/** The slugs nearest to one that does not exist, best first, at most three. Titles and aliases of the source locale count as names. */
export function nearestSlugs(glossary: Glossary, slug: string): readonly NearSlug[] {
  const { index, answers } = knownSlugs(glossary);
  return getOrAdd(answers, slug, () => index.nearest(slug, MOST).map(nearSlug));
}

function nearSlug({ key, isSure }: NearKey): NearSlug {
  return { slug: key, sure: isSure };
}

/** Every slug as it is compared: made once for a state of the glossary, since every dead link is compared with every slug. */
interface KnownSlugs {
  readonly revision: number;
  readonly index: NameIndex;
  /** Earlier answers: one dead slug often stands in many articles. */
  readonly answers: Map<string, readonly NearSlug[]>;
}

/** So many answers are kept; hostile links could ask for any number. */
const MOST_ANSWERS = 4096;

const knownByGlossary = new WeakMap<Glossary, KnownSlugs>();

function knownSlugs(glossary: Glossary): KnownSlugs {
  let known = knownByGlossary.get(glossary);
  if (known?.revision !== glossary.articles.namesRevision)
    knownByGlossary.set(glossary, (known = indexSlugs(glossary)));
  if (known.answers.size >= MOST_ANSWERS) known.answers.clear();
  return known;
}

function indexSlugs({ articles }: Glossary): KnownSlugs {
  const index = new NameIndex();
  for (const slug of articles.slugs()) {
    const names = articles.get(slug, articles.sourceLocale)?.terms ?? [];
    index.add(
      slug,
      names.map(({ text }) => text),
    );
  }
  return { revision: articles.namesRevision, index, answers: new Map() };
}
