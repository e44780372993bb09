import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Subject } from '../rules/engine/subject.ts';
import { articleShown } from './articles.ts';
import { words } from './words.ts';
import { shorten } from './markup.ts';

/** UTF-16 units of a title that is shown within a line. */
const LONGEST_HINT = 60;

/** Behind each link in the range the title of its concept, where the link's text is another. */
export function inlayHints({ links, lines, glossary }: Subject, range: Range): InlayHint[] {
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  return links.flatMap(({ link, destination }) => {
    const isSeen = start <= link.span.end && link.span.start <= end;
    if (!isSeen || destination.kind !== 'concept') return [];
    const shown = articleShown(glossary, destination.slug, destination.locale);
    if (shown?.title === undefined || words(shown.title) === words(link.text)) return [];
    const note = shown.locale === destination.locale ? '' : ` (${shown.locale})`;
    const label = shorten(shown.title.replace(/\s+/g, ' '), LONGEST_HINT) + note;
    return [{ position: lines.positionAt(link.span.end), label, paddingLeft: true }];
  });
}
