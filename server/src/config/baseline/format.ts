import { t } from '../../localization/index.ts';
import * as v from 'valibot';
import { EntryCounts } from './entries.ts';

/** Version of the format. Files of later versions are not changed. */
const VERSION = 1;

const schema = v.object({
  version: v.literal(VERSION),
  findings: v.array(
    v.object({
      path: v.string(),
      code: v.string(),
      about: v.string(),
      line: v.string(),
      count: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    }),
  ),
});

export type ParsedBaseline = { readonly entries: EntryCounts } | { readonly error: string };

/** Reads the text of a baseline file. */
export function parseBaseline(text: string): ParsedBaseline {
  const value = jsonOf(text);
  if (value === undefined) return { error: t('it is not JSON') };
  const version = v.safeParse(v.object({ version: v.number() }), value);
  if (version.success && version.output.version > VERSION)
    return {
      error: t(
        'it was written by a newer version of Glosswright (format {0}; this version supports {1})',
        version.output.version,
        VERSION,
      ),
    };
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return { error: placeOf(parsed.issues[0]) };
  const entries = new EntryCounts();
  for (const { count, ...entry } of parsed.output.findings) entries.add(entry, count);
  return { entries };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  return place === null ? t('it is not a baseline') : t("'{0}' is not valid", place);
}

/** The text of a baseline file: one finding per line, in an order that depends only on the entries. */
export function formatBaseline(entries: EntryCounts): string {
  const lines = [...entries.all()].map(({ entry: { path, code, about, line }, count }) => ({
    // The line hash is last, because it changes most often.
    order: JSON.stringify([path, code, about, line]),
    text: JSON.stringify({ path, code, about, line, ...(count > 1 ? { count } : {}) }),
  }));
  const sorted = lines.toSorted((one, other) => (one.order < other.order ? -1 : 1)).map(({ text }) => text);
  const list = sorted.length === 0 ? '' : `\n${sorted.join(',\n')}\n`;
  return `{"version":${VERSION},\n"findings":[${list}]}\n`;
}
