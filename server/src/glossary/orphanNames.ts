import type { FrontMatterFacts } from './articleFacts.ts';

/** The texts by which a translation without a source article can resemble one: its slug, its title, and a note in the title. */
export function namesOfOrphan({ slug, title = '' }: Pick<FrontMatterFacts, 'slug' | 'title'>): string[] {
  const note = /[(（]([^()（）]+)[)）]\s*$/u.exec(title);
  const names = note ? [title.slice(0, note.index), note[1] ?? ''] : [title];
  return [slug, ...names].map((name) => name.trim()).filter((name) => name !== '');
}
