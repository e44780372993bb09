import type { FrontMatterEntry, FrontMatterValue, MarkdownDocument } from '../../../markdown/types.ts';
import type { WrittenCode } from './directive.ts';

/** The front matter key in all layouts. Like all keys, it is case-insensitive. */
export const SUPPRESSION_KEY = 'glosswrightDisable';

/** `glosswrightDisable: [broken-link, slug-case]` */
export interface FrontMatterList {
  readonly entry: FrontMatterEntry;
  readonly codes: readonly WrittenCode[];
}

/** Returns the codes that the front matter disables for its file. */
export function frontMatterLists({ text, frontMatter }: MarkdownDocument): FrontMatterList[] {
  const key = SUPPRESSION_KEY.toLowerCase();
  const entries = frontMatter?.entries.filter((entry) => entry.key.toLowerCase() === key) ?? [];
  return entries.map((entry) => ({ entry, codes: [...codesIn(text, entry.value)] }));
}

/** The value is a list, or one string with commas. */
function* codesIn(text: string, value: FrontMatterValue): Generator<WrittenCode> {
  if (value.kind === 'list') for (const item of value.items) yield* codesIn(text, item);
  if (value.kind !== 'scalar') return;
  for (const { 0: code, index } of text.slice(value.span.start, value.span.end).matchAll(/[^\s,'"]+/g)) {
    const start = value.span.start + index;
    yield { code, span: { start, end: start + code.length } };
  }
}
