import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Subject } from '../../rules/engine/subject.ts';
import type { Articles } from '../articles.ts';
import type { Slot } from './slot.ts';

/** What a client can do, and what is asked. */
export interface CompletionOptions {
  readonly uri: string;
  /** Equal as long as no slug and no title has changed. */
  readonly names: number;
  /** The client takes an edit with both ranges. */
  readonly insertReplace: boolean;
  /** The client shows a title beside the label. */
  readonly labelDetails: boolean;
  /** Whether the author asked for it, rather than typed a letter. */
  readonly invoked?: boolean;
  /** For what stands in other articles. */
  readonly articles?: Articles;
}

/** What is asked for at which place. */
export interface CompletionRequest {
  readonly subject: Subject;
  readonly cursor: number;
  readonly options: CompletionOptions;
}

/** One thing that could be written into a slot. */
export interface Offer {
  readonly label: string;
  readonly newText: string;
  readonly kind: CompletionItemKind;
  /** Beside the label. */
  readonly title: string | undefined;
  /** The concept that it is about. */
  readonly slug?: string;
  /** What the client compares with what is typed; what is typed itself, when not given. */
  readonly filterText?: string;
}

/** What is offered for a slot, best first. */
export interface Offers {
  readonly slot: Slot;
  readonly offers: readonly Offer[];
  /** Whether further letters can only leave some out, which the client does by itself. */
  readonly isComplete: boolean;
}

/** Undefined when the cursor is in no slot of that kind. */
export type OfferSource = (request: CompletionRequest) => Offers | undefined;

/** More would have to be sent at each letter, and nobody scrolls that far. */
export const MOST_OFFERS = 100;
