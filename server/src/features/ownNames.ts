import { fieldReader, type FrontMatterFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { FrontMatterField, Layout } from '../glossary/layout.ts';
import { type Flavor, flavorOf } from '../markdown/flavor.ts';
import { parseFrontMatter } from '../markdown/frontMatter.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { FrontMatter, FrontMatterValue, Heading, Span } from '../markdown/types.ts';

/** The position of a concept's name in its article. UTF-16 offsets. */
export interface NamePlace {
  readonly span: Span;
  /** The surrounding span: the front matter, the heading, or the whole entry of a page or data file. */
  readonly around: Span;
}

const NAME_FIELDS: readonly FrontMatterField[] = ['title', 'aliases', 'deprecated', 'forms'];
/** Fields that never contain slugs. */
const TEXT_FIELDS: readonly FrontMatterField[] = [
  'description',
  'keywords',
  'draft',
  'doNotTranslate',
  'autoLink',
  'sourceCommit',
  'termbase',
];

/**
 * The position of a name of the concept in its file: of the title, if there is no `name`. A page or data file has one
 * position for all names of an entry. `text` returns the text of the file; it is not called for entries of pages and
 * data files.
 */
export function conceptPlace(
  { articles, layout }: Glossary,
  facts: Pick<FrontMatterFacts, 'id' | 'path'>,
  text: () => string,
  name?: string,
): NamePlace {
  const entry = articles.placeOf(facts);
  return entry ? { span: entry.nameSpan, around: entry.span } : namePlace(text(), flavorOf(facts.path), layout, name);
}

/** The position of the title: in the front matter, otherwise in the first heading, otherwise the start of the text. */
export function titlePlace(text: string, flavor: Flavor, layout: Layout): NamePlace {
  return namePlace(text, flavor, layout, undefined);
}

/** The position of the name, one of the concept's terms; the position of the title if the name is not found. */
export function namePlace(text: string, flavor: Flavor, layout: Layout, name: string | undefined): NamePlace {
  const frontMatter = parseFrontMatter(text);
  const values = namesIn(frontMatter, layout);
  const value = (name === undefined ? undefined : values.find((each) => each.text.trim() === name)) ?? values[0];
  if (value && frontMatter) return { span: value.span, around: frontMatter.span };
  const heading = titleHeading(parseMarkdown(text, flavor).headings);
  return heading ? { span: heading.textSpan, around: heading.span } : START;
}

const START: NamePlace = { span: { start: 0, end: 0 }, around: { start: 0, end: 0 } };

/** The heading that repeats the title. */
export function titleHeading(headings: readonly Heading[]): Heading | undefined {
  return headings.find(({ level }) => level === 1);
}

type Scalar = Extract<FrontMatterValue, { kind: 'scalar' }>;

/** The names of the article's concept in the front matter, the title first. */
export function namesIn(frontMatter: FrontMatter | undefined, layout: Layout): Scalar[] {
  const field = fieldReader(frontMatter, layout.frontMatter);
  return NAME_FIELDS.flatMap((name) => scalarsOf(field(name))).filter(({ text }) => text.trim() !== '');
}

/** The value at the offset that can be a slug. Keys with texts are excluded. */
export function slugValueAt(frontMatter: FrontMatter, layout: Layout, offset: number): Scalar | undefined {
  const field = fieldReader(frontMatter, layout.frontMatter);
  const texts = new Set([...NAME_FIELDS, ...TEXT_FIELDS].map((name) => field(name)));
  const values = frontMatter.entries.map(({ value }) => value).filter((value) => !texts.has(value));
  return values.flatMap((value) => scalarsOf(value)).find(({ span }) => contains(span, offset));
}

/** The scalars of a value or of a list. */
function scalarsOf(value: FrontMatterValue | undefined): Scalar[] {
  if (value?.kind === 'scalar') return [value];
  return value?.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'scalar' ? [item] : [])) : [];
}

/** Includes the end, because the cursor is there after the last letter. */
export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
