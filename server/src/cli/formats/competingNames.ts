import { languageName, t } from '../../localization/index.ts';
import type { CompetingNames } from '../../features/competingNames.ts';
import { json } from '../safeText.ts';

/** Version of the JSON format. */
const VERSION = 1;

/** A table: the concept, and each name with its number of links; `*` marks the name that the article declares. */
export function prettyNames(concepts: readonly CompetingNames[]): string {
  const rows = concepts.flatMap(({ concept, names }) =>
    names.map(({ name, links, isDeclared }, at) => [
      at === 0 ? concept : '',
      String(links),
      `${name}${isDeclared ? ' *' : ''}`,
    ]),
  );
  if (rows.length === 0) return '';
  const table = [['concept', 'links', 'name'], ...rows];
  const [first = 0, second = 0] = [0, 1].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const lines = table.map(
    ([concept = '', links = '', name = '']) => `${concept.padEnd(first)}  ${links.padStart(second)}  ${name}`,
  );
  return `${lines.join('\n')}\n`;
}

/** `2 concepts have several names in Swedish` */
export function namesSummary({ length }: readonly CompetingNames[], locale: string): string {
  return length === 0
    ? t('no concepts have several names in {0}', languageName(locale))
    : t(
        '{0, plural, one {# concept has several names in {1}} other {# concepts have several names in {1}}}',
        length,
        languageName(locale),
      );
}

/** One JSON object with one concept per line. `declared` marks the name of the concept's own article. */
export function jsonNames(concepts: readonly CompetingNames[], locale: string): string {
  const lines = concepts.map(({ concept, title, names }) =>
    json({
      concept,
      title,
      names: names.map(({ name, links, isDeclared, articles }) => ({ name, links, declared: isDeclared, articles })),
    }),
  );
  const list = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
  return `{"version":${VERSION},"locale":${json(locale)},\n"concepts":[${list}]}\n`;
}
