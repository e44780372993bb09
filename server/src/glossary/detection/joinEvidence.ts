import { t } from '../../localization/index.ts';

/** Says that translations were joined to their source without common ids. */
export function joinEvidence(translated: number): string[] {
  if (translated === 0) return [];
  return [
    t(
      '{0, plural, one {# translation has other ids than the source; it is joined to it by its order and names.} other {# translations have other ids than the source; they are joined to it by their order and names.}}',
      translated,
    ),
  ];
}
