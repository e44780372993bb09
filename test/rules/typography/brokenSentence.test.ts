import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('broken-sentence');

describe('broken-sentence', () => {
  it('reports a full stop before a word with a small letter, in every language', async () => {
    await assertMarked('broken-sentence', {
      cs: ['Firma má dva závody⟦. ve⟧ městě a na venkově.'],
      de: ['Die Firma hat zwei Werke⟦. in⟧ der Stadt und auf dem Land.'],
      el: ['Η εταιρεία έχει δύο εργοστάσια⟦. στην⟧ πόλη.'],
      en: ['The company has two plants⟦. near⟧ the town.'],
      es: ['La empresa tiene dos plantas⟦. cerca⟧ de la ciudad.'],
      fi: ['Yrityksellä on kaksi tehdasta⟦. kaupungissa⟧ ja maalla.'],
      fr: ['La société a deux usines⟦. dans⟧ la ville.'],
      it: ['La società ha due stabilimenti⟦. vicino⟧ alla città.'],
      nb: ['Selskapet har to fabrikker⟦. i⟧ byen.'],
      pl: ['Firma ma dwie fabryki⟦. w⟧ mieście i na wsi.', 'Wysłano formularz 1040-X⟦. samodzielnie⟧ wypełnij go.'],
      ru: ['У компании две фабрики⟦. в⟧ городе.', 'Это «полная потеря»⟦. фактическая⟧ стоимость.'],
      sv: ['Bolaget har två fabriker⟦. i⟧ staden.', 'Två fabriker (i staden) ⟦. samt⟧ en butik.'],
      tr: ['Şirketin iki fabrikası var⟦. şehirde⟧ ve köyde.'],
      uk: ['Компанія має дві фабрики⟦. у⟧ місті.'],
    });
  });

  it('reports a sentence that links and line breaks cut', async () => {
    await assertMarked('broken-sentence', {
      pl: [
        'Zna [rynek](/market)⟦. aby⟧ dotrzeć, a potem⟦. [dotarł⟧](/market) do klientów.',
        'Zna [rynek⟦.](/market) aby⟧ dotrzeć.',
        'Zna rynek⟦.\naby⟧ dotrzeć do klientów.',
        'Zna **rynek**⟦. aby⟧ dotrzeć, a potem⟦. **dotarł⟧** tam.',
      ],
    });
  });

  it('reports a description', async () => {
    await checkTree(`
      === glossary/pl/plant.md
      ---
      title: Fabryka
      description: Dwie fabryki. w mieście i na wsi.
                               ^^^ broken-sentence: The sentence stops before 'w', which starts with a small letter.
      ---
    `);
  });

  it('depends on the names of concepts, and not on the texts of links to them', async () => {
    await checkTree(`
      === glossary/en/market.md
      # Market
      === glossary/en/brand.md
      # Brand
      A [niche](/market) is small.
      === glossary/en/capital.md
      # Capital
      A [niche](/market) is small.
      === glossary/en/plant.md
      # Plant
      It has two plants. niche products are made.
                       ^^^^^^^ broken-sentence: The sentence stops before 'niche', which starts with a small letter.
    `);
  });

  it('does not report abbreviations', async () => {
    await assertUnmarked('broken-sentence', {
      cs: ['Například tzv. akcie, např. zlato, mj. stříbro a tj. kovy.'],
      da: ['Det gælder f.eks. aktier, bl.a. guld, ca. ti dage og evt. mere.'],
      de: ['Das gilt z. B. für Aktien, d. h. nicht für ca. zehn Tage bzw. drei, vgl. oben, am 3. oktober.'],
      en: ['E.g. the market, i.e. a place, approx. ten, cf. above, vs. below, etc. and so on. Acme Inc. announced it.'],
      es: ['Véase pág. siete, aprox. diez, etc. y otros, p. ej. este.'],
      fi: ['Esim. osakkeet, ns. kulta, mm. hopea, n. kymmenen ja ks. sivu. Se on 3. päivä.'],
      fr: ['Env. dix, cf. ci-dessus, etc. et ainsi de suite, av. notre ère.'],
      hu: ['Pl. az arany, ill. az ezüst, kb. tíz, stb. és így tovább.'],
      nl: ['Bijv. goud, ca. tien, enz. en zo verder, o.a. zilver, d.w.z. geld.'],
      pl: ['Np. akcje, tzw. złoto, m.in. srebro, ok. dziesięciu, itp. rzeczy, ul. długa, 5 tys. osób, 2 mln. złotych.'],
      pt: ['Aprox. dez, pág. sete, etc. e outros, p. ex. ouro.'],
      ru: ['Напр. золото, т. е. деньги, и т. д. и прочее, 2016 г. был хорошим, 5 тыс. человек, см. выше, ул. садовая.'],
      sv: ['Det gäller t.ex. lager, kl. 12, ca. tio dagar, bl.a. guld och s.k. fonder, dvs. allt.'],
      uk: ['Напр. золото, та ін. речі, 2016 р. був добрим, 5 тис. людей, див. вище.'],
    });
  });

  it('does not report names, code, numbers and addresses', async () => {
    await assertUnmarked('broken-sentence', {
      en: [
        'It is sold. iPhone and macOS too. kubectl is a tool. etcd stores data. npm is one more.',
        'Wait... what? See example.com. foo.bar is one. use_this is another. `run`. `and` stop.',
        'He said “Go away.” and left (see below.) and came back. Version 3. of it. Type x. y follows.',
        'One.\n\ntwo.',
        '| A cell. | b |\n|---|---|\n| one. | two |',
      ],
      ja: ['これは市場です. kubernetes is a name.'],
      ka: ['ეს არის ბაზარი. აქ არის.'],
      hy: ['Սա շուկա է. այստեղ։'],
      ru: ['Это рынок. kubelet работает.'],
    });
    await checkTree(`
      === glossary/en/gizmo.md "gizmo"
      === glossary/en/x.md "X"
      It is here. gizmo is a name.
    `);
  });

  it('offers to remove the full stop, or to start with a capital', async () => {
    const tree = `
      === glossary/pl/x.md "X"
      Dwie fabryki. w mieście.
    `;
    assert.deepEqual(await fixesOfTree(tree), ['* Remove the full stop', 'Start the word with a capital']);
    await fixTree(tree, 'Remove the full stop', 'Dwie fabryki w mieście.');
    await fixTree(tree, 'Start the word with a capital', 'Dwie fabryki. W mieście.');
  });
});
