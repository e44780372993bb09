import { BudgetedSite } from './budgetedSite.ts';
import { generatorsOf } from './generators.ts';
import { presetDrafts } from './presets.ts';
import type { Site } from './site.ts';
import { isTitledGlossary } from './titledSite.ts';

/** Returns the names of the presets that describe the files, with the evidence that each of them needs. */
export function provenPresets(given: Site): ReadonlySet<string> {
  const site = new BudgetedSite(given);
  const generators = generatorsOf(site);
  const drafts = presetDrafts({ site, generators, isTitled: isTitledGlossary(site, generators) });
  return new Set(drafts.flatMap(({ layout }) => layout.preset ?? []));
}
