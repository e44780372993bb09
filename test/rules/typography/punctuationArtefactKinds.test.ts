import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { checkTree, withRules } from '../../support/tree.ts';

const { fixesOfTree, fixTree } = withRules('punctuation-artefact');

function article(locale: string, text: string): string {
  return `=== glossary/${locale}/x.md "X"\n${text}`;
}

async function assertFixed(locale: string, title: string, text: string, expected: string): Promise<void> {
  assert.deepEqual(await fixesOfTree(article(locale, text)), [`*! ${title}`]);
  await fixTree(article(locale, text), title, expected);
}

describe('punctuation-artefact: two full stops', () => {
  it('are reported at the end of a sentence', async () => {
    await assertMarked('punctuation-artefact', {
      de: ['Der Markt wächst⟦..⟧ Die Firma auch⟦. .⟧'],
      fi: ['Ennen päivää⟦. .⟧ Sen jälkeen.'],
      ru: ['Рынок растёт⟦..⟧'],
      tr: ['Pazar büyür⟦..⟧ Şirket de.'],
    });
  });

  it('are not reported in an ellipsis, a path or a range', async () => {
    await assertUnmarked('punctuation-artefact', {
      en: ['Wait... and go. . . See ../market, `a..b`, 1..5 and a..z. Wait…. Use .NET. .NET is one.'],
    });
  });

  it('are replaced with one', async () => {
    await assertFixed('fi', "Replace with '.'", 'Ennen päivää. . Sen jälkeen.', 'Ennen päivää. Sen jälkeen.');
  });
});

describe('punctuation-artefact: no space after a full stop', () => {
  it('is reported between two sentences', async () => {
    await assertMarked('punctuation-artefact', {
      bg: ['Пазарът расте⟦.⟧Това е добре.'],
      de: ['Der Markt ist groß⟦.⟧Dann wächst er.'],
      el: ['Η αγορά μεγαλώνει⟦.⟧Αυτό είναι καλό.'],
      en: ['The market grows⟦.⟧This is good.'],
      fi: ['Tämä on päivä⟦.⟧Voit tehdä sen.'],
      fr: ['Le marché grandit⟦.⟧Une société y vend.'],
      it: ['Il mercato cresce⟦.⟧Il resto segue.'],
      pl: ['Rynek w początkowej fazie⟦.⟧Większość firm rośnie.'],
      ru: [
        'Стоимость автомобиля⟦.⟧Существует два вида, под полис⟦.⟧В таких случаях.',
        'Падение ставок⟦ .⟧В таких случаях.',
      ],
      uk: ['Ринок зростає⟦.⟧Це добре.'],
    });
  });

  it('is not reported in names, files, numbers and abbreviations', async () => {
    await assertUnmarked('punctuation-artefact', {
      de: ['Das gilt z.B. und d.h. immer, am 3.Oktober.'],
      en: ['Use fmt.Println, java.Util.List, docs.Microsoft.com, Node.js, ASP.NET, main.Go and U.S.A. in text.'],
      pl: ['Użyj środowiska .Net na serwerze.'],
      fi: ['Ks. os.Katu ja 1.Luku.'],
      ru: ['Читать в файле рынок.Docx и на т.Е.'],
    });
  });

  it('is inserted', async () => {
    await assertFixed('ru', 'Insert a space', 'Это рынок.Он растёт.', 'Это рынок. Он растёт.');
  });
});

describe('punctuation-artefact: spaces inside quotation marks', () => {
  it('are reported in the marks of the language', async () => {
    await assertMarked('punctuation-artefact', {
      cs: ['To je „⟦ ⟧trh⟦ ⟧“.'],
      de: ['Das ist „⟦ ⟧Markt“ und »⟦ ⟧Handel⟦ ⟧«.'],
      en: ['This is “⟦ ⟧a [market](/market)⟦ ⟧” and "⟦ ⟧trade⟦ ⟧".'],
      es: ['Es «⟦ ⟧mercado».'],
      fi: ['Se on ”⟦ ⟧markkina⟦ ⟧”.'],
      nb: ['Det er «⟦ ⟧marked⟦ ⟧».'],
      pl: ['To „⟦ ⟧[rynek](/market)⟦ ⟧” (ang.).'],
      ru: ['Это «⟦ ⟧[рынок](/market)⟦ ⟧».'],
      sv: ['Det är "⟦ ⟧marknad⟦ ⟧".'],
      uk: ['Це «⟦ ⟧ринок⟦ ⟧».'],
    });
  });

  it('are not reported in French, between two quotations, and in measures', async () => {
    await assertUnmarked('punctuation-artefact', {
      en: ['The "market" and "trade" of 5" and 6" pipes, " 5 " and `" a "`.'],
      fi: ['Sana ”markkina” ja ”kauppa” ovat.'],
      fr: ["C'est « marché » ici."],
      sv: ['Ordet ”marknad” och ”handel” är här.'],
    });
  });

  it('are removed', async () => {
    const tree = article('pl', 'To „ rynek”.');
    assert.deepEqual(await fixesOfTree(tree), ['*! Remove the space']);
    await fixTree(tree, 'Remove the space', 'To „rynek”.');
  });
});

describe('punctuation-artefact: a parenthesis or quotation mark without the other', () => {
  it('is reported in its paragraph', async () => {
    await assertMarked('punctuation-artefact', {
      de: ['Der Markt ⟦(⟧klein.\n\nUnd (groß).', '- Eins ⟦(⟧a\n- Zwei (b)'],
      en: ['A market⟦)⟧.', 'Grade B (a grade). Rather grade D⟦)⟧.', '| a ⟦(⟧b | c |\n|---|---|\n| (d) | e |'],
      fi: ['Se on outoa ⟦(⟧ja asukkaat\npitävät siitä.'],
      ja: ['市場⟦（⟧小さい。'],
      pl: ['Czynnik: ⟦„⟧Austin to stolica.'],
      ru: ['Просто ⟦(⟧и жители.', 'Он сказал ⟦«⟧рынок растёт.'],
      sv: ['Det är [konstigt](/market) ⟦(⟧och så.'],
      zh: ['市场⟦）⟧很小。'],
    });
  });

  it('is not reported with its other half, in numbers of items, faces and intervals, and with code or a link in between', async () => {
    await assertUnmarked('punctuation-artefact', {
      en: [
        'A (market) with a (nested (one)) and (`code\nof lines`) and ([link](/market "a)")) and (a  \nhard break).',
        'a) one and b) two, 1) three, iv) four. Nice :) or ;) and [0, 1) here.',
        '[a] (/none and text](/none)',
        '“One paragraph.\n\n“Another.”',
        '`(` and $(x$',
      ],
      ja: ['市場（small)です。'],
      zh: ['（市场）'],
    });
  });

  it('has no fix', async () => {
    await checkTree(
      `
      === glossary/en/x.md "X"
      A (market.
        ^ punctuation-artefact: '(' has no counterpart in this paragraph.
    `,
      { rules: ['punctuation-artefact'] },
    );
    assert.deepEqual(await fixesOfTree(article('en', 'A (market.')), []);
  });
});

describe('punctuation-artefact: leftovers', () => {
  it('of bold text and escapes are reported', async () => {
    await assertMarked('punctuation-artefact', {
      en: ['⟦****⟧ It goes on.', 'The prot⟦\\u00e9⟧g⟦\\u00e9⟧ and ⟦\\u201c⟧word.'],
      pl: ['- ⟦****⟧ Mogą wystąpić.'],
    });
    await checkTree(
      `
      === glossary/fr/x.md
      ---
      title: Caf\\u00e9
                ^^^^^^ punctuation-artefact: '\\u00e9' is shown literally. Use 'é' instead.
      description: "Caf\\u00e9"
      ---
    `,
      { rules: ['punctuation-artefact'] },
    );
  });

  it('are not reported where they are markup, code, passwords and examples', async () => {
    await assertUnmarked('punctuation-artefact', {
      en: [
        '**a****b**',
        '`****` and `caf\\u00e9`',
        'Password: **** here',
        'The card ****1234, the word ****рынок',
        '****\n\ntext',
        'The escape \\u00e9 and \\u0000a.',
      ],
    });
  });

  it('are removed or replaced', async () => {
    await assertFixed('pl', "Remove '****'", '- **** Mogą wystąpić.', '- Mogą wystąpić.');
    await assertFixed('fr', "Replace with 'é'", 'Caf\\u00e9 ici.', 'Café ici.');
  });
});
