import type { BudgetedSite } from './budgetedSite.ts';
import type { Generator } from './generators.ts';
import type { WordStrength } from './glossaryWords.ts';
import type { DetectedLayout, FoundGlossary } from './site.ts';

/** The data that all steps of a detection use. */
export interface Context {
  readonly site: BudgetedSite;
  readonly generators: readonly Generator[];
  /** Whether the site as a whole is a glossary by its title. */
  readonly isTitled: boolean;
}

/** A possible glossary, before it is compared with the others. */
export interface Draft extends FoundGlossary {
  readonly layout: DetectedLayout;
  /** The evidence in its name. */
  readonly strength: WordStrength;
  /** A path in the glossary. */
  readonly path: string;
  /** Paths of all files that contain entries. */
  readonly files: readonly string[];
  /** The names of its concepts, folded, to recognize copies. */
  readonly names: ReadonlySet<string>;
}

/** Folds a name so that a slug and a title of the same concept are equal. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Counts what concepts and entries the locales have together. */
export class Tally {
  private readonly concepts = new Set<string>();
  private readonly entries = new Set<string>();
  private readonly byLocale = new Map<string, number>();

  add(concept: string, locale: string): void {
    this.concepts.add(concept);
    const entry = `${locale}\n${concept}`;
    if (this.entries.has(entry)) return;
    this.entries.add(entry);
    this.byLocale.set(locale, (this.byLocale.get(locale) ?? 0) + 1);
  }

  get locales(): string[] {
    return [...this.byLocale.keys()].toSorted();
  }

  get conceptCount(): number {
    return this.concepts.size;
  }

  get entryCount(): number {
    return this.entries.size;
  }
}
