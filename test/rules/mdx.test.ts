import { withRules } from '../support/tree.ts';

const CONFIGURATION = `
      === glosswright.config.json
      {"layouts": [{"articles": "glossary/{locale}/{slug}.mdx"}]}
      === glossary/en/market.mdx "Market"
      === glossary/en/price.mdx "Price"`;

describe('in MDX', () => {
  describe('unlinked-term', () => {
    const { checkTree, fixTree } = withRules('unlinked-term');

    it('reports terms in the children of elements, not in tags, expressions, modules and comments', async () => {
      await checkTree(`${CONFIGURATION}
      === glossary/en/niche.mdx "Niche"
      import Price from './market'

      export const market = {
        price: 'a market',

      }

      <Card title="A market" market={<b>market</b>}>
        {price ? <b>a market</b> : \`a price\`}

          A part of a market.
                      ^^^^^^ unlinked-term: 'market' refers to the concept 'Market', which this article does not link to.
      </Card>

      {/* a price */} It has <b title="price">a price</b>.
                                                ^^^^^ unlinked-term: 'price' refers to the concept 'Price', which this article does not link to.
    `);
    });

    it('does not report concepts that a component links', async () => {
      await checkTree(`${CONFIGURATION}
      === glossary/en/niche.mdx "Niche"
      <Card href="/market" />
      A market has <Link to="/price">a price</Link>, and every market has a price.
    `);
    });

    it('links words in the children of an element', async () =>
      fixTree(
        `${CONFIGURATION}
      === glossary/en/niche.mdx "Niche"
      <Tip text="a market">
      A market {market}.
      </Tip>
      `,
        "Link to 'market'",
        'A [market](/market) {market}.',
      ));
  });

  describe('broken-link', () => {
    const { checkTree } = withRules('broken-link', 'unused-suppression');

    it('reports links in Markdown, in `<a>` and in components, not in expressions', async () => {
      await checkTree(`${CONFIGURATION}
      === glossary/en/niche.mdx "Niche"
      <Card title="A market" href="/markt" />
                                   ^^^^^^ broken-link: There is no article 'markt'. Did you mean 'market'?
      <Translation to="pl">

      See [a market](/markt), <a href="/prise">a price</a> and <Link to="/price">another</Link>.
                     ^^^^^^ broken-link: There is no article 'markt'. Did you mean 'market'?
                                       ^^^^^^ broken-link: There is no article 'prise'. Did you mean 'price'?

      </Translation>
      {'[a market](/markt)'}
    `);
    });

    it('is suppressed by comments in braces', async () => {
      await checkTree(`${CONFIGURATION}
      === glossary/en/niche.mdx "Niche"
      {/* glosswright-disable-next-line broken-link -- written next week */}
      See [a market](/markt).

      {/* glosswright-disable broken-link */}
      <Card href="/markt" /> {/* glosswright-enable broken-link */}

      - {/* glosswright-disable-next-line broken-link */}
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused suppression: no 'broken-link' on the next line.
        See [a market](/market).
    `);
    });
  });
});
