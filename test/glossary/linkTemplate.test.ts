import assert from 'node:assert/strict';
import { linkTemplate, matchTemplate, templateProblem, writeTemplate } from '../../server/src/glossary/linkTemplate.ts';

/** `locale:slug suffix` of a link that matches the template. */
function reading(template: string, link: string): string {
  const parsed = linkTemplate(template) ?? assert.fail();
  const end = link.search(/[?#]/);
  const path = end < 0 ? link : link.slice(0, end);
  const segments = path.split('/').filter((segment) => segment !== '');
  const found = matchTemplate(parsed, segments, end < 0 ? '' : link.slice(end), {
    isSame: (one, fixed) => one === fixed,
    decode: (id) => id,
  });
  if (!found) return 'none';
  const { slug, locale, suffix, isFragment } = found;
  return `${locale === undefined ? '' : `${locale}:`}${slug}${suffix && ` ${suffix}`}${isFragment ? ' fragment' : ''}`;
}

describe('a link template', () => {
  const cases = `
    /{slug}                     /market              market
    /{slug}/                    /market              market
    /{slug}                     /market/x            none
    /glossary/{slug}.md         /glossary/market.md  market
    /glossary/{slug}.md         /glossary/a.b.md     a.b
    /glossary/{slug}.md         /glossary/market     none
    /glossary/{slug}.md         /glossary/.md        none
    /glossary/{slug}.html       /glossary/x.html#a   x #a
    /glossary/term-{slug}/      /glossary/term-x/?q  x ?q
    /glossary/term-{slug}/      /glossary/term-      none
    /{locale}/{slug}/           /pl/market/          pl:market
    /{locale}/g/{slug**}        /pl/g/a/b            pl:a/b
    /{locale}/g/{slug**}        /pl/g                none
    /g/{slug**}.html            /g/a/b.html          a/b
    /g/{slug}/{locale}          /g/market/pl         pl:market
    /docs.{locale}/{slug}       /docs.pl/market      pl:market
    /glossary/#{slug}           /glossary/#market    market fragment
    /glossary#term-{slug}       /glossary/#term-x    x fragment
    /glossary#term-{slug}       /glossary/#x         none
    /{locale}/glossary/#{slug}  /pl/glossary#x       pl:x fragment
    /terms?id={slug}            /terms?id=x          x
    /terms?id={slug}            /terms?id=x&y=1#z    x &y=1#z
    /terms?id={slug}            /terms               none
  `;
  for (const line of cases.trim().split('\n')) {
    const [template = '', link = '', ...expected] = line.trim().split(/\s+/);
    it(`${template} reads ${link} as ${expected.join(' ')}`, () =>
      assert.equal(reading(template, link), expected.join(' ')));
  }

  it('is written', () => {
    assert.equal(writeTemplate('/{locale}/g/{slug}.html', 'a$&b', 'pl'), '/pl/g/a$&b.html');
    assert.equal(writeTemplate('/g/{slug**}', 'a/b', 'pl'), '/g/a/b');
  });

  it('has no address if links are file paths or wiki links', () => {
    for (const template of ['{file}', '{page}', '[[{slug}]]']) assert.equal(linkTemplate(template), undefined);
  });
});

describe('a link template that cannot be read back', () => {
  const bare: readonly (readonly [template: string, problem: string | undefined])[] = [
    ['/{slug}', undefined],
    ['/glossary/{slug}.md', undefined],
    ['/glossary/#{slug}', undefined],
    ['/g/?id={slug}', undefined],
    ['{file}', undefined],
    ['{page}', undefined],
    ['[[{slug}]]', undefined],
    ['/x/', 'must contain exactly one {slug}'],
    ['/{slug}/{slug}', 'must contain exactly one {slug}'],
    ['{slug}', 'must start with "/", or be "{file}", "{page}" or "[[{slug}]]"'],
    ['//example.com/{slug}', 'must start with "/", or be "{file}", "{page}" or "[[{slug}]]"'],
    ['/{locale}/{slug}', 'must not contain {locale}; "localizedLink" is for links with a locale'],
    ['/{lang}/{slug}', 'contains "{", which is not part of a placeholder'],
    ['/a b/{slug}', 'must not contain spaces, brackets, "%" or "\\"'],
    ['/{slug}#top', 'must have {slug} in its query or fragment if it has one'],
    ['/../{slug}', 'must not contain "." or ".."'],
    ['/{slug**}/x', 'must have {slug**} at its end'],
  ];
  for (const [template, problem] of bare)
    it(`${problem === undefined ? 'is none' : 'is reported'}: ${template}`, () =>
      assert.equal(templateProblem(template, 'link'), problem));

  const localized: readonly (readonly [template: string, problem: string | undefined])[] = [
    ['/{locale}/{slug}/', undefined],
    ['/{slug}', 'must contain exactly one {locale}'],
    ['{file}', 'must start with "/"'],
    ['/{locale}-{slug}', 'must have a "/" between two placeholders'],
    ['/g#{locale}{slug}', 'must have {locale} in its path'],
  ];
  for (const [template, problem] of localized)
    it(`${problem === undefined ? 'is none' : 'is reported'} with a locale: ${template}`, () =>
      assert.equal(templateProblem(template, 'localizedLink'), problem));
});
