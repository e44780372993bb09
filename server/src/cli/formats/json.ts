import type { Edit, Finding, Fix } from '../../rules/engine/rule.ts';
import type { FindingDetails, ReportedFile, Reporter } from '../report.ts';
import { json } from '../safeText.ts';

/** Version of the format. */
export const VERSION = 1;

/**
 * One JSON object with one finding per line; the same input gives the same bytes. `shard` is the header of a shard's
 * report; its findings include fingerprints, because `merge` has no texts to compute them.
 */
export function jsonReporter(shard?: () => unknown): Reporter<ReportedFile> {
  return {
    file: (file, reported, { fingerprints, textOf }) => {
      const prints = shard ? fingerprints() : [];
      return reported.map((finding, at) => json(findingObject(file, finding, textOf, prints[at]))).join(',\n');
    },
    opening: ({ articles, concepts, locales }, totals) => {
      const summary = {
        articles,
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
  { path, lines, locale, concept }: ReportedFile,
  finding: Finding,
  textOf: FindingDetails['textOf'],
  fingerprint?: string,
) {
  return {
    path,
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: lines.rangeOf(finding.span),
    locale,
    concept,
    target: finding.target,
    locales: finding.locales,
    fingerprint,
    fixes: finding.fixes().map((fix) => fixObject(lines, fix, textOf)),
  };
}

/** `create` is a file to create, and `rename` a file or folder to rename, with paths relative to the root. */
function fixObject(
  lines: ReportedFile['lines'],
  { title, preferred, edits, create, rename }: Fix,
  textOf: FindingDetails['textOf'],
) {
  return {
    title,
    preferred,
    edits: edits.map(({ span, newText }: Edit) => ({ range: lines.rangeOf(span), newText })),
    create: create && { path: create.path, text: textOf(create) },
    rename,
  };
}
