import { syntaxOfFormat } from '../../markdown/frontMatterSyntax.ts';
import { type ArticlePlace, PART_OF_SPEECH } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { type FrontMatterField, identityKey } from '../../glossary/layout.ts';
import { readFrontMatterFacts } from '../../glossary/readArticle.ts';
import { titleTerms } from '../../glossary/titleTerms.ts';
import { keyOf } from '../../rules/links/links.ts';
import { definitionOf } from '../exportContent.ts';
import type { ExchangeName } from '../model.ts';
import { namesOfEntry, oneLine } from '../selection.ts';
import { itemOf, type TermbaseData } from '../termbase/data.ts';
import { termbaseLines } from '../termbase/frontMatter.ts';
import type { ImportedEntry } from './imported.ts';
import { flowList } from './mergeNames.ts';

/** Returns the text of an article in the form of the layout, marked as a draft. Fields without a key are written as termbase data. */
export function draftOf(glossary: Glossary, place: ArticlePlace, entry: ImportedEntry): string {
  const text = written(glossary, place, entry);
  const data = withLost(glossary, place, entry, text);
  return data === entry.data ? text : written(glossary, place, { ...entry, data });
}

function written(glossary: Glossary, { slug }: ArticlePlace, entry: ImportedEntry): string {
  const { frontMatter: keys, required } = glossary.layout;
  const { names, definition, subjects, forms, partOfSpeech, doNotTranslate, data } = entry;
  const line = (field: FrontMatterField, value: string): string => syntax.line(keyOf(glossary, field), value);
  const list = (field: FrontMatterField, texts: readonly string[]): string[] =>
    texts.length === 0 || keys[field].length === 0 ? [] : [line(field, flowList({ format: 'yaml' }, texts))];
  const described = keys.description.length > 0 && (definition !== undefined || required.includes('description'));
  // Without a title key, the first alias is the title.
  const isTitled = keys.title.length > 0 || keys.aliases.length === 0;
  const textsOf = (status: ExchangeName['status']): string[] =>
    names.filter((name) => name.status === status).map((name) => name.text);
  const idKey = identityKey(glossary.layout);
  const [key] = keys.termbase;
  const lines = [
    ...(isTitled ? [line('title', syntax.text(names[0]?.text ?? slug))] : []),
    ...(described ? [line('description', syntax.text(definition ?? ''))] : []),
    ...list('aliases', [...(isTitled ? [] : textsOf('preferred')), ...textsOf('admitted')]),
    ...list('deprecated', textsOf('deprecated')),
    ...list('forms', forms),
    ...list('keywords', subjects),
    ...(partOfSpeech === undefined ? [] : [syntax.line(PART_OF_SPEECH[0], partOfSpeech)]),
    ...(doNotTranslate && keys.doNotTranslate.length > 0 ? [line('doNotTranslate', 'true')] : []),
    ...(idKey === undefined ? [] : [syntax.line(idKey, syntax.text(slug))]),
    line('draft', 'true'),
    ...(key === undefined ? [] : termbaseLines(key, data)),
  ];
  const body = described || definition === undefined ? [] : [definition, ''];
  return [syntax.fence, ...lines, syntax.fence, '', ...body].join('\n');
}

const syntax = syntaxOfFormat('yaml');

/**
 * Returns the data, extended by everything that would get lost when the text is read: names with parentheses, and texts that
 * would be read differently.
 */
function withLost(glossary: Glossary, place: ArticlePlace, entry: ImportedEntry, text: string): TermbaseData {
  const { data, names, definition, subjects } = entry;
  const facts = readFrontMatterFacts(glossary, place, text);
  const lost = { ...data, concept: [...data.concept], entry: [...data.entry] };
  let isComplete = true;
  if (!isSame(namesOfEntry(facts), names)) {
    const made = new Set(titleTerms(facts.title, place.slug, []).map((term) => term.text));
    const whole = names.filter((name) => /[(（]/.test(name.text) || made.has(name.text));
    lost.wholeNames = whole.map((name) => name.text);
    const read = new Set(namesOfEntry(facts, lost).map(keyOfName));
    lost.names = names.filter((name) => !read.has(keyOfName(name)));
    isComplete = lost.wholeNames.length + lost.names.length === 0;
  }
  if (definition !== undefined && definitionOf(glossary, facts, text) !== oneLine(definition)) {
    lost.entry.push(itemOf('definition', definition));
    isComplete = false;
  }
  const keywords = new Set(facts.keywords.map(oneLine));
  const missing = subjects.filter((subject) => !keywords.has(subject));
  if (missing.length > 0) {
    lost.concept.push(...missing.map((subject) => itemOf('subjectField', subject)));
    isComplete = false;
  }
  return isComplete ? data : lost;
}

function isSame(some: readonly ExchangeName[], others: readonly ExchangeName[]): boolean {
  const keys = new Set(some.map(keyOfName));
  return keys.size === others.length && others.every((name) => keys.has(keyOfName(name)));
}

function keyOfName({ text, status }: ExchangeName): string {
  return `${status} ${text}`;
}
