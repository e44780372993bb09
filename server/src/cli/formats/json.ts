import { localized } from '../../localization/index.ts';
import type { Edit, Finding, Fix } from '../../rules/engine/rule.ts';
import type { FindingDetails, ReportedFile, Reporter } from '../report.ts';
import { json } from '../safeText.ts';

/** Version of the format. */
export const VERSION = 1;

/**
 * One JSON object with one finding per line; the same input results in the same bytes. `shard` is the header of a
 * shard's report; its findings include fingerprints, because `merge` has no texts to compute them.
 */
export function jsonReporter(shard?: () => unknown): Reporter<ReportedFile> {
  return {
    file: (file, reported, { fingerprints, draftOf }) => {
      const prints = shard ? fingerprints() : [];
      return reported.map((finding, at) => json(findingObject(file, finding, draftOf, prints[at]))).join(',\n');
    },
    opening: ({ articles, entries, pages, concepts, locales }, totals) => {
      const summary = {
        articles,
        entries,
        pages,
        concepts,
        locales,
        errors: totals.count('error'),
        warnings: totals.count('warning'),
        informations: totals.count('information'),
        hints: totals.count('hint'),
      };
      const list = totals.findings === 0 ? '' : '\n';
      const opening = shard ? `"shard":${json(shard())},\n` : '';
      return `{"version":${VERSION},\n${opening}"summary":${json(summary)},\n"findings":[${list}`;
    },
    separator: ',\n',
    ending: (_, { findings }) => (findings === 0 ? ']}\n' : '\n]}\n'),
  };
}

/** Keys without a value are omitted. */
function findingObject(
  { path, lines, ...file }: ReportedFile,
  finding: Finding,
  draftOf: FindingDetails['draftOf'],
  fingerprint?: string,
) {
  return {
    path,
    code: finding.code,
    severity: finding.severity,
    message: localized(finding.message),
    range: lines.rangeOf(finding.span),
    locale: finding.entry?.locale ?? file.locale,
    concept: finding.entry?.concept ?? file.concept,
    target: finding.target,
    locales: finding.locales,
    fingerprint,
    fixes: finding.fixes().flatMap((fix) => fixObject(lines, fix, draftOf) ?? []),
  };
}

/**
 * `create` is a file to create, `change` has the edits of another file, and `rename` is a file or folder to rename, with paths
 * relative to the root. Undefined if the fix cannot be written.
 */
function fixObject(
  lines: ReportedFile['lines'],
  { title, preferred, edits, create, rename }: Fix,
  draftOf: FindingDetails['draftOf'],
) {
  const draft = create && draftOf(create);
  if (create && !draft) return undefined;
  return {
    title: localized(title),
    preferred,
    edits: edits.map(({ span, newText }: Edit) => ({ range: lines.rangeOf(span), newText })),
    ...(draft && ('text' in draft ? { create: draft } : { change: draft })),
    rename,
  };
}
