import { atNameAround, atNames, isAtName, unspacedLetter } from '../../markdown/atNames.ts';
import type { MacroSyntax } from './macroSyntax.ts';

/** What the site lets follow a form: `@node-based`. */
const SUFFIX = /-(?:based|like|form)$/;
/** Where a script without spaces begins or ends, a form may end. */
const UNSPACED_BOUND = new RegExp(`(?<=${unspacedLetter})(?=.)|(?<=.)(?=${unspacedLetter})`, 'gsu');
/** Nobody can tell where such a name ends. */
const STARTS_UNSPACED = new RegExp(`^${unspacedLetter}`, 'u');
/** No form in such a script is longer. UTF-16 units. */
const LONGEST_UNSPACED = 24;

/**
 * The Moneropedia's mentions: `@ring-signatures` names the article whose front matter lists `ring-signatures` among its
 * `terms`, in any case. Only a listed form is found; one that English alone lists leads to the English article.
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
      ? `No article lists a term that stands after this '@', so the mention leads nowhere.`
      : `No article lists '${name}' among its terms, so '@${name}' leads nowhere.`,
};

/** As forms are compared. */
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

/** The whole first, then what is left without a suffix, without what follows an apostrophe, and in unspaced scripts ever less. */
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

/** Where a form may end, the last place first. */
function endsOf(name: string): number[] {
  const apostrophes = [...name.matchAll(/'/g)].map(({ index }) => index);
  const bounds = [...name.slice(0, LONGEST_UNSPACED).matchAll(UNSPACED_BOUND)].map(({ index }) => index);
  return [...new Set([name.length, ...apostrophes, ...bounds])].toSorted((one, other) => other - one);
}
