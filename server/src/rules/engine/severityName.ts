import { localized, type Message, msg } from '../../localization/index.ts';
import type { Severity } from './rule.ts';

const NAMES: Readonly<Record<Severity, Message>> = {
  error: msg('error'),
  warning: msg('warning'),
  information: msg('information'),
  hint: msg('hint'),
};

/** Returns the name of a severity in the language of the interface. */
export function severityName(severity: Severity): string {
  return localized(NAMES[severity]);
}
