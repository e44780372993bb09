import { t } from '../../localization/index.ts';
import type { DataSource } from '../sources/source.ts';
import type { Context, Draft, Tally } from './draft.ts';
import { generatorAround } from './generators.ts';
import type { WordStrength } from './glossaryWords.ts';
import { joinEvidence } from './joinEvidence.ts';
import { mentionsIn } from './mentions.ts';
import type { PlacedFile } from './placedFile.ts';
import { languagesOf, sitePages } from './sitePages.ts';

/** What was found of a glossary in data files. */
export interface DataFindings {
  readonly sources: readonly DataSource[];
  readonly files: readonly PlacedFile[];
  readonly outdated: readonly PlacedFile[];
  readonly strength: WordStrength;
  readonly tally: Tally;
  /** Folded. */
  readonly names: ReadonlySet<string>;
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly sourceLocale: string;
  /** Whether a source has no locale. */
  readonly needsLocale: boolean;
  readonly isCertain: boolean;
  /** Number of entries that are joined to those of the source without common ids. */
  readonly joined?: number;
  /** The first sentence of the evidence. */
  readonly what: string;
}

/** Returns the glossary with the pages of the site around it, and how they mention its terms. */
export function draftOfData(context: Context, found: DataFindings): Draft | undefined {
  const { sources, files, tally, names, ids, titles, sourceLocale, strength } = found;
  const [first] = files;
  if (!first) return undefined;
  const generator = generatorAround(context.generators, first.path);
  const around = sitePages(context, {
    templates: [{ path: `${generator?.folder ?? ''}page.md`, locale: undefined }],
    sourceLocale,
    files,
    outdated: found.outdated,
  });
  const mentions = mentionsIn(around.sample, { names, ids, titles, others: 0 });
  return {
    layout: {
      data: sources,
      ...around.layout,
      ...(found.needsLocale && { sourceLocale }),
      ...languagesOf(files),
      ...mentions.layout,
    },
    locales: tally.locales,
    concepts: tally.conceptCount,
    entries: tally.entryCount,
    confidence: found.isCertain ? 'certain' : 'likely',
    strength,
    evidence: [
      found.what,
      ...joinEvidence(found.joined ?? 0),
      ...(generator ? [t("The site is built with {0} ('{1}').", generator.name, generator.file)] : []),
      ...mentions.evidence,
    ],
    path: first.path,
    files: files.map(({ path }) => path),
    names,
  };
}
