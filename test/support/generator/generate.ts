import { piecesOf, redirectLines } from './article.ts';
import { type Concept, conceptsOf, hasArticle } from './concepts.ts';
import { frontMatterDefects } from './frontMatterDefects.ts';
import { textDefects } from './textDefects.ts';
import { allLocales, languageOf } from './languages/index.ts';
import { type GeneratedLayout, type LayoutName, layouts } from './layouts.ts';
import { assembled, type Defect, type Piece } from './marks.ts';
import { type Random, randomOf } from './random.ts';
import type { Change, DefectKind, Site, Targets } from './site.ts';
import { traps } from './traps.ts';

export interface GenerateOptions {
  readonly layout: LayoutName;
  /** Number of concepts; each has an article in nearly every locale. At least `LEAST_CONCEPTS`, because of the links. */
  readonly concepts: number;
  /** `en` is the first, the source locale. Default: `allLocales`. */
  readonly locales?: readonly string[];
  /** Determines the texts and mistakes. */
  readonly seed?: number;
}

/** A glossary with known mistakes. */
export interface GeneratedGlossary {
  /** By path relative to the root. */
  readonly files: Readonly<Record<string, string>>;
  /** The same files after `check --fix`. */
  readonly fixedFiles: Readonly<Record<string, string>>;
  /** All expected findings, by path and position. */
  readonly defects: readonly Defect[];
}

/** With fewer concepts, an article has too few to link to. */
export const LEAST_CONCEPTS = 12;
/** Number of links in the clean text of an article. */
const LINKS = 3;

/** Generates a glossary. The same options result in the same files. Throws a RangeError for impossible numbers and locales. */
export function generate({
  layout: name,
  concepts: count,
  locales = allLocales,
  seed = 1,
}: GenerateOptions): GeneratedGlossary {
  if (count < LEAST_CONCEPTS) throw new RangeError(`At least ${LEAST_CONCEPTS} concepts are needed, not ${count}.`);
  if (locales[0] !== 'en') throw new RangeError("The first locale must be 'en', the source locale.");
  const layout: GeneratedLayout = layouts[name];
  const concepts = conceptsOf(count);
  const random = randomOf(seed);
  const kinds = { text: alternately(textDefects, random), frontMatter: alternately(frontMatterDefects, random) };
  const files: Record<string, string> = {};
  const fixedFiles: Record<string, string> = {};
  const defects: Defect[] = [];
  const write = (path: string, pieces: readonly Piece[]): void => {
    const article = assembled(path, pieces);
    files[path] = article.text;
    fixedFiles[path] = article.fixed;
    defects.push(...article.defects);
  };
  const redirects: string[] = [];
  for (const concept of concepts) {
    const gaps = locales.filter((_, at) => !hasArticle(concept, at, locales.length));
    for (const locale of locales) {
      if (gaps.includes(locale)) continue;
      const at = locales.indexOf(locale);
      const { linked, targets } = choose(concepts, concept, at, locales.length, random);
      const site: Site = {
        concept,
        locale,
        isSource: at === 0,
        otherLocale: locales[(at + 1) % locales.length === at ? -1 : (at + 1) % locales.length],
        language: languageOf(locale),
        layout,
        random,
        targets,
      };
      const changes = changesOf(site, kinds);
      write(layout.path(locale, concept.slug), piecesOf(site, linked, changes, at === 0 ? gaps : []));
      for (const { file } of changes) if (file) write(file.path, file.pieces);
      redirects.push(...redirectLines(site));
    }
  }
  if (layout.redirects !== undefined) write(layout.redirects, [{ text: `${redirects.join('\n')}\n` }]);
  return { files, fixedFiles, defects };
}

/** The concepts that an article links to, and different ones for its mistakes. */
function choose(
  concepts: readonly Concept[],
  own: Concept,
  localeAt: number,
  locales: number,
  random: Random,
): { readonly linked: readonly Concept[]; readonly targets: Targets } {
  const others = random.shuffled(concepts.filter((each) => each !== own));
  const intact = others.filter(({ isLinked }) => isLinked);
  const withDeprecatedName = intact.find(({ deprecatedIn }) => deprecatedIn !== undefined);
  const withFormerAddress = intact.find((each) => each.formerSlug !== undefined && each !== withDeprecatedName);
  const [plain = own, ...rest] = intact.filter((each) => each !== withDeprecatedName && each !== withFormerAddress);
  return {
    linked: rest.slice(0, LINKS),
    targets: {
      plain,
      absent: others.find((each) => !hasArticle(each, localeAt, locales)),
      withDeprecatedName,
      withFormerAddress,
    },
  };
}

interface Kinds {
  readonly text: (site: Site) => Change | undefined;
  readonly frontMatter: (site: Site) => Change | undefined;
}

/** A mistake in the front matter if possible, and in each article a mistake in the text, a trap, or neither. */
function changesOf(site: Site, { text, frontMatter }: Kinds): Change[] {
  const changes = [site.concept.mayChangeFrontMatter ? frontMatter(site) : undefined, textChange(site, text)];
  return changes.flatMap((change) => change ?? []);
}

function textChange(site: Site, text: Kinds['text']): Change | undefined {
  const chance = site.random.below(8);
  if (chance < 5) return text(site);
  return chance < 7 ? { block: { text: site.random.pick(traps)(site) } } : undefined;
}

/** Uses the kinds in turn, so that their numbers are about equal; a kind that is impossible in an article is used in a later one. */
function alternately(kinds: readonly DefectKind[], random: Random): (site: Site) => Change | undefined {
  let waiting: DefectKind[] = [];
  const first = (site: Site): Change | undefined => {
    for (const [at, kind] of waiting.entries()) {
      const change = kind.plant(site);
      if (!change) continue;
      waiting.splice(at, 1);
      return change;
    }
    return undefined;
  };
  return (site) => {
    const change = first(site);
    if (change) return change;
    waiting = [...waiting, ...random.shuffled(kinds.filter((kind) => !waiting.includes(kind)))];
    return first(site);
  };
}
