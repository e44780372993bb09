import { t } from '../../localization/index.ts';
import type { TagPattern } from '../layout.ts';
import { WIKI_LINK } from '../linkTemplate.ts';
import { foldName } from './draft.ts';
import type { DetectedLayout } from './site.ts';
import { tagsIn } from './tags.ts';

/** The styles of links whose text or name is that of a concept. */
export interface FoundMentions {
  readonly layout: Pick<DetectedLayout, 'wikiLinks' | 'termLink' | 'macros' | 'link'>;
  readonly evidence: readonly string[];
}

/** The names that links can refer to. */
interface Named {
  /** Slugs and titles, in the form of `foldName`. */
  readonly names: ReadonlySet<string>;
  /** Slugs, and titles, as written. */
  readonly ids: Iterable<string>;
  readonly titles: Iterable<string>;
  /** Number of other links to a concept. */
  readonly others: number;
}

/** Minimum number of links in a style. A role `term` with the name of a concept is always one. */
const MIN_LINKS = 2;
/** A word as a target is rare, and then often a mistake. */
const MIN_TERM_LINKS = 5;
/** Share of the links with the same word as target whose text is a name. */
const MIN_NAMED = 0.5;
const MOST_TEXT = 50_000;
const WIKI = /\[\[([^[\]|#\r\n]{1,200})(?:#[^[\]|\r\n]*)?(?:\\?\|[^[\]\r\n]*)?\]\]/g;
const WORD_TARGET = /\[([^[\]\r\n]{1,100})\]\(([\w-]{1,20})\)/g;
/** Fenced code, and a line with only brackets: a table of TOML. */
const CODE_BLOCK = /^[ \t]*(`{3,}|~{3,})[^\r\n]*[^]*?^[ \t]*\1|^[ \t]*\[\[[^\]\r\n]*\]\][ \t]*$/gm;
const ROLE = /(?:\{term\}|:term:)`([^`<\r\n]{1,100})(?:<([^`<>\r\n]{1,100})>)?`/g;

/** Finds wiki links, links with a fixed target word, the role `term`, and tags, if they name a concept. */
export function mentionsIn(texts: readonly string[], { names, ids, titles, others }: Named): FoundMentions {
  const isName = (text: string): boolean => {
    const folded = foldName(text);
    return names.has(folded) || names.has(folded.replace(/s$/, ''));
  };
  const named = matches(texts, WIKI).filter(([, name = '']) => isName(name.slice(name.lastIndexOf('/') + 1))).length;
  const wiki = named >= MIN_LINKS ? named : 0;
  const roles = matches(texts, ROLE).filter(([, text = '', target = text]) => isName(target)).length;
  const term = wordOfTerms(texts, isName);
  const tags = tagsIn(texts.map(withoutCode), { ids, names: titles });
  const macros = [
    ...(roles > 0 ? [{ kind: 'role', name: 'term' } as const] : []),
    ...tags.map(({ pattern }) => pattern),
  ];
  return {
    layout: {
      ...(wiki > 0 && { wikiLinks: true }),
      ...(wiki > others && { link: WIKI_LINK }),
      ...(term && { termLink: term.word }),
      ...(macros.length > 0 && { macros }),
    },
    evidence: [
      ...(wiki > 0 ? [t('{0, plural, one {# wiki link names a term.} other {# wiki links name terms.}}', wiki)] : []),
      ...(term
        ? [
            t(
              "{0, plural, one {# link '[term]({1})' names a term.} other {# links '[term]({1})' name terms.}}",
              term.count,
              term.word,
            ),
          ]
        : []),
      ...(roles > 0
        ? [t("{0, plural, one {# role 'term' names a term.} other {# roles 'term' name terms.}}", roles)]
        : []),
      ...tags.map(({ pattern, count }) =>
        t("{0, plural, one {# tag '{1}' names a term.} other {# tags '{1}' name terms.}}", count, written(pattern)),
      ),
    ],
  };
}

/** Returns the word that is the target of most links whose text is a name. */
function wordOfTerms(
  texts: readonly string[],
  isName: (text: string) => boolean,
): { readonly word: string; readonly count: number } | undefined {
  const counts = new Map<string, { all: number; named: number }>();
  for (const [, text = '', word = ''] of matches(texts, WORD_TARGET)) {
    const count = counts.get(word) ?? { all: 0, named: 0 };
    counts.set(word, { all: count.all + 1, named: count.named + (isName(text) ? 1 : 0) });
  }
  for (const [word, { all, named }] of counts)
    if (!isName(word) && named >= MIN_TERM_LINKS && named >= all * MIN_NAMED) return { word, count: named };
  return undefined;
}

function matches(texts: readonly string[], pattern: RegExp): RegExpExecArray[] {
  return texts.flatMap((text) => [...withoutCode(text).matchAll(pattern)]);
}

function withoutCode(text: string): string {
  return text.slice(0, MOST_TEXT).replaceAll(CODE_BLOCK, '');
}

/** The tag as a person writes it. */
function written({ kind, name, id }: TagPattern): string {
  const value = id === undefined ? '' : /^\d+$/.test(id) ? ' "…"' : ` ${id}="…"`;
  if (kind === 'component') return `<${name}${value}>`;
  return kind === 'include' ? `{% include ${name}${value} %}` : `{{< ${name}${value} >}}`;
}
