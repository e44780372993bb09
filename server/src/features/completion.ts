import type { CompletionList } from 'vscode-languageserver-types';
import { localizedLanguage } from '../localization/index.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { articleShown, type Articles, definitionOf, othersByTitle } from './articles.ts';
import { completionList } from './completion/items.ts';
import type { CompletionOptions, OfferSource } from './completion/offers.ts';
import { entryOffers } from './completion/entryOffers.ts';
import { fragmentOffers } from './completion/fragmentOffers.ts';
import { frontMatterOffers } from './completion/frontMatterOffers.ts';
import { bracketOffers } from './completion/linkOffers.ts';
import { macroOffers } from './completion/macroOffers.ts';
import { proseOffers } from './completion/proseOffers.ts';
import { targetOffers } from './completion/targetOffers.ts';
import { type Markup, paragraphs } from './markup.ts';

export { completionData } from './completion/items.ts';
export type { CompletionOptions } from './completion/offers.ts';

/** The sources of offers, in the order in which they are tried. */
const sources: readonly OfferSource[] = [
  frontMatterOffers,
  macroOffers,
  entryOffers,
  fragmentOffers,
  targetOffers,
  bracketOffers,
  proseOffers,
];

/** The completion list for the slot at the cursor; undefined if the cursor is in no slot. */
export function completion(subject: Subject, cursor: number, options: CompletionOptions): CompletionList | undefined {
  for (const source of sources) {
    const found = source({ subject, cursor, options });
    if (found) return completionList(subject, found, options);
  }
  return undefined;
}

/** The documentation of the selected item. */
export function completionDocumentation(
  { glossary, facts }: Subject,
  slug: string,
  articles: Articles,
  markup: Markup,
): string {
  const shown = articleShown(glossary, slug, facts.locale);
  const elsewhere = Array.from(
    othersByTitle(glossary, slug, shown),
    ([title, all]) => `${all.map(({ locale }) => markup.text(locale)).join(', ')}: ${markup.text(title)}`,
  );
  return paragraphs(
    shown?.title === undefined ? '' : `${markup.strong(shown.title)} (${markup.text(localizedLanguage(shown.locale))})`,
    definitionOf(glossary, shown, articles, markup),
    elsewhere.join(' · '),
  );
}
