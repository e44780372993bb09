import type { ExportContent, ExportLocale } from '../model.ts';

/** A format that holds all locales. */
export interface MultilingualFormat {
  readonly kind: 'multilingual';
  /** Whether it holds links between concepts, for which source articles are parsed. */
  readonly hasRelations: boolean;
  /** Writes the file in pieces; the same content gives the same bytes. */
  readonly write: (content: ExportContent) => Iterable<string>;
}

/** A format that holds two locales: the source locale and `target`. */
export interface BilingualFormat {
  readonly kind: 'bilingual';
  readonly hasRelations: false;
  readonly write: (content: ExportContent, target: ExportLocale) => Iterable<string>;
}

export type ExchangeFormat = MultilingualFormat | BilingualFormat;
