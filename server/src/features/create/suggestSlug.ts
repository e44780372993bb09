import type { Glossary } from '../../glossary/glossary.ts';
import { namesInTitle } from '../../terms/titles.ts';
import { asSlug } from '../rename/renaming.ts';

/** Maximum number of slugs that are read to learn their style. */
const MOST_READ = 500;

/** How a glossary writes its slugs. */
interface SlugStyle {
  readonly separator: '-' | '_';
  /** Whether slugs can contain letters other than those of English. */
  readonly hasOtherLetters: boolean;
}

/**
 * A slug for a new concept in the style of the other slugs: `target-market` for `Target market`. Undefined if the title
 * has no letters that slugs of this glossary contain.
 */
export function suggestSlug(glossary: Glossary, title: string): string | undefined {
  const [name = title, ...others] = namesInTitle(title, '');
  // A note that distinguishes concepts is a part of the slug; an abbreviation is not.
  const words = others.length > 0 ? name : title;
  if (glossary.layout.foldsSlugs) return asSlug(glossary, words.replaceAll(/[()/]/g, ' ').replaceAll(/\s+/g, ' '));
  const { separator, hasOtherLetters } = styleOf(glossary);
  const base = hasOtherLetters ? words.normalize('NFC') : inEnglishLetters(words);
  const parts = base.toLowerCase().match(hasOtherLetters ? /[\p{L}\p{M}\p{N}]+/gu : /[a-z0-9]+/g) ?? [];
  const isComplete = hasOtherLetters || !/\p{L}/u.test(base.replaceAll(/[a-z]/gi, ''));
  return parts.length > 0 && isComplete ? parts.join(separator) : undefined;
}

function styleOf({ articles }: Glossary): SlugStyle {
  let hyphens = 0;
  let underscores = 0;
  let hasOtherLetters = false;
  let read = 0;
  for (const slug of articles.slugs()) {
    if (++read > MOST_READ) break;
    if (slug.includes('-')) hyphens++;
    if (slug.includes('_')) underscores++;
    hasOtherLetters ||= /[^ -~]/.test(slug);
  }
  return { separator: underscores > hyphens ? '_' : '-', hasOtherLetters };
}

/** Letters that are no other letter with a diacritic. */
const SPELLED: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
};

function inEnglishLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łŁøØđĐßæÆœŒı]/g, (letter) => SPELLED[letter] ?? letter)
    .replaceAll(/['’]/g, '');
}
