import assert from 'node:assert/strict';
import type { ExportFormatName } from '../../server/src/exchange/formats/names.ts';
import { exported, type ExportedOptions } from '../support/exported.ts';
import { dedent, filesOfTree, rootOf } from '../support/tree.ts';

const GLOSSARY = `
  === glossary/en/api.md
  ---
  title: Application Programming Interface (API)
  description: A "contract" between programs; see <docs> & more.
  keywords: [software, interfaces]
  aliases: [web interface]
  deprecated: [hook]
  partOfSpeech: noun
  ---

  Used by a [client](/client), [nothing](/nothing) and [itself](/api).
  === glossary/en/client.md "Client"
  === glossary/pl/api.md
  ---
  title: Interfejs programistyczny
  description: Umowa między programami.
  aliases: [API, interfejs API]
  forms: [interfejsów]
  ---
  === glossary/pl/client.md "Klient" draft
`;

async function check(format: ExportFormatName, options: ExportedOptions, expected: string): Promise<void> {
  const text = exported(await rootOf(filesOfTree(GLOSSARY)), format, options);
  assert.equal(text.trimEnd(), dedent(expected));
}

describe('export formats', () => {
  it('tbx has the names of each locale with their status, and links only to exported concepts', async () => {
    const text = exported(await rootOf(filesOfTree(GLOSSARY)), 'tbx', { concepts: ['api', 'client'], locales: ['en'] });
    assert.equal(
      text.slice(text.indexOf('      <conceptEntry'), text.indexOf('      <conceptEntry id="client"')).trimEnd(),
      dedent(`
        |      <conceptEntry id="api">
        |        <min:subjectField>software</min:subjectField>
        |        <min:subjectField>interfaces</min:subjectField>
        |        <basic:crossReference target="client">client</basic:crossReference>
        |        <langSec xml:lang="en">
        |          <descripGrp>
        |            <basic:definition>A &quot;contract&quot; between programs; see &lt;docs&gt; &amp; more.</basic:definition>
        |            <basic:source>glossary/en/api.md</basic:source>
        |          </descripGrp>
        |          <termSec>
        |            <term>Application Programming Interface</term>
        |            <min:partOfSpeech>noun</min:partOfSpeech>
        |            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
        |          </termSec>
        |          <termSec>
        |            <term>API</term>
        |            <min:partOfSpeech>noun</min:partOfSpeech>
        |            <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
        |          </termSec>
        |          <termSec>
        |            <term>web interface</term>
        |            <min:partOfSpeech>noun</min:partOfSpeech>
        |            <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
        |          </termSec>
        |          <termSec>
        |            <term>hook</term>
        |            <min:partOfSpeech>noun</min:partOfSpeech>
        |            <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
        |          </termSec>
        |        </langSec>
        |      </conceptEntry>
      `).replaceAll(/^\|/gm, ''),
    );
    const alone = exported(await rootOf(filesOfTree(GLOSSARY)), 'tbx', { concepts: ['api'] });
    assert.ok(!alone.includes('crossReference'));
  });

  it('skos-turtle has deprecated names as hidden labels', async () =>
    check(
      'skos-turtle',
      { concepts: ['api'], base: 'https://example.org/terms/' },
      String.raw`
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

        <https://example.org/terms/> a skos:ConceptScheme .

        <https://example.org/terms/api> a skos:Concept ;
          skos:inScheme <https://example.org/terms/> ;
          skos:notation "api" ;
          skos:prefLabel "Application Programming Interface"@en ;
          skos:prefLabel "Interfejs programistyczny"@pl ;
          skos:altLabel "API"@en ;
          skos:altLabel "web interface"@en ;
          skos:altLabel "API"@pl ;
          skos:altLabel "interfejs API"@pl ;
          skos:hiddenLabel "hook"@en ;
          skos:definition "A \"contract\" between programs; see <docs> & more."@en ;
          skos:definition "Umowa między programami."@pl .
      `,
    ));

  it('csv has a row for each name', async () =>
    check(
      'csv',
      { concepts: ['api'] },
      `
        id,locale,term,status,definition,partOfSpeech,keywords,forms,translatable,path
        api,en,Application Programming Interface,preferred,"A ""contract"" between programs; see <docs> & more.",noun,software; interfaces,,yes,glossary/en/api.md
        api,en,API,admitted,,noun,,,yes,glossary/en/api.md
        api,en,web interface,admitted,,noun,,,yes,glossary/en/api.md
        api,en,hook,deprecated,,noun,,,yes,glossary/en/api.md
        api,pl,Interfejs programistyczny,preferred,Umowa między programami.,,,interfejsów,yes,glossary/pl/api.md
        api,pl,API,admitted,,,,,yes,glossary/pl/api.md
        api,pl,interfejs API,admitted,,,,,yes,glossary/pl/api.md
      `,
    ));

  it('csv has columns by locale on request', async () =>
    check(
      'csv',
      { columns: 'concepts' },
      `
        id,term_en,aliases_en,deprecated_en,definition_en,term_pl,aliases_pl,deprecated_pl,definition_pl
        api,Application Programming Interface,API; web interface,hook,"A ""contract"" between programs; see <docs> & more.",Interfejs programistyczny,API; interfejs API,,Umowa między programami.
        client,Client,,,Client.,,,,
      `,
    ));

  it('csv has the columns of Phrase, with the slug as identifier', async () =>
    check(
      'csv',
      { columns: 'phrase', concepts: ['client'], drafts: true },
      `
        term,description,translatable,en,pl
        client,Client.,true,Client,Klient
      `,
    ));

  it('csv has the columns of Lokalise, with semicolons and a row for a forbidden name', async () =>
    check(
      'csv',
      { columns: 'lokalise', concepts: ['api'], locales: ['en'] },
      `
        term;description;casesensitive;translatable;forbidden;tags;en;en_description
        Application Programming Interface;"A ""contract"" between programs; see <docs> & more.";no;yes;no;software,interfaces;Application Programming Interface;"A ""contract"" between programs; see <docs> & more."
        hook;"A ""contract"" between programs; see <docs> & more.";no;yes;yes;software,interfaces;;
      `,
    ));

  it('csv has the columns of Weblate, with the slug as context', async () =>
    check(
      'tsv',
      { columns: 'weblate', target: 'pl' },
      `
        context\tsource\ttarget\ttranslator_comments
        api\tApplication Programming Interface\tInterfejs programistyczny\t"A ""contract"" between programs; see <docs> & more."
        client\tClient\t\tClient.
      `,
    ));

  it('omegat has a line for each source name that is not deprecated', async () =>
    check(
      'omegat',
      { target: 'pl' },
      `
        # Glossary in tab-separated format -*- coding: utf-8 -*-
        Application Programming Interface\tInterfejs programistyczny\tUmowa między programami.
        API\tInterfejs programistyczny\tUmowa między programami.
        web interface\tInterfejs programistyczny\tUmowa między programami.
      `,
    ));

  it('deepl has two columns and each source name once', async () => {
    const root = await rootOf({
      'glossary/en/a.md': '---\ntitle: Market\n---\n',
      'glossary/en/b.md': `---\ntitle: Market\naliases: ["Fair, market", ${'x'.repeat(1025)}]\n---\n`,
      'glossary/pl/a.md': '---\ntitle: Rynek\n---\n',
      'glossary/pl/b.md': '---\ntitle: Targ\n---\n',
    });
    assert.equal(exported(root, 'deepl', { target: 'pl' }), 'Market,Rynek\n"Fair, market",Targ\n');
  });

  it('xliff has a unit for each concept, without a target if there is no translation', async () =>
    check(
      'xliff',
      { target: 'pl' },
      `
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="2.1" srcLang="en" trgLang="pl" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0">
          <file id="glossary">
            <unit id="api" name="api">
              <gls:glossary>
                <gls:glossEntry>
                  <gls:term>Application Programming Interface</gls:term>
                  <gls:translation>Interfejs programistyczny</gls:translation>
                  <gls:translation>API</gls:translation>
                  <gls:translation>interfejs API</gls:translation>
                  <gls:definition>A &quot;contract&quot; between programs; see &lt;docs&gt; &amp; more.</gls:definition>
                </gls:glossEntry>
              </gls:glossary>
              <segment>
                <source>Application Programming Interface</source>
                <target>Interfejs programistyczny</target>
              </segment>
            </unit>
            <unit id="client" name="client">
              <gls:glossary>
                <gls:glossEntry>
                  <gls:term>Client</gls:term>
                  <gls:definition>Client.</gls:definition>
                </gls:glossEntry>
              </gls:glossary>
              <segment>
                <source>Client</source>
              </segment>
            </unit>
          </file>
        </xliff>
      `,
    ));

  it('select names by status', async () =>
    check(
      'csv',
      { statuses: ['deprecated'] },
      `
        id,locale,term,status,definition,partOfSpeech,keywords,forms,translatable,path
        api,en,hook,deprecated,"A ""contract"" between programs; see <docs> & more.",noun,software; interfaces,,yes,glossary/en/api.md
      `,
    ));

  it('leave out drafts by default', async () => {
    const root = await rootOf(filesOfTree(GLOSSARY));
    assert.doesNotMatch(exported(root, 'json'), /Klient/);
    assert.match(exported(root, 'json', { drafts: true }), /"Klient".*"draft":true/);
  });
});
