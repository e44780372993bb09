import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Subject } from '../../rules/engine/subject.ts';
import type { Articles } from '../articles.ts';
import type { Slot } from './slot.ts';

/** Capabilities of the client, and the context of the request. */
export interface CompletionOptions {
  readonly uri: string;
  /** The revision of the names: equal while no slug and no title has changed. */
  readonly names: number;
  /** Whether the client supports edits with an insert and a replace range. */
  readonly insertReplace: boolean;
  /** Whether the client shows a title next to the label. */
  readonly labelDetails: boolean;
  /** Whether the client strikes deprecated items through. Otherwise, none are offered. */
  readonly strikesThrough?: boolean;
  /** Whether the user invoked completion explicitly. */
  readonly invoked?: boolean;
  /** Access to other articles. */
  readonly articles?: Articles;
}

/** A completion request at a position. */
export interface CompletionRequest {
  readonly subject: Subject;
  readonly cursor: number;
  readonly options: CompletionOptions;
}

/** One offer for a slot. */
export interface Offer {
  readonly label: string;
  readonly newText: string;
  readonly kind: CompletionItemKind;
  /** Shown next to the label. */
  readonly title: string | undefined;
  /** The slug of the concept. */
  readonly slug?: string;
  /** Shown struck through. */
  readonly isDeprecated?: boolean;
  /** The text that the client matches with the typed text. Default: the typed text itself. */
  readonly filterText?: string;
}

/** The offers for a slot, best first. */
export interface Offers {
  readonly slot: Slot;
  readonly offers: readonly Offer[];
  /** Whether more letters can only remove offers, so that the client can filter. */
  readonly isComplete: boolean;
}

/** Returns undefined if the cursor is not in a slot of that kind. */
export type OfferSource = (request: CompletionRequest) => Offers | undefined;

/** The maximum number of offers, because the list is sent for each keystroke. */
export const MOST_OFFERS = 100;
