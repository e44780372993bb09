import { dedent, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixTree } = withRules(...LINK_RULES, 'unlinked-term', 'untranslated-link-text');

const glossary = dedent(`
  === files/en-us/glossary/block/css/index.md
  ---
  title: Block (CSS)
  slug: Glossary/Block/CSS
  ---
  === files/en-us/glossary/http_header/index.md
  ---
  title: HTTP header
  slug: Glossary/HTTP_header
  ---
  === files/pt-br/glossary/http_header/index.md
  ---
  title: Cabeçalho HTTP
  slug: Glossary/HTTP_header
  ---
`);
const head = dedent(`
  === files/pt-br/glossary/api/index.md
  ---
  title: API
  slug: Glossary/API
  ---
`);
const article = (text: string): string => [glossary, head, dedent(text)].join('\n');

describe('macro links by the macro Glossary', () => {
  const fine: readonly (readonly [what: string, text: string])[] = [
    ['by name', '{{Glossary("HTTP_header", "cabeçalho")}}'],
    ['with a space', '{{glossary("http header", "cabeçalho")}}'],
    ['in single quotes', "{{ Glossary( 'HTTP header' , 'cabeçalho' ) }}"],
    ['with a fragment', '{{Glossary("HTTP_header#history", "cabeçalho")}}'],
    ['with an argument more', '{{Glossary("HTTP_header", "cabeçalho", 1)}}'],
    ['with an empty text', '{{Glossary("HTTP_header", "")}}'],
    ['by a link', '[a](/pt-BR/docs/Glossary/HTTP_header) [b](/pt-br/docs/Glossary/http_header#a)'],
    ['by the whole address', '[a](https://developer.mozilla.org/pt-BR/docs/Glossary/HTTP_header)'],
  ];
  for (const [what, text] of fine) it(`leads to the article ${what}`, async () => checkTree(article(text)));

  const none: readonly (readonly [what: string, text: string])[] = [
    ['another macro', '{{GlossarySidebar}} {{GlossaryDisambiguation}} {{Glossary}} {{domxref("None")}}'],
    ['an escaped macro', '\\{{Glossary("None")}}'],
    ['a macro without a name', '{{Glossary("")}} {{Glossary("#a")}} {{Glossary()}} {{Glossary(None)}}'],
    ['a quote that never ends', '{{Glossary("None)}} {{Glossary("None'],
    ['code', '`{{Glossary("None")}}`'],
    ['the glossary itself, or a page', '[a](/pt-BR/docs/Glossary) [b](/pt-BR/docs/Web/None)'],
  ];
  for (const [what, text] of none) it(`is not ${what}`, async () => checkTree(article(text)));

  it('reports names without an article', async () => {
    await checkTree(
      article(`
        {{Glossary("Http_headr", "cabeçalho")}} [a](/pt-BR/docs/Glossary/Http_headr)
                    ^^^^^^^^^^ broken-link: There is no article 'Http_headr'. Did you mean 'HTTP_header'?
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-link: There is no article 'http_headr'. Did you mean 'http_header'?
      `),
    );
  });

  it('falls back to the source locale', async () => {
    await checkTree(
      article(`
        {{Glossary("Block/CSS", "bloco")}}
                    ^^^^^^^^^ information untranslated-link: 'block/css' is not translated into Brazilian Portuguese yet. The English article is 'Block (CSS)'.
      `),
    );
  });

  it('does not report anything if the source is in another repository', async () => {
    await checkTree(`
      === files/fr/glossary/api/index.md
      ---
      title: API
      ---
      {{Glossary("None")}} [a](/fr/docs/Glossary/None)
    `);
  });

  it('offers another name and changes nothing else', async () => {
    const text = article('{{glossary("Http_headr", "cabeçalho")}}');
    await fixTree(text, "Change link to 'HTTP_header' (Cabeçalho HTTP)", '{{glossary("HTTP_header", "cabeçalho")}}');
    await fixTree(text, 'Remove the link', 'cabeçalho');
  });

  it('offers to link a term with the macro', async () => {
    await fixTree(
      article('Um cabeçalho HTTP.'),
      "Link to 'http_header'",
      'Um {{Glossary("HTTP_header", "cabeçalho HTTP")}}.',
    );
  });

  it('offers the locale in the form of the site’s links', async () => {
    await fixTree(
      article('[a](/en-US/docs/Glossary/HTTP_header#a)'),
      'Link to the Brazilian Portuguese article instead',
      '[a](/pt-BR/docs/Glossary/HTTP_header#a)',
    );
  });
});
