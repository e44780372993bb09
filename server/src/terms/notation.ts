/** Errors in a table. A test prints them; at run time, an invalid line is ignored. */
export type Problems = string[];

/** Splits a list separated by spaces; `0` is the empty word. `jak|0|i|ie` is `jak jaki jakie`. */
export function listed(list: string): string[] {
  return list.split(/\s+/).flatMap((word) => {
    const [start = '', ...ends] = word.split('|');
    if (ends.length > 0) return ends.map((end) => (end === '0' ? start : start + end));
    if (word === '') return [];
    return word === '0' ? [''] : [word];
  });
}

/** Returns every string that a text with capitals represents: `ssA` is `ssa` and `ssä`. */
export function expandCapitals(
  text: string,
  letters: Readonly<Record<string, string>> | undefined,
  problems: Problems,
): string[] {
  let expanded = [''];
  for (const letter of text) {
    const members = /[A-Z]/.test(letter) ? listed(letters?.[letter] ?? '') : [letter];
    if (members.length === 0) problems.push(`${text}: ${letter} is not among the letters`);
    expanded = expanded.flatMap((start) => members.map((member) => start + member));
  }
  return expanded;
}
