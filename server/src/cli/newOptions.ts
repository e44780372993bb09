import { t } from '../localization/index.ts';
import { Refusal } from './exit.ts';
import { newCommand } from './options/commands.ts';
import { readArguments } from './options/declaration.ts';

interface AnyNewOptions {
  readonly write: boolean;
  readonly root: string | undefined;
}

export type NewOptions = AnyNewOptions &
  (
    | {
        readonly kind: 'translation';
        readonly slug: string;
        readonly locale: string;
        /** The locale to translate from; undefined: the source locale, otherwise any locale. */
        readonly from: string | undefined;
      }
    | {
        readonly kind: 'concept';
        readonly title: string;
        readonly slug: string | undefined;
        readonly locale: string | undefined;
        readonly like: string | undefined;
      }
    | { readonly kind: 'locale'; readonly tag: string; readonly like: string | undefined }
  );

type Values = Partial<Record<'locale' | 'from' | 'slug' | 'like' | 'root', string>> & { readonly write?: boolean };

/** Reads the arguments of `new`. With one argument, it is the slug of a concept, also if that is `concept` or `locale`. */
export function newOptions(args: string[]): NewOptions | Refusal {
  const parsed = readArguments(newCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const values: Values = parsed.values;
  const [first, second, ...others] = parsed.positionals;
  const rest = { write: values.write ?? false, root: values.root };
  if (first === 'concept' && second !== undefined) {
    if (others.length > 0) return new Refusal(t('new: put the title of the concept in quotes'));
    const { slug, locale, like } = values;
    return unwanted('concept', values, ['from']) ?? { kind: 'concept', title: second, slug, locale, like, ...rest };
  }
  if (first === 'locale' && second !== undefined && others.length === 0)
    return (
      unwanted('locale', values, ['from', 'slug', 'locale']) ?? {
        kind: 'locale',
        tag: second,
        like: values.like,
        ...rest,
      }
    );
  if (first === undefined || second !== undefined) return new Refusal(t('new: specify one concept by its slug'));
  const { locale, from } = values;
  if (locale === undefined) return new Refusal(t('new: --locale is missing'));
  return (
    unwanted('translation', values, ['slug', 'like']) ?? { kind: 'translation', slug: first, locale, from, ...rest }
  );
}

/** An option that would have no effect. */
function unwanted(kind: NewOptions['kind'], values: Values, names: readonly (keyof Values)[]): Refusal | undefined {
  const found = names.find((name) => values[name] !== undefined);
  if (found === undefined) return undefined;
  return new Refusal(
    kind === 'translation'
      ? t('new: --{0} is not an option of a translation', found)
      : t("new: --{0} is not an option of 'new {1}'", found, kind),
  );
}
