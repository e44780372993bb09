import { fieldReader } from '../glossary/articleFacts.ts';
import type { FrontMatterField, Layout } from '../glossary/layout.ts';
import { parseFrontMatter } from '../markdown/frontMatter.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { FrontMatter, FrontMatterValue, Heading, Span } from '../markdown/types.ts';

/** Where an article says what its concept is called. UTF-16 offsets. */
export interface NamePlace {
  readonly span: Span;
  /** What shows it in its context: the front matter, or the heading. */
  readonly around: Span;
}

const NAME_FIELDS: readonly FrontMatterField[] = ['title', 'aliases', 'deprecated', 'forms'];
/** What holds no slugs, whatever stands there. */
const TEXT_FIELDS: readonly FrontMatterField[] = [
  'description',
  'keywords',
  'draft',
  'doNotTranslate',
  'autoLink',
  'sourceCommit',
];

/** Where the text gives the title: in its front matter, else in its first heading; the start of a text that gives none. */
export function titlePlace(text: string, layout: Layout): NamePlace {
  return namePlace(text, layout, undefined);
}

/** Where the text gives the name, one of the concept's terms; the title's place where that cannot be found. */
export function namePlace(text: string, layout: Layout, name: string | undefined): NamePlace {
  const frontMatter = parseFrontMatter(text);
  const values = namesIn(frontMatter, layout);
  const value = (name === undefined ? undefined : values.find((each) => each.text.trim() === name)) ?? values[0];
  if (value && frontMatter) return { span: value.span, around: frontMatter.span };
  const heading = titleHeading(parseMarkdown(text).headings);
  return heading ? { span: heading.textSpan, around: heading.span } : START;
}

const START: NamePlace = { span: { start: 0, end: 0 }, around: { start: 0, end: 0 } };

/** The heading that says the title once more. */
export function titleHeading(headings: readonly Heading[]): Heading | undefined {
  return headings.find(({ level }) => level === 1);
}

type Scalar = Extract<FrontMatterValue, { kind: 'scalar' }>;

/** The front matter's names of the article's concept, the title first. */
export function namesIn(frontMatter: FrontMatter | undefined, layout: Layout): Scalar[] {
  const field = fieldReader(frontMatter, layout.frontMatter);
  return NAME_FIELDS.flatMap((name) => scalarsOf(field(name))).filter(({ text }) => text.trim() !== '');
}

/** The value of the front matter at the offset that may be a slug: none of the keys that hold texts. */
export function slugValueAt(frontMatter: FrontMatter, layout: Layout, offset: number): Scalar | undefined {
  const field = fieldReader(frontMatter, layout.frontMatter);
  const texts = new Set([...NAME_FIELDS, ...TEXT_FIELDS].map((name) => field(name)));
  const values = frontMatter.entries.map(({ value }) => value).filter((value) => !texts.has(value));
  return values.flatMap((value) => scalarsOf(value)).find(({ span }) => contains(span, offset));
}

/** A value's scalars, at most those of a list. */
function scalarsOf(value: FrontMatterValue | undefined): Scalar[] {
  if (value?.kind === 'scalar') return [value];
  return value?.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'scalar' ? [item] : [])) : [];
}

/** The end counts as well: there stands the cursor after the last letter. */
export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
