import type { LinkTarget } from './linkTarget.ts';

/** An address of an article from front matter or a redirect. */
export interface LinkAddress {
  /** The slug in the link, or the path with a leading `/`. */
  readonly written: string;
  /** Whether the article has a different address now. */
  readonly isFormer: boolean;
  /** Whether the link can mean no other article. */
  readonly isSure: boolean;
  /** Set for a link to the article's file, by its path. `written` is then a `fileAddress`. */
  readonly isFile?: true;
}

/**
 * The target of a link: a concept in a locale, whether or not that article exists; or something that is not a concept.
 */
export type Destination =
  | {
      readonly kind: 'concept';
      readonly slug: string;
      readonly locale: string;
      readonly suffix: string;
      readonly bare: boolean;
      /** See `LinkTarget`. */
      readonly asPath?: true;
      /** See `LinkTarget`. */
      readonly isFragment?: true;
      /** Set for a link by an address other than the path of the article's file. */
      readonly address?: LinkAddress;
    }
  | { readonly kind: 'page' }
  /** A macro link with a name that no article has. */
  | { readonly kind: 'unnamed' }
  | Exclude<LinkTarget, { kind: 'concept' | 'path' }>;

/** The target of a macro link, and the name that it was found by. */
export interface MacroDestination {
  readonly destination: Destination;
  /** Folded for comparison; undefined if no article has one of the names. */
  readonly name: string | undefined;
}
