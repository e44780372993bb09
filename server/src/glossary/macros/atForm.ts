import { msg } from '../../localization/index.ts';
import { atNameAround, atNames, isAtName, unspacedLetter } from '../../markdown/atNames.ts';
import type { MacroSyntax } from './macroSyntax.ts';

/** Suffixes that the site allows after a form: `@node-based`. */
const SUFFIX = /-(?:based|like|form)$/;
/** In scripts without spaces, a form can end where the script starts or ends. */
const UNSPACED_BOUND = new RegExp(`(?<=${unspacedLetter})(?=.)|(?<=.)(?=${unspacedLetter})`, 'gsu');
/** The end of such a name cannot be determined. */
const STARTS_UNSPACED = new RegExp(`^${unspacedLetter}`, 'u');
/** Maximum length of a form in such a script, in UTF-16 units. */
const MAX_UNSPACED = 24;

/**
 * The Moneropedia's syntax: `@ring-signatures` links the article whose front matter lists `ring-signatures` in `terms`,
 * ignoring case. Only listed forms match; a form that only English lists leads to the English article.
 */
export const atForm: MacroSyntax = {
  find: (document) =>
    atNames(document).map((name) => {
      const target = document.text.slice(name.start, name.end);
      const span = { start: name.start - 1, end: name.end };
      return { kind: 'macro', span, text: inProse(target), textSpan: name, target, targetSpan: name };
    }),
  nameAt: ({ text }, cursor) => {
    const span = atNameAround(text, cursor);
    return span && { span, text: '' };
  },
  keysOf,
  namesOf: ({ aliases }) => aliases.map((alias) => alias.replaceAll(/\s+/g, '-')).filter(isAtName),
  aliasInProse: inProse,
  write: (names, text) => {
    const wanted = fold(text);
    const name = names.find((candidate) => fold(candidate) === wanted);
    return name === undefined ? undefined : `@${text.replaceAll(/\s+/g, '-')}`;
  },
  namesAreSlugs: false,
  leadsToSource: true,
  missing: (name) =>
    STARTS_UNSPACED.test(name)
      ? msg("No article lists a term that starts after this '@'.")
      : msg("No article lists '{0}' in its terms.", name),
};

/** Folds a form for comparison. */
function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[‐‑]|\s/g, '-')
    .replaceAll('’', "'");
}

function inProse(form: string): string {
  return form.replaceAll('-', ' ');
}

/**
 * Returns the whole name first, then the name without a suffix, without the text after an apostrophe, and in scripts
 * without spaces, ever shorter prefixes.
 */
function keysOf(name: string): string[] {
  const whole = fold(name);
  const keys = new Set<string>();
  for (const end of endsOf(whole)) {
    const key = whole.slice(0, end);
    keys.add(key);
    keys.add(key.replace(SUFFIX, ''));
  }
  return [...keys];
}

/** Returns the positions where a form can end, in descending order. */
function endsOf(name: string): number[] {
  const apostrophes = [...name.matchAll(/'/g)].map(({ index }) => index);
  const bounds = [...name.slice(0, MAX_UNSPACED).matchAll(UNSPACED_BOUND)].map(({ index }) => index);
  return [...new Set([name.length, ...apostrophes, ...bounds])].toSorted((one, other) => other - one);
}
