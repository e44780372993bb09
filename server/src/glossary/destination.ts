import type { LinkTarget } from './linkTarget.ts';

/** An address that the front matter or a redirect gives to an article. */
export interface LinkAddress {
  /** The slug that the link writes, or the path with `/` at its start. */
  readonly written: string;
  /** Whether the article has another address now. */
  readonly isFormer: boolean;
  /** Whether no other article may be meant. */
  readonly isSure: boolean;
}

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
      /** For a link by an address that is not the path of the article's file. */
      readonly address?: LinkAddress;
    }
  | { readonly kind: 'page' }
  /** A mention of a name that no article has. */
  | { readonly kind: 'unnamed' }
  | Exclude<LinkTarget, { kind: 'concept' | 'path' }>;

/** What a mention leads to, and by which of the names that it may mean. */
export interface MacroDestination {
  readonly destination: Destination;
  /** As names are compared; undefined when no article has one. */
  readonly name: string | undefined;
}
