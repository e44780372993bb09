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
