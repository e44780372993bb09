import { flavorOf } from '../markdown/flavor.ts';
import type { ArticleFacts, FrontMatterFacts } from '../glossary/articleFacts.ts';
import { getOrAdd, Tally } from '../glossary/collections.ts';
import { languageOf } from '../glossary/locales.ts';
import { fingerprint } from '../glossary/anchorIndex.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { FilePlace } from '../glossary/layoutPaths.ts';
import { readFrontMatterFacts } from '../glossary/readArticle.ts';
import { readFile } from '../glossary/readFile.ts';
import { anchorsIn } from '../markdown/anchors/anchors.ts';
import type { Root } from '../root/root.ts';
import { sectionsOf } from './selection.ts';

/** The properties of an article that findings of links to it depend on. */
type Standing = Pick<FrontMatterFacts, 'slug' | 'locale'> &
  Partial<Pick<FrontMatterFacts, 'draft' | 'isTranslated' | 'macroNames' | 'address' | 'formerAddresses'>>;

/** The concepts that were added, removed, or changed their state, each with the affected locales. */
export class ChangedConcepts {
  private readonly root: Root;
  /** By glossary: slugs and names that macro links may use, normalized for comparison. */
  private readonly locales = new Map<Glossary, Map<string, Set<string>>>();
  /** The concepts whose articles differ only in their sections. */
  private readonly sections = new Map<Glossary, Map<string, Set<string>>>();
  /** By glossary and locale: the number of articles added minus the number removed. */
  private readonly moved = new Map<Glossary, Map<string, { come: number; gone: number }>>();

  constructor(root: Root) {
    this.root = root;
  }

  /**
   * Whether a locale was added or removed, or the source locale may differ: without English, the source locale is
   * the locale with the most articles. Then the findings of every link may differ.
   */
  get changesLocales(): boolean {
    for (const [glossary, counts] of this.moved) {
      const locales = glossary.articles.locales();
      const isCounted =
        glossary.layout.sourceLocale === undefined && languageOf(glossary.articles.sourceLocale) !== 'en';
      if (isCounted || [...counts].some(([locale, { gone }]) => gone > 0 && !locales.includes(locale))) return true;
      const now = new Tally();
      for (const { locale } of glossary.articles.all()) if (counts.has(locale)) now.add(locale);
      if ([...counts].some(([locale, { come, gone }]) => come > 0 && now.of(locale) - come + gone === 0)) return true;
    }
    return false;
  }

  get isEmpty(): boolean {
    return this.locales.size === 0 && this.sections.size === 0;
  }

  /** Adds a new article or page. */
  addCreated(path: string): void {
    const located = this.root.locate(path);
    if (!located) return;
    for (const standing of standingsNow(this.root, path)) {
      this.add(located.glossary, standing);
      if (located.place.kind !== 'page') this.countMove(located.glossary, standing.locale, 'come');
    }
  }

  /** Adds the previous content of a path; `text` is undefined if unknown. */
  addBefore(path: string, text: string | undefined): void {
    const located = this.root.locate(path);
    if (!located) return;
    const { glossary, place } = located;
    if (place.kind === 'sitePage') return;
    if (place.kind === 'entryPage' || place.kind === 'entryData') {
      this.addEntriesBefore(glossary, place, text);
      return;
    }
    const [now] = standingsNow(this.root, path);
    if (place.kind === 'article' && !now) this.countMove(glossary, place.locale, 'gone');
    if (place.kind === 'page' || text === undefined) {
      if (!now || !this.root.entry(path)) this.add(glossary, now ?? standingOfPlace(place));
      return;
    }
    const before = readFrontMatterFacts(glossary, place, text);
    if (now && sameStanding(before, now)) {
      if (hasOtherSections(glossary, path, text)) this.addTo(this.sections, glossary, now);
      return;
    }
    this.add(glossary, before);
    this.add(glossary, now);
  }

  /** Adds the previous entries of a page or data file. Without its text, all of its entries count as changed. */
  private addEntriesBefore(glossary: Glossary, place: FilePlace, text: string | undefined): void {
    const before = new Map(
      (text === undefined ? [] : readFile(glossary, place, text).entries).map((facts) => [facts.id, facts] as const),
    );
    const now = new Map(
      (this.root.entry(place.path) ? glossary.articles.entriesOf(place.path) : []).map(
        (facts) => [facts.id, facts] as const,
      ),
    );
    for (const [id, facts] of before) {
      const other = now.get(id);
      if (other && sameStanding(facts, other)) continue;
      this.add(glossary, facts);
      if (!other) this.countMove(glossary, facts.locale, 'gone');
    }
    for (const [id, facts] of now) {
      const other = before.get(id);
      if (other && sameStanding(facts, other)) continue;
      this.add(glossary, facts);
      if (!other && text !== undefined) this.countMove(glossary, facts.locale, 'come');
    }
  }

  /** The slugs and names to search for to find links to the concepts. */
  names(glossary: Glossary): Iterable<string> {
    return new Set([...(this.locales.get(glossary)?.keys() ?? []), ...(this.sections.get(glossary)?.keys() ?? [])]);
  }

  /** The concepts whose links in the article may have different findings. */
  concerning(glossary: Glossary, { links, locale }: ArticleFacts): Set<string> {
    const result = new Set<string>();
    const changed = this.locales.get(glossary);
    const sections = this.sections.get(glossary);
    for (const link of links) {
      const names = link.names ?? [link.slug.toLowerCase()];
      const to = link.names ? undefined : glossary.links.destination(link, locale);
      const judgedBy = [locale, glossary.articles.sourceLocale, ...(to?.kind === 'concept' ? [to.locale] : [])];
      for (const name of names) {
        const locales = changed?.get(name);
        // The message for a broken link lists the locales that have the concept.
        const isNowhere = !judgedBy.some((each) => glossary.articles.get(link.slug, each));
        if (judgedBy.some((each) => sections?.get(name)?.has(each))) result.add(sectionsOf(name));
        if (locales && (isNowhere || judgedBy.some((each) => locales.has(each))))
          addNames(result, link.slug, to?.kind === 'concept' ? [...names, to.slug] : names);
      }
    }
    return result;
  }

  private countMove(glossary: Glossary, locale: string, direction: 'come' | 'gone'): void {
    const counts = getOrAdd(this.moved, glossary, () => new Map<string, { come: number; gone: number }>());
    getOrAdd(counts, locale, () => ({ come: 0, gone: 0 }))[direction]++;
  }

  private add(glossary: Glossary, standing: Standing | undefined): void {
    if (standing) this.addTo(this.locales, glossary, standing);
  }

  private addTo(concepts: Map<Glossary, Map<string, Set<string>>>, glossary: Glossary, standing: Standing): void {
    const { slug, locale, macroNames = [] } = standing;
    const byName = getOrAdd(concepts, glossary, () => new Map<string, Set<string>>());
    const mentions = macroNames.flatMap((name) => glossary.macros?.keysOf(name) ?? []);
    const names = [...mentions, ...glossary.links.addressKeysOf(standing)];
    for (const name of [slug.toLowerCase(), ...names]) getOrAdd(byName, name, () => new Set()).add(locale);
  }
}

/** Whether the sections of the article differ from those of the text. */
function hasOtherSections({ layout, anchors }: Glossary, path: string, text: string): boolean {
  return fingerprint(anchorsIn(text, flavorOf(path), layout.headingIds)) !== fingerprint(anchors.of(path));
}

function addNames(result: Set<string>, slug: string, names: readonly string[]): void {
  for (const name of [slug, ...names]) result.add(name.toLowerCase());
}

/** The facts of the article or page currently at the path, or of the entries of the file there. */
function standingsNow(root: Root, path: string): readonly Standing[] {
  const located = root.locate(path);
  if (!located || !root.entry(path)) return [];
  const { glossary, place } = located;
  if (place.kind === 'page') return [standingOfPlace(place)];
  if (place.kind === 'article') return [glossary.articles.at(path)].flatMap((facts) => facts ?? []);
  return glossary.articles.entriesOf(path);
}

function standingOfPlace(
  place: { kind: 'article'; slug: string; locale: string } | { kind: 'page'; name: string; locale: string },
): Standing {
  const { locale } = place;
  return { slug: place.kind === 'page' ? place.name || locale : place.slug, locale };
}

function sameStanding(one: Standing, other: Standing): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ slug, locale, draft, isTranslated, macroNames, address, formerAddresses }: Standing): string {
  return JSON.stringify([slug, locale, draft, isTranslated, macroNames, address, formerAddresses]);
}
