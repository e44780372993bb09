import { msg } from '../../localization/index.ts';
import { placesInText, proseNear, textNear } from '../engine/prose.ts';
import type { Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { fieldTexts, frontMatterOf } from '../frontMatter/fieldTexts.ts';

/** Four asterisks that are neither a bold mark nor hidden letters or digits (`****1234`), with the space that becomes superfluous. */
const EMPTY_BOLD = /(?<![*\p{L}\p{N}_\\:=]|[:=] )\*{4}(?![*\p{L}\p{N}_])[ \t]?/gu;
const ESCAPE = /(?:\\u[\da-fA-F]{4}){1,8}/g;

/** Reports leftovers of markup and of another encoding: `****`, `caf\u00e9`. */
export function* leftovers(subject: Subject): Generator<Report> {
  const { text: near } = textNear(subject);
  if (near.includes('****')) yield* emptyBold(subject);
  if (near.includes('\\u'))
    for (const { span, found } of placesInText(subject, ESCAPE))
      if (isInWord(subject, span.start, span.end)) yield* escape(found[0], span.start);
  if (!frontMatterOf(subject).includes('\\u')) return;
  for (const { text, from } of fieldTexts(subject, 'title', 'description')) {
    if (text.startsWith('"')) continue; // the format resolves the escape
    for (const found of text.matchAll(ESCAPE)) yield* escape(found[0], from + found.index);
  }
}

function* emptyBold(subject: Subject): Generator<Report> {
  const { text, from } = proseNear(subject);
  for (const { span } of placesInText(subject, EMPTY_BOLD)) {
    if (text.slice(span.start - from, span.start - from + 4) !== '****') continue;
    yield {
      message: msg("'****' is bold text without text."),
      span: { start: span.start, end: span.start + 4 },
      fixes: () => [
        { title: msg("Remove '{0}'", '****'), preferred: true, certain: true, edits: [{ span, newText: '' }] },
      ],
    };
  }
}

/** Whether a letter of prose is next to the escape. An escape on its own can be an example, and in code it is one. */
function isInWord(subject: Subject, start: number, end: number): boolean {
  const { text, from } = proseNear(subject);
  return [start - 1, end].some((at) => /\p{L}/u.test(text.charAt(at - from)));
}

function* escape(written: string, start: number): Generator<Report> {
  const character = written.replaceAll(/\\u(.{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (!/^[\p{L}\p{M}\p{P}\p{S}]+$/u.test(character)) return;
  const span = { start, end: start + written.length };
  yield {
    message: msg("'{0}' is shown literally. Use '{1}' instead.", written, character),
    span,
    fixes: () => [
      {
        title: msg("Replace with '{0}'", character),
        preferred: true,
        certain: true,
        edits: [{ span, newText: character }],
      },
    ],
  };
}
