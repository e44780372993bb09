import { msg, t } from '../localization/index.ts';
import * as v from 'valibot';
import type { LinePosition } from '../markdown/lineIndex.ts';
import type { Span } from '../markdown/types.ts';
import { type Creation, type Finding, severities } from '../rules/engine/rule.ts';
import { maximumReportSize } from '../disk/limits.ts';
import { readRegularFile } from '../disk/readBytes.ts';
import { Refusal } from './exit.ts';
import { VERSION } from './formats/json.ts';
import type { ReportedDraft, ReportedFile } from './report.ts';
import { shardHeaderSchema } from './shardHeader.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.object({ line: count, character: count });
const range = v.object({ start: position, end: position });
const editOfText = v.object({ range, newText: v.string() });
const fix = v.object({
  title: v.string(),
  preferred: v.boolean(),
  edits: v.array(editOfText),
  create: v.exactOptional(v.object({ path: v.string(), text: v.string() })),
  change: v.exactOptional(v.object({ path: v.string(), edits: v.array(editOfText) })),
  rename: v.exactOptional(v.object({ from: v.string(), to: v.string() })),
});
const finding = v.object({
  path: v.string(),
  code: v.string(),
  severity: v.picklist(severities),
  message: v.string(),
  range,
  locale: v.exactOptional(v.string()),
  concept: v.exactOptional(v.string()),
  target: v.exactOptional(v.string()),
  locales: v.exactOptional(v.array(v.string())),
  fingerprint: v.string(),
  fixes: v.array(fix),
});
const schema = v.object({
  version: v.literal(VERSION),
  shard: shardHeaderSchema,
  summary: v.object({ articles: count, entries: count, pages: count, concepts: count, locales: v.array(v.string()) }),
  findings: v.array(finding),
});

type WrittenFinding = v.InferOutput<typeof finding>;

/** The report of a run of `check --shard`. */
export type ShardReport = v.InferOutput<typeof schema>;

/** Reads the report of a shard. `file` is the path as written by the user. */
export function readShardReport(file: string): ShardReport | Refusal {
  const read = readRegularFile(file, maximumReportSize);
  if ('problem' in read) return new Refusal(t("'{0}' cannot be read: {1}", file, read.problem));
  const parsed = v.safeParse(schema, jsonOf(read.bytes.toString('utf8')));
  if (parsed.success) return parsed.output;
  return new Refusal(t("'{0}' is not a complete report of 'check --shard … --format json'", file));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file of a report with its findings. */
export interface FileOfReport {
  readonly file: ReportedFile;
  readonly findings: readonly Finding[];
  /** One for each finding. */
  readonly fingerprints: readonly string[];
  /** The file or entry that a fix creates. */
  readonly draftOf: (create: Creation) => ReportedDraft | undefined;
}

/** The findings of a report by file, in its order. */
export function* filesOf({ findings }: ShardReport): Generator<FileOfReport> {
  let start = 0;
  for (const [at, { path }] of findings.entries()) {
    if (findings[at + 1]?.path === path) continue;
    yield fileOf(path, findings.slice(start, at + 1));
    start = at + 1;
  }
}

function fileOf(path: string, written: readonly WrittenFinding[]): FileOfReport {
  const lines = new WrittenPlaces();
  const [{ locale, concept } = {}] = written;
  const drafts = new WeakMap<Creation, ReportedDraft>();
  return {
    file: { path, locale, concept, lines },
    findings: written.map((each) => findingOf(lines, each, drafts)),
    fingerprints: written.map(({ fingerprint }) => fingerprint),
    draftOf: (create) => drafts.get(create),
  };
}

function findingOf(
  lines: WrittenPlaces,
  { code, severity, message, range: place, locale, concept, target, locales, fixes }: WrittenFinding,
  drafts: WeakMap<Creation, ReportedDraft>,
): Finding {
  return {
    code,
    severity,
    // In the language of the report.
    message: msg('{0}', message),
    span: lines.spanOf(place),
    target,
    about: '',
    locales,
    entry: { locale, concept },
    weight: 0,
    fixes: () =>
      fixes.map(({ title, preferred, edits, create, change = create, rename }) => ({
        title: msg('{0}', title),
        preferred,
        certain: false,
        edits: edits.map((edit) => ({ span: lines.spanOf(edit.range), newText: edit.newText })),
        ...(change ? { create: creationOf(change, drafts) } : {}),
        ...(rename ? { rename } : {}),
      })),
  };
}

/** A report contains only the resulting draft. */
function creationOf(draft: ReportedDraft, drafts: WeakMap<Creation, ReportedDraft>): Creation {
  const create = { path: draft.path, concept: '', locale: '', title: '' };
  drafts.set(create, draft);
  return create;
}

/** Replaces the line index of an unavailable text: offsets are indexes of the positions in a report. */
class WrittenPlaces {
  readonly #positions: LinePosition[] = [];

  spanOf({ start, end }: { start: LinePosition; end: LinePosition }): Span {
    const at = this.#positions.push(start, end);
    return { start: at - 2, end: at - 1 };
  }

  positionAt(offset: number): LinePosition {
    return this.#positions[offset] ?? { line: 0, character: 0 };
  }

  rangeOf({ start, end }: Span): { start: LinePosition; end: LinePosition } {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}
