import assert from 'node:assert/strict';
import matter from 'gray-matter';
import { parseFrontMatter } from '../../server/src/markdown/frontMatter.ts';

// gray-matter evaluates front matter in JavaScript. Running any of it would set this property.
const MARK = '__glosswrightExecuted';
const CODE = `globalThis.${MARK} = true`;

describe('parseFrontMatter never executes front matter', () => {
  const openers = 'js|javascript|JS|JavaScript| js| JS |\tjs|coffee|coffeescript|cson|json|toml|yaml|yml'
    .split('|')
    .concat(['constructor', '__proto__', 'toString', ' ', '', '\u00A0js', '\u2028js', '\fjs', '\vjs', '\rjs']);
  const bodies = [CODE, `{ a: (${CODE}) }`, `(() => { ${CODE} })()`, `!!js/function 'function () { ${CODE} }'`];
  const heads = ['', '\uFEFF', '\uFEFF\uFEFF', ' ', '\n'];
  const breaks = ['\n', '\r\n', '\r', '\u2028'];

  const fences = ['---', '+++', ';;;'];
  for (const [fence, opener] of fences.flatMap((each) => openers.map((other) => [each, other] as const))) {
    it(`with ${fence} and ${JSON.stringify(opener)}`, () => {
      for (const body of bodies) {
        for (const head of heads) {
          for (const lineBreak of breaks) {
            const text = [`${head}${fence}${opener}`, body, fence, 'Text'].join(lineBreak);
            parseFrontMatter(text);
            parseFrontMatter(text);
          }
        }
      }
      assert.equal(MARK in globalThis, false);
    });
  }

  it('with a YAML value tagged as code', () => {
    for (const tag of ['!!js/function', '!!js/undefined', '!!js/regexp', '!<tag:yaml.org,2002:js/function>']) {
      parseFrontMatter(`---\na: ${tag} 'function () { ${CODE} }'\n---\n`);
    }
    assert.equal(MARK in globalThis, false);
  });

  it('with front matter nested in front matter', () => {
    for (const text of [
      `---\n+++js\n${CODE}\n+++\n---\n`,
      `+++\n---js\n${CODE}\n---\n+++\n`,
      `+++\na = '''\n---js\n${CODE}\n---\n'''\n+++\n`,
      `---toml\n+++\n${CODE}\n+++\n---\n`,
    ])
      parseFrontMatter(text);
    assert.equal(MARK in globalThis, false);
  });

  it('although gray-matter alone would execute it', () => {
    matter(`---js\n${CODE}\n---\n`, {});
    assert.equal(MARK in globalThis, true);
    Reflect.deleteProperty(globalThis, MARK);
  });

  it('and gray-matter caches nothing', () => {
    const text = '---\ntitle: "a\\u0041"\n---\nText';
    const before = JSON.stringify(parseFrontMatter(text));
    assert.equal(JSON.stringify(parseFrontMatter(text)), before);
    const cache: unknown = Reflect.get(matter, 'cache');
    assert.deepEqual(cache, {});
  });

  it('and reports the same errors when it parses a text again', () => {
    const text = '---\na: b: c\n---\nText';
    assert.deepEqual(parseFrontMatter(text), parseFrontMatter(text));
    assert.equal(parseFrontMatter(text)?.errors.length, 1);
  });
});
