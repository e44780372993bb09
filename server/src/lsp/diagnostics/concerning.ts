import { isWorkingLocale, type WorkingLocales, workingLocalesIn } from '../../features/workingLocales.ts';
import type { Finding } from '../../rules/engine/rule.ts';
import type { CheckedFile } from '../../root/checkFile.ts';

/** How to show findings in locales that the user does not work in. */
export type OtherLocaleFindings = 'show' | 'hint' | 'hide';

/** The locales that the user works in, and how to show findings in others. */
export interface Concern {
  readonly workingLocales: WorkingLocales;
  readonly otherLocaleFindings: OtherLocaleFindings;
}

/**
 * Returns the findings of a file according to the user's settings: those in other locales unchanged, as hints, or not
 * at all. A finding about several locales, such as a missing translation, belongs to the locales that it names.
 * `locales` are those of the glossary.
 */
export function concerning(
  { locale, findings }: CheckedFile,
  locales: readonly string[],
  concern: Concern,
): readonly Finding[] {
  const { otherLocaleFindings } = concern;
  const working = workingLocalesIn(locales, concern.workingLocales);
  if (working.length === 0 || otherLocaleFindings === 'show') return findings;
  const isOwn = (finding: Finding): boolean => {
    const about = finding.locales ?? [finding.entry?.locale ?? locale];
    // The locale of a file that cannot be read is not known.
    return about.some((each) => each === undefined || isWorkingLocale(each, working));
  };
  return findings.flatMap((finding): Finding[] => {
    if (isOwn(finding)) return [finding];
    return otherLocaleFindings === 'hide' ? [] : [{ ...finding, severity: 'hint' }];
  });
}
