import { localized, type Message, msg, t } from '../../localization/index.ts';
import { fieldReader } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { type FrontMatterField, frontMatterFields, identityKey } from '../../glossary/layout.ts';
import { syntaxOf, yamlString } from '../../markdown/frontMatterSyntax.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { frontMatterSlot } from './frontMatterSlot.ts';
import type { KeySlot, ValueSlot } from './slot.ts';
import type { Offer, OfferSource } from './offers.ts';

const PROPERTY = 10;
const VALUE = 12;

/** The descriptions of the keys. */
const meanings: Readonly<Record<FrontMatterField, Message>> = {
  title: msg('name of the concept'),
  description: msg('definition in one sentence'),
  keywords: msg('subject areas'),
  aliases: msg('other names'),
  deprecated: msg('names to avoid'),
  forms: msg('inflected forms to recognize'),
  draft: msg('whether the article is unfinished'),
  doNotTranslate: msg('keep the term in every language'),
  autoLink: msg('whether its mentions may be linked'),
  sourceCommit: msg('commit of the source article that this translates'),
  termbase: msg('what a termbase says and no other key has'),
};

/** Offers missing front matter keys, and the values of keys with known values. */
export const frontMatterOffers: OfferSource = ({ subject, cursor }) => {
  const slot = subject.isArticle ? frontMatterSlot(subject.document, cursor) : undefined;
  if (!slot) return undefined;
  const offers = slot.kind === 'key' ? keys(subject, slot) : values(subject, slot);
  return offers.length === 0 ? undefined : { slot, offers, isComplete: true };
};

function keys({ glossary, facts, document }: Subject, slot: KeySlot): Offer[] {
  const { frontMatter, required } = glossary.layout;
  const idKey = identityKey(glossary.layout);
  const field = fieldReader(document.frontMatter, frontMatter);
  const isTranslation = facts.locale !== glossary.articles.sourceLocale;
  const isWanted = (name: FrontMatterField): boolean =>
    field(name) === undefined && name !== (isTranslation ? 'doNotTranslate' : 'sourceCommit');
  // `import` writes the data of a termbase.
  const optional = frontMatterFields.filter((name) => name !== 'termbase' && !required.includes(name));
  const known = new Set(document.frontMatter?.entries.map(({ key }) => key.toLowerCase()));
  const ofSlug =
    idKey === undefined || known.has(idKey.toLowerCase()) ? [] : [[idKey, msg('slug of the concept')] as const];
  const ofFields = (names: readonly FrontMatterField[]): (readonly [key: string, meaning: Message])[] =>
    names.filter(isWanted).flatMap((name) => {
      const [key] = frontMatter[name];
      return key === undefined || known.has(key.split('.')[0]?.toLowerCase() ?? '') ? [] : [[key, meanings[name]]];
    });
  return [...ofFields(required), ...ofSlug, ...ofFields(optional)].map(([key, meaning]) => ({
    label: key,
    newText: slot.hasColon ? key : syntaxOf(document).beginning(key),
    kind: PROPERTY,
    title: localized(meaning),
    filterText: key,
  }));
}

function values(subject: Subject, slot: ValueSlot): Offer[] {
  const { glossary, facts, document } = subject;
  const { frontMatter } = glossary.layout;
  const is = (field: FrontMatterField): boolean => frontMatter[field].some((key) => key.toLowerCase() === slot.key);
  const isInTomlText = slot.needsQuotes === false;
  const isYesOrNo = (['draft', 'doNotTranslate', 'autoLink'] as const).some(is);
  if (isYesOrNo) return isInTomlText ? [] : ['true', 'false'].map((value) => valueOffer(value, value, undefined));
  if (!is('keywords')) return [];
  const others = new Set(facts.keywords.filter((keyword) => keyword !== slotText(subject, slot)));
  return keywordsInUse(glossary, facts.locale)
    .filter(([keyword]) => !others.has(keyword) && (slot.isListItem || !keyword.includes(',')))
    .filter(([keyword]) => !isInTomlText || !/["'\\]/.test(keyword))
    .map(([keyword, count]) => {
      if (isInTomlText) return valueOffer(keyword, keyword, articlesWith(count));
      if (slot.needsQuotes) return valueOffer(keyword, syntaxOf(document).quoted(keyword), articlesWith(count));
      const newText = slot.isListItem && /[,[\]{}]/.test(keyword) ? JSON.stringify(keyword) : keyword;
      const written = slot.isListItem && newText === keyword ? yamlString(keyword) : newText;
      return valueOffer(keyword, written, articlesWith(count));
    });
}

function articlesWith(count: number): string {
  return t('{0, plural, one {in one article} other {in # articles}}', count);
}

function slotText({ document }: Subject, { span }: ValueSlot): string {
  return document.text.slice(span.start, span.end).trim();
}

function valueOffer(label: string, newText: string, title: string | undefined): Offer {
  return { label, newText, kind: VALUE, title, filterText: label };
}

/** The keywords of the locale's articles and the number of articles for each, most frequent first. */
function keywordsInUse(glossary: Glossary, locale: string): [keyword: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { locale: own, keywords } of glossary.articles.all())
    if (own === locale) for (const keyword of new Set(keywords)) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  return [...counts].toSorted(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1));
}
