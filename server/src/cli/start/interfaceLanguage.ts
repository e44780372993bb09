import { readInterfaceLanguage } from '../../disk/readInterfaceLanguage.ts';
import { t } from '../../localization/index.ts';
import { interfaceLanguageFor, interfaceLanguages, languageOfEnvironment } from '../../localization/languages.ts';
import type { InterfaceLanguage } from '../../localization/render.ts';
import { Refusal } from '../exit.ts';

/** As declared in `commonOptions`. Not `--locale`, which refers to the content of a glossary. */
export const LANGUAGE_OPTION = '--language';

/** Formats for people. All others are for programs, and must not depend on the language of the machine. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['pretty', 'github', 'diff', 'html', 'md']);

/**
 * Returns the arguments without the language of the interface, and that language: from the option, otherwise from the
 * environment; in formats for programs, English.
 */
export function withoutLanguage(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): { readonly args: readonly string[]; readonly language: InterfaceLanguage } | Refusal {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const at = args.findIndex((each, index) => index < end && isLanguageOption(each));
  if (at < 0) return { args, language: readInterfaceLanguage(usualLanguage(args.slice(0, end), environment)) };
  const [, written] = /^--language=(.*)$/s.exec(args[at] ?? '') ?? [];
  const value = written ?? args[at + 1] ?? '';
  const tag = interfaceLanguageFor(value);
  if (tag === undefined) return new Refusal(t("--language takes {0}, not '{1}'", interfaceLanguages.join(', '), value));
  const others = args.filter((_, index) => index !== at && (written !== undefined || index !== at + 1));
  return { args: others, language: readInterfaceLanguage(tag) };
}

function isLanguageOption(argument: string): boolean {
  return argument === LANGUAGE_OPTION || argument.startsWith(`${LANGUAGE_OPTION}=`);
}

function usualLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): string {
  const at = args.indexOf('--format');
  const joined = args.find((each) => each.startsWith('--format='));
  const format = joined?.slice('--format='.length) ?? (at < 0 ? undefined : args[at + 1]);
  return format === undefined || FOR_PEOPLE.has(format) ? languageOfEnvironment(environment) : 'en';
}
