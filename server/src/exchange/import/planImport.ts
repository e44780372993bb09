import { t } from '../../localization/index.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import { syntaxOfFormat } from '../../markdown/frontMatterSyntax.ts';
import { slugProblem } from '../../features/rename/slugProblem.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import { getOrAdd } from '../../glossary/collections.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { identityKey } from '../../glossary/layout.ts';
import { isLocale } from '../../glossary/locales.ts';
import { readFrontMatterFacts } from '../../glossary/readArticle.ts';
import { githubSlugs } from '../../markdown/githubSlugs.ts';
import { keyOf } from '../../rules/links/links.ts';
import { definitionOf } from '../exportContent.ts';
import { languageTag } from '../languageTags.ts';
import type { ExchangeName } from '../model.ts';
import { namesOfEntry, oneLine } from '../selection.ts';
import type { ImportedEntry } from './imported.ts';
import { flowList, withNames } from './mergeNames.ts';

/** What an entry of the file would do. */
export interface ImportStep {
  readonly kind: 'create' | 'change' | 'conflict';
  readonly concept: string;
  readonly locale: string;
  /** Relative to the root; undefined for a conflict without a file. */
  readonly path: string | undefined;
  /** The names to add, or what conflicts. */
  readonly detail: string;
  /** The new text of the file; undefined for a conflict. */
  readonly text: string | undefined;
}

export interface ImportPlan {
  /** By concept and locale, in the order of the file. */
  readonly steps: readonly ImportStep[];
  /** Entries of which the glossary has everything. */
  readonly same: number;
}

/** Returns what to create and change. Names and definitions that the glossary has are never changed: they are conflicts. */
export function planImport(
  glossary: Glossary,
  imported: readonly ImportedEntry[],
  textOf: (path: string) => string | undefined,
): ImportPlan {
  const planner = new Planner(glossary, textOf);
  for (const group of groupsOf(glossary, imported)) for (const entry of group.entries) planner.take(group.slug, entry);
  return { steps: planner.steps, same: planner.same };
}

interface Group {
  readonly slug: string;
  readonly entries: readonly ImportedEntry[];
}

/** Entries of one concept: by id, and without one, each entry of the source locale with those that follow it. */
function groupsOf(glossary: Glossary, imported: readonly ImportedEntry[]): Group[] {
  const { sourceLocale } = glossary.articles;
  const byKey = new Map<string, ImportedEntry[]>();
  let number = 0;
  for (const entry of imported) {
    if (entry.id === undefined && isIn(entry, sourceLocale)) number++;
    getOrAdd(byKey, entry.id === undefined ? `\0${number}` : entry.id, () => []).push(entry);
  }
  const taken = new Set<string>();
  return Array.from(byKey.values(), (entries) => {
    const slug = slugOf(glossary, entries, taken);
    taken.add(slug);
    return { slug, entries };
  });
}

/** The concept with the id; else with the source name; else a new slug, different from all others. */
function slugOf(glossary: Glossary, entries: readonly ImportedEntry[], taken: ReadonlySet<string>): string {
  const { articles, terms } = glossary;
  const id = entries[0]?.id;
  if (id !== undefined && articles.hasConcept(id)) return id;
  const source = entries.find((entry) => isIn(entry, articles.sourceLocale)) ?? entries[0];
  const name = source?.names[0]?.text ?? '';
  const [known, ...others] = terms
    .declared(articles.sourceLocale)
    .lookup(name)
    .filter(({ evidence }) => evidence === 'exact');
  if (known && others.length === 0 && !taken.has(known.concept)) return known.concept;
  const usesId = id !== undefined && slugProblem(glossary, id) === undefined;
  const base = usesId ? id : (githubSlugs([id ?? name])[0] ?? '') || 'entry';
  const isFree = (candidate: string): boolean => !taken.has(candidate) && (usesId || !articles.hasConcept(candidate));
  let slug = base;
  for (let number = 2; !isFree(slug); number++) slug = `${base}-${number}`;
  return slug;
}

function isIn({ locale }: ImportedEntry, known: string): boolean {
  return locale !== undefined && sameTag(locale, known);
}

function sameTag(one: string, other: string): boolean {
  return languageTag(one).toLowerCase() === languageTag(other).toLowerCase();
}

class Planner {
  readonly steps: ImportStep[] = [];
  same = 0;
  readonly #glossary: Glossary;
  readonly #textOf: (path: string) => string | undefined;

  constructor(glossary: Glossary, textOf: (path: string) => string | undefined) {
    this.#glossary = glossary;
    this.#textOf = textOf;
  }

  take(slug: string, entry: ImportedEntry): void {
    const { articles } = this.#glossary;
    const written = entry.locale ?? articles.sourceLocale;
    const locale = articles.locales().find((known) => sameTag(known, written)) ?? written;
    const facts = articles.get(slug, locale);
    if (facts) this.#merge(facts, entry);
    else this.#create(slug, locale, entry);
  }

  #create(slug: string, locale: string, entry: ImportedEntry): void {
    const conflict = (detail: string): void => this.#conflict(slug, locale, undefined, detail);
    if (!isLocale(locale) && !this.#glossary.articles.locales().includes(locale))
      return conflict(t('the locale is unknown'));
    const problem = slugProblem(this.#glossary, slug);
    if (problem !== undefined) return conflict(problem);
    const path = this.#glossary.pathOf(slug, locale);
    const place = this.#glossary.place(path);
    if (place?.kind !== 'article' || place.slug !== slug || place.locale !== locale)
      return conflict(t('the layout has no article for it'));
    if (this.#textOf(path) !== undefined || this.steps.some((step) => step.path === path))
      return conflict(t("'{0}' exists", path));
    const text = draftOf(this.#glossary, slug, entry);
    const [name] = entry.names;
    this.steps.push({ kind: 'create', concept: slug, locale, path, detail: name?.text ?? slug, text });
  }

  #merge(facts: ArticleFacts, { names, definition }: ImportedEntry): void {
    const { slug, locale, path } = facts;
    const known = new Map(namesOfEntry(facts).map((name) => [name.text, name.status]));
    const conflicts = names.flatMap(({ text, status }) => {
      const own = known.get(text);
      if (own !== undefined && own !== status) return [t("'{0}' is {1}, not {2}", text, own, status)];
      return own === undefined && status === 'preferred'
        ? [t("'{0}' is preferred, not '{1}'", facts.title ?? slug, text)]
        : [];
    });
    const file = facts.id === path ? (this.#textOf(path) ?? '') : '';
    const own = definitionOf(this.#glossary, facts, file);
    // Readers shorten definitions.
    if (definition !== undefined && !oneLine(own ?? '').startsWith(oneLine(definition)))
      conflicts.push(t('the definition differs'));
    const added = names.filter(({ text, status }) => !known.has(text) && status !== 'preferred');
    for (const detail of conflicts) this.#conflict(slug, locale, path, detail);
    if (added.length > 0) this.#add(facts, file, added);
    else if (conflicts.length === 0) this.same++;
  }

  #add(facts: ArticleFacts, file: string, added: readonly ExchangeName[]): void {
    const { slug, locale, path } = facts;
    const detail = added.map(({ text, status }) => `${text} (${status})`).join(', ');
    const { layout } = this.#glossary;
    const text = facts.id === path ? withNames(file, layout.frontMatter, added) : undefined;
    if (text === undefined || !this.#hasNames(facts, file, text, added))
      return this.#conflict(slug, locale, path, t('has no place for {0}', detail));
    this.steps.push({ kind: 'change', concept: slug, locale, path, detail, text });
  }

  /** Whether the new text says the same as before, and has the names. */
  #hasNames(facts: ArticleFacts, before: string, after: string, added: readonly ExchangeName[]): boolean {
    const read = (text: string): ArticleFacts => readFrontMatterFacts(this.#glossary, facts, text);
    const [old, now] = [read(before), read(after)];
    const names = new Set(namesOfEntry(now).map(({ text, status }) => `${status} ${text}`));
    const wanted = [...namesOfEntry(old), ...added];
    const unchanged = JSON.stringify({ ...old, terms: [] }) === JSON.stringify({ ...now, terms: [] });
    return (
      unchanged && names.size === wanted.length && wanted.every(({ text, status }) => names.has(`${status} ${text}`))
    );
  }

  #conflict(concept: string, locale: string, path: string | undefined, detail: string): void {
    this.steps.push({ kind: 'conflict', concept, locale, path, detail, text: undefined });
  }
}

/** An article in the form of the layout, marked as a draft. Names without a key in the front matter are in a comment. */
function draftOf(glossary: Glossary, slug: string, { names, definition }: ImportedEntry): string {
  const { frontMatter: keys, required } = glossary.layout;
  const syntax = syntaxOfFormat('yaml');
  const title = names[0]?.text ?? slug;
  const lines = [syntax.line(keyOf(glossary, 'title'), syntax.text(title))];
  const described = keys.description.length > 0 && (definition !== undefined || required.includes('description'));
  if (described) lines.push(syntax.line(keyOf(glossary, 'description'), syntax.text(definition ?? '')));
  const unplaced: string[] = [];
  for (const [status, field] of [
    ['admitted', 'aliases'],
    ['deprecated', 'deprecated'],
  ] as const) {
    const own = names.filter((name) => name.status === status).map((name) => name.text);
    if (own.length > 0 && keys[field].length > 0)
      lines.push(syntax.line(keyOf(glossary, field), flowList({ format: 'yaml' }, own)));
    else unplaced.push(...own.map((name) => `${name} (${status})`));
  }
  const idKey = identityKey(glossary.layout);
  if (idKey !== undefined) lines.push(syntax.line(idKey, syntax.text(slug)));
  lines.push(syntax.line(keyOf(glossary, 'draft'), 'true'));
  const comment = unplaced.join(', ').replaceAll('--', '- -');
  const isMdx = flavorOf(glossary.pathOf(slug, glossary.articles.sourceLocale)) === 'mdx';
  const note = isMdx ? `{/* Other names: ${comment.replaceAll('*/', '* /')} */}` : `<!-- Other names: ${comment} -->`;
  const body = described || definition === undefined ? [] : [definition, ''];
  return [syntax.fence, ...lines, syntax.fence, '', ...body, ...(comment === '' ? [] : [note, ''])].join('\n');
}
