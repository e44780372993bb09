import { t } from '../localization/index.ts';
import { rulePage } from '../rules/engine/rulePage.ts';
import { descriptions, ruleCodes } from '../rules/engine/index.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { explainCommand } from './options/commands.ts';
import { readArguments } from './options/declaration.ts';

/** `glosswright explain CODE`: prints the documentation of a rule. Returns the exit code. */
export async function runExplain(args: string[]): Promise<number> {
  const parsed = readArguments(explainCommand, args);
  if (parsed instanceof Refusal) return refuse(parsed);
  const [code, ...others] = parsed.positionals;
  if (code === undefined || others.length > 0) return refuse(new Refusal(t('explain: specify one rule by its code')));
  const rule = descriptions.find((each) => each.code === code);
  if (!rule)
    return refuse(new Refusal(t("explain: there is no rule '{0}'; the rules are {1}", code, ruleCodes.join(', '))));
  process.stdout.write(rulePage(rule));
  return Promise.resolve(EXIT.clean);
}
