import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Move, RenamePlan } from './renamePlan.ts';
import { type Renaming, Renamings, renamingsOf } from './renaming.ts';
import { slugProblem } from './slugProblem.ts';

/**
 * The renamings that result from moved files: an article with another name in its locale's folder, or the folder of an
 * article that has the slug's name. Empty for other moves, and for names that cannot be slugs.
 */
export function renamingsOfMoves(glossary: Glossary, moves: readonly Move[]): Renamings {
  const found = new Map<string, Renaming | 'ambiguous'>();
  for (const move of moves)
    for (const renaming of renamingsOfMove(glossary, move)) {
      const known = found.get(renaming.slug);
      found.set(renaming.slug, known === undefined || isSame(known, renaming) ? renaming : 'ambiguous');
    }
  return new Renamings([...found.values()].filter((renaming) => renaming !== 'ambiguous'));
}

/** The plan without the moves that the user has already made. */
export function withoutMoves(plan: RenamePlan, moves: readonly Move[]): RenamePlan {
  const done = new Set(moves.map(({ from }) => from));
  return { ...plan, moves: plan.moves.filter(({ from }) => !done.has(from)) };
}

function renamingsOfMove(glossary: Glossary, move: Move): readonly Renaming[] {
  const article = glossary.articles.at(move.from) ?? articleOfFolder(glossary, move.from);
  if (!article) return [];
  const before = glossary.place(article.path);
  const after = glossary.place(move.to + article.path.slice(move.from.length));
  if (before?.kind !== 'article' || after?.kind !== 'article' || before.locale !== after.locale) return [];
  if (before.slug === after.slug || slugProblem(glossary, after.slug) !== undefined) return [];
  const locale = glossary.layout.conceptKey === undefined ? undefined : article.locale;
  return renamingsOf(glossary, article.slug, before.slug, after.slug, locale).all;
}

/** The article whose folder has the name of its slug. */
function articleOfFolder(glossary: Glossary, folder: string): ArticleFacts | undefined {
  for (const article of glossary.articles.all()) {
    const { path, slug } = article;
    if (path.startsWith(`${folder}/`) && glossary.renamed(path, slug)?.from === folder) return article;
  }
  return undefined;
}

function isSame(one: Renaming | 'ambiguous', other: Renaming): boolean {
  return one !== 'ambiguous' && one.from === other.from && one.to === other.to;
}
