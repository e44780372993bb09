import type { ArticleFacts, ArticlePlace } from './articleFacts.ts';
import { markdownExtensionOf } from '../markdown/flavor.ts';
import type { GlossaryArticles } from './glossaryArticles.ts';
import type { GlossaryIndexes } from './glossaryIndexes.ts';
import { decodeSlug, encodeSlug, type LinkTargetReader, looksLikeFile } from './linkTarget.ts';
import { isAddressTemplate, writeTemplate } from './linkTemplate.ts';
import type { LinkForm, LinkStyle } from './linkStyle.ts';
import { wikiLinks } from './macros/wikiLinks.ts';
import { relativePath } from './relativePath.ts';

/** The file that contains a link. */
export interface LinkSource extends Pick<ArticlePlace, 'path' | 'locale'> {
  /** The style of the file's own links; undefined: the style of the layout. */
  readonly style?: LinkStyle | undefined;
}

/** A form of links by paths of files. */
type FileForm = Extract<LinkForm, 'file' | 'page' | 'alias'>;

/** Writes the links of a glossary. */
export class LinkWriter {
  private readonly indexes: GlossaryIndexes;
  private readonly articles: GlossaryArticles;
  private readonly reader: LinkTargetReader;

  constructor(indexes: GlossaryIndexes, articles: GlossaryArticles) {
    this.indexes = indexes;
    this.articles = articles;
    this.reader = indexes.reader;
  }

  /**
   * Returns the names that macro links in the locale can use for the concept, the usual name first; the source locale's
   * names if the locale has none.
   */
  macroNames(slug: string, locale: string): readonly string[] {
    return (this.articles.get(slug, locale) ?? this.articles.get(slug, this.articles.sourceLocale))?.macroNames ?? [];
  }

  /**
   * Writes a link to the concept in a file, in the style of the file's own links, otherwise of the layout; undefined if
   * the layout has no syntax for it.
   */
  writeLink(slug: string, from: LinkSource, text: string): string | undefined {
    const { layout, macros } = this.indexes;
    const form = from.style?.form;
    const asWiki = layout.wikiLinks && form === 'wiki' ? this.wikiLinkTo(slug, from.locale, text) : undefined;
    if (asWiki !== undefined) return asWiki;
    const isLink = form !== undefined && form !== 'macro' && form !== 'wiki' && layout.mentions === 'none';
    const mention = isLink ? undefined : macros?.write(this.macroNames(slug, from.locale), text);
    if (mention !== undefined) return mention;
    const target = this.targetTo(slug, from.locale, from);
    return target === undefined ? undefined : `[${text}](${target})`;
  }

  /** Writes a wiki link to the concept by the name of its file. */
  wikiLinkTo(slug: string, locale: string, text: string): string | undefined {
    const article = this.articles.get(slug, locale) ?? this.articles.get(slug, this.articles.sourceLocale);
    const name = (article && this.reader.slugOfPath(article.path)) ?? slug;
    return wikiLinks.write([name], text);
  }

  /**
   * Writes the target of a link in a file to the concept in `locale`, in the style of the file's own links, otherwise
   * of the layout; undefined if the site has no such links. An entry of a data file has no page for a relative path. An
   * entry without an anchor is linked by its page alone, and not at all from that page. Abbreviations are not linked.
   */
  targetTo(slug: string, locale: string, from: LinkSource): string | undefined {
    const entry = this.articles.get(slug, locale) ?? this.articles.get(slug, this.articles.sourceLocale);
    const isInPage = entry !== undefined && entry.id !== entry.path;
    if (entry && isInPage && this.isAbbreviation(entry)) return undefined;
    const id = entry && isInPage ? this.indexes.paths.idOfConcept(slug, entry.locale) : slug;
    const fragment = entry && isInPage && this.hasAnchor(entry) ? `#${encodeSlug(id)}` : '';
    if (entry && isInPage && entry.path === from.path) return fragment || undefined;
    const template = this.templateTo(locale, from.locale);
    const form = this.fileForm(template, from.style);
    if (entry && form && markdownExtensionOf(entry.path) === undefined) return undefined;
    const inFile = entry && form && this.fileTarget(entry.path, from.path, form);
    if (inFile !== undefined) return inFile + fragment;
    const address = this.addressTo(slug, locale, from.locale);
    const target = isInPage && fragment === '' ? address?.replace(/#.*$/, '') : address;
    return from.style?.slash === undefined || isInPage ? target : withSlash(target, from.style.slash);
  }

  /** Whether readers see the entry wherever its name stands. */
  private isAbbreviation({ path }: ArticleFacts): boolean {
    const place = this.indexes.paths.place(path);
    return place?.kind === 'entryPage' && place.source.entries.kind === 'abbreviations';
  }

  /** Whether a site creates an anchor for the entry of a page: for a heading, and for an explicit ID. */
  private hasAnchor(entry: ArticleFacts): boolean {
    const place = this.indexes.paths.place(entry.path);
    if (place?.kind !== 'entryPage' || place.source.entries.kind === 'headings') return true;
    return this.articles.placeOf(entry)?.idSpan !== undefined;
  }

  /** The form of links by paths of files; undefined for addresses. */
  private fileForm(template: string | undefined, style: LinkStyle | undefined): FileForm | undefined {
    const ofSite =
      template === undefined || isAddressTemplate(template) ? undefined : template === '{page}' ? 'page' : 'file';
    if (style?.form === 'alias' || style?.form === 'file') return style.form;
    return style?.form === 'page' && this.reader.readsPages ? 'page' : ofSite;
  }

  private fileTarget(path: string, from: string, form: FileForm): string | undefined {
    const { rootAlias, rootFolder } = this.indexes.layout;
    if (form === 'alias')
      return rootAlias !== undefined && path.startsWith(rootFolder)
        ? rootAlias + encodeSlug(path.slice(rootFolder.length))
        : undefined;
    const relative = relativePath(from, path);
    const page = withoutExtension(relative);
    // The extension distinguishes `node.js.md` from another kind of file.
    return encodeSlug(form === 'page' && !looksLikeFile(page) ? page : relative);
  }

  private addressTo(slug: string, locale: string, fromLocale: string): string | undefined {
    const address = this.articles.get(slug, locale)?.address;
    if (address?.startsWith('/') === true) return encodeSlug(decodeSlug(address));
    return this.addressOf(this.slugInLinks(slug, locale), locale, fromLocale);
  }

  /**
   * Returns the slug in links to the concept in the locale: the translated ID of its entry on a page; the slug of the
   * front matter, otherwise of the path, if a key names the concept; otherwise the concept itself.
   */
  slugInLinks(slug: string, locale: string): string {
    const article = this.articles.get(slug, locale);
    const id = article && article.id !== article.path ? this.indexes.paths.idOfConcept(slug, locale) : slug;
    if (id !== slug) return id;
    const inPath = this.indexes.slugInPath(article) ?? slug;
    const address = article?.address;
    if (address !== undefined && !address.startsWith('/'))
      return inPath.slice(0, inPath.lastIndexOf('/') + 1) + address;
    return this.indexes.layout.foldsSlugs ? (this.macroNames(slug, locale)[0] ?? slug) : inPath;
  }

  /** Like `targetTo`, for the slug of an address, whether or not the article exists. */
  addressOf(written: string, locale: string, fromLocale: string): string | undefined {
    const template = this.templateTo(locale, fromLocale);
    const { linkLocales } = this.indexes.layout;
    return template === undefined || !isAddressTemplate(template)
      ? undefined
      : writeTemplate(template, encodeSlug(written), linkLocales[locale] ?? locale);
  }

  private templateTo(locale: string, fromLocale: string): string | undefined {
    const { bareSlug, link, localizedLink } = this.indexes.layout;
    if (link !== undefined && !isAddressTemplate(link)) return link;
    const isBare = bareSlug !== 'none' && this.articles.bareLocale(fromLocale) === locale;
    return isBare ? link : localizedLink;
  }
}

function withSlash(target: string | undefined, slash: boolean): string | undefined {
  if (target === undefined || /[?#]/.test(target) || markdownExtensionOf(target) !== undefined) return target;
  const plain = target.replace(/\/$/, '');
  return slash && !/\.[a-z0-9]+$/i.test(plain) ? `${plain}/` : plain;
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - (markdownExtensionOf(path)?.length ?? 0));
}
