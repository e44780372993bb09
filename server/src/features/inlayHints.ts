import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Subject } from '../rules/engine/subject.ts';
import { articleShown } from './articles.ts';
import { words } from './words.ts';
import { shorten } from './markup.ts';

/** The maximum length of a title in a hint, in UTF-16 units. */
const LONGEST_HINT = 60;

/** The title of the concept after each link in the range, if the link's text is different. */
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
