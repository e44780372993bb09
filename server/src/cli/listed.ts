/** The values of an option that may be repeated: `--locale pl --locale fi` and `--locale pl,fi` are the same. */
export function listed(values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => value.split(',')).filter((value) => value !== '');
}
