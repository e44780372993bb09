import type { CompletionItem, CompletionItemTag, CompletionList } from 'vscode-languageserver-types';
import type { Subject } from '../../rules/engine/subject.ts';
import { type CompletionOptions, MOST_OFFERS, type Offer, type Offers } from './offers.ts';
import type { Slot } from './slot.ts';

const DEPRECATED: CompletionItemTag = 1;

/** The data to resolve an item later. */
export interface CompletionData {
  /** The URI of the document. */
  readonly uri: string;
  readonly slug: string;
}

/** The data of an item that a client sends back; undefined if invalid. */
export function completionData(data: unknown): CompletionData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('slug' in data)) return undefined;
  const { uri, slug } = data;
  return typeof uri === 'string' && typeof slug === 'string' ? { uri, slug } : undefined;
}

/** The offers as a completion list of the protocol. */
export function completionList(subject: Subject, found: Offers, options: CompletionOptions): CompletionList {
  const { slot, offers, isComplete } = found;
  const items = offers.slice(0, MOST_OFFERS).map((offer, at) => itemOf(subject, slot, offer, at, options));
  return { isIncomplete: !isComplete || offers.length > MOST_OFFERS, items };
}

function itemOf(subject: Subject, slot: Slot, offer: Offer, at: number, options: CompletionOptions): CompletionItem {
  const { uri, labelDetails } = options;
  const { label, kind, title, slug } = offer;
  const data: CompletionData | undefined = slug === undefined ? undefined : { uri, slug };
  return {
    label,
    kind,
    ...(title === undefined ? {} : labelDetails ? { labelDetails: { description: title } } : { detail: title }),
    // VS Code filters and sorts by its own score of `filterText` before it considers `sortText`.
    filterText: offer.filterText ?? slot.typed,
    sortText: String(at).padStart(3, '0'),
    ...(at === 0 ? { preselect: true } : {}),
    ...(offer.isDeprecated === true ? { tags: [DEPRECATED] } : {}),
    textEdit: editOf(subject, slot, offer, options),
    ...(data ? { data } : {}),
  };
}

function editOf({ lines }: Subject, { span, cursor, isWhole }: Slot, { newText }: Offer, options: CompletionOptions) {
  const replace = lines.rangeOf(span);
  if (!options.insertReplace) return { newText, range: replace };
  const insert = isWhole ? replace : lines.rangeOf({ start: span.start, end: cursor });
  return { newText, insert, replace };
}
