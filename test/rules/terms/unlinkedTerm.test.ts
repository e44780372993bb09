import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('unlinked-term');

describe('unlinked-term', () => {
  it('reports the first mention of a concept that the article never links, inflected or not', async () => {
    await checkTree(`
      === glossary/en/niche.md "Niche"
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      === glossary/pl/niche.md "Nisza"
      Firma zna swój rynek docelowy. Na rynku docelowym sprzedaje.
                     ^^^^^^^^^^^^^^ unlinked-term: 'rynek docelowy' refers to the concept 'Rynek docelowy', which this article does not link to.
      === glossary/ru/target-market.md "Целевой рынок"
      === glossary/ru/niche.md "Ниша"
      Определение целевого рынка важно.
                  ^^^^^^^^^^^^^^ unlinked-term: 'целевого рынка' refers to the concept 'Целевой рынок', which this article does not link to.
      === glossary/sv/target-market.md "Målmarknad"
      === glossary/sv/niche.md "Nisch"
      Företaget känner målmarknaden.
                       ^^^^^^^^^^^^ unlinked-term: 'målmarknaden' refers to the concept 'Målmarknad', which this article does not link to.
      === glossary/fi/target-market.md "Kohdemarkkina"
      === glossary/fi/niche.md "Markkinarako"
      Yritys tuntee kohdemarkkinansa.
                    ^^^^^^^^^^^^^^^^ unlinked-term: 'kohdemarkkinansa' refers to the concept 'Kohdemarkkina', which this article does not link to.
      === glossary/de/target-market.md "Zielmarkt"
      === glossary/de/niche.md "Nische"
      Auf dem Zielmarkt.
              ^^^^^^^^^ unlinked-term: 'Zielmarkt' refers to the concept 'Zielmarkt', which this article does not link to.
      === glossary/tr/target-market.md "Hedef pazar"
      === glossary/tr/niche.md "Niş"
      Hedef pazarda satıyor.
      ^^^^^^^^^^^^^ unlinked-term: 'Hedef pazarda' refers to the concept 'Hedef pazar', which this article does not link to.
      === glossary/ja/target-market.md "対象市場"
      === glossary/ja/niche.md "ニッチ"
      企業は対象市場を知る。
         ^^^^ unlinked-term: '対象市場' refers to the concept '対象市場', which this article does not link to.
    `);
  });

  it('reports the first place that can be linked', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/en/niche.md "Niche"
      # The market

      > The market

      A European Market Authority, the market.
                                       ^^^^^^ unlinked-term: 'market' refers to the concept 'Market', which this article does not link to.
    `);
  });

  describe('does not report', () => {
    it('linked concepts, the article’s own, drafts and deprecated terms', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        === glossary/en/draft.md "Bazaar" draft
        === glossary/en/old.md
        ---
        title: Shop
        deprecated: [Stall]
        ---
        === glossary/en/niche.md "Niche"
        A niche of the market, a bazaar, a stall; see [it](/market).
      `);
    });

    it('mentions in headings, quotes, links, code, brackets, addresses and longer names', async () => {
      await checkTree(`
        === glossary/en/container.md "Container"
        === glossary/en/niche.md "Niche"
        # Container

        > container

        [container](https://example.org) \`container\` [container] (/container), (/en/container/), Open Container Initiative,
        (multi)container, IP container
      `);
    });

    it('words that can mean several concepts, and common words of the field', async () => {
      await checkTree(`
        === glossary/en/a.md "Margin"
        === glossary/en/b.md "Margin"
        === glossary/en/service.md "Service"
        === glossary/en/s1.md "Service mesh"
        === glossary/en/s2.md "Managed service"
        === glossary/en/s3.md "Service discovery"
        === glossary/en/s4.md "Software as a service"
        === glossary/en/niche.md "Niche"
        The margin of the service.
      `);
    });

    const CLOUD = `
      === glossary/en/container.md "Container"
      === glossary/en/node.md "Node"
      === glossary/en/observability.md "Observability"
      === glossary/en/transport.md "TLS"
      === glossary/en/niche.md "Niche"
    `;
    const elsewhere: readonly (readonly [why: string, text: string])[] = [
      ['a link in HTML', 'See <a href="https://example.org">the container\nhere</a>.'],
      ['code in HTML', 'Run <code>container</code>, <kbd>node</kbd>.'],
      [
        'what stands between shortcodes',
        '{{< highlight >}}\nA container\n{{< /highlight >}}\n\n{% raw %}node{% endraw %}',
      ],
      [
        'tags, addresses and images that would come of a link',
        '#container, !node, @container, /node, see [it] (/ node /)',
      ],
      ['emojis', 'Good :container: and (:node:).'],
      ['what a program fills in', 'Text ${container} and <%= node %>.'],
      ['parts of what slashes hold together', 'Uses TLS/SSL and container/pod.'],
      ['a word in parentheses that repeats the one before', 'The visibility (observability) of it.'],
      ['a name within a sentence', 'It is the Universal Container of all, with Mutual TLS.'],
      ['the other half of a name whose first half is linked', 'An [IP](https://example.org) node.'],
      ['words that touch a link', '[one](https://example.org)container'],
      ['half of an emphasis', 'The **con**tainer and **no*d*e**.'],
      ['English verbs', 'They want to container the parts, we will node and must container.'],
    ];
    for (const [why, text] of elsewhere)
      it(why, async () => checkTree(`${CLOUD.trimEnd()}\n${text.replaceAll(/^/gm, '      ')}`));

    it('concepts that their articles or the configuration exclude from linking', async () => {
      await checkTree(`
        === glosswright.config.json
        { "autoLink": { "exclude": ["key"] } }
        === glossary/en/route.md
        ---
        title: Route
        autoLink: false
        ---
        === glossary/en/key.md "Key"
        === glossary/en/niche.md "Niche"
        The key of the route.
        === glossary/de/route.md "Route"
        === glossary/de/niche.md "Nische"
        Die Route.
      `);
    });

    const ordinary: readonly (readonly [why: string, locale: string, title: string, text: string])[] = [
      ['a verb after to', 'en', 'Route', 'It is used to route requests to a server.'],
      ['a verb after a pronoun', 'en', 'Route', 'Then we route requests.'],
      ['a verb with its object', 'en', 'Block', 'A call that blocks the thread.'],
      ['a verb before its object', 'en', 'Make', 'This is there to make it easier.'],
      ['an imperative', 'en', 'Select', 'Select the item, and then select **OK**. Finally, select the rest.'],
      ['a verb after what takes an infinitive', 'en', 'Run', 'It is able to run in a minute.'],
      ['a verb after used to', 'en', 'Name', 'The bounds are also used to name [objects](https://example.org).'],
      ['a verb before to', 'en', 'Need', 'What the customer needs to do.'],
      ['words that all are function words', 'en', 'To-do', 'What the customer has to do.'],
      ['a language in lower case', 'en', 'Go', 'Where they go to.'],
      ['a set phrase', 'en', 'Order', 'In order to sell, and in order to buy.'],
      ['the name of a button', 'en', 'Exit', 'Click **Exit**, or point to the **Exit** menu.'],
      ['the name of a command', 'en', 'Save', 'The command *Save As* is new.'],
      ['a key', 'en', 'Tab', 'Press Shift+Tab, or Tab+Enter.'],
      ['a name like a form of an ordinary word', 'en', 'window', 'It runs in Windows.'],
      ['a prefix', 'en', 'bi-', 'The program BI is bi.'],
      ['the beginning of a longer name', 'en', 'Application', 'Application Programming Interface.'],
      ['an adjective', 'en', 'Key', 'This is the key difference.'],
      ['an acronym in lower case', 'en', 'MAKE', 'They make it.'],
      ['one letter in lower case', 'en', 'C', 'It is c.'],
      ['a number', 'en', '+1', 'A state of 0 or 1.'],
      ['a French verb', 'fr', 'Porte', 'Il porte le nom.'],
      ['a homonym with a qualifier', 'en', 'Platform (Social Media)', 'It runs on any platform.'],
      ['a part of a Japanese compound', 'ja', '名前', 'これは名前空間です。'],
      ['a part of a katakana compound', 'ja', 'アプリケーション', 'アプリケーション・プログラミングの例です。'],
    ];
    for (const [why, locale, title, text] of ordinary)
      it(why, async () => {
        await checkTree(`
          === glossary/${locale}/word.md "${title}"
          === glossary/${locale}/niche.md "Niche"
          ${text}
        `);
      });

    it('a part of a word that another title has', async () => {
      await checkTree(`
        === glossary/zh/name.md "命名"
        === glossary/zh/space.md "Kubernetes 命名空间"
        === glossary/zh/niche.md "利基"
        这是命名空间。
      `);
    });

    it('words that are common in the source locale’s titles', async () => {
      await checkTree(`
        === glossary/en/service.md "Service"
        === glossary/en/s1.md "Service mesh"
        === glossary/en/s2.md "Managed service"
        === glossary/en/s3.md "Service discovery"
        === glossary/en/s4.md "Software as a service"
        === glossary/it/service.md "Servizio"
        === glossary/it/s1.md "Rete di servizi"
        Offre un servizio.
      `);
    });

    it('a noun before a determiner, and after `to`', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        === glossary/en/need.md "Need"
        === glossary/en/cloud.md "Cloud"
        === glossary/en/niche.md "Niche"
        In the market the firm sells, the need to sell moves to cloud.
               ^^^^^^ unlinked-term: 'market' refers to the concept 'Market', which this article does not link to.
                                          ^^^^ unlinked-term: 'need' refers to the concept 'Need', which this article does not link to.
                                                                ^^^^^ unlinked-term: 'cloud' refers to the concept 'Cloud', which this article does not link to.
      `);
    });

    it('mentions within words of scripts without spaces, and in files that are not articles', async () => {
      await checkTree(`
        === glossary/en/service.md "Service"
        === glossary/zh-cn/service.md "服务"
        === glossary/zh-cn/niche.md "利基"
        使用服务员。
        === notes.md
        使用服务。
      `);
    });
  });

  it('reports the words next to such places', async () => {
    await checkTree(`
      === glossary/en/container.md "Container"
      === glossary/en/node.md "Node"
      === glossary/en/transport.md "TLS"
      === glossary/en/niche.md "Niche"
      Containers, applied to nodes <br> of <b>TLS</b>, {{< note >}} and more.
      ^^^^^^^^^^ unlinked-term: 'Containers' refers to the concept 'Container', which this article does not link to.
                             ^^^^^ unlinked-term: 'nodes' refers to the concept 'Node', which this article does not link to.
                                              ^^^ unlinked-term: 'TLS' refers to the concept 'TLS', which this article does not link to.
    `);
  });

  it('is fixed by linking the words without changing them', async () => {
    const tree = `
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      === glossary/pl/niche.md "Nisza"
      Na rynku docelowym.
    `;
    assert.deepEqual(await fixesOfTree(tree), ["* Link to 'target-market'"]);
    await fixTree(tree, "Link to 'target-market'", 'Na [rynku docelowym](/target-market).');
    const cncf = `
      === content/en/pod.md "Pod"
      === content/en/node.md "Node"
      [a](/en/pod/)
      === content/pl/pod.md "Kapsuła"
      === content/pl/node.md "Węzeł"
      Ta kapsuła.
    `;
    await fixTree(cncf, "Link to 'pod'", 'Ta [kapsuła](/pl/pod/).');
  });
});
