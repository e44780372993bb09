import type { LinkTarget } from './linkTarget.ts';

/** Where a link leads: a concept in a locale, whether or not that article is there; or what is no concept. */
export type Destination =
  | {
      readonly kind: 'concept';
      readonly slug: string;
      readonly locale: string;
      readonly suffix: string;
      readonly bare: boolean;
      /** See `LinkTarget`. */
      readonly asPath?: true;
    }
  | { readonly kind: 'page' }
  /** A mention of a name that no article has. */
  | { readonly kind: 'unnamed' }
  | Exclude<LinkTarget, { kind: 'concept' }>;

/** What a mention leads to, and by which of the names that it may mean. */
export interface MentionDestination {
  readonly destination: Destination;
  /** As names are compared; undefined when no article has one. */
  readonly name: string | undefined;
}
