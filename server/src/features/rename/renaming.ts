import type { ArticlePlace } from '../../glossary/articleFacts.ts';
import { foldSlug } from '../../glossary/foldSlug.ts';
import type { Glossary } from '../../glossary/glossary.ts';

/** A concept to rename. */
export interface Renaming {
  /** The current slug of the concept. */
  readonly slug: string;
  /** The old name, normalized like slugs: the slug, or the name of the files if it is different. */
  readonly from: string;
  /** The new name, normalized like slugs. */
  readonly to: string;
  /** The usual spelling of the old name in texts, and its new spelling: `Block/CSS`. */
  readonly usual: string;
  readonly written: string;
  /** The only locale whose slug changes, if a key names the concept; undefined: all of them. */
  readonly locale: string | undefined;
}

/** Renamings by concept and by name. */
export class Renamings {
  readonly all: readonly Renaming[];
  private readonly byName: ReadonlyMap<string, Renaming>;
  private readonly bySlug: ReadonlyMap<string, Renaming>;

  constructor(all: readonly Renaming[]) {
    this.all = all;
    this.byName = new Map(all.map((each) => [each.from, each]));
    this.bySlug = new Map(all.map((each) => [each.slug, each]));
  }

  /** The renaming of the concept that links call by this name. */
  named(name: string): Renaming | undefined {
    return this.byName.get(name);
  }

  /** The renaming of the concept. */
  of(slug: string): Renaming | undefined {
    return this.bySlug.get(slug);
  }

  /** The renaming that concerns the article. */
  ofArticle({ slug, locale }: Pick<ArticlePlace, 'slug' | 'locale'>): Renaming | undefined {
    const own = this.bySlug.get(slug);
    return own?.locale === undefined || own.locale === locale ? own : undefined;
  }
}

/** The concept's name as authors write it: `Block/CSS` for the slug `block/css`. */
export function usualName(glossary: Glossary, slug: string): string {
  if (!glossary.layout.foldsSlugs) return slug;
  return glossary.links.writer.macroNames(slug, glossary.articles.sourceLocale)[0] ?? slug;
}

/** The name, normalized like slugs. */
export function asSlug(glossary: Glossary, name: string): string {
  return glossary.layout.foldsSlugs ? foldSlug(name) : name.normalize('NFC');
}

/**
 * The renamings for a concept: `from` is its slug or the name of its files. If slugs are folders, the concepts in the
 * folder are renamed, too. `locale`: see `Renaming`.
 */
export function renamingsOf(
  glossary: Glossary,
  slug: string,
  from: string,
  newName: string,
  locale?: string,
): Renamings {
  const written = newName.trim().normalize('NFC');
  const to = asSlug(glossary, written);
  const usual = from === slug ? usualName(glossary, slug) : from;
  const own = { slug, from, to, usual, written, locale };
  return new Renamings([own, ...(from === slug && locale === undefined ? below(glossary, own) : [])]);
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
      return { slug: other, from: other, to: newSlug, usual, written: `${written}/${rest}`, locale: undefined };
    });
}

/** Whether the concept's article is in a folder of its name: `glossary/block/index.md`. */
export function slugsAreFolders(glossary: Glossary, slug: string): boolean {
  const [article] = glossary.articles.ofConcept(slug);
  return article !== undefined && glossary.renamed(article.path, slug)?.from !== article.path;
}
