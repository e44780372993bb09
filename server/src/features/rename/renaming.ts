import { foldSlug } from '../../glossary/foldSlug.ts';
import type { Glossary } from '../../glossary/glossary.ts';

/** A concept that gets another name. */
export interface Renaming {
  /** The concept's slug as it is now. */
  readonly slug: string;
  /** The name that goes, as slugs are compared: the slug, or what the files are called where that is something else. */
  readonly from: string;
  /** The new one, as slugs are compared. */
  readonly to: string;
  /** As texts usually write the old one, and will write the new one: `Block/CSS`. */
  readonly usual: string;
  readonly written: string;
}

/** Renamings by what they are looked up by. */
export class Renamings {
  readonly all: readonly Renaming[];
  private readonly byName: ReadonlyMap<string, Renaming>;
  private readonly bySlug: ReadonlyMap<string, Renaming>;

  constructor(all: readonly Renaming[]) {
    this.all = all;
    this.byName = new Map(all.map((each) => [each.from, each]));
    this.bySlug = new Map(all.map((each) => [each.slug, each]));
  }

  /** The renaming of what links call by this name. */
  named(name: string): Renaming | undefined {
    return this.byName.get(name);
  }

  /** The renaming of the concept. */
  of(slug: string): Renaming | undefined {
    return this.bySlug.get(slug);
  }
}

/** The concept's name as its authors write it: `Block/CSS` where the slug is `block/css`. */
export function usualName(glossary: Glossary, slug: string): string {
  if (!glossary.layout.foldsSlugs) return slug;
  return glossary.links.macroNames(slug, glossary.articles.sourceLocale)[0] ?? slug;
}

/** A name as slugs are compared. */
export function asSlug(glossary: Glossary, name: string): string {
  return glossary.layout.foldsSlugs ? foldSlug(name) : name.normalize('NFC');
}

/**
 * What is renamed when a concept is: `from` is its slug, or the name of its files. Where slugs are folders, the concepts in the
 * folder move with it.
 */
export function renamingsOf(glossary: Glossary, slug: string, from: string, newName: string): Renamings {
  const written = newName.trim().normalize('NFC');
  const to = asSlug(glossary, written);
  const usual = from === slug ? usualName(glossary, slug) : from;
  const own = { slug, from, to, usual, written };
  return new Renamings([own, ...(from === slug ? below(glossary, own) : [])]);
}

function below(glossary: Glossary, { slug, to, written }: Renaming): Renaming[] {
  if (!slugsAreFolders(glossary, slug)) return [];
  const depth = slug.split('/').length;
  return [...glossary.articles.slugs()]
    .filter((other) => other.startsWith(`${slug}/`))
    .map((other) => {
      const usual = usualName(glossary, other);
      const rest = usual.split('/').slice(depth).join('/');
      const newSlug = to + other.slice(slug.length);
      return { slug: other, from: other, to: newSlug, usual, written: `${written}/${rest}` };
    });
}

/** Whether the concept's article stands in a folder of its name: `glossary/block/index.md`. */
export function slugsAreFolders(glossary: Glossary, slug: string): boolean {
  const [article] = glossary.articles.ofConcept(slug);
  return article !== undefined && glossary.renamed(article.path, slug)?.from !== article.path;
}
