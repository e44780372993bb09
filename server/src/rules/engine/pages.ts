/** Where the pages of `docs/rules` are to be found; editors and code scanning lead there. */
export const RULE_PAGES = 'https://glosswright.dev/rules/';

/** The address of the page on a code. */
export function rulePage(code: string): string {
  return RULE_PAGES + code;
}
