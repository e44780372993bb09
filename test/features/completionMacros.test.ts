import assert from 'node:assert/strict';
import { EditorFixture } from '../support/editorFixture.ts';

const CLUSTER = `
=== content/en/docs/reference/glossary/pod.md
---
title: Pod
id: pod
short_description: A group of containers.
---
=== content/en/docs/reference/glossary/node.md
---
title: Node
id: node
short_description: A machine.
---
=== content/en/docs/reference/glossary/pod-lifecycle.md
---
title: Pod Lifecycle
id: pod-lifecycle
short_description: What a pod goes through.
---
=== content/pl/docs/reference/glossary/node.md
---
title: Węzeł
id: node
short_description: Maszyna.
---
`;

const WEB = `
=== files/en-us/glossary/block/css/index.md
---
title: Block (CSS)
slug: Glossary/Block/CSS
---
=== files/en-us/glossary/browser/index.md
---
title: Browser
slug: Glossary/Browser
---
=== files/fr/glossary/browser/index.md
---
title: Navigateur
slug: Glossary/Browser
---
`;

const COINS = `
=== _i18n/en/resources/moneropedia/account.md
---
summary: Where it is.
terms: ["account", "accounts", "wallet"]
---
=== _i18n/en/resources/moneropedia/ring-size.md
---
summary: How many.
terms: ["ring-size"]
---
=== _i18n/pl/resources/moneropedia/account.md
---
summary: Gdzie to jest.
terms: ["konto", "konta", "portfel", "portfela"]
---
`;

let cluster: EditorFixture;
let web: EditorFixture;
let coins: EditorFixture;
before(async () => {
  cluster = await EditorFixture.of(CLUSTER, 'content/pl/docs/reference/glossary/node.md');
  web = await EditorFixture.of(WEB, 'files/fr/glossary/browser/index.md');
  coins = await EditorFixture.of(COINS, '_i18n/pl/resources/moneropedia/account.md');
});

type Cases = readonly (readonly [when: string, marked: string, labels: string])[];

function offers(editor: () => EditorFixture, cases: Cases): void {
  for (const [when, marked, labels] of cases)
    it(when, () => {
      const wanted = labels.split(' ');
      assert.deepEqual(editor().complete(marked).slice(0, wanted.length), wanted);
    });
}

function isSilent(editor: () => EditorFixture, cases: readonly (readonly [where: string, marked: string])[]): void {
  for (const [where, marked] of cases)
    it(`does not offer anything ${where}`, () => assert.equal(editor().completion(marked), undefined));
}

describe('completion in a shortcode', () => {
  const open = '{{< glossary_tooltip';
  offers(
    () => cluster,
    [
      ['offers concepts with an article in the locale first', `${open} term_id="|" >}}`, 'node pod pod-lifecycle'],
      ['finds the concept by the text before', `${open} text="Pods" term_id="|" >}}`, 'pod'],
      ['finds the concept by the text after', `${open} term_id="|" text="Pods" >}}`, 'pod'],
      ['finds the text in inflected form', `${open} text="węzłów" term_id="|" >}}`, 'node'],
      ['finds the beginning of an id', `${open} text="x" term_id="pod-|" >}}`, 'pod-lifecycle'],
      ['finds a title', `${open} term_id="węz|" >}}`, 'node'],
      ['in a shortcode that is not closed', `${open} term_id="po|`, 'pod pod-lifecycle'],
      ['with a percent sign', '{{% glossary_definition term_id="po|" length="all" %}}', 'pod pod-lifecycle'],
      ['with single quotes', `${open} term_id='po|' >}}`, 'pod pod-lifecycle'],
    ],
  );
  isSilent(
    () => cluster,
    [
      ['in another argument', `${open} text="|" term_id="pod" >}}`],
      ['after the value', `${open} term_id="pod" | >}}`],
      ['after the shortcode', `${open} term_id="pod" >}}|`],
      ['in other shortcodes', '{{< note term_id="|" >}}'],
      ['in code', '`{{< glossary_tooltip term_id="|" >}}`'],
    ],
  );

  it('replaces the whole id', () => {
    const accepted = cluster.accept(`${open} term_id="po|d-life" text="x" >}}`);
    assert.equal(accepted, `${open} term_id="pod" text="x" >}}`);
  });
});

describe('completion in a macro', () => {
  offers(
    () => web,
    [
      ['offers names as addresses write them', '{{Glossary("|")}}', 'Browser Block/CSS'],
      ['finds the concept by the second argument', '{{Glossary("|", "block")}}', 'Block/CSS'],
      ['finds the beginning of a name', '{{Glossary("blo|")}}', 'Block/CSS'],
      ['finds a title', '{{Glossary("navi|")}}', 'Browser'],
      ['in single quotes', "{{glossary('bro|', 'x')}}", 'Browser'],
      ['in a macro that is not closed', '{{Glossary("bro|', 'Browser'],
    ],
  );
  isSilent(
    () => web,
    [
      ['in the second argument', '{{Glossary("Browser", "|")}}'],
      ['before the quote', '{{Glossary(|)}}'],
      ['in other macros', '{{CSSxRef("|")}}'],
    ],
  );

  it('replaces the whole name', () => {
    assert.equal(web.accept('{{Glossary("bro|wse", "x")}}'), '{{Glossary("Browser", "x")}}');
  });

  it('also completes the address of a link', () => {
    assert.equal(web.accept('[x](/fr/docs/Glossary/navi|)'), '[x](/fr/docs/Glossary/Browser)');
    assert.equal(web.complete('[x](/f|)')[0], '/fr/docs/Glossary/Browser');
    assert.equal(web.complete('[navigateur](/|)')[0], '/fr/docs/Glossary/Browser');
  });
});

describe('completion after @', () => {
  offers(
    () => coins,
    [
      ["offers each concept by its usual form, or the source's", 'Nasze @|', 'konto ring-size'],
      ['offers all forms with the prefix', 'Nasze @kon|', 'konto konta'],
      ['offers forms of the source locale if the locale has none', 'Nasze @rin|', 'ring-size'],
      ['finds a concept by its name in the source', '@wall|', 'konto'],
    ],
  );
  isSilent(
    () => coins,
    [
      ['in an address', 'a@kon|'],
      ['in code', '`@kon|`'],
    ],
  );

  it('replaces the whole form', () => {
    assert.equal(coins.accept('@portfe|x, a'), '@portfel, a');
    assert.equal(coins.accept('@portfe|l', 'insert'), '@portfell');
  });

  it('shows the concept of each form', () => {
    const [first] = coins.completion('@kon|')?.items ?? [];
    assert.equal(first?.labelDetails?.description, 'konto');
  });
});
