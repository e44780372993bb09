import { textsOfCell } from '../cellLists.ts';
import type { ExchangeName } from '../model.ts';
import { oneLine } from '../selection.ts';

/** Returns the names without duplicates, each on one line. */
export function cleaned(names: readonly ExchangeName[]): ExchangeName[] {
  const byText = new Map<string, ExchangeName>();
  for (const { text, status } of names) {
    const name = oneLine(text);
    if (name !== '' && !byText.has(name)) byText.set(name, { text: name, status });
  }
  return [...byText.values()];
}

/** Returns the texts in a cell, which are separated by semicolons. */
export function listIn(cell: string): string[] {
  const texts = textsOfCell(cell).map(oneLine);
  return [...new Set(texts)].filter((text) => text !== '');
}
