import { piecesOf, redirectLines } from './article.ts';
import { type Concept, conceptsOf, hasArticle } from './concepts.ts';
import { headDefects } from './headDefects.ts';
import { textDefects } from './textDefects.ts';
import { allLocales, languageOf } from './languages/index.ts';
import { type GeneratedLayout, type LayoutName, layouts } from './layouts.ts';
import { assembled, type Defect, type Piece } from './marks.ts';
import { type Random, randomOf } from './random.ts';
import type { Change, DefectKind, Site, Targets } from './site.ts';
import { traps } from './traps.ts';

export interface GenerateOptions {
  readonly layout: LayoutName;
  /** How many concepts; each has an article in nearly every locale. At least `LEAST_CONCEPTS`, for the links. */
  readonly concepts: number;
  /** `en` first, which is the source locale; all of `allLocales` when not given. */
  readonly locales?: readonly string[];
  /** Another seed gives other texts and other mistakes. */
  readonly seed?: number;
}

/** A glossary of which every mistake is known. */
export interface GeneratedGlossary {
  /** By path from the root. */
  readonly files: Readonly<Record<string, string>>;
  /** The same files after `check --fix`. */
  readonly fixedFiles: Readonly<Record<string, string>>;
  /** All that is to be found, by path and place. */
  readonly defects: readonly Defect[];
}

/** With fewer, an article has too little to link. */
export const LEAST_CONCEPTS = 12;
/** Links in the clean text of an article. */
const LINKS = 3;

/** Makes a glossary. The same options give the same files. Throws a RangeError for numbers and locales that are not possible. */
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
  const kinds = { text: inTurn(textDefects, random), head: inTurn(headDefects, random) };
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

/** Which concepts an article links, and which its mistakes are about: never the same ones. */
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
  readonly head: (site: Site) => Change | undefined;
}

/** A mistake in the front matter where it may have one, and in every article a mistake in the text, a trap, or none of both. */
function changesOf(site: Site, { text, head }: Kinds): Change[] {
  const changes = [site.concept.mayChangeHead ? head(site) : undefined, textChange(site, text)];
  return changes.flatMap((change) => change ?? []);
}

function textChange(site: Site, text: Kinds['text']): Change | undefined {
  const chance = site.random.below(8);
  if (chance < 5) return text(site);
  return chance < 7 ? { block: { text: site.random.pick(traps)(site) } } : undefined;
}

/** Takes the kinds in turn, so that each is there about as often; one that is not possible in an article waits for another. */
function inTurn(kinds: readonly DefectKind[], random: Random): (site: Site) => Change | undefined {
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
