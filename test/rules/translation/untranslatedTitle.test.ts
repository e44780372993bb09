import { withRules } from '../../support/tree.ts';

const { checkTree } = withRules('untranslated-title');

describe('untranslated-title', () => {
  it('reports a title and a description that are identical to the source article’s', async () => {
    await checkTree(`
      === glossary/en/target-market.md
      ---
      title: Target market
      description: The people a product is made for.
      ---
      === glossary/pl/target-market.md
      ---
      title: Target Market
             ^^^^^^^^^^^^^ untranslated-title: The title is still in English, not in Polish.
      description: The people a product is made for.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untranslated-title: The description is still in English, not in Polish.
      ---
      === glossary/ru/target-market.md
      ---
      title: "Target market"
             ^^^^^^^^^^^^^^^ untranslated-title: The title is still in English, not in Russian.
      description: Люди, для которых создан продукт.
      ---
      === glossary/fi/target-market.md
      ---
      title: Kohdemarkkina
      description: The people a product is made for.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untranslated-title: The description is still in English, not in Finnish.
      ---
    `);
  });

  it('reports a title with digits that another language translates', async () => {
    await checkTree(`
      === glossary/en/wrap.md
      # 10-K Wrap
      === glossary/pl/wrap.md "Owijka 10-K"
      === glossary/sv/wrap.md
      ---
      title: 10-K Wrap
             ^^^^^^^^^ untranslated-title: The title is still in English, not in Swedish.
      ---
      === glossary/en/section.md
      # Section 409A
      === glossary/ru/section.md "Раздел 409A"
      === glossary/sv/section.md
      ---
      title: Section 409A
      ---
    `);
  });

  it('does not report names: one word, digits, capitals, and doNotTranslate', async () => {
    await checkTree(`
      === glossary/en/kubernetes.md
      ---
      title: Kubernetes
      description: Kubernetes
      ---
      === glossary/pl/kubernetes.md
      ---
      title: Kubernetes
      description: Kubernetes
      ---
      === glossary/en/k.md "Section 409A"
      === glossary/pl/k.md
      ---
      title: Section 409A
      description: Sekcja
      ---
      === glossary/en/api.md "API gateway"
      === glossary/pl/api.md
      ---
      title: API gateway
      description: Brama
      ---
      === glossary/en/mesh.md
      ---
      title: Service mesh
      doNotTranslate: true
      ---
      === glossary/pl/mesh.md
      ---
      title: Service mesh
      description: Siatka
      ---
    `);
  });

  it('does not report an established loan: the translated text uses all words of the title', async () => {
    await checkTree(`
      === glossary/en/canary.md
      ---
      title: Canary deployment
      description: A careful release.
      ---
      === glossary/tr/canary.md
      ---
      title: Canary Deployment
      ---
      ## Nedir?

      Sürümler küçük adımlarla yayılır; canary deployment'lar riski azaltır.
      === glossary/ja/canary.md
      ---
      title: Canary deployment
      description: Canary Deploymentは慎重なリリースです。
      ---
      === glossary/it/canary.md
      ---
      title: Canary Deployment
      ---
      Il *canary-deployment* riduce i rischi.
    `);
  });

  it('reports a title that the text uses only in a heading, in a gloss, in English text or not at all', async () => {
    await checkTree(`
      === glossary/en/edge.md "Edge security"
      === glossary/pt/edge.md
      ---
      title: Edge security
             ^^^^^^^^^^^^^ untranslated-title: The title is still in English, not in Portuguese.
      ---
      # Edge security

      A segurança de borda (edge security) protege os dados na origem.
      === glossary/pl/edge.md
      ---
      title: Edge security
             ^^^^^^^^^^^^^ untranslated-title: The title is still in English, not in Polish.
      ---
      The edge security of a network is the part that protects its devices.

      Bezpieczeństwo brzegowe chroni dane.
    `);
  });

  it('does not report the name of an entry whose definition is translated', async () => {
    const layout = {
      sourceLocale: 'en',
      pages: [{ path: 'docs/{locale}/glossary.md', entries: { kind: 'headings', levels: [2] } }],
    };
    await checkTree(`
      === glosswright.config.json
      ${JSON.stringify({ layouts: [layout] })}
      === docs/en/glossary.md
      ## Call stack {#call-stack}

      The list of the functions that are running.

      ## Big data {#big-data}

      All data that are too large for one computer.
      === docs/pl/glossary.md
      ## Call stack {#call-stack}

      Lista działających funkcji.

      ## Big data {#big-data}
         ^^^^^^^^ untranslated-title: The name is still in English, not in Polish.

      All data that are too large for one computer.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untranslated-title: The definition is still in English, not in Polish.
    `);
  });

  it('does not report anything without a source article or without a value to compare', async () => {
    await checkTree(`
      === glossary/pl/target-market.md "Target market"
      === glossary/en/niche.md
      Text
      === glossary/pl/niche.md
      Tekst
    `);
  });
});
