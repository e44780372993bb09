import { msg } from '../../../localization/index.ts';
import { MAX_DEFINITION } from '../source.ts';
import type { WrittenEntries, WrittenName } from '../source.ts';
import { Collector } from './collector.ts';
import { type TbxConcept, type TbxLanguage, tbxParts } from './tbxConcepts.ts';
import { definitionIn, namesOfLanguage } from './tbxNames.ts';
import { type ItemId, itemId, withId } from './itemReading.ts';
import { linesOf } from './values.ts';

/** Reads the entries of a TBX file (ISO 30042), versions 2 and 3, in both styles. */
export function entriesOfTbx(text: string): WrittenEntries {
  const collector = new Collector();
  let main: string | undefined;
  for (const part of tbxParts(text)) {
    if (collector.isFull) break;
    if (part.kind === 'file') main = part.locale;
    else if (part.kind === 'problem') collector.problem(part.message, part.span);
    else if (part.kind === 'concept') add(collector, text, part.concept, main);
  }
  return collector.finish();
}

function add(collector: Collector, text: string, concept: TbxConcept, main: string | undefined): void {
  collector.countItem(concept.span);
  const id = itemId(concept.id?.text, concept.id?.span);
  let count = 0;
  for (const language of concept.languages) if (addLanguage(collector, text, concept, language, main, id)) count++;
  if (count === 0) collector.problem(msg('This concept has no term.'), concept.span);
}

function addLanguage(
  collector: Collector,
  text: string,
  concept: TbxConcept,
  language: TbxLanguage,
  main: string | undefined,
  id: ItemId,
): boolean {
  const [preferred, ...others] = namesOfLanguage(language);
  if (preferred === undefined) return false;
  const definition = definitionIn(concept, language, main)?.[0];
  const entry = {
    locale: language.locale,
    name: preferred.name.text,
    nameSpan: preferred.name.span,
    otherNames: others.map(({ name, status }): WrittenName => ({
      text: name.text,
      status: status === 'deprecated' ? 'deprecated' : 'admitted',
    })),
    definition: definition?.text.slice(0, MAX_DEFINITION),
    definitionSpan: definition?.span,
    span: linesOf(language.span, text),
  };
  collector.add(withId(entry, id), id);
  return true;
}
