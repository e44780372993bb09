import { strToU8, zipSync } from 'fflate';

/** A workbook of Excel with these parts of its only sheet. */
export function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="Terms" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/terms.xml"/></Relationships>',
    'xl/worksheets/terms.xml': sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A workbook of Excel with these cells. */
export function workbookOf(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => `<row>${cells.map(cellOf).join('')}</row>`);
  return workbook(`<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`);
}

function cellOf(text: string): string {
  const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`;
}
