import { entryOf, type Head, TITLE_KEYS } from './heads.ts';
import type { DetectedLayout } from './site.ts';

/** The start of a title's suffix: ` - Style Guide`, ` | Docs`. */
const SEPARATOR = /\s+(?:[-–—|·»]|::)\s+/gu;
const MAX_SUFFIX = 80;
/** Share of the titles that end alike, and how many there are at least. */
const MIN_SHARE = 0.9;
const MIN_TITLES = 5;

/** Finds the suffix of nearly all titles in the front matter, such as the name of the site. */
export function titleSuffixOf(heads: readonly Head[]): Pick<DetectedLayout, 'titleSuffix'> {
  const titles = heads.flatMap((head) => titleIn(head) ?? []);
  const [first] = titles;
  if (first === undefined || titles.length < MIN_TITLES) return {};
  const counts = new Map<string, number>();
  for (const title of titles) {
    const last = [...title.matchAll(SEPARATOR)].at(-1)?.index ?? 0;
    const suffix = title.slice(last);
    if (last > 0 && suffix.length <= MAX_SUFFIX) counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
  }
  const common = [...counts].find(([, count]) => count >= titles.length * MIN_SHARE)?.[0];
  return common === undefined ? {} : { titleSuffix: common };
}

function titleIn({ frontMatter }: Head): string | undefined {
  const values = TITLE_KEYS.map((key) => entryOf(frontMatter, key)?.value);
  const value = values.find((each) => each?.kind === 'scalar' && each.text.trim() !== '');
  return value?.kind === 'scalar' ? value.text.trim() : undefined;
}
