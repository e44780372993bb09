import assert from 'node:assert/strict';
import { createTermIndex } from '../../../server/src/terms/termIndex.ts';
import type { Term } from '../../../server/src/terms/types.ts';

interface Case {
  readonly language: string;
  readonly locale: string;
  readonly titles: readonly string[];
  readonly aliases?: readonly string[];
  readonly links?: readonly string[];
  readonly text: string;
  /** The matches in order, with the evidence. */
  readonly found: readonly string[];
}

/** Scripts without spaces, where a term matches at any position, and languages without a table. */
const cases: readonly Case[] = [
  {
    language: 'Chinese',
    locale: 'zh-Hans',
    titles: ['市场', '目标市场', '云原生应用', '服务网格'],
    text: '我们的目标市场不同于整个市场，云原生\n应用使用服务网格。',
    found: ['目标市场 exact', '市场 exact', '云原生\n应用 exact', '服务网格 exact'],
  },
  {
    language: 'Kazakh',
    locale: 'kk',
    titles: ['SQL', 'API'],
    text: 'SQL-нің тілі, API-лер, SQL-код.',
    found: ['SQL-нің inflected', 'API-лер inflected'],
  },
  {
    language: 'Uzbek',
    locale: 'uz',
    titles: ['API'],
    text: "API'ni va API-lar.",
    found: ["API'ni inflected", 'API-lar inflected'],
  },
  {
    language: 'Chinese with Latin letters',
    locale: 'zh-Hant',
    titles: ['容器', 'Kubernetes', 'API 閘道'],
    text: '在Kubernetes上執行容器，並使用API 閘道。',
    found: ['Kubernetes exact', '容器 exact', 'API 閘道 exact'],
  },
  {
    language: 'Japanese',
    locale: 'ja',
    titles: ['市場', '市場調査', 'サーバー', 'サービスメッシュ'],
    aliases: ['サーバ'],
    text: '市場調査は市場を知るために行います。サービスメッシュのサーバーとサーバ。',
    found: ['市場調査 exact', '市場 exact', 'サービスメッシュ exact', 'サーバー exact', 'サーバ declared'],
  },
  {
    language: 'Thai',
    locale: 'th',
    titles: ['ตลาด', 'ตลาดเป้าหมาย', 'ลูกค้า'],
    text: 'ลูกค้าในตลาดเป้าหมายและตลาดอื่น',
    found: ['ลูกค้า exact', 'ตลาดเป้าหมาย exact', 'ตลาด exact'],
  },
  {
    language: 'Bengali',
    locale: 'bn',
    titles: ['লক্ষ্য বাজার', 'ব্যবহারকারী'],
    links: ['লক্ষ্য বাজারে'],
    text: 'ব্যবহারকারী লক্ষ্য বাজার এবং লক্ষ্য বাজারে আছেন।',
    found: ['ব্যবহারকারী exact', 'লক্ষ্য বাজার exact', 'লক্ষ্য বাজারে attested'],
  },
  {
    language: 'Urdu',
    locale: 'ur',
    titles: ['ہدف بازار', 'صارف'],
    text: 'صارف ہدف بازار میں ہے، صارفین نہیں۔',
    found: ['صارف exact', 'ہدف بازار exact'],
  },
  {
    language: 'Vietnamese',
    locale: 'vi',
    titles: ['thị trường', 'thị trường mục tiêu', 'Người dùng'],
    text: 'Thị trường mục tiêu là một phần của thị trường. Người dùng, người dung.',
    found: ['Thị trường mục tiêu exact', 'thị trường exact', 'Người dùng exact'],
  },
];

describe('terms in languages without a table', () => {
  for (const { language, locale, titles, aliases = [], links = [], text, found } of cases) {
    it(`finds terms in ${language}`, () => {
      const index = createTermIndex(locale);
      const add = (names: readonly string[], more: Pick<Term, 'status' | 'kind'>): void => {
        for (const name of names) index.add({ concept: `concept of ${name}`, text: name, ...more });
      };
      add(titles, { status: 'preferred', kind: 'term' });
      add(aliases, { status: 'admitted', kind: 'term' });
      add(links, { status: 'preferred', kind: 'attested' });
      const matches = index.find(text);
      assert.deepEqual(
        matches.map(({ start, end, candidates }) => `${text.slice(start, end)} ${candidates[0]?.evidence ?? ''}`),
        found,
      );
    });
  }

  it('finds Vietnamese and Korean letters in composed and decomposed form', () => {
    for (const [locale, title] of [
      ['vi', 'Thị trường'],
      ['ko', '시장'],
    ] as const) {
      const index = createTermIndex(locale);
      index.add({ concept: 'market', text: title, status: 'preferred', kind: 'term' });
      const text = title.normalize('NFD');
      assert.equal(index.find(text)[0]?.end, text.length);
    }
  });
});
