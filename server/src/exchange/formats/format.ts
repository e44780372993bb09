import type { ExportContent, ExportLocale } from '../model.ts';

/** A format that contains all locales. */
export interface MultilingualFormat {
  readonly kind: 'multilingual';
  /** Whether it contains links between concepts. They require parsing the source articles. */
  readonly hasRelations: boolean;
  /** Writes the file in pieces. The same content always gives the same bytes. */
  readonly write: (content: ExportContent) => Iterable<string>;
}

/** A format that contains two locales: the source locale and `target`. */
export interface BilingualFormat {
  readonly kind: 'bilingual';
  readonly hasRelations: false;
  /** Whether it contains only concepts that have names in both locales. */
  readonly needsPairs: boolean;
  readonly write: (content: ExportContent, target: ExportLocale) => Iterable<string>;
}

export type ExchangeFormat = MultilingualFormat | BilingualFormat;
