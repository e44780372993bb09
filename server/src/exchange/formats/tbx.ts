import type { TermStatus } from '../../terms/types.ts';
import { xmlId } from '../ids.ts';
import type { ExchangeConcept, ExchangeEntry, ExchangeName, ExportContent } from '../model.ts';
import { xml } from '../xml.ts';
import type { MultilingualFormat } from './format.ts';

const STATUSES: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};

/** TermBase eXchange, ISO 30042:2019, in the dialect TBX-Basic and the style DCT. */
export const tbx: MultilingualFormat = {
  kind: 'multilingual',
  hasRelations: true,
  write,
};

function* write({ source, concepts }: ExportContent): Generator<string> {
  yield head(source.tag);
  let isEmpty = true;
  for (const concept of concepts) {
    // A body must not be empty.
    if (isEmpty) yield '    <body>\n';
    isEmpty = false;
    yield conceptEntry(concept);
  }
  if (!isEmpty) yield '    </body>\n';
  yield '  </text>\n</tbx>\n';
}

function head(language: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="${xml(language)}" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Glossary exported by Glosswright</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
`;
}

function conceptEntry({ id, subjects, related, entries }: ExchangeConcept): string {
  return [
    `      <conceptEntry id="${xml(xmlId(id))}">`,
    ...subjects.map((subject) => `        <min:subjectField>${xml(subject)}</min:subjectField>`),
    ...related.map(
      (other) => `        <basic:crossReference target="${xml(xmlId(other))}">${xml(other)}</basic:crossReference>`,
    ),
    ...entries.flatMap(langSec),
    '      </conceptEntry>\n',
  ].join('\n');
}

function langSec({ tag, url, path, definition, names, partOfSpeech }: ExchangeEntry): string[] {
  return [
    `        <langSec xml:lang="${xml(tag)}">`,
    ...(definition === undefined ? [] : definitionGroup(definition, path)),
    ...(url === undefined
      ? []
      : [`          <min:externalCrossReference target="${xml(url)}">${xml(path)}</min:externalCrossReference>`]),
    ...names.flatMap((name) => termSec(name, partOfSpeech)),
    '        </langSec>',
  ];
}

function definitionGroup(definition: string, path: string): string[] {
  return [
    '          <descripGrp>',
    `            <basic:definition>${xml(definition)}</basic:definition>`,
    `            <basic:source>${xml(path)}</basic:source>`,
    '          </descripGrp>',
  ];
}

function termSec({ text, status }: ExchangeName, partOfSpeech: ExchangeEntry['partOfSpeech']): string[] {
  return [
    '          <termSec>',
    `            <term>${xml(text)}</term>`,
    ...(partOfSpeech === undefined ? [] : [`            <min:partOfSpeech>${partOfSpeech}</min:partOfSpeech>`]),
    `            <min:administrativeStatus>${STATUSES[status]}</min:administrativeStatus>`,
    '          </termSec>',
  ];
}
