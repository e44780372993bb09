import { BudgetedSite } from './budgetedSite.ts';
import { candidatesOf } from './candidates.ts';
import type { Context, Draft } from './draft.ts';
import { dataCandidates, dataDrafts } from './foundData.ts';
import { articlesDraft } from './foundArticles.ts';
import { itemFileDrafts } from './foundItemFiles.ts';
import { folderDraft } from './foundFolder.ts';
import { pagesDraft } from './foundPages.ts';
import { generatorsOf } from './generators.ts';
import { isSecondary } from './ignoredPaths.ts';
import { type PlacedFile, Places } from './placedFile.ts';
import { presetDrafts } from './presets.ts';
import { clearSections, sectionPages } from './sectionPages.ts';
import type { FoundGlossary, Site } from './site.ts';
import { isTitledGlossary, titledPages, untitledFolder } from './titledSite.ts';

/** Share of the names that two glossaries have in common if one is a copy of the other. */
const MIN_COPIED = 0.5;
/** Maximum number of folders, pages and data files to examine. */
const MOST_CANDIDATES = 30;
/** Share of the files of a glossary that a preset describes. */
const MIN_COVERED = 0.5;

/**
 * Returns the glossaries of a site, by the evidence of paths, configuration files of generators, front matter, texts and
 * links. Those that are certain come first, the best of them at the top. A site without a glossary has none.
 */
export function detectGlossaries(given: Site): FoundGlossary[] {
  const site = new BudgetedSite(given);
  const generators = generatorsOf(site);
  const context: Context = { site, generators, isTitled: isTitledGlossary(site, generators) };
  const places = new Places(site);
  const presets = presetDrafts(context);
  const described = new Set(presets.flatMap(({ files }) => files));
  const { folders, pages, data } = candidatesOf(site, places);
  const isNew = ({ files }: Draft): boolean =>
    files.filter((path) => described.has(path)).length < files.length * MIN_COVERED;
  const itemFiles = itemFileDrafts(context, data);
  const found = [
    ...itemFiles.drafts,
    ...likeliest(folders, ({ members, indexes }) => [...members, ...indexes]).flatMap(
      (folder) => folderDraft(context, folder) ?? [],
    ),
    ...likeliest(pages, ({ files }) => files).flatMap((page) => namedPageDraft(context, page) ?? []),
    ...likeliest(dataCandidates(itemFiles.others), ({ files }) => files).flatMap((candidate) =>
      dataDrafts(context, candidate),
    ),
  ].filter(isNew);
  const others = presets.length + found.length > 0 ? [] : titledDrafts(context, places);
  const named = [...presets, ...found, ...others];
  const drafts = named.length > 0 ? named : sectionDrafts(context, places);
  return withoutCopies(drafts.toSorted(byWeight)).map(resultOf);
}

/** Returns the candidates to examine: those of the whole repository before those of its parts. */
function likeliest<T>(candidates: readonly T[], filesOf: (candidate: T) => readonly PlacedFile[]): readonly T[] {
  const ranked = candidates.map((candidate) => {
    const path = filesOf(candidate)[0]?.path ?? '';
    return { candidate, isPart: isSecondary(path), depth: path.split('/').length };
  });
  const ordered = ranked.toSorted((a, b) => Number(a.isPart) - Number(b.isPart) || a.depth - b.depth);
  return ordered.slice(0, MOST_CANDIDATES).map(({ candidate }) => candidate);
}

/** Possible glossaries whose path does not say so. */
function titledDrafts(context: Context, places: Places): Draft[] {
  const folder = untitledFolder(context.site, places, context.isTitled);
  const articles = folder && articlesDraft(context, folder);
  const pages = titledPages(context.site, places).flatMap((page) => pageDraft(context, page) ?? []);
  return [...(articles ? [articles] : []), ...pages];
}

/** Possible glossaries that are a section of a page. A site with another glossary may repeat it there. */
function sectionDrafts(context: Context, places: Places): Draft[] {
  return sectionPages(context.site, places).flatMap((page) => pageDraft(context, page) ?? []);
}

/** The glossary of a page that is named after one: the whole page, or its section with that name if only this is certain. */
function namedPageDraft(context: Context, page: Parameters<typeof pageDraft>[1]): Draft | undefined {
  const whole = pageDraft(context, page);
  if (whole?.confidence === 'certain') return whole;
  const sections = clearSections(context.site, page.files);
  const part = sections && pageDraft(context, { ...page, sections });
  return part?.confidence === 'certain' ? part : whole;
}

function pageDraft(
  context: Context,
  page: Pick<Parameters<typeof pagesDraft>[1], 'files' | 'strength' | 'outdated' | 'sections'>,
): Draft | undefined {
  return pagesDraft(context, { ...page, patternOf: ({ template }) => template });
}

/** Certain ones come first, then those of the whole repository, then large ones. */
function byWeight(a: Draft, b: Draft): number {
  const certain = Number(b.confidence === 'certain') - Number(a.confidence === 'certain');
  const weak = Number(a.strength === 'weak') - Number(b.strength === 'weak');
  const secondary = Number(isSecondary(a.path)) - Number(isSecondary(b.path));
  return certain || weak || secondary || b.entries - a.entries || a.path.length - b.path.length;
}

/**
 * Leaves out glossaries with the names of a better one. Next to others, a glossary in a part of the repository or with
 * an ambiguous name is not certain.
 */
function withoutCopies(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const isCopy = kept.some((other) => {
      const shared = [...draft.names].filter((name) => other.names.has(name)).length;
      return shared >= Math.max(2, Math.min(draft.names.size, other.names.size) * MIN_COPIED);
    });
    if (isCopy) continue;
    const isPart = kept.length > 0 && (isSecondary(draft.path) || draft.strength === 'weak');
    kept.push(isPart ? { ...draft, confidence: 'likely' } : draft);
  }
  return kept;
}

function resultOf({ layout, locales, concepts, entries, confidence, evidence }: Draft): FoundGlossary {
  return { layout, locales, concepts, entries, confidence, evidence };
}
