import assert from 'node:assert/strict';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import type { Term, TermIndex } from '../../server/src/terms/types.ts';
import { BARRIER, TRANSPARENT } from '../../server/src/terms/types.ts';

function term(concept: string, text: string, more: Partial<Term> = {}): Term {
  return { concept, text, status: 'preferred', kind: 'term', ...more };
}

function link(concept: string, text: string): Term {
  return term(concept, text, { kind: 'attested' });
}

function indexWith(locale: string, ...terms: Term[]): TermIndex {
  const index = createTermIndex(locale);
  for (const each of terms) index.add(each);
  return index;
}

/** The matches, as `text=concept/evidence`; further candidates after a comma. */
function found(index: TermIndex, text: string): string[] {
  return index
    .find(text)
    .map(
      ({ start, end, candidates }) =>
        `${text.slice(start, end)}=${candidates.map(({ concept, evidence }) => `${concept}/${evidence}`).join(',')}`,
    );
}

/** The meaning of a whole text, as `concept/evidence`. */
function guesses(index: TermIndex, text: string): string[] {
  return index.lookup(text).map(({ concept, evidence }) => `${concept}/${evidence}`);
}

describe('a term index', () => {
  describe('finds terms at their offsets', () => {
    const polish = indexWith('pl', term('market', 'Rynek'), term('target-market', 'Rynek docelowy'));
    const english = indexWith(
      'en',
      term('ebc', 'Cost-benefit analysis'),
      term('market', 'Market'),
      term('tm', 'Target market'),
    );
    const cases: readonly (readonly [what: string, index: TermIndex, text: string, expected: string[]])[] = [
      ['the longest term', polish, 'na rynku docelowym', ['rynku docelowym=target-market/inflected']],
      ['every occurrence', polish, 'rynek, rynku', ['rynek=market/exact', 'rynku=market/inflected']],
      ['in capitals', polish, 'RYNEK DOCELOWY', ['RYNEK DOCELOWY=target-market/exact']],
      ['across one line break', polish, 'rynku\n  docelowym', ['rynku\n  docelowym=target-market/inflected']],
      ['across one Windows line break', polish, 'rynku\r\ndocelowym', ['rynku\r\ndocelowym=target-market/inflected']],
      ['not across a blank line', polish, 'rynku\n\ndocelowym', ['rynku=market/inflected']],
      ['not across a barrier', polish, `rynku ${BARRIER} docelowym`, ['rynku=market/inflected']],
      ['not across punctuation', polish, 'rynku, docelowym', ['rynku=market/inflected']],
      [
        'across transparent units',
        polish,
        `${TRANSPARENT}ryn${TRANSPARENT}ku${TRANSPARENT} docelowym`,
        [`ryn${TRANSPARENT}ku${TRANSPARENT} docelowym=target-market/inflected`],
      ],
      ['with soft hyphens', polish, 'ryn\u00ADku', ['ryn\u00ADku=market/inflected']],
      [
        'decomposed',
        indexWith('pl', term('debt', 'Dług')),
        'dług\u0301, długo\u0301w',
        ['długo\u0301w=debt/inflected'],
      ],
      ['with any hyphen', english, 'cost‐benefit analyses', ['cost‐benefit analyses=ebc/inflected']],
      ['as an attribute', english, 'a target-market', ['target-market=tm/exact']],
      ['not inside a compound', english, 'market-driven, non-market', []],
      ['not before a hyphen that hangs', english, 'market- and', []],
      ['not inside a file name', english, 'market.js and me@market', []],
      ['with a typographic apostrophe', english, 'the market’s', ['market’s=market/inflected']],
      ['not inside a word', english, 'supermarket', []],
      ['after a letter of two units', english, '𝒜 market', ['market=market/exact']],
      ['with a dash for a hyphen', english, 'cost–benefit analyses', ['cost–benefit analyses=ebc/inflected']],
      ['beside a dash', english, 'the market – and', ['market=market/exact']],
      ['without the hyphen', english, 'cost benefit analysis', ['cost benefit analysis=ebc/exact']],
      [
        'with the ending of an acronym outside the mark-up',
        indexWith('fi', term('eu', 'EU')),
        `${TRANSPARENT}EU${TRANSPARENT}:n`,
        [`EU${TRANSPARENT}:n=eu/inflected`],
      ],
      [
        'whose letters fold to more letters',
        indexWith('de', term('street', 'Straße'), term('price', 'Preis')),
        'Straße STRASSE Straßen Preis',
        ['Straße=street/exact', 'STRASSE=street/exact', 'Straßen=street/inflected', 'Preis=price/exact'],
      ],
      [
        'after letters whose lower case is longer',
        indexWith('en', term('market', 'Market')),
        'İİİİ market',
        ['market=market/exact'],
      ],
    ];
    for (const [what, index, text, expected] of cases) it(what, () => assert.deepEqual(found(index, text), expected));
  });

  it('returns the evidence of a match', () => {
    const index = indexWith(
      'pl',
      term('preferred', 'Rynek'),
      term('admitted', 'Targ', { status: 'admitted' }),
      term('form', 'rynkowisko', { kind: 'form' }),
      term('link', 'ten rynek', { kind: 'attested' }),
    );
    assert.deepEqual(found(index, 'rynek. targ. targami. rynkowisko. rynkowiska. ten rynek'), [
      'rynek=preferred/exact',
      'targ=admitted/declared',
      'targami=admitted/inflected',
      'rynkowisko=form/declared',
      'ten rynek=link/attested',
    ]);
  });

  it('returns every concept that a match can mean, the most certain first', () => {
    const index = indexWith('pl', term('b', 'Rynek'), term('a', 'Rynek'), term('c', 'Rynki'));
    assert.deepEqual(found(index, 'rynki'), ['rynki=c/exact,a/inflected,b/inflected']);
  });

  it('finds forms of a plural title only if no other title has the form as written', () => {
    const index = indexWith('en', term('a', 'Markets'));
    assert.deepEqual(found(index, 'market'), ['market=a/inflected']);
    index.add(term('b', 'Market'));
    assert.deepEqual(found(index, 'market'), ['market=b/exact']);
    index.remove(term('b', 'Market'));
    assert.deepEqual(found(index, 'market'), ['market=a/inflected']);
  });

  it("finds the title with the exact spelling instead of another title's irregular form", () => {
    const index = indexWith('en', term('a', 'Person'));
    assert.deepEqual(found(index, 'people'), ['people=a/inflected']);
    index.add(term('b', 'People'));
    assert.deepEqual(found(index, 'people'), ['people=b/exact']);
  });

  it('finds titles of three letters inflected only in longer forms', () => {
    const index = indexWith('de', term('a', 'Rat'), term('b', 'Vie'));
    assert.deepEqual(found(index, 'Rates Vi'), ['Rates=a/inflected']);
  });

  it('finds a word of two parts at any position where it can be broken', () => {
    const index = indexWith('en', term('a', 'Startup'));
    assert.deepEqual(found(index, 'start\u00AD-up'), ['start\u00AD-up=a/inflected']);
  });

  describe('finds link texts', () => {
    it('of two words after one link, of one word after two links', () => {
      const index = indexWith('en', link('scaling', 'scales out'), link('scaling', 'horizontal'));
      assert.deepEqual(found(index, 'scales out horizontal'), ['scales out=scaling/attested']);
      index.add(link('scaling', 'horizontal'));
      assert.deepEqual(found(index, 'horizontal'), ['horizontal=scaling/attested']);
      index.remove(link('scaling', 'horizontal'));
      assert.deepEqual(found(index, 'horizontal'), []);
    });
    it('unless they lead to two concepts, or are the name of another concept', () => {
      const index = indexWith('en', link('a', 'this thing'), link('b', 'this thing'), link('a', 'that thing'));
      assert.deepEqual(found(index, 'this thing'), []);
      index.add(term('c', 'That thing'));
      assert.deepEqual(found(index, 'that thing'), ['that thing=c/exact']);
    });
    it('in inflected forms that no name has', () => {
      const index = indexWith('pl', link('market', 'giełda towarowa'), link('a', 'targi'), link('a', 'targi'));
      assert.deepEqual(found(index, 'giełdzie towarowej, targami'), [
        'giełdzie towarowej=market/inflected',
        'targami=a/inflected',
      ]);
      index.add(term('b', 'Targ'));
      assert.deepEqual(found(index, 'targami'), ['targami=b/inflected']);
    });
  });

  describe('counts link texts of one word', () => {
    const cases: readonly (readonly [what: string, locale: string, text: string, times: number, isFound: boolean])[] = [
      ['from two links', 'en', 'horizontal', 2, true],
      ['not from one link', 'en', 'horizontal', 1, false],
      ['not from one link with a trailing hyphen', 'en', 'horizontal-', 1, false],
      ['not of two Chinese letters from one link', 'zh', '水平', 1, false],
      ['of four Chinese letters from one link', 'zh', '水平扩展', 1, true],
      ['not of closed-class words', 'en', 'these', 2, false],
    ];
    for (const [what, locale, text, times, isFound] of cases) {
      it(what, () => {
        const index = indexWith(locale, ...Array.from({ length: times }, () => link('x', text)));
        assert.equal(index.find(text).length, isFound ? 1 : 0);
      });
    }

    it('finds them as written, and with less certainty with endings', () => {
      const index = indexWith('en', link('x', 'scaled'), link('x', 'scaled'), link('y', 'HPA'), link('y', 'HPA'));
      assert.deepEqual(found(index, 'scaled scaleds HPA HPAs'), [
        'scaled=x/attested',
        'scaleds=x/inflected',
        'HPA=y/attested',
        'HPAs=y/inflected',
      ]);
    });
  });

  describe('guesses the meaning of a text that is not a name', () => {
    const italian = indexWith(
      'it',
      term('nodes', 'Nodi'),
      term('auto-scaling', 'Autoscaling'),
      term('agile-software-development', 'Sviluppo agile del software'),
      term('virtual-machine', 'Macchina virtuale'),
      term('service-mesh', 'Maglia di servizi'),
      term('service-proxy', 'Proxy di servizio'),
      term('canary-deployment', 'Canary Deployment'),
    );
    const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
      ['from the slug', 'nodes', ['nodes/learned']],
      ['from the slug with other spaces', 'Auto Scaling', ['auto-scaling/learned']],
      ['from the beginning of the slug', 'agile', ['agile-software-development/learned']],
      ['not from the beginning of two slugs', 'service', []],
      ['not from a part of a word', 'virtu', []],
      ['from the first letters of the slug', 'VM', ['virtual-machine/learned']],
      ['from the beginning of a name', 'canary', ['canary-deployment/learned']],
    ];
    for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(guesses(italian, text), expected));

    it('but never in running text', () => assert.deepEqual(found(italian, 'canary nodes, agile VM'), []));
    it('but not after its concept was removed', () => {
      const index = indexWith('it', term('nodes', 'Nodi'));
      index.remove(term('nodes', 'Nodi'));
      assert.deepEqual(guesses(index, 'nodes'), []);
    });
  });

  it('finds Cyrillic words with Latin lookalikes', () => {
    const index = indexWith('ru', term('blockchain', 'Блокчейн'));
    assert.deepEqual(found(index, 'в блoкчейне, block'), ['блoкчейне=blockchain/inflected']);
  });

  it('learns suffixes in languages without a table', () => {
    const index = indexWith(
      'xx',
      term('market', 'пазар'),
      term('product', 'продукт'),
      term('account', 'баланс'),
      link('market', 'пазарите'),
      link('product', 'продуктите'),
    );
    assert.deepEqual(found(index, 'балансите'), ['балансите=account/learned']);
    index.remove(link('market', 'пазарите'));
    assert.deepEqual(found(index, 'балансите'), []);
  });

  it('adds and removes terms without leaving anything behind', () => {
    const index = indexWith('pl', term('market', 'Rynek'));
    index.find('rynku rynkach targu');
    for (let round = 0; round < 3; round++) {
      index.add(term('fair', 'Targ'));
      index.add(term('fair', 'Targ'));
      assert.equal(index.size, 3);
      assert.deepEqual(found(index, 'rynku i targu'), ['rynku=market/inflected', 'targu=fair/inflected']);
      index.remove(term('fair', 'Targ'));
      assert.deepEqual(found(index, 'targu'), ['targu=fair/inflected']);
      index.remove(term('fair', 'Targ'));
      index.remove(term('fair', 'Targ'));
      assert.equal(index.size, 1);
      assert.deepEqual(found(index, 'rynku i targu'), ['rynku=market/inflected']);
    }
  });

  it('looks up a whole text', () => {
    const index = indexWith('pl', term('market', 'Rynek'), term('target-market', 'Rynek docelowy'));
    const names = (text: string): string[] => index.lookup(text).map(({ concept }) => concept);
    assert.deepEqual(names('rynku docelowego'), ['target-market']);
    assert.deepEqual(names('„Rynek”'), ['market']);
    assert.deepEqual(names('rynku docelowego?'), ['target-market']);
    assert.deepEqual(names('rynku docelowego dziś'), []);
    assert.deepEqual(names(''), []);
    assert.deepEqual(names('…'), []);
  });

  it('looks up a text with an additional acronym or the source locale’s name', () => {
    const index = indexWith(
      'fr',
      term('infrastructure-as-code', 'Infrastructure en tant que code'),
      term('auto-scaling', 'Mise à l’échelle automatique'),
      term('function', 'Fonction'),
    );
    const names = (text: string): string[] => index.lookup(text).map(({ concept }) => concept);
    assert.deepEqual(names("l'infrastructure en tant que code (IaC)"), ['infrastructure-as-code']);
    assert.deepEqual(names("mise à l'échelle automatique (Auto Scaling)"), ['auto-scaling']);
    assert.deepEqual(names('Fonction (mathématiques)'), []);
    assert.deepEqual(names('(IaC)'), []);
  });

  it('finds the source locale’s name in a title by the slug', () => {
    const index = createTermIndex('fr');
    index.add(term('service-mesh', 'Maillage de services (service mesh)'));
    index.add(term('marketing', 'Marketing (service)'));
    assert.deepEqual(found(index, 'des service meshs, un maillage de services, un service'), [
      'service meshs=service-mesh/inflected',
      'maillage de services=service-mesh/exact',
    ]);
  });

  describe('finds titles as authors write them', () => {
    const cases: readonly (readonly [locale: string, title: string, text: string, expected: string[]])[] = [
      ['pl', 'Marketing (dział)', 'marketingu', ['marketingu=x/inflected']],
      [
        'pl',
        'Wartość bieżąca netto (NPV)',
        'wartości bieżącej netto; NPV; npv',
        ['wartości bieżącej netto=x/inflected', 'NPV=x/exact'],
      ],
      [
        'en',
        'ROI (Return on Investment)',
        'ROI, returns on investment',
        ['ROI=x/exact', 'returns on investment=x/inflected'],
      ],
      ['fr', 'ROI', 'roi', []],
      ['en', 'API', "APIs, the API's, api, API-based", ['APIs=x/inflected', "API's=x/inflected"]],
      ['et', 'API', 'API-de, API-liides', ['API-de=x/inflected']],
      ['fi', 'EU', 'EU:n, EU-maa', ['EU:n=x/inflected']],
      ['sv', 'SWOT', 'en SWOT-analys', []],
      ['sv', 'SWOT-analys', 'SWOT-analysen', ['SWOT-analysen=x/inflected']],
      ['zh', '应用程序接口（API）', '使用API、应用程序接口', ['API=x/exact', '应用程序接口=x/exact']],
      ['ja', '継続的デリバリー(CD)', 'このCDは', ['CD=x/exact']],
      ['ko', '클러스터 (Cluster)', 'Cluster', ['Cluster=x/exact']],
      ['pl', 'Klaster (komputerowy)', 'komputerowy', []],
      ['en', '401(k)', '401, a 401(k) plan', ['401(k)=x/exact']],
      ['en', 'A/B testing', 'a/b testing', ['a/b testing=x/exact']],
      ['en', 'Bull vs. Bear', 'bull vs bears, bull vs. bear', ['bull vs bears=x/inflected', 'bull vs. bear=x/exact']],
      [
        'pl',
        'Teoria "większego głupca"',
        'teorii „większego głupca”, teoria większego głupca',
        ['teorii „większego głupca”=x/inflected', 'teoria większego głupca=x/exact'],
      ],
      ['pl', 'Cloud Native Apps', 'cloud native apps', ['cloud native apps=x/exact']],
      ['sv', 'Aktier', 'aktie, aktien', ['aktie=x/inflected', 'aktien=x/inflected']],
      ['en', 'Economies of scale', 'economy of scale', ['economy of scale=x/inflected']],
      ['en', 'C++', 'C, C++', ['C++=x/exact']],
      ['en', '.NET', 'net .NET', ['.NET=x/exact']],
      ['en', 'TCP/IP', 'TCP/IP, TCP', ['TCP/IP=x/exact']],
      ['en', '“Long tail”?', 'long tails', ['long tails=x/inflected']],
      ['en', 'SOCIAL MEDIA MARKETING', 'social media marketing', ['social media marketing=x/exact']],
      ['en', 'A', 'a A', ['A=x/exact']],
      ['ja', '目標市場', 'この目標市場は、目標\n市場', ['目標市場=x/exact', '目標\n市場=x/exact']],
      ['ja', 'クラスター', 'Kubernetesクラスターの', ['クラスター=x/exact']],
      ['th', 'ตลาด', 'ในตลาดเป้าหมาย', ['ตลาด=x/exact']],
    ];
    for (const [locale, title, text, expected] of cases) {
      it(`${locale}: ${title}`, () => assert.deepEqual(found(indexWith(locale, term('x', title)), text), expected));
    }
  });

  describe('is linear for', () => {
    const many = 1_000_000;
    const index = indexWith('pl', term('market', 'Rynek'), term('target-market', 'Rynek docelowy'));
    it('a million words without spaces', () => {
      assert.deepEqual(index.find('rynek'.repeat(many)), []);
    });
    it('a million words joined by hyphens or apostrophes', () => {
      assert.deepEqual(index.find('rynek-'.repeat(many)), []);
      assert.deepEqual(index.find("rynek'".repeat(many)), []);
    });
    it('a million invisible units', () => {
      assert.deepEqual(found(index, `${TRANSPARENT.repeat(many)}rynek`), ['rynek=market/exact']);
      index.find(`r${TRANSPARENT}`.repeat(many));
    });
    it('a million different words', () => {
      const words = Array.from({ length: many / 4 }, (_, number) => `rynek${number.toString(36)}`);
      index.find(words.join(' '));
    });
    it('a million words with equal hashes', () => {
      const pairs = ['Aa', 'BB'];
      const words = Array.from({ length: many / 10 }, (_, number) =>
        Array.from(number.toString(2).padStart(17, '0'), (digit) => pairs[Number(digit)]).join(''),
      );
      assert.deepEqual(index.find(words.join(' ')), []);
    });
    it('ten thousand terms with the same first word', () => {
      const large = createTermIndex('pl');
      for (let number = 0; number < 10_000; number++) large.add(term(`c${number}`, `Rynek numer${number}`));
      assert.equal(large.find('rynku '.repeat(many / 10)).length, 0);
      assert.deepEqual(found(large, 'rynku numer77'), ['rynku numer77=c77/inflected']);
    });
    it('a term that repeats one word', () => {
      const repeating = indexWith('pl', term('x', 'rynek '.repeat(60)));
      assert.equal(repeating.find(`${'rynek '.repeat(59)}, `.repeat(1000)).length, 0);
    });
    it('a term of 200 words', () => {
      const long = indexWith('pl', term('x', 'rynek '.repeat(200)));
      assert.equal(long.size, 1);
      assert.deepEqual(long.find('rynek '.repeat(200)), []);
      long.remove(term('x', 'rynek '.repeat(200)));
      assert.equal(long.size, 0);
    });
    for (const title of [
      '',
      ' ',
      '…!?',
      '()',
      '( )',
      '(NPV)',
      '\uD800',
      'a\uDC00b',
      BARRIER,
      TRANSPARENT,
      `a${BARRIER}b`,
      '-',
      "'",
      'A',
    ]) {
      it(`the title ${JSON.stringify(title)}`, () => {
        const odd = indexWith('tr', term('x', title));
        odd.find(`text with ${title} and \uD800 lone \uDC00 surrogates\uD800`);
        odd.lookup(title);
        odd.remove(term('x', title));
        assert.equal(odd.size, 0);
        assert.deepEqual(odd.find(`text with ${title}`), []);
      });
    }
    for (const locale of [
      '',
      'xx',
      'xx-YY-zz',
      '-',
      'nonsense-that-is-very-long',
      '\uD800',
      'pl_PL',
      'PL',
      '__proto__',
    ]) {
      it(`the locale ${JSON.stringify(locale)}`, () => {
        const odd = indexWith(locale, term('market', 'Rynek'));
        assert.deepEqual(found(odd, 'rynek'), ['rynek=market/exact']);
      });
    }
  });
});
