import { xmlId } from '../ids.ts';
import { entryIn, type ExchangeConcept, type ExportContent, type ExportLocale, usableName } from '../model.ts';
import { xml } from '../xml.ts';
import type { BilingualFormat } from './format.ts';

/** XLIFF 2.1 with its glossary module: one unit per concept, with its name as the text to translate. */
export const xliff: BilingualFormat = {
  kind: 'bilingual',
  hasRelations: false,
  needsPairs: false,
  write,
};

function* write({ source, concepts }: ExportContent, target: ExportLocale): Generator<string> {
  const languages = `srcLang="${xml(source.tag)}" trgLang="${xml(target.tag)}"`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<xliff version="2.1" ${languages} xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0">\n`;
  let isEmpty = true;
  for (const concept of concepts) {
    const written = unit(concept, source, target);
    if (written === '') continue;
    // A file must contain a unit.
    if (isEmpty) yield '  <file id="glossary">\n';
    isEmpty = false;
    yield written;
  }
  if (isEmpty) yield '  <file id="glossary">\n    <unit id="_"><segment><source></source></segment></unit>\n';
  yield '  </file>\n</xliff>\n';
}

/** Empty if the source locale has no name for the concept. */
function unit(concept: ExchangeConcept, source: ExportLocale, target: ExportLocale): string {
  const [from, to] = [entryIn(concept, source), entryIn(concept, target)];
  const [name, translation] = [usableName(from), usableName(to)];
  if (name === undefined) return '';
  const definition = from?.definition;
  const translations = (to?.names ?? []).filter(({ status }) => status !== 'deprecated');
  const hasGlossary = translations.length > 0 || definition !== undefined;
  return [
    `    <unit id="${xml(xmlId(concept.id))}" name="${xml(concept.id)}"${concept.doNotTranslate ? ' translate="no"' : ''}>`,
    ...(hasGlossary ? glossary(name, translations, definition) : []),
    '      <segment>',
    `        <source>${xml(name)}</source>`,
    ...(translation === undefined ? [] : [`        <target>${xml(translation)}</target>`]),
    '      </segment>',
    '    </unit>\n',
  ].join('\n');
}

function glossary(
  name: string,
  translations: readonly { readonly text: string }[],
  definition: string | undefined,
): string[] {
  return [
    '      <gls:glossary>',
    '        <gls:glossEntry>',
    `          <gls:term>${xml(name)}</gls:term>`,
    ...translations.map(({ text }) => `          <gls:translation>${xml(text)}</gls:translation>`),
    ...(definition === undefined ? [] : [`          <gls:definition>${xml(definition)}</gls:definition>`]),
    '        </gls:glossEntry>',
    '      </gls:glossary>',
  ];
}
