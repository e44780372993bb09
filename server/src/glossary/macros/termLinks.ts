import { msg } from '../../localization/index.ts';
import type { Link, MarkdownDocument } from '../../markdown/types.ts';
import { foldName } from './foldName.ts';
import type { MacroSyntax } from './macroSyntax.ts';
import { spotsInProse } from './proseSpots.ts';

/** `[term]` and `[term][]`; not a link, definition, footnote or the checkbox of a task. */
const LABEL = /(?<![\]!\\[])\[([^[\]^\r\n][^[\]\r\n]{0,99})\](?:\[\])?(?![[(:])/g;
const CHECKBOX = /^[ xX]$/;
/** Emphasis and code marks around the text. */
const MARKS = /^[*_`\s]+|[*_`\s]+$/g;

interface TermLinks {
  /** The target of such links: `g` for `[term](g)`. */
  readonly termLink: string | undefined;
  /** Whether `[term]` is a link if it has no definition. */
  readonly labelLinks: boolean;
}

/** Links whose text names the concept: `[term](g)`, and `[term]` without a definition. */
export function termLinks({ termLink, labelLinks }: TermLinks): MacroSyntax {
  return {
    find: (document) => [
      ...(termLink === undefined ? [] : document.links.flatMap((link) => namedBy(document, link, termLink) ?? [])),
      ...(labelLinks ? labelsIn(document) : []),
    ],
    nameAt: () => undefined,
    keysOf: (name) => keysOf(name),
    namesOf: ({ slug, pathSlug, title, aliases }) => [
      ...(title === undefined ? [] : [title]),
      ...aliases,
      slug,
      pathSlug,
    ],
    aliasInProse: (alias) => alias,
    write: (names, text) => {
      if (termLink === undefined) return undefined;
      const wanted = new Set(keysOf(text));
      const isNamed = names.some((name) => wanted.has(keysOf(name)[0] ?? '')) && !/[[\]\n]/.test(text);
      if (!isNamed) return undefined;
      return `[${text}](${termLink})`;
    },
    namesAreSlugs: true,
    hasTitles: true,
    leadsToSource: false,
    missing: (name) => msg("There is no article '{0}'.", name),
  };
}

function namedBy({ text }: MarkdownDocument, link: Link, termLink: string): Link | undefined {
  if (link.kind !== 'inline' || link.target !== termLink) return undefined;
  const written = text.slice(link.textSpan.start, link.textSpan.end);
  const start = link.textSpan.start + (/^[*_`\s]+/.exec(written)?.[0].length ?? 0);
  const name = written.replaceAll(MARKS, '');
  const span = { start, end: start + name.length };
  return name === '' ? undefined : { ...link, kind: 'macro', textSpan: span, target: link.text, targetSpan: span };
}

function labelsIn(document: MarkdownDocument): Link[] {
  return spotsInProse(document, LABEL).flatMap((match): Link[] => {
    const [whole, label = ''] = match;
    if (CHECKBOX.test(label) || /^\s|\s$/.test(label)) return [];
    const targetSpan = { start: match.index + 1, end: match.index + 1 + label.length };
    const span = { start: match.index, end: match.index + whole.length };
    return [{ kind: 'macro', span, text: label, textSpan: targetSpan, target: label, targetSpan, isOptional: true }];
  });
}

/** The name and its possible base forms, if it is an English plural or a form of a verb. */
function keysOf(name: string): string[] {
  const whole = foldName(name.replaceAll(MARKS, ''));
  const stems = [
    whole.replace(/ies$/, 'y'),
    whole.replace(/(?<=s|x|z|ch|sh)es$/, ''),
    whole.replace(/(?<=[^s])s$/, ''),
    whole.replace(/(?:ing|ed)$/, ''),
    whole.replace(/(?:ing|ed)$/, 'e'),
  ];
  return [...new Set([whole, ...stems])].filter((key) => key !== '');
}
