import type { RuleDescription } from '../rule.ts';

/** Reported by `check` itself, after all rules have run. */
export const unusedSuppression: RuleDescription = {
  code: 'unused-suppression',
  severity: 'warning',
  looksForTerms: true,
  summary: 'A suppression that suppresses nothing, or an invalid comment for Glosswright.',
  documentation: {
    why:
      'A suppression that is no longer needed hides future problems. The rule reports comments and entries of ' +
      '`glosswrightDisable` in the front matter that suppress no finding, unknown codes and comments, and blocks ' +
      'without an end. It does not report codes that are turned off, or comments for all codes while any rule is off. These ' +
      'findings cannot be suppressed.',
    wrong: '<!-- glosswright-disable-next-line broken-link -->\nPatrz [rynek docelowy](/target-market).',
    right: 'Patrz [rynek docelowy](/target-market).',
  },
};
