import type { RuleDescription } from '../rule.ts';

/** Found by `check` itself, once all rules have spoken. */
export const unusedSuppression: RuleDescription = {
  code: 'unused-suppression',
  severity: 'warning',
  looksForTerms: true,
  summary: 'A suppression that suppresses nothing, or a comment for Glosswright that cannot be understood.',
  documentation: {
    why:
      'A suppression that has outlived its reason hides the next mistake. Reported are comments and entries of ' +
      '`glosswrightDisable` in the front matter that no finding needs any more, codes and comments that there are not, and blocks ' +
      'that never end. Nothing is said of codes that are turned off, and of comments for all codes while any rule is off. These ' +
      'findings cannot be suppressed by comments themselves.',
    wrong: '<!-- glosswright-disable-next-line broken-link -->\nPatrz [rynek docelowy](/target-market).',
    right: 'Patrz [rynek docelowy](/target-market).',
  },
};
