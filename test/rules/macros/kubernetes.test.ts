import assert from 'node:assert/strict';
import { dedent, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixTree, fixesOfTree } = withRules(...LINK_RULES, 'unlinked-term', 'untranslated-link-text');

/** Two concepts in English, one of them in Polish, whose file name differs from its id. */
const glossary = dedent(`
  === content/en/docs/reference/glossary/pod.md
  ---
  title: Pod
  id: pod
  short_description: The smallest unit, see {{< glossary_tooltip term_id="none" >}}.
  ---
  === content/en/docs/reference/glossary/cluster-node.md
  ---
  title: Node
  id: node
  aka: [worker]
  short_description: A machine.
  ---
  === content/pl/docs/reference/glossary/cluster-node.md
  ---
  title: Węzeł
  id: node
  short_description: Maszyna.
  ---
`);
const head = dedent(`
  === content/pl/docs/reference/glossary/kubelet.md
  ---
  title: Kubelet
  id: kubelet
  short_description: Agent.
  ---
`);
const article = (text: string): string => [glossary, head, dedent(text)].join('\n');

describe('macro links by the shortcode glossary_tooltip', () => {
  const fine: readonly (readonly [what: string, text: string])[] = [
    ['by id', '{{< glossary_tooltip text="węźle" term_id="node" >}}'],
    ['by the name of the file', '{{< glossary_tooltip text="węźle" term_id="cluster-node" >}}'],
    ['in any case', '{{< glossary_tooltip text="węźle" term_id="Node" >}}'],
    ['in any order', '{{<glossary_tooltip term_id="node" text="węźle">}}'],
    ['with percent signs', '{{% glossary_tooltip text="węźle" term_id="node" %}}'],
    ['in single quotes', "{{< glossary_tooltip text='węźle' term_id='node' >}}"],
    ['in backticks', '{{< glossary_tooltip text=`węźle` term_id=`node` >}}'],
    ['without quotes', '{{< glossary_tooltip term_id=node >}}'],
    ['without a text, closed', '{{< glossary_tooltip term_id="node" />}}'],
    ['over several lines', '{{< glossary_tooltip\ntext="węźle"\nterm_id="node"\n>}}'],
    ['as a definition', '{{< glossary_definition term_id="node" length="short" prepend="Węzeł to" >}}'],
    ['of itself', '{{< glossary_tooltip term_id="kubelet" >}}'],
  ];
  for (const [what, text] of fine) it(`leads to the article ${what}`, async () => checkTree(article(text)));

  const none: readonly (readonly [what: string, text: string])[] = [
    ['another shortcode', '{{< glossary_tooltips term_id="none" >}} {{< figure term_id="none" >}}'],
    ['an escaped shortcode', '{{</* glossary_tooltip term_id="none" */>}}'],
    ['code', '`{{< glossary_tooltip term_id="none" >}}`'],
    ['a comment', '<!-- {{< glossary_tooltip term_id="none" >}} -->'],
    ['a comment of many lines', '<!--\n{{< glossary_tooltip term_id="none" >}}\n\nx\n-->'],
    ['a shortcode that never ends', '{{< glossary_tooltip term_id="none"'],
    ['a quote that never ends', '{{< glossary_tooltip term_id="none >}}'],
    ['a shortcode without an id', '{{< glossary_tooltip text="none" >}} {{< glossary_tooltip term_id="" >}}'],
    [
      'a page of the site',
      '[a](/docs/none) [b](/docs/reference/glossary/?all=true#term-none) [c](../../../../../none)',
    ],
  ];
  for (const [what, text] of none) it(`is not ${what}`, async () => checkTree(article(text)));

  it('reports ids without an article', async () => {
    await checkTree(
      article(`
        Jeden {{< glossary_tooltip text="węzeł" term_id="nodde" >}}.
                                                         ^^^^^ broken-link: There is no article 'nodde'. Did you mean 'node'?
      `),
    );
  });

  it('reports shortcodes in HTML blocks', async () => {
    await checkTree(
      article(`
        <table>
        <tr><td>{{< glossary_tooltip term_id="nodde" >}}</td></tr>
                                              ^^^^^ broken-link: There is no article 'nodde'. Did you mean 'node'?
        </table>
      `),
    );
  });

  it('falls back to the source locale', async () => {
    await checkTree(
      article(`
        {{< glossary_tooltip text="podzie" term_id="pod" >}}
                                                    ^^^ information untranslated-link: 'pod' is not translated into Polish yet. The English article is 'Pod'.
      `),
    );
  });

  it('reports shortcodes in other pages of the site', async () => {
    const page = dedent(`
      === content/pl/docs/concepts/a.md
      {{< glossary_tooltip term_id="node" >}} {{< glossary_tooltip term_id="nodde" >}}
                                                                            ^^^^^ broken-link: There is no article 'nodde'. Did you mean 'node'?
    `);
    await checkTree(`${glossary}\n${page}`);
  });

  it('offers another id and changes nothing else', async () => {
    const text = article("{{< glossary_tooltip text='węzeł' term_id='nodde' >}}");
    await fixTree(text, "Change link to 'node' (Węzeł)", "{{< glossary_tooltip text='węzeł' term_id='node' >}}");
    await fixTree(text, 'Remove the link', 'węzeł');
  });

  it('offers to link a term with the shortcode', async () => {
    await fixTree(
      article('Jeden węzeł.'),
      "Link to 'node'",
      'Jeden {{< glossary_tooltip text="węzeł" term_id="node" >}}.',
    );
  });

  it('reports the text like that of a link', async () => {
    await checkTree(
      article(`
        Jeden {{< glossary_tooltip text="Node" term_id="node" >}}.
                                         ^^^^ untranslated-link-text: 'Node' is the English term. In Polish, this glossary uses 'Węzeł'.
      `),
    );
  });

  it('offers a new article with the id', async () => {
    await fixTree(
      article('{{< glossary_tooltip text="podzie" term_id="pod" >}}'),
      "Create article 'pod' in Polish",
      `
        === content/pl/docs/reference/glossary/pod.md
        ---
        title:  # Pod
        id: pod
        short_description:  # The smallest unit, see {{< glossary_tooltip term_id="none" >}}.
        draft: true
        ---
      `,
    );
  });

  it('does not offer a name if none is similar', async () => {
    assert.deepEqual(await fixesOfTree(article('{{< glossary_tooltip term_id="zzz" >}}')), ['Remove the link']);
  });
});
