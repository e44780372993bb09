import { type Message, msg } from '../../localization/index.ts';
import { placesInText, proseNear } from '../engine/prose.ts';
import type { Edit, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import {
  type AlmostLink,
  type Flaw,
  parenthesisIn,
  readTail,
  TAIL,
  TAIL_BEFORE_PARENTHESIS,
  WITHOUT_BRACKET,
} from './almostLinks.ts';

/**
 * `[rynek docelowy] (/target-market)`
 *
 * Measured: all findings are correct: 2 in machine translation (140 articles) and 13 in other text (3,400 articles).
 */
export const brokenLinkSyntax: Rule = {
  code: 'broken-link-syntax',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'Text that is almost a link: `[term] (/slug)`, `[term](/ slug)`, full-width, escaped or missing brackets.',
  documentation: {
    why: 'Machine translation puts spaces into links, changes or escapes their brackets, or loses one of them. The reader then sees brackets and an address. If an article has the address, `check --fix` writes the link; escaped brackets can be intended and are left to the author.',
    wrong: 'Firma zna [rynek docelowy] (/target-market).',
    right: 'Firma zna [rynek docelowy](/target-market).',
    measured: { machine: [2, 2], people: [13, 13] },
  },

  mayReport: (text) => /[(（]/.test(text),

  *check(subject) {
    if (mayHaveTail(subject)) yield* tails(subject);
    if (proseNear(subject).text.includes('[')) yield* linksWithoutBracket(subject);
  },
};

/** Whether a parenthesis in the prose opens after a bracket. That of a correct link is no prose, so most articles have none. */
export function mayHaveTail(subject: Subject): boolean {
  const { text, from } = proseNear(subject);
  for (const sign of '(（')
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
      if (TAIL_BEFORE_PARENTHESIS.test(subject.document.text.slice(Math.max(0, from + at - 4), from + at))) return true;
  return false;
}

export function* tails(subject: Subject): Generator<Report> {
  const { text } = subject.document;
  for (const { span, found } of placesInText(subject, TAIL)) {
    if (!isProseAt(subject, parenthesisIn(span.start, found))) continue; // a link, code or HTML
    const almost = readTail(text, span.start, found);
    if (almost && isProse(subject, almost, found) && hasText(text, almost)) yield* report(subject, almost);
  }
}

function* linksWithoutBracket(subject: Subject): Generator<Report> {
  const { text } = subject.document;
  for (const { span, found } of placesInText(subject, WITHOUT_BRACKET)) {
    const almost = withoutBracket(text, span.start, found);
    if (almost && isProseAt(subject, span.start)) yield* report(subject, almost);
  }
}

const MESSAGES: Readonly<Record<Flaw, Message>> = {
  gap: msg('This is not a link: a space separates the text from the address.'),
  fullWidth: msg('This is not a link: its brackets are full-width characters.'),
  escaped: msg('This is not a link: its brackets are escaped.'),
  spaceInTarget: msg('This is not a link: its address has a space.'),
  noEnd: msg("This is not a link: ')' is missing after the address."),
  noStart: msg("This is not a link: '[' is missing before the text."),
  twoBrackets: msg("This is not a link: it has two ']'."),
  noBracket: msg("This is not a link: ']' is missing after the text."),
};

function* report(subject: Subject, almost: AlmostLink): Generator<Report> {
  const { flaw, span, label, targets } = almost;
  const known = targets.map((target) => ({ target, slug: slugOf(subject, target) })).find(({ slug }) => slug);
  if (known === undefined && NEEDS_ARTICLE.has(flaw)) return;
  const { target = targets[0] ?? '', slug } = known ?? {};
  const edits = label && fixed(subject, almost, label.start, label.end, target);
  yield {
    message: MESSAGES[flaw],
    span,
    ...(slug === undefined ? {} : { target: slug }),
    fixes: () =>
      edits === undefined
        ? []
        : [{ title: msg('Write the link'), preferred: true, certain: slug !== undefined && flaw !== 'escaped', edits }],
  };
}

/** If there is no article with that address, these can be intended or mean something else. */
const NEEDS_ARTICLE: ReadonlySet<Flaw> = new Set(['escaped', 'noEnd', 'noStart', 'noBracket']);

/** Returns the concept at the address. */
function slugOf({ glossary, facts }: Subject, target: string): string | undefined {
  const to = glossary.links.resolve(target, facts);
  return to.kind === 'concept' && glossary.articles.hasConcept(to.slug) ? to.slug : undefined;
}

/** Rewrites the brackets and the address, and keeps the text between the brackets. */
function fixed(
  { document: { text } }: Subject,
  { span, title }: AlmostLink,
  start: number,
  end: number,
  target: string,
): Edit[] {
  const opening = { start: span.start, end: start };
  const edits = [{ span: { start: end, end: span.end }, newText: `](${target}${title})` }];
  return text.slice(opening.start, opening.end) === '[' ? edits : [{ span: opening, newText: '[' }, ...edits];
}

/** Whether the text is not code, HTML or part of a link. Escaped brackets can be masked as a formula. */
function isProse(subject: Subject, { label }: AlmostLink, [, escape, bracket]: RegExpMatchArray): boolean {
  return escape !== '' || label === undefined || bracket !== ']' || isProseAt(subject, label.end);
}

function isProseAt(subject: Subject, offset: number): boolean {
  const { text, from } = proseNear(subject);
  return text[offset - from] === subject.document.text[offset];
}

/** Whether the brackets contain words, and are neither a check box nor an image. */
function hasText(text: string, { label, span }: AlmostLink): boolean {
  if (label === undefined) return true;
  const written = text.slice(label.start, label.end);
  return /\p{L}/u.test(written) && !/^[xX]$/.test(written.trim()) && text.charAt(span.start - 1) !== '!';
}

function withoutBracket(text: string, start: number, found: RegExpMatchArray): AlmostLink | undefined {
  const [whole, label = '', target = ''] = found;
  const end = start + whole.length;
  if (/^[^[\]\r\n]{0,200}\]/.test(text.slice(end, end + 201))) return undefined; // `[see (/market)]`
  const textEnd = start + 1 + label.length;
  return {
    flaw: 'noBracket',
    span: { start, end },
    label: { start: start + 1, end: textEnd },
    targets: [target],
    title: '',
  };
}
