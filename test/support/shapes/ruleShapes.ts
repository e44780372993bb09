import { filesOfTree } from '../tree.ts';

export const SHAPE_PATH = 'glossary/sv/x.md';
const HEAD = '---\ntitle: X\ndescription: d\n---\n\n';
export const shapeGlossary = filesOfTree(`
  === glossary/en/market.md "Target market"
  === glossary/en/micromarketing.md "Micromarketing"
  === glossary/sv/market.md
  ---
  title: Målmarknad
  deprecated: [Gammal marknad]
  ---
  === glossary/sv/micromarketing.md "Mikromarknadsföring"
`);

/** Each is repeated to fill the length, between an opening and a closing text. `¤` is another word each time. */
const pieces: readonly (readonly [piece: string, opening?: string, closing?: string])[] = [
  ['( a )'],
  ['(a'],
  [`(a${' '.repeat(290)}b)`],
  ['x , '],
  [' ', 'x', 'x'],
  ['[a,](/b)'],
  ['[a](/b) '],
  ['[a](/b),. '],
  [',', '[', 'a](/b)'],
  [', ', '[', 'a](/b)'],
  [' ', '[a', ',b](/b)'],
  ['a, . b.C '],
  ['. a'],
  ['.a'],
  ['(a) :) '],
  ['“a” “ '],
  ['Marknaden växer. ¤ `¤` '],
  ['о¤ '],
  ['\n–'],
  ['#>'],
  ['[a] (（'],
  ['##x\n'],
  ['#'],
  ['＃'],
  ['#＃ '],
  ['target market '],
  ['(target market '],
  ['target marketmålmarknad målmarknad '],
  ['gammal marknad '],
  ['micromarketing'],
  ['micromarketingx '],
  ['Aa '],
  ['engelsk '],
  ['[target market](/market) '],
  ['&#39;', '---\ntitle: a', '\n---\n'],
  ['&#58; ', '---\ntitle: a', '\n---\n'],
  [' ', '---\ntitle: a', '(b\n---\n'],
  ['a, ', '---\naliases: [', 'b]\n---\n'],
];

/** Texts with about this number of UTF-16 units that could make a rule backtrack repeatedly, by how they begin. */
export const ruleShapes: Readonly<Record<string, (length: number) => string>> = Object.fromEntries(
  pieces.map(([piece, opening = HEAD, closing = '']) => {
    const start = opening.startsWith('---') ? opening : HEAD + opening;
    const name = JSON.stringify(start.slice(HEAD.length) + piece.slice(0, 20));
    return [name, (length: number) => start + repeated(piece, length) + closing] as const;
  }),
);

function repeated(piece: string, length: number): string {
  if (!piece.includes('¤')) return piece.repeat(length / piece.length);
  const count = length / piece.replaceAll('¤', wordOf(0)).length;
  return Array.from({ length: count }, (_, number) => piece.replaceAll('¤', wordOf(number))).join('');
}

/** All letters also look like Cyrillic ones. */
const LETTERS = 'aceopxy';

function wordOf(number: number): string {
  const digits = number.toString(LETTERS.length).padStart(6, '0');
  return Array.from(digits, (digit) => LETTERS.charAt(Number(digit))).join('');
}
