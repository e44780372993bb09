import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { identityKey } from '../../glossary/layout.ts';
import { sameLocale } from '../../glossary/locales.ts';
import { syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import type { FrontMatterEntry, MarkdownDocument } from '../../markdown/types.ts';
import type { DraftSource } from './draftSource.ts';

/** How a draft treats a key of the source: copies its lines, leaves it out, or writes another line. */
export type AddressLine = 'copy' | 'omit' | { readonly line: string };

/**
 * Returns what the draft does with an address of the source. Two articles cannot have one address: a former address is left
 * out, and so is a path, unless it has the source's locale, which is replaced, or translations have the same path as their
 * sources because the site puts the locale before it. A slug without a path is copied.
 */
export function addressLine(
  { glossary, facts }: DraftSource,
  locale: string,
  document: MarkdownDocument,
  { key, value }: FrontMatterEntry,
): AddressLine {
  const { addresses, redirects } = glossary.layout;
  const isOf = (keys: string | readonly string[] | undefined): boolean =>
    [keys ?? []].flat().some((each) => each.toLowerCase() === key.toLowerCase());
  if (isOf(identityKey(glossary.layout))) return 'copy';
  if (isOf(redirects.frontMatter)) return 'omit';
  if (!isOf(addresses.url) && !isOf(addresses.slug)) return 'copy';
  if (value.kind !== 'scalar' || !value.text.trim().startsWith('/')) return 'copy';
  const { reader } = glossary.links;
  const [own, other] = [facts.locale, locale].map((each) => reader.localeInLinks(each));
  const segments = value.text.trim().split('/');
  const at = segments.findIndex((segment) => segment !== '' && sameLocale(segment, own ?? ''));
  if (at >= 0)
    return {
      line: syntaxOf(document).line(
        key,
        syntaxOf(document).text(segments.map((segment, each) => (each === at ? other : segment)).join('/')),
      ),
    };
  return haveSameAddresses(
    glossary.articles.all(),
    (source) => glossary.articles.get(source.slug, facts.locale),
    locale,
  )
    ? 'copy'
    : 'omit';
}

/** Whether a translation in the locale has the path of its source as its own address. */
function haveSameAddresses(
  articles: Iterable<ArticleFacts>,
  sourceOf: (facts: ArticleFacts) => ArticleFacts | undefined,
  locale: string,
): boolean {
  for (const facts of articles) {
    if (facts.locale !== locale || facts.address?.startsWith('/') !== true) continue;
    if (sourceOf(facts)?.address === facts.address) return true;
  }
  return false;
}
